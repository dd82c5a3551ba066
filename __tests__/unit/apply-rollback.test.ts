// How a write is rolled back: right after it, and later, because of something outside the flow.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ApplyContext } from '../../src/apply/context.ts';
import { rollBack, rollBackDeployed } from '../../src/apply/rollback.ts';
import type { WriteAnswer } from '../../src/model/outcome.ts';
import { planFlow, type Plan } from '../../src/model/plan.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { DEFINITION, fail, liveFlow, MemoryStore, menuOf, noQueues, say, WANTED } from '../support/apply-scene.ts';
import { InstantClock } from '../support/instant-clock.ts';

const CAUSE = fail('refused', 422);
const PLAN = planFlow(liveFlow(), [WANTED], noQueues);

function contextOf(store: MemoryStore): Pick<ApplyContext, 'store' | 'clock' | 'backoff'> {
  return {
    store,
    clock: new InstantClock(),
    *backoff() {
      for (;;) yield 100;
    },
  };
}

/** A store after the plan's write, which made version 15. */
function storeAfterWrite(by: 'us' | 'ann' = 'us', plan: Plan = PLAN): MemoryStore {
  const store = new MemoryStore(liveFlow(plan.live.content.raw as JsonObject));
  store.publish(by, plan.desired.raw as JsonObject);
  return store;
}

describe('a rollback', () => {
  test('compares exactly: what the change has added to a menu must not stay', async () => {
    const { prompt: _, ...silent } = { key: '1', prompt: '', routingTarget: 'to_1' };
    const before: JsonObject = { startNode: 'main', nodes: { main: { type: 'menu', menu: { options: [silent] } } } };
    const plan = planFlow(liveFlow(before), [menuOf([['1', 'New one']])], noQueues);
    assert.deepEqual([plan.problems, plan.changed], [[], ['main']]);
    const store = storeAfterWrite('us', plan);
    store.restores.push((_handle, memory) => memory.publish('us', plan.desired.raw as JsonObject));
    const { status, versionAfter } = await rollBack({ plan, tries: 1, version: 15 }, CAUSE, contextOf(store));
    assert.deepEqual([status, versionAfter], ['rollback-failed', 16]);
  });

  test('compares the whole flow', async () => {
    const store = storeAfterWrite();
    store.restores.push((_, memory) => memory.publish('us', { ...DEFINITION, startNode: 'hours' }));
    const { status } = await rollBack({ plan: PLAN, tries: 1, version: 15 }, CAUSE, contextOf(store));
    assert.equal(status, 'rollback-failed');
  });

  test('is sent five times at most, and never counts why the change is rolled back as an answer', async () => {
    for (const cause of [fail('unknown', 500), fail('unknown', 500).with({ fate: 'unknown', isFinal: true })]) {
      const store = storeAfterWrite();
      for (let times = 0; times < 6; times += 1)
        store.restores.push(() => {
          throw fail('unknown', 503);
        });
      const { status } = await rollBack({ plan: PLAN, tries: 1, version: 15 }, cause, contextOf(store));
      assert.deepEqual([status, store.restored.length], ['rollback-failed', 5]);
    }
  });

  test('that did nothing at first succeeds later', async () => {
    const store = storeAfterWrite();
    store.restores.push(() => store.flow);
    const cause = fail('unknown', 500).with({ fate: 'unknown', isFinal: true });
    const { status } = await rollBack({ plan: PLAN, tries: 1, version: 15 }, cause, contextOf(store));
    assert.deepEqual([status, store.writes], ['rolled-back', ['15 us', '16 us']]);
  });

  test('remembers that an earlier restore may have failed, and not been refused', async () => {
    const store = storeAfterWrite();
    store.restores.push(
      () => {
        throw fail('unknown', 503);
      },
      () => store.flow,
    );
    const { status } = await rollBack({ plan: PLAN, tries: 1, version: 15 }, CAUSE, contextOf(store));
    assert.deepEqual([status, store.restored.length], ['rolled-back', 3]);
  });

  test('whose answer is lost is known by its maker: a version that someone else made stays', async () => {
    for (const [maker, code] of [
      ['us', 'write.not.as.sent'],
      ['ann', 'test.422'],
    ] as const) {
      const store = storeAfterWrite();
      store.restores.push((_, memory) => {
        memory.publish(maker, { ...DEFINITION, startNode: 'hours' });
        throw fail('unknown', 500);
      });
      const { status, error } = await rollBack({ plan: PLAN, tries: 1, version: 15 }, CAUSE, contextOf(store));
      assert.deepEqual([status, error?.code], [maker === 'us' ? 'rollback-failed' : 'rolled-back', code]);
      assert.deepEqual(store.calls.slice(-2), ['read', 'maker of 16']);
    }
  });

  test('that is superseded before its answer is lost says so', async () => {
    const store = storeAfterWrite();
    store.restores.push((_, memory) => {
      memory.edit('ann', 'main', say('1', 'Theirs'));
      throw fail('unknown', 500);
    });
    const { status, error } = await rollBack({ plan: PLAN, tries: 1, version: 15 }, CAUSE, contextOf(store));
    assert.deepEqual([status, error?.code], ['rollback-failed', 'rollback.stood.back']);
  });
});

type End = readonly [status: string, calls: readonly string[]];

const BACK: End = ['rolled-back', ['read', 'maker of 15', 'restore 15']];
const LEFT: End = ['rollback-failed', ['read', 'maker of 15']];
const THEIRS: End = ['in-sync', ['read', 'maker of 15']];

/** What becomes of a deployed flow, by what the answer to its write said and who made what is live. */
const ENDS: Readonly<Record<Exclude<WriteAnswer, 'shown'>, Readonly<Record<'us' | 'ann' | 'untold', End>>>> = {
  lost: { us: BACK, ann: THEIRS, untold: LEFT },
  doubtful: { us: LEFT, ann: THEIRS, untold: LEFT },
};

describe('a deployed flow that is rolled back because of another one', () => {
  for (const answer of ['lost', 'doubtful'] as const)
    for (const maker of ['us', 'ann', 'untold'] as const) {
      const [status, calls] = ENDS[answer][maker];
      test(`its answer was ${answer}, and its version is by ${maker}: ${status}`, async () => {
        const store = storeAfterWrite(maker === 'ann' ? 'ann' : 'us');
        store.tellsMakers = maker !== 'untold';
        const end = await rollBackDeployed({ plan: PLAN, version: 15, answer }, 1, CAUSE, contextOf(store));
        assert.deepEqual([end.status, store.calls], [status, calls]);
      });
    }

  test('no one is asked if the answer showed the version', async () => {
    const store = storeAfterWrite();
    const { status } = await rollBackDeployed({ plan: PLAN, version: 15, answer: 'shown' }, 1, CAUSE, contextOf(store));
    assert.deepEqual([status, store.calls], ['rolled-back', ['restore 15']]);
  });

  for (const answer of ['lost', 'doubtful'] as const)
    test(`stays if someone has written since (${answer})`, async () => {
      const store = storeAfterWrite();
      store.edit('us', 'hours', say('1', 'Later'));
      const { status, versionAfter, error } = await rollBackDeployed({ plan: PLAN, version: 15, answer }, 1, CAUSE, contextOf(store));
      assert.deepEqual([status, versionAfter, error?.code], ['rollback-failed', 16, 'rollback.stood.back']);
      assert.deepEqual(store.calls, ['read']);
    });
});
