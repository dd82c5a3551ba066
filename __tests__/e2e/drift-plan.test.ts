import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeGroupEvent, pullRequestEvent } from '../../harness/events.ts';
import { FLOWS, Scene, WORDS, definition, github } from '../support/scene.ts';

const { menu, prompting } = definition;
const { QUIET } = github;

const NEW = { 'ivr/main.yml': menu('main', 'New') };

async function deployed(): Promise<{ scene: Scene<'definition'>; first: string }> {
  const scene = await Scene.open();
  const first = await scene.commit({ 'ivr/main.yml': menu('main') });
  scene.github.addRun({ head_sha: first });
  return { scene, first };
}

test('a pull request shows what was edited outside git in a section of its own, and what its merge comes to', async () => {
  for (const [onDrift, words] of [
    ['fail', /\*\*Merging won't deploy this:\*\* collect&#95;ivr&#95;main was edited outside git\.\n/u],
    [
      'overwrite',
      /\*\*Merging overwrites what is live \(<code>on&#45;drift&#58; overwrite<\/code>\):\*\* collect&#95;ivr&#95;main was edited/u,
    ],
  ] as const) {
    const { scene, first } = await deployed();
    await using _ = scene;
    scene.edit('Anna in Architect', prompting('2', 'Edited by hand'));
    const run = await scene.pullRequest(NEW, { inputs: { 'on-drift': onDrift } });
    assert.deepEqual([run.exitCode, run.flow().status, run.drift?.overwritten], [0, 'planned', false]);
    assert.equal(run.drift?.menus[0]?.commit, first);
    for (const text of [run.summary, scene.github.commentsOn(7)[0]?.body ?? '']) {
      assert.match(text, /#### 🔀 Edited outside git\n/u);
      assert.match(text, words);
      assert.match(text, /<kbd>2<\/kbd> <del>For support&#44; press 2<\/del> <ins>Edited by hand<\/ins>/u);
    }
  }
});

test('a pull request shows no drift where live is what its base has', async () => {
  const { scene } = await deployed();
  await using _ = scene;
  const run = await scene.pullRequest(NEW, QUIET);
  assert.deepEqual([run.flow().status, run.drift], ['planned', undefined]);
  assert.equal(run.summary.includes('edited outside git'), false);
});

test("a pull request's own commits are not on the branch yet: what only they have is drift", async () => {
  const { scene } = await deployed();
  await using _ = scene;
  scene.edit('Anna in Architect', prompting('1', 'New'));
  await scene.repository.branch('topic', 'main');
  await scene.commit(NEW);
  await scene.commit({ 'ivr/main.yml': menu('main', 'Newer') });
  await scene.repository.switch('main');
  const pull = await scene.repository.pullRequest({ number: 7, base: 'main', head: 'topic' });
  scene.github.addPull({ number: 7, head: pull.head, base: pull.base });
  const event = pullRequestEvent({ number: 7, head: pull.head, base: pull.base, merge: pull.merge });
  for (const depth of [1, 'full'] as const) {
    const run = await scene.run(event, await scene.repository.checkout({ ref: 'refs/pull/7/merge', depth }), QUIET);
    assert.deepEqual([run.flow().status, run.drift?.menus.length], ['planned', 1], run.stdout);
  }
});

test('a base branch that has moved on since the pull request was opened is seen as it is now', async () => {
  const { scene, first } = await deployed();
  await using _ = scene;
  await scene.repository.branch('topic', 'main');
  await scene.commit({ 'ivr/closed.yml': menu('closed') });
  await scene.repository.switch('main');
  await scene.push({ 'ivr/main.yml': menu('main', 'Deployed since') });
  await scene.repository.switch('topic');
  await scene.repository.merge('main', { noFf: true });
  await scene.commit(NEW);
  await scene.repository.switch('main');
  const pull = await scene.repository.pullRequest({ number: 7, base: 'main', head: 'topic' });
  scene.github.addPull({ number: 7, head: pull.head, base: pull.base });
  const stale = pullRequestEvent({ number: 7, head: pull.head, base: { ref: 'main', sha: first }, merge: pull.merge });
  const run = await scene.run(stale, await scene.repository.checkout({ ref: 'refs/pull/7/merge' }), QUIET);
  const main = run.report.flows.find(({ flow_id: id }) => id === FLOWS.main.id) as { status: string; drift?: object } | undefined;
  assert.deepEqual([main?.status, main?.drift], ['planned', undefined], run.stdout);
});

test('a merge group is like a pull request: what was edited outside git is shown, compared with its base', async () => {
  await using scene = await Scene.open();
  const base = await scene.commit({ 'ivr/main.yml': menu('main') });
  scene.edit('Anna in Architect', prompting('2', 'Edited by hand'));
  await scene.repository.branch('gh-readonly-queue/main/pr-8');
  const head = await scene.commit(NEW);
  const workspace = await scene.repository.checkout({ ref: 'refs/heads/gh-readonly-queue/main/pr-8' });
  const run = await scene.run(mergeGroupEvent({ head, base }), workspace, QUIET);
  assert.deepEqual([run.flow().status, run.drift?.menus[0]?.commit], ['planned', base]);
});

test('plan = deploy: what is edited between the plan that a reviewer saw and the deploy is drift, not planned anew', async () => {
  for (const onDrift of ['fail', 'overwrite']) {
    const { scene, first } = await deployed();
    await using _ = scene;
    const plan = await scene.pullRequest(NEW, QUIET);
    assert.deepEqual([plan.flow().status, plan.drift], ['planned', undefined]);
    scene.edit('Anna in Architect', prompting('2', 'Edited after the review'));
    const after = await scene.repository.merge('change-7', { noFf: true });
    const run = await scene.pushRun({ before: first, after }, { inputs: { ...QUIET.inputs, 'on-drift': onDrift } });
    assert.equal(run.flow().status, onDrift === 'fail' ? 'drifted' : 'deployed');
    assert.deepEqual(
      run.drift?.menus[0]?.changes.map(({ key, before, after: now }) => [key, before, now]),
      [['2', 'For support, press 2', 'Edited after the review']],
    );
    assert.equal(scene.cloud.flow(FLOWS.main.id).version, onDrift === 'fail' ? 15 : 16);
  }
});

test('plan = deploy: another part of the flow may change meanwhile', async () => {
  const { scene, first } = await deployed();
  await using _ = scene;
  await scene.pullRequest(NEW, QUIET);
  scene.cloud.edit(FLOWS.main.id, 'Anna', ({ nodes }) => {
    nodes['by_anna'] = { type: 'say', prompt: 'All lines are busy.' };
  });
  const after = await scene.repository.merge('change-7', { noFf: true });
  const run = await scene.pushRun({ before: first, after }, QUIET);
  assert.deepEqual([run.flow().status, run.drift], ['deployed', undefined]);
  assert.ok(scene.live().nodes['by_anna'] !== undefined);
});

test('plan = deploy: an edit between the plan of a run and its write is a conflict, whatever on-drift says', async () => {
  for (const onDrift of ['fail', 'overwrite']) {
    const { scene } = await deployed();
    await using _ = scene;
    scene.cloud.faults.add({ method: 'PATCH', before: () => scene.edit('Anna in Architect', prompting('2', 'Edited right now')) });
    const run = await scene.push(NEW, { inputs: { 'on-drift': onDrift } });
    assert.deepEqual([run.exitCode, run.flow().status, run.flow().error?.code], [1, 'conflict', 'menu.changed.by.somebody.else']);
    assert.equal(scene.prompt('1'), 'For sales, press 1');
  }
});

test('with on-drift: overwrite, an edit that was not seen by the plan is not deployed over, as the one that was', async () => {
  const { scene } = await deployed();
  await using _ = scene;
  scene.edit('Anna in Architect', prompting('2', 'Edited before'));
  scene.cloud.faults.add({ method: 'PATCH', before: () => scene.edit('Anna in Architect', prompting('3', 'Edited right now')) });
  const run = await scene.push(NEW, { inputs: { 'on-drift': 'overwrite' } });
  assert.deepEqual([run.flow().status, run.drift?.overwritten], ['conflict', false]);
  assert.equal(scene.prompt('1'), 'For sales, press 1');
});

test('what was edited outside git forms nothing, wherever it is shown', async () => {
  const { scene } = await deployed();
  await using _ = scene;
  const evil = '| x |\n### @octocat <img src=x onerror=y> [a](https://evil.example) #1 ::error::no\n::set-output name=a::b `code`';
  scene.edit('Anna in Architect', prompting('2', evil));
  const run = await scene.pullRequest(NEW);
  const body = scene.github.commentsOn(7)[0]?.body ?? '';
  for (const report of [run.summary, body]) {
    assert.match(report, WORDS.edited);
    // Nothing has a meaning in the live menu file: it is a block of code.
    const block = /\n```yaml\n[^]*?\n```\n/u;
    assert.match(block.exec(report)?.[0] ?? '', /octocat/u);
    const text = report.replace(block, '');
    for (const part of ['@octocat', '<img', '](https://evil', '### @', '| x |', '::error', '\n::set'])
      assert.equal(text.includes(part), false, part);
  }
  assert.deepEqual(
    run.commands.filter(({ name }) => ['error', 'set-output'].includes(name)),
    [],
  );
  assert.ok(scene.takeGithubCalls().length > 0);
});
