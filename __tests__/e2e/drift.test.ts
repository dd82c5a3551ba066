import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_TOKEN, type Token } from '../../simulator/github/index.ts';
import { pushEvent, scheduleEvent, workflowDispatchEvent } from '../../harness/events.ts';
import { driftOf, editOutside, flowIn, orgCalls } from '../support/drift-scene.ts';
import { assertEnding, LIST_RUNS, livePrompt, menu, QUIET, takeCloudCalls, takeGithubCalls } from '../support/events-scene.ts';
import { MAIN_FLOW_ID, menuFile } from '../../harness/menus.ts';
import { Stage } from '../../harness/stage.ts';

const OVERWRITE = { inputs: { comment: 'never', 'on-drift': 'overwrite' } };
const ONE = { 'ivr/main.yml': menu('main', 'One') };
const TWO = { 'ivr/main.yml': menu('main', 'Two') };
const MAIN = { ref: 'refs/heads/main' };

/** A repository whose menu was deployed as it is live. */
async function deployed(options: Parameters<typeof Stage.open>[0] = {}): Promise<{ stage: Stage; first: string }> {
  const stage = await Stage.open(options);
  const first = await stage.commit({ 'ivr/main.yml': menu('main') });
  stage.github.addRun({ head_sha: first });
  return { stage, first };
}

test('live is what was deployed last: one look at git, no request more', async () => {
  const { stage } = await deployed();
  await using _ = stage;
  const run = await stage.push(ONE, QUIET);
  assert.deepEqual([flowIn(run).status, driftOf(run)], ['deployed', undefined]);
  assert.deepEqual(takeCloudCalls(stage), orgCalls('deploy'));
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS]);
});

test('a menu edited outside git is not deployed over: nothing is written, and the run says what differs and how to go on', async () => {
  const { stage, first } = await deployed();
  await using _ = stage;
  editOutside(stage, '2', 'Edited by hand');
  const run = await stage.push(ONE, QUIET);
  assertEnding(run, {
    exitCode: 1,
    outcome: 'failure',
    mode: 'deploy',
    changed: ['ivr/main.yml'],
    flows: ['Main IVR drifted 15'],
    verdict: '### ❌ IVR deploy — 1 flow drifted',
    said: [
      /^error ivr\/main\.yml:2: "Main IVR" drifted\. The menu "collect_ivr_main" was edited outside git: live is neither what the menu file asks for nor any committed version of it\. Different from what git knew last \(commit `[\da-f]{7}`\): key 2\. What callers hear is not what the menu files say\. Nothing was written\. To keep what is live, write it into `ivr\/main\.yml` and push that by itself: .* To replace it by what the menu file asks for, deploy with `on-drift: overwrite`\.$/u,
      'error: 1 flow drifted',
    ],
  });
  assert.deepEqual(takeCloudCalls(stage), orgCalls('plan'));
  assert.equal(livePrompt(stage, 'main'), 'For sales, press 1');
  assert.equal(flowIn(run).error?.code, 'drift');
  assert.deepEqual(
    { ...driftOf(run), menus: driftOf(run)?.menus.map(({ menu: name, commit, unknown }) => ({ name, commit, unknown })) },
    {
      version: 15,
      by: null,
      at: null,
      on_drift: 'fail',
      overwritten: false,
      menus: [{ name: 'collect_ivr_main', commit: first, unknown: null }],
    },
  );
  assert.deepEqual(
    driftOf(run)?.menus[0]?.changes.map(({ op, key, field, before, after }) => [op, key, field, before, after]),
    [['change', '2', 'prompt', 'For support, press 2', 'Edited by hand']],
  );
  assert.match(run.summary, /edited outside git/u);
  assert.match(run.summary, /\| Key \| Committed \(<code>[\da-f]{7}<\/code>\) \| Live \|/u);
});

test('what is live is adopted by a push of its own, and the next push is deployed', async () => {
  const { stage } = await deployed();
  await using _ = stage;
  editOutside(stage, '1', 'Edited by hand');
  const adopted = await stage.push({ 'ivr/main.yml': menu('main', 'Edited by hand') }, QUIET);
  assert.deepEqual([adopted.exitCode, flowIn(adopted).status], [0, 'in-sync']);
  stage.github.addRun({ head_sha: await stage.repository.head() });
  assert.equal(flowIn(await stage.push(TWO, QUIET)).status, 'deployed');
});

test('on-drift: overwrite deploys, and the report keeps what it overwrote', async () => {
  const { stage, first } = await deployed();
  await using _ = stage;
  editOutside(stage, '2', 'Edited by hand');
  takeCloudCalls(stage);
  const run = await stage.push(ONE, OVERWRITE);
  assert.deepEqual([run.exitCode, flowIn(run).status, flowIn(run).version_after], [0, 'deployed', 16]);
  assert.deepEqual(takeCloudCalls(stage), orgCalls('deploy'));
  const [edited] = driftOf(run)?.menus ?? [];
  assert.deepEqual([driftOf(run)?.overwritten, driftOf(run)?.on_drift, edited?.commit], [true, 'overwrite', first]);
  assert.deepEqual(
    edited?.changes.map(({ key, before, after }) => [key, before, after]),
    [['2', 'For support, press 2', 'Edited by hand']],
  );
  assert.match(run.summary, /this run has deployed over it/u);
  assert.match(run.summary, /\| Was live \|/u);
  assert.match(run.stdout, /edited outside git: "collect_ivr_main" \(key 2\); on-drift is overwrite/u);
});

test('on-drift: overwrite whose write is rolled back has overwritten nothing', async () => {
  const { stage } = await deployed();
  await using _ = stage;
  editOutside(stage, '2', 'Edited by hand');
  stage.cloud.faults.add({ method: 'PATCH', status: 400, times: Infinity });
  const run = await stage.push(ONE, OVERWRITE);
  assert.deepEqual([flowIn(run).status, driftOf(run)?.overwritten], ['rejected', false]);
});

test('two menus of a flow, one of them edited outside git: the whole flow is refused, and both are told', async () => {
  await using stage = await Stage.open();
  const first = await stage.commit({ 'ivr/main.yml': menu('main'), 'ivr/hours.yml': hoursMenu(stage) });
  stage.github.addRun({ head_sha: first });
  editOutside(stage, '1', 'Edited by hand');
  const run = await stage.push({ ...TWO, 'ivr/hours.yml': hoursMenu(stage, 'New words') }, QUIET);
  assert.deepEqual([run.exitCode, flowIn(run).status], [1, 'drifted']);
  assert.deepEqual(
    driftOf(run)?.menus.map((one) => one.menu),
    ['collect_ivr_main'],
  );
  assert.deepEqual([...new Set(flowIn(run).changes.map((change) => change.menu))].toSorted(), ['collect_ivr_main', 'menu_hours']);
  assert.match(run.summary, /##### Menu <code>menu&#95;hours<\/code>/u);
  assert.equal(stage.cloud.flow(MAIN_FLOW_ID).version, 15, 'nothing is written');
});

test('with on-failure: rollback-all, a flow with drift keeps the others from being deployed', async () => {
  const { stage } = await deployed();
  await using _ = stage;
  const second = await stage.commit({ 'ivr/closed.yml': menu('closed') });
  stage.github.addRun({ head_sha: second });
  editOutside(stage, '1', 'Edited by hand');
  const run = await stage.push(
    { ...TWO, 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') },
    { inputs: { ...QUIET.inputs, 'on-failure': 'rollback-all' } },
  );
  assert.deepEqual(run.report?.flows.map(({ flow_name: name, status, error }) => `${name} ${status} ${error?.code}`).toSorted(), [
    'After Hours skipped run.not.deployed',
    'Main IVR drifted drift',
  ]);
  assert.equal(livePrompt(stage, 'closed'), 'To report a power cut, press 1');
});

test('a failed deploy is no drift: live is what an older commit says, with or without `actions: read`', async () => {
  for (const knowsRuns of [true, false]) {
    const permissions: Token['permissions'] = knowsRuns ? { contents: 'read', actions: 'read' } : { contents: 'read' };
    const { stage } = await deployed({
      github: { tokens: { [DEFAULT_TOKEN]: { login: 'github-actions[bot]', type: 'Bot', permissions } } },
    });
    await using _ = stage;
    const second = await stage.commit(ONE);
    stage.github.addRun({ head_sha: second, conclusion: 'failure' });
    const run = await stage.push(TWO, QUIET);
    assert.deepEqual([flowIn(run).status, driftOf(run)], ['deployed', undefined], run.stdout);
    assert.equal(livePrompt(stage, 'main'), 'Two');
    assert.equal(run.stdout.includes('Grant the job'), !knowsRuns);
  }
});

test('a deploy that is refused and rolled back is no drift to the next one', async () => {
  const { stage } = await deployed();
  await using _ = stage;
  stage.cloud.faults.add({ method: 'PATCH', status: 422, times: Infinity });
  assert.equal((await stage.push(ONE, QUIET)).exitCode, 1);
  stage.cloud.faults.clear();
  stage.github.addRun({ head_sha: await stage.repository.head(), conclusion: 'failure' });
  assert.equal(flowIn(await stage.push(TWO, QUIET)).status, 'deployed');
});

test('taking a menu into git is no drift: the push that adds its file deploys it', async () => {
  for (const isFirstRun of [true, false]) {
    await using stage = await Stage.open();
    if (!isFirstRun) stage.github.addRun({ head_sha: await stage.repository.head() });
    const run = await stage.push({ '.github/workflows/ivr.yml': 'on: push\n', ...ONE }, QUIET);
    assert.deepEqual([flowIn(run).status, driftOf(run)], ['deployed', undefined], run.stdout);
  }
});

test('the very first push of a repository takes its menus into git', async () => {
  await using stage = await Stage.open();
  const after = await stage.commit(ONE);
  assert.equal(flowIn(await stage.pushRun({ before: null, after }, QUIET)).status, 'deployed');
});

test('a new branch is no first push: a menu that it has and live has not is drift', async () => {
  await using stage = await Stage.open();
  await stage.repository.branch('release');
  const after = await stage.commit(ONE);
  const workspace = await stage.repository.checkout({ ref: 'refs/heads/release' });
  const run = await stage.run(pushEvent({ ref: 'refs/heads/release', before: null, after }), workspace, QUIET);
  assert.equal(flowIn(run).status, 'drifted');
});

test('a first deploy that failed is tried again by the next push, also if no run has ever succeeded', async () => {
  for (const hasSuccess of [true, false]) {
    await using stage = await Stage.open();
    if (hasSuccess) stage.github.addRun({ head_sha: await stage.repository.head() });
    stage.cloud.faults.add({ method: 'PATCH', status: 403, times: Infinity });
    assert.equal((await stage.push(ONE, QUIET)).exitCode, 1);
    stage.cloud.faults.clear();
    stage.github.addRun({ head_sha: await stage.repository.head(), conclusion: 'failure' });
    const run = await stage.push(TWO, QUIET);
    assert.deepEqual([flowIn(run).status, driftOf(run)], ['deployed', undefined], run.stdout);
  }
});

test('a redeploy by hand over a menu that matches no committed version is refused, and says how to adopt it', async () => {
  await using stage = await Stage.open();
  const sha = await stage.commit(ONE);
  const dispatch = async (inputs: Record<string, string>) =>
    stage.run(workflowDispatchEvent({ sha }), await stage.repository.checkout(MAIN), { inputs });
  const run = await dispatch(QUIET.inputs);
  assert.deepEqual([run.exitCode, flowIn(run).status, flowIn(run).error?.code], [1, 'drifted', 'drift']);
  assert.match(flowIn(run).error?.hint ?? '', /^To keep what is live, write it into `ivr\/main\.yml` and push that by itself/u);
  assert.equal(driftOf(run)?.menus[0]?.commit, sha);
  const again = await dispatch(OVERWRITE.inputs);
  assert.deepEqual([again.exitCode, flowIn(again).status, driftOf(again)?.overwritten], [0, 'deployed', true]);
});

test('a redeploy by hand over an older committed version brings the menu up to date', async () => {
  const { stage } = await deployed();
  await using _ = stage;
  const sha = await stage.commit(ONE);
  const run = await stage.run(workflowDispatchEvent({ sha }), await stage.repository.checkout({ ...MAIN, depth: 'full' }), QUIET);
  assert.deepEqual([flowIn(run).status, livePrompt(stage, 'main')], ['deployed', 'One']);
  assert.deepEqual(takeGithubCalls(stage), [], 'a whole clone is its own history');
});

test('on the schedule, live as an older commit has it is not deployed yet, and no drift', async () => {
  const { stage, first } = await deployed();
  await using _ = stage;
  const sha = await stage.commit(ONE);
  const run = await stage.run(scheduleEvent({ sha }), await stage.repository.checkout(MAIN), QUIET);
  assertEnding(run, {
    exitCode: 0,
    outcome: 'success',
    mode: 'drift',
    changed: ['ivr/main.yml'],
    flows: ['Main IVR planned 14'],
    verdict: '### ☎️ IVR drift — 1 menu not deployed',
  });
  assert.ok(
    flowIn(run).notes.some((note) => note.includes(`live as commit \`${first.slice(0, 7)}\` has it`)),
    run.stdout,
  );
});

test('on the schedule, an edit outside git is drift, red whatever on-drift says, with what was edited', async () => {
  for (const { inputs } of [QUIET, OVERWRITE]) {
    const { stage, first } = await deployed();
    await using _ = stage;
    editOutside(stage, '2', 'Edited by hand');
    const run = await stage.run(scheduleEvent({ sha: first }), await stage.repository.checkout(MAIN), { inputs });
    assertEnding(run, {
      exitCode: 1,
      outcome: 'failure',
      mode: 'drift',
      changed: ['ivr/main.yml'],
      flows: ['Main IVR drifted 15'],
      verdict: '### ❌ IVR drift — 1 flow drifted',
      said: [/^error ivr\/main\.yml:2: "Main IVR" drifted\./u, 'error: 1 flow drifted'],
    });
    assert.deepEqual(
      driftOf(run)?.menus[0]?.changes.map(({ before, after }) => [before, after]),
      [['For support, press 2', 'Edited by hand']],
    );
    assert.equal(run.summary.split('Edited by hand').length, 2, 'the edit is shown once');
  }
});

/** The opening hours' menu as it is live, or with key 1 saying something else. */
function hoursMenu(stage: Stage, prompt?: string): string {
  const options = stage.cloud.flow(MAIN_FLOW_ID).definition.nodes['menu_hours']?.menu?.options ?? [];
  const texts = options.map(({ key, prompt: old, routingTarget }) => ({
    key,
    prompt: key === '1' ? (prompt ?? old) : old,
    target: routingTarget,
  }));
  return menuFile(texts, { node: 'menu_hours' });
}
