// What `npm test` runs of the end-to-end tests stays short, and shows each promise once.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { PROMISES } from '../promises.ts';

/** As many as people wait for. */
const MOST = 60;

test('there are no more promises than people wait for', () => {
  assert.ok(PROMISES.length <= MOST, `${PROMISES.length} of ${MOST}: move one out, or let one test show two`);
});

test('each promise is one sentence, with a test of its own in a file that is there', () => {
  for (const key of ['promise', 'test'] as const) {
    const all = PROMISES.map((one) => one[key]);
    assert.deepEqual(all, [...new Set(all)], `each ${key} once`);
  }
  for (const { promise, file } of PROMISES) {
    assert.match(promise, /^[A-Z`].{10,}[^.]$/u);
    assert.ok(existsSync(resolve(import.meta.dirname, '..', file)), file);
  }
});
