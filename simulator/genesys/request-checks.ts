import { badRequest, Refusal } from './errors.ts';
import { maxDepth, nestsDeeperThan, parseJson } from './json.ts';
import type { OAuthClient } from './options.ts';
import type { SimRequest } from './protocol.ts';

/** The platform's limit for a request's body, in bytes: 3 MB. */
export const maxBodyBytes = 3 * 1024 * 1024;

/** @throws Refusal 406 if there is an Accept header and it doesn't include JSON */
export function assertAcceptsJson(accept: string | undefined): void {
  if (accept === undefined) return;
  const quality = new Map(
    accept.split(',').map((range) => {
      const [type = '', ...params] = range.split(';').map((part) => part.trim().toLowerCase());
      const q = params.find((param) => param.startsWith('q='))?.slice(2);
      return [type, q === undefined ? 1 : Number(q)];
    }),
  );
  const json = quality.get('application/json') ?? quality.get('application/*') ?? quality.get('*/*') ?? 0;
  if (!(json > 0)) throw new Refusal(406, 'not.acceptable', 'This resource answers application/json only.');
}

/** @throws Refusal 403 unless the client's roles grant the permission */
export function assertPermission(client: OAuthClient, permission: string | undefined): void {
  if (permission === undefined || client.permissions === undefined || client.permissions.includes(permission)) return;
  throw new Refusal(
    403,
    'missing.permissions',
    `Unable to perform the requested action. You are missing the following permission(s): ${permission}`,
    { messageParams: { permissions: permission } },
  );
}

/** @throws Refusal 413 for a body over the limit */
export function assertSize(request: SimRequest): void {
  if (Buffer.byteLength(request.body) > maxBodyBytes) {
    throw new Refusal(413, 'request.entity.too.large', `The request is over the size limit of ${maxBodyBytes} bytes.`);
  }
}

/** The JSON of a body. @throws Refusal 415 without a JSON content type, 400 for invalid JSON */
export function requireJson(request: SimRequest): unknown {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refusal(415, 'unsupported.media.type', 'The body must be application/json.');
  const parsed = parseJson(request.body);
  if (parsed === undefined) throw badRequest('The body is not valid JSON.');
  if (nestsDeeperThan(parsed, maxDepth)) throw badRequest(`The body nests deeper than ${maxDepth} levels.`);
  return parsed;
}
