import * as fc from 'fast-check';
import { judge } from './judge.ts';
import { play } from './play.ts';
import type { Mutant } from './played.ts';
import type { Schedule } from './schedule.ts';
import { Tallying, type Tally } from './tally.ts';

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
  const tallying = new Tallying();
  const property = fc.asyncProperty(schedules, async (schedule) => {
    const played = await play(schedule, mutant);
    tallying.add(played);
    return judge(played).length === 0;
  });
  const result = await fc.check(property, { seed, numRuns: runs, endOnFailure: !shrinks });
  const tally = tallying.tally(result.numRuns);
  if (result.counterexample === null) return tally;
  const [schedule] = result.counterexample;
  const played = await play(schedule, mutant);
  return { ...tally, failure: { seed, schedule, violations: judge(played), log: played.log, after: result.numRuns } };
}
