import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GraphNames } from '../../src/call-test/graph-names.ts';
import { runTests } from '../../src/call-test/run-tests.ts';
import { flowOf, menuOf, parts, testsIn } from '../support/call-tests.ts';

const { toQueue, toMenu, toTask, hours, queue, decide } = parts;

const FLOW = flowOf({
  menus: [
    menuOf('Main', [toQueue('1', 'Sales'), toMenu('2', 'Service'), toTask('3', 'Check')]),
    menuOf('Service', [toQueue('1', 'Support'), toQueue('0', 'Operator')]),
  ],
  tasks: { Check: [hours('Hours', [queue('Day')], [queue('Night')])] },
  languages: ['en-us', 'es-us'],
});

/** The results of a test file: the message of each, and the names that the flow doesn't have, with their places. */
function namesIn(text: string): (readonly [string, ...string[]])[] {
  return runTests(testsIn(text), { planned: FLOW }).map(({ message, unknown = [] }) => [
    message,
    ...unknown.map(({ at: { line, column }, message: told }) => `${line}:${column} ${told}`),
  ]);
}

test('each name that a flow does not have is told at its place, all of a test at once, with what may be meant', () => {
  const text = `flow_name: Flow
calls:
  - press: "3"
    given:
      Huors: open
      Hours: opne
      Check / Hours: [open, closd, closd, shut]
    language: es-uss
    reaches:
      queue: Daay
      language: en-gb
  - press: "1"
    may_reach:
      - menu: Servce
      - { queue: sales }
  - press: "3"
    given: { Hours: open }
    reaches: { queue: Day }
rules:
  - in_every_menu:
      key: "0"
      reaches: { queue: Operatr }
    except:
      - Main
      - Servise
    given:
      Hous: open
  - in_every_menu: { key: "0", reaches: { queue: Operatr } }
  - person_within: 1
    except: [Nowhere]
`;
  const told = {
    huors: 'No decision, input, loop, call of a task or transfer of this flow is called "Huors"',
    hous: 'No decision, input, loop, call of a task or transfer of this flow is called "Hous"',
    operatr: 'Nothing in this flow leads to queue "Operatr"',
    operator: 'Did you mean "Operator"?',
    hours: 'Did you mean "Hours"?',
    languages: 'The names are: "en-us", "es-us".',
  };
  const found = namesIn(text);
  assert.deepEqual(found[0]?.slice(1), [
    `5:7 ${told.huors}. ${told.hours}`,
    '6:14 "Hours" has no outcome "opne". Did you mean "open"?',
    '7:29 "Check / Hours" has no outcome "closd". Did you mean "closed"?',
    `7:43 "Check / Hours" has no outcome "shut". The outcomes are: "open", "closed", "holiday", "emergency".`,
    '8:15 This flow has no language "es-uss". Did you mean "es-us" or "en-us"?',
    '10:14 Nothing in this flow leads to queue "Daay". Did you mean "Day"?',
    `11:17 This flow has no language "en-gb". ${told.languages}`,
  ]);
  assert.equal(
    found[0]?.[0].split(' "Hours" has')[0],
    `${told.huors} (line 5). ${told.hours}`,
    'the message tells the line of what is not in the first line of the call',
  );
  assert.deepEqual(found.slice(1), [
    [
      '1 → queue "Sales", not menu "Servce" or queue "sales". Nothing in this flow leads to menu "Servce" (line 14). ' +
        'Did you mean "Service"? Nothing in this flow leads to queue "sales" (line 15). Did you mean "Sales"? Names are case-sensitive.',
      '14:15 Nothing in this flow leads to menu "Servce". Did you mean "Service"?',
      '15:18 Nothing in this flow leads to queue "sales". Did you mean "Sales"? Names are case-sensitive.',
    ],
    [''],
    [
      `${told.hous} (line 27). ${told.hours} This flow has no menu "Servise" (line 25). Did you mean "Service"? ${told.operatr} (line 22). ${told.operator}`,
      `27:7 ${told.hous}. ${told.hours}`,
      '25:9 This flow has no menu "Servise". Did you mean "Service"?',
      `22:25 ${told.operatr}. ${told.operator}`,
    ],
    // A name of several menus is told once, and no menu is to be left out because of it.
    [
      'In 2 of 2 menus: menu "Main" has no key 0; its keys are 1, 2, 3 · menu "Service": 0 → queue "Operator", not queue "Operatr". ' +
        `${told.operatr}. ${told.operator}`,
      `28:50 ${told.operatr}. ${told.operator}`,
    ],
    [
      'This flow has no menu "Nowhere" (line 30). The names are: "Main", "Service".',
      '30:14 This flow has no menu "Nowhere". The names are: "Main", "Service".',
    ],
  ]);
});

const call = (language: string): string =>
  `flow_name: Flow\ncalls:\n  - { press: "1", language: ${language}, reaches: { queue: Sales, language: ${language} } }\n`;

test('a language counts whatever its case and signs, and any does if the flow does not list its own', () => {
  assert.deepEqual(namesIn(call('ES_US')), [['']]);
  assert.match(namesIn(call('es'))[0]?.[0] ?? '', /^This flow has no language "es"\. Did you mean "es-us"/u);
  const open = flowOf({ menus: [menuOf('Main', [toQueue('1', 'Sales')])] });
  assert.deepEqual(
    runTests(testsIn(call('de')), { planned: open }).map(({ message }) => message),
    [''],
  );
});

test('a test of very many names and places looks each up once, and tells some of them', (t) => {
  const QUEUES = Array.from({ length: 200 }, (_, index) => `Q${index}`);
  const fan = flowOf({
    start: 'tasks/task[Fan]',
    tasks: { Fan: QUEUES.map((name) => decide(`To ${name}`, [queue(name)])) },
  });
  const lookedUp = t.mock.method(GraphNames.prototype, 'idsOf');
  const places = QUEUES.map((name) => `{ queue: Other ${name} }`).join(', ');
  const given = QUEUES.map((name) => `Unknown ${name}: x`).join(', ');
  const [many, unknown] = runTests(
    testsIn(`flow_name: Flow\ncalls:\n  - { press: "", may_reach: [${places}] }\n  - { press: "", given: { ${given} }, hears: x }\n`),
    { planned: fan },
  );
  // Once for the ways, and once for each name that is not there.
  assert.ok(lookedUp.mock.callCount() <= 2 * QUEUES.length, `${lookedUp.mock.callCount()}`);
  assert.match(many?.message ?? '', /not queue "Other Q0" or .* or 190 other places/u);
  assert.equal(unknown?.unknown?.length, 10);
  assert.match(unknown.message, / And 190 more names\.$/u);
  for (const { message = '' } of [many, unknown].map((one) => one ?? { message: '' })) assert.ok(message.length <= 2000);
});
