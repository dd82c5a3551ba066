import type { GithubContext } from '../github/context.ts';
import { toGithubFailure } from '../github/failure.ts';
import { present } from '../model/json.ts';
import type { Repository } from './repository.ts';

/** What the earlier runs of this workflow on a branch say. */
export type EarlierRuns =
  | {
      readonly kind: 'listed';
      /**
       * The commits from which a push's changes are counted, the newest first: the head of the last push run that succeeded, and the heads
       * of the runs since. A failed or cancelled run may have deployed some of its files, so its changes count, too. Empty if no push run
       * has succeeded, or too many have passed since.
       */
      readonly since: readonly string[];
      /** The last run that succeeded, of those that deploy. If there is none, the last look for drift that did. */
      readonly succeeded?: SucceededRun;
      /** Why `since` is empty. */
      readonly reason?: string;
    }
  | { readonly kind: 'unknown'; readonly reason: string }
  /** There is no token, or it isn't permitted to list runs. */
  | { readonly kind: 'forbidden' };

/** With more commits, the comparisons would cost too much. */
const MAX_COMMITS = 10;

/** The most commits of which is asked whether they are newer than the one that ran last. */
const MAX_BESIDES = 5;

/** Events whose runs deploy. */
const DEPLOYS: ReadonlySet<string> = new Set(['push', 'workflow_dispatch', 'repository_dispatch', 'release']);

/** A run whose success shows that the menus of its commit were live when it ended, or that none was edited. */
export interface SucceededRun {
  readonly commit: string;
  /** In milliseconds since the epoch, by GitHub's clock. Absent for a look for drift: it is green while a deploy is due, too. */
  readonly endedAt?: number;
  /** Other commits of which a run was requested before this one ended, the latest first. It leaves menus alone for newer ones. */
  readonly besides?: readonly string[];
}

/**
 * Lists the runs of this workflow file before this one.
 *
 * A re-run counts from when it was started again, because it deployed its own commit, not the newest one.
 *
 * @param deploys the events whose runs of this file deploy
 */
export async function earlierRuns(
  { context, octokit }: Pick<Repository, 'context' | 'octokit'>,
  deploys: ReadonlySet<string> = DEPLOYS,
): Promise<EarlierRuns> {
  const { owner, repo, workflowFile, runId } = context;
  if (octokit === undefined) return { kind: 'forbidden' };
  if (workflowFile === undefined) return { kind: 'unknown', reason: 'this workflow lives in another repository' };
  try {
    const { rest } = await octokit();
    const { data } = await rest.actions.listWorkflowRuns({
      owner,
      repo,
      workflow_id: workflowFile,
      ...present({ branch: branchOf(context) }),
      per_page: 100,
    });
    return readRuns(data.workflow_runs, runId, deploys);
  } catch (error) {
    const { status, message, isForbidden } = toGithubFailure(error);
    return isForbidden || status === 404
      ? { kind: 'forbidden' }
      : { kind: 'unknown', reason: `the runs of this workflow can't be listed (${message})` };
  }
}

/** The branch that is deployed: of a pull request its base. A deploy from a tag has none. */
function branchOf({ event, isBranch, refName }: GithubContext): string | undefined {
  if ('baseRef' in event) return event.baseRef;
  return isBranch ? refName : undefined;
}

function readRuns(runs: readonly Run[], ownId: number, deploys: ReadonlySet<string>): EarlierRuns {
  const byStart = runs.filter(({ id }) => id !== ownId).toSorted((a, b) => startOf(b).localeCompare(startOf(a)));
  const succeededOf = (isMeant: (event: string) => boolean): Run | undefined =>
    byStart.find(({ event, conclusion }) => isMeant(event) && conclusion === 'success');
  const deployed = succeededOf((event) => deploys.has(event));
  const looked = deployed === undefined && deploys.has('workflow_dispatch') ? succeededOf((event) => event === 'schedule') : undefined;
  const succeeded = deployed ? succeededRun(deployed, runs) : looked && { commit: looked.head_sha };
  const listed = { kind: 'listed', ...present({ succeeded }) } as const;
  const base = byStart.find(({ event, conclusion }) => event === 'push' && conclusion === 'success');
  if (base === undefined) return { ...listed, since: [], reason: 'no earlier push run of this workflow on this branch has succeeded' };
  // A run that was still running after the base began may have written after it.
  const since = byStart
    .filter(({ event }) => deploys.has(event))
    .filter((run) => run === base || startOf(run) > startOf(base) || run.updated_at > startOf(base));
  const shas = [...new Set(since.map(({ head_sha: sha }) => sha))];
  if (shas.length > MAX_COMMITS)
    return { ...listed, since: [], reason: `${shas.length} runs have passed since the last one that succeeded` };
  return { ...listed, since: shas };
}

function succeededRun({ head_sha: commit, updated_at: end }: Run, runs: readonly Run[]): SucceededRun {
  const before = runs.filter(({ created_at: at }) => at <= end).toSorted((a, b) => b.created_at.localeCompare(a.created_at));
  const others = [...new Set(before.map(({ head_sha: sha }) => sha))].filter((sha) => sha !== commit).slice(0, MAX_BESIDES);
  return { commit, endedAt: Date.parse(end), ...(others.length > 0 && { besides: others }) };
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
