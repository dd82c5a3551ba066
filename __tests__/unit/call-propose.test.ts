import assert from 'node:assert/strict';
import { test } from 'node:test';
import { architectMainIvr } from '../../simulator/genesys/sample.ts';
import { parseCallFile } from '../../src/call-file/parse.ts';
import { printCalls } from '../../src/call-file/print.ts';
import { proposeTests } from '../../src/call-test/propose.ts';
import { runTests } from '../../src/call-test/run-tests.ts';
import type { CallGraph } from '../../src/model/call-graph.ts';
import type { CallTests } from '../../src/model/call-test.ts';
import { contentOf } from '../support/architect-content.ts';
import { flowOf, menuOf, parts } from '../support/call-tests.ts';

const { toQueue, toMenu, toTask, hangUp, say, queue, jump, bye, decide, hours, input } = parts;

/** The proposals for a flow, written and read again. */
function proposed(graph: CallGraph): { readonly text: string; readonly tests: readonly CallTests[] } {
  const { calls, rules } = proposeTests(graph);
  const text = printCalls({ kind: 'name', name: 'Flow' }, calls, rules);
  const { tests, problems } = parseCallFile('ivr/flow.calls.yml', Buffer.from(text));
  assert.deepEqual(problems, calls.length + rules.length === 0 ? problems : []);
  return { text, tests };
}

const failed = (tests: readonly CallTests[], graph: CallGraph): string[] =>
  runTests(tests, { planned: graph }).flatMap(({ status, name, message }) => (status === 'passed' ? [] : [`${name}: ${message}`]));

const MIXED = flowOf({
  menus: [
    menuOf('Main', [
      toQueue('1', 'Sales'),
      toMenu('2', 'Service'),
      toTask('3', 'Check'),
      toTask('4', 'Ask'),
      toTask('5', 'Twins'),
      toTask('6', 'Runs out'),
      hangUp('9'),
    ]),
    menuOf('Service', [toQueue('1', 'Support'), toMenu('9', 'Main')]),
    menuOf('Late', [toQueue('1', 'Night')]),
    menuOf('Lost', [toQueue('1', 'Never')]),
  ],
  tasks: {
    Check: [hours('Hours', [jump('Service')], [jump('Late')]), bye],
    Ask: [input('Number', '{ exact: { lit: 2 } }', [bye]), queue('Silver')],
    Twins: [decide('Twin', [queue('A')], [queue('B')])],
    Other: [decide('Twin', [bye])],
    'Runs out': [say('Thanks.')],
  },
});

test('each key of each menu that calls reach is shown, with decisions where the flow leaves it open', () => {
  const { text, tests } = proposed(MIXED);
  assert.deepEqual(failed(tests, MIXED), []);
  assert.equal(
    text.split('\n').slice(2).join('\n'),
    `flow_name: Flow
calls:
  - press: ""
    reaches: { menu: Main }
  - press: "1"
    reaches: { queue: Sales }
  - press: "2"
    reaches: { menu: Service }
  - press: "3"
    given: { Hours: open }
    reaches: { menu: Service }
  - press: "3"
    given: { Hours: closed }
    reaches: { menu: Late }
  - press: "3"
    given: { Hours: holiday }
    reaches: { disconnect: true }
  - press: "4"
    reaches: { input: Number }
  - press: "5"
    may_reach: [ { queue: A }, { queue: B } ]
  - press: "6"
    reaches: { task: Runs out }
  - press: "9"
    reaches: { disconnect: true }
  - press: "2 1"
    reaches: { queue: Support }
  - press: "2 9"
    reaches: { menu: Main }
  - press: "3 1"
    given: { Hours: closed }
    reaches: { queue: Night }
rules:
  - person_within: 1
`,
  );
});

/** The flow with one key that leads elsewhere, or nowhere. */
function* mutants(graph: CallGraph): Generator<CallGraph> {
  const lost = { id: 'queue:Wrong', kind: 'queue', name: 'Wrong' } as const;
  for (const [at, edge] of graph.edges.entries()) {
    if (edge.way.how !== 'key') continue;
    yield { ...graph, nodes: [...graph.nodes, lost], edges: graph.edges.with(at, { ...edge, to: lost.id }) };
    // A key that leads back to its menu does the same as one that the menu doesn't have.
    if (edge.to !== edge.from) yield { ...graph, edges: graph.edges.toSpliced(at, 1) };
  }
}

test('every key of the sample flow that leads elsewhere, or nowhere, is caught by its proposals', () => {
  const graph = contentOf(architectMainIvr.yaml ?? '').callGraph();
  const { tests } = proposed(graph);
  assert.deepEqual(failed(tests, graph), []);
  const survivors = [...mutants(graph)].filter((mutant) => failed(tests, mutant).length === 0);
  assert.deepEqual(survivors, []);
  assert.ok([...mutants(graph)].length >= 15);
});
