import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainIvr, sampleOrg, sampleQueues } from '../../simulator/genesys/sample.ts';
import type { FlowState } from '../../simulator/genesys/flow-records.ts';
import {
  bodiesOf,
  changedMainMenu,
  DEPLOYED,
  expectRun,
  flowOf,
  liveOptions,
  MAIN_FLOW_ID,
  MAIN_OPTIONS,
  mainPatch,
  menuFile,
  NEW_PROMPT,
  openStage,
  optionsIn,
  optionsWith,
  patched,
  push,
  pushMain,
  QUEUE_FACTS,
  READ,
  TOKEN,
  VALIDATE,
  writesOf,
} from '../support/org-scene.ts';
import { NAMES } from '../support/queue-calls.ts';

const PLAIN = [TOKEN, READ, VALIDATE, patched(200)];

/** The sample org with the main flow changed. */
function orgWith(change: (flow: FlowState) => void): { flows: FlowState[] } {
  const flows = structuredClone(sampleOrg().flows) as FlowState[];
  const main = flows.find(({ id }) => id === MAIN_FLOW_ID);
  assert.ok(main !== undefined);
  change(main);
  return { flows };
}

test('a deploy sends a merge patch of version, type and options alone, and the flow keeps all the rest', async () => {
  await using stage = await openStage();
  const run = await pushMain(stage);
  expectRun(run, stage, {
    ...DEPLOYED,
    calls: PLAIN,
  });
  assert.deepEqual(bodiesOf(stage, 'PATCH'), [mainPatch(14)]);
  const expected = structuredClone(mainIvr.definition);
  const menu = expected.nodes['collect_ivr_main']?.menu;
  assert.ok(menu !== undefined);
  menu.options = optionsWith({ 1: NEW_PROMPT });
  assert.deepEqual(stage.cloud.flow(MAIN_FLOW_ID).definition, expected);
  assert.deepEqual(bodiesOf(stage, 'POST')[1], { definition: expected }, 'the complete merged definition was validated');
  assert.deepEqual(flowOf(run).changes, [
    {
      op: 'change',
      menu: 'collect_ivr_main',
      key: '1',
      field: 'prompt',
      path: "$.definition.nodes.collect_ivr_main.menu.options[?(@.key=='1')].prompt",
      before: 'For sales, press 1',
      after: NEW_PROMPT,
    },
  ]);
});

test('properties that a live option has besides key, prompt and target are sent back as they were', async () => {
  await using stage = await openStage(
    orgWith(({ definition }) => {
      for (const option of optionsIn(definition)) Object.assign(option, { globalDtmf: false, speech: ['one', { weight: 2 }], note: null });
    }),
  );
  const run = await pushMain(stage);
  assert.equal(run.exitCode, 0, run.stdout);
  const wanted = optionsWith({ 1: NEW_PROMPT }).map((option) => ({
    ...option,
    globalDtmf: false,
    speech: ['one', { weight: 2 }],
    note: null,
  }));
  assert.deepEqual(bodiesOf(stage, 'PATCH'), [
    { version: 14, definition: { nodes: { collect_ivr_main: { type: 'collect', menu: { options: wanted } } } } },
  ]);
  assert.deepEqual(liveOptions(stage), wanted);
});

test('options are added to a menu node that has no menu yet', async () => {
  await using stage = await openStage(
    orgWith(({ definition }) => {
      delete definition.nodes['collect_ivr_main']?.menu;
    }),
  );
  const run = await pushMain(stage);
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(bodiesOf(stage, 'PATCH'), [mainPatch(14)]);
  assert.deepEqual(
    flowOf(run).changes.map(({ op, key }) => `${op} ${key}`),
    ['add 1', 'add 2', 'add 3', 'add 9', 'add 0', 'add *'],
  );
  assert.equal(flowOf(run).status, 'deployed');
});

test('another order of the same keys is one reorder, deployed by one PATCH', async () => {
  await using stage = await openStage();
  const run = await push(stage, { 'ivr/main.yml': menuFile(MAIN_OPTIONS.toReversed()) });
  expectRun(run, stage, {
    status: 'deployed',
    versions: [14, 15],
    attempts: 1,
    calls: PLAIN,
    writes: ['15 ivr-client'],
    words: 'read out in this order',
  });
  const keys = MAIN_OPTIONS.map(({ key }) => key);
  assert.deepEqual(flowOf(run).changes, [
    {
      op: 'reorder',
      menu: 'collect_ivr_main',
      key: null,
      field: null,
      path: '$.definition.nodes.collect_ivr_main.menu.options',
      before: keys,
      after: keys.toReversed(),
    },
  ]);
  assert.deepEqual(
    liveOptions(stage).map(({ key }) => key),
    keys.toReversed(),
  );
});

test('a key that the file leaves out stops answering, and the summary says so first', async () => {
  await using stage = await openStage();
  const run = await push(stage, { 'ivr/main.yml': menuFile(MAIN_OPTIONS.filter(({ key }) => key !== '3')) });
  expectRun(run, stage, {
    status: 'deployed',
    versions: [14, 15],
    attempts: 1,
    calls: PLAIN,
    writes: ['15 ivr-client'],
    words: '1 key stops answering',
  });
  assert.deepEqual(
    flowOf(run).changes.map(({ op, key, before, after }) => ({ op, key, before, after })),
    [
      {
        op: 'remove',
        key: '3',
        before: { prompt: 'For bills and payments, press 3', routing_target: sampleQueues.billing.id },
        after: null,
      },
    ],
  );
  assert.ok(run.summary.indexOf('get nowhere any more') < run.summary.indexOf('| Menu |'));
});

test('a choice marked unchanged keeps what the flow has at its key, prompt and properties included', async () => {
  await using stage = await openStage(
    orgWith(({ definition }) => {
      Object.assign(optionsIn(definition).find(({ key }) => key === '9') ?? {}, { schedule: { id: 'hours' } });
    }),
  );
  const options = MAIN_OPTIONS.map((option) =>
    option.key === '9' ? { key: '9', target: '{ unchanged: true }' } : option.key === '1' ? { ...option, prompt: NEW_PROMPT } : option,
  );
  const run = await push(stage, { 'ivr/main.yml': menuFile(options) });
  assert.equal(run.exitCode, 0, run.stdout);
  const wanted = optionsWith({ 1: NEW_PROMPT }).map((option) => (option.key === '9' ? { ...option, schedule: { id: 'hours' } } : option));
  assert.deepEqual(liveOptions(stage), wanted);
  assert.deepEqual(
    flowOf(run).changes.map(({ key }) => key),
    ['1'],
  );
});

test('two files of one flow become one PATCH with both menus', async () => {
  await using stage = await openStage();
  const hours = menuFile(
    [
      { key: '1', prompt: 'Leave a message with 1', target: 'voicemail' },
      { key: '*', target: '{ unchanged: true }' },
    ],
    { node: 'menu_hours' },
  );
  const run = await push(stage, { 'ivr/main.yml': changedMainMenu(), 'ivr/hours.yml': hours });
  expectRun(run, stage, {
    ...DEPLOYED,
    calls: PLAIN,
  });
  assert.deepEqual(bodiesOf(stage, 'PATCH'), [
    {
      version: 14,
      definition: {
        nodes: {
          menu_hours: {
            type: 'menu',
            menu: {
              options: [
                { key: '1', prompt: 'Leave a message with 1', routingTarget: 'voicemail' },
                { key: '*', prompt: 'To go back, press star', routingTarget: 'collect_ivr_main' },
              ],
            },
          },
          collect_ivr_main: { type: 'collect', menu: { options: optionsWith({ 1: NEW_PROMPT }) } },
        },
      },
    },
  ]);
  assert.deepEqual(flowOf(run).files.toSorted(), ['ivr/hours.yml', 'ivr/main.yml']);
  assert.deepEqual(flowOf(run).menus.toSorted(), ['collect_ivr_main', 'menu_hours']);
});

test('of two menus of a flow only the one that differs is sent', async () => {
  await using stage = await openStage();
  const hours = menuFile(
    optionsIn(mainIvr.definition, 'menu_hours').map(({ key, prompt, routingTarget }) => ({ key, prompt, target: routingTarget })),
    { node: 'menu_hours' },
  );
  await push(stage, { 'ivr/main.yml': changedMainMenu(), 'ivr/hours.yml': hours });
  assert.deepEqual(bodiesOf(stage, 'PATCH'), [mainPatch(14)]);
});

test('mode plan shows the change and writes nothing', async () => {
  await using stage = await openStage();
  const run = await pushMain(stage, { inputs: { mode: 'plan' } });
  expectRun(run, stage, {
    status: 'planned',
    versions: [14, 14],
    attempts: 0,
    calls: [TOKEN, READ, VALIDATE, ...QUEUE_FACTS],
    writes: [],
    words: 'would change',
  });
  assert.deepEqual(
    flowOf(run).changes.map(({ key, after }) => [key, after]),
    [['1', NEW_PROMPT]],
  );
});

test('a flow in sync costs two requests, deployed or planned', async () => {
  for (const mode of ['deploy', 'plan']) {
    await using stage = await openStage();
    const run = await push(stage, { 'ivr/main.yml': menuFile() }, { inputs: { mode } });
    expectRun(run, stage, {
      status: 'in-sync',
      versions: [14, 14],
      attempts: 0,
      calls: [TOKEN, READ],
      writes: [],
      words: 'nothing changes',
    });
    assert.deepEqual(flowOf(run).changes, []);
  }
});

test('mode drift says what differs, writes nothing and fails', async () => {
  await using stage = await openStage();
  const run = await pushMain(stage, { inputs: { mode: 'drift' } });
  expectRun(run, stage, {
    status: 'drifted',
    versions: [14, 14],
    attempts: 0,
    calls: [TOKEN, READ, VALIDATE, NAMES],
    writes: [],
    code: 'drift',
    words: 'drifted',
  });
  assert.equal(writesOf(stage).length + bodiesOf(stage, 'PATCH').length, 0);
});
