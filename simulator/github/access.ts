import type { Scope, Token } from './model.ts';
import { ApiError } from './reply.ts';

/** One way to be allowed: a scope and the level it must have. */
export interface Need {
  scope: Scope;
  level: 'read' | 'write';
}

/**
 * Finds who sent the request.
 *
 * Anonymous requests are refused too, as of a private repository they are: a client that forgets its token must not pass.
 */
export function authenticate(tokens: Record<string, Token>, authorization: string | undefined): Token {
  const secret = bearer(authorization);
  const token = secret !== undefined && Object.hasOwn(tokens, secret) ? tokens[secret] : undefined;
  if (token === undefined) throw new ApiError(401, 'Bad credentials');
  return token;
}

/** The secret in an Authorization header, of either scheme that GitHub takes. */
export function bearer(authorization: string | undefined): string | undefined {
  return /^(?:token|bearer) +(\S+)$/i.exec(authorization ?? '')?.[1];
}

/** Refuses a token that has none of the accepted permissions, and names them in the header as GitHub does. */
export function authorize(token: Token, anyOf: readonly Need[], alsoNamed: readonly Need[] = []): void {
  if (anyOf.length === 0 || anyOf.some((need) => grants(token, need))) return;
  throw forbidden({ 'x-accepted-github-permissions': [...alsoNamed, ...anyOf].map(describe).join('; ') });
}

/** The 403 that an app's token gets for what it may not do. */
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
