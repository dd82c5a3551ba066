import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FLOWS, Scene, architect, definition } from '../support/scene.ts';

const { ALL_OR_NONE, CLOSED, MAIN, MAKER, THREE } = definition;

describe('on-failure: rollback-all', { concurrency: 2 }, () => {
  test('a flow that can not be planned keeps all others from being deployed', async () => {
    await using scene = await Scene.open();
    const bad = CLOSED.replace('menu_closed', 'menu_nowhere');
    const run = await scene.push({ ...THREE, 'ivr/2.yml': bad }, { inputs: ALL_OR_NONE });
    assert.equal(run.exitCode, 1);
    assert.deepEqual(run.statuses, ['skipped', 'rejected', 'skipped']);
    assert.deepEqual([scene.published(), scene.published('closed'), scene.published('eu')], [[], [], []]);
    assert.match(
      run.flows[0]?.error?.message ?? '',
      /^Not deployed, because the flow "After Hours" was rejected and `on-failure` is rollback-all/u,
    );
  });

  test('a flow whose answer got lost is rolled back only where the org says that this client made its version', async () => {
    for (const [versionMakers, ends, writes] of [
      ['shown', 'rolled-back', ['15 ivr-client', '16 ivr-client']],
      ['hidden', 'rollback-failed', ['15 ivr-client']],
    ] as const) {
      await using scene = await Scene.open({ org: { versionMakers } });
      scene.strike('patch', 1, { reset: 'after' });
      scene.strike('patch', 1, { flow: 'closed', status: 403 });
      const run = await scene.push(THREE, { inputs: ALL_OR_NONE });
      assert.deepEqual([run.statuses, scene.published()], [[ends, 'failed', 'skipped'], writes]);
      const asked = scene.calls.filter((call) => call.includes('/versions/'));
      assert.deepEqual(asked, [MAKER()]);
      if (versionMakers === 'hidden')
        assert.match(run.flows[0]?.error?.message ?? '', /Genesys Cloud doesn't say who created version 15, so it was left in place/u);
    }
  });

  test('a flow that fails takes those back that were deployed, and the rest is not begun', async () => {
    await using scene = await Scene.open();
    const before = scene.live();
    scene.strike('patch', 1, { flow: 'closed', status: 403 });
    const run = await scene.push(THREE, { inputs: ALL_OR_NONE });
    assert.equal(run.exitCode, 1);
    assert.equal(run.outputs['outcome'], 'failure');
    assert.deepEqual(run.statuses, ['rolled-back', 'failed', 'skipped']);
    assert.deepEqual([scene.published(), scene.published('closed'), scene.published('eu')], [['15 ivr-client', '16 ivr-client'], [], []]);
    assert.deepEqual(scene.live(), before, 'callers hear what they heard before');
    const [main] = run.flows;
    assert.deepEqual([main?.version_before, main?.version_after], [14, 16]);
    assert.match(main?.error?.message ?? '', /rolled back, because the flow "After Hours" failed and `on-failure` is rollback-all/u);
    const restored = scene.cloud.requests.filter(({ method }) => method === 'PUT');
    assert.deepEqual(
      restored.map(({ path, body }) => [path, (body as { version: number }).version]),
      [[MAIN, 15]],
    );
  });

  test('the last deployed is rolled back first', async () => {
    await using scene = await Scene.open();
    scene.strike('patch', 1, { flow: 'eu', status: 403 });
    const run = await scene.push(THREE, { inputs: ALL_OR_NONE });
    assert.deepEqual(run.statuses, ['rolled-back', 'rolled-back', 'failed']);
    assert.deepEqual(
      scene.cloud.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path),
      [`/api/v2/flows/${FLOWS.closed.id}`, MAIN],
    );
  });

  test('what someone has written since stays, and is told', async () => {
    await using scene = await Scene.open();
    scene.strike('patch', 1, {
      flow: 'closed',
      status: 403,
      before: (cloud) => {
        cloud.edit(FLOWS.main.id, 'ann', (flow) => {
          flow.nodes['by_ann'] = { type: 'say', prompt: 'Hello' };
        });
      },
    });
    const run = await scene.push(THREE, { inputs: ALL_OR_NONE });
    assert.deepEqual(run.statuses, ['rollback-failed', 'failed', 'skipped']);
    assert.deepEqual(scene.published(), ['15 ivr-client', '16 ann']);
    const [main] = run.flows;
    assert.deepEqual([main?.error?.code, main?.version_after], ['rollback.stood.back', 16]);
  });

  test('without it, the other flows stay deployed', async () => {
    await using scene = await Scene.open();
    scene.strike('patch', 1, { flow: 'closed', status: 403 });
    const run = await scene.push(THREE, { inputs: { concurrency: '1' } });
    assert.deepEqual(run.statuses, ['deployed', 'failed', 'deployed']);
  });

  test("on Architect's API, too: the text from before is published again", async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const before = scene.live();
    scene.desk.planDeploy({});
    scene.desk.planDeploy({ fails: ['Error details: something is wrong'] });
    const files = {
      'ivr/1.yml': architect.menu('main', { 2: { target: '{ queue: Billing }' } }),
      'ivr/2.yml': architect.menu('eu', { 2: { target: '{ queue: Support EU VIP }' } }),
    };
    const run = await scene.push(files, { inputs: ALL_OR_NONE });
    assert.equal(run.exitCode, 1);
    assert.deepEqual(
      run.flows.map(({ status, version_after: version }) => [status, version]),
      [
        ['rolled-back', '15.0'],
        ['rejected', '7.0'],
      ],
    );
    assert.equal(scene.live(), before);
    assert.deepEqual([scene.published(), scene.published('eu')], [['14.0 ivr-client', '15.0 ivr-client'], []]);
  });
});
