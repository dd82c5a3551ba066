import * as fc from 'fast-check';
import { edit, storyIncidents, storyOrg } from '../arbitraries.ts';
import { CONTENT_ACTS, DELETING_ACTS, type Api, type FilePlan } from '../schedule.ts';
import {
  GITHUB_CALLS,
  GITHUB_FAULTS,
  type CommitPlan,
  type EndPlan,
  type GithubIncident,
  type Moment,
  type RunPlan,
  type Story,
  type StoryAct,
  type StorySchedule,
} from './story.ts';

/** How many requests a run sends while nothing fails: at most, and from when on it writes. */
const REQUESTS: Readonly<Record<Api, { readonly most: number; readonly written: number }>> = {
  definition: { most: 14, written: 8 },
  architect: { most: 26, written: 12 },
};

/** `often` times out of `often + 1`, the first. */
function mostly<Usual, Rare>(often: number, usual: fc.Arbitrary<Usual>, rare: fc.Arbitrary<Rare>): fc.Arbitrary<Usual | Rare> {
  return fc.oneof({ weight: often, arbitrary: usual }, { weight: 1, arbitrary: rare });
}

/** In which commit a menu comes into git. */
const since = { main: mostly(6, fc.constant(0), fc.constant(1)), hours: fc.constantFrom(0, 1, 9, 9, 9) };

/** Its first commit mostly has a flow as it is live. */
const firstEdit = mostly(3, fc.constant('is in sync' as const), edit);

/** The files of one flow in each commit. */
function filesOf(commits: number): fc.Arbitrary<readonly (readonly FilePlan[])[]> {
  return fc
    .record(since)
    .chain(({ main, hours }) =>
      fc.tuple(
        ...Array.from({ length: commits }, (_, commit) =>
          fc
            .tuple(commit === main ? firstEdit : edit, commit === hours ? firstEdit : edit)
            .map(([one, other]): FilePlan[] => [
              ...(commit >= main ? [{ menu: 'main' as const, edit: one }] : []),
              ...(commit >= hours ? [{ menu: 'hours' as const, edit: other }] : []),
            ]),
        ),
      ),
    );
}

function commitsOf(commits: number, flows: number): fc.Arbitrary<readonly CommitPlan[]> {
  const files = fc.tuple(...Array.from({ length: flows }, () => filesOf(commits)));
  const moves = fc.array(mostly(9, fc.constant(false), fc.constant(true)), { minLength: commits, maxLength: commits });
  return fc
    .tuple(files, moves)
    .map(([all, moved]) => moved.map((hasMoved, commit) => ({ hasMoved, flows: all.map((flow) => flow[commit] ?? []) })));
}

const githubIncident: fc.Arbitrary<GithubIncident> = fc.record({
  call: fc.constantFrom(...GITHUB_CALLS),
  nth: fc.constantFrom(1, 1, 2),
  times: fc.constantFrom(1, 1, 9),
  what: fc.constantFrom(...GITHUB_FAULTS),
});

/** How a run is ended from outside. */
export function endOf(api: Api): fc.Arbitrary<EndPlan> {
  const { most, written } = REQUESTS[api];
  return fc.record({
    kind: fc.constantFrom('kill' as const, 'cancel' as const),
    at: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: most }) },
      { weight: 3, arbitrary: fc.integer({ min: written, max: most }) },
      { weight: 1, arbitrary: fc.constant(0) },
    ),
    lands: fc.boolean(),
    credentials: mostly(2, fc.constant('own' as const), fc.constantFrom('another' as const, 'none' as const)),
  });
}

/** Mostly nothing goes wrong, so that runs come to decide. */
const none: fc.Arbitrary<never[]> = fc.constant([]);

/** A run in one of the story's moments. */
function runOf(api: Api, moment: number, commits: number, flows: number): fc.Arbitrary<RunPlan> {
  return fc
    .record({
      commit: mostly(2, fc.constant(Math.min(moment, commits - 1)), fc.nat({ max: commits - 1 })),
      event: fc.oneof(
        { weight: 6, arbitrary: fc.constant('push' as const) },
        { weight: 3, arbitrary: fc.constant('dispatch' as const) },
        { weight: 1, arbitrary: fc.constant('schedule' as const) },
      ),
      requestedIn: mostly(3, fc.constant(moment), fc.nat({ max: moment })),
      onDrift: mostly(3, fc.constant('fail' as const), fc.constant('overwrite' as const)),
      isAllOrNone: mostly(5, fc.constant(false), fc.constant(true)),
      client: mostly(4, fc.constant('own' as const), fc.constant('other' as const)),
      incidents: mostly(2, none, storyIncidents(api, flows)),
      github: mostly(3, none, fc.array(githubIncident, { minLength: 1, maxLength: 2 })),
      pace: mostly(3, none, fc.array(fc.constantFrom(0, 15, 40, 200, 900), { minLength: 1, maxLength: 4 })),
      end: mostly(3, fc.constant(undefined), endOf(api)),
    })
    .map(({ end, ...run }) => (end === undefined ? run : { ...run, end }));
}

function momentOf(api: Api, moment: number, commits: number, flows: number): fc.Arbitrary<Moment> {
  const act: fc.Arbitrary<StoryAct> = fc.record({
    flow: fc.nat({ max: flows - 1 }),
    act: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...CONTENT_ACTS) },
      { weight: 3, arbitrary: fc.constant('puts the version before back' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...DELETING_ACTS) },
    ),
  });
  const run = runOf(api, moment, commits, flows);
  return fc.record({
    acts: mostly(1, none, fc.array(act, { minLength: 1, maxLength: 2 })),
    runs: mostly(
      4,
      run.map((one) => [one]),
      fc.tuple(run, run).map((both) => [...both]),
    ),
  });
}

function storyOf(api: Api, flows: number): fc.Arbitrary<Story> {
  return fc.constantFrom(1, 2, 2, 3, 3, 4).chain((commits) =>
    fc.record({
      commits: commitsOf(commits, flows),
      isShallow: fc.boolean(),
      moments: fc
        .constantFrom(1, 2, 2, 3, 3)
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, moment) => momentOf(api, moment, commits, flows)))),
    }),
  );
}

/** Schedules with a story, for one of the APIs. */
export function storiesOf(api: Api): fc.Arbitrary<StorySchedule> {
  return mostly(3, fc.constant(1), fc.constant(2)).chain((flows) =>
    fc
      .tuple(storyOrg(api), storyOf(api, flows), fc.array(fc.boolean(), { minLength: flows, maxLength: flows }))
      .map(([base, story, byName]): StorySchedule => {
        const newest = story.commits.at(-1)?.flows ?? [];
        return { ...base, flows: byName.map((one, index) => ({ byName: one, files: newest[index] ?? [] })), story };
      }),
  );
}
