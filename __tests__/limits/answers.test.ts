// What a hostile or broken Genesys Cloud, gateway or flow can answer: a clear error or the right result, within 256 MiB.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fault } from '../../simulator/genesys/faults.ts';
import type { FlowNode, FlowState } from '../../simulator/genesys/flow-records.ts';
import { flows as sampleFlows } from '../../simulator/genesys/sample-flows.ts';
import { architectMainIvr } from '../../simulator/genesys/sample.ts';
import { mainMenu } from '../../harness/architect-scene.ts';
import { changedMainMenu, MAIN_FLOW_ID } from '../../harness/menus.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage } from '../../harness/stage.ts';
import { assertSound, bounded, unmeantCommands } from './bounded-run.ts';

const MAIN = `/api/v2/flows/${MAIN_FLOW_ID}`;
const sample = sampleFlows.find(({ id }) => id === MAIN_FLOW_ID);
assert.ok(sample);

/** The sample flow with something more in its definition. */
function flowWith(change: (flow: FlowState) => void): FlowState {
  const flow = structuredClone(sample as FlowState);
  change(flow);
  return flow;
}

async function deploy(stage: Stage, file = changedMainMenu()): Promise<RunResult> {
  return stage.push({ 'ivr/main.yml': file }, bounded({ inputs: { 'timeout-seconds': '20', 'on-drift': 'overwrite' } }));
}

function writes(stage: Stage): string[] {
  return stage.cloudCalls.filter((call) => /^(?:PATCH|PUT) /u.test(call));
}

const ODD: FlowNode = { type: 'disconnect' };
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'toJSON', 'then', '', ' ', 'a.b', "a'b", '@x', '<b>'];

describe('a flow', { concurrency: 2 }, () => {
  test('with nodes called as JavaScript calls its own keeps them all, deployed and rolled back', async () => {
    const flow = flowWith(({ definition }) => {
      for (const name of NAMES)
        Object.defineProperty(definition.nodes, name, { value: { ...ODD }, enumerable: true, configurable: true, writable: true });
    });
    // What the simulator was given must still have them: it copies by JSON.
    await using stage = await Stage.open({ org: { flows: [flow] } });
    assert.deepEqual(
      NAMES.filter((name) => !Object.hasOwn(stage.cloud.flow(MAIN_FLOW_ID).definition.nodes, name)),
      [],
    );
    // The write lands changed, so that it is rolled back with the whole definition.
    stage.cloud.faults.add({
      method: 'PATCH',
      path: MAIN,
      applyPartially: (definition) => {
        definition.nodes['collect_ivr_main']?.menu?.options?.pop();
      },
    });
    const run = await deploy(stage);
    assertSound(run, 'prototype names');
    assert.equal(run.report?.flows[0]?.status, 'rolled-back', run.stdout);
    const put = stage.cloud.requests.find(({ method }) => method === 'PUT')?.body as { definition: { nodes: Record<string, unknown> } };
    assert.deepEqual(
      NAMES.filter((name) => !Object.hasOwn(put.definition.nodes, name)),
      [],
    );
    assert.deepEqual(
      NAMES.filter((name) => !Object.hasOwn(stage.cloud.flow(MAIN_FLOW_ID).definition.nodes, name)),
      [],
    );
    const again = await deploy(stage, changedMainMenu('Again'));
    assert.equal(again.report?.flows[0]?.status, 'deployed', again.stdout);
    assert.deepEqual(stage.cloud.flow(MAIN_FLOW_ID).definition.nodes['toString'], ODD);
  });

  for (const name of ['toString', 'hasOwnProperty', 'valueOf']) {
    test(`has no menu ${name} because JavaScript has something of that name`, async () => {
      await using stage = await Stage.open();
      const run = await deploy(stage, changedMainMenu().replace('menu_node_id: collect_ivr_main', `menu_node_id: ${name}`));
      assertSound(run, name);
      assert.equal(run.report?.flows[0]?.status, 'rejected');
      assert.match(run.summary, /menu&#45;not&#45;found/u);
      assert.deepEqual(writes(stage), []);
    });
  }

  for (const [what, change] of [
    ['10 MB of text', ({ definition }) => void Object.assign(definition, { note: 'x'.repeat(10_000_000) })],
    [
      '50,000 nodes',
      ({ definition }) => {
        for (let index = 0; index < 50_000; index += 1) definition.nodes[`node${index}`] = { type: 'disconnect' };
      },
    ],
    [
      '500,000 numbers that JavaScript writes in another way',
      ({ definition }) => void Object.assign(definition, { list: Array.from({ length: 500_000 }, () => JSON.rawJSON('1.0')) }),
    ],
    [
      'a number of 10 MB',
      ({ definition }) => void Object.assign(definition, { number: JSON.rawJSON(`1${'0'.repeat(5_000_000)}.${'0'.repeat(5_000_000)}1`) }),
    ],
  ] as const satisfies readonly (readonly [string, (flow: FlowState) => void])[]) {
    test(`of ${what} is planned`, async () => {
      await using stage = await Stage.open({ org: { flows: [flowWith(change)] } });
      const run = await stage.push({ 'ivr/main.yml': changedMainMenu() }, bounded({ inputs: { mode: 'plan' } }));
      assertSound(run, what);
      // The simulated org takes no definition of more than 3 MB to validate, and says so.
      assert.ok(['planned', 'failed', 'rejected'].includes(run.report?.flows[0]?.status ?? ''), run.stdout);
    });
  }

  for (const levels of [1000, 100_000]) {
    test(`of ${levels} levels is refused as no flow`, async () => {
      await using stage = await Stage.open();
      const { definition, ...rest } = stage.cloud.flow(MAIN_FLOW_ID);
      const body = JSON.stringify({ ...rest, definition: { ...definition, deep: 'DEEP' } }).replace(
        '"DEEP"',
        `${'['.repeat(levels)}${']'.repeat(levels)}`,
      );
      stage.cloud.faults.add({ method: 'GET', path: MAIN, status: 200, body, times: Infinity });
      const run = await deploy(stage);
      assertSound(run, `${levels} levels`);
      assert.equal(run.report?.flows[0]?.error?.code, 'answer.not.understood');
      assert.match(run.report?.flows[0]?.error?.message ?? '', /nested too deeply/u);
      assert.deepEqual(writes(stage), []);
    });
  }
});

const HOSTILE = 'x\n::error::pwned\r\n##[error]pwned\u001b[31m @octocat <b> | `x` \u202e \ud800 --> $x$ www.evil.example';

/** Answers in the place of the flow, each with the error code that must come of it. */
const ANSWERS: readonly { readonly name: string; readonly fault: Fault; readonly code: string }[] = [
  {
    name: 'an error body of 10 MB',
    fault: { status: 400, body: { message: 'm'.repeat(10_000_000), code: 'c'.repeat(1_000_000) } },
    code: 'c',
  },
  {
    name: 'an error of 100,000 places',
    fault: {
      status: 400,
      body: {
        message: 'm',
        code: 'bad',
        errors: Array.from({ length: 100_000 }, () => ({ code: HOSTILE, message: HOSTILE, path: HOSTILE })),
      },
    },
    code: 'bad',
  },
  {
    name: 'an error that is hostile everywhere',
    fault: { status: 400, body: { message: HOSTILE, code: HOSTILE, contextId: HOSTILE } },
    code: 'x\n',
  },
  {
    name: 'an error of the wrong types',
    fault: {
      status: 400,
      headers: { 'inin-correlation-id': null },
      body: { message: ['a'], code: { a: 1 }, contextId: [1], errors: { length: 7 } },
    },
    code: 'http.400',
  },
  { name: 'an error that is a list', fault: { status: 400, body: [[[]]] }, code: 'http.400' },
  { name: 'an error that is a number', fault: { status: 400, body: '17' }, code: 'http.400' },
  {
    name: 'an error of prototype names',
    fault: { status: 400, body: '{"__proto__":{"message":"x"},"constructor":1,"errors":[null,1,{"__proto__":1}]}' },
    code: 'http.400',
  },
  { name: 'a page of HTML', fault: { html: true }, code: 'answer.not.understood' },
  { name: 'a success that is a list', fault: { status: 200, body: [] }, code: 'answer.not.understood' },
  { name: 'a success of 100,000 brackets', fault: { status: 200, body: '['.repeat(100_000) }, code: 'answer.not.understood' },
  {
    name: 'a flow whose id is a number',
    fault: { status: 200, body: { id: 7, name: 'x', version: 1, definition: {} } },
    code: 'answer.not.understood',
  },
  {
    name: 'a flow whose id is another',
    fault: { status: 200, body: { id: '../../oauth/clients', name: 'x', version: 1, definition: {} } },
    code: 'answer.not.understood',
  },
  {
    name: 'a flow whose name is a list',
    fault: { status: 200, body: { id: MAIN_FLOW_ID, name: ['x'], version: 1, definition: {} } },
    code: 'answer.not.understood',
  },
  {
    name: 'a flow whose version is no number',
    fault: { status: 200, body: { id: MAIN_FLOW_ID, name: 'x', version: '1; DROP', definition: {} } },
    code: 'answer.not.understood',
  },
  {
    name: 'a flow whose definition is a text',
    fault: { status: 200, body: { id: MAIN_FLOW_ID, name: 'x', version: 1, definition: 'x' } },
    code: 'answer.not.understood',
  },
  { name: 'a wait of all eternity', fault: { status: 429, headers: { 'retry-after': '9'.repeat(400) } }, code: 'too.many.requests' },
  {
    name: 'a wait until a day that never comes',
    fault: { status: 429, headers: { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' } },
    code: 'too.many.requests',
  },
  {
    name: 'a correlation id that goes on and on',
    fault: { status: 400, headers: { 'inin-correlation-id': 'c'.repeat(9000) }, body: { message: 'm', code: 'bad' } },
    code: 'bad',
  },
  { name: 'a redirect to nonsense', fault: { redirect: 'http://[::1/%%%' }, code: 'redirected' },
];

describe('an answer', { concurrency: 2 }, () => {
  for (const { name, fault, code } of ANSWERS) {
    test(`that is ${name}: an error, and nothing is written`, async () => {
      await using stage = await Stage.open();
      stage.cloud.faults.add({ method: 'GET', path: MAIN, times: Infinity, ...fault });
      const run = await deploy(stage);
      assertSound(run, name);
      assert.equal(run.exitCode, 1);
      const error = run.report?.flows[0]?.error;
      assert.ok(error?.code.startsWith(code) === true && error.code.length <= 200, JSON.stringify(error).slice(0, 500));
      assert.ok(error.message.length <= 10_000 && (error.correlation_id ?? '').length <= 200, 'no longer than anyone reads');
      assert.deepEqual(writes(stage), []);
      assert.deepEqual(unmeantCommands(run), []);
      assert.ok(run.stdout.length < 200_000, `${run.stdout.length} characters of log`);
      assert.doesNotMatch(run.stdout.replaceAll(/[\n\t]/gu, ''), /\p{Cc}|\u202e/u);
      for (const { message, name: command } of run.commands) if (command === 'error') assert.ok(!message.startsWith('pwned'));
    });
  }

  test('to a login that is no token, or one with line ends: an error, and the token goes nowhere', async () => {
    for (const token of [7, ['x'], { toString: 'x' }, '', 'a\r\nX-Evil: 1', 'ü\u0000', '\ud800'.repeat(3)]) {
      await using stage = await Stage.open();
      stage.cloud.faults.add({ path: '/oauth/token', status: 200, body: { access_token: token, token_type: 'bearer' }, times: Infinity });
      const run = await deploy(stage);
      assertSound(run, JSON.stringify(token));
      assert.equal(run.exitCode, 1, JSON.stringify(token));
      assert.ok(stage.cloud.requests.every(({ headers }) => headers['x-evil'] === undefined));
      assert.deepEqual(writes(stage), []);
    }
  });

  test('that lists flows for ever, by absolute addresses, ends; and no address of it is asked', async () => {
    await using stage = await Stage.open({ api: 'architect' });
    const entities = Array.from({ length: 100 }, (_, index) => ({ id: `../../${index}`, name: 'Main IVR', division: { id: 'x' } }));
    const nextUri = 'https://evil.example/api/v2/flows?pageNumber=2';
    stage.cloud.faults.add({
      method: 'GET',
      path: '/api/v2/flows',
      status: 200,
      body: { entities, pageCount: 3, nextUri, selfUri: nextUri, lastUri: nextUri, nextPage: nextUri, cursors: { after: nextUri } },
      times: Infinity,
    });
    const run = await deploy(stage, mainMenu().replace(/^flow_id: .*$/mu, 'flow_name: Main IVR'));
    assertSound(run, 'a listing');
    assert.equal(run.report?.flows[0]?.error?.code, 'listing.endless');
    assert.ok(stage.cloud.requests.length <= 8, `${stage.cloud.requests.length} requests`);
  });
});

const YAML = architectMainIvr.id;
const FLOW_PATH = `/api/v2/flows/${YAML}`;

/** Exports in the place of the flow's own; `flow.unreadable` or what else must come of them, or a plan where they are flows. */
const EXPORTS: readonly { readonly name: string; readonly yaml: (own: string) => string; readonly expected: string }[] = [
  {
    name: 'aliases of nine to the tenth',
    yaml: (own) =>
      `${own}  a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from('bcdefghij', (name, index) => `  ${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghij'[index]}`).join(',')}]\n`).join('')}`,
    expected: 'planned',
  },
  { name: '5000 aliases', yaml: (own) => `${own}  x: &a 1\n  y: [${'*a,'.repeat(5000)}]\n`, expected: 'planned' },
  {
    name: 'a merge of merges',
    yaml: (own) =>
      `${own}  z0: &z0 { a: 1 }\n${Array.from({ length: 60 }, (_, index) => `  z${index + 1}: &z${index + 1}\n    <<: [*z${index}, *z${index}]\n`).join('')}`,
    expected: 'planned',
  },
  {
    name: '5000 properties',
    yaml: (own) => `${own}${Array.from({ length: 5000 }, (_, index) => `  k${index}: 1\n`).join('')}`,
    expected: 'planned',
  },
  { name: 'prototype names', yaml: (own) => `${own}  __proto__: { a: 1 }\n  constructor: x\n  toString: y\n`, expected: 'planned' },
  { name: 'tags', yaml: (own) => `${own}  t: !!js/function "x"\n  u: !<tag:evil> y\n`, expected: 'planned' },
  { name: 'a property given twice', yaml: (own) => `${own}  name: Main IVR\n`, expected: 'flow.unreadable' },
  { name: 'two documents', yaml: (own) => `${own}---\n${own}`, expected: 'flow.unreadable' },
  { name: '5000 brackets', yaml: (own) => `${own}  x: ${'['.repeat(5000)}${']'.repeat(5000)}\n`, expected: 'flow.unreadable' },
  { name: '3 MB of commas', yaml: (own) => `${own}  x: [${'a,'.repeat(1_500_000)}]\n`, expected: 'flow.unreadable' },
  { name: '10 MB of text', yaml: (own) => `${own}  x: ${'a'.repeat(10_000_000)}\n`, expected: 'planned' },
  { name: 'an alias to nowhere', yaml: (own) => `${own}  x: *a\n`, expected: 'flow.unreadable' },
  { name: 'NUL', yaml: () => '\0'.repeat(1000), expected: 'flow.unreadable' },
  { name: 'a list', yaml: () => '- a\n', expected: 'flow.unreadable' },
  { name: 'no YAML', yaml: () => '<html>', expected: 'flow.unreadable' },
  { name: 'another flow', yaml: (own) => own.replace('name: Main IVR', 'name: Another'), expected: 'flow.renamed' },
];

describe('an export', { concurrency: 2 }, () => {
  for (const { name, yaml, expected } of EXPORTS) {
    test(`of ${name}: ${expected}`, async () => {
      await using stage = await Stage.open({ api: 'architect' });
      const own = stage.cloud.architect.flow(YAML).published?.yaml ?? '';
      stage.cloud.faults.add({
        path: /^\/presigned\/downloads\//u,
        status: 200,
        headers: { 'content-type': 'application/octet-stream' },
        body: yaml(own),
        times: Infinity,
      });
      // Text is changed in memory: what is largest takes more than a menu file may.
      const run = await stage.push(
        { 'ivr/main.yml': mainMenu({ 1: { prompt: 'For new orders, press 1' } }) },
        bounded({ inputs: { mode: 'plan' }, env: { NODE_OPTIONS: '--max-old-space-size=768' } }),
      );
      assertSound(run, name);
      const flow = run.report?.flows[0];
      assert.equal(flow?.error?.code ?? flow?.status, expected, run.stdout);
      assert.ok(stage.cloudCalls.some((call) => call.includes(FLOW_PATH)));
    });
  }
});
