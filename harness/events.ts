import type { RunnerEvent } from './event.ts';
import { commit, common, GITHUB, REPOSITORY, repository as renderRepository, user, ZERO_SHA } from './payload.ts';

export type { RunnerEvent, RunIdentity } from './event.ts';
export { REPOSITORY, ZERO_SHA } from './payload.ts';
export { pullRequestEvent, pullRequestTargetEvent } from './pull-request-events.ts';
export type { PullRequestEventOptions } from './pull-request-events.ts';

interface Common {
  repository?: string;
  actor?: string;
}

interface PushEventOptions extends Common {
  /** `refs/heads/main` unless told. */
  ref?: string;
  /** Null: a new branch, sent as forty zeros. */
  before: string | null;
  /** Null: the branch was deleted. */
  after: string | null;
  forced?: boolean;
  message?: string;
  /** Whether GitHub made the head commit, as it does when it merges. */
  isFromGithub?: boolean;
  /** The commits before the head, oldest first. */
  earlier?: readonly { readonly sha: string; readonly message: string }[];
  /** Of the head commit; GitHub lists at most 2048 commits, with their files. */
  files?: { added?: string[]; removed?: string[]; modified?: string[] };
}

/** A `push` event. Of a deleted branch there is no commit, and GITHUB_SHA is the default branch's: pass that as `defaultSha`. */
export function pushEvent(options: PushEventOptions & { defaultSha?: string }): RunnerEvent {
  const { repository = REPOSITORY, actor = 'ivyrowe', ref = 'refs/heads/main', forced = false } = options;
  const [before, after] = [options.before ?? ZERO_SHA, options.after ?? ZERO_SHA];
  const head = headOf(options);
  return {
    name: 'push',
    payload: {
      ref,
      before,
      after,
      base_ref: null,
      created: options.before === null,
      deleted: options.after === null,
      forced,
      compare: `https://github.com/${repository}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
      commits: [...(options.earlier ?? []).map(({ sha, message }) => commit(sha, message)), ...(head === null ? [] : [head])],
      head_commit: head,
      pusher: { name: actor, email: `${actor}@example.org` },
      ...common(repository, actor),
    },
    repository,
    sha: options.after ?? options.defaultSha ?? before,
    ref: options.after === null ? 'refs/heads/main' : ref,
    actor,
  };
}

/** The newest commit of a push; none if the branch was deleted. */
function headOf({ after, message = 'Change the menus', isFromGithub, files }: PushEventOptions): ReturnType<typeof commit> | null {
  if (after === null) return null;
  const head = commit(after, message, files);
  return isFromGithub === true ? { ...head, committer: GITHUB } : head;
}

/** A `merge_group` event: the merge queue asks whether this group may land. */
export function mergeGroupEvent({
  repository = REPOSITORY,
  actor = 'github-merge-queue[bot]',
  head,
  base,
  number = 7,
}: Common & { head: string; base: string; number?: number }): RunnerEvent {
  const ref = `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`;
  const group = {
    head_sha: head,
    head_ref: ref,
    base_sha: base,
    base_ref: 'refs/heads/main',
    head_commit: commit(head, `Merge #${number}`),
  };
  return {
    name: 'merge_group',
    payload: { action: 'checks_requested', merge_group: group, ...common(repository, actor) },
    repository,
    sha: head,
    ref,
    actor,
  };
}

/** A `workflow_dispatch` event: someone pressed the button. */
export function workflowDispatchEvent({
  repository = REPOSITORY,
  actor = 'ivyrowe',
  sha,
  ref = 'refs/heads/main',
  inputs = null,
}: Common & { sha: string; ref?: string; inputs?: Record<string, string> | null }): RunnerEvent {
  const payload = { inputs, ref, workflow: '.github/workflows/ivr.yml', ...common(repository, actor) };
  return { name: 'workflow_dispatch', payload, repository, sha, ref, actor };
}

/** A `schedule` event: runs on the default branch. */
export function scheduleEvent({
  repository = REPOSITORY,
  actor = 'ivyrowe',
  sha,
  schedule = '0 6 * * 1-5',
}: Common & { sha: string; schedule?: string }): RunnerEvent {
  const payload = { schedule, workflow: '.github/workflows/ivr.yml', ...common(repository, actor) };
  return { name: 'schedule', payload, repository, sha, ref: 'refs/heads/main', actor };
}

/** A `workflow_run` event: another workflow ended. It runs on the default branch, at `sha`, whatever that other one ran on. */
export function workflowRunEvent({
  repository = REPOSITORY,
  actor = 'ivyrowe',
  sha,
  head,
  fork,
  conclusion = 'success',
  event = 'pull_request',
}: Common & {
  sha: string;
  head: { ref: string; sha: string };
  /** `owner/name` of the fork whose pull request the other workflow ran for. */
  fork?: string;
  conclusion?: string;
  event?: string;
}): RunnerEvent {
  const run = {
    id: 9_000_000_050,
    name: 'Check',
    path: '.github/workflows/check.yml',
    head_branch: head.ref,
    head_sha: head.sha,
    event,
    status: 'completed',
    conclusion,
    run_number: 12,
    run_attempt: 1,
    // GitHub leaves this empty for forks, which is why a pull request has to be looked for by its head.
    pull_requests: [],
    html_url: `https://github.com/${repository}/actions/runs/9000000050`,
    head_commit: commit(head.sha, 'Change the menus'),
    head_repository: renderRepository(fork ?? repository, fork !== undefined),
    repository: renderRepository(repository),
    actor: user(actor),
    triggering_actor: user(actor),
  };
  const workflow = { id: 161_336, name: 'Check', path: '.github/workflows/check.yml', state: 'active' };
  const payload = { action: 'completed', workflow_run: run, workflow, ...common(repository, actor) };
  return { name: 'workflow_run', payload, repository, sha, ref: 'refs/heads/main', actor };
}
