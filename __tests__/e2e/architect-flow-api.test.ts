import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CloudOptions } from '../../simulator/genesys/options.ts';
import { architectMainIvr, sampleOrg } from '../../simulator/genesys/sample.ts';
import { architect, definition, Scene, type FlowEntry, type FlowName, type Run } from '../support/scene.ts';

const { LIST, QUERY, QUEUES, TOKEN, menu, publishes, reads } = architect;

const CHANGED = menu('main', { 1: { prompt: 'For new orders, press 1' } });
const PAY = definition.menu('payment', 'To pay, press 1');
const patched = (flow: FlowName): string[] => [definition.read(flow), definition.VALIDATE, definition.patched(200, flow)];

/** An org of both APIs: the main flow is Architect's, "After Hours" and "Payment Line" are of the flow-definition API. */
function mixedOrg(more: Partial<CloudOptions> = {}): Partial<CloudOptions> {
  const { flows } = sampleOrg();
  return {
    architectFlows: [architectMainIvr],
    flows: flows.filter(({ name }) => ['After Hours', 'Payment Line'].includes(name)),
    ...more,
  };
}

function byName(file: string, name: string): string {
  return file.replace(/^flow_id: .*$/mu, `flow_name: ${name}`);
}

/** The flows as `name api status before after`. */
function told(run: Run): string[] {
  return run.flows
    .map(({ flow_name: name, api, status, version_before: before, version_after: after }) =>
      [name, api, status, JSON.stringify(before), JSON.stringify(after)].join(' '),
    )
    .toSorted();
}

function onlyError(run: Run): NonNullable<FlowEntry['error']> {
  const [entry, ...more] = run.flows;
  assert.deepEqual([entry?.status, more], ['failed', []], run.stdout);
  run.expectOutcome('failed');
  assert.ok(entry?.error, run.stdout);
  return entry.error;
}

test('one run deploys flows of both APIs, each through its own, whether by id or by name', async () => {
  await using scene = await Scene.open({ api: 'architect', org: mixedOrg() });
  const run = await scene.push({ 'ivr/main.yml': byName(CHANGED, 'Main IVR'), 'ivr/pay.yml': byName(PAY, 'Payment Line') });
  assert.deepEqual(told(run), ['Main IVR architect deployed "13.0" "14.0"', 'Payment Line definition deployed 22 23']);
  run.expectOutcome('deployed', 'deployed');
  assert.deepEqual(scene.callsAtOnce, [TOKEN, LIST, LIST, ...reads(), QUEUES, ...publishes(), ...patched('payment')].toSorted());
  assert.deepEqual([scene.published(), scene.published('payment')], [['14.0 ivr-client'], ['23 ivr-client']]);
  const versions = (JSON.parse(run.outputs['flows'] ?? '') as { version: unknown }[]).map(({ version }) => JSON.stringify(version));
  assert.deepEqual(versions.toSorted(), ['"14.0"', '23']);
});

test('an org without the listing of flows is asked for it once a run, then the query takes its place', async () => {
  for (const flowListing of [404, 405] as const) {
    await using scene = await Scene.open({ api: 'architect', org: mixedOrg({ flowListing }) });
    const run = await scene.push({
      'ivr/closed.yml': byName(definition.menu('closed', 'Power cut, press 1'), 'After Hours'),
      'ivr/pay.yml': byName(PAY, 'Payment Line'),
      'ivr/main.yml': CHANGED,
    });
    assert.deepEqual(told(run), [
      'After Hours definition deployed 3 4',
      'Main IVR architect deployed "13.0" "14.0"',
      'Payment Line definition deployed 22 23',
    ]);
    assert.deepEqual(
      scene.callsAtOnce,
      [
        TOKEN,
        `GET /api/v2/flows ${flowListing}`,
        QUERY,
        QUERY,
        ...reads(),
        QUEUES,
        ...publishes(),
        ...patched('payment'),
        ...patched('closed'),
      ].toSorted(),
    );
  }
});

test('a flow that speaks another API than the one asked for is left alone', async () => {
  for (const [api, file, flow, words] of [
    ['definition', CHANGED, 'main', /speaks Architect's API, and `flow-api: definition` asks for the flow-definition API/u],
    ['architect', PAY, 'payment', /speaks the flow-definition API, and `flow-api: architect` asks for Architect's API/u],
  ] as const) {
    await using scene = await Scene.open({ api: 'architect', org: mixedOrg() });
    const run = await scene.push({ 'ivr/menu.yml': file }, { inputs: { 'flow-api': api } });
    const { code, message, hint } = onlyError(run);
    assert.equal(code, 'flow.api.mismatch');
    assert.match(message, words);
    assert.match(hint, /Leave `flow-api` out/u);
    assert.deepEqual(scene.calls, [TOKEN, definition.read(flow)]);
    assert.deepEqual([scene.published(), scene.published('payment')], [[], []]);
  }
});

test('an API that is asked for is used without looking for the other', async () => {
  for (const [api, file, end, calls] of [
    [
      'architect',
      byName(CHANGED, 'Main IVR'),
      'Main IVR architect deployed "13.0" "14.0"',
      [TOKEN, LIST, ...reads(), QUEUES, ...publishes()],
    ],
    ['definition', byName(PAY, 'Payment Line'), 'Payment Line definition deployed 22 23', [TOKEN, QUERY, ...patched('payment')]],
  ] as const) {
    await using scene = await Scene.open({ api: 'architect', org: mixedOrg() });
    const run = await scene.push({ 'ivr/menu.yml': file }, { inputs: { 'flow-api': api } });
    assert.deepEqual(told(run), [end]);
    assert.deepEqual(scene.calls, calls);
  }
});

test('a look-up by name that the org does not have under the API asked for: the error says so', async () => {
  for (const [api, org, call] of [
    ['definition', {}, 'POST /api/v2/flows/query 405'],
    ['architect', mixedOrg({ flowListing: 404 }), 'GET /api/v2/flows 404'],
  ] as const) {
    await using scene = await Scene.open({ api: 'architect', org: org });
    const run = await scene.push({ 'ivr/menu.yml': byName(CHANGED, 'Main IVR') }, { inputs: { 'flow-api': api } });
    const { code, message, hint } = onlyError(run);
    assert.deepEqual([code, scene.calls], ['flow.listing.missing', [TOKEN, call]]);
    assert.ok(message.includes(call.replace(/ \d+$/u, '')), message);
    assert.match(hint, /`flow_id`.*`flow-api`/u);
    assert.deepEqual(scene.published(), []);
  }
});

test('values that `flow-api` and `on-drift` do not have are told at once, and no one is asked', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const before = scene.live();
  const run = await scene.push({ 'ivr/main.yml': CHANGED }, { inputs: { 'flow-api': 'Architect', 'on-drift': 'force' } });
  assert.deepEqual([run.exitCode, run.outputs['outcome'], scene.calls], [1, 'failure', []]);
  const lines = [
    '2 inputs are wrong:',
    '- `flow-api` is "Architect": it must be one of auto, definition, architect. Did you mean `architect`?',
    '- `on-drift` is "force": it must be one of fail, overwrite.',
  ];
  assert.deepEqual(
    run.commands.filter(({ name }) => name === 'error').map(({ message }) => message.split('\n').slice(0, 3)),
    [lines],
  );
  assert.ok(run.text.includes(lines.join('<br>').replaceAll('`', '')), run.summary);
  assert.equal(scene.live(), before);
});
