import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shownFlow } from '../../simulator/genesys/architect/view.ts';
import { architect, FLOWS, Scene } from '../support/scene.ts';

const {
  BEFORE,
  BOTH,
  BURIED,
  CHANGED,
  DEPLOY,
  DESIRED,
  JOB,
  LOOK,
  MENU_CONFLICT,
  PLAN,
  READ,
  REGISTER,
  VERIFY,
  replaced,
  withOtherMenu,
  withSameMenu,
} = architect;

// A job names no version that it is based on: what others do between the last look and its end can't be prevented. It must be told.

const withLastWord = (yaml: string): string => replaced(yaml, ['We will call you back.', 'We call you back.']);
const toOldPrompt = (yaml: string): string => replaced(yaml, ['For new orders, press 1', 'For sales, press 1']);

describe('after the last look', { concurrency: 3 }, () => {
  for (const moment of ['register', 'upload'] as const) {
    test(`someone publishes another menu right before the job's ${moment}: it lies under ours, which is told and not written over again`, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      const run = await scene.deployBeside(moment, 1, withOtherMenu);
      run.expect({ ...BURIED, calls: [...DEPLOY, ...READ] });
      assert.match(run.message, /Someone else published the flow at the same time.*13\.0.*15\.0 is live/u);
      assert.match(run.hint, /Compare the versions between 13\.0 and 15\.0/u);
      run.expectRecovery({ ...BOTH, live: DESIRED });
    });
  }

  test('someone publishes the same menu right before the upload: told, and the report holds what is live', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.deployBeside('upload', 1, withSameMenu);
    run.expect({ ...BURIED, calls: [...DEPLOY, ...READ] });
    run.expectRecovery({ ...BOTH, live: DESIRED });
  });

  test('someone publishes right before our job and again right after it: that a version lies under ours is told', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.annEdits('upload', 1, withOtherMenu);
    const run = await scene.deployBeside('flow', VERIFY, withLastWord);
    assert.deepEqual(scene.published(), ['14.0 ann', '15.0 ivr-client', '16.0 ann']);
    assert.doesNotMatch(scene.live(), /We are always open/u, "Ann's first change is not live any more");
    assert.notEqual(run.flow().status, 'deployed', run.stdout);
  });

  test('someone publishes right before our job, and the flow shows theirs for a while longer: theirs is not taken for ours', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const body = {};
    scene.meanwhile('upload', 1, (desk) => {
      scene.edit('ann', withOtherMenu);
      Object.assign(body, shownFlow(desk.flow(FLOWS.main.id), { heads: 'echo', showsMakers: true }));
    });
    scene.strike('flow', VERIFY, { status: 200, body });
    const run = await scene.deploy();
    run.expect({ ...BURIED, versions: ['13.0', '15.0'], published: ['14.0 ann', '15.0 ivr-client'], live: DESIRED });
    run.expectRecovery({ ...BOTH, live: DESIRED });
    assert.equal(scene.calls.filter((call) => call === REGISTER).length, 1);
  });

  test('someone publishes while no one knows what becomes of our job: that it lands over theirs is told', async () => {
    let jump = 0;
    await using scene = await Scene.open({ api: 'architect', org: { clock: () => Date.now() + jump } });
    // The job may not be asked for. It ends after the first look at the flow that follows, and before the second, five seconds later.
    scene.strike('askJob', 1, { status: 403, times: 5 });
    scene.desk.planDeploy({ finishMs: 3_600_000 });
    scene.meanwhile('flow', VERIFY + 1, () => {
      jump = 3_600_000;
    });
    const run = await scene.deployBeside('download', 2, withOtherMenu);
    run.expect({ ...BURIED, calls: [...PLAN, LOOK, ...JOB.slice(0, 2), 'GET /api/v2/flows/jobs/{id} 403', ...READ, ...READ] });
  });

  test('someone publishes on top of ours before it is verified: deployed, with their version', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.deployBeside('flow', VERIFY, withOtherMenu);
    run.expect({
      status: 'deployed',
      versions: ['13.0', '15.0'],
      attempts: 1,
      calls: [...DEPLOY, ...READ],
      published: ['14.0 ivr-client', '15.0 ann'],
      live: withOtherMenu(DESIRED),
    });
  });

  test('someone puts the old menu back before ours is verified: a conflict, and theirs stays', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.deployBeside('flow', VERIFY, toOldPrompt);
    run.expect({
      ...MENU_CONFLICT,
      versions: ['13.0', '15.0'],
      calls: [...DEPLOY, ...READ],
      published: ['14.0 ivr-client', '15.0 ann'],
      live: BEFORE,
    });
  });

  test('someone changes the same menu on top of ours before it is verified: not taken for ours, and theirs stays', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.deployBeside('flow', VERIFY, withSameMenu);
    assert.ok(['rollback-failed', 'conflict'].includes(run.flow().status), run.stdout);
    assert.deepEqual(scene.published(), ['14.0 ivr-client', '15.0 ann']);
    assert.equal(scene.live(), withSameMenu(DESIRED));
    run.expectRecovery({ ...BOTH, live: withSameMenu(DESIRED) });
    assert.deepEqual(scene.calls.filter((call) => /^(?:POST \/api\/v2\/flows\/jobs|PUT) /u.test(call)).length, 2, 'one job, one text');
  });

  for (const moment of ['register', 'upload'] as const) {
    test(`someone locks the flow right before the job's ${moment}: Archy refuses, a conflict, and nothing is written`, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      scene.meanwhile(moment, 1, (desk) => desk.lock(FLOWS.main.id, 'Ann Archer'));
      const run = await scene.deploy();
      run.expect({ status: 'conflict', versions: ['13.0', '13.0'], attempts: 1, code: 'flow.locked', published: [], live: BEFORE });
      assert.match(run.message, /locked by another entity/u);
      assert.equal(scene.calls.filter((call) => call === REGISTER).length, 1);
      assert.equal(scene.desk.flow(FLOWS.main.id).lockedBy, 'Ann Archer');
    });
  }

  test('someone begins an operation right before the upload: the job fails, and a further one follows when it has ended', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.meanwhile('upload', 1, (desk) => {
      desk.startOperation(FLOWS.main.id, 'CHECKIN', 'Ann Archer');
    });
    scene.meanwhile('flow', VERIFY, (desk) => desk.finishOperation(FLOWS.main.id));
    const run = await scene.deploy();
    run.expect({
      status: 'deployed',
      versions: ['13.0', '14.0'],
      attempts: 2,
      calls: [...PLAN, LOOK, ...JOB, ...READ, LOOK, ...JOB, ...READ],
      published: ['14.0 ivr-client'],
      live: DESIRED,
    });
  });

  test('someone checks in right before the upload: their work lies under ours, which is told', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.meanwhile('upload', 1, (desk) => {
      desk.checkIn(FLOWS.main.id, 'Ann Archer', withOtherMenu(BEFORE));
    });
    const run = await scene.deploy();
    run.expect({ ...BURIED, versions: ['13.0', '15.0'], calls: [...DEPLOY, ...READ], published: ['15.0 ivr-client'], live: DESIRED });
  });

  test('the flow is renamed right before the upload: a new flow was made of its text, which is told with all ids that are known', async () => {
    for (const jobStates of ['full', 'sparse'] as const) {
      await using scene = await Scene.open({ api: 'architect', org: { jobStates } });
      scene.meanwhile('upload', 1, (desk) => desk.rename(FLOWS.main.id, 'Main IVR 2'));
      const run = await scene.deploy();
      const [created, ...more] = scene.cloud.createdFlows;
      assert.ok(created !== undefined && more.length === 0);
      const { status, error } = run.flow();
      assert.deepEqual([run.exitCode, status], [1, 'rollback-failed'], run.stdout);
      // A job's answer may lack its flow: then the new name tells that there may be another one.
      if (jobStates === 'full') {
        assert.equal(error?.code, 'another.flow.published');
        assert.ok(run.message.includes(created.id), run.message);
      }
      assert.ok(run.message.includes(FLOWS.main.id), run.message);
      assert.deepEqual([scene.published(), scene.live()], [[], BEFORE]);
    }
  });

  test('the flow shows its new version a little late: it is waited for, and no other job is begun', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('flow', VERIFY, { status: 200, body: shownFlow(scene.desk.flow(FLOWS.main.id), { heads: 'echo', showsMakers: true }) });
    const run = await scene.deploy();
    run.expect({ ...CHANGED, calls: [...PLAN, LOOK, ...JOB, LOOK, ...READ] });
  });
});
