import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainIvr, sampleQueues } from '../../simulator/genesys/sample.ts';
import { NEW_PROMPT, Scene, definition } from '../support/scene.ts';

const {
  DEPLOY,
  DEPLOYED,
  IN_SYNC,
  MAIN_OPTIONS,
  PLAN,
  PLANNED,
  QUEUES,
  QUEUE_FACTS,
  READ,
  TOKEN,
  mainPatch,
  menu,
  menuOf,
  optionsIn,
  optionsWith,
  orgWith,
} = definition;

const PLAIN = DEPLOY;

test('a deploy sends a merge patch of version, type and options alone, and the flow keeps all the rest', async () => {
  await using scene = await Scene.open();
  const run = await scene.deploy();
  run.expect({
    ...DEPLOYED,
    calls: PLAIN,
  });
  assert.deepEqual(scene.bodies('PATCH'), [mainPatch(14)]);
  const expected = structuredClone(mainIvr.definition);
  const main = expected.nodes['collect_ivr_main']?.menu;
  assert.ok(main !== undefined);
  main.options = optionsWith({ 1: NEW_PROMPT });
  assert.deepEqual(scene.live(), expected);
  assert.deepEqual(scene.bodies('POST')[1], { definition: expected }, 'the complete merged definition was validated');
  assert.deepEqual(run.flow().changes, [
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
  await using scene = await Scene.open({
    org: orgWith((flow) => {
      for (const option of optionsIn(flow)) Object.assign(option, { globalDtmf: false, speech: ['one', { weight: 2 }], note: null });
    }),
  });
  const run = await scene.deploy();
  assert.equal(run.exitCode, 0, run.stdout);
  const wanted = optionsWith({ 1: NEW_PROMPT }).map((option) => ({
    ...option,
    globalDtmf: false,
    speech: ['one', { weight: 2 }],
    note: null,
  }));
  assert.deepEqual(scene.bodies('PATCH'), [
    { version: 14, definition: { nodes: { collect_ivr_main: { type: 'collect', menu: { options: wanted } } } } },
  ]);
  assert.deepEqual(scene.options(), wanted);
});

test('options are added to a menu node that has no menu yet', async () => {
  await using scene = await Scene.open({
    org: orgWith((flow) => {
      delete flow.nodes['collect_ivr_main']?.menu;
    }),
  });
  // To take a menu into git that is live in another form needs a decision.
  const run = await scene.deploy({ inputs: { 'on-drift': 'overwrite' } });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(scene.bodies('PATCH'), [mainPatch(14)]);
  assert.deepEqual(
    run.flow().changes.map(({ op, key }) => `${op} ${key}`),
    ['add 1', 'add 2', 'add 3', 'add 9', 'add 0', 'add *'],
  );
  assert.equal(run.flow().status, 'deployed');
});

test('another order of the same keys is one reorder, deployed by one PATCH', async () => {
  await using scene = await Scene.open();
  const run = await scene.push({ 'ivr/main.yml': menuOf(MAIN_OPTIONS.toReversed()) });
  run.expect({ ...DEPLOYED, calls: PLAIN, words: 'New order' });
  const keys = MAIN_OPTIONS.map(({ key }) => key);
  assert.deepEqual(run.flow().changes, [
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
    scene.options().map(({ key }) => key),
    keys.toReversed(),
  );
});

test('a key that the file leaves out stops answering, and the summary says so first', async () => {
  await using scene = await Scene.open();
  const run = await scene.push({ 'ivr/main.yml': menu('main', { 3: null }) });
  run.expect({ ...DEPLOYED, calls: PLAIN, words: 'collect&#95;ivr&#95;main deployed: 1 key removed' });
  assert.deepEqual(
    run.flow().changes.map(({ op, key, before, after }) => ({ op, key, before, after })),
    [
      {
        op: 'remove',
        key: '3',
        before: { prompt: 'For bills and payments, press 3', routing_target: sampleQueues.billing.id },
        after: null,
      },
    ],
  );
  assert.ok(
    run.text.includes(`\n\n| Key | Before | Now |\n| :-: | --- | --- |\n| 3 − removed | ${sampleQueues.billing.id} | not in use |\n\n`),
    run.summary,
  );
});

test('a choice marked unchanged keeps what the flow has at its key, prompt and properties included', async () => {
  await using scene = await Scene.open({
    org: orgWith((flow) => {
      Object.assign(optionsIn(flow).find(({ key }) => key === '9') ?? {}, { schedule: { id: 'hours' } });
    }),
  });
  const options = MAIN_OPTIONS.map((option) =>
    option.key === '9' ? { key: '9', target: '{ unchanged: true }' } : option.key === '1' ? { ...option, prompt: NEW_PROMPT } : option,
  );
  const run = await scene.push({ 'ivr/main.yml': menuOf(options) });
  assert.equal(run.exitCode, 0, run.stdout);
  const wanted = optionsWith({ 1: NEW_PROMPT }).map((option) => (option.key === '9' ? { ...option, schedule: { id: 'hours' } } : option));
  assert.deepEqual(scene.options(), wanted);
  assert.deepEqual(
    run.flow().changes.map(({ key }) => key),
    ['1'],
  );
});

test('two files of one flow become one PATCH with both menus', async () => {
  await using scene = await Scene.open();
  const hours = menuOf(
    [
      { key: '1', prompt: 'Leave a message with 1', target: 'voicemail' },
      { key: '*', target: '{ unchanged: true }' },
    ],
    { node: 'menu_hours' },
  );
  const run = await scene.push({ 'ivr/main.yml': menu('main', NEW_PROMPT), 'ivr/hours.yml': hours });
  run.expect({
    ...DEPLOYED,
    calls: PLAIN,
  });
  assert.deepEqual(scene.bodies('PATCH'), [
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
  assert.deepEqual(run.flow().files.toSorted(), ['ivr/hours.yml', 'ivr/main.yml']);
  assert.deepEqual(run.flow().menus.toSorted(), ['collect_ivr_main', 'menu_hours']);
});

test('of two menus of a flow only the one that differs is sent', async () => {
  await using scene = await Scene.open();
  const hours = menuOf(
    optionsIn(mainIvr.definition, 'menu_hours').map(({ key, prompt, routingTarget }) => ({ key, prompt, target: routingTarget })),
    { node: 'menu_hours' },
  );
  await scene.push({ 'ivr/main.yml': menu('main', NEW_PROMPT), 'ivr/hours.yml': hours });
  assert.deepEqual(scene.bodies('PATCH'), [mainPatch(14)]);
});

test('mode plan shows the change and writes nothing', async () => {
  await using scene = await Scene.open();
  const run = await scene.deploy({ inputs: { mode: 'plan' } });
  run.expect({ ...PLANNED, calls: [...PLAN, ...QUEUE_FACTS] });
  assert.deepEqual(
    run.flow().changes.map(({ key, after }) => [key, after]),
    [['1', NEW_PROMPT]],
  );
});

test('a flow in sync costs two requests, deployed or planned', async () => {
  for (const mode of ['deploy', 'plan']) {
    await using scene = await Scene.open();
    const run = await scene.push({ 'ivr/main.yml': menu('main') }, { inputs: { mode } });
    run.expect({ ...IN_SYNC, calls: [TOKEN, READ] });
    assert.deepEqual(run.flow().changes, []);
  }
});

test('mode drift says what differs, writes nothing and fails', async () => {
  await using scene = await Scene.open();
  const run = await scene.deploy({ inputs: { mode: 'drift' }, isNew: true });
  run.expect({ ...PLANNED, status: 'drifted', calls: [...PLAN, QUEUES], code: 'first-adoption' });
  assert.equal(scene.published().length + scene.bodies('PATCH').length, 0);
});
