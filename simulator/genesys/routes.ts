import { methodNotAllowed, Refusal } from './errors.ts';
import type { OAuthClient } from './options.ts';
import type { SimRequest } from './protocol.ts';
import type { FlowDefinition } from './flow-records.ts';

/** A call that has passed all general checks: its client is known, and its body is parsed. */
export interface Call {
  readonly request: SimRequest;
  /** The path's parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly client: OAuthClient;
  /** The parsed JSON body; undefined if the route accepts none, or if it is optional and absent. */
  readonly body: unknown;
  /** A fault's change to what a write stores. */
  readonly alter: ((definition: FlowDefinition) => void) | undefined;
  /** How many versions the replica that is read from is behind; 0: it is up to date. */
  readonly lag: number;
}

/** A route's answer, unless it refuses. */
export interface Reply {
  readonly status: number;
  readonly body: object;
}

/** One operation of the API. Each part of the API has a list of these; the cloud itself knows none of them. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** For example `/api/v2/flows/{flowId}`. */
  readonly path: string;
  /** What the client's roles must grant; absent: a token is enough. */
  readonly permission?: string;
  /** Whether a write can have no body, and then no content type. */
  readonly bodyIsOptional?: true;
  readonly handle: (call: Call) => Reply;
}

/** The route of a request and its path's parameters. @throws Refusal 404 or 405 if there is none */
export function findRoute(routes: readonly Route[], method: string, path: string): { route: Route; params: Record<string, string> } {
  const matches = routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params ? [{ route, params }] : [];
  });
  // A literal segment wins over a parameter: /flows/query is never a flow with the id "query".
  const fewest = Math.min(...matches.map(({ params }) => Object.keys(params).length));
  const nearest = matches.filter(({ params }) => Object.keys(params).length === fewest);
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
