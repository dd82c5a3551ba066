import assert from 'node:assert/strict';
import { test } from 'node:test';
import { poll, type PollSchedule } from '../../src/genesys/http/poll.ts';
import { InstantClock } from '../support/instant-clock.ts';

/** Asks `answers` one after the other, in a time that nobody waits for; tells how long was slept before each question. */
async function asked(
  answers: readonly (string | undefined)[],
  patience: PollSchedule,
): Promise<{ answer: string | undefined; slept: number[] }> {
  const rest = [...answers];
  const clock = new InstantClock();
  return { answer: await poll(async () => rest.shift(), patience, clock), slept: clock.slept };
}

test('a question is asked after a first pause, and the first answer ends it', async () => {
  assert.deepEqual(await asked(['yes', 'no'], { firstMs: 200, longestMs: 1000, totalMs: 10_000 }), { answer: 'yes', slept: [200] });
});

test('pauses grow by half and no longer than the longest, until the patience is used up', async () => {
  assert.deepEqual(await asked([], { firstMs: 400, longestMs: 1000, totalMs: 4000 }), {
    answer: undefined,
    slept: [400, 600, 900, 1000, 1000, 1000],
  });
});

test('the last question is asked when the patience has been used up, and not before', async () => {
  const patience = { firstMs: 400, longestMs: 1000, totalMs: 4000 };
  assert.equal((await asked([...Array.from({ length: 5 }, () => undefined), 'late'], patience)).answer, 'late');
  assert.equal((await asked([...Array.from({ length: 6 }, () => undefined), 'too late'], patience)).answer, undefined);
});

test("the requests' own time counts, also if the time of day is put back meanwhile", async () => {
  for (const putBack of [0, 3_600_000]) {
    const clock = new InstantClock();
    const ask = async (): Promise<undefined> => {
      clock.pass(1500);
      clock.putBack(putBack);
    };
    assert.equal(await poll(ask, { firstMs: 500, longestMs: 500, totalMs: 5000 }, clock), undefined);
    assert.deepEqual(clock.slept, [500, 500, 500], `put back by ${putBack} ms`);
  }
});

test('an answer that says nothing is an answer: only undefined is none', async () => {
  const clock = new InstantClock();
  const patience = { firstMs: 1, longestMs: 1, totalMs: 5 };
  assert.equal(await poll(async () => null, patience, clock), null);
  assert.equal(await poll(async () => false, patience, clock), false);
  assert.equal(await poll(async () => '', patience, clock), '');
});

async function fail(): Promise<never> {
  throw new Error('no');
}

test('a question that fails ends it, and so does nobody who wants to wait', async () => {
  const clock = new InstantClock();
  await assert.rejects(poll(fail, { firstMs: 1, longestMs: 1, totalMs: 5 }, clock), { message: 'no' });
  assert.equal(await poll(fail, { firstMs: 1, longestMs: 1, totalMs: 0 }, clock), undefined);
});
