import type { Scope, Token } from './model.ts';
import { ApiError } from './reply.ts';

/** A permission for a route: a scope and the level that is needed. */
export interface Need {
  scope: Scope;
  level: 'read' | 'write';
}

/**
 * The token of a request.
 *
 * Anonymous requests are refused too, as for a private repository: a client that forgets its token must not pass.
 *
 * @throws ApiError 401 if there is none, or it is unknown
 */
export function authenticate(tokens: Record<string, Token>, authorization: string | undefined): Token {
  const secret = bearer(authorization);
  const token = secret !== undefined && Object.hasOwn(tokens, secret) ? tokens[secret] : undefined;
  if (token === undefined) throw new ApiError(401, 'Bad credentials');
  return token;
}

/** The secret in an Authorization header, in either scheme that GitHub accepts. */
export function bearer(authorization: string | undefined): string | undefined {
  return /^(?:token|bearer) +(\S+)$/i.exec(authorization ?? '')?.[1];
}

/** @throws ApiError 403 for a token without any of the accepted permissions; as on GitHub, a header lists them */
export function authorize(token: Token, anyOf: readonly Need[], alsoNamed: readonly Need[] = []): void {
  if (anyOf.length === 0 || anyOf.some((need) => grants(token, need))) return;
  throw forbidden({ 'x-accepted-github-permissions': [...alsoNamed, ...anyOf].map(describe).join('; ') });
}

/** The 403 that an app's token gets without the permission. */
export function forbidden(headers: Record<string, string> = {}): ApiError {
  return new ApiError(403, 'Resource not accessible by integration', { headers });
}

function grants(token: Token, need: Need): boolean {
  const granted = token.permissions[need.scope];
  return granted === 'write' || granted === need.level;
}

function describe(need: Need): string {
  return `${need.scope.replaceAll('-', '_')}=${need.level}`;
}
