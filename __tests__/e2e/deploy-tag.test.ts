// A deploy from a tag says what it compares with: no branch tells which deploy came before it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pushEvent } from '../../harness/events.ts';
import { changedMainMenu, MAIN_OPTIONS, menuFile } from '../../harness/menus.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage } from '../../harness/stage.ts';
import { withoutApi } from '../../simulator/github/index.ts';
import { flowIn } from '../support/scene/flow-of.ts';

const QUIET = { inputs: { comment: 'never' } };

/** Commits a menu, and runs the action as the push of a tag does. */
async function release(stage: Stage, tag: string, prompt: string): Promise<{ readonly run: RunResult; readonly commit: string }> {
  const commit = await stage.commit({ 'ivr/main.yml': changedMainMenu(prompt) });
  const workspace = await stage.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
  const run = await stage.run(pushEvent({ before: null, after: commit, ref: `refs/tags/${tag}` }), workspace, QUIET);
  return { run, commit };
}

test('a deploy from a tag names the commit of the deploy record, in the log and in the report', async () => {
  await using stage = await Stage.open({ keepsRuns: true });
  await stage.commit({ 'ivr/main.yml': menuFile(MAIN_OPTIONS) });
  const first = await release(stage, 'v1', 'One');
  assert.equal(flowIn(first.run).status, 'deployed', first.run.stdout);
  const second = await release(stage, 'v2', 'Two');
  assert.equal(flowIn(second.run).status, 'deployed', second.run.stdout);
  const text = `This run is for the tag "v2". The live menu "collect_ivr_main" is compared with commit \`${first.commit.slice(0, 7)}\`, which its last deploy record has.`;
  assert.ok(flowIn(second.run).notes.includes(text), JSON.stringify(flowIn(second.run).notes));
  assert.ok(second.run.stdout.includes(text), second.run.stdout);
});

test('without records it says that the commit was probably deployed last', async () => {
  await using stage = await Stage.open({ keepsRuns: true });
  stage.github.faults.add(withoutApi(/deployments/u));
  const kept = await stage.commit({ 'ivr/main.yml': menuFile(MAIN_OPTIONS) });
  const { run } = await release(stage, 'v1', 'One');
  assert.equal(flowIn(run).status, 'deployed', run.stdout);
  assert.match(
    flowIn(run).notes.join('\n'),
    new RegExp(`compared with commit \`${kept.slice(0, 7)}\`, which was probably deployed last \\(no deploy record says so\\)\\.`, 'u'),
  );
});

test('a deploy from a branch says nothing of it', async () => {
  await using stage = await Stage.open();
  const run = await stage.push({ 'ivr/main.yml': changedMainMenu('One') }, QUIET);
  assert.deepEqual(flowIn(run).notes, []);
});
