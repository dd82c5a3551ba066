import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NEW_PROMPT, Scene, WORDS, definition, github } from '../support/scene.ts';

const { CHANGE, PLAN_ENDING, menu } = definition;
const { BOT, CREATE_COMMENT, FIRST, LIST_COMMENTS, LIST_FILES, PATCH_FIRST } = github;

const COMMENTS = '/repos/acme/ivr-menus/issues/7/comments';
const remove = (id: number, status = 204): string => `DELETE issues/comments/${id} ${status}`;

const RUN = 9_000_000_100;
/** What is asked of GitHub when a comment names a newer attempt of this run. */
const CONFIRMED = ['GET pulls/7 200', `GET actions/runs/${RUN} 200`];

/** A comment that another run of the action has made. */
function seed(scene: Scene, { run = 1, attempt = 1, text = 'Old' } = {}): void {
  scene.github.addComment({
    issue: 7,
    body: `<!-- genesys-ivr-action v1 {"key":"","sha":"x","run":${run},"attempt":${attempt},"hash":"x"} -->\n${text}`,
    user: BOT,
  });
}

const OURS = `${FIRST} ${WORDS.verdict('plan', WORDS.changes())}`;

test('of several comments with the marker the lowest id is kept and updated, the others are deleted', async () => {
  await using scene = await Scene.open();
  for (const text of ['One', 'Two', 'Three']) seed(scene, { text });
  (await scene.pullRequest(CHANGE)).expectEnding(PLAN_ENDING);
  assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, PATCH_FIRST, remove(FIRST + 1), remove(FIRST + 2)]);
  assert.deepEqual(scene.comments, [OURS]);
});

test('a duplicate that someone else deletes at the same moment is no obstacle', async () => {
  await using scene = await Scene.open();
  for (const text of ['One', 'Two']) seed(scene, { text });
  scene.github.faults.add({
    method: 'DELETE',
    before: (hub) => {
      hub.comments.splice(1, 1);
    },
  });
  (await scene.pullRequest(CHANGE)).expectEnding(PLAN_ENDING);
  assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, PATCH_FIRST, remove(FIRST + 1, 404)]);
  assert.deepEqual(scene.comments, [OURS]);
});

/** GitHub knows a second attempt of this run, which has written a comment. */
function seedNewer(scene: Scene): void {
  scene.github.addRun({ id: RUN, run_attempt: 2, event: 'pull_request', head_sha: scene.github.pulls[0]?.head.sha ?? '' });
  seed(scene, { run: RUN, attempt: 2, text: 'Newer' });
}

test('the comment of a newer attempt of the same run is not overwritten', async () => {
  await using scene = await Scene.open();
  seedNewer(scene);
  const run = await scene.pullRequest(CHANGE);
  run.expectEnding(PLAN_ENDING);
  assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, ...CONFIRMED]);
  assert.deepEqual(scene.comments, [`${FIRST} Newer`]);
  assert.match(run.stdout, /^Comment on pull request #7: left alone: a newer run has written it\.$/mu);
});

test('when another run creates its comment at the same moment, the lower id stays and says what this run says', async () => {
  await using scene = await Scene.open();
  scene.github.faults.add({
    method: 'POST',
    path: COMMENTS,
    before: () => seed(scene),
  });
  (await scene.pullRequest(CHANGE)).expectEnding(PLAN_ENDING);
  assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS, PATCH_FIRST, remove(FIRST + 1)]);
  assert.deepEqual(scene.comments, [OURS]);
});

test('when a newer run creates its comment at the same moment, this run takes its own away', async () => {
  await using scene = await Scene.open();
  scene.github.faults.add({
    method: 'POST',
    path: COMMENTS,
    before: () => seedNewer(scene),
  });
  (await scene.pullRequest(CHANGE)).expectEnding(PLAN_ENDING);
  assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS, ...CONFIRMED, remove(FIRST + 1)]);
  assert.deepEqual(scene.comments, [`${FIRST} Newer`]);
});

test("when the other run's comment comes a moment later, this run's stays", async () => {
  await using scene = await Scene.open();
  scene.github.faults.add({
    method: 'GET',
    path: /comments/u,
    skip: 1,
    before: () => seed(scene, { text: 'Later' }),
  });
  (await scene.pullRequest(CHANGE)).expectEnding(PLAN_ENDING);
  assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS]);
  assert.deepEqual(scene.comments, [OURS, `${FIRST + 1} Later`]);
});

test('a lost answer leads to one comment all the same', async () => {
  await using scene = await Scene.open();
  scene.github.faults.add({ method: 'POST', path: COMMENTS, status: 502, body: 'Bad Gateway', apply: true });
  (await scene.pullRequest(CHANGE)).expectEnding(PLAN_ENDING);
  assert.deepEqual(scene.comments, [OURS]);
});

test('a comment that is deleted while it is updated is created again', async () => {
  await using scene = await Scene.open();
  seed(scene);
  scene.github.faults.add({
    method: 'PATCH',
    before: (hub) => {
      hub.comments.length = 0;
    },
  });
  (await scene.pullRequest(CHANGE)).expectEnding(PLAN_ENDING);
  assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, PATCH_FIRST.replace('200', '404'), CREATE_COMMENT, LIST_COMMENTS]);
  assert.deepEqual(scene.comments, [OURS.replace(String(FIRST), String(FIRST + 1))]);
});

test('a GitHub that fails to list the comments costs a warning that does not blame the permissions', async () => {
  await using scene = await Scene.open();
  scene.github.faults.add({ method: 'GET', path: COMMENTS, status: 500, body: { message: 'Server Error' }, times: 9 });
  (await scene.pullRequest(CHANGE)).expectEnding({
    ...PLAN_ENDING,
    said: [/^warning: Could not comment on pull request #7: Server Error(?!.*permissions)/u],
  });
  assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, ...Array.from({ length: 3 }, () => LIST_COMMENTS.replace('200', '500'))]);
});

test('a red run is not made green by its comment, nor a green one red', async () => {
  await using scene = await Scene.open();
  scene.github.faults.add({
    method: 'POST',
    path: COMMENTS,
    status: 403,
    body: { message: 'Resource not accessible by integration' },
    times: 9,
  });
  const run = await scene.pullRequest({
    'ivr/main.yml': menu('main', NEW_PROMPT).replace(/routing_target: .*/u, 'routing_target: nowhere'),
  });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs['outcome'], 'failure');
  assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT.replace('201', '403')]);
});
