import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runTests } from '../../src/call-test/run-tests.ts';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import type { CallGraph } from '../../src/model/call-graph.ts';
import { callFile, flowOf, judged, menuOf, parts, testsIn } from '../support/call-tests.ts';

const { toQueue, toMenu, toTask, hangUp, say, queue, jump, jumpToTask, call, bye, decide, hours, input, loop } = parts;

/** A table of calls or rules, each with what is wrong with it; '' for nothing. */
function table(graph: CallGraph, kind: 'calls' | 'rules', rows: Readonly<Record<string, string>>): void {
  const lines = Object.keys(rows);
  const found = judged(graph, kind, ...lines);
  assert.deepEqual(Object.fromEntries(lines.map((line, index) => [line, found[index]])), rows);
}

/** What follows the first sentence of a call whose ways the flow leaves open. */
const ways = (all: number, how: 'all' | 'some', told: string): string =>
  `The flow doesn't say which of ${all} ways this call takes, and ${how} are wrong: ${told}`;

const MAIN = flowOf({
  menus: [
    menuOf('Main', [toQueue('1', 'Sales'), toMenu('2', 'Service'), hangUp('*')], 'defaultChildMenuRef: "./choices/menuDisconnect[Bye]", '),
    menuOf('Service', [toQueue('1', 'Support'), toMenu('9', 'Main')]),
  ],
});

test('keys lead from menu to menu, until the call arrives or waits', () => {
  table(MAIN, 'calls', {
    'press: "1", reaches: { queue: Sales }': '',
    'press: "2 1", reaches: { queue: Support }': '',
    'press: "2 1", reaches: { person: true }': '',
    'press: "", reaches: { menu: Main }': '',
    'press: "2 9 2", reaches: { menu: Service }': '',
    'press: "*", reaches: { disconnect: true }': '',
    'press: "2 1", reaches: { queue: Sales }': '2 → menu "Service"; 1 → queue "Support", not queue "Sales".',
    'press: "", reaches: { person: true }': 'the call comes in → menu "Main", not a person.',
    'press: "*", reaches: { person: true }': '* → the end of the call, not a person.',
    'press: "1", reaches: { menu: Sales }': '1 → queue "Sales", not menu "Sales". Nothing in this flow leads to menu "Sales".',
    'press: "1", reaches: { queue: Sale }':
      '1 → queue "Sales", not queue "Sale". Nothing in this flow leads to queue "Sale". Did you mean "Sales"?',
    'press: "1", may_reach: [{ queue: Support }, { disconnect: true }]': '1 → queue "Sales", not queue "Support" or the end of the call.',
    'press: "1", may_reach: [{ queue: Support }, { queue: Sales }]': '',
  });
});

test('a key without a choice stays in the menu, and a key that no way uses is a mistake', () => {
  table(MAIN, 'calls', {
    'press: "7", reaches: { menu: Main }': '',
    'press: "7 2", reaches: { menu: Service }': '',
    'press: "1 2", reaches: { queue: Sales }': 'The call ends before 2 is used: 1 → queue "Sales".',
    'press: "1 2 34", reaches: { queue: Sales }': 'The call ends before 2 34 is used: 1 → queue "Sales".',
  });
});

test('a time-out repeats the menu as often as the flow says, and then takes the default choice', () => {
  table(MAIN, 'calls', {
    'press: "wait", reaches: { menu: Main }': '',
    'press: "wait wait", reaches: { disconnect: true }': '',
    'press: "2 wait 9 wait", reaches: { menu: Main }': '',
    'press: "2 wait wait", reaches: { menu: Service }': `2 → menu "Service"; wait → menu "Service"; wait → "Service", and the flow doesn't say how it goes on, not menu "Service".`,
    // A wrong key may count as a time-out does.
    'press: "7 wait", reaches: { menu: Main }': ways(
      2,
      'some',
      '7 → menu "Main"; wait → the end of the call, not menu "Main". Menu "Main" has no key 7; its keys are 1, 2, *.',
    ),
    'press: "7 wait", may_reach: [{ menu: Main }, { disconnect: true }]': '',
  });
});

test('callers hear what is said after the last press, whatever its case and blanks', () => {
  table(MAIN, 'calls', {
    'press: "", hears: "welcome. this IS main"': '',
    'press: "2", hears: [this is, service]': '',
    'press: "2", hears: welcome': `2 → menu "Service", and callers don't hear "welcome".`,
    'press: "2 9", hears: this is service': `2 → menu "Service"; 9 → menu "Main", and callers don't hear "this is service".`,
    'press: "7", hears: this is main': '',
    'press: "wait", hears: this is main': '',
    'press: "2", reaches: { menu: Service }, hears: bye': `2 → menu "Service", and callers don't hear "bye".`,
  });
});

const TASKS = flowOf({
  menus: [menuOf('Main', [toTask('3', 'Check'), toTask('4', 'Open'), toTask('6', 'Ends')]), menuOf('Service', [toQueue('1', 'Support')])],
  tasks: {
    Check: [say('We look.'), hours('Hours', [jump('Service')], [queue('Night')]), bye],
    Open: [decide('Vip', [queue('Gold')]), decide('Late', [bye], [jumpToTask('Ends')])],
    Ends: [say('That is all.')],
  },
});

test('a call takes every way that the flow leaves open, unless the test decides', () => {
  const hint = 'Set this under `given`:';
  table(TASKS, 'calls', {
    'press: "3", given: { Hours: closed }, reaches: { queue: Night }': '',
    'press: "3", given: { Check / Hours: open }, reaches: { menu: Service }': '',
    'press: "3", given: { Hours: holiday }, reaches: { disconnect: true }': '',
    'press: "3", reaches: { queue: Night }': ways(
      3,
      'some',
      `3, Hours: open → menu "Service", not queue "Night" · 3, Hours: holiday → the end of the call, not queue "Night". ${hint} "Hours".`,
    ),
    'press: "3", may_reach: [{ queue: Night }, { menu: Service }, { disconnect: true }]': '',
    'press: "3", hears: we look': '',
    'press: "3 1", reaches: { queue: Support }': ways(
      3,
      'some',
      `3, Hours: holiday → the end of the call, not queue "Support" · 3, Hours: closed → queue "Night", not queue "Support". ${hint} "Hours".`,
    ),
    'press: "3", given: { Hours: close }, reaches: { queue: Night }': '"Hours" has no outcome "close". Did you mean "closed"?',
    'press: "3", given: { Hours: x }, reaches: { queue: Night }':
      '"Hours" has no outcome "x". The outcomes are: "open", "closed", "holiday", "emergency".',
    'press: "3", given: { Hors: closed }, reaches: { queue: Night }':
      'No decision, input, loop, call of a task or transfer of this flow is called "Hors". Did you mean "Hours"?',
    'press: "3", given: { Weather: bad }, reaches: { queue: Night }':
      'No decision, input, loop, call of a task or transfer of this flow is called "Weather". The names are: "Hours", "To Night", "Vip", "To Gold", "Late" and 1 more.',
    'press: "4", given: { Vip: no, Late: yes }, reaches: { disconnect: true }': '',
    'press: "4", given: { Vip: no }, reaches: { disconnect: true }': ways(
      2,
      'some',
      `4, Late: no → the end of the task "Ends", and the flow doesn't say how it goes on, not the end of the call. ${hint} "Late".`,
    ),
  });
});

test('a task is reached if the call passes it after the last press', () => {
  table(TASKS, 'calls', {
    'press: "3", reaches: { task: Check }': '',
    'press: "6", reaches: { task: Ends }': '',
    'press: "4", given: { Vip: no, Late: no }, reaches: { task: Ends }': '',
    'press: "3 1", given: { Hours: open }, reaches: { task: Check }': '3 → menu "Service"; 1 → queue "Support", not task "Check".',
    'press: "6", reaches: { task: End }': `6 → the end of the task "Ends", and the flow doesn't say how it goes on, not task "End". Nothing in this flow leads to task "End". Did you mean "Ends"?`,
  });
});

test('actions of several tasks with one name need the name of their task', () => {
  const flow = flowOf({
    start: 'tasks/task[One]',
    tasks: { One: [decide('Vip', [jumpToTask('Two')]), bye], Two: [decide('Vip', [queue('Gold')]), bye] },
  });
  table(flow, 'calls', {
    'press: "", given: { Vip: yes }, reaches: { queue: Gold }': 'Several actions are called "Vip". Write one of: "One / Vip", "Two / Vip".',
    'press: "", given: { One / Vip: yes, Two / Vip: yes }, reaches: { queue: Gold }': '',
    'press: "", given: { One / Vip: yes, Two / Vip: no }, reaches: { disconnect: true }': '',
  });
});

test('an input takes keys that stand together, and a comparison of what was just entered is decided by itself', () => {
  const flow = flowOf({
    menus: [menuOf('Main', [toTask('4', 'Ask'), toTask('5', 'Any')])],
    tasks: {
      Ask: [input('Number', '{ exact: { lit: 2 } }', [bye]), decide('Vip', [queue('Gold')], [], 'Flow.In == "77"'), queue('Silver')],
      Any: [input('Free', '{ range: { min: 1 } }', [bye]), decide('One', [queue('Gold')], [], 'Flow.In == "1"'), queue('Silver')],
    },
  });
  table(flow, 'calls', {
    'press: "4", reaches: { input: Number }': '',
    'press: "4", hears: enter now': '',
    'press: "4 77", reaches: { queue: Gold }': '',
    'press: "4 78", reaches: { queue: Silver }': '',
    'press: "4 7", reaches: { disconnect: true }': '',
    'press: "4 7#", reaches: { disconnect: true }': '',
    'press: "4 7 7", reaches: { disconnect: true }': 'The call ends before 7 is used: 4 → input "Number"; 7 → the end of the call.',
    'press: "4 777", reaches: { queue: Gold }': 'The call ends before 7 is used: 4 → input "Number"; 77 → queue "Gold".',
    'press: "4 wait", reaches: { disconnect: true }': '',
    'press: "4 77", given: { Number: failure }, reaches: { disconnect: true }': '',
    'press: "4 77", given: { Vip: no }, reaches: { queue: Silver }': '',
    // What a star is to the flow is not known, so the comparison is open.
    'press: "4 *", reaches: { queue: Silver }': ways(
      2,
      'some',
      '4 → input "Number"; *, Vip: yes → queue "Gold", not queue "Silver". Set this under `given`: "Vip".',
    ),
    'press: "5 1", may_reach: [{ queue: Gold }, { disconnect: true }]': ways(
      3,
      'some',
      '5 → input "Free"; 1, Free: success, One: no → queue "Silver", not queue "Gold" or the end of the call. Set this under `given`: "Free", "One".',
    ),
    'press: "5 1", given: { Free: success, One: yes }, reaches: { queue: Gold }': '',
  });
});

test('what was entered counts until an action may change it', () => {
  const check = decide('Vip', [queue('Gold')], [], 'Flow.In == "7"');
  const flowWith = (between: string): CallGraph =>
    flowOf({
      start: 'tasks/task[Ask]',
      tasks: { Ask: [input('Number', '{ exact: { lit: 1 } }', [bye]), between, check, queue('Silver')] },
    });
  table(flowWith(say('Thanks.')), 'calls', { 'press: "7", reaches: { queue: Gold }': '' });
  table(flowWith('updateData: { name: Change, statements: [ { string: { variable: Flow.In, value: { exp: x } } } ] }'), 'calls', {
    'press: "7", reaches: { queue: Gold }': ways(
      2,
      'some',
      'the call comes in → input "Number"; 7, Vip: no → queue "Silver", not queue "Gold". Set this under `given`: "Vip".',
    ).replace('the call comes in → input "Number"; ', ''),
  });
});

test('a loop is repeated as often as the flow says; the test can decide it visit by visit', () => {
  const flow = flowOf({
    menus: [menuOf('Main', [toTask('5', 'Retry'), toTask('6', 'Open')])],
    tasks: {
      Retry: [loop('2', [say('Again.'), decide('Done', ['loopExit: { name: Out }'])]), say('Over.'), queue('After')],
      Open: [loop('{ var: Flow.N }', [say('Again.'), decide('Stop', [bye])]), queue('After')],
    },
  });
  table(flow, 'calls', {
    'press: "5", reaches: { queue: After }': '',
    'press: "5", given: { Done: no }, hears: again. again. over.': '',
    'press: "5", given: { Done: no }, hears: again. again. again.': `5 → queue "After", and callers don't hear "again. again. again.".`,
    'press: "5", given: { Done: [no, yes] }, hears: again. again. over.': '',
    'press: "5", given: { Done: yes }, hears: again. again.': `5 → queue "After", and callers don't hear "again. again.".`,
    'press: "6", given: { Stop: no }, reaches: { queue: After }': '',
    'press: "6", given: { Loop: [loop, loop, done], Stop: no }, hears: again. again.':
      'Several actions are called "Loop". Write one of: "Retry / Loop", "Open / Loop".',
    'press: "6", given: { Open / Loop: [loop, loop, done], Stop: no }, hears: again. again.': '',
    'press: "6", given: { Open / Loop: [loop, done], Stop: no }, hears: again. again.': `6 → queue "After", and callers don't hear "again. again.".`,
  });
});

test('a called task comes back to its call, each time', () => {
  const flow = flowOf({
    start: 'tasks/task[Twice]',
    tasks: { Twice: [call('Sub'), say('Between.'), call('Sub'), queue('After')], Sub: [say('Sub says.')] },
  });
  table(flow, 'calls', {
    'press: "", reaches: { queue: After }, hears: sub says. between. sub says.': '',
    'press: "", reaches: { task: Sub }': '',
  });
  const endless = flowOf({ start: 'tasks/task[Again]', tasks: { Again: [call('Again'), queue('Never')] } });
  table(endless, 'calls', {
    'press: "", reaches: { queue: Never }': `the call comes in → "Call Again", and the flow doesn't say how it goes on, not queue "Never".`,
  });
});

test('a call that goes round for ever arrives nowhere', () => {
  const round = flowOf({
    start: 'tasks/task[One]',
    tasks: { One: [jumpToTask('Two')], Two: [decide('Out', [queue('Sales')], [jumpToTask('One')])] },
  });
  table(round, 'calls', {
    // Some time the decision goes the other way.
    'press: "", reaches: { queue: Sales }': '',
    'press: "", given: { Out: no }, reaches: { queue: Sales }': 'the call comes in → an endless loop, not queue "Sales".',
    'press: "", given: { Out: no }, hears: welcome': 'the call comes in → an endless loop, which is not a place.',
  });
});

test('a transfer fails if the test says so', () => {
  const flow = flowOf({
    start: 'tasks/task[One]',
    tasks: { One: [queue('Night', ', outputs: { failure: { actions: [ { disconnect: { name: Bye } } ] } }')] },
  });
  table(flow, 'calls', {
    'press: "", reaches: { queue: Night }': '',
    'press: "", given: { To Night: success }, reaches: { queue: Night }': '',
    'press: "", given: { To Night: failure }, reaches: { disconnect: true }': '',
    'press: "", given: { To Night: fail }, reaches: { disconnect: true }':
      '"To Night" has no outcome "fail". The outcomes are: "success", "failure".',
  });
});

describe('languages', () => {
  const flow = flowOf({
    menus: [
      menuOf('Main', [toTask('1', 'Spanish'), toTask('2', 'Choose')]),
      menuOf('Service', [
        'menuTransferToAcd: { name: Boats, speechRecTerms: { en-us: { terms: [boats] }, es-us: { terms: [barcos] } }, targetQueue: { lit: { name: Boats } } }',
      ]),
    ],
    tasks: {
      Spanish: ['setLanguage: { name: Set, language: { lit: es-us } }', jump('Service')],
      Choose: ['setLanguage: { name: Set, language: { exp: Flow.L } }', jump('Service')],
    },
  });

  test('a caller has the language of the flow, of the test, or of an action', () => {
    table(flow, 'calls', {
      'press: "", reaches: { menu: Main, language: en-US }': '',
      'press: "", language: fr, reaches: { menu: Main, language: fr }': '',
      'press: "1", reaches: { menu: Service, language: es-us }': '',
      'press: "1", reaches: { menu: Service, language: en-us }': '1 → menu "Service", in es-us, not menu "Service", in en-us.',
      'press: "2", reaches: { menu: Service, language: es-us }': `2 → menu "Service", in a language that isn't known, not menu "Service", in es-us.`,
      'press: "2", language: es-us, reaches: { menu: Service, language: es-us }': '',
    });
  });

  test('words choose in the language of the caller', () => {
    table(flow, 'calls', {
      'press: ["1", { say: Barcos }], reaches: { queue: Boats }': '',
      'press: ["1", { say: boats }], reaches: { menu: Service }': '',
      'press: ["1", { say: cars }], reaches: { menu: Service }': '',
      'press: ["2", { say: boats }], reaches: { queue: Boats }': ways(
        2,
        'some',
        '2 → menu "Service"; "boats" → menu "Service", not queue "Boats".',
      ),
    });
  });
});

test('on the flow-definition API, keys of several digits, prompts and several ways', () => {
  const graph = new DefinitionContent({
    startNode: 'main',
    nodes: {
      main: {
        type: 'menu',
        prompt: 'Welcome.',
        menu: {
          options: [
            { key: '1', prompt: 'For sales, press 1', routingTarget: 'sales' },
            { key: '12', prompt: 'For boats, press 12', routingTarget: 'fork' },
          ],
        },
      },
      sales: { type: 'transfer', queueId: '0b9d0c52-6d3b-4c39-8a3b-0b6f1f6f7a11' },
      fork: { type: 'check', yes: 'sales', no: 'bye' },
      bye: { type: 'disconnect' },
    },
  }).callGraph(new Map([['0b9d0c52-6d3b-4c39-8a3b-0b6f1f6f7a11', 'Sales']]));
  table(graph, 'calls', {
    'press: "1", reaches: { queue: Sales }': '',
    'press: "1", reaches: { queue: 0B9D0C52-6d3b-4c39-8a3b-0b6f1f6f7a11 }': '',
    'press: "", hears: for boats': '',
    'press: "12", given: { fork: no }, reaches: { disconnect: true }': '',
    'press: "12", given: { fork: yes }, reaches: { queue: Sales }': '',
    'press: "12", reaches: { queue: Sales }': ways(
      2,
      'some',
      '12, fork: no → the end of the call, not queue "Sales". Set this under `given`: "fork".',
    ),
    'press: "wait", reaches: { menu: main }': ways(2, 'some', `wait → "main", and the flow doesn't say how it goes on, not menu "main".`),
  });
});

test('on the flow-definition API, silence and a wrong key lead where the definition says, or else on', () => {
  const graph = new DefinitionContent({
    startNode: 'main',
    nodes: {
      main: { type: 'menu', menu: { options: [{ key: '1', prompt: '', routingTarget: 'second' }] }, noInput: 'quiet', next: 'bye' },
      second: { type: 'menu', menu: { options: [] }, noMatch: 'wrong', next: 'bye' },
      quiet: { type: 'transfer', queueId: 'Quiet' },
      wrong: { type: 'transfer', queueId: 'Wrong' },
      bye: { type: 'disconnect' },
    },
  }).callGraph(new Map());
  table(graph, 'calls', {
    'press: "wait", may_reach: [{ menu: main }, { queue: Quiet }]': '',
    'press: "7", reaches: { menu: main }': '',
    'press: "1 7", may_reach: [{ menu: second }, { queue: Wrong }]': '',
    'press: "1 7", reaches: { menu: second }': ways(
      2,
      'some',
      '1 → menu "second"; 7 → queue "Wrong", not menu "second". Menu "second" has no key 7, nor any other.',
    ),
    'press: "1 wait", may_reach: [{ menu: second }, { disconnect: true }]': '',
  });
});

test('digits that stand together may be an extension if the menu lets callers dial one', () => {
  const listening = 'settingsMenu: { listenForExtensionDialing: { lit: true } }, ';
  const graph = flowOf({ menus: [menuOf('Main', [toQueue('1', 'Sales'), toMenu('2', 'Main')], listening)] });
  table(graph, 'calls', {
    'press: "2 1", reaches: { queue: Sales }': '',
    'press: "21", reaches: { queue: Sales }': ways(
      2,
      'some',
      `21 → an extension, not queue "Sales". Menu "Main" lets callers dial an extension, and 21 may be one. To press one key after the other, write "2 1".`,
    ),
  });
});

/** What every broken rule ends with. */
const LEAVE_OUT = ' To leave a menu out, name it under `except`.';

test('rules look at the menus that calls reach', () => {
  const flow = flowOf({
    menus: [
      menuOf('Main', [toQueue('0', 'Operator'), toMenu('1', 'Service'), toTask('2', 'Check')]),
      menuOf('Service', [toQueue('0', 'Support'), toMenu('9', 'Main')]),
      menuOf('Deep', [toMenu('9', 'Trap'), toMenu('0', 'Main')]),
      menuOf('Trap', [toMenu('1', 'Trap')]),
      menuOf('Lost', []),
    ],
    tasks: { Check: [decide('Day', [jump('Deep')], [queue('Night')])] },
  });
  table(flow, 'rules', {
    'in_every_menu: { key: "0", reaches: { person: true } }': `In 2 of 4 menus: menu "Deep": 0 → menu "Main", not a person · menu "Trap" has no key 0; its key is 1. Add key 0 in the menu's file.${LEAVE_OUT}`,
    'in_every_menu: { key: "0", reaches: { person: true } }, except: [Deep, Trap]': '',
    'in_every_menu: { key: "0", reaches: { person: true } }, given: { Day: no }': '',
    'in_every_menu: { key: "0", reaches: { queue: Operator } }, given: { Day: no }': `In 1 of 2 menus: menu "Service": 0 → queue "Support", not queue "Operator".${LEAVE_OUT}`,
    'in_every_menu: { key: "0", reaches: { person: true } }, except: [Dep]': 'This flow has no menu "Dep". Did you mean "Deep"?',
    'in_every_menu: { key: "0", reaches: { person: true } }, given: { Dy: no }':
      'No decision, input, loop, call of a task or transfer of this flow is called "Dy". Did you mean "Day"?',
    'person_within: 1': `In 2 of 4 menus: menu "Deep": a person is more than 1 press away · menu "Trap": a person is more than 1 press away.${LEAVE_OUT}`,
    'person_within: 2': `In 1 of 4 menus: menu "Trap": a person is more than 2 presses away.${LEAVE_OUT}`,
    'person_within: 9, except: [Trap]': '',
    'person_within: 1, given: { Day: no }': '',
    'max_listening_seconds: 2': '',
    'max_listening_seconds: 1, except: [Main, Deep]': `In 2 of 2 menus: menu "Service" speaks for 2 seconds · menu "Trap" speaks for 2 seconds.${LEAVE_OUT}`,
  });
});

/** A menu whose only key runs a task. */
const menuTo = (task: readonly string[], more: Parameters<typeof flowOf>[0]['tasks'] = {}): CallGraph =>
  flowOf({ menus: [menuOf('Main', [toTask('1', 'Go'), hangUp('9')])], tasks: { Go: task, ...more } });
const near = (graph: CallGraph, presses: number): void => {
  table(graph, 'rules', {
    [`person_within: ${presses}`]: '',
    [`person_within: ${presses - 1}`]: `In 1 of 1 menu: menu "Main": a person is more than ${presses - 1 === 1 ? '1 press' : `${presses - 1} presses`} away.${LEAVE_OUT}`,
  });
};
const never = (graph: CallGraph): void => {
  table(graph, 'rules', { 'person_within: 99': `In 1 of 1 menu: menu "Main": a person is more than 99 presses away.${LEAVE_OUT}` });
};

test("a person is as far as the flow's worst decision, and as the caller's best key", () => {
  near(menuTo([queue('A')]), 1);
  never(menuTo([decide('Vip', [queue('A')], [bye])]));
  never(menuTo([decide('Vip', [queue('A')], [jump('Main')])]));
  near(menuTo([decide('Vip', [queue('A')], [say('No.')]), queue('B')]), 1);
  near(menuTo([input('Ask', '{ exact: { lit: 3 } }', [bye]), queue('A')]), 4);
  near(menuTo([input('Ask', '{ exact: { lit: 1 } }', [bye]), decide('One', [queue('A')], [bye], 'Flow.In == "1"'), bye]), 2);
  near(menuTo([loop('3', [say('Wait.')]), queue('A')]), 1);
  near(menuTo([call('Sub'), queue('A')], { Sub: [say('Sub.')] }), 1);
  never(menuTo([call('Sub'), queue('A')], { Sub: [bye] }));
  never(menuTo([jumpToTask('Go')]));
});

test('a test that fails on what is live, too, failed before', () => {
  const [one, other] = ['Sales', 'Support'].map((name) => flowOf({ menus: [menuOf('Main', [toQueue('1', name)])] }));
  assert.ok(one !== undefined && other !== undefined);
  const tests = testsIn(
    callFile(
      'calls',
      'press: "1", reaches: { queue: Sales }',
      'press: "1", reaches: { person: true }',
      'press: "1", reaches: { queue: X }',
    ),
  );
  const statuses = (planned: CallGraph, live?: CallGraph): string[] =>
    runTests(tests, live === undefined ? { planned } : { planned, live }).map(({ status }) => status);
  assert.deepEqual(statuses(one, other), ['passed', 'passed', 'failed-before']);
  assert.deepEqual(statuses(other, one), ['failed', 'passed', 'failed-before']);
  assert.deepEqual(statuses(other), ['failed-before', 'passed', 'failed-before']);
});

test('a test that fails in one way, while its menu has other keys, failed in no other way before', () => {
  const [live, planned] = [['1'], ['1', '2']].map((keys) =>
    flowOf({
      menus: [
        menuOf(
          'Main',
          keys.map((key) => toQueue(key, 'Sales')),
        ),
      ],
    }),
  );
  assert.ok(live !== undefined && planned !== undefined);
  const [result] = runTests(testsIn(callFile('calls', 'press: "7", reaches: { queue: Sales }')), { planned, live });
  assert.match(result?.message ?? '', /has no key 7; its keys are 1, 2\.$/u);
});

test('without a start, a call is undecided', () => {
  const graph = new DefinitionContent({ nodes: { main: { type: 'menu', menu: { options: [] } } } }).callGraph(new Map());
  table(graph, 'calls', { 'press: "", reaches: { menu: main }': "The flow doesn't say where calls begin." });
});
