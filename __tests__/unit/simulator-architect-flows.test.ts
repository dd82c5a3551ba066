import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import { controlSurface } from '../../simulator/genesys/controls.ts';
import { connect, simRequest } from '../../simulator/genesys/in-process.ts';
import type { CloudOptions } from '../../simulator/genesys/options.ts';
import { handWritten, kindArchitectOrg, mainIvr, sampleDivisions, sampleOrg } from '../../simulator/genesys/sample.ts';

const { id } = handWritten.mainIvr;
const path = `/api/v2/flows/${id}`;
const { home, eu } = sampleDivisions;

function org(options: CloudOptions = {}) {
  const cloud = new GenesysCloud({ ...kindArchitectOrg(), clock: () => 1_700_000_000_000, ...options });
  const api = connect(cloud, options.clients?.[0]);
  return { cloud, api, get: (where = path) => api('GET', where) };
}

type Json = Record<string, unknown>;
const names = (json: Json): string[] => (json['entities'] as { name: string }[]).map(({ name }) => name);

const act = (name: string, flow = id): string => `/api/v2/flows/actions/${name}?flow=${flow}`;

describe('GET an Architect flow', () => {
  test("is the SDK's Flow: published version, no version, no definition", () => {
    const published = {
      id: '13.0',
      name: '13.0',
      commitVersion: '13.0',
      configurationVersion: '13.0',
      type: 'PUBLISH',
      secure: false,
      debug: false,
      dateCreated: 1_699_999_940_000,
      dateSaved: 1_699_999_940_000,
      dateCheckedIn: 1_699_999_940_000,
      datePublished: '2023-11-14T22:12:20.000Z',
      configurationUri: `${path}/versions/13.0/configuration`,
      selfUri: `${path}/versions/13.0`,
    };
    const { status, json } = org({ versionHeads: 'sparse' }).get();
    const { createdBy, ...version } = json['publishedVersion'] as Json;
    assert.equal(status, 200);
    assert.deepEqual(version, published);
    assert.deepEqual(json['publishedBy'], createdBy);
    const { publishedVersion: _, publishedBy: __, ...rest } = json;
    assert.deepEqual(rest, {
      id,
      name: 'Main IVR',
      type: 'INBOUNDCALL',
      division: { ...home, selfUri: `/api/v2/authorization/divisions/${home.id}` },
      active: true,
      system: false,
      deleted: false,
      selfUri: path,
    });
  });

  test('saved and checked-in heads repeat the published version, unless the org is sparse or something newer is there', () => {
    const { cloud, get } = org();
    const heads = (): unknown[] => [get().json['savedVersion'], get().json['checkedInVersion']].map((head) => (head as Json)['id']);
    assert.deepEqual(heads(), ['13.0', '13.0']);
    const draft = cloud.architect.saveDraft(id, 'Alice', 'x', 1_700_000_000_500);
    assert.deepEqual(heads(), [draft, '13.0']);
    const { type, dateSaved, createdBy } = get().json['savedVersion'] as Json;
    assert.deepEqual([type, dateSaved, (createdBy as Json)['name']], ['SAVE', 1_700_000_000_500, 'Alice']);
    const checkedIn = cloud.architect.checkIn(id, { clientId: 'c' }, 'y');
    assert.deepEqual([checkedIn, heads()], ['14.0', ['13.0', '14.0']]);
    assert.deepEqual((get().json['checkedInVersion'] as Json)['createdByClient'], {
      id: 'c',
      name: 'c',
      selfUri: '/api/v2/oauth/clients/c',
    });
  });

  test('never published: no published version', () => {
    const { json } = org().get('/api/v2/flows/4d1c7a90-52e8-4b36-a0f9-e6b7c8d9f055');
    assert.deepEqual(
      [json['name'], json['active'], 'publishedVersion' in json, 'savedVersion' in json],
      ['Summer Campaign', false, false, false],
    );
  });

  test('locks show whose they are, people by name or by id alone, clients as clients', () => {
    const { cloud, get } = org();
    cloud.architect.lock(id, 'Alice');
    const user = get().json['lockedUser'] as Json;
    assert.deepEqual(
      [user['name'], user['selfUri'], 'lockedClient' in get().json],
      ['Alice', `/api/v2/users/${String(user['id'])}`, false],
    );
    cloud.architect.lock(id, { userId: 'u1' });
    assert.deepEqual(get().json['lockedUser'], { id: 'u1', selfUri: '/api/v2/users/u1' });
    cloud.architect.lock(id, { clientId: 'c1' });
    assert.deepEqual([(get().json['lockedClient'] as Json)['id'], 'lockedUser' in get().json], ['c1', false]);
    cloud.architect.unlock(id);
    assert.equal('lockedClient' in get().json, false);
  });

  test('an operation stays to be seen when it is complete', () => {
    const { cloud, get } = org();
    assert.equal('currentOperation' in get().json, false);
    const operation = cloud.architect.startOperation(id, 'VALIDATE', { clientId: 'c1' });
    const shown = (): unknown[] =>
      ['id', 'complete', 'actionName', 'actionStatus'].map((name) => (get().json['currentOperation'] as Json)[name]);
    assert.deepEqual(shown(), [operation, false, 'VALIDATE', 'STARTED']);
    cloud.architect.finishOperation(id);
    assert.deepEqual(shown(), [operation, true, 'VALIDATE', 'SUCCESS']);
    cloud.architect.publish(id, 'Alice', 'x');
    assert.deepEqual(shown().slice(1), [true, 'PUBLISH', 'SUCCESS']);
  });

  test('deleted: 410, unless asked for', () => {
    const { cloud, get } = org();
    cloud.architect.delete(id);
    assert.deepEqual([get().status, get().json['code']], [410, 'architect.flow.deleted']);
    assert.deepEqual([get(`${path}?deleted=true`).status, get(`${path}?deleted=true`).json['deleted']], [200, true]);
    assert.equal(get(`${path}?deleted=perhaps`).status, 400);
  });

  test('404 for an unknown id and for a division out of reach, 403 without the permission, 400 for an unknown parameter', () => {
    assert.deepEqual(
      [org().get('/api/v2/flows/nope').status, org().get('/api/v2/flows/nope').json['code']],
      [404, 'architect.flow.not.found'],
    );
    assert.equal(org({ clients: [{ id: 'a', secret: 'a', divisions: [eu.id] }] }).get().status, 404);
    assert.equal(org({ clients: [{ id: 'a', secret: 'a', permissions: [] }] }).get().status, 403);
    assert.equal(org().get(`${path}?expand=definition`).status, 400);
  });

  test('PATCH and DELETE are not there', () => {
    const { api } = org();
    const patched = api('PATCH', path, { version: 13, definition: {} });
    assert.deepEqual([patched.status, patched.json['code'], patched.headers['allow']], [405, 'method.not.allowed', 'GET, PUT']);
    assert.equal(api('DELETE', path).status, 405);
  });
});

describe('versions', () => {
  const older = {
    ...handWritten.mainIvr,
    older: [
      { version: '11.0', yaml: 'a' },
      { version: '12.0', yaml: 'b' },
    ],
  };

  test('are listed newest first, without drafts, in pages', () => {
    const { cloud, get } = org({ architectFlows: [older] });
    cloud.architect.saveDraft(id, 'Alice', 'x');
    cloud.architect.publish(id, 'Alice', 'y');
    const { json } = get(`${path}/versions`);
    assert.deepEqual(
      (json['entities'] as Json[]).map((version) => version['id']),
      ['14.0', '13.0', '12.0', '11.0'],
    );
    assert.deepEqual(names(get(`${path}/versions?pageSize=3&pageNumber=2`).json), ['11.0']);
    assert.equal(get(`${path}/versions?sortBy=id`).status, 400);
    assert.equal(get('/api/v2/flows/nope/versions').status, 404);
  });

  test('one by its id, drafts too', () => {
    const { cloud, get } = org({ architectFlows: [older] });
    assert.equal(get(`${path}/versions/12.0`).json['type'], 'PUBLISH');
    const draft = cloud.architect.saveDraft(id, 'Alice', 'x');
    assert.equal(get(`${path}/versions/${draft}`).json['type'], 'SAVE');
    assert.deepEqual(
      [get(`${path}/versions/9.0`).status, get(`${path}/versions/9.0`).json['code']],
      [404, 'architect.flow.version.missing'],
    );
    cloud.architect.delete(id);
    assert.deepEqual(
      [get(`${path}/versions`).status, get(`${path}/versions/12.0`).status, get(`${path}/versions/12.0?deleted=true`).status],
      [410, 410, 200],
    );
  });
});

describe('PUT metadata', () => {
  test('renames under the own lock, and leaves the published text alone', () => {
    const { cloud, api } = org();
    assert.deepEqual(
      [api('PUT', path, { name: 'Main' }).status, api('PUT', path, { name: 'Main' }).json['code']],
      [409, 'architect.flow.not.locked.by.user'],
    );
    cloud.architect.lock(id, { clientId: 'simulator-client' });
    const { status, json } = api('PUT', path, { name: 'Main', description: 'x', definition: {}, publishedVersion: {} });
    assert.deepEqual([status, json['name'], json['description'], (json['publishedVersion'] as Json)['id']], [200, 'Main', 'x', '13.0']);
    assert.equal(cloud.architect.flow(id).published?.yaml, handWritten.mainIvr.yaml);
    assert.equal(cloud.architect.history(id).length, 1);
  });

  for (const [body, status, code] of [
    [{}, 400, 'architect.flow.validate.failed.missing.name'],
    [{ version: 13, definition: {} }, 400, 'architect.flow.validate.failed.missing.name'],
    [{ name: 'a/b' }, 400, 'architect.flow.validate.failed.invalid.name.contains.slash'],
    [{ name: 'a-debug' }, 400, 'architect.flow.validate.failed.invalid.name.contains.debug'],
    [{ name: '?' }, 400, 'architect.flow.validate.failed.invalid.name.no.alpha'],
    [{ name: 'a', description: 1 }, 400, 'bad.request'],
    [[], 400, 'bad.request'],
    [{ name: 'After Hours' }, 409, 'architect.flow.already.exists'],
  ] as const) {
    test(`refuses ${JSON.stringify(body)}`, () => {
      const { api } = org({
        architectFlows: kindArchitectOrg().architectFlows.map((flow) => ({ ...flow, lockedBy: { clientId: 'simulator-client' } })),
      });
      const answer = api('PUT', path, body);
      assert.deepEqual([answer.status, answer.json['code']], [status, code]);
    });
  }
});

describe('actions', () => {
  test("unlock checks in the other's draft, and is remembered", () => {
    const { cloud, api } = org();
    cloud.architect.lock(id, 'Alice');
    cloud.architect.saveDraft(id, 'Alice', 'mine');
    const { status, json } = api('POST', act('unlock'));
    assert.deepEqual([status, 'lockedUser' in json, (json['checkedInVersion'] as Json)['id']], [200, false, '14.0']);
    assert.deepEqual(cloud.architect.brokenLocks, [
      { flowId: id, by: { clientId: 'simulator-client' }, owner: 'Alice', at: 1_700_000_000_000 },
    ]);
    assert.deepEqual(
      cloud.architect.history(id).map(({ kind, by }) => [kind, by]),
      [
        ['published', 'seed'],
        ['saved', 'Alice'],
        ['checked-in', 'Alice'],
      ],
    );
  });

  test('checkout takes the lock once; revert gives it back and drops the draft', () => {
    const { cloud, api } = org();
    assert.equal((api('POST', act('checkout')).json['lockedClient'] as Json)['id'], 'simulator-client');
    assert.deepEqual(
      [api('POST', act('checkout')).status, api('POST', act('checkout')).json['code']],
      [409, 'architect.flow.locked.by.user'],
    );
    cloud.architect.saveDraft(id, { clientId: 'simulator-client' }, 'x');
    assert.equal(api('POST', act('revert')).status, 200);
    assert.deepEqual([cloud.architect.flow(id).lockedBy, cloud.architect.flow(id).draft], [null, null]);
    assert.equal(api('POST', act('revert')).json['code'], 'architect.flow.not.locked.by.user');
  });

  test('refuse an unknown, a deleted and an unnamed flow, and a client without the right', () => {
    const { cloud, api } = org();
    assert.equal(api('POST', act('unlock', 'nope')).status, 404);
    assert.equal(api('POST', '/api/v2/flows/actions/unlock').status, 400);
    cloud.architect.delete(id);
    assert.equal(api('POST', act('checkout')).status, 410);
    assert.equal(org({ clients: [{ id: 'a', secret: 'a', permissions: ['architect:flow:edit'] }] }).api('POST', act('unlock')).status, 403);
    assert.deepEqual(cloud.architect.brokenLocks, []);
  });
});

describe('GET /flows', () => {
  const list = '/api/v2/flows';

  test('contains, in any case, and * stands for anything', () => {
    const { get } = org();
    for (const [name, expected] of [
      ['main ivr', ['Main IVR', 'Main IVR EU']],
      ['MAIN*EU', ['Main IVR EU']],
      ['*hours', ['After Hours']],
      ['i.r', []],
      ['', ['Main IVR', 'Summer Campaign', 'Main IVR EU', 'After Hours']],
    ] as const)
      assert.deepEqual(names(get(`${list}?name=${encodeURIComponent(name)}`).json), expected, name);
  });

  test('pages, sorts and narrows', () => {
    const { get } = org();
    const { json } = get(`${list}?pageSize=3&pageNumber=2&sortBy=name`);
    assert.deepEqual(
      [names(json), json['total'], json['pageCount'], json['previousUri'], 'nextUri' in json],
      [['Summer Campaign'], 4, 2, `${list}?pageSize=3&pageNumber=1&sortBy=name`, false],
    );
    assert.deepEqual(names(get(`${list}?sortBy=name&sortOrder=desc&pageSize=1`).json), ['Summer Campaign']);
    assert.deepEqual(names(get(`${list}?divisionId=${eu.id}`).json), ['Main IVR EU']);
    assert.equal(names(get(`${list}?type=inboundcall,bot`).json).length, 4);
    assert.deepEqual(names(get(`${list}?type=bot`).json), []);
    assert.equal((get(list).json['entities'] as Json[])[0]?.['type'], 'INBOUNDCALL');
    assert.deepEqual(names(org({ clients: [{ id: 'a', secret: 'a', divisions: [eu.id] }] }).get(list).json), ['Main IVR EU']);
  });

  test('hides deleted flows unless asked', () => {
    const { cloud, get } = org();
    cloud.architect.delete(id);
    assert.equal(names(get(list).json).includes('Main IVR'), false);
    assert.equal(names(get(`${list}?deleted=true`).json).includes('Main IVR'), true);
  });

  test('virtualAgentEnabled, either way, hides what says nothing about it', () => {
    const [first, second, ...rest] = kindArchitectOrg().architectFlows;
    assert.ok(first && second);
    const { get } = org({ architectFlows: [{ ...first, virtualAgentEnabled: true }, { ...second, virtualAgentEnabled: false }, ...rest] });
    assert.deepEqual(names(get(`${list}?virtualAgentEnabled=true`).json), ['Main IVR']);
    assert.deepEqual(names(get(`${list}?virtualAgentEnabled=false`).json), ['Main IVR EU']);
  });

  for (const [query, code] of [
    ['type=INBOUNDCALL', 'invalid.value'],
    ['sortBy=colour', 'invalid.value'],
    ['sortOrder=up', 'invalid.value'],
    ['exact=true', 'bad.request'],
    ['pageSize=0', 'bad.request'],
    ['deleted=1', 'bad.request'],
    ['virtualAgentEnabled=1', 'bad.request'],
    ['includeSchemas=true', 'simulator.not.simulated'],
  ] as const) {
    test(`refuses ${query}`, () => {
      assert.equal(org().get(`${list}?${query}`).json['code'], code);
    });
  }

  test('needs architect:flow:view', () => {
    assert.equal(org({ clients: [{ id: 'a', secret: 'a', permissions: [] }] }).get(list).status, 403);
  });

  test('an org may lack it, one way or the other', () => {
    assert.deepEqual(
      [false, 404, 405].map((flowListing) => org({ flowListing: flowListing as 404 }).get(list).status),
      [404, 404, 405],
    );
    assert.deepEqual(
      [true, 404]
        .map((flowListing) => new GenesysCloud({ ...sampleOrg(), flowListing: flowListing as 404 }))
        .map((cloud) => connect(cloud)('GET', list).status),
      [404, 404],
      'without Architect flows nothing of it is there',
    );
  });
});

describe('both APIs in one org', () => {
  const summer = '4d1c7a90-52e8-4b36-a0f9-e6b7c8d9f055';
  const both = () => org({ ...sampleOrg(), architectFlows: kindArchitectOrg().architectFlows.filter((flow) => flow.id === summer) });

  test('each flow speaks its own, and the listing has all', () => {
    const { cloud, api, get } = both();
    assert.deepEqual([get().json['version'], 'publishedVersion' in get().json], [14, false]);
    assert.deepEqual(['version' in get(`/api/v2/flows/${summer}`).json, get(`/api/v2/flows/${summer}`).status], [false, 200]);
    assert.equal(api('PATCH', path, { version: 14, definition: { note: 1 } }).status, 200);
    assert.equal(api('PATCH', `/api/v2/flows/${summer}`, { version: 14, definition: {} }).status, 405);
    assert.equal(api('PUT', path, { version: 15, definition: mainIvr.definition }).status, 200);
    assert.deepEqual(names(get('/api/v2/flows?sortBy=name').json), [
      'After Hours',
      'Main IVR',
      'Main IVR EU',
      'Payment Line',
      'Summer Campaign',
    ]);
    assert.equal(api('POST', '/api/v2/flows/query', { query: 'name:main' }).status, 200);
    assert.equal(cloud.flow(id).version, 16);
    assert.throws(() => cloud.architect.flow(id), /no Architect flow/);
  });

  test('an org with Architect flows alone has no query and no validate', () => {
    const { api } = org();
    assert.equal(api('POST', '/api/v2/flows/query', { query: 'name:main' }).status, 405);
    assert.equal(api('POST', '/api/v2/flows/validate', { definition: {} }).status, 405);
  });

  test('an org without Architect flows has no jobs', () => {
    assert.equal(connect(new GenesysCloud(sampleOrg()))('POST', '/api/v2/flows/jobs', {}).status, 405);
    assert.equal(connect(new GenesysCloud(sampleOrg()))('POST', '/api/v2/flows/export/jobs', {}).status, 404);
  });
});

describe('what goes in and out is not shared', () => {
  test('neither options nor states nor versions', () => {
    const given = kindArchitectOrg();
    const { cloud } = org(given);
    const [flow] = given.architectFlows;
    assert.ok(flow);
    flow.name = 'changed from outside';
    cloud.architect.flow(id).name = 'changed';
    const [version] = cloud.architect.history(id);
    assert.ok(version);
    version.yaml = 'changed';
    assert.deepEqual([cloud.architect.flow(id).name, cloud.architect.history(id)[0]?.yaml], ['Main IVR', handWritten.mainIvr.yaml]);
  });

  test('the controls show Architect flows too', () => {
    const { cloud } = org();
    const answer = controlSurface(cloud)(simRequest('GET', `/simulator/flows/${id}`));
    assert.equal(answer?.status, 200);
    assert.match(answer?.body ?? '', /"id": "13\.0"/);
  });
});
