import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planFlow } from '../../src/model/plan.ts';
import { handWritten, kindArchitectOrg } from '../../simulator/genesys/sample.ts';
import { LOGIN, PUBLISH, READ } from '../support/architect-calls.ts';
import { menusIn, QUEUES } from '../support/architect-content.ts';
import { asAtFirst, CLIENT, failure, FLOW, OrgScene, YAML } from '../support/architect-org.ts';
import { desired, HEAD, MENU } from '../support/architect-plots.ts';

const DESIRED = desired();

test('a flow is read with its version, its division, and whose version it is', async () => {
  for (const versionHeads of ['echo', 'sparse'] as const) {
    await using scene = await OrgScene.open({ org: { versionHeads, headMakers: true } });
    const { content, made, ...before } = await scene.read();
    assert.deepEqual(before, {
      id: FLOW,
      name: 'Main IVR',
      version: '13.0',
      divisionId: '7c2d9a14-3b5e-4f0a-8c61-0d1e2f3a4b5c',
      isOwn: false,
      notices: [],
    });
    assert.equal(content.api, 'architect');
    assert.match(made?.by ?? '', /^the user (?:"seed" \()?[\da-f-]{36}\)?$/u);
    assert.equal((await scene.deploy(MENU)).status, 'deployed');
    const after = await scene.read();
    assert.deepEqual([after.version, after.isOwn, asAtFirst(after.content.raw), after.notices], ['14.0', true, DESIRED, []]);
  }
});

test('where the org says not who published, nobody knows whose version it is', async () => {
  await using scene = await OrgScene.open();
  const { publishedVersion, publishedBy: _, ...head } = scene.head;
  const anonymous = { ...(publishedVersion as object), createdBy: undefined };
  scene.cloud.faults.add({ method: 'GET', path: HEAD, status: 200, body: { ...head, publishedVersion: anonymous } });
  assert.equal('isOwn' in (await scene.read()), false);
});

test('a flow that is deleted, never published, of no API or of an unreadable text is refused in words of its own', async () => {
  await using scene = await OrgScene.open();
  const never = '4d1c7a90-52e8-4b36-a0f9-e6b7c8d9f055';
  assert.equal((await failure(scene.read(never))).code, 'flow.never.published');
  assert.equal((await failure(scene.read('0b8f1c3e-0000-4000-8000-000000000000'))).status, 404);
  assert.equal(scene.count(/^POST .*export/u), 0);
  const { head } = scene;
  for (const [body, code] of [
    [{ ...head, deleted: true }, 'flow.deleted'],
    [{ ...head, name: 7 }, 'answer.not.understood'],
    [{ ...head, id: undefined }, 'answer.not.understood'],
    [{ id: FLOW, name: 'Main IVR' }, 'answer.not.understood'],
    [{ ...head, publishedVersion: { id: 13 } }, 'flow.never.published'],
    [{ ...head, name: 'Other IVR' }, 'flow.renamed'],
    [{ ...head, type: 'BOT' }, 'flow.renamed'],
    [{ ...head, division: { id: 'x', name: 'EU' } }, 'flow.moved'],
  ] as const) {
    scene.cloud.faults.add({ method: 'GET', path: HEAD, status: 200, body });
    const error = await failure(scene.read());
    assert.deepEqual([error.code, error.fate], [code, 'refused'], JSON.stringify(body));
  }
  for (const yaml of ['', 'inboundCall: [', 'just words', `${YAML}\nsecond: {}`, 'inboundCall:\n  menus: []\n']) {
    scene.cloud.architect.publish(FLOW, 'ann', yaml);
    const error = await failure(scene.read());
    assert.equal(error.code, yaml === '' ? 'export.not.understood' : 'flow.unreadable', yaml);
  }
  scene.cloud.architect.delete(FLOW);
  assert.equal((await failure(scene.read())).status, 410);
  assert.deepEqual([scene.count(/^POST .*flows\/jobs /u), scene.count(/^PUT /u)], [0, 0]);
});

test('a type is the same in upper and lower case, and the division may be left out on either side', async () => {
  await using scene = await OrgScene.open();
  const { division: _, ...head } = scene.head;
  scene.cloud.faults.add({ method: 'GET', path: HEAD, status: 200, body: { ...head, type: 'inboundcall' } });
  assert.equal((await scene.read()).name, 'Main IVR');
  scene.cloud.architect.publish(FLOW, 'ann', YAML.replace('  division: Home\n', ''));
  assert.equal((await scene.read()).version, '14.0');
});

test('a flow that someone publishes while it is read is read as the version that was seen, whole', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.faults.add({
    method: 'POST',
    path: '/api/v2/flows/export/jobs',
    before: () => {
      scene.cloud.architect.publish(FLOW, 'ann', YAML.replace('One moment', 'Ann was here'));
    },
  });
  const { version, content } = await scene.read();
  assert.deepEqual([version, content.raw], ['13.0', YAML]);
});

test('a flow that asks for another API than it speaks is refused, and one of the other API is told from it', async () => {
  await using scene = await OrgScene.open({ settings: { flowApi: 'definition' } });
  assert.equal((await failure(scene.read())).code, 'flow.api.mismatch');
  assert.equal(scene.count(/export/u), 0);
  await using strict = await OrgScene.open({ settings: { flowApi: 'architect' } });
  assert.equal((await strict.read()).version, '13.0');
});

test('a deploy is one last look, one job with one text, and one look at what is live', async () => {
  await using scene = await OrgScene.open();
  const plan = await scene.plan(MENU);
  assert.deepEqual(scene.calls, [...LOGIN, ...READ], 'a plan only reads');
  const written = await scene.org.store.write(plan);
  assert.deepEqual(scene.calls, [...LOGIN, ...READ, ...PUBLISH, ...READ]);
  assert.deepEqual([written?.version, asAtFirst(written?.content.raw)], ['14.0', DESIRED]);
  assert.deepEqual(await scene.org.store.validate(plan.desired), [], 'no text can be validated that is not stored yet');
  assert.deepEqual([scene.publishes, scene.cloud.createdFlows], [[`14.0 ${CLIENT}`], []]);
});

test('a flow in Windows line ends is published in Windows line ends', async () => {
  // An export that is written anew loses them.
  await using scene = await OrgScene.open({ org: kindArchitectOrg() });
  const { id, yaml } = handWritten.afterHours;
  const menu = `flow_id: ${id}\nmenu_node_id: menu_closed\noptions:
  - { key: "1", prompt: Power, routing_target: { queue: Operator } }
  - { key: "2", routing_target: { unchanged: true } }
  - { key: "9", routing_target: { unchanged: true } }\n`;
  const outcome = await scene.deployPlan(planFlow(await scene.read(id), menusIn(menu), QUEUES));
  assert.deepEqual([outcome.status, outcome.versionAfter], ['deployed', '4.0']);
  assert.equal(scene.cloud.architect.flow(id).published?.yaml, yaml.replace('name: Emergency Line', 'name: Operator'));
});

test('a publish that the flow shows only later is waited for in growing pauses', async () => {
  await using scene = await OrgScene.open();
  const plan = await scene.plan(MENU);
  scene.cloud.faults.add({ method: 'GET', path: HEAD, status: 200, body: scene.head, skip: 1, times: 4 });
  scene.slept.length = 0;
  const { status, versionAfter } = await scene.deployPlan(plan);
  assert.deepEqual([status, versionAfter, scene.published.yaml], ['deployed', '14.0', DESIRED]);
  assert.deepEqual(scene.slept, [500, 1000, 1500, 2250, 3375, 250]);
  assert.deepEqual([scene.count(/^POST .*flows\/jobs /u), scene.count(/^POST .*export/u)], [1, 2]);
});

test('a publish that the flow never shows is not certain: nothing more is sent', async () => {
  await using scene = await OrgScene.open();
  const plan = await scene.plan(MENU);
  const stale = scene.head;
  scene.cloud.faults.add({ method: 'GET', path: HEAD, status: 200, body: stale, times: Infinity });
  const { status, error, versionAfter } = await scene.deployPlan(plan);
  assert.deepEqual([status, error?.code, versionAfter], ['rollback-failed', 'publish.not.seen', '13.0']);
  assert.deepEqual([scene.count(/^POST .*flows\/jobs /u), scene.publishes], [1, [`14.0 ${CLIENT}`]]);
  assert.ok(scene.elapsed > 45_000 && scene.elapsed < 70_000, String(scene.elapsed));
  const again = await failure(scene.org.store.write(plan));
  assert.deepEqual([again.fate, again.isFinal], ['unknown', true]);
});

test('a publish that is seen only by the very last look is deployed', async () => {
  await using scene = await OrgScene.open();
  const plan = await scene.plan(MENU);
  // The look before the job, eleven for its result, one to decide.
  const fault = scene.cloud.faults.add({ method: 'GET', path: HEAD, status: 200, body: scene.head, times: 13 });
  const { status, versionAfter } = await scene.deployPlan(plan);
  assert.deepEqual([status, versionAfter, fault.drawn, scene.waits], ['deployed', '14.0', 13, [5000]]);
  assert.equal(scene.count(/^POST .*flows\/jobs /u), 1);
});

test('a look at the flow that fails after the publish is one more look, not one more publish', async () => {
  await using scene = await OrgScene.open();
  const plan = await scene.plan(MENU);
  const fault = scene.cloud.faults.add({ method: 'GET', path: HEAD, status: 503, skip: 1, times: 4 });
  const { status, versionAfter } = await scene.deployPlan(plan);
  assert.deepEqual([status, versionAfter, fault.drawn], ['deployed', '14.0', 4]);
  assert.deepEqual([scene.publishes, scene.count(/^POST .*flows\/jobs /u)], [[`14.0 ${CLIENT}`], 1]);
});

test('whatever fails after the publish leaves it unknown, and this run writes no more', async () => {
  for (const path of [HEAD, '/api/v2/flows/export/jobs', /^\/presigned\/downloads\//u]) {
    await using scene = await OrgScene.open();
    const plan = await scene.plan(MENU);
    scene.cloud.faults.add({
      ...(path === HEAD ? { skip: 1 } : {}),
      method: path === '/api/v2/flows/export/jobs' ? 'POST' : 'GET',
      path,
      status: 403,
    });
    const error = await failure(scene.org.store.write(plan));
    assert.deepEqual(
      [error.fate, error.isFinal, error.isRejection, scene.publishes],
      ['unknown', true, false, [`14.0 ${CLIENT}`]],
      String(path),
    );
  }
});

test('a flow that is renamed or deleted after its plan is not published: it would make a new flow', async () => {
  for (const change of [
    (scene: OrgScene): void => {
      scene.cloud.architect.rename(FLOW, 'Main IVR 2');
    },
    (scene: OrgScene): void => {
      scene.cloud.architect.delete(FLOW);
    },
  ]) {
    await using scene = await OrgScene.open();
    const plan = await scene.plan(MENU);
    change(scene);
    const { status, versionAfter, attempts } = await scene.deployPlan(plan);
    assert.deepEqual([status, versionAfter, attempts], ['failed', '13.0', 1]);
    assert.deepEqual([scene.count(/^POST .*flows\/jobs /u), scene.publishes, scene.cloud.createdFlows], [0, [], []]);
    const error = await failure(scene.org.store.write(plan));
    assert.deepEqual([error.fate, error.isFinal, error.isRejection], ['refused', true, false]);
  }
});

test('whatever fails in the last look has changed nothing, and this run writes no more', async () => {
  for (const fault of [
    { status: 500, times: Infinity },
    { status: 403 },
    { status: 404 },
    { status: 400 },
    { reset: 'before', times: Infinity } as const,
    { html: true, times: Infinity } as const,
  ]) {
    await using scene = await OrgScene.open();
    const plan = await scene.plan(MENU);
    scene.cloud.faults.add({ method: 'GET', path: HEAD, ...fault });
    const { status, attempts, versionAfter } = await scene.deployPlan(plan);
    assert.deepEqual([status, attempts, versionAfter], ['failed', 1, '13.0'], JSON.stringify(fault));
    assert.deepEqual([scene.count(/^POST .*flows\/jobs /u), scene.publishes], [0, []]);
  }
});

test('the run tells how often it asked, and how often again', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.faults.add({ method: 'GET', path: HEAD, status: 503 });
  await scene.deploy(MENU);
  const { total, retried } = scene.org.apiCalls;
  assert.deepEqual([total, retried], [scene.cloud.requests.filter(({ path }) => !path.startsWith('/presigned/')).length, 1]);
});
