import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  callsOf,
  entries,
  entryOf,
  expectFlow,
  expectOutcome,
  FLOWS,
  LIST,
  liveYaml,
  menu,
  openStage,
  publishersOf,
  publishes,
  push,
  QUEUES,
  reads,
  TOKEN,
  type Expected,
} from '../support/architect-run.ts';

const CHANGED = menu('main', { 1: { prompt: 'For new orders, press 1' } });
const GET = '/api/v2/flows/{main}';
/** Nothing of the flow could be read, so nothing is claimed of it. */
const FAILED = { status: 'failed', versions: [null, null], attempts: 0, published: [] } as const satisfies Partial<Expected>;

test('a flow that was never published is left alone, and the others of the run are deployed', async () => {
  await using stage = await openStage();
  const before = stage.cloud.architect.flow(FLOWS.campaign);
  const file = menu('main', {}, { flow: `flow_id: ${FLOWS.campaign}` });
  const run = await push(stage, { 'ivr/campaign.yml': file, 'ivr/main.yml': CHANGED });
  const { status, version_before: version, error } = entryOf(run, 'campaign');
  assert.deepEqual([status, version, error?.code, error?.status], ['failed', null, 'flow.never.published', null]);
  assert.match(error?.message ?? '', /"Summer Campaign" has never been published, so no caller hears it/u);
  assert.match(error?.hint ?? '', /Publish it once in Architect/u);
  assert.equal(entryOf(run).status, 'deployed');
  expectOutcome(run, 'failed', 'deployed');
  assert.deepEqual(callsOf(stage).toSorted(), [TOKEN, 'GET /api/v2/flows/{campaign} 200', ...reads(), QUEUES, ...publishes()].toSorted());
  assert.deepEqual(stage.cloud.architect.flow(FLOWS.campaign), before);
  assert.deepEqual([publishersOf(stage), publishersOf(stage, 'campaign')], [['14.0 simulator-client'], []]);
});

test('a flow with nothing but a draft was never published either', async () => {
  await using stage = await openStage();
  stage.cloud.architect.saveDraft(FLOWS.campaign, 'Ann', liveYaml(stage).replace('Main IVR', 'Summer Campaign'));
  const run = await push(stage, { 'ivr/campaign.yml': menu('main', {}, { flow: 'flow_name: Summer Campaign' }) });
  const entry = expectFlow(run, stage, {
    ...FAILED,
    flow: 'campaign',
    code: 'flow.never.published',
    calls: [TOKEN, LIST, 'GET /api/v2/flows/{campaign} 200'],
  });
  assert.equal(entry.flow_name, 'Summer Campaign');
  assert.notEqual(stage.cloud.architect.flow(FLOWS.campaign).draft, null);
});

test('a deleted flow is told as deleted, however the org says so, and by name it is not found', async () => {
  const gone = { ...FAILED, calls: [TOKEN, `GET ${GET} 410`], code: 'architect.flow.deleted' };
  {
    await using stage = await openStage();
    stage.cloud.architect.delete(FLOWS.main);
    const entry = expectFlow(await push(stage, { 'ivr/main.yml': CHANGED }), stage, gone);
    assert.deepEqual([entry.error?.status, entry.error?.hint], [410, 'Restore the flow, or take its menu file away.']);
    assert.match(entry.error?.message ?? '', /it has been deleted \(410\)/u);
    assert.match(entry.error?.correlation_id ?? '', /^[\da-f-]{36}$/u);

    stage.cloud.clearRequests();
    const named = await push(stage, { 'ivr/main.yml': menu('main', {}, { flow: 'flow_name: Main IVR' }) });
    assert.deepEqual(
      entries(named).map(({ status, error }) => [status, error?.code]),
      [['failed', 'flow.not.found']],
    );
    assert.deepEqual(callsOf(stage), [TOKEN, LIST, LIST]);
  }
  await using stage = await openStage();
  const body = { id: FLOWS.main, name: 'Main IVR', type: 'INBOUNDCALL', deleted: true, publishedVersion: { id: '13.0' } };
  stage.cloud.faults.add({ method: 'GET', path: `/api/v2/flows/${FLOWS.main}`, status: 200, body });
  const entry = expectFlow(await push(stage, { 'ivr/main.yml': CHANGED }), stage, {
    ...gone,
    calls: [TOKEN, `GET ${GET} 200`],
    code: 'flow.deleted',
  });
  assert.equal(entry.error?.hint, 'Restore the flow, or take its menu file away.');
});

test('a flow that was renamed since it was published is never sent: its text would make a new flow', async () => {
  const calls = [TOKEN, ...reads()];
  await using stage = await openStage();
  const before = liveYaml(stage);
  stage.cloud.architect.rename(FLOWS.main, 'Main line');
  const entry = expectFlow(await push(stage, { 'ivr/main.yml': CHANGED }), stage, { ...FAILED, calls, code: 'flow.renamed' });
  assert.match(entry.error?.message ?? '', /called "Main line" \(INBOUNDCALL\), and its published version 13\.0 calls it "Main IVR"/u);
  assert.match(entry.error?.hint ?? '', /Publish the flow once in Architect/u);
  assert.equal(liveYaml(stage), before);

  // Somebody publishes it under its new name: from then on it is kept again.
  stage.cloud.architect.publish(FLOWS.main, 'Ann', before.replace('name: Main IVR', 'name: Main line'));
  stage.cloud.clearRequests();
  stage.github.addRun({ head_sha: await stage.repository.head(), conclusion: 'failure' });
  const run = await push(stage, { 'README.md': 'Once more\n' }, { select: 'all' });
  expectFlow(run, stage, {
    status: 'deployed',
    versions: ['14.0', '15.0'],
    attempts: 1,
    calls: [TOKEN, ...reads(), QUEUES, ...publishes()],
    published: ['14.0 Ann', '15.0 simulator-client'],
  });
});

test('a flow whose name differs in its capitals alone is renamed, too', async () => {
  await using stage = await openStage();
  stage.cloud.architect.rename(FLOWS.main, 'MAIN IVR');
  const run = await push(stage, { 'ivr/main.yml': CHANGED });
  expectFlow(run, stage, { ...FAILED, calls: [TOKEN, ...reads()], code: 'flow.renamed' });
});

test('what becomes of the flow between plan and upload stops the deploy before a job is registered', async () => {
  for (const [change, code, last] of [
    ['rename', 'flow.renamed', `GET ${GET} 200`],
    ['delete', 'architect.flow.deleted', `GET ${GET} 410`],
  ] as const) {
    await using stage = await openStage();
    const before = liveYaml(stage);
    stage.cloud.faults.add({
      method: 'GET',
      path: `/api/v2/flows/${FLOWS.main}`,
      skip: 1,
      before: () => {
        if (change === 'rename') stage.cloud.architect.rename(FLOWS.main, 'Main line');
        else stage.cloud.architect.delete(FLOWS.main);
      },
    });
    const run = await push(stage, { 'ivr/main.yml': CHANGED });
    expectFlow(run, stage, {
      ...FAILED,
      versions: ['13.0', '13.0'],
      attempts: 1,
      calls: [TOKEN, ...reads(), QUEUES, last],
      code,
    });
    assert.equal(liveYaml(stage), before);
    assert.equal(stage.cloud.architect.createdFlows.length, 0);
  }
});
