import { methodNotAllowed, Refusal } from './errors.ts';
import type { OAuthClient } from './options.ts';
import type { SimRequest } from './protocol.ts';
import type { FlowDefinition } from './flow-records.ts';

/** A call that has passed the gate: it is known whose it is, and its body is read. */
export interface Call {
  readonly request: SimRequest;
  /** Of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly client: OAuthClient;
  /** The parsed JSON body; undefined where the route takes none, or was sent none and can do without. */
  readonly body: unknown;
  /** A fault's change of what a write is about to store. */
  readonly alter: ((definition: FlowDefinition) => void) | undefined;
  /** By how many versions the copy that is read from lags behind; 0: it doesn't. */
  readonly lag: number;
}

/** What a route answers when it doesn't refuse. */
export interface Reply {
  readonly status: number;
  readonly body: object;
}

/** One operation of the API. Each part of the API brings a list of these; the core knows none of them. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Such as `/api/v2/flows/{flowId}`. */
  readonly path: string;
  /** What the client's roles must grant; absent = nothing but a token. */
  readonly permission?: string;
  /** A write that may come without a body, and then without a content type. */
  readonly bodyIsOptional?: true;
  readonly handle: (call: Call) => Reply;
}

/** The route of a request and its path's parameters; 404 or 405 when there is none. */
export function findRoute(routes: readonly Route[], method: string, path: string): { route: Route; params: Record<string, string> } {
  const here = routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params ? [{ route, params }] : [];
  });
  // A literal segment wins over a parameter: /flows/query is never the flow named "query".
  const fewest = Math.min(...here.map(({ params }) => Object.keys(params).length));
  const nearest = here.filter(({ params }) => Object.keys(params).length === fewest);
  if (nearest.length === 0) throw new Refusal(404, 'not.found', `No resource at ${path}.`);
  const found = nearest.find(({ route }) => route.method === method);
  if (!found) {
    const allow = nearest.map(({ route }) => route.method).join(', ');
    throw methodNotAllowed(method, allow);
  }
  return found;
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const steps = path.split('/');
  const expected = pattern.split('/');
  if (steps.length !== expected.length) return null;
  const params: Record<string, string> = {};
  for (const [index, name] of expected.entries()) {
    const step = steps[index];
    if (name.startsWith('{') && step) params[name.slice(1, -1)] = decode(step);
    else if (name !== step) return null;
  }
  return params;
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    throw new Refusal(400, 'bad.request', 'The path is not valid percent-encoding.');
  }
}
