import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { IssueComment } from '../../simulator/github/model.ts';
import { withoutTimes } from '../support/times.ts';
import { Scene, WORDS, definition, github, type Ending } from '../support/scene.ts';

const { CHANGE, PLAN_ENDING, menu } = definition;
const { BOT, CREATE_COMMENT, FIRST, LIST_COMMENTS, LIST_FILES, QUIET } = github;

const SYNC: Ending = {
  ...PLAN_ENDING,
  outcome: 'no-changes',
  flows: ['Main IVR in-sync 14'],
  verdict: WORDS.verdict('plan', WORDS.nothing),
};
const change = (verb: 'PATCH' | 'DELETE', id = FIRST): string => `${verb} issues/comments/${id} ${verb === 'PATCH' ? 200 : 204}`;

/** A comment's first line, as another run of the action would have written it. */
function marker({ key = '', run = 1, attempt = 1 } = {}): string {
  return `<!-- genesys-ivr-action v1 {"key":${JSON.stringify(key)},"sha":"x","run":${run},"attempt":${attempt},"hash":"x"} -->`;
}

const runOf = (comment: IssueComment | undefined): string | undefined => /"run":(\d+)/u.exec(comment?.body ?? '')?.[1];

describe('the comment of a pull request', () => {
  test('is created once and updated with the next commit', async () => {
    await using scene = await Scene.open();
    (await scene.pullRequest(CHANGE)).expectEnding(PLAN_ENDING);
    assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS]);
    const [created] = scene.github.commentsOn(7);
    assert.match(
      created?.body ?? '',
      /^<!-- genesys-ivr-action v1 \{[^\n]*\} -->\n### ☎️ IVR plan: collect&#95;ivr&#95;main: 1 prompt changed\n/u,
    );
    assert.match(created?.body ?? '', /<ins>new orders<\/ins>&#44; press 1/u);
    const run = await scene.planAgain({ 'ivr/main.yml': menu('main', 'For a new order, press 1') }, { run: { id: 9_000_000_101 } });
    run.expectEnding(PLAN_ENDING);
    assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, change('PATCH')]);
    const [updated, ...more] = scene.github.commentsOn(7);
    assert.deepEqual([updated?.id, runOf(updated), more], [FIRST, '9000000101', []]);
    assert.match(updated?.body ?? '', /<ins>a new order<\/ins>&#44; press 1/u);
    assert.doesNotMatch(updated?.body ?? '', /For new orders/u);
  });

  test('holds what the summary holds, but for the times', async () => {
    await using scene = await Scene.open();
    const run = await scene.pullRequest(CHANGE);
    assert.equal(scene.github.commentsOn(7)[0]?.body.split('\n').slice(1).join('\n'), withoutTimes(run.summary));
  });

  test('is written again when the run is started again and finds the same: its text proves nothing', async () => {
    await using scene = await Scene.open();
    await scene.pullRequest(CHANGE);
    const [created] = scene.github.commentsOn(7).map(({ body }) => body);
    scene.takeCommentCalls();
    (await scene.planAgain(undefined, { run: { attempt: 2 } })).expectEnding(PLAN_ENDING);
    assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, change('PATCH')]);
    const [updated = ''] = scene.github.commentsOn(7).map(({ body }) => body);
    assert.equal(updated.replaceAll('/attempts/2', '').replace('"attempt":2', '"attempt":1'), created);
  });

  test('is not created without news with `comment: changes`', async () => {
    await using scene = await Scene.open();
    (await scene.pullRequest({ 'ivr/main.yml': menu('main') }, { inputs: { comment: 'changes' } })).expectEnding(SYNC);
    assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS]);
  });

  test('is updated without news when it is there', async () => {
    await using scene = await Scene.open();
    await scene.pullRequest(CHANGE);
    scene.takeCommentCalls();
    (await scene.planAgain({ 'ivr/main.yml': `${menu('main')}# back again\n` }, { run: { id: 9_000_000_101 } })).expectEnding(SYNC);
    assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, change('PATCH')]);
    assert.deepEqual(scene.comments, [`${FIRST} ${WORDS.verdict('plan', WORDS.nothing)}`]);
  });

  test('tells of invalid files', async () => {
    await using scene = await Scene.open();
    const run = await scene.pullRequest({ 'ivr/main.yml': 'flow_id: x\n' });
    assert.equal(run.exitCode, 1);
    assert.deepEqual(scene.comments, [`${FIRST} ${WORDS.badVerdict('plan', WORDS.invalid())}`]);
  });

  test('is left out with `comment: never`', async () => {
    await using scene = await Scene.open();
    (await scene.pullRequest(CHANGE, { inputs: { comment: 'never' } })).expectEnding(PLAN_ENDING);
    assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES]);
  });

  test('is found on a later page among many others', async () => {
    await using scene = await Scene.open();
    await scene.pullRequest({ 'ivr/main.yml': menu('main') }, QUIET);
    for (let number = 0; number < 120; number += 1) scene.github.addComment({ issue: 7, body: `Comment ${number}` });
    const { id } = scene.github.addComment({ issue: 7, body: `${marker()}\nOld`, user: BOT });
    scene.takeCommentCalls();
    (await scene.planAgain(CHANGE)).expectEnding(PLAN_ENDING);
    assert.deepEqual(scene.takeCommentCalls(), [
      LIST_FILES,
      LIST_COMMENTS,
      'GET issues/7/comments?per_page=100&page=2 200',
      change('PATCH', id),
    ]);
  });
});

describe('whose comment it is', () => {
  test('two keys have a comment each', async () => {
    await using scene = await Scene.open();
    await scene.pullRequest(CHANGE, { inputs: { 'comment-key': 'prod' } });
    scene.takeCommentCalls();
    const inputs = { 'comment-key': 'test' };
    await scene.planAgain(undefined, { inputs });
    assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS]);
    await scene.planAgain({ 'ivr/main.yml': menu('main') }, { inputs, run: { id: 9_000_000_101 } });
    assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, change('PATCH', FIRST + 1)]);
    assert.deepEqual(scene.comments, [
      `${FIRST} ${WORDS.verdict('plan · <code>prod</code>', WORDS.changes())}`,
      `${FIRST + 1} ${WORDS.verdict('plan · <code>test</code>', WORDS.nothing)}`,
    ]);
  });

  for (const [who, user] of Object.entries({
    'a person': { login: 'mallory', type: 'User' },
    'another bot': { login: 'mallory[bot]', type: 'Bot' },
  } as const)) {
    test(`a marker that ${who} has planted is ignored`, async () => {
      await using scene = await Scene.open();
      await scene.pullRequest({ 'ivr/main.yml': menu('main') }, QUIET);
      const planted = scene.github.addComment({ issue: 7, body: `${marker({ run: 99_000_000_000 })}\nAll is well, merge this`, user });
      const before = { ...planted };
      scene.takeCommentCalls();
      (await scene.planAgain(CHANGE)).expectEnding(PLAN_ENDING);
      // To ask for its run, or whose token it is, or to try, and to be refused, does no harm.
      assert.deepEqual(
        scene.takeCommentCalls().filter((call) => !/ 403$|^GET \/user|^GET pulls\/7 |actions\/runs\/99000000000 404$/u.test(call)),
        [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS],
      );
      assert.deepEqual(scene.github.commentsOn(7)[0], before);
      assert.deepEqual(scene.comments.slice(1), [`${planted.id + 1} ${WORDS.verdict('plan', WORDS.changes())}`]);
    });
  }

  test('a comment of the same bot that only quotes a marker is ignored', async () => {
    await using scene = await Scene.open();
    await scene.pullRequest({ 'ivr/main.yml': menu('main') }, QUIET);
    for (const body of [
      `Quoted:\n${marker()}`,
      `> ${marker()}`,
      `${marker()} and more`,
      marker().replace('{"key"', '{key'),
      marker().replace('"run":1', '"run":"1"'),
    ]) {
      scene.github.addComment({ issue: 7, body, user: BOT });
    }
    scene.takeCommentCalls();
    (await scene.planAgain(CHANGE)).expectEnding(PLAN_ENDING);
    assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS]);
  });

  test("an app's own token finds its own comment again, also when there is no news", async () => {
    const app = { login: 'acme-ivr[bot]', type: 'Bot', permissions: { contents: 'read', 'pull-requests': 'write' } } as const;
    await using scene = await Scene.open({ github: { tokens: { ghs_TheAppOfAcme: app } } });
    await scene.pullRequest(CHANGE, { token: 'ghs_TheAppOfAcme' });
    (
      await scene.planAgain({ 'ivr/main.yml': `${menu('main')}# back again\n` }, { token: 'ghs_TheAppOfAcme', run: { id: 9_000_000_101 } })
    ).expectEnding(SYNC);
    assert.deepEqual(scene.comments, [`${FIRST} ${WORDS.verdict('plan', WORDS.nothing)}`]);
  });
});
