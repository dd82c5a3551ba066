import assert from 'node:assert/strict';
import { connect as dial } from 'node:net';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import { controlSurface } from '../../simulator/genesys/controls.ts';
import type { Fault } from '../../simulator/genesys/faults.ts';
import type { EditableCloud } from '../../simulator/genesys/flow-records.ts';
import { basic, simRequest, textIn } from '../../simulator/genesys/in-process.ts';
import type { JsonObject } from '../../simulator/genesys/json.ts';
import { mainIvr, sampleOrg } from '../../simulator/genesys/sample.ts';
import { listen, type ListenOptions } from '../../simulator/genesys/server.ts';

const path = `/api/v2/flows/${mainIvr.id}`;
const patch = { version: 14, definition: { settings: { voice: 'Joanna' } } };

async function start(options: ListenOptions = {}) {
  const cloud = new GenesysCloud(sampleOrg());
  const server = await listen(cloud, options);
  const login = await fetch(`${server.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
    headers: { authorization: basic('simulator-client', 'simulator-secret') },
  });
  const token = textIn((await login.json()) as JsonObject, 'access_token');
  const send = (method: string, where: string, body?: object, signal: AbortSignal | null = null): Promise<Response> =>
    fetch(server.url + where, {
      method,
      redirect: 'manual',
      signal,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  const version = (): number => cloud.flow(mainIvr.id).version;
  return { cloud, server, send, version, [Symbol.asyncDispose]: server.close };
}

function aliceWrites(cloud: EditableCloud): void {
  cloud.edit(mainIvr.id, 'Alice', (definition) => {
    definition['note'] = 'mine';
  });
}

describe('over HTTP', () => {
  test('read, write, read again; correlation ids on all of it', async () => {
    await using org = await start();
    assert.match(org.server.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    const written = await org.send('PATCH', path, patch);
    assert.equal(written.status, 200);
    assert.ok(written.headers.get('inin-correlation-id'));
    const read = (await (await org.send('GET', path)).json()) as JsonObject;
    assert.deepEqual(read, await written.json());
    assert.equal(read['version'], 15);
  });

  test('under a prefix, and nowhere else', async () => {
    await using org = await start({ prefix: '/gate/way' });
    assert.ok(org.server.url.endsWith('/gate/way'));
    assert.equal((await org.send('GET', `${path}?x=1`)).status, 200);
    assert.deepEqual(
      org.cloud.requests.map((request) => request.path),
      ['/oauth/token', path],
    );
    const root = new URL('/', org.server.url).href;
    assert.equal((await fetch(`${root}oauth/token`, { method: 'POST' })).status, 404);
  });

  test('close destroys open sockets and drops who waits', async () => {
    const org = await start();
    org.cloud.faults.add({ delayBeforeMs: Infinity });
    const waiting = assert.rejects(org.send('PATCH', path, patch));
    const idle = dial(Number(new URL(org.server.url).port), '127.0.0.1');
    const gone = new Promise((resolve) => {
      idle.once('close', resolve);
    });
    idle.on('error', () => undefined);
    await sleep(50);
    await org.server.close();
    await org.server.close();
    await Promise.all([waiting, gone]);
    assert.equal(org.version(), 14, 'what was still held is not handled');
    await assert.rejects(org.send('GET', path));
  });

  test('a body over 3 MB is refused over the wire too', async () => {
    await using org = await start();
    assert.equal((await org.send('PATCH', path, { version: 14, definition: { x: 'x'.repeat(4_000_000) } })).status, 413);
  });
});

describe('faults', () => {
  test('a status, once, with the body of the platform and not applied', async () => {
    await using org = await start();
    const struck = org.cloud.faults.add({ method: 'patch', path, status: 503 });
    const answer = await org.send('PATCH', path, patch);
    assert.equal(answer.status, 503);
    assert.deepEqual(await answer.json(), {
      message: 'Service Unavailable - The server is currently unavailable.',
      code: 'service.unavailable',
      status: 503,
      contextId: answer.headers.get('inin-correlation-id'),
      details: [],
      errors: [],
    });
    assert.equal(org.version(), 14);
    assert.equal(struck.drawn, 1);
    assert.equal((await org.send('PATCH', path, patch)).status, 200);
    assert.deepEqual(
      org.cloud.requests.map(({ status }) => status),
      [200, 503, 200],
    );
  });

  test('429 says when to come again, unless it is told not to', async () => {
    await using org = await start();
    for (const headers of [undefined, { 'Retry-After': 'Fri, 31 Dec 1999 23:59:59 GMT' }, { 'retry-after': null }]) {
      org.cloud.faults.add({ status: 429, ...(headers && { headers }) });
    }
    const seen = [];
    for (let index = 0; index < 3; index += 1) seen.push((await org.send('GET', path)).headers.get('retry-after'));
    assert.deepEqual(seen, ['1', 'Fri, 31 Dec 1999 23:59:59 GMT', null]);
  });

  test('a body and headers of its own, as an object or as text', async () => {
    await using org = await start();
    org.cloud.faults.add({ status: 418, body: { a: 1 }, headers: { 'X-Tea': 'yes' } });
    org.cloud.faults.add({ status: 200, body: '{"half":' });
    const first = await org.send('GET', path);
    assert.deepEqual([first.status, first.headers.get('x-tea'), await first.text()], [418, 'yes', '{"a":1}']);
    assert.equal(await (await org.send('GET', path)).text(), '{"half":');
  });

  test('skip, times and matching by expression', async () => {
    await using org = await start();
    org.cloud.faults.add({ method: 'GET', path: /\/flows\//g, skip: 1, times: 2, status: 500 });
    const statuses = [];
    for (let index = 0; index < 5; index += 1) statuses.push((await org.send('GET', path)).status);
    assert.deepEqual(statuses, [200, 500, 500, 200, 200]);
    assert.equal((await org.send('GET', '/api/v2/routing/queues')).status, 200);
    org.cloud.faults.add({ status: 502, times: Infinity });
    assert.equal((await org.send('GET', path)).status, 502);
    assert.equal((await org.send('GET', '/api/v2/routing/queues')).status, 502);
    org.cloud.faults.clear();
    assert.equal((await org.send('GET', path)).status, 200);
  });

  test('a lost answer: the write has landed', async () => {
    await using org = await start();
    org.cloud.faults.add({ status: 504, afterApplying: true });
    assert.equal((await org.send('PATCH', path, patch)).status, 504);
    assert.deepEqual([org.version(), org.cloud.history(mainIvr.id).at(-1)?.by], [15, 'simulator-client']);
  });

  test('reset before: nothing landed; reset after: it has', async () => {
    await using org = await start();
    org.cloud.faults.add({ method: 'PATCH', reset: 'before' });
    await assert.rejects(org.send('PATCH', path, patch));
    assert.equal(org.version(), 14);
    org.cloud.faults.add({ method: 'PATCH', reset: 'after' });
    await assert.rejects(org.send('PATCH', path, patch));
    assert.equal(org.version(), 15);
    assert.deepEqual(
      org.cloud.requests.slice(1).map(({ status }) => status),
      [null, null],
    );
  });

  test('cut short: half of a longer answer, then the end of the connection', async () => {
    await using org = await start();
    org.cloud.faults.add({ truncate: true });
    const answer = await org.send('PATCH', path, patch);
    assert.equal(answer.status, 200);
    await assert.rejects(answer.text());
    assert.equal(org.version(), 15);
  });

  test('half a body as if it were whole', async () => {
    await using org = await start();
    org.cloud.faults.add({ halfBody: true });
    const answer = await org.send('GET', path);
    const text = await answer.text();
    assert.equal(answer.status, 200);
    assert.ok(JSON.stringify({ ...mainIvr }).startsWith(text.slice(0, 30)) && text.length > 500);
    assert.throws(() => JSON.parse(text));
  });

  test('HTML, nothing, a redirect: instead of handling, or after it', async () => {
    await using org = await start();
    org.cloud.faults.add({ html: true, status: 502 });
    org.cloud.faults.add({ empty: true });
    org.cloud.faults.add({ redirect: 'http://other.example/' });
    org.cloud.faults.add({ empty: true, afterApplying: true });
    const html = await org.send('PATCH', path, patch);
    assert.deepEqual(
      [html.status, html.headers.get('content-type'), (await html.text()).slice(0, 9)],
      [502, 'text/html; charset=utf-8', '<!DOCTYPE'],
    );
    const empty = await org.send('PATCH', path, patch);
    assert.deepEqual([empty.status, await empty.text()], [200, '']);
    const redirect = await org.send('PATCH', path, patch);
    assert.deepEqual([redirect.status, redirect.headers.get('location')], [302, 'http://other.example/']);
    assert.equal(org.version(), 14);
    await org.send('PATCH', path, patch);
    assert.equal(org.version(), 15);
  });

  test('answered late: handled at once', async () => {
    await using org = await start();
    org.cloud.faults.add({ delayMs: 50 });
    assert.equal((await org.send('PATCH', path, patch)).status, 200);
    org.cloud.faults.add({ delayMs: Infinity });
    const never = assert.rejects(org.send('PATCH', path, { ...patch, version: 15 }));
    while (org.version() === 15) await sleep(1);
    assert.equal(org.version(), 16);
    await org.server.close();
    await never;
  });

  test('held before it is handled, and handled even though the client has gone', async () => {
    await using org = await start();
    org.cloud.faults.add({ delayBeforeMs: 150 });
    await assert.rejects(org.send('PATCH', path, patch, AbortSignal.timeout(60)));
    assert.equal(org.version(), 14);
    while (org.version() === 14) await sleep(1);
    assert.equal(org.version(), 15);
  });

  test('held until something else has ended', async () => {
    await using org = await start();
    org.cloud.faults.add({ method: 'PATCH', after: async () => org.send('PATCH', path, patch) });
    assert.equal((await org.send('PATCH', path, patch)).status, 409);
    assert.equal(org.version(), 15);
  });

  test('a second editor in between; alone, and with a lost answer', async () => {
    await using org = await start();
    org.cloud.faults.add({ method: 'PATCH', before: aliceWrites });
    assert.equal((await org.send('PATCH', path, patch)).status, 409);
    assert.equal(org.version(), 15);
    org.cloud.faults.add({ method: 'PATCH', before: aliceWrites, reset: 'before' });
    await assert.rejects(org.send('PATCH', path, patch));
    assert.deepEqual(
      org.cloud.history(mainIvr.id).map(({ by }) => by),
      ['seed', 'Alice', 'Alice'],
    );
  });

  test('a half lands, and an error is the answer', async () => {
    await using org = await start();
    org.cloud.faults.add({
      status: 500,
      applyPartially: (definition) => {
        definition.nodes['collect_ivr_main']?.menu?.options?.pop();
      },
    });
    assert.equal((await org.send('PATCH', path, patch)).status, 500);
    const { version, definition } = org.cloud.flow(mainIvr.id);
    assert.deepEqual(
      [version, definition.nodes['collect_ivr_main']?.menu?.options?.length, definition['settings']],
      [15, 5, { language: 'en-us', voice: 'Joanna' }],
    );
    org.cloud.faults.add({
      applyPartially: (landed) => {
        landed['note'] = 'not what was asked';
      },
    });
    const shown = (await (await org.send('PATCH', path, { ...patch, version: 15 })).json()) as { definition: JsonObject };
    assert.equal(shown.definition['note'], 'not what was asked');
  });

  test('an in-process driver carries them out under its own clock', () => {
    const cloud = new GenesysCloud({ ...sampleOrg(), clock: () => 42 });
    cloud.faults.add({ delayBeforeMs: 9e9, delayMs: 7, reset: 'after' });
    const reception = cloud.receive(simRequest('GET', path));
    assert.equal(reception.delayBeforeMs, 9e9);
    assert.deepEqual(reception.answer(), { kind: 'reset', delayMs: 7 });
    assert.deepEqual([reception.logged().at, reception.logged().status], [42, null]);
    const delivery = cloud.receive(simRequest('GET', path)).answer();
    assert.deepEqual([delivery.kind, delivery.kind === 'answer' && delivery.response.status], ['answer', 401]);
  });

  for (const fault of [
    {},
    { path, times: 2 },
    { status: 99 },
    { status: 500, reset: 'after' },
    { truncate: true, halfBody: true },
    { html: true, empty: true },
    { status: 200, html: true, body: 'x' },
    { afterApplying: true },
    { headers: {}, reset: 'before' },
    { reset: 'before', applyPartially: () => undefined },
  ] satisfies Fault[]) {
    test(`${JSON.stringify(fault)} makes no sense`, () => {
      assert.throws(() => new GenesysCloud().faults.add(fault));
    });
  }
});

describe('controls by hand', () => {
  const cloud = new GenesysCloud(sampleOrg());
  const control = controlSurface(cloud);
  const ask = (method: string, where: string, body?: unknown) => control(simRequest(method, where, body));
  const get = () => cloud.receive(simRequest('GET', path)).answer();

  test('leave the API alone', () => {
    assert.equal(ask('GET', path), undefined);
  });

  test('add and forget faults', () => {
    assert.equal(ask('POST', '/simulator/faults', { path: '/flows/', status: 503, times: 9 })?.status, 200);
    const struck = get();
    assert.equal(struck.kind === 'answer' && struck.response.status, 503);
    assert.equal(ask('DELETE', '/simulator/faults')?.status, 200);
    const passed = get();
    assert.equal(passed.kind === 'answer' && passed.response.status, 401);
  });

  test('edit, and show who did', () => {
    assert.equal(
      ask('POST', '/simulator/edit', { flow_id: mainIvr.id, who: 'Bob', definition: { settings: null, note: 'x' } })?.status,
      200,
    );
    assert.deepEqual(['settings' in cloud.flow(mainIvr.id).definition, cloud.flow(mainIvr.id).definition['note']], [false, 'x']);
    assert.match(ask('GET', `/simulator/flows/${mainIvr.id}`)?.body ?? '', /"by": "Bob"/);
  });

  test('say what is wrong', () => {
    for (const [method, where, body, status] of [
      ['POST', '/simulator/faults', { stauts: 5 }, 400],
      ['POST', '/simulator/faults', {}, 400],
      ['POST', '/simulator/faults', { path: '(', status: 500 }, 400],
      ['POST', '/simulator/faults', '{', 400],
      ['POST', '/simulator/edit', {}, 400],
      ['POST', '/simulator/edit', { flow_id: 'nope', definition: {} }, 400],
      ['GET', '/simulator/flows/nope', undefined, 400],
      ['GET', '/simulator/edit', undefined, 404],
      ['GET', '/simulator/x', undefined, 404],
    ] as const)
      assert.equal(ask(method, where, body)?.status, status, `${method} ${where} ${JSON.stringify(body)}`);
  });
});
