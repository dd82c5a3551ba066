import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pullRequestEvent } from '../../harness/events.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage, type SceneOptions } from '../../harness/stage.ts';
import {
  assertEnding,
  CREATE_COMMENT,
  type Ending,
  LIST_COMMENTS,
  LIST_FILES,
  menu,
  planCalls,
  PLANNED,
  QUIET,
  takeCloudCalls,
  takeGithubCalls,
} from '../support/events-scene.ts';

const LISTED: Ending = { ...PLANNED, reason: 'Changed files (in pull request #7): 1 menu file.' };
const BY_GIT = /^Changed files \(in pull request #7, by git \(.+\)\): 1 menu file\.$/u;

/** A request that got no answer. */
const lost = (call: string): string => call.replace(/200$/u, '0');

/** GitHub refuses to list the pull request's files, however often it is asked. */
function forbidFiles(stage: Stage): void {
  stage.github.faults.add({
    path: '/repos/acme/ivr-menus/pulls/7/files',
    status: 403,
    body: { message: 'Resource not accessible by integration' },
    times: 9,
  });
}

/** A pull request whose branch is checked out as `ref` says, where that is not the merge commit. */
async function headRun(
  stage: Stage,
  ref: { readonly ref?: string; readonly sha?: string },
  options: SceneOptions = QUIET,
): Promise<RunResult> {
  const pull = await stage.repository.pullRequest({ number: 7, base: 'main', head: 'topic' });
  stage.github.addPull({ number: 7, head: pull.head, base: pull.base });
  const workspace = await stage.repository.checkout(ref);
  return stage.run(pullRequestEvent({ number: 7, head: pull.head, base: pull.base, merge: pull.merge }), workspace, options);
}

test('a pull request is planned, commented and nothing is written, at depth 1 of its merge commit', async () => {
  await using stage = await Stage.open();
  await stage.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed', 'Changed on main long ago') });
  const run = await stage.pullRequest({ 'ivr/main.yml': menu('main', 'For orders, press 1') });
  assertEnding(run, LISTED);
  assert.deepEqual(takeCloudCalls(stage).toSorted(), planCalls('main'));
  assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS]);
  assert.equal(stage.cloud.flow('1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11').version, 14);
});

test('what ends the run before the menu files are read is commented, too', async () => {
  await using stage = await Stage.open();
  await stage.repository.branch('topic', 'main');
  await stage.repository.switch('topic');
  await stage.commit({ 'ivr/main.yml': menu('main', 'For orders, press 1') });
  await stage.repository.switch('main');
  const pull = await stage.repository.pullRequest({ number: 7, base: 'main', head: 'topic' });
  stage.github.addPull({ number: 7, head: pull.head, base: pull.base });
  const event = pullRequestEvent({ number: 7, head: pull.head, base: pull.base, merge: pull.merge });
  const run = await stage.run(event, await stage.repository.emptyWorkspace());
  assert.equal(run.exitCode, 1);
  assert.match(stage.github.commentsOn(7)[0]?.body ?? '', /The repository is not checked out/u);
});

test('a pull request without any menu file asks Genesys Cloud nothing', async () => {
  await using stage = await Stage.open();
  await stage.commit({ 'ivr/main.yml': menu('main') });
  const run = await stage.pullRequest({ 'README.md': 'Other words\n' });
  assertEnding(run, {
    ...LISTED,
    outcome: 'no-changes',
    changed: [],
    flows: [],
    reason: 'Changed files (in pull request #7): 0 menu files.',
    verdict: '### ☎️ IVR plan — nothing changes',
  });
  assert.deepEqual(takeCloudCalls(stage), []);
  assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS]);
});

test('the files of a large pull request are asked for in pages of 100', async () => {
  await using stage = await Stage.open();
  const others = Object.fromEntries(Array.from({ length: 149 }, (_, index) => [`docs/${index}.md`, `${index}\n`]));
  const run = await stage.pullRequest({ ...others, 'ivr/main.yml': menu('main', 'For orders, press 1') }, QUIET);
  assertEnding(run, LISTED);
  assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, 'GET pulls/7/files?per_page=100&page=2 200']);
  assert.deepEqual(takeCloudCalls(stage).toSorted(), planCalls('main'));
});

test("when GitHub may not list the files (403), the merge commit's parent tells", async () => {
  await using stage = await Stage.open();
  await stage.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  forbidFiles(stage);
  const run = await stage.pullRequest({ 'ivr/main.yml': menu('main', 'For orders, press 1') }, QUIET);
  assertEnding(run, {
    ...LISTED,
    reason: 'Changed files (in pull request #7, by git (Resource not accessible by integration)): 1 menu file.',
  });
  assert.deepEqual(takeGithubCalls(stage), ['GET pulls/7/files?per_page=100 403']);
  assert.deepEqual(takeCloudCalls(stage).toSorted(), planCalls('main'));
});

test("when GitHub fails to list the files (500), it is asked again, then the merge commit's parent tells", async () => {
  await using stage = await Stage.open();
  await stage.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  stage.github.faults.add({ path: '/repos/acme/ivr-menus/pulls/7/files', status: 500, body: { message: 'Server Error' }, times: 9 });
  const run = await stage.pullRequest({ 'ivr/main.yml': menu('main', 'For orders, press 1') }, QUIET);
  assertEnding(run, { ...LISTED, reason: BY_GIT });
  assert.deepEqual(
    takeGithubCalls(stage),
    Array.from({ length: 3 }, () => 'GET pulls/7/files?per_page=100 500'),
  );
  assert.deepEqual(takeCloudCalls(stage).toSorted(), planCalls('main'));
});

test('git compares with the base of today, so what others have merged meanwhile is not planned', async () => {
  await using stage = await Stage.open();
  await stage.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  const opened = await stage.repository.head();
  await stage.repository.branch('topic', 'main');
  await stage.commit({ 'ivr/main.yml': menu('main', 'For orders, press 1') });
  await stage.repository.switch('main');
  await stage.commit({ 'ivr/closed.yml': menu('closed', 'Merged by somebody else') });
  const pull = await stage.repository.pullRequest({ number: 7, base: 'main', head: 'topic' });
  forbidFiles(stage);
  const workspace = await stage.repository.checkout({ ref: 'refs/pull/7/merge' });
  // GitHub leaves base.sha where it was when the pull request was opened.
  const run = await stage.run(
    pullRequestEvent({ number: 7, head: pull.head, base: { ref: 'main', sha: opened }, merge: pull.merge }),
    workspace,
    QUIET,
  );
  assertEnding(run, { ...LISTED, reason: BY_GIT });
  assert.deepEqual(takeCloudCalls(stage).toSorted(), planCalls('main'));
});

test('a list that ends at 3,000 files is not trusted: git tells', async () => {
  await using stage = await Stage.open();
  await stage.commit({ 'ivr/closed.yml': menu('closed') });
  await stage.repository.branch('topic', 'main');
  await stage.commit({ 'ivr/main.yml': menu('main', 'For orders, press 1') });
  await stage.repository.switch('main');
  const pull = await stage.repository.pullRequest({ number: 7, base: 'main', head: 'topic' });
  stage.github.addPull({
    number: 7,
    head: pull.head,
    base: pull.base,
    files: Array.from({ length: 3000 }, (_, index) => ({ filename: `docs/${index}.md` })),
  });
  const workspace = await stage.repository.checkout({ ref: 'refs/pull/7/merge' });
  const run = await stage.run(pullRequestEvent({ number: 7, head: pull.head, base: pull.base, merge: pull.merge }), workspace, QUIET);
  assertEnding(run, {
    ...LISTED,
    reason: 'Changed files (in pull request #7, by git (the pull request has 3000 files or more, and the list ends there)): 1 menu file.',
  });
  assert.deepEqual(takeGithubCalls(stage), [
    LIST_FILES,
    ...Array.from({ length: 29 }, (_, index) => `GET pulls/7/files?per_page=100&page=${index + 2} 200`),
  ]);
});

test('when neither GitHub nor git can tell, all files are planned and the log says why', async () => {
  await using stage = await Stage.open();
  await stage.commit({ 'ivr/closed.yml': menu('closed', 'Other words') });
  await stage.repository.branch('topic', 'main');
  await stage.commit({ 'ivr/main.yml': menu('main', 'For orders, press 1') });
  forbidFiles(stage);
  const run = await headRun(stage, { sha: await stage.repository.head('topic') });
  assertEnding(run, {
    ...LISTED,
    changed: ['ivr/closed.yml', 'ivr/main.yml'],
    flows: ['After Hours planned 3', 'Main IVR planned 14'],
    verdict: '### ☎️ IVR plan — 2 menus change, 1 flow edited outside git',
    reason:
      "All files (the pull request's files can't be told: Resource not accessible by integration, and the checkout is not its merge commit): 2 menu files.",
  });
  assert.deepEqual(takeCloudCalls(stage).toSorted(), planCalls('main', 'closed'));
});

test("a head that is itself a merge of main is not taken for the pull request's merge commit", async () => {
  await using stage = await Stage.open();
  await stage.commit({ 'ivr/closed.yml': menu('closed') });
  await stage.repository.branch('topic', 'main');
  await stage.commit({ 'ivr/main.yml': menu('main', 'For orders, press 1') });
  await stage.repository.switch('main');
  await stage.commit({ 'ivr/payment.yml': menu('payment') });
  await stage.repository.switch('topic');
  const head = await stage.repository.merge('main', { noFf: true });
  forbidFiles(stage);
  const run = await headRun(stage, { sha: head });
  assertEnding(run, {
    ...LISTED,
    changed: ['ivr/closed.yml', 'ivr/main.yml', 'ivr/payment.yml'],
    flows: ['After Hours in-sync 3', 'Main IVR planned 14', 'Payment Line in-sync 22'],
    reason: /^All files \(/u,
  });
});

test('the files of a checkout of the head instead of the merge commit are planned as GitHub lists them', async () => {
  await using stage = await Stage.open();
  await stage.commit({ 'ivr/closed.yml': menu('closed') });
  await stage.repository.branch('topic', 'main');
  await stage.commit({ 'ivr/main.yml': menu('main', 'For orders, press 1') });
  assertEnding(await headRun(stage, { sha: await stage.repository.head('topic') }), LISTED);
  assert.deepEqual(takeGithubCalls(stage), [LIST_FILES]);
});

test('without a token git tells, and GitHub is asked nothing', async () => {
  await using stage = await Stage.open();
  await stage.commit({ 'ivr/closed.yml': menu('closed') });
  const run = await stage.pullRequest({ 'ivr/main.yml': menu('main', 'For orders, press 1') }, { inputs: { 'github-token': '' } });
  assertEnding(run, { ...LISTED, reason: 'Changed files (in pull request #7, by git (there is no token)): 1 menu file.' });
  assert.deepEqual(takeGithubCalls(stage), []);
  assert.deepEqual(takeCloudCalls(stage).toSorted(), planCalls('main'));
});

test('with GitHub down entirely a pull request is planned all the same, and a warning says that it is not commented', async () => {
  await using stage = await Stage.open();
  await stage.commit({ 'ivr/closed.yml': menu('closed') });
  stage.github.faults.add({ reset: true, times: Infinity });
  const run = await stage.pullRequest({ 'ivr/main.yml': menu('main', 'For orders, press 1') });
  assertEnding(run, { ...LISTED, reason: BY_GIT, said: [/^warning: The pull request could not be commented: /u] });
  assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_FILES, LIST_FILES, LIST_COMMENTS, LIST_COMMENTS, LIST_COMMENTS].map(lost));
  assert.deepEqual(takeCloudCalls(stage).toSorted(), planCalls('main'));
});
