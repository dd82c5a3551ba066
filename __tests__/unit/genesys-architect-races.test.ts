import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainMenu } from '../../harness/architect-scene.ts';
import { LOGIN, PUBLISH, READ } from '../support/architect-calls.ts';
import { asAtFirst, CLIENT, FLOW, OrgScene, YAML } from '../support/architect-org.ts';
import { ann, assertPeace, beforeLook, beforeUpload, desired, elsewhere, HEAD, inTheMenu, MENU } from '../support/architect-plots.ts';

const LOOK = 'GET /api/v2/flows/{flowId} 200';

/** A key more in the sub menu that key 9 opens; a step more in the task that the sub menu leads to. */
function keyMore(yaml: string): string {
  return yaml.replace(
    /( {16})- menuDisconnect:\n {20}name: Goodbye\n/u,
    '$1- menuDisconnect:\n$1    name: Enough\n$1    dtmf: digit_5\n$&',
  );
}
function stepMore(yaml: string): string {
  return yaml.replace(
    '          - disconnect:\n              name: Disconnect\n',
    '$&          - disconnect:\n              name: Again\n',
  );
}
const HOURS = `flow_id: ${FLOW}
menu_node_id: Opening Hours_18
audio: keep
options:
  - { key: "2", routing_target: { unchanged: true } }
  - { key: "#", name: So long, routing_target: { unchanged: true } }
  - { key: "*", routing_target: { unchanged: true } }
`;

test('someone published before the last look: rebuilt on their version, and both changes are live', async () => {
  await using scene = await OrgScene.open();
  beforeLook(scene, 2, ann(scene, elsewhere));
  const { status, versionBefore, versionAfter, attempts, changes } = await scene.deploy(MENU);
  assert.deepEqual([status, versionBefore, versionAfter, attempts], ['deployed', '14.0', '15.0', 2]);
  assert.deepEqual([scene.publishes, scene.published.yaml], [['14.0 ann', `15.0 ${CLIENT}`], desired(elsewhere())]);
  assert.deepEqual(scene.story, [...LOGIN, ...READ, LOOK, ...READ, ...PUBLISH, ...READ]);
  assert.deepEqual(scene.waits, [100]);
  assert.deepEqual(
    changes.map(({ menu, key }) => [menu, key]),
    [['Main Menu_10', '1']],
    "Ann's change is not ours",
  );
  assertPeace(scene, 1);
});

test('someone changed what a menu leads to, a sub menu or a task: that is not the menu, and both changes are live', async () => {
  for (const change of [stepMore, keyMore]) {
    await using scene = await OrgScene.open();
    beforeLook(scene, 2, ann(scene, change));
    const { status, versionAfter } = await scene.deploy(change === stepMore ? HOURS : MENU);
    assert.deepEqual([status, versionAfter], ['deployed', '15.0'], change.name);
    assert.deepEqual(scene.publishes, ['14.0 ann', `15.0 ${CLIENT}`]);
  }
});

test('someone changed the menu itself before the last look: a conflict that names the key, and no job', async () => {
  await using scene = await OrgScene.open();
  beforeLook(scene, 2, ann(scene, inTheMenu));
  const { status, versionBefore, versionAfter, attempts, error } = await scene.deploy(MENU);
  assert.deepEqual([status, versionBefore, versionAfter, attempts], ['conflict', '13.0', '14.0', 1]);
  assert.equal(error?.code, 'menu.changed.by.somebody.else');
  assert.match(error?.message ?? '', /key 2 of the menu "Main Menu_10".*version 13\.0 became 14\.0/u);
  assert.deepEqual([scene.publishes, scene.published.yaml], [['14.0 ann'], inTheMenu()]);
  assertPeace(scene, 0);
});

test("another run of the same client published before the last look: its version is not taken for this run's own", async () => {
  for (const { change, ends } of [
    { change: inTheMenu, ends: ['conflict', '14.0', [`14.0 ${CLIENT}`]] },
    { change: desired, ends: ['in-sync', '14.0', [`14.0 ${CLIENT}`]] },
    { change: elsewhere, ends: ['deployed', '15.0', [`14.0 ${CLIENT}`, `15.0 ${CLIENT}`]] },
  ]) {
    await using scene = await OrgScene.open();
    beforeLook(scene, 2, () => {
      scene.cloud.architect.publish(FLOW, { clientId: CLIENT }, change());
    });
    const { status, versionAfter } = await scene.deploy(MENU);
    assert.deepEqual([status, versionAfter, scene.publishes], ends, change.name);
    assertPeace(scene, change === elsewhere ? 1 : 0);
  }
});

test('someone made the same change before the last look: in sync, and no job', async () => {
  await using scene = await OrgScene.open();
  beforeLook(scene, 2, ann(scene, desired));
  const { status, versionAfter, attempts } = await scene.deploy(MENU);
  assert.deepEqual([status, versionAfter, attempts, scene.publishes], ['in-sync', '14.0', 1, ['14.0 ann']]);
  assertPeace(scene, 0);
});

test('someone who publishes again and again: given up after the tries that are allowed, and no job', async () => {
  await using scene = await OrgScene.open();
  beforeLook(scene, 2, ann(scene, elsewhere));
  beforeLook(
    scene,
    4,
    ann(scene, (yaml) => yaml.replace('Ann was here.', 'Ann again.')),
  );
  beforeLook(
    scene,
    6,
    ann(scene, (yaml) => yaml.replace('Ann again.', 'And again.')),
  );
  const { status, attempts, versionAfter, error } = await scene.deploy(MENU);
  assert.deepEqual([status, attempts, versionAfter], ['conflict', 3, '16.0']);
  assert.match(error?.message ?? '', /changed by someone else before each of 3 tries/u);
  assert.deepEqual(
    [scene.waits, scene.publishes],
    [
      [100, 200],
      ['14.0 ann', '15.0 ann', '16.0 ann'],
    ],
  );
  assertPeace(scene, 0);
});

test('someone publishes after the last look: their version is replaced, which is told, and nothing more is written', async () => {
  for (const change of [elsewhere, inTheMenu]) {
    await using scene = await OrgScene.open();
    beforeUpload(scene, ann(scene, change));
    const { status, error, versionBefore, versionAfter, recovery } = await scene.deploy(MENU);
    assert.deepEqual([status, error?.code], ['rollback-failed', 'version.in.between']);
    assert.deepEqual([versionBefore, versionAfter], ['13.0', '15.0']);
    assert.match(error?.message ?? '', /version 13\.0 was the one before, and version 15\.0 is live/u);
    assert.deepEqual([recovery?.before, recovery?.desired, asAtFirst(recovery?.live)], [YAML, desired(), desired()]);
    assert.deepEqual(scene.publishes, ['14.0 ann', `15.0 ${CLIENT}`]);
    assertPeace(scene, 1);
  }
});

test("someone publishes after this run's version, and keeps its menu: deployed, and theirs stays", async () => {
  await using scene = await OrgScene.open();
  beforeLook(scene, 3, ann(scene, elsewhere));
  const { status, versionAfter, attempts } = await scene.deploy(MENU);
  assert.deepEqual([status, versionAfter, attempts], ['deployed', '15.0', 1]);
  assert.deepEqual([scene.publishes, scene.published.yaml], [[`14.0 ${CLIENT}`, '15.0 ann'], elsewhere(desired())]);
  assertPeace(scene, 1);
});

test("someone publishes after this run's version, and changes its menu: told as not certain, and theirs stays", async () => {
  await using scene = await OrgScene.open();
  beforeLook(scene, 3, ann(scene, inTheMenu));
  const { status, versionAfter } = await scene.deploy(MENU);
  assert.deepEqual([status, versionAfter], ['rollback-failed', '15.0']);
  assert.deepEqual([scene.publishes, scene.published.yaml], [[`14.0 ${CLIENT}`, '15.0 ann'], inTheMenu(desired())]);
  assertPeace(scene, 1);
});

test("someone publishes after the last look, and the flow shows their version first: it is not taken for this run's own", async () => {
  for (const change of [elsewhere, inTheMenu, desired]) {
    await using scene = await OrgScene.open();
    beforeUpload(scene, () => {
      ann(scene, change)();
      scene.cloud.faults.add({ method: 'GET', path: HEAD, status: 200, body: scene.head, times: 2 });
    });
    const { status } = await scene.deploy(MENU);
    assert.deepEqual(scene.publishes, ['14.0 ann', `15.0 ${CLIENT}`], `after ${change.name}: no job may take a version back that is Ann's`);
    assert.equal(status, 'rollback-failed', `after ${change.name}: what Ann did is not live any more`);
  }
});

test('what Archy refuses is told at the line of its option, and the flow is as it was', async () => {
  await using scene = await OrgScene.open();
  beforeUpload(scene, () => {
    scene.cloud.removeQueue('Billing');
  });
  const menu = mainMenu({ 1: { target: '{ queue: Billing }' }, 3: { target: '{ unchanged: true }' } });
  const { status, error, problems, versionAfter, attempts } = await scene.deploy(menu);
  assert.deepEqual([status, error?.code, versionAfter, attempts], ['rejected', 'publish.refused', '13.0', 1]);
  const line = menu.split('\n').indexOf('    routing_target: { queue: Billing }') + 1;
  assert.deepEqual(
    problems.map((one) => [one.at.path, one.at.line, one.code]),
    [
      ['ivr/0.yml', line, 'publish.refused'],
      ['ivr/0.yml', menu.split('\n').indexOf('  - key: "3"') + 3, 'publish.refused'],
    ],
  );
  assert.match(problems[0]?.message ?? '', /no matches \('targetQueue' in /u);
  assert.deepEqual([scene.publishes, scene.published.yaml], [[], YAML]);
  assertPeace(scene, 1);
});

test('what Archy refuses is no reason to roll back what someone else has published meanwhile, be it the same menu', async () => {
  for (const change of [desired, inTheMenu, elsewhere]) {
    await using scene = await OrgScene.open();
    scene.cloud.architect.planDeploy({ fails: ["Error details: no matches ('targetQueue' in '/inboundCall/menus/menu[x]')"] });
    beforeUpload(scene, ann(scene, change));
    const { status, versionAfter } = await scene.deploy(MENU);
    assert.deepEqual([scene.publishes, scene.published.yaml], [['14.0 ann'], change()], `after ${change.name}: Ann's version stays`);
    assert.equal(versionAfter, '14.0');
    assert.ok(['rejected', 'conflict', 'in-sync'].includes(status), `after ${change.name}: ${status}`);
    assertPeace(scene, 1);
  }
});

test('a job that failed without a verdict, and has published all the same: the flow was not left alone', async () => {
  for (const fails of [[], ["Archy failed: could not find the flow with id 'x'.", 'exit code: 107']]) {
    await using scene = await OrgScene.open();
    scene.cloud.architect.planDeploy({ fails, appliesAnyway: true });
    const { status, versionAfter } = await scene.deploy(MENU);
    assert.notEqual(status, 'in-sync', 'this run has published a version');
    if (status === 'rolled-back') assert.equal(scene.published.yaml, YAML);
    else assert.deepEqual([status, versionAfter, scene.publishes], ['deployed', '14.0', [`14.0 ${CLIENT}`]]);
  }
});

test('a job that is slow to register costs another look, whatever happens to the time of day', async () => {
  for (const [takes, putBack, looks] of [
    [900, 0, 1],
    [1100, 0, 2],
    [1100, 3_600_000, 2],
  ] as const) {
    await using scene = await OrgScene.open();
    const plan = await scene.plan(MENU);
    scene.cloud.faults.add({
      method: 'POST',
      path: '/api/v2/flows/jobs',
      before: () => {
        scene.pass(takes);
        scene.putBack(putBack);
      },
    });
    const { length: before } = scene.calls;
    assert.equal((await scene.deployPlan(plan)).status, 'deployed');
    const upload = scene.calls.findIndex((call) => call.startsWith('PUT /presigned/'));
    const looked = scene.calls.slice(before, upload).filter((call) => call === LOOK);
    assert.equal(looked.length, looks, `registered in ${takes} ms, put back by ${putBack} ms`);
  }
});
