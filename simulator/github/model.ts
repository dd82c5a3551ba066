/** What a workflow's `permissions:` block can grant to a GITHUB_TOKEN, limited to what this fake needs. */
export type Scope = 'contents' | 'pull-requests' | 'issues' | 'actions' | 'deployments';

/** The user of a token, and its permissions. A scope that is left out is `none`. */
export interface Token {
  login: string;
  type: 'Bot' | 'User';
  permissions: Partial<Record<Scope, 'read' | 'write'>>;
}

export interface User {
  login: string;
  type: 'Bot' | 'User';
}

/** One row of `pulls/{n}/files` or of `compare`. On GitHub, only `filename` and `status` are certain to be correct. */
export interface ChangedFile {
  filename: string;
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged';
  previous_filename?: string;
  /** Object id of the blob after the change. If the file was removed, the blob before it. */
  sha: string;
  additions: number;
  deletions: number;
  changes: number;
  /** Absent for a binary file, a pure rename, and a diff that is too long for GitHub. */
  patch?: string;
}

export interface PullSide {
  ref: string;
  sha: string;
  /** `owner/name`. Any other name than the fake's own means a fork; `null` means that the fork was deleted. */
  repo: string | null;
}

export interface Pull {
  number: number;
  title: string;
  state: 'open' | 'closed';
  draft: boolean;
  /** Its conversation is locked: only people with write access can comment. */
  locked: boolean;
  user: User;
  head: PullSide;
  base: PullSide;
  /** ISO 8601; null until it is merged. */
  merged_at: string | null;
  /** The test merge while it is open; the merge or squash commit once it is merged. */
  merge_commit_sha: string | null;
  created_at: string;
  updated_at: string;
  /** What `pulls/{n}/files` answers, instead of git's own list. */
  files?: ChangedFile[];
}

export interface Review {
  id: number;
  /** Number of the pull request. */
  pull: number;
  user: User;
  body: string;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  submitted_at: string;
  /** The head at that time. */
  commit_id: string;
}

export interface IssueComment {
  id: number;
  /** Number of the issue or pull request that it belongs to. */
  issue: number;
  body: string;
  user: User;
  /** Slug of the app behind a Bot token; null for a person. */
  performed_via_github_app: string | null;
  created_at: string;
  updated_at: string;
}

type RunStatus = 'queued' | 'in_progress' | 'completed';
export type RunConclusion = 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out' | 'neutral' | 'action_required' | 'stale';

/** What each attempt of a run has of its own. */
export interface RunAttempt {
  status: RunStatus;
  conclusion: RunConclusion | null;
  run_started_at: string;
  updated_at: string;
}

/** A run as its latest attempt shows it. */
export interface WorkflowRun extends RunAttempt {
  id: number;
  /** Path of the workflow file in the repository, for example `.github/workflows/ivr.yml`. */
  path: string;
  workflow_id: number;
  name: string;
  head_branch: string | null;
  head_sha: string;
  event: string;
  run_number: number;
  run_attempt: number;
  /** When the first attempt was asked for; a re-run doesn't change it. */
  created_at: string;
  /** The attempts before this one, oldest first. */
  earlier: RunAttempt[];
}

export type DeploymentState = 'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success';

export interface DeploymentStatus {
  id: number;
  state: DeploymentState;
  description: string;
  environment: string;
  /** Also shown as `target_url`, its old name. */
  log_url: string;
  environment_url: string;
  creator: User;
  created_at: string;
  updated_at: string;
  /** Number of the request that made it, for listings that lag; null if it has been there for long. */
  born: number | null;
}

export interface Deployment {
  id: number;
  sha: string;
  /** As the request named it: a branch, a tag or a commit. */
  ref: string;
  task: string;
  payload: Record<string, unknown> | string;
  original_environment: string;
  /** The latest status can change it. */
  environment: string;
  description: string | null;
  creator: User;
  transient_environment: boolean;
  production_environment: boolean;
  created_at: string;
  updated_at: string;
  /** Oldest first. */
  statuses: DeploymentStatus[];
  /** Number of the request that made it, for listings that lag; null if it has been there for long. */
  born: number | null;
}

/** What a check of a commit says: a commit status, or a job. `state` is `success` if it is green. */
export interface CommitCheck {
  context: string;
  state: string;
}

/** One request as it arrived, with the status of its answer. */
export interface RecordedRequest {
  method: string;
  /** The path as it was sent, still percent-encoded, without the query. */
  path: string;
  query: Record<string, string>;
  /** Names in lower case. A header that was sent twice is joined with `, `; node:http would drop the second one. */
  headers: Record<string, string>;
  /** Parsed JSON; the text itself if it doesn't parse; undefined if there is none. */
  body: unknown;
  /** 0 until it is answered, and always 0 if the connection was cut. */
  status: number;
}
