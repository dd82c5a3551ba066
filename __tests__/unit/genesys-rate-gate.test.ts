import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { backoff, retryAfter } from '../../src/genesys/http/backoff.ts';
import { RateGate } from '../../src/genesys/http/rate-gate.ts';
import type { Clock } from '../../src/model/clock.ts';
import { InstantClock } from '../support/instant-clock.ts';

beforeEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

/** Lets everything happen that waits for no timer. */
async function flush(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** A gate under a clock that the test moves; `at` is when each request went through, in ms since the start. */
function gateAt(requestsPerMinute: number): {
  gate: RateGate;
  at: number[];
  ask: (times: number) => void;
  until: (ms: number) => Promise<void>;
  putBack: (ms: number) => void;
} {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  let elapsed = 0;
  let timeOfDay = 1_000_000_000;
  // A gate that asks the machine itself gets the same time of day.
  mock.method(Date, 'now', () => timeOfDay);
  const clock: Clock = {
    now: () => timeOfDay,
    elapsed: () => elapsed,
    sleep: (ms) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms);
      }),
  };
  const gate = new RateGate(requestsPerMinute, clock);
  const at: number[] = [];
  return {
    gate,
    at,
    ask(times) {
      for (let index = 0; index < times; index += 1)
        void gate.pass(async () => {
          at.push(elapsed);
        });
    },
    async until(ms) {
      await flush();
      while (elapsed < ms) {
        const step = Math.min(500, ms - elapsed);
        elapsed += step;
        timeOfDay += step;
        mock.timers.tick(step);
        await flush();
      }
    },
    putBack(ms) {
      timeOfDay -= ms;
    },
  };
}

/** The most requests in any minute. */
function mostInAMinute(at: readonly number[]): number {
  return Math.max(...at.map((start) => at.filter((other) => other >= start && other < start + 60_000).length));
}

test('no more requests than the ceiling go through in any minute, and all do in the end', async () => {
  const { at, ask, until } = gateAt(5);
  ask(12);
  await until(0);
  assert.equal(at.length, 5);
  await until(59_500);
  assert.equal(at.length, 5);
  await until(180_000);
  assert.equal(at.length, 12);
  assert.ok(mostInAMinute(at) <= 5, at.join(' '));
});

test('a closed gate lets nobody through before it opens, whoever asks meanwhile', async () => {
  const { gate, at, ask, until } = gateAt(100);
  gate.close(3000);
  ask(2);
  await until(1000);
  ask(2);
  await until(2500);
  assert.deepEqual(at, []);
  await until(4000);
  assert.deepEqual([at.length, Math.min(...at) >= 3000], [4, true]);
});

test('a shorter pause does not shorten a longer one, and a longer one prolongs it', async () => {
  const { gate, at, ask, until } = gateAt(100);
  gate.close(3000);
  gate.close(1000);
  ask(1);
  await until(2000);
  gate.close(4000);
  await until(5500);
  assert.deepEqual(at, []);
  await until(7000);
  assert.deepEqual(at, [6000]);
});

test('the ceiling holds after a pause too: those who waited it out count when they go, not when they came', async () => {
  const { gate, at, ask, until } = gateAt(4);
  gate.close(70_000);
  ask(4);
  await until(65_000);
  ask(4);
  await until(200_000);
  assert.equal(at.length, 8);
  assert.ok(mostInAMinute(at) <= 4, at.join(' '));
});

test('a time of day that is put back an hour stalls neither the ceiling nor a pause', async () => {
  const { gate, at, ask, until, putBack } = gateAt(2);
  ask(4);
  await until(30_000);
  putBack(3_600_000);
  ask(1);
  await until(60_000);
  assert.deepEqual(at, [0, 0, 60_000, 60_000]);
  gate.close(90_000);
  putBack(3_600_000);
  await until(150_000);
  assert.deepEqual(at, [0, 0, 60_000, 60_000, 150_000]);
});

test('requests pass in the order in which they came', async () => {
  const { gate, until } = gateAt(2);
  const order: string[] = [];
  for (const name of ['a', 'b', 'c', 'd', 'e'])
    void gate.pass(async () => {
      order.push(name);
    });
  await until(120_000);
  assert.deepEqual(order, ['a', 'b', 'c', 'd', 'e']);
});

test('the time that requests wait is added up', async () => {
  const { gate, ask, until } = gateAt(100);
  gate.close(2000);
  ask(3);
  await until(2500);
  assert.equal(gate.throttledMs, 6000);
});

test('a request that fails hands its error on and stops nobody', async () => {
  const gate = new RateGate(100, new InstantClock());
  await assert.rejects(
    gate.pass(async () => {
      throw new Error('no');
    }),
    { message: 'no' },
  );
  assert.equal(await gate.pass(async () => 7), 7);
});

const NOW = Date.parse('2026-11-22T08:00:00Z');
const HEADERS: readonly (readonly [header: string | undefined, wait: number | undefined])[] = [
  ['5', 5000],
  [' 5 ', 5000],
  ['0', 0],
  ['Sun, 22 Nov 2026 08:00:07 GMT', 7000],
  ['Sun, 22 Nov 2026 07:00:00 GMT', 0],
  [undefined, undefined],
  ['', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['2026', 2_026_000],
];

for (const [header, wait] of HEADERS) {
  test(`Retry-After ${header ?? 'left out'} asks for ${wait ?? 'nothing that could be kept to'}`, () => {
    assert.equal(retryAfter(header, NOW), wait);
  });
}

test('backoff waits at least a quarter of a second, grows, and stays under twenty seconds', () => {
  for (let run = 0; run < 50; run += 1) {
    const waits = backoff();
    const list = Array.from({ length: 15 }, () => waits.next().value);
    assert.ok(
      list.every((wait) => wait >= 250 && wait <= 20_000),
      list.join(' '),
    );
    assert.ok(Math.max(...list.slice(8)) > Math.max(...list.slice(0, 2)), list.join(' '));
  }
});

test('a job that asks rarely is not kept from asking by others that ask often', async () => {
  const { gate, ask, at, until } = gateAt(300);
  for (const count of [10, 30, 50, 70, 90, 110, 130, 150, 170, 190, 210]) gate.follow({ count, allowed: 300, resetMs: 30_000 });
  ask(1);
  await until(500);
  assert.deepEqual(at, [0]);
});

test('the last requests of a shared limit are left: the gate opens again when the next window begins', async () => {
  const { gate, ask, at, until } = gateAt(300);
  for (const count of [10, 50, 90, 130, 170, 210, 250, 270]) gate.follow({ count, allowed: 300, resetMs: 30_000 });
  ask(1);
  await until(33_000);
  assert.equal(at.length, 1);
  assert.ok((at[0] ?? 0) >= 30_000 && (at[0] ?? 0) <= 32_500, String(at));
});

test('a job that is alone uses the whole limit, with as many requests under way as are left', async () => {
  const { gate, ask, at, until } = gateAt(300);
  for (let count = 280; count < 298; count += 1) gate.follow({ count, allowed: 300, resetMs: 30_000 });
  ask(3);
  await until(500);
  assert.deepEqual(at, [0, 0, 0]);
  gate.follow({ count: 300, allowed: 300, resetMs: 20_000 });
  ask(1);
  await until(20_500);
  assert.deepEqual(at, [0, 0, 0, 20_500]);
});
