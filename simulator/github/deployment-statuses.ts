import { z } from 'zod';
import { readBody } from './body.ts';
import { address, description, environment, isListed, newestFirst } from './deployment-rules.ts';
import { findDeployment } from './deployments.ts';
import type { Deployment, DeploymentStatus } from './model.ts';
import { paginate } from './pages.ts';
import { renderStatus } from './render-deployment.ts';
import type { Reply } from './reply.ts';
import { ok } from './route.ts';
import type { Call, Route } from './route.ts';
import { timestamp } from './state.ts';

const READ = [{ scope: 'deployments', level: 'read' }] as const;
const WRITE = [{ scope: 'deployments', level: 'write' }] as const;
const PATH = /^\/deployments\/(?<id>\d+)\/statuses$/;

/** https://docs.github.com/rest/deployments/statuses */
export const statusRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, anyOf: READ, query: ['per_page', 'page'], handle: list },
  { method: 'POST', path: PATH, anyOf: WRITE, query: [], handle: create },
];

/** The body of a new status, with the documented defaults. */
const BODY = z.strictObject({
  state: z.enum(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'], 'is not included in the list'),
  target_url: address.default(''),
  log_url: address.optional(),
  description: description.default(''),
  environment: environment.optional(),
  environment_url: address.default(''),
  auto_inactive: z.boolean('is not a boolean').default(true),
});

function list(call: Call): Reply {
  const { state, request, url } = call;
  const deployment = findDeployment(call);
  const found = deployment.statuses.filter((status) => isListed(status, state.deploymentLag.statuses, state)).toSorted(newestFirst);
  const { items, headers } = paginate(found, { query: request.query, url });
  return ok(
    items.map((status) => renderStatus(status, deployment, call)),
    headers,
  );
}

function create(call: Call): Reply {
  const deployment = findDeployment(call);
  const body = readBody(call.request, 'DeploymentStatus', BODY);
  const status = append(deployment, call, {
    state: body.state,
    description: body.description,
    // "If not defined, the environment of the previous status on the deployment will be used", which is the deployment's own by now.
    environment: body.environment ?? deployment.environment,
    log_url: body.log_url ?? body.target_url,
    environment_url: body.environment_url,
  });
  if (body.auto_inactive && body.state === 'success') inactivateOthers(deployment, call);
  const rendered = renderStatus(status, deployment, call);
  return { status: 201, headers: { location: `${call.to.repo}/deployments/${deployment.id}/statuses/${status.id}` }, body: rendered };
}

type StatusText = Pick<DeploymentStatus, 'state' | 'description' | 'environment' | 'log_url' | 'environment_url'>;

function append(deployment: Deployment, { state, token }: Call, text: StatusText): DeploymentStatus {
  const time = timestamp(state.now());
  const status: DeploymentStatus = {
    id: state.ids.deploymentStatus.next(),
    ...text,
    creator: { login: token.login, type: token.type },
    created_at: time,
    updated_at: time,
    born: state.requests.length,
  };
  deployment.statuses.push(status);
  Object.assign(deployment, { environment: status.environment, updated_at: time });
  return status;
}

/**
 * "Adds a new inactive status to all prior non-transient, non-production environment deployments with the same repository and environment
 * name as the created status's deployment. An inactive status is only added to deployments that had a success state."
 */
function inactivateOthers(deployment: Deployment, call: Call): void {
  for (const prior of call.state.deployments) {
    const isPrior = newestFirst(deployment, prior) < 0 && prior.environment === deployment.environment;
    const isKept = prior.transient_environment || prior.production_environment || prior.statuses.at(-1)?.state !== 'success';
    if (!isPrior || isKept) continue;
    append(prior, call, { state: 'inactive', description: '', environment: prior.environment, log_url: '', environment_url: '' });
  }
}
