import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleOrg } from '../../simulator/genesys/sample.ts';
import { DEFAULT_TOKEN } from '../../simulator/github/index.ts';
import { pushEvent, workflowDispatchEvent } from '../../harness/events.ts';
import { driftOf, editOutside, flowIn } from '../support/drift-scene.ts';
import { LIST_RUNS, livePrompt, menu, QUIET, takeGithubCalls } from '../support/events-scene.ts';
import { MAIN_FLOW_ID, MAIN_OPTIONS, menuFile } from '../../harness/menus.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage, type SceneOptions } from '../../harness/stage.ts';

const MAIN = { ref: 'refs/heads/main' };

/** The main menu, of a flow that is given by its name. */
const named = (name: string, prompt: string): string =>
  menuFile(
    MAIN_OPTIONS.map((o) => (o.key === '1' ? { ...o, prompt } : o)),
    { flow: `flow_name: ${name}` },
  );

async function begun(options: Parameters<typeof Stage.open>[0] = {}): Promise<{ stage: Stage; first: string }> {
  const stage = await Stage.open(options);
  return { stage, first: await stage.commit({ 'ivr/main.yml': menu('main') }) };
}

const redeploy = async (stage: Stage, options: SceneOptions & { readonly persistCredentials?: boolean } = QUIET): Promise<RunResult> => {
  const sha = await stage.repository.head();
  const { depth = 1, persistCredentials = true } = options;
  return stage.run(workflowDispatchEvent({ sha }), await stage.repository.checkout({ ...MAIN, depth, persistCredentials }), options);
};

test('a menu that moves to another file and changes is no drift, whether its old file goes or stays', async () => {
  for (const files of [
    { 'ivr/main.yml': null, 'ivr/lines/main.yml': menu('main', 'New') },
    { 'ivr/main.yml': menu('closed'), 'ivr/a.yml': menu('main', 'New') },
    { 'ivr/main.yml': null, 'ivr/both.yml': `${menu('closed')}---\n${menu('main', 'New')}` },
  ]) {
    for (const knowsBase of [true, false]) {
      const { stage, first } = await begun();
      await using _ = stage;
      if (knowsBase) stage.github.addRun({ head_sha: first });
      const run = await stage.push(files, QUIET);
      const main = run.report?.flows.find(({ flow_id: id }) => id === MAIN_FLOW_ID);
      assert.equal(main?.status, 'deployed', run.stdout);
    }
  }
});

test('a menu that moves to another file is not taken for a new one: an edit outside git stays drift', async () => {
  const { stage, first } = await begun();
  await using _ = stage;
  stage.github.addRun({ head_sha: first });
  editOutside(stage, '2', 'Edited by hand');
  const run = await stage.push({ 'ivr/main.yml': null, 'ivr/lines/main.yml': menu('main', 'New') }, QUIET);
  assert.equal(flowIn(run).status, 'drifted', run.stdout);
  assert.deepEqual(
    driftOf(run)?.menus.map(({ path, commit }) => [path, commit]),
    [['ivr/lines/main.yml', first]],
  );
});

test('the history of the file that a menu came from counts, too', async () => {
  const { stage, first } = await begun();
  await using _ = stage;
  const second = await stage.commit({ 'ivr/main.yml': menu('main', 'Never deployed') });
  stage.github.addRun({ head_sha: second });
  const run = await stage.push({ 'ivr/main.yml': null, 'ivr/a.yml': menu('main', 'New') }, { ...QUIET, depth: 'full' });
  assert.equal(flowIn(run).status, 'deployed', run.stdout);
  assert.notEqual(first, second);
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS]);
});

test('a file that comes to describe another menu takes that one into git; one whose flow has another name now stays the same', async () => {
  await using stage = await Stage.open();
  stage.github.addRun({ head_sha: await stage.commit({ 'ivr/main.yml': menu('closed') }) });
  assert.equal(flowIn(await stage.push({ 'ivr/main.yml': menu('main', 'New') }, QUIET)).status, 'deployed');
  stage.github.addRun({
    head_sha: await stage.commit({ 'ivr/main.yml': named('Old name of the main IVR', 'New') }),
    created_at: '2027-01-01T00:00:00Z',
  });
  editOutside(stage, '2', 'Edited by hand');
  assert.equal(flowIn(await stage.push({ 'ivr/main.yml': named('Main IVR', 'Newer') }, QUIET)).status, 'drifted');
});

test('at depth 1 GitHub is asked for the history, and only when live is not what was deployed last', async () => {
  const { stage, first } = await begun();
  await using _ = stage;
  const second = await stage.commit({ 'ivr/main.yml': menu('main', 'Two') });
  const third = await stage.commit({ 'ivr/main.yml': menu('main', 'Three') });
  const run = await redeploy(stage, { ...QUIET, persistCredentials: false });
  assert.deepEqual([flowIn(run).status, livePrompt(stage, 'main')], ['deployed', 'Three'], run.stdout);
  assert.deepEqual(takeGithubCalls(stage), [
    `GET commits?sha=${third}&path=ivr%2Fmain.yml&per_page=100 200`,
    `GET contents/ivr%2Fmain.yml?ref=${second} 200`,
    `GET contents/ivr%2Fmain.yml?ref=${first} 200`,
  ]);
});

test('a history that nobody may read is told as one: refused, with what to grant', async () => {
  const { stage } = await begun({
    github: { tokens: { [DEFAULT_TOKEN]: { login: 'github-actions[bot]', type: 'Bot', permissions: { actions: 'read' } } } },
  });
  await using _ = stage;
  await stage.commit({ 'ivr/main.yml': menu('main', 'Two') });
  const run = await redeploy(stage);
  assert.deepEqual([run.exitCode, flowIn(run).status, flowIn(run).error?.code], [1, 'drifted', 'drift']);
  assert.match(flowIn(run).error?.message ?? '', /^Whether the menu "collect_ivr_main" was edited outside git can't be told\. /u);
  assert.match(driftOf(run)?.menus[0]?.unknown ?? '', /Grant the job `permissions: contents: read`, or check out with `fetch-depth: 0`/u);
  assert.match(run.summary, /can't be told: .*fetch&#45;depth&#58; 0/u);
  // What the message says mends it.
  assert.equal(flowIn(await redeploy(stage, { ...QUIET, depth: 'full' })).status, 'deployed');
});

test('without a token and without history a push whose base can not be read is refused, too', async () => {
  const { stage, first } = await begun();
  await using _ = stage;
  const after = await stage.commit({ 'ivr/main.yml': menu('main', 'Two') });
  const workspace = await stage.repository.checkout({ ...MAIN, persistCredentials: false });
  const run = await stage.run(pushEvent({ before: first, after }), workspace, { inputs: { ...QUIET.inputs, 'github-token': '' } });
  assert.equal(flowIn(run).status, 'drifted');
  assert.match(driftOf(run)?.menus[0]?.unknown ?? '', /check out with `fetch-depth: 0`/u);
  assert.equal(stage.cloud.flow(MAIN_FLOW_ID).version, 14);
});

test('versions that are invalid, or describe other menus, are passed over', async () => {
  const { stage } = await begun();
  await using _ = stage;
  await stage.commit({ 'ivr/main.yml': 'flow_id: [\n' });
  await stage.commit({ 'ivr/main.yml': menu('closed', 'Other') });
  await stage.commit({ 'ivr/main.yml': menu('main', 'Two') });
  const run = await redeploy(stage, { ...QUIET, depth: 'full' });
  assert.equal(flowIn(run).status, 'deployed', run.stdout);
});

test('a version that leaves every key open does not excuse an edit of what was taken into git since', async () => {
  const open = menuFile(MAIN_OPTIONS.map(({ key }) => ({ key, target: '{ unchanged: true }' })));
  await using stage = await Stage.open();
  const first = await stage.commit({ 'ivr/main.yml': open });
  stage.github.addRun({ head_sha: first, created_at: '2026-01-01T00:00:00Z' });
  // From open to written out: what the flow had at the keys was nobody's edit.
  const taken = await stage.push({ 'ivr/main.yml': menu('main', 'New') }, QUIET);
  assert.equal(flowIn(taken).status, 'deployed', taken.stdout);
  stage.github.addRun({ head_sha: await stage.repository.head(), created_at: '2026-01-02T00:00:00Z' });
  editOutside(stage, '2', 'Edited by hand');
  assert.equal(flowIn(await stage.push({ 'ivr/main.yml': menu('main', 'Newer') }, QUIET)).status, 'drifted');
});

test('an older version that names queues is looked up in the org; one whose queue has another name now can not be compared', async () => {
  const byName = menuFile(MAIN_OPTIONS.map((option) => (option.key === '2' ? { ...option, target: '{ queue: Support }' } : option)));
  for (const isGone of [false, true]) {
    const { queues } = sampleOrg();
    const now = queues.map((queue) => (isGone && queue.name === 'Support' ? { ...queue, name: 'Help desk' } : queue));
    await using stage = await Stage.open({ org: { queues: now } });
    stage.github.addRun({ head_sha: await stage.commit({ 'ivr/main.yml': byName }) });
    const run = await stage.push({ 'ivr/main.yml': menu('main', 'New') }, QUIET);
    assert.equal(flowIn(run).status, isGone ? 'drifted' : 'deployed', run.stdout);
    assert.equal(stage.cloudCalls.filter((call) => call.includes('queues')).length, 1);
    const [drifted] = driftOf(run)?.menus ?? [];
    if (isGone)
      assert.match(drifted?.unknown ?? '', /^What git knew at [\da-f]{7} can't be compared any more: There is no queue "Support"/u);
  }
});

test('where the queues can not be listed, a version that names one can not be compared, and the run says so', async () => {
  const byName = menuFile(MAIN_OPTIONS.map((option) => (option.key === '2' ? { ...option, target: '{ queue: Support }' } : option)));
  await using stage = await Stage.open();
  stage.cloud.faults.add({ path: '/api/v2/routing/queues', status: 403, times: Infinity });
  stage.github.addRun({ head_sha: await stage.commit({ 'ivr/main.yml': byName }) });
  const run = await stage.push({ 'ivr/main.yml': menu('main', 'New') }, QUIET);
  assert.equal(flowIn(run).status, 'drifted', run.stdout);
  assert.match(driftOf(run)?.menus[0]?.unknown ?? '', /the queues can't be listed: /u);
});
