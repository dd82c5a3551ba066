import assert from 'node:assert/strict';
import { kindOrg } from '../../simulator/genesys/options.ts';
import { test } from 'node:test';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import { call, connect, simRequest, type Caller } from '../../simulator/genesys/in-process.ts';
import { defaultClient, type CloudOptions } from '../../simulator/genesys/options.ts';
import { architectMainIvr, mainIvr, sampleOrg } from '../../simulator/genesys/sample.ts';

const PATH = `/api/v2/flows/${mainIvr.id}`;
const VERSION = `${PATH}/versions/15`;

function org(options: CloudOptions = {}): { cloud: GenesysCloud; api: Caller } {
  const cloud = new GenesysCloud({ ...sampleOrg(), ...options });
  return { cloud, api: connect(cloud) };
}

test('a version says who made it: an OAuth client, a person, or another user of a client', () => {
  const { cloud, api } = org();
  assert.equal(api('PUT', PATH, { version: 14, definition: mainIvr.definition }).status, 200);
  cloud.edit(mainIvr.id, 'ann', () => undefined);
  cloud.edit(mainIvr.id, 'another run', () => undefined, defaultClient.id);
  const client = { id: defaultClient.id, name: defaultClient.id, selfUri: `/api/v2/oauth/clients/${defaultClient.id}` };
  const made = ['14', '15', '16', '17'].map((id) => api('GET', `${PATH}/versions/${id}`).json);
  assert.deepEqual(
    made.map(({ id, createdByClient }) => [id, createdByClient]),
    [
      ['14', undefined],
      ['15', client],
      ['16', undefined],
      ['17', client],
    ],
  );
  assert.deepEqual(
    made.map(({ createdBy }) => (createdBy as { name?: string } | undefined)?.name),
    ['seed', undefined, 'ann', undefined],
  );
  assert.deepEqual([made[1]?.['type'], made[1]?.['selfUri']], ['PUBLISH', VERSION]);
});

test('a version may be called as Architect calls it, and is then not there as a number', () => {
  const { api } = org({ versionIds: 'dotted' });
  assert.deepEqual(
    ['14', '14.0'].map((id) => api('GET', `${PATH}/versions/${id}`).status),
    [404, 200],
  );
});

test('an org may keep who made a version to itself, or have no versions to ask for', () => {
  const untold = org({ versionMakers: 'hidden' }).api('GET', `${PATH}/versions/14`).json;
  assert.deepEqual([untold['id'], untold['createdBy'], untold['createdByClient']], ['14', undefined, undefined]);
  const { status, json } = org({ versionMakers: 'missing' }).api('GET', `${PATH}/versions/14`);
  assert.deepEqual([status, json['code']], [404, 'not.found']);
});

test('the endpoint is as strict as the others', () => {
  const { cloud, api } = org();
  assert.deepEqual([api('GET', VERSION).status, api('GET', VERSION).json['code']], [404, 'architect.flow.version.missing']);
  assert.equal(api('GET', '/api/v2/flows/nope/versions/14').json['code'], 'architect.flow.not.found');
  assert.equal(api('GET', `${PATH}/versions/14?expand=all`).status, 400);
  assert.equal(api('POST', `${PATH}/versions/14`, {}).status, 405);
  assert.equal(call(cloud, simRequest('GET', `${PATH}/versions/14`)).status, 401);
  const blind = org({ clients: [{ ...defaultClient, permissions: [] }] }).api('GET', `${PATH}/versions/14`);
  assert.deepEqual([blind.status, blind.json['code']], [403, 'missing.permissions']);
  cloud.deleteFlow(mainIvr.id);
  assert.equal(api('GET', `${PATH}/versions/14`).status, 410);
});

test('a deleted flow is gone from reads, writes and listings, and its history stays', () => {
  const { cloud, api } = org();
  cloud.deleteFlow(mainIvr.id);
  for (const [method, body] of [
    ['GET', undefined],
    ['PATCH', { version: 14, definition: { nodes: {} } }],
    ['PUT', { version: 14, definition: mainIvr.definition }],
  ] as const)
    assert.deepEqual([api(method, PATH, body).status, api(method, PATH, body).json['code']], [410, 'architect.flow.deleted'], method);
  const found = api('POST', '/api/v2/flows/query', { query: `name:${mainIvr.name}` }).json['entities'] as { id: string }[];
  assert.equal(
    found.some(({ id }) => id === mainIvr.id),
    false,
  );
  assert.equal(cloud.history(mainIvr.id).length, 1);
});

test('a flow of Architect that keeps its makers to itself tells them when a version is asked for, if the org does', () => {
  const path = `/api/v2/flows/${architectMainIvr.id}`;
  for (const versionMakers of ['shown', 'hidden'] as const) {
    const cloud = new GenesysCloud({ ...kindOrg, architectFlows: [architectMainIvr], headMakers: false, versionMakers });
    const api = connect(cloud);
    cloud.architect.publish(architectMainIvr.id, 'ann', architectMainIvr.yaml ?? '');
    const { publishedVersion, publishedBy } = api('GET', path).json as { publishedVersion: object; publishedBy?: object };
    assert.deepEqual(['createdBy' in publishedVersion, publishedBy], [false, undefined]);
    assert.equal('createdBy' in api('GET', `${path}/versions/14.0`).json, versionMakers === 'shown');
  }
});

/** What a read of this path shows that comes from a copy which lags behind. */
function lagging(cloud: GenesysCloud, path: string, lag: number): Record<string, unknown> {
  cloud.faults.add({ path, lag });
  const delivery = cloud.receive(simRequest('GET', path, undefined, { authorization: bearerOf(cloud) })).answer();
  assert.equal(delivery.kind, 'answer');
  return JSON.parse(delivery.kind === 'answer' ? delivery.response.body : '') as Record<string, unknown>;
}

test('a read from a copy that lags behind shows an older version, and the next one is right again', () => {
  const { cloud, api } = org();
  cloud.edit(mainIvr.id, 'ann', () => undefined);
  assert.deepEqual(
    [1, 2].map((lag) => lagging(cloud, PATH, lag)['version']),
    [14, 14],
  );
  assert.equal(api('GET', PATH).json['version'], 15);
});

test("a copy of Architect's that lags behind shows no draft that is newer than its version", () => {
  const cloud = new GenesysCloud({ ...kindOrg, architectFlows: [architectMainIvr] });
  const path = `/api/v2/flows/${architectMainIvr.id}`;
  cloud.architect.publish(architectMainIvr.id, 'ann', architectMainIvr.yaml ?? '');
  cloud.architect.saveDraft(architectMainIvr.id, 'ann', 'x');
  const shown = lagging(cloud, path, 1) as { publishedVersion: { id: string }; savedVersion: { id: string } };
  assert.deepEqual([shown.publishedVersion.id, shown.savedVersion.id], ['13.0', '13.0']);
  assert.equal((connect(cloud)('GET', path).json['publishedVersion'] as { id: string }).id, '14.0');
});

/** A token's header. */
function bearerOf(cloud: GenesysCloud): string {
  const api = connect(cloud);
  api('GET', '/api/v2/flows');
  return cloud.requests.at(-1)?.headers['authorization'] ?? '';
}

test('an answer can be amended: all else in it stays', () => {
  const { cloud, api } = org();
  api('GET', PATH);
  cloud.faults.add({ path: PATH, amend: { name: 'Other', division: undefined } });
  const authorization = cloud.requests.at(-1)?.headers['authorization'] ?? '';
  const delivery = cloud.receive(simRequest('GET', PATH, undefined, { authorization })).answer();
  const body = JSON.parse(delivery.kind === 'answer' ? delivery.response.body : '') as Record<string, unknown>;
  assert.deepEqual([body['name'], body['id'], 'division' in body], ['Other', mainIvr.id, false]);
});
