import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Stage } from '../../harness/stage.ts';
import {
  assertEnding,
  CHANGED,
  CREATE_COMMENT,
  LIST_COMMENTS,
  LIST_FILES,
  menu,
  PLANNED,
  takeGithubCalls,
  verdictOf,
} from '../support/events-scene.ts';

const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;
const FIRST = 1_500_000_001;
const PATCH_FIRST = `PATCH issues/comments/${FIRST} 200`;
const COMMENTS = '/repos/acme/ivr-menus/issues/7/comments';
const remove = (id: number, status = 204): string => `DELETE issues/comments/${id} ${status}`;

/** A comment that another run of the action has made. */
function seed(stage: Stage, { run = 1, attempt = 1, text = 'Old' } = {}): void {
  stage.github.addComment({
    issue: 7,
    body: `<!-- genesys-ivr-action v1 {"key":"","sha":"x","run":${run},"attempt":${attempt},"hash":"x"} -->\n${text}`,
    user: BOT,
  });
}

const texts = (stage: Stage): string[] =>
  stage.github.commentsOn(7).map(({ id, body }) => `${id} ${verdictOf(body.split('\n').slice(1).join('\n'))}`);
const OURS = `${FIRST} ### ☎️ IVR plan — 1 menu changes`;

test('of several comments with the marker the lowest id is kept and updated, the others are deleted', async () => {
  await using stage = await Stage.open();
  for (const text of ['One', 'Two', 'Three']) seed(stage, { text });
  assertEnding(await stage.pullRequest(CHANGED), PLANNED);
  assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS, remove(FIRST + 1), remove(FIRST + 2), PATCH_FIRST]);
  assert.deepEqual(texts(stage), [OURS]);
});

test('a duplicate that somebody else deletes at the same moment is no obstacle', async () => {
  await using stage = await Stage.open();
  for (const text of ['One', 'Two']) seed(stage, { text });
  stage.github.faults.add({
    method: 'DELETE',
    before: (github) => {
      github.comments.splice(1, 1);
    },
  });
  assertEnding(await stage.pullRequest(CHANGED), PLANNED);
  assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS, remove(FIRST + 1, 404), PATCH_FIRST]);
  assert.deepEqual(texts(stage), [OURS]);
});

for (const [what, newer] of Object.entries({
  'a newer run': { run: 9_000_000_200 },
  'a newer attempt of the same run': { run: 9_000_000_100, attempt: 2 },
})) {
  test(`the comment of ${what} is not overwritten`, async () => {
    await using stage = await Stage.open();
    seed(stage, { ...newer, text: 'Newer' });
    const run = await stage.pullRequest(CHANGED);
    assertEnding(run, PLANNED);
    assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS]);
    assert.deepEqual(texts(stage), [`${FIRST} Newer`]);
    assert.match(run.stdout, /^Comment on pull request #7: left alone: a newer run has written it\.$/mu);
  });
}

test('when another run creates its comment at the same moment, the lower id stays and says what this run says', async () => {
  await using stage = await Stage.open();
  stage.github.faults.add({
    method: 'POST',
    path: COMMENTS,
    before: () => {
      seed(stage);
    },
  });
  assertEnding(await stage.pullRequest(CHANGED), PLANNED);
  assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS, remove(FIRST + 1), PATCH_FIRST]);
  assert.deepEqual(texts(stage), [OURS]);
});

test('when a newer run creates its comment at the same moment, this run takes its own away', async () => {
  await using stage = await Stage.open();
  stage.github.faults.add({
    method: 'POST',
    path: COMMENTS,
    before: () => {
      seed(stage, { run: 9_000_000_200, text: 'Newer' });
    },
  });
  assertEnding(await stage.pullRequest(CHANGED), PLANNED);
  assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS, remove(FIRST + 1)]);
  assert.deepEqual(texts(stage), [`${FIRST} Newer`]);
});

test("when the other run's comment comes a moment later, this run's stays", async () => {
  await using stage = await Stage.open();
  stage.github.faults.add({
    method: 'GET',
    path: /comments/u,
    skip: 1,
    before: () => {
      seed(stage, { text: 'Later' });
    },
  });
  assertEnding(await stage.pullRequest(CHANGED), PLANNED);
  assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS]);
  assert.deepEqual(texts(stage), [OURS, `${FIRST + 1} Later`]);
});

test('a lost answer leads to one comment all the same', async () => {
  await using stage = await Stage.open();
  stage.github.faults.add({ method: 'POST', path: COMMENTS, status: 502, body: 'Bad Gateway', apply: true });
  assertEnding(await stage.pullRequest(CHANGED), PLANNED);
  assert.deepEqual(texts(stage), [OURS]);
});

test('a comment that is deleted while it is updated costs a warning, not the run', async () => {
  await using stage = await Stage.open();
  seed(stage);
  stage.github.faults.add({
    method: 'PATCH',
    before: (github) => {
      github.comments.length = 0;
    },
  });
  assertEnding(await stage.pullRequest(CHANGED), { ...PLANNED, said: [/^warning: The pull request could not be commented: Not Found/u] });
  assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS, PATCH_FIRST.replace('200', '404')]);
});

test('a GitHub that fails to list the comments costs a warning that does not blame the permissions', async () => {
  await using stage = await Stage.open();
  stage.github.faults.add({ method: 'GET', path: COMMENTS, status: 500, body: { message: 'Server Error' }, times: 9 });
  assertEnding(await stage.pullRequest(CHANGED), {
    ...PLANNED,
    said: [/^warning: The pull request could not be commented: Server Error(?!.*permissions)/u],
  });
  assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, ...Array.from({ length: 3 }, () => LIST_COMMENTS.replace('200', '500'))]);
});

test('a red run is not made green by its comment, nor a green one red', async () => {
  await using stage = await Stage.open();
  stage.github.faults.add({
    method: 'POST',
    path: COMMENTS,
    status: 403,
    body: { message: 'Resource not accessible by integration' },
    times: 9,
  });
  const run = await stage.pullRequest({
    'ivr/main.yml': menu('main', 'For orders, press 1').replace(/routing_target: .*/u, 'routing_target: nowhere'),
  });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs['outcome'], 'failure');
  assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT.replace('201', '403')]);
});
