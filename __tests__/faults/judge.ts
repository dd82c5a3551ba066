import type { Case } from './case.ts';
import { judgeAllOrNone } from './judge-all-or-none.ts';
import { judgePublishing } from './judge-publishing.ts';
import { judgeStatus } from './judge-status.ts';
import { judgeWrites } from './judge-writes.ts';
import { desiredMenus } from './menu-edits.ts';
import type { Played } from './played.ts';
import { casesOfStory, judgeStory } from './story/judge.ts';
import { CLIENT, flowName, SECRET_END } from './world.ts';

/** The most requests that a flow can cost if everything fails: the documented tries and retries, multiplied. */
const MOST_REQUESTS = 700;
/** The longest that a run can take, in milliseconds: the org asks for pauses of at most five minutes, and jobs take up to 16 minutes. */
const LONGEST_RUN_MS = 8 * 3_600_000;

/** What a run did wrong, or the runs of a story; empty if all was right. */
export function judge(played: Played): string[] {
  const { broken, reports, schedule, runs } = played;
  if (broken !== undefined) return [`the run breaks: ${broken}`];
  const violations = [...leakedSecrets(played), ...judgeEffort(played)];
  if (runs !== undefined) return [...violations, ...judgeStory(played), ...judgeCases(casesOfStory(played))];
  if (reports.length !== schedule.flows.length) violations.push(`there are ${reports.length} reports of ${schedule.flows.length} flows`);
  return [...violations, ...judgeCases(casesOf(played))];
}

function judgeEffort({ exchanges, elapsed, schedule, runs }: Played): string[] {
  const most = MOST_REQUESTS * schedule.flows.length * (runs?.length ?? 1);
  return [
    ...(exchanges.length > most ? [`the run sends ${exchanges.length} requests`] : []),
    ...(elapsed > LONGEST_RUN_MS ? [`the run takes ${Math.round(elapsed / 60_000)} minutes`] : []),
  ];
}

/** Each run is judged with its flows. */
function judgeCases(cases: readonly Case[]): string[] {
  const byRun = [...Map.groupBy(cases, ({ played }) => played).values()];
  return [
    ...cases.flatMap((one) => [...judgeWrites(one), ...judgeStatus(one), ...judgePublishing(one)]),
    ...byRun.flatMap((run) => judgeAllOrNone(run)),
  ];
}

function casesOf(played: Played): Case[] {
  return played.schedule.flows.flatMap(({ files }, index) => {
    const id = played.world.ids[index] ?? '';
    const report = played.reports.find(({ flow_id, flow_name }) => flow_id === id || (flow_id === null && flow_name === flowName(index)));
    if (report === undefined) return [];
    return [
      {
        played,
        id,
        report,
        desiredMenus: desiredMenus(files),
        menus: files.map(({ menu }) => menu),
        client: CLIENT.id,
        history: played.world.history(id),
        exchanges: played.exchanges.filter(({ flow }) => flow === id),
      },
    ];
  });
}

function leakedSecrets({ output, world }: Played): string[] {
  const authorizations = world.cloud.requests.flatMap(({ headers, query }) => [
    ...(headers['authorization']?.split(' ').slice(1) ?? []),
    ...(query['X-Amz-Signature'] === undefined ? [] : [query['X-Amz-Signature']]),
  ]);
  const secrets = new Set([SECRET_END, ...authorizations]);
  return [...secrets].filter((secret) => output.includes(secret)).map(() => 'a secret is shown');
}
