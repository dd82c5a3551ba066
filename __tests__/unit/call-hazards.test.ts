import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { compareCalls } from '../../src/call-flow/compare.ts';
import type { CallGraph } from '../../src/model/call-graph.ts';
import { overviewOf } from '../../src/call-flow/overview.ts';
import { callHazards } from '../../src/call-flow/hazards.ts';
import { contentOf, fileOf, MAIN, menusIn, QUEUES, unchanged } from '../support/architect-content.ts';
import { graphOf, hazardWords } from '../support/calls.ts';

type Menus = Parameters<typeof graphOf>[0];
const hazards = (before: CallGraph, after: CallGraph): string[] => callHazards(compareCalls(before, after)).map(hazardWords);
const between = (before: Menus, after: Menus): string[] => hazards(graphOf(before), graphOf(after));

describe('what can hurt callers', () => {
  test('is nothing where nothing changes and nothing is wrong', () => {
    const fine = { main: { 1: 'queue Sales', 9: 'menu hours' }, hours: { 1: 'menu main' } };
    assert.deepEqual(between(fine, fine), []);
  });

  test('is a key that stops answering, and not one that leads elsewhere or is new', () => {
    assert.deepEqual(between({ main: { 1: 'queue A', 2: 'queue B' } }, { main: { 1: 'queue B', 3: 'queue A' } }), [
      'main: key 2 no longer leads to queue B',
    ]);
  });

  test('is not a key of which another choice is still there', () => {
    const graph = graphOf({ main: { 1: 'queue A', 2: 'queue B' } });
    const twice: CallGraph = {
      ...graph,
      edges: graph.edges.map((edge) => (edge.way.how === 'key' ? { ...edge, way: { how: 'key', key: '1' } } : edge)),
    };
    assert.deepEqual(hazards(twice, graphOf({ main: { 1: 'queue A' } })), []);
  });

  test('is a menu that nobody reaches any more, whatever was behind it, too', () => {
    const before = { main: { 0: 'queue A', 9: 'menu hours' }, hours: { 1: 'menu deep' }, deep: { 1: 'queue B' } };
    assert.deepEqual(between(before, { ...before, main: { 0: 'queue A' } }), [
      'main: key 9 no longer leads to menu hours',
      'hours is not reached',
      'deep is not reached',
    ]);
    assert.deepEqual(between({ ...before, main: { 0: 'queue A' } }, { ...before, main: { 0: 'queue A' } }), [], 'as before');
    assert.deepEqual(between(before, { ...before, main: { 0: 'queue A', otherwise: 'menu hours' } }).slice(1), [], 'another way is left');
  });

  test('is a menu that goes with its choice', () => {
    const { content } = contentOf(MAIN).edit(
      menusIn(fileOf('collect_ivr_main', unchanged('1', '2', '3', '0', '*'), ['audio: keep'])),
      QUEUES,
    );
    assert.deepEqual(hazards(overviewOf(contentOf(MAIN).callGraph()), overviewOf(content.callGraph(new Map()))), [
      'Main Menu: key 9 no longer leads to menu Opening Hours',
      'Opening Hours is gone',
    ]);
  });

  test('is a loop of menus in which no key leads to a person or an end', () => {
    const before = { main: { 1: 'menu other', 2: 'queue A' }, other: { 1: 'menu main' } };
    assert.deepEqual(between(before, { ...before, main: { 1: 'menu other' } }), [
      'main: key 2 no longer leads to queue A',
      'loop of main, other',
      'main has no way to a person',
      'other has no way to a person',
    ]);
    assert.deepEqual(between({ main: { 1: 'menu main' } }, { main: { 1: 'menu main' } }), [
      'loop of main (as before)',
      'main has no way to a person (as before)',
    ]);
  });

  test('is not a loop where a key, a spoken choice or something unknown leads out; waiting is no way out', () => {
    for (const out of ['queue A', 'end', 'voicemail A', 'other A'])
      assert.ok(
        !between({ main: { 1: 'queue A' } }, { main: { '*': 'menu main', 1: out } })
          .join('')
          .includes('loop'),
        out,
      );
    assert.deepEqual(between({ main: { 1: 'queue A' } }, { main: { 1: 'menu main', otherwise: 'queue A' } }), ['loop of main']);
  });

  test('is a loop of which a menu that only leads there is no part', () => {
    assert.deepEqual(between({ main: { 1: 'queue A' }, b: { 1: 'menu b' } }, { main: { 1: 'menu b' }, b: { 1: 'menu b' } }).slice(0, 1), [
      'loop of b',
    ]);
  });

  test('is a way to something that is not there', () => {
    const before = { main: { 1: 'queue A', 2: 'missing old' } };
    assert.deepEqual(between(before, { main: { 1: 'missing new', 2: 'missing old' } }), [
      'main --1--> nothing called new',
      'main --2--> nothing called old (as before)',
      'main has no way to a person',
    ]);
  });

  test('is a menu without a way to a person; what is not known may lead to one, and so may waiting', () => {
    assert.deepEqual(between({ main: { 1: 'queue A' } }, { main: { 1: 'end' } }), ['main has no way to a person']);
    assert.deepEqual(between({ main: { 1: 'end' } }, { main: { 1: 'voicemail A' } }), ['main has no way to a person (as before)']);
    for (const target of ['other A', 'task A', 'step A', 'announcement A'])
      assert.deepEqual(between({ main: { 1: 'queue A' } }, { main: { 1: target } }), [], target);
    assert.deepEqual(between({ main: { 1: 'queue A' } }, { main: { 1: 'end', otherwise: 'queue A' } }), []);
  });

  test('says nothing of what callers reach where nobody knows where calls begin', () => {
    const { nodes, edges } = graphOf({ main: { 1: 'menu main', 9: 'menu hours' }, hours: { 1: 'end' } });
    const after = graphOf({ main: { 1: 'menu main' } });
    assert.deepEqual(hazards({ nodes, edges }, { nodes: after.nodes, edges: after.edges }), ['main: key 9 no longer leads to menu hours']);
  });
});

describe('of any change', () => {
  const keys = fc.dictionary(
    fc.constantFrom('1', '2', '3'),
    fc.constantFrom('queue Q', 'menu a', 'menu b', 'menu c', 'end', 'missing x', 'other y'),
    { noNullPrototype: true },
  );
  const menus = fc.record({ a: keys, b: keys, c: keys });

  test('the dead keys are exactly those of menus that had them and are still there', () => {
    fc.assert(
      fc.property(menus, menus, (before, after) => {
        const dead = callHazards(compareCalls(graphOf(before), graphOf(after))).flatMap((hazard) =>
          hazard.kind === 'dead-key' ? [`${hazard.menu.name} ${hazard.key}`] : [],
        );
        const wanted = (['a', 'b', 'c'] as const).flatMap((menu) =>
          Object.keys(before[menu])
            .filter((key) => !Object.hasOwn(after[menu], key))
            .map((key) => `${menu} ${key}`),
        );
        assert.deepEqual(dead.toSorted(), wanted.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  test('nothing is new where nothing changes', () => {
    fc.assert(
      fc.property(menus, (flow) => {
        for (const hazard of callHazards(compareCalls(graphOf(flow), graphOf(flow))))
          assert.equal('isNew' in hazard && hazard.isNew, false);
      }),
      { numRuns: 300 },
    );
  });

  test('a menu is in a loop only if nobody gets out of it, by trying all keys', () => {
    fc.assert(
      fc.property(menus, (flow) => {
        const found = callHazards(compareCalls(graphOf(flow), graphOf(flow))).flatMap((hazard) =>
          hazard.kind === 'loop' ? hazard.menus.map(({ name }) => name) : [],
        );
        for (const name of found) {
          const seen = new Set([name]);
          for (const menu of seen)
            for (const target of Object.values(flow[menu as 'a' | 'b' | 'c'])) {
              assert.ok(target.startsWith('menu ') || target === 'missing x', `${name} leads to ${target}`);
              if (target.startsWith('menu ')) seen.add(target.slice(5));
            }
        }
      }),
      { numRuns: 300 },
    );
  });
});
