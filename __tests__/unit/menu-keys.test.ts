import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMenuFile } from '../../src/menu/parse.ts';
import type { Problem } from '../../src/menu/problem.ts';

const parse = (text: string) => parseMenuFile('ivr/main.yml', Buffer.from(text));
const option = (key: string): string => `  - key: ${key}\n    prompt: Hi\n    routing_target: q\n`;
const menu = (...keys: string[]): string => `flow_id: f\nmenu_node_id: m\noptions:\n${keys.map(option).join('')}`;
const at = (line: number, column: number, rule: string, message: string, mend: string): Problem => ({
  path: 'ivr/main.yml',
  line,
  column,
  rule,
  message,
  mend,
});

const KEY_RULE = 'A key is one or more of 0-9 * #, in quotes: "1".';
const HASH = 'Write it in quotes, "#" above all: an unquoted # starts a comment.';

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

  for (const [written, number] of [
    ['01', '1'],
    ['00', '0'],
    ['007', '7'],
    ['0x1', '1'],
    ['0o7', '7'],
    ['1.0', '1'],
    ['1e1', '10'],
    ['+1', '1'],
  ] as const) {
    test(`${written}, which YAML takes for the number ${number}, is refused`, () => {
      assert.deepEqual(parse(menu(written)).problems, [
        at(4, 10, 'key-spelling', `YAML reads the key ${written} as the number ${number}.`, 'Put the key in quotes.'),
      ]);
    });
  }

  for (const [written, number] of [
    ['12345678901234567890', '12345678901234567000'],
    ['9007199254740993', '9007199254740992'],
    ['1e400', 'Infinity'],
    ['.5', '0.5'],
  ] as const) {
    test(`${written}, which YAML takes for another number, is refused with its own spelling`, () => {
      const { menus, problems } = parse(menu(written));
      assert.deepEqual(menus, []);
      assert.deepEqual(
        problems.find(({ rule }) => rule === 'key-spelling'),
        at(4, 10, 'key-spelling', `YAML reads the key ${written} as the number ${number}.`, 'Put the key in quotes.'),
      );
    });
  }

  for (const [written, column, found] of [
    ['"A"', 10, 'The key is "A".'],
    ['" "', 10, 'The key is " ".'],
    ['"1 "', 10, 'The key is "1 ".'],
    ['"-1"', 10, 'The key is "-1".'],
    ['1_000', 10, 'The key is "1_000".'],
    ['"１"', 10, 'The key is "１".'],
    ['-1', 10, 'The key is a number (-1).'],
    ['1.5', 10, 'The key is a number (1.5).'],
    ['true', 10, 'The key is true or false (true).'],
    ['[1]', 10, 'The key is a list.'],
    ['{ a: 1 }', 10, 'The key is a map.'],
    // An empty text has no place of its own: the property's name is shown.
    ['""', 5, 'The key is "".'],
  ] as const) {
    test(`${written} is refused`, () => {
      assert.deepEqual(parse(menu(written)).problems, [at(4, column, 'bad-key', found, KEY_RULE)]);
    });
  }

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
      assert.deepEqual([problem?.line, problem?.column, problem?.rule], [7, 10, 'yaml-syntax']);
      assert.match(problem?.message ?? '', /alias.*leads nowhere/u);
      assert.match(problem?.mend ?? '', /quotes/u);
    });
  }

  for (const [written, column] of [
    ['#', 5],
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
      parse(menu('"1"', '"1"', '"1"')).problems.map(({ line, message }) => [line, message]),
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
