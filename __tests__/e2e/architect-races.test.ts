import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shownFlow } from '../../simulator/genesys/architect/view.ts';
import { FLOW, publishes, published, READ } from '../../harness/architect-scene.ts';
import {
  BEFORE,
  CLIENT,
  deploy,
  DEPLOY,
  deployBeside,
  DESIRED,
  entryOf,
  expectRecovery,
  expectRun,
  JOB,
  LOOK,
  meanwhile,
  MENU_CONFLICT,
  messageOf,
  openOrg,
  PLAN,
  publishBy,
  rewrite,
  strike,
  VERIFY,
  withOtherMenu,
  withSameMenu,
} from '../support/architect-trouble.ts';

// A job names no version that it is based on: what others do between the last look and its end can't be prevented. It must be told.

/** What is said of a version that ours may have replaced, and that nothing more is written. */
const BURIED = { status: 'rollback-failed', attempts: 1, code: 'version.in.between' } as const;
const withLastWord = (yaml: string): string => rewrite(yaml, 'We will call you back.', 'We call you back.');
const toOldPrompt = (yaml: string): string => rewrite(yaml, 'For new orders, press 1', 'For sales, press 1');

describe('after the last look', { concurrency: 3 }, () => {
  for (const moment of ['register', 'upload'] as const) {
    test(`somebody publishes another menu right before the job's ${moment}: it lies under ours, which is told and not written over again`, async () => {
      await using stage = await openOrg();
      const run = await deployBeside(stage, moment, 1, withOtherMenu);
      expectRun(run, stage, {
        ...BURIED,
        versions: ['13.0', '15.0'],
        calls: [...DEPLOY, ...READ],
        publishes: ['14.0 ann', `15.0 ${CLIENT.id}`],
        live: DESIRED,
      });
      assert.match(messageOf(run), /Somebody else published the flow at the same moment.*13\.0.*15\.0 is live/u);
      assert.match(entryOf(run).error?.hint ?? '', /Compare the versions between 13\.0 and 15\.0/u);
      expectRecovery(run, { before: BEFORE, desired: DESIRED, live: DESIRED });
    });
  }

  test('somebody publishes the same menu right before the upload: told, and the report holds what is live', async () => {
    await using stage = await openOrg();
    const run = await deployBeside(stage, 'upload', 1, withSameMenu);
    expectRun(run, stage, {
      ...BURIED,
      versions: ['13.0', '15.0'],
      calls: [...DEPLOY, ...READ],
      publishes: ['14.0 ann', `15.0 ${CLIENT.id}`],
      live: DESIRED,
    });
    expectRecovery(run, { before: BEFORE, desired: DESIRED, live: DESIRED });
  });

  test('somebody publishes right before our job and again right after it: that a version lies under ours is told', async () => {
    await using stage = await openOrg();
    meanwhile(stage, 'upload', 1, publishBy('ann', withOtherMenu));
    const run = await deployBeside(stage, 'flow', VERIFY, withLastWord);
    assert.deepEqual(publishes(stage), ['14.0 ann', `15.0 ${CLIENT.id}`, '16.0 ann']);
    assert.doesNotMatch(published(stage).yaml, /We are always open/u, "Ann's first change is not live any more");
    assert.notEqual(entryOf(run).status, 'deployed', run.stdout);
  });

  test('somebody publishes right before our job, and the flow shows theirs for a while longer: theirs is not taken for ours', async () => {
    await using stage = await openOrg();
    const body = {};
    meanwhile(stage, 'upload', 1, (desk) => {
      publishBy('ann', withOtherMenu)(desk);
      Object.assign(body, shownFlow(desk.flow(FLOW), { heads: 'echo', showsMakers: true }));
    });
    strike(stage, 'flow', VERIFY, { status: 200, body });
    const run = await deploy(stage);
    expectRun(run, stage, {
      ...BURIED,
      versions: ['13.0', '15.0'],
      publishes: ['14.0 ann', `15.0 ${CLIENT.id}`],
      live: DESIRED,
    });
    expectRecovery(run, { before: BEFORE, desired: DESIRED, live: DESIRED });
    assert.equal(stage.cloudCalls.filter((call) => call === 'POST /api/v2/flows/jobs 200').length, 1);
  });

  test('somebody publishes while nobody knows what becomes of our job: that it lands over theirs is told', async () => {
    let jump = 0;
    await using stage = await openOrg({ clock: () => Date.now() + jump });
    // The job may not be asked for. It ends after the first look at the flow that follows, and before the second, five seconds later.
    strike(stage, 'askJob', 1, { status: 403, times: 5 });
    stage.cloud.architect.planDeploy({ finishMs: 3_600_000 });
    meanwhile(stage, 'flow', VERIFY + 1, () => {
      jump = 3_600_000;
    });
    const run = await deployBeside(stage, 'download', 2, withOtherMenu);
    expectRun(run, stage, {
      status: 'rollback-failed',
      versions: ['13.0', '15.0'],
      attempts: 1,
      code: 'version.in.between',
      calls: [...PLAN, LOOK, ...JOB.slice(0, 2), 'GET /api/v2/flows/jobs/{id} 403', ...READ, ...READ],
      publishes: ['14.0 ann', `15.0 ${CLIENT.id}`],
      live: DESIRED,
    });
  });

  test('somebody publishes on top of ours before it is verified: deployed, with their version', async () => {
    await using stage = await openOrg();
    const run = await deployBeside(stage, 'flow', VERIFY, withOtherMenu);
    expectRun(run, stage, {
      status: 'deployed',
      versions: ['13.0', '15.0'],
      attempts: 1,
      calls: [...DEPLOY, ...READ],
      publishes: [`14.0 ${CLIENT.id}`, '15.0 ann'],
      live: withOtherMenu(DESIRED),
    });
  });

  test('somebody puts the old menu back before ours is verified: a conflict, and theirs stays', async () => {
    await using stage = await openOrg();
    const run = await deployBeside(stage, 'flow', VERIFY, toOldPrompt);
    expectRun(run, stage, {
      ...MENU_CONFLICT,
      versions: ['13.0', '15.0'],
      calls: [...DEPLOY, ...READ],
      publishes: [`14.0 ${CLIENT.id}`, '15.0 ann'],
      live: BEFORE,
    });
  });

  test('somebody changes the same menu on top of ours before it is verified: not taken for ours, and theirs stays', async () => {
    await using stage = await openOrg();
    const run = await deployBeside(stage, 'flow', VERIFY, withSameMenu);
    assert.ok(['rollback-failed', 'conflict'].includes(entryOf(run).status), run.stdout);
    assert.deepEqual(publishes(stage), [`14.0 ${CLIENT.id}`, '15.0 ann']);
    assert.equal(published(stage).yaml, withSameMenu(DESIRED));
    expectRecovery(run, { before: BEFORE, desired: DESIRED, live: withSameMenu(DESIRED) });
    assert.deepEqual(stage.cloudCalls.filter((call) => /^(?:POST \/api\/v2\/flows\/jobs|PUT) /u.test(call)).length, 2, 'one job, one text');
  });

  for (const moment of ['register', 'upload'] as const) {
    test(`somebody locks the flow right before the job's ${moment}: Archy refuses, a conflict, and nothing is written`, async () => {
      await using stage = await openOrg();
      meanwhile(stage, moment, 1, (desk) => desk.lock(FLOW, 'Ann Archer'));
      const run = await deploy(stage);
      expectRun(run, stage, {
        status: 'conflict',
        versions: ['13.0', '13.0'],
        attempts: 1,
        code: 'flow.locked',
        publishes: [],
        live: BEFORE,
      });
      assert.match(messageOf(run), /locked by another entity/u);
      assert.equal(stage.cloudCalls.filter((call) => call === 'POST /api/v2/flows/jobs 200').length, 1);
      assert.equal(stage.cloud.architect.flow(FLOW).lockedBy, 'Ann Archer');
    });
  }

  test('somebody begins an operation right before the upload: the job fails, and a further one follows when it has ended', async () => {
    await using stage = await openOrg();
    meanwhile(stage, 'upload', 1, (desk) => {
      desk.startOperation(FLOW, 'CHECKIN', 'Ann Archer');
    });
    meanwhile(stage, 'flow', VERIFY, (desk) => desk.finishOperation(FLOW));
    const run = await deploy(stage);
    expectRun(run, stage, {
      status: 'deployed',
      versions: ['13.0', '14.0'],
      attempts: 2,
      calls: [...PLAN, LOOK, ...JOB, ...READ, LOOK, ...JOB, ...READ],
      publishes: [`14.0 ${CLIENT.id}`],
      live: DESIRED,
    });
  });

  test('somebody checks in right before the upload: their work lies under ours, which is told', async () => {
    await using stage = await openOrg();
    meanwhile(stage, 'upload', 1, (desk) => {
      desk.checkIn(FLOW, 'Ann Archer', withOtherMenu(BEFORE));
    });
    const run = await deploy(stage);
    expectRun(run, stage, {
      ...BURIED,
      versions: ['13.0', '15.0'],
      calls: [...DEPLOY, ...READ],
      publishes: [`15.0 ${CLIENT.id}`],
      live: DESIRED,
    });
  });

  test('the flow is renamed right before the upload: a new flow was made of its text, which is told with both ids', async () => {
    await using stage = await openOrg();
    meanwhile(stage, 'upload', 1, (desk) => desk.rename(FLOW, 'Main IVR 2'));
    const run = await deploy(stage);
    const [created, ...more] = stage.cloud.createdFlows;
    assert.ok(created !== undefined && more.length === 0);
    const { status, error } = entryOf(run);
    assert.deepEqual([run.exitCode, status, error?.code], [1, 'rollback-failed', 'another.flow.published'], run.stdout);
    assert.ok(messageOf(run).includes(created.id) && messageOf(run).includes(FLOW), messageOf(run));
    assert.deepEqual([publishes(stage), published(stage).yaml], [[], BEFORE]);
  });

  test('the flow shows its new version a little late: it is waited for, and no other job is begun', async () => {
    await using stage = await openOrg();
    strike(stage, 'flow', VERIFY, { status: 200, body: shownFlow(stage.cloud.architect.flow(FLOW), { heads: 'echo', showsMakers: true }) });
    const run = await deploy(stage);
    expectRun(run, stage, {
      status: 'deployed',
      versions: ['13.0', '14.0'],
      attempts: 1,
      calls: [...PLAN, LOOK, ...JOB, LOOK, ...READ],
      publishes: [`14.0 ${CLIENT.id}`],
      live: DESIRED,
    });
  });
});
