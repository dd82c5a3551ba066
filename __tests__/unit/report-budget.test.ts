import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COMMENT_LIMIT, fit, SUMMARY_LIMIT, type Section, type SectionKind, type Size } from '../../src/report/markdown/budget.ts';
import { within } from '../support/cost.ts';

/** Kinds of different priorities, the most important first. */
const KINDS = ['verdict', 'error', 'note', 'changes', 'failedFlow', 'spoken', 'times'] as const;

const section = (name: string, kind: SectionKind = 'spoken', size = 1000, letter = 'x'): Section => ({
  kind,
  text: `${name} ${letter.repeat(size)}`,
});
const limit = (characters: number, bytes = characters * 4): Size => ({ characters, bytes });
const names = (text: string): string[] =>
  text
    .split('\n\n')
    .map((part) => part.split(' ', 1)[0] ?? '')
    .filter((name) => /^[a-z]\d*$/u.test(name));
const note = (kinds: string): string => `_No room here for: ${kinds}. The summary has them._`;
const fitted = (sections: readonly Section[], most: Size): string => fit(sections, most, 'The summary has them');

describe('a text within its budget', () => {
  test('is all of its sections, in their order, apart by a blank line', () => {
    assert.equal(
      fitted(
        [
          { kind: 'times', text: 'a' },
          { kind: 'verdict', text: 'b\nc' },
          { kind: 'spoken', text: 'd' },
        ],
        limit(65_000),
      ),
      'a\n\nb\nc\n\nd\n',
    );
  });

  test('leaves out the lowest priority first and keeps the order of the rest', () => {
    const sections = [
      section('a', 'failedFlow'),
      section('b', 'times'),
      section('c', 'error'),
      section('d', 'spoken'),
      section('e', 'changes'),
    ];
    const text = fitted(sections, limit(3600));
    assert.deepEqual(names(text), ['a', 'c', 'e']);
    assert.ok(text.endsWith(`\n\n${note('1 table of times, 1 text of a menu')}\n`), text);
  });

  test('leaves out the last of equal priority first', () => {
    const text = fitted([section('a'), section('b'), section('c'), section('d')], limit(3700));
    assert.deepEqual(names(text), ['a', 'b', 'c']);
    assert.ok(text.endsWith(`${note('1 text of a menu')}\n`));
  });

  test('leaves out kind by kind, from the table of times to the verdict', () => {
    const kinds: readonly (readonly SectionKind[])[] = [
      ['verdict'],
      ['footer'],
      ['rollback'],
      ['error'],
      ['problems'],
      ['newWarnings'],
      ['note', 'flowList'],
      ['changes'],
      ['edits'],
      ['driftedFlow'],
      ['failedFlow'],
      ['deletedFiles', 'pulledMenus'],
      ['spoken'],
      ['failedChanges'],
      ['failedSpoken'],
      ['olderWarnings', 'warningList'],
      ['liveFile', 'picture'],
      ['unchangedKeys', 'quietMenus'],
      ['times'],
    ];
    // Of the same priority, the last of the text goes first, so each row is tried in both orders.
    for (const rows of [kinds, kinds.map((row) => row.toReversed())]) {
      const sections = rows.flat().map((kind, index) => section(`s${index}`, kind));
      for (let most = sections.length - 1; most > 0; most -= 1) {
        const text = fitted(sections, limit(most * 1007 + 400));
        assert.deepEqual(
          names(text),
          sections.slice(0, most).map((_, index) => `s${index}`),
        );
      }
    }
  });

  test('never cuts a section in two', () => {
    const sections = Array.from({ length: 40 }, (_, index) => section(`s${index}`, KINDS[index % KINDS.length], 100 + index * 13));
    for (let most = 1000; most < 20_000; most += 777) {
      const text = fitted(sections, limit(most));
      for (const part of text.trimEnd().split('\n\n'))
        assert.ok(part.startsWith('_') || sections.some((whole) => whole.text === part), `${most}: ${part.slice(0, 40)}`);
      assert.ok(text.length <= most);
    }
  });

  test('leaves nothing out that has room', () => {
    const sections = [section('a', 'error', 996), section('b', 'spoken', 996), section('c', 'times', 996)];
    const whole = fitted(sections, limit(100_000));
    assert.ok(fitted(sections, limit(whole.length + 2)) === whole, 'a text that fits is left whole');
    assert.match(fitted(sections, limit(whole.length - 2)), /room here for: 1 table of times\. The summary has them/u);
  });

  test('names what it leaves out, each name once', () => {
    const kinds = ['failedSpoken', 'changes', 'spoken', 'failedChanges', 'picture'] as const;
    const sections = kinds.map((kind) => section('a', kind));
    assert.match(
      fitted(sections, limit(1000)),
      /room here for: 2 texts of a menu, 2 tables of changes, 1 picture\. The summary has them\._\n$/u,
    );
  });

  test('counts UTF-16 units', () => {
    const text = fitted([section('a', 'verdict', 10), section('b', 'times', 1000, '😀')], limit(1900, 1_000_000));
    assert.deepEqual(names(text), ['a']);
  });

  test('counts bytes as well', () => {
    const text = fitted([section('a', 'verdict', 10), section('b', 'times', 1000, '☎')], limit(100_000, 2900));
    assert.deepEqual(names(text), ['a']);
  });

  test('says where to find what is left out, even if that is everything', () => {
    const text = fitted([section('a', 'spoken', 10_000), section('b', 'spoken', 10_000)], limit(5000));
    assert.deepEqual(names(text), []);
    assert.equal(text, `${note('2 texts of a menu')}\n`);
  });

  test('keeps the verdict and drops tables when a thousand flows change', () => {
    const flows = Array.from({ length: 1000 }, (_, index) => [
      section(`h${index}`, 'failedFlow', 60),
      section(`t${index}`, 'spoken', 3000),
    ]).flat();
    const text = fit([section('v', 'verdict', 80), ...flows, section('f', 'footer', 80)], COMMENT_LIMIT, 'elsewhere');
    const kept = names(text);
    assert.equal(kept[0], 'v');
    assert.equal(kept.at(-1), 'f');
    assert.ok(kept.filter((name) => name.startsWith('h')).length > 500);
    assert.equal(kept.filter((name) => name.startsWith('t')).length, 0);
    assert.ok(text.length <= COMMENT_LIMIT.characters);
  });

  test('takes little for 5,000 sections', () => {
    const sections = Array.from({ length: 5000 }, (_, index) => section(`s${index}`, KINDS[index % KINDS.length], 500, 'ü'));
    const text = within(100, () => fitted(sections, COMMENT_LIMIT));
    assert.ok(text.length <= COMMENT_LIMIT.characters && Buffer.byteLength(text) <= COMMENT_LIMIT.bytes);
  });

  test("knows GitHub's limits", () => {
    assert.ok(COMMENT_LIMIT.characters <= 65_536 - 500, 'room for the marker');
    assert.ok(SUMMARY_LIMIT.bytes < 1024 * 1024);
  });
});
