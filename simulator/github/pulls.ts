import { diff } from './diff.ts';
import type { Git } from './git.ts';
import type { ChangedFile, Pull } from './model.ts';
import { paginate } from './pages.ts';
import { links, renderFile, renderSide, renderUser } from './render.ts';
import type { Links } from './render.ts';
import { ApiError, notFound } from './reply.ts';
import type { Reply } from './reply.ts';
import { ok, param } from './route.ts';
import type { Call, Route } from './route.ts';
import type { State } from './state.ts';

/** GitHub's limit for a pull request's files: https://docs.github.com/rest/pulls/pulls#list-pull-requests-files. */
const MAX_FILES = 3000;

const READ_PULLS = [{ scope: 'pull-requests', level: 'read' }] as const;

export const pullRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/pulls\/(?<number>\d+)$/, anyOf: READ_PULLS, query: [], handle: getPull },
  { method: 'GET', path: /^\/pulls\/(?<number>\d+)\/files$/, anyOf: READ_PULLS, query: ['per_page', 'page'], handle: listFiles },
  { method: 'GET', path: /^\/commits\/(?<sha>[^/]+)\/pulls$/, anyOf: READ_PULLS, query: ['per_page', 'page'], handle: listPullsOfCommit },
];

/** The pull request that the path names. @throws ApiError 404 if there is none */
export function findPull(call: Call): Pull {
  const pull = call.state.pulls.find(({ number }) => String(number) === param(call, 'number'));
  if (pull === undefined) throw notFound();
  return pull;
}

async function getPull(call: Call): Promise<Reply> {
  const pull = findPull(call);
  const files = await filesOf(pull, call.state.git);
  const commits = call.state.git === null ? [] : await call.state.git.commits(pull.base.sha, pull.head.sha);
  return ok({
    ...render(pull, call.state, call.to),
    merged: pull.merged_at !== null,
    mergeable: pull.state === 'open' ? true : null,
    commits: commits.length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  });
}

async function listFiles(call: Call): Promise<Reply> {
  const pull = findPull(call);
  if (pull.files === undefined && call.state.git === null) {
    // Clients don't retry this status, so a test that forgot both fails immediately.
    throw new ApiError(422, `simulator: pull ${pull.number} has neither a list of files nor a git repository to ask`);
  }
  const files = (await filesOf(pull, call.state.git)).slice(0, MAX_FILES);
  const { items, headers } = paginate(files, { query: call.request.query, url: call.url });
  return ok(
    items.map((file) => renderFile(file, pull.head.sha, call.to)),
    headers,
  );
}

async function listPullsOfCommit(call: Call): Promise<Reply> {
  const { state } = call;
  const sha = param(call, 'sha');
  const lag = state.commitPullsLag;
  if (lag.calls > 0) {
    lag.calls -= 1;
    if (lag.status === 404) throw notFound();
    if (lag.status === 422) throw unknownCommit(sha);
    return ok([]);
  }
  const known = state.git === null ? /^[0-9a-f]{40}$/.test(sha) : (await state.git.resolve(sha)) !== undefined;
  if (!known) throw unknownCommit(sha);
  const found: Pull[] = [];
  for (const pull of state.pulls) {
    if (await includesCommit(pull, sha, state.git)) found.push(pull);
  }
  const { items, headers } = paginate(found, { query: call.request.query, url: call.url });
  return ok(
    items.map((pull) => render(pull, state, call.to)),
    headers,
  );
}

/** Whether a pull request has this commit: as its merge, as its head, or between base and head. */
async function includesCommit(pull: Pull, sha: string, git: Git | null): Promise<boolean> {
  if (pull.head.sha === sha) return true;
  if (pull.merge_commit_sha === sha && pull.merged_at !== null) return true;
  if (git === null) return false;
  return (await git.commits(pull.base.sha, pull.head.sha)).some((commit) => commit.sha === sha);
}

/** The files of a pull request: the head compared with the merge base, even if the base branch has changed since. */
async function filesOf(pull: Pull, git: Git | null): Promise<ChangedFile[]> {
  if (pull.files !== undefined) return pull.files;
  if (git === null) return [];
  const base = await git.mergeBase(pull.base.sha, pull.head.sha);
  return base === undefined ? [] : diff(git, base, pull.head.sha);
}

function unknownCommit(sha: string): ApiError {
  return new ApiError(422, `No commit found for SHA: ${sha}`);
}

function render(pull: Pull, state: State, to: Links): object {
  const { number } = pull;
  const { html, repo } = links(state, to.api);
  return {
    url: `${repo}/pulls/${number}`,
    id: 2_000_000_000 + number,
    node_id: Buffer.from(`011:PullRequest${number}`).toString('base64'),
    html_url: `${html}/pull/${number}`,
    diff_url: `${html}/pull/${number}.diff`,
    patch_url: `${html}/pull/${number}.patch`,
    issue_url: `${repo}/issues/${number}`,
    comments_url: `${repo}/issues/${number}/comments`,
    commits_url: `${repo}/pulls/${number}/commits`,
    number,
    state: pull.state,
    locked: pull.locked,
    title: pull.title,
    user: renderUser(pull.user, to, state.serverUrl),
    body: null,
    created_at: pull.created_at,
    updated_at: pull.updated_at,
    closed_at: pull.merged_at ?? (pull.state === 'closed' ? pull.updated_at : null),
    merged_at: pull.merged_at,
    merge_commit_sha: pull.merge_commit_sha,
    draft: pull.draft,
    labels: [],
    head: renderSide(pull.head, state, to),
    base: renderSide(pull.base, state, to),
    author_association: 'MEMBER',
  };
}
