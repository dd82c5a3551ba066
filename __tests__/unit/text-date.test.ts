import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utcMinute } from '../../src/text/text.ts';

for (const [what, at, shown] of [
  ['milliseconds', Date.UTC(2026, 10, 22, 10, 14, 59, 999), '2026-11-22 10:14 UTC'],
  ['ISO 8601', '2026-11-22T10:14:59.999Z', '2026-11-22 10:14 UTC'],
  ['a text in which a secret is masked', '***-11-22T10:14Z', '***-11-22 10:14Z UTC'],
  ['a text that is no time', 'x', 'x UTC'],
] as const) {
  test(`a time for people from ${what}`, () => {
    assert.equal(utcMinute(at), shown);
  });
}

test('a number that is no time is an error', () => {
  assert.throws(() => utcMinute(Number.NaN), RangeError);
});
