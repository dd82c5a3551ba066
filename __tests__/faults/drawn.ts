import * as fc from 'fast-check';
import { singleRunsOf } from './arbitraries.ts';
import type { Api, Schedule } from './schedule.ts';
import { storiesOf } from './story/arbitraries.ts';

/** What a campaign on one of the APIs plays: mostly single runs, which cost less, and every third time a story. */
export function schedulesOf(api: Api): fc.Arbitrary<Schedule> {
  return fc.oneof<fc.MaybeWeightedArbitrary<Schedule>[]>(
    { weight: 2, arbitrary: singleRunsOf(api) },
    { weight: 1, arbitrary: storiesOf(api) },
  );
}
