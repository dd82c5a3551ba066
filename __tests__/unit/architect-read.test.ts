import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkFlow } from '../../src/content/architect/edit/check.ts';
import { describeChoice } from '../../src/content/architect/read/describe.ts';
import { findMenu, findTask } from '../../src/content/architect/read/find.ts';
import { editMenu } from '../support/edit-menu.ts';
import { readArchitectFlow, readFlowNode } from '../../src/content/architect/read/read.ts';
import { anchored, braces, exported, flowOf, menuOf, nested, own, published } from '../support/architect-flows.ts';

/** The line of a text's first occurrence, from 1. */
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

const wordsOf = (text: string, ref: string): unknown[] =>
  menuOf(text, ref).choices.map((choice) => [choice.key, describeChoice(flowOf(text), choice)]);

function check(text: string): ReturnType<typeof checkFlow> {
  const read = readFlowNode(text);
  assert.ok('node' in read, JSON.stringify(read));
  return checkFlow(read.node);
}

const findings = (text: string): unknown[] => check(text).map(({ code, at, key }) => [code, at.line, key]);
const rulesAndLines = (text: string): unknown[] => check(text).map(({ code, at }) => [code, at.line]);
const error = (text: string): unknown => {
  const read = readArchitectFlow(text);
  assert.ok('error' in read, text);
  return [read.error.at.line, read.error.message];
};

const keyWritten = (written: string): unknown => menuOf(exported.replace('digit_2', written), 'Main Menu').choices[1]?.key;

/** The audio of a flow's main menu, written in another way. */
const audio = (written: string): unknown =>
  menuOf(exported.replace('tts: For sales, press 1. For support, press 2.', written), 'Main Menu').audio;

describe('reading a flow', () => {
  test('type, name, menus and tasks', () => {
    const flow = flowOf(exported);
    assert.deepEqual([flow.type, flow.name, flow.text], ['inboundCall', 'Main IVR', exported]);
    assert.deepEqual(flow.tasks, [{ refId: 'Callback_20', name: 'Callback', actions: 2, path: '/inboundCall/tasks/task[Callback_20]' }]);
    const [menu] = flow.menus;
    assert.deepEqual(
      [menu?.refId, menu?.depth, menu?.defaultChildMenuRef, menu?.at],
      ['Main Menu_10', 0, './choices/menuDisconnect[Bye_12]', { line: 10, column: 9 }],
    );
    assert.deepEqual(
      menu?.choices.map(({ key, dtmf, target }) => [key, dtmf, target]),
      [
        ['1', 'digit_1', { kind: 'queue', name: 'Sales EU' }],
        ['2', 'digit_2', { kind: 'queue', name: 'Support EU' }],
        ['9', 'digit_9', { kind: 'disconnect' }],
        [undefined, undefined, { kind: 'disconnect' }],
      ],
    );
    assert.deepEqual(menu.choices[1]?.at, { line: lineOf(exported, '              name: Support') - 1, column: 13 });
  });

  test('menus at every depth, in the order of the text', () => {
    assert.deepEqual(
      flowOf(nested).menus.map(({ refId, depth, path }) => [refId, depth, path]),
      [
        ['main', 0, '/inboundCall/menus/menu[main]'],
        ['billing', 1, '/inboundCall/menus/menu[main]/choices/menuSubMenu[billing]'],
        ['other', 0, '/inboundCall/menus/menu[other]'],
        ['bare', 0, '/inboundCall/menus/menu[bare]'],
      ],
    );
  });

  test('every kind of choice in words', () => {
    assert.deepEqual(wordsOf(nested, 'main'), [
      ['1', 'opens the menu "Billing", 3 choices'],
      ['2', 'runs the task "Callback", 3 actions'],
      ['3', 'transfers to the number +49301234'],
      ['4', 'goes to the menu "Other"'],
      ['5', 'transfers to a queue chosen at run time (FindQueue(Flow.Queue))'],
    ]);
    assert.deepEqual(wordsOf(nested, 'billing'), [
      ['1', 'transfers to the queue "Invoices"'],
      ['*', 'goes back to the previous menu'],
      ['3', 'runs the task "Ask a question", 0 actions'],
    ]);
  });

  test('aliases and merges are read through', () => {
    assert.deepEqual(wordsOf(anchored, 'one'), [
      ['1', 'transfers to the queue "Sales EU"'],
      ['2', 'transfers to the queue "Sales EU"'],
      ['9', 'ends the call'],
    ]);
    assert.deepEqual(wordsOf(anchored, 'two'), [
      ['9', 'ends the call'],
      ['3', 'transfers to the queue "Free queue"'],
    ]);
    assert.deepEqual(menuOf(anchored, 'two').audio, { kind: 'tts', text: 'Press 1 or 2' });
  });

  test('audio: one text, none, or something else', () => {
    assert.deepEqual(menuOf(nested, 'billing').audio, { kind: 'tts', text: 'For invoices, press 1' });
    assert.deepEqual(menuOf(nested, 'main').audio, {
      kind: 'other',
      description: '"Hello", the prompt "menu"',
      source: 'Append(ToAudioTTS("Hello"), PromptUser.menu)',
    });
    assert.deepEqual(menuOf(nested, 'other').audio, { kind: 'tts', text: 'For sales, press 1.\nFor help, press 2.' });
    assert.deepEqual(menuOf(nested, 'bare').audio, { kind: 'none' });
    assert.deepEqual(audio('noValue: true'), { kind: 'none' });
    assert.equal((audio('exp: ToAudioTTS("a \\"b\\"")') as { kind: string }).kind, 'other');
    assert.equal((audio('tts: a\n          exp: b') as { kind: string }).kind, 'other');
    assert.deepEqual(audio('tts: {{words}}'), { kind: 'other', description: 'tts: {{words}}', source: 'tts: {{words}}' });
  });

  test('the spellings of keys', () => {
    assert.deepEqual(
      ['digit_0', 'digit_star', '"*"', 'pound', '"digit_#"', 'digit_x', '"{{key}}"', '{{key}}'].map((one) => keyWritten(one)),
      ['0', '*', '*', '#', '#', undefined, undefined, undefined],
    );
  });

  test('substitutions: what is YAML is read, what is not is an error that says why', () => {
    assert.equal(flowOf(exported.replace('name: Main IVR', 'name: {{flow_name}}')).name, '{{flow_name}}');
    const read = readArchitectFlow(exported.replace('division: Home', 'division: {{a}} {{b}}'));
    assert.ok('error' in read);
    assert.equal(read.error.at.line, 3);
    assert.match(read.error.hint, /\{\{…\}\} substitutions/u);
  });

  test('what is no flow says where', () => {
    assert.deepEqual(error(''), [1, "The flow's YAML is empty."]);
    assert.deepEqual(error('a:\n  name: *b\n'), [2, `The flow's text has an alias "*b" to an anchor that it doesn't have.`]);
    assert.deepEqual(error('- a\n'), [1, "The flow's text has no top key that says its type."]);
    assert.deepEqual(error('a: {name: x}\nb: 1\n'), [2, `The flow's text has a second top key, "b".`]);
    assert.deepEqual(error('a: 1\n'), [1, `The flow's text has nothing below "a".`]);
    assert.deepEqual(error('a:\n  menus: []\n'), [2, "The flow's text has no name for the flow."]);
    assert.deepEqual(error('a:\n  name: x\n---\nb: 1\n'), [3, "The flow's text holds more than one YAML document."]);
    assert.equal((error('a:\n  name: "x\n') as unknown[])[0], 3);
  });
});

describe('finding a menu', () => {
  test('by refId, else by name', () => {
    assert.equal(menuOf(nested, 'billing').name, 'Billing');
    assert.equal(menuOf(nested, 'Billing').refId, 'billing');
    const swapped = nested.replace('name: Bare', 'name: other');
    assert.equal(menuOf(swapped, 'other').refId, 'other');
  });

  test('none: the near ones are named, else all', () => {
    const flow = flowOf(nested);
    assert.deepEqual(findMenu(flow, 'biling'), {
      problem: { code: 'menu-not-found', message: 'The flow "Nested IVR" has no menu "biling".', hint: 'Did you mean "billing"?' },
    });
    const none = findMenu(flow, 'zzzzzzzzzzzz');
    assert.ok('problem' in none);
    assert.equal(none.problem.hint, 'Its menus are: "main" (Main), "billing" (Billing), "other" (Other), "bare" (Bare).');
    const task = findTask(flow, 'zzzzzzzzzzzz');
    assert.ok('problem' in task);
    assert.equal(task.problem.code, 'task-not-found');
  });

  test('two of one name: which one is asked', () => {
    const found = findMenu(flowOf(nested.replace('name: Bare', 'name: Other')), 'Other');
    assert.deepEqual(found, {
      problem: {
        code: 'menu-ambiguous',
        message: 'The flow "Nested IVR" has 2 menus "Other".',
        hint: 'Use its refId: "other" (Other), "bare" (Other).',
      },
    });
  });
});

describe('checking a flow', () => {
  for (const [name, text] of Object.entries({ ...own, ...published() })) {
    test(`${name}: nothing to find`, () => assert.deepEqual(check(text), []));
  }

  test('references that lead nowhere', () => {
    assert.deepEqual(rulesAndLines(exported.replace('menu[Main Menu_10]"', 'menu[Main]"')), [
      ['dangling-reference', lineOf(exported, 'startUpRef')],
    ]);
    assert.deepEqual(rulesAndLines(exported.replace('menuDisconnect[Bye_12]', 'menuTransferToAcd[Bye_12]')), [
      ['dangling-reference', lineOf(exported, 'defaultChildMenuRef')],
    ]);
    assert.deepEqual(rulesAndLines(nested.replace('menu[other]', 'menu[gone]')), [['dangling-reference', lineOf(nested, 'menu[other]')]]);
    assert.deepEqual(rulesAndLines(nested.replace('task[ask]', 'task[gone]')), [['dangling-reference', lineOf(nested, 'task[ask]')]]);
    assert.deepEqual(rulesAndLines(nested.replace('task[ask]', 'task[{{x}}]')), []);
  });

  const [support, bye, voice, again] = [
    lineOf(exported, 'name: Support') - 1,
    lineOf(exported, 'name: Bye') - 1,
    lineOf(exported, 'name: By voice') - 1,
    lineOf(nested, 'name: Again') - 1,
  ];

  test('keys twice, fields that are missing, things that are no choice, text that is no YAML', () => {
    assert.deepEqual(findings(exported.replace('digit_2', 'digit_1')), [['duplicate-key', support, '1']]);
    assert.deepEqual(findings(exported.replace('digit_2', 'what').replace('digit_9', 'what')), [['duplicate-key', bye, undefined]]);
    assert.deepEqual(findings(exported.replace('name: Support EU', 'name: ""')), [['missing-field', support, '2']]);
    assert.deepEqual(findings(exported.replace('name: By voice\n', 'x: 1\n')), [['missing-field', voice, undefined]]);
    assert.deepEqual(
      findings(exported.replace('- menuDisconnect:\n              name: By voice\n              globalDtmf: false', '- nothing')),
      [['not-a-choice', voice, undefined]],
    );
    assert.deepEqual(findings(nested.replace('                        targetMenuRef: "/inboundCall/menus/menu[other]"\n', '')), [
      ['missing-field', again, '4'],
    ]);
    const unreadable = editMenu('a: [', 'Main Menu', { audio: 'keep', choices: [] });
    assert.ok('problems' in unreadable);
    assert.deepEqual(
      unreadable.problems.map(({ code, message, key }) => [code, /\(line (\d+), /u.exec(message)?.[1], key]),
      [['flow-unreadable', '1', undefined]],
    );
    assert.deepEqual(findings(braces.replace('targetQueue: { lit: { name: "Sales EU" } }', 'targetQueue: { noValue: true }')), [
      ['missing-field', lineOf(braces, 'choices'), '1'],
    ]);
  });
});
