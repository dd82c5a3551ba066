import { authorize } from './access.ts';
import { blobRoutes } from './blobs.ts';
import { commentRoutes } from './comments.ts';
import { commitRoutes } from './commits.ts';
import { compareRoutes } from './compare.ts';
import { contentRoutes } from './contents.ts';
import { deploymentRoutes } from './deployments.ts';
import { statusRoutes } from './deployment-statuses.ts';
import { pullRoutes } from './pulls.ts';
import { refRoutes } from './refs.ts';
import { links, renderRepository } from './render.ts';
import { invalid, notFound } from './reply.ts';
import type { Reply } from './reply.ts';
import { ok } from './route.ts';
import type { Call, Route } from './route.ts';
import { reviewRoutes } from './reviews.ts';
import { runRoutes } from './runs.ts';
import { treeRoutes } from './trees.ts';

const routes: readonly Route[] = [
  ...pullRoutes,
  ...commentRoutes,
  ...commitRoutes,
  ...compareRoutes,
  ...contentRoutes,
  ...refRoutes,
  ...blobRoutes,
  ...reviewRoutes,
  ...runRoutes,
  ...deploymentRoutes,
  ...statusRoutes,
  ...treeRoutes,
  {
    method: 'GET',
    path: /^$/,
    anyOf: [],
    query: [],
    handle: ({ state, to }) => ok(renderRepository(`${state.owner}/${state.name}`, state, to)),
  },
];

/** An authenticated request to one repository. */
interface AuthenticatedRequest extends Pick<Call, 'state' | 'request' | 'token'> {
  /** The address at which the client reached GitHub. */
  readonly origin: string;
}

/** Finds the route of a request and lets it answer. @throws ApiError 404 if there is none, 403 without the permission */
export async function dispatch({ origin, ...caller }: AuthenticatedRequest): Promise<Reply> {
  const { state, request, token } = caller;
  // GitHub ignores case in owners and names.
  const prefix = `/repos/${state.owner}/${state.name}`.toLowerCase();
  if (!`${request.path.toLowerCase()}/`.startsWith(`${prefix}/`)) throw notFound();
  const rest = request.path.slice(prefix.length);
  for (const route of routes) {
    const match = route.method === request.method ? route.path.exec(rest) : null;
    if (match === null) continue;
    authorize(token, route.anyOf);
    const stray = Object.keys(request.query).find((name) => !route.query.includes(name));
    if (stray !== undefined) throw invalid('Query', stray, 'unknown_field', `simulator: ${request.path} takes no ${stray}`);
    const params = decode(match.groups ?? {});
    const reply = await route.handle({ ...caller, params, to: links(state, origin), url: origin + request.path });
    return reply;
  }
  throw notFound();
}

function decode(groups: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, part]) => [name, decodeURIComponent(part)]));
  } catch (error) {
    if (error instanceof URIError) throw notFound();
    throw error;
  }
}
