import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArchitectFlowOptions } from '../../simulator/genesys/architect/model.ts';
import { sampleArchitectOrg, sampleDivisions, sampleOrg } from '../../simulator/genesys/sample.ts';
import { failure, FLOW, OrgScene } from '../support/architect-org.ts';

const LIST = 'GET /api/v2/flows';
const QUERY = 'POST /api/v2/flows/query';
const EU = '62c4d7f8-90ab-4e1c-b3d5-8a1f2e3d4c22';

/** What was asked of both listings. */
function looked(scene: OrgScene): string[] {
  return scene.calls.filter((call) => !call.includes('oauth'));
}

/** So many flows of one name after the other. */
function flows(count: number, name: (index: number) => string): ArchitectFlowOptions[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: name(index),
    type: 'INBOUNDCALL',
    division: sampleDivisions.home,
  }));
}

test('a flow is found by its exact name, in one request', async () => {
  await using scene = await OrgScene.open();
  assert.equal(await scene.org.findFlow('Main IVR', undefined), FLOW);
  assert.deepEqual(looked(scene), [`${LIST} 200`]);
  assert.deepEqual(scene.cloud.requests.at(-1)?.query, {
    type: 'inboundcall,outboundcall,securecall',
    name: 'Main IVR',
    pageNumber: '1',
    pageSize: '100',
  });
  assert.equal(await scene.org.findFlow('Main IVR EU', sampleDivisions.eu.id), EU);
  assert.equal(scene.cloud.requests.at(-1)?.query['divisionId'], sampleDivisions.eu.id);
});

test('upper and lower case count, and so does the division; what comes near is told', async () => {
  await using scene = await OrgScene.open();
  for (const [name, division, near] of [
    ['main ivr', undefined, '"Main IVR"? Names are case-sensitive.'],
    ['Main IVR', sampleDivisions.eu.id, '"Main IVR EU"'],
    ['Man IVR', undefined, '"Main IVR"'],
  ] as const) {
    const error = await failure(scene.org.findFlow(name, division));
    assert.deepEqual([error.code, error.fate], ['flow.not.found', 'refused']);
    assert.ok(error.message.includes(`Did you mean ${near}`), error.message);
  }
});

test('a flow of that name in another division is told, and so is a division that is given by its name', async () => {
  await using scene = await OrgScene.open();
  const entities = [
    { id: FLOW, name: 'Main IVR', division: { id: sampleDivisions.home.id, name: 'Home' } },
    { id: EU, name: 'Main IVR', division: { id: sampleDivisions.eu.id, name: 'EU' } },
  ];
  scene.cloud.faults.add({ method: 'GET', path: '/api/v2/flows', status: 200, times: Infinity, body: { entities: entities.slice(1) } });
  const elsewhere = await failure(scene.org.findFlow('Main IVR', sampleDivisions.home.id));
  assert.match(
    elsewhere.message,
    /Flow "Main IVR" in the division [\da-f-]+ doesn't exist, or this OAuth client can't see it\. There is one in "EU"\./u,
  );
  assert.doesNotMatch(elsewhere.hint, /GUID/u);
  const named = await failure(scene.org.findFlow('Main IVR', 'EU'));
  assert.match(named.hint, /`division_id` \(a GUID: is this the division's name\?\)/u);
});

test('a name that two flows have is not suggested', async () => {
  const many = flows(3, (index) => (index === 0 ? 'Sales EU' : 'Sales'));
  await using scene = await OrgScene.open({ org: { architectFlows: many } });
  const error = await failure(scene.org.findFlow('Sale', undefined));
  assert.doesNotMatch(error.message, /"Sales"/u);
  assert.match((await failure(scene.org.findFlow('Sales', undefined))).message, /There are 2 flows "Sales"/u);
});

test('all pages are read, and names are compared here: a namesake on the last page counts', async () => {
  const many = flows(250, (index) => (index === 3 || index === 249 ? 'Main' : `Main ${index}`));
  await using scene = await OrgScene.open({ org: { architectFlows: many } });
  const error = await failure(scene.org.findFlow('Main', undefined));
  assert.equal(error.code, 'flow.ambiguous');
  assert.match(error.message, /There are 2 flows "Main": 0{8}-.*0003 in "Home", 0{8}-.*0249 in "Home"/u);
  assert.deepEqual(
    looked(scene),
    Array.from({ length: 3 }, () => `${LIST} 200`),
  );
  assert.equal(await scene.org.findFlow('Main 77', undefined), '00000000-0000-4000-8000-000000000077');
});

test('a listing that shifts while it is read shows a flow twice: it is one flow', async () => {
  await using scene = await OrgScene.open();
  const entity = { id: FLOW, name: 'Main IVR' };
  for (const pageNumber of [1, 2])
    scene.cloud.faults.add({ method: 'GET', path: '/api/v2/flows', status: 200, body: { entities: [entity], pageNumber, pageCount: 2 } });
  assert.equal(await scene.org.findFlow('Main IVR', undefined), FLOW);
});

test('what is no flow in a listing is passed over', async () => {
  await using scene = await OrgScene.open();
  const entities = [
    null,
    7,
    'x',
    [],
    {},
    { id: 7, name: 'Main IVR' },
    { id: 'a', name: null },
    { id: FLOW, name: 'Main IVR', division: 'x' },
  ];
  scene.cloud.faults.add({ method: 'GET', path: '/api/v2/flows', status: 200, body: { entities, pageCount: 1 } });
  assert.equal(await scene.org.findFlow('Main IVR', undefined), FLOW);
  scene.cloud.faults.add({ method: 'GET', path: '/api/v2/flows', status: 200, body: { entities: 'none' } });
  scene.cloud.faults.add({ method: 'GET', path: '/api/v2/flows', status: 200, body: { pageCount: 3 } });
  assert.equal((await failure(scene.org.findFlow('Main IVR', undefined))).code, 'flow.not.found');
});

function page(from: number, count: number): object {
  return { entities: Array.from({ length: count }, (_, index) => ({ id: `${from + index}`, name: `Flow ${from + index}` })) };
}

test('a listing that says nothing of its pages ends with the first that is not full', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.faults.add({ method: 'GET', path: '/api/v2/flows', status: 200, body: page(0, 100) });
  scene.cloud.faults.add({ method: 'GET', path: '/api/v2/flows', status: 200, body: page(100, 7) });
  assert.equal(await scene.org.findFlow('Flow 103', undefined), '103');
  assert.equal(looked(scene).length, 2);
});

test('look-ups at the same time ask for the missing listing once, and all find their flow by the other', async () => {
  for (const flowListing of [404, 405] as const) {
    await using scene = await OrgScene.open({ org: { ...sampleOrg(), ...sampleArchitectOrg(), flowListing } });
    const names = sampleOrg().flows.map(({ name }) => name);
    const found = await Promise.all(names.map((name) => scene.org.findFlow(name, undefined)));
    assert.deepEqual(
      found,
      sampleOrg().flows.map(({ id }) => id),
    );
    assert.equal(await scene.org.findFlow('Main IVR', undefined), FLOW);
    assert.deepEqual(looked(scene), [`${LIST} ${flowListing}`, ...[...names, 'Main IVR'].map(() => `${QUERY} 200`)]);
  }
});

test('a listing that is there is asked by all, and one that fails once is not taken for missing', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.faults.add({ method: 'GET', path: '/api/v2/flows', status: 403 });
  assert.equal((await failure(scene.org.findFlow('Main IVR', undefined))).status, 403);
  const found = await Promise.all(['Main IVR', 'Main IVR EU'].map((name) => scene.org.findFlow(name, undefined)));
  assert.deepEqual(found, [FLOW, EU]);
  assert.equal(scene.count(/query/u), 0);
});

test('the one listing is asked for where `flow-api` says which, and its absence is told', async () => {
  await using definition = await OrgScene.open({ org: { ...sampleOrg(), ...sampleArchitectOrg() }, settings: { flowApi: 'definition' } });
  assert.equal(await definition.org.findFlow('Main IVR', undefined), FLOW);
  assert.deepEqual(looked(definition), [`${QUERY} 200`]);

  await using architect = await OrgScene.open({
    org: { ...sampleOrg(), ...sampleArchitectOrg(), flowListing: 404 },
    settings: { flowApi: 'architect' },
  });
  assert.equal((await failure(architect.org.findFlow('Main IVR', undefined))).code, 'flow.listing.missing');
  assert.deepEqual(looked(architect), [`${LIST} 404`]);
});

test('an org that has neither listing says so', async () => {
  await using scene = await OrgScene.open({ org: { flowListing: 404 } });
  const error = await failure(scene.org.findFlow('Main IVR', undefined));
  assert.equal(error.code, 'flow.listing.missing');
  assert.match(error.message, /no GET \/api\/v2\/flows nor POST \/api\/v2\/flows\/query/u);
  assert.deepEqual(looked(scene), [`${LIST} 404`, `${QUERY} 405`]);
});

test('queues are asked for once, however many want to know', async () => {
  await using scene = await OrgScene.open();
  const [one, other] = await Promise.all([scene.org.queues(), scene.org.queues()]);
  assert.deepEqual([one, one.length], [other, 8]);
  await scene.org.queues();
  assert.deepEqual(looked(scene), ['GET /api/v2/routing/queues 200']);
});
