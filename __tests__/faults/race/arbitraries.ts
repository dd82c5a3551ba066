import * as fc from 'fast-check';
import type { Api, Incident } from '../schedule.ts';
import { endOf, storiesOf } from '../story/arbitraries.ts';
import type { Moment, RunPlan, StorySchedule } from '../story/story.ts';

/** How many processes deploy to one org at once. */
export const AT_ONCE = 3;
/** How often they do in one round. */
const MOMENTS = 2;

/**
 * Rounds for real processes: stories in which three runs at a time play, one of
 * which is ended from outside. Nothing else fails, and people edit in between.
 */
export function racesOf(api: Api): fc.Arbitrary<StorySchedule> {
  const base = storiesOf(api).filter(({ story }) => story.commits.length > 1);
  const others = fc.array(storiesOf(api), { minLength: AT_ONCE * MOMENTS, maxLength: AT_ONCE * MOMENTS });
  const ends = fc.array(endOf(api), { minLength: MOMENTS, maxLength: MOMENTS });
  return fc.tuple(base, others, ends).map(([schedule, drawn, ended]) => {
    const runs = drawn.flatMap(({ story }) => story.moments.at(-1)?.runs[0] ?? []);
    const moments = Array.from({ length: MOMENTS }, (_, moment): Moment => {
      const three = runs.slice(moment * AT_ONCE, (moment + 1) * AT_ONCE);
      const [first, ...rest] = three.map((run) => inReality(run, moment, schedule));
      const end = ended[moment];
      return {
        acts: drawn[moment]?.story.moments.at(-1)?.acts.filter(({ flow }) => flow < schedule.flows.length) ?? [],
        runs: first === undefined || end === undefined ? rest : [{ ...first, end }, ...rest],
      };
    });
    return { ...schedule, jobs: [], exports: [], story: { ...schedule.story, moments } };
  });
}

/** The run in a moment of its own, at the pace of its process, with a GitHub and an org that work. */
function inReality(run: RunPlan, moment: number, { story, flows }: StorySchedule): RunPlan {
  return {
    ...run,
    commit: Math.min(run.commit, story.commits.length - 1),
    requestedIn: moment,
    incidents: run.incidents.flatMap((one) => editOf(one, flows.length)),
    github: [],
    pace: [],
  };
}

function editOf({ kind, nth, times, act }: Incident, flows: number): Incident[] {
  return act === undefined || act.flow >= flows ? [] : [{ kind, nth, times, act }];
}
