import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NOT_BLANK, oneLine } from '../../src/text/printable.ts';

const INVISIBLE: readonly (readonly [what: string, ...characters: string[]])[] = [
  ['a control character', '\u0000', '\t', '\u001b', '\u0085'],
  ['a soft hyphen', '\u00ad'],
  ['a grapheme joiner', '\u034f'],
  ['a filler of Hangul', '\u115f', '\u1160', '\u3164', '\uffa0'],
  ['an inherent vowel of Khmer', '\u17b4', '\u17b5'],
  ['a selector of Mongolian', '\u180b', '\u180e', '\u180f'],
  ['of zero width', '\u200b', '\u2060', '\ufeff'],
  ['an invisible operator', '\u2061', '\u2064'],
  ['a direction', '\u061c', '\u200e', '\u202e', '\u2066', '\u2069'],
  ['a line end', '\u2028', '\u2029'],
  ['a blank of Braille', '\u2800'],
  ['a variation selector', '\ufe00', '\ufe0e', '\ufe0f', '\u{e0100}', '\u{e01ef}'],
  ['a note without a head', '\u{1d159}'],
  ['a tag', '\u{e0001}', '\u{e0041}', '\u{e007f}'],
  ['an annotation', '\ufff9', '\ufffb'],
  ['a musical format', '\u{1d173}', '\u{1d17a}'],
  ['one that is not assigned yet', '\u2065', '\ufff0', '\u{e0080}', '\u{e0fff}'],
];

const hexadecimal = (character: string): string => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;

describe('an invisible character', () => {
  for (const [what, ...characters] of INVISIBLE) {
    for (const character of characters) {
      test(`${what} (${hexadecimal(character)}) is shown, and makes no text`, () => {
        assert.equal(oneLine(`Support${character}EU`), 'Support\ufffdEU');
        assert.equal(oneLine(character), '\ufffd');
        assert.doesNotMatch(` ${character}${character}`, NOT_BLANK);
      });
    }
  }

  test('is each one that Unicode calls ignorable, unless it is a joiner', () => {
    const all = Array.from({ length: 0x11_0000 - 0x800 }, (_, at) => String.fromCodePoint(at < 0xd800 ? at : at + 0x800));
    const ignorable = all.filter((character) => /\p{Default_Ignorable_Code_Point}/u.test(character));
    const passed = ignorable.filter((character) => oneLine(`a${character}b`) !== 'a\ufffdb');
    assert.ok(ignorable.length > 4000);
    assert.deepEqual(passed, ['\u200c', '\u200d']);
  });
});

describe('a character that changes how its neighbours look is kept', () => {
  for (const text of [
    '☎\ufe0f',
    '☎\ufe0e 1',
    '1\ufe0f\u20e3',
    '#\ufe0f\u20e3',
    '🏳\ufe0f\u200d🌈',
    '👩\u200d⚕\ufe0f',
    'می\u200cخواهم',
    'ᠠ\u180b',
  ]) {
    test(text, () => {
      assert.equal(oneLine(text), text);
    });
  }

  for (const [text, shown] of [
    ['1\ufe0f', '1\ufffd'],
    ['☎\ufe0f\ufe0f', '☎\ufe0f\ufffd'],
    ['☎\ufe01', '☎\ufffd'],
    ['a\u180b', 'a\ufffd'],
    ['ᠠ\u180b\u180b', 'ᠠ\u180b\ufffd'],
    ['ᠨ\u180eᠠ', 'ᠨ\ufffdᠠ'],
    ['\u180e\u180e', '\ufffd\ufffd'],
    ['葛\u{e0100}', '葛\ufffd'],
    ['🏴\u{e0067}\u{e007f}', '🏴\ufffd\ufffd'],
  ] as const) {
    test(`but not in ${JSON.stringify(text)}`, () => {
      assert.equal(oneLine(text), shown);
    });
  }
});

test('letters, digits and signs of every script make a text', () => {
  for (const text of ['a', '5', '?', '按', 'ع', 'ㅎ', '⠁', '☎', '😀', 'ㅤa', '\ud800']) assert.match(text, NOT_BLANK, text);
});
