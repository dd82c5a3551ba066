import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRepository, type Repository } from '../../harness/repository.ts';
import { type Fake, repo, startFake } from '../support/github-fake.ts';

const SHA = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);
const RECORD = { ref: SHA, task: 'genesys-ivr', auto_merge: false, required_contexts: [], environment: 'Genesys Cloud (eu)' };

/** A new deployment, with what is made up for it. */
type Created = Record<string, unknown> & {
  id: number;
  url: string;
  creator: { login: string };
  performed_via_github_app: { slug: string };
};

/** Two commits on `main`, a branch `topic` that starts at the first one, and a tag on that commit. */
async function forked(): Promise<{ repository: Repository; first: string; topic: string; main: string }> {
  const repository = await createRepository();
  await repository.write('a.yml', 'one\n');
  const first = await repository.commit('first');
  await repository.git('tag', '--annotate', '--message', 'v1', 'v1');
  await repository.branch('topic');
  await repository.write('b.yml', 'topic\n');
  const topic = await repository.commit('topic');
  await repository.switch('main');
  await repository.write('a.yml', 'two\n');
  return { repository, first, topic, main: await repository.commit('second') };
}

describe('a new deployment', () => {
  it('is answered in full, and can be read again', async () => {
    await using fake = await startFake({ now: () => new Date('2026-01-05T08:00:00.900Z') });
    const payload = { schema: 1, flows: [{ id: 'f', version: '13.0' }] };
    const { status, body, headers } = await fake.ask<Created>('/deployments', { ...RECORD, description: 'Main IVR', payload });
    assert.equal(status, 201);
    const { id, url, creator, performed_via_github_app: app, ...rest } = body;
    assert.equal(headers.get('location'), url);
    assert.deepEqual([creator.login, app.slug], ['github-actions[bot]', 'github-actions']);
    assert.deepEqual(rest, {
      node_id: rest['node_id'],
      sha: SHA,
      ref: SHA,
      task: 'genesys-ivr',
      payload,
      original_environment: 'Genesys Cloud (eu)',
      environment: 'Genesys Cloud (eu)',
      description: 'Main IVR',
      created_at: '2026-01-05T08:00:00Z',
      updated_at: '2026-01-05T08:00:00Z',
      statuses_url: `${url}/statuses`,
      repository_url: url.replace(/\/deployments\/\d+$/u, ''),
      transient_environment: false,
      production_environment: false,
    });
    assert.deepEqual((await fake.ask(`/deployments/${id}`)).body, body);
    assert.equal((await fake.ask('/deployments/1')).status, 404);
    assert.deepEqual(
      fake.github.deployments.map(({ sha, statuses }) => [sha, statuses]),
      [[SHA, []]],
    );
  });

  it('gets the documented defaults', async () => {
    await using fake = await startFake();
    const { body } = await fake.ask('/deployments', { ref: SHA });
    const { task, environment, production_environment: isProduction, description, payload } = body;
    assert.deepEqual([task, environment, isProduction, description, payload], ['deploy', 'production', true, null, {}]);
  });

  it('is for a branch, a tag or a commit that there is', async () => {
    const { repository, first, main } = await forked();
    await using _ = repository;
    await using fake = await startFake({ git: repository.directory });
    const create = async (ref: string): Promise<unknown> => (await fake.ask('/deployments', { ...RECORD, ref })).body['sha'];
    assert.deepEqual([await create('main'), await create('v1'), await create(first)], [main, first, first]);
    for (const ref of ['nowhere', 'f'.repeat(40), main.slice(0, 8), 'refs/heads/main', '--all', 'main~1', 'ma*n']) {
      assert.equal(await fake.refusal('/deployments', { ...RECORD, ref }), `422: No ref found for: ${ref}`);
    }
    await using blind = await startFake();
    assert.match(await blind.refusal('/deployments', { ...RECORD, ref: 'main' }), /^422/u);
    assert.equal(fake.github.deployments.length, 3);
  });

  it('is refused for a body that GitHub refuses or that has a typo, and then there is none', async () => {
    await using fake = await startFake();
    for (const [change, said] of [
      [{ ref: undefined }, 'ref is missing'],
      [{ ref: '' }, 'ref is empty'],
      [{ ref: 7 }, 'ref is not a string'],
      [{ description: 'x'.repeat(141) }, 'description is too long (maximum is 140 characters)'],
      [{ environment: '' }, 'environment is empty'],
      [{ environment: 'x'.repeat(256) }, 'environment is too long (maximum is 255 characters)'],
      [{ payload: [1] }, 'payload is neither an object nor a string'],
      [{ payload: null }, 'payload is neither an object nor a string'],
      [{ auto_merge: 'false' }, 'auto_merge is not a boolean'],
      [{ required_contexts: 'ci' }, 'required_contexts is not a list of texts'],
      [{ transient_environment: 1 }, 'transient_environment is not a boolean'],
      [{ production_environment: null }, 'production_environment is not a boolean'],
      [{ sha: SHA }, 'simulator: there is no sha'],
    ] as const) {
      assert.equal(await fake.refusal('/deployments', { ...RECORD, ...change }), `422: Validation Failed: ${said}`);
    }
    assert.equal((await fake.ask('/deployments', [RECORD])).status, 400);
    assert.deepEqual(fake.github.deployments, []);
    assert.equal((await fake.ask('/deployments', { ...RECORD, description: 'x'.repeat(140) })).status, 201);
  });

  it('keeps a payload in the form in which it came, up to a size', async () => {
    await using fake = await startFake();
    const create = async (payload: unknown): Promise<unknown> => (await fake.ask('/deployments', { ...RECORD, payload })).body['payload'];
    assert.equal(await create('{"a":1}'), '{"a":1}');
    const largest = 'ü'.repeat((64 * 1024 - 2) / 2);
    assert.equal(await create(largest), largest);
    assert.match(await fake.refusal('/deployments', { ...RECORD, payload: `${largest}x` }), /^422.*payload is too long/u);
    await using roomy = await startFake({ maxPayload: Infinity });
    assert.equal((await roomy.ask('/deployments', { ...RECORD, payload: `${largest}x` })).status, 201);
  });
});

describe('a deployment of a ref behind the default branch', () => {
  it('is none with auto_merge: the default branch is merged instead, or conflicts', async () => {
    const { repository, first } = await forked();
    await using _ = repository;
    await using fake = await startFake({ git: repository.directory });
    const { auto_merge: _off, ...usual } = RECORD;
    const { status, body } = await fake.ask('/deployments', { ...usual, ref: 'topic' });
    assert.deepEqual([status, body], [202, { message: 'Auto-merged main into topic on deployment.' }]);
    for (const ref of ['v1', first]) {
      assert.equal(await fake.refusal('/deployments', { ...usual, ref }), `409: Conflict merging main into ${ref}.`);
    }
    await repository.switch('topic');
    await repository.write('a.yml', 'three\n');
    await repository.commit('conflict');
    assert.equal(await fake.refusal('/deployments', { ...usual, ref: 'topic' }), '409: Conflict merging main into topic.');
    assert.deepEqual(fake.github.deployments, []);
    assert.equal((await fake.ask('/deployments', { ...RECORD, ref: 'topic' })).status, 201);
    assert.equal((await fake.ask('/deployments', { ...usual, ref: 'main' })).status, 201);
  });
});

describe('a deployment that demands checks', () => {
  it('is refused until they are green', async () => {
    await using fake = await startFake();
    const create = async (contexts?: string[]): Promise<number> => {
      const { required_contexts: _none, ...usual } = RECORD;
      const demand = contexts === undefined ? {} : { required_contexts: contexts };
      return (await fake.ask('/deployments', { ...usual, ...demand })).status;
    };
    assert.deepEqual([await create(), await create(['ci'])], [201, 409], 'a check that is not there is not green');
    fake.github.checks.set(SHA, [
      { context: 'ci', state: 'success' },
      { context: 'lint', state: 'pending' },
    ]);
    assert.deepEqual([await create(), await create(['lint']), await create(['ci']), await create([])], [409, 409, 201, 201]);
    assert.equal(
      await fake.refusal('/deployments', { ref: SHA, auto_merge: false }),
      `409: Conflict: Commit status checks failed for ${SHA}.: required_contexts`,
    );
  });

  it('waits for the job that makes it', async () => {
    await using fake = await startFake();
    fake.github.addRun({ head_sha: SHA, status: 'in_progress' });
    assert.equal((await fake.ask('/deployments', { ref: SHA, auto_merge: false })).status, 409);
    assert.equal((await fake.ask('/deployments', RECORD)).status, 201);
  });
});

const at = (hour: number): string => `2026-01-05T0${hour}:00:00Z`;

/** The last digits of the ids that a list shows. */
async function listed(fake: Fake, query: Record<string, string> = {}): Promise<string> {
  const { body } = await fake.ask<{ id: number }[]>(`/deployments?${new URLSearchParams(query).toString()}`);
  return body.map(({ id }) => id % 10).join('');
}

describe('a list of deployments', () => {
  it('is newest first, and filtered by what a deployment is for', async () => {
    await using fake = await startFake();
    const environment = 'Genesys Cloud (eu) & more';
    fake.github.addDeployment({ sha: SHA, created_at: at(1), environment, task: 'genesys-ivr' });
    fake.github.addDeployment({ sha: OTHER, created_at: at(3), environment, task: 'genesys-ivr', ref: 'main' });
    fake.github.addDeployment({ sha: OTHER, created_at: at(2), environment: 'Genesys Cloud', task: 'genesys-ivr' });
    fake.github.addDeployment({ sha: SHA, created_at: at(2), environment });
    assert.equal(await listed(fake), '2431');
    assert.equal(await listed(fake, { environment }), '241');
    assert.equal(await listed(fake, { environment, task: 'genesys-ivr' }), '21');
    assert.equal(await listed(fake, { sha: OTHER }), '23');
    assert.equal(await listed(fake, { ref: 'main' }), '2');
    assert.equal(await listed(fake, { environment: 'genesys cloud' }), '');
    assert.equal((await fake.ask('/deployments?env=x')).status, 422);
  });

  it('comes in pages whose links keep the filters', async () => {
    await using fake = await startFake();
    const environment = 'Genesys Cloud (eu)';
    for (let n = 0; n < 205; n += 1) fake.github.addDeployment({ sha: SHA, environment: n % 2 === 0 ? environment : 'other' });
    const all = await fake.client.paginate(fake.client.rest.repos.listDeployments, { ...repo, environment, per_page: 50 });
    assert.equal(all.length, 103);
    assert.deepEqual(
      fake.github.requests.map(({ query }) => [query['page'] ?? '1', query['environment']]),
      ['1', '2', '3'].map((page) => [page, environment]),
    );
  });

  it('shows what is new after as many requests as told', async () => {
    await using fake = await startFake({ deploymentLag: { deployments: 3, statuses: 0 } });
    fake.github.addDeployment({ sha: SHA });
    const { body } = await fake.ask<Created>('/deployments', RECORD);
    assert.deepEqual([await listed(fake), await listed(fake), await listed(fake)], ['1', '1', '21']);
    assert.equal((await fake.ask(`/deployments/${body.id}`)).status, 200);
  });
});

describe('the permission for deployments', () => {
  it('is read for lists and write for the rest', async () => {
    await using reader = await startFake({ permissions: { deployments: 'read' } });
    assert.equal((await reader.ask('/deployments')).status, 200);
    const refused = await reader.ask('/deployments', RECORD);
    assert.equal(refused.status, 403);
    assert.equal(refused.headers.get('x-accepted-github-permissions'), 'deployments=write');
    await using stranger = await startFake({ permissions: { deployments: 'none' } });
    const { status, headers } = await stranger.ask('/deployments/1/statuses');
    assert.deepEqual([status, headers.get('x-accepted-github-permissions')], [403, 'deployments=read']);
    assert.deepEqual([reader.github.deployments, stranger.github.deployments], [[], []]);
  });
});
