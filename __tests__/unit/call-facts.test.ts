import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareCalls } from '../../src/call-flow/compare.ts';
import { overviewOf } from '../../src/call-flow/overview.ts';
import { CallPaths } from '../../src/call-flow/paths.ts';
import { queuesOfKeys, withQueueFacts, type QueueFact } from '../../src/call-flow/queue-facts.ts';
import { callHazards } from '../../src/call-flow/hazards.ts';
import type { CallGraph } from '../../src/model/call-graph.ts';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import { nodeWords } from '../../src/report/diagram/words.ts';
import { mainIvr, sampleQueues } from '../../simulator/genesys/sample.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { contentOf, MAIN } from '../support/architect-content.ts';
import { changesCalls, graphOf, hazardWords } from '../support/calls.ts';

type Menus = Parameters<typeof graphOf>[0];

const FACTS: Readonly<Record<string, QueueFact>> = { Empty: 'empty', Gone: 'missing', Sales: 'staffed' };
const known = (menus: Menus): CallGraph => withQueueFacts(graphOf(menus), (called) => FACTS[called]);
const between = (before: Menus, after: Menus): string[] => callHazards(compareCalls(known(before), known(after))).map(hazardWords);

describe('what the org says of queues', () => {
  test('stands on the queues that it is said of, and on nothing else', () => {
    const menus = {
      main: { 1: 'queue Sales', 2: 'queue Empty', 3: 'queue Gone', 4: 'queue Other', 5: 'voicemail Empty', 6: 'task Empty' },
    };
    assert.deepEqual(
      known(menus)
        .nodes.slice(2)
        .map(({ id, kind, name, staffed }) => [id, kind, name, staffed]),
      [
        ['queue:Sales', 'queue', 'Sales', true],
        ['queue:Empty', 'queue', 'Empty', false],
        ['queue:Gone', 'missing', 'Gone', undefined],
        ['queue:Other', 'queue', 'Other', undefined],
        ['voicemail:Empty', 'voicemail', 'Empty', undefined],
        ['task:Empty', 'task', 'Empty', undefined],
      ],
    );
    assert.equal('staffed' in (known(menus).nodes.at(-1) ?? {}), false);
    assert.deepEqual(known(menus).edges, graphOf(menus).edges);
  });

  test('is no difference of the flow', () => {
    const menus = { main: { 1: 'queue Empty', 2: 'queue Gone', 3: 'queue Sales' } };
    assert.equal(changesCalls(compareCalls(known(menus), known(menus))), false);
    // Even of one side alone, members are none: who works on a queue is no part of a flow.
    const staff = { main: { 1: 'queue Empty', 3: 'queue Sales' } };
    assert.equal(changesCalls(compareCalls(graphOf(staff), known(staff))), false);
    assert.equal(changesCalls(compareCalls(known(staff), graphOf(staff))), false);
  });

  test('tells who leads to a queue of which nobody is a member, and whether that is new for this key', () => {
    const before = { main: { 1: 'queue Sales', 2: 'queue Empty' }, sub: { 1: 'queue Empty' } };
    assert.deepEqual(between(before, { main: { 1: 'queue Empty', 2: 'queue Empty', 3: 'queue Sales' }, sub: { 1: 'queue Empty' } }), [
      'main --1--> queue Empty, of which nobody is a member',
      'main --2--> queue Empty, of which nobody is a member (as before)',
      'sub --1--> queue Empty, of which nobody is a member (as before)',
    ]);
    assert.deepEqual(between({ main: { 1: 'queue Empty' } }, { main: { 1: 'queue Sales' } }), [], 'what was before is over');
  });

  test('tells nothing of a queue that nobody was asked about, or that only waiting leads to', () => {
    assert.deepEqual(
      between({ main: { 1: 'queue Other' } }, { main: { 2: 'queue Other', 1: 'queue Other', otherwise: 'queue Empty' } }),
      [],
    );
  });

  test('an empty queue is a way to a person all the same: someone may become a member; a queue that is not there is none', () => {
    assert.deepEqual(between({ main: { 1: 'queue Sales' } }, { main: { 1: 'queue Empty' } }), [
      'main --1--> queue Empty, of which nobody is a member',
    ]);
    assert.deepEqual(between({ main: { 1: 'queue Sales' } }, { main: { 1: 'queue Gone' } }), [
      'main --1--> nothing called Gone',
      'main has no way to a person',
    ]);
  });

  test('is drawn beside a queue without members, with a sign; of all others nothing is said', () => {
    const words = known({ main: { 1: 'queue Sales', 2: 'queue Empty', 3: 'queue Gone', 4: 'queue Other' } })
      .nodes.slice(2)
      .map((node) => nodeWords(node).join(' '));
    assert.deepEqual(words, ['👥 Queue: Sales', '👥 Queue: Empty ⚠️ no members', '❌ Not found: Gone', '👥 Queue: Other']);
  });
});

describe("the queues behind a menu's keys", () => {
  const { sales, support, billing, operator } = sampleQueues;

  test('are each told once, in the order of the keys, and neither by waiting nor behind another menu', () => {
    const graph = graphOf({
      main: { 1: 'queue B', 2: 'queue A', 3: 'queue B', 9: 'menu sub', 4: 'voicemail V', otherwise: 'queue W' },
      sub: { 1: 'queue C' },
    });
    assert.deepEqual(queuesOfKeys(CallPaths.of(graph), 'menu:main'), ['B', 'A']);
    assert.deepEqual(queuesOfKeys(CallPaths.of(graph), 'menu:sub'), ['C']);
    assert.deepEqual(queuesOfKeys(CallPaths.of(graph), 'menu:none'), []);
  });

  test('of a definition are called by their ids', () => {
    const content = new DefinitionContent(mainIvr.definition as unknown as JsonObject);
    const graph = content.callGraph(new Map([[sales.id, 'Sales']]));
    assert.deepEqual(queuesOfKeys(CallPaths.of(graph), content.callNodeId('collect_ivr_main') ?? ''), [
      sales.id,
      support.id,
      billing.id,
      operator.id,
    ]);
    assert.equal(content.callNodeId('nowhere'), undefined);
  });

  test("of Architect's YAML are called by their names; the menu may be called by its name, too", () => {
    const content = contentOf(MAIN);
    const graph = overviewOf(content.callGraph());
    const wanted = ['Sales', 'Support', 'Billing', 'Operator'];
    assert.deepEqual(queuesOfKeys(CallPaths.of(graph), content.callNodeId('collect_ivr_main') ?? ''), wanted);
    assert.deepEqual(queuesOfKeys(CallPaths.of(graph), content.callNodeId('Main Menu') ?? ''), wanted);
    assert.equal(content.callNodeId('nowhere'), undefined);
    for (const menu of ['collect_ivr_main', 'menu_hours'])
      assert.equal(graph.nodes.find(({ id }) => id === content.callNodeId(menu))?.kind, 'menu', menu);
  });
});
