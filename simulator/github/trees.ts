import type { TreeEntry } from './git.ts';
import type { Links } from './render.ts';
import { ApiError, notFound } from './reply.ts';
import type { Reply } from './reply.ts';
import { ok, param } from './route.ts';
import type { Call, Route } from './route.ts';

/** GitHub's limit: https://docs.github.com/rest/git/trees#get-a-tree, "The limit for the tree array is 100,000 entries". */
const MAX_ENTRIES = 100_000;

export const treeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/git\/trees\/(?<sha>[^/]+)$/,
    anyOf: [{ scope: 'contents', level: 'read' }],
    query: ['recursive'],
    handle: get,
  },
];

/** The tree of a commit, a branch, a tag or a tree itself. */
async function get(call: Call): Promise<Reply> {
  const { state, request, to } = call;
  const { git } = state;
  if (git === null) throw new ApiError(422, 'simulator: there is no git repository to ask for trees');
  if (await git.isEmpty()) throw new ApiError(409, 'Git Repository is empty.');
  const sha = await git.tree(param(call, 'sha'));
  if (sha === undefined) throw notFound();
  // "Setting this parameter to any value returns the objects or subtrees", also 0 and false.
  const entries = await (request.query['recursive'] === undefined ? git.entries(sha, '') : git.allEntries(sha));
  return ok({
    sha,
    url: `${to.repo}/git/trees/${sha}`,
    tree: entries.slice(0, MAX_ENTRIES).map((entry) => render(entry, to)),
    truncated: entries.length > MAX_ENTRIES,
  });
}

/** A folder has no size; a submodule has neither a size nor an address. */
function render({ path, mode, sha, size }: TreeEntry, to: Links): object {
  if (mode === '160000') return { path, mode, type: 'commit', sha };
  if (mode === '040000') return { path, mode, type: 'tree', sha, url: `${to.repo}/git/trees/${sha}` };
  return { path, mode, type: 'blob', sha, size, url: `${to.repo}/git/blobs/${sha}` };
}
