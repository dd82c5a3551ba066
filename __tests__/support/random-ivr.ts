// Flows at random whose every play comes to an end, and what callers press; no test of its own.
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import type { Press } from '../../src/model/call-test.ts';
import { draws } from './draws.ts';

/**
 * How many flows and calls a test draws, and from which seed (by default a new one each time):
 * `CALL_FLOWS=2500 CALLS=20 CALL_SEED=1 npx node --test __tests__/limits/walkers*.test.ts`.
 */
export function amount(flows: number): { readonly flows: number; readonly calls: number; readonly seed: number } {
  const { CALL_FLOWS = draws(flows), CALLS = 5, CALL_SEED = Date.now() % 2 ** 31 } = process.env;
  return { flows: Number(CALL_FLOWS), calls: Number(CALLS), seed: Number(CALL_SEED) };
}

type Part = Readonly<Record<string, unknown>>;

const MENUS = 3;
const TASKS = 4;
export const TEXTS = ['alpha', 'beta', 'gamma', 'alphabeta'];
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
          {
            weight: 2,
            arbitrary: fc
              .tuple(later, fc.option(outputs('good', 'bad'), { nil: undefined, freq: 2 }))
              .map(([targetTaskRef, out]) => ({ callTask: { targetTaskRef, ...(out === undefined ? {} : { outputs: out }) } })),
          },
          { weight: 1, arbitrary: later.map((targetTaskRef) => ({ transferTask: { targetTaskRef } })) },
        ]
      : []),
    { weight: 1, arbitrary: menuRef.map((targetMenuRef) => ({ jumpToMenu: { targetMenuRef } })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(queue, fc.option(outputs('failure'), { nil: undefined }))
        .map(([name, out]) => ({ transferToAcd: { targetQueue: { lit: { name } }, ...(out === undefined ? {} : { outputs: out }) } })),
    },
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

/** A flow's YAML. */
export const flow = fc
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

export const press: fc.Arbitrary<Press> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('1', '2', '3', '4', '12', '21', '9').map((keys): Press => ({ how: 'keys', keys })) },
  { weight: 1, arbitrary: fc.constant<Press>({ how: 'wait' }) },
);
