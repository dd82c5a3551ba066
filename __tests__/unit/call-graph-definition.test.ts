import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { CallEdge, CallGraph } from '../../src/model/call-graph.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import type { Queues } from '../../src/model/queues.ts';
import { menuFile } from '../../harness/menus.ts';
import { mainIvr, sampleOrg, sampleQueues } from '../../simulator/genesys/sample.ts';
import { overviewOf } from '../../src/call-flow/overview.ts';
import { CallPaths } from '../../src/call-flow/paths.ts';
import { assertWhole, nameOf, waysOf } from '../support/calls.ts';
import { configurations as configurationsAtHand, definitionOf } from '../support/configurations.ts';

const NAMES = new Map(Object.values(sampleQueues).map(({ id, name }) => [id, name]));
const graphOf = (definition: object, names: ReadonlyMap<string, string> = NAMES): CallGraph =>
  new DefinitionContent(definition as JsonObject).callGraph(names);
const menu = (options: readonly object[], more: object = {}): object => ({ type: 'menu', menu: { options }, ...more });
const option = (key: string, routingTarget: string, prompt = ''): object => ({ key, prompt, routingTarget });

describe('the call graph of a definition', () => {
  test("is the sample's, from the greeting to whoever answers", () => {
    const graph = graphOf(mainIvr.definition);
    assertWhole(graph);
    assert.deepEqual(waysOf(graph), [
      'entry ----> announcement greeting',
      'announcement greeting ----> menu collect_ivr_main',
      'menu collect_ivr_main --1--> queue Sales',
      'menu collect_ivr_main --2--> queue Support',
      'menu collect_ivr_main --3--> queue Billing',
      'menu collect_ivr_main --9--> menu menu_hours',
      'menu collect_ivr_main --0--> queue Operator',
      'menu collect_ivr_main --*--> menu collect_ivr_main',
      'menu collect_ivr_main --otherwise--> step to_operator',
      'menu menu_hours --1--> voicemail Support',
      'menu menu_hours --2--> queue Operator',
      'menu menu_hours --#--> end',
      'menu menu_hours --*--> menu collect_ivr_main',
      'menu menu_hours --otherwise--> unknown menu_hours',
      'voicemail Support ----> end',
      'step to_operator ----> queue Operator',
      'step to_operator ----> end',
    ]);
    assert.equal(graph.nodes.find(({ kind }) => kind === 'announcement')?.says, 'Welcome to Northwind Energy.');
    assert.equal(graph.edges[2]?.says, 'For sales, press 1');
  });

  test('of every flow of the sample org is whole', () => {
    for (const { definition } of sampleOrg().flows) assertWhole(graphOf(definition));
  });

  test('calls a queue by its id where its name is not known, and says of a target that it is no node', () => {
    const id = sampleQueues.sales.id;
    const graph = graphOf({ nodes: { m: menu([option('1', id), option('2', 'queue_sales_uuid')]) } }, new Map());
    assert.deepEqual(waysOf(graph), [
      `menu m --1--> queue ${id}`,
      'menu m --2--> other queue_sales_uuid',
      'menu m --otherwise--> unknown m',
    ]);
  });

  test('begins where the definition says, else at its only start, else nowhere', () => {
    const say = { type: 'say', prompt: 'Hi' };
    assert.deepEqual(waysOf(graphOf({ startNode: 'a', nodes: { a: say } })), ['entry ----> announcement a']);
    assert.deepEqual(waysOf(graphOf({ nodes: { s: { type: 'start', next: 'a' }, a: say } })), ['entry ----> announcement a']);
    assert.deepEqual(waysOf(graphOf({ startNode: 's', nodes: { s: { type: 'start' }, a: say } })), ['entry ----> step s']);
    for (const definition of [
      { nodes: { a: say } },
      { startNode: 'b', nodes: { a: say } },
      { startNode: 1, nodes: { s: { type: 'start', next: 'a' }, t: { type: 'start', next: 'a' }, a: say } },
      {},
      { nodes: [] },
    ])
      assert.equal(graphOf(definition).entry, undefined, JSON.stringify(definition));
  });

  test('leads back to the entry where a node leads to the start', () => {
    const graph = graphOf({ startNode: 's', nodes: { s: { type: 'start', next: 'm' }, m: menu([option('1', 's')], { next: 's' }) } });
    assert.deepEqual(waysOf(graph), ['entry ----> menu m', 'menu m --1--> entry', 'menu m --otherwise--> entry']);
  });

  test('follows every property that names a node, and finds what a `next` does not lead to', () => {
    const graph = graphOf({
      startNode: 'a',
      nodes: {
        a: { type: 'decision', prompt: 'b', onFailure: 'b', branches: [{ when: 'open', to: 'c' }, { to: 'nowhere' }], next: 'gone' },
        b: { type: 'hangup' },
        c: { type: 'transfer', queueId: sampleQueues.sales.id },
      },
    });
    assert.deepEqual(waysOf(graph), [
      'entry ----> step a',
      'step a --onFailure--> end',
      'step a --to--> step c',
      'step a ----> missing gone',
      'step c ----> queue Sales',
    ]);
  });

  test('tells callers who choose nothing from those who press a wrong key, as far as the definition does', () => {
    const ways = (more: object): string[] =>
      waysOf(graphOf({ nodes: { m: menu([], more), a: { type: 'step' }, b: { type: 'step' }, c: { type: 'step' } } }));
    assert.deepEqual(ways({ next: 'a' }), ['menu m --otherwise--> step a']);
    assert.deepEqual(ways({}), ['menu m --otherwise--> unknown m']);
    for (const noInput of ['noInput', 'onNoInput', 'no_input_target', 'timeoutNode', 'on_timeout'])
      for (const noMatch of ['noMatch', 'onNoMatch', 'no_match', 'invalidInput', 'onInvalidKey'])
        assert.deepEqual(
          ways({ [noInput]: 'a', [noMatch]: { goTo: 'b' }, next: 'c' }),
          ['menu m --no-input--> step a', 'menu m --no-match--> step b', 'menu m --otherwise--> step c'],
          `${noInput}, ${noMatch}`,
        );
    assert.deepEqual(ways({ noMatch: 'b' }), ['menu m --no-match--> step b', 'menu m --otherwise--> unknown m']);
    assert.deepEqual(ways({ onError: 'b', next: 'a' }), ['menu m --onError--> step b', 'menu m --otherwise--> step a']);
    const inMenu = { m: { type: 'menu', menu: { options: [], noInput: 'a', label: 'b' }, next: 'c' }, a: {}, b: {}, c: {} };
    assert.deepEqual(waysOf(graphOf({ nodes: inMenu })), ['menu m --no-input--> step a', 'menu m --otherwise--> step c']);
  });

  test('takes nodes and properties of any form', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('a', 'b', 'toString', '__proto__x'),
          fc.json().map((text) => JSON.parse(text) as unknown),
        ),
        (nodes) => {
          assertWhole(graphOf({ startNode: 'a', nodes }));
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Flows of menus whose keys lead to queues and to each other. */
const menus = fc.array(
  fc.uniqueArray(fc.record({ key: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'), to: fc.nat(8) }), {
    selector: ({ key }) => key,
    maxLength: 8,
  }),
  { minLength: 1, maxLength: 5 },
);

const TARGETS = [sampleQueues.sales.id, sampleQueues.support.id, 'm0', 'm1', 'm2', 'm3', 'm4', 'bye', 'outside'];
function flowOf(lists: readonly (readonly { readonly key: string; readonly to: number }[])[]): object {
  const nodes = Object.fromEntries(
    lists.map((keys, index) => [`m${index}`, menu(keys.map(({ key, to }) => option(key, TARGETS[to] ?? 'bye', `Press ${key}`)))]),
  );
  return { startNode: 'm0', nodes: { ...nodes, bye: { type: 'disconnect' } } };
}

const configurations = configurationsAtHand();

describe('the call graph of a real configuration', { skip: configurations.length === 0 && 'no real configuration is at hand' }, () => {
  for (const configuration of configurations) {
    const definition = definitionOf(configuration);
    const graph = graphOf(definition);
    const nodes = Object.entries(definition['nodes'] as Record<string, JsonObject>);
    const placeOf = (id: string): string => (graph.nodes.some((node) => node.id === `node:${id}`) ? `node:${id}` : 'end');

    test('has every node once, and leads from no node to nothing or to itself', () => {
      assertWhole(graph);
      assert.equal(nodes.length, 47);
      for (const [id, { type }] of nodes) assert.equal(placeOf(id), type === 'disconnect' ? 'end' : `node:${id}`);
      assert.deepEqual(
        graph.edges.filter(({ from, to }) => from === to || to.startsWith('missing')),
        [],
      );
    });

    test('follows every reference to a task, a menu or the next action', () => {
      const edges = new Set(graph.edges.map(({ from, to }) => `${from} ${to}`));
      const references = nodes.flatMap(([id, node]) =>
        [
          ...JSON.stringify(node).matchAll(
            /"(?:nextAction|nextActionId|startAction|menuReference|taskReference|routingTarget)":"([^"]+)"/gu,
          ),
        ].map(([, to = '']) => `node:${id} ${placeOf(to)}`),
      );
      assert.ok(references.length > 30, `${references.length}`);
      for (const reference of references) assert.ok(edges.has(reference), reference);
    });

    test('reaches all menus, and a picture leaves none of them out', () => {
      const overview = overviewOf(graph);
      const reached = CallPaths.of(overview).reached ?? new Set<string>();
      const shown = overview.nodes.filter(({ kind }) => kind === 'menu');
      assert.equal(shown.length, 3);
      assert.deepEqual(
        shown.filter(({ id }) => !reached.has(id)),
        [],
      );
    });
  }
});

describe('of any definition', () => {
  test('each key is one way, and taking a key away takes exactly its way', () => {
    fc.assert(
      fc.property(menus, fc.nat(), fc.nat(), (lists, whichMenu, whichKey) => {
        const graph = graphOf(flowOf(lists));
        assertWhole(graph);
        const keys = graph.edges.filter(({ way }) => way.how === 'key');
        assert.equal(keys.length, lists.flat().length);
        const at = whichMenu % lists.length;
        const list = lists[at] ?? [];
        if (list.length === 0) return;
        const gone = list[whichKey % list.length];
        const fewer = graphOf(flowOf(lists.map((one, index) => (index === at ? one.filter((key) => key !== gone) : one))));
        assert.deepEqual(
          waysOf(fewer),
          waysOf(graph).filter((way) => !way.startsWith(`menu m${at} --${gone?.key}--> `)),
        );
        const left = new Set(fewer.nodes.map(nameOf));
        for (const node of graph.nodes.filter(({ kind }) => kind === 'menu')) assert.ok(left.has(nameOf(node)), 'a menu stays');
      }),
      { numRuns: 300 },
    );
  });

  test('a changed menu is made anew, and all else is the very same as before the change', () => {
    const queues: Queues = { byName: () => ({ id: '' }), nameOf: () => undefined };
    fc.assert(
      fc.property(menus, fc.nat(), (lists, which) => {
        const live = new DefinitionContent(flowOf(lists) as JsonObject);
        const nodeId = `m${which % lists.length}`;
        const file = menuFile([{ key: '1', prompt: 'Good bye', target: 'bye' }], { node: nodeId });
        const { content, changed } = live.edit(parseMenuFile('ivr/main.yml', Buffer.from(file)).menus, queues, 'Main');
        const [before, after] = [live.callGraph(NAMES), content.callGraph(NAMES)];
        assert.deepEqual(after, graphOf(content.raw as JsonObject));
        const isNew = ({ from }: CallEdge): boolean => from === 'entry' || changed.some((id) => from === `node:${id}`);
        const edges = new Set(before.edges);
        for (const edge of after.edges) assert.equal(edges.has(edge), !isNew(edge));
      }),
      { numRuns: 100 },
    );
  });
});
