import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import { definitionErrors } from '../../simulator/genesys/definition-rules.ts';
import { connect, simRequest } from '../../simulator/genesys/in-process.ts';
import type { JsonObject } from '../../simulator/genesys/json.ts';
import { mergePatch } from '../../simulator/genesys/merge-patch.ts';
import { mainIvr, sampleOrg } from '../../simulator/genesys/sample.ts';

const path = `/api/v2/flows/${mainIvr.id}`;

describe('strictness', () => {
  const cloud = new GenesysCloud(sampleOrg());
  const api = connect(cloud);

  for (const [method, where, status, code] of [
    ['GET', '/', 404, 'not.found'],
    ['GET', '/api/v2/flows', 404, 'not.found'],
    ['GET', '/api/v2/flows/', 404, 'not.found'],
    ['GET', '/api/v2/architect/flows', 404, 'not.found'],
    ['GET', `${path}/x`, 404, 'not.found'],
    ['DELETE', path, 405, 'method.not.allowed'],
    ['GET', '/api/v2/flows/query', 405, 'method.not.allowed'],
    ['GET', '/api/v2/flows/validate', 405, 'method.not.allowed'],
    ['POST', '/api/v2/routing/queues', 405, 'method.not.allowed'],
    ['GET', '/api/v2/flows/%E0%A4%A', 400, 'bad.request'],
  ] as const) {
    test(`${method} ${where}: ${status}`, () => {
      const answer = api(method, where);
      assert.deepEqual([answer.status, answer.json['code'], answer.json['status']], [status, code, status]);
      assert.equal(answer.json['contextId'], answer.headers['inin-correlation-id']);
    });
  }

  test('405 names the methods that are allowed', () => {
    assert.equal(api('DELETE', path).headers['allow'], 'GET, PATCH, PUT');
  });

  test('a body that does not say that it is JSON: 415', () => {
    for (const type of ['', 'text/plain', 'application/merge-patch+json']) {
      assert.equal(api('PATCH', path, { version: 14, definition: {} }, { 'content-type': type }).status, 415, type);
    }
    assert.equal(api('POST', '/api/v2/flows/query', { query: 'name:' }, { 'content-type': 'application/json; charset=utf-8' }).status, 200);
  });

  test('an Accept without JSON: 406', () => {
    for (const accept of ['text/html', 'application/json;q=0, text/html', 'application/json;q=0, */*']) {
      assert.equal(api('GET', path, undefined, { accept }).status, 406, accept);
    }
    for (const accept of ['*/*', 'application/*', 'text/html, application/json;q=0.1']) {
      assert.equal(api('GET', path, undefined, { accept }).status, 200, accept);
    }
  });

  test('a body over 3 MB: 413; of just 3 MB it is read', () => {
    const start = '{"version":14,"definition":{"note":"';
    const sized = (bytes: number): string => `${start}${'x'.repeat(bytes - start.length - 3)}"}}`;
    const limit = 3 * 1024 * 1024;
    const lone = new GenesysCloud(sampleOrg());
    const call = connect(lone);
    assert.equal(call('PATCH', path, sized(limit + 1)).status, 413);
    assert.equal(call('PATCH', path, sized(limit)).status, 200);
  });

  test('every request is kept, with what came and what was answered', () => {
    let now = 3;
    const watched = new GenesysCloud({ ...sampleOrg(), clock: () => now });
    const call = connect(watched);
    now = 4;
    call('PATCH', `${path}?a=1`, { version: 1, definition: {} });
    call('PATCH', path, '{');
    call('GET', path);
    assert.deepEqual(
      watched.requests.map(({ method, path: at, query, body, clientId, status, at: when }) => ({
        method,
        path: at,
        query,
        body,
        clientId,
        status,
        at: when,
      })),
      [
        {
          method: 'POST',
          path: '/oauth/token',
          query: {},
          body: 'grant_type=client_credentials',
          clientId: 'simulator-client',
          status: 200,
          at: 3,
        },
        {
          method: 'PATCH',
          path,
          query: { a: '1' },
          body: { version: 1, definition: {} },
          clientId: 'simulator-client',
          status: 409,
          at: 4,
        },
        { method: 'PATCH', path, query: {}, body: '{', clientId: 'simulator-client', status: 400, at: 4 },
        { method: 'GET', path, query: {}, body: null, clientId: 'simulator-client', status: 200, at: 4 },
      ],
    );
    assert.match(watched.requests[1]?.headers['authorization'] ?? '', /^Bearer /);
    watched.clearRequests();
    assert.deepEqual(watched.requests, []);
  });
});

const option = { key: '1', prompt: 'Press 1', routingTarget: 'q' };
const menuOf = (...options: unknown[]) => ({ nodes: { m: { type: 'menu', menu: { options } } } }) as JsonObject;
const errorsOf = (definition: unknown) =>
  definitionErrors(definition as JsonObject, (id) => id === 'q').map(({ code, path: at }) => `${code} ${at}`);

describe('rules of a definition', () => {
  const at = 'definition.nodes.m.menu.options[0]';

  for (const [definition, expected] of [
    [{}, ['definition.nodes.missing definition.nodes']],
    [{ nodes: [] }, ['definition.nodes.missing definition.nodes']],
    [{ nodes: {}, startNode: 'm' }, ['definition.start.node.unknown definition.startNode']],
    [{ nodes: {}, startNode: 'constructor' }, ['definition.start.node.unknown definition.startNode']],
    [{ nodes: {}, startNode: null }, ['definition.start.node.unknown definition.startNode']],
    [{ nodes: { m: 5 } }, ['node.invalid definition.nodes.m']],
    [{ nodes: { m: {} } }, ['node.type.missing definition.nodes.m.type']],
    [{ nodes: { m: { type: 'say', next: 'x' } } }, ['node.next.unknown definition.nodes.m.next']],
    [{ nodes: { 'a.b': { type: 'say', next: 3 } } }, ['node.next.unknown definition.nodes["a.b"].next']],
    [{ nodes: { m: { type: 'say', menu: {} } } }, ['node.menu.not.allowed definition.nodes.m.menu']],
    [{ nodes: { m: { type: 'menu', menu: [] } } }, ['node.menu.invalid definition.nodes.m.menu']],
    [{ nodes: { m: { type: 'menu', menu: { options: {} } } } }, ['menu.options.invalid definition.nodes.m.menu.options']],
    [menuOf('x'), [`option.invalid ${at}`]],
    [menuOf({ ...option, key: '' }), [`option.key.invalid ${at}.key`]],
    [menuOf({ ...option, key: 1 }), [`option.key.invalid ${at}.key`]],
    [menuOf({ ...option, key: '1a' }), [`option.key.invalid ${at}.key`]],
    [menuOf({ ...option, key: '1\n' }), [`option.key.invalid ${at}.key`]],
    [menuOf(option, option), ['option.key.duplicate definition.nodes.m.menu.options[1].key']],
    [menuOf({ ...option, prompt: ' \t' }), [`option.prompt.missing ${at}.prompt`]],
    [menuOf({ ...option, prompt: 7 }), [`option.prompt.missing ${at}.prompt`]],
    [menuOf({ ...option, routingTarget: '' }), [`option.routing.target.missing ${at}.routingTarget`]],
    [menuOf({ ...option, routingTarget: 'toString' }), [`option.routing.target.unknown ${at}.routingTarget`]],
    [menuOf({ ...option, routingTarget: 'm' }, { ...option, key: '*#09' }), []],
    [{ nodes: { m: { type: 'collect', next: 'm' } }, startNode: 'm', more: 1 }, []],
  ] as const) {
    test(`${JSON.stringify(definition)}: ${expected.join() || 'valid'}`, () => {
      assert.deepEqual(errorsOf(definition), expected);
    });
  }

  test('the sample org is valid', () => {
    const { flows, queues } = sampleOrg();
    const ids = new Set(queues.map(({ id }) => id));
    for (const { definition } of flows)
      assert.deepEqual(
        definitionErrors(definition, (id) => ids.has(id)),
        [],
      );
    assert.ok(queues.length >= 8 && flows.length >= 4);
  });
});

describe('numbers keep their source text', () => {
  const cloud = new GenesysCloud(sampleOrg());
  const api = connect(cloud);
  const more = '{"id":12345678901234567890,"most":1e400,"share":1.10,"zero":-0,"many":1E5}';

  test('from a PATCH to the stored flow, its history, its answers and the log of requests', () => {
    const { body } = api('PATCH', path, `{"version":14,"definition":{"more":${more}}}`);
    assert.ok(body.includes(`"more":${more}`), body);
    assert.ok(api('GET', path).body.includes(`"more":${more}`));
    const sent = cloud.requests.find(({ method }) => method === 'PATCH')?.body as { definition: JsonObject };
    const stored = [cloud.flow(mainIvr.id), ...cloud.history(mainIvr.id).slice(1)].map(({ definition }) => definition);
    assert.deepEqual(
      [sent.definition, ...stored].map((definition) => JSON.stringify(definition['more'])),
      [more, more, more],
    );
  });

  test('a PUT of the same values in other digits is another definition: it is checked', () => {
    const { definition } = cloud.flow(mainIvr.id);
    cloud.removeQueue('Billing');
    const put = (text: string): number => api('PUT', path, `{"version":${cloud.flow(mainIvr.id).version},"definition":${text}}`).status;
    const text = JSON.stringify(definition);
    assert.deepEqual([put(text.replace('1.10', '1.1')), put(text)], [422, 200]);
  });

  test('if a fault amends the answer, too', () => {
    cloud.faults.add({ method: 'GET', path, amend: { note: 'x' } });
    const [authorization] = cloud.requests.flatMap(({ method, headers }) => (method === 'PATCH' ? (headers['authorization'] ?? []) : []));
    const delivery = cloud.receive(simRequest('GET', path, undefined, { authorization: authorization ?? '' })).answer();
    assert.ok(delivery.kind === 'answer' && delivery.response.body.includes(`"more":${more}`));
  });
});

describe('merge patch', () => {
  // The cases of RFC 7396, appendix A.
  for (const [target, patch, result] of [
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ] as const) {
    test(`${JSON.stringify(target)} + ${JSON.stringify(patch)}`, () => {
      assert.deepEqual(mergePatch(target, patch), result);
    });
  }
});
