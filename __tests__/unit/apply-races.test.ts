import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  assertUntouched,
  DEFINITION,
  deploy,
  fail,
  liveFlow,
  MemoryStore,
  menuOf,
  option,
  optionsIn,
  say,
  WANTED,
  WANTED_OPTIONS,
} from '../support/apply-scene.ts';

test("an answer that already shows someone else's next version is no reason to write over it", async () => {
  const store = new MemoryStore();
  store.patches.push((handle) => {
    handle();
    store.edit('ann', 'hours', say('1', 'Ann'));
    return store.flow;
  });
  const { status, versionAfter } = await deploy(store);
  assert.deepEqual(store.restored, [], "version 16 is Ann's: no PUT may name it");
  assert.deepEqual(store.writes, ['15 us', '16 ann']);
  assert.deepEqual([status, versionAfter], ['deployed', 16]);
});

test("an answer that shows someone else's change of the same menu is no reason to write over it", async () => {
  const store = new MemoryStore();
  store.patches.push((handle) => {
    handle();
    store.edit('ann', 'main', say('2', 'Ann'));
    return store.flow;
  });
  const { status } = await deploy(store);
  assert.deepEqual(store.restored, []);
  assert.deepEqual(store.writes, ['15 us', '16 ann']);
  assert.equal(status, 'rollback-failed', 'what is live is foreign');
});

test("an answer that still shows the state before a write that landed does not make it someone else's", async () => {
  const store = new MemoryStore();
  store.patches.push((handle) => {
    const before = store.flow;
    handle();
    return before;
  });
  const { status, error } = await deploy(store);
  assert.doesNotMatch(error?.message ?? '', /someone else/iu);
  if (status === 'deployed') assert.deepEqual(optionsIn(store), WANTED_OPTIONS);
  else assert.deepEqual([status, optionsIn(store)], ['rolled-back', [option('1', 'One'), option('2', 'Two'), option('3', 'Three')]]);
});

test('a write that surely landed and that someone took back is not sent again over theirs', async () => {
  const store = new MemoryStore();
  store.patches.push((handle) => {
    handle();
    store.publish('ann', DEFINITION);
    return undefined;
  });
  const { status } = await deploy(store);
  assert.deepEqual(store.writes, ['15 us', '16 ann'], "Ann's decision stands");
  assert.ok(['conflict', 'rolled-back', 'rollback-failed'].includes(status), status);
});

test('a write refused for want of a permission, while someone made the same change: theirs is not rolled back', async () => {
  for (const status of [401, 403, 404, 429]) {
    const store = new MemoryStore();
    store.patches.push(() => {
      store.edit('ann', 'main', () => WANTED_OPTIONS);
      throw fail('refused', status);
    });
    await deploy(store);
    assert.deepEqual(store.restored, [], `a ${status} never lands`);
    assert.deepEqual(optionsIn(store), WANTED_OPTIONS);
  }
});

test('a lost write and then a conflict, because it had landed late, is deployed', async () => {
  const store = new MemoryStore();
  store.patches.push(() => {
    throw fail('unknown');
  });
  store.patches.push((handle) => {
    store.edit('us', 'main', () => WANTED_OPTIONS);
    return handle();
  });
  const { status, attempts, versionAfter } = await deploy(store);
  assert.deepEqual([status, attempts, versionAfter], ['deployed', 2, 15]);
  assert.deepEqual(store.calls, ['patch 14', 'read', 'patch 14', 'read']);
});

test('a lost write and then a conflict because someone was first: rebuilt, validated, and both are live', async () => {
  const store = new MemoryStore();
  store.patches.push(() => {
    throw fail('unknown');
  });
  store.patches.push((handle) => {
    store.edit('ann', 'hours', say('1', 'Ann'));
    return handle();
  });
  const { status, attempts, versionBefore, versionAfter } = await deploy(store);
  assert.deepEqual([status, attempts, versionBefore, versionAfter], ['deployed', 3, 15, 16]);
  assert.deepEqual(store.calls, ['patch 14', 'read', 'patch 14', 'read', 'validate', 'patch 15']);
  assert.deepEqual([optionsIn(store), optionsIn(store, 'hours')[0]], [WANTED_OPTIONS, option('1', 'Ann')]);
});

test('what was decided about menus is said after a conflict, too: the plan that is made anew keeps it', async () => {
  const store = new MemoryStore();
  store.patches.push((handle) => {
    store.edit('ann', 'hours', say('1', 'Ann'));
    return handle();
  });
  const decided = ['The menu "hours" is left alone.'];
  const { status, attempts, notices } = await deploy(store, { decided });
  assert.deepEqual([status, attempts, notices], ['deployed', 2, decided]);
});

test("the waits between tries are the backoff's, one for each further try", async () => {
  const store = new MemoryStore();
  store.patches.push(
    ...[1, 2, 3].map(() => (): never => {
      throw fail('unknown', 500);
    }),
  );
  const { status, attempts, slept } = await deploy(store, { maxTries: 4 });
  assert.deepEqual([status, attempts, slept], ['deployed', 4, [100, 200, 400]]);
});

test('no more writes are sent than maxTries, and nothing is waited for after the last', async () => {
  const store = new MemoryStore();
  store.patches.push(
    ...[1, 2, 3, 4].map(() => (): never => {
      throw fail('conflict', 409);
    }),
  );
  const { attempts, slept } = await deploy(store, { maxTries: 3 });
  assert.deepEqual([attempts, slept, store.calls.filter((call) => call.startsWith('patch')).length], [3, [100, 200], 3]);
  assertUntouched(store);
});

test('a plan with problems and a plan in sync send nothing', async () => {
  const broken = new MemoryStore();
  const { status, attempts } = await deploy(broken, { menus: [menuOf([['1', 'One', { kind: 'disconnect' }]])] });
  assert.deepEqual([status, attempts, broken.calls], ['rejected', 0, []]);
  const synced = new MemoryStore();
  const outcome = await deploy(synced, {
    menus: [
      menuOf([
        ['1', 'One'],
        ['2', 'Two'],
        ['3', 'Three'],
      ]),
    ],
  });
  assert.deepEqual([outcome.status, outcome.attempts, synced.calls], ['in-sync', 0, []]);
});

test('a rollback whose answer shows nothing is compared by reading', async () => {
  const store = new MemoryStore();
  store.patches.push((handle) => {
    handle();
    throw fail('refused', 422);
  });
  store.restores.push((handle) => {
    handle();
    return undefined;
  });
  const { status, versionAfter } = await deploy(store);
  assert.deepEqual([status, versionAfter, store.calls], ['rolled-back', 16, ['patch 14', 'read', 'maker of 15', 'restore 15', 'read']]);
  assert.deepEqual(store.flow.definition, DEFINITION);
});

test('a rollback that stored something else than the state before is not called one', async () => {
  const store = new MemoryStore();
  store.patches.push((handle) => {
    handle();
    throw fail('refused', 422);
  });
  store.restores.push(() => {
    store.edit('us', 'main', say('1', 'Neither'));
    return store.flow;
  });
  const { status, recovery } = await deploy(store);
  assert.equal(status, 'rollback-failed');
  assert.deepEqual([recovery?.before, recovery?.live], [DEFINITION, store.flow.definition]);
});

test("a rollback restores the state right before its own write, someone's earlier edit included", async () => {
  const store = new MemoryStore();
  store.patches.push((handle) => {
    store.edit('ann', 'hours', say('1', 'Ann'));
    return handle();
  });
  store.patches.push((handle) => {
    handle();
    throw fail('refused', 422);
  });
  const { status, versionBefore, versionAfter } = await deploy(store);
  assert.deepEqual([status, versionBefore, versionAfter], ['rolled-back', 15, 17]);
  assert.equal(store.restored[0]?.version, 16);
  assert.deepEqual(optionsIn(store, 'hours')[0], option('1', 'Ann'));
});

test('a rollback is tried again even when the write may be tried only once', async () => {
  const store = new MemoryStore();
  store.patches.push((handle) => {
    handle();
    throw fail('refused', 422);
  });
  store.restores.push(() => {
    throw fail('unknown', 503);
  });
  const { status } = await deploy(store, { maxTries: 1 });
  assert.equal(status, 'rolled-back', '`max-retries` counts tries of a write whose version conflicts, not the way back');
});

test("a mistake of the store's own surfaces as one", async () => {
  const store = new MemoryStore(liveFlow());
  store.patches.push(() => {
    throw new TypeError('a bug');
  });
  await assert.rejects(deploy(store, { menus: [WANTED] }), { name: 'TypeError', message: 'a bug' });
});
