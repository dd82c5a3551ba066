// What the end of the job finds out about a write whose run was killed.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recoverWrite } from '../../src/apply/recover.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { planFlow } from '../../src/model/plan.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { StoreError } from '../../src/model/store.ts';
import { fail, liveFlow, MemoryStore, noQueues, WANTED } from '../support/apply-scene.ts';
import { InstantClock } from '../support/instant-clock.ts';

const PLAN = planFlow(liveFlow(), [WANTED], noQueues);
const KILLED = fail('unknown');

interface Left {
  readonly error?: StoreError;
  readonly tries?: number;
  readonly mayTakeMs?: number;
  readonly known?: number;
}

async function recover(
  store: MemoryStore,
  { error = KILLED, tries = 1, mayTakeMs = 60_000, known = 14 }: Left = {},
): Promise<Outcome & { readonly slept: readonly number[] }> {
  const clock = new InstantClock();
  const outcome = await recoverWrite(
    { plan: PLAN, tries, error, mayTakeMs, known },
    {
      store,
      clock,
      maxTries: 1,
      queues: noQueues,
      *backoff() {
        for (;;) yield 100;
      },
    },
  );
  return { ...outcome, slept: clock.slept };
}

describe('a write that a killed run has left', () => {
  test('is deployed if it is live', async () => {
    const store = new MemoryStore();
    store.publish('us', PLAN.desired.raw as JsonObject);
    const { status, versionAfter, slept } = await recover(store);
    assert.deepEqual([status, versionAfter, slept], ['deployed', 15, []]);
  });

  test('is waited for as long as it may be on its way, and then has failed', async () => {
    const store = new MemoryStore();
    const { status, slept } = await recover(store);
    assert.deepEqual([status, slept, store.calls], ['failed', [60_000], ['read', 'read']]);
  });

  test('is deployed if it takes effect meanwhile', async () => {
    const store = new MemoryStore();
    store.reads.push(
      (handle) => handle(),
      () => store.publish('us', PLAN.desired.raw as JsonObject),
    );
    const { status, versionAfter } = await recover(store);
    assert.deepEqual([status, versionAfter], ['deployed', 15]);
  });

  test('is looked for again if it has surely made a version, and the flow shows the one before', async () => {
    const store = new MemoryStore();
    store.reads.push((handle) => {
      const before = handle();
      store.publish('us', PLAN.desired.raw as JsonObject);
      return before;
    });
    const { status, versionAfter, slept } = await recover(store, { mayTakeMs: 0, known: 15 });
    assert.deepEqual([status, versionAfter, slept], ['deployed', 15, [1000]]);
    const never = await recover(new MemoryStore(), { mayTakeMs: 0, known: 15 });
    assert.deepEqual([never.status, never.error?.code], ['rollback-failed', 'stale.read']);
  });

  test('is not waited for if it must have ended', async () => {
    const store = new MemoryStore();
    const { status, slept } = await recover(store, { mayTakeMs: -1 });
    assert.deepEqual([status, slept, store.calls], ['failed', [], ['read']]);
  });

  test('may have been made by an earlier try, although the last one was denied', async () => {
    for (const [tries, answer] of [
      [1, 'doubtful'],
      [2, 'lost'],
    ] as const) {
      const store = new MemoryStore();
      store.publish('us', PLAN.desired.raw as JsonObject);
      const { status, undo } = await recover(store, { tries, error: fail('conflict', 409) });
      assert.deepEqual([status, undo?.answer], ['deployed', answer]);
    }
  });
});
