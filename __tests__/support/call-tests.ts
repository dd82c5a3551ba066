// Helpers of the tests of call tests; no test of its own.
import assert from 'node:assert/strict';
import { parseCallFile } from '../../src/call-file/parse.ts';
import { runTests } from '../../src/call-test/run-tests.ts';
import type { CallGraph } from '../../src/model/call-graph.ts';
import type { CallTests } from '../../src/model/call-test.ts';
import { contentOf } from './architect-content.ts';

/** The tests of a test file that is in order. */
export function testsIn(text: string, path = 'ivr/main.calls.yml'): readonly CallTests[] {
  const { tests, problems } = parseCallFile(path, Buffer.from(text));
  assert.deepEqual(problems, []);
  return tests;
}

/** Calls or rules, each in one line of YAML, for one flow. */
export function callFile(kind: 'calls' | 'rules', ...lines: readonly string[]): string {
  return `flow_name: Flow\n${kind}:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`;
}

/** What is wrong with each call or rule, '' for none. */
export function judged(graph: CallGraph, kind: 'calls' | 'rules', ...lines: readonly string[]): string[] {
  return runTests(testsIn(callFile(kind, ...lines)), { planned: graph }).map(({ message }) => message);
}

/** Parts of a flow, each in one line of YAML. */
export interface FlowParts {
  /** Where calls begin. By default at the menu `Main`. */
  readonly start?: string;
  readonly menus?: readonly string[];
  /** The actions of tasks, by their names. */
  readonly tasks?: Readonly<Record<string, readonly string[]>>;
  /** The languages that the flow lists; none by default. */
  readonly languages?: readonly string[];
}

/** The call graph of a flow of these parts. */
export function flowOf({ start = 'menus/menu[Main]', menus = [], tasks = {}, languages = [] }: FlowParts): CallGraph {
  const yaml = `inboundCall:
  name: Flow
  defaultLanguage: en-us${languages.length === 0 ? '' : `\n  supportedLanguages: { ${languages.map((one) => `${one}: {}`).join(', ')} }`}
  startUpRef: "/inboundCall/${start}"
  initialGreeting: { tts: Welcome. }
  settingsMenu: { repeatCount: { lit: 1 } }
  menus:${menus.length === 0 ? ' []' : ''}
${menus.map((menu) => `    - menu: { ${menu} }\n`).join('')}  tasks:${Object.keys(tasks).length === 0 ? ' []' : ''}
${Object.entries(tasks)
  .map(
    ([name, actions]) =>
      `    - task:\n        name: ${name}\n        actions:${actions.map((one) => `\n          - ${one}`).join('') || ' []'}\n`,
  )
  .join('')}`;
  return contentOf(yaml).callGraph();
}

/** A menu of these choices, as a part of a flow. */
export function menuOf(name: string, choices: readonly string[], more = ''): string {
  return `name: ${name}, audio: { tts: This is ${name}. }, ${more}choices: [ ${choices.map((one) => `{ ${one} }`).join(', ')} ]`;
}

const digit = (key: string): string => ({ '*': 'digit_star', '#': 'digit_pound' })[key] ?? `digit_${key}`;

/** Choices and actions, as parts of a flow. */
export const parts = {
  toQueue: (key: string, queue: string): string =>
    `menuTransferToAcd: { name: To ${queue}, dtmf: ${digit(key)}, targetQueue: { lit: { name: ${queue} } } }`,
  toMenu: (key: string, menu: string): string =>
    `menuJumpToMenu: { name: Go to ${menu}, dtmf: ${digit(key)}, targetMenuRef: "/inboundCall/menus/menu[${menu}]" }`,
  toTask: (key: string, task: string): string =>
    `menuJumpToTask: { name: Run ${task}, dtmf: ${digit(key)}, targetTaskRef: "/inboundCall/tasks/task[${task}]" }`,
  hangUp: (key: string): string => `menuDisconnect: { name: Bye, dtmf: ${digit(key)} }`,
  say: (text: string): string => `playAudio: { name: Say, audio: { tts: ${text} } }`,
  queue: (queue: string, more = ''): string => `transferToAcd: { name: To ${queue}, targetQueue: { lit: { name: ${queue} } }${more} }`,
  jump: (menu: string): string => `jumpToMenu: { name: Jump, targetMenuRef: "/inboundCall/menus/menu[${menu}]" }`,
  jumpToTask: (task: string): string => `transferTask: { name: Jump, targetTaskRef: "/inboundCall/tasks/task[${task}]" }`,
  call: (task: string): string => `callTask: { name: Call ${task}, targetTaskRef: "/inboundCall/tasks/task[${task}]" }`,
  bye: 'disconnect: { name: Bye }',
  decide: (name: string, yes: readonly string[], no: readonly string[] = [], condition = 'Flow.X'): string =>
    `decision: { name: ${name}, condition: { exp: '${condition}' }, outputs: { yes: { actions: [ ${yes.map((one) => `{ ${one} }`).join(', ')} ] }, no: { actions: [ ${no.map((one) => `{ ${one} }`).join(', ')} ] } } }`,
  hours: (name: string, open: readonly string[], closed: readonly string[]): string =>
    `evaluateScheduleGroup: { name: ${name}, outputs: { open: { actions: [ ${open.map((one) => `{ ${one} }`).join(', ')} ] }, closed: { actions: [ ${closed.map((one) => `{ ${one} }`).join(', ')} ] } } }`,
  input: (name: string, digits: string, failure: readonly string[] = []): string =>
    `collectInput: { name: ${name}, inputData: { var: Flow.In }, digits: ${digits}, inputAudio: { tts: Enter now }, acceptJustStar: { lit: true }, outputs: { failure: { actions: [ ${failure.map((one) => `{ ${one} }`).join(', ')} ] } } }`,
  loop: (count: string, actions: readonly string[]): string =>
    `loop: { name: Loop, loopCount: ${count}, outputs: { loop: { actions: [ ${actions.map((one) => `{ ${one} }`).join(', ')} ] } } }`,
};
