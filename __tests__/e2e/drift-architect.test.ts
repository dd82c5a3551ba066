import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flowIn, driftOf } from '../support/drift-scene.ts';
import {
  assertCareful,
  expectFlow,
  FLOWS,
  liveYaml,
  menu,
  openStage,
  plain,
  publishes,
  push,
  QUEUES,
  reads,
  replaced,
  TOKEN,
} from '../support/architect-run.ts';
import type { Stage } from '../../harness/stage.ts';

const NEW = { 'ivr/main.yml': menu('main', { 1: { prompt: 'For new orders, press 1' } }) };
const ANNAS = ['tts: For sales, press 1 For support', 'tts: Ann says press 1 For support'] as const;

async function deployed(): Promise<{ stage: Stage; first: string }> {
  const stage = await openStage();
  const first = await stage.commit({ 'ivr/main.yml': menu('main') });
  stage.github.addRun({ head_sha: first });
  return { stage, first };
}

/** Ann publishes the flow in Architect with a menu that says, and does, something else. */
function annPublishes(stage: Stage): void {
  const [billing, operator] = ['lit:\n                  name: Billing\n', 'lit:\n                  name: Operator\n'];
  stage.cloud.architect.publish(FLOWS.main, 'Ann', replaced(liveYaml(stage), ANNAS, [billing, operator]));
}

test('a menu that was published outside git is not published over: told are what differs, who did it, and when', async () => {
  const { stage, first } = await deployed();
  await using _ = stage;
  annPublishes(stage);
  const before = liveYaml(stage);
  const run = await push(stage, NEW);
  const { error } = expectFlow(run, stage, {
    status: 'drifted',
    versions: ['14.0', '14.0'],
    attempts: 0,
    code: 'drift',
    calls: [TOKEN, ...reads(), QUEUES],
    published: ['14.0 Ann'],
  });
  assert.match(
    error?.message ?? '',
    /^The menu "collect_ivr_main" was edited outside git: .* \(commit `[\da-f]{7}`\): the audio, key 3\. The live version 14\.0 was published by the user "Ann" \([\da-f-]{36}\) on 2026-\d\d-\d\d \d\d:\d\d UTC\.$/u,
  );
  const drift = driftOf(run);
  assert.deepEqual([drift?.version, drift?.overwritten, drift?.menus[0]?.commit], ['14.0', false, first]);
  assert.match(drift?.by ?? '', /^the user "Ann"/u);
  assert.match(drift?.at ?? '', /^2026-\d\d-\d\dT/u);
  assert.deepEqual(drift?.menus[0]?.changes.map(({ key, field, before: was, after }) => [key, field, was, after]).slice(1), [
    ['3', 'routing_target', { queue: 'Billing' }, { queue: 'Operator' }],
  ]);
  const text = plain(run.summary);
  assert.match(
    text,
    /Callers hear ✏️ \(struck out: committed \([\da-f]{7}\), underlined: live\): <del>For sales,<\/del> <ins>Ann says<\/ins> press 1 /u,
  );
  assert.match(text, /\| 3<br>✏️ edited \| .*Billing.* \| .*Operator.* \|/u);
  assert.equal(liveYaml(stage), before);
});

test('on-drift: overwrite publishes over it, and the report keeps what was live', async () => {
  const { stage } = await deployed();
  await using _ = stage;
  annPublishes(stage);
  const run = await push(stage, NEW, { 'on-drift': 'overwrite' });
  expectFlow(run, stage, {
    status: 'deployed',
    versions: ['14.0', '15.0'],
    attempts: 1,
    calls: [TOKEN, ...reads(), QUEUES, ...publishes()],
    published: ['14.0 Ann', '15.0 simulator-client'],
  });
  assert.equal(driftOf(run)?.overwritten, true);
  assert.equal(driftOf(run)?.menus[0]?.changes.length, 2);
  assert.match(plain(run.summary), /this run has deployed over it/u);
});

test('another menu of the flow, and all else of it, may be edited outside git: what the files keep is not touched', async () => {
  const { stage } = await deployed();
  await using _ = stage;
  stage.cloud.architect.publish(
    FLOWS.main,
    'Ann',
    replaced(liveYaml(stage), ['tts: We are open on weekdays from eight to six.', 'tts: We are closed.']),
  );
  const run = await push(stage, NEW);
  assert.deepEqual([flowIn(run).status, driftOf(run)], ['deployed', undefined], run.stdout);
});

test('a failed deploy is no drift, and a redeploy may go back to any committed version', async () => {
  const { stage } = await deployed();
  await using _ = stage;
  await stage.commit({ 'ivr/main.yml': menu('main', { 3: null }) });
  const run = await push(stage, NEW);
  assert.deepEqual([flowIn(run).status, driftOf(run)], ['deployed', undefined], run.stdout);
});

test('an old version whose queue is gone is still told from an edit: the YAML has its name', async () => {
  const { stage } = await deployed();
  await using _ = stage;
  annPublishes(stage);
  await stage.commit({ 'ivr/main.yml': menu('main', { 3: { target: '{ queue: Gone since }' } }) });
  const run = await push(stage, NEW);
  assertCareful(run, stage);
  assert.equal(flowIn(run).status, 'drifted');
});

test('a pull request tells who edited the menu outside git, and when', async () => {
  const { stage } = await deployed();
  await using _ = stage;
  annPublishes(stage);
  const run = await stage.pullRequest(NEW);
  assertCareful(run, stage);
  assert.deepEqual([run.exitCode, flowIn(run).status], [0, 'planned']);
  const body = plain(stage.github.commentsOn(7)[0]?.body ?? '');
  assert.match(body, /🔀 Flow Main IVR — edited outside git/u);
  assert.match(body, /The live version 14\.0 was published by the user "Ann"/u);
});

test('an edit between the last look and the write is a conflict, whatever on-drift says', async () => {
  for (const onDrift of ['fail', 'overwrite']) {
    const { stage } = await deployed();
    await using _ = stage;
    let looks = 0;
    stage.cloud.faults.add({
      method: 'GET',
      path: `/api/v2/flows/${FLOWS.main}`,
      times: Infinity,
      before: () => {
        looks += 1;
        // The first look is the plan's.
        if (looks === 2) annPublishes(stage);
      },
    });
    const run = await push(stage, NEW, { 'on-drift': onDrift });
    assert.deepEqual([flowIn(run).status, flowIn(run).error?.code], ['conflict', 'menu.changed.by.somebody.else'], run.stdout);
    assert.match(liveYaml(stage), /Ann says/u);
  }
});
