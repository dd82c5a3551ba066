import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wayLeft } from '../../src/flows/recover-flows.ts';

const SENT = Date.UTC(2026, 10, 22, 10, 0);

for (const [name, sinceMs, left] of [
  ['was sent just now', 0, 60_000],
  ['was sent a while ago', 45_000, 15_000],
  ['must have ended', 61_000, -1000],
  ['was sent before the time of day was put back an hour', -3_600_000, 60_000],
] as const)
  test(`a request that ${name} can be on its way for ${left} ms`, () => {
    assert.equal(wayLeft(SENT, 60_000, SENT + sinceMs), left);
  });
