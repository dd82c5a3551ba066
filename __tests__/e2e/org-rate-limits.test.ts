import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FaultEffect } from '../../simulator/genesys/faults.ts';
import type { Stage } from '../../harness/stage.ts';
import {
  AFTER_HOURS,
  changedMainMenu,
  DEPLOYED,
  EU,
  expectRun,
  flowOf,
  got,
  MAIN,
  MAIN_FLOW_ID,
  menuFile,
  openStage,
  patched,
  PAYMENT,
  push,
  pushMain,
  READ,
  reportOf,
  TOKEN,
  VALIDATE,
  writesOf,
} from '../support/org-scene.ts';

const OTHERS = {
  'ivr/closed.yml': menuFile([{ key: '1', prompt: 'Press 1', target: 'voicemail' }], {
    flow: `flow_id: ${AFTER_HOURS}`,
    node: 'menu_closed',
  }),
  'ivr/pay.yml': menuFile([{ key: '1', prompt: 'Pay with 1', target: 'say_balance' }], {
    flow: `flow_id: ${PAYMENT}`,
    node: 'collect_payment',
  }),
  'ivr/eu.yml': menuFile([{ key: '1', prompt: 'Sell with 1', target: 'to_support' }], { flow: `flow_id: ${EU}` }),
};

/** How long after the first 429 each later request came, in ms. */
function afterRefusal(stage: Stage): number[] {
  const { requests } = stage.cloud;
  const index = requests.findIndex(({ status }) => status === 429);
  assert.notEqual(index, -1, 'there was a 429');
  return requests.slice(index + 1).map(({ at }) => at - (requests[index]?.at ?? 0));
}

function limit(headers: FaultEffect['headers'] = {}): FaultEffect {
  return { status: 429, headers };
}

test('Retry-After in seconds is kept to by all flows of the job at once', async () => {
  await using stage = await openStage();
  // Held a moment, so that the request of the other flow that is worked on is on its way before it is answered.
  stage.cloud.faults.add({ method: 'GET', path: MAIN, delayMs: 100, ...limit({ 'retry-after': '2' }) });
  const run = await push(stage, { 'ivr/a-main.yml': changedMainMenu(), ...OTHERS }, { inputs: { concurrency: '2' } });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(
    [MAIN_FLOW_ID, AFTER_HOURS, PAYMENT, EU].map((id) => writesOf(stage, id).length),
    [1, 1, 1, 1],
  );
  const gaps = afterRefusal(stage);
  assert.ok(
    gaps.filter((gap) => gap >= 2000).length >= 8,
    `but for what was on its way, the job comes after the pause: ${gaps.join(', ')}`,
  );
  const { total, retried, throttled_ms: throttled } = reportOf(run).api_calls;
  assert.deepEqual([total, retried], [stage.cloud.requests.length, 1]);
  assert.ok(throttled >= 1800, String(throttled));
});

test('Retry-After as a date is kept to', async () => {
  await using stage = await openStage();
  const until = new Date(Math.ceil(Date.now() / 1000) * 1000 + 3000);
  stage.cloud.faults.add({ method: 'GET', path: MAIN, ...limit({ 'retry-after': until.toUTCString() }) });
  const run = await pushMain(stage);
  expectRun(run, stage, { ...DEPLOYED, calls: [TOKEN, got(429), READ, VALIDATE, patched(200)] });
  assert.ok((stage.cloud.requests[2]?.at ?? 0) >= until.getTime() - 5);
});

for (const [name, value] of [
  ['no Retry-After', null],
  ['a negative Retry-After', '-5'],
  ['a Retry-After that says nothing', 'soon'],
] as const) {
  test(`429 with ${name} waits a moment of its own`, async () => {
    await using stage = await openStage();
    stage.cloud.faults.add({ method: 'GET', path: MAIN, ...limit({ 'retry-after': value }) });
    const run = await pushMain(stage);
    expectRun(run, stage, { ...DEPLOYED, calls: [TOKEN, got(429), READ, VALIDATE, patched(200)] });
    assert.ok((afterRefusal(stage)[0] ?? 0) >= 250);
  });
}

for (const value of ['86400', '99999999999999999999', 'Fri, 31 Dec 9999 23:59:59 GMT']) {
  test(`Retry-After: ${value} is given up on, with an error and no hang`, async () => {
    await using stage = await openStage();
    stage.cloud.faults.add({ method: 'GET', path: MAIN, times: Infinity, ...limit({ 'retry-after': value }) });
    const run = await pushMain(stage);
    assert.deepEqual([run.exitCode, flowOf(run).status, flowOf(run).error?.status], [1, 'failed', 429]);
    assert.match(flowOf(run).error?.hint ?? '', /requests-per-minute/u);
    assert.deepEqual(stage.cloudCalls, [TOKEN, got(429)]);
  });
}

test('429 without end is given up on after a bounded number of requests', async () => {
  await using stage = await openStage();
  stage.cloud.faults.add({ method: 'GET', path: MAIN, times: Infinity, ...limit({ 'retry-after': '0' }) });
  const run = await pushMain(stage);
  assert.deepEqual([run.exitCode, flowOf(run).status, flowOf(run).error?.code], [1, 'failed', 'too.many.requests.retry.after']);
  assert.ok(stage.cloudCalls.length <= 12, stage.cloudCalls.join('\n'));
});

test('a write that meets 429 is sent again after the pause, as the same try', async () => {
  await using stage = await openStage();
  stage.cloud.faults.add({ method: 'PATCH', path: MAIN, ...limit({ 'retry-after': '1' }) });
  const run = await pushMain(stage);
  expectRun(run, stage, { ...DEPLOYED, calls: [TOKEN, READ, VALIDATE, patched(429), patched(200)] });
  assert.ok((afterRefusal(stage)[0] ?? 0) >= 1000);
});

test("a write whose 429 can't be waited for has failed, and nothing is live", async () => {
  await using stage = await openStage();
  stage.cloud.faults.add({ method: 'PATCH', path: MAIN, times: Infinity, ...limit({ 'retry-after': '86400' }) });
  const run = await pushMain(stage);
  expectRun(run, stage, {
    status: 'failed',
    versions: [14, 14],
    attempts: 1,
    words: 'failed',
    writes: [],
    code: 'too.many.requests.retry.after',
    calls: [TOKEN, READ, VALIDATE, patched(429), READ],
  });
});

test('a login that meets 429 waits too', async () => {
  await using stage = await openStage();
  stage.cloud.faults.add({ path: '/oauth/token', ...limit({ 'retry-after': '1' }) });
  const run = await pushMain(stage);
  expectRun(run, stage, { ...DEPLOYED, calls: ['POST /oauth/token 429', TOKEN, READ, VALIDATE, patched(200)] });
  assert.ok((afterRefusal(stage)[0] ?? 0) >= 1000);
});

test("the org's own rate-limit headers are heeded before a 429 comes", async () => {
  await using stage = await openStage();
  const headers = { 'inin-ratelimit-count': '180', 'inin-ratelimit-allowed': '180', 'inin-ratelimit-reset': '2' };
  stage.cloud.faults.add({ method: 'GET', path: MAIN, status: 200, body: stage.cloud.flow(MAIN_FLOW_ID), headers });
  const run = await pushMain(stage);
  expectRun(run, stage, { ...DEPLOYED, calls: [TOKEN, READ, VALIDATE, patched(200)] });
  const [, read, validate] = stage.cloud.requests;
  assert.ok((validate?.at ?? 0) - (read?.at ?? 0) >= 1990);
  assert.ok(reportOf(run).api_calls.throttled_ms >= 1900);
});

test('headers that leave room hold nobody up, and a limit reached with the last request does not either', async () => {
  await using stage = await openStage({ rateLimit: { requestsPerMinute: 3 } });
  const run = await pushMain(stage);
  expectRun(run, stage, { ...DEPLOYED, calls: [TOKEN, READ, VALIDATE, patched(200)] });
  const reset = 60_000;
  assert.ok(reportOf(run).api_calls.throttled_ms < reset / 2, 'nobody waits for the next minute');
});
