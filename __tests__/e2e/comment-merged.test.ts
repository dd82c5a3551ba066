import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_TOKEN, type Token } from '../../simulator/github/index.ts';
import type { CommitPullsLag } from '../../simulator/github/state.ts';
import { MAIN_FLOW_ID } from '../../harness/menus.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage, type SceneOptions } from '../../harness/stage.ts';
import {
  assertEnding,
  CHANGED,
  CREATE_COMMENT,
  DEPLOYED,
  type Ending,
  LIST_COMMENTS,
  LIST_RUNS,
  livePrompt,
  takeCloudCalls,
  takeGithubCalls,
  verdictOf,
} from '../support/events-scene.ts';

const IN_SYNC: Ending = {
  ...DEPLOYED,
  outcome: 'no-changes',
  flows: ['Main IVR in-sync 15'],
  verdict: '### ☎️ IVR deploy — nothing changes',
};
const RESULT = '### ☎️ IVR deploy — 1 menu deployed';
const FIRST = 1_500_000_001;
const PATCH_FIRST = `PATCH issues/comments/${FIRST} 200`;
const NONE = /^This commit came from no merged pull request: the job summary has the result\.$/mu;
const pullsOf = (sha: string, status = 200): string => `GET commits/${sha}/pulls?per_page=100 ${status}`;
const texts = (stage: Stage): string[] =>
  stage.github.commentsOn(7).map(({ id, body }) => `${id} ${verdictOf(body.split('\n').slice(1).join('\n'))}`);

interface Merge {
  readonly message?: string;
  readonly squash?: boolean;
  /** False: GitHub knows the pull request, but not that it was merged by this commit. */
  readonly known?: boolean;
  readonly lag?: CommitPullsLag;
  readonly files?: Record<string, string>;
}

/** A pull request that was planned (and commented, where `planned`), and is merged. */
async function merged(
  stage: Stage,
  { message = 'Change the menus', squash = true, known = true, lag, files = CHANGED }: Merge = {},
  planned = true,
): Promise<{ before: string; after: string }> {
  const before = await stage.repository.head();
  stage.github.addRun({ head_sha: before });
  await stage.pullRequest(files, { inputs: planned ? {} : { comment: 'never' } });
  const after = await stage.repository.merge('change-7', { squash, noFf: !squash, message });
  if (known) Object.assign(stage.github.pulls[0] ?? {}, { state: 'closed', merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: after });
  if (lag !== undefined) stage.github.commitPullsLag = lag;
  takeGithubCalls(stage);
  takeCloudCalls(stage);
  return { before, after };
}

/** The run of the merge's push. */
async function deploy(
  stage: Stage,
  push: { before: string; after: string; message?: string },
  options: SceneOptions = {},
): Promise<RunResult> {
  return stage.pushRun(push, { ...options, run: { id: 9_000_000_101 } });
}

for (const [how, squash] of [
  ['squashed', true],
  ['with a merge commit', false],
] as const) {
  test(`the result of a push stands in the comment of the pull request that was merged (${how})`, async () => {
    await using stage = await Stage.open();
    const push = await merged(stage, { squash });
    assertEnding(await deploy(stage, push), DEPLOYED);
    assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS, pullsOf(push.after), LIST_COMMENTS, PATCH_FIRST]);
    assert.deepEqual(texts(stage), [`${FIRST} ${RESULT}`]);
    assert.equal(livePrompt(stage, 'main'), 'For orders, press 1');
  });
}

test('a pull request that was never commented gets the result as a new comment', async () => {
  await using stage = await Stage.open();
  const push = await merged(stage, {}, false);
  assertEnding(await deploy(stage, push), DEPLOYED);
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS, pullsOf(push.after), LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS]);
  assert.deepEqual(texts(stage), [`${FIRST} ${RESULT}`]);
});

for (const [answer, lag] of Object.entries<CommitPullsLag>({
  'with an empty list': { calls: 2 },
  'with 404': { calls: 2, status: 404 },
  'with 422': { calls: 2, status: 422 },
})) {
  test(`right after the merge GitHub answers ${answer}: it is asked again`, async () => {
    await using stage = await Stage.open();
    const push = await merged(stage, { lag });
    assertEnding(await deploy(stage, push), DEPLOYED);
    const late = pullsOf(push.after, lag.status);
    assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS, late, late, pullsOf(push.after), LIST_COMMENTS, PATCH_FIRST]);
    assert.deepEqual(texts(stage), [`${FIRST} ${RESULT}`]);
  });
}

for (const message of ['Change the menus (#7)\n\nBecause of #9', 'Merge pull request #7 from acme/change-7\n\nChange the menus (#9)']) {
  test(`when GitHub does not know in time, the commit's message tells and GitHub confirms: ${JSON.stringify(message)}`, async () => {
    await using stage = await Stage.open();
    const push = await merged(stage, { lag: { calls: 3 }, message });
    assertEnding(await deploy(stage, { ...push, message }), DEPLOYED);
    const late = pullsOf(push.after);
    assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS, late, late, late, 'GET pulls/7 200', LIST_COMMENTS, PATCH_FIRST]);
    assert.deepEqual(texts(stage), [`${FIRST} ${RESULT}`]);
  });
}

test('a message that names a pull request which this commit did not merge is not believed', async () => {
  await using stage = await Stage.open();
  const message = 'Undo the menus (#7)';
  const push = await merged(stage, { known: false, message });
  const run = await deploy(stage, { ...push, message });
  assertEnding(run, DEPLOYED);
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS, pullsOf(push.after), pullsOf(push.after), pullsOf(push.after), 'GET pulls/7 200']);
  assert.deepEqual(texts(stage), [`${FIRST} ### ☎️ IVR plan — 1 menu changes`]);
  assert.match(run.stdout, NONE);
});

test('a push without a pull request is commented nowhere', async () => {
  await using stage = await Stage.open();
  stage.github.addRun({ head_sha: await stage.repository.head() });
  const run = await stage.push(CHANGED);
  assertEnding(run, DEPLOYED);
  const none = pullsOf(await stage.repository.head());
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS, none, none, none]);
  assert.match(run.stdout, NONE);
});

test('a pull request that holds the commit but is still open is left alone', async () => {
  await using stage = await Stage.open();
  const before = await stage.repository.head();
  stage.github.addRun({ head_sha: before });
  const after = await stage.commit(CHANGED);
  stage.github.addPull({ number: 7, head: { ref: 'topic', sha: after }, base: { ref: 'main', sha: before } });
  const run = await stage.pushRun({ before, after });
  assertEnding(run, DEPLOYED);
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS, pullsOf(after)]);
  assert.deepEqual(stage.github.commentsOn(7), []);
});

test('a pull request that was merged into another branch is left alone', async () => {
  await using stage = await Stage.open();
  const before = await stage.repository.head();
  stage.github.addRun({ head_sha: before });
  const after = await stage.commit(CHANGED);
  stage.github.addPull({
    number: 7,
    head: { ref: 'topic', sha: after },
    base: { ref: 'release', sha: before },
    merged_at: '2026-01-05T09:00:00Z',
    merge_commit_sha: 'e'.repeat(40),
  });
  assertEnding(await stage.pushRun({ before, after }), DEPLOYED);
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS, pullsOf(after)]);
  assert.deepEqual(stage.github.commentsOn(7), []);
});

test('a deploy that fails is red in the comment too', async () => {
  await using stage = await Stage.open();
  const push = await merged(stage);
  stage.cloud.faults.add({ method: 'PATCH', status: 400, times: Infinity });
  const run = await deploy(stage, push);
  assert.deepEqual([run.exitCode, run.outputs['outcome']], [1, 'failure']);
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS, pullsOf(push.after), LIST_COMMENTS, PATCH_FIRST]);
  assert.match(texts(stage)[0] ?? '', /^1500000001 ### ❌ IVR deploy — 1 flow rejected$/u);
});

test("the same push again, which finds everything done, leaves the first run's result in the comment", async () => {
  await using stage = await Stage.open();
  const push = await merged(stage);
  assertEnding(await deploy(stage, push), DEPLOYED);
  takeGithubCalls(stage);
  assertEnding(await stage.pushRun(push, { run: { id: 9_000_000_101, attempt: 2 } }), IN_SYNC);
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS, pullsOf(push.after), LIST_COMMENTS]);
  assert.deepEqual(texts(stage), [`${FIRST} ${RESULT}`]);
});

test('the same push again, which finds done by hand what had failed, does not leave the failure in the comment', async () => {
  await using stage = await Stage.open();
  const push = await merged(stage);
  stage.cloud.faults.add({ method: 'PATCH', status: 400, times: Infinity });
  assert.equal((await deploy(stage, push)).exitCode, 1);
  stage.cloud.edit(MAIN_FLOW_ID, 'somebody', ({ nodes }) => {
    const [option] = nodes['collect_ivr_main']?.menu?.options ?? [];
    if (option !== undefined) option.prompt = 'For orders, press 1';
  });
  takeGithubCalls(stage);
  assertEnding(await stage.pushRun(push, { run: { id: 9_000_000_101, attempt: 2 } }), IN_SYNC);
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS, pullsOf(push.after), LIST_COMMENTS, PATCH_FIRST]);
  assert.deepEqual(texts(stage), [`${FIRST} ### ☎️ IVR deploy — nothing changes`]);
});

for (const [what, pulls, calls] of [
  [
    'may read pull requests only',
    { 'pull-requests': 'read' },
    (sha: string) => [pullsOf(sha), LIST_COMMENTS, PATCH_FIRST.replace('200', '403')],
  ],
  ['may not even read pull requests', {}, (sha: string) => [pullsOf(sha, 403)]],
] as const) {
  test(`a deploy job whose token ${what} is told what to grant, and stays green`, async () => {
    const reader: Token = { login: 'github-actions[bot]', type: 'Bot', permissions: { contents: 'read', actions: 'read', ...pulls } };
    await using stage = await Stage.open({
      github: {
        tokens: { [DEFAULT_TOKEN]: { ...reader, permissions: { ...reader.permissions, 'pull-requests': 'write' } }, ghs_reader: reader },
      },
    });
    const push = await merged(stage);
    const run = await deploy(stage, push, { token: 'ghs_reader' });
    assertEnding(run, { ...DEPLOYED, said: [/^(?:warning|notice): .*pull request.*pull-requests: write/u] });
    assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS, ...calls(push.after)]);
    assert.doesNotMatch(run.stdout, NONE);
  });
}
