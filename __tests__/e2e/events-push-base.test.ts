import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunSeed } from '../../simulator/github/seed.ts';
import { pushEvent } from '../../harness/events.ts';
import { Scene, WORDS, definition, github, type Ending } from '../support/scene.ts';

const { CHANGE, DEPLOY, DEPLOY_ENDING, READ, TOKEN, VALIDATE, deployCalls, menu, patched, readCalls } = definition;
const { LIST_RUNS, NO_RECORDS, QUIET } = github;

const BOTH: Ending = {
  ...DEPLOY_ENDING,
  changed: ['ivr/closed.yml', 'ivr/main.yml'],
  flows: ['After Hours deployed 4', 'Main IVR deployed 15'],
  verdict: WORDS.verdict('deploy', WORDS.deployed('2 prompts changed', 'menu_closed and collect_ivr_main')),
};
const short = (sha: string): string => sha.slice(0, 7);
const startedAt = (minute: number): Pick<RunSeed, 'created_at'> => ({ created_at: `2026-01-05T09:${String(minute).padStart(2, '0')}:00Z` });

/** A repository without deploy records, whose first push has deployed both menus as they are. */
async function deployedOnce(): Promise<{ scene: Scene; first: string }> {
  const scene = await Scene.open(NO_RECORDS);
  const first = await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  scene.github.addRun({ head_sha: first, ...startedAt(1) });
  return { scene, first };
}

test('a push deploys what changed since the last run that succeeded', async () => {
  const { scene, first } = await deployedOnce();
  await using _ = scene;
  const run = await scene.push(CHANGE);
  run.expectEnding({ ...DEPLOY_ENDING, reason: WORDS.changedFiles(`since ${short(first)} (the last run that succeeded)`, 1) });
  assert.deepEqual(scene.takeGithubCalls(), [LIST_RUNS]);
  assert.deepEqual(scene.takeCalls(), DEPLOY);
});

test('with records, a push deploys what is not recorded as it is, and no earlier run is named', async () => {
  await using scene = await Scene.open();
  await scene.succeeded({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  (await scene.push(CHANGE)).expectEnding({
    ...BOTH,
    flows: ['After Hours in-sync 3', 'Main IVR deployed 15'],
    verdict: DEPLOY_ENDING.verdict,
    reason: WORDS.changedFiles('by the deploy records', 2),
  });
  const words = await scene.push({ 'README.md': 'Words\n' });
  words.expectEnding({
    ...DEPLOY_ENDING,
    outcome: 'no-changes',
    changed: [],
    flows: [],
    verdict: WORDS.verdict('deploy', WORDS.nothing),
    reason: WORDS.changedFiles('by the deploy records', 0),
  });
});

for (const [what, seed] of Object.entries({
  'a failed run': { conclusion: 'failure' },
  'a cancelled run': { conclusion: 'cancelled' },
  'a run that timed out': { conclusion: 'timed_out' },
  'a run still in progress': { status: 'in_progress' },
  'a run still in the queue': { status: 'queued' },
} as const)) {
  test(`${what} loses nothing: the next push deploys its files too`, async () => {
    const { scene, first } = await deployedOnce();
    await using _ = scene;
    const second = await scene.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
    scene.github.addRun({ head_sha: second, ...seed, ...startedAt(2) });
    const run = await scene.push(CHANGE);
    run.expectEnding({
      ...BOTH,
      reason: WORDS.changedFiles(`since ${short(second)}, ${short(first)} (the last run that succeeded, and those after it)`, 2),
    });
    assert.deepEqual(scene.takeGithubCalls(), [LIST_RUNS]);
    assert.deepEqual(scene.takeCalls().toSorted(), deployCalls('main', 'closed'));
  });
}

test('a push whose own run failed half way is made good by the next one, which touches another file', async () => {
  const { scene } = await deployedOnce();
  await using _ = scene;
  scene.cloud.faults.add({ method: 'PATCH', status: 400, times: Infinity });
  const failed = await scene.push({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
  assert.equal(failed.exitCode, 1);
  assert.equal(scene.prompt('1', 'closed', 'menu_closed'), 'To report a power cut, press 1');
  scene.github.addRun({ head_sha: await scene.repository.head(), conclusion: 'failure', ...startedAt(2) });
  scene.cloud.faults.clear();
  scene.takeCalls();
  (await scene.push(CHANGE)).expectEnding(BOTH);
  assert.deepEqual(scene.takeCalls().toSorted(), deployCalls('main', 'closed'));
  assert.equal(scene.prompt('1', 'closed', 'menu_closed'), 'For a power cut, press 1');
});

test('what a failed run left live is put back when a later commit reverts it', async () => {
  const { scene } = await deployedOnce();
  await using _ = scene;
  const second = await scene.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
  scene.github.addRun({ head_sha: second, conclusion: 'cancelled', ...startedAt(2) });
  // The cancelled run had got as far as this.
  scene.cloud.edit('d90e5b13-7c2f-4a86-8f41-9b2c3d4e5f33', 'the cancelled run', ({ nodes }) => {
    const [option] = nodes['menu_closed']?.menu?.options ?? [];
    if (option !== undefined) option.prompt = 'For a power cut, press 1';
  });
  const run = await scene.push({ 'ivr/closed.yml': menu('closed') });
  run.expectEnding({
    ...DEPLOY_ENDING,
    changed: ['ivr/closed.yml'],
    flows: ['After Hours deployed 5'],
    verdict: WORDS.verdict('deploy', WORDS.deployed(undefined, 'menu_closed')),
  });
  assert.deepEqual(scene.takeCalls().toSorted(), deployCalls('closed'));
  assert.equal(scene.prompt('1', 'closed', 'menu_closed'), 'To report a power cut, press 1');
});

test('an old run that was started again counts from then: it has deployed its old files', async () => {
  const { scene, first } = await deployedOnce();
  await using _ = scene;
  const second = await scene.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
  scene.github.addRun({ head_sha: second, ...startedAt(2) });
  // The first push's run again, after the second one's: live is what the first commit says.
  scene.github.runs.splice(0, 1);
  scene.github.addRun({ head_sha: first, ...startedAt(1), run_attempt: 2, run_started_at: '2026-01-05T09:30:00Z' });
  const run = await scene.push(CHANGE);
  run.expectEnding({ ...BOTH, reason: WORDS.changedFiles(`since ${short(first)} (the last run that succeeded)`, 2) });
  assert.deepEqual(scene.takeCalls().toSorted(), deployCalls('main', 'closed'));
});

test('the run itself is no earlier run, whatever GitHub lists of its first attempt', async () => {
  const { scene, first } = await deployedOnce();
  await using _ = scene;
  const before = first;
  const after = await scene.commit(CHANGE);
  scene.github.addRun({ id: 9_000_000_100, head_sha: after, conclusion: 'success', ...startedAt(2) });
  const run = await scene.pushRun({ before, after }, { ...QUIET, run: { id: 9_000_000_100, attempt: 2 } });
  run.expectEnding({ ...DEPLOY_ENDING, reason: WORDS.changedFiles(`since ${short(first)} (the last run that succeeded)`, 1) });
});

for (const [what, seed] of Object.entries<Partial<RunSeed>>({
  'another branch': { head_branch: 'release' },
  'another workflow': { path: '.github/workflows/other.yml', workflow_id: 7 },
  'a pull request': { event: 'pull_request' },
  'a schedule': { event: 'schedule' },
  'a merge queue': { event: 'merge_group' },
})) {
  test(`a successful run of ${what} says nothing of what is deployed`, async () => {
    const { scene, first } = await deployedOnce();
    await using _ = scene;
    const second = await scene.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
    scene.github.addRun({ head_sha: second, ...startedAt(2), ...seed });
    const run = await scene.push(CHANGE);
    run.expectEnding({ ...BOTH, reason: WORDS.changedFiles(`since ${short(first)} (the last run that succeeded)`, 2) });
    assert.deepEqual(scene.takeGithubCalls(), [LIST_RUNS]);
    assert.deepEqual(scene.takeCalls().toSorted(), deployCalls('main', 'closed'));
  });
}

test('without any successful run all files are deployed, and those in sync are not written', async () => {
  const { scene, first } = await deployedOnce();
  await using _ = scene;
  scene.github.runs.length = 0;
  scene.github.addRun({ head_sha: first, conclusion: 'failure', ...startedAt(1) });
  const run = await scene.push(CHANGE);
  run.expectEnding({
    ...DEPLOY_ENDING,
    changed: ['ivr/closed.yml', 'ivr/main.yml'],
    flows: ['After Hours in-sync 3', 'Main IVR deployed 15'],
    reason: WORDS.allFiles('no earlier push run of this workflow on this branch has succeeded', 2),
  });
  assert.deepEqual(scene.takeCalls().toSorted(), [...readCalls('closed'), READ, patched(), VALIDATE].toSorted());
});

test('when a push is run again, it is in sync and nothing is written', async () => {
  const { scene, first } = await deployedOnce();
  await using _ = scene;
  const after = await scene.commit(CHANGE);
  (await scene.pushRun({ before: first, after }, QUIET)).expectEnding(DEPLOY_ENDING);
  scene.takeCalls();
  const again = await scene.pushRun({ before: first, after }, { ...QUIET, run: { attempt: 2 } });
  again.expectEnding({
    ...DEPLOY_ENDING,
    outcome: 'no-changes',
    flows: ['Main IVR in-sync 15'],
    verdict: WORDS.verdict('deploy', WORDS.nothing),
  });
  assert.deepEqual(scene.takeCalls(), [TOKEN, READ]);
});

test('a push that is run again after a later one was deployed leaves its menu alone, and says why', async () => {
  const { scene, first } = await deployedOnce();
  await using _ = scene;
  const after = await scene.commit(CHANGE);
  const workspace = await scene.repository.checkout({ sha: after });
  const later = await scene.commit({ 'ivr/main.yml': menu('main', 'For a new order, press 1') });
  (await scene.pushRun({ before: after, after: later }, QUIET)).expectEnding(DEPLOY_ENDING);
  scene.github.addRun({ id: 9_000_000_200, head_sha: later, ...startedAt(2) });
  scene.takeCalls();
  const again = await scene.run(pushEvent({ before: first, after }), workspace, {
    inputs: { ...QUIET.inputs, select: 'all' },
    run: { attempt: 2 },
  });
  again.expectEnding({
    ...BOTH,
    outcome: 'no-changes',
    flows: ['After Hours in-sync 3', 'Main IVR skipped 15'],
    verdict: WORDS.verdict('deploy', WORDS.flow('skipped (a newer commit is live)')),
    said: [
      new RegExp(`^warning .*The menu "collect_ivr_main" is left alone: it was deployed from the newer commit \`${short(later)}\``, 'u'),
    ],
  });
  assert.deepEqual(scene.takeCalls().toSorted(), [...readCalls('main', 'closed'), VALIDATE].toSorted());
  assert.equal(scene.prompt('1'), 'For a new order, press 1');
});

test('a later push that is not live overtakes no one', async () => {
  const { scene, first } = await deployedOnce();
  await using _ = scene;
  const after = await scene.commit(CHANGE);
  const later = await scene.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
  scene.github.addRun({ id: 9_000_000_200, head_sha: later, conclusion: 'failure', ...startedAt(2) });
  const run = await scene.run(pushEvent({ before: first, after }), await scene.repository.checkout({ sha: after }), QUIET);
  run.expectEnding({ ...BOTH, flows: ['After Hours in-sync 3', 'Main IVR deployed 15'], verdict: DEPLOY_ENDING.verdict });
});

/** A workflow whose runs can be limited to some flows. */
const workflow = (inputs: string): Record<string, string> => ({
  '.github/workflows/ivr.yml': `on: push\njobs:\n  ivr:\n    steps:\n      - uses: acme/ivr-menus@v1\n        with: { ${inputs} }\n`,
});

test('what a green run left out, because it was limited to other flows, is never taken for deployed', async () => {
  await using scene = await Scene.open(NO_RECORDS);
  const first = await scene.commit({
    ...workflow("flows: '${{ vars.FLOWS }}'"),
    'ivr/main.yml': menu('main'),
    'ivr/closed.yml': menu('closed'),
  });
  scene.github.addRun({ head_sha: first, ...startedAt(1) });
  const limited = await scene.push(
    { ...CHANGE, 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') },
    { inputs: { ...QUIET.inputs, flows: 'Main IVR' } },
  );
  limited.expectEnding({ ...DEPLOY_ENDING, changed: BOTH.changed, flows: ['Main IVR deployed 15'] });
  const second = await scene.repository.head();
  scene.github.addRun({ head_sha: second, ...startedAt(2) });
  const run = await scene.push({ 'README.md': 'Words\n' });
  // Nothing tells whether that is due, or whether someone has put it back: so it is not written either.
  assert.deepEqual([run.exitCode, run.report.outcome], [1, 'failure'], run.stdout);
  const flow = run.flow('closed');
  assert.deepEqual([flow.status, run.flow('main').status], ['drifted', 'in-sync']);
  assert.match(
    flow.error?.message ?? '',
    new RegExp(`^It isn't known whether .* Live is what commit \`${short(first)}\` says, and no deploy record and no successful run`, 'u'),
  );
  assert.match(run.stdout, /^All files \(the workflow can leave out flows or files, so a run that succeeded shows no change as deployed/mu);
});

test('a workflow that deploys everything is taken at its word', async () => {
  await using scene = await Scene.open(NO_RECORDS);
  const first = await scene.commit({
    ...workflow('files: ivr/*.yml, mode: deploy'),
    'ivr/main.yml': menu('main'),
    'ivr/closed.yml': menu('closed'),
  });
  scene.github.addRun({ head_sha: first, ...startedAt(1) });
  const run = await scene.push(CHANGE);
  run.expectEnding({ ...DEPLOY_ENDING, reason: WORDS.changedFiles(`since ${short(first)} (the last run that succeeded)`, 1) });
});
