import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMenuFile } from '../../src/menu-file/parse.ts';

type Row = readonly [at: string, code: string, message: string, hint: string];

function problemsOf(text: string): Row[] {
  return parseMenuFile('ivr/main.yml', Buffer.from(text))
    .problems.toSorted(({ at: a }, { at: b }) => a.line - b.line || a.column - b.column)
    .map(({ at: { line, column }, code, message, hint }): Row => [`${line}:${column}`, code, message, hint]);
}

const FORMS =
  'Write an identifier, or exactly one of `{ queue: Name }`, `{ menu: Ref }`, `{ task: Ref }`, `{ number: "+49…" }`, `{ disconnect: true }`, `{ unchanged: true }`.';
const KNOWN = 'The properties are: queue, menu, task, number, disconnect, unchanged.';
const PROMPT = 'What callers hear for this key. Optional with { unchanged: true }, and if the menu has `says` or `audio: keep`.';
const named = (form: string): string => `Write \`{ ${form}: "Name" }\`, with the name in quotes.`;
const flag = (form: string): string => `Write \`{ ${form}: true }\`.`;
const meantFlag = (form: string): string => `Did you mean \`{ ${form}: true }\`?`;
const noFlag = (form: string): string => `\`{ ${form}: true }\` is the only value: write that, or another target.`;

const withTarget = (target: string): string =>
  `flow_id: f\nmenu_node_id: m\noptions:\n  - key: "1"\n    prompt: Hi\n    routing_target: ${target}\n`;
const withPrompt = (prompt: string): string =>
  `flow_id: f\nmenu_node_id: m\noptions:\n  - key: "1"\n    prompt: ${prompt}\n    routing_target: q\n`;

describe('a routing_target is refused that is', () => {
  for (const [target, ...expected] of [
    ['""', '6:5', 'blank', '`routing_target` is blank.', FORMS],
    ['"  "', '6:21', 'blank', '`routing_target` is blank.', FORMS],
    ['', '6:5', 'bad-target', '`routing_target` is empty.', FORMS],
    ['~', '6:21', 'bad-target', '`routing_target` is empty.', FORMS],
    ['112', '6:21', 'bad-target', '`routing_target` is a number (112).', `Put an identifier in quotes. ${FORMS}`],
    ['true', '6:21', 'bad-target', '`routing_target` is true or false (true).', FORMS],
    ['[q]', '6:21', 'bad-target', '`routing_target` is a list.', FORMS],
    ['[]', '6:21', 'bad-target', '`routing_target` is a list.', FORMS],
    ['{}', '6:21', 'bad-target', '`routing_target` is an empty map.', FORMS],
    ['{ queue: A, task: B }', '6:21', 'bad-target', '`routing_target` has more than one target: queue, task.', FORMS],
    [
      '{ disconnect: true, unchanged: true }',
      '6:21',
      'bad-target',
      '`routing_target` has more than one target: disconnect, unchanged.',
      FORMS,
    ],
    ['{ queue: }', '6:23', 'bad-target', '`queue` is empty.', named('queue')],
    ['{ queue }', '6:23', 'bad-target', '`queue` is empty.', named('queue')],
    ['{ queue: ~ }', '6:30', 'bad-target', '`queue` is empty.', named('queue')],
    ['{ queue: "" }', '6:23', 'bad-target', '`queue` is blank.', named('queue')],
    ['{ queue: " " }', '6:30', 'bad-target', '`queue` is blank.', named('queue')],
    ['{ queue: 112 }', '6:30', 'bad-target', '`queue` is a number (112).', named('queue')],
    ['{ queue: [A] }', '6:30', 'bad-target', '`queue` is a list.', named('queue')],
    ['{ menu: true }', '6:29', 'bad-target', '`menu` is true or false (true).', named('menu')],
    ['{ menu: " " }', '6:29', 'bad-target', '`menu` is blank.', named('menu')],
    [
      '{ number: +49301234 }',
      '6:31',
      'bad-target',
      '`number` is a number (49301234).',
      'Write `{ number: "+49…" }`, with the number in quotes.',
    ],
    ['{ task: { name: T } }', '6:29', 'bad-target', '`task` is a map.', named('task')],
    ['{ disconnect: false }', '6:35', 'bad-target', '`disconnect` is true or false (false).', noFlag('disconnect')],
    ['{ disconnect: yes }', '6:35', 'bad-target', '`disconnect` is the text "yes".', meantFlag('disconnect')],
    ['{ disconnect: "true" }', '6:35', 'bad-target', '`disconnect` is the text "true".', meantFlag('disconnect')],
    ['{ disconnect: no }', '6:35', 'bad-target', '`disconnect` is the text "no".', noFlag('disconnect')],
    ['{ unchanged: On }', '6:34', 'bad-target', '`unchanged` is the text "On".', meantFlag('unchanged')],
    ['{ disconnect: }', '6:23', 'bad-target', '`disconnect` is empty.', flag('disconnect')],
    ['{ unchanged: false }', '6:34', 'bad-target', '`unchanged` is true or false (false).', noFlag('unchanged')],
    ['{ unchanged: 1 }', '6:34', 'bad-target', '`unchanged` is a number (1).', meantFlag('unchanged')],
    ['{ queu: A }', '6:23', 'unknown-property', 'Unknown property `queu` in a routing target.', 'Did you mean `queue`?'],
    ['{ Queue: A }', '6:23', 'unknown-property', 'Unknown property `Queue` in a routing target.', 'Did you mean `queue`?'],
    ['{ tsak: A }', '6:23', 'unknown-property', 'Unknown property `tsak` in a routing target.', 'Did you mean `task`?'],
    [
      '{ queue Sales }',
      '6:23',
      'unknown-property',
      'Unknown property "queue Sales" in a routing target.',
      'Did you mean `{ queue: "Sales" }`?',
    ],
    ['{ agent: A }', '6:23', 'unknown-property', 'Unknown property `agent` in a routing target.', KNOWN],
    ['{ queue: A, agent: B }', '6:33', 'unknown-property', 'Unknown property `agent` in a routing target.', KNOWN],
    ['{ queue: A, tsk: B }', '6:33', 'unknown-property', 'Unknown property `tsk` in a routing target.', KNOWN],
    ...[
      ['"queue: Sales"', '{ queue: "Sales" }'],
      ['"menu: \'Main Menu\'"', '{ menu: "Main Menu" }'],
      ['"{ task: Callback }"', '{ task: "Callback" }'],
      ['"disconnect: true"', '{ disconnect: true }'],
      ['"{ unchanged }"', '{ unchanged: true }'],
    ].map(([written = '', form = '']) => {
      const message = `\`routing_target\` is the text ${written}.`;
      return [written, '6:21', 'bad-target', message, `Did you mean \`${form}\`? Remove the quotes around the whole value.`] as const;
    }),
    ...[
      ['queue: Sales', '{ queue: "Sales" }'],
      ['task: "Call back" # later', '{ task: "Call back" }'],
      ['disconnect: yes', '{ disconnect: true }'],
    ].map(([written = '', form = '']) => {
      return [written, '6:21', 'yaml-syntax', 'This routing target needs braces.', `Did you mean \`routing_target: ${form}\`?`] as const;
    }),
    [
      'agent: Sales',
      '6:21',
      'yaml-syntax',
      'This routing target has a colon.',
      "Put a queue's name in quotes, or write a form such as `{ queue: Name }`.",
    ],
    ['{ queue: A, queue: A }', '6:33', 'duplicate-property', 'This property is given twice.', 'Keep one of the two.'],
    [String.raw`{ queue: "A\0" }`, '6:30', 'control-character', 'The text holds a control character.', 'Remove it.'],
    ['{{ secrets.QUEUE }}', '6:22', 'unknown-property', 'Unknown property "{ secrets.QUEUE }" in a routing target.', KNOWN],
  ] as const) {
    test(target === '' ? 'left empty' : target, () => {
      assert.deepEqual(problemsOf(withTarget(target)), [expected]);
    });
  }

  test('missing', () => {
    assert.deepEqual(problemsOf('flow_id: f\nmenu_node_id: m\noptions:\n  - key: "1"\n    prompt: Hi\n'), [
      ['4:5', 'missing-property', 'Missing `routing_target`.', FORMS],
    ]);
  });
});

test('a text that only looks like a form is an identifier', () => {
  for (const target of ['queue:sales', '"queue:"', 'queue', 'disconnect', '"other: Sales"', '"{ other: x }"', '"disconnect: false"'])
    assert.deepEqual(problemsOf(withTarget(target)), [], target);
});

describe('a prompt is refused that is', () => {
  for (const [prompt, ...expected] of [
    ['""', '5:5', 'blank', '`prompt` is blank.', PROMPT],
    ['"   "', '5:13', 'blank', '`prompt` is blank.', PROMPT],
    [String.raw`"\t\n"`, '5:13', 'blank', '`prompt` is blank.', PROMPT],
    [String.raw`"\u00a0\u3000"`, '5:13', 'blank', '`prompt` is blank.', PROMPT],
    [String.raw`"\u3164 \u2800"`, '5:13', 'blank', '`prompt` is blank.', PROMPT],
    [String.raw`"\u1160\u115f\uffa0"`, '5:13', 'blank', '`prompt` is blank.', PROMPT],
    [String.raw`"\ufe0f\U000e0100\U000e0041\u00ad"`, '5:13', 'blank', '`prompt` is blank.', PROMPT],
    ['\u3164', '5:13', 'blank', '`prompt` is blank.', PROMPT],
    ['\u{1d159}', '5:13', 'blank', '`prompt` is blank.', PROMPT],
    ['5', '5:13', 'wrong-type', '`prompt` is a number (5).', `It must be text: put it in quotes. ${PROMPT}`],
    ['true', '5:13', 'wrong-type', '`prompt` is true or false (true).', `It must be text: put it in quotes. ${PROMPT}`],
    ['[a]', '5:13', 'wrong-type', '`prompt` is a list.', PROMPT],
    ['{ a: b }', '5:13', 'wrong-type', '`prompt` is a map.', PROMPT],
    ['', '5:5', 'wrong-type', '`prompt` is empty.', PROMPT],
    ['~', '5:13', 'wrong-type', '`prompt` is empty.', PROMPT],
    [String.raw`"a\0b"`, '5:13', 'control-character', 'The text holds a control character.', 'Remove it.'],
    [String.raw`"\e[31mred"`, '5:13', 'control-character', 'The text holds a control character.', 'Remove it.'],
    [String.raw`"a\x7f"`, '5:13', 'control-character', 'The text holds a control character.', 'Remove it.'],
    ['a\u0000b', '5:13', 'control-character', 'The text holds a control character.', 'Remove it.'],
    ['a\u001bb', '5:13', 'control-character', 'The text holds a control character.', 'Remove it.'],
    [String.raw`"\ud83d"`, '5:13', 'broken-text', 'The text holds half of a character (a lone surrogate).', 'Write the character itself.'],
    [
      String.raw`"\ude00 x"`,
      '5:13',
      'broken-text',
      'The text holds half of a character (a lone surrogate).',
      'Write the character itself.',
    ],
  ] as const) {
    test(prompt === '' ? 'left empty' : JSON.stringify(prompt), () => {
      assert.deepEqual(problemsOf(withPrompt(prompt)), [expected]);
    });
  }

  for (const target of ['q', '{ queue: A }', '{ disconnect: true }', '{ unchanged: false }']) {
    test(`missing beside ${target}`, () => {
      const problems = problemsOf(`flow_id: f\nmenu_node_id: m\noptions:\n  - key: "1"\n    routing_target: ${target}\n`);
      assert.deepEqual(problems[0], [
        '4:5',
        'missing-property',
        'Missing `prompt`.',
        'Write the text that callers hear. You can omit it only with `{ unchanged: true }`, or if the menu has `says` or `audio: keep`.',
      ]);
    });
  }
});
