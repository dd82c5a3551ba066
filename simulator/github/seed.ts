import type { ChangedFile, IssueComment, Pull, PullSide, User, WorkflowRun } from './model.ts';
import { present } from '../present.ts';
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

export type RunSeed = Partial<WorkflowRun> & Pick<WorkflowRun, 'head_sha'>;

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

/** The slug of the app behind a bot; null for a person. */
export function appOf(user: User): string | null {
  return user.type === 'Bot' ? user.login.replace(/\[bot\]$/, '') : null;
}

/** A workflow run; by default a successful one of a push to the default branch. */
export function seedRun(state: State, id: number, seed: RunSeed): WorkflowRun {
  const time = timestamp(state.now());
  const created = seed.created_at ?? time;
  const status = seed.status ?? 'completed';
  return {
    id,
    path: '.github/workflows/ivr.yml',
    workflow_id: 161_335,
    name: 'IVR menus',
    head_branch: state.defaultBranch,
    event: 'push',
    status,
    conclusion: status === 'completed' ? 'success' : null,
    run_number: state.runs.length + 1,
    run_attempt: 1,
    created_at: created,
    run_started_at: created,
    updated_at: created,
    ...seed,
  };
}
