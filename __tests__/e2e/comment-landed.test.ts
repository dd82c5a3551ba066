// A push can land several pull requests, as a merge queue does. Each is told what became of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { menuFile } from '../../harness/menus.ts';
import { Stage, type SceneOptions } from '../../harness/stage.ts';
import { flows } from '../../simulator/genesys/sample-flows.ts';
import { CHANGED, merge, saidBy, shown, takeCalls } from '../support/comment-scene.ts';

const PLANNED = 'github-actions[bot]: ### ☎️ IVR plan — 1 menu changes';
const DEPLOYED = 'github-actions[bot]: ### ☎️ IVR deploy — 2 menus deployed';

/** A menu file that changes the menu of another flow. */
function otherMenu(): Record<string, string> {
  const flow = flows.find(({ name }) => name === 'After Hours');
  const [node = '', { menu } = {}] = Object.entries(flow?.definition.nodes ?? {}).find(([, one]) => one.menu !== undefined) ?? [];
  const options = (menu?.options ?? []).map(({ key, prompt, routingTarget }) => ({
    key,
    prompt: `${prompt} now`,
    target: JSON.stringify(routingTarget),
  }));
  return { 'ivr/other.yml': menuFile(options, { flow: `flow_id: ${flow?.id}`, node }) };
}

/** Two pull requests with plans, merged by one push. */
async function queue(options: SceneOptions = {}): Promise<{ stage: Stage; push: Parameters<Stage['pushRun']>[0] }> {
  const stage = await Stage.open({ keepsRuns: true });
  await stage.keepPublished({ ...CHANGED, ...otherMenu() });
  await stage.pullRequest(CHANGED, options);
  await stage.pullRequest(otherMenu(), { ...options, number: 8 });
  const before = await stage.repository.head();
  const [seventh, eighth] = [await merge(stage, 7), await merge(stage, 8)];
  takeCalls(stage);
  return { stage, push: { before, after: eighth, message: 'Change the menus (#8)', earlier: [{ sha: seventh, message: 'Change (#7)' }] } };
}

const plansOf = (sha: string): string => `GET commits/${sha}/pulls 200`;

test('each pull request that a push lands is told the result, with its own plan linked', async () => {
  const { stage, push } = await queue();
  await using _ = stage;
  assert.deepEqual([shown(stage, 7), shown(stage, 8)], [[PLANNED], [PLANNED]]);
  const run = await stage.pushRun(push);
  assert.deepEqual([run.exitCode, saidBy(run)], [0, []], run.stdout);
  assert.deepEqual([shown(stage, 7), shown(stage, 8)], [[DEPLOYED], [DEPLOYED]]);
  const comments = takeCalls(stage).filter((call) => /pulls|comments/u.test(call));
  assert.deepEqual(comments, [
    plansOf(String(push.after)),
    plansOf(push.earlier?.[0]?.sha ?? ''),
    'GET issues/8/comments 200',
    'PATCH issues/comments/1500000002 200',
    'GET issues/7/comments 200',
    'PATCH issues/comments/1500000001 200',
  ]);
  const links = [7, 8].map((number) => /\[plan\]\(\S+\/runs\/(\d+)\)/u.exec(stage.github.commentsOn(number)[0]?.body ?? '')?.[1]);
  assert.deepEqual(
    links,
    stage.github.runs.filter(({ event }) => event === 'pull_request').map(({ id }) => String(id)),
  );
});

test('a pull request that is locked does not keep the other from its result', async () => {
  const { stage, push } = await queue({ inputs: { comment: 'never' } });
  await using _ = stage;
  for (const pull of stage.github.pulls) pull.locked = pull.number === 8;
  const run = await stage.pushRun(push);
  assert.equal(run.exitCode, 0);
  assert.match(saidBy(run).join('\n'), /^warning: Pull request #8 could not be commented: its conversation is locked, .* Unlock .*$/u);
  assert.doesNotMatch(saidBy(run).join('\n'), /permissions/u);
  assert.deepEqual([shown(stage, 7), shown(stage, 8)], [[DEPLOYED], []]);
  assert.equal(takeCalls(stage).filter((call) => call === 'POST issues/8/comments 403').length, 1);
});

test('a comment that is there is updated in a locked pull request', async () => {
  const { stage, push } = await queue();
  await using _ = stage;
  for (const pull of stage.github.pulls) pull.locked = true;
  const run = await stage.pushRun(push);
  assert.deepEqual([run.exitCode, saidBy(run)], [0, []]);
  assert.deepEqual([shown(stage, 7), shown(stage, 8)], [[DEPLOYED], [DEPLOYED]]);
});
