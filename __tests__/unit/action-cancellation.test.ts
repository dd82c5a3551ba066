import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Cancellation } from '../../src/run/cancellation.ts';

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
});

/** When the time of a cancelled run is up, in milliseconds after the first of its requests to end. */
async function endOf(...requests: readonly (readonly [at: number, graceMs: number])[]): Promise<number> {
  const cancellation = new Cancellation();
  assert.equal(cancellation.isRequested, false);
  let isUp = false;
  void cancellation.timeIsUp.finally(() => {
    isUp = true;
  });
  for (let now = 0; ; now += 500) {
    for (const [at, graceMs] of requests) if (at === now) cancellation.request(graceMs);
    assert.equal(cancellation.isRequested, true);
    await Promise.resolve();
    if (isUp) return now;
    mock.timers.tick(500);
    await Promise.resolve();
  }
}

test('a run that is asked to end has its time, and no more', async () => {
  assert.equal(await endOf([0, 5000]), 5000);
});

test('of two requests, the earlier end counts', async () => {
  assert.equal(await endOf([0, 5000], [1000, 500]), 1500);
  assert.equal(await endOf([0, 500], [0, 5000]), 500);
  assert.equal(await endOf([0, 5000], [3000, 5000]), 5000);
});
