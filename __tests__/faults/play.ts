import { createRequire } from 'node:module';
import { runFlows } from '../../src/flows/run-flows.ts';
import { backoff } from '../../src/genesys/http/backoff.ts';
import { connect } from '../../src/genesys/org.ts';
import type { Org } from '../../src/model/org.ts';
import type { Transport } from '../../src/genesys/http/transport.ts';
import type { Menu } from '../../src/model/menu.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import type { FlowReport } from '../../src/report/model.ts';
import { Redactor } from '../../src/secrets/redactor.ts';
import { definitionWorld } from './definition-world.ts';
import { architectWorld } from './architect-world.ts';
import type { Exchange } from './exchange.ts';
import { menuText, wish } from './menu-edits.ts';
import type { Schedule } from './schedule.ts';
import { Script } from './script.ts';
import { Time } from './time.ts';
import { Carrier, TIMEOUT_MS } from './transport.ts';
import { CLIENT, flowId, flowName, type World } from './world.ts';

// The SDK's own sources call `require`, which only the bundle gives them.
Object.assign(globalThis, { require: createRequire(import.meta.url) });

/** The most that a run may take, in milliseconds of its own time; beyond it, it counts as one that never ends. */
export const LONGEST_MS = 24 * 3_600_000;

/** Everything that a run has done, for a judge. */
export interface Played {
  readonly schedule: Schedule;
  readonly world: World;
  readonly exchanges: readonly Exchange[];
  readonly reports: readonly FlowReport[];
  /** All that the run has said, as a text. */
  readonly said: string;
  /** When the run ended, in milliseconds since it began, and since the epoch. */
  readonly elapsed: number;
  readonly endedAt: number;
  /** What broke the run. */
  readonly broken?: string;
  readonly story: readonly string[];
}

/** A run that is broken on purpose. */
export interface Mutant {
  readonly org?: (org: Org) => Org;
  readonly transport?: (transport: Transport) => Transport;
  /** What becomes of foreign texts before they are told. */
  readonly redact?: (text: string) => string;
  /** The run itself, with the usual one at hand. */
  readonly run?: (run: typeof runFlows) => typeof runFlows;
}

/** Plays a schedule to its end: until all that was on its way has come, and every job has ended. */
export async function play(schedule: Schedule, mutant: Mutant = {}): Promise<Played> {
  const time = new Time();
  const story: string[] = [];
  const tell = (line: string): void => {
    story.push(line);
  };
  const world = (schedule.api === 'definition' ? definitionWorld : architectWorld)(schedule, () => time.now);
  const carrier = new Carrier(world, time, new Script(schedule, world, tell), tell);
  const redactor = new Redactor();
  const said: unknown[] = [];
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
        overDrafts: schedule.overDrafts,
        clock: { sleep: time.sleep },
        secrets: { add: (secret) => void redactor.add(secret), redact: mutant.redact ?? ((text) => redactor.redact(text)) },
        transport: mutant.transport?.(carrier) ?? carrier,
      });
      const menus = menusOf(schedule);
      return (mutant.run?.(runFlows) ?? runFlows)({
        org: mutant.org?.(org) ?? org,
        mode: 'deploy',
        menus,
        allMenus: menus,
        concurrency: schedule.concurrency,
        maxTries: schedule.maxTries,
        isAllOrNone: schedule.isAllOrNone,
        clock: { sleep: time.sleep },
        backoff,
        group: (_, work) => work(),
        onDone: (flow) => said.push(flow),
      });
    }, LONGEST_MS);
  } catch (error) {
    broken = error instanceof Error ? error.message : String(error);
  }
  const { elapsed, now: endedAt } = time;
  tell(`    The run ends: ${reports.map(told).join('; ') || broken}`);
  await time.settle();
  time.now += LONGEST_MS;
  return {
    schedule,
    world,
    exchanges: carrier.exchanges,
    reports,
    said: JSON.stringify([said, reports, broken]),
    elapsed,
    endedAt,
    ...(broken !== undefined && { broken }),
    story,
  };
}

function told({ flow_name, status, version_before, version_after, error }: FlowReport): string {
  return `${flow_name ?? 'a flow'} ${status}, ${version_before} -> ${version_after}${error === null ? '' : `, ${error.code}: ${error.message}`}`;
}

const parsed = new Map<string, readonly Menu[]>();

function menusOf({ flows }: Schedule): Menu[] {
  return flows.flatMap(({ files, byName }, index) =>
    files.flatMap(({ menu, edit }, place) => {
      const reference = byName ? `flow_name: ${flowName(index)}` : `flow_id: ${flowId(index)}`;
      const path = `ivr/${index}-${place}.yml`;
      const text = menuText(reference, wish(menu, edit));
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
