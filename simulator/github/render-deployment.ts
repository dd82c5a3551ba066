import type { Deployment, DeploymentStatus } from './model.ts';
import { renderApp, renderUser } from './render.ts';
import type { Call } from './route.ts';
import { appOf } from './seed.ts';

type Place = Pick<Call, 'state' | 'to'>;

/** As hub4j/github-api has recorded it (testGetDeploymentByIdObjectPayload): a payload keeps the form in which it was sent. */
export function renderDeployment(deployment: Deployment, { state, to }: Place): object {
  const { id, sha, ref, task, payload, description, creator } = deployment;
  const url = `${to.repo}/deployments/${id}`;
  return {
    url,
    id,
    node_id: Buffer.from(`010:Deployment${id}`).toString('base64'),
    sha,
    ref,
    task,
    payload,
    original_environment: deployment.original_environment,
    environment: deployment.environment,
    description,
    creator: renderUser(creator, to, state.serverUrl),
    created_at: deployment.created_at,
    updated_at: deployment.updated_at,
    statuses_url: `${url}/statuses`,
    repository_url: to.repo,
    transient_environment: deployment.transient_environment,
    production_environment: deployment.production_environment,
    performed_via_github_app: renderApp(appOf(creator), state.serverUrl),
  };
}

export function renderStatus(status: DeploymentStatus, deployment: Deployment, { state, to }: Place): object {
  const { id, description, environment, log_url, environment_url, creator } = status;
  const url = `${to.repo}/deployments/${deployment.id}`;
  return {
    url: `${url}/statuses/${id}`,
    id,
    node_id: Buffer.from(`016:DeploymentStatus${id}`).toString('base64'),
    state: status.state,
    creator: renderUser(creator, to, state.serverUrl),
    description,
    environment,
    target_url: log_url,
    created_at: status.created_at,
    updated_at: status.updated_at,
    deployment_url: url,
    repository_url: to.repo,
    environment_url,
    log_url,
    performed_via_github_app: renderApp(appOf(creator), state.serverUrl),
  };
}
