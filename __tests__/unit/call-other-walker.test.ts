import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { Decisions } from '../../src/call-test/given.ts';
import { GraphNames } from '../../src/call-test/graph-names.ts';
import { Listener } from '../../src/call-test/listener.ts';
import { Caller } from '../../src/call-test/presses.ts';
import { walkFrom } from '../../src/call-test/walk.ts';
import type { CallGraph } from '../../src/model/call-graph.ts';
import type { Press } from '../../src/model/call-test.ts';
import { contentOf } from '../support/architect-content.ts';
import { draws } from '../support/draws.ts';
import { endsByYaml, type Call, type Ends } from '../support/other-walker.ts';

type Part = Readonly<Record<string, unknown>>;

/** To draw more: `CALL_FLOWS=10000 CALLS=20 npx node --test __tests__/unit/call-other-walker.test.ts`. */
const FLOWS = Number(process.env['CALL_FLOWS'] ?? draws(200));
const CALLS = Number(process.env['CALLS'] ?? 5);

const MENUS = 3;
const TASKS = 4;
const TEXTS = ['alpha', 'beta', 'gamma', 'alphabeta'];
const MAYBE = ['Flow.In == "1"', 'Flow.In == "2"', 'Flow.In == "12"', 'Flow.Other'];

const text = fc.constantFrom('Alpha', 'Beta ', 'Gamma');
const queue = fc.constantFrom('Q1', 'Q2', 'Q3');
const menuRef = fc.nat(MENUS - 1).map((at) => `/inboundCall/menus/menu[M${at}]`);

/** An action that comes back or not. Jumps and calls lead to later tasks only, so every play comes to an end. */
function action(task: number, depth: number, inLoop: boolean): fc.Arbitrary<Part> {
  const list = depth === 0 ? fc.constant<Part[]>([]) : fc.array(action(task, depth - 1, inLoop), { maxLength: 2 });
  const later = fc.integer({ min: task + 1, max: Math.max(task + 1, TASKS - 1) }).map((at) => `/inboundCall/tasks/task[T${at}]`);
  const outputs = (...names: readonly string[]): fc.Arbitrary<Part> =>
    fc.record(Object.fromEntries(names.map((name) => [name, list.map((actions) => ({ actions }))])), { requiredKeys: [] });
  return fc.oneof(
    { weight: 3, arbitrary: text.map((tts) => ({ playAudio: { audio: { tts } } })) },
    { weight: 1, arbitrary: fc.constantFrom('es-us', 'fr').map((lit) => ({ setLanguage: { language: { lit } } })) },
    { weight: 1, arbitrary: fc.constant({ updateData: { statements: [{ string: { variable: 'Flow.In', value: { exp: 'x' } } }] } }) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...MAYBE), outputs('yes', 'no'))
        .map(([exp, out]) => ({ decision: { condition: { exp }, outputs: out } })),
    },
    { weight: 2, arbitrary: outputs('open', 'closed').map((out) => ({ evaluateScheduleGroup: { outputs: out } })) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.uniqueArray(fc.constantFrom(...MAYBE), { maxLength: 3 }), list, list).map(([all, actions, last]) => ({
        switch: {
          evaluate: { firstTrue: { cases: all.map((exp) => ({ case: { value: { exp }, actions } })), default: { actions: last } } },
        },
      })),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.integer({ min: 1, max: 2 }), text, outputs('success', 'failure')).map(([lit, tts, out]) => ({
        collectInput: { inputData: { var: 'Flow.In' }, digits: { exact: { lit } }, inputAudio: { tts }, outputs: out },
      })),
    },
    ...(depth === 0
      ? []
      : [
          {
            weight: 2,
            arbitrary: fc
              .tuple(fc.integer({ min: 0, max: 2 }), fc.array(action(task, depth - 1, true), { minLength: 1, maxLength: 2 }))
              .map(([loopCount, actions]) => ({ loop: { loopCount, outputs: { loop: { actions } } } })),
          },
        ]),
    ...(task < TASKS - 1
      ? [
          { weight: 2, arbitrary: later.map((targetTaskRef) => ({ callTask: { targetTaskRef } })) },
          { weight: 1, arbitrary: later.map((targetTaskRef) => ({ transferTask: { targetTaskRef } })) },
        ]
      : []),
    { weight: 1, arbitrary: menuRef.map((targetMenuRef) => ({ jumpToMenu: { targetMenuRef } })) },
    { weight: 2, arbitrary: queue.map((name) => ({ transferToAcd: { targetQueue: { lit: { name } } } })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Part>({ disconnect: {} }, { endTask: {} }, ...(inLoop ? [{ loopNext: {} }, { loopExit: {} }] : [])),
    },
  );
}

const choice: fc.Arbitrary<Part> = fc.oneof(
  queue.map((name) => ({ menuTransferToAcd: { targetQueue: { lit: { name } } } })),
  menuRef.map((targetMenuRef) => ({ menuJumpToMenu: { targetMenuRef } })),
  fc.nat(TASKS - 1).map((at) => ({ menuJumpToTask: { targetTaskRef: `/inboundCall/tasks/task[T${at}]` } })),
  fc.array(action(0, 1, false), { maxLength: 3 }).map((actions) => ({ menuTask: { task: { actions } } })),
  fc.constant({ menuDisconnect: {} }),
);

const flow = fc
  .record({
    starts: fc.boolean(),
    menus: fc.array(fc.record({ choices: fc.array(choice, { maxLength: 4 }), hasDefault: fc.boolean() }), {
      minLength: MENUS,
      maxLength: MENUS,
    }),
    tasks: fc.tuple(...Array.from({ length: TASKS }, (_, at) => fc.array(action(at, 2, false), { maxLength: 5 }))),
  })
  .map(({ starts, menus, tasks }) => {
    let count = 0;
    // Each action and choice has a name of its own, so that a call can decide it.
    const named = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(named);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value as Part).map(([tag, body]) =>
          /^(?:menu[A-Z]|playAudio|setLanguage|updateData|decision|evaluateS|switch|collect|loop|callTask|transfer|jumpTo|disconnect|endTask)/u.test(
            tag,
          ) &&
          typeof body === 'object' &&
          !('actions' in (body as Part))
            ? [tag, { name: `A${(count += 1)}`, ...(named(body) as Part) }]
            : [tag, named(body)],
        ),
      );
    };
    const flowOf = {
      inboundCall: {
        name: 'Drawn',
        defaultLanguage: 'en-us',
        startUpRef: starts ? '/inboundCall/menus/menu[M0]' : '/inboundCall/tasks/task[T0]',
        initialGreeting: { tts: 'Alpha' },
        settingsMenu: { repeatCount: { lit: 1 } },
        menus: menus.map(({ choices, hasDefault }, at) => {
          const all = choices.map((one, key) => {
            const bodies = Object.entries(named(one) as Record<string, Part>);
            return Object.fromEntries(bodies.map(([tag, body]) => [tag, { ...body, dtmf: `digit_${key + 1}` }]));
          });
          const [first] = all.flatMap((one) => Object.entries(one));
          const fallback =
            hasDefault && first !== undefined
              ? { defaultChildMenuRef: `./choices/${first[0]}[${String((first[1] as Part)['name'])}]` }
              : {};
          return { menu: { name: `M${at}`, audio: { tts: at === 0 ? 'Beta' : 'Gamma' }, ...fallback, choices: all } };
        }),
        tasks: tasks.map((actions, at) => ({ task: { name: `T${at}`, actions: named(actions) } })),
      },
    };
    return stringify(flowOf);
  });

const press: fc.Arbitrary<Press> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('1', '2', '3', '4', '12', '21', '9').map((keys): Press => ({ how: 'keys', keys })) },
  { weight: 1, arbitrary: fc.constant<Press>({ how: 'wait' }) },
);

/** Calls to a flow; they decide some of what it leaves open. */
function callsTo(graph: CallGraph, names: GraphNames): fc.Arbitrary<Call> {
  const open = graph.nodes.filter((node) => ['decision', 'input', 'loop'].includes(node.kind) && names.outcomes(node).length > 1);
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

test('another walker, straight over the YAML, comes to the same ends', () => {
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
    { numRuns: FLOWS },
  );
  assert.ok(compared > FLOWS * CALLS * 0.8, `only ${compared} calls were compared`);
});
