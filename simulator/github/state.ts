import type { Git } from './git.ts';
import type { CommitCheck, Deployment, IssueComment, Pull, RecordedRequest, Review, Token, WorkflowRun } from './model.ts';

/** How `commits/{sha}/pulls` behaves right after a merge, until GitHub's index is up to date. */
export interface CommitPullsLag {
  /** How many more calls get an answer from the outdated index. */
  calls: number;
  /** The status of that answer; absent: 200 with an empty list. */
  status?: 404 | 422;
}

/** How many requests it takes until a listing shows what is new. The next request after the one that made it counts as 1. */
export interface DeploymentLag {
  deployments: number;
  statuses: number;
}

/** Everything that the routes read and write: one repository. */
export interface State {
  owner: string;
  name: string;
  defaultBranch: string;
  /** The web address, for `html_url`; without a trailing slash. */
  serverUrl: string;
  /** Null: no commits are known, and the changed files are those given with the pull request. */
  git: Git | null;
  /** By secret. */
  tokens: Record<string, Token>;
  protectedBranches: Set<string>;
  pulls: Pull[];
  reviews: Review[];
  /** Numbers of the issues that are not pull requests. */
  issues: number[];
  comments: IssueComment[];
  runs: WorkflowRun[];
  deployments: Deployment[];
  deploymentLag: DeploymentLag;
  /** In bytes of JSON. GitHub documents no limit. */
  maxPayload: number;
  /** By commit. */
  checks: Map<string, readonly CommitCheck[]>;
  /** All requests so far, the current one included. */
  requests: readonly RecordedRequest[];
  commitPullsLag: CommitPullsLag;
  now: () => Date;
  ids: Readonly<Record<IdKind, Ids>>;
}

/** What gets numbers of its own. */
type IdKind = 'comment' | 'run' | 'deployment' | 'deploymentStatus' | 'review';

/** A time in GitHub's form, to the second. */
export function timestamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Ids of one kind: always higher than all earlier ones, including those of deleted things. */
export class Ids {
  #last: number;

  constructor(first: number) {
    this.#last = first - 1;
  }

  next(): number {
    this.#last += 1;
    return this.#last;
  }

  /** Makes sure that an id that a test chose is never used again. */
  seen(id: number): void {
    this.#last = Math.max(this.#last, id);
  }
}
