// Answers that are lost, late or contradict what is live, and what is carried from one try to the next.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LiveFlow } from '../../src/model/flow.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { BEFORE, broken, DESIRED, ELSEWHERE, FOREIGN, live, play, type Script } from '../support/apply-architect.ts';
import { deploy, fail, MemoryStore, option, say } from '../support/apply-scene.ts';

const FOUND = live('13.0', BEFORE);
const LOST = broken({ fate: 'unknown', isFinal: false, status: 503 });
const LATE = broken({ fate: 'unknown', isFinal: false, status: 504 });
const ENDLESS = broken({ fate: 'unknown' });
const MOVED = broken({ fate: 'conflict', isFinal: false });
const REJECTED = broken({ fate: 'refused', isFinal: false, isRejection: true });
const UNSENT = broken({ fate: 'refused', isUnsent: true });
const UNREADABLE = broken({ fate: 'unknown', isFinal: false, status: 500 });

interface Row {
  readonly script: Script;
  readonly tries?: number;
  /** The status, the version that is live at the end, and how often the flow was read. */
  readonly ends: readonly [Outcome['status'], LiveFlow['version'] | null, number];
}

const CARRIED: Readonly<Record<string, Row>> = {
  'a write that was never sent, after one that is lost: what is live was made by the lost one': {
    script: { writes: [LOST, UNSENT], reads: [FOUND, live('14.0', DESIRED, 'us')] },
    ends: ['deployed', '14.0', 2],
  },
  'the same with a conflict in between': {
    script: { writes: [LOST, MOVED, UNSENT], reads: [FOUND, FOUND, live('14.0', DESIRED, 'us')] },
    ends: ['deployed', '14.0', 3],
  },
  'a write that is refused, after one that is on its way: the flow is read once more, later': {
    script: { writes: [LATE, REJECTED], reads: [FOUND, FOUND, FOUND] },
    ends: ['rollback-failed', '13.0', 3],
  },
  'the same with a conflict in between: what is live in the end is what the org rejects': {
    script: { writes: [LATE, MOVED, REJECTED], reads: [FOUND, FOUND, FOUND, live('14.0', DESIRED, 'us')] },
    ends: ['rollback-failed', '14.0', 4],
  },
  'a write on its way, and then someone’s version: that write can have no effect any more': {
    script: { writes: [LATE, MOVED, REJECTED], reads: [FOUND, live('14.0', ELSEWHERE, 'ann'), live('14.0', ELSEWHERE, 'ann')] },
    ends: ['rejected', '14.0', 3],
  },
  'a lost write, and then someone’s version: a write that was never sent needs no look': {
    script: { writes: [LOST, MOVED, UNSENT], reads: [FOUND, live('14.0', ELSEWHERE, 'ann')] },
    ends: ['failed', '14.0', 2],
  },
  'a success that is not seen, in the last try: the flow is read once more, later': {
    script: { writes: [FOUND], reads: [FOUND, live('14.0', DESIRED, 'us')] },
    tries: 1,
    ends: ['deployed', '14.0', 2],
  },
  'a conflict that has seen a newer version: an older read is not believed': {
    script: {
      writes: [broken({ fate: 'conflict', isFinal: false, isUnsent: true, seen: '14.0' })],
      reads: [FOUND, live('14.0', DESIRED, 'ann')],
    },
    ends: ['in-sync', '14.0', 2],
  },
  'a conflict before anything was sent, and the flow cannot be read: nothing of this run is live': {
    script: { writes: [broken({ fate: 'conflict', isFinal: false, isUnsent: true })], reads: [UNREADABLE] },
    ends: ['failed', null, 1],
  },
  'a conflict after something was sent, and the flow cannot be read: no one knows': {
    script: { writes: [MOVED], reads: [UNREADABLE], isOwn: false },
    ends: ['rollback-failed', null, 1],
  },
  'a run that is asked to end: nothing is sent again': {
    script: { writes: [MOVED], reads: [FOUND], isCancelled: true },
    ends: ['conflict', '13.0', 1],
  },
};

describe('what is carried from try to try', () => {
  for (const [what, { script, tries, ends }] of Object.entries(CARRIED))
    test(what, async () => {
      const { status, versionAfter, calls } = await play(script, tries);
      assert.deepEqual([status, versionAfter, calls.filter((call) => call === 'read').length], ends);
      assert.ok(!calls.some((call) => call.startsWith('maker')), 'no question could change the end');
    });

  test('a run that is asked to end does not even wait', async () => {
    assert.deepEqual((await play({ writes: [MOVED], reads: [FOUND], isCancelled: true })).slept, []);
  });
});

describe('after the last try, the flow is read once more', () => {
  for (const status of [undefined, 408, 502, 504])
    test(`if a write may be on its way: ${status ?? 'no answer'}`, async () => {
      const failure = broken({ fate: 'unknown', isFinal: false, ...(status === undefined ? {} : { status }) });
      const end = await play({ writes: [failure], reads: [FOUND, live('14.0', DESIRED, 'us')] }, 1);
      assert.deepEqual([end.status, end.versionAfter, end.slept], ['deployed', '14.0', [5000]]);
    });

  for (const status of [500, 503, 409])
    test(`but not if the org has answered: ${status}`, async () => {
      const end = await play({ writes: [broken({ fate: 'unknown', isFinal: false, status })], reads: [FOUND] }, 1);
      assert.deepEqual([end.status, end.versionAfter, end.slept], ['failed', '13.0', []]);
    });

  for (const [what, now, ends] of [
    ['this client’s version', live('14.0', DESIRED, 'us'), ['deployed', 1]],
    ['someone else’s version', live('14.0', DESIRED, 'ann'), ['rollback-failed', 0]],
    ['a version that no one claims', live('14.0', DESIRED), ['rollback-failed', 0]],
  ] as const)
    test(`and ${what} is told with the doubt, if the write may still take effect`, async () => {
      const { status, notices = [] } = await play({ writes: [ENDLESS], reads: [FOUND, now] });
      assert.deepEqual([status, notices.filter((notice) => notice.includes('may still be published')).length], ends);
    });
});

describe('how a deployed version can be rolled back depends on what the answer said', () => {
  for (const [what, script, answer] of [
    ['shown', { writes: [live('14.0', DESIRED, 'us')] }, 'shown'],
    ['lost', { writes: [LOST], reads: [live('14.0', DESIRED, 'us')] }, 'lost'],
    ['a conflict', { writes: [MOVED], reads: [live('14.0', DESIRED, 'us')] }, 'doubtful'],
    ['a conflict, and no one claims the version', { writes: [MOVED], reads: [live('14.0', DESIRED)] }, 'doubtful'],
    ['lost, and it may still take effect', { writes: [ENDLESS], reads: [live('14.0', DESIRED, 'us')] }, 'doubtful'],
  ] as const)
    test(what, async () => {
      const { status, undo } = await play(script);
      assert.deepEqual([status, undo?.version, undo?.answer], ['deployed', '14.0', answer]);
    });
});

test('a deployed version cannot be rolled back if someone else made it, or has written since', async () => {
  const theirs = await play({ writes: [LOST], reads: [live('14.0', DESIRED, 'ann')] });
  assert.deepEqual([theirs.status, theirs.undo], ['deployed', undefined]);
  const store = new MemoryStore();
  store.patches.push((handle, memory) => {
    handle();
    memory.edit('ann', 'hours', say('1', 'Later'));
    throw fail('unknown', 500);
  });
  const { status, versionAfter, undo } = await deploy(store);
  assert.deepEqual([status, versionAfter, undo], ['deployed', 16, undefined]);
});

test('a version that was checked in right before the write takes its number', async () => {
  const shown = await play({ writes: [{ ...live('15.0', DESIRED, 'us'), after: '14.0' }] });
  assert.deepEqual([shown.status, shown.versionAfter, shown.calls], ['deployed', '15.0', ['write on 13.0']]);
  // The answer names another maker at first.
  const read = await play({ writes: [{ ...live('15.0', DESIRED, 'ann'), after: '14.0' }], reads: [live('15.0', DESIRED, 'us')] });
  assert.deepEqual([read.status, read.versionAfter, read.calls], ['deployed', '15.0', ['write on 13.0', 'read']]);
  const between = await play({ writes: [live('15.0', DESIRED, 'us')], reads: [live('15.0', DESIRED, 'us')] });
  assert.deepEqual(
    [between.status, between.error?.code],
    ['rollback-failed', 'version.in.between'],
    'nothing says that 14.0 was a check-in',
  );
});

/** Who made the version after the one that the write names, as the org says. */
type Maker = 'us' | 'ann' | 'untold';
const MAKERS: readonly Maker[] = ['us', 'ann', 'untold'];

/** A store whose write fails like this, after someone or this run's own write has made version 15. */
function storeAfter(failure: ReturnType<typeof fail>, maker: Maker, prompt = 'Theirs'): MemoryStore {
  const store = new MemoryStore();
  store.tellsMakers = maker !== 'untold';
  store.patches.push((_, memory) => {
    memory.edit(maker === 'untold' ? 'us' : maker, 'main', say('1', prompt));
    throw failure;
  });
  return store;
}

describe('a failed write, after which the flow cannot be read', () => {
  for (const { failure, answer } of [
    { failure: fail('conflict', 409), answer: 'a conflict' },
    { failure: fail('unknown', 500), answer: 'an answer that says nothing' },
    { failure: fail('refused', 422), answer: 'a rejection' },
  ])
    for (const maker of MAKERS) {
      const isOthers = failure.fate === 'conflict' && maker === 'ann';
      test(`with ${answer}, version 15 by ${maker}: ${isOthers ? 'nothing of this run is live' : 'no one knows'}`, async () => {
        const store = storeAfter(failure, maker);
        store.reads.push(() => {
          throw fail('unknown', 502);
        });
        const { status, versionAfter } = await deploy(store);
        assert.deepEqual([status, versionAfter], [isOthers ? 'failed' : 'rollback-failed', null]);
        // Only a conflict can mean that someone else made the version.
        const asked = failure.fate === 'conflict' ? ['maker of 15'] : [];
        assert.deepEqual(store.calls, ['patch 14', 'read', ...asked]);
      });
    }
});

describe('a conflict, and someone has written after version 15', () => {
  for (const maker of MAKERS)
    test(`version 15 by ${maker}: ${maker === 'ann' ? 'a conflict' : 'this run’s write may have made it'}`, async () => {
      const store = storeAfter(fail('conflict', 409), maker);
      store.reads.push((handle, memory) => {
        memory.edit(maker === 'us' ? 'ann' : 'us', 'main', (options) => [...options, option('9', 'Later')]);
        return handle();
      });
      const { status, versionAfter } = await deploy(store);
      assert.deepEqual([status, versionAfter], [maker === 'ann' ? 'conflict' : 'rollback-failed', 16]);
      assert.deepEqual(store.calls, ['patch 14', 'read', 'maker of 15']);
    });
});

test('what another run of this client made is never rolled back as a lost write', async () => {
  for (const failure of [LOST, MOVED]) {
    const { status, calls } = await play({ writes: [failure], reads: [live('14.0', FOREIGN, 'us')] });
    assert.ok(['conflict', 'rollback-failed'].includes(status));
    assert.ok(!calls.some((call) => call.startsWith('restore')));
  }
});
