import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foreign, label } from '../../src/report/diagram/label.ts';
import { hostileText } from '../support/hostile.ts';
import { within } from '../support/cost.ts';

const SEEDS = 20_000;
// oxlint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u2067\ufeff]/u;
const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('a label', () => {
  test('is letters, digits, blanks and entities only, and they mean its text', () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const { text, source } = label(foreign(hostileText(seed), 40));
      assert.match(source, /^(?:[\p{L}\p{M}\p{N} ]|#\d+;)*$/u, JSON.stringify(text));
      assert.ok(!source.includes('\uFB02'), JSON.stringify(text));
      assert.equal(
        source.replaceAll(/#(\d+);/gu, (_, number: string) => String.fromCodePoint(Number(number))),
        text,
      );
    }
  });
});

describe('a foreign text', () => {
  test('hides nothing, is in one line, and no longer than asked, whatever it is', () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      for (const most of [1, 7, 40]) {
        const text = foreign(hostileText(seed), most);
        assert.doesNotMatch(text, HIDDEN, JSON.stringify(text));
        assert.ok(text.isWellFormed());
        const shown = text.replaceAll(/[\u2068\u2069]/gu, '');
        assert.ok(Array.from(segments.segment(shown)).length <= most || shown.length <= most, JSON.stringify(text));
      }
    }
  });

  for (const [text, most, shown] of [
    ['Sales', 40, 'Sales'],
    ['  For \n sales,\tpress 1 ', 40, 'For sales, press 1'],
    ['For sales, press 1', 10, 'For sales…'],
    ['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 2, '👨‍👩‍👧…'],
    ['🇯🇵🇩🇪🇫🇷🇮🇹🇪🇸', 3, '🇯🇵🇩🇪…'],
    ['می‌خواهم', 40, '\u2068می‌خواهم\u2069'],
    ['a\u200db\u200d', 40, 'a\u200db\ufffd'],
    ['\u200cSales', 40, '\ufffdSales'],
    ['שלום', 40, '\u2068שלום\u2069'],
    ['Sa\u202eles', 40, 'Sa\ufffdles'],
    ['e\u0301', 40, '\u00e9'],
    ['', 40, ''],
  ] as const) {
    test(`${JSON.stringify(text)} is ${JSON.stringify(shown)} in ${most} signs`, () => {
      assert.equal(foreign(text, most), shown);
    });
  }

  test('piled up of marks, or a megabyte long, is cut in no time', () => {
    assert.ok(within(200, () => foreign(`Z${'\u0301'.repeat(10_000)}algo and more`, 10)).length < 200);
    assert.ok(within(200, () => foreign('Sales '.repeat(200_000), 40)).length <= 40);
  });
});
