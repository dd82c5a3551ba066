import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignCode, problemAt } from '../../src/model/diagnostic.ts';
import { planFlow } from '../../src/model/plan.ts';
import { BEFORE, broken, DESIRED, ELSEWHERE, FOREIGN, live, play } from '../support/apply-architect.ts';
import { menuOf, noQueues } from '../support/apply-scene.ts';

const UNKNOWN = broken({ fate: 'unknown' });

test('the flow of these tests changes from what was live to what is asked for', () => {
  const menu = { ...menuOf([['1', undefined, { kind: 'menu', ref: 'main' }]]), audio: 'keep' } as const;
  const plan = planFlow(live('13.0', BEFORE), [menu], noQueues);
  assert.deepEqual([plan.problems, plan.changed, plan.desired.raw], [[], ['main'], DESIRED]);
});

test('a final refusal is a failure at once: nothing was written, so nobody looks', async () => {
  const { status, error, calls, slept, attempts, versionBefore, versionAfter } = await play({
    writes: [broken({ fate: 'refused', isUnsent: true })],
  });
  assert.deepEqual([status, error?.code, attempts], ['failed', 'test.failure', 1]);
  assert.deepEqual([versionBefore, versionAfter, calls, slept], ['13.0', '13.0', ['write on 13.0'], []]);
});

test('a final conflict is one at once, in its own words', async () => {
  const locked = broken({ fate: 'conflict', code: 'flow.locked', isUnsent: true });
  const { status, error, calls, slept, attempts, versionAfter } = await play({ writes: [locked] });
  assert.deepEqual([status, error?.code, error?.message, attempts], ['conflict', 'flow.locked', 'It failed.', 1]);
  assert.deepEqual([versionAfter, calls, slept], ['13.0', ['write on 13.0'], []]);
});

test('a final conflict after something was sent is looked at, and told with what is live', async () => {
  const locked = broken({ fate: 'conflict', code: 'flow.locked' });
  for (const { now, ends } of [
    { now: live('13.0', BEFORE), ends: ['conflict', 'flow.locked', '13.0'] },
    { now: live('14.0', ELSEWHERE, 'ann'), ends: ['conflict', 'flow.locked', '14.0'] },
    { now: live('14.0', FOREIGN, 'ann'), ends: ['conflict', 'menu.changed.by.somebody.else', '14.0'] },
    { now: live('14.0', DESIRED, 'ann'), ends: ['in-sync', undefined, '14.0'] },
    { now: live('14.0', DESIRED, 'us'), ends: ['deployed', undefined, '14.0'] },
  ] as const) {
    const { status, error, versionAfter, calls, slept } = await play({ writes: [locked], reads: [now] });
    assert.deepEqual([status, error?.code, versionAfter], ends);
    assert.deepEqual([calls, slept], [['write on 13.0', 'read'], []]);
  }
});

test('a conflict that is not final is tried again, on what is live then', async () => {
  const moved = broken({ fate: 'conflict', isFinal: false });
  const { status, calls, slept, versionBefore } = await play({
    writes: [moved, moved, live('15.0', DESIRED, 'us')],
    reads: [live('13.0', BEFORE), live('14.0', ELSEWHERE, 'ann')],
  });
  assert.deepEqual([status, versionBefore, slept], ['deployed', '14.0', [100, 200]]);
  assert.deepEqual(calls, ['write on 13.0', 'read', 'write on 13.0', 'read', 'write on 14.0']);
});

test('a plan that is made anew is not written if something else speaks against it', async () => {
  const moved = broken({ fate: 'conflict', isFinal: false });
  const asked: unknown[] = [];
  const problem = problemAt({ path: 'ivr/main.calls.yml' }, { line: 3, column: 5 }, { code: 'call-test-failed', message: 'No.', hint: '' });
  const { status, error, calls } = await play({ writes: [moved], reads: [live('14.0', ELSEWHERE, 'ann')] }, 3, {
    problemsOf: async ({ live: { version }, changed }) => {
      asked.push([version, changed]);
      return [problem];
    },
  });
  assert.deepEqual([status, error?.code, calls], ['rejected', 'call-test-failed', ['write on 13.0', 'read']]);
  assert.deepEqual(asked, [['14.0', ['main']]]);
});

test('a final unknown end is never followed by another write, whatever tries are left', async () => {
  const { status, error, calls, slept, attempts, versionAfter, recovery } = await play(
    { writes: [UNKNOWN], reads: [live('13.0', BEFORE), live('13.0', BEFORE)] },
    20,
  );
  assert.deepEqual([status, error?.code, attempts, versionAfter], ['rollback-failed', 'test.failure', 1, '13.0']);
  assert.deepEqual([calls, slept], [['write on 13.0', 'read', 'read'], [5000]]);
  assert.deepEqual([recovery?.before, recovery?.desired, recovery?.live], [BEFORE, DESIRED, BEFORE]);
});

test('a final unknown end that has landed is deployed, at the first look or at the second', async () => {
  const landed = live('14.0', DESIRED, 'us');
  const first = await play({ writes: [UNKNOWN], reads: [landed] });
  assert.deepEqual([first.status, first.versionAfter, first.calls], ['deployed', '14.0', ['write on 13.0', 'read']]);
  const second = await play({ writes: [UNKNOWN], reads: [live('13.0', BEFORE), landed] });
  assert.deepEqual([second.status, second.versionAfter, second.slept], ['deployed', '14.0', [5000]]);
});

test("a final unknown end after someone else's change may land over it yet: no one knows, and nothing is written", async () => {
  for (const yaml of [ELSEWHERE, FOREIGN]) {
    const { status, calls, versionAfter } = await play({ writes: [UNKNOWN], reads: [live('14.0', yaml, 'ann')] });
    assert.deepEqual([status, versionAfter, calls], ['rollback-failed', '14.0', ['write on 13.0', 'read']]);
  }
});

test('a final unknown end after which nothing can be read is not certain', async () => {
  const { status, calls, versionAfter, recovery } = await play({ writes: [UNKNOWN], reads: [broken({ fate: 'refused' })] });
  assert.deepEqual([status, versionAfter, calls], ['rollback-failed', null, ['write on 13.0', 'read']]);
  assert.equal(recovery !== undefined && 'live' in recovery, false);
  const late = await play({ writes: [UNKNOWN], reads: [live('13.0', BEFORE), broken({ fate: 'unknown' })] });
  assert.deepEqual([late.status, late.versionAfter], ['rollback-failed', null]);
});

test('a late landing over a version that someone made in between is told as that', async () => {
  const { status, error, versionAfter } = await play({ writes: [UNKNOWN], reads: [live('13.0', BEFORE), live('15.0', DESIRED, 'us')] });
  assert.deepEqual([status, error?.code, versionAfter], ['rollback-failed', 'version.in.between', '15.0']);
});

test('a refusal that is no verdict and not final is looked at, and told with what is live', async () => {
  const refused = broken({ fate: 'refused', isFinal: false });
  for (const { now, ends } of [
    { now: live('13.0', BEFORE), ends: ['failed', '13.0'] },
    { now: live('14.0', ELSEWHERE, 'ann'), ends: ['failed', '14.0'] },
    { now: live('14.0', FOREIGN, 'ann'), ends: ['conflict', '14.0'] },
    { now: live('14.0', DESIRED, 'ann'), ends: ['in-sync', '14.0'] },
  ] as const) {
    const { status, versionAfter, calls } = await play({ writes: [refused], reads: [now] });
    assert.deepEqual([status, versionAfter, calls], [...ends, ['write on 13.0', 'read']]);
  }
});

test('a final refusal on the way back ends it: what is live is told, and how to put it right', async () => {
  const verdict = broken({ fate: 'refused', isFinal: false, isRejection: true });
  const landed = live('14.0', DESIRED, 'us');
  for (const last of [
    broken({ fate: 'refused', code: foreignCode('way.back') }),
    broken({ fate: 'unknown', code: foreignCode('way.back') }),
  ]) {
    const { status, error, calls, slept, versionAfter, recovery } = await play({
      writes: [verdict],
      reads: [landed, landed],
      restores: [last],
    });
    assert.deepEqual([status, error?.code, versionAfter, slept], ['rollback-failed', 'way.back', '14.0', []]);
    assert.deepEqual([calls, recovery?.live], [['write on 13.0', 'read', 'restore on 14.0', 'read'], DESIRED]);
  }
});

test('a final unknown end on the way back that has landed is a way back', async () => {
  const verdict = broken({ fate: 'refused', isFinal: false, isRejection: true });
  const { status, versionAfter, calls } = await play({
    writes: [verdict],
    reads: [live('14.0', DESIRED, 'us'), live('15.0', BEFORE, 'us')],
    restores: [UNKNOWN],
  });
  assert.deepEqual([status, versionAfter, calls.length], ['rolled-back', '15.0', 4]);
});

test('a conflict on the way back that may pass is tried five times; a final one ends it', async () => {
  const verdict = broken({ fate: 'refused', isFinal: false, isRejection: true });
  const landed = live('14.0', DESIRED, 'us');
  const busy = broken({ fate: 'conflict', code: 'operation.in.progress', isFinal: false });
  const patient = await play({
    writes: [verdict],
    reads: Array.from({ length: 5 }, () => landed),
    restores: [busy, busy, busy, busy, live('15.0', BEFORE, 'us')],
  });
  assert.deepEqual([patient.status, patient.versionAfter, patient.slept], ['rolled-back', '15.0', [100, 200, 400, 800]]);
  const worn = await play({
    writes: [verdict],
    reads: Array.from({ length: 6 }, () => landed),
    restores: Array.from({ length: 5 }, () => busy),
  });
  assert.deepEqual([worn.status, worn.error?.code, worn.slept], ['rollback-failed', 'operation.in.progress', [100, 200, 400, 800]]);
  assert.deepEqual([worn.versionAfter, worn.recovery?.live], ['14.0', DESIRED], 'the last look showed what is live');
  const locked = await play({ writes: [verdict], reads: [landed, landed], restores: [broken({ fate: 'conflict', code: 'flow.locked' })] });
  assert.deepEqual([locked.status, locked.error?.code, locked.slept], ['rollback-failed', 'flow.locked', []]);
  assert.deepEqual([locked.versionAfter, locked.recovery?.live], ['14.0', DESIRED]);
});
