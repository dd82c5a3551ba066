// What stands between a plan and a publish: the flow's name, the journal, and ids that are none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failure, OrgScene } from '../support/architect-org.ts';
import { HEAD, jobs, MENU } from '../support/architect-plots.ts';

test('a flow that was renamed since the plan is not published: Archy would make a new one', async () => {
  await using scene = await OrgScene.open();
  const plan = await scene.plan(MENU);
  scene.cloud.faults.add({ method: 'GET', path: HEAD, status: 200, body: { ...scene.head, name: 'Other IVR' } });
  const { status, error } = await scene.deployPlan(plan);
  assert.deepEqual([status, error?.code, jobs(scene), scene.publishes], ['failed', 'flow.renamed', 0, []]);
});

test('a publish job is noted before it gets the text', async () => {
  const noted: number[] = [];
  let scene: OrgScene | undefined;
  const onJob = (): void => {
    noted.push(scene?.count(/^PUT /u) ?? -1);
  };
  scene = await OrgScene.open({ settings: { onJob } });
  await using opened = scene;
  assert.equal((await opened.deploy(MENU)).status, 'deployed');
  assert.deepEqual(noted, [0]);
});

test('what is no id leads to no other place of the API', async () => {
  await using scene = await OrgScene.open();
  for (const id of ['../users/me', '..', '', 'a/b', 'a?b', 'a%2fb']) {
    const error = await failure(scene.read(id));
    assert.deepEqual([error.code, error.isUnsent], ['answer.not.understood', true], id);
  }
  assert.deepEqual(scene.calls, []);
});
