import { paginate } from './pages.ts';
import { renderCommit } from './render.ts';
import { ApiError } from './reply.ts';
import type { Reply } from './reply.ts';
import { ok } from './route.ts';
import type { Call, Route } from './route.ts';

/** https://docs.github.com/rest/commits/commits#list-commits */
export const commitRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/commits$/,
    anyOf: [{ scope: 'contents', level: 'read' }],
    query: ['sha', 'path', 'per_page', 'page'],
    handle: list,
  },
];

async function list({ state, request, to, url }: Call): Promise<Reply> {
  const { git, defaultBranch } = state;
  if (git === null) throw new ApiError(422, 'simulator: there is no git repository to ask for commits');
  if (await git.isEmpty()) throw new ApiError(409, 'Git Repository is empty.');
  const { sha = defaultBranch, path } = request.query;
  const from = await git.resolve(sha);
  if (from === undefined) throw new ApiError(404, `No commit found for SHA: ${sha}`);
  const commits = await git.history(from, path);
  const { items, headers } = paginate(commits, { query: request.query, url });
  return ok(
    items.map((commit) => renderCommit(commit, to)),
    headers,
  );
}
