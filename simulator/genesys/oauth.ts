import type { OAuthClient } from './options.ts';
import type { SimRequest } from './protocol.ts';
import type { Tokens } from './tokens.ts';

/** The path of the login, outside of /api/v2. */
export const tokenPath = '/oauth/token';

/** A login's answer in the form of OAuth 2.0 (RFC 6749 §5), which is not the API's ErrorBody. */
interface LoginReply {
  readonly status: number;
  readonly body: Record<string, string | number>;
  readonly headers?: Record<string, string>;
}

/** The client id and secret of a Basic header; null if there is none, or it cannot be decoded. */
export function basicCredentials(authorization: string | undefined): { id: string; secret: string } | null {
  const encoded = authorization && /^basic +([\w+/=-]+)$/i.exec(authorization)?.[1];
  if (!encoded) return null;
  const text = Buffer.from(encoded, 'base64').toString();
  const colon = text.indexOf(':');
  return colon === -1 ? null : { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}

function refuse(status: number, error: string, description: string, headers: Record<string, string> = {}): LoginReply {
  return { status, headers, body: { error, description, error_description: description } };
}

/** POST /oauth/token, with the client-credentials grant only. */
export function login(request: SimRequest, clients: readonly OAuthClient[], tokens: Tokens): LoginReply {
  if (request.method !== 'POST') return refuse(405, 'invalid_request', 'Use POST.', { allow: 'POST' });
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return refuse(400, 'invalid_request', 'The body must be a form.');
  const credentials = basicCredentials(request.headers['authorization']);
  if (!credentials) return refuse(400, 'invalid_request', 'The client must authenticate with a Basic authorization header.');
  const client = clients.find(({ id, secret }) => id === credentials.id && secret === credentials.secret);
  if (!client) return refuse(401, 'invalid_client', 'The client id or secret is wrong.', { 'www-authenticate': 'Basic' });
  const grant = new URLSearchParams(request.body).get('grant_type');
  if (grant === null) return refuse(400, 'invalid_request', 'grant_type is missing.');
  if (grant !== 'client_credentials') return refuse(400, 'unsupported_grant_type', 'The client may use client_credentials only.');
  const token = tokens.issue(client);
  return {
    status: 200,
    body: { access_token: token.value, token_type: 'bearer', expires_in: tokens.lifetimeSeconds },
    headers: { 'cache-control': 'no-store' },
  };
}
