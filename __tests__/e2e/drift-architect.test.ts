import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scheduleEvent, workflowDispatchEvent } from '../../harness/events.ts';
import { Scene, WORDS, architect, plain } from '../support/scene.ts';

const { DRIFTED, LAST_LOOK, ON_TOP, QUEUES, TOKEN, menu, publishes, reads, replaced } = architect;

const NEW = { 'ivr/main.yml': menu('main', { 1: { prompt: 'For new orders, press 1' } }) };
const ANNAS = ['tts: For sales, press 1 For support', 'tts: Ann says press 1 For support'] as const;

/** A repository whose menu is live as it was deployed. */
async function deployed(): Promise<Scene<'architect'>> {
  // Who published is told if the flow shows it.
  const scene = await Scene.open({ api: 'architect', org: { headMakers: true } });
  await scene.succeeded({ 'ivr/main.yml': menu('main') });
  return scene;
}

/** In Architect, the menu comes to say, and do, something else. */
const annsMenu = (yaml: string): string => {
  const [billing, operator] = ['lit:\n                  name: Billing\n', 'lit:\n                  name: Operator\n'];
  return replaced(yaml, ANNAS, [billing, operator]);
};

test('a menu that was published outside git is not published over: told are what differs, who did it, and when', async () => {
  await using scene = await deployed();
  const first = await scene.repository.head();
  scene.edit('ann', annsMenu);
  const before = scene.live();
  const run = await scene.push(NEW);
  const { error } = run.expect(DRIFTED);
  assert.match(
    error?.message ?? '',
    /^The menu "Main Menu_10" was edited outside git: .* \(commit `[\da-f]{7}`\): the audio, key 3\. The flow was last published by the user "ann" \([\da-f-]{36}\) on 2026-\d\d-\d\d \d\d:\d\d UTC \(14\.0\)\.$/u,
  );
  const drift = run.drift;
  assert.deepEqual([drift?.version, drift?.overwritten, drift?.menus[0]?.commit], ['14.0', false, first]);
  assert.match(drift?.by ?? '', /^the user "ann"/u);
  assert.match(drift?.at ?? '', /^2026-\d\d-\d\dT/u);
  assert.deepEqual(drift?.menus[0]?.changes.map(({ key, field, before: was, after }) => [key, field, was, after]).slice(1), [
    ['3', 'routing_target', { queue: 'Billing' }, { queue: 'Operator' }],
  ]);
  const text = run.text;
  assert.match(text, /\*\*Text \(struck out: in git, underlined: live\):\*\* <del>For sales,<\/del> <ins>Ann says<\/ins> press 1 /u);
  assert.match(text, /\| 3 ✏️ edited \| .*Billing.* \| .*Operator.* \|/u);
  assert.equal(scene.live(), before);
});

test('an older version that someone publishes again is their change: nightly check and redeploy refuse it, and name them', async () => {
  await using scene = await Scene.open({ api: 'architect', org: { headMakers: true }, keepsRuns: true });
  await scene.push(NEW);
  const [older, before] = [scene.live(), await scene.repository.head()];
  const newer = await scene.push({ 'ivr/main.yml': menu('main', { 1: { prompt: 'For offers, press 1' } }) });
  assert.equal(newer.flow().version_after, '15.0', newer.stdout);
  const sha = await scene.repository.head();
  scene.edit('ann', () => older);
  const workspace = await scene.repository.checkout({ sha, depth: 'full' });
  for (const event of [scheduleEvent({ sha }), workflowDispatchEvent({ sha })]) {
    const run = await scene.run(event, workspace, { inputs: { comment: 'never' } });
    assert.deepEqual([run.exitCode, run.ends, run.flow().version_after], [1, [['drifted', 'drift']], '16.0'], run.stdout);
    assert.match(run.message, new RegExp(`live is what the older commit \`${before.slice(0, 7)}\` says`, 'u'));
    assert.match(run.message, /last published by the user "ann" .* \(16\.0\)\.$/u);
    assert.doesNotMatch(run.stdout, /[Nn]o ?(?:one|body) has edited/u);
  }
  assert.equal(scene.live(), older);
});

for (const [makers, by] of [
  ['shown', / by the user "ann" \([\da-f-]{36}\) on 2026-/u],
  ['missing', /published on 2026-/u],
] as const)
  test(`if the flow doesn’t say who published it, its version is asked once (${makers})`, async () => {
    await using scene = await Scene.open({ api: 'architect', org: { headMakers: false, versionMakers: makers } });
    await scene.succeeded({ 'ivr/main.yml': menu('main') });
    scene.edit('ann', annsMenu);
    const run = await scene.push(NEW);
    const { error } = run.expect(DRIFTED);
    const asked = scene.cloud.requests.filter(({ path }) => path.endsWith('/versions/14.0'));
    assert.deepEqual(
      asked.map(({ status }) => status),
      [makers === 'shown' ? 200 : 404],
    );
    assert.match(error?.message ?? '', /The flow was last published/u);
    assert.match(error?.message ?? '', by);
  });

test('on-drift: overwrite publishes over it, and the report keeps what was live', async () => {
  await using scene = await deployed();
  scene.edit('ann', annsMenu);
  const run = await scene.push(NEW, { inputs: { 'on-drift': 'overwrite' } });
  run.expect({ ...ON_TOP, attempts: 1, calls: [TOKEN, ...reads(), QUEUES, ...publishes()] });
  assert.equal(run.drift?.overwritten, true);
  assert.equal(run.drift?.menus[0]?.changes.length, 2);
  assert.match(run.text, WORDS.overwritten);
});

test('another menu of the flow, and all else of it, may be edited outside git: what the files keep is not touched', async () => {
  await using scene = await deployed();
  scene.edit('ann', (yaml) => replaced(yaml, ['tts: We are open on weekdays from eight to six.', 'tts: We are closed.']));
  const run = await scene.push(NEW);
  assert.deepEqual([run.flow().status, run.drift], ['deployed', undefined], run.stdout);
});

test('a failed deploy is no drift: live is what the last run that succeeded has deployed', async () => {
  await using scene = await deployed();
  await scene.commit({ 'ivr/main.yml': menu('main', { 3: null }) });
  const run = await scene.push(NEW);
  assert.deepEqual([run.flow().status, run.drift], ['deployed', undefined], run.stdout);
});

test('an old version whose queue is gone is still told from an edit: the YAML has its name', async () => {
  await using scene = await deployed();
  scene.edit('ann', annsMenu);
  await scene.commit({ 'ivr/main.yml': menu('main', { 3: { target: '{ queue: Gone since }' } }) });
  const run = await scene.push(NEW);
  assert.equal(run.flow().status, 'drifted');
});

test('a pull request tells who edited the menu outside git, and when', async () => {
  await using scene = await deployed();
  scene.edit('ann', annsMenu);
  const run = await scene.pullRequest(NEW);
  assert.deepEqual([run.exitCode, run.flow().status], [0, 'planned']);
  const body = plain(scene.github.commentsOn(7)[0]?.body ?? '');
  assert.match(body, /#### 🔀 Edited outside git\n/u);
  assert.match(body, /The flow was last published by the user "ann"/u);
});

test('an edit between the last look and the write is a conflict, whatever on-drift says', async () => {
  for (const onDrift of ['fail', 'overwrite']) {
    await using scene = await deployed();
    scene.annEdits('flow', LAST_LOOK, annsMenu);
    const run = await scene.push(NEW, { inputs: { 'on-drift': onDrift } });
    assert.deepEqual([run.flow().status, run.flow().error?.code], ['conflict', 'menu.changed.by.somebody.else'], run.stdout);
    assert.match(scene.live(), /Ann says/u);
  }
});
