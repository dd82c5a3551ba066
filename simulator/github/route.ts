import type { Need } from './access.ts';
import type { State } from './state.ts';
import type { RecordedRequest, Token } from './model.ts';
import type { Links } from './render.ts';
import type { Reply } from './reply.ts';

/** What a route's handler gets: the request, its sender, and the repository's state. */
export interface Call {
  state: State;
  request: RecordedRequest;
  token: Token;
  /** The named groups of the route's expression, decoded. */
  params: Record<string, string>;
  to: Links;
  /** Absolute address of the request, without the query. */
  url: string;
}

/** One endpoint below `/repos/{owner}/{repo}`. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Matched against the path after `/repos/{owner}/{repo}`, still encoded. Its named groups become the params. */
  path: RegExp;
  /** Any one of these permissions is enough. If the list is empty, none is needed. */
  anyOf: readonly Need[];
  /** Query parameters that this fake knows. It refuses all others, although GitHub would ignore a typo. */
  query: readonly string[];
  handle: (call: Call) => Reply | Promise<Reply>;
}

/** 200 with a body. */
export function ok(body: unknown, headers: Record<string, string> = {}): Reply {
  return { status: 200, headers, body };
}

/** A parameter that the route's expression captures. @throws Error if it doesn't */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route of ${call.request.path} captures no "${name}"`);
  return value;
}
