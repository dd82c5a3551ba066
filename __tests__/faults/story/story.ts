import type { ContentAct, DeletingAct, FilePlan, Incident, Schedule } from '../schedule.ts';

/** What the menu files of one commit ask for. */
export interface CommitPlan {
  /** The files of each flow; none before the flow came into git. */
  readonly flows: readonly (readonly FilePlan[])[];
  /** Whether the files lie in another folder than before. */
  readonly hasMoved: boolean;
}

/** `push` deploys its commit, `dispatch` is a person's decision, `schedule` looks for drift. */
export type RunEvent = 'push' | 'dispatch' | 'schedule';

/** What a run asks GitHub for. */
export const GITHUB_CALLS = ['page', 'outcome', 'create', 'status', 'runs', 'run', 'tip', 'compare'] as const;
export type GithubCall = (typeof GITHUB_CALLS)[number];

/** How GitHub fails. A read that lags doesn't show what was written last. */
export const GITHUB_FAULTS = ['refuses', 'does it and fails', 'lags'] as const;

/** GitHub fails at the n-th call of its kind, counted from 1, and at the calls after it. */
export interface GithubIncident {
  readonly call: GithubCall;
  readonly nth: number;
  readonly times: number;
  readonly what: (typeof GITHUB_FAULTS)[number];
}

/** How a run is ended from outside: at its n-th request, counted from 1. At 0, before it has done anything. */
export interface EndPlan {
  readonly kind: 'kill' | 'cancel';
  readonly at: number;
  /** Whether a request that the run is killed over still arrives. */
  readonly lands: boolean;
  /** Whose credentials the end of the job gets: in nested composite actions, the runner can give it another step's. */
  readonly credentials: 'own' | 'another' | 'none';
}

/** One run of the workflow. */
export interface RunPlan {
  /** Its commit, by its place on the branch. */
  readonly commit: number;
  readonly event: RunEvent;
  /** The moment in which it was requested. If that is an earlier one, it has waited since, or is a re-run. */
  readonly requestedIn: number;
  readonly onDrift: 'fail' | 'overwrite';
  readonly isAllOrNone: boolean;
  /** Whether it has the same OAuth client as the others. */
  readonly client: 'own' | 'other';
  readonly incidents: readonly Incident[];
  readonly github: readonly GithubIncident[];
  /** How long it waits before each request, in milliseconds, again and again: this interleaves runs. */
  readonly pace: readonly number[];
  readonly end?: EndPlan;
}

/** What a person does in Architect before the runs of a moment. */
export interface StoryAct {
  readonly flow: number;
  readonly act: ContentAct | DeletingAct;
}

/** A while in which people act, and then one run or several at once play. All that they begin has ended before the next moment. */
export interface Moment {
  readonly acts: readonly StoryAct[];
  readonly runs: readonly RunPlan[];
}

/** A branch, and everything that happens to its menus. */
export interface Story {
  /** The oldest first. */
  readonly commits: readonly CommitPlan[];
  /** Whether the checkout has the branch's history. Without it, GitHub is asked. */
  readonly isShallow: boolean;
  readonly moments: readonly Moment[];
}

/** A schedule of several runs. Its own files are those of the branch's newest commit. */
export interface StorySchedule extends Schedule {
  readonly story: Story;
}

export function hasStory(schedule: Schedule): schedule is StorySchedule {
  return 'story' in schedule;
}
