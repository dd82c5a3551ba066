/**
 * The story of a menu, told by `dist/index.js` itself, run as GitHub's runner runs it: against the simulator of Genesys Cloud
 * and a local GitHub API, in a temporary git repository. Nothing leaves the machine.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAIN_FLOW_ID, MAIN_OPTIONS, menuFile } from '../__tests__/support/menus.ts';
import type { RunResult } from '../__tests__/support/runner.ts';
import { Stage } from '../__tests__/support/stage.ts';
import { headline, say, showLog, showMarkdown } from './show.ts';

const folder = mkdtempSync(join(tmpdir(), 'genesys-ivr-demo-'));
const started = performance.now();
const summaries: string[] = [];
let runs = 0;

await using stage = await Stage.open();

/** Where a run keeps its files, so that its summary can be read afterwards. */
function keep(name: string): { readonly keepIn: string; readonly run: { readonly id: number } } {
  runs += 1;
  const keepIn = join(folder, `${runs}-${name}`);
  mkdirSync(keepIn);
  summaries.push(join(keepIn, 'file_commands', 'summary'));
  return { keepIn, run: { id: 9000 + runs } };
}

function showRequests(): void {
  say(`  Genesys Cloud was asked: ${stage.cloudCalls.map((call) => call.replace(MAIN_FLOW_ID, '{flowId}')).join(' · ')}`);
  stage.cloud.clearRequests();
}

/** The action found the run's end to be what the story says, or the demo fails. */
function expect(run: RunResult, exitCode: number, status: string): void {
  assert.equal(run.exitCode, exitCode, run.stdout);
  assert.deepEqual(
    run.report?.flows.map((flow) => flow.status),
    [status],
  );
}

const NEW_MENU = menuFile(
  MAIN_OPTIONS.filter(({ key }) => key !== '9').map((option) =>
    option.key === '2' ? { ...option, prompt: 'For help with an order, press 2', target: '{ queue: Support EU }' } : option,
  ),
);

await stage.commit({ 'ivr/main.yml': menuFile() }, 'Take the main menu into git');
const base = await stage.repository.head();

headline('1. A pull request changes the menu: the plan, in a comment');
const plan = await stage.pullRequest({ 'ivr/main.yml': NEW_MENU }, keep('pull-request'));
showLog(plan);
showMarkdown(stage.github.commentsOn(7)[0]?.body ?? '');
showRequests();
expect(plan, 0, 'planned');

headline('2. It is merged: the deploy, and the same comment tells the result');
const merge = await stage.repository.merge('change-7', { noFf: true, message: 'Merge pull request #7 from acme/change-7' });
for (const pull of stage.github.pulls) Object.assign(pull, { state: 'closed', merged_at: '2026-11-22T10:00:00Z', merge_commit_sha: merge });
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

headline('4. Somebody edits another part of the flow at the very moment of the deploy: 409, read again, retried');
stage.github.addRun({ id: 9002, head_sha: merge });
stage.cloud.faults.add({
  method: 'PATCH',
  before: (cloud) => {
    cloud.edit(MAIN_FLOW_ID, 'Anna in Architect', (definition) => {
      definition.nodes['announcement_by_anna'] = { type: 'say', prompt: 'All lines are busy today.' };
    });
  },
});
const raced = await stage.push({ 'ivr/main.yml': NEW_MENU.replace('For sales, press 1', 'For new orders, press 1') }, keep('conflict'));
showLog(raced);
showRequests();
expect(raced, 0, 'deployed');
say(
  `  Who wrote the flow: ${stage.cloud
    .history(MAIN_FLOW_ID)
    .map(({ version, by }) => `v${version} ${by}`)
    .join(' · ')}`,
);
assert.ok(stage.cloud.flow(MAIN_FLOW_ID).definition.nodes['announcement_by_anna'] !== undefined, "Anna's edit is still live");

headline('5. A target that the org refuses, after it has stored the change: rolled back, red');
stage.cloud.faults.add({ method: 'POST', path: '/api/v2/flows/validate', status: 404 });
stage.cloud.faults.add({
  method: 'PATCH',
  status: 422,
  afterApplying: true,
  body: {
    message: 'The routing target "queue_support_uuid" can not be used by this flow.',
    code: 'architect.flow.definition.invalid',
    status: 422,
    contextId: 'demo',
    details: [],
    errors: [],
  },
});
const before = stage.cloud.flow(MAIN_FLOW_ID).definition;
const refused = await stage.push(
  { 'ivr/main.yml': menuFile([{ key: '1', prompt: 'For support, press 1', target: 'queue_support_uuid' }]) },
  keep('refused'),
);
showLog(refused);
showMarkdown(refused.summary);
showRequests();
expect(refused, 1, 'rolled-back');
assert.deepEqual(stage.cloud.flow(MAIN_FLOW_ID).definition, before, 'callers hear what they heard before');

headline(`The end, after ${((performance.now() - started) / 1000).toFixed(1)} s. The job summaries are here:`);
for (const path of summaries) console.log(`  ${path}`);
