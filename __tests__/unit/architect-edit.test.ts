import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { editMenu } from '../support/edit-menu.ts';
import { findMenu } from '../../src/content/architect/read/find.ts';
import type { DesiredChoice, DesiredMenu, EditProblem, MenuAudio } from '../../src/content/architect/read/flow.ts';
import { readArchitectFlow } from '../../src/content/architect/read/read.ts';
import { anchored, braces, crlf, exported, nested, short } from '../support/architect-flows.ts';

const queue = (key: string, name: string, more: Partial<DesiredChoice> = {}): DesiredChoice => ({
  key,
  target: { kind: 'queue', name },
  ...more,
});
const bye = (key: string, more: Partial<DesiredChoice> = {}): DesiredChoice => ({ key, target: { kind: 'disconnect' }, ...more });
const keep = (key: string, more: Partial<DesiredChoice> = {}): DesiredChoice => ({ key, target: { kind: 'unchanged' }, ...more });
const menuAt = (key: string, ref: string): DesiredChoice => ({ key, target: { kind: 'menu', ref } });
const taskAt = (key: string, ref: string): DesiredChoice => ({ key, target: { kind: 'task', ref } });

function edited(
  text: string,
  ref: string,
  choices: readonly DesiredChoice[],
  audio: DesiredMenu['audio'] = 'keep',
): { text: string; notices: readonly string[] } {
  const result = editMenu(text, ref, { audio, choices });
  assert.ok('text' in result, JSON.stringify(result));
  return result;
}

function refused(
  text: string,
  ref: string,
  choices: readonly DesiredChoice[],
  audio: DesiredMenu['audio'] = 'keep',
): readonly EditProblem[] {
  const result = editMenu(text, ref, { audio, choices });
  assert.ok('problems' in result, 'text' in result ? result.text : '');
  return result.problems;
}

/** The lines that went (`-`) and came (`+`), by position: good enough for edits in one place. */
function diff(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return [...a.slice(head, a.length - tail).map((line) => `-${line}`), ...b.slice(head, b.length - tail).map((line) => `+${line}`)];
}

function audioOf(text: string, ref: string): MenuAudio {
  const read = readArchitectFlow(text);
  assert.ok('flow' in read);
  const found = findMenu(read.flow, ref);
  assert.ok('menu' in found);
  return found.menu.audio;
}

const rulesOf = (ref: string, choices: DesiredChoice[], audio: DesiredMenu['audio'] = 'keep'): unknown[] =>
  refused(anchored, ref, choices, audio).map((problem) => [problem.code, problem.key]);

const main = 'Main Menu_10';
const asIs = [queue('1', 'Sales EU'), queue('2', 'Support EU'), bye('9')];

describe('choices that are there', () => {
  test('what is so already stays, whatever the order', () => {
    assert.equal(edited(exported, main, asIs.toReversed()).text, exported);
    assert.equal(edited(exported, 'Main Menu', [keep('1'), keep('2'), keep('9')]).text, exported);
    assert.equal(edited(nested, 'billing', [queue('1', 'Invoices'), keep('*'), taskAt('3', 'Ask a question')]).text, nested);
    assert.equal(edited(nested, 'main', [menuAt('1', 'billing'), keep('2'), keep('3'), menuAt('4', 'Other'), keep('5')]).text, nested);
  });

  test('another queue changes one word, and keeps the name', () => {
    assert.deepEqual(diff(exported, edited(exported, main, [queue('1', 'Sales US'), keep('2'), keep('9')]).text), [
      '-                  name: Sales EU',
      '+                  name: Sales US',
    ]);
    assert.deepEqual(diff(crlf, edited(crlf, main, [queue('1', 'Sales US'), keep('2'), keep('9')]).text), [
      '-                  name: Sales EU\r',
      '+                  name: Sales US\r',
    ]);
  });

  test('a name that is given is written', () => {
    assert.deepEqual(diff(exported, edited(exported, main, [keep('1', { name: 'a: b' }), keep('2'), keep('9')]).text), [
      '-              name: Sales',
      '+              name: "a: b"',
    ]);
  });

  test('a task that only transfers is edited inside', () => {
    const after = edited(nested, 'billing', [queue('1', 'It’s'), keep('*'), keep('3')]).text;
    assert.deepEqual(
      diff(nested, after).map((line) => line.trim()),
      [
        "-                                                        name: 'Invoices'",
        "+                                                        name: 'It’s'",
      ],
    );
  });

  test('another task, another menu: the reference alone', () => {
    const task = nested.replace('    tasks:\n', '    tasks:\n        - task:\n              name: New\n              refId: new task\n');
    assert.deepEqual(
      diff(task, edited(task, 'billing', [keep('1'), keep('*'), taskAt('3', 'New')]).text).map((line) => line.replace(/ +/u, ' ')),
      ['- targetTaskRef: "/inboundCall/tasks/task[ask]"', '+ targetTaskRef: "/inboundCall/tasks/task[new task]"'],
    );
    assert.deepEqual(
      diff(nested, edited(nested, 'main', [keep('1'), keep('2'), keep('3'), menuAt('4', 'Billing'), keep('5')]).text).map((line) =>
        line.replace(/ +/u, ' '),
      ),
      [
        '- targetMenuRef: "/inboundCall/menus/menu[other]"',
        '+ targetMenuRef: "/inboundCall/menus/menu[main]/choices/menuSubMenu[billing]"',
      ],
    );
  });

  test('a queue by expression becomes one by name', () => {
    const after = edited(nested, 'main', [keep('1'), keep('2'), keep('3'), keep('4'), queue('5', 'Five')]).text;
    assert.deepEqual(
      diff(nested, after).map((line) => line.slice(0, 1) + line.slice(25)),
      ['-    exp: FindQueue(Flow.Queue)', '+    lit:', '+        name: Five'],
    );
  });

  test('another kind: its lines alone, with name, refId and comments kept and the rest told', () => {
    const { text, notices } = edited(exported, main, [taskAt('1', 'Callback'), keep('2'), keep('9')]);
    assert.deepEqual(diff(exported, text), [
      '-          - menuTransferToAcd:',
      '-              name: Sales',
      '-              refId: Sales_11',
      '-              dtmf: digit_1 # one',
      '-              globalDtmf: false',
      '-              globalSpeechRecTerms: false',
      '-              targetQueue:',
      '-                lit:',
      '-                  name: Sales EU',
      '-              preTransferAudio:',
      '-                tts: One moment',
      '-              priority:',
      '-                lit: 0',
      '-              languageSkill:',
      '-                noValue: true',
      '+          - menuJumpToTask:',
      '+              name: Sales',
      '+              refId: Sales_11',
      '+              dtmf: digit_1 # one',
      '+              globalDtmf: false',
      '+              globalSpeechRecTerms: false',
      '+              targetTaskRef: "/inboundCall/tasks/task[Callback_20]"',
    ]);
    assert.deepEqual(notices, [], 'a priority of 0 and an empty skill are nothing to lose');
  });

  test('the default choice of another kind, or of another name, stays the default choice', () => {
    const { text } = edited(exported, main, [keep('1'), keep('2'), queue('9', 'Nine', { name: 'Nine' })]);
    assert.ok(text.includes('defaultChildMenuRef: "./choices/menuTransferToAcd[Bye_12]"\n'));
    const byName = exported.replaceAll('Bye_12', 'Bye').replace('              refId: Bye\n', '');
    const renamed = edited(
      byName,
      main,
      [keep('1'), keep('2'), taskAt('9', 'Callback')].with(2, { ...taskAt('9', 'Callback'), name: 'Nine' }),
    );
    assert.ok(renamed.text.includes('defaultChildMenuRef: "./choices/menuJumpToTask[Nine]"\n'));
    assert.ok(edited(byName, main, [keep('1'), keep('2'), keep('9', { name: 'Nine' })]).text.includes('menuDisconnect[Nine]"\n'));
    const path = '/inboundCall/menus/menu[Main Menu_10]/choices/menuDisconnect[Bye_12]';
    const absolute = exported.replace('./choices/menuDisconnect[Bye_12]', path);
    assert.ok(edited(absolute, main, [keep('1'), keep('2'), queue('9', 'Nine')]).text.includes('choices/menuTransferToAcd[Bye_12]"\n'));
    const vague = exported.replace('./choices/menuDisconnect[Bye_12]', 'by any other name/menuDisconnect[Bye_12]/');
    assert.equal('text' in editMenu(vague, main, { audio: 'keep', choices: [keep('1'), keep('2'), queue('9', 'Nine')] }), true);
  });
});

describe('choices that come and go', () => {
  test('a new one stands behind the last with a key and takes what its neighbours agree on', () => {
    const { text, notices } = edited(exported, main, [...asIs, queue('3', 'Billing EU')]);
    assert.deepEqual(diff(exported, text), [
      '+          - menuTransferToAcd:',
      '+              name: Billing EU',
      '+              dtmf: digit_3',
      '+              globalDtmf: false',
      '+              globalSpeechRecTerms: false',
      '+              targetQueue:',
      '+                lit:',
      '+                  name: Billing EU',
      '+              languageSkill:',
      '+                noValue: true',
    ]);
    assert.deepEqual(notices, []);
    assert.equal(edited(text, main, asIs).text, exported);
  });

  test('at the end of a text without a last line end', () => {
    const { text } = edited(short, 'main', [keep('1'), keep('9'), bye('2')]);
    assert.equal(text, `${short}\n          - menuDisconnect:\n              name: Disconnect\n              dtmf: digit_2`);
    assert.equal(edited(text, 'main', [keep('1'), keep('9')]).text, short);
    assert.equal(
      edited(short, 'main', [keep('1'), bye('2')]).text,
      short.replace('name: Bye\n              dtmf: digit_9', 'name: Disconnect\n              dtmf: digit_2'),
    );
  });

  test("the neighbours' quotes come along", () => {
    const quoted = exported.replaceAll('name: Support EU', "name: 'Support EU'");
    assert.ok(edited(quoted, main, [...asIs, queue('3', 'x')]).text.includes("name: 'x'\n"));
  });

  test('nothing that callers hear or are led by is taken over, whether one neighbour has it or all', () => {
    const loud = [
      'globalDtmf: true',
      'globalSpeechRecTerms: true',
      'priority:\n                lit: 7',
      'languageSkill:\n                lit:\n                  name: French',
      'overrideInQueueFlow:\n                name: Other',
      'failureTransferAudio:\n                tts: Sorry',
      'somethingNew:\n                lit: 1',
    ];
    for (const field of loud) {
      const name = field.slice(0, field.indexOf(':'));
      const both = exported
        .replaceAll(new RegExp(`\\n {14}${name}:(?: \\w+)?(?:\\n {16}.*)*`, 'gu'), '')
        .replaceAll('              targetQueue:', `              ${field}\n              targetQueue:`);
      assert.equal(both.split(field).length, 3, field);
      for (const neighbours of [asIs, [asIs[0] ?? bye('1'), bye('9')]]) {
        const before = edited(both, main, neighbours).text;
        const { text } = edited(before, main, [...neighbours, queue('3', 'x')]);
        assert.equal(text.split(name).length, before.split(name).length, field);
      }
    }
  });

  test('a name that is taken gets its key', () => {
    assert.match(edited(exported, main, [...asIs, queue('3', 'Support')]).text, /name: Support 3\n/u);
  });

  test('one that goes takes its lines and its own comments along', () => {
    const { text } = edited(exported, main, [queue('1', 'Sales EU'), bye('9')]);
    assert.deepEqual(
      diff(exported, text).filter((line) => line.startsWith('+')),
      [],
    );
    assert.equal(text.includes('# support') || text.includes('# a remark'), false);
    assert.ok(text.includes('# the calls that pay') && text.includes('# the choice of the silent'));
  });

  test('the default choice may not go', () => {
    const [problem] = refused(exported, main, [keep('1'), keep('2')]);
    assert.deepEqual([problem?.code, problem?.key], ['default-choice', '9']);
  });

  test('a sub menu goes, but one that is referred to stays', () => {
    const rest = [keep('2'), keep('3'), keep('4'), keep('5')];
    assert.deepEqual(edited(nested, 'main', rest).notices, []);
    const used = edited(nested, 'other', [menuAt('1', 'billing')]).text;
    assert.equal(refused(used, 'main', rest)[0]?.code, 'dangling-reference');
  });

  test('the last one leaves a list that is valid, and the first one fills it', () => {
    const empty = edited(nested, 'billing', []).text;
    assert.match(empty, /\n {24}choices: \[\]\n {18}- menuTask/u);
    const filled = edited(nested, 'other', [bye('1')]).text;
    assert.match(filled, /\n {14}choices:\n {18}- menuDisconnect:\n {24}name: Disconnect\n {24}dtmf: digit_1\n {8}- menu:/u);
    assert.equal(edited(filled, 'other', []).text, nested);
    assert.match(
      edited(nested, 'bare', [bye('1')]).text,
      /name: Bare\n {14}choices:\n {18}- menuDisconnect:\n {24}name: Disconnect\n {24}dtmf: digit_1\n {4}tasks:/u,
    );
    const nothing = nested.replace('choices: []', 'choices: # none yet');
    assert.match(edited(nothing, 'other', [bye('1')]).text, /choices: # none yet\n {18}- menuDisconnect:\n/u);
  });

  test("keys that can't be written", () => {
    assert.deepEqual(
      refused(exported, main, [...asIs, bye('*'), bye('12'), keep('5')]).map(({ code, key }) => [code, key]),
      [
        ['key-spelling', '*'],
        ['key-too-long', '12'],
        ['nothing-to-keep', '5'],
      ],
    );
    assert.match(
      edited(nested, 'main', [keep('1'), keep('2'), keep('3'), keep('4'), keep('5'), bye('*')]).text,
      /name: Disconnect\n +dtmf: digit_star\n/u,
    );
    assert.equal(refused(nested, 'other', [bye('#')])[0]?.code, 'key-spelling');
  });

  test("a key twice on either side, targets that are not there, a flow that can't be read", () => {
    assert.deepEqual(
      refused(exported, main, [...asIs, bye('9')]).map(({ code, key }) => [code, key]),
      [['duplicate-key', '9']],
    );
    assert.deepEqual(
      refused(exported.replace('digit_2', 'digit_1'), main, [keep('1'), keep('9')]).map(({ code, key }) => [code, key]),
      [['duplicate-key', '1']],
    );
    assert.deepEqual(
      refused(exported, main, [keep('1'), menuAt('2', 'Nope'), taskAt('9', 'Nope')]).map(({ code, key }) => [code, key]),
      [
        ['menu-not-found', '2'],
        ['task-not-found', '9'],
      ],
    );
    assert.deepEqual(
      refused(exported, 'Nope', []).map(({ code, key }) => [code, key]),
      [['menu-not-found', undefined]],
    );
    assert.deepEqual(
      refused('a: [', 'Nope', []).map(({ code }) => code),
      ['flow-unreadable'],
    );
    assert.equal(
      refused(exported.replace('        refId: Callback_20\n', ''), main, [...asIs, taskAt('3', 'Callback')])[0]?.code,
      'no-ref-id',
    );
  });

  test("a key that can't be read is left, and told", () => {
    const strange = exported.replace('digit_2', 'digit_x');
    const { text, notices } = edited(strange, main, [keep('1'), keep('9')]);
    assert.equal(text, strange);
    assert.deepEqual(notices, [`The choice "Support" answers "digit_x", a key that this action can't read, so it is left as it is.`]);
  });
});

describe('braces and brackets', () => {
  const both = [keep('9'), keep('1')];
  for (const [ref, came] of [
    ['one', /\}, \{ menuDisconnect: \{ name: Disconnect, dtmf: digit_2 \} \} \]\n/u],
    ['two', /# sales\n {10}\{ menuDisconnect: \{ name: Disconnect, dtmf: digit_2 \} \}\n {8}\]/u],
    ['three', /\n {8}- menuDisconnect: \{ name: Disconnect, dtmf: digit_2, globalDtmf: false \}\n/u],
  ] as const) {
    test(`menu ${ref}: in and out again`, () => {
      const more = edited(braces, ref, [...both, bye('2')]).text;
      assert.match(more, came);
      assert.equal(edited(more, ref, both).text, braces);
      assert.deepEqual(diff(braces, edited(braces, ref, [keep('9'), queue('1', 'a, b')]).text).length, 2);
    });

    test(`menu ${ref}: first, last and all go`, () => {
      for (const choices of [[keep('9')], [keep('1')], [], [bye('3')], [keep('1'), bye('3')], [keep('9'), bye('3')]]) {
        const { text } = edited(braces, ref, choices);
        assert.equal(
          edited(
            text,
            ref,
            choices.map(({ key }) => keep(key)),
          ).text,
          text,
        );
      }
    });
  }

  test('a comma behind the last stays there', () => {
    const comma = braces.replace('} } # sales', '} }, # sales');
    const more = edited(comma, 'two', [...both, bye('2')]).text;
    assert.match(more, /\}, # sales\n {10}\{ menuDisconnect: \{ name: Disconnect, dtmf: digit_2 \} \},\n {8}\]/u);
    assert.equal(edited(more, 'two', both).text, comma);
    assert.ok(edited(comma, 'two', [keep('9')]).text.includes('dtmf: digit_9 } }, # end\n        ]'));
  });

  test('a new one before others keeps the commas right', () => {
    const voice = braces.replace(
      'name: Sales, dtmf: digit_1, targetQueue: { lit: { name: Sales EU } } } } # sales',
      'name: Sales, targetQueue: { lit: { name: Sales EU } } } } # sales',
    );
    const { text } = edited(voice, 'two', [keep('9'), bye('2')]);
    assert.match(text, /# end\n {10}\{ menuDisconnect: \{ name: Disconnect, dtmf: digit_2 \} \},\n {10}\{ menuTransferToAcd/u);
    assert.equal(edited(text, 'two', [keep('9')]).text, voice);
  });

  test('a comment goes with its line', () => {
    assert.equal(edited(braces, 'two', [keep('9')]).text.includes('# sales'), false);
    assert.ok(edited(braces, 'two', [keep('9')]).text.includes('# end'));
  });

  test('another kind in braces', () => {
    assert.ok(edited(braces, 'one', [keep('9'), bye('1')]).text.includes('{ menuDisconnect: { name: Sales, dtmf: digit_1 } } ]'));
    assert.ok(
      edited(braces, 'three', [queue('9', 'Nine'), keep('1')]).text.includes(
        '- menuTransferToAcd: { name: Bye, dtmf: digit_9, globalDtmf: false, targetQueue: { lit: { name: Nine } } } # end\n',
      ),
    );
  });

  test('menus in braces get their first choice in braces', () => {
    assert.ok(edited(braces, 'four', [bye('1')]).text.includes('choices: [ { menuDisconnect: { name: Disconnect, dtmf: digit_1 } } ] }'));
    assert.ok(
      edited(braces, 'five', [queue('1', 'a')]).text.includes(
        'refId: five, choices: [ { menuTransferToAcd: { name: a, dtmf: digit_1, targetQueue: { lit: { name: a } } } } ] }',
      ),
    );
  });
});

describe('anchors', () => {
  const first = [keep('1'), keep('2'), keep('9')];
  test('what is shared is not changed', () => {
    assert.deepEqual(rulesOf('one', [queue('1', 'Other'), keep('2'), keep('9')]), [['shared-anchor', '2']]);
    assert.deepEqual(rulesOf('one', [keep('1'), queue('2', 'Other'), keep('9')]), [['shared-anchor', '2']]);
    assert.deepEqual(rulesOf('one', [keep('2'), keep('9')]), [['shared-anchor', undefined]]);
    assert.deepEqual(rulesOf('two', [keep('3'), queue('9', 'Other')]), [['shared-anchor', '9']]);
    assert.deepEqual(rulesOf('two', [keep('3', { prompt: 'x' }), keep('9', { prompt: 'y' })], 'auto'), [['shared-anchor', undefined]]);
    assert.deepEqual(
      rulesOf(
        'one',
        first.map((choice) => ({ ...choice, prompt: 'x' })),
        'auto',
      ),
      [['shared-anchor', undefined]],
    );
  });

  test('what is not shared is', () => {
    assert.deepEqual(diff(anchored, edited(anchored, 'two', [queue('3', 'Other'), keep('9')]).text).map((line) => line.trim()).length, 2);
    assert.equal(edited(edited(anchored, 'one', [...first, bye('3')]).text, 'one', first).text, anchored);
    assert.equal(edited(anchored, 'one', [keep('1'), keep('9')]).text.includes('*sales'), false);
  });
});

const spoken = (prompt: string): DesiredChoice[] => [keep('1', { prompt }), keep('*', { prompt: '…' }), keep('3', { prompt: '.' })];

describe('audio', () => {
  const said = [
    queue('1', 'Sales EU', { prompt: 'For sales, press 1.' }),
    queue('2', 'Support EU', { prompt: 'For support, press 2.' }),
    bye('9', { prompt: 'To end: #9' }),
  ];

  test('the prompts are the text, in the order of the menu file', () => {
    const { text, notices } = edited(exported, main, said, 'auto');
    assert.deepEqual(diff(exported, text), [
      '-          tts: For sales, press 1. For support, press 2.',
      '+          tts: "For sales, press 1. For support, press 2. To end: #9"',
    ]);
    assert.deepEqual(notices, []);
    assert.equal(edited(text, main, said, 'auto').text, text);
    assert.match(edited(exported, main, said.toReversed(), 'auto').text, /tts: "To end: #9 For support, press 2\. For sales, press 1\."/u);
    assert.equal(edited(exported, main, said, 'keep').text, exported);
  });

  test('an option without a prompt keeps the text, unless it says all already', () => {
    const some = [keep('1'), ...said.slice(1)];
    const { text, notices } = edited(exported, main, some, 'auto');
    assert.equal(text, exported);
    assert.match(notices.join(), /Audio not updated: key 1 has no `prompt`/u);
    assert.deepEqual(edited(exported, main, [...said.slice(0, 2), keep('9')], 'auto').notices, []);
    const all = exported.replace('tts: For sales', 'tts: Welcome. For sales').replace('press 2.', 'press 2. Else hold.');
    assert.deepEqual(edited(all, main, [...said.slice(0, 2), keep('9')], 'auto'), { text: all, notices: [] });
    assert.deepEqual(
      refused(exported, main, some, 'replace').map(({ code, key }) => [code, key]),
      [['prompt-needed', '1']],
      'what stays unchanged stays with its words',
    );
    assert.deepEqual(
      edited(
        exported,
        main,
        asIs.map(({ key }) => keep(key)),
        'replace',
      ),
      { text: exported, notices: [] },
    );
  });

  test('how a text is broken into lines is not heard', () => {
    const lines = nested.replace('choices: []', 'choices: [ { menuDisconnect: { name: a, dtmf: digit_1 } } ]');
    assert.equal(edited(lines, 'other', [keep('1', { prompt: 'For sales, press 1. For help, press 2.' })], 'auto').text, lines);
    const after = edited(lines, 'other', [keep('1', { prompt: 'Press 1: # now' })], 'auto').text;
    assert.ok(after.includes('                  tts: |-\n                      Press 1: # now\n              choices:'));
  });

  test('an expression of one text stays one while it can', () => {
    assert.ok(edited(nested, 'billing', spoken('Now: 1'), 'auto').text.includes('exp: "ToAudioTTS(\\"Now: 1 … .\\")"'));
    const quoted = edited(nested, 'billing', spoken('Say "yes"'), 'auto').text;
    assert.ok(quoted.includes('tts: Say "yes" … .\n'));
    assert.deepEqual(audioOf(quoted, 'billing'), { kind: 'tts', text: 'Say "yes" … .' });
  });

  test('a mix and silence are left and told, and replaced where that is asked', () => {
    const choices = ['1', '2', '3', '4', '5'].map((key) => keep(key, { prompt: key }));
    const left = edited(nested, 'main', choices, 'auto');
    assert.equal(left.text, nested);
    assert.match(left.notices.join(), /not one plain text \("Hello", the prompt "menu"\)/u);
    const replaced = edited(nested, 'main', choices, 'replace');
    assert.ok(replaced.text.includes('              audio:\n                  tts: 1 2 3 4 5\n        - menu:'), replaced.text);
    assert.deepEqual(replaced.notices, []);
    const silent = exported.replace('        audio:\n          tts: For sales, press 1. For support, press 2.\n', '');
    assert.match(edited(silent, main, said, 'auto').notices.join(), /no audio of its own/u);
    assert.ok(
      edited(silent, main, said, 'replace').text.includes(
        '        audio:\n          tts: "For sales, press 1. For support, press 2. To end: #9"\n        choices:\n',
      ),
    );
  });
});
