import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeploymentSeed } from '../../simulator/github/index.ts';
import { type Fake, startFake } from '../support/github-fake.ts';

const SHA = 'a'.repeat(40);
const ENVIRONMENT = 'Genesys Cloud';

/** A fake with one deployment, and the path of its statuses. */
async function deployed(seed: Partial<DeploymentSeed> = {}, options: Parameters<typeof startFake>[0] = {}): Promise<[Fake, string]> {
  const fake = await startFake(options);
  const { id } = fake.github.addDeployment({ sha: SHA, environment: ENVIRONMENT, ...seed });
  return [fake, `/deployments/${id}/statuses`];
}

/** The states of every deployment, oldest first. */
function states(fake: Fake): string[] {
  return fake.github.deployments.map(({ statuses }) => statuses.map(({ state }) => state).join(' '));
}

describe('a new deployment status', () => {
  it('is answered in full', async () => {
    const [fake, path] = await deployed({}, { now: () => new Date('2026-01-05T08:00:00Z') });
    await using _ = fake;
    const sent = { state: 'in_progress', log_url: 'https://github.com/run', description: 'Main IVR', environment_url: 'https://apps/x' };
    const { status, headers, body } = await fake.ask(path, sent);
    assert.equal(status, 201);
    const { id, node_id, creator, performed_via_github_app: app, ...rest } = body as Record<string, Record<string, unknown>>;
    const deployment = headers.get('location')?.replace(/\/statuses\/\d+$/u, '');
    assert.deepEqual(
      [typeof id, typeof node_id, creator?.['login'], app?.['slug']],
      ['number', 'string', 'github-actions[bot]', 'github-actions'],
    );
    assert.deepEqual(rest, {
      ...sent,
      url: headers.get('location'),
      environment: ENVIRONMENT,
      target_url: 'https://github.com/run',
      created_at: '2026-01-05T08:00:00Z',
      updated_at: '2026-01-05T08:00:00Z',
      deployment_url: deployment,
      repository_url: deployment?.replace(/\/deployments\/\d+$/u, ''),
    });
  });

  it('is refused for a body that GitHub refuses, or for an unknown deployment, and then nothing changes', async () => {
    const [fake, path] = await deployed({ statuses: ['in_progress'] });
    await using _ = fake;
    for (const [sent, said] of [
      [{}, 'state is missing'],
      [{ state: 'done' }, 'state is not included in the list'],
      [{ state: 'success', description: 'x'.repeat(141) }, 'description is too long (maximum is 140 characters)'],
      [{ state: 'success', environment_url: 'apps.mypurecloud.ie' }, 'environment_url must use http(s) scheme'],
      [{ state: 'success', environment_url: 'ftp://apps' }, 'environment_url must use http(s) scheme'],
      [{ state: 'success', log_url: '/run' }, 'log_url must use http(s) scheme'],
      [{ state: 'success', target_url: 7 }, 'target_url must use http(s) scheme'],
      [{ state: 'success', environment: '' }, 'environment is empty'],
      [{ state: 'success', auto_inactive: 'no' }, 'auto_inactive is not a boolean'],
      [{ state: 'success', url: 'https://x' }, 'simulator: there is no url'],
    ] as const) {
      assert.equal(await fake.refusal(path, sent), `422: Validation Failed: ${said}`);
    }
    assert.equal((await fake.ask('/deployments/1/statuses', { state: 'success' })).status, 404);
    assert.equal((await fake.ask('/deployments/1/statuses')).status, 404);
    assert.deepEqual(states(fake), ['in_progress']);
  });

  it('can change the environment, which stays so for the next ones', async () => {
    const [fake, path] = await deployed();
    await using _ = fake;
    await fake.ask(path, { state: 'queued', environment: 'elsewhere' });
    assert.equal((await fake.ask(path, { state: 'in_progress' })).body['environment'], 'elsewhere');
    const [deployment] = (await fake.ask<Record<string, unknown>[]>('/deployments?environment=elsewhere')).body;
    assert.deepEqual([deployment?.['environment'], deployment?.['original_environment']], ['elsewhere', ENVIRONMENT]);
  });

  it('is later than the deployment, whose update it is', async () => {
    let hour = 8;
    const [fake, path] = await deployed({}, { now: () => new Date(Date.UTC(2026, 0, 5, hour)) });
    await using _ = fake;
    hour = 9;
    await fake.ask(path, { state: 'success' });
    const [deployment] = fake.github.deployments;
    assert.deepEqual(
      [deployment?.created_at, deployment?.updated_at, deployment?.statuses[0]?.created_at],
      ['2026-01-05T08:00:00Z', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'],
    );
  });
});

/** What becomes of an earlier deployment when a later one succeeds. */
async function after(prior: Partial<DeploymentSeed>, status: Record<string, unknown> = { state: 'success' }): Promise<string | undefined> {
  const [fake] = await deployed({ statuses: ['in_progress', 'success'], ...prior });
  await using _ = fake;
  const { id } = fake.github.addDeployment({ sha: SHA, environment: ENVIRONMENT });
  assert.equal((await fake.ask(`/deployments/${id}/statuses`, status)).status, 201);
  return states(fake)[0];
}

describe('a success', () => {
  it('makes earlier successes of its environment inactive', async () => {
    assert.equal(await after({}), 'in_progress success inactive');
  });

  it('leaves alone what is transient, for production, elsewhere or not a success', async () => {
    assert.equal(await after({ transient_environment: true }), 'in_progress success');
    assert.equal(await after({ production_environment: true }), 'in_progress success');
    assert.equal(await after({ environment: 'Genesys Cloud (eu)' }), 'in_progress success');
    assert.equal(await after({ statuses: ['success', 'failure'] }), 'success failure');
    assert.equal(await after({ statuses: [] }), '');
    assert.equal(await after({ created_at: '2999-01-01T00:00:00Z' }), 'in_progress success', 'a later one is not prior');
  });

  it('leaves all alone if told so, and so does every other state', async () => {
    assert.equal(await after({}, { state: 'success', auto_inactive: false }), 'in_progress success');
    for (const state of ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending']) {
      assert.equal(await after({}, { state }), 'in_progress success');
    }
  });
});

describe('a list of statuses', () => {
  it('is newest first, in pages', async () => {
    const [fake, path] = await deployed({ statuses: ['queued', { state: 'in_progress', description: 'x' }] });
    await using _ = fake;
    await fake.ask(path, { state: 'success' });
    const list = async (query = ''): Promise<unknown[]> =>
      (await fake.ask<{ state: string }[]>(`${path}${query}`)).body.map(({ state }) => state);
    assert.deepEqual(await list(), ['success', 'in_progress', 'queued']);
    assert.deepEqual(await list('?per_page=2&page=2'), ['queued']);
    assert.deepEqual(states(fake), ['queued in_progress success'], 'oldest first inside');
  });

  it('shows what is new after as many requests as told', async () => {
    const [fake, path] = await deployed({ statuses: ['queued'] }, { deploymentLag: { deployments: 0, statuses: 2 } });
    await using _ = fake;
    await fake.ask(path, { state: 'success' });
    const count = async (): Promise<number> => (await fake.ask<unknown[]>(path)).body.length;
    assert.deepEqual([await count(), await count()], [1, 2]);
  });
});
