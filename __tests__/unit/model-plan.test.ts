import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignCode } from '../../src/model/diagnostic.ts';
import { checkDefinition } from '../../src/content/definition/check.ts';
import { diffDefinitions } from '../../src/content/definition/diff.ts';
import { locate } from '../../src/content/definition/locate.ts';
import { compareOptions } from '../../src/content/definition/menu-rows.ts';
import { withOptions } from '../../src/content/definition/nodes.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import { planFlow } from '../../src/model/plan.ts';
import type { Queues } from '../../src/model/queues.ts';
import { DEFINITION, liveFlow, menuOf, noQueues, option, patchOf, WANTED, WANTED_OPTIONS } from '../support/apply-scene.ts';

function withNode(id: string, node: Json): JsonObject {
  return { ...DEFINITION, nodes: { ...(DEFINITION['nodes'] as JsonObject), [id]: node } };
}

test('a plan carries the version and, of each menu that differs, type and options, and changes nothing it was given', () => {
  const before = structuredClone(DEFINITION);
  const plan = planFlow(
    liveFlow(),
    [
      WANTED,
      menuOf(
        [
          ['1', 'Open'],
          ['2', 'Closed'],
        ],
        'hours',
      ),
    ],
    noQueues,
  );
  const { changed, desired, problems } = plan;
  assert.deepEqual(patchOf(plan), { version: 14, definition: { nodes: { main: { type: 'collect', menu: { options: WANTED_OPTIONS } } } } });
  assert.deepEqual([changed, problems], [['main'], []]);
  assert.deepEqual(desired.raw, withOptions(before, 'main', WANTED_OPTIONS));
  assert.deepEqual(DEFINITION, before);
});

test('a flow that is broken elsewhere and in sync needs no write and has no problem', () => {
  const { changed, problems } = planFlow(
    liveFlow(withNode('broken', { next: 'bye' })),
    [
      menuOf([
        ['1', 'One'],
        ['2', 'Two'],
        ['3', 'Three'],
      ]),
    ],
    noQueues,
  );
  assert.deepEqual([changed, problems], [[], []]);
});

/** An org with one queue. */
const queues: Queues = { byName: (name) => (name === 'One' ? { id: 'to_1' } : noQueues.byName(name)), nameOf: () => undefined };

test("a queue's name becomes its id, and an option that keeps its id by name is in sync", () => {
  const menu = menuOf([
    ['1', 'One', { kind: 'queue', name: 'One' }],
    ['2', 'Two'],
    ['3', 'Three'],
  ]);
  assert.equal(patchOf(planFlow(liveFlow(), [menu], queues)), undefined);
  assert.deepEqual(
    planFlow(liveFlow(), [menu], noQueues).problems.map(({ code, at }) => [code, at.line, at.column]),
    [['queue-not-found', 6, 21]],
  );
});

test('a node id like a property of every object is a node like any other, or missing like any other', () => {
  for (const id of ['toString', 'valueOf', 'hasOwnProperty']) {
    assert.deepEqual(
      planFlow(liveFlow(), [menuOf([['1', 'One']], id)], noQueues).problems.map(({ code, at }) => [code, at.line]),
      [['menu-not-found', 2]],
    );
    const there = planFlow(liveFlow(withNode(id, { type: 'menu' })), [menuOf([['1', 'One']], id)], noQueues);
    assert.deepEqual(there.problems, []);
    assert.deepEqual(patchOf(there)?.definition.nodes[id], { type: 'menu', menu: { options: [option('1', 'One')] } });
  }
});

const BROKEN: readonly (readonly [what: string, node: Json, broken: string, path: string])[] = [
  ['is no object', 'x', 'node.malformed', 'definition.nodes.n'],
  ['has no type', { next: 'bye' }, 'node.type.missing', 'definition.nodes.n.type'],
  ['has an empty type', { type: '' }, 'node.type.missing', 'definition.nodes.n.type'],
  ['has a menu and is of a kind without one', { type: 'say', menu: {} }, 'node.menu.unexpected', 'definition.nodes.n.menu'],
  ['has options that are no list', { type: 'menu', menu: { options: {} } }, 'menu.options.malformed', 'definition.nodes.n.menu.options'],
  ['has an option that is no object', { type: 'menu', menu: { options: [1] } }, 'option.malformed', 'definition.nodes.n.menu.options[0]'],
  [
    'has an option without a key',
    { type: 'menu', menu: { options: [{ prompt: 'x', routingTarget: 'y' }] } },
    'option.key.invalid',
    'definition.nodes.n.menu.options[0].key',
  ],
  [
    'has one key twice',
    { type: 'menu', menu: { options: [option('1', 'x'), option('1', 'y')] } },
    'option.key.duplicate',
    'definition.nodes.n.menu.options[1].key',
  ],
  [
    'has a blank prompt',
    { type: 'menu', menu: { options: [option('1', ' ')] } },
    'option.prompt.missing',
    'definition.nodes.n.menu.options[0].prompt',
  ],
  [
    'has no target',
    { type: 'menu', menu: { options: [{ key: '1', prompt: 'x' }] } },
    'option.target.missing',
    'definition.nodes.n.menu.options[0].routingTarget',
  ],
];

for (const [what, node, broken, path] of BROKEN) {
  test(`a definition one node of which ${what} is not sent`, () => {
    assert.deepEqual(
      checkDefinition(withNode('n', node)).map((finding) => [finding.code, finding.path]),
      [[broken, path]],
    );
    assert.deepEqual(
      planFlow(liveFlow(withNode('n', node)), [WANTED], noQueues).problems.map(({ code }) => code),
      [broken],
    );
  });
}

const PLACES: readonly (readonly [path: string, line: number, column: number])[] = [
  ['definition.nodes.main.menu.options[1].routingTarget', 9, 21],
  ['definition.nodes.main.menu.options[1].prompt', 8, 13],
  ['definition.nodes.main.menu.options[1].key', 7, 10],
  ['definition.nodes.main.menu.options[1]', 7, 10],
  ['definition.nodes["main"].menu.options[2].prompt', 11, 13],
  ['/definition/nodes/main/menu/options/2/prompt', 11, 13],
  ["$.definition.nodes.main.menu.options[?(@.key=='3')].routingTarget", 12, 21],
  ['definition.nodes.main.menu.options[9].prompt', 2, 15],
  ['definition.nodes.main.menu', 2, 15],
  ['definition.nodes.elsewhere.menu.options[1].prompt', 1, 10],
  ['definition.nodes.main_menu.menu.options[1].prompt', 1, 10],
  ['definition.nodes.domain.menu.options[1].prompt', 1, 10],
  ['definition.startNode', 1, 10],
  ['', 1, 10],
];

for (const [path, line, column] of PLACES) {
  test(`a finding at "${path}" is shown at ${line}:${column}`, () => {
    const { desired } = planFlow(liveFlow(), [WANTED], noQueues);
    const problem = desired.locate({ code: foreignCode('c'), message: 'm', ...(path === '' ? {} : { path }) }, [WANTED]);
    assert.deepEqual([problem.at.line, problem.at.column, problem.at.path, problem.message], [line, column, 'ivr/main.yml', 'm.']);
  });
}

for (const nodeId of ['menu', 'options', 'nodes', 'prompt']) {
  test(`a menu called "${nodeId}" is not blamed for what is wrong in another node`, () => {
    const menu = menuOf(
      [
        ['1', 'One'],
        ['2', 'Two'],
      ],
      nodeId,
    );
    const definition = withNode(nodeId, { type: 'menu', menu: { options: [option('1', 'One'), option('2', 'Two')] } });
    const problem = locate(
      { code: foreignCode('c'), message: 'm', path: 'definition.nodes.hours.menu.options[1].prompt' },
      [menu],
      definition,
    );
    assert.deepEqual([problem.at.line, problem.at.column], [1, 10]);
    const own = locate(
      { code: foreignCode('c'), message: 'm', path: `definition.nodes.${nodeId}.menu.options[1].prompt` },
      [menu],
      definition,
    );
    assert.deepEqual([own.at.line, own.at.column], [8, 13]);
  });
}

test('an insertion at the top is one addition, not a shift of all that follow', () => {
  const after = withOptions(DEFINITION, 'main', [option('0', 'Zero'), option('1', 'One'), option('2', 'Two'), option('3', 'Three')]);
  assert.deepEqual(
    diffDefinitions(DEFINITION, after).map(({ op, key, before, after: now }) => ({ op, key, before, now })),
    [{ op: 'add', key: '0', before: null, now: { prompt: 'Zero', routing_target: 'to_0' } }],
  );
});

test('a removal, a change of both fields and another order are told apart', () => {
  const after = withOptions(DEFINITION, 'main', [option('3', 'Three'), { ...option('1', 'Uno'), routingTarget: 'elsewhere' }]);
  assert.deepEqual(
    diffDefinitions(DEFINITION, after).map(({ op, key, field, before, after: now }) => [op, key, field, before, now]),
    [
      ['change', '1', 'prompt', 'One', 'Uno'],
      ['change', '1', 'routing_target', 'to_1', 'elsewhere'],
      ['remove', '2', null, { prompt: 'Two', routing_target: 'to_2' }, null],
      ['reorder', null, null, ['1', '3'], ['3', '1']],
    ],
  );
});

test('what differs outside of menus is told by its path, names with quotes included', () => {
  const changes = diffDefinitions(DEFINITION, { ...withNode("it's", { type: 'say' }), startNode: 'bye' });
  assert.deepEqual(
    changes.map(({ op, menu, path }) => `${op} ${menu} ${path}`).toSorted((a, b) => a.localeCompare(b)),
    [String.raw`add null $.definition.nodes['it\'s']`, 'change null $.definition.startNode'],
  );
});

test('the same definition with its properties in another order is no difference', () => {
  const { nodes, startNode } = DEFINITION as { nodes: Json; startNode: Json };
  assert.deepEqual(diffDefinitions(DEFINITION, { nodes, startNode }), []);
});

test('a menu is shown in its new order with the keys that are gone at the end', () => {
  const { rows, reordered } = compareOptions(
    [option('1', 'One'), option('2', 'Two'), option('3', 'Three')],
    [option('3', 'Three'), option('9', 'Nine'), option('1', 'Uno')],
  );
  assert.deepEqual(
    rows.map(({ key, sign }) => [key, sign]),
    [
      ['3', 'same'],
      ['9', 'added'],
      ['1', 'changed'],
      ['2', 'removed'],
    ],
  );
  assert.equal(reordered, true);
});
