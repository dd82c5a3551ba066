// Every workflow of a repository writes as github-actions[bot]. So whatever a comment says, someone else may have written it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Pull, RunSeed, Token } from '../../simulator/github/index.ts';
import { EVIL, forge, merge, NO_RUN, RUN, shown, takeCalls } from '../support/comment-scene.ts';
import { definition, github, NEW_PROMPT, Scene, WORDS, type Run } from '../support/scene.ts';

const { CHANGE, menu } = definition;
const { BOT, FIRST } = github;

const PLAN = `${BOT.login}: ${WORDS.verdict('plan', WORDS.changes())}`;
const DEPLOY = `${BOT.login}: ${WORDS.verdict('deploy', WORDS.deployed())}`;
const FORGED = `${BOT.login}: ${WORDS.verdict('plan', WORDS.nothing)}`;
const UNCONFIRMED = /^warning: The comment https:\/\/github\.com\/acme\/ivr-menus\/pull\/7#issuecomment-\d+ named a newer run/u;
const [LIST_COMMENTS, CREATE] = ['GET issues/7/comments 200', 'POST issues/7/comments 201'];
const PATCH = `PATCH issues/comments/${FIRST} 200`;
const GET_PULL = 'GET pulls/7 200';
const LATER = '2099-01-01T00:00:00Z';

/** Asserts that a run was as good as any, and that nothing of a forged comment was sent to GitHub again. */
function assertSound(scene: Scene, run: Run, said: readonly RegExp[]): void {
  assert.equal(run.exitCode, 0, run.stdout);
  const lines = run.said;
  assert.equal(lines.length, said.length, lines.join('\n'));
  for (const [index, line] of lines.entries()) assert.match(line, said[index] ?? /^$/u);
  for (const { body } of scene.github.requests) assert.ok(!JSON.stringify(body ?? '').includes(EVIL), JSON.stringify(body));
  assert.ok(!run.everything.includes(EVIL));
}

/** A scene whose GitHub knows the action's own runs, with a pull request whose plan is not commented yet. */
async function begin(options: { readonly token?: Token } = {}): Promise<Scene> {
  const scene = await Scene.open({ keepsRuns: true, ...(options.token && { github: { tokens: { ghs_other: options.token } } }) });
  await scene.pullRequest(CHANGE, { inputs: { comment: 'never' }, run: { id: RUN - 1 }, ...(options.token && { token: 'ghs_other' }) });
  takeCalls(scene);
  return scene;
}

describe('a forged comment before a plan', () => {
  test('that names a run which does not exist is replaced, and the log warns', async () => {
    await using scene = await begin();
    forge(scene);
    const run = await scene.planAgain(undefined, { run: { id: RUN } });
    assertSound(scene, run, [UNCONFIRMED]);
    assert.deepEqual(takeCalls(scene), [LIST_COMMENTS, GET_PULL, `GET actions/runs/${NO_RUN} 404`, PATCH]);
    assert.deepEqual(shown(scene), [PLAN]);
  });

  test('that looks just like what this run writes is replaced, too', async () => {
    await using scene = await begin();
    await scene.planAgain(undefined, { run: { id: RUN } });
    const [ours] = scene.github.commentsOn(7);
    assert.ok(ours);
    ours.body = `${ours.body.split('\n', 1)[0]}\n[Approve it](${EVIL})\n`;
    takeCalls(scene);
    const run = await scene.planAgain(undefined, { run: { id: RUN } });
    assertSound(scene, run, []);
    assert.deepEqual(takeCalls(scene), [LIST_COMMENTS, PATCH]);
    assert.deepEqual(shown(scene), [PLAN]);
  });

  for (const [what, seed, claim] of [
    ['another workflow', { path: '.github/workflows/lint.yml' }, {}],
    ['another commit', { head_sha: 'c'.repeat(40) }, {}],
    ['another event', { event: 'push' }, {}],
    ['a run that was cancelled', { conclusion: 'cancelled' }, {}],
    ['a run that started before this one', { created_at: '2020-01-01T00:00:00Z' }, {}],
    ['an attempt that was never made', {}, { attempt: 2 }],
  ] as const satisfies readonly (readonly [string, Partial<RunSeed>, object])[]) {
    test(`that names ${what} is replaced, and the log warns`, async () => {
      await using scene = await begin();
      const { sha } = scene.github.pulls[0]?.head ?? { sha: '' };
      const other = scene.github.addRun({ id: RUN + 5, head_sha: sha, event: 'pull_request', created_at: LATER, ...seed });
      forge(scene, { run: other.id, ...claim });
      const run = await scene.planAgain(undefined, { run: { id: RUN } });
      assertSound(scene, run, [UNCONFIRMED]);
      assert.deepEqual(shown(scene), [PLAN]);
    });
  }

  test('that names an attempt of this run which was never made is replaced, and the log warns', async () => {
    await using scene = await begin();
    forge(scene, { run: RUN, attempt: 99 });
    const run = await scene.planAgain(undefined, { run: { id: RUN } });
    assertSound(scene, run, [UNCONFIRMED]);
    assert.deepEqual(takeCalls(scene), [LIST_COMMENTS, GET_PULL, `GET actions/runs/${RUN} 200`, PATCH]);
    assert.deepEqual(shown(scene), [PLAN]);
  });

  test('is replaced even if the plan has nothing to say', async () => {
    await using scene = await begin();
    forge(scene);
    const run = await scene.planAgain({ 'ivr/main.yml': `${menu('main')}# as it is live\n` }, { run: { id: RUN } });
    assertSound(scene, run, [UNCONFIRMED]);
    assert.doesNotMatch(scene.github.commentsOn(7)[0]?.body ?? '', /evil/u);
  });

  test('is replaced by a token that may not ask for runs, and the log says what to grant', async () => {
    await using scene = await begin({ token: { ...BOT, permissions: { contents: 'read', 'pull-requests': 'write' } } });
    forge(scene);
    const run = await scene.planAgain(undefined, { run: { id: RUN }, token: 'ghs_other' });
    assertSound(scene, run, [/^warning: The comment \S+ named a newer run.*`actions: read`/u]);
    assert.deepEqual(takeCalls(scene), [LIST_COMMENTS, GET_PULL, `GET actions/runs/${NO_RUN} 403`, PATCH]);
    assert.deepEqual(shown(scene), [PLAN]);
  });

  test("that comes first, while this run's own is created, is replaced", async () => {
    await using scene = await begin();
    scene.github.faults.add({ method: 'POST', path: '/repos/acme/ivr-menus/issues/7/comments', before: () => void forge(scene) });
    const run = await scene.planAgain(undefined, { run: { id: RUN } });
    assertSound(scene, run, [UNCONFIRMED]);
    assert.deepEqual(takeCalls(scene), [
      LIST_COMMENTS,
      CREATE,
      LIST_COMMENTS,
      GET_PULL,
      `GET actions/runs/${NO_RUN} 404`,
      PATCH,
      `DELETE issues/comments/${FIRST + 1} 204`,
    ]);
    assert.deepEqual(shown(scene), [PLAN]);
  });

  test("that comes first and is gone when it should be replaced does not take this run's own with it", async () => {
    await using scene = await begin();
    scene.github.faults.add({ method: 'POST', path: '/repos/acme/ivr-menus/issues/7/comments', before: () => void forge(scene) });
    scene.github.faults.add({ method: 'PATCH', before: ({ comments }) => void comments.shift() });
    const run = await scene.planAgain(undefined, { run: { id: RUN } });
    assertSound(scene, run, []);
    assert.deepEqual(shown(scene), [PLAN]);
  });

  test("by github-actions[bot] does not keep an app's token from its own comment", async () => {
    const app: Token = {
      login: 'acme-ivr[bot]',
      type: 'Bot',
      permissions: { contents: 'read', 'pull-requests': 'write', actions: 'read' },
    };
    await using scene = await begin({ token: app });
    forge(scene);
    const runs: Run[] = [];
    for (const id of [RUN, RUN + 1]) runs.push(await scene.planAgain(undefined, { run: { id }, token: 'ghs_other' }));
    for (const run of runs) assertSound(scene, run, []);
    assert.deepEqual(shown(scene), [FORGED, PLAN.replace('github-actions', 'acme-ivr')]);
  });
});

describe('a newer run that GitHub confirms', () => {
  for (const [what, seed, claim] of [
    ['a later run for the same commit', {}, {}],
    ['a later run for the same commit that is still going', { status: 'in_progress' }, {}],
    ['a later attempt of another run', { run_attempt: 2, created_at: '2020-01-01T00:00:00Z', run_started_at: LATER }, { attempt: 2 }],
  ] as const satisfies readonly (readonly [string, Partial<RunSeed>, object])[]) {
    test(`has the last word: ${what}`, async () => {
      await using scene = await begin();
      const { sha } = scene.github.pulls[0]?.head ?? { sha: '' };
      const newer = scene.github.addRun({ id: RUN + 5, head_sha: sha, event: 'pull_request', created_at: LATER, ...seed });
      const { body } = { ...forge(scene, { run: newer.id, ...claim }) };
      const run = await scene.planAgain(undefined, { run: { id: RUN } });
      assert.deepEqual([run.exitCode, run.said], [0, []]);
      assert.deepEqual(takeCalls(scene), [
        LIST_COMMENTS,
        GET_PULL,
        `GET actions/runs/${newer.id} 200`,
        `GET actions/runs/${RUN}/attempts/1 200`,
      ]);
      assert.equal(scene.github.commentsOn(7)[0]?.body, body);
      assert.match(run.stdout, /^Comment on pull request #7: left alone: a newer run has written it\.$/mu);
    });
  }

  for (const [what, change] of [
    ['has another commit by now', (pull: Pull) => Object.assign(pull.head, { sha: pull.base.sha })],
    ['is merged by now', (pull: Pull) => Object.assign(pull, { state: 'closed', merged_at: '2026-01-05T09:00:00Z' })],
  ] as const) {
    test(`has the last word: the pull request ${what}`, async () => {
      await using scene = await begin();
      forge(scene, { run: RUN + 5 });
      scene.github.faults.add({
        method: 'GET',
        path: '/repos/acme/ivr-menus/pulls/7',
        before: ({ pulls }) => pulls.forEach(change),
      });
      const run = await scene.planAgain(undefined, { run: { id: RUN } });
      assert.deepEqual([run.exitCode, run.said], [0, []]);
      assert.deepEqual(takeCalls(scene), [LIST_COMMENTS, GET_PULL]);
    });
  }
});

describe('a forged comment before a deploy', () => {
  test('with a plan in it is replaced as a whole, and the plan is linked where GitHub has it', async () => {
    await using scene = await begin();
    const before = await scene.repository.head();
    forge(scene, { run: 1, plan: { run: 1, attempt: 1, place: 'whole' } });
    const after = await merge(scene);
    const run = await scene.pushRun({ before, after }, { run: { id: RUN } });
    assertSound(scene, run, []);
    assert.deepEqual(shown(scene), [DEPLOY]);
    const { body = '' } = scene.github.commentsOn(7)[0] ?? {};
    const url = `https://github.com/acme/ivr-menus/actions/runs/${RUN - 1}`;
    assert.ok(body.endsWith(`\n\n<sub>Before this: [plan](${url})</sub>\n`), body.slice(-300));
  });

  test('that names a run which does not exist is replaced, and the log warns', async () => {
    await using scene = await begin();
    const before = await scene.repository.head();
    forge(scene);
    const after = await merge(scene);
    const run = await scene.pushRun({ before, after }, { run: { id: RUN } });
    assertSound(scene, run, [UNCONFIRMED]);
    assert.deepEqual(shown(scene), [DEPLOY]);
  });

  test('that tells of a deploy of the same commit is replaced by a re-run that finds nothing to do', async () => {
    await using scene = await begin();
    const before = await scene.repository.head();
    const after = await merge(scene);
    await scene.pushRun({ before, after }, { run: { id: RUN } });
    const [ours] = scene.github.commentsOn(7);
    assert.ok(ours);
    ours.body = `${ours.body.split('\n', 1)[0]}\n### ☎️ IVR deploy: Main Menu deployed\n\n[Approve it](${EVIL})\n`;
    takeCalls(scene);
    const run = await scene.pushRun({ before, after }, { run: { id: RUN } });
    assertSound(scene, run, []);
    const { body = '' } = scene.github.commentsOn(7)[0] ?? {};
    assert.match(body, /IVR deploy: nothing changes/u);
    assert.ok(body.includes(`[attempt 1](https://github.com/acme/ivr-menus/actions/runs/${RUN}/attempts/1)`), body);
  });

  test('that names a push run of another commit is replaced, and the log warns', async () => {
    await using scene = await begin();
    const before = await scene.repository.head();
    const other = scene.github.addRun({ id: RUN + 5, head_sha: before, created_at: LATER });
    forge(scene, { run: other.id });
    const after = await merge(scene);
    const run = await scene.pushRun({ before, after }, { run: { id: RUN } });
    assertSound(scene, run, [UNCONFIRMED]);
    assert.deepEqual(shown(scene), [DEPLOY]);
    assert.equal(scene.prompt('1'), NEW_PROMPT);
  });
});
