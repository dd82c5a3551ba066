import type { ChangedFile, IssueComment, Pull, PullSide, User, WorkflowRun } from './model.ts';
import type { State } from './state.ts';
import { timestamp } from './state.ts';

/** A changed file of which a test says only what it cares about. */
export type FileSeed = Pick<ChangedFile, 'filename'> & Partial<ChangedFile>;

export type PullSeed = Partial<Omit<Pull, 'head' | 'base' | 'files'>> & {
  head: Pick<PullSide, 'ref' | 'sha'> & Partial<PullSide>;
  base: Pick<PullSide, 'ref' | 'sha'> & Partial<PullSide>;
  files?: FileSeed[];
};

export type CommentSeed = Partial<Omit<IssueComment, 'user'>> & Pick<IssueComment, 'issue' | 'body'> & { user?: User };

export type RunSeed = Partial<WorkflowRun> & Pick<WorkflowRun, 'head_sha'>;

/** A person, for whom a test doesn't care who it is. */
export const OCTOCAT: User = { login: 'octocat', type: 'User' };

/** Completes a pull request: open, of this repository, by a person. */
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
    ...(files ? { files: files.map((file) => seedFile(file)) } : {}),
  };
}

function seedFile(seed: FileSeed): ChangedFile {
  const { additions = 1, deletions = 0 } = seed;
  return { status: 'modified', sha: '0'.repeat(40), additions, deletions, changes: additions + deletions, ...seed };
}

/** Completes a comment: by a person unless told. */
export function seedComment(state: State, id: number, seed: CommentSeed): IssueComment {
  const time = timestamp(state.now());
  const user = seed.user ?? OCTOCAT;
  return { id, performed_via_github_app: appOf(user), created_at: time, updated_at: seed.created_at ?? time, ...seed, user };
}

/** The slug of the app behind a bot; a person's comment has none. */
export function appOf(user: User): string | null {
  return user.type === 'Bot' ? user.login.replace(/\[bot\]$/, '') : null;
}

/** Completes a workflow run: a push to the default branch that succeeded. */
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
