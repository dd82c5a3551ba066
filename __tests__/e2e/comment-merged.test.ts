import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_TOKEN, type Token } from '../../simulator/github/index.ts';
import type { CommitPullsLag } from '../../simulator/github/state.ts';
import { FLOWS, NEW_PROMPT, Scene, WORDS, definition, github, type Ending, type Run, type SceneOptions } from '../support/scene.ts';

const { CHANGE, DEPLOY_ENDING } = definition;
const { CREATE_COMMENT, FIRST, LIST_COMMENTS, PATCH_FIRST, planRunsOf, SPEAKING, pullsOf } = github;

const IN_SYNC: Ending = {
  ...DEPLOY_ENDING,
  outcome: 'no-changes',
  flows: ['Main IVR in-sync 15'],
  verdict: WORDS.verdict('deploy', WORDS.nothing),
};
const RESULT = WORDS.verdict('deploy', WORDS.deployed());

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
  scene: Scene,
  { message = 'Change the menus', squash = true, known = true, lag, files = CHANGE }: Merge = {},
  planned = true,
): Promise<{ before: string; after: string }> {
  await scene.stage.keepPublished(files);
  const before = await scene.repository.head();
  scene.github.addRun({ head_sha: before });
  await scene.pullRequest(files, { inputs: planned ? {} : { comment: 'never' } });
  const after = await scene.repository.merge('change-7', { squash, noFf: !squash, message });
  if (known) Object.assign(scene.github.pulls[0] ?? {}, { state: 'closed', merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: after });
  if (lag !== undefined) scene.github.commitPullsLag = lag;
  scene.takeCommentCalls();
  scene.takeCalls();
  return { before, after };
}

/** The run of the merge's push. */
async function deploy(scene: Scene, push: Parameters<Scene['pushRun']>[0], options: SceneOptions = {}): Promise<Run> {
  return scene.pushRun(push, { ...options, run: { id: 9_000_000_101 } });
}

for (const [how, squash] of [
  ['squashed', true],
  ['with a merge commit', false],
] as const) {
  test(`the result of a push stands in the comment of the pull request that was merged (${how})`, async () => {
    await using scene = await Scene.open();
    const push = await merged(scene, { squash });
    (await deploy(scene, push)).expectEnding(DEPLOY_ENDING);
    assert.deepEqual(scene.takeCommentCalls(), [pullsOf(push.after), LIST_COMMENTS, planRunsOf(scene.github), PATCH_FIRST]);
    assert.deepEqual(scene.comments, [`${FIRST} ${RESULT}`]);
    assert.equal(scene.prompt('1'), NEW_PROMPT);
  });
}

test('a pull request that was never commented gets the result as a new comment', async () => {
  await using scene = await Scene.open();
  const push = await merged(scene, {}, false);
  (await deploy(scene, push)).expectEnding(DEPLOY_ENDING);
  assert.deepEqual(scene.takeCommentCalls(), [pullsOf(push.after), LIST_COMMENTS, planRunsOf(scene.github), CREATE_COMMENT, LIST_COMMENTS]);
  assert.deepEqual(scene.comments, [`${FIRST} ${RESULT}`]);
});

for (const [answer, lag] of Object.entries<CommitPullsLag>({
  'with an empty list': { calls: 2 },
  'with 404': { calls: 2, status: 404 },
  'with 422': { calls: 2, status: 422 },
})) {
  test(`right after the merge GitHub answers ${answer}: it is asked again`, async () => {
    await using scene = await Scene.open();
    const push = await merged(scene, { lag });
    (await deploy(scene, { ...push, isFromGithub: true })).expectEnding(DEPLOY_ENDING);
    const late = pullsOf(push.after, lag.status);
    assert.deepEqual(scene.takeCommentCalls(), [late, late, pullsOf(push.after), LIST_COMMENTS, planRunsOf(scene.github), PATCH_FIRST]);
    assert.deepEqual(scene.comments, [`${FIRST} ${RESULT}`]);
  });
}

for (const message of ['Change the menus (#7)\n\nBecause of #9', 'Merge pull request #7 from acme/change-7\n\nChange the menus (#9)']) {
  test(`when GitHub does not list it yet, the commit's message tells and GitHub confirms at once: ${JSON.stringify(message)}`, async () => {
    await using scene = await Scene.open();
    const push = await merged(scene, { lag: { calls: 3 }, message });
    (await deploy(scene, { ...push, message })).expectEnding(DEPLOY_ENDING);
    const late = pullsOf(push.after);
    assert.deepEqual(scene.takeCommentCalls(), [late, 'GET pulls/7 200', LIST_COMMENTS, planRunsOf(scene.github), PATCH_FIRST]);
    assert.deepEqual(scene.comments, [`${FIRST} ${RESULT}`]);
  });
}

test('a message that names a pull request which this commit did not merge is not believed', async () => {
  await using scene = await Scene.open();
  const message = 'Undo the menus (#7)';
  const push = await merged(scene, { known: false, message });
  const run = await deploy(scene, { ...push, message });
  run.expectEnding(DEPLOY_ENDING);
  const asked = [pullsOf(push.after), 'GET pulls/7 200'];
  assert.deepEqual(scene.takeCommentCalls(), [...asked, ...asked, ...asked]);
  assert.deepEqual(scene.comments, [`${FIRST} ${WORDS.verdict('plan', WORDS.changes())}`]);
  assert.match(run.stdout, WORDS.noPullRequest);
});

test('a direct push is commented nowhere, and GitHub is asked once', async () => {
  await using scene = await Scene.open();
  scene.github.addRun({ head_sha: await scene.repository.head() });
  const run = await scene.push(CHANGE, SPEAKING);
  run.expectEnding(DEPLOY_ENDING);
  assert.deepEqual(scene.takeCommentCalls(), [pullsOf(await scene.repository.head())]);
  assert.match(run.stdout, WORDS.noPullRequest);
});

test('a pull request that holds the commit but is still open is left alone', async () => {
  await using scene = await Scene.open();
  await scene.stage.keepPublished(CHANGE);
  const before = await scene.repository.head();
  scene.github.addRun({ head_sha: before });
  const after = await scene.commit(CHANGE);
  scene.github.addPull({ number: 7, head: { ref: 'topic', sha: after }, base: { ref: 'main', sha: before } });
  const run = await scene.pushRun({ before, after });
  run.expectEnding(DEPLOY_ENDING);
  assert.deepEqual(scene.takeCommentCalls(), [pullsOf(after)]);
  assert.deepEqual(scene.github.commentsOn(7), []);
});

test('a pull request that was merged into another branch is left alone', async () => {
  await using scene = await Scene.open();
  await scene.stage.keepPublished(CHANGE);
  const before = await scene.repository.head();
  scene.github.addRun({ head_sha: before });
  const after = await scene.commit(CHANGE);
  scene.github.addPull({
    number: 7,
    head: { ref: 'topic', sha: after },
    base: { ref: 'release', sha: before },
    merged_at: '2026-01-05T09:00:00Z',
    merge_commit_sha: 'e'.repeat(40),
  });
  (await scene.pushRun({ before, after })).expectEnding(DEPLOY_ENDING);
  assert.deepEqual(scene.takeCommentCalls(), [pullsOf(after)]);
  assert.deepEqual(scene.github.commentsOn(7), []);
});

test('a deploy that fails is red in the comment too', async () => {
  await using scene = await Scene.open();
  const push = await merged(scene);
  scene.cloud.faults.add({ method: 'PATCH', status: 400, times: Infinity });
  const run = await deploy(scene, push);
  assert.deepEqual([run.exitCode, run.outputs['outcome']], [1, 'failure']);
  assert.deepEqual(scene.takeCommentCalls(), [pullsOf(push.after), LIST_COMMENTS, planRunsOf(scene.github), PATCH_FIRST]);
  assert.match(scene.comments[0] ?? '', /^1500000001 ### ❌ IVR deploy: Main IVR rejected \(.*\)$/u);
});

test("the same push again, which finds everything done, says so and links the first run's result", async () => {
  await using scene = await Scene.open();
  const push = await merged(scene);
  (await deploy(scene, push)).expectEnding(DEPLOY_ENDING);
  scene.takeCommentCalls();
  (await scene.pushRun(push, { run: { id: 9_000_000_101, attempt: 2 } })).expectEnding(IN_SYNC);
  assert.deepEqual(scene.takeCommentCalls(), [pullsOf(push.after), LIST_COMMENTS, planRunsOf(scene.github), PATCH_FIRST]);
  assert.deepEqual(scene.comments, [`${FIRST} ${WORDS.verdict('deploy', WORDS.nothing)}`]);
  assert.match(scene.github.commentsOn(7)[0]?.body ?? '', / · \[attempt 1\]\(\S+\/runs\/9000000101\/attempts\/1\)<\/sub>\n$/u);
});

test('the same push again, which finds done by hand what had failed, does not leave the failure in the comment', async () => {
  await using scene = await Scene.open();
  const push = await merged(scene);
  scene.cloud.faults.add({ method: 'PATCH', status: 400, times: Infinity });
  assert.equal((await deploy(scene, push)).exitCode, 1);
  scene.cloud.edit(FLOWS.main.id, 'someone', ({ nodes }) => {
    const [option] = nodes['collect_ivr_main']?.menu?.options ?? [];
    if (option !== undefined) option.prompt = NEW_PROMPT;
  });
  scene.takeCommentCalls();
  (await scene.pushRun(push, { run: { id: 9_000_000_101, attempt: 2 } })).expectEnding(IN_SYNC);
  assert.deepEqual(scene.takeCommentCalls(), [pullsOf(push.after), LIST_COMMENTS, planRunsOf(scene.github), PATCH_FIRST]);
  assert.deepEqual(scene.comments, [`${FIRST} ${WORDS.verdict('deploy', WORDS.nothing)}`]);
});

for (const [what, pulls, calls] of [
  [
    'may read pull requests only',
    { 'pull-requests': 'read' },
    (sha: string, runs: string) => [
      pullsOf(sha),
      LIST_COMMENTS,
      runs,
      PATCH_FIRST.replace('200', '403'),
      CREATE_COMMENT.replace('201', '403'),
    ],
  ],
  ['may not even read pull requests', {}, (sha: string) => [pullsOf(sha, 403)]],
] as const) {
  test(`a deploy job whose token ${what} is told what to grant, and stays green`, async () => {
    const reader: Token = { login: 'github-actions[bot]', type: 'Bot', permissions: { contents: 'read', actions: 'read', ...pulls } };
    await using scene = await Scene.open({
      github: {
        tokens: { [DEFAULT_TOKEN]: { ...reader, permissions: { ...reader.permissions, 'pull-requests': 'write' } }, ghs_reader: reader },
      },
    });
    const push = await merged(scene);
    const run = await deploy(scene, push, { token: 'ghs_reader' });
    run.expectEnding({ ...DEPLOY_ENDING, said: [/^(?:warning|notice): .*[Pp]ull request.*pull-requests: write/u] });
    assert.deepEqual(scene.takeCommentCalls(), [...calls(push.after, planRunsOf(scene.github))]);
    assert.doesNotMatch(run.stdout, WORDS.noPullRequest);
  });
}
