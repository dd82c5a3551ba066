import { createRequire } from 'node:module';
import { runFlows } from '../../src/flows/run-flows.ts';
import { backoff } from '../../src/genesys/http/backoff.ts';
import { connect } from '../../src/genesys/org.ts';
import { present } from '../../src/model/json.ts';
import type { Menu } from '../../src/model/menu.ts';
import type { FlowReport } from '../../src/report/model.ts';
import { Redactor } from '../../src/secrets/redactor.ts';
import { QUIET } from '../support/quiet-work.ts';
import { definitionWorld } from './definition-world.ts';
import { architectWorld } from './architect-world.ts';
import { menuText, desiredMenu } from './menu-edits.ts';
import { parsedMenus, referenceOf } from './menu-files.ts';
import type { Mutant, Played } from './played.ts';
import type { Schedule } from './schedule.ts';
import { Script } from './script.ts';
import { LONGEST_MS, Time } from './time.ts';
import { SimulatedTransport, TIMEOUT_MS } from './transport.ts';
import { CLIENT } from './world.ts';
import { describeReport, playStory } from './story/play.ts';
import { hasStory } from './story/story.ts';

// The SDK's sources call `require`, which only the bundle provides.
Object.assign(globalThis, { require: createRequire(import.meta.url) });

/** Plays a schedule to its end: until every message has arrived and every job has ended. */
export async function play(schedule: Schedule, mutant: Mutant = {}): Promise<Played> {
  return hasStory(schedule) ? playStory(schedule, mutant) : playOnce(schedule, mutant);
}

async function playOnce(schedule: Schedule, mutant: Mutant): Promise<Played> {
  const time = new Time();
  const log: string[] = [];
  const note = (line: string): void => {
    log.push(line);
  };
  const world = (schedule.api === 'definition' ? definitionWorld : architectWorld)(schedule, () => time.now);
  const transport = new SimulatedTransport(world, time, new Script(schedule, world, note), { client: CLIENT.id, note });
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

function menusOf({ flows }: Schedule): Menu[] {
  return flows.flatMap(({ files, byName }, index) =>
    files.flatMap(({ menu, edit }, place) =>
      parsedMenus(`ivr/${index}-${place}.yml`, menuText(referenceOf(index, byName), desiredMenu(menu, edit))),
    ),
  );
}
