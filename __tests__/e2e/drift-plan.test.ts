import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeGroupEvent, pullRequestEvent } from '../../harness/events.ts';
import { driftOf, editOutside, flowIn } from '../support/drift-scene.ts';
import { livePrompt, menu, QUIET, takeGithubCalls } from '../support/events-scene.ts';
import { MAIN_FLOW_ID } from '../../harness/menus.ts';
import { Stage } from '../../harness/stage.ts';

const NEW = { 'ivr/main.yml': menu('main', 'New') };

async function deployed(): Promise<{ stage: Stage; first: string }> {
  const stage = await Stage.open();
  const first = await stage.commit({ 'ivr/main.yml': menu('main') });
  stage.github.addRun({ head_sha: first });
  return { stage, first };
}

test('a pull request shows what was edited outside git in a section of its own, and what its merge comes to', async () => {
  for (const [onDrift, words] of [
    ['fail', /As long as this is live, a deploy of this flow is refused/u],
    ['overwrite', /On merge, the deploy replaces this/u],
  ] as const) {
    const { stage, first } = await deployed();
    await using _ = stage;
    editOutside(stage, '2', 'Edited by hand');
    const run = await stage.pullRequest(NEW, { inputs: { 'on-drift': onDrift } });
    assert.deepEqual([run.exitCode, flowIn(run).status, driftOf(run)?.overwritten], [0, 'planned', false]);
    assert.equal(driftOf(run)?.menus[0]?.commit, first);
    for (const text of [run.summary, stage.github.commentsOn(7)[0]?.body ?? '']) {
      assert.match(text, /#### 🔀 Flow <code>Main IVR<\/code> — edited outside git/u);
      assert.match(text, words);
      assert.match(text, /\| <kbd>2<\/kbd><br>✏️ edited \| For support&#44; press 2<br>→ [^|]+ \| Edited by hand<br>→ /u);
    }
  }
});

test('a pull request shows no drift where live is what its base has', async () => {
  const { stage } = await deployed();
  await using _ = stage;
  const run = await stage.pullRequest(NEW, QUIET);
  assert.deepEqual([flowIn(run).status, driftOf(run)], ['planned', undefined]);
  assert.equal(run.summary.includes('edited outside git'), false);
});

test("a pull request's own commits are not on the branch yet: what only they have is drift", async () => {
  const { stage } = await deployed();
  await using _ = stage;
  editOutside(stage, '1', 'New');
  await stage.repository.branch('topic', 'main');
  await stage.commit(NEW);
  await stage.commit({ 'ivr/main.yml': menu('main', 'Newer') });
  await stage.repository.switch('main');
  const pull = await stage.repository.pullRequest({ number: 7, base: 'main', head: 'topic' });
  stage.github.addPull({ number: 7, head: pull.head, base: pull.base });
  const event = pullRequestEvent({ number: 7, head: pull.head, base: pull.base, merge: pull.merge });
  for (const depth of [1, 'full'] as const) {
    const run = await stage.run(event, await stage.repository.checkout({ ref: 'refs/pull/7/merge', depth }), QUIET);
    assert.deepEqual([flowIn(run).status, driftOf(run)?.menus.length], ['planned', 1], run.stdout);
  }
});

test('a base branch that has moved on since the pull request was opened is seen as it is now', async () => {
  const { stage, first } = await deployed();
  await using _ = stage;
  await stage.repository.branch('topic', 'main');
  await stage.commit({ 'ivr/closed.yml': menu('closed') });
  await stage.repository.switch('main');
  await stage.push({ 'ivr/main.yml': menu('main', 'Deployed since') }, QUIET);
  await stage.repository.switch('topic');
  await stage.repository.merge('main', { noFf: true });
  await stage.commit(NEW);
  await stage.repository.switch('main');
  const pull = await stage.repository.pullRequest({ number: 7, base: 'main', head: 'topic' });
  stage.github.addPull({ number: 7, head: pull.head, base: pull.base });
  const stale = pullRequestEvent({ number: 7, head: pull.head, base: { ref: 'main', sha: first }, merge: pull.merge });
  const run = await stage.run(stale, await stage.repository.checkout({ ref: 'refs/pull/7/merge' }), QUIET);
  const main = run.report?.flows.find(({ flow_id: id }) => id === MAIN_FLOW_ID) as { status: string; drift?: object } | undefined;
  assert.deepEqual([main?.status, main?.drift], ['planned', undefined], run.stdout);
});

test('a pull request that takes a menu into git shows no drift, and a merge group is like a pull request', async () => {
  await using stage = await Stage.open();
  const added = await stage.pullRequest(NEW, QUIET);
  assert.deepEqual([flowIn(added).status, driftOf(added)], ['planned', undefined]);

  const base = await stage.commit({ 'ivr/main.yml': menu('main') });
  editOutside(stage, '2', 'Edited by hand');
  await stage.repository.branch('gh-readonly-queue/main/pr-8');
  const head = await stage.commit(NEW);
  const workspace = await stage.repository.checkout({ ref: 'refs/heads/gh-readonly-queue/main/pr-8' });
  const run = await stage.run(mergeGroupEvent({ head, base }), workspace, QUIET);
  assert.deepEqual([flowIn(run).status, driftOf(run)?.menus[0]?.commit], ['planned', base]);
});

test('plan = deploy: what is edited between the plan that a reviewer saw and the deploy is drift, not planned anew', async () => {
  for (const onDrift of ['fail', 'overwrite']) {
    const { stage, first } = await deployed();
    await using _ = stage;
    const plan = await stage.pullRequest(NEW, QUIET);
    assert.deepEqual([flowIn(plan).status, driftOf(plan)], ['planned', undefined]);
    editOutside(stage, '2', 'Edited after the review');
    const after = await stage.repository.merge('change-7', { noFf: true });
    const run = await stage.pushRun({ before: first, after }, { inputs: { ...QUIET.inputs, 'on-drift': onDrift } });
    assert.equal(flowIn(run).status, onDrift === 'fail' ? 'drifted' : 'deployed');
    assert.deepEqual(
      driftOf(run)?.menus[0]?.changes.map(({ key, before, after: now }) => [key, before, now]),
      [['2', 'For support, press 2', 'Edited after the review']],
    );
    assert.equal(stage.cloud.flow(MAIN_FLOW_ID).version, onDrift === 'fail' ? 15 : 16);
  }
});

test('plan = deploy: another part of the flow may change meanwhile, and so may the menu to another committed version', async () => {
  const { stage, first } = await deployed();
  await using _ = stage;
  await stage.pullRequest(NEW, QUIET);
  stage.cloud.edit(MAIN_FLOW_ID, 'Anna', ({ nodes }) => {
    nodes['by_anna'] = { type: 'say', prompt: 'All lines are busy.' };
  });
  const after = await stage.repository.merge('change-7', { noFf: true });
  const run = await stage.pushRun({ before: first, after }, QUIET);
  assert.deepEqual([flowIn(run).status, driftOf(run)], ['deployed', undefined]);
  assert.ok(stage.cloud.flow(MAIN_FLOW_ID).definition.nodes['by_anna'] !== undefined);

  stage.github.addRun({ head_sha: after, created_at: '2027-01-01T00:00:00Z' });
  editOutside(stage, '1', 'For sales, press 1');
  const next = await stage.push({ 'ivr/main.yml': menu('main', 'Newer') }, { ...QUIET, depth: 'full' });
  assert.deepEqual([flowIn(next).status, driftOf(next)], ['deployed', undefined], 'live was what the first commit says');
});

test('plan = deploy: an edit between the plan of a run and its write is a conflict, whatever on-drift says', async () => {
  for (const onDrift of ['fail', 'overwrite']) {
    const { stage } = await deployed();
    await using _ = stage;
    stage.cloud.faults.add({ method: 'PATCH', before: () => editOutside(stage, '2', 'Edited right now') });
    const run = await stage.push(NEW, { inputs: { ...QUIET.inputs, 'on-drift': onDrift } });
    assert.deepEqual([run.exitCode, flowIn(run).status, flowIn(run).error?.code], [1, 'conflict', 'menu.changed.by.somebody.else']);
    assert.equal(livePrompt(stage, 'main'), 'For sales, press 1');
  }
});

test('with on-drift: overwrite, an edit that was not seen by the plan is not deployed over, as the one that was', async () => {
  const { stage } = await deployed();
  await using _ = stage;
  editOutside(stage, '2', 'Edited before');
  stage.cloud.faults.add({ method: 'PATCH', before: () => editOutside(stage, '3', 'Edited right now') });
  const run = await stage.push(NEW, { inputs: { ...QUIET.inputs, 'on-drift': 'overwrite' } });
  assert.deepEqual([flowIn(run).status, driftOf(run)?.overwritten], ['conflict', false]);
  assert.equal(livePrompt(stage, 'main'), 'For sales, press 1');
});

test('what was edited outside git forms nothing, wherever it is shown', async () => {
  const { stage } = await deployed();
  await using _ = stage;
  const evil = '| x |\n### @octocat <img src=x onerror=y> [a](https://evil.example) #1 ::error::no\n::set-output name=a::b `code`';
  editOutside(stage, '2', evil);
  const run = await stage.pullRequest(NEW);
  const body = stage.github.commentsOn(7)[0]?.body ?? '';
  for (const text of [run.summary, body]) {
    assert.match(text, /edited outside git/u);
    for (const part of ['@octocat', '<img', '](https://evil', '### @', '| x |', '::error', '\n::set'])
      assert.equal(text.includes(part), false, part);
  }
  assert.deepEqual(
    run.commands.filter(({ name }) => ['error', 'set-output'].includes(name)),
    [],
  );
  assert.ok(takeGithubCalls(stage).length > 0);
});
