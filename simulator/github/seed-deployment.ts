import type { Deployment, DeploymentState, DeploymentStatus, User } from './model.ts';
import type { State } from './state.ts';
import { timestamp } from './state.ts';

/** A status. Tests give only the properties that matter to them; a state alone is enough. */
type StatusSeed = DeploymentState | (Partial<DeploymentStatus> & Pick<DeploymentStatus, 'state'>);

export type DeploymentSeed = Partial<Omit<Deployment, 'statuses'>> &
  Pick<Deployment, 'sha'> & {
    /** Oldest first. */
    statuses?: readonly StatusSeed[];
  };

/** Who the token of a workflow belongs to. */
const ACTIONS: User = { login: 'github-actions[bot]', type: 'Bot' };

/** A deployment that has been there for long; by default by a workflow, and with GitHub's own defaults for the rest. */
export function seedDeployment(state: State, { statuses = [], ...seed }: DeploymentSeed): Deployment {
  const environment = seed.environment ?? 'production';
  const created = seed.created_at ?? timestamp(state.now());
  const deployment: Deployment = {
    id: seed.id ?? state.ids.deployment.next(),
    ref: seed.sha,
    task: 'deploy',
    payload: {},
    original_environment: environment,
    environment,
    description: null,
    creator: ACTIONS,
    transient_environment: false,
    production_environment: environment === 'production',
    created_at: created,
    updated_at: created,
    born: null,
    ...seed,
    statuses: [],
  };
  state.ids.deployment.seen(deployment.id);
  for (const status of statuses) deployment.statuses.push(seedStatus(state, deployment, status));
  return deployment;
}

function seedStatus(state: State, deployment: Deployment, seed: StatusSeed): DeploymentStatus {
  const given = typeof seed === 'string' ? { state: seed } : seed;
  const created = given.created_at ?? deployment.created_at;
  const status: DeploymentStatus = {
    id: given.id ?? state.ids.deploymentStatus.next(),
    description: '',
    environment: deployment.environment,
    log_url: '',
    environment_url: '',
    creator: deployment.creator,
    created_at: created,
    updated_at: created,
    born: null,
    ...given,
  };
  state.ids.deploymentStatus.seen(status.id);
  return status;
}
