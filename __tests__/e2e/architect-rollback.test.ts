import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { architectAfterHours } from '../../simulator/genesys/sample.ts';
import { calls, FLOW, published, publishes, READ } from '../../harness/architect-scene.ts';
import { menuFile } from '../../harness/menus.ts';
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
  messageOf,
  NEW_MENU,
  openOrg,
  PLAN,
  rewrite,
  STOOD_BACK,
  strike,
  withOtherMenu,
  withSameMenu,
} from '../support/architect-trouble.ts';
import type { Stage } from '../../harness/stage.ts';

// A change that reached the flow and must not stay is taken back by a second job, which publishes what was exported before.

const VERDICT =
  "Error details: no matches ('targetQueue' in '/inboundCall/menus/menu[collect_ivr_main]/choices/menuTransferToAcd[Sales_12]')";
/** Up to the look that finds the change live behind a Failure, and from there to the end of an undisturbed rollback. */
const LANDED = [...PLAN, LOOK, ...JOB, ...READ];
const BACK = [LOOK, ...JOB, ...READ];
/** The rollback's requests among those of their kinds: its last look, its upload. */
const ROLLBACK_LOOK = 4;

const OURS = [`14.0 ${CLIENT.id}`];
const ROLLED_BACK = {
  status: 'rolled-back',
  versions: ['13.0', '15.0'],
  attempts: 1,
  code: 'publish.refused',
  publishes: [...OURS, `15.0 ${CLIENT.id}`],
  live: BEFORE,
} as const;
/** Nothing was taken back: ours is live still, and all that a person needs is in the report. */
const STILL_OURS = { status: 'rollback-failed', versions: ['13.0', '14.0'], attempts: 1, publishes: OURS, live: DESIRED } as const;

/** An org whose next job publishes and calls that a Failure. */
async function openDeceived(): Promise<Stage> {
  const stage = await openOrg();
  stage.cloud.architect.planDeploy({ fails: [VERDICT], appliesAnyway: true });
  return stage;
}

/** How many jobs were registered, and what was handed to them. */
function handedOver(stage: Stage): { readonly jobs: number; readonly texts: readonly unknown[] } {
  const { requests } = stage.cloud;
  return {
    jobs: requests.filter(({ method, path }) => method === 'POST' && path === '/api/v2/flows/jobs').length,
    texts: requests.filter(({ method }) => method === 'PUT').map(({ body }) => body),
  };
}

describe('a rollback', { concurrency: 3 }, () => {
  test('a change that landed although its job failed is taken back by a second job with the old bytes, compared, and told with all versions', async () => {
    await using stage = await openDeceived();
    const run = await deploy(stage);
    expectRun(run, stage, { ...ROLLED_BACK, calls: [...LANDED, ...BACK] });
    assert.deepEqual(handedOver(stage), { jobs: 2, texts: [DESIRED, BEFORE] });
    assert.match(
      messageOf(run),
      /no matches \('targetQueue'.*Version 14\.0 was taken back: version 15\.0 is live, with the menus of version 13\.0/u,
    );
    assert.match(run.summary, /taken back/u);
    assert.deepEqual(
      entryOf(run).problems.map(({ path, line, rule }) => [path, line, rule]),
      [['ivr/main.yml', NEW_MENU.split('\n').findIndex((text) => text.includes('{ queue: Sales }')) + 1, 'publish.refused']],
    );
  });

  test('the bytes that are put back are those of the export, Windows line ends and all', async () => {
    const { id, yaml: before = '' } = architectAfterHours;
    await using stage = await openDeceived();
    const file = menuFile(
      [
        { key: '1', prompt: 'Power cut', target: '{ queue: Emergency Line }' },
        { key: '2', prompt: 'Gas leak', target: '{ queue: Support }' },
        { key: '9', prompt: 'Goodbye', target: '{ disconnect: true }' },
      ],
      { flow: `flow_id: ${id}`, node: 'menu_closed' },
    );
    const run = await deploy(stage, { file });
    assert.deepEqual([run.exitCode, run.report?.flows[0]?.status], [1, 'rolled-back'], run.stdout);
    assert.deepEqual(publishes(stage, id), [`4.0 ${CLIENT.id}`, `5.0 ${CLIENT.id}`]);
    assert.ok(before.includes('\r\n'));
    assert.equal(published(stage, id).yaml, before);
  });

  test('what was stored is not what was sent: taken back, and told', async () => {
    await using stage = await openOrg();
    strike(stage, 'download', 2, {
      status: 200,
      body: rewrite(DESIRED, 'name: Support\n              refId', 'name: Sales\n              refId'),
    });
    const run = await deploy(stage);
    // Another run of the same client might have published right before: for a few seconds it is looked whether that is so.
    const looks = calls(stage).slice(DEPLOY.length, -BACK.length);
    assert.deepEqual([...new Set(looks)], [LOOK]);
    expectRun(run, stage, { ...ROLLED_BACK, code: 'write.not.as.sent', calls: [...DEPLOY, ...looks, ...BACK] });
    assert.match(messageOf(run), /not what was sent.*Version 14\.0 was taken back/u);
  });

  test('somebody publishes before the rollback: it stands back, theirs stays, and the report holds what is needed', async () => {
    await using stage = await openDeceived();
    const run = await deployBeside(stage, 'flow', ROLLBACK_LOOK, withOtherMenu);
    expectRun(run, stage, {
      ...STOOD_BACK,
      calls: [...LANDED, LOOK, ...READ],
      publishes: [...OURS, '15.0 ann'],
      live: withOtherMenu(DESIRED),
    });
    assert.match(messageOf(run), /somebody else wrote version 15\.0: their change was left as it is/u);
    expectRecovery(run, { before: BEFORE, desired: DESIRED, live: withOtherMenu(DESIRED) });
  });

  test('somebody changes the same menu before the rollback: it stands back, and theirs stays', async () => {
    await using stage = await openDeceived();
    const run = await deployBeside(stage, 'flow', ROLLBACK_LOOK, withSameMenu);
    expectRun(run, stage, {
      ...STOOD_BACK,
      calls: [...LANDED, LOOK, ...READ],
      publishes: [...OURS, '15.0 ann'],
      live: withSameMenu(DESIRED),
    });
  });

  test('somebody takes the change back before the rollback does: rolled back, by their version', async () => {
    await using stage = await openDeceived();
    const theirs = withOtherMenu(BEFORE);
    const run = await deployBeside(stage, 'flow', ROLLBACK_LOOK, () => theirs);
    expectRun(run, stage, { ...ROLLED_BACK, calls: [...LANDED, LOOK, ...READ], publishes: [...OURS, '15.0 ann'], live: theirs });
  });

  test("somebody publishes between the rollback's last look and its upload: theirs lies under it, which is told", async () => {
    await using stage = await openDeceived();
    const run = await deployBeside(stage, 'upload', 2, withOtherMenu);
    expectRun(run, stage, {
      status: 'rollback-failed',
      versions: ['13.0', '16.0'],
      attempts: 1,
      code: 'version.in.between',
      calls: [...LANDED, ...BACK],
      publishes: [...OURS, '15.0 ann', `16.0 ${CLIENT.id}`],
      live: BEFORE,
    });
    expectRecovery(run, { before: BEFORE, desired: DESIRED, live: BEFORE });
  });

  test('a draft that is saved before the rollback is not buried: no second job, no waiting for what only its owner can do, and the report says what is live', async () => {
    await using stage = await openDeceived();
    meanwhile(stage, 'flow', ROLLBACK_LOOK, (desk) => {
      desk.saveDraft(FLOW, 'Ann Archer', withOtherMenu(DESIRED));
    });
    const run = await deploy(stage);
    assert.deepEqual(handedOver(stage), { jobs: 1, texts: [DESIRED] });
    assert.equal(stage.cloud.architect.flow(FLOW).draft?.yaml, withOtherMenu(DESIRED));
    expectRun(run, stage, { ...STILL_OURS, code: 'draft.in.the.way', calls: [...LANDED, LOOK, ...READ] });
    assert.match(messageOf(run), /saved by the user "Ann Archer"/u);
    expectRecovery(run, { before: BEFORE, desired: DESIRED, live: DESIRED });
  });

  test('a lock that is taken before the rollback is not broken: no second job, no waiting, and the report says what is live', async () => {
    await using stage = await openDeceived();
    meanwhile(stage, 'flow', ROLLBACK_LOOK, (desk) => desk.lock(FLOW, 'Ann Archer'));
    const run = await deploy(stage);
    assert.deepEqual(handedOver(stage), { jobs: 1, texts: [DESIRED] });
    expectRun(run, stage, { ...STILL_OURS, code: 'flow.locked', calls: [...LANDED, LOOK, ...READ] });
    assert.match(messageOf(run), /locked by the user "Ann Archer"/u);
    expectRecovery(run, { before: BEFORE, desired: DESIRED, live: DESIRED });
  });

  test('a lock and a draft that the failed job has left behind are no obstacle to the rollback', async () => {
    await using stage = await openDeceived();
    meanwhile(stage, 'flow', ROLLBACK_LOOK, (desk) => {
      desk.lock(FLOW, { clientId: CLIENT.id });
      desk.saveDraft(FLOW, { clientId: CLIENT.id }, DESIRED);
    });
    const run = await deploy(stage);
    expectRun(run, stage, { ...ROLLED_BACK, calls: [...LANDED, ...BACK] });
  });

  test('an operation that ends delays the rollback, and no more', async () => {
    await using stage = await openDeceived();
    meanwhile(stage, 'flow', ROLLBACK_LOOK, (desk) => {
      desk.startOperation(FLOW, 'VALIDATE', 'Ann Archer');
    });
    meanwhile(stage, 'flow', ROLLBACK_LOOK + 1, (desk) => desk.finishOperation(FLOW));
    const run = await deploy(stage);
    expectRun(run, stage, { ...ROLLED_BACK, calls: [...LANDED, LOOK, ...READ, ...BACK] });
  });

  test("a rollback whose upload's answer is lost asks for the same job", async () => {
    await using stage = await openDeceived();
    strike(stage, 'upload', 2, { reset: 'after' });
    const run = await deploy(stage);
    expectRun(run, stage, ROLLED_BACK);
    assert.deepEqual(handedOver(stage), { jobs: 2, texts: [DESIRED, BEFORE] });
  });

  test('a rollback whose upload the storage is too busy for is sent again, whole', async () => {
    await using stage = await openDeceived();
    strike(stage, 'upload', 2, { status: 503 });
    const run = await deploy(stage);
    expectRun(run, stage, ROLLED_BACK);
    assert.deepEqual(handedOver(stage), { jobs: 2, texts: [DESIRED, BEFORE, BEFORE] });
  });

  test('a rollback whose own job fails and lands all the same has taken the change back', async () => {
    await using stage = await openDeceived();
    stage.cloud.architect.planDeploy({ fails: ['Error details: no.'], appliesAnyway: true });
    const run = await deploy(stage);
    expectRun(run, stage, { ...ROLLED_BACK, calls: [...LANDED, ...BACK] });
  });

  const REFUSALS: readonly { readonly name: string; readonly prepare: (stage: Stage) => void; readonly code: string }[] = [
    {
      name: 'whose job fails on its text',
      prepare: (stage) => stage.cloud.architect.planDeploy({ fails: ['Error details: no.'] }),
      code: 'publish.refused',
    },
    { name: 'whose job gives no reason', prepare: (stage) => stage.cloud.architect.planDeploy({ fails: [] }), code: 'publish.failed' },
    {
      name: 'whose job meets a lock',
      prepare: (stage) => meanwhile(stage, 'upload', 2, (desk) => desk.lock(FLOW, 'Ann Archer')),
      code: 'flow.locked',
    },
    { name: 'whose upload is refused', prepare: (stage) => void strike(stage, 'upload', 2, { status: 403 }), code: 'upload.refused' },
    {
      name: 'whose registration is refused',
      prepare: (stage) => void strike(stage, 'register', 2, { status: 403 }),
      code: 'not.authorized',
    },
  ];

  for (const { name, prepare, code } of REFUSALS) {
    test(`a rollback ${name}: not tried again, and the report says what is live`, async () => {
      await using stage = await openDeceived();
      prepare(stage);
      const run = await deploy(stage);
      expectRun(run, stage, { ...STILL_OURS, code });
      assert.equal(handedOver(stage).jobs, 2);
      expectRecovery(run, { before: BEFORE, desired: DESIRED, live: DESIRED });
    });
  }

  test("a rollback that is not stored as it was sent is not called somebody else's change", async () => {
    await using stage = await openDeceived();
    const mangled = rewrite(BEFORE, 'name: Support\n              refId', 'name: Sales\n              refId');
    strike(stage, 'download', 3, { status: 200, body: mangled });
    const run = await deploy(stage);
    const { status, version_after: version } = entryOf(run);
    assert.deepEqual([status, version], ['rollback-failed', '15.0'], run.stdout);
    assert.deepEqual(publishes(stage), ROLLED_BACK.publishes);
    assert.doesNotMatch(messageOf(run), /somebody else/iu, 'version 15.0 is our own');
    expectRecovery(run, { before: BEFORE, desired: DESIRED, live: mangled });
  });
});
