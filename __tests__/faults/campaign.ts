import * as fc from 'fast-check';
import { judge } from './judge.ts';
import { play, type Mutant, type Played } from './play.ts';
import type { Schedule } from './schedule.ts';
import { faultName } from './script.ts';

/** What happened in a campaign: how often each status, fault and act occurred. */
export interface Tally {
  readonly runs: number;
  readonly statuses: ReadonlyMap<string, number>;
  readonly faults: ReadonlyMap<string, number>;
  readonly acts: ReadonlyMap<string, number>;
  readonly mostRequests: number;
  readonly longestMs: number;
  /** The first schedule that ended wrong, shrunk; absent if all were right. */
  readonly failure?: Failure;
}

export interface Failure {
  readonly seed: number;
  readonly schedule: Schedule;
  readonly violations: readonly string[];
  readonly log: readonly string[];
  /** How many schedules had been played when the first one ended wrong. */
  readonly after: number;
}

interface CampaignSettings {
  readonly schedules: fc.Arbitrary<Schedule>;
  readonly seed: number;
  readonly runs: number;
  readonly mutant?: Mutant;
  /** Whether to shrink a schedule that ends wrong; default true. */
  readonly shrinks?: boolean;
}

/** Plays drawn schedules until one ends wrong, and shrinks that one. */
export async function campaign({ schedules, seed, runs, mutant, shrinks = true }: CampaignSettings): Promise<Tally> {
  const [statuses, faults, acts] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  let mostRequests = 0;
  let longestMs = 0;
  const property = fc.asyncProperty(schedules, async (schedule) => {
    const played = await play(schedule, mutant);
    count(played, statuses, faults, acts);
    mostRequests = Math.max(mostRequests, played.exchanges.length / schedule.flows.length);
    longestMs = Math.max(longestMs, played.elapsed);
    return judge(played).length === 0;
  });
  const result = await fc.check(property, { seed, numRuns: runs, endOnFailure: !shrinks });
  const tally = { runs: result.numRuns, statuses, faults, acts, mostRequests, longestMs };
  if (result.counterexample === null) return tally;
  const [schedule] = result.counterexample;
  const played = await play(schedule, mutant);
  return { ...tally, failure: { seed, schedule, violations: judge(played), log: played.log, after: result.numRuns } };
}

function count(
  { schedule, reports, exchanges }: Played,
  statuses: Map<string, number>,
  faults: Map<string, number>,
  acts: Map<string, number>,
): void {
  for (const { status } of reports) add(statuses, status);
  for (const { fault } of exchanges) if (fault !== undefined) add(faults, faultName(fault));
  for (const { act } of schedule.incidents) if (act !== undefined) add(acts, act.act);
}

function add(map: Map<string, number>, name: string): void {
  map.set(name, (map.get(name) ?? 0) + 1);
}

/** The tally of several campaigns together. */
export function mergeTallies(parts: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
    const all = new Map<string, number>();
    for (const [name, times] of parts.flatMap((part) => [...of(part)])) all.set(name, (all.get(name) ?? 0) + times);
    return all;
  };
  return {
    runs: parts.reduce((runs, part) => runs + part.runs, 0),
    statuses: sum(({ statuses }) => statuses),
    faults: sum(({ faults }) => faults),
    acts: sum(({ acts }) => acts),
    mostRequests: Math.max(...parts.map(({ mostRequests }) => mostRequests)),
    longestMs: Math.max(...parts.map(({ longestMs }) => longestMs)),
  };
}
