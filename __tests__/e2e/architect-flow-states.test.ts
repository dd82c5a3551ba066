import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FLOWS, Scene, WORDS, architect } from '../support/scene.ts';

const { LAST_LOOK, LIST, ON_TOP, QUEUES, TOKEN, look, menu, publishes, reads } = architect;

const CHANGED = menu('main', { 1: { prompt: 'For new orders, press 1' } });
const GET = '/api/v2/flows/{main}';
/** Nothing of the flow could be read, so nothing is claimed of it. */
const FAILED = { status: 'failed', versions: [null, null], attempts: 0, published: [] } as const;

test('a flow that was never published is left alone, and the others of the run are deployed', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const before = scene.desk.flow(FLOWS.campaign.id);
  const file = menu('main', {}, { flow: `flow_id: ${FLOWS.campaign.id}` });
  const run = await scene.push({ 'ivr/campaign.yml': file, 'ivr/main.yml': CHANGED });
  const { status, version_before: version, error } = run.flow('campaign');
  assert.deepEqual([status, version, error?.code, error?.status], ['failed', null, 'flow.never.published', null]);
  assert.match(error?.message ?? '', /"Summer Campaign" has never been published, so no caller hears it/u);
  assert.match(error?.hint ?? '', /Publish it once in Architect/u);
  assert.equal(run.flow('main').status, 'deployed');
  run.expectOutcome('failed', 'deployed');
  assert.deepEqual(scene.callsAtOnce, [TOKEN, look('campaign'), ...reads(), QUEUES, ...publishes()].toSorted());
  assert.deepEqual(scene.desk.flow(FLOWS.campaign.id), before);
  assert.deepEqual([scene.published(), scene.published('campaign')], [['14.0 ivr-client'], []]);
});

test('a flow with nothing but a draft was never published either', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  scene.desk.saveDraft(FLOWS.campaign.id, 'Ann', scene.live().replace('Main IVR', 'Summer Campaign'));
  const run = await scene.push({ 'ivr/campaign.yml': menu('main', {}, { flow: 'flow_name: Summer Campaign' }) });
  const entry = run.expect({
    ...FAILED,
    flow: 'campaign',
    code: 'flow.never.published',
    calls: [TOKEN, LIST, look('campaign')],
  });
  assert.equal(entry.flow_name, 'Summer Campaign');
  assert.notEqual(scene.desk.flow(FLOWS.campaign.id).draft, null);
});

test('a deleted flow is told as deleted, however the org says so, and by name it is not found', async () => {
  const gone = { ...FAILED, calls: [TOKEN, `GET ${GET} 410`], code: 'architect.flow.deleted' };
  {
    await using scene = await Scene.open({ api: 'architect' });
    scene.desk.delete(FLOWS.main.id);
    const entry = (await scene.push({ 'ivr/main.yml': CHANGED })).expect(gone);
    assert.deepEqual([entry.error?.status, entry.error?.hint], [410, WORDS.restore]);
    assert.match(entry.error?.message ?? '', /it was deleted \(HTTP 410\)/u);
    assert.match(entry.error?.correlation_id ?? '', /^[\da-f-]{36}$/u);

    scene.cloud.clearRequests();
    const named = await scene.push({ 'ivr/main.yml': menu('main', {}, { flow: 'flow_name: Main IVR' }) });
    assert.deepEqual(
      named.flows.map(({ status, error }) => [status, error?.code]),
      [['failed', 'flow.not.found']],
    );
    assert.deepEqual(scene.calls, [TOKEN, LIST, LIST]);
  }
  await using scene = await Scene.open({ api: 'architect' });
  const body = { id: FLOWS.main.id, name: 'Main IVR', type: 'INBOUNDCALL', deleted: true, publishedVersion: { id: '13.0' } };
  scene.strike('flow', 1, { status: 200, body });
  const entry = (await scene.push({ 'ivr/main.yml': CHANGED })).expect({
    ...gone,
    calls: [TOKEN, `GET ${GET} 200`],
    code: 'flow.deleted',
  });
  assert.equal(entry.error?.hint, WORDS.restore);
});

test('a flow that was renamed since it was published is never sent: its text would make a new flow', async () => {
  const calls = [TOKEN, ...reads()];
  await using scene = await Scene.open({ api: 'architect' });
  await scene.succeeded({ 'ivr/main.yml': menu('main') });
  const before = scene.live();
  scene.desk.rename(FLOWS.main.id, 'Main line');
  const entry = (await scene.push({ 'ivr/main.yml': CHANGED })).expect({ ...FAILED, calls, code: 'flow.renamed' });
  assert.match(entry.error?.message ?? '', /called "Main line" \(INBOUNDCALL\), and its published version 13\.0 calls it "Main IVR"/u);
  assert.match(entry.error?.hint ?? '', /Publish the flow once in Architect/u);
  assert.equal(scene.live(), before);

  // Someone publishes it under its new name: from then on it is kept again.
  scene.desk.publish(FLOWS.main.id, 'ann', before.replace('name: Main IVR', 'name: Main line'));
  scene.cloud.clearRequests();
  scene.github.addRun({ head_sha: await scene.repository.head(), conclusion: 'failure' });
  const run = await scene.push({ 'README.md': 'Once more\n' }, { inputs: { select: 'all' } });
  run.expect({ ...ON_TOP, name: 'Main line', attempts: 1, calls: [TOKEN, ...reads(), QUEUES, ...publishes()] });
});

test('a flow whose name differs in its capitals alone is renamed, too', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  scene.desk.rename(FLOWS.main.id, 'MAIN IVR');
  const run = await scene.push({ 'ivr/main.yml': CHANGED });
  run.expect({ ...FAILED, calls: [TOKEN, ...reads()], code: 'flow.renamed' });
});

test('what becomes of the flow between plan and upload stops the deploy before a job is registered', async () => {
  for (const [change, code, last] of [
    ['rename', 'flow.renamed', `GET ${GET} 200`],
    ['delete', 'architect.flow.deleted', `GET ${GET} 410`],
  ] as const) {
    await using scene = await Scene.open({ api: 'architect' });
    const before = scene.live();
    scene.meanwhile('flow', LAST_LOOK, () => {
      if (change === 'rename') scene.desk.rename(FLOWS.main.id, 'Main line');
      else scene.desk.delete(FLOWS.main.id);
    });
    const run = await scene.push({ 'ivr/main.yml': CHANGED });
    run.expect({
      ...FAILED,
      versions: ['13.0', '13.0'],
      attempts: 1,
      calls: [TOKEN, ...reads(), QUEUES, last],
      code,
    });
    assert.equal(scene.live(), before);
    assert.equal(scene.desk.createdFlows.length, 0);
  }
});
