import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patient, type LockPatience } from '../../src/apply/patient-store.ts';
import { planFlow } from '../../src/model/plan.ts';
import { StoreError, type FlowStore } from '../../src/model/store.ts';
import { liveFlow, MemoryStore, noQueues, WANTED } from '../support/apply-scene.ts';
import { InstantClock } from '../support/instant-clock.ts';

const MINUTE = 60_000;
const PLAN = planFlow(liveFlow(), [WANTED], noQueues);

function failure(code: 'flow.locked' | 'draft.in.the.way' | 'operation.in.progress' | 'version.moved', isUnsent = true): StoreError {
  return new StoreError({ fate: 'conflict', code, message: 'The flow is locked by Ann.', hint: '', isFinal: true, isUnsent });
}

/** Writes to a store whose writes fail so at these times, in milliseconds; then they work. */
async function write(
  failures: (elapsed: number) => StoreError | undefined,
  more: Partial<LockPatience> = {},
): Promise<{ readonly error: unknown; readonly elapsed: number; readonly tries: number; readonly lines: readonly string[] }> {
  const [clock, lines] = [new InstantClock(), [] as string[]];
  const begun = clock.elapsed();
  let tries = 0;
  const store: FlowStore = Object.assign(new MemoryStore(liveFlow()), {
    write: async () => {
      tries += 1;
      const error = failures(clock.elapsed() - begun);
      if (error !== undefined) throw error;
      return undefined;
    },
  });
  const patience = { waitMs: MINUTE, clock, isCancelled: () => false, log: (line: string) => lines.push(line), ...more };
  const error: unknown = await patient(store, patience)
    .write(PLAN)
    .then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
  return { error, elapsed: clock.elapsed() - begun, tries, lines };
}

test('a write waits until someone has closed or published the flow, and says so once', async () => {
  for (const code of ['flow.locked', 'operation.in.progress'] as const) {
    const { error, elapsed, lines } = await write((at) => (at < 30_000 ? failure(code) : undefined));
    assert.equal(error, undefined);
    assert.ok(elapsed >= 30_000 && elapsed <= 35_000, String(elapsed));
    assert.deepEqual(lines, ['The flow is locked by Ann. The deploy waits for up to 1 min (`wait-for-lock-minutes`).']);
  }
});

test('it waits no longer than it may, and then fails as before', async () => {
  const { error, elapsed } = await write(() => failure('flow.locked'));
  assert.equal(error instanceof StoreError && error.code, 'flow.locked');
  assert.equal(elapsed, MINUTE);
});

test('it does not wait for a draft, for another version, for a text that was sent, after a cancellation, or without being told to', async () => {
  for (const [error, more] of [
    [failure('draft.in.the.way'), {}],
    [failure('version.moved'), {}],
    [failure('flow.locked', false), {}],
    [failure('flow.locked'), { isCancelled: () => true }],
    [failure('flow.locked'), { waitMs: 0 }],
  ] as const)
    assert.deepEqual(await write(() => error, more), { error, elapsed: 0, tries: 1, lines: [] });
});
