// A push can land several pull requests, as a merge queue does. Each is told what became of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { merge, shown, takeCalls } from '../support/comment-scene.ts';
import { definition, Scene, WORDS, type SceneOptions } from '../support/scene.ts';

const { CHANGE, menu } = definition;

const PLANNED = `github-actions[bot]: ${WORDS.verdict('plan', WORDS.changes())}`;
const OTHER_PLANNED = `github-actions[bot]: ${WORDS.verdict('plan', WORDS.changes(undefined, 'menu_closed'))}`;
const DEPLOYED = `github-actions[bot]: ${WORDS.verdict('deploy', WORDS.deployed('2 prompts changed', 'collect_ivr_main and menu_closed'))}`;
const OTHER = { 'ivr/other.yml': menu('closed', 'Power cut? Press 1') };

/** Two pull requests with plans, merged by one push. */
async function queue(options: SceneOptions = {}): Promise<{ scene: Scene; push: Parameters<Scene['pushRun']>[0] }> {
  const scene = await Scene.open({ keepsRuns: true });
  await scene.stage.keepPublished({ ...CHANGE, ...OTHER });
  await scene.pullRequest(CHANGE, options);
  await scene.pullRequest(OTHER, { ...options, number: 8 });
  const before = await scene.repository.head();
  const [seventh, eighth] = [await merge(scene, 7), await merge(scene, 8)];
  takeCalls(scene);
  return { scene, push: { before, after: eighth, message: 'Change the menus (#8)', earlier: [{ sha: seventh, message: 'Change (#7)' }] } };
}

const plansOf = (sha: string): string => `GET commits/${sha}/pulls 200`;

test('each pull request that a push lands is told the result, with its own plan linked', async () => {
  const { scene, push } = await queue();
  await using _ = scene;
  assert.deepEqual([shown(scene, 7), shown(scene, 8)], [[PLANNED], [OTHER_PLANNED]]);
  const run = await scene.pushRun(push);
  assert.deepEqual([run.exitCode, run.said], [0, []], run.stdout);
  assert.deepEqual([shown(scene, 7), shown(scene, 8)], [[DEPLOYED], [DEPLOYED]]);
  const comments = takeCalls(scene).filter((call) => /pulls|comments/u.test(call));
  assert.deepEqual(comments, [
    plansOf(String(push.after)),
    plansOf(push.earlier?.[0]?.sha ?? ''),
    'GET issues/8/comments 200',
    'PATCH issues/comments/1500000002 200',
    'GET issues/7/comments 200',
    'PATCH issues/comments/1500000001 200',
  ]);
  const links = [7, 8].map((number) => /\[plan\]\(\S+\/runs\/(\d+)\)/u.exec(scene.github.commentsOn(number)[0]?.body ?? '')?.[1]);
  assert.deepEqual(
    links,
    scene.github.runs.filter(({ event }) => event === 'pull_request').map(({ id }) => String(id)),
  );
});

test('a pull request that is locked does not keep the other from its result', async () => {
  const { scene, push } = await queue({ inputs: { comment: 'never' } });
  await using _ = scene;
  for (const pull of scene.github.pulls) pull.locked = pull.number === 8;
  const run = await scene.pushRun(push);
  assert.equal(run.exitCode, 0);
  assert.match(run.said.join('\n'), /^warning: Could not comment on pull request #8: its conversation is locked, .* Unlock .*$/u);
  assert.doesNotMatch(run.said.join('\n'), /permissions/u);
  assert.deepEqual([shown(scene, 7), shown(scene, 8)], [[DEPLOYED], []]);
  assert.equal(takeCalls(scene).filter((call) => call === 'POST issues/8/comments 403').length, 1);
});

test('a comment that is there is updated in a locked pull request', async () => {
  const { scene, push } = await queue();
  await using _ = scene;
  for (const pull of scene.github.pulls) pull.locked = true;
  const run = await scene.pushRun(push);
  assert.deepEqual([run.exitCode, run.said], [0, []]);
  assert.deepEqual([shown(scene, 7), shown(scene, 8)], [[DEPLOYED], [DEPLOYED]]);
});
