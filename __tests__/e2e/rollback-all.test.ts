import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  AFTER_HOURS,
  changedMainMenu,
  EU,
  MAIN,
  MAIN_FLOW_ID,
  menuFile,
  openStage,
  push,
  reportOf,
  writesOf,
} from '../support/org-scene.ts';
import { entries, liveYaml, menu, openStage as openArchitect, publishersOf, push as pushArchitect } from '../support/architect-run.ts';
import type { RunResult } from '../../harness/runner.ts';

const ALL = { 'on-failure': 'rollback-all', concurrency: '1' };
const CLOSED = menuFile([{ key: '1', prompt: 'Power cut? Press 1', target: '"74f3a0c9-1b86-4e52-a6d7-4b6d8f0a2e05"' }], {
  flow: `flow_id: ${AFTER_HOURS}`,
  node: 'menu_closed',
});
const EUROPE = menuFile([{ key: '1', prompt: 'Sell with 1', target: 'to_support' }], { flow: `flow_id: ${EU}` });
/** Worked on in this order: main, after hours, Europe. */
const THREE = { 'ivr/1.yml': changedMainMenu(), 'ivr/2.yml': CLOSED, 'ivr/3.yml': EUROPE };

function statuses(run: RunResult): string[] {
  return reportOf(run).flows.map(({ status }) => status);
}

describe('on-failure: rollback-all', { concurrency: 2 }, () => {
  test('a flow that can not be planned keeps all others from being deployed', async () => {
    await using stage = await openStage();
    const bad = CLOSED.replace('menu_closed', 'menu_nowhere');
    const run = await push(stage, { ...THREE, 'ivr/2.yml': bad }, { inputs: ALL });
    assert.equal(run.exitCode, 1);
    assert.deepEqual(statuses(run), ['skipped', 'rejected', 'skipped']);
    assert.deepEqual([writesOf(stage), writesOf(stage, AFTER_HOURS), writesOf(stage, EU)], [[], [], []]);
    assert.match(reportOf(run).flows[0]?.error?.message ?? '', /not deployed, because the flow "After Hours" is rejected/u);
  });

  test('a flow whose answer got lost is taken back only where the org says that this client made its version', async () => {
    for (const [versionMakers, ends, writes] of [
      ['shown', 'rolled-back', ['15 ivr-client', '16 ivr-client']],
      ['hidden', 'rollback-failed', ['15 ivr-client']],
    ] as const) {
      await using stage = await openStage({ versionMakers });
      stage.cloud.faults.add({ method: 'PATCH', path: MAIN, reset: 'after' });
      stage.cloud.faults.add({ method: 'PATCH', path: `/api/v2/flows/${AFTER_HOURS}`, status: 403 });
      const run = await push(stage, THREE, { inputs: ALL });
      assert.deepEqual([statuses(run), writesOf(stage)], [[ends, 'failed', 'skipped'], writes]);
      const asked = stage.cloudCalls.filter((call) => call.includes('/versions/'));
      assert.deepEqual(asked, [`GET ${MAIN}/versions/15 200`]);
      if (versionMakers === 'hidden')
        assert.match(reportOf(run).flows[0]?.error?.message ?? '', /Nobody says whether version 15 was made by this run.*left as it is/u);
    }
  });

  test('a flow that fails takes those back that were deployed, and the rest is not begun', async () => {
    await using stage = await openStage();
    const before = stage.cloud.flow(MAIN_FLOW_ID).definition;
    stage.cloud.faults.add({ method: 'PATCH', path: `/api/v2/flows/${AFTER_HOURS}`, status: 403 });
    const run = await push(stage, THREE, { inputs: ALL });
    assert.equal(run.exitCode, 1);
    assert.equal(run.outputs['outcome'], 'failure');
    assert.deepEqual(statuses(run), ['rolled-back', 'failed', 'skipped']);
    assert.deepEqual([writesOf(stage), writesOf(stage, AFTER_HOURS), writesOf(stage, EU)], [['15 ivr-client', '16 ivr-client'], [], []]);
    assert.deepEqual(stage.cloud.flow(MAIN_FLOW_ID).definition, before, 'callers hear what they heard before');
    const [main] = reportOf(run).flows;
    assert.deepEqual([main?.version_before, main?.version_after], [14, 16]);
    assert.match(main?.error?.message ?? '', /taken back, because the flow "After Hours" is failed/u);
    const restored = stage.cloud.requests.filter(({ method }) => method === 'PUT');
    assert.deepEqual(
      restored.map(({ path, body }) => [path, (body as { version: number }).version]),
      [[MAIN, 15]],
    );
  });

  test('the last deployed is taken back first', async () => {
    await using stage = await openStage();
    stage.cloud.faults.add({ method: 'PATCH', path: `/api/v2/flows/${EU}`, status: 403 });
    const run = await push(stage, THREE, { inputs: ALL });
    assert.deepEqual(statuses(run), ['rolled-back', 'rolled-back', 'failed']);
    assert.deepEqual(
      stage.cloud.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path),
      [`/api/v2/flows/${AFTER_HOURS}`, MAIN],
    );
  });

  test('what somebody has written since stays, and is told', async () => {
    await using stage = await openStage();
    stage.cloud.faults.add({
      method: 'PATCH',
      path: `/api/v2/flows/${AFTER_HOURS}`,
      status: 403,
      before: (cloud) => {
        cloud.edit(MAIN_FLOW_ID, 'ann', (definition) => {
          definition.nodes['by_ann'] = { type: 'say', prompt: 'Hello' };
        });
      },
    });
    const run = await push(stage, THREE, { inputs: ALL });
    assert.deepEqual(statuses(run), ['rollback-failed', 'failed', 'skipped']);
    assert.deepEqual(writesOf(stage), ['15 ivr-client', '16 ann']);
    const [main] = reportOf(run).flows;
    assert.deepEqual([main?.error?.code, main?.version_after], ['rollback.stood.back', 16]);
  });

  test('without it, the other flows stay deployed', async () => {
    await using stage = await openStage();
    stage.cloud.faults.add({ method: 'PATCH', path: `/api/v2/flows/${AFTER_HOURS}`, status: 403 });
    const run = await push(stage, THREE, { inputs: { concurrency: '1' } });
    assert.deepEqual(statuses(run), ['deployed', 'failed', 'deployed']);
  });

  test("on Architect's API, too: the text from before is published again", async () => {
    await using stage = await openArchitect();
    const before = liveYaml(stage);
    stage.cloud.architect.planDeploy({});
    stage.cloud.architect.planDeploy({ fails: ['Error details: something is wrong'] });
    const files = {
      'ivr/1.yml': menu('main', { 2: { target: '{ queue: Billing }' } }),
      'ivr/2.yml': menu('eu', { 2: { target: '{ queue: Support EU VIP }' } }),
    };
    const run = await pushArchitect(stage, files, ALL);
    assert.equal(run.exitCode, 1);
    assert.deepEqual(
      entries(run).map(({ status, version_after: version }) => [status, version]),
      [
        ['rolled-back', '15.0'],
        ['rejected', '7.0'],
      ],
    );
    assert.equal(liveYaml(stage), before);
    assert.deepEqual([publishersOf(stage), publishersOf(stage, 'eu')], [['14.0 simulator-client', '15.0 simulator-client'], []]);
  });
});
