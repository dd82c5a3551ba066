import { toGithubFailure } from '../github/failure.ts';
import { present } from '../model/json.ts';
import type { Repository } from './repository.ts';

/** The commits from which a push's changes are counted. */
export type Bases =
  | { readonly kind: 'commits'; readonly shas: readonly string[]; readonly succeeded: string }
  /** No run has succeeded yet, or the listing doesn't say: everything counts as changed. */
  | {
      readonly kind: 'unknown';
      readonly reason: string;
      /** The head of the last run that succeeded, if it is known. */
      readonly succeeded?: string;
      /** The head of the very first push run, if no run has succeeded since. */
      readonly first?: string;
    }
  /** A run of a later push has already succeeded. It has deployed this run's files as of that push. */
  | { readonly kind: 'superseded'; readonly sha: string }
  /** There is no token, or it isn't permitted to list runs. */
  | { readonly kind: 'forbidden' };

/** With more commits, the comparisons would cost too much. */
const MAX_COMMITS = 10;

/**
 * The head of this workflow's last successful push run on this branch, and the heads of the runs since. A failed or cancelled run may
 * have deployed some of its files, so its changes count, too.
 *
 * A re-run counts from when it was started again, because it deployed its own commit, not the newest one.
 */
export async function deployedBases({ context, octokit }: Pick<Repository, 'context' | 'octokit'>): Promise<Bases> {
  const { owner, repo, refName, workflowFile, runId, runAttempt } = context;
  if (octokit === undefined) return { kind: 'forbidden' };
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
  // Ids increase with time. If someone re-runs an old run, they want its older state.
  const newer = deploys.find(({ id, event, conclusion }) => id > runId && event === 'push' && conclusion === 'success');
  if (newer !== undefined && runAttempt === 1) return { kind: 'superseded', sha: newer.head_sha };
  const byStart = deploys.toSorted((a, b) => startOf(b).localeCompare(startOf(a)));
  const base = byStart.find(({ event, conclusion }) => event === 'push' && conclusion === 'success');
  if (base === undefined) {
    const first = total <= runs.length ? byStart.findLast(({ event }) => event === 'push') : undefined;
    const reason = 'no earlier push run of this workflow on this branch has succeeded';
    return { kind: 'unknown', reason, ...present({ first: first?.head_sha }) };
  }
  // A run that was still running after the base began may have written after it.
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
