import * as fc from 'fast-check';
import type { Api, Incident } from '../schedule.ts';
import { storiesOf } from '../story/arbitraries.ts';
import type { Moment, RunPlan, StorySchedule } from '../story/story.ts';

/** How many processes deploy to one org at once. */
export const AT_ONCE = 3;
/** How often they do in one round. */
const MOMENTS = 2;

/**
 * Rounds for real processes: stories in which three runs at a time play. Nothing fails but the processes themselves, which are killed and
 * cancelled, and people edit in between.
 */
export function racesOf(api: Api): fc.Arbitrary<StorySchedule> {
  const runs = fc.array(storiesOf(api), { minLength: AT_ONCE * MOMENTS, maxLength: AT_ONCE * MOMENTS });
  return fc.tuple(storiesOf(api), runs).map(([base, others]) => {
    const { commits } = base.story;
    const drawn = others.map(({ story }) => story.moments.at(-1) ?? { acts: [], runs: [] });
    const moments = Array.from({ length: MOMENTS }, (_, moment): Moment => {
      const three = drawn.slice(moment * AT_ONCE, (moment + 1) * AT_ONCE);
      return {
        acts: three[0]?.acts.filter(({ flow }) => flow < base.flows.length) ?? [],
        runs: three.flatMap(({ runs: [run] }) => (run === undefined ? [] : [inReality(run, { moment, commits: commits.length, ...base })])),
      };
    });
    return { ...base, jobs: [], exports: [], story: { ...base.story, moments } };
  });
}

/** The run in a moment of its own, at the pace of its process, with a GitHub and an org that work. */
function inReality(run: RunPlan, of: { readonly moment: number; readonly commits: number; readonly flows: readonly unknown[] }): RunPlan {
  return {
    ...run,
    commit: Math.min(run.commit, of.commits - 1),
    requestedIn: of.moment,
    incidents: run.incidents.flatMap((one) => editOf(one, of.flows.length)),
    github: [],
    pace: [],
  };
}

function editOf({ kind, nth, times, act }: Incident, flows: number): Incident[] {
  return act === undefined || act.flow >= flows ? [] : [{ kind, nth, times, act }];
}
