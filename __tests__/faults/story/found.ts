import { simpleSchedule } from '../found.ts';
import type { Edit } from '../menu-edits.ts';
import type { Api, Schedule } from '../schedule.ts';
import type { EndPlan, Moment, RunPlan, StoryAct, StorySchedule } from './story.ts';

/** A moment as a test tells it: a run of a commit, with what is special about it, and what Ann does before. */
export interface Told {
  readonly acts?: readonly StoryAct['act'][];
  readonly run: Pick<RunPlan, 'commit'> & Partial<Omit<RunPlan, 'end'>> & { readonly end?: Partial<EndPlan> };
}

/** A story of one menu of one flow: what each commit's file asks for, and one run after the other. Each is a push if it isn't told. */
export function simpleStory(api: Api, commits: readonly Edit[], told: readonly Told[], other: Partial<Schedule> = {}): StorySchedule {
  const files = commits.map((edit) => [{ menu: 'main' as const, edit }]);
  return {
    ...simpleSchedule(api, [], other),
    flows: [{ byName: false, files: files.at(-1) ?? [] }],
    story: {
      commits: files.map((own) => ({ flows: [own], hasMoved: false })),
      isShallow: false,
      moments: told.map(({ acts = [], run }, moment): Moment => ({
        acts: acts.map((act) => ({ flow: 0, act })),
        runs: [runOf(run, moment)],
      })),
    },
  };
}

/** The story with its runs together in fewer moments: how many play at once, one number for each moment. */
export function atOnce(told: StorySchedule, sizes: readonly number[]): StorySchedule {
  const rest = [...told.story.moments];
  const moments = sizes.map((size, moment): Moment => {
    const own = rest.splice(0, size);
    return {
      acts: own.flatMap(({ acts }) => acts),
      runs: own.flatMap(({ runs }) => runs.map((run) => ({ ...run, requestedIn: Math.min(run.requestedIn, moment) }))),
    };
  });
  return { ...told, story: { ...told.story, moments } };
}

function runOf({ end, ...run }: Told['run'], moment: number): RunPlan {
  return {
    event: 'push',
    requestedIn: moment,
    onDrift: 'fail',
    isAllOrNone: false,
    client: 'own',
    incidents: [],
    github: [],
    pace: [],
    ...run,
    ...(end !== undefined && { end: { kind: 'cancel', at: 0, lands: true, credentials: 'own', ...end } }),
  };
}
