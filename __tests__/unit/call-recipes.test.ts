import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { runTests } from '../../src/call-test/run-tests.ts';
import type { CallEdge, CallGraph, CallNode } from '../../src/model/call-graph.ts';
import { flowOf, menuOf, parts, testsIn } from '../support/call-tests.ts';

// The recipes of docs/call-tests.md, each on a flow for which it is written: it passes there, and catches what breaks the flow.

const { toQueue, toMenu, toTask, hangUp, queue, hours, input, decide, say, bye, loop } = parts;
const SPANISH = 'setLanguage: { name: Spanish, language: { lit: es-us } }';
const toUser = (name: string): string => `transferToUser: { name: To ${name}, targetUser: { lit: { name: ${name} } } }`;
const voicemail = (name: string): string => `transferToVoicemail: { name: Message, targetQueue: { lit: { name: ${name} } } }`;
const toNumber = (key: string, number: string): string =>
  `menuTransferToNumber: { name: Emergency, dtmf: digit_${key}, targetNumber: { lit: "${number}" } }`;
const number = '{ range: { min: 4, max: 8 } }';

type Mutate = (graph: CallGraph) => CallGraph;

const changedEdges =
  (change: (edge: CallEdge, graph: CallGraph) => CallEdge | undefined): Mutate =>
  (graph) => ({ ...graph, edges: graph.edges.flatMap((edge) => change(edge, graph) ?? []) });
const changedNodes =
  (change: (node: CallNode) => CallNode): Mutate =>
  (graph) => ({ ...graph, nodes: graph.nodes.map((node) => change(node)) });

function isFrom({ from }: CallEdge, name: string, { nodes }: CallGraph): boolean {
  return nodes.some((node) => node.id === from && node.name === name);
}

/** The label of a way: its key, outcome or kind. */
function labelOf({ way }: CallEdge): string {
  return way.how === 'key' ? way.key : way.how === 'outcome' ? way.outcome : way.how;
}

/** A way leads to a place with another name. */
function leads(from: string, label: string, to: string): Mutate {
  return changedEdges((edge, graph) => {
    const target = graph.nodes.find(({ name, id }) => name === to || id === to);
    return isFrom(edge, from, graph) && labelOf(edge) === label && target !== undefined ? { ...edge, to: target.id } : edge;
  });
}

/** A way is gone. */
function lacks(from: string, label: string): Mutate {
  return changedEdges((edge, graph) => (isFrom(edge, from, graph) && labelOf(edge) === label ? undefined : edge));
}

/** A place has another name. */
function renamed(kind: CallNode['kind'], from: string, to: string): Mutate {
  return changedNodes((node) => (node.kind === kind && node.name === from ? { ...node, name: to } : node));
}

function says(name: string, text: string): Mutate {
  return changedNodes((node) => (node.name === name ? { ...node, says: text } : node));
}

/** How often a menu is repeated. */
function repeats(name: string, count: number): Mutate {
  return changedNodes((node) => (node.name === name ? { ...node, repeats: count } : node));
}

function speaks(language: string): Mutate {
  return changedNodes((node) => (node.language === 'es-us' ? { ...node, language } : node));
}

/** The default choice of a menu. */
const FALLBACK = `defaultChildMenuRef: "./choices/menuTransferToAcd[To Sales]", settingsMenu: { repeatCount: { lit: 3 } }, `;
const other = menuOf('Other', [toQueue('0', 'Operator')]);

/** Each recipe in the order of the page: the flow, and what breaks it. */
const RECIPES: readonly { readonly title: string; readonly flow: CallGraph; readonly mutants: Readonly<Record<string, Mutate>> }[] = [
  {
    title: 'Every menu reaches an operator',
    flow: flowOf({ menus: [menuOf('Main', [toQueue('0', 'Operator'), toQueue('1', 'Sales'), toMenu('2', 'Other')]), other] }),
    mutants: {
      'key 0 is gone in one menu': lacks('Other', '0'),
      'key 0 leads elsewhere': leads('To Operator', 'then', 'Sales'),
      'key 0 leads to a menu': leads('Main', '0', 'Other'),
    },
  },
  {
    title: 'Callers who do nothing come to a person',
    flow: flowOf({ menus: [menuOf('Main', [toQueue('1', 'Sales'), hangUp('9')], FALLBACK)] }),
    mutants: {
      'nothing follows the last repeat': lacks('Main', 'otherwise'),
      'the call ends then': leads('Main', 'otherwise', 'end'),
      'the menu is repeated more often': repeats('Main', 4),
    },
  },
  {
    title: 'By day, no call lands in *Night*',
    flow: flowOf({
      menus: [menuOf('Main', [toTask('1', 'Check')])],
      tasks: { Check: [hours('Hours', [queue('Sales')], [queue('Night')])] },
    }),
    mutants: {
      'open leads to Night': leads('Hours', 'open', 'To Night'),
      'closed leads to Sales': leads('Hours', 'closed', 'To Sales'),
      'the decision is gone': leads('Main', '1', 'To Night'),
    },
  },
  {
    title: 'Callers who choose Spanish stay Spanish',
    flow: flowOf({
      menus: [menuOf('Main', [toTask('2', 'Spanish')]), menuOf('Menu', [toQueue('1', 'Sales'), toQueue('2', 'Support')])],
      tasks: { Spanish: [SPANISH, parts.jump('Menu')] },
    }),
    mutants: {
      'the language is not set': speaks('en-us'),
      'another language': speaks('pt-br'),
      'the key of the menu is gone': lacks('Menu', '1'),
    },
  },
  {
    title: 'A wrong key doesn',
    flow: flowOf({ menus: [menuOf('Main Menu', [toQueue('1', 'Sales')])], start: 'menus/menu[Main Menu]' }),
    mutants: {
      'it ends the call': changedEdges((edge) => (labelOf(edge) === '1' ? { ...edge, way: { how: 'key', key: '7' } } : edge)),
      'calls begin elsewhere': (graph) => ({ ...graph, entry: graph.nodes.find(({ kind }) => kind === 'queue')?.id ?? '' }),
      'the menu has another name': renamed('menu', 'Main Menu', 'Old Menu'),
    },
  },
  {
    title: 'VIP customers skip the queue',
    flow: flowOf({
      menus: [menuOf('Main', [toTask('1', 'Ask')])],
      tasks: {
        Ask: [
          loop('3', [input('Check number', number, ['loopNext: { name: Again }']), decide('Is VIP', [toUser('Ann')], [queue('Sales')])]),
        ],
      },
    }),
    mutants: {
      'VIP customers wait': leads('Is VIP', 'yes', 'To Sales'),
      'others reach Ann': leads('Is VIP', 'no', 'To Ann'),
      'a wrong number reaches Ann': leads('Check number', 'failure', 'Ann'),
    },
  },
  {
    title: 'If a transfer fails, callers can leave a message',
    flow: flowOf({ menus: [menuOf('Main', [toTask('3', 'Support')])], tasks: { Support: [queue('Support'), voicemail('Support'), bye] } }),
    mutants: {
      'the call ends then': leads('To Support', 'failure', 'end'),
      'nothing is told of it': lacks('To Support', 'failure'),
      'the message is for another queue': renamed('voicemail', 'queue Support', 'queue Sales'),
    },
  },
  {
    title: 'The emergency number stays what it is',
    flow: flowOf({ menus: [menuOf('Main', [toNumber('4', '+4930123456'), hangUp('9')])] }),
    mutants: {
      'another number': renamed('number', '+4930123456', '+4930123457'),
      'the key hangs up': leads('Main', '4', 'end'),
      'the key is gone': lacks('Main', '4'),
    },
  },
  {
    title: 'Callers hear the storm warning',
    flow: flowOf({
      start: 'tasks/task[Storm]',
      menus: [menuOf('Main', [toQueue('1', 'Sales')])],
      tasks: { Storm: [say('Because of the storm we are busy'), parts.jump('Main')] },
    }),
    mutants: {
      'it is not said': says('Say', 'Welcome'),
      'calls don’t come by': (graph) => leads('Call comes in', 'then', 'Main')(graph),
      'the menu speaks for a minute': says('Main', 'word '.repeat(150)),
    },
  },
  {
    title: 'A person is never more than three presses away',
    flow: flowOf({
      menus: [
        menuOf('Language', [toMenu('1', 'A')]),
        menuOf('A', [toMenu('1', 'B')]),
        menuOf('B', [toMenu('1', 'C')]),
        menuOf('C', [toQueue('1', 'Sales')]),
      ],
      start: 'menus/menu[Language]',
    }),
    mutants: {
      'the last key goes round': leads('C', '1', 'A'),
      'the last key hangs up': leads('To Sales', 'then', 'A'),
      'a key is gone on the way': lacks('B', '1'),
    },
  },
];

const page = readFileSync(new URL('../../docs/call-tests.md', import.meta.url), 'utf8');
const recipes = [...page.slice(page.indexOf('\n## Recipes')).matchAll(/^([A-Z][^`]*?):?\n\n```yaml\n([^`]*)```/gmu)].map(
  ([, title = '', yaml = '']) => ({ title, yaml }),
);

describe('the recipes of the docs', () => {
  test('are those that are tried here', () => {
    assert.deepEqual(
      recipes.map(({ title }, index) => title.startsWith(RECIPES[index]?.title ?? '?')),
      RECIPES.map(() => true),
      recipes.map(({ title }) => title).join('\n'),
    );
  });

  for (const [index, { title, flow, mutants }] of RECIPES.entries())
    test(`${title}: passes, and catches what breaks it`, () => {
      const tests = testsIn(`flow_name: Flow\n${recipes[index]?.yaml ?? ''}`);
      const messages = (planned: CallGraph): string[] => runTests(tests, { planned }).map(({ message }) => message);
      assert.deepEqual(
        messages(flow).filter((message) => message !== ''),
        [],
      );
      for (const [name, mutate] of Object.entries(mutants))
        assert.ok(
          messages(mutate(flow)).some((message) => message !== ''),
          `${title}: ${name} is not caught`,
        );
    });

  test('catch thirty broken flows', () => {
    assert.equal(
      RECIPES.reduce((sum, { mutants }) => sum + Object.keys(mutants).length, 0),
      30,
    );
  });
});
