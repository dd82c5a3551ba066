import assert from 'node:assert/strict';
import { overviewOf } from '../../src/call-flow/overview.ts';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { compareCalls, type CallComparison } from '../../src/call-flow/compare.ts';
import type { CallGraph } from '../../src/model/call-graph.ts';
import { contentOf, MAIN } from '../support/architect-content.ts';
import { changesCalls, graphOf, waysOf } from '../support/calls.ts';

type Menus = Parameters<typeof graphOf>[0];

const BEFORE = { main: { 1: 'queue Sales', 2: 'queue Support', 9: 'menu hours' }, hours: { 1: 'end' } } as const;

const wayWords = (graph: CallGraph, edge: CallGraph['edges'][number] | undefined): string =>
  edge === undefined ? '' : (waysOf({ ...graph, edges: [edge] })[0] ?? '');

const twice = (...targets: readonly string[]): CallGraph => {
  const graph = graphOf({ main: Object.fromEntries(targets.map((target, index) => [index, target])) });
  return { ...graph, edges: graph.edges.map((edge) => (edge.way.how === 'key' ? { ...edge, way: { how: 'key', key: '1' } } : edge)) };
};

const leads = (to: string): CallGraph => {
  const graph = graphOf({ main: { 1: to } });
  return { ...graph, edges: graph.edges.map((edge) => (edge.way.how === 'key' ? { ...edge, way: { how: 'then' } } : edge)) };
};

const twins = (id: string): CallGraph => {
  const graph = graphOf({ main: { 1: 'menu a', 2: 'menu b' } });
  const rename = (old: string): string => (old === 'menu:a' || old === 'menu:b' ? `${old} ${id}` : old);
  return {
    ...graph,
    nodes: graph.nodes.map((node) => (rename(node.id) === node.id ? node : { ...node, id: rename(node.id), name: 'Twin' })),
    edges: graph.edges.map((edge) => ({ ...edge, to: rename(edge.to) })),
  };
};

const queue = (id: string): CallGraph => {
  const graph = graphOf({ main: { 1: 'queue Sales' } });
  return {
    ...graph,
    nodes: graph.nodes.map((node) => (node.kind === 'queue' ? { ...node, id } : node)),
    edges: graph.edges.map((edge) => ({ ...edge, to: edge.to.startsWith('queue') ? id : edge.to })),
  };
};

/** What differs, as lines: `changed menu main --2--> queue Support => queue EU`. */
function differences({ edges, before, after }: CallComparison): string[] {
  return edges
    .filter(({ sign }) => sign !== 'same')
    .map(
      ({ sign, before: old, after: now }) =>
        `${sign} ${[wayWords(before, old), wayWords(after, now)].filter((part) => part !== '').join(' => ')}`,
    );
}

const compare = (before: Menus, after: Menus): CallComparison => compareCalls(graphOf(before), graphOf(after));

describe('two call graphs of a flow', () => {
  test('that are the same do not differ', () => {
    const comparison = compare(BEFORE, BEFORE);
    assert.equal(changesCalls(comparison), false);
    assert.ok(comparison.nodes.every(({ sign }) => sign === 'same'));
  });

  test('differ by a key that leads elsewhere as one change, by a new key and by one that is gone', () => {
    const comparison = compare(BEFORE, { main: { 1: 'queue Sales', 2: 'queue EU', 4: 'queue New' }, hours: { 1: 'end' } });
    assert.deepEqual(differences(comparison), [
      'changed menu main --2--> queue Support => menu main --2--> queue EU',
      'added menu main --4--> queue New',
      'removed menu main --9--> menu hours',
    ]);
    assert.deepEqual(
      comparison.nodes.filter(({ sign }) => sign !== 'same').map(({ sign, id }) => `${sign} ${id}`),
      ['added queue:EU', 'added queue:New', 'removed queue:Support'],
    );
  });

  test('differ by what is said: of a key, of a menu', () => {
    const graph = graphOf(BEFORE);
    const says = (words: string): CallGraph => ({
      ...graph,
      nodes: graph.nodes.map((node) => (node.id === 'menu:hours' ? { ...node, says: words } : node)),
      edges: graph.edges.map((edge, index) => (index === 1 ? { ...edge, says: words } : edge)),
    });
    const comparison = compareCalls(says('old'), says('new'));
    assert.deepEqual(differences(comparison), ['changed menu main --1--> queue Sales => menu main --1--> queue Sales']);
    assert.deepEqual(
      comparison.nodes.filter(({ sign }) => sign !== 'same').map(({ sign, id }) => `${sign} ${id}`),
      ['changed menu:hours'],
    );
  });

  test('pair a key that is used twice by where it leads, and then by its order', () => {
    assert.deepEqual(differences(compareCalls(twice('queue A', 'queue B'), twice('queue B', 'queue C'))), [
      'changed menu main --1--> queue A => menu main --1--> queue C',
    ]);
  });

  test('never take ways that nobody chooses for changes of each other', () => {
    assert.deepEqual(differences(compareCalls(leads('queue A'), leads('queue B'))), [
      'added menu main ----> queue B',
      'removed menu main ----> queue A',
    ]);
  });

  test('are the same where an export has numbered menus and tasks anew, and two of one name are left apart', () => {
    const renumbered = MAIN.replaceAll('collect_ivr_main', 'Main Menu_77').replaceAll('Callback_40', 'Callback_99');
    assert.equal(changesCalls(compareCalls(overviewOf(contentOf(MAIN).callGraph()), overviewOf(contentOf(renumbered).callGraph()))), false);
    assert.equal(compareCalls(twins('x'), twins('y')).nodes.filter(({ sign }) => sign === 'added').length, 2);
  });

  test('never take two queues of one name for one', () => {
    assert.equal(changesCalls(compareCalls(queue('queue:1'), queue('queue:2'))), true);
  });
});

const menus = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.dictionary(fc.constantFrom('1', '2', '3', 'otherwise'), fc.constantFrom('queue Q', 'queue R', 'menu a', 'menu b', 'menu c', 'end'), {
    noNullPrototype: true,
  }),
  { minKeys: 1, noNullPrototype: true },
);

describe('any two call graphs', () => {
  test('give back both sides, each way once', () => {
    fc.assert(
      fc.property(menus, menus, (one, other) => {
        const { before, after, edges, nodes } = compare(one, other);
        assert.deepEqual(
          edges.flatMap(({ after: edge }) => edge ?? []),
          after.edges,
        );
        assert.deepEqual(new Set(edges.flatMap(({ before: edge }) => edge ?? [])), new Set(before.edges));
        assert.equal(edges.flatMap(({ before: edge }) => edge ?? []).length, before.edges.length);
        assert.deepEqual(
          nodes.flatMap(({ after: node }) => node ?? []),
          after.nodes,
        );
        assert.equal(nodes.flatMap(({ before: node }) => node ?? []).length, before.nodes.length);
        for (const { sign, before: old, after: now } of edges)
          assert.equal(sign === 'added' ? old : sign === 'removed' ? now : null, sign === 'added' || sign === 'removed' ? undefined : null);
      }),
      { numRuns: 500 },
    );
  });

  test('differ the same way back', () => {
    const back = { added: 'removed', removed: 'added', changed: 'changed', same: 'same' } as const;
    fc.assert(
      fc.property(menus, menus, (one, other) => {
        const there = compare(one, other).edges.map(({ sign }) => back[sign]);
        assert.deepEqual(
          there.toSorted(),
          compare(other, one)
            .edges.map(({ sign }) => sign)
            .toSorted(),
        );
      }),
      { numRuns: 500 },
    );
  });
});
