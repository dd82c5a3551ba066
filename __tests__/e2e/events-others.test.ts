import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  mergeGroupEvent,
  pullRequestEvent,
  pullRequestTargetEvent,
  pushEvent,
  REPOSITORY,
  scheduleEvent,
  workflowDispatchEvent,
  workflowRunEvent,
  type RunnerEvent,
} from '../../harness/events.ts';
import { Scene, WORDS, definition, github, type Ending, type Run, type SceneOptions } from '../support/scene.ts';

const { CHANGE, PLAN_ENDING, QUEUES, VALIDATE, deployCalls, membersOf, menu, planCalls, read, readCalls } = definition;
const { LIST_FILES, LIST_RUNS } = github;

const BOTH = ['ivr/closed.yml', 'ivr/main.yml'];
const BOTH_LOOKED_AT: Ending = {
  exitCode: 0,
  outcome: 'success',
  mode: 'deploy',
  changed: BOTH,
  flows: ['After Hours in-sync 3', 'Main IVR deployed 15'],
  verdict: WORDS.verdict('deploy', WORDS.deployed()),
};
/** One flow in sync, one to be written. */
const DEPLOY_ONE = [...deployCalls('main'), read('closed')].toSorted();
const MAIN = { ref: 'refs/heads/main' };

/** Two menus as they are live, and then what `files` makes of them: not deployed yet. */
async function begun(files: Record<string, string> = CHANGE): Promise<{ scene: Scene; first: string; sha: string }> {
  const scene = await Scene.open();
  const first = await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  return { scene, first, sha: Object.keys(files).length === 0 ? first : await scene.commit(files) };
}

/** The earlier runs don't say what was deployed last, and a checkout of depth 1 has no history: GitHub is asked for the menu's versions. */
const lookBack = (from: string, at: string): string[] => [
  LIST_RUNS,
  `GET commits?sha=${from}&path=ivr%2Fmain.yml&per_page=100 200`,
  `GET contents/ivr%2Fmain.yml?ref=${at} 200`,
];

async function runOn(
  scene: Scene,
  event: RunnerEvent,
  options: SceneOptions = {},
  ref: { ref?: string; sha?: string } = MAIN,
): Promise<Run> {
  return scene.run(event, await scene.repository.checkout(ref), options);
}

test("a merge queue's group is planned, neither deployed nor commented", async () => {
  const { scene, sha: base } = await begun({});
  await using _ = scene;
  const branch = `gh-readonly-queue/main/pr-7-${base}`;
  await scene.repository.branch(branch);
  const head = await scene.commit(CHANGE);
  scene.github.addPull({ number: 7, head: { ref: 'topic', sha: head }, base: { ref: 'main', sha: base } });
  const run = await runOn(scene, mergeGroupEvent({ head, base }), {}, { ref: `refs/heads/${branch}` });
  run.expectEnding({
    ...PLAN_ENDING,
    reason: WORDS.changedFiles(`since the merge group's base ${base.slice(0, 7)}`, 1),
  });
  assert.deepEqual(scene.takeCalls().toSorted(), planCalls('main'));
  assert.deepEqual(scene.takeGithubCalls(), []);
});

test("a merge queue's group in a checkout of another commit is planned whole", async () => {
  const { scene, sha: base } = await begun({});
  await using _ = scene;
  const branch = `gh-readonly-queue/main/pr-7-${base}`;
  await scene.repository.branch(branch);
  const head = await scene.commit(CHANGE);
  await scene.repository.switch('main');
  await scene.commit({ 'README.md': 'Later\n' });
  const run = await runOn(scene, mergeGroupEvent({ head, base }));
  run.expectEnding({
    exitCode: 0,
    outcome: 'no-changes',
    mode: 'plan',
    changed: BOTH,
    flows: ['After Hours in-sync 3', 'Main IVR in-sync 14'],
    reason: /^All files \(the checkout is at /u,
    verdict: WORDS.verdict('plan', WORDS.nothing),
  });
});

test('a pull request or a group of which only the base is checked out is not told that it is fine', async () => {
  const { scene, sha: opened } = await begun({});
  await using _ = scene;
  await scene.repository.branch('topic');
  await scene.commit({ 'ivr/main.yml': 'flow_id: [\n' });
  await scene.repository.switch('main');
  const base = await scene.commit({ 'README.md': 'Later\n' });
  const pull = await scene.repository.pullRequest({ number: 7, base: 'main', head: 'topic' });
  scene.github.addPull({ number: 7, head: pull.head, base: pull.base });
  for (const [event, sha] of [
    [pullRequestTargetEvent({ head: pull.head, base: pull.base, merge: null }), base],
    [pullRequestEvent({ number: 7, head: pull.head, base: pull.base, merge: pull.merge }), base],
    // GitHub leaves the payload's base where it was when the pull request was opened.
    [pullRequestEvent({ number: 7, head: pull.head, base: { ref: 'main', sha: opened }, merge: pull.merge }), base],
    [mergeGroupEvent({ head: pull.head.sha, base }), base],
  ] as const) {
    const run = await runOn(scene, event, {}, { sha });
    assert.deepEqual([run.exitCode, run.outputs['outcome'], run.report.error?.code], [1, 'failure', 'checkout.missing'], run.stdout);
    assert.match(run.report.error?.message ?? '', new RegExp(`commit ${base.slice(0, 7)}, which is its base\\.$`, 'u'));
    assert.deepEqual(scene.takeCalls(), []);
  }
});

test('the button (workflow_dispatch) deploys all menu files', async () => {
  const { scene, first, sha } = await begun();
  await using _ = scene;
  const run = await runOn(scene, workflowDispatchEvent({ sha }));
  run.expectEnding({ ...BOTH_LOOKED_AT, reason: WORDS.allFiles('a workflow_dispatch event is about all of them', 2) });
  assert.deepEqual(scene.takeCalls().toSorted(), DEPLOY_ONE);
  assert.deepEqual(scene.takeGithubCalls(), lookBack(sha, first));
});

test('`select: changed` on an event that names no changes takes all files, and says so', async () => {
  const { scene, sha } = await begun();
  await using _ = scene;
  (await runOn(scene, workflowDispatchEvent({ sha }), { inputs: { select: 'changed' } })).expectEnding({
    ...BOTH_LOOKED_AT,
    reason: WORDS.allFiles('a workflow_dispatch event names no changes', 2),
  });
});

test('`select: all` on a push deploys all files without asking what changed', async () => {
  const { scene, sha } = await begun();
  await using _ = scene;
  const before = await scene.repository.head('HEAD~1');
  const run = await runOn(scene, pushEvent({ before, after: sha }), { inputs: { select: 'all', comment: 'never' } });
  run.expectEnding({ ...BOTH_LOOKED_AT, reason: WORDS.allFiles('select is all', 2) });
  assert.deepEqual(scene.takeGithubCalls(), []);
});

test('a schedule is green while live is what the menu files say', async () => {
  const { scene, sha } = await begun({});
  await using _ = scene;
  const run = await runOn(scene, scheduleEvent({ sha }));
  run.expectEnding({
    exitCode: 0,
    outcome: 'no-changes',
    mode: 'drift',
    changed: BOTH,
    flows: ['After Hours in-sync 3', 'Main IVR in-sync 14'],
    verdict: WORDS.verdict('drift', WORDS.nothing),
  });
  // For each flow, its queues are listed once.
  const members = [...membersOf('billing', 'emergency', 'operator', 'sales', 'support'), QUEUES, QUEUES];
  assert.deepEqual(scene.takeCalls().toSorted(), [...members, ...readCalls('main', 'closed')].toSorted());
  assert.deepEqual(scene.takeGithubCalls(), []);
});

test('a schedule is red when someone has edited a menu, and writes nothing', async () => {
  const { scene, sha } = await begun({});
  scene.github.addRun({ head_sha: sha });
  await using _ = scene;
  scene.cloud.edit('d90e5b13-7c2f-4a86-8f41-9b2c3d4e5f33', 'someone', ({ nodes }) => {
    const [option] = nodes['menu_closed']?.menu?.options ?? [];
    if (option !== undefined) option.prompt = 'Edited by hand';
  });
  const run = await runOn(scene, scheduleEvent({ sha }));
  run.expectEnding({
    exitCode: 1,
    outcome: 'failure',
    mode: 'drift',
    changed: BOTH,
    flows: ['After Hours drifted 4', 'Main IVR in-sync 14'],
    said: [
      /^error ivr\/closed\.yml:2: "After Hours" drifted\. The menu "menu_closed" was edited outside git: .* Difference from what git knew last \(commit `[\da-f]{7}`\): key 1\. Nothing was written\. To keep what is live, /u,
      'error: menu_closed edited outside git: 1 prompt changed',
    ],
    verdict: WORDS.badVerdict('drift', 'menu_closed edited outside git: 1 prompt changed'),
  });
  // A flow that has drifted is not asked about its queues.
  const members = [...membersOf('billing', 'operator', 'sales', 'support'), QUEUES];
  assert.deepEqual(scene.takeCalls().toSorted(), [QUEUES, VALIDATE, ...members, ...readCalls('main', 'closed')].toSorted());
  assert.equal(scene.prompt('1', 'closed', 'menu_closed'), 'Edited by hand');
  assert.deepEqual(scene.takeGithubCalls(), [LIST_RUNS, `GET commits?sha=${sha}&path=ivr%2Fclosed.yml&per_page=100 200`]);
});

test('pull_request_target only validates: no secret is used and nothing is commented', async () => {
  const { scene, sha } = await begun({});
  await using _ = scene;
  await scene.repository.branch('topic');
  const head = { ref: 'topic', sha: await scene.commit(CHANGE) };
  scene.github.addPull({ number: 7, head, base: { ref: 'main', sha } });
  const run = await runOn(
    scene,
    pullRequestTargetEvent({ number: 7, head, base: { ref: 'main', sha }, merge: null, fork: 'stranger/ivr-menus' }),
    {},
    { sha: head.sha },
  );
  run.expectEnding({
    exitCode: 0,
    outcome: 'success',
    mode: 'validate',
    changed: ['ivr/main.yml'],
    verdict: WORDS.verdict('check', WORDS.valid(2)),
    reason: WORDS.changedFiles('in pull request #7', 1),
  });
  assert.deepEqual(scene.takeCalls(), []);
  assert.deepEqual(scene.takeGithubCalls(), [LIST_FILES]);
});

test('pull_request_target is red for an invalid file', async () => {
  const { scene, sha } = await begun({});
  await using _ = scene;
  await scene.repository.branch('topic');
  const head = { ref: 'topic', sha: await scene.commit({ 'ivr/main.yml': 'flow_id: x\n' }) };
  scene.github.addPull({ number: 7, head, base: { ref: 'main', sha } });
  const run = await runOn(
    scene,
    pullRequestTargetEvent({ number: 7, head, base: { ref: 'main', sha }, merge: null }),
    {},
    { sha: head.sha },
  );
  run.expectEnding({
    exitCode: 1,
    outcome: 'failure',
    mode: 'validate',
    changed: ['ivr/main.yml'],
    verdict: WORDS.badVerdict('check', WORDS.invalid()),
    said: [/^error ivr\/main\.yml:1: /u, /^error ivr\/main\.yml:1: /u, `error: ${WORDS.invalid()}`],
  });
  assert.deepEqual([scene.takeCalls(), scene.takeGithubCalls()], [[], [LIST_FILES]]);
});

const SHA = 'a'.repeat(40);
const side = { ref: 'topic', sha: SHA };
const REFUSED: Record<string, RunnerEvent> = {
  pull_request: pullRequestEvent({ number: 7, head: side, base: { ref: 'main', sha: SHA }, merge: SHA }),
  issue_comment: { ...scheduleEvent({ sha: SHA }), name: 'issue_comment' },
  pull_request_review: { ...scheduleEvent({ sha: SHA }), name: 'pull_request_review' },
  pull_request_target: pullRequestTargetEvent({ head: side, base: { ref: 'main', sha: SHA }, merge: null }),
  workflow_run: workflowRunEvent({ sha: SHA, head: side }),
  merge_group: mergeGroupEvent({ head: SHA, base: SHA }),
};

for (const [name, event] of Object.entries(REFUSED)) {
  test(`\`mode: deploy\` is refused on ${name}, and no one is asked anything`, async () => {
    const { scene } = await begun();
    await using _ = scene;
    const run = await runOn(scene, event, { inputs: { mode: 'deploy' } });
    run.expectEnding({
      exitCode: 1,
      outcome: 'failure',
      changed: [],
      verdict: WORDS.refused,
      said: [new RegExp(`^error: \`mode: deploy\` is refused on ${name}: .+\\. ${WORDS.deployEvents}`, 'u')],
    });
    assert.match(run.summary, /is refused on/u);
    assert.deepEqual([scene.takeCalls(), scene.takeGithubCalls()], [[], []]);
  });
}

for (const event of [workflowRunEvent({ sha: SHA, head: side }), { ...scheduleEvent({ sha: SHA }), name: 'repository_dispatch' }]) {
  test(`${event.name} plans all files and deploys nothing unless told`, async () => {
    const { scene, first, sha } = await begun();
    await using _ = scene;
    const run = await runOn(scene, { ...event, sha, repository: REPOSITORY });
    run.expectEnding({
      exitCode: 0,
      outcome: 'success',
      mode: 'plan',
      changed: BOTH,
      flows: ['After Hours in-sync 3', 'Main IVR planned 14'],
      said: [new RegExp(`^notice: Nothing is deployed on ${event.name}: `, 'u')],
      verdict: WORDS.verdict('plan', WORDS.changes()),
    });
    assert.deepEqual(scene.takeCalls().toSorted(), [...planCalls('main'), read('closed')].toSorted());
    assert.deepEqual(scene.takeGithubCalls(), lookBack(sha, first));
  });
}
