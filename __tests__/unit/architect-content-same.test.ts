import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import { contentOf, MAIN, replaced } from '../support/architect-content.ts';
import { anchored, exported, nested } from '../support/architect-flows.ts';

/** Whether one menu of the two texts is the same, in both directions and by all three of the ways to ask. */
function isSame(one: string, other: string, menu: string): boolean {
  const [a, b] = [contentOf(one), contentOf(other)];
  const answers = [
    a.hasMenusOf(b, [menu]),
    b.hasMenusOf(a, [menu]),
    a.keepsMenusOf(b, [menu]),
    b.keepsMenusOf(a, [menu]),
    a.holds(b, [menu]),
  ];
  assert.equal(new Set(answers).size, 1, `the directions and ways disagree: ${answers.join()}`);
  return answers[0] ?? false;
}

/** The choices of the menu of `exported` in another order: the second one first. */
function turned(yaml: string): string {
  const [, head = '', sales = '', support = '', rest = ''] =
    /^([^]*?choices:\n)([^]*?\n)( {10}# support\n[^]*?)( {10}- menuDisconnect:\n {14}name: Bye\n[^]*)$/u.exec(yaml) ?? [];
  return `${head}${support}${sales}${rest}`;
}

/** The flow with a key that leads to its task. */
function jumping(yaml: string): string {
  return replaced(
    replaced(yaml, /- menuTransferToAcd:\n {14}name: Support/u, '- menuJumpToTask:\n              name: Support'),
    /(dtmf: digit_2\n)/u,
    `$1              targetTaskRef: "/inboundCall/tasks/task[${/refId: (Callback_\d+)/u.exec(yaml)?.[1] ?? ''}]"\n`,
  );
}

/** A recording with a long text before it. */
function long(tail: string): string {
  return `exp: Append(ToAudioTTS("${'For sales, press 1. '.repeat(9)}"), ${tail})`;
}

/** The flow with its key 9 leading to a task. */
function toTask(yaml: string, refId: string): string {
  return replaced(
    yaml,
    /- menuDisconnect:\n {14}name: Bye\n/u,
    `- menuJumpToTask:\n              name: Bye\n              targetTaskRef: "/inboundCall/tasks/task[${refId}]"\n`,
  );
}

describe('a menu is the same', () => {
  const cases: Readonly<Record<string, readonly [yaml: string, other: string, menu: string]>> = {
    'in the very same text': [exported, exported, 'Main Menu'],
    'in Windows line ends': [exported, exported.replaceAll('\n', '\r\n'), 'Main Menu'],
    'with other comments and blank lines': [exported, exported.replaceAll(/ *#.*$/gmu, '').replaceAll('\n\n', '\n'), 'Main Menu'],
    'in other quotes': [
      exported,
      exported
        .replaceAll(/(name|dtmf|refId): ([A-Z].*|digit_\d)(?= #|$)/gmu, "$1: '$2'")
        .replace('tts: For sales', 'tts: >-\n            For sales'),
      'Main Menu',
    ],
    'with its choices in another order': [exported, turned(exported), 'Main Menu'],
    'where the audio is the same text as an expression': [
      exported,
      replaced(exported, 'tts: For sales, press 1. For support, press 2.', 'exp: ToAudioTTS("For sales, press 1. For support, press 2.")'),
      'Main Menu',
    ],
    'where the audio is broken into other lines': [
      exported,
      replaced(exported, 'press 1. For support', 'press 1.\n            For support'),
      'Main Menu',
    ],
    'where a key is spelled otherwise': [
      nested,
      nested.replaceAll('digit_star', 'star').replaceAll('dtmf: digit_1', 'dtmf: "1"'),
      'billing',
    ],
    'where a line is a reference to another': [anchored, anchored.replace('*sales', '{ lit: { name: Sales EU } }'), 'one'],
    'where something else of the flow is another': [exported, replaced(exported, 'tts: Welcome', 'tts: Hello'), 'Main Menu'],
    'where another menu is another': [MAIN, replaced(MAIN, 'dtmf: digit_pound', 'dtmf: digit_5'), 'collect_ivr_main'],
    'where the sub menu alone is named': [MAIN, replaced(MAIN, /(refId: Sales_12[^]*?lit:\s+name: )Sales/u, '$1Billing'), 'menu_hours'],
    'where a task that it leads to does one step more': [
      MAIN,
      replaced(MAIN, '          - disconnect:\n              name: Disconnect\n', '$&          - disconnect:\n              name: Again\n'),
      'menu_hours',
    ],
    'where a sub menu that it opens has one key more': [
      MAIN,
      replaced(MAIN, /( {16})- menuDisconnect:\n {20}name: Goodbye\n/u, '$1- menuDisconnect:\n$1    name: Enough\n$1    dtmf: digit_5\n$&'),
      'collect_ivr_main',
    ],
    'where a task does something else in as many steps': [MAIN, replaced(MAIN, 'We will call you back.', 'Wait.'), 'menu_hours'],
  };
  for (const [name, [yaml, other, menu]] of Object.entries(cases)) {
    test(name, () => {
      assert.ok(contentOf(yaml).menuId(menu));
      assert.equal(isSame(yaml, other, menu), true);
    });
  }
});

describe('a menu is the same where refIds were numbered anew', () => {
  const renumbered = exported
    .replaceAll('Main Menu_10', 'Main Menu_7')
    .replaceAll('Sales_11', 'Sales_8')
    .replaceAll('Bye_12', 'Bye_9')
    .replaceAll('Callback_20', 'Callback_17');
  test('and the file names it by its name, or by the refId that it had', () => {
    for (const menu of ['Main Menu', 'Main Menu_10']) {
      assert.equal(contentOf(renumbered).hasMenusOf(contentOf(exported), [menu]), true, menu);
      assert.equal(contentOf(renumbered).keepsMenusOf(contentOf(exported), [menu]), true, menu);
    }
    const other = replaced(renumbered, 'name: Support EU', 'name: Support');
    assert.equal(contentOf(other).hasMenusOf(contentOf(exported), ['Main Menu_10']), false);
  });

  test('and so was the task that it leads to', () => {
    assert.equal(contentOf(jumping(renumbered)).hasMenusOf(contentOf(jumping(exported)), ['Main Menu_10']), true);
  });

  test('and nothing is told as a difference then', () => {
    assert.deepEqual(contentOf(jumping(exported)).diff(contentOf(jumping(renumbered)), ['Main Menu_10']), []);
  });
});

describe('a menu is another', () => {
  const keyless = `          - menuDisconnect:
              name: By voice, too
              globalDtmf: false
`;
  const keyed = keyless.replace('globalDtmf: false', 'dtmf: digit_5');
  const before = '        # the choice of the silent\n';
  const audio = 'tts: For sales, press 1. For support, press 2.';
  const twins = `${exported}    - task:
        name: Callback
        refId: Callback_30
        actions:
          - playAudio:
              name: Play
          - disconnect:
              name: End
`;
  const cases: Readonly<Record<string, readonly [yaml: string, other: string, menu?: string]>> = {
    'where a key leads to another queue': [exported, replaced(exported, 'name: Sales EU', 'name: Sales')],
    'where a key leads to a queue of the same name in other letters': [exported, replaced(exported, 'name: Sales EU', 'name: sales eu')],
    'where a key ends the call': [
      exported,
      replaced(exported, /- menuTransferToAcd:(\n {14}name: Sales\n[^]*?)targetQueue:\n.*\n.*\n/u, '- menuDisconnect:$1globalX: 1\n'),
    ],
    'where a choice is called otherwise': [exported, replaced(exported, 'name: Support\n', 'name: Support (new)\n')],
    'where a choice leads to the same queue by a task': [
      exported,
      replaced(
        exported,
        /- menuTransferToAcd:\n( {14}name: Support\n {14}dtmf: digit_2\n)[^]*?# a remark/u,
        '- menuTask:\n$1              task: { actions: [{ transferToAcd: { name: x, targetQueue: { lit: { name: Support EU } } } }] }\n              # a remark',
      ),
    ],
    'where a choice answers another key': [exported, replaced(exported, 'dtmf: digit_2', 'dtmf: digit_3')],
    'where a choice answers a key that nobody can read': [exported, replaced(exported, 'dtmf: digit_2', 'dtmf: digit_two')],
    'where a choice answers no key any more': [exported, replaced(exported, '              dtmf: digit_9\n', '')],
    'where two choices have changed their keys': [
      exported,
      exported.replace('digit_1 ', 'digit_x ').replace('digit_2', 'digit_1').replace('digit_x', 'digit_2'),
    ],
    'where a key is more': [exported, replaced(exported, before, `${keyed}${before}`)],
    'where a choice without a key is more': [exported, replaced(exported, before, `${keyless}${before}`)],
    'where a choice is there twice': [exported, replaced(exported, before, `${keyless.replace('By voice, too', 'By voice')}${before}`)],
    'where the choice without a key leads elsewhere': [
      exported,
      replaced(exported, '- menuDisconnect:\n              name: By voice', '- menuRepeatMenu:\n              name: By voice'),
    ],
    'where callers hear another text': [exported, replaced(exported, 'press 2.', 'press two.')],
    'where callers hear nothing': [exported, replaced(exported, `tts: For sales, press 1. For support, press 2.`, 'noValue: true')],
    'where callers hear a recording': [exported, replaced(exported, audio, 'exp: PromptUser.Main')],
    'where a recording is read out as its name': [
      replaced(exported, audio, 'exp: PromptUser.Main'),
      replaced(exported, audio, 'tts: PromptUser.Main'),
    ],
    'where the end of a long recording is another': [
      replaced(exported, audio, long('PromptUser.A')),
      replaced(exported, audio, long('PromptUser.B')),
    ],
    'where a key leads to another task of the same name': [toTask(twins, 'Callback_20'), toTask(twins, 'Callback_30')],
    'where the menu is gone': [
      nested,
      replaced(nested, 'name: Other', 'name: Elsewhere').replace('refId: other', 'refId: elsewhere'),
      'other',
    ],
  };
  for (const [name, [yaml, other, menu = 'Main Menu']] of Object.entries(cases)) {
    test(name, () => {
      assert.ok(contentOf(yaml).menuId(menu));
      assert.equal(isSame(yaml, other, menu), false);
    });
  }
});

test('of several menus all must be the same; of none, all are', () => {
  const other = replaced(MAIN, 'dtmf: digit_pound', 'dtmf: digit_5');
  const [a, b] = [contentOf(MAIN), contentOf(other)];
  assert.equal(a.hasMenusOf(b, ['collect_ivr_main', 'menu_hours']), false);
  assert.equal(a.hasMenusOf(b, ['menu_hours']), false);
  assert.equal(a.hasMenusOf(b, ['collect_ivr_main']), true);
  assert.equal(a.hasMenusOf(b, []), true);
  assert.equal(a.hasMenusOf(b, ['nowhere']), true, 'a menu that neither has');
});

test('only the very same text is equal, and no part of a publish can land', () => {
  assert.equal(contentOf(MAIN).equals(contentOf(MAIN)), true);
  for (const other of [MAIN.replaceAll('\n', '\r\n'), `${MAIN}\n`, `# hello\n${MAIN}`])
    assert.equal(contentOf(MAIN).equals(contentOf(other)), false);
  assert.equal(contentOf(MAIN).isPartOf(), false);
});

test("Architect's text and a definition are never compared: that is a mistake of the caller", () => {
  const definition = new DefinitionContent({ nodes: {} });
  const content = contentOf(MAIN);
  assert.throws(() => content.hasMenusOf(definition, ['x']), TypeError);
  assert.throws(() => content.diff(definition, ['x']), TypeError);
  assert.throws(() => content.compareMenu(definition, 'collect_ivr_main'), TypeError);
});

test('a menu is told from all others however a file names it', () => {
  const content = contentOf(MAIN);
  const id = content.menuId('collect_ivr_main');
  assert.equal(id, 'menu[Main Menu]', 'its name: a publish gives new refIds');
  assert.equal(content.menuId('Main Menu'), id);
  assert.equal(content.menuId('menu_hours'), content.menuId('Opening Hours'));
  assert.equal(content.menuId('menu_hours'), 'menu[Main Menu]/menu[Opening Hours]');
  for (const name of ['nowhere', 'main menu', '', 'Sales', 'Callback']) assert.equal(content.menuId(name), undefined);
  assert.equal(contentOf(replaced(nested, 'name: Other', 'name: Main')).menuId('Main'), undefined, 'two of that name');
  assert.equal(contentOf(replaced(nested, 'name: Other', 'name: Main')).menuId('main'), '/inboundCall/menus/menu[main]');
  assert.equal(contentOf(replaced(nested, 'name: Other', 'name: main')).menuId('main'), 'menu[Main]', 'a refId comes first');
});
