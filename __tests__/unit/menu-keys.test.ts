import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import type { DiagnosticCode } from '../../src/model/diagnostic-codes.ts';
import { problemAt, type Problem } from '../../src/model/diagnostic.ts';
import { withoutText } from '../support/problems.ts';

const parse = (text: string) => {
  const { menus, problems } = parseMenuFile('ivr/main.yml', Buffer.from(text));
  return { menus, problems: problems.map((problem) => ({ ...problem, at: withoutText(problem.at, text) })) };
};
const option = (key: string): string => `  - key: ${key}\n    prompt: Hi\n    routing_target: q\n`;
const menu = (...keys: string[]): string => `flow_id: f\nmenu_node_id: m\noptions:\n${keys.map(option).join('')}`;
const at = (line: number, column: number, code: DiagnosticCode, message: string, hint: string): Problem =>
  problemAt({ path: 'ivr/main.yml' }, { line, column }, { code, message, hint });

const KEY_RULE = 'A key is one or more of 0-9 * #, in quotes: "1".';
const HASH = 'Put the key in quotes: an unquoted # starts a comment.';

describe('a key of a menu file', () => {
  for (const [written, read] of [
    ['"1"', '1'],
    ["'*'", '*'],
    ['"#"', '#'],
    ['"0"', '0'],
    ['"01"', '01'],
    ['"*9#"', '*9#'],
    ['"12345678901234567890"', '12345678901234567890'],
    ['1', '1'],
    ['0', '0'],
    ['9', '9'],
    ['12', '12'],
    ['!!str 07', '07'],
  ] as const) {
    test(`${written} is ${read}`, () => {
      const { menus, problems } = parse(menu(written));
      assert.deepEqual(problems, []);
      assert.deepEqual(
        menus[0]?.options.map(({ key }) => key),
        [read],
      );
    });
  }

  for (const [written, number, hint] of [
    ['01', '1', 'Put the key in quotes: "01".'],
    ['00', '0', 'Put the key in quotes: "00".'],
    ['007', '7', 'Put the key in quotes: "007".'],
    ['0x1', '1', 'Did you mean "1"? Put the key in quotes.'],
    ['0o7', '7', 'Did you mean "7"? Put the key in quotes.'],
    ['1.0', '1', 'Did you mean "1"? Put the key in quotes.'],
    ['1e1', '10', 'Did you mean "10"? Put the key in quotes.'],
    ['+1', '1', 'Did you mean "1"? Put the key in quotes.'],
  ] as const) {
    test(`${written}, which YAML takes for the number ${number}, is refused`, () => {
      assert.deepEqual(parse(menu(written)).problems, [
        at(4, 10, 'key-spelling', `YAML reads the key ${written} as the number ${number}.`, hint),
      ]);
    });
  }

  for (const [written, number, hint] of [
    ['12345678901234567890', '12345678901234567000', 'Put the key in quotes: "12345678901234567890".'],
    ['9007199254740993', '9007199254740992', 'Put the key in quotes: "9007199254740993".'],
    ['1e400', 'Infinity', 'Put the key in quotes.'],
    ['.5', '0.5', 'Put the key in quotes.'],
  ] as const) {
    test(`${written}, which YAML takes for another number, is refused with its own spelling`, () => {
      const { menus, problems } = parse(menu(written));
      assert.deepEqual(menus, []);
      assert.deepEqual(
        problems.find(({ code }) => code === 'key-spelling'),
        at(4, 10, 'key-spelling', `YAML reads the key ${written} as the number ${number}.`, hint),
      );
    });
  }

  for (const [written, column, found, meant] of [
    ['"A"', 10, 'The key is "A".'],
    ['" "', 10, 'The key is " ".'],
    ['"1 "', 10, 'The key is "1 ".', '1'],
    ['" 1"', 10, 'The key is " 1".', '1'],
    ['"1\u00a0"', 10, 'The key is "1\u00a0".', '1'],
    ['"1 0"', 10, 'The key is "1 0".', '10'],
    ['star', 10, 'The key is "star".', '*'],
    ['Asterisk', 10, 'The key is "Asterisk".', '*'],
    ['pound', 10, 'The key is "pound".', '#'],
    ['hash', 10, 'The key is "hash".', '#'],
    ['digit_3', 10, 'The key is "digit_3".', '3'],
    ['digit_star', 10, 'The key is "digit_star".', '*'],
    ['key 2', 10, 'The key is "key 2".', '2'],
    ['Three', 10, 'The key is "Three".', '3'],
    ['"＊"', 10, 'The key is "＊".', '*'],
    ['ten', 10, 'The key is "ten".'],
    ['stars', 10, 'The key is "stars".'],
    ['digit', 10, 'The key is "digit".'],
    ['"1,2"', 10, 'The key is "1,2".'],
    ['"-1"', 10, 'The key is "-1".'],
    ['1_000', 10, 'The key is "1_000".'],
    ['"１"', 10, 'The key is "１".', '1'],
    ['-1', 10, 'The key is a number (-1).'],
    ['1.5', 10, 'The key is a number (1.5).'],
    ['true', 10, 'The key is true or false (true).'],
    ['[1]', 10, 'The key is a list.'],
    ['{ a: 1 }', 10, 'The key is a map.'],
    // An empty text has no place of its own: the property's name is shown.
    ['""', 5, 'The key is "".'],
  ] as const) {
    test(`${written} is refused`, () => {
      assert.deepEqual(parse(menu(written)).problems, [
        at(4, column, 'bad-key', found, meant === undefined ? KEY_RULE : `Did you mean "${meant}"? ${KEY_RULE}`),
      ]);
      if (meant !== undefined) assert.deepEqual(parse(menu(JSON.stringify(meant))).problems, [], 'what is suggested is right');
    });
  }

  test('is not suggested where another option has it', () => {
    assert.deepEqual(parse(menu('"1"', '"１"')).problems, [at(7, 10, 'bad-key', 'The key is "１".', KEY_RULE)]);
    assert.deepEqual(parse(menu('1', 'one')).problems, [at(7, 10, 'bad-key', 'The key is "one".', KEY_RULE)]);
  });

  test('* without quotes is an alias that leads nowhere', () => {
    assert.deepEqual(parse(menu('*')).problems, [
      at(
        4,
        10,
        'yaml-syntax',
        'An unquoted * starts an alias, and this one leads nowhere.',
        'If you mean the star key, put it in quotes: "*".',
      ),
    ]);
  });

  for (const written of ['*1', '*0#']) {
    test(`${written} without quotes is an alias that leads nowhere, and no bomb`, () => {
      const [problem, ...others] = parse(menu('"5"', written)).problems;
      assert.deepEqual(others, []);
      assert.deepEqual([problem?.at.line, problem?.at.column, problem?.code], [7, 10, 'yaml-syntax']);
      assert.match(problem?.message ?? '', /alias.*leads nowhere/u);
      assert.match(problem?.hint ?? '', /quotes/u);
    });
  }

  for (const [written, column] of [
    ['', 5],
    ['# the hash key', 5],
    ['~', 10],
    ['null', 10],
  ] as const) {
    test(`${JSON.stringify(written)} is empty, and the hash is thought of`, () => {
      assert.deepEqual(parse(menu(written)).problems, [at(4, column, 'bad-key', 'The key is empty.', HASH)]);
    });
  }

  test('left out is missing', () => {
    assert.deepEqual(parse('flow_id: f\nmenu_node_id: m\noptions:\n  - prompt: Hi\n    routing_target: q\n').problems, [
      at(4, 5, 'missing-property', '`key` is missing.', 'What callers press: one or more of 0-9 * #. Quote it: "1".'),
    ]);
  });
});

describe('keys that stand twice', () => {
  for (const [first, second] of [
    ['"1"', '"1"'],
    ['1', '"1"'],
    ['"1"', '1'],
    ['1', '1'],
    ["'#'", '"#"'],
    ['"1"', '"\\x31"'],
  ] as const) {
    test(`${first} and ${second}`, () => {
      const { menus, problems } = parse(menu(first, '"7"', second));
      const key = JSON.parse(first.replaceAll("'", '"')) as string | number;
      assert.deepEqual(menus, []);
      assert.deepEqual(problems, [
        at(10, 10, 'duplicate-key', `The key "${key}" is given twice: line 4 has it already.`, 'Give each option a key of its own.'),
      ]);
    });
  }

  test('a third time is told as well', () => {
    assert.deepEqual(
      parse(menu('"1"', '"1"', '"1"')).problems.map(({ at: place, message }) => [place.line, message]),
      [
        [7, 'The key "1" is given twice: line 4 has it already.'],
        [10, 'The key "1" is given twice: line 4 has it already.'],
      ],
    );
  });

  test('1 and 01, 1 and 11, * and ** are different keys', () => {
    assert.deepEqual(parse(menu('"1"', '"01"', '"11"', '"*"', '"**"')).problems, []);
  });

  test('the same key in two menus is fine', () => {
    const { menus, problems } = parse(`${menu('"1"')}---\n${menu('"1"').replace(': m', ': n')}`);
    assert.deepEqual([menus.length, problems], [2, []]);
  });
});
