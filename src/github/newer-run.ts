import type { GithubContext } from './context.ts';
import { toGithubFailure } from './failure.ts';
import type { Octokit } from './octokit.ts';
import type { PullRequest } from './pull-request.ts';

/** The run that a comment names as its own. */
interface ClaimedRun {
  readonly run: number;
  readonly attempt: number;
}

/**
 * Whether a newer run than this one has the last word.
 *
 * - `no`: no one claims it
 * - `confirmed`: GitHub says so, too
 * - `unconfirmed`: only the comment says so
 * - `forbidden`: the token can't ask GitHub
 */
export type NewerRun = 'no' | 'confirmed' | 'unconfirmed' | 'forbidden';

/** Conclusions of runs that have written their comment, or that will: null stands for a run that is still going. */
const WRITES: ReadonlySet<string | null> = new Set([null, 'success', 'failure']);

/** Asks GitHub about the newer run that a comment claims to come from. An older one is no reason to ask: this run writes anyway. */
export async function newerRun(octokit: Octokit, context: GithubContext, pull: PullRequest, claimed: ClaimedRun): Promise<NewerRun> {
  const { runId, runAttempt } = context;
  if (claimed.run < runId || (claimed.run === runId && claimed.attempt <= runAttempt)) return 'no';
  try {
    if (await isOutdated(octokit, context, pull)) return 'confirmed';
    return (await isNewerRun(octokit, context, claimed)) ? 'confirmed' : 'unconfirmed';
  } catch (error) {
    return toGithubFailure(error).isForbidden ? 'forbidden' : 'unconfirmed';
  }
}

/** Whether a plan is not of interest any more: the pull request has other commits by now, or is merged. */
async function isOutdated(octokit: Octokit, { owner, repo, event, headSha }: GithubContext, { number }: PullRequest): Promise<boolean> {
  if (event.kind !== 'pull_request') return false;
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
  return data.head.sha !== headSha || data.merged_at !== null;
}

/** Whether there is such a run, of the same workflow file, event and commit as this one, and whether it started later. */
async function isNewerRun(octokit: Octokit, context: GithubContext, { run, attempt }: ClaimedRun): Promise<boolean> {
  const { owner, repo, workflowFile, eventName, headSha, runId, runAttempt } = context;
  const { data: other } = await octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: run });
  if ((other.run_attempt ?? 1) < attempt) return false;
  if (run === runId) return true;
  const isComparable = fileName(other.path) === workflowFile && other.event === eventName && other.head_sha === headSha;
  if (!isComparable || !WRITES.has(other.conclusion)) return false;
  const { data: own } = await octokit.rest.actions.getWorkflowRunAttempt({ owner, repo, run_id: runId, attempt_number: runAttempt });
  return Date.parse(startOf(other)) >= Date.parse(startOf(own));
}

/** `.github/workflows/ivr.yml`, for some workflows with `@refs/heads/main` -> `ivr.yml`. */
function fileName(path: string): string | undefined {
  return path.split('@', 1)[0]?.split('/').at(-1);
}

function startOf(run: { readonly run_started_at?: string; readonly created_at: string }): string {
  return run.run_started_at ?? run.created_at;
}
