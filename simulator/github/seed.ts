import type { ChangedFile, IssueComment, Pull, PullSide, Review, RunAttempt, User, WorkflowRun } from './model.ts';
import { present } from '../present.ts';
import { idOf } from './render.ts';
import type { State } from './state.ts';
import { timestamp } from './state.ts';

/** A changed file. Tests give only the properties that matter to them. */
export type FileSeed = Pick<ChangedFile, 'filename'> & Partial<ChangedFile>;

export type PullSeed = Partial<Omit<Pull, 'head' | 'base' | 'files'>> & {
  head: Pick<PullSide, 'ref' | 'sha'> & Partial<PullSide>;
  base: Pick<PullSide, 'ref' | 'sha'> & Partial<PullSide>;
  files?: FileSeed[];
};

export type CommentSeed = Partial<Omit<IssueComment, 'user'>> & Pick<IssueComment, 'issue' | 'body'> & { user?: User };

export type ReviewSeed = Partial<Review> & Pick<Review, 'pull'>;

export type RunSeed = Partial<Omit<WorkflowRun, 'earlier'>> &
  Pick<WorkflowRun, 'head_sha'> & {
    /** The attempts before this one, oldest first; by default failed ones. */
    earlier?: readonly Partial<RunAttempt>[];
  };

/** The workflow file that runs belong to unless told. */
const WORKFLOW = '.github/workflows/ivr.yml';

/** A person, for tests in which it doesn't matter who. */
export const OCTOCAT: User = { login: 'octocat', type: 'User' };

/** A pull request; by default open, from this repository, and by a person. */
export function seedPull(state: State, number: number, seed: PullSeed): Pull {
  const here = `${state.owner}/${state.name}`;
  const time = timestamp(state.now());
  const { head, base, files, ...rest } = seed;
  const merged = rest.merged_at !== undefined && rest.merged_at !== null;
  return {
    number,
    title: `Change the menus (${head.ref})`,
    state: merged ? 'closed' : 'open',
    draft: false,
    locked: false,
    user: OCTOCAT,
    merged_at: null,
    merge_commit_sha: null,
    created_at: time,
    updated_at: time,
    ...rest,
    head: { repo: here, ...head },
    base: { repo: here, ...base },
    ...present({ files: files?.map((file) => seedFile(file)) }),
  };
}

function seedFile(seed: FileSeed): ChangedFile {
  const { additions = 1, deletions = 0 } = seed;
  return { status: 'modified', sha: '0'.repeat(40), additions, deletions, changes: additions + deletions, ...seed };
}

/** A comment; by default by a person. */
export function seedComment(state: State, id: number, seed: CommentSeed): IssueComment {
  const time = timestamp(state.now());
  const user = seed.user ?? OCTOCAT;
  return { id, performed_via_github_app: appOf(user), created_at: time, updated_at: seed.created_at ?? time, ...seed, user };
}

/** A review; by default a person approves the head. */
export function seedReview(state: State, seed: ReviewSeed): Review {
  const pull = state.pulls.find(({ number }) => number === seed.pull);
  if (pull === undefined) throw new Error(`There is no pull request ${seed.pull} to review`);
  const id = seed.id ?? state.ids.review.next();
  state.ids.review.seen(id);
  const time = timestamp(state.now());
  return { id, user: OCTOCAT, body: '', state: 'APPROVED', submitted_at: time, commit_id: pull.head.sha, ...seed };
}

/** The slug of the app behind a bot; null for a person. */
export function appOf(user: User): string | null {
  return user.type === 'Bot' ? user.login.replace(/\[bot\]$/, '') : null;
}

/** A workflow run; by default a successful one of a push to the default branch. */
export function seedRun(state: State, id: number, { earlier, ...seed }: RunSeed): WorkflowRun {
  const time = timestamp(state.now());
  const created = seed.created_at ?? time;
  const status = seed.status ?? 'completed';
  const path = seed.path ?? WORKFLOW;
  const attempt = seed.run_attempt ?? (earlier?.length ?? 0) + 1;
  const failed: RunAttempt = { status: 'completed', conclusion: 'failure', run_started_at: created, updated_at: created };
  const before = earlier ?? Array.from({ length: attempt - 1 }, () => ({}));
  if (before.length !== attempt - 1) throw new Error(`Attempt ${attempt} of a run comes after ${attempt - 1} others, not ${before.length}`);
  return {
    id,
    path,
    workflow_id: path === WORKFLOW ? 161_335 : idOf(path),
    name: 'IVR menus',
    head_branch: state.defaultBranch,
    event: 'push',
    status,
    conclusion: status === 'completed' ? 'success' : null,
    run_number: state.runs.length + 1,
    run_attempt: attempt,
    created_at: created,
    run_started_at: created,
    updated_at: created,
    earlier: before.map((one) => ({ ...failed, ...one })),
    ...seed,
  };
}
