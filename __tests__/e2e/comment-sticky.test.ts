import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { IssueComment } from '../../simulator/github/model.ts';
import { pullRequestEvent } from '../../harness/events.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage, type SceneOptions } from '../../harness/stage.ts';
import {
  assertEnding,
  CHANGED,
  CREATE_COMMENT,
  type Ending,
  LIST_COMMENTS,
  LIST_FILES,
  menu,
  PLANNED,
  takeGithubCalls,
  verdictOf,
} from '../support/events-scene.ts';
import { withoutTimes } from '../support/times.ts';

const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;
const SYNC: Ending = { ...PLANNED, outcome: 'no-changes', flows: ['Main IVR in-sync 14'], verdict: '### ☎️ IVR plan — nothing changes' };
const FIRST = 1_500_000_001;
const change = (verb: 'PATCH' | 'DELETE', id = FIRST): string => `${verb} issues/comments/${id} ${verb === 'PATCH' ? 200 : 204}`;

/** A comment's first line, as another run of the action would have written it. */
function marker({ key = '', run = 1, attempt = 1 } = {}): string {
  return `<!-- genesys-ivr-action v1 {"key":${JSON.stringify(key)},"sha":"x","run":${run},"attempt":${attempt},"hash":"x"} -->`;
}

/** Another commit on the pull request's branch, or none, and the run that follows. */
async function nextRun(stage: Stage, files: Record<string, string> | undefined, options: SceneOptions = {}): Promise<RunResult> {
  await stage.repository.switch('change-7');
  if (files !== undefined) await stage.commit(files);
  await stage.repository.switch('main');
  const pull = await stage.repository.pullRequest({ number: 7, base: 'main', head: 'change-7' });
  Object.assign(stage.github.pulls[0]?.head ?? {}, pull.head);
  const event = pullRequestEvent({ number: 7, action: 'synchronize', head: pull.head, base: pull.base, merge: pull.merge });
  return stage.run(event, await stage.repository.checkout({ ref: 'refs/pull/7/merge' }), options);
}

const texts = (stage: Stage): string[] =>
  stage.github.commentsOn(7).map(({ id, body }) => `${id} ${verdictOf(body.split('\n').slice(1).join('\n'))}`);
const runOf = (comment: IssueComment | undefined): string | undefined => /"run":(\d+)/u.exec(comment?.body ?? '')?.[1];

describe('the comment of a pull request', () => {
  test('is created once and updated with the next commit', async () => {
    await using stage = await Stage.open();
    assertEnding(await stage.pullRequest(CHANGED), PLANNED);
    assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS]);
    const [created] = stage.github.commentsOn(7);
    assert.match(created?.body ?? '', /^<!-- genesys-ivr-action v1 \{[^\n]*\} -->\n### ☎️ IVR plan — 1 menu changes\n/u);
    assert.match(created?.body ?? '', /For orders&#44; press 1/u);
    const run = await nextRun(stage, { 'ivr/main.yml': menu('main', 'For a new order, press 1') }, { run: { id: 9_000_000_101 } });
    assertEnding(run, PLANNED);
    assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS, change('PATCH')]);
    const [updated, ...more] = stage.github.commentsOn(7);
    assert.deepEqual([updated?.id, runOf(updated), more], [FIRST, '9000000101', []]);
    assert.match(updated?.body ?? '', /For a new order&#44; press 1/u);
    assert.doesNotMatch(updated?.body ?? '', /For orders/u);
  });

  test('holds what the summary holds, but for the times', async () => {
    await using stage = await Stage.open();
    const run = await stage.pullRequest(CHANGED);
    assert.equal(stage.github.commentsOn(7)[0]?.body.split('\n').slice(1).join('\n'), withoutTimes(run.summary));
  });

  test('is not written again when nothing has changed', async () => {
    await using stage = await Stage.open();
    await stage.pullRequest(CHANGED);
    takeGithubCalls(stage);
    assertEnding(await nextRun(stage, undefined), PLANNED);
    assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS]);
  });

  test('is not written again when the run is started again and finds the same', async () => {
    await using stage = await Stage.open();
    await stage.pullRequest(CHANGED);
    takeGithubCalls(stage);
    assertEnding(await nextRun(stage, undefined, { run: { attempt: 2 } }), PLANNED);
    assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS]);
  });

  test('is not created without news', async () => {
    await using stage = await Stage.open();
    assertEnding(await stage.pullRequest({ 'ivr/main.yml': menu('main') }), SYNC);
    assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS]);
  });

  test('is updated without news when it is there', async () => {
    await using stage = await Stage.open();
    await stage.pullRequest(CHANGED);
    takeGithubCalls(stage);
    assertEnding(await nextRun(stage, { 'ivr/main.yml': `${menu('main')}# back again\n` }, { run: { id: 9_000_000_101 } }), SYNC);
    assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS, change('PATCH')]);
    assert.deepEqual(texts(stage), [`${FIRST} ### ☎️ IVR plan — nothing changes`]);
  });

  test('tells of invalid files', async () => {
    await using stage = await Stage.open();
    const run = await stage.pullRequest({ 'ivr/main.yml': 'flow_id: x\n' });
    assert.equal(run.exitCode, 1);
    assert.deepEqual(texts(stage), [`${FIRST} ### ❌ IVR plan — 1 menu file invalid, nothing was written`]);
  });

  test('is left out with `comment: never`', async () => {
    await using stage = await Stage.open();
    assertEnding(await stage.pullRequest(CHANGED, { inputs: { comment: 'never' } }), PLANNED);
    assert.deepEqual(takeGithubCalls(stage), [LIST_FILES]);
  });

  test('is found on a later page among many others', async () => {
    await using stage = await Stage.open();
    await stage.pullRequest({ 'ivr/main.yml': menu('main') });
    for (let number = 0; number < 120; number += 1) stage.github.addComment({ issue: 7, body: `Comment ${number}` });
    const { id } = stage.github.addComment({ issue: 7, body: `${marker()}\nOld`, user: BOT });
    takeGithubCalls(stage);
    assertEnding(await nextRun(stage, CHANGED), PLANNED);
    assert.deepEqual(takeGithubCalls(stage), [
      LIST_FILES,
      LIST_COMMENTS,
      'GET issues/7/comments?per_page=100&page=2 200',
      change('PATCH', id),
    ]);
  });
});

describe('whose comment it is', () => {
  test('two keys have a comment each', async () => {
    await using stage = await Stage.open();
    await stage.pullRequest(CHANGED, { inputs: { 'comment-key': 'prod' } });
    takeGithubCalls(stage);
    const inputs = { 'comment-key': 'test' };
    await nextRun(stage, undefined, { inputs });
    assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS]);
    await nextRun(stage, { 'ivr/main.yml': menu('main') }, { inputs, run: { id: 9_000_000_101 } });
    assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS, change('PATCH', FIRST + 1)]);
    assert.deepEqual(texts(stage), [
      `${FIRST} ### ☎️ IVR plan · <code>prod</code> — 1 menu changes`,
      `${FIRST + 1} ### ☎️ IVR plan · <code>test</code> — nothing changes`,
    ]);
  });

  for (const [who, user] of Object.entries({
    'a person': { login: 'mallory', type: 'User' },
    'another bot': { login: 'mallory[bot]', type: 'Bot' },
  } as const)) {
    test(`a marker that ${who} has planted is ignored`, async () => {
      await using stage = await Stage.open();
      await stage.pullRequest({ 'ivr/main.yml': menu('main') });
      const planted = stage.github.addComment({ issue: 7, body: `${marker({ run: 99_000_000_000 })}\nAll is well, merge this`, user });
      const before = { ...planted };
      takeGithubCalls(stage);
      assertEnding(await nextRun(stage, CHANGED), PLANNED);
      // To try, or to ask whose token it is, and to be refused, does no harm.
      assert.deepEqual(
        takeGithubCalls(stage).filter((call) => !call.endsWith(' 403') && call !== 'GET /user 404'),
        [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS],
      );
      assert.deepEqual(stage.github.commentsOn(7)[0], before);
      assert.deepEqual(texts(stage).slice(1), [`${planted.id + 1} ### ☎️ IVR plan — 1 menu changes`]);
    });
  }

  test('a comment of the same bot that only quotes a marker is ignored', async () => {
    await using stage = await Stage.open();
    await stage.pullRequest({ 'ivr/main.yml': menu('main') });
    for (const body of [
      `Quoted:\n${marker()}`,
      `> ${marker()}`,
      `${marker()} and more`,
      marker().replace('{"key"', '{key'),
      marker().replace('"run":1', '"run":"1"'),
    ]) {
      stage.github.addComment({ issue: 7, body, user: BOT });
    }
    takeGithubCalls(stage);
    assertEnding(await nextRun(stage, CHANGED), PLANNED);
    assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS]);
  });

  test("an app's own token finds its own comment again, also when there is no news", async () => {
    const app = { login: 'acme-ivr[bot]', type: 'Bot', permissions: { contents: 'read', 'pull-requests': 'write' } } as const;
    await using stage = await Stage.open({ github: { tokens: { ghs_TheAppOfAcme: app } } });
    await stage.pullRequest(CHANGED, { token: 'ghs_TheAppOfAcme' });
    assertEnding(
      await nextRun(stage, { 'ivr/main.yml': `${menu('main')}# back again\n` }, { token: 'ghs_TheAppOfAcme', run: { id: 9_000_000_101 } }),
      SYNC,
    );
    assert.deepEqual(texts(stage), [`${FIRST} ### ☎️ IVR plan — nothing changes`]);
  });
});
