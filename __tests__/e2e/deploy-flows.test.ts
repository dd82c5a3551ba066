import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleOrg } from '../../simulator/genesys/sample.ts';
import type { Stage } from '../../harness/stage.ts';
import {
  AFTER_HOURS,
  bodiesOf,
  changedMainMenu,
  DEPLOYED,
  EU,
  expectRun,
  flowOf,
  MAIN,
  MAIN_FLOW_ID,
  MAIN_OPTIONS,
  mainPatch,
  menuFile,
  NO_LIST,
  openStage,
  patched,
  PAYMENT,
  promptOf,
  push,
  QUERY,
  READ,
  reportOf,
  TOKEN,
  VALIDATE,
  writesOf,
} from '../support/org-scene.ts';

const CLOSED = menuFile([{ key: '1', prompt: 'Power cut? Press 1', target: '"74f3a0c9-1b86-4e52-a6d7-4b6d8f0a2e05"' }], {
  flow: `flow_id: ${AFTER_HOURS}`,
  node: 'menu_closed',
});
const PAY = menuFile([{ key: '1', prompt: 'Pay with 1', target: 'say_balance' }], { flow: `flow_id: ${PAYMENT}`, node: 'collect_payment' });
const EUROPE = menuFile([{ key: '1', prompt: 'Sell with 1', target: 'to_support' }], { flow: `flow_id: ${EU}` });
const FOUR = { 'ivr/main.yml': changedMainMenu(), 'ivr/closed.yml': CLOSED, 'ivr/pay.yml': PAY, 'ivr/eu.yml': EUROPE };
const IDS = [MAIN_FLOW_ID, AFTER_HOURS, PAYMENT, EU];

function writesOfAll(stage: Stage): string[][] {
  return IDS.map((id) => writesOf(stage, id));
}

test('one flow given by id in one file and by name in another gets one PATCH with both menus', async () => {
  await using stage = await openStage();
  const hours = menuFile([{ key: '*', target: '{ unchanged: true }' }], { flow: 'flow_name: Main IVR', node: 'menu_hours' });
  const run = await push(stage, { 'ivr/main.yml': changedMainMenu(), 'ivr/hours.yml': hours });
  expectRun(run, stage, {
    ...DEPLOYED,
    calls: [TOKEN, NO_LIST, QUERY, READ, VALIDATE, patched(200)],
  });
  assert.equal(bodiesOf(stage, 'PATCH').length, 1);
  assert.deepEqual(flowOf(run).files.toSorted(), ['ivr/hours.yml', 'ivr/main.yml']);
});

test('two documents for one menu, by id and by name: nothing at all is written, and the other flows are skipped', async () => {
  await using stage = await openStage();
  const again = menuFile(MAIN_OPTIONS.slice(0, 2), { flow: 'flow_name: Main IVR' });
  const run = await push(stage, { 'ivr/a-main.yml': changedMainMenu(), 'ivr/b-again.yml': again, 'ivr/closed.yml': CLOSED });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs['outcome'], 'failure');
  assert.deepEqual([flowOf(run).status, flowOf(run, AFTER_HOURS).status], ['rejected', 'skipped']);
  assert.equal(flowOf(run).error?.code, 'duplicate-menu');
  assert.deepEqual(
    flowOf(run).problems.map(({ path, line, rule }) => [path, line, rule]),
    [['ivr/b-again.yml', 2, 'duplicate-menu']],
  );
  assert.deepEqual(stage.cloudCalls.toSorted(), [TOKEN, NO_LIST, QUERY, READ, `GET /api/v2/flows/${AFTER_HOURS} 200`].toSorted());
  assert.deepEqual(writesOfAll(stage).flat(), []);
});

test('the second document counts even when its file did not change in this push', async () => {
  await using stage = await openStage();
  await stage.commit({ 'ivr/b-again.yml': menuFile(MAIN_OPTIONS.slice(0, 2), { flow: 'flow_name: Main IVR' }) });
  const run = await push(stage, { 'ivr/a-main.yml': changedMainMenu() });
  assert.equal(run.exitCode, 1);
  assert.equal(flowOf(run).error?.code, 'duplicate-menu');
  assert.deepEqual(writesOf(stage), []);
});

test('one flow that is rejected, one that fails and one that is in sync stop no other', async () => {
  await using stage = await openStage();
  stage.cloud.faults.add({ method: 'GET', path: `/api/v2/flows/${PAYMENT}`, status: 410 });
  const closed = menuFile([{ key: '1', prompt: 'Power cut? Press 1', target: 'no_such_target' }], {
    flow: `flow_id: ${AFTER_HOURS}`,
    node: 'menu_closed',
  });
  const run = await push(stage, { ...FOUR, 'ivr/closed.yml': closed, 'ivr/main.yml': menuFile() });
  assert.equal(run.exitCode, 1);
  assert.deepEqual(
    IDS.map((id) => flowOf(run, id).status),
    ['in-sync', 'rejected', 'failed', 'deployed'],
  );
  assert.deepEqual(writesOfAll(stage), [[], [], [], ['8 ivr-client']]);
  assert.equal(flowOf(run, PAYMENT).error?.code, 'architect.flow.deleted');
  assert.match(flowOf(run, PAYMENT).error?.hint ?? '', /Restore the flow/u);
  assert.ok(
    run.summary.includes('1 flow rejected') && run.summary.includes('1 flow failed') && run.summary.includes('1 menu deployed'),
    run.summary,
  );
});

test("a write that is refused for one flow leaves the other flows' deploys alone", async () => {
  await using stage = await openStage();
  stage.cloud.faults.add({ method: 'PATCH', path: MAIN, status: 403 });
  const run = await push(stage, FOUR);
  assert.equal(run.exitCode, 1);
  assert.deepEqual(
    IDS.map((id) => flowOf(run, id).status),
    ['failed', 'deployed', 'deployed', 'deployed'],
  );
  assert.deepEqual(writesOfAll(stage), [[], ['4 ivr-client'], ['23 ivr-client'], ['8 ivr-client']]);
  assert.equal(reportOf(run).api_calls.total, stage.cloud.requests.length);
});

test('every plan is made before the first write', async () => {
  await using stage = await openStage();
  await push(stage, FOUR);
  const methods = stage.cloud.requests.map(({ method, path }) => (path.endsWith('/validate') ? 'VALIDATE' : method));
  assert.equal(
    methods.indexOf('PATCH') > methods.lastIndexOf('VALIDATE') && methods.indexOf('PATCH') > methods.lastIndexOf('GET'),
    true,
    methods.join(' '),
  );
});

test('concurrency says how many flows are worked on at once', async () => {
  for (const concurrency of [1, 2, 4]) {
    await using stage = await openStage();
    let most = 0;
    const before = (): void => {
      most = Math.max(most, stage.cloud.requests.filter(({ method, status }) => method === 'PATCH' && status === null).length);
    };
    // Those that are sent together meet here, if the first is held long enough.
    stage.cloud.faults.add({ method: 'PATCH', delayBeforeMs: concurrency === 1 ? 0 : 1000, times: Infinity, before });
    const run = await push(stage, FOUR, { inputs: { concurrency: String(concurrency) } });
    assert.equal(run.exitCode, 0, run.stdout);
    assert.equal(most, concurrency);
  }
});

test('an org without a validation endpoint is asked for it once a run, however many flows change', async () => {
  await using stage = await openStage({ validateEndpoint: false });
  const run = await push(stage, FOUR);
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(
    stage.cloudCalls.filter((call) => call.includes('validate')),
    ['POST /api/v2/flows/validate 404'],
  );
});

test('the queues are listed once, page after page, for all flows that name one', async () => {
  const { queues } = sampleOrg();
  const many = Array.from({ length: 1003 }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: `Team ${index}`,
    division: { id: 'd1', name: 'Home' },
  }));
  await using stage = await openStage({ queues: [...queues, ...many] });
  const main = menuFile(MAIN_OPTIONS.map((option) => (option.key === '1' ? { ...option, target: '{ queue: Team 1002 }' } : option)));
  const closed = menuFile([{ key: '1', prompt: 'Press 1', target: '{ queue: Emergency Line }' }], {
    flow: `flow_id: ${AFTER_HOURS}`,
    node: 'menu_closed',
  });
  const run = await push(stage, { 'ivr/main.yml': main, 'ivr/closed.yml': closed });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(
    stage.cloud.requests.filter(({ path }) => path.includes('queues')).map(({ query }) => query),
    ['1', '2', '3'].map((pageNumber) => ({ pageNumber, pageSize: '500' })),
  );
  const target = stage.cloud.flow(MAIN_FLOW_ID).definition.nodes['collect_ivr_main']?.menu?.options?.[0]?.routingTarget;
  assert.equal(target, '00000000-0000-4000-8000-000000001002');
});

test('without the permission to list queues only the flows that name one fail, and the hint names it', async () => {
  await using stage = await openStage();
  stage.cloud.faults.add({ path: '/api/v2/routing/queues', status: 403 });
  const main = menuFile(MAIN_OPTIONS.map((option) => (option.key === '1' ? { ...option, target: '{ queue: Support }' } : option)));
  const run = await push(stage, { 'ivr/main.yml': main, 'ivr/closed.yml': CLOSED });
  assert.equal(run.exitCode, 1);
  assert.deepEqual([flowOf(run).status, flowOf(run, AFTER_HOURS).status], ['failed', 'deployed']);
  assert.match(flowOf(run).error?.hint ?? '', /routing:queue:view/u);
  assert.deepEqual(writesOf(stage), []);
  assert.equal(promptOf(stage, '1', AFTER_HOURS, 'menu_closed'), 'Power cut? Press 1');
});

test('a flow given by id in other letters is the same flow', async () => {
  await using stage = await openStage();
  const hours = menuFile([{ key: '*', target: '{ unchanged: true }' }], {
    flow: `flow_id: ${MAIN_FLOW_ID.toUpperCase()}`,
    node: 'menu_hours',
  });
  const run = await push(stage, { 'ivr/a.yml': changedMainMenu(), 'ivr/b.yml': hours });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.equal(bodiesOf(stage, 'PATCH').length, 1);
  assert.notDeepEqual(bodiesOf(stage, 'PATCH')[0], mainPatch(14), 'both menus are in it');
});
