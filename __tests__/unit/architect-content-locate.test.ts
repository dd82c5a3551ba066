import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignCode, type Finding } from '../../src/model/diagnostic.ts';
import type { Menu } from '../../src/model/menu.ts';
import type { Problem } from '../../src/model/diagnostic.ts';
import { findingsIn } from '../../src/genesys/architect/job-messages.ts';
import { contentOf, fileOf, MAIN, menusIn, placeOf, replaced, unchanged } from '../support/architect-content.ts';

const MENU = '/inboundCall/menus/menu[collect_ivr_main]';
const HOURS = `${MENU}/choices/menuSubMenu[menu_hours]`;
const SALES = `${MENU}/choices/menuTransferToAcd[Sales_12]`;

const MAIN_FILE = fileOf(
  'collect_ivr_main',
  [
    'key: "1", prompt: a, routing_target: { queue: Sales }',
    'key: "2", prompt: b, routing_target: { queue: Support }',
    'key: "9", prompt: e, routing_target: { unchanged: true }',
    'key: "0", prompt: f, routing_target: { queue: Operator }',
  ],
  ['audio: replace'],
);
const HOURS_FILE = fileOf('Opening Hours', ['key: "#", prompt: c, routing_target: { disconnect: true }', ...unchanged('2', '*')]);
const MENUS = [...menusIn(MAIN_FILE, 'main.yml'), ...menusIn(HOURS_FILE, 'hours.yml')];

function located(path: string | undefined, menus: readonly Menu[] = MENUS, yaml = MAIN): Problem {
  const finding: Finding = { code: 'publish.refused', message: 'It is wrong.', ...(path === undefined ? {} : { path }) };
  return contentOf(yaml).locate(finding, menus);
}

/** Where in the file of the main menu, or of the sub menu. */
function where({ at: { path, line, column } }: Problem): unknown[] {
  return [path, { line, column }];
}

test('a place in a choice is that of its option: the target where the target is meant, else the key', () => {
  for (const [path, word] of [
    [`${SALES}/targetQueue`, '{ queue: Sales }'],
    [`${MENU}/choices/menuTransferToAcd[Support_14]/targetQueue`, '{ queue: Support }'],
    [`${SALES}/dtmf`, '"1"'],
    [`${SALES}/name`, '"1"'],
    [`${SALES}/priority`, '"1"'],
    [SALES, '"1"'],
  ] as const)
    assert.deepEqual(where(located(path)), ['main.yml', placeOf(MAIN_FILE, word)], path);
});

test('a place deep in a choice is that of its option, too', () => {
  for (const [path, word] of [
    [`${SALES}/targetQueue/lit/name`, '{ queue: Sales }'],
    [`${SALES}/preTransferAudio/tts`, '"1"'],
    [`${SALES}/failureOutputs/errorType/noValue`, '"1"'],
  ] as const)
    assert.deepEqual(where(located(path)), ['main.yml', placeOf(MAIN_FILE, word)], path);
});

test('the queue of a task that does nothing but transfer to it is the target of its option', () => {
  const operator = `${MENU}/choices/menuTask[Operator_31]`;
  const inside = located(`${operator}/task/actions/transferToAcd[To the operator]/targetQueue`);
  assert.deepEqual([inside.at.path, inside.at.line], ['main.yml', placeOf(MAIN_FILE, '{ queue: Operator }').line]);
  const actions = located(`${operator}/task/actions`);
  assert.deepEqual([actions.at.path, actions.at.line], ['main.yml', placeOf(MAIN_FILE, '"0"').line]);
});

test("a place in a menu's audio is that of the file's `audio`, and any other place in the menu that of its name", () => {
  for (const path of [`${MENU}/audio`, `${MENU}/audio/tts`])
    assert.deepEqual(where(located(path)), ['main.yml', placeOf(MAIN_FILE, 'replace')], path);
  for (const path of [MENU, `${MENU}/defaultChildMenuRef`, `${MENU}/settingsMenu/repeatCount`, `${MENU}/choices`])
    assert.deepEqual(where(located(path)), ['main.yml', placeOf(MAIN_FILE, 'collect_ivr_main')], path);
});

test('a place in a sub menu is that of the sub menu, in whatever order the files come', () => {
  for (const menus of [MENUS, MENUS.toReversed()]) {
    assert.deepEqual(where(located(`${HOURS}/choices/menuDisconnect[Goodbye_24]/dtmf`, menus)), ['hours.yml', placeOf(HOURS_FILE, '"#"')]);
    assert.deepEqual(where(located(`${HOURS}/audio`, menus))[0], 'hours.yml');
    assert.deepEqual(where(located(HOURS, menus)), ['hours.yml', placeOf(HOURS_FILE, 'Opening Hours')]);
    assert.deepEqual(where(located(`${SALES}/targetQueue`, menus)), ['main.yml', placeOf(MAIN_FILE, '{ queue: Sales }')]);
  }
});

test('a place in a sub menu that no file describes is in the file of the menu around it', () => {
  const menus = menusIn(MAIN_FILE, 'main.yml');
  const {
    at: { path, line },
    hint,
  } = located(`${HOURS}/choices/menuDisconnect[Goodbye_24]/dtmf`, menus);
  const lines = ['collect_ivr_main', '"9"'].map((word) => placeOf(MAIN_FILE, word).line);
  assert.equal(path, 'main.yml');
  assert.ok(lines.includes(line), String(line));
  assert.equal(hint, 'Change this place of the menu file.');
});

test('a choice that is elided, that is not there or that no option is about is a place of its menu', () => {
  const keyless = replaced(MAIN, '              dtmf: digit_3\n', '');
  for (const { path, yaml = MAIN } of [
    { path: `${MENU}/choices/menuTransferToAcd[...]/targetQueue` },
    { path: `${MENU}/choices/menuTransferToAcd[Nobody_99]/targetQueue` },
    { path: `${MENU}/choices/menuTransferToAcd[]` },
    { path: `${MENU}/choices/menuDisconnect[Sales_12]` },
    { path: `${MENU}/choices/menuTransferToAcd[Billing_16]/targetQueue` },
    { path: `${MENU}/choices/menuTransferToAcd[Billing_16]/targetQueue`, yaml: keyless },
  ])
    assert.deepEqual(where(located(path, MENUS, yaml)), ['main.yml', placeOf(MAIN_FILE, 'collect_ivr_main')], path);
});

test('what is in no menu of the files is told at the flow, with its place, as a thing for Architect', () => {
  for (const path of [
    '/inboundCall/initialGreeting',
    '/inboundCall/tasks/task[Callback_40]/actions/createCallback[Create Callback]/targetQueue',
    '/inboundCall/menus/menu[collect_ivr_main2]/choices/menuTransferToAcd[Sales_12]',
    '/inboundCall/menus/menu[other]',
    'nonsense',
    '/',
  ]) {
    const problem = located(path);
    assert.deepEqual([where(problem), problem.code], [['main.yml', { line: 1, column: 10 }], 'publish.refused']);
    assert.equal(problem.hint, `It is not in a menu of these files (${path}): fix it in Architect.`);
  }
  assert.match(located(undefined).hint, /\(no place given\): fix it in Architect\.$/u);
  assert.match(located('').hint, /\(no place given\)/u);
});

test('names with brackets, slashes, quotes and blanks are found', () => {
  const names = { menu: "Bob's [main] menu/1_10", choice: "Sales [EU] / Ann's_12" };
  const yaml = MAIN.replaceAll('collect_ivr_main', names.menu).replaceAll('Sales_12', names.choice);
  const file = fileOf(JSON.stringify(names.menu), [
    'key: "1", prompt: a, routing_target: { queue: Sales }',
    ...unchanged('2', '3', '9', '0', '*'),
  ]);
  const menus = menusIn(file, 'main.yml');
  assert.ok(contentOf(yaml).menuId(names.menu));
  const path = `/inboundCall/menus/menu[${names.menu}]/choices/menuTransferToAcd[${names.choice}]`;
  const message = `Error details: no matches ('targetQueue' in '${path}')`;
  const [finding] = findingsIn({ texts: [message], statuses: [] });
  assert.equal(finding?.path, `${path}/targetQueue`);
  assert.deepEqual(where(located(finding?.path, menus, yaml)), ['main.yml', placeOf(file, '{ queue: Sales }')]);
  assert.deepEqual(where(located(`${path}/dtmf`, menus, yaml)), ['main.yml', placeOf(file, '"1"')]);
});

test('of two choices whose names begin alike the one that is meant is found', () => {
  const [short, long] = ['Sales', 'Sales]/choices'];
  const yaml = MAIN.replaceAll('Sales_12', short).replaceAll('Support_14', JSON.stringify(long));
  for (const [name, word] of [
    [short, '{ queue: Sales }'],
    [long, '{ queue: Support }'],
  ] as const) {
    const {
      at: { path, line },
    } = located(`${MENU}/choices/menuTransferToAcd[${name}]/targetQueue`, MENUS, yaml);
    assert.deepEqual([path, line], ['main.yml', placeOf(MAIN_FILE, word).line], name);
  }
});

test('choices without a refId are found by their name', () => {
  const yaml = replaced(MAIN, '              refId: Sales_12\n', '');
  const path = `${MENU}/choices/menuTransferToAcd[Sales]/targetQueue`;
  assert.deepEqual(where(located(path, MENUS, yaml)), ['main.yml', placeOf(MAIN_FILE, '{ queue: Sales }')]);
});

test('a message becomes a sentence, once', () => {
  const content = contentOf(MAIN);
  for (const [message, sentence] of [
    ['no matches', 'no matches.'],
    ['It failed.', 'It failed.'],
    ['Why?', 'Why?'],
    ['No!', 'No!'],
  ] as const)
    assert.equal(content.locate({ code: foreignCode('x'), message }, MENUS).message, sentence);
});
