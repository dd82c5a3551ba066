import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from '../../src/model/change.ts';
import type { MenuComparison } from '../../src/model/menu-diff.ts';
import { contentOf, fileOf, MAIN, menusIn, QUEUES, replaced, unchanged } from '../support/architect-content.ts';
import { exported, nested } from '../support/architect-flows.ts';

const MENU = '/inboundCall/menus/menu[collect_ivr_main]';
const HOURS = `${MENU}/choices/menuSubMenu[menu_hours]`;

function diff(before: string, after: string, menus: readonly string[] = ['collect_ivr_main']): Change[] {
  return contentOf(before).diff(contentOf(after), menus);
}

function compare(before: string, after: string, menu = 'collect_ivr_main'): MenuComparison {
  return contentOf(before).compareMenu(contentOf(after), menu);
}

/** The flow with what a menu file asks for. */
function edited(yaml: string, file: string): string {
  const { content, problems } = contentOf(yaml).edit(menusIn(file), QUEUES);
  assert.deepEqual(problems, []);
  return content.raw as string;
}

/** Key 1 leads elsewhere, key 2 is called otherwise, key 3 goes, key 4 comes. */
const CHANGED = edited(
  MAIN,
  fileOf(
    'collect_ivr_main',
    [
      'key: "1", prompt: a, routing_target: { task: Callback }',
      'key: "2", name: Help, prompt: b, routing_target: { unchanged: true }',
      'key: "4", prompt: d, routing_target: { queue: Billing }',
      ...unchanged('9', '0', '*'),
    ],
    ['audio: keep'],
  ),
);

test('each key that differs is one change, at its path, with what was and what is', () => {
  assert.deepEqual(diff(MAIN, CHANGED), [
    {
      op: 'change',
      menu: 'collect_ivr_main',
      key: '1',
      field: 'routing_target',
      path: `${MENU}/choices/menuTransferToAcd[Sales_12]`,
      before: { queue: 'Sales' },
      after: { task: 'Callback_40' },
    },
    {
      op: 'change',
      menu: 'collect_ivr_main',
      key: '2',
      field: 'name',
      path: `${MENU}/choices/menuTransferToAcd[Support_14]`,
      before: 'Support',
      after: 'Help',
    },
    {
      op: 'remove',
      menu: 'collect_ivr_main',
      key: '3',
      field: null,
      path: `${MENU}/choices/menuTransferToAcd[Billing_16]`,
      before: { name: 'Billing', routing_target: { queue: 'Billing' } },
      after: null,
    },
    {
      op: 'add',
      menu: 'collect_ivr_main',
      key: '4',
      field: null,
      path: `${MENU}/choices/menuTransferToAcd[Billing]`,
      before: null,
      after: { name: 'Billing', routing_target: { queue: 'Billing' } },
    },
  ]);
});

function turned(op: Change['op']): Change['op'] {
  return op === 'add' ? 'remove' : op === 'remove' ? 'add' : op;
}

/** What the changes say, wherever in the text it stands. */
function sorted(changes: readonly Change[]): string[] {
  return changes.map(({ op, menu, key, field, before, after }) => JSON.stringify([op, menu, key, field, before, after])).toSorted();
}

test('the way back is told the other way round', () => {
  const back = diff(CHANGED, MAIN).map((one) => ({ ...one, op: turned(one.op), before: one.after, after: one.before }));
  assert.deepEqual(sorted(back), sorted(diff(MAIN, CHANGED)));
});

test('what callers hear is a change of the menu as a whole, and its text is told as it stands', () => {
  const after = replaced(MAIN, 'To hear this again, press star', 'Bye');
  const [change, ...others] = diff(MAIN, after);
  assert.deepEqual(others, []);
  assert.deepEqual(
    [change?.op, change?.menu, change?.key, change?.field, change?.path],
    ['change', 'collect_ivr_main', null, 'audio', `${MENU}/audio`],
  );
  assert.match(JSON.stringify(change?.before), /^"For sales, press 1.*press star"$/u);
  assert.match(JSON.stringify(change?.after), /^"For sales, press 1.*Bye"$/u);
});

test('menus are called as the files call them, and all others by their refId', () => {
  const after = replaced(replaced(MAIN, /(refId: Sales_12[^]*?lit:\s+name: )Sales/u, '$1Billing'), 'name: Goodbye', 'name: Bye');
  const named = (menus: readonly string[]): unknown[] => diff(MAIN, after, menus).map(({ menu, key }) => [menu, key]);
  assert.deepEqual(named(['Main Menu']), [
    ['Main Menu', '1'],
    ['menu_hours', '#'],
  ]);
  assert.deepEqual(named(['Opening Hours']), [
    ['collect_ivr_main', '1'],
    ['Opening Hours', '#'],
  ]);
  assert.deepEqual(named([]), [
    ['collect_ivr_main', '1'],
    ['menu_hours', '#'],
  ]);
});

test('another kind of choice with the same target, and another target of the same kind, are told apart', () => {
  const kind = diff(
    exported,
    replaced(
      exported,
      /- menuTransferToAcd:\n( {14}name: Support\n {14}dtmf: digit_2\n)[^]*?# a remark/u,
      '- menuTask:\n$1              task: { actions: [{ transferToAcd: { name: x, targetQueue: { lit: { name: Support EU } } } }] }\n              # a remark',
    ),
    ['Main Menu_10'],
  );
  assert.deepEqual(
    kind.map(({ key, field, before, after }) => [key, field, before, after]),
    [['2', 'kind', 'menuTransferToAcd', 'menuTask']],
  );
});

test('a number is told as a menu file writes it; a target that a menu file has no form for, in words', () => {
  const after = replaced(replaced(nested, 'lit: "+49301234"', 'lit: "+4930999"'), 'FindQueue(Flow.Queue)', 'FindQueue(Flow.Other)');
  assert.deepEqual(
    diff(nested, after, ['main']).map(({ key, field, before, after: now }) => [key, field, before, now]),
    [
      ['3', 'routing_target', { number: '+49301234' }, { number: '+4930999' }],
      [
        '5',
        'routing_target',
        'transfers to a queue chosen at run time (FindQueue(Flow.Queue))',
        'transfers to a queue chosen at run time (FindQueue(Flow.Other))',
      ],
    ],
  );
});

test('the order of choices, comments, quotes and refIds that were numbered anew are no change', () => {
  const renumbered = MAIN.replaceAll(/(Callback|Sales|Support|Operator)_(\d+)/gu, '$1_1$2');
  assert.notEqual(renumbered, MAIN);
  for (const after of [MAIN, renumbered, MAIN.replaceAll('\n', '\r\n'), MAIN.replaceAll(/ *#.*$/gmu, '')])
    assert.deepEqual(diff(MAIN, after), []);
});

test('a menu that is gone is told as that, beside the key that opened it; one that has come is told by its key', () => {
  const without = edited(MAIN, fileOf('collect_ivr_main', unchanged('1', '2', '3', '0', '*'), ['audio: keep']));
  const gone = diff(MAIN, without).map(({ op, menu, key, path, before, after }) => [op, menu, key, path, before, after]);
  assert.deepEqual(
    gone.find(([, , key]) => key === null),
    ['remove', 'menu_hours', null, HOURS, 'Opening Hours', null],
  );
  assert.deepEqual(gone.find(([, , key]) => key === '9')?.slice(0, 3), ['remove', 'collect_ivr_main', '9']);
  const come = diff(without, MAIN).map(({ op, menu, key }) => [op, menu, key]);
  assert.ok(
    come.some(([op, menu, key]) => op === 'add' && menu === 'collect_ivr_main' && key === '9'),
    JSON.stringify(come),
  );
});

test('a change in a sub menu is a change of the sub menu alone', () => {
  const file = fileOf(
    'menu_hours',
    ['key: "5", prompt: x, routing_target: { disconnect: true }', ...unchanged('2', '#', '*')],
    ['audio: keep'],
  );
  assert.deepEqual(
    diff(MAIN, edited(MAIN, file), ['menu_hours']).map(({ op, menu, key }) => [op, menu, key]),
    [['add', 'menu_hours', '5']],
  );
});

test('a change always changes something: what was is not what is', () => {
  const longer = replaced(
    MAIN,
    '          - disconnect:\n              name: Disconnect\n',
    '$&          - disconnect:\n              name: Again\n',
  );
  const file = fileOf('menu_hours', unchanged('2'), ['audio: keep']);
  for (const after of [longer, edited(MAIN, file), CHANGED])
    for (const { menu, key, before, after: now } of diff(MAIN, after)) assert.notDeepEqual(before, now, `${menu} ${key}`);
});

test('two menus of one name are compared each with itself', () => {
  const twins = replaced(replaced(nested, 'refId: bare', 'info: bare'), 'name: Bare', 'name: Main');
  assert.deepEqual(diff(twins, twins, ['main']), []);
  const unnamed = replaced(replaced(twins, 'refId: other', 'info: other'), 'name: Other', 'name: Main');
  assert.deepEqual(diff(unnamed, unnamed, ['main']), []);
});

test('a menu before and after is told key by key: those that answer then, and those that are gone', () => {
  const { rows, reordered, audio } = compare(MAIN, CHANGED);
  assert.deepEqual(
    rows.map(({ key, sign, before, after }) => [key, sign, before?.target, after?.target, before?.name, after?.name]),
    [
      ['1', 'changed', 'the queue "Sales"', 'the task "Callback", 3 actions', undefined, undefined],
      ['2', 'changed', 'the queue "Support"', 'the queue "Support"', 'Support', 'Help'],
      ['9', 'same', 'the menu "Opening Hours", 3 choices', 'the menu "Opening Hours", 3 choices', undefined, undefined],
      ['0', 'same', 'the queue "Operator"', 'the queue "Operator"', undefined, undefined],
      ['*', 'same', 'the menu "Main Menu"', 'the menu "Main Menu"', undefined, undefined],
      ['4', 'added', undefined, 'the queue "Billing"', undefined, undefined],
      ['3', 'removed', 'the queue "Billing"', undefined, undefined, undefined],
    ],
  );
  assert.deepEqual([reordered, audio?.before], [false, audio?.after]);
  assert.equal(
    rows.some(({ before, after }) => before?.prompt !== undefined || after?.prompt !== undefined),
    false,
  );
});

test('what a menu says is told before and after; a recording and nothing in their own way', () => {
  assert.deepEqual(compare(MAIN, replaced(MAIN, /tts: For sales.*/u, 'tts: Hello'), 'Main Menu').audio?.after, 'Hello');
  assert.equal(compare(nested, nested, 'main').audio?.before, '"Hello", the prompt "menu"');
  assert.equal(compare(nested, nested, 'bare').audio?.before, '');
});

test('a menu that is on one side alone, or on none, is told as far as it is there', () => {
  const without = edited(MAIN, fileOf('collect_ivr_main', unchanged('1', '2', '3', '0', '*'), ['audio: keep']));
  assert.deepEqual(
    compare(MAIN, without, 'menu_hours').rows.map(({ key, sign }) => [key, sign]),
    [
      ['2', 'removed'],
      ['#', 'removed'],
      ['*', 'removed'],
    ],
  );
  const come = compare(without, MAIN, 'menu_hours');
  assert.deepEqual(
    come.rows.map(({ sign }) => sign),
    ['added', 'added', 'added'],
  );
  assert.deepEqual(come.audio, { before: '', after: 'We are open on weekdays from eight to six.' });
  assert.deepEqual(compare(MAIN, MAIN, 'nowhere'), { rows: [], reordered: false, audio: { before: '', after: '' } });
});

test('choices without a key are no row: nobody can press them', () => {
  const rows = contentOf(exported).compareMenu(contentOf(exported), 'Main Menu_10').rows;
  assert.deepEqual(
    rows.map(({ key, sign }) => `${key} ${sign}`),
    ['1 same', '2 same', '9 same'],
  );
});
