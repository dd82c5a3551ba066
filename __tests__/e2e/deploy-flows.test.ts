import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleOrg } from '../../simulator/genesys/sample.ts';
import { FLOWS, NEW_PROMPT, Scene, WORDS, definition } from '../support/scene.ts';

const { CLOSED, EUROPE } = definition;

const { DEPLOYED, MAIN_OPTIONS, MENUS, NO_LIST, QUERY, READ, TOKEN, VALIDATE, answered, mainPatch, menu, menuOf, patched, read } =
  definition;

const PAY = menuOf([{ key: '1', prompt: 'Pay with 1', target: 'say_balance' }], MENUS.payment);
const FOUR = { 'ivr/main.yml': menu('main', NEW_PROMPT), 'ivr/closed.yml': CLOSED, 'ivr/pay.yml': PAY, 'ivr/eu.yml': EUROPE };
const NAMES = ['main', 'closed', 'payment', 'eu'];

function writesOfAll(scene: Scene): string[][] {
  return NAMES.map((name) => scene.published(name));
}

test('one flow given by id in one file and by name in another gets one PATCH with both menus', async () => {
  await using scene = await Scene.open();
  const hours = menuOf([{ key: '*', target: '{ unchanged: true }' }], { flow: 'flow_name: Main IVR', node: 'menu_hours' });
  const run = await scene.push({ 'ivr/main.yml': menu('main', NEW_PROMPT), 'ivr/hours.yml': hours });
  run.expect({
    ...DEPLOYED,
    calls: [TOKEN, NO_LIST, QUERY, READ, VALIDATE, patched(200)],
  });
  assert.equal(scene.bodies('PATCH').length, 1);
  assert.deepEqual(run.flow().files.toSorted(), ['ivr/hours.yml', 'ivr/main.yml']);
});

test('two documents for one menu, by id and by name: nothing at all is written, and the other flows are skipped', async () => {
  await using scene = await Scene.open();
  const again = menuOf(MAIN_OPTIONS.slice(0, 2), { flow: 'flow_name: Main IVR' });
  const run = await scene.push({ 'ivr/a-main.yml': menu('main', NEW_PROMPT), 'ivr/b-again.yml': again, 'ivr/closed.yml': CLOSED });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs['outcome'], 'failure');
  assert.deepEqual([run.flow('main').status, run.flow('closed').status], ['rejected', 'skipped']);
  assert.equal(run.flow('main').error?.code, 'duplicate-menu');
  assert.deepEqual(
    run.flow('main').problems.map(({ path, line, rule }) => [path, line, rule]),
    [['ivr/b-again.yml', 2, 'duplicate-menu']],
  );
  assert.deepEqual(scene.calls.toSorted(), [TOKEN, NO_LIST, QUERY, READ, read('closed')].toSorted());
  assert.deepEqual(writesOfAll(scene).flat(), []);
});

test('the second document counts even when its file did not change in this push', async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/b-again.yml': menuOf(MAIN_OPTIONS.slice(0, 2), { flow: 'flow_name: Main IVR' }) });
  const run = await scene.push({ 'ivr/a-main.yml': menu('main', NEW_PROMPT) });
  assert.equal(run.exitCode, 1);
  assert.equal(run.flow().error?.code, 'duplicate-menu');
  assert.deepEqual(scene.published(), []);
});

test('one flow that is rejected, one that fails and one that is in sync stop no other', async () => {
  await using scene = await Scene.open();
  scene.strike('flow', 1, { flow: 'payment', status: 410 });
  const closed = menuOf([{ key: '1', prompt: 'Power cut? Press 1', target: 'no_such_target' }], MENUS.closed);
  const run = await scene.push({ ...FOUR, 'ivr/closed.yml': closed, 'ivr/main.yml': menu('main') });
  assert.equal(run.exitCode, 1);
  assert.deepEqual(
    NAMES.map((name) => run.flow(name).status),
    ['in-sync', 'rejected', 'failed', 'deployed'],
  );
  assert.deepEqual(writesOfAll(scene), [[], [], [], ['8 ivr-client']]);
  assert.equal(run.flow('payment').error?.code, 'architect.flow.deleted');
  assert.match(run.flow('payment').error?.hint ?? '', WORDS.restoreFlow);
  assert.ok(
    run.text.startsWith('### ❌ IVR deploy: collect_ivr_main deployed: ') &&
      ['After Hours rejected (1 problem)', ' failed (not found)'].every((words) => run.text.includes(words)),
    run.text,
  );
});

test("a write that is refused for one flow leaves the other flows' deploys alone", async () => {
  await using scene = await Scene.open();
  scene.strike('patch', 1, { status: 403 });
  const run = await scene.push(FOUR);
  assert.equal(run.exitCode, 1);
  assert.deepEqual(
    NAMES.map((name) => run.flow(name).status),
    ['failed', 'deployed', 'deployed', 'deployed'],
  );
  assert.deepEqual(writesOfAll(scene), [[], ['4 ivr-client'], ['23 ivr-client'], ['8 ivr-client']]);
  assert.equal(run.report.api_calls.total, scene.cloud.requests.length);
});

test('every plan is made before the first write', async () => {
  await using scene = await Scene.open();
  await scene.push(FOUR);
  const methods = scene.cloud.requests.map(({ method, path }) => (path.endsWith('/validate') ? 'VALIDATE' : method));
  assert.equal(
    methods.indexOf('PATCH') > methods.lastIndexOf('VALIDATE') && methods.indexOf('PATCH') > methods.lastIndexOf('GET'),
    true,
    methods.join(' '),
  );
});

test('concurrency says how many flows are worked on at once', async () => {
  for (const concurrency of [1, 2, 4]) {
    await using scene = await Scene.open();
    let most = 0;
    const before = (): void => {
      most = Math.max(most, scene.cloud.requests.filter(({ method, status }) => method === 'PATCH' && status === null).length);
    };
    // Those that are sent together meet here, if the first is held long enough.
    scene.cloud.faults.add({ method: 'PATCH', delayBeforeMs: concurrency === 1 ? 0 : 1000, times: Infinity, before });
    const run = await scene.push(FOUR, { inputs: { concurrency: String(concurrency) } });
    assert.equal(run.exitCode, 0, run.stdout);
    assert.equal(most, concurrency);
  }
});

test('an org without a validation endpoint is asked for it once a run, however many flows change', async () => {
  await using scene = await Scene.open({ org: { validateEndpoint: false } });
  const run = await scene.push(FOUR);
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(
    scene.calls.filter((call) => call.includes('validate')),
    [answered(VALIDATE, 404)],
  );
});

test('the queues are listed once, page after page, for all flows that name one', async () => {
  const { queues } = sampleOrg();
  const many = Array.from({ length: 1003 }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: `Team ${index}`,
    division: { id: 'd1', name: 'Home' },
  }));
  await using scene = await Scene.open({ org: { queues: [...queues, ...many] } });
  const main = menu('main', { 1: { target: '{ queue: Team 1002 }' } });
  const closed = menuOf([{ key: '1', prompt: 'Press 1', target: '{ queue: Emergency Line }' }], MENUS.closed);
  const run = await scene.push({ 'ivr/main.yml': main, 'ivr/closed.yml': closed });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(
    scene.cloud.requests.filter(({ path }) => path.includes('queues')).map(({ query }) => query),
    ['1', '2', '3'].map((pageNumber) => ({ pageNumber, pageSize: '500' })),
  );
  const target = scene.live().nodes['collect_ivr_main']?.menu?.options?.[0]?.routingTarget;
  assert.equal(target, '00000000-0000-4000-8000-000000001002');
});

test('without the permission to list queues only the flows that name one fail, and the hint names it', async () => {
  await using scene = await Scene.open();
  scene.strike('queues', 1, { status: 403 });
  const main = menu('main', { 1: { target: '{ queue: Support }' } });
  const run = await scene.push({ 'ivr/main.yml': main, 'ivr/closed.yml': CLOSED });
  assert.equal(run.exitCode, 1);
  assert.deepEqual([run.flow('main').status, run.flow('closed').status], ['failed', 'deployed']);
  assert.match(run.flow('main').error?.hint ?? '', /routing:queue:view/u);
  assert.deepEqual(scene.published(), []);
  assert.equal(scene.prompt('1', 'closed', 'menu_closed'), 'Power cut? Press 1');
});

test('a flow given by id in other letters is the same flow', async () => {
  await using scene = await Scene.open();
  const hours = menuOf([{ key: '*', target: '{ unchanged: true }' }], {
    flow: `flow_id: ${FLOWS.main.id.toUpperCase()}`,
    node: 'menu_hours',
  });
  const run = await scene.push({ 'ivr/a.yml': menu('main', NEW_PROMPT), 'ivr/b.yml': hours });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.equal(scene.bodies('PATCH').length, 1);
  assert.notDeepEqual(scene.bodies('PATCH')[0], mainPatch(14), 'both menus are in it');
});
