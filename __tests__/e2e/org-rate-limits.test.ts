import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FaultEffect } from '../../simulator/genesys/faults.ts';
import { FLOWS, NEW_PROMPT, Scene, definition } from '../support/scene.ts';

const { DEPLOY, DEPLOYED, MENUS, PLAN, READ, TOKEN, UNTOUCHED, VALIDATE, answered, got, menu, menuOf, patched } = definition;

const OTHERS = {
  'ivr/closed.yml': menuOf([{ key: '1', prompt: 'Press 1', target: 'voicemail' }], MENUS.closed),
  'ivr/pay.yml': menuOf([{ key: '1', prompt: 'Pay with 1', target: 'say_balance' }], {
    flow: `flow_id: ${FLOWS.payment.id}`,
    node: 'collect_payment',
  }),
  'ivr/eu.yml': menuOf([{ key: '1', prompt: 'Sell with 1', target: 'to_support' }], MENUS.eu),
};

/** How long after the first 429 each later request came, in ms. */
function afterRefusal(scene: Scene): number[] {
  const { requests } = scene.cloud;
  const index = requests.findIndex(({ status }) => status === 429);
  assert.notEqual(index, -1, 'there was a 429');
  return requests.slice(index + 1).map(({ at }) => at - (requests[index]?.at ?? 0));
}

function limit(headers: FaultEffect['headers'] = {}): FaultEffect {
  return { status: 429, headers };
}

test('Retry-After in seconds is kept to by all flows of the job at once', async () => {
  await using scene = await Scene.open();
  // Held a moment, so that the request of the other flow that is worked on is on its way before it is answered.
  scene.strike('flow', 1, { delayMs: 100, ...limit({ 'retry-after': '2' }) });
  const run = await scene.push({ 'ivr/a-main.yml': menu('main', NEW_PROMPT), ...OTHERS }, { inputs: { concurrency: '2' } });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(
    [FLOWS.main.id, FLOWS.closed.id, FLOWS.payment.id, FLOWS.eu.id].map((id) => scene.published(id).length),
    [1, 1, 1, 1],
  );
  const gaps = afterRefusal(scene);
  assert.ok(
    gaps.filter((gap) => gap >= 2000).length >= 8,
    `but for what was on its way, the job comes after the pause: ${gaps.join(', ')}`,
  );
  const { total, retried, throttled_ms: throttled } = run.report.api_calls;
  assert.deepEqual([total, retried], [scene.cloud.requests.length, 1]);
  assert.ok(throttled >= 1800, String(throttled));
});

test('Retry-After as a date is kept to', async () => {
  await using scene = await Scene.open();
  const until = new Date(Math.ceil(Date.now() / 1000) * 1000 + 3000);
  scene.strike('flow', 1, { ...limit({ 'retry-after': until.toUTCString() }) });
  const run = await scene.deploy();
  run.expect({ ...DEPLOYED, calls: [TOKEN, got(429), READ, VALIDATE, patched(200)] });
  assert.ok((scene.cloud.requests[2]?.at ?? 0) >= until.getTime() - 5);
});

for (const [name, value] of [
  ['no Retry-After', null],
  ['a negative Retry-After', '-5'],
  ['a Retry-After that says nothing', 'soon'],
] as const) {
  test(`429 with ${name} waits a moment of its own`, async () => {
    await using scene = await Scene.open();
    scene.strike('flow', 1, { ...limit({ 'retry-after': value }) });
    const run = await scene.deploy();
    run.expect({ ...DEPLOYED, calls: [TOKEN, got(429), READ, VALIDATE, patched(200)] });
    assert.ok((afterRefusal(scene)[0] ?? 0) >= 250);
  });
}

for (const value of ['86400', '99999999999999999999', 'Fri, 31 Dec 9999 23:59:59 GMT']) {
  test(`Retry-After: ${value} is given up on, with an error and no hang`, async () => {
    await using scene = await Scene.open();
    scene.strike('flow', 1, { times: Infinity, ...limit({ 'retry-after': value }) });
    const run = await scene.deploy();
    assert.deepEqual([run.exitCode, run.flow().status, run.flow().error?.status], [1, 'failed', 429]);
    assert.match(run.hint, /requests-per-minute/u);
    assert.deepEqual(scene.calls, [TOKEN, got(429)]);
  });
}

test('429 without end is given up on after a bounded number of requests', async () => {
  await using scene = await Scene.open();
  scene.strike('flow', 1, { times: Infinity, ...limit({ 'retry-after': '0' }) });
  const run = await scene.deploy();
  assert.deepEqual([run.exitCode, run.flow().status, run.flow().error?.code], [1, 'failed', 'too.many.requests.retry.after']);
  assert.ok(scene.calls.length <= 12, scene.calls.join('\n'));
});

test('a write that meets 429 is sent again after the pause, as the same try', async () => {
  await using scene = await Scene.open();
  scene.strike('patch', 1, { ...limit({ 'retry-after': '1' }) });
  const run = await scene.deploy();
  run.expect({ ...DEPLOYED, calls: [...PLAN, patched(429), patched(200)] });
  assert.ok((afterRefusal(scene)[0] ?? 0) >= 1000);
});

test("a write whose 429 can't be waited for has failed, and nothing is live", async () => {
  await using scene = await Scene.open();
  scene.strike('patch', 1, { times: Infinity, ...limit({ 'retry-after': '86400' }) });
  const run = await scene.deploy();
  run.expect({ ...UNTOUCHED, code: 'too.many.requests.retry.after', calls: [...PLAN, patched(429), READ] });
});

test('a login that meets 429 waits too', async () => {
  await using scene = await Scene.open();
  scene.strike('login', 1, { ...limit({ 'retry-after': '1' }) });
  const run = await scene.deploy();
  run.expect({ ...DEPLOYED, calls: [answered(TOKEN, 429), ...PLAN, patched(200)] });
  assert.ok((afterRefusal(scene)[0] ?? 0) >= 1000);
});

test("the org's own rate-limit headers are heeded before a 429 comes", async () => {
  await using scene = await Scene.open();
  const headers = { 'inin-ratelimit-count': '180', 'inin-ratelimit-allowed': '180', 'inin-ratelimit-reset': '2' };
  scene.strike('flow', 1, { status: 200, body: scene.cloud.flow(FLOWS.main.id), headers });
  const run = await scene.deploy();
  run.expect({ ...DEPLOYED, calls: DEPLOY });
  const [, read, validate] = scene.cloud.requests;
  assert.ok((validate?.at ?? 0) - (read?.at ?? 0) >= 1990);
  assert.ok(run.report.api_calls.throttled_ms >= 1900);
});

test('headers that leave room hold nobody up, and a limit reached with the last request does not either', async () => {
  await using scene = await Scene.open({ org: { rateLimit: { requestsPerMinute: 3 } } });
  const run = await scene.deploy();
  run.expect({ ...DEPLOYED, calls: DEPLOY });
  const reset = 60_000;
  assert.ok(run.report.api_calls.throttled_ms < reset / 2, 'nobody waits for the next minute');
});
