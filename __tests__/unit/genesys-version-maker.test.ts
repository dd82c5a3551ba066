import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Version } from '../../src/model/flow.ts';
import { sampleDivisions } from '../../simulator/genesys/sample.ts';
import { CLIENT, FLOW, OrgScene, YAML } from '../support/architect-org.ts';

const DEFINED = '1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a99';
const VERSIONS = /\/versions\/[^/]+$/u;

/** An org with a flow of either API; the flow of the flow-definition API has a version of Ann's and two of the client's. */
async function open(org: Parameters<typeof OrgScene.open>[0] = {}): Promise<OrgScene> {
  const scene = await OrgScene.open({
    ...org,
    org: { flows: [{ id: DEFINED, name: 'Defined', division: sampleDivisions.home, version: 14, definition: { nodes: {} } }], ...org.org },
  });
  scene.cloud.edit(DEFINED, 'ann', () => undefined);
  scene.cloud.edit(DEFINED, 'a run', () => undefined, CLIENT);
  scene.cloud.edit(DEFINED, 'another tool', () => undefined, 'another-client');
  scene.cloud.architect.publish(FLOW, 'ann', YAML);
  scene.cloud.architect.publish(FLOW, { clientId: CLIENT.toUpperCase() }, YAML);
  scene.cloud.architect.publish(FLOW, { userId: CLIENT }, YAML);
  return scene;
}

const MADE: readonly (readonly [flow: string, version: Version, isOwn: boolean | undefined])[] = [
  [DEFINED, 14, false],
  [DEFINED, 15, false],
  [DEFINED, 16, true],
  [DEFINED, 17, false],
  [DEFINED, 18, undefined],
  [FLOW, '14.0', false],
  [FLOW, '15.0', true],
  [FLOW, '16.0', false],
  [FLOW, '17.0', undefined],
];

test('the org says who made a version of a flow of either API: this client, another one, or a person, even of the same id', async () => {
  for (const versionIds of ['plain', 'dotted'] as const) {
    await using scene = await open({ org: { versionIds } });
    for (const [flow, version, isOwn] of MADE) assert.equal(await scene.org.store.isOwn(flow, version), isOwn, `${flow} ${version}`);
  }
});

test('a number is asked for as a number first, and as Architect writes it where there is no such version', async () => {
  await using plain = await open();
  await plain.org.store.isOwn(DEFINED, 16);
  assert.deepEqual(plain.calls.slice(1), ['GET /api/v2/flows/{id}/versions/16 200']);
  await using dotted = await open({ org: { versionIds: 'dotted' } });
  await dotted.org.store.isOwn(DEFINED, 16);
  assert.deepEqual(dotted.calls.slice(1), ['GET /api/v2/flows/{id}/versions/16 404', 'GET /api/v2/flows/{id}/versions/16.0 200']);
  await using architect = await open({ org: { versionMakers: 'missing' } });
  assert.equal(await architect.org.store.isOwn(FLOW, '15.0'), undefined);
  assert.deepEqual(architect.calls.slice(1), ['GET /api/v2/flows/{flowId}/versions/15.0 404']);
});

test('an org that does not say, or has no such endpoint, says nothing', async () => {
  for (const versionMakers of ['hidden', 'missing'] as const) {
    await using scene = await open({ org: { versionMakers } });
    for (const [flow, version] of MADE) assert.equal(await scene.org.store.isOwn(flow, version), undefined, `${versionMakers} ${version}`);
  }
});

test('what can not be asked, or is answered with something else, says nothing, and throws nothing', async () => {
  for (const fault of [
    { status: 403 },
    { status: 410 },
    { status: 500, times: Infinity },
    { reset: 'before', times: Infinity } as const,
    { html: true, times: Infinity } as const,
    { status: 200, body: {} },
    { status: 200, body: { id: '15', createdByClient: { id: CLIENT } } },
    { amend: { id: '16' } },
    { amend: { createdByClient: undefined } },
    { amend: { createdByClient: 7 } },
    { amend: { createdByClient: {} } },
  ]) {
    await using scene = await open();
    scene.cloud.faults.add({ method: 'GET', path: VERSIONS, ...fault });
    assert.equal(await scene.org.store.isOwn(FLOW, '15.0'), undefined, JSON.stringify(fault));
  }
});

test('a client that may not view flows is told nothing', async () => {
  await using scene = await open({ org: { clients: [{ id: CLIENT, secret: 'simulator-secret', permissions: [] }] } });
  assert.equal(await scene.org.store.isOwn(FLOW, '15.0'), undefined);
});
