import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleOrg } from '../../simulator/genesys/sample.ts';
import type { FlowNode } from '../../simulator/genesys/flow-records.ts';
import type { CloudOptions } from '../../simulator/genesys/options.ts';
import { NEW_PROMPT, Scene, definition, lineOf, type Run } from '../support/scene.ts';

const { DEPLOYED, MAIN_OPTIONS, PLAN, QUEUES, READ, REJECTED, TOKEN, VALIDATE, answered, menu, menuOf, patched } = definition;

/** The error annotations that stand at a line of a file. */
function annotations(run: Run): { file: string | undefined; line: number; title: string | undefined; message: string }[] {
  return run.commands
    .filter(({ name, properties }) => name === 'error' && properties['file'] !== undefined)
    .map(({ properties, message }) => ({
      file: properties['file'],
      line: Number(properties['line']),
      title: properties['title'],
      message,
    }));
}

interface Refusal {
  readonly name: string;
  readonly file: string;
  readonly org?: Partial<CloudOptions>;
  readonly rule: string;
  /** What stands at the line of the annotation. */
  readonly at: string;
  readonly says: RegExp;
  readonly calls?: readonly string[];
}

const with1 = (target: string): string => menu('main', { 1: { prompt: NEW_PROMPT, target } });

function orgWithNodes(change: (nodes: Record<string, FlowNode>) => void): Partial<CloudOptions> {
  const { flows } = structuredClone(sampleOrg());
  change(flows[0]?.definition.nodes ?? {});
  return { flows };
}

const REFUSALS: readonly Refusal[] = [
  {
    name: 'a menu node that is not there, near names given',
    file: menu('main', {}, { node: 'collect_ivr_mian' }),
    rule: 'menu-not-found',
    at: 'menu_node_id',
    says: /Did you mean "collect_ivr_main"\?/u,
  },
  {
    name: 'a menu node that nothing comes near, all menus listed',
    file: menu('main', {}, { node: 'qqqqqqqqqqqqqqq' }),
    rule: 'menu-not-found',
    at: 'menu_node_id',
    says: /"collect_ivr_main", "menu_hours"/u,
  },
  {
    name: 'a menu node called toString',
    file: menu('main', {}, { node: 'toString' }),
    rule: 'menu-not-found',
    at: 'menu_node_id',
    says: /has no node "toString"/u,
  },
  {
    name: 'a menu node called hasOwnProperty',
    file: menu('main', {}, { node: 'hasOwnProperty' }),
    rule: 'menu-not-found',
    at: 'menu_node_id',
    says: /has no node "hasOwnProperty"/u,
  },
  {
    name: 'a node of a kind without a menu',
    file: menu('main', {}, { node: 'greeting' }),
    rule: 'not-a-menu',
    at: 'menu_node_id',
    says: /type "say"/u,
  },
  {
    name: 'an unknown queue, near names given',
    file: with1('{ queue: Suport EU }'),
    rule: 'queue-not-found',
    at: 'Suport EU',
    says: /Did you mean "Support EU"\?/u,
    calls: [TOKEN, READ, QUEUES],
  },
  {
    name: 'a queue name that two queues have',
    file: with1('{ queue: Sales }'),
    rule: 'queue-ambiguous',
    at: '{ queue: Sales }',
    says: /2 queues "Sales"/u,
    org: {
      queues: [...sampleOrg().queues, { id: 'b0b0b0b0-0000-4000-8000-000000000001', name: 'Sales', division: { id: 'd2', name: 'Other' } }],
    },
    calls: [TOKEN, READ, QUEUES],
  },
  {
    name: 'a queue that only its case tells apart',
    file: with1('{ queue: sales }'),
    rule: 'queue-not-found',
    at: '{ queue: sales }',
    says: /Did you mean "Sales"\?/u,
    calls: [TOKEN, READ, QUEUES],
  },
  {
    name: 'unchanged at a key the flow has not',
    file: menuOf([...MAIN_OPTIONS, { key: '7', target: '{ unchanged: true }' }]),
    rule: 'nothing-to-keep',
    at: '{ unchanged: true }',
    says: /no key "7"/u,
    calls: [TOKEN, READ, definition.MAKER(13, 404)],
  },
  {
    name: "a menu target, which is Architect's",
    file: with1('{ menu: Hours }'),
    rule: 'architect-only',
    at: '{ menu: Hours }',
    says: /`menu` is a target of the Architect API/u,
  },
  {
    name: "a task target, which is Architect's",
    file: with1('{ task: Hours }'),
    rule: 'architect-only',
    at: '{ task: Hours }',
    says: /`task` is a target of the Architect API/u,
  },
  {
    name: "a disconnect target, which is Architect's",
    file: with1('{ disconnect: true }'),
    rule: 'architect-only',
    at: '{ disconnect: true }',
    says: /`disconnect` is a target of the Architect API/u,
  },
  {
    name: 'a node elsewhere in the flow that has no type',
    file: menu('main', NEW_PROMPT),
    rule: 'node.type.missing',
    at: 'flow_id',
    says: /definition\.nodes\.voicemail\.type.*fix it in Architect/u,
    org: orgWithNodes((nodes) => {
      delete (nodes['voicemail'] as { type?: string }).type;
    }),
  },
  {
    name: "a node elsewhere whose name begins with the menu's name",
    file: menu('main', NEW_PROMPT),
    rule: 'option.prompt.missing',
    at: 'flow_id',
    says: /fix it in Architect/u,
    org: orgWithNodes((nodes) => {
      nodes['collect_ivr_main_old'] = {
        type: 'menu',
        menu: {
          options: [
            { key: '1', prompt: 'Fine', routingTarget: 'goodbye' },
            { key: '2', prompt: '', routingTarget: 'goodbye' },
          ],
        },
      };
    }),
  },
  {
    name: 'a target that the org does not know, found by its validation',
    file: with1('no_such_target'),
    rule: 'option.routing.target.unknown',
    at: 'no_such_target',
    says: /neither a queue of this org nor a node/u,
    calls: PLAN,
  },
];

for (const { name, file, org, rule, at, says, calls = [TOKEN, READ] } of REFUSALS) {
  test(`refused at its line, and nothing is written: ${name}`, async () => {
    await using scene = await Scene.open({ org: org ?? {} });
    const run = await scene.push({ 'ivr/main.yml': file });
    run.expect({ ...REJECTED, calls, code: rule });
    const shown = annotations(run);
    assert.deepEqual(
      shown.map((one) => ({ file: one.file, line: one.line, title: one.title })),
      [{ file: 'ivr/main.yml', line: lineOf(file, at), title: `IVR menu: ${rule}` }],
    );
    assert.match(shown[0]?.message ?? '', says);
    assert.deepEqual(
      run.flow().problems.map((problem) => [problem.path, problem.line, problem.rule]),
      [['ivr/main.yml', lineOf(file, at), rule]],
    );
  });
}

test('all problems of a menu are told at once, each at its own line', async () => {
  await using scene = await Scene.open();
  const file = menuOf([
    { key: '1', prompt: 'One', target: '{ queue: Nowhere At All }' },
    { key: '2', prompt: 'Two', target: '{ disconnect: true }' },
    { key: '8', target: '{ unchanged: true }' },
  ]);
  const run = await scene.push({ 'ivr/main.yml': file });
  assert.equal(run.exitCode, 1);
  assert.deepEqual(
    annotations(run).map(({ line, title }) => [line, title]),
    [
      [lineOf(file, 'Nowhere'), 'IVR menu: queue-not-found'],
      [lineOf(file, 'disconnect'), 'IVR menu: architect-only'],
      [lineOf(file, 'unchanged'), 'IVR menu: nothing-to-keep'],
    ],
  );
});

test("the org's findings at several options are shown at the lines of those options", async () => {
  await using scene = await Scene.open();
  const file = menuOf([
    { key: '1', prompt: 'One', target: 'nowhere_1' },
    { key: '2', prompt: 'Two', target: 'goodbye' },
    { key: '3', prompt: 'Three', target: 'nowhere_3' },
  ]);
  const run = await scene.push({ 'ivr/main.yml': file });
  assert.deepEqual(
    annotations(run).map(({ line }) => line),
    [lineOf(file, 'nowhere_1'), lineOf(file, 'nowhere_3')],
  );
});

test('an org without a validation endpoint deploys all the same, whether it answers 404 or 405', async () => {
  for (const status of [404, 405]) {
    await using scene = await Scene.open();
    scene.strike('validate', 1, { status, times: Infinity });
    const run = await scene.deploy();
    run.expect({
      ...DEPLOYED,
      calls: [TOKEN, READ, `POST /api/v2/flows/validate ${status}`, patched(200)],
    });
  }
});

test('a validation that answers 422 with its findings refuses the change at the lines they name', async () => {
  await using scene = await Scene.open();
  const body = {
    message: 'Not valid',
    code: 'invalid',
    status: 422,
    errors: [{ code: 'prompt.too.long', message: 'Too long', path: 'definition.nodes.collect_ivr_main.menu.options[0].prompt' }],
  };
  scene.strike('validate', 1, { status: 422, body });
  const run = await scene.deploy();
  run.expect({ ...REJECTED, calls: [TOKEN, READ, answered(VALIDATE, 422)], code: 'prompt.too.long', words: 'Too long' });
  assert.deepEqual(
    annotations(run).map(({ line }) => line),
    [lineOf(menu('main', NEW_PROMPT), NEW_PROMPT)],
  );
});

test('a validation that fails with 500 is asked again', async () => {
  await using scene = await Scene.open();
  scene.strike('validate', 1, { status: 500 });
  const run = await scene.deploy();
  run.expect({
    ...DEPLOYED,
    calls: [TOKEN, READ, answered(VALIDATE, 500), VALIDATE, patched(200)],
  });
  assert.equal(run.report.api_calls.retried, 1);
});
