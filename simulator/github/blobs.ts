import { base64, formOf, rawHeaders } from './content-form.ts';
import { ApiError, notFound } from './reply.ts';
import type { Reply } from './reply.ts';
import { ok, param } from './route.ts';
import type { Call, Route } from './route.ts';

/** "This endpoint supports blobs up to 100 megabytes in size": https://docs.github.com/rest/git/blobs#get-a-blob. */
const MAX_BYTES = 100 * 1024 * 1024;

export const blobRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/git\/blobs\/(?<sha>[^/]+)$/, anyOf: [{ scope: 'contents', level: 'read' }], query: [], handle: get },
];

async function get(call: Call): Promise<Reply> {
  const { git } = call.state;
  const sha = param(call, 'sha');
  const accept = call.request.headers['accept'] ?? '*/*';
  const form = formOf(accept);
  if (form === 'object') throw new ApiError(415, `simulator: a blob is not known as ${accept}`);
  if (git === null) throw new ApiError(422, 'simulator: there is no git repository to ask for blobs');
  if (!/^[0-9a-f]{40}$/.test(sha)) throw new ApiError(422, 'The sha parameter must be exactly 40 characters and contain only [0-9a-f].');
  const size = await git.blobSize(sha);
  if (size === undefined) throw notFound();
  if (size > MAX_BYTES) {
    throw new ApiError(403, 'The requested blob is too large', { errors: [{ resource: 'Blob', code: 'too_large', field: 'data' }] });
  }
  const bytes = await git.blob(sha);
  if (form === 'raw') return ok(bytes, rawHeaders(accept));
  const node = Buffer.from(`004:Blob${sha}`).toString('base64');
  return ok({ sha, node_id: node, size, url: `${call.to.repo}/git/blobs/${sha}`, content: base64(bytes), encoding: 'base64' });
}
