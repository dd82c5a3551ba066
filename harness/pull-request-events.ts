import type { RunnerEvent } from './event.ts';
import { common, repository, REPOSITORY, user, ZERO_SHA } from './payload.ts';

export interface PullRequestEventOptions {
  repository?: string;
  number?: number;
  /** `opened`, `synchronize`, `reopened`, `closed` … */
  action?: string;
  title?: string;
  head: { ref: string; sha: string };
  /** `sha` is the base branch when the pull request was made or last retargeted, which may be long ago. */
  base: { ref: string; sha: string };
  /** The test merge that GITHUB_SHA names; null while GitHub hasn't made it, or can't. */
  merge: string | null;
  actor?: string;
  draft?: boolean;
  /** With the action `closed`: it was merged, and not just given up. */
  merged?: boolean;
  /** With the action `synchronize`: the head before the push. */
  before?: string;
  /** `owner/name` of the fork that it comes from; null if that was deleted. */
  fork?: string | null;
  /** Opened by Dependabot, whose runs get no secrets either. */
  dependabot?: boolean;
}

/** A `pull_request` event: runs on the merge commit at `refs/pull/N/merge`. */
export function pullRequestEvent(options: PullRequestEventOptions): RunnerEvent {
  const { number = 7, head, base } = options;
  return {
    name: 'pull_request',
    payload: payloadOf(options),
    repository: options.repository ?? REPOSITORY,
    sha: options.merge ?? head.sha,
    ref: `refs/pull/${number}/merge`,
    headRef: head.ref,
    baseRef: base.ref,
    actor: actorOf(options),
  };
}

/**
 * A `pull_request_target` event: the same payload, but it runs with secrets on the base repository. Since 8 December 2025 always on its
 * default branch, at `defaultSha`.
 */
export function pullRequestTargetEvent(options: PullRequestEventOptions & { defaultSha?: string }): RunnerEvent {
  return {
    ...pullRequestEvent(options),
    name: 'pull_request_target',
    sha: options.defaultSha ?? options.base.sha,
    ref: 'refs/heads/main',
  };
}

function actorOf({ actor, dependabot }: PullRequestEventOptions): string {
  return actor ?? (dependabot === true ? 'dependabot[bot]' : 'ivyrowe');
}

function payloadOf(options: PullRequestEventOptions): Record<string, unknown> {
  const { number = 7, action = 'opened', head } = options;
  const here = options.repository ?? REPOSITORY;
  const actor = actorOf(options);
  return {
    action,
    number,
    pull_request: pullRequestOf(options, { number, here, actor }),
    ...(action === 'synchronize' ? { before: options.before ?? ZERO_SHA, after: head.sha } : {}),
    ...common(here, actor),
  };
}

interface Origin {
  readonly number: number;
  /** The repository that the pull request is in. */
  readonly here: string;
  readonly actor: string;
}

function pullRequestOf(options: PullRequestEventOptions, { number, here, actor }: Origin): Record<string, unknown> {
  const { title = 'Change the menus', head, base, merge, draft = false } = options;
  const from = options.fork === undefined ? here : options.fork;
  const url = `https://api.github.com/repos/${here}`;
  return {
    url: `${url}/pulls/${number}`,
    id: 2_000_000_000 + number,
    html_url: `https://github.com/${here}/pull/${number}`,
    diff_url: `https://github.com/${here}/pull/${number}.diff`,
    issue_url: `${url}/issues/${number}`,
    comments_url: `${url}/issues/${number}/comments`,
    number,
    ...stateOf(options),
    locked: false,
    title,
    user: user(actor),
    body: null,
    created_at: '2026-01-05T08:00:00Z',
    updated_at: '2026-01-05T08:00:00Z',
    merge_commit_sha: merge,
    draft,
    labels: [],
    head: side(head, from, here),
    base: side(base, here, here),
    author_association: from === here ? 'MEMBER' : 'CONTRIBUTOR',
    mergeable: null,
    comments: 0,
    commits: 1,
    // GitHub sends 0 here at times (paths-filter#81): do not build on it.
    changed_files: 0,
    additions: 0,
    deletions: 0,
  };
}

function stateOf({ action, merged = false }: PullRequestEventOptions): Record<string, unknown> {
  const at = '2026-01-05T09:00:00Z';
  const isClosed = action === 'closed';
  return { state: isClosed ? 'closed' : 'open', closed_at: isClosed ? at : null, merged_at: merged ? at : null, merged };
}

function side({ ref, sha }: { ref: string; sha: string }, from: string | null, here: string): Record<string, unknown> {
  const owner = from?.split('/')[0] ?? 'ghost';
  return {
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: from === null ? null : user(owner),
    repo: from === null ? null : repository(from, from !== here),
  };
}
