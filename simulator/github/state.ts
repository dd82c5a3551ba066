import type { Git } from './git.ts';
import type { IssueComment, Pull, Token, WorkflowRun } from './model.ts';

/** How `commits/{sha}/pulls` behaves right after a merge, while GitHub's index is behind. */
export interface CommitPullsLag {
  /** How many more calls get the late answer. */
  calls: number;
  /** Without it the answer is 200 and an empty list. */
  status?: 404 | 422;
}

/** All that the routes read and write: one repository. */
export interface State {
  owner: string;
  name: string;
  defaultBranch: string;
  /** Where people look, for `html_url`; no slash at the end. */
  serverUrl: string;
  /** Null: nothing is known of commits, and changed files are the ones given with the pull. */
  git: Git | null;
  /** By the secret that is sent. */
  tokens: Record<string, Token>;
  pulls: Pull[];
  /** Numbers of the issues that are no pull requests. */
  issues: number[];
  comments: IssueComment[];
  runs: WorkflowRun[];
  commitPullsLag: CommitPullsLag;
  now: () => Date;
}

/** A time as GitHub writes it, to the second. */
export function timestamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The id that a new comment or run gets: higher than every one before it, also than the deleted ones. */
export class Ids {
  #last: number;

  constructor(first: number) {
    this.#last = first - 1;
  }

  next(): number {
    this.#last += 1;
    return this.#last;
  }

  /** Makes sure that an id that a test chose is never given out again. */
  seen(id: number): void {
    this.#last = Math.max(this.#last, id);
  }
}
