import { z } from 'zod';
import { readBody } from './body.ts';
import { commitToDeploy } from './deployable.ts';
import { description, environment, isListed, newestFirst } from './deployment-rules.ts';
import type { Deployment } from './model.ts';
import { paginate } from './pages.ts';
import { renderDeployment } from './render-deployment.ts';
import { invalid, notFound } from './reply.ts';
import type { Reply } from './reply.ts';
import { ok, param } from './route.ts';
import type { Call, Route } from './route.ts';
import { timestamp } from './state.ts';

const READ = [{ scope: 'deployments', level: 'read' }] as const;
const WRITE = [{ scope: 'deployments', level: 'write' }] as const;

/** The filters of the list; each must equal the property of its name. */
const FILTERS = ['sha', 'ref', 'task', 'environment'] as const;

/** https://docs.github.com/rest/deployments/deployments */
export const deploymentRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/deployments$/, anyOf: READ, query: [...FILTERS, 'per_page', 'page'], handle: list },
  { method: 'POST', path: /^\/deployments$/, anyOf: WRITE, query: [], handle: create },
  { method: 'GET', path: /^\/deployments\/(?<id>\d+)$/, anyOf: READ, query: [], handle: get },
];

/** The body of a new deployment, with the documented defaults. */
const BODY = z.strictObject({
  ref: z.string('is not a string').min(1, 'is empty'),
  task: z.string('is not a string').min(1, 'is empty').default('deploy'),
  auto_merge: z.boolean('is not a boolean').default(true),
  required_contexts: z.array(z.string(), 'is not a list of texts').optional(),
  payload: z.union([z.string(), z.record(z.string(), z.unknown())], 'is neither an object nor a string').default({}),
  environment: environment.default('production'),
  description: description.nullable().default(null),
  transient_environment: z.boolean('is not a boolean').default(false),
  // "Default: true when environment is production and false otherwise."
  production_environment: z.boolean('is not a boolean').optional(),
});

/** The deployment that the path names. @throws ApiError 404 if there is none */
export function findDeployment(call: Call): Deployment {
  const deployment = call.state.deployments.find(({ id }) => String(id) === param(call, 'id'));
  if (deployment === undefined) throw notFound();
  return deployment;
}

function list(call: Call): Reply {
  const { state, request, url } = call;
  const found = state.deployments
    .filter((deployment) => isListed(deployment, state.deploymentLag.deployments, state))
    .filter((deployment) => FILTERS.every((name) => (request.query[name] ?? deployment[name]) === deployment[name]))
    .toSorted(newestFirst);
  const { items, headers } = paginate(found, { query: request.query, url });
  return ok(
    items.map((deployment) => renderDeployment(deployment, call)),
    headers,
  );
}

function get(call: Call): Reply {
  return ok(renderDeployment(findDeployment(call), call));
}

async function create(call: Call): Promise<Reply> {
  const { state, token, request, to } = call;
  const { auto_merge: autoMerge, required_contexts: contexts, ...body } = readBody(request, 'Deployment', BODY);
  const bytes = Buffer.byteLength(JSON.stringify(body.payload));
  if (bytes > state.maxPayload) {
    throw invalid('Deployment', 'payload', 'custom', `payload is too long (maximum is ${state.maxPayload} bytes)`);
  }
  const commit = await commitToDeploy(state, { ref: body.ref, autoMerge, contexts });
  if (typeof commit !== 'string') return commit;
  const time = timestamp(state.now());
  const deployment: Deployment = {
    id: state.ids.deployment.next(),
    sha: commit,
    ...body,
    production_environment: body.production_environment ?? body.environment === 'production',
    original_environment: body.environment,
    creator: { login: token.login, type: token.type },
    created_at: time,
    updated_at: time,
    statuses: [],
    born: state.requests.length,
  };
  state.deployments.push(deployment);
  return { status: 201, headers: { location: `${to.repo}/deployments/${deployment.id}` }, body: renderDeployment(deployment, call) };
}
