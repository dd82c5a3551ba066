import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COMMENT_LIMIT, fit, SUMMARY_LIMIT, type Limit, type Section } from '../../src/report/markdown/budget.ts';

const section = (name: string, weight: number, size = 1000, letter = 'x'): Section => ({
  weight,
  what: 'table',
  text: `${name} ${letter.repeat(size)}`,
});
const limit = (characters: number, bytes = characters * 4): Limit => ({ characters, bytes });
const names = (text: string): string[] =>
  text
    .split('\n\n')
    .map((part) => part.split(' ', 1)[0] ?? '')
    .filter((name) => /^[a-z]\d*$/u.test(name));
const note = (what: string): string => `_Left out for want of room: ${what}. The summary has them._`;
const fitted = (sections: readonly Section[], most: Limit): string => fit(sections, most, 'The summary has them');

describe('a text within its budget', () => {
  test('is all of its sections, in their order, apart by a blank line', () => {
    assert.equal(
      fitted(
        [
          { text: 'a', what: 'menu', weight: 1 },
          { text: 'b\nc', weight: 9, what: 'menu' },
          { text: 'd', what: 'menu', weight: 5 },
        ],
        limit(65_000),
      ),
      'a\n\nb\nc\n\nd\n',
    );
  });

  test('leaves out the lightest first and keeps the order of the rest', () => {
    const text = fitted([section('a', 50), section('b', 10), section('c', 90), section('d', 20), section('e', 70)], limit(3600));
    assert.deepEqual(names(text), ['a', 'c', 'e']);
    assert.ok(text.endsWith(`\n\n${note('2 tables')}\n`));
  });

  test('leaves out the last of equal weight first', () => {
    const text = fitted([section('a', 10), section('b', 10), section('c', 10), section('d', 10)], limit(3700));
    assert.deepEqual(names(text), ['a', 'b', 'c']);
    assert.ok(text.endsWith(`${note('1 table')}\n`));
  });

  test('never cuts a section in two', () => {
    const sections = Array.from({ length: 40 }, (_, index) => section(`s${index}`, index % 7, 100 + index * 13));
    for (let most = 1000; most < 20_000; most += 777) {
      const text = fitted(sections, limit(most));
      for (const part of text.trimEnd().split('\n\n'))
        assert.ok(part.startsWith('_') || sections.some((whole) => whole.text === part), `${most}: ${part.slice(0, 40)}`);
      assert.ok(text.length <= most);
    }
  });

  test('leaves nothing out that has room', () => {
    const sections = [section('a', 3, 996), section('b', 2, 996), section('c', 1, 996)];
    const whole = fitted(sections, limit(100_000));
    assert.ok(fitted(sections, limit(whole.length + 2)) === whole, 'a text that fits is left whole');
    assert.match(fitted(sections, limit(whole.length - 2)), /room: 1 table\. The summary has them/u);
  });

  test('names what it leaves out, each kind once', () => {
    const kinds = ['menu', 'list of unchanged keys', 'menu', 'list of unchanged keys', 'picture'];
    const sections = kinds.map((what, index): Section => ({ ...section('a', 5 - index), what }));
    assert.match(fitted(sections, limit(1000)), /room: 2 menus, 2 lists of unchanged keys, 1 picture\. The summary has them\._\n$/u);
  });

  test('counts UTF-16 units', () => {
    const text = fitted([section('a', 9, 10), section('b', 1, 1000, '😀')], limit(1900, 1_000_000));
    assert.deepEqual(names(text), ['a']);
  });

  test('counts bytes as well', () => {
    const text = fitted([section('a', 9, 10), section('b', 1, 1000, '☎')], limit(100_000, 2900));
    assert.deepEqual(names(text), ['a']);
  });

  test('says where to find what is left out, even if that is everything', () => {
    const text = fitted([section('a', 9, 10_000), section('b', 1, 10_000)], limit(5000));
    assert.deepEqual(names(text), []);
    assert.equal(text, `${note('2 tables')}\n`);
  });

  test('keeps the verdict and drops tables when a thousand flows change', () => {
    const flows = Array.from({ length: 1000 }, (_, index) => [section(`h${index}`, 60, 60), section(`t${index}`, 40, 3000)]).flat();
    const text = fit([section('v', 100, 80), ...flows, section('f', 99, 80)], COMMENT_LIMIT, 'elsewhere');
    const kept = names(text);
    assert.equal(kept[0], 'v');
    assert.equal(kept.at(-1), 'f');
    assert.ok(kept.filter((name) => name.startsWith('h')).length > 500);
    assert.equal(kept.filter((name) => name.startsWith('t')).length, 0);
    assert.ok(text.length <= COMMENT_LIMIT.characters);
  });

  test('takes less than a second for 5,000 sections', () => {
    const sections = Array.from({ length: 5000 }, (_, index) => section(`s${index}`, index % 100, 500, 'ü'));
    const start = performance.now();
    const text = fitted(sections, COMMENT_LIMIT);
    assert.ok(performance.now() - start < 1000);
    assert.ok(text.length <= COMMENT_LIMIT.characters && Buffer.byteLength(text) <= COMMENT_LIMIT.bytes);
  });

  test("knows GitHub's limits", () => {
    assert.ok(COMMENT_LIMIT.characters <= 65_536 - 500, 'room for the marker');
    assert.ok(SUMMARY_LIMIT.bytes < 1024 * 1024);
  });
});
