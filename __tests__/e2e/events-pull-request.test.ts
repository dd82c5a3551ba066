import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pullRequestEvent } from '../../harness/events.ts';
import { NEW_PROMPT, Scene, WORDS, definition, github, type Ending, type Run, type SceneOptions } from '../support/scene.ts';

const { CHANGE, PLAN_ENDING, menu, planCalls, read } = definition;
const { CREATE_COMMENT, LIST_COMMENTS, LIST_FILES, QUIET } = github;

const LISTED: Ending = { ...PLAN_ENDING, reason: WORDS.changedFiles('in pull request #7', 1) };
const BY_GIT = /^Changed files \(in pull request #7, by git \(.+\)\): 1 menu file\.$/u;

/** A request that got no answer. */
const lost = (call: string): string => call.replace(/200$/u, '0');

/** GitHub refuses to list the pull request's files, however often it is asked. */
function forbidFiles(scene: Scene): void {
  scene.github.faults.add({
    path: '/repos/acme/ivr-menus/pulls/7/files',
    status: 403,
    body: { message: 'Resource not accessible by integration' },
    times: 9,
  });
}

/** A pull request whose branch is checked out as `ref` says, where that is not the merge commit. */
async function headRun(scene: Scene, ref: { readonly ref?: string; readonly sha?: string }, options: SceneOptions = QUIET): Promise<Run> {
  const pull = await scene.repository.pullRequest({ number: 7, base: 'main', head: 'topic' });
  scene.github.addPull({ number: 7, head: pull.head, base: pull.base });
  const workspace = await scene.repository.checkout(ref);
  return scene.run(pullRequestEvent({ number: 7, head: pull.head, base: pull.base, merge: pull.merge }), workspace, options);
}

test('a pull request is planned, commented and nothing is written, at depth 1 of its merge commit', async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed', 'Changed on main long ago') });
  const run = await scene.pullRequest(CHANGE);
  run.expectEnding(LISTED);
  assert.deepEqual(scene.takeCalls().toSorted(), planCalls('main'));
  assert.deepEqual(scene.takeGithubCalls(), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS]);
  assert.equal(scene.cloud.flow('1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11').version, 14);
});

test('what ends the run before the menu files are read is commented, too', async () => {
  await using scene = await Scene.open();
  await scene.repository.branch('topic', 'main');
  await scene.repository.switch('topic');
  await scene.commit(CHANGE);
  await scene.repository.switch('main');
  const pull = await scene.repository.pullRequest({ number: 7, base: 'main', head: 'topic' });
  scene.github.addPull({ number: 7, head: pull.head, base: pull.base });
  const event = pullRequestEvent({ number: 7, head: pull.head, base: pull.base, merge: pull.merge });
  const run = await scene.run(event, await scene.repository.emptyWorkspace());
  assert.equal(run.exitCode, 1);
  assert.match(scene.github.commentsOn(7)[0]?.body ?? '', /The repository is not checked out/u);
});

test('a pull request without any menu file asks Genesys Cloud nothing', async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/main.yml': menu('main') });
  const run = await scene.pullRequest({ 'README.md': 'Other words\n' });
  run.expectEnding({
    ...LISTED,
    outcome: 'no-changes',
    changed: [],
    flows: [],
    reason: WORDS.changedFiles('in pull request #7', 0),
    verdict: WORDS.verdict('plan', WORDS.nothing),
  });
  assert.deepEqual(scene.takeCalls(), []);
  assert.deepEqual(scene.takeGithubCalls(), [LIST_FILES, LIST_COMMENTS]);
});

test('the files of a large pull request are asked for in pages of 100', async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/main.yml': menu('main') });
  const others = Object.fromEntries(Array.from({ length: 149 }, (_, index) => [`docs/${index}.md`, `${index}\n`]));
  const run = await scene.pullRequest({ ...others, 'ivr/main.yml': menu('main', NEW_PROMPT) }, QUIET);
  run.expectEnding(LISTED);
  assert.deepEqual(scene.takeGithubCalls(), [LIST_FILES, 'GET pulls/7/files?per_page=100&page=2 200']);
  assert.deepEqual(scene.takeCalls().toSorted(), planCalls('main'));
});

test("when GitHub may not list the files (403), the merge commit's parent tells", async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  forbidFiles(scene);
  const run = await scene.pullRequest(CHANGE, QUIET);
  run.expectEnding({
    ...LISTED,
    reason: WORDS.changedFiles('in pull request #7, by git (Resource not accessible by integration)', 1),
  });
  assert.deepEqual(scene.takeGithubCalls(), ['GET pulls/7/files?per_page=100 403']);
  assert.deepEqual(scene.takeCalls().toSorted(), planCalls('main'));
});

test("when GitHub fails to list the files (500), it is asked again, then the merge commit's parent tells", async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  scene.github.faults.add({ path: '/repos/acme/ivr-menus/pulls/7/files', status: 500, body: { message: 'Server Error' }, times: 9 });
  const run = await scene.pullRequest(CHANGE, QUIET);
  run.expectEnding({ ...LISTED, reason: BY_GIT });
  assert.deepEqual(
    scene.takeGithubCalls(),
    Array.from({ length: 3 }, () => 'GET pulls/7/files?per_page=100 500'),
  );
  assert.deepEqual(scene.takeCalls().toSorted(), planCalls('main'));
});

test('git compares with the base of today, so what others have merged meanwhile is not planned', async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  const opened = await scene.repository.head();
  await scene.repository.branch('topic', 'main');
  await scene.commit(CHANGE);
  await scene.repository.switch('main');
  await scene.commit({ 'ivr/closed.yml': menu('closed', 'Merged by someone else') });
  const pull = await scene.repository.pullRequest({ number: 7, base: 'main', head: 'topic' });
  forbidFiles(scene);
  const workspace = await scene.repository.checkout({ ref: 'refs/pull/7/merge' });
  // GitHub leaves base.sha where it was when the pull request was opened.
  const run = await scene.run(
    pullRequestEvent({ number: 7, head: pull.head, base: { ref: 'main', sha: opened }, merge: pull.merge }),
    workspace,
    QUIET,
  );
  run.expectEnding({ ...LISTED, reason: BY_GIT });
  assert.deepEqual(scene.takeCalls().toSorted(), planCalls('main'));
});

test('a list that ends at 3,000 files is not trusted: git tells', async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  await scene.repository.branch('topic', 'main');
  await scene.commit(CHANGE);
  await scene.repository.switch('main');
  const pull = await scene.repository.pullRequest({ number: 7, base: 'main', head: 'topic' });
  scene.github.addPull({
    number: 7,
    head: pull.head,
    base: pull.base,
    files: Array.from({ length: 3000 }, (_, index) => ({ filename: `docs/${index}.md` })),
  });
  const workspace = await scene.repository.checkout({ ref: 'refs/pull/7/merge' });
  const run = await scene.run(pullRequestEvent({ number: 7, head: pull.head, base: pull.base, merge: pull.merge }), workspace, QUIET);
  run.expectEnding({
    ...LISTED,
    reason: WORDS.changedFiles('in pull request #7, by git (the pull request has 3000 files or more, and the list ends there)', 1),
  });
  assert.deepEqual(scene.takeGithubCalls(), [
    LIST_FILES,
    ...Array.from({ length: 29 }, (_, index) => `GET pulls/7/files?per_page=100&page=${index + 2} 200`),
  ]);
});

test('when neither GitHub nor git can tell, all files are planned and the log says why', async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  await scene.repository.branch('topic', 'main');
  await scene.commit(CHANGE);
  forbidFiles(scene);
  const run = await headRun(scene, { sha: await scene.repository.head('topic') });
  run.expectEnding({
    ...LISTED,
    changed: ['ivr/closed.yml', 'ivr/main.yml'],
    flows: ['After Hours in-sync 3', 'Main IVR planned 14'],
    reason: WORDS.allFiles(
      "the pull request's files aren't known: Resource not accessible by integration, and the checkout is not its merge commit",
      2,
    ),
  });
  assert.deepEqual(scene.takeCalls().toSorted(), [...planCalls('main'), read('closed')].toSorted());
});

test("a head that is itself a merge of main is not taken for the pull request's merge commit", async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  await scene.repository.branch('topic', 'main');
  await scene.commit(CHANGE);
  await scene.repository.switch('main');
  await scene.commit({ 'ivr/payment.yml': menu('payment') });
  await scene.repository.switch('topic');
  const head = await scene.repository.merge('main', { noFf: true });
  forbidFiles(scene);
  const run = await headRun(scene, { sha: head });
  run.expectEnding({
    ...LISTED,
    changed: ['ivr/closed.yml', 'ivr/main.yml', 'ivr/payment.yml'],
    flows: ['After Hours in-sync 3', 'Main IVR planned 14', 'Payment Line in-sync 22'],
    reason: /^All files \(/u,
  });
});

test('the files of a checkout of the head instead of the merge commit are planned as GitHub lists them', async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  await scene.repository.branch('topic', 'main');
  await scene.commit(CHANGE);
  (await headRun(scene, { sha: await scene.repository.head('topic') })).expectEnding(LISTED);
  assert.deepEqual(scene.takeGithubCalls(), [LIST_FILES]);
});

test('without a token git tells, and GitHub is asked nothing', async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/closed.yml': menu('closed') });
  const run = await scene.pullRequest(CHANGE, { inputs: { 'github-token': '' } });
  run.expectEnding({ ...LISTED, reason: WORDS.changedFiles('in pull request #7, by git (there is no token)', 1) });
  assert.deepEqual(scene.takeGithubCalls(), []);
  assert.deepEqual(scene.takeCalls().toSorted(), planCalls('main'));
});

test('with GitHub down entirely a pull request is planned all the same, and a warning says that it is not commented', async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  scene.github.faults.add({ reset: true, times: Infinity });
  const run = await scene.pullRequest(CHANGE);
  run.expectEnding({ ...LISTED, reason: BY_GIT, said: [/^warning: Could not comment on pull request #7: /u] });
  assert.deepEqual(scene.takeGithubCalls(), [LIST_FILES, LIST_FILES, LIST_FILES, LIST_COMMENTS, LIST_COMMENTS, LIST_COMMENTS].map(lost));
  assert.deepEqual(scene.takeCalls().toSorted(), planCalls('main'));
});
