import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code, plain, prose } from '../../src/report/wording/escape.ts';

test('a text keeps its characters, and has one form for each letter', () => {
  for (const show of [plain, prose, (text: string): string => code(text).replaceAll(/<\/?code>/gu, '')]) {
    // Compatibility forms are other characters: people must see what the menu file has.
    for (const text of ['①', 'ﬁ', '½', 'Ａ', '™']) assert.equal(show(text), text);
    assert.equal(show('e\u0301'), '\u00e9');
  }
});

test('a text that begins with a blank is no block of code', () => {
  for (const show of [plain, prose]) assert.equal(show('    x'), '&#32;   x');
});
