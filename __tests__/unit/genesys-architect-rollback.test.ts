import assert from 'node:assert/strict';
import { kindOrg, type CloudOptions } from '../../simulator/genesys/options.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { JobPlan } from '../../simulator/genesys/architect/model.ts';
import { LOGIN, PUBLISH, READ } from '../support/architect-calls.ts';
import { asAtFirst, CLIENT, FLOW, OrgScene, withQueue, YAML } from '../support/architect-org.ts';
import { ann, beforeLook, beforeUpload, desired, elsewhere, HEAD, jobs, MENU } from '../support/architect-plots.ts';

const OURS = [`14.0 ${CLIENT}`, `15.0 ${CLIENT}`];
const PLACE = '/inboundCall/menus/menu[Main Menu_10]/choices/menuTransferToAcd[Sales_12]';
/** Archy refuses the text, and has stored it nevertheless. */
const REFUSED: JobPlan = { fails: [`Error details: no matches ('targetQueue' in '${PLACE}')`], appliesAnyway: true };

/** A scene in which the change lands and must go again; `restore` is what becomes of the job that takes it back. */
async function refused(restore: JobPlan = {}, org: Partial<CloudOptions> = {}): Promise<OrgScene> {
  const scene = await OrgScene.open({ org });
  scene.cloud.architect.planDeploy(REFUSED);
  scene.cloud.architect.planDeploy(restore);
  return scene;
}

// The first look is the plan's, the second the last one before the job, the third shows its result; with the fourth the way back begins.

test('a change that Archy refuses and has stored is rolled back, byte for byte, and told at its line', async () => {
  for (const yaml of [YAML, YAML.replaceAll('\n', '\r\n'), `\uFEFF${YAML}`]) {
    // An export that is written anew has no bytes to keep.
    await using scene = await refused({}, kindOrg);
    scene.cloud.architect.publish(FLOW, 'ann', yaml);
    const outcome = await scene.deploy(MENU);
    assert.deepEqual([outcome.status, outcome.versionBefore, outcome.versionAfter, outcome.attempts], ['rolled-back', '14.0', '16.0', 1]);
    assert.equal(outcome.error?.code, 'publish.refused');
    assert.match(outcome.error?.message ?? '', /Version 15\.0 was rolled back: version 16\.0 is live, with the menus of version 14\.0\./u);
    assert.deepEqual(scene.publishes, ['14.0 ann', `15.0 ${CLIENT}`, `16.0 ${CLIENT}`]);
    assert.ok(scene.published.yaml === yaml);
    assert.deepEqual(scene.story, [...LOGIN, ...READ, ...PUBLISH, ...READ, ...PUBLISH, ...READ]);
    const line = MENU.split('\n').indexOf('    routing_target: { queue: Billing }') + 1;
    assert.deepEqual(
      outcome.problems.map((problem) => [problem.at.line, problem.code]),
      [[line, 'publish.refused']],
    );
  }
});

test('a lock or a draft that the failed job has left is no obstacle on the way back', async () => {
  for (const leave of ['lock', 'draft'] as const) {
    await using scene = await refused();
    beforeLook(scene, 4, () => {
      if (leave === 'lock') scene.cloud.architect.lock(FLOW, { clientId: CLIENT });
      else scene.cloud.architect.saveDraft(FLOW, { clientId: CLIENT }, desired());
    });
    const { status } = await scene.deploy(MENU);
    assert.deepEqual([status, scene.publishes, scene.published.yaml, scene.waits], ['rolled-back', OURS, YAML, []], leave);
    assert.deepEqual(scene.cloud.architect.brokenLocks, []);
  }
});

test("someone's operation is waited out on the way back", async () => {
  await using scene = await refused();
  beforeLook(scene, 4, () => {
    scene.cloud.architect.startOperation(FLOW, 'CHECKIN', 'ann');
  });
  beforeLook(scene, 8, () => {
    scene.cloud.architect.finishOperation(FLOW);
  });
  const { status, versionAfter } = await scene.deploy(MENU);
  assert.deepEqual([status, versionAfter, scene.published.yaml], ['rolled-back', '15.0', YAML]);
  assert.deepEqual([scene.publishes, scene.waits, jobs(scene)], [OURS, [100, 200], 2]);
});

test("someone's lock or draft on the way back: it is theirs to end, so a person is told at once how to put it right", async () => {
  for (const [obstacle, code, words] of [
    ['lock', 'flow.locked', /locked by the user "ann"/u],
    ['draft', 'draft.in.the.way', /saved by the user "ann"/u],
  ] as const) {
    await using scene = await refused();
    beforeLook(scene, 4, () => {
      if (obstacle === 'lock') scene.cloud.architect.lock(FLOW, 'ann');
      else scene.cloud.architect.saveDraft(FLOW, 'ann', elsewhere(), scene.now + 1);
    });
    const { status, error, versionAfter, recovery } = await scene.deploy(MENU);
    assert.deepEqual([status, error?.code, versionAfter], ['rollback-failed', code, '14.0']);
    assert.match(error?.message ?? '', /did not publish the flow.*Rolling it back failed: /u);
    assert.match(error?.message ?? '', words);
    assert.deepEqual([recovery?.before, recovery?.desired, asAtFirst(recovery?.live)], [YAML, desired(), desired()]);
    assert.match(recovery?.step ?? '', new RegExp(`"Main IVR" \\(${FLOW}\\)`, 'u'));
    assert.deepEqual([scene.waits, jobs(scene), scene.cloud.architect.brokenLocks], [[], 1, []]);
  }
});

test('someone publishes before the way back: their version stays, whatever it says', async () => {
  for (const { change, ends } of [
    { change: elsewhere, ends: ['rollback-failed', 'rollback.stood.back'] },
    { change: () => YAML, ends: ['rolled-back', 'publish.refused'] },
  ]) {
    await using scene = await refused();
    beforeLook(scene, 4, ann(scene, change));
    const { status, error, versionAfter } = await scene.deploy(MENU);
    assert.deepEqual([status, error?.code, versionAfter], [...ends, '15.0']);
    assert.deepEqual([scene.publishes, jobs(scene)], [[`14.0 ${CLIENT}`, '15.0 ann'], 1]);
  }
});

test('someone publishes right before the way back hands over its text: that is told, and nothing more is written', async () => {
  await using scene = await refused();
  beforeUpload(scene, ann(scene, elsewhere), 1);
  const { status, error, versionAfter, recovery } = await scene.deploy(MENU);
  assert.deepEqual([status, error?.code, versionAfter], ['rollback-failed', 'version.in.between', '16.0']);
  assert.deepEqual([scene.publishes, jobs(scene)], [[`14.0 ${CLIENT}`, '15.0 ann', `16.0 ${CLIENT}`], 2]);
  assert.deepEqual([asAtFirst(recovery?.live), scene.published.yaml], [YAML, YAML]);
});

test('a way back that hangs is not begun a second time', async () => {
  await using scene = await refused({ finishMs: Infinity });
  const { status, error, versionAfter } = await scene.deploy(MENU);
  assert.deepEqual([status, error?.code, versionAfter], ['rollback-failed', 'job.unfinished', '14.0']);
  assert.deepEqual([jobs(scene), scene.count(/^PUT /u), scene.publishes], [2, 2, [`14.0 ${CLIENT}`]]);
});

test('a way back that is refused ends there, and one that failed and has landed is one', async () => {
  await using scene = await refused({ fails: ['Error details: something is odd.'] });
  const { status, error, versionAfter, recovery } = await scene.deploy(MENU);
  assert.deepEqual([status, error?.code, versionAfter], ['rollback-failed', 'publish.refused', '14.0']);
  assert.match(error?.message ?? '', /Rolling it back failed: .*something is odd/u);
  assert.deepEqual([asAtFirst(recovery?.live), scene.publishes, jobs(scene)], [desired(), [`14.0 ${CLIENT}`], 2]);

  await using landed = await refused({ fails: ['Error details: something is odd.'], appliesAnyway: true });
  const outcome = await landed.deploy(MENU);
  assert.deepEqual([outcome.status, outcome.versionAfter, landed.publishes], ['rolled-back', '15.0', OURS]);
});

test('a look that fails in passing on the way back is one more try; a flow that was renamed is never sent', async () => {
  await using scene = await refused();
  scene.cloud.faults.add({ method: 'GET', path: HEAD, skip: 3, status: 503, times: 4 });
  assert.equal((await scene.deploy(MENU)).status, 'rolled-back');
  assert.deepEqual([scene.waits, scene.publishes], [[100], OURS]);

  await using renamed = await refused();
  beforeLook(renamed, 4, () => {
    renamed.cloud.architect.rename(FLOW, 'Main IVR 2');
  });
  const { status } = await renamed.deploy(MENU);
  assert.deepEqual([status, jobs(renamed), renamed.cloud.createdFlows], ['rollback-failed', 1, []]);
  assert.deepEqual(renamed.publishes, [`14.0 ${CLIENT}`]);
});

/** The org stores another queue than was sent, as its next exports show. */
async function deployMangled(
  org: CloudOptions,
  exports: number,
): Promise<{ readonly ended: readonly unknown[]; readonly publishes: readonly string[]; readonly published: string }> {
  const server = createServer((_, response) => {
    response.writeHead(200).end(withQueue(YAML, 'Sales_12', 'Operator'));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  await using scene = await OrgScene.open({ org });
  scene.cloud.architect.planExport({});
  const redirect = `http://127.0.0.1:${(server.address() as AddressInfo).port}/flow.yaml`;
  for (let count = 0; count < exports; count += 1) scene.cloud.architect.planExport({ redirect });
  const { status, error, versionAfter } = await scene.deploy(MENU);
  server.closeAllConnections();
  server.close();
  return { ended: [status, error?.code, versionAfter], publishes: scene.publishes, published: scene.published.yaml };
}

test('a flow that stored something else than was sent is put back', async () => {
  const { ended, publishes, published } = await deployMangled(kindOrg, 1);
  assert.deepEqual(ended, ['rolled-back', 'write.not.as.sent', '15.0']);
  assert.deepEqual([publishes, published], [OURS, YAML]);
});

test('it is left as it is if the job does not name its flow: another run of the same client may have published it', async () => {
  const { ended, publishes } = await deployMangled({}, 10);
  assert.deepEqual(ended.slice(0, 2), ['rollback-failed', 'publish.not.seen']);
  assert.deepEqual(publishes, OURS.slice(0, 1));
});
