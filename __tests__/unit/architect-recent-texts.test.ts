import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParseCache } from '../../src/content/architect/yaml/parse-cache.ts';
import { readArchitectFlow } from '../../src/content/architect/read/read.ts';

test('the same text is read once, and another one by itself', () => {
  const texts = new ParseCache<{ readonly of: string }>();
  const made: string[] = [];
  const make = (text: string): { readonly of: string } => {
    made.push(text);
    return { of: text };
  };
  const first = texts.get('a', make);
  assert.equal(texts.get('a', make), first);
  assert.equal(texts.get('b', make).of, 'b');
  assert.equal(texts.get('a', make), first);
  assert.deepEqual(made, ['a', 'b']);
});

test('no more than a million characters are kept, or two texts of any size, and what was used last is forgotten last', () => {
  const texts = new ParseCache<object>();
  const made: string[] = [];
  const get = (text: string): void => {
    texts.get(text, () => {
      made.push(text[0] ?? '');
      return {};
    });
  };
  const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(400_000));
  for (const text of [a, b, a, c, a, b]) get(text ?? '');
  assert.deepEqual(made, ['a', 'b', 'c', 'b']);
  const [x, y] = ['x', 'y'].map((letter) => letter.repeat(1_000_001));
  for (const text of [x, y, x, y, a, y, x]) get(text ?? '');
  assert.deepEqual(made.slice(4), ['x', 'y', 'a', 'x'], 'two texts are kept, however long');
});

test('a text that is no flow is refused however often it is read', () => {
  for (let times = 0; times < 2; times += 1) assert.ok('error' in readArchitectFlow('- no flow'));
});
