import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pushEvent } from '../../harness/events.ts';
import { NEW_PROMPT, Scene, definition, github } from '../support/scene.ts';

const { CHANGE, DEPLOY_ENDING, deployCalls, menu } = definition;
const { QUIET } = github;

/** The warning about links, which names these. */
const skipped = (...names: readonly string[]): RegExp =>
  new RegExp(
    `^warning: ${names.length} links? in place of menu files .* are not followed: ${names.map((name) => `"ivr/${name}"`).join(', ')}\\.`,
    'u',
  );

test('a link to a menu file is skipped, with a warning', async () => {
  await using scene = await Scene.open();
  await scene.repository.write('drafts/closed.yml', menu('closed', 'A draft'));
  await scene.repository.symlink('ivr/closed.yml', '../drafts/closed.yml');
  const run = await scene.push(CHANGE);
  run.expectEnding({ ...DEPLOY_ENDING, said: [skipped('closed.yml')] });
  assert.deepEqual(
    run.report.files.map(({ path }) => path),
    ['ivr/main.yml'],
  );
  assert.deepEqual(scene.takeCalls().toSorted(), deployCalls('main'));
});

test('a menu file that becomes a link to itself elsewhere is no longer deployed', async () => {
  await using scene = await Scene.open();
  const before = await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  scene.github.addRun({ head_sha: before });
  await scene.repository.remove('ivr/closed.yml');
  await scene.repository.write('drafts/closed.yml', menu('closed', 'A draft'));
  await scene.repository.symlink('ivr/closed.yml', '../drafts/closed.yml');
  const run = await scene.push(CHANGE);
  run.expectEnding({ ...DEPLOY_ENDING, said: [skipped('closed.yml')] });
  assert.deepEqual(scene.takeCalls().toSorted(), deployCalls('main'));
});

test("a linked directory is not followed, whether it has a menu file's name or not", async () => {
  await using scene = await Scene.open();
  await scene.repository.write('drafts/closed.yml', menu('closed', 'A draft'));
  await scene.repository.symlink('ivr/drafts', '../drafts');
  await scene.repository.symlink('ivr/drafts.yml', '../drafts');
  await scene.repository.symlink('ivr/around', '.');
  const run = await scene.push(CHANGE);
  run.expectEnding({ ...DEPLOY_ENDING, said: [skipped('around', 'drafts', 'drafts.yml')] });
  assert.deepEqual(scene.takeCalls().toSorted(), deployCalls('main'));
});

test("when the menus' directory itself is a link, nothing behind it is read", async () => {
  await using scene = await Scene.open();
  await scene.repository.write('drafts/main.yml', menu('main', 'A draft'));
  await scene.repository.symlink('ivr', 'drafts');
  const before = await scene.repository.head();
  const run = await scene.pushRun({ before, after: await scene.repository.commit('Link') }, QUIET);
  run.expectEnding({
    exitCode: 1,
    outcome: 'failure',
    mode: 'deploy',
    changed: [],
    said: [
      /^warning: 1 link in place of menu files .* "ivr"\./u,
      /^error: No file matches `files`: .* Links are not followed, such as "ivr": use the files themselves\.$/u,
    ],
    verdict: /failed, nothing changed$/u,
  });
  assert.deepEqual(scene.takeCalls(), []);
});

test('links that lead out of the workspace are not followed', async () => {
  await using scene = await Scene.open();
  const outside = await mkdtemp(join(tmpdir(), 'ivr-outside-'));
  try {
    await writeFile(join(outside, 'secret.yml'), 'token: TopSecretOfTheRunner\n');
    await scene.keepPublished(CHANGE);
    const before = await scene.repository.head();
    const after = await scene.commit(CHANGE);
    const workspace = await scene.repository.checkout({ ref: 'refs/heads/main' });
    await symlink(join(outside, 'secret.yml'), join(workspace, 'ivr', 'secret.yml'));
    await symlink(outside, join(workspace, 'ivr', 'outside'));
    await symlink(join(outside, 'nothing.yml'), join(workspace, 'ivr', 'dangling.yml'));
    const run = await scene.run(pushEvent({ before, after }), workspace, QUIET);
    run.expectEnding({ ...DEPLOY_ENDING, said: [skipped('dangling.yml', 'outside', 'secret.yml')] });
    assert.ok(!run.everything.includes('TopSecretOfTheRunner'));
    assert.deepEqual(scene.takeCalls().toSorted(), deployCalls('main'));
  } finally {
    await rm(outside, { recursive: true });
  }
});

test("a directory with a menu file's name is skipped, and the files in it are read", async () => {
  await using scene = await Scene.open();
  const run = await scene.push({ 'ivr/main.yml/main.yml': menu('main', NEW_PROMPT) });
  run.expectEnding({ ...DEPLOY_ENDING, changed: ['ivr/main.yml/main.yml'] });
  assert.deepEqual(scene.takeCalls().toSorted(), deployCalls('main'));
});
