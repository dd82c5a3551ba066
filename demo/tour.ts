import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FLOW, sharedMainMenu } from '../harness/architect-scene.ts';
import type { RunResult } from '../harness/runner.ts';
import { Stage } from '../harness/stage.ts';
import { kindArchitectOrg } from '../simulator/genesys/sample.ts';
import { headline, say, showLog, showMarkdown } from './show.ts';
import type { World } from './worlds.ts';

/** For pushes without a pull request: otherwise the action would search GitHub for one in each run. */
const QUIET = { inputs: { comment: 'never' } };
const HELP = { prompt: 'For help with an order, press 2', target: '{ queue: Support EU }' };
const MENU = { before: sharedMainMenu(), after: sharedMainMenu({ 2: HELP, 3: null }) };
const NEXT = sharedMainMenu({ 1: { prompt: 'For new orders, press 1' }, 2: HELP, 3: null });
const REFUSED = sharedMainMenu({ 1: { target: '{ queue: Billing }' }, 2: HELP, 3: null });

/**
 * Runs the tour on one org and checks each step.
 *
 * @param folder where the runs keep their files
 * @returns the paths of the job summaries
 */
export async function playTour(world: World, folder: string): Promise<string[]> {
  const summaries: string[] = [];
  // One menu file fits both orgs: Architect's exports what was written by hand.
  await using stage = await Stage.open({ api: world.api, ...(world.api === 'architect' ? { org: kindArchitectOrg() } : {}) });

  const keep = (name: string): { readonly keepIn: string; readonly run: { readonly id: number } } => {
    const keepIn = join(folder, `${summaries.length + 1}-${name}`);
    mkdirSync(keepIn);
    summaries.push(join(keepIn, 'file_commands', 'summary'));
    return { keepIn, run: { id: 9000 + summaries.length } };
  };
  const showRequests = (): void => {
    say(`  Genesys Cloud was asked: ${shortened(stage.cloudCalls).join(' · ')}`);
    stage.cloud.clearRequests();
  };

  headline(world.title);
  await stage.commit({ 'ivr/main.yml': MENU.before }, 'Take the main menu into git');
  const base = await stage.repository.head();

  headline('1. A pull request changes the menu: the plan, in a comment');
  const plan = await stage.pullRequest({ 'ivr/main.yml': MENU.after }, keep('pull-request'));
  showLog(plan);
  showMarkdown(stage.github.commentsOn(7)[0]?.body ?? '');
  showRequests();
  expect(plan, 0, 'planned');

  headline('2. It is merged: the deploy, and the same comment tells the result');
  const merge = await stage.repository.merge('change-7', { noFf: true, message: 'Merge pull request #7 from acme/change-7' });
  for (const pull of stage.github.pulls)
    Object.assign(pull, { state: 'closed', merged_at: '2026-11-22T10:00:00Z', merge_commit_sha: merge });
  const deploy = await stage.pushRun({ before: base, after: merge }, keep('merge'));
  showLog(deploy);
  showMarkdown(stage.github.commentsOn(7)[0]?.body ?? '');
  showRequests();
  expect(deploy, 0, 'deployed');
  assert.equal(stage.github.commentsOn(7).length, 1);

  headline('3. The same push again: in sync, nothing is written');
  const again = await stage.pushRun({ before: base, after: merge }, keep('again'));
  showLog(again);
  showRequests();
  expect(again, 0, 'in-sync');

  headline('4. Someone edits another part of the flow at the very moment of the deploy: read again, rebuilt, retried');
  stage.github.addRun({ id: 9002, head_sha: merge });
  world.annaEdits(stage);
  const raced = await stage.push({ 'ivr/main.yml': NEXT }, { ...keep('conflict'), ...QUIET });
  showLog(raced);
  showRequests();
  expect(raced, 0, 'deployed');
  say(`  Who wrote the flow: ${world.writers(stage).join(' · ')}`);
  assert.ok(world.hasAnnasEdit(stage), "Anna's edit is still live");
  stage.github.addRun({ id: 9004, head_sha: await stage.repository.head() });

  headline('5. A target that the org refuses, after it has stored the change: rolled back, red');
  stage.cloud.faults.clear();
  world.refuseNext(stage);
  const before = world.live(stage);
  const refused = await stage.push({ 'ivr/main.yml': REFUSED }, { ...keep('refused'), ...QUIET });
  showLog(refused);
  showMarkdown(refused.summary);
  showRequests();
  expect(refused, 1, 'rolled-back');
  assert.deepEqual(world.live(stage), before, 'callers hear what they heard before');

  headline('6. Anna edits the menu itself, outside git: the next push is refused as drift, red, and nothing is written');
  stage.cloud.faults.clear();
  world.annaEditsMenu(stage);
  const annasEdit = world.live(stage);
  const drifted = await stage.push({ 'ivr/main.yml': MENU.before }, { ...keep('drift'), ...QUIET });
  showLog(drifted);
  showMarkdown(drifted.summary);
  showRequests();
  expect(drifted, 1, 'drifted');
  assert.deepEqual(world.live(stage), annasEdit, "Anna's edit is still live");
  return summaries;
}

/** @throws AssertionError if the run didn't end as the tour expects */
function expect(run: RunResult, exitCode: number, status: string): void {
  assert.equal(run.exitCode, exitCode, run.stdout);
  assert.deepEqual(
    run.report?.flows.map((flow) => flow.status),
    [status],
  );
}

/** Requests without ids. Repeated requests for the same job are shown once. */
function shortened(calls: readonly string[]): string[] {
  const named = calls.map((call) => call.replace(FLOW, '{flowId}').replace(/(?<=routing\/queues\/)[\da-f-]{36}/u, '{queueId}'));
  const short = named.map((call) => call.replaceAll(/[\da-f]{8}-[\da-f-]{27}/gu, '{jobId}'));
  return short.filter((call, index) => call !== short[index - 1]);
}
