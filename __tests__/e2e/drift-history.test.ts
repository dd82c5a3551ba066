import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleOrg } from '../../simulator/genesys/sample.ts';
import { DEFAULT_TOKEN } from '../../simulator/github/index.ts';
import { pushEvent, workflowDispatchEvent } from '../../harness/events.ts';
import { FLOWS, Scene, definition, github, type Run, type SceneOptions } from '../support/scene.ts';

const { MAIN_OPTIONS, menu, menuOf, prompting } = definition;
const { LIST_RUNS, QUIET } = github;

const MAIN = { ref: 'refs/heads/main' };

/** The main menu, of a flow that is given by its name. */
const named = (name: string, prompt: string): string => menu('main', { 1: { prompt } }, { flow: `flow_name: ${name}` });

async function begun(options: Parameters<typeof Scene.open>[0] = {}): Promise<{ scene: Scene; first: string }> {
  const scene = await Scene.open(options);
  return { scene, first: await scene.commit({ 'ivr/main.yml': menu('main') }) };
}

const redeploy = async (scene: Scene, options: SceneOptions & { readonly persistCredentials?: boolean } = QUIET): Promise<Run> => {
  const sha = await scene.repository.head();
  const { depth = 1, persistCredentials = true } = options;
  return scene.run(workflowDispatchEvent({ sha }), await scene.repository.checkout({ ...MAIN, depth, persistCredentials }), options);
};

test('a menu that moves to another file and changes is no drift, whether its old file goes or stays', async () => {
  for (const files of [
    { 'ivr/main.yml': null, 'ivr/lines/main.yml': menu('main', 'New') },
    { 'ivr/main.yml': menu('closed'), 'ivr/a.yml': menu('main', 'New') },
    { 'ivr/main.yml': null, 'ivr/both.yml': `${menu('closed')}---\n${menu('main', 'New')}` },
  ]) {
    for (const knowsBase of [true, false]) {
      const { scene, first } = await begun();
      await using _ = scene;
      if (knowsBase) scene.github.addRun({ head_sha: first });
      const run = await scene.push(files, { isNew: true });
      const main = run.report.flows.find(({ flow_id: id }) => id === FLOWS.main.id);
      assert.equal(main?.status, 'deployed', run.stdout);
    }
  }
});

test('a menu that moves to another file is not taken for a new one: an edit outside git stays drift', async () => {
  const { scene, first } = await begun();
  await using _ = scene;
  scene.github.addRun({ head_sha: first });
  scene.edit('Anna in Architect', prompting('2', 'Edited by hand'));
  const run = await scene.push({ 'ivr/main.yml': null, 'ivr/lines/main.yml': menu('main', 'New') }, { isNew: true });
  assert.deepEqual(run.ends, [['drifted', 'drift']]);
  assert.deepEqual(
    run.drift?.menus.map(({ path, commit }) => [path, commit]),
    [['ivr/lines/main.yml', first]],
  );
});

test('the history of the file that a menu came from counts, too', async () => {
  const { scene, first } = await begun();
  await using _ = scene;
  const second = await scene.commit({ 'ivr/main.yml': menu('main', 'Two') });
  scene.github.addRun({ head_sha: second });
  const run = await scene.push({ 'ivr/main.yml': null, 'ivr/a.yml': menu('main', 'New') }, { depth: 'full', isNew: true });
  assert.deepEqual(run.ends, [['drifted', 'drift']]);
  assert.equal(
    run.message,
    [
      `The menu "collect_ivr_main" is not as it was deployed last: live is what the older commit \`${first.slice(0, 7)}\` says.`,
      `Difference from what git knew last (commit \`${second.slice(0, 7)}\`): key 1.`,
    ].join(' '),
  );
  assert.deepEqual(scene.takeGithubCalls(), [LIST_RUNS]);
});

test('a file that comes to describe another menu takes that one into git', async () => {
  await using scene = await Scene.open();
  scene.github.addRun({ head_sha: await scene.commit({ 'ivr/main.yml': menu('closed') }) });
  assert.deepEqual((await scene.push({ 'ivr/main.yml': menu('main', 'New') })).ends, [['drifted', 'first-adoption']]);
});

test('a file whose flow has another name now is not new: what it managed under the old name counts', async () => {
  for (const isEdited of [false, true]) {
    await using scene = await Scene.open();
    const first = await scene.succeeded({ 'ivr/main.yml': named('Old name of the main IVR', 'For sales, press 1') });
    if (isEdited) scene.edit('Anna in Architect', prompting('2', 'Edited by hand'));
    const run = await scene.push({ 'ivr/main.yml': named('Main IVR', 'New') });
    assert.deepEqual(run.ends, [isEdited ? ['drifted', 'drift'] : ['deployed']]);
    assert.equal(run.drift?.menus[0]?.commit, isEdited ? first : undefined);
  }
});

test('at depth 1 GitHub is asked for the history, and only when live is not what was deployed last', async () => {
  for (const isDeployed of [true, false]) {
    const { scene, first } = await begun();
    await using _ = scene;
    const second = await scene.succeeded({ 'ivr/main.yml': menu('main', 'Two') });
    const third = await scene.commit({ 'ivr/main.yml': menu('main', 'Three') });
    if (isDeployed) scene.edit('ivr-client', prompting('1', 'Two'));
    const run = await redeploy(scene, { ...QUIET, persistCredentials: false });
    assert.deepEqual(run.ends, [isDeployed ? ['deployed'] : ['drifted', 'drift']]);
    // Whether the run of that commit could leave something out, and that the commit is there.
    const workflow = [`GET contents/.github%2Fworkflows%2Fivr.yml?ref=${second} 404`, `GET commits?sha=${second}&per_page=1 200`];
    const older = [`GET commits?sha=${third}&path=ivr%2Fmain.yml&per_page=100 200`, `GET contents/ivr%2Fmain.yml?ref=${first} 200`];
    assert.deepEqual(scene.takeGithubCalls(), [
      LIST_RUNS,
      `GET contents/ivr%2Fmain.yml?ref=${second} 200`,
      ...(isDeployed ? [] : [...workflow, ...older]),
    ]);
  }
});

test('a history that no one may read is told as one: refused, with what to grant', async () => {
  const { scene } = await begun({
    github: { tokens: { [DEFAULT_TOKEN]: { login: 'github-actions[bot]', type: 'Bot', permissions: { actions: 'read' } } } },
  });
  await using _ = scene;
  await scene.commit({ 'ivr/main.yml': menu('main', 'Two') });
  const run = await redeploy(scene);
  assert.deepEqual([run.exitCode, run.flow().status, run.flow().error?.code], [1, 'drifted', 'drift']);
  assert.match(run.message, /^It isn't known whether someone edited the menu "collect_ivr_main" outside git\. /u);
  assert.match(run.drift?.menus[0]?.unknown ?? '', /Grant the job `permissions: contents: read`, or check out with `fetch-depth: 0`/u);
  assert.match(run.summary, /It isn't known whether someone edited it outside git\. .*fetch&#45;depth&#58; 0/u);
  // What the message says helps.
  assert.equal((await redeploy(scene, { ...QUIET, depth: 'full' })).flow().status, 'deployed');
});

test('without a token and without history a push whose base can not be read is refused, too', async () => {
  const { scene, first } = await begun();
  await using _ = scene;
  const after = await scene.commit({ 'ivr/main.yml': menu('main', 'Two') });
  const workspace = await scene.repository.checkout({ ...MAIN, persistCredentials: false });
  const run = await scene.run(pushEvent({ before: first, after }), workspace, { inputs: { ...QUIET.inputs, 'github-token': '' } });
  assert.equal(run.flow().status, 'drifted');
  assert.match(run.drift?.menus[0]?.unknown ?? '', /check out with `fetch-depth: 0`/u);
  assert.equal(scene.cloud.flow(FLOWS.main.id).version, 14);
});

test('versions that are invalid, or describe other menus, are passed over', async () => {
  const { scene } = await begun();
  await using _ = scene;
  await scene.commit({ 'ivr/main.yml': 'flow_id: [\n' });
  await scene.commit({ 'ivr/main.yml': menu('closed', 'Other') });
  await scene.commit({ 'ivr/main.yml': menu('main', 'Two') });
  const run = await redeploy(scene, { ...QUIET, depth: 'full' });
  assert.equal(run.flow().status, 'deployed', run.stdout);
});

test('a version that leaves every key open does not excuse an edit of what was taken into git since', async () => {
  const open = menuOf(MAIN_OPTIONS.map(({ key }) => ({ key, target: '{ unchanged: true }' })));
  await using scene = await Scene.open();
  const first = await scene.commit({ 'ivr/main.yml': open });
  scene.github.addRun({ head_sha: first, created_at: '2026-01-01T00:00:00Z' });
  // From open to written out: what the flow had at the keys was no one's edit.
  const taken = await scene.push({ 'ivr/main.yml': menu('main', 'New') });
  assert.equal(taken.flow().status, 'deployed', taken.stdout);
  scene.github.addRun({ head_sha: await scene.repository.head(), created_at: '2026-01-02T00:00:00Z' });
  scene.edit('Anna in Architect', prompting('2', 'Edited by hand'));
  assert.equal((await scene.push({ 'ivr/main.yml': menu('main', 'Newer') })).flow().status, 'drifted');
});

test('live is not said to be what a version says that leaves every key open', async () => {
  const open = menuOf(MAIN_OPTIONS.map(({ key }) => ({ key, target: '{ unchanged: true }' })));
  await using scene = await Scene.open({ github: { permissions: { deployments: 'none', actions: 'none' } } });
  const first = await scene.commit({ 'ivr/main.yml': open });
  const second = await scene.commit({ 'ivr/main.yml': menu('main', 'One') });
  scene.edit('ivr-client', prompting('1', 'One'));
  scene.edit('Anna in Architect', prompting('2', 'Edited by hand'));
  const run = await scene.push({ 'ivr/main.yml': menu('main', 'Two') });
  const [drifted] = run.drift?.menus ?? [];
  assert.deepEqual([run.flow().status, drifted?.commit], ['drifted', second], run.stdout);
  assert.match(drifted?.unknown ?? '', new RegExp(`shows that commit .*${second.slice(0, 7)}.* was deployed\\.$`, 'u'));
  assert.doesNotMatch(run.message, new RegExp(first.slice(0, 7), 'u'));
});

test('an older version that names queues is looked up in the org; one whose queue has another name now can not be compared', async () => {
  const byName = menu('main', { 2: { target: '{ queue: Support }' } });
  for (const isGone of [false, true]) {
    const { queues } = sampleOrg();
    const now = queues.map((queue) => (isGone && queue.name === 'Support' ? { ...queue, name: 'Help desk' } : queue));
    await using scene = await Scene.open({ org: { queues: now } });
    scene.github.addRun({ head_sha: await scene.commit({ 'ivr/main.yml': byName }) });
    const run = await scene.push({ 'ivr/main.yml': menu('main', 'New') });
    assert.equal(run.flow().status, isGone ? 'drifted' : 'deployed', run.stdout);
    assert.equal(scene.calls.filter((call) => call.includes('queues')).length, 1);
    const [drifted] = run.drift?.menus ?? [];
    if (isGone) assert.match(drifted?.unknown ?? '', /^What was deployed last can't be compared any more: Queue "Support" doesn't exist/u);
  }
});

test('where the queues can not be listed, a version that names one can not be compared, and the run says so', async () => {
  const byName = menu('main', { 2: { target: '{ queue: Support }' } });
  await using scene = await Scene.open();
  scene.strike('queues', 1, { status: 403, times: Infinity });
  scene.github.addRun({ head_sha: await scene.commit({ 'ivr/main.yml': byName }) });
  const run = await scene.push({ 'ivr/main.yml': menu('main', 'New') });
  assert.equal(run.flow().status, 'drifted', run.stdout);
  assert.match(run.drift?.menus[0]?.unknown ?? '', /the queues can't be listed: /u);
});
