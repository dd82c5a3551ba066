import type { Failure, Tally } from './campaign.ts';
import type { Schedule } from './schedule.ts';
import { faultName } from './script.ts';

/** A schedule that ended wrong, for people. */
export function describeFailure({ schedule, violations, log, seed, after }: Failure): string {
  return [
    ...violations.map((wrong) => `WRONG: ${wrong}`),
    `(seed ${seed}, schedule ${after})`,
    describeSchedule(schedule),
    ...log,
    JSON.stringify(schedule),
  ].join('\n');
}

function describeSchedule({ api, flows, maxTries, concurrency, incidents, showsWrites, validates, jobs, exports }: Schedule): string {
  const org = `${showsWrites ? '' : ', answers to writes show no content'}${validates ? '' : ', no validation'}`;
  return [
    `${api} API, ${maxTries} tries, ${concurrency} at once${org}`,
    ...flows.map(
      ({ files, byName }, index) =>
        `  flow ${index + 1}${byName ? ' by name' : ''}: ${files.map(({ menu, edit }) => `${menu} ${edit}`).join('; ')}`,
    ),
    ...incidents.flatMap(({ kind, nth, act, fault, times }) => [
      ...(act === undefined ? [] : [`  before ${kind} ${nth}: ${act.by ?? 'Ann'} ${act.act} (flow ${act.flow + 1})`]),
      ...(fault === undefined ? [] : [`  at ${kind} ${nth}${times === 1 ? '' : ` and the next ${times - 1}`}: ${faultName(fault)}`]),
    ]),
    ...jobs.map((plan) => `  a publish job: ${JSON.stringify(plan)}`),
    ...exports.map((plan) => `  an export job: ${JSON.stringify(plan)}`),
  ].join('\n');
}

/** The counts of a campaign, as tables. */
export function describeTally({ statuses, faults, acts, mostRequests, longestMs }: Tally): string {
  return [
    `statuses:\n${table(statuses)}`,
    `faults:\n${table(faults)}`,
    `other editors:\n${table(acts)}`,
    `at most ${Math.ceil(mostRequests)} requests a flow, and ${(longestMs / 60_000).toFixed(1)} minutes a run`,
  ].join('\n');
}

function table(map: ReadonlyMap<string, number>): string {
  return [...map]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, times]) => `  ${String(times).padStart(8)}  ${name}`)
    .join('\n');
}
