import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { excerpt } from '../../src/yaml/excerpt.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import { Redactor } from '../../src/secrets/redactor.ts';
import { within } from '../support/cost.ts';

function textsOf(text: string | Buffer): (string | undefined)[] {
  return parseMenuFile('a.yml', Buffer.from(text)).problems.map((problem) => problem.at.text);
}

const signs = (text: string): number => [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].length;

describe('what is shown of a line', () => {
  for (const [what, line, shown] of [
    ['as it stands, its indentation too', '    prompt: "Hi"', '    prompt: "Hi"'],
    ['without blanks at its end', 'key: 1  \t\r', 'key: 1'],
    ['with blanks for tabs', '\tkey:\t1', ' key: 1'],
    ['without control characters', 'a\u0000b\u001b[31m\u0085c\u2028d', 'a\ufffdb\ufffd[31m\ufffdc\ufffdd'],
    ['of 120 signs whole', 'x'.repeat(120), 'x'.repeat(120)],
    ['of blanks as nothing', ' \t ', ''],
  ] as const) {
    test(what, () => {
      assert.equal(excerpt(line, 3), shown);
    });
  }

  test('is cut around the place, at a blank before it', () => {
    const line = `${'word '.repeat(100)}HERE ${'word '.repeat(100)}`;
    const shown = excerpt(line, line.indexOf('HERE') + 1);
    assert.match(shown, /^…(?:word )+HERE (?:word ?)+…$/u);
    assert.ok(shown.length >= 110 && shown.length <= 122, `${shown.length}`);
    assert.match(excerpt(line, 1), /^word .*…$/u);
    assert.match(excerpt(line, line.length), /^….*word$/u);
  });

  test('a place behind the line is its end', () => {
    assert.match(excerpt('word '.repeat(100), 100_000), /^…(?:word )+word$/u);
    assert.equal(excerpt('key', 100), 'key');
  });

  test('counts signs as people do, and cuts none in its middle', () => {
    for (const sign of ['é', 'e\u0301', '😀', '👩‍🚀', '日', '\u{20bb7}']) {
      for (const lead of ['', 'x']) {
        const line = `${lead}${sign.repeat(300)}`;
        const shown = excerpt(line, 1);
        assert.ok(shown.isWellFormed() && !shown.includes('\ufffd'));
        assert.ok(signs(shown) <= 121 && signs(shown) > 40, `${sign}: ${signs(shown)}`);
        assert.ok(shown.endsWith(`${sign}…`), shown);
        assert.ok(excerpt(line, 200).isWellFormed());
      }
    }
  });

  test('of one sign piled up of 10,000 is short, and so is a line of a megabyte', () => {
    assert.ok(excerpt(`a${'\u0301'.repeat(10_000)}`, 1).length < 1000);
    const line = `${'ü'.repeat(500_000)} ${'ü'.repeat(500_000)}`;
    const shown = within(200, () => Array.from({ length: 1000 }, (_, index) => excerpt(line, 1 + index * 1000)));
    assert.ok(shown.every((text) => text.length <= 130));
  });
});

describe('a secret in a line', () => {
  const SECRET = 'sEcReT-0123456789abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJ';
  const redactor = new Redactor();
  redactor.add(SECRET);

  test('is masked wherever the line is cut', () => {
    for (let before = 0; before < 200; before += 7) {
      for (const line of [
        `${'a'.repeat(before)} ${SECRET} ${'b '.repeat(150)}`,
        `${'a '.repeat(before)}"${SECRET}", ${'c'.repeat(before * 3)}`,
      ]) {
        for (const column of [1, line.indexOf(SECRET) + 1, line.indexOf(SECRET) + SECRET.length + 2, line.length - 20, line.length]) {
          const shown = redactor.redactAll({ text: excerpt(line, column) }).text;
          for (let at = 0; at + 8 <= SECRET.length; at += 1)
            assert.ok(!shown.includes(SECRET.slice(at, at + 8)), `${before} ${column}: ${shown}`);
        }
      }
    }
  });
});

describe('the text of a problem', () => {
  test('is its line', () => {
    assert.deepEqual(textsOf('flow_id: f\r\nmenu_node_id: m\r\noptions:\r\n  - key: A\r\n    prompt: ""\r\n    routing_target: q\r\n'), [
      '  - key: A',
      '    prompt: ""',
    ]);
    assert.deepEqual(textsOf('\ufeffflow_id: ../x\nmenu_node_id: m\noptions: []'), ['flow_id: ../x', 'options: []']);
    assert.deepEqual(textsOf('# to come\n'), ['# to come']);
  });

  test('is there for what cannot be parsed', () => {
    assert.deepEqual(textsOf('flow_id: "x'), ['flow_id: "x']);
    assert.deepEqual(textsOf('flow_id: [x\nmenu_node_id: m\n').at(0), 'flow_id: [x');
    const large = textsOf(`flow_id: f\n---\n# large\n${'x: 1\n'.repeat(220_000)}`);
    assert.deepEqual(large, ['---']);
  });

  test('is absent where the file is no text, empty, or the line is', () => {
    for (const file of [Buffer.from('\ufeffflow_id: f\n', 'utf16le'), Buffer.from([0xff, 0x41]), '', '\n\n', '   \n'])
      assert.deepEqual(
        textsOf(file).filter((text) => text !== undefined),
        [],
        JSON.stringify(file.toString()),
      );
  });

  test('costs little: 999 problems in a line of a megabyte', () => {
    const line = `options: [${`{ ${'k'.repeat(60)}: 1 }, `.repeat(14_000)}]`;
    const texts = within(3000, () => textsOf(`flow_id: f\nmenu_node_id: m\n${line}`));
    assert.ok(texts.length >= 999 && texts.every((text) => (text?.length ?? 0) <= 130));
  });
});
