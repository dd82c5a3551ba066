import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunSeed } from '../../simulator/github/seed.ts';
import { pushEvent } from '../../harness/events.ts';
import { Stage } from '../../harness/stage.ts';
import {
  assertEnding,
  deployCalls,
  DEPLOYED,
  type Ending,
  LIST_RUNS,
  livePrompt,
  menu,
  QUIET,
  readCalls,
  takeCloudCalls,
  takeGithubCalls,
} from '../support/events-scene.ts';

const BOTH: Ending = {
  ...DEPLOYED,
  changed: ['ivr/closed.yml', 'ivr/main.yml'],
  flows: ['After Hours deployed 4', 'Main IVR deployed 15'],
  verdict: '### ☎️ IVR deploy — 2 menus deployed',
};
const short = (sha: string): string => sha.slice(0, 7);
const at = (minute: number): Pick<RunSeed, 'created_at'> => ({ created_at: `2026-01-05T09:${String(minute).padStart(2, '0')}:00Z` });

/** A repository whose first push has deployed both menus as they are. */
async function deployedOnce(): Promise<{ stage: Stage; first: string }> {
  const stage = await Stage.open();
  const first = await stage.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  stage.github.addRun({ head_sha: first, ...at(1) });
  return { stage, first };
}

test('a push deploys what changed since the last run that succeeded', async () => {
  const { stage, first } = await deployedOnce();
  await using _ = stage;
  const run = await stage.push({ 'ivr/main.yml': menu('main', 'For orders, press 1') }, QUIET);
  assertEnding(run, { ...DEPLOYED, reason: `Changed files (since ${short(first)} (the last run that succeeded)): 1 menu file.` });
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS]);
  assert.deepEqual(takeCloudCalls(stage), ['POST token 200', 'GET main 200', 'POST validate 200', 'PATCH main 200']);
});

for (const [what, seed] of Object.entries({
  'a failed run': { conclusion: 'failure' },
  'a cancelled run': { conclusion: 'cancelled' },
  'a run that timed out': { conclusion: 'timed_out' },
  'a run still in progress': { status: 'in_progress' },
  'a run still in the queue': { status: 'queued' },
} as const)) {
  test(`${what} loses nothing: the next push deploys its files too`, async () => {
    const { stage, first } = await deployedOnce();
    await using _ = stage;
    const second = await stage.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
    stage.github.addRun({ head_sha: second, ...seed, ...at(2) });
    const run = await stage.push({ 'ivr/main.yml': menu('main', 'For orders, press 1') }, QUIET);
    assertEnding(run, {
      ...BOTH,
      reason: `Changed files (since ${short(second)}, ${short(first)} (the last run that succeeded, and those after it)): 2 menu files.`,
    });
    assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS]);
    assert.deepEqual(takeCloudCalls(stage).toSorted(), deployCalls('main', 'closed'));
  });
}

test('a push whose own run failed half way is made good by the next one, which touches another file', async () => {
  const { stage } = await deployedOnce();
  await using _ = stage;
  stage.cloud.faults.add({ method: 'PATCH', status: 400, times: Infinity });
  const failed = await stage.push({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') }, QUIET);
  assert.equal(failed.exitCode, 1);
  assert.equal(livePrompt(stage, 'closed'), 'To report a power cut, press 1');
  stage.github.addRun({ head_sha: await stage.repository.head(), conclusion: 'failure', ...at(2) });
  stage.cloud.faults.clear();
  takeCloudCalls(stage);
  assertEnding(await stage.push({ 'ivr/main.yml': menu('main', 'For orders, press 1') }, QUIET), BOTH);
  assert.deepEqual(takeCloudCalls(stage).toSorted(), deployCalls('main', 'closed'));
  assert.equal(livePrompt(stage, 'closed'), 'For a power cut, press 1');
});

test('what a failed run left live is put back when a later commit reverts it', async () => {
  const { stage } = await deployedOnce();
  await using _ = stage;
  const second = await stage.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
  stage.github.addRun({ head_sha: second, conclusion: 'cancelled', ...at(2) });
  // The cancelled run had got as far as this.
  stage.cloud.edit('d90e5b13-7c2f-4a86-8f41-9b2c3d4e5f33', 'the cancelled run', ({ nodes }) => {
    const [option] = nodes['menu_closed']?.menu?.options ?? [];
    if (option !== undefined) option.prompt = 'For a power cut, press 1';
  });
  const run = await stage.push({ 'ivr/closed.yml': menu('closed') }, QUIET);
  assertEnding(run, { ...DEPLOYED, changed: ['ivr/closed.yml'], flows: ['After Hours deployed 5'] });
  assert.deepEqual(takeCloudCalls(stage).toSorted(), deployCalls('closed'));
  assert.equal(livePrompt(stage, 'closed'), 'To report a power cut, press 1');
});

test('an old run that was started again counts from then: it has deployed its old files', async () => {
  const { stage, first } = await deployedOnce();
  await using _ = stage;
  const second = await stage.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
  stage.github.addRun({ head_sha: second, ...at(2) });
  // The first push's run again, after the second one's: live is what the first commit says.
  stage.github.runs.splice(0, 1);
  stage.github.addRun({ head_sha: first, ...at(1), run_attempt: 2, run_started_at: '2026-01-05T09:30:00Z' });
  const run = await stage.push({ 'ivr/main.yml': menu('main', 'For orders, press 1') }, QUIET);
  assertEnding(run, { ...BOTH, reason: `Changed files (since ${short(first)} (the last run that succeeded)): 2 menu files.` });
  assert.deepEqual(takeCloudCalls(stage).toSorted(), deployCalls('main', 'closed'));
});

test('the run itself is no earlier run, whatever GitHub lists of its first attempt', async () => {
  const { stage, first } = await deployedOnce();
  await using _ = stage;
  const before = first;
  const after = await stage.commit({ 'ivr/main.yml': menu('main', 'For orders, press 1') });
  stage.github.addRun({ id: 9_000_000_100, head_sha: after, conclusion: 'success', ...at(2) });
  const run = await stage.pushRun({ before, after }, { ...QUIET, run: { id: 9_000_000_100, attempt: 2 } });
  assertEnding(run, { ...DEPLOYED, reason: `Changed files (since ${short(first)} (the last run that succeeded)): 1 menu file.` });
});

for (const [what, seed] of Object.entries<Partial<RunSeed>>({
  'another branch': { head_branch: 'release' },
  'another workflow': { path: '.github/workflows/other.yml', workflow_id: 7 },
  'a pull request': { event: 'pull_request' },
  'a schedule': { event: 'schedule' },
  'a merge queue': { event: 'merge_group' },
})) {
  test(`a successful run of ${what} says nothing of what is deployed`, async () => {
    const { stage, first } = await deployedOnce();
    await using _ = stage;
    const second = await stage.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
    stage.github.addRun({ head_sha: second, ...at(2), ...seed });
    const run = await stage.push({ 'ivr/main.yml': menu('main', 'For orders, press 1') }, QUIET);
    assertEnding(run, { ...BOTH, reason: `Changed files (since ${short(first)} (the last run that succeeded)): 2 menu files.` });
    assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS]);
    assert.deepEqual(takeCloudCalls(stage).toSorted(), deployCalls('main', 'closed'));
  });
}

test('without any successful run all files are deployed, and those in sync are not written', async () => {
  const { stage, first } = await deployedOnce();
  await using _ = stage;
  stage.github.runs.length = 0;
  stage.github.addRun({ head_sha: first, conclusion: 'failure', ...at(1) });
  const run = await stage.push({ 'ivr/main.yml': menu('main', 'For orders, press 1') }, QUIET);
  assertEnding(run, {
    ...DEPLOYED,
    changed: ['ivr/closed.yml', 'ivr/main.yml'],
    flows: ['After Hours in-sync 3', 'Main IVR deployed 15'],
    reason: 'All files (no earlier push run of this workflow on this branch has succeeded): 2 menu files.',
  });
  assert.deepEqual(
    takeCloudCalls(stage).toSorted(),
    [...readCalls('closed'), 'GET main 200', 'PATCH main 200', 'POST validate 200'].toSorted(),
  );
});

test('when a push is run again, it is in sync and nothing is written', async () => {
  const { stage, first } = await deployedOnce();
  await using _ = stage;
  const after = await stage.commit({ 'ivr/main.yml': menu('main', 'For orders, press 1') });
  assertEnding(await stage.pushRun({ before: first, after }, QUIET), DEPLOYED);
  takeCloudCalls(stage);
  const again = await stage.pushRun({ before: first, after }, { ...QUIET, run: { attempt: 2 } });
  assertEnding(again, {
    ...DEPLOYED,
    outcome: 'no-changes',
    flows: ['Main IVR in-sync 15'],
    verdict: '### ☎️ IVR deploy — nothing changes',
  });
  assert.deepEqual(takeCloudCalls(stage), ['POST token 200', 'GET main 200']);
});

test('a run that a later push has overtaken takes nothing back, and says how to do that on purpose', async () => {
  const { stage, first } = await deployedOnce();
  await using _ = stage;
  const after = await stage.commit({ 'ivr/main.yml': menu('main', 'For orders, press 1') });
  const later = await stage.commit({ 'ivr/main.yml': menu('main', 'For new orders, press 1') });
  stage.github.addRun({ id: 9_000_000_200, head_sha: later, ...at(2) });
  const workspace = await stage.repository.checkout({ sha: after });
  const run = await stage.run(pushEvent({ before: first, after }), workspace, QUIET);
  assertEnding(run, {
    ...DEPLOYED,
    outcome: 'no-changes',
    changed: [],
    flows: [],
    verdict: '### ☎️ IVR deploy — nothing changes',
    said: [
      new RegExp(`^notice: Nothing to do: a later push, ${short(later)}, was deployed while this run waited, .* run it again\\.$`, 'u'),
    ],
  });
  assert.deepEqual([takeGithubCalls(stage), takeCloudCalls(stage)], [[LIST_RUNS], []]);
  const again = await stage.run(pushEvent({ before: first, after }), workspace, { ...QUIET, run: { attempt: 2 } });
  assertEnding(again, DEPLOYED);
  assert.equal(livePrompt(stage, 'main'), 'For orders, press 1');
});

test('a later push whose run has not succeeded overtakes nobody', async () => {
  const { stage, first } = await deployedOnce();
  await using _ = stage;
  const after = await stage.commit({ 'ivr/main.yml': menu('main', 'For orders, press 1') });
  const later = await stage.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
  stage.github.addRun({ id: 9_000_000_200, head_sha: later, conclusion: 'failure', ...at(2) });
  const run = await stage.run(pushEvent({ before: first, after }), await stage.repository.checkout({ sha: after }), QUIET);
  assertEnding(run, { ...BOTH, flows: ['After Hours in-sync 3', 'Main IVR deployed 15'], verdict: DEPLOYED.verdict });
});
