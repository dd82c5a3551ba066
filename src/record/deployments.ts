import type { GithubContext } from '../github/context.ts';
import type { Octokit } from '../github/octokit.ts';
import { cut } from '../text/text.ts';
import { parsePayload, TASK, type Payload } from './payload.ts';

/** GitHub refuses a longer description of a deployment or a status (422). */
const MAX_DESCRIPTION = 140;
const PAGE = 100;

/** The outcome of a deployment, as far as it is known. */
export interface DeploymentOutcome {
  readonly hasSucceeded: boolean;
  /** When it ended, in milliseconds since the epoch. */
  readonly endedAt?: number;
}

/** A deployment that is a record. */
export interface RecordDeployment {
  readonly id: number;
  readonly commit: string;
  /** In milliseconds since the epoch, by GitHub's clock. */
  readonly createdAt: number;
  readonly payload: Payload;
}

/** How a deployment goes on. */
export interface DeploymentStatus {
  readonly state: 'in_progress' | 'success' | 'failure' | 'error';
  readonly description: string;
  /** The flow in Architect. */
  readonly environmentUrl?: string;
}

/** The deployments of this repository that are records, by GitHub's API. Its methods throw what Octokit throws. */
export class Deployments {
  readonly #octokit: Octokit;
  readonly #context: GithubContext;
  readonly #environment: string;

  /** @param key the input `comment-key`: people see it in the name of the environment */
  constructor(octokit: Octokit, context: GithubContext, key: string) {
    this.#octokit = octokit;
    this.#context = context;
    this.#environment = key === '' ? 'Genesys Cloud' : `Genesys Cloud (${key})`;
  }

  /**
   * One page of records, the newest first, whatever their environment: a redeploy can have another `comment-key` than the deploy. Flow ids
   * and the hash of the client tell orgs apart.
   *
   * @returns whether there are more pages, and the records; anything else that has this task is left out
   */
  async page(page: number): Promise<{ readonly records: readonly RecordDeployment[]; readonly isLast: boolean }> {
    const { data } = await this.#octokit.rest.repos.listDeployments({
      ...this.#repository,
      task: TASK,
      per_page: PAGE,
      page,
    });
    const records = data.flatMap(({ id, sha: commit, created_at: created, payload: given }) => {
      const payload = parsePayload(given);
      return payload === undefined ? [] : [{ id, commit, createdAt: Date.parse(created), payload }];
    });
    return { records, isLast: data.length < PAGE };
  }

  /** A later deployment may have made this one inactive. So the newest status that isn't `inactive` counts. */
  async outcome(id: number): Promise<DeploymentOutcome> {
    const { data } = await this.#octokit.rest.repos.listDeploymentStatuses({ ...this.#repository, deployment_id: id, per_page: PAGE });
    const last = data.find(({ state }) => state !== 'inactive');
    const hasEnded = last !== undefined && ['success', 'failure', 'error'].includes(last.state);
    return { hasSucceeded: last?.state === 'success', ...(hasEnded ? { endedAt: Date.parse(last.created_at) } : {}) };
  }

  /** @returns the deployment's id */
  async create(payload: Payload, description: string): Promise<number> {
    const { data } = await this.#octokit.rest.repos.createDeployment({
      ...this.#repository,
      ref: this.#context.sha,
      task: TASK,
      environment: this.#environment,
      payload: { ...payload },
      description: cut(description, MAX_DESCRIPTION),
      // Otherwise GitHub may merge the default branch, and refuses a commit whose checks are not all green.
      auto_merge: false,
      required_contexts: [],
    });
    if ('id' in data) return data.id;
    throw new TypeError('GitHub created no deployment.');
  }

  async setStatus(id: number, { state, description, environmentUrl }: DeploymentStatus): Promise<void> {
    await this.#octokit.rest.repos.createDeploymentStatus({
      ...this.#repository,
      deployment_id: id,
      state,
      description: cut(description, MAX_DESCRIPTION),
      log_url: this.#context.runUrl,
      // Records of other flows in the same environment stay as they are.
      auto_inactive: false,
      ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
    });
  }

  get #repository(): { readonly owner: string; readonly repo: string } {
    const { owner, repo } = this.#context;
    return { owner, repo };
  }
}
