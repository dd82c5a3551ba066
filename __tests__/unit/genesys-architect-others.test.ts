import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainMenu } from '../../harness/architect-scene.ts';
import { LOGIN, READ } from '../support/architect-calls.ts';
import { CLIENT, FLOW, OrgScene, YAML } from '../support/architect-org.ts';
import { assertPeace, beforeLook, beforeUpload, desired, elsewhere, MENU } from '../support/architect-plots.ts';

const LOOK = 'GET /api/v2/flows/{flowId} 200';

test('a lock is a conflict that names its owner, and neither broken nor waited for', async () => {
  for (const [who, words] of [
    ['ann', /is locked by the user "ann" \([\da-f-]{36}\)\./u],
    [{ userId: 'u-17' }, /is locked by the user u-17\./u],
    [{ clientId: 'terraform' }, /is locked by the OAuth client terraform\./u],
  ] as const) {
    await using scene = await OrgScene.open({ settings: { overwriteDrafts: true } });
    scene.cloud.architect.lock(FLOW, who);
    const plan = await scene.plan(MENU);
    assert.match(plan.liveNotices.join(), words, 'the plan says so, too');
    const { status, attempts, versionAfter, error } = await scene.deployPlan(plan);
    assert.deepEqual([status, error?.code, attempts, versionAfter], ['conflict', 'flow.locked', 1, '13.0']);
    assert.match(error?.message ?? '', words);
    assert.deepEqual(scene.calls, [...LOGIN, ...READ, LOOK]);
    assert.deepEqual([scene.waits, scene.published.yaml], [[], YAML]);
    assertPeace(scene, 0);
  }
});

test('what a failed job of this client has left is named, and the next deploy goes on over it', async () => {
  await using scene = await OrgScene.open();
  const own = { clientId: CLIENT };
  scene.cloud.faults.add({
    method: 'POST',
    path: '/api/v2/flows/jobs',
    before: () => {
      scene.cloud.architect.lock(FLOW, own);
      scene.cloud.architect.saveDraft(FLOW, own, elsewhere());
    },
  });
  scene.cloud.architect.planDeploy({ fails: ['It broke.'] });
  const failed = await scene.deploy(MENU);
  const left =
    /^A job of this OAuth client \(simulator-client\) has left the flow "Main IVR" locked, and with a saved draft .* To clear it by hand/u;
  assert.deepEqual([failed.status, failed.notices?.filter((notice) => left.test(notice)).length], ['rejected', 1]);
  const plan = await scene.plan(MENU);
  assert.match(plan.liveNotices.join(), left);
  const { status, notices } = await scene.deployPlan(plan);
  assert.equal(status, 'deployed');
  assert.ok(!notices?.some((notice) => left.test(notice) || notice.includes('published over')), 'it is gone');
  assert.equal(scene.published.yaml, desired());
});

test('a draft or a check-in that is newer is a conflict that says whose and when; over a draft may be published, where asked for', async () => {
  for (const act of ['saveDraft', 'checkIn'] as const) {
    await using scene = await OrgScene.open({ org: { versionHeads: 'echo', headMakers: true } });
    const plan = await scene.plan(MENU);
    scene.pass(60_000);
    scene.cloud.architect[act](FLOW, 'ann', elsewhere());
    const { status, attempts, error } = await scene.deployPlan(plan);
    assert.deepEqual([status, error?.code, attempts], ['conflict', 'draft.in.the.way', 1]);
    assert.match(error?.message ?? '', /It was saved by the user "ann" \([\da-f-]{36}\) on 2026-11-22 10:01 UTC and not published\./u);
    assert.deepEqual([scene.publishes, scene.calls.length], [[], LOGIN.length + READ.length + 1]);
    assertPeace(scene, 0);
  }
  for (const [act, version] of [
    ['saveDraft', '14.0'],
    ['checkIn', '15.0'],
  ] as const) {
    await using scene = await OrgScene.open({ settings: { overwriteDrafts: true }, org: { versionHeads: 'echo', headMakers: true } });
    scene.cloud.architect[act](FLOW, 'ann', elsewhere());
    const plan = await scene.plan(MENU);
    assert.match(plan.liveNotices.join(), /saved by the user "ann".*`on-drift: overwrite` publishes over it\./u);
    const { status, versionAfter } = await scene.deployPlan(plan);
    assert.deepEqual([status, versionAfter, scene.published.yaml], ['deployed', version, desired()], act);
    assert.equal(scene.cloud.architect.history(FLOW).find(({ by }) => by === 'ann')?.overwritten, true);
    assertPeace(scene, 1);
  }
});

test('a draft in a flow that shows nothing else of drafts is found, and one from before is none', async () => {
  await using scene = await OrgScene.open({ org: { versionHeads: 'sparse' } });
  scene.cloud.architect.saveDraft(FLOW, 'ann', elsewhere(), scene.now - 3_600_000);
  assert.equal((await scene.deploy(MENU)).status, 'deployed');
  scene.cloud.architect.saveDraft(FLOW, 'ann', elsewhere(), scene.now + 1);
  assert.equal((await scene.deploy(mainMenu())).error?.code, 'draft.in.the.way');
});

test('an operation that runs is waited out between the tries, and no job is begun under it', async () => {
  await using scene = await OrgScene.open();
  const plan = await scene.plan(MENU);
  scene.cloud.architect.startOperation(FLOW, 'CHECKIN', 'ann');
  beforeLook(scene, 4, () => {
    scene.cloud.architect.finishOperation(FLOW);
  });
  const { status, attempts } = await scene.deployPlan(plan);
  assert.deepEqual([status, attempts, scene.publishes, scene.waits], ['deployed', 3, [`14.0 ${CLIENT}`], [100, 200]]);
  assertPeace(scene, 1);

  await using busy = await OrgScene.open();
  const other = await busy.plan(MENU);
  busy.cloud.architect.startOperation(FLOW, 'CHECKIN', 'ann');
  const outcome = await busy.deployPlan(other);
  assert.deepEqual([outcome.status, outcome.error?.code, outcome.attempts], ['conflict', 'operation.in.progress', 3]);
  assert.match(outcome.error?.message ?? '', /\(CHECKIN, by the user "ann"/u);
  assertPeace(busy, 0);
});

test('someone locks the flow after the last look: the job says so, and theirs stays', async () => {
  await using scene = await OrgScene.open();
  beforeUpload(scene, () => {
    scene.cloud.architect.lock(FLOW, 'ann');
  });
  const { status, error, attempts, versionAfter } = await scene.deploy(MENU);
  assert.deepEqual([status, error?.code, attempts, versionAfter], ['conflict', 'flow.locked', 1, '13.0']);
  assert.deepEqual([scene.publishes, scene.cloud.architect.flow(FLOW).lockedBy], [[], 'ann']);
  assertPeace(scene, 1);
});

test('someone begins an operation after the last look: the next try comes when it is over', async () => {
  await using scene = await OrgScene.open();
  beforeUpload(scene, () => {
    scene.cloud.architect.startOperation(FLOW, 'PUBLISH', 'ann');
  });
  beforeLook(scene, 4, () => {
    scene.cloud.architect.finishOperation(FLOW);
  });
  const { status, attempts } = await scene.deploy(MENU);
  assert.deepEqual([status, attempts, scene.publishes], ['deployed', 2, [`14.0 ${CLIENT}`]]);
  assertPeace(scene, 2);
});
