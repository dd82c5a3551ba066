import { notFound, ApiError } from './reply.ts';
import type { Git } from './git.ts';
import { renderCommit } from './render.ts';
import type { Reply } from './reply.ts';
import { ok, param } from './route.ts';
import type { Call, Route } from './route.ts';

const READ = [{ scope: 'contents', level: 'read' }] as const;

export const refRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/git\/ref\/(?<ref>.+)$/, anyOf: READ, query: [], handle: getRef },
  { method: 'GET', path: /^\/branches\/(?<branch>.+)$/, anyOf: READ, query: [], handle: getBranch },
];

/** "If the :ref doesn't match an existing ref, a 404 is returned": https://docs.github.com/rest/git/refs#get-a-reference. */
async function getRef(call: Call): Promise<Reply> {
  const git = await repositoryOf(call);
  const ref = await git.ref(param(call, 'ref'));
  if (ref === undefined) throw notFound();
  const { name, type, sha } = ref;
  return ok({
    ref: name,
    node_id: Buffer.from(`003:Ref${name}`).toString('base64'),
    url: `${call.to.repo}/git/${name}`,
    object: { sha, type, url: `${call.to.repo}/git/${type}s/${sha}` },
  });
}

/** https://docs.github.com/rest/branches/branches#get-a-branch */
async function getBranch(call: Call): Promise<Reply> {
  const git = await repositoryOf(call);
  const name = param(call, 'branch');
  const ref = await git.ref(`heads/${name}`);
  if (ref === undefined) throw new ApiError(404, 'Branch not found');
  const isProtected = call.state.protectedBranches.has(name);
  const self = `${call.to.repo}/branches/${encodeURIComponent(name)}`;
  return ok({
    name,
    commit: renderCommit(await git.commit(ref.sha), call.to),
    _links: { self, html: `${call.to.html}/tree/${name}` },
    protected: isProtected,
    protection: { enabled: isProtected, required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] } },
    protection_url: `${self}/protection`,
  });
}

async function repositoryOf({ state: { git } }: Call): Promise<Git> {
  if (git === null) throw new ApiError(422, 'simulator: there is no git repository to ask for refs');
  if (await git.isEmpty()) throw new ApiError(409, 'Git Repository is empty.');
  return git;
}
