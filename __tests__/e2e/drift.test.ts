import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Token } from '../../simulator/github/index.ts';
import { pushEvent, scheduleEvent, workflowDispatchEvent } from '../../harness/events.ts';
import { FLOWS, Scene, WORDS, definition, github } from '../support/scene.ts';

const { DEPLOY, PLAN, menu, menuOf, prompting } = definition;
const { LIST_RUNS, QUIET, permitting } = github;

const OVERWRITE = { inputs: { comment: 'never', 'on-drift': 'overwrite' } };
const ONE = { 'ivr/main.yml': menu('main', 'One') };
const TWO = { 'ivr/main.yml': menu('main', 'Two') };
const MAIN = { ref: 'refs/heads/main' };

/** A repository whose menu was deployed as it is live. */
async function deployed(options: Parameters<typeof Scene.open>[0] = {}): Promise<{ scene: Scene; first: string }> {
  const scene = await Scene.open(options);
  const first = await scene.commit({ 'ivr/main.yml': menu('main') });
  scene.github.addRun({ head_sha: first });
  return { scene, first };
}

test('live is what was deployed last: one look at git, no request more', async () => {
  const { scene } = await deployed();
  await using _ = scene;
  const run = await scene.push(ONE);
  assert.deepEqual([run.flow().status, run.drift], ['deployed', undefined]);
  assert.deepEqual(scene.takeCalls(), DEPLOY);
  assert.deepEqual(scene.takeGithubCalls(), [LIST_RUNS]);
});

test('a menu edited outside git is not deployed over: nothing is written, and the run says what differs and how to go on', async () => {
  const { scene, first } = await deployed();
  await using _ = scene;
  scene.edit('Anna in Architect', prompting('2', 'Edited by hand'));
  const run = await scene.push(ONE);
  run.expectEnding({
    exitCode: 1,
    outcome: 'failure',
    mode: 'deploy',
    changed: ['ivr/main.yml'],
    flows: ['Main IVR drifted 15'],
    verdict: WORDS.badVerdict('deploy', WORDS.flow('not deployed (edited outside git)')),
    said: [
      /^error ivr\/main\.yml:2: "Main IVR" drifted\. The menu "collect_ivr_main" was edited outside git: live matches neither the menu file nor any committed version of it\. Difference from what git knew last \(commit `[\da-f]{7}`\): key 2\. Nothing was written\. To keep what is live, pull it into `ivr\/main\.yml` and merge that on its own: .* To discard it, deploy with `on-drift: overwrite` and `flows: Main IVR`\.$/u,
      `error: ${WORDS.flow('not deployed (edited outside git)')}`,
    ],
  });
  assert.deepEqual(scene.takeCalls(), PLAN);
  assert.equal(scene.prompt('1'), 'For sales, press 1');
  assert.equal(run.flow().error?.code, 'drift');
  assert.deepEqual(
    { ...run.drift, menus: run.drift?.menus.map(({ menu: name, commit, unknown }) => ({ name, commit, unknown })) },
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
    run.drift?.menus[0]?.changes.map(({ op, key, field, before, after }) => [op, key, field, before, after]),
    [['change', '2', 'prompt', 'For support, press 2', 'Edited by hand']],
  );
  assert.match(run.summary, WORDS.edited);
  assert.match(run.summary, /\*\*Text \(struck out: in git, underlined: live\):\*\* <kbd>2<\/kbd> /u);
});

test('what is live is adopted by a push of its own, and the next push is deployed', async () => {
  const { scene } = await deployed();
  await using _ = scene;
  scene.edit('Anna in Architect', prompting('1', 'Edited by hand'));
  const adopted = await scene.push({ 'ivr/main.yml': menu('main', 'Edited by hand') });
  assert.deepEqual([adopted.exitCode, adopted.flow().status], [0, 'in-sync']);
  scene.github.addRun({ head_sha: await scene.repository.head() });
  assert.equal((await scene.push(TWO)).flow().status, 'deployed');
});

test('on-drift: overwrite deploys, and the report keeps what it overwrote', async () => {
  const { scene, first } = await deployed();
  await using _ = scene;
  scene.edit('Anna in Architect', prompting('2', 'Edited by hand'));
  scene.takeCalls();
  const run = await scene.push(ONE, OVERWRITE);
  assert.deepEqual([run.exitCode, run.flow().status, run.flow().version_after], [0, 'deployed', 16]);
  assert.deepEqual(scene.takeCalls(), DEPLOY);
  const [edited] = run.drift?.menus ?? [];
  assert.deepEqual([run.drift?.overwritten, run.drift?.on_drift, edited?.commit], [true, 'overwrite', first]);
  assert.deepEqual(
    edited?.changes.map(({ key, before, after }) => [key, before, after]),
    [['2', 'For support, press 2', 'Edited by hand']],
  );
  assert.match(run.summary, WORDS.overwritten);
  assert.match(run.summary, /underlined: was live\)/u);
  assert.match(run.stdout, /edited outside git: "collect_ivr_main" \(key 2\); on-drift is overwrite/u);
});

test('on-drift: overwrite whose write is rolled back has overwritten nothing', async () => {
  const { scene } = await deployed();
  await using _ = scene;
  scene.edit('Anna in Architect', prompting('2', 'Edited by hand'));
  scene.cloud.faults.add({ method: 'PATCH', status: 400, times: Infinity });
  const run = await scene.push(ONE, OVERWRITE);
  assert.deepEqual([run.flow().status, run.drift?.overwritten], ['rejected', false]);
});

test('two menus of a flow, one of them edited outside git: the whole flow is refused, and both are told', async () => {
  await using scene = await Scene.open();
  const first = await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/hours.yml': hoursMenu(scene) });
  scene.github.addRun({ head_sha: first });
  scene.edit('Anna in Architect', prompting('1', 'Edited by hand'));
  const run = await scene.push({ ...TWO, 'ivr/hours.yml': hoursMenu(scene, 'New words') });
  assert.deepEqual([run.exitCode, run.flow().status], [1, 'drifted']);
  assert.deepEqual(
    run.drift?.menus.map((one) => one.menu),
    ['collect_ivr_main'],
  );
  assert.deepEqual([...new Set(run.flow().changes.map((change) => change.menu))].toSorted(), ['collect_ivr_main', 'menu_hours']);
  assert.match(run.summary, /\*\*Text, not deployed in <strong>menu&#95;hours<\/strong>:\*\* /u);
  assert.equal(scene.cloud.flow(FLOWS.main.id).version, 15, 'nothing is written');
});

test('with on-failure: rollback-all, a flow with drift keeps the others from being deployed', async () => {
  const { scene } = await deployed();
  await using _ = scene;
  const second = await scene.commit({ 'ivr/closed.yml': menu('closed') });
  scene.github.addRun({ head_sha: second });
  scene.edit('Anna in Architect', prompting('1', 'Edited by hand'));
  const run = await scene.push(
    { ...TWO, 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') },
    { inputs: { 'on-failure': 'rollback-all' } },
  );
  assert.deepEqual(run.report.flows.map(({ flow_name: name, status, error }) => `${name} ${status} ${error?.code}`).toSorted(), [
    'After Hours skipped run.not.deployed',
    'Main IVR drifted drift',
  ]);
  assert.equal(scene.prompt('1', 'closed', 'menu_closed'), 'To report a power cut, press 1');
});

test('a failed deploy is no drift if the runs show it; without `actions: read` the next one is refused, and no edit is claimed', async () => {
  for (const knowsRuns of [true, false]) {
    const permissions: Token['permissions'] = { contents: 'read', ...(knowsRuns ? { actions: 'read' } : {}) };
    const { scene, first } = await deployed({ github: permitting(permissions) });
    await using _ = scene;
    const second = await scene.commit(ONE);
    scene.github.addRun({ head_sha: second, conclusion: 'failure' });
    const run = await scene.push(TWO);
    assert.equal(run.stdout.includes('Grant the job `permissions: actions: read`'), !knowsRuns);
    assert.equal(scene.prompt('1'), knowsRuns ? 'Two' : 'For sales, press 1');
    if (knowsRuns) {
      assert.deepEqual([run.flow().status, run.drift], ['deployed', undefined], run.stdout);
      continue;
    }
    assert.deepEqual(run.ends, [['drifted', 'drift']]);
    assert.equal(
      run.message,
      [
        'It isn\'t known whether someone edited the menu "collect_ivr_main" outside git.',
        `Difference from what git knew last (commit \`${second.slice(0, 7)}\`): key 1.`,
        `Live is what commit \`${first.slice(0, 7)}\` says,`,
        'and no deploy record and no successful run shows that a later one was deployed.',
      ].join(' '),
    );
  }
});

test('a deploy that is refused and rolled back is no drift to the next one', async () => {
  const { scene } = await deployed();
  await using _ = scene;
  scene.cloud.faults.add({ method: 'PATCH', status: 422, times: Infinity });
  assert.equal((await scene.push(ONE)).exitCode, 1);
  scene.cloud.faults.clear();
  scene.github.addRun({ head_sha: await scene.repository.head(), conclusion: 'failure' });
  assert.equal((await scene.push(TWO)).flow().status, 'deployed');
});

test('the very first push of a repository takes its menus into git: one that equals live is in sync, and no other is deployed', async () => {
  for (const [files, end] of [
    [{ 'ivr/main.yml': menu('main') }, ['in-sync']],
    [ONE, ['drifted', 'first-adoption']],
  ] as const) {
    await using scene = await Scene.open();
    const after = await scene.commit(files);
    const run = await scene.pushRun({ before: null, after }, QUIET);
    assert.deepEqual(run.ends, [end]);
    assert.deepEqual(scene.published(), []);
  }
});

test('the push that adds a menu file does not deploy it if live differs, whether a run has succeeded before or not', async () => {
  for (const hasSuccess of [true, false]) {
    await using scene = await Scene.open();
    if (hasSuccess) scene.github.addRun({ head_sha: await scene.repository.head() });
    const run = await scene.push({ '.github/workflows/ivr.yml': 'on: push\n', ...ONE }, { isNew: true });
    assert.deepEqual(run.ends, [['drifted', 'first-adoption']]);
    assert.equal(run.message, 'The menu "collect_ivr_main" is new to git, and live differs from its file: key 1.');
    assert.equal(run.drift?.menus[0]?.commit, null);
    assert.match(run.hint, WORDS.keepLive);
    assert.deepEqual(scene.published(), []);
  }
});

test('a new branch is no first push: what git had before it counts', async () => {
  for (const isEdited of [false, true]) {
    const { scene, first } = await deployed();
    await using _ = scene;
    if (isEdited) scene.edit('Anna in Architect', prompting('1', 'Edited by hand'));
    await scene.repository.branch('release');
    await scene.repository.switch('release');
    const after = await scene.commit(ONE);
    const workspace = await scene.repository.checkout({ ref: 'refs/heads/release' });
    const event = pushEvent({ ref: 'refs/heads/release', before: null, after });
    const run = await scene.run(event, workspace, { inputs: { ...QUIET.inputs, mode: 'deploy' } });
    assert.deepEqual(run.ends, [isEdited ? ['drifted', 'drift'] : ['deployed']]);
    assert.equal(run.drift?.menus[0]?.commit, isEdited ? first : undefined);
  }
});

test('a first deploy that failed is tried again by the next push, also if no run has ever succeeded', async () => {
  for (const hasSuccess of [true, false]) {
    await using scene = await Scene.open();
    if (hasSuccess) scene.github.addRun({ head_sha: await scene.repository.head() });
    scene.cloud.faults.add({ method: 'PATCH', status: 403, times: Infinity });
    assert.equal((await scene.push(ONE)).exitCode, 1);
    scene.cloud.faults.clear();
    scene.github.addRun({ head_sha: await scene.repository.head(), conclusion: 'failure' });
    const run = await scene.push(TWO);
    assert.deepEqual([run.flow().status, run.drift], ['deployed', undefined], run.stdout);
  }
});

test('a redeploy by hand over a menu that matches no committed version is refused, and says how to adopt it', async () => {
  const { scene, first: sha } = await deployed();
  await using _ = scene;
  scene.edit('Anna in Architect', prompting('2', 'Edited by hand'));
  const dispatch = async (inputs: Record<string, string>) =>
    scene.run(workflowDispatchEvent({ sha }), await scene.repository.checkout(MAIN), { inputs });
  const run = await dispatch(QUIET.inputs);
  assert.deepEqual([run.exitCode, run.flow().status, run.flow().error?.code], [1, 'drifted', 'drift']);
  assert.match(run.hint, WORDS.keepLive);
  assert.equal(run.drift?.menus[0]?.commit, sha);
  const again = await dispatch(OVERWRITE.inputs);
  assert.deepEqual([again.exitCode, again.flow().status, again.drift?.overwritten], [0, 'deployed', true]);
});

test('a redeploy by hand over what the last run that succeeded has deployed brings the menu up to date', async () => {
  const { scene } = await deployed();
  await using _ = scene;
  const sha = await scene.commit(ONE);
  const run = await scene.run(workflowDispatchEvent({ sha }), await scene.repository.checkout({ ...MAIN, depth: 'full' }), QUIET);
  assert.deepEqual([run.flow().status, scene.prompt('1')], ['deployed', 'One']);
  assert.deepEqual(scene.takeGithubCalls(), [LIST_RUNS], 'a whole clone is its own history');
});

test('on the schedule, live as an older commit has it is not deployed yet, and no drift', async () => {
  const { scene, first } = await deployed();
  await using _ = scene;
  const sha = await scene.commit(ONE);
  const run = await scene.run(scheduleEvent({ sha }), await scene.repository.checkout(MAIN), QUIET);
  run.expectEnding({
    exitCode: 0,
    outcome: 'success',
    mode: 'drift',
    changed: ['ivr/main.yml'],
    flows: ['Main IVR planned 14'],
    verdict: WORDS.verdict('drift', WORDS.notDeployed()),
  });
  assert.ok(
    run.flow().notes.some((note) => note.includes(`live as commit \`${first.slice(0, 7)}\` has it`)),
    run.stdout,
  );
});

const EDITED = 'collect_ivr_main edited outside git: 1 prompt changed';

test('on the schedule, an edit outside git is drift, red whatever on-drift says, with what was edited', async () => {
  for (const { inputs } of [QUIET, OVERWRITE]) {
    const { scene, first } = await deployed();
    await using _ = scene;
    scene.edit('Anna in Architect', prompting('2', 'Edited by hand'));
    const run = await scene.run(scheduleEvent({ sha: first }), await scene.repository.checkout(MAIN), { inputs });
    run.expectEnding({
      exitCode: 1,
      outcome: 'failure',
      mode: 'drift',
      changed: ['ivr/main.yml'],
      flows: ['Main IVR drifted 15'],
      verdict: WORDS.badVerdict('drift', EDITED),
      said: [/^error ivr\/main\.yml:2: "Main IVR" drifted\./u, `error: ${EDITED}`],
    });
    assert.deepEqual(
      run.drift?.menus[0]?.changes.map(({ before, after }) => [before, after]),
      [['For support, press 2', 'Edited by hand']],
    );
    const withoutFile = run.summary.replace(/```yaml\n[^]*?\n```/u, '');
    assert.equal(withoutFile.split('Edited by hand').length, 2, 'the edit is shown once');
  }
});

/** The opening hours' menu as it is live, or with key 1 saying something else. */
function hoursMenu(scene: Scene<'definition'>, prompt?: string): string {
  const options = scene.live().nodes['menu_hours']?.menu?.options ?? [];
  const texts = options.map(({ key, prompt: old, routingTarget }) => ({
    key,
    prompt: key === '1' ? (prompt ?? old) : old,
    target: routingTarget,
  }));
  return menuOf(texts, { node: 'menu_hours' });
}
