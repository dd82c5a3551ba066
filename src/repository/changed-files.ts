import { toGithubFailure } from '../github/failure.ts';
import { shortCommit } from '../text/text.ts';
import type { GitChange } from './git.ts';
import type { EarlierRuns } from './earlier-runs.ts';
import type { Repository } from './repository.ts';

/** The files that this run is about. */
export interface ChangedFiles {
  /** `all`: every menu file; `changed`: those in `changed`. */
  readonly scope: 'all' | 'changed';
  /** Why, for the log. */
  readonly reason: string;
  /** Paths that were added or modified. */
  readonly changed: ReadonlySet<string>;
  /** Paths that were removed. */
  readonly removed: ReadonlySet<string>;
  /** Whether `all` stands in because the earlier runs don't say what changed. Deploy records may know. */
  readonly isGuess?: boolean;
  /** Advice for the workflow's author, such as a permission to grant. */
  readonly advice: readonly string[];
}

/** A pull request's file list ends here (REST docs: "maximum of 3000 files"). */
const MAX_PULL_FILES = 3000;
/** A comparison's file list ends here (REST docs: "up to 300 files"). */
const MAX_COMPARE_FILES = 300;
const ZERO = /^0+$/u;

/** All menu files: the answer if it is uncertain what changed. That is harmless, because a flow in sync is never written. */
export function allMenuFiles(reason: string, advice: readonly string[] = []): ChangedFiles {
  return { scope: 'all', reason, changed: new Set(), removed: new Set(), advice };
}

/**
 * What changed for this event, from the most reliable source that is available.
 *
 * @param runs the runs before this one, listed only if they are needed
 * @param canLeaveOut whether a run of the workflow as it is can leave out flows or files, see `canLeaveOut`
 */
export async function detectChangedFiles(
  repository: Repository,
  runs: () => Promise<EarlierRuns>,
  canLeaveOut: () => Promise<boolean>,
): Promise<ChangedFiles> {
  const { event } = repository.context;
  switch (event.kind) {
    case 'pull_request':
    case 'pull_request_target':
      return pullRequestFiles(event.number, repository);
    case 'push':
      return pushFiles(event.before, repository, { runs, canLeaveOut });
    case 'merge_group':
      return (
        (await checkedOut(repository)) ?? between([event.baseSha], `since the merge group's base ${shortCommit(event.baseSha)}`, repository)
      );
    case 'other':
      return allMenuFiles(`a ${event.name} event names no changes`);
  }
}

/**
 * From the API, which knows the merge base and needs no checkout. Otherwise from the merge commit's first parent, which is the base now.
 */
async function pullRequestFiles(number: number, { context, octokit, git }: Repository): Promise<ChangedFiles> {
  const head = await git.head();
  if (head !== context.sha && head !== context.headSha)
    return allMenuFiles('the workspace is not a checkout of the pull request, or its paths begin elsewhere');
  let problem = 'there is no token';
  if (octokit !== undefined) {
    try {
      const { paginate, rest } = await octokit();
      const files = await paginate(rest.pulls.listFiles, {
        owner: context.owner,
        repo: context.repo,
        pull_number: number,
        per_page: 100,
      });
      if (files.length < MAX_PULL_FILES) return changes(files.flatMap(apiChange), `in pull request #${number}`);
      problem = `the pull request has ${MAX_PULL_FILES} files or more, and the list ends there`;
    } catch (error) {
      problem = toGithubFailure(error).message;
    }
  }
  // A head that is a merge has two parents, too. Only GitHub's own merge commit has the base as its first.
  const [base, second] = head === context.sha ? ((await git.parents('HEAD')) ?? []) : [];
  if (context.event.kind === 'pull_request' && base !== undefined && second !== undefined) {
    const diff = await git.diff(base, 'HEAD');
    if (diff !== undefined) return changes(diff, `in pull request #${number}, by git (${problem})`);
  }
  return allMenuFiles(`the pull request's files aren't known: ${problem}, and the checkout is not its merge commit`);
}

const MAY_BE_PARTIAL = 'the workflow can leave out flows or files, so a run that succeeded shows no change as deployed';

/** What the runs before this one are asked. */
interface Earlier {
  readonly runs: () => Promise<EarlierRuns>;
  readonly canLeaveOut: () => Promise<boolean>;
}

/** Since the last run that succeeded. So this includes what a failed, cancelled or superseded run left out. */
async function pushFiles(before: string | undefined, repository: Repository, earlier: Earlier): Promise<ChangedFiles> {
  const other = await checkedOut(repository);
  if (other !== undefined) return other;
  const runs = await earlier.runs();
  switch (runs.kind) {
    case 'listed': {
      if (runs.since.length === 0) return { ...allMenuFiles(runs.reason ?? 'no run has succeeded yet'), isGuess: true };
      const words = `the last run that succeeded${runs.since.length > 1 ? ', and those after it' : ''}`;
      const found = await between(runs.since, `since ${runs.since.map(shortCommit).join(', ')} (${words})`, repository);
      // The workflow hasn't changed since then, or all files would have been the answer.
      if (found.scope === 'all' || !(await earlier.canLeaveOut())) return found;
      return { ...found, scope: 'all', reason: MAY_BE_PARTIAL, isGuess: true };
    }
    case 'unknown':
      return { ...allMenuFiles(runs.reason), isGuess: true };
    case 'forbidden': {
      const advice = [
        'Grant the job `permissions: actions: read`: without it, what changes is counted from the push alone, ' +
          'and the files of a failed or cancelled run are not deployed by the next one.',
      ];
      if (before === undefined) return { ...allMenuFiles('the event does not say what was there before the push', advice), isGuess: true };
      if (ZERO.test(before)) return { ...allMenuFiles('the branch is new', advice), isGuess: true };
      return { ...(await between([before], `since ${shortCommit(before)} (the push)`, repository)), advice };
    }
  }
}

/** All menu files if the workspace holds another commit than the event's: then the event's changes aren't those of its files. */
async function checkedOut({ context: { sha }, git }: Repository): Promise<ChangedFiles | undefined> {
  const head = await git.head();
  if (head === sha) return undefined;
  return allMenuFiles(
    head === undefined
      ? 'the workspace is not a git checkout'
      : `the checkout is at ${shortCommit(head)}, not at the event's commit ${shortCommit(sha)}`,
  );
}

/** What differs between any of the bases and the checked-out commit. */
async function between(bases: readonly string[], reason: string, repository: Repository): Promise<ChangedFiles> {
  const all: GitChange[] = [];
  for (const base of bases) {
    const diff = (await repository.git.diff(base, 'HEAD')) ?? (await compare(base, repository));
    if (diff === undefined)
      return {
        ...allMenuFiles(
          `${shortCommit(base)} can't be compared with the checked-out commit (fetching it failed, and the API could not tell)`,
        ),
        isGuess: true,
      };
    // The mode, the org or the client may have changed, so an earlier run's success proves nothing about these files.
    if (diff.some(({ path }) => path.startsWith('.github/'))) return allMenuFiles(`the workflows have changed since ${shortCommit(base)}`);
    for (const change of diff) all.push(change);
  }
  return changes(all, reason);
}

/** GitHub compares with the merge base. The result is used only if that is the base itself, and the list is complete. */
async function compare(base: string, { context, octokit }: Repository): Promise<readonly GitChange[] | undefined> {
  const { owner, repo, sha } = context;
  try {
    const answer = await (await octokit?.())?.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${sha}` });
    const files = answer?.data.files;
    if (answer === undefined || files === undefined || answer.data.merge_base_commit.sha !== base || files.length >= MAX_COMPARE_FILES)
      return undefined;
    return files.flatMap(apiChange);
  } catch {
    return undefined;
  }
}

/** A file in an answer of GitHub's API. */
interface ApiFile {
  readonly filename: string;
  readonly status: string;
  readonly previous_filename?: string | undefined;
}

function apiChange({ filename, status, previous_filename: previous }: ApiFile): GitChange[] {
  if (status === 'removed') return [{ path: filename, status: 'removed' }];
  const removed: GitChange[] = status === 'renamed' && previous !== undefined ? [{ path: previous, status: 'removed' }] : [];
  return [...removed, { path: filename, status: 'changed' }];
}

function changes(list: readonly GitChange[], reason: string): ChangedFiles {
  const paths = (status: GitChange['status']): Set<string> =>
    new Set(list.filter((change) => change.status === status).map(({ path }) => path));
  return { scope: 'changed', reason, changed: paths('changed'), removed: paths('removed'), advice: [] };
}
