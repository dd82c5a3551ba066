import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { Decisions } from '../../src/call-test/given.ts';
import { GraphNames } from '../../src/call-test/graph-names.ts';
import { Listener } from '../../src/call-test/listener.ts';
import { Caller } from '../../src/call-test/presses.ts';
import { walkFrom } from '../../src/call-test/walk.ts';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import type { CallGraph } from '../../src/model/call-graph.ts';
import type { Press } from '../../src/model/call-test.ts';
import { architectAfterHours, architectMainIvr } from '../../simulator/genesys/sample-architect.ts';
import { contentOf } from '../support/architect-content.ts';
import { published } from '../support/architect-flows.ts';
import { endsByConfiguration } from '../support/configuration-walker.ts';
import { configurations, definitionOf } from '../support/configurations.ts';
import { endsByYaml, type Call, type Ends } from '../support/other-walker.ts';
import { amount, flow, press, TEXTS } from '../support/random-ivr.ts';

const { flows: FLOWS, calls: CALLS, seed } = amount(200);

/** Calls to a flow; they decide some of what it leaves open. */
function callsTo(graph: CallGraph, names: GraphNames): fc.Arbitrary<Call> {
  const open = graph.nodes.filter(
    (node) => ['decision', 'input', 'loop', 'call', 'transfer'].includes(node.kind) && names.outcomes(node).length > 1,
  );
  const outcome = (name: string): fc.Arbitrary<readonly [string, string | readonly string[]]> => {
    const node = open.find((one) => one.name === name);
    const outcomes = fc.constantFrom(...(node === undefined ? [''] : names.outcomes(node)));
    // A loop that is given for ever never ends.
    const once = node?.kind === 'loop' ? fc.constant('done') : outcomes;
    return fc.oneof(once, fc.array(outcomes, { minLength: 1, maxLength: 2 })).map((one) => [name, one] as const);
  };
  const given =
    open.length === 0
      ? fc.constant(new Map())
      : fc
          .uniqueArray(fc.constantFrom(...new Set(open.map(({ name }) => name))), { maxLength: 3 })
          .chain((all) => fc.tuple(...all.map(outcome)).map((pairs) => new Map(pairs)));
  return fc.record({
    presses: fc.array(press, { maxLength: 5 }),
    given,
    hears: fc.constant(TEXTS),
    tasks: fc.constant(['T1', 'T2']),
  });
}

/** What our walker says of the ends. */
function endsByGraph(graph: CallGraph, names: GraphNames, { presses, given, hears, tasks }: Call): Ends | undefined {
  const decisions = new Decisions(given, names);
  assert.deepEqual(decisions.faults, []);
  const caller = new Caller(presses);
  const ids = new Set(tasks.map((name) => graph.nodes.find((node) => node.kind === 'task' && node.name === name)?.id ?? ''));
  const nameOf = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  const { ends, isCut } = walkFrom(graph.entry ?? '', { names, caller, decisions, ears: { listener: new Listener(hears), tasks: ids } });
  if (isCut) return undefined;
  return new Set(
    ends.map(({ stop, node, state }) => {
      const place =
        node?.kind === 'end'
          ? 'end'
          : `${stop === 'unknown' ? 'unknown ' : ''}${stop === 'circle' ? 'circle ' : ''}${node?.kind === 'unknown' ? 'menu' : node?.kind} ${node?.name}`;
      const found = hears.filter((_, index) => state.heard.found.includes(index)).toSorted();
      return JSON.stringify([
        place,
        state.language,
        found,
        state.passed.map((id) => nameOf.get(id) ?? '').toSorted(),
        caller.usedIn(state),
      ]);
    }),
  );
}

test('another walker, straight over the YAML, comes to the same ends', (t) => {
  let compared = 0;
  fc.assert(
    fc.property(
      flow.chain((yaml) => {
        const graph = contentOf(yaml).callGraph();
        const names = new GraphNames(graph);
        return fc.tuple(fc.constant({ yaml, graph, names }), fc.array(callsTo(graph, names), { minLength: CALLS, maxLength: CALLS }));
      }),
      ([{ yaml, graph, names }, calls]) => {
        for (const call of calls) {
          const [expected, found] = [endsByYaml(yaml, call), endsByGraph(graph, names, call)];
          if (expected === undefined || found === undefined) continue;
          compared += 1;
          assert.deepEqual(
            [...found].toSorted(),
            [...expected].toSorted(),
            JSON.stringify({ presses: call.presses, given: [...call.given] }),
          );
        }
      },
    ),
    { numRuns: FLOWS, seed },
  );
  t.diagnostic(`seed ${seed}: ${compared} calls to ${FLOWS} flows`);
  assert.ok(compared > FLOWS * CALLS * 0.8, `only ${compared} calls were compared`);
});

/** Presses that each come after a pause: what an input makes of a sign alone is open, so there are digits only. */
const pressOf = (keys: string): Press => (keys === 'wait' ? { how: 'wait' } : { how: 'keys', keys });
const PRESSES = ['1', '2', '3', '9', '0', 'wait'].map(pressOf);
const SIGNS = ['*', '#'].map((keys): Press => ({ how: 'keys', keys }));

/** All calls of so many presses, or fewer. */
function callsOf(presses: readonly Press[], most: number): (readonly Press[])[] {
  const shorter = most === 0 ? [] : callsOf(presses, most - 1);
  return most === 0
    ? [[]]
    : [...shorter, ...shorter.filter((one) => one.length === most - 1).flatMap((one) => presses.map((next) => [...one, next]))];
}

const real = published();
for (const [name, yaml] of [
  ['Main IVR', architectMainIvr.yaml],
  ['After Hours', architectAfterHours.yaml],
  ...Object.entries(real),
] as const)
  test(`both walkers come to the same ends of ${name}, whatever is pressed`, () => {
    const graph = contentOf(yaml).callGraph();
    const names = new GraphNames(graph);
    const hasInput = graph.nodes.some(({ kind }) => kind === 'input');
    for (const presses of callsOf(hasInput ? PRESSES : [...PRESSES, ...SIGNS], 4)) {
      const call: Call = { presses, given: new Map(), hears: [], tasks: [] };
      const [expected, found] = [endsByYaml(yaml, call), endsByGraph(graph, names, call)];
      assert.deepEqual([...(found ?? [])].toSorted(), [...(expected ?? [])].toSorted(), JSON.stringify(presses));
    }
  });

const stored = configurations();
test(
  'both walkers come to the same ends of a real configuration',
  { skip: stored.length === 0 && 'no real configuration is at hand' },
  (t) => {
    const landings = new Set<string>();
    for (const configuration of stored) {
      const graph = new DefinitionContent(definitionOf(configuration)).callGraph(new Map());
      assert.equal(graph.nodes.filter(({ kind }) => kind !== 'entry' && kind !== 'unknown').length, 47);
      const names = new GraphNames(graph);
      for (const presses of callsOf(['1', '2', '3', '4', '5', '6', '9', 'wait'].map(pressOf), 4)) {
        const found = endsByGraph(graph, names, { presses, given: new Map(), hears: [], tasks: [] }) ?? new Set();
        const expected = [...endsByConfiguration(configuration, presses)].toSorted();
        assert.deepEqual([...found].map(placeAndUse).toSorted(), expected, JSON.stringify(presses));
        for (const end of expected) landings.add(String((JSON.parse(end) as unknown[])[0]));
      }
    }
    t.diagnostic(`${landings.size} landings`);
    assert.ok(landings.size > 6, [...landings].join());
  },
);

/** An end of the graph as the walker over a configuration tells it: without what a definition doesn't have. */
function placeAndUse(end: string): string {
  const [place, , , , used] = JSON.parse(end) as [string, ...unknown[]];
  return JSON.stringify([place.replace(/^unknown \S+ /u, 'unknown '), used]);
}
