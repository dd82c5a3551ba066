import { createRequire } from 'node:module';
import { runFlows } from '../../src/flows/run-flows.ts';
import { backoff } from '../../src/genesys/http/backoff.ts';
import { connect } from '../../src/genesys/org.ts';
import type { Org } from '../../src/model/org.ts';
import type { Transport } from '../../src/genesys/http/transport.ts';
import { present } from '../../src/model/json.ts';
import type { Menu } from '../../src/model/menu.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import type { FlowReport } from '../../src/report/model.ts';
import { Redactor } from '../../src/secrets/redactor.ts';
import { QUIET } from '../support/quiet-work.ts';
import { definitionWorld } from './definition-world.ts';
import { architectWorld } from './architect-world.ts';
import type { Exchange } from './exchange.ts';
import { menuText, desiredMenu } from './menu-edits.ts';
import type { Schedule } from './schedule.ts';
import { Script } from './script.ts';
import { Time } from './time.ts';
import { SimulatedTransport, TIMEOUT_MS } from './transport.ts';
import { CLIENT, flowId, flowName, type World } from './world.ts';

// The SDK's sources call `require`, which only the bundle provides.
Object.assign(globalThis, { require: createRequire(import.meta.url) });

/** The longest that a run can take, in milliseconds of virtual time. Beyond it, the run counts as one that never ends. */
const LONGEST_MS = 24 * 3_600_000;

/** Everything that a run has done, for the judge. */
export interface Played {
  readonly schedule: Schedule;
  readonly world: World;
  readonly exchanges: readonly Exchange[];
  readonly reports: readonly FlowReport[];
  /** Everything that the run has output, as a text. */
  readonly output: string;
  /** When the run ended, in milliseconds: since its start, and since the epoch. */
  readonly elapsed: number;
  readonly endedAt: number;
  /** The error that broke the run. */
  readonly broken?: string;
  /** One line per message and incident. */
  readonly log: readonly string[];
}

/** A run that is broken on purpose. */
export interface Mutant {
  readonly org?: (org: Org) => Org;
  readonly transport?: (transport: Transport) => Transport;
  /** Redacts texts from outside before they are reported. */
  readonly redact?: (text: string) => string;
  /** Replaces the run itself. */
  readonly run?: (run: typeof runFlows) => typeof runFlows;
}

/** Plays a schedule to its end: until every message has arrived and every job has ended. */
export async function play(schedule: Schedule, mutant: Mutant = {}): Promise<Played> {
  const time = new Time();
  const log: string[] = [];
  const note = (line: string): void => {
    log.push(line);
  };
  const world = (schedule.api === 'definition' ? definitionWorld : architectWorld)(schedule, () => time.now);
  const transport = new SimulatedTransport(world, time, new Script(schedule, world, note), note);
  const redactor = new Redactor();
  const progress: unknown[] = [];
  let reports: FlowReport[] = [];
  let broken: string | undefined;
  try {
    reports = await time.drive(() => {
      const org = connect({
        target: { regionHost: 'mypurecloud.ie' },
        clientId: CLIENT.id,
        clientSecret: CLIENT.secret,
        requestsPerMinute: 10_000,
        timeoutMs: TIMEOUT_MS,
        flowApi: 'auto',
        overwriteDrafts: schedule.overwriteDrafts,
        clock: time.clock,
        secrets: { add: (secret) => void redactor.add(secret), redact: mutant.redact ?? ((text) => redactor.redact(text)) },
        transport: mutant.transport?.(transport) ?? transport,
      });
      const menus = menusOf(schedule);
      return (mutant.run?.(runFlows) ?? runFlows)({
        org: mutant.org?.(org) ?? org,
        mode: 'deploy',
        menus,
        allMenus: menus,
        concurrency: schedule.concurrency,
        maxTries: schedule.maxTries,
        clock: time.clock,
        backoff,
        ...QUIET,
        isAllOrNone: schedule.isAllOrNone,
        onDone: (flow) => progress.push(flow),
      });
    }, LONGEST_MS);
  } catch (error) {
    broken = error instanceof Error ? error.message : String(error);
  }
  const { elapsed, now: endedAt } = time;
  note(`    The run ends: ${reports.map(describeReport).join('; ') || broken}`);
  await time.settle();
  time.now += LONGEST_MS;
  return {
    schedule,
    world,
    exchanges: transport.exchanges,
    reports,
    output: JSON.stringify([progress, reports, broken]),
    elapsed,
    endedAt,
    ...present({ broken }),
    log,
  };
}

function describeReport({ flow_name, status, version_before, version_after, error }: FlowReport): string {
  const reason = error === null ? '' : `, ${error.code}: ${error.message}`;
  return `${flow_name ?? 'a flow'} ${status}, ${version_before} -> ${version_after}${reason}`;
}

const parsed = new Map<string, readonly Menu[]>();

function menusOf({ flows }: Schedule): Menu[] {
  return flows.flatMap(({ files, byName }, index) =>
    files.flatMap(({ menu, edit }, place) => {
      const reference = byName ? `flow_name: ${flowName(index)}` : `flow_id: ${flowId(index)}`;
      const path = `ivr/${index}-${place}.yml`;
      const text = menuText(reference, desiredMenu(menu, edit));
      const key = `${path}\n${text}`;
      const known = parsed.get(key);
      if (known !== undefined) return known;
      const { menus, problems } = parseMenuFile(path, Buffer.from(text));
      if (problems.length > 0) throw new Error(JSON.stringify(problems));
      parsed.set(key, menus);
      return menus;
    }),
  );
}
