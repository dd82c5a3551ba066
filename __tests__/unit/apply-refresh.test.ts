import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LiveFlow } from '../../src/model/flow.ts';
import { refresh } from '../../src/apply/refresh.ts';
import { StoreError } from '../../src/model/store.ts';
import { BEFORE, DESIRED, FOREIGN, live, play } from '../support/apply-architect.ts';
import { deploy, DEFINITION, fail, liveFlow, MemoryStore, optionsIn, say, WANTED_OPTIONS } from '../support/apply-scene.ts';
import { InstantClock } from '../support/instant-clock.ts';

/** Looks at a flow that is shown so, one state after the other. */
async function lookAt(
  shown: readonly LiveFlow[],
  known: LiveFlow['version'],
): Promise<{ readonly live: LiveFlow; readonly slept: number[] }> {
  const store = new MemoryStore();
  store.reads.push(...shown.map((one) => (): LiveFlow => one));
  const clock = new InstantClock();
  return { live: await refresh('f1', known, { store, clock }), slept: clock.slept };
}

test('a read that is as new as what was seen already is taken at once', async () => {
  for (const known of [14, 13]) {
    const { live: seen, slept } = await lookAt([liveFlow(DEFINITION, 14)], known);
    assert.deepEqual([seen.version, slept], [14, []]);
  }
});

test('a read that is older than what was seen already is asked for again, with growing waits', async () => {
  const { live: seen, slept } = await lookAt([liveFlow(DEFINITION, 13), liveFlow(DEFINITION, 12), liveFlow(DEFINITION, 15)], 14);
  assert.deepEqual([seen.version, slept], [15, [1000, 2000]]);
  const texts = await lookAt([live('13.0', BEFORE), live('14.0', DESIRED)], '14.0');
  assert.equal(texts.live.version, '14.0');
});

test('versions that can not be compared are no older', async () => {
  const { live: seen, slept } = await lookAt([live('saved_version_x', BEFORE)], '14.0');
  assert.deepEqual([seen.version, slept], ['saved_version_x', []]);
});

test('a read that stays older is an error, which claims nothing', async () => {
  const shown = Array.from({ length: 4 }, () => liveFlow(DEFINITION, 13));
  await assert.rejects(lookAt(shown, 14), (error) => {
    assert.ok(error instanceof StoreError);
    assert.deepEqual([error.code, error.fate], ['stale.read', 'unknown']);
    assert.match(error.message, /shows version 13 of the flow f1, but showed version 14 earlier/u);
    return true;
  });
});

test('what an answer to a write has shown is newer than a read that shows less', async () => {
  const { status, versionAfter, calls } = await play({
    writes: [live('15.0', FOREIGN, 'ann')],
    reads: [live('14.0', DESIRED, 'us'), live('15.0', FOREIGN, 'ann')],
  });
  assert.deepEqual([status, versionAfter, calls], ['rollback-failed', '15.0', ['write on 13.0', 'read', 'read']]);
});

test('a read from before the write is no sign that the write was rolled back', async () => {
  const store = new MemoryStore();
  const before = store.flow;
  store.patches.push((handle) => {
    handle();
    throw fail('refused', 422);
  });
  store.restores.push(() => {
    throw fail('unknown', 503);
  });
  store.reads.push(
    (handle) => handle(),
    () => before,
    (handle) => handle(),
  );
  const { status, versionAfter } = await deploy(store);
  assert.deepEqual([status, versionAfter, store.writes], ['rolled-back', 16, ['15 us', '16 us']]);
  assert.deepEqual(store.flow.definition, DEFINITION);
});

test('a restore that stored something else is not called rolled back, wherever the difference is', async () => {
  for (const land of [
    (store: MemoryStore): void => {
      store.publish('us', { ...DEFINITION, startNode: 'lost' });
    },
    (store: MemoryStore): void => {
      store.edit('us', 'main', say('1', 'Neither'));
    },
  ]) {
    for (const answers of [true, false]) {
      const store = new MemoryStore();
      store.patches.push((handle) => {
        handle();
        throw fail('refused', 422);
      });
      store.restores.push(() => {
        land(store);
        if (answers) return store.flow;
        throw fail('unknown', 500);
      });
      const { status, error } = await deploy(store);
      assert.equal(status, 'rollback-failed');
      if (answers) assert.doesNotMatch(error?.message ?? '', /someone else/iu);
    }
  }
});

test('someone who has put the menus back while the restore got lost has put them back, if the org says that it was them', async () => {
  for (const tellsMakers of [true, false]) {
    const store = new MemoryStore();
    store.tellsMakers = tellsMakers;
    store.patches.push((_, memory) => {
      memory.edit('us', 'main', say('1', 'New o'));
      return memory.flow;
    });
    store.restores.push(() => {
      store.publish('ann', { ...DEFINITION, startNode: 'hours' });
      throw fail('unknown', 500);
    });
    const { status } = await deploy(store);
    assert.equal(status, tellsMakers ? 'rolled-back' : 'rollback-failed');
    assert.deepEqual(store.writes, ['15 us', '16 ann'], 'theirs stays either way');
  }
});

test('an answer that names the next version and shows nothing of it: what is read then is that version', async () => {
  const store = new MemoryStore();
  const before = store.flow;
  store.patches.push((handle) => {
    handle();
    return undefined;
  });
  store.reads.push(
    () => before,
    (handle) => handle(),
  );
  const { status, versionAfter } = await deploy(store);
  assert.deepEqual([status, versionAfter, store.calls], ['deployed', 15, ['patch 14', 'read', 'read']]);
  assert.deepEqual(optionsIn(store), WANTED_OPTIONS);
});
