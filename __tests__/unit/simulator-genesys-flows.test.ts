import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import { connect, type Caller } from '../../simulator/genesys/in-process.ts';
import type { CloudOptions } from '../../simulator/genesys/options.ts';
import { mainIvr, sampleOrg, sampleQueues } from '../../simulator/genesys/sample.ts';

const path = `/api/v2/flows/${mainIvr.id}`;
const node = 'collect_ivr_main';

function org(options: CloudOptions = {}): { cloud: GenesysCloud; api: Caller } {
  const cloud = new GenesysCloud({ ...sampleOrg(), ...options });
  return { cloud, api: connect(cloud) };
}

const oneOption = [{ key: '1', prompt: 'For sales, press 1', routingTarget: sampleQueues.sales.id }];
const patch = (options: unknown = oneOption) => ({ nodes: { [node]: { type: 'collect', menu: { options } } } });

describe('GET a flow', () => {
  test('shows it whole', () => {
    const { status, json } = org().api('GET', path);
    assert.equal(status, 200);
    assert.deepEqual(json, { ...mainIvr, type: 'INBOUNDCALL', selfUri: path });
  });

  test('404 for an unknown id', () => {
    const { status, json } = org().api('GET', '/api/v2/flows/nope');
    assert.deepEqual([status, json['code']], [404, 'architect.flow.not.found']);
  });
});

describe('PATCH a flow', () => {
  test('merges, makes the next version, and keeps the rest', () => {
    const { cloud, api } = org();
    const { status, json } = api('PATCH', path, { version: 14, definition: patch() });
    assert.deepEqual([status, json['version'], json['name']], [200, 15, 'Main IVR']);
    const expected = structuredClone(mainIvr.definition);
    const menu = expected.nodes[node]?.menu;
    assert.ok(menu);
    menu.options = oneOption;
    assert.deepEqual(json['definition'], expected);
    assert.deepEqual(cloud.flow(mainIvr.id), { ...mainIvr, version: 15, definition: expected });
  });

  test('null removes, arrays replace, other values are set', () => {
    const { cloud, api } = org();
    const answer = api('PATCH', path, {
      version: 14,
      definition: { settings: { voice: null, language: 'de-de' }, nodes: { voicemail: { tags: [1, null] } } },
    });
    assert.equal(answer.status, 200);
    assert.deepEqual(cloud.flow(mainIvr.id).definition['settings'], { language: 'de-de' });
    assert.deepEqual(cloud.flow(mainIvr.id).definition.nodes['voicemail']?.['tags'], [1, null]);
  });

  test('a key named __proto__ pollutes nothing', () => {
    const { cloud, api } = org();
    const body = `{"version":14,"definition":{"settings":{"__proto__":{"polluted":true}}}}`;
    assert.equal(api('PATCH', path, body).status, 200);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    const { settings } = cloud.flow(mainIvr.id).definition;
    assert.ok(Object.hasOwn(settings as object, '__proto__'));
    assert.equal((settings as Record<string, unknown>)['polluted'], undefined);
  });

  test('a version that is not the current one, older or newer: 409, nothing written', () => {
    const { cloud, api } = org();
    for (const version of [13, 15]) {
      const { status, json } = api('PATCH', path, { version, definition: patch() });
      assert.deepEqual([status, json['code'], json['status']], [409, 'architect.flow.version.conflict', 409]);
    }
    assert.deepEqual(cloud.flow(mainIvr.id), mainIvr);
    assert.equal(cloud.history(mainIvr.id).length, 1);
  });

  test('what breaks a rule: 422 with every error and its place, nothing written', () => {
    const { cloud, api } = org();
    const { status, json } = api('PATCH', path, {
      version: 14,
      definition: patch([{ key: '1', prompt: ' ', routingTarget: 'nowhere' }, { key: '1' }]),
    });
    assert.deepEqual([status, json['code']], [422, 'architect.flow.definition.invalid']);
    const at = `definition.nodes.${node}.menu.options`;
    const found = (json['errors'] as { code: string; path: string }[]).map((error) => [error.code, error.path]);
    assert.deepEqual(found, [
      ['option.prompt.missing', `${at}[0].prompt`],
      ['option.routing.target.unknown', `${at}[0].routingTarget`],
      ['option.key.duplicate', `${at}[1].key`],
      ['option.prompt.missing', `${at}[1].prompt`],
      ['option.routing.target.missing', `${at}[1].routingTarget`],
    ]);
    assert.deepEqual((json['details'] as unknown[])[0], { errorCode: 'option.prompt.missing', fieldName: `${at}[0].prompt` });
    assert.deepEqual(cloud.flow(mainIvr.id), mainIvr);
  });

  for (const [what, body] of [
    ['no version', { definition: {} }],
    ['a version in a string', { version: '14', definition: {} }],
    ['half a version', { version: 14.5, definition: {} }],
    ['no definition', { version: 14 }],
    ['a null definition', { version: 14, definition: null }],
    ['an array for a definition', { version: 14, definition: [] }],
    ['an unknown property', { version: 14, definition: {}, force: true }],
    ['a name', { version: 14, definition: {}, name: 'x' }],
    ['an array', []],
    ['half a JSON', '{"version":14'],
    ['no body', undefined],
    ['bottomless nesting', `{"version":14,"definition":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`],
  ] as const) {
    test(`refuses ${what} with 400`, () => {
      const { cloud, api } = org();
      const { status, json } = api('PATCH', path, body);
      assert.deepEqual([status, json['code']], [400, 'bad.request']);
      assert.equal(cloud.flow(mainIvr.id).version, 14);
    });
  }

  test('can answer without the definition', () => {
    const { json } = org({ patchResponse: 'no-definition' }).api('PATCH', path, { version: 14, definition: patch() });
    assert.deepEqual(json, {
      id: mainIvr.id,
      name: 'Main IVR',
      division: mainIvr.division,
      version: 15,
      type: 'INBOUNDCALL',
      selfUri: path,
    });
  });

  test('routing targets go unchecked in an org that does not check them', () => {
    const body = { version: 14, definition: patch([{ key: '1', prompt: 'x', routingTarget: 'nowhere' }]) };
    assert.equal(org().api('PATCH', path, body).status, 422);
    assert.equal(org({ checksTargets: false }).api('PATCH', path, body).status, 200);
    assert.equal(org({ otherTargets: ['nowhere'] }).api('PATCH', path, body).status, 200);
  });
});

describe('PUT a flow', () => {
  const small = { nodes: { a: { type: 'menu', menu: { options: oneOption } } } };

  test('replaces the definition, and the name where one is given', () => {
    const { cloud, api } = org();
    assert.equal(api('PUT', path, { version: 14, definition: small }).status, 200);
    assert.deepEqual(cloud.flow(mainIvr.id), { ...mainIvr, version: 15, definition: small });
    assert.equal(api('PUT', path, { version: 15, definition: small, name: 'Other' }).json['name'], 'Other');
    assert.equal(cloud.flow(mainIvr.id).name, 'Other');
  });

  test('checks version, body and rules as PATCH does', () => {
    const { cloud, api } = org();
    assert.equal(api('PUT', path, { version: 13, definition: small }).status, 409);
    assert.equal(api('PUT', path, { definition: small }).status, 400);
    assert.equal(api('PUT', path, { version: 14, definition: small, name: ' ' }).status, 400);
    assert.equal(api('PUT', path, { version: 14, definition: small, x: 1 }).status, 400);
    assert.equal(api('PUT', path, { version: 14, definition: {} }).status, 422);
    assert.equal(api('PUT', '/api/v2/flows/nope', { version: 14, definition: small }).status, 404);
    assert.equal(cloud.flow(mainIvr.id).version, 14);
  });

  test('takes back what was live once, even if it would be refused today', () => {
    const broken = { nodes: { a: { type: 'menu', menu: { options: [{ key: '1', prompt: 'x', routingTarget: 'deleted-queue' }] } } } };
    const { cloud, api } = org({ flows: [{ ...mainIvr, definition: broken }] });
    assert.equal(api('PUT', path, { version: 14, definition: small }).status, 200);
    const reordered = { nodes: { a: { menu: broken.nodes.a.menu, type: 'menu' } } };
    assert.equal(api('PUT', path, { version: 15, definition: reordered }).status, 200);
    assert.deepEqual(cloud.flow(mainIvr.id).definition, broken);
    const other = { nodes: { ...broken.nodes, b: { type: 'say' } } };
    assert.equal(api('PUT', path, { version: 16, definition: other }).status, 422);
  });
});

describe('validate', () => {
  test('a valid definition', () => {
    const { status, json } = org().api('POST', '/api/v2/flows/validate', { definition: mainIvr.definition });
    assert.deepEqual([status, json], [200, { valid: true, errors: [] }]);
  });

  test('an invalid one is an answer, not a refusal, and writes nothing', () => {
    const { cloud, api } = org();
    const { status, json } = api('POST', '/api/v2/flows/validate', { definition: { nodes: { a: { type: '' } } } });
    assert.equal(status, 200);
    assert.deepEqual(json, {
      valid: false,
      errors: [{ code: 'node.type.missing', message: 'A node must have a type.', path: 'definition.nodes.a.type' }],
    });
    assert.deepEqual(cloud.flow(mainIvr.id), mainIvr);
  });

  test('refuses a body without a definition, or with more', () => {
    const { api } = org();
    assert.equal(api('POST', '/api/v2/flows/validate', {}).status, 400);
    assert.equal(api('POST', '/api/v2/flows/validate', { definition: {}, version: 1 }).status, 400);
  });

  test('an org without it answers 404', () => {
    const { status, json } = org({ validateEndpoint: false }).api('POST', '/api/v2/flows/validate', { definition: {} });
    assert.deepEqual([status, json['code']], [404, 'not.found']);
  });
});

describe('history', () => {
  test('tells who wrote what, and when', () => {
    let now = 5;
    const { cloud, api } = org({ clock: () => now });
    now = 6;
    assert.equal(
      cloud.edit(mainIvr.id, 'Alice', (definition) => {
        definition.nodes['greeting'] = { type: 'say', prompt: 'Hi' };
      }),
      15,
    );
    now = 7;
    assert.equal(api('PATCH', path, { version: 15, definition: patch() }).status, 200);
    const history = cloud.history(mainIvr.id);
    assert.deepEqual(
      history.map(({ version, by, at }) => [version, by, at]),
      [
        [14, 'seed', 5],
        [15, 'Alice', 6],
        [16, 'simulator-client', 7],
      ],
    );
    assert.deepEqual(history[0]?.definition, mainIvr.definition);
    assert.equal(history[1]?.definition.nodes['greeting']?.['prompt'], 'Hi');
    assert.deepEqual(history[1].definition.nodes[node]?.menu?.options?.length, 6);
    assert.deepEqual(history[2]?.definition.nodes[node]?.menu?.options, oneOption);
    assert.equal(history[2]?.definition.nodes['greeting']?.['prompt'], 'Hi', "the other editor's change stays");
  });

  test('nothing that goes in or out is shared', () => {
    const given = sampleOrg();
    const cloud = new GenesysCloud(given);
    const first = given.flows[0];
    assert.ok(first);
    first.name = 'changed from outside';
    cloud.flow(mainIvr.id).definition.nodes = {};
    const [entry] = cloud.history(mainIvr.id);
    assert.ok(entry);
    entry.definition.nodes = {};
    let kept: { nodes: object } = { nodes: {} };
    cloud.edit(mainIvr.id, 'Alice', (definition) => {
      kept = definition;
    });
    kept.nodes = {};
    assert.deepEqual(cloud.flow(mainIvr.id), { ...mainIvr, version: 15 });
    assert.deepEqual(cloud.history(mainIvr.id)[0]?.definition, mainIvr.definition);
    assert.deepEqual(sampleOrg().flows[0], mainIvr);
  });

  test('asking for a flow that is not there is a mistake of the test', () => {
    const { cloud } = org();
    assert.throws(() => cloud.flow('nope'), /no flow nope/);
    assert.throws(() => cloud.edit('nope', 'Alice', () => undefined), /no flow nope/);
  });
});
