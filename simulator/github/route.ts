import type { Need } from './access.ts';
import type { Ids, State } from './state.ts';
import type { RecordedRequest, Token } from './model.ts';
import type { Links } from './render.ts';
import type { Reply } from './reply.ts';

/** What a route's handler is given: who asks for what, of which state. */
export interface Call {
  state: State;
  ids: Ids;
  request: RecordedRequest;
  token: Token;
  /** The decoded parts of the path that the route's expression names. */
  params: Record<string, string>;
  to: Links;
  /** Absolute address of what was asked for, without the query. */
  url: string;
}

/** One end point below `/repos/{owner}/{repo}`. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Tried on the encoded rest of the path after `/repos/{owner}/{repo}`; its named groups become the params. */
  path: RegExp;
  /** Any one of these permissions opens it. */
  anyOf: readonly Need[];
  /** Query parameters that this fake understands; any other one is refused, where GitHub would ignore a typo. */
  query: readonly string[];
  handle: (call: Call) => Reply | Promise<Reply>;
}

/** 200 with a body. */
export function ok(body: unknown, headers: Record<string, string> = {}): Reply {
  return { status: 200, headers, body };
}

/** A parameter that the route's expression always captures. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route of ${call.request.path} captures no "${name}"`);
  return value;
}
