import type { Failure } from './failure.ts';
import type { FlowPlan, Incident, Schedule } from './schedule.ts';
import { faultName } from './script.ts';
import type { Counts, Tally } from './tally.ts';
import { hasStory, type RunPlan, type StorySchedule } from './story/story.ts';

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

export function describeSchedule(schedule: Schedule): string {
  const { api, flows, maxTries, concurrency, incidents, showsWrites, validates, jobs, exports } = schedule;
  const org = `${showsWrites ? '' : ', answers to writes show no content'}${validates ? '' : ', no validation'}`;
  return [
    `${api} API, ${maxTries} tries, ${concurrency} at once${org}`,
    ...(hasStory(schedule) ? describeStory(schedule) : [...flows.map(describeFlow), ...incidents.flatMap(describeIncident)]),
    ...jobs.map((plan) => `  a publish job: ${JSON.stringify(plan)}`),
    ...exports.map((plan) => `  an export job: ${JSON.stringify(plan)}`),
  ].join('\n');
}

function describeFlow({ files, byName }: FlowPlan, index: number): string {
  return `  flow ${index + 1}${byName ? ' by name' : ''}: ${files.map(({ menu, edit }) => `${menu} ${edit}`).join('; ')}`;
}

function describeIncident({ kind, nth, act, fault, times }: Incident): string[] {
  return [
    ...(act === undefined ? [] : [`  before ${kind} ${nth}: ${act.by ?? 'Ann'} ${act.act} (flow ${act.flow + 1})`]),
    ...(fault === undefined ? [] : [`  at ${kind} ${nth}${times === 1 ? '' : ` and the next ${times - 1}`}: ${faultName(fault)}`]),
  ];
}

/** The commits, and the runs with what happens to each. The log tells the rest. */
function describeStory({ flows, story }: StorySchedule): string[] {
  const commits = story.commits.flatMap(({ flows: files, hasMoved }, index) => [
    `  commit ${index + 1}${hasMoved ? ', in another folder' : ''}`,
    ...flows.map(({ byName }, flow) => `  ${describeFlow({ byName, files: files[flow] ?? [] }, flow)}`),
  ]);
  const runs = story.moments.flatMap((moment, index) => moment.runs.map((run) => ({ run, index })));
  return [...commits, ...runs.flatMap(({ run, index }, place) => describeRun(run, place + 1, index))];
}

function describeRun(
  { commit, event, requestedIn, onDrift, isAllOrNone, client, incidents, github, end }: RunPlan,
  id: number,
  moment: number,
): string[] {
  const traits = [
    `on-drift ${onDrift}`,
    ...(isAllOrNone ? ['all or none'] : []),
    ...(client === 'other' ? ['another OAuth client'] : []),
    ...(requestedIn < moment ? ['requested earlier'] : []),
  ];
  return [
    `  run ${id}: ${event} of commit ${commit + 1}, ${traits.join(', ')}`,
    ...incidents.flatMap(describeIncident).map((line) => `  ${line}`),
    ...github.map(
      ({ call, nth, times, what }) => `    at GitHub ${call} ${nth}${times === 1 ? '' : ` and the next ${times - 1}`}: it ${what}`,
    ),
    ...(end === undefined
      ? []
      : [`    ${end.kind} at request ${end.at}${end.lands ? ', which arrives' : ''}; credentials at the end: ${end.credentials}`]),
  ];
}

/** The counts of a campaign, as tables. */
export function describeTally({ statuses, decisions, faults, acts, endings, mostRequests, longestMs }: Tally): string {
  return [
    `statuses:\n${table(statuses)}`,
    `what runs of a story decide of a menu:\n${table(decisions)}`,
    `how they are ended from outside:\n${table(endings)}`,
    `faults:\n${table(faults)}`,
    `other editors:\n${table(acts)}`,
    `at most ${Math.ceil(mostRequests)} requests a flow, and ${(longestMs / 60_000).toFixed(1)} minutes a run`,
  ].join('\n');
}

function table(map: Counts): string {
  return [...map]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, times]) => `  ${String(times).padStart(8)}  ${name}`)
    .join('\n');
}
