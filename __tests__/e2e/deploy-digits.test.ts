// Numbers that JavaScript can't hold, or writes in another way: a run sends each as it was read, and compares it by its value.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FlowDefinition } from '../../simulator/genesys/flow-records.ts';
import { exactJson, isJsonObject, type JsonObject } from '../../simulator/genesys/json.ts';
import { mainIvr } from '../../simulator/genesys/sample.ts';
import { FLOWS, NEW_PROMPT, Scene, definition } from '../support/scene.ts';

const { DEPLOYED, MAIN_OPTIONS, MENU_CONFLICT, TWO_CHANGES, half, menu, optionsIn, prompting } = definition;

const TEXT = '{"id":12345678901234567890,"most":1e400,"share":1.10,"zero":-0,"many":1E5,"seed":9007199254740993}';
const NUMBERS = numbers(TEXT);
/** The same values. */
const REWRITTEN = numbers(
  '{ "seed": 9007199254740993.0, "id": 1234567890123456789e1, "most": 10E+399, "share": 1.1, "zero": 0, "many": 100000 }',
);
/** One value differs, and only in a digit that JavaScript's numbers don't have. */
const OTHER = { ...NUMBERS, ...numbers('{ "seed": 9007199254740992 }') };

const DEFINITION = definitionWith(NUMBERS);

function numbers(text: string): JsonObject {
  return exactJson(text) as JsonObject;
}

/** The sample flow, with these numbers in its settings, in its main menu's node and in every option of that menu. */
function definitionWith(these: JsonObject): FlowDefinition {
  const { settings, nodes, ...rest } = mainIvr.definition;
  const { collect_ivr_main: node, ...others } = nodes;
  assert.ok(node?.menu?.options !== undefined && isJsonObject(settings));
  const options = node.menu.options.map((option) => ({ ...option, these }));
  return {
    ...rest,
    settings: { ...settings, these },
    nodes: { ...others, collect_ivr_main: { ...node, these, menu: { ...node.menu, options } } },
  };
}

function openWithNumbers(): Promise<Scene<'definition'>> {
  return Scene.open({ org: { flows: [{ ...mainIvr, definition: DEFINITION }] } });
}

/** The definition with other prompts. */
function withPrompts(prompts: Readonly<Record<string, string>>): FlowDefinition {
  const flow = definitionWith(NUMBERS);
  for (const [key, prompt] of Object.entries(prompts)) prompting(key, prompt)(flow);
  return flow;
}

/** The org keeps its numbers in another way. */
function store(these: JsonObject): (definition: FlowDefinition) => void {
  return (flow) => {
    for (const option of optionsIn(flow)) option['these'] = these;
  };
}

describe('numbers keep their digits', () => {
  test('a change sends those of its menu as they were read', async () => {
    await using scene = await openWithNumbers();
    const run = await scene.deploy();
    const expected = withPrompts({ 1: NEW_PROMPT });
    const { status, versions } = DEPLOYED;
    const flow = run.flow();
    assert.deepEqual([flow.status, flow.version_before, flow.version_after], [status, ...versions]);
    const node = { type: 'collect', menu: { options: optionsIn(expected) } };
    const [patch] = scene.bodies('PATCH');
    assert.deepEqual(patch, { version: 14, definition: { nodes: { collect_ivr_main: node } } });
    assert.equal(JSON.stringify(patch).split(TEXT).length - 1, MAIN_OPTIONS.length, 'to the letter');
    assert.deepEqual(scene.live(), expected);
  });

  test('a rollback restores all of them', async () => {
    await using scene = await openWithNumbers();
    scene.strike('patch', 1, { status: 422, afterApplying: true });
    const run = await scene.deploy();
    assert.equal(run.flow().status, 'rolled-back', run.stdout);
    assert.deepEqual(scene.bodies('PUT'), [{ version: 15, definition: DEFINITION }]);
    assert.deepEqual(scene.live(), DEFINITION);
  });

  /** Kills the step at its PATCH. Only the first of two changes lands. */
  const killedHalfway = {
    at: { method: 'PATCH' as const },
    effect: { applyPartially: half },
    how: 'kill' as const,
  };
  const inputs = { 'timeout-seconds': '1', concurrency: '1', comment: 'never' };

  test('the end of the job restores all of them after the step was killed', async () => {
    await using scene = await openWithNumbers();
    const { step, post } = await scene.runUntil({ 'ivr/main.yml': TWO_CHANGES }, killedHalfway, { inputs });
    assert.equal(step.signal, 'SIGKILL');
    assert.equal(post.flow().status, 'rolled-back', post.stdout);
    assert.deepEqual(scene.bodies('PUT'), [{ version: 15, definition: DEFINITION }]);
    assert.deepEqual(scene.live(), DEFINITION);
  });

  test('the report has all of them for whoever restores the flow by hand', async () => {
    await using scene = await openWithNumbers();
    const between = (): void => {
      scene.cloud.edit(FLOWS.main.id, 'ann', (flow) => {
        prompting('1', 'Ann was here')(flow);
      });
    };
    const { post } = await scene.runUntil({ 'ivr/main.yml': TWO_CHANGES }, killedHalfway, { inputs, between });
    const { status, recovery } = post.flow();
    assert.equal(status, 'rollback-failed', post.stdout);
    const { step: _, ...definitions } = recovery ?? { step: '' };
    assert.deepEqual(definitions, {
      before: DEFINITION,
      desired: withPrompts({ 1: 'New 1', 3: 'New 3' }),
      live: withPrompts({ 1: 'Ann was here' }),
    });
  });
});

describe('numbers are compared by their decimal value', () => {
  test('an org that writes them in another way has stored what was sent', async () => {
    await using scene = await openWithNumbers();
    scene.strike('patch', 1, { applyPartially: store(REWRITTEN) });
    const run = await scene.deploy();
    assert.equal(run.flow().status, 'deployed', run.stdout);
    assert.deepEqual(scene.published(), DEPLOYED.published);
  });

  test('an org that loses a digit has not: the change is rolled back', async () => {
    await using scene = await openWithNumbers();
    scene.strike('patch', 1, { applyPartially: store(OTHER) });
    const run = await scene.deploy();
    const { status, error } = run.flow();
    assert.deepEqual([status, error?.code], ['rolled-back', 'write.not.as.sent'], run.stdout);
    assert.deepEqual(scene.live(), DEFINITION);
  });

  test("a digit that someone changes meanwhile is someone's change of the menu", async () => {
    await using scene = await openWithNumbers();
    scene.annEdits('patch', 1, store(OTHER));
    const run = await scene.deploy();
    const { status, error } = run.flow();
    assert.deepEqual([status, error?.code], [MENU_CONFLICT.status, MENU_CONFLICT.code], run.stdout);
    assert.deepEqual(scene.published(), ['15 ann']);
  });

  test('a number that someone writes in another way meanwhile is no change of the menu', async () => {
    await using scene = await openWithNumbers();
    scene.annEdits('patch', 1, store(REWRITTEN));
    const run = await scene.deploy();
    assert.equal(run.flow().status, 'deployed', run.stdout);
    assert.deepEqual(scene.published(), ['15 ann', '16 ivr-client']);
    const live = scene.live();
    assert.deepEqual(
      optionsIn(live).map(({ these }) => these),
      MAIN_OPTIONS.map(() => REWRITTEN),
      'it is sent as it was read then',
    );
  });

  test('a menu in sync stays unwritten', async () => {
    await using scene = await openWithNumbers();
    const { status } = (await scene.push({ 'ivr/main.yml': menu('main') })).flow();
    assert.equal(status, 'in-sync');
    assert.deepEqual(scene.published(), []);
  });
});
