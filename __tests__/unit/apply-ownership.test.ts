import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignCode } from '../../src/model/diagnostic.ts';
import { observe, mayHaveOverwritten } from '../../src/apply/observe.ts';
import { isNextVersion, type LiveFlow } from '../../src/model/flow.ts';
import { planFlow } from '../../src/model/plan.ts';
import { BEFORE, broken, DESIRED, ELSEWHERE, FOREIGN, live, play } from '../support/apply-architect.ts';
import { liveFlow, menuOf, noQueues } from '../support/apply-scene.ts';

const UNKNOWN = broken({ fate: 'unknown' });
const VERDICT = broken({ fate: 'refused', isFinal: false, isRejection: true });
const BUSY = broken({ fate: 'refused', isFinal: false, isRejection: false });
const PLAN = planFlow(live('13.0', BEFORE), [{ ...menuOf([['1', undefined, { kind: 'menu', ref: 'main' }]]), audio: 'keep' }], noQueues);

test('exactly one write lies between two numbers, or between two versions that were published one after the other', () => {
  for (const [version, before] of [
    [15, 14],
    [1, 0],
    ['14.0', '13.0'],
    ['10.0', '9.0'],
    ['100.0', '99.0'],
    ['1.0', '0.0'],
  ] as const)
    assert.equal(isNextVersion(version, before), true, `${version} after ${before}`);
  for (const [version, before] of [
    [14, 14],
    [16, 14],
    [13, 14],
    ['13.0', '13.0'],
    ['15.0', '13.0'],
    ['12.0', '13.0'],
    ['13.1', '13.0'],
    ['14.1', '13.0'],
    ['14.0', '13.1'],
    ['14', '13'],
    ['14.00', '13.0'],
    ['v14.0', '13.0'],
    ['14.0 ', '13.0'],
    ['14.0\n', '13.0'],
    ['-1.0', '-2.0'],
    ['saved_version_2', 'saved_version_1'],
    ['', ''],
    [14, '13.0'],
    ['14.0', 13],
  ] as const)
    assert.equal(isNextVersion(version, before), false, `${JSON.stringify(version)} after ${JSON.stringify(before)}`);
});

test('what is live is compared with what was found and what was sent, whoever made it', () => {
  for (const [now, effect] of [
    [live('13.0', BEFORE, 'ann'), 'untouched'],
    [live('14.0', BEFORE, 'us'), 'others-only'],
    [live('14.0', ELSEWHERE, 'ann'), 'others-only'],
    [live('14.0', DESIRED, 'ann'), 'desired'],
    [live('14.0', FOREIGN, 'us'), 'foreign'],
    [live('14.0', FOREIGN, 'ann'), 'foreign'],
    [live('14.0', FOREIGN), 'foreign'],
    [live('15.0', FOREIGN, 'us'), 'foreign'],
    [live('15.0', FOREIGN, 'ann'), 'foreign'],
    [live('13.0', FOREIGN, 'us'), 'foreign'],
  ] as const)
    assert.equal(observe(PLAN, now), effect, `${now.version}, ${String(now.isOwn)}`);
});

test("a version that doesn't follow may have buried someone's, unless it is someone's itself or names what it is based on", () => {
  const cases: readonly [LiveFlow, LiveFlow['version'], boolean][] = [
    [live('14.0', DESIRED, 'us'), '13.0', false],
    [live('15.0', DESIRED, 'us'), '13.0', true],
    [live('15.0', DESIRED), '13.0', true],
    [live('15.0', DESIRED, 'ann'), '13.0', false],
    [live('14.1', DESIRED, 'us'), '13.0', true],
    [liveFlow(undefined, 16), 14, false],
  ];
  for (const [now, before, expected] of cases)
    assert.equal(mayHaveOverwritten(now, before), expected, `${now.version} ${String(now.isOwn)}`);
});

test('a write that shows the next version and what was asked for is deployed', async () => {
  const { status, versionAfter, calls } = await play({ writes: [live('14.0', DESIRED, 'us')] });
  assert.deepEqual([status, versionAfter, calls], ['deployed', '14.0', ['write on 13.0']]);
  const untold = await play({ writes: [live('14.0', DESIRED)] });
  assert.deepEqual([untold.status, untold.calls], ['deployed', ['write on 13.0']]);
});

test('a check-in takes a number as a publish does: the write after it is the next one', async () => {
  const before = { ...live('13.0', BEFORE), newest: '14.0' };
  const own = await play({ before, writes: [live('15.0', DESIRED, 'us')] });
  assert.deepEqual([own.status, own.versionBefore, own.versionAfter, own.calls], ['deployed', '13.0', '15.0', ['write on 13.0']]);
  const late = await play({ before, writes: [UNKNOWN], reads: [before, live('15.0', DESIRED, 'us')] });
  assert.deepEqual([late.status, late.versionAfter], ['deployed', '15.0']);
  const between = await play({ before, writes: [UNKNOWN], reads: [live('16.0', DESIRED, 'us')] });
  assert.deepEqual([between.status, between.error?.code], ['rollback-failed', 'version.in.between']);
  const back = await play({
    before,
    writes: [VERDICT],
    reads: [live('15.0', DESIRED, 'us')],
    restores: [live('16.0', BEFORE, 'us')],
  });
  assert.deepEqual([back.status, back.versionAfter, back.calls.at(-1)], ['rolled-back', '16.0', 'restore on 15.0']);
});

test('a write after a version that someone made in between is told, and nothing more is written', async () => {
  for (const by of ['us', undefined] as const) {
    const now = live('15.0', DESIRED, by);
    const { status, error, versionAfter, calls, recovery } = await play({ writes: [now], reads: [now] });
    assert.deepEqual([status, error?.code, versionAfter], ['rollback-failed', 'version.in.between', '15.0']);
    assert.equal(
      error?.message,
      'Someone else published the flow at the same time: version 13.0 was the one before, and version 15.0 is live. Their change may no longer be live.',
    );
    // If the flow doesn't say who made the version, the org is asked.
    assert.deepEqual([calls, recovery?.live], [['write on 13.0', 'read', ...(by === undefined ? ['maker of 15.0'] : [])], DESIRED]);
  }
});

test("a write after which someone's version with the same menu is live is deployed", async () => {
  const { status, versionAfter } = await play({ writes: [live('15.0', DESIRED, 'ann')], reads: [live('15.0', DESIRED, 'ann')] });
  assert.deepEqual([status, versionAfter], ['deployed', '15.0']);
});

test('a lost write with a version in between says both', async () => {
  const { status, error } = await play({ writes: [UNKNOWN], reads: [live('15.0', DESIRED, 'us')] });
  assert.deepEqual([status, error?.code], ['rollback-failed', 'version.in.between']);
  assert.match(error?.message ?? '', /^It failed\. Someone else published/u);
});

test("a write that shows someone else's next version is not rolled back: it is theirs", async () => {
  for (const { theirs, now } of [
    { theirs: live('14.0', FOREIGN, 'ann'), now: live('15.0', DESIRED, 'us') },
    { theirs: live('14.0', ELSEWHERE, 'ann'), now: live('15.0', DESIRED, 'us') },
    { theirs: live('14.0', FOREIGN, 'ann'), now: live('14.0', FOREIGN, 'ann') },
  ]) {
    const { status, calls } = await play({ writes: [theirs], reads: [now, now], restores: [now] });
    assert.deepEqual(
      calls.filter((call) => call.startsWith('restore')),
      [],
      `${theirs.version} is Ann's`,
    );
    assert.ok(['rollback-failed', 'conflict'].includes(status), status);
  }
});

test("a write that shows someone else's next version, with the menu as asked, has buried it: that is told", async () => {
  const now = live('15.0', DESIRED, 'us');
  const { status, error } = await play({ writes: [live('14.0', DESIRED, 'ann')], reads: [now] });
  assert.deepEqual([status, error?.code], ['rollback-failed', 'version.in.between']);
});

test("what the org refuses and has stored as this run's version is rolled back", async () => {
  const told = await play({ writes: [VERDICT], reads: [live('14.0', DESIRED, 'us')], restores: [live('15.0', BEFORE, 'us')] });
  assert.deepEqual([told.status, told.versionAfter, told.calls], ['rolled-back', '15.0', ['write on 13.0', 'read', 'restore on 14.0']]);
  const asked = await play({ writes: [VERDICT], reads: [live('14.0', DESIRED)], restores: [live('15.0', BEFORE)], isOwn: true });
  assert.deepEqual(
    [asked.status, asked.versionAfter, asked.calls],
    ['rolled-back', '15.0', ['write on 13.0', 'read', 'maker of 14.0', 'restore on 14.0']],
  );
});

test('what the org refuses and is live all the same, and no one says whose it is: it is left as it is, and told', async () => {
  const { status, error, versionAfter, calls, recovery } = await play({ writes: [VERDICT], reads: [live('14.0', DESIRED)] });
  assert.deepEqual([status, versionAfter, calls], ['rollback-failed', '14.0', ['write on 13.0', 'read', 'maker of 14.0']]);
  assert.equal(
    error?.message,
    'It failed. The org refused the change, but the change is live in version 14.0: written by this run, or by someone else at the same time. It was left in place.',
  );
  assert.deepEqual([recovery?.before, recovery?.desired, recovery?.live], [BEFORE, DESIRED, DESIRED]);
});

test('what the org refuses and someone else has made, as the org says when it is asked: in sync, and theirs', async () => {
  const { status, calls } = await play({ writes: [VERDICT], reads: [live('14.0', DESIRED)], isOwn: false });
  assert.deepEqual([status, calls], ['in-sync', ['write on 13.0', 'read', 'maker of 14.0']]);
});

test('what the org refuses, and someone else has published: it is theirs, and stays', async () => {
  const theirs = live('14.0', DESIRED, 'ann');
  const { status, calls } = await play({ writes: [VERDICT], reads: [theirs], restores: [live('15.0', BEFORE, 'us')] });
  assert.deepEqual(calls, ['write on 13.0', 'read']);
  assert.ok(['in-sync', 'conflict', 'rejected'].includes(status), status);
});

test("a failure without a verdict after which this run's own version is live has not left the flow alone", async () => {
  const { status, versionAfter } = await play({ writes: [BUSY], reads: [live('14.0', DESIRED, 'us')] });
  assert.deepEqual([status, versionAfter], ['deployed', '14.0']);
  const other = await play({ writes: [BUSY], reads: [live('14.0', DESIRED, 'ann')] });
  assert.deepEqual([other.status, other.versionAfter], ['in-sync', '14.0'], "Ann's own");
});

test("another content under this client's name may be another run's: after a write that no answer shows, it is left and told", async () => {
  for (const failure of [BUSY, VERDICT, UNKNOWN]) {
    const { status, versionAfter, calls, recovery } = await play({ writes: [failure], reads: [live('14.0', FOREIGN, 'us')] });
    assert.deepEqual([status, versionAfter, calls], ['rollback-failed', '14.0', ['write on 13.0', 'read']]);
    assert.deepEqual([recovery?.before, recovery?.live], [BEFORE, FOREIGN]);
  }
});

test('a write that came too late has sent nothing: a version of the same client is another run of it, and stays', async () => {
  const moved = broken({ fate: 'conflict', isFinal: false, isUnsent: true });
  const other = await play({ writes: [moved], reads: [live('14.0', FOREIGN, 'us')], restores: [live('15.0', BEFORE, 'us')] });
  assert.deepEqual([other.status, other.versionAfter, other.calls], ['conflict', '14.0', ['write on 13.0', 'read']]);
  const same = await play({ writes: [moved], reads: [live('14.0', DESIRED, 'us')] });
  assert.deepEqual([same.status, same.versionAfter, same.calls], ['in-sync', '14.0', ['write on 13.0', 'read']]);
});

test("a version that the write's own answer shows, and that is neither as found nor as asked, is rolled back", async () => {
  for (const by of ['us', undefined] as const) {
    const { status, error, versionAfter, calls } = await play({
      writes: [live('14.0', FOREIGN, by)],
      restores: [live('15.0', BEFORE, by)],
    });
    assert.deepEqual([status, versionAfter, calls], ['rolled-back', '15.0', ['write on 13.0', 'restore on 14.0']]);
    assert.equal(error?.code, 'write.not.as.sent');
  }
});

test('a way back after a version that someone made in between is told, and ends there', async () => {
  const { status, error, versionAfter, calls } = await play({
    writes: [VERDICT],
    reads: [live('14.0', DESIRED, 'us')],
    restores: [live('16.0', BEFORE, 'us')],
  });
  assert.deepEqual([status, error?.code, versionAfter, calls.length], ['rollback-failed', 'version.in.between', '16.0', 3]);
  assert.match(error?.message ?? '', /^It failed\. Someone else published/u);
  const theirs = await play({
    writes: [VERDICT],
    reads: [live('14.0', DESIRED, 'us')],
    restores: [live('16.0', BEFORE, 'ann')],
  });
  assert.deepEqual([theirs.status, theirs.versionAfter], ['rolled-back', '16.0'], 'someone has put it back themselves');
});

test("someone's version before the way back is left alone", async () => {
  for (const { yaml, ends } of [
    { yaml: FOREIGN, ends: ['rollback-failed', 'rollback.stood.back'] },
    { yaml: ELSEWHERE, ends: ['rolled-back', 'test.failure'] },
  ]) {
    const { status, error, versionAfter, calls } = await play({
      writes: [VERDICT],
      reads: [live('14.0', DESIRED, 'us'), live('15.0', yaml, 'ann')],
      restores: [broken({ fate: 'conflict', isFinal: false })],
    });
    assert.deepEqual([status, error?.code, versionAfter, calls.length], [...ends, '15.0', 4]);
  }
});

test('a version that the org made without changing anything is no version in between', async () => {
  const same = live('14.0', BEFORE, 'us');
  const { error } = await play({
    writes: [same],
    reads: [same],
    restores: [broken({ fate: 'refused', code: foreignCode('way.back') })],
  });
  assert.notEqual(error?.code, 'version.in.between');
});

test('while a lost write may land yet, whatever else is live is no ground for another one, nor for an all-clear', async () => {
  for (const now of [
    live('14.0', ELSEWHERE, 'us'),
    live('14.0', ELSEWHERE, 'ann'),
    live('14.0', DESIRED, 'ann'),
    live('14.0', DESIRED),
    live('14.0', FOREIGN, 'ann'),
  ]) {
    const { status, calls, error } = await play({ writes: [UNKNOWN], reads: [now, now] });
    assert.deepEqual([status, calls.filter((call) => call.startsWith('write')).length], ['rollback-failed', 1], String(now.isOwn));
    assert.match(error?.message ?? '', /Version 14\.0 is live; this run's change may still take effect\.$/u);
  }
});
