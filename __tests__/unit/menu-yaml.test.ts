import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import { within } from '../support/cost.ts';

const GOOD = 'flow_id: f\nmenu_node_id: m\noptions:\n  - key: "1"\n    prompt: Hi\n    routing_target: q\n';
const OTHER = GOOD.replace(': m', ': n');
const parse = (text: string | Uint8Array) => parseMenuFile('ivr/main.yml', typeof text === 'string' ? Buffer.from(text) : text);
const problemsOf = (text: string | Uint8Array): string[] =>
  parse(text).problems.map(({ at: { line, column }, code, message, hint }) => `${line}:${column} ${code} | ${message} | ${hint}`);

const syntax = (place: string, message: string, hint: string): string => `${place} yaml-syntax | ${message} | ${hint}`;
const TAB = ['This line is indented with a tab.', 'Use spaces. Your editor can replace all tabs.'] as const;
const UNKNOWN = [
  'This is not valid YAML.',
  'Check the indentation, the quotes and the colons in this line and in the one before it.',
] as const;
const INDENTATION = [
  "The indentation of this line doesn't fit the lines around it.",
  'Start all properties of an option in the same column, and each `- key` in the same column.',
] as const;
const EMPTY_FILE = '1:1 empty-document | The file is empty. | Describe a menu, or delete the file.';
const empty = (place: string): string => `${place} empty-document | The document is empty. | Describe a menu, or remove the document.`;
const top = (kind: string): string =>
  `1:1 wrong-type | The document is ${kind}. | One menu of one flow of Genesys Cloud: which key plays which prompt and leads where.`;
/** A list of the same thing nine times. */
const nine = (item: string): string => `[${Array.from({ length: 9 }, () => item).join(', ')}]`;
const TAG = 'yaml-tag | A YAML tag stands here. | Remove it: the file needs no tags.';

describe('a file with nothing in it', () => {
  for (const [what, text, ...expected] of [
    ['empty', '', EMPTY_FILE],
    ['blank', '\n\n  \n', EMPTY_FILE],
    ['a comment', '# nothing yet\n', EMPTY_FILE],
    ['---', '---\n', empty('1:4')],
    ['--- twice', '---\n---\n', empty('1:4'), empty('2:4')],
    ['null', '~\n', empty('1:1')],
    ['a menu and ---', `${GOOD}---\n`, empty('7:4')],
    ['a menu, --- and a comment', `${GOOD}---\n# to come\n`, empty('7:4')],
    ['a list', '- flow_id: f\n', top('a list')],
    ['text', 'hello\n', top('text')],
    [
      'an empty map',
      '{}\n',
      '1:1 missing-property | `menu_node_id` is missing. | The menu: its refId or name in Architect, sub menus too; on the flow-definition API the id of its node.',
      '1:1 missing-property | `options` is missing. | `options` must be a list: start each option with `- key: "1"`. It is the whole menu, so a key that is not listed stops answering.',
      '1:1 one-flow | Neither `flow_id` nor `flow_name` is given. | Name the flow of this menu: give one of the two.',
    ],
  ] as const) {
    test(what, () => {
      assert.deepEqual(problemsOf(text), expected);
    });
  }

  test('a number is not to be put in quotes', () => {
    assert.deepEqual(problemsOf('5\n'), [top('a number (5)')]);
  });
});

describe('YAML that is none', () => {
  for (const [what, text, first] of [
    ['a tab as indentation', GOOD.replace('    prompt', '\tprompt'), syntax('5:1', ...TAB)],
    ['a tab after blanks', GOOD.replace('    prompt', '    \tprompt'), syntax('5:5', ...TAB)],
    [
      'an unclosed double quote',
      GOOD.replace('Hi', '"Hi'),
      syntax('5:13', 'The quote " that starts here is not closed in its line.', 'Add the " at the end of the text.'),
    ],
    [
      'an unclosed single quote',
      GOOD.replace('Hi', "'Hi"),
      syntax('5:13', "The quote ' that starts here is not closed in its line.", "Add the ' at the end of the text."),
    ],
    [
      'an unclosed brace',
      GOOD.replace('q\n', '{ queue: A\n'),
      syntax('6:21', 'The { in this line is never closed.', 'Add the } at the end of the line.'),
    ],
    [
      'a colon in plain text',
      GOOD.replace('Hi', 'For sales: press 1'),
      syntax('5:13', 'This text has a colon.', 'Put it in quotes: `prompt: "For sales: press 1"`.'),
    ],
    ['a property too far left', GOOD.replace('    prompt', '   prompt'), syntax('5:1', ...INDENTATION)],
    [
      'an unknown escape',
      GOOD.replace('Hi', String.raw`"\q"`),
      syntax('5:14', String.raw`A \ between double quotes starts an escape, and this one doesn't exist.`, String.raw`Write \\ for a \.`),
    ],
    [
      'a reserved character',
      GOOD.replace('Hi', '@home'),
      syntax('5:13', "An unquoted text can't start with the sign @.", 'Put it in quotes: `prompt: "@home"`.'),
    ],
    ['an unknown YAML version', `%YAML 2.0\n---\n${GOOD}`, syntax('1:7', ...UNKNOWN)],
    ['an unknown directive', `%FOO x\n---\n${GOOD}`, syntax('1:1', ...UNKNOWN)],
    ['a tag', GOOD.replace('Hi', '!secret Hi'), `5:13 ${TAG}`],
    ['a tag that runs code elsewhere', GOOD.replace('Hi', '!!js/function "x"'), `5:13 ${TAG}`],
    ['a tag that makes bytes', GOOD.replace('Hi', '!!binary aGk='), `5:22 ${TAG}`],
  ] as const) {
    test(what, () => {
      const { menus, problems } = parse(text);
      assert.deepEqual(menus, []);
      assert.equal(problemsOf(text)[0], first);
      assert.ok(problems.length < 5);
    });
  }

  for (const [what, lines, ...expected] of [
    [
      'a blank is missing after a colon',
      '    prompt:For sales',
      '5:5',
      'A space is missing after the colon.',
      'Add it: `prompt: For sales`.',
    ],
    [
      'a colon between braces',
      '    routing_target: { queue: A: B }',
      '5:30',
      'A text between braces has a colon.',
      'Put it in quotes: `{ queue: "A: B" }`.',
    ],
    [
      'curly quotes with a colon',
      '    prompt: “Sales: press 1”',
      '5:13',
      'This line has curly quotes: YAML accepts only straight quotes.',
      'Use straight quotes: `prompt: "Sales: press 1"`.',
    ],
    [
      'a curly quote that closes a straight one',
      '    prompt: "Sales”',
      '5:13',
      'This line has curly quotes: YAML accepts only straight quotes.',
      'Use straight quotes: `prompt: "Sales"`.',
    ],
    [
      'an apostrophe in single quotes',
      "    prompt: 'It's sales'",
      '5:17',
      'An apostrophe ends the text in single quotes.',
      'Put the whole text in quotes: `prompt: "It\'s sales"`.',
    ],
    [
      'text behind its quotes',
      '    prompt: "Sales" press 1',
      '5:21',
      'The text continues after its closing quote.',
      'Put the whole text in quotes: `prompt: \'"Sales" press 1\'`.',
    ],
    [
      'a blank that is none',
      '    prompt:\u00a0Hi',
      '5:5',
      'This line has a character that only looks like a space (U+00A0).',
      'Replace it with a normal space.',
    ],
    ['six lines with tabs', '\tprompt: Hi\n\trouting_target: q\n\tname: A\n\ta: b\n\tc: d\n\te: f', '5:1', ...TAB],
    [
      'two colons in two texts',
      '    prompt: A: B\n    name: C: D',
      '5:13',
      'This text has a colon.',
      'Put it in quotes: `prompt: "A: B"`.',
    ],
  ] as const) {
    test(`${what}: one error says it`, () => {
      const text = `flow_id: f\nmenu_node_id: m\noptions:\n  - key: "1"\n${lines}\n`;
      assert.deepEqual(
        parse(text).problems.map(({ at, code, message, hint }) => [`${at.line}:${at.column}`, code, message, hint]),
        [[expected[0], 'yaml-syntax', ...expected.slice(1)]],
      );
    });
  }

  for (const [what, text] of [
    ['lists', '['.repeat(20_000)],
    ['lists in a value', `${GOOD}x: ${'['.repeat(5000)}${']'.repeat(5000)}\n`],
    ['maps', '{ a: '.repeat(5000)],
    ['list items', '- '.repeat(20_000)],
    ['complex keys', '? '.repeat(20_000)],
  ] as const) {
    test(`nests too deeply: ${what}`, () => {
      const { menus, problems } = parse(text);
      assert.deepEqual(menus, []);
      assert.equal(problems[0]?.code, 'yaml-syntax');
      assert.match(problems[0].message, /nested too deeply/u);
      assert.deepEqual(
        problems.filter(({ message }) => /regular expression|stack/iu.test(message)),
        [],
        "the parser's own trouble is nobody's business",
      );
    });
  }

  for (const [what, nested] of [
    ['lists between brackets', (levels: number) => `a: ${'['.repeat(levels - 1)}x${']'.repeat(levels - 1)}`],
    [
      'maps by indentation',
      (levels: number) => Array.from({ length: levels }, (_, at) => `${' '.repeat(at)}a: ${at === levels - 1 ? 'x' : ''}`).join('\n'),
    ],
    ['lists by indentation', (levels: number) => `${'- '.repeat(levels)}"x"`],
  ] as const) {
    test(`${what} may be 100 levels deep, whatever they hold`, () => {
      const tooDeep = (levels: number) => parse(nested(levels)).problems.filter(({ message }) => message.includes('nested too deeply'));
      assert.deepEqual(tooDeep(100), []);
      const [problem, ...others] = tooDeep(101);
      assert.deepEqual([problem?.code, others], ['yaml-syntax', []]);
      const line = nested(101).split('\n')[(problem?.at.line ?? 0) - 1] ?? '';
      assert.ok(problem !== undefined && problem.at.column <= line.length + 1, JSON.stringify(problem));
    });
  }

  test('a flood of errors is told in its first thousand: a million would break the report itself', () => {
    for (const text of [`[${','.repeat(20_000)}]`, '"'.repeat(20_000), '['.repeat(20_000), '---\n'.repeat(20_000)]) {
      const { length } = parse(text).problems;
      assert.ok(length > 0 && length <= 1000, `${text.slice(0, 5)}: ${length} problems`);
    }
  });

  test('one broken document spoils no other', () => {
    const text = `${GOOD.replace('flow_id: f', 'flow_id:')}---\n${OTHER.replace('"1"', '"A"')}---\n${GOOD.replace(': m', ': o')}---\n[\n`;
    assert.deepEqual(
      parse(text).menus.map(({ nodeId }) => nodeId),
      ['o'],
    );
    assert.deepEqual(
      parse(text).problems.map(({ at: { line, column }, code }) => `${line}:${column} ${code}`),
      ['1:1 wrong-type', '11:10 bad-key', '22:1 yaml-syntax'],
    );
  });
});

describe('YAML 1.1', () => {
  test('a key in octal is still refused', () => {
    assert.deepEqual(problemsOf(`%YAML 1.1\n---\n${GOOD.replace('"1"', '010')}`), [
      '6:10 key-spelling | YAML reads the key 010 as the number 8. | Put the key in quotes: "010".',
    ]);
  });

  test('a prompt that it takes for true is no text', () => {
    assert.deepEqual(
      parse(`%YAML 1.1\n---\n${GOOD.replace('Hi', 'yes')}`).problems.map(({ at: { line, column }, code }) => [line, column, code]),
      [[7, 13, 'wrong-type']],
    );
  });
});

describe('aliases', () => {
  const BOMB = '1:1 alias-bomb | The aliases of this document expand without limit. | Write the values out.';

  test('that stand for a value are fine', () => {
    const { menus, problems } = parse(
      'flow_id: f\nmenu_node_id: m\noptions:\n  - { key: "1", prompt: &p Hi, routing_target: &t { queue: Q } }\n  - { key: "2", prompt: *p, routing_target: *t }\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      menus[0]?.options.map(({ prompt, target }) => [prompt, target]),
      [
        ['Hi', { kind: 'queue', name: 'Q' }],
        ['Hi', { kind: 'queue', name: 'Q' }],
      ],
    );
  });

  test('that expand to a thousand million values are refused at once', () => {
    const levels = Array.from({ length: 9 }, (_, level) => `k${level + 1}: &a${level + 1} ${nine(`*a${level}`)}\n`);
    const problems = within(100, () => problemsOf(`k0: &a0 ${nine('x')}\n${levels.join('')}${GOOD}`));
    assert.deepEqual(problems, [BOMB]);
  });

  for (const [what, text] of [
    ['in audio', GOOD.replace('options', 'audio: &a [*a]\noptions')],
    ['in an unknown property', `${GOOD}x: &a { b: *a }\n`],
    ['as the options', 'flow_id: f\nmenu_node_id: m\noptions: &a [*a]\n'],
    ['as a target', GOOD.replace('q\n', '&a { queue: *a }\n')],
    ['as a prompt', GOOD.replace('Hi', '&a [*a]')],
    ['as the document', '&a\nflow_id: f\nmenu_node_id: m\noptions: *a\n'],
  ] as const) {
    test(`that lead back to themselves are problems and never a crash: ${what}`, () => {
      const { menus, problems } = parse(text);
      assert.deepEqual(menus, []);
      assert.ok(problems.length > 0 && problems.length < 10);
    });
  }
});
