import { diff } from './diff.ts';
import type { Git } from './git.ts';
import { paginate } from './pages.ts';
import { renderCommit, renderFile } from './render.ts';
import { ApiError, notFound } from './reply.ts';
import type { Reply } from './reply.ts';
import { ok, param } from './route.ts';
import type { Call, Route } from './route.ts';

/** GitHub's limits. Only the first page has files: https://docs.github.com/rest/commits/commits#compare-two-commits. */
const MAX_FILES = 300;
const MAX_COMMITS = 250;

export const compareRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/compare\/(?<basehead>.+)$/,
    anyOf: [{ scope: 'contents', level: 'read' }],
    query: ['per_page', 'page'],
    handle: compare,
  },
];

async function compare(call: Call): Promise<Reply> {
  const { state, request, to, url } = call;
  const [base = '', head = '', ...more] = param(call, 'basehead').split('...');
  if (state.git === null || base === '' || head === '' || more.length > 0) throw notFound();
  const [from, onto] = [await resolve(state.git, base), await resolve(state.git, head)];
  const mergeBase = await state.git.mergeBase(from, onto);
  if (mergeBase === undefined) throw new ApiError(404, `No common ancestor between ${base} and ${head}.`);
  const ahead = await state.git.commits(from, onto);
  const behind = await state.git.commits(onto, from);
  const paged = 'page' in request.query || 'per_page' in request.query;
  const { items, page, headers } = paged
    ? paginate(ahead, { query: request.query, url })
    : { items: ahead.slice(0, MAX_COMMITS), page: 1, headers: {} };
  const files = page === 1 ? (await diff(state.git, mergeBase, onto)).slice(0, MAX_FILES) : [];
  const html = `${to.html}/compare/${base}...${head}`;
  return ok(
    {
      url,
      html_url: html,
      permalink_url: `${to.html}/compare/${state.owner}:${from.slice(0, 7)}...${state.owner}:${onto.slice(0, 7)}`,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: renderCommit(await state.git.commit(from), to),
      merge_base_commit: renderCommit(await state.git.commit(mergeBase), to),
      status: statusOf(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: items.map((commit) => renderCommit(commit, to)),
      files: files.map((file) => renderFile(file, onto, to)),
    },
    headers,
  );
}

/** The commit that one side names: as a branch, a tag, an object id, or `owner:branch` of a fork. */
async function resolve(git: Git, name: string): Promise<string> {
  const sha = (await git.resolve(name)) ?? (await git.resolve(name.slice(name.indexOf(':') + 1)));
  if (sha === undefined) throw notFound();
  return sha;
}

function statusOf(ahead: number, behind: number): 'identical' | 'ahead' | 'behind' | 'diverged' {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}
