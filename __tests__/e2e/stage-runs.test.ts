import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainMenu } from '../../harness/architect-scene.ts';
import { Stage } from '../../harness/stage.ts';

test('a stage that keeps runs lists each run of the action, in progress while it goes', async () => {
  await using stage = await Stage.open({ api: 'architect', keepsRuns: true });
  const meanwhile: unknown[] = [];
  stage.cloud.faults.add({
    path: '/oauth/token',
    times: 2,
    before: () => {
      meanwhile.push(stage.github.runs.map(({ status }) => status));
    },
  });
  const first = await stage.push({ 'ivr/main.yml': mainMenu({ 2: { target: '{ queue: Support EU }' } }) });
  const second = await stage.push({ 'ivr/main.yml': 'flow_name: Main IVR\n' });
  const third = await stage.push({ 'ivr/main.yml': mainMenu({}) });
  assert.deepEqual([first.exitCode, second.exitCode, third.exitCode], [0, 1, 0]);
  assert.deepEqual(meanwhile, [['in_progress'], ['completed', 'completed', 'in_progress']]);
  assert.deepEqual(
    stage.github.runs.map(({ conclusion, head_branch }) => [conclusion, head_branch]),
    [
      ['success', 'main'],
      ['failure', 'main'],
      ['success', 'main'],
    ],
  );
  assert.equal(stage.github.runs[2]?.head_sha, await stage.repository.head());
  const [, , run] = stage.github.runs;
  assert.match(third.report?.run_url ?? '', new RegExp(`/actions/runs/${run?.id}$`, 'u'));
});
