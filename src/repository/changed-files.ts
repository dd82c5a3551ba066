import type { GithubContext } from '../github/context.ts';
import { toGithubFailure } from '../github/failure.ts';
import { Git, type GitChange } from './git.ts';
import { deployedBases, type Bases } from './last-success.ts';
import type { Octokit } from '../github/octokit.ts';
import { UNKNOWN_ORIGIN, originOf, originFrom, type Origin } from './origin.ts';
import { shortCommit } from '../text/commit.ts';

/** Which files this run is about. */
export interface ChangedFiles {
  /** `all`: every menu file; `changed`: those in `changed`. */
  readonly scope: 'all' | 'changed';
  /** Why, for the log. */
  readonly reason: string;
  /** Paths that were added or modified. */
  readonly changed: ReadonlySet<string>;
  /** Paths that are gone. */
  readonly removed: ReadonlySet<string>;
  /** Whether a later push has been deployed already, so that this run must stand back. */
  readonly isSuperseded?: boolean;
  /** What the workflow's author should know, such as a permission to grant. */
  readonly advice: readonly string[];
  /** Where the commits of this run come from, where more is known of it than the event tells. */
  readonly origin?: Origin;
}

/** A pull request's file list ends here (REST docs: "maximum of 3000 files"). */
const MAX_PULL_FILES = 3000;
/** A comparison's file list ends here (REST docs: "up to 300 files"). */
const MAX_COMPARE_FILES = 300;
const ZERO = /^0+$/u;

/** Everything: what to do whenever it is not certain what changed. A flow in sync is never written, so it does no harm. */
export function allMenuFiles(reason: string, advice: readonly string[] = []): ChangedFiles {
  return { scope: 'all', reason, changed: new Set(), removed: new Set(), advice };
}

/** What changed for this event, by the most reliable way that is open. */
export async function detectChangedFiles(context: GithubContext, octokit: Octokit | undefined, git: Git): Promise<ChangedFiles> {
  const { event } = context;
  switch (event.kind) {
    case 'pull_request':
    case 'pull_request_target':
      return pullRequestFiles(context, event.number, octokit, git);
    case 'push':
      return pushFiles(context, event.before, octokit, git);
    case 'merge_group':
      return (
        (await checkedOut(context, git)) ??
        between([event.baseSha], `since the merge group's base ${shortCommit(event.baseSha)}`, context, octokit, git)
      );
    case 'other':
      return allMenuFiles(`a ${event.name} event names no changes`);
  }
}

/** The API first: it knows the merge base, and needs no checkout. Else the merge commit's first parent, which is today's base. */
async function pullRequestFiles(context: GithubContext, number: number, octokit: Octokit | undefined, git: Git): Promise<ChangedFiles> {
  const head = await git.head();
  if (head !== context.sha && head !== context.headSha)
    return allMenuFiles('the workspace is no checkout of the pull request, or its paths begin elsewhere');
  let obstacle = 'there is no token';
  if (octokit !== undefined) {
    try {
      const files = await octokit.paginate(octokit.rest.pulls.listFiles, {
        owner: context.owner,
        repo: context.repo,
        pull_number: number,
        per_page: 100,
      });
      if (files.length < MAX_PULL_FILES) return changes(files.flatMap(apiChange), `in pull request #${number}`);
      obstacle = `the pull request has ${MAX_PULL_FILES} files or more, and the list ends there`;
    } catch (error) {
      obstacle = toGithubFailure(error).message;
    }
  }
  // A head that is itself a merge has two parents as well: only GitHub's own merge commit has the base for its first.
  const [base, second] = head === context.sha ? ((await git.parents('HEAD')) ?? []) : [];
  if (context.event.kind === 'pull_request' && base !== undefined && second !== undefined) {
    const diff = await git.diff(base, 'HEAD');
    if (diff !== undefined) return changes(diff, `in pull request #${number}, by git (${obstacle})`);
  }
  return allMenuFiles(`the pull request's files can't be told: ${obstacle}, and the checkout is not its merge commit`);
}

/** Since the last run that succeeded, so that what a failed, cancelled or superseded run left out is not lost. */
async function pushFiles(context: GithubContext, before: string, octokit: Octokit | undefined, git: Git): Promise<ChangedFiles> {
  const other = await checkedOut(context, git);
  if (other !== undefined) return { ...other, origin: await originOf(context, git) };
  const bases = octokit === undefined ? { kind: 'forbidden' as const } : await deployedBases(octokit, context);
  switch (bases.kind) {
    case 'commits': {
      const reason = `since ${bases.shas.map((sha) => shortCommit(sha)).join(', ')} (the last run that succeeded${bases.shas.length > 1 ? ', and those after it' : ''})`;
      return { ...(await between(bases.shas, reason, context, octokit, git)), origin: await originSince(bases, context, git) };
    }
    case 'superseded': {
      const reason = `a later push, ${shortCommit(bases.sha)}, was deployed while this run waited`;
      return {
        ...changes([], reason),
        isSuperseded: true,
        advice: [`Nothing to do: ${reason}, and writing this run's older state would take it back. To do that on purpose, run it again.`],
      };
    }
    case 'unknown':
      return { ...allMenuFiles(bases.reason), origin: await originSince(bases, context, git) };
    case 'forbidden': {
      const advice = [
        'Grant the job `permissions: actions: read`: without it, what changes is counted from the push alone, and the files of a failed or cancelled run are not deployed by the next one.',
      ];
      const origin = await originOf(context, git);
      if (ZERO.test(before)) return { ...allMenuFiles('the branch is new', advice), origin };
      return { ...(await between([before], `since ${shortCommit(before)} (the push)`, context, octokit, git)), advice, origin };
    }
  }
}

/** Where a push comes from, as the runs before it tell. Nowhere for other events, and where GitHub doesn't say. */
export async function deployedOrigin(context: GithubContext, octokit: Octokit | undefined, git: Git): Promise<Origin> {
  if (context.event.kind !== 'push' || octokit === undefined || (await git.head()) !== context.sha) return UNKNOWN_ORIGIN;
  return originSince(await deployedBases(octokit, context), context, git);
}

async function originSince(bases: Bases, context: GithubContext, git: Git): Promise<Origin> {
  if (bases.kind === 'commits') return originFrom([...new Set([bases.succeeded, ...bases.shas])]);
  if (bases.kind !== 'unknown') return UNKNOWN_ORIGIN;
  const origin = await originOf(context, git);
  if (bases.succeeded !== undefined) return originFrom([...new Set([bases.succeeded, ...origin.bases])]);
  // As no run has ever succeeded, the commits that are to be deployed are all since the very first run's.
  return bases.first === undefined ? origin : { ...origin, before: [...origin.before, { kind: 'parent', of: bases.first }] };
}

/** When the workspace holds another commit than the event's, the event's changes say nothing of its files. */
async function checkedOut({ sha }: GithubContext, git: Git): Promise<ChangedFiles | undefined> {
  const head = await git.head();
  if (head === sha) return undefined;
  return allMenuFiles(
    head === undefined
      ? 'the workspace is no git checkout'
      : `the checkout is at ${shortCommit(head)}, not at the event's commit ${shortCommit(sha)}`,
  );
}

/** What differs between any of the bases and the checked-out commit. */
async function between(
  bases: readonly string[],
  reason: string,
  context: GithubContext,
  octokit: Octokit | undefined,
  git: Git,
): Promise<ChangedFiles> {
  const all: GitChange[] = [];
  for (const base of bases) {
    const diff = (await git.diff(base, 'HEAD')) ?? (await compare(base, context, octokit));
    if (diff === undefined)
      return allMenuFiles(
        `${shortCommit(base)} can't be compared with the checked-out commit (fetching it failed, and the API could not tell)`,
      );
    // Another mode, org or client than before: what an earlier run's success says of these files, nobody knows.
    if (diff.some(({ path }) => path.startsWith('.github/'))) return allMenuFiles(`the workflows have changed since ${shortCommit(base)}`);
    all.push(...diff);
  }
  return changes(all, reason);
}

/** GitHub compares with the merge base: good only when that is the base itself, and the list is whole. */
async function compare(
  base: string,
  { owner, repo, sha }: GithubContext,
  octokit: Octokit | undefined,
): Promise<readonly GitChange[] | undefined> {
  try {
    const answer = await octokit?.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${sha}` });
    const files = answer?.data.files;
    if (answer === undefined || files === undefined || answer.data.merge_base_commit.sha !== base || files.length >= MAX_COMPARE_FILES)
      return undefined;
    return files.flatMap(apiChange);
  } catch {
    return undefined;
  }
}

function apiChange({
  filename,
  status,
  previous_filename: previous,
}: {
  filename: string;
  status: string;
  previous_filename?: string | undefined;
}): GitChange[] {
  if (status === 'removed') return [{ path: filename, status: 'removed' }];
  const removed: GitChange[] = status === 'renamed' && previous !== undefined ? [{ path: previous, status: 'removed' }] : [];
  return [...removed, { path: filename, status: 'changed' }];
}

function changes(list: readonly GitChange[], reason: string): ChangedFiles {
  const paths = (status: GitChange['status']): Set<string> =>
    new Set(list.filter((change) => change.status === status).map(({ path }) => path));
  return { scope: 'changed', reason, changed: paths('changed'), removed: paths('removed'), advice: [] };
}
