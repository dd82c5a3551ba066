import type { GithubContext } from '../github/context.ts';
import { toGithubFailure } from '../github/failure.ts';
import type { Octokit } from '../github/octokit.ts';

/** From which commits a push must count what changed. */
export type Bases =
  | { readonly kind: 'commits'; readonly shas: readonly string[]; readonly succeeded: string }
  /** No run has succeeded yet, or the listing doesn't tell: everything counts as changed. */
  | {
      readonly kind: 'unknown';
      readonly reason: string;
      /** The last one that succeeded, where it is known all the same. */
      readonly succeeded?: string;
      /** The head of the very first push run, where none has succeeded ever since. */
      readonly first?: string;
    }
  /** A run of a later push has succeeded already: this run's files are deployed, in that push's state. */
  | { readonly kind: 'superseded'; readonly sha: string }
  /** The token may not list runs. */
  | { readonly kind: 'forbidden' };

/** More unfinished business than this is not worth that many comparisons. */
const MAX_COMMITS = 10;

/**
 * The head of the last push run of this workflow on this branch that succeeded, and the heads of the runs since: a failed or
 * cancelled one may have deployed part of its files, so what it had and today's commit hasn't must be looked at too.
 *
 * A re-run counts by when it was started again: it deployed what its commit holds, not what was newest then.
 */
export async function deployedBases(
  octokit: Octokit,
  { owner, repo, refName, workflowFile, runId, runAttempt }: GithubContext,
): Promise<Bases> {
  if (workflowFile === undefined) return { kind: 'unknown', reason: 'this workflow lives in another repository' };
  let runs: Run[];
  let total: number;
  try {
    const { data } = await octokit.rest.actions.listWorkflowRuns({
      owner,
      repo,
      workflow_id: workflowFile,
      branch: refName,
      per_page: 100,
    });
    runs = data.workflow_runs;
    total = data.total_count;
  } catch (error) {
    const { status, message, isForbidden } = toGithubFailure(error);
    return isForbidden || status === 404
      ? { kind: 'forbidden' }
      : { kind: 'unknown', reason: `the runs of this workflow can't be listed (${message})` };
  }
  const deploys = runs.filter(({ id, event }) => id !== runId && ['push', 'workflow_dispatch', 'repository_dispatch'].includes(event));
  // Ids rise with time. Started again by hand, an old run is meant: then its older state is what somebody wants.
  const newer = deploys.find(({ id, event, conclusion }) => id > runId && event === 'push' && conclusion === 'success');
  if (newer !== undefined && runAttempt === 1) return { kind: 'superseded', sha: newer.head_sha };
  const byStart = deploys.toSorted((a, b) => startOf(b).localeCompare(startOf(a)));
  const base = byStart.find(({ event, conclusion }) => event === 'push' && conclusion === 'success');
  if (base === undefined) {
    const first = total <= runs.length ? byStart.findLast(({ event }) => event === 'push') : undefined;
    const reason = 'no earlier push run of this workflow on this branch has succeeded';
    return { kind: 'unknown', reason, ...(first === undefined ? {} : { first: first.head_sha }) };
  }
  // Whoever was still at work after the base began may have written after it.
  const since = byStart.filter((run) => run === base || startOf(run) > startOf(base) || run.updated_at > startOf(base));
  const shas = [...new Set(since.map(({ head_sha: sha }) => sha))];
  if (shas.length > MAX_COMMITS)
    return { kind: 'unknown', reason: `${shas.length} runs have passed since the last one that succeeded`, succeeded: base.head_sha };
  return { kind: 'commits', shas, succeeded: base.head_sha };
}

interface Run {
  readonly id: number;
  readonly event: string;
  readonly head_sha: string;
  readonly conclusion: string | null;
  readonly run_started_at?: string;
  readonly created_at: string;
  readonly updated_at: string;
}

function startOf(run: Run): string {
  return run.run_started_at ?? run.created_at;
}
