import type { GithubContext } from '../github/context.ts';
import { toGithubFailure, type Barrier, type GithubFailure } from '../github/failure.ts';
import type { Octokit } from '../github/octokit.ts';
import type { PullRequest } from '../github/pull-request.ts';
import type { Runner } from '../github/runner.ts';
import { fit, REPORT_LIMIT } from '../report/markdown/budget.ts';
import { toSections } from '../report/markdown/markdown.ts';
import type { RunReport } from '../report/model.ts';
import { isDeleted } from '../report/wording/words.ts';
import type { RunState } from '../run/run-state.ts';

/** Publishes the report to the pull request. It comes last: if it fails, everything else is out already. */
export async function publishComment(state: RunState, runner: Runner): Promise<void> {
  const { context, settings, octokit } = state;
  if (context === undefined || octokit === undefined || settings === undefined || settings.comment === 'never') return;
  // Masking comes first, because a secret is hard to find in an escaped text.
  const report = runner.redactAll(state.report);
  if (!isCommentable(context, report)) return;
  const isNeeded = isWorthPosting(report, settings.comment);
  await runner.group('Comment', async () => comment({ octokit: await octokit(), context, runner, report, isWorthPosting: isNeeded }));
}

function commentText(report: RunReport, runner: Runner): string {
  return runner.redact(fit(toSections(report), REPORT_LIMIT, `The [job summary](${report.runUrl}) has everything`));
}

/** Deleting a branch is a push whose commit is the default branch's. Its pull request has nothing to do with this run. */
function isCommentable({ event }: GithubContext, { mode }: RunReport): boolean {
  return mode !== 'drift' && mode !== 'pull' && (event.kind === 'pull_request' || (event.kind === 'push' && !event.deleted));
}

/**
 * Whether a report is worth a new comment. With `changes`, only if something changes or failed, or a menu file was deleted. Otherwise also
 * if there is a notice to read, and if a plan of changed menu files finds them in sync: then a first adoption is seen.
 */
export function isWorthPosting(
  { mode, outcome, files, flows }: Pick<RunReport, 'mode' | 'outcome' | 'files' | 'flows'>,
  wish: 'auto' | 'changes',
): boolean {
  if (outcome !== 'no-changes' || files.some(isDeleted)) return true;
  return wish === 'auto' && flows.some(({ notices }) => mode === 'plan' || notices.length > 0);
}

/** Creates or updates the comment of each pull request that this run is about. If that fails, the run's outcome stays the same. */
async function comment(commenting: Commenting): Promise<void> {
  const { octokit, context, runner } = commenting;
  const { findPullRequests } = await import('../github/pull-request.ts');
  const pulls = await findPullRequests(octokit, context).catch((error: unknown) => {
    reportNoComment(context, runner, 'the pull request', toGithubFailure(error));
  });
  if (pulls?.length === 0) runner.info('This commit belongs to no merged pull request. The job summary has the result.');
  for (const pull of pulls ?? []) {
    try {
      await commentOn(pull, commenting);
    } catch (error) {
      reportNoComment(context, runner, `pull request #${pull.number}`, toGithubFailure(error));
    }
  }
}

interface Commenting {
  readonly octokit: Octokit;
  readonly context: GithubContext;
  readonly runner: Runner;
  readonly report: RunReport;
  /** Whether the report is worth a new comment. One that is there is updated in any case. */
  readonly isWorthPosting: boolean;
}

async function commentOn(pull: PullRequest, { octokit, context, runner, report, isWorthPosting: isNeeded }: Commenting): Promise<void> {
  const { keepComment } = await import('../github/comment.ts');
  const { action, doubt } = await keepComment(octokit, context, {
    pull,
    report: commentText(report, runner),
    mode: report.mode,
    key: report.commentKey,
    isWorthPosting: isNeeded,
  });
  runner.info(`Comment on pull request #${pull.number}: ${action}.`);
  if (doubt !== undefined) runner.warning(`The comment ${doubt.url} named a newer run, ${DOUBTS[doubt.newerRun]}`);
}

/** Why a comment was replaced that claims to be of a newer run, and what to do about it. */
const DOUBTS = {
  unconfirmed: [
    "but GitHub doesn't confirm that there is one. It was replaced by this run's report.",
    'Every workflow of this repository can write comments under that name: check which one did.',
  ].join(' '),
  forbidden: [
    "but this job's token can't ask GitHub whether there is one. It was replaced by this run's report.",
    'Grant the job `actions: read` under `permissions:`.',
  ].join(' '),
} as const;

const SUMMARY = 'The job summary has the result.';

function reportNoComment({ event }: GithubContext, runner: Runner, what: string, failure: GithubFailure): void {
  const { message, acceptedPermissions, isForbidden, barrier } = failure;
  const accepted = acceptedPermissions === undefined ? '' : ` (GitHub accepts: ${acceptedPermissions})`;
  if (barrier !== undefined) {
    runner.warning(`Could not comment on ${what}: ${BARRIERS[barrier]} ${SUMMARY} GitHub says: ${message}`);
  } else if (!isForbidden) {
    runner.warning(`Could not comment on ${what}: ${message}. ${SUMMARY}`);
  } else if (event.kind === 'pull_request' && !event.hasSecrets) {
    const reason = 'its token is read-only, as for every fork and Dependabot';
    runner.notice(`Could not comment on ${what}: ${reason}. ${SUMMARY} ${message}${accepted}`);
  } else {
    const grant = 'Add `permissions: { contents: read, pull-requests: write }` to the job.';
    runner.warning(
      `Missing permission \`pull-requests: write\`: could not comment on ${what}. ${grant} ${SUMMARY} GitHub says: ${message}${accepted}`,
    );
  }
}

/** What stands in the way of a comment although the token has its permissions, and what to do about it. */
const BARRIERS: Readonly<Record<Barrier, string>> = {
  locked: [
    "its conversation is locked, and a workflow's token can't add comments to a locked conversation.",
    'Unlock the conversation, or set `github-token` to the token of someone with write access.',
  ].join(' '),
  'ip-allow-list': [
    "the organization's IP allow list doesn't include this runner's address.",
    'Add the address to that list, or run the job on a runner whose address is on it.',
  ].join(' '),
};
