import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleQueues } from '../../simulator/genesys/sample.ts';
import { failure, OrgScene } from '../support/architect-org.ts';

const { sales, support, supportEuVip } = sampleQueues;
const LIST = 'GET /api/v2/routing/queues 200';
const MEMBERS = 'GET /api/v2/routing/queues/{id}/members';

function asked({ calls }: OrgScene): string[] {
  return calls.filter((call) => !call.includes('oauth'));
}

/** So many ids that no queue has. */
const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`);

test('queues are asked for by id in one request, as the SDK would ask; those that are not there are left out', async () => {
  await using scene = await OrgScene.open();
  const found = await scene.org.queuesById([support.id, ...ids(1), sales.id]);
  assert.deepEqual(found, [
    { id: sales.id, name: 'Sales' },
    { id: support.id, name: 'Support' },
  ]);
  assert.deepEqual(asked(scene), [LIST]);
  const wanted = [support.id, ...ids(1), sales.id].join(',');
  assert.deepEqual(scene.cloud.requests.at(-1)?.query, { pageNumber: '1', pageSize: '100', id: wanted });
});

test('so many that an address would grow too long go in several requests', async () => {
  await using scene = await OrgScene.open();
  assert.deepEqual(await scene.org.queuesById([...ids(230), sales.id]), [{ id: sales.id, name: 'Sales' }]);
  assert.deepEqual(
    scene.cloud.requests.slice(1).map(({ query }) => query['id']?.split(',').length),
    [100, 100, 31],
  );
  assert.deepEqual(await scene.org.queuesById([]), []);
  assert.equal(asked(scene).length, 3, 'nothing is asked for nothing');
});

test('where all queues were listed already, nobody is asked again; case does not count', async () => {
  await using scene = await OrgScene.open();
  await scene.org.queues();
  assert.deepEqual(await scene.org.queuesById([sales.id.toUpperCase(), ...ids(1)]), [{ id: sales.id, name: 'Sales' }]);
  assert.deepEqual(asked(scene), [LIST]);
  await using refused = await OrgScene.open();
  refused.cloud.faults.add({ path: '/api/v2/routing/queues', status: 403 });
  await failure(refused.org.queues());
  assert.equal((await failure(refused.org.queuesById([sales.id]))).status, 403);
  assert.equal(asked(refused).length, 1);
});

test('one member is asked for, and one is enough', async () => {
  await using scene = await OrgScene.open();
  assert.equal(await scene.org.hasMembers(sales.id), true);
  assert.deepEqual(scene.cloud.requests.at(-1)?.query, { pageSize: '1' });
  assert.equal(await scene.org.hasMembers(supportEuVip.id), false);
  assert.deepEqual(asked(scene), [`${MEMBERS} 200`, `${MEMBERS} 200`]);
});

test('a queue that is not there is a 404, and what can be no id is not asked for', async () => {
  await using scene = await OrgScene.open();
  const error = await failure(scene.org.hasMembers(ids(1)[0] ?? ''));
  assert.deepEqual([error.status, error.code], [404, 'not.found']);
  assert.equal((await failure(scene.org.hasMembers('../users'))).code, 'answer.not.understood');
  assert.deepEqual(asked(scene), [`${MEMBERS} 404`]);
});

test('what is refused names the permission', async () => {
  await using scene = await OrgScene.open({ org: { clients: [{ id: 'simulator-client', secret: 'simulator-secret', permissions: [] }] } });
  assert.match((await failure(scene.org.hasMembers(sales.id))).hint, /routing:queue:view/u);
});

for (const [body, isStaffed] of [
  [{ entities: [{}], total: 0 }, true],
  [{ entities: [{ id: 'x', joined: false }], pageNumber: 1, pageSize: 1, nextUri: '/x' }, true],
  [{ entities: [] }, false],
  [{ entities: [], total: 0, pageCount: 0 }, false],
  [{ entities: [], total: 3 }, undefined],
  [{ entities: [], nextUri: '/api/v2/routing/queues/x/members?pageNumber=2' }, undefined],
  [{ entities: null, total: 0 }, undefined],
  [{ entities: {}, total: 0 }, undefined],
  [{}, undefined],
] as const) {
  test(`${JSON.stringify(body)} ${isStaffed === undefined ? 'says nothing of members' : isStaffed ? 'has someone' : 'has no one'}`, async () => {
    await using scene = await OrgScene.open();
    scene.cloud.faults.add({ path: /\/members$/u, status: 200, body });
    assert.equal(await scene.org.hasMembers(sales.id), isStaffed);
  });
}
