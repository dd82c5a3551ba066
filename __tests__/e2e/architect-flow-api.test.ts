import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CloudOptions } from '../../simulator/genesys/options.ts';
import { architectMainIvr, sampleOrg } from '../../simulator/genesys/sample.ts';
import { menu as definitionMenu } from '../support/events-scene.ts';
import {
  callsOf,
  DEPLOYED,
  entries,
  expectFlow,
  expectOutcome,
  type FlowEntry,
  FLOWS,
  LIST,
  liveYaml,
  menu,
  openStage,
  plain,
  publishersOf,
  publishes,
  push,
  QUEUES,
  reads,
  TOKEN,
} from '../support/architect-run.ts';
import { PAYMENT } from '../support/org-scene.ts';
import type { RunResult } from '../../harness/runner.ts';
import type { Stage } from '../../harness/stage.ts';

const CHANGED = menu('main', { 1: { prompt: 'For new orders, press 1' } });
const PAY = definitionMenu('payment', 'To pay, press 1');
const QUERY = 'POST /api/v2/flows/query 200';
const patched = (id: string): string[] => [`GET ${id} 200`, 'POST /api/v2/flows/validate 200', `PATCH ${id} 200`];
const PAYMENT_PATH = '/api/v2/flows/{id}';

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
function told(run: RunResult): string[] {
  return entries(run)
    .map(({ flow_name: name, api, status, version_before: before, version_after: after }) =>
      [name, api, status, JSON.stringify(before), JSON.stringify(after)].join(' '),
    )
    .toSorted();
}

/** Who has written which version of a flow of the flow-definition API, after its first. */
function writersOf(stage: Stage, id: string): string[] {
  return stage.cloud
    .history(id)
    .slice(1)
    .map(({ version, by }) => `${version} ${by}`);
}

function onlyError(run: RunResult): NonNullable<FlowEntry['error']> {
  const [entry, ...more] = entries(run);
  assert.deepEqual([entry?.status, more], ['failed', []], run.stdout);
  expectOutcome(run, 'failed');
  assert.ok(entry?.error, run.stdout);
  return entry.error;
}

test('one run deploys flows of both APIs, each through its own, whether by id or by name', async () => {
  await using stage = await openStage(mixedOrg());
  const run = await push(stage, { 'ivr/main.yml': byName(CHANGED, 'Main IVR'), 'ivr/pay.yml': byName(PAY, 'Payment Line') });
  assert.deepEqual(told(run), ['Main IVR architect deployed "13.0" "14.0"', 'Payment Line definition deployed 22 23']);
  expectOutcome(run, 'deployed', 'deployed');
  assert.deepEqual(callsOf(stage).toSorted(), [TOKEN, LIST, LIST, ...reads(), QUEUES, ...publishes(), ...patched(PAYMENT_PATH)].toSorted());
  assert.deepEqual([publishersOf(stage), writersOf(stage, PAYMENT)], [['14.0 simulator-client'], ['23 simulator-client']]);
  const versions = (JSON.parse(run.outputs['flows'] ?? '') as { version: unknown }[]).map(({ version }) => JSON.stringify(version));
  assert.deepEqual(versions.toSorted(), ['"14.0"', '23']);
});

test('an org without the listing of flows is asked for it once a run, then the query takes its place', async () => {
  for (const flowListing of [404, 405] as const) {
    await using stage = await openStage(mixedOrg({ flowListing }));
    const run = await push(stage, {
      'ivr/closed.yml': byName(definitionMenu('closed', 'Power cut, press 1'), 'After Hours'),
      'ivr/pay.yml': byName(PAY, 'Payment Line'),
      'ivr/main.yml': CHANGED,
    });
    assert.deepEqual(told(run), [
      'After Hours definition deployed 3 4',
      'Main IVR architect deployed "13.0" "14.0"',
      'Payment Line definition deployed 22 23',
    ]);
    assert.deepEqual(
      callsOf(stage).toSorted(),
      [
        TOKEN,
        `GET /api/v2/flows ${flowListing}`,
        QUERY,
        QUERY,
        ...reads(),
        QUEUES,
        ...publishes(),
        ...patched(PAYMENT_PATH),
        ...patched('/api/v2/flows/{closed}'),
      ].toSorted(),
    );
  }
});

test('a flow that speaks another API than the one asked for is left alone', async () => {
  for (const [api, file, id, words] of [
    ['definition', CHANGED, FLOWS.main, /speaks Architect's API, and `flow-api: definition` asks for the flow-definition API/u],
    ['architect', PAY, PAYMENT, /speaks the flow-definition API, and `flow-api: architect` asks for Architect's API/u],
  ] as const) {
    await using stage = await openStage(mixedOrg());
    const run = await push(stage, { 'ivr/menu.yml': file }, { 'flow-api': api });
    const { code, message, hint } = onlyError(run);
    assert.equal(code, 'flow.api.mismatch');
    assert.match(message, words);
    assert.match(hint, /Leave `flow-api` out/u);
    assert.deepEqual(stage.cloudCalls, [TOKEN, `GET /api/v2/flows/${id} 200`]);
    assert.deepEqual([publishersOf(stage), writersOf(stage, PAYMENT)], [[], []]);
  }
});

test('an API that is asked for is used without looking for the other', async () => {
  await using stage = await openStage(mixedOrg());
  const main = await push(stage, { 'ivr/menu.yml': byName(CHANGED, 'Main IVR') }, { 'flow-api': 'architect' });
  expectFlow(main, stage, {
    ...DEPLOYED,
    calls: [TOKEN, LIST, ...reads(), QUEUES, ...publishes()],
  });
  stage.cloud.clearRequests();
  const pay = await push(stage, { 'ivr/menu.yml': byName(PAY, 'Payment Line') }, { 'flow-api': 'definition' });
  assert.deepEqual(told(pay), ['Payment Line definition deployed 22 23']);
  assert.deepEqual(callsOf(stage), [TOKEN, QUERY, ...patched(PAYMENT_PATH)]);
});

test('a look-up by name that the org does not have under the API asked for: the error says so', async () => {
  for (const [api, org, call] of [
    ['definition', {}, 'POST /api/v2/flows/query 405'],
    ['architect', mixedOrg({ flowListing: 404 }), 'GET /api/v2/flows 404'],
  ] as const) {
    await using stage = await openStage(org);
    const run = await push(stage, { 'ivr/menu.yml': byName(CHANGED, 'Main IVR') }, { 'flow-api': api });
    const { code, message, hint } = onlyError(run);
    assert.deepEqual([code, callsOf(stage)], ['flow.listing.missing', [TOKEN, call]]);
    assert.ok(message.includes(call.replace(/ \d+$/u, '')), message);
    assert.match(hint, /`flow_id`.*`flow-api`/u);
    assert.deepEqual(publishersOf(stage), []);
  }
});

test('values that `flow-api` and `on-drift` do not have are told at once, and nobody is asked', async () => {
  await using stage = await openStage();
  const before = liveYaml(stage);
  const run = await push(stage, { 'ivr/main.yml': CHANGED }, { 'flow-api': 'Architect', 'on-drift': 'force' });
  assert.deepEqual([run.exitCode, run.outputs['outcome'], callsOf(stage)], [1, 'failure', []]);
  const lines = [
    '2 inputs are wrong:',
    '- `flow-api` is "Architect": it must be one of auto, definition, architect. Did you mean `architect`?',
    '- `on-drift` is "force": it must be one of fail, overwrite.',
  ];
  assert.deepEqual(
    run.commands.filter(({ name }) => name === 'error').map(({ message }) => message.split('\n').slice(0, 3)),
    [lines],
  );
  assert.ok(plain(run.summary).includes(lines.join('<br>').replaceAll('`', '')), run.summary);
  assert.equal(liveYaml(stage), before);
});
