import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  mergeGroupEvent,
  pullRequestTargetEvent,
  pushEvent,
  REPOSITORY,
  scheduleEvent,
  workflowDispatchEvent,
  workflowRunEvent,
  type RunnerEvent,
} from '../../harness/events.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage, type SceneOptions } from '../../harness/stage.ts';
import {
  assertEnding,
  CHANGED,
  deployCalls,
  type Ending,
  LIST_FILES,
  livePrompt,
  menu,
  planCalls,
  PLANNED,
  readCalls,
  takeCloudCalls,
  takeGithubCalls,
} from '../support/events-scene.ts';
import { NAMES } from '../support/queue-calls.ts';

const BOTH = ['ivr/closed.yml', 'ivr/main.yml'];
const DEPLOYED: Ending = {
  exitCode: 0,
  outcome: 'success',
  mode: 'deploy',
  changed: BOTH,
  flows: ['After Hours in-sync 3', 'Main IVR deployed 15'],
  verdict: '### ☎️ IVR deploy — 1 menu deployed',
};
/** One flow in sync, one to be written. */
const DEPLOY_ONE = [...deployCalls('main'), 'GET closed 200'].toSorted();
const MAIN = { ref: 'refs/heads/main' };

/** Two menus as they are live, and then what `files` makes of them: not deployed yet. */
async function begun(files: Record<string, string> = CHANGED): Promise<{ stage: Stage; first: string; sha: string }> {
  const stage = await Stage.open();
  const first = await stage.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  return { stage, first, sha: Object.keys(files).length === 0 ? first : await stage.commit(files) };
}

/** A checkout of depth 1 has no history: GitHub is asked for the versions of a menu that isn't live as the file says. */
const lookBack = (from: string, at: string): string[] => [
  `GET commits?sha=${from}&path=ivr%2Fmain.yml&per_page=100 200`,
  `GET contents/ivr%2Fmain.yml?ref=${at} 200`,
];

async function runOn(
  stage: Stage,
  event: RunnerEvent,
  options: SceneOptions = {},
  ref: { ref?: string; sha?: string } = MAIN,
): Promise<RunResult> {
  return stage.run(event, await stage.repository.checkout(ref), options);
}

test("a merge queue's group is planned, neither deployed nor commented", async () => {
  const { stage, sha: base } = await begun({});
  await using _ = stage;
  const branch = `gh-readonly-queue/main/pr-7-${base}`;
  await stage.repository.branch(branch);
  const head = await stage.commit(CHANGED);
  stage.github.addPull({ number: 7, head: { ref: 'topic', sha: head }, base: { ref: 'main', sha: base } });
  const run = await runOn(stage, mergeGroupEvent({ head, base }), {}, { ref: `refs/heads/${branch}` });
  assertEnding(run, {
    ...PLANNED,
    reason: `Changed files (since the merge group's base ${base.slice(0, 7)}): 1 menu file.`,
  });
  assert.deepEqual(takeCloudCalls(stage).toSorted(), planCalls('main'));
  assert.deepEqual(takeGithubCalls(stage), []);
});

test("a merge queue's group in a checkout of another commit is planned whole", async () => {
  const { stage, sha: base } = await begun({});
  await using _ = stage;
  const branch = `gh-readonly-queue/main/pr-7-${base}`;
  await stage.repository.branch(branch);
  const run = await runOn(stage, mergeGroupEvent({ head: await stage.commit(CHANGED), base }));
  assertEnding(run, {
    exitCode: 0,
    outcome: 'no-changes',
    mode: 'plan',
    changed: BOTH,
    flows: ['After Hours in-sync 3', 'Main IVR in-sync 14'],
    reason: /^All files \(the checkout is at /u,
    verdict: '### ☎️ IVR plan — nothing changes',
  });
});

test('the button (workflow_dispatch) deploys all menu files', async () => {
  const { stage, first, sha } = await begun();
  await using _ = stage;
  const run = await runOn(stage, workflowDispatchEvent({ sha }));
  assertEnding(run, { ...DEPLOYED, reason: 'All files (a workflow_dispatch event is about all of them): 2 menu files.' });
  assert.deepEqual(takeCloudCalls(stage).toSorted(), DEPLOY_ONE);
  assert.deepEqual(takeGithubCalls(stage), lookBack(sha, first));
});

test('`select: changed` on an event that names no changes takes all files, and says so', async () => {
  const { stage, sha } = await begun();
  await using _ = stage;
  assertEnding(await runOn(stage, workflowDispatchEvent({ sha }), { inputs: { select: 'changed' } }), {
    ...DEPLOYED,
    reason: 'All files (a workflow_dispatch event names no changes): 2 menu files.',
  });
});

test('`select: all` on a push deploys all files without asking what changed', async () => {
  const { stage, sha } = await begun();
  await using _ = stage;
  const before = await stage.repository.head('HEAD~1');
  const run = await runOn(stage, pushEvent({ before, after: sha }), { inputs: { select: 'all', comment: 'never' } });
  assertEnding(run, { ...DEPLOYED, reason: 'All files (select is all): 2 menu files.' });
  assert.deepEqual(takeGithubCalls(stage), []);
});

test('a schedule is green while live is what the menu files say', async () => {
  const { stage, sha } = await begun({});
  await using _ = stage;
  const run = await runOn(stage, scheduleEvent({ sha }));
  assertEnding(run, {
    exitCode: 0,
    outcome: 'no-changes',
    mode: 'drift',
    changed: BOTH,
    flows: ['After Hours in-sync 3', 'Main IVR in-sync 14'],
    verdict: '### ☎️ IVR drift — nothing changes',
  });
  assert.deepEqual(takeCloudCalls(stage).toSorted(), readCalls('main', 'closed'));
  assert.deepEqual(takeGithubCalls(stage), []);
});

test('a schedule is red when somebody has edited a menu, and writes nothing', async () => {
  const { stage, sha } = await begun({});
  await using _ = stage;
  stage.cloud.edit('d90e5b13-7c2f-4a86-8f41-9b2c3d4e5f33', 'somebody', ({ nodes }) => {
    const [option] = nodes['menu_closed']?.menu?.options ?? [];
    if (option !== undefined) option.prompt = 'Edited by hand';
  });
  const run = await runOn(stage, scheduleEvent({ sha }));
  assertEnding(run, {
    exitCode: 1,
    outcome: 'failure',
    mode: 'drift',
    changed: BOTH,
    flows: ['After Hours drifted 4', 'Main IVR in-sync 14'],
    said: [
      /^error ivr\/closed\.yml:2: "After Hours" drifted\. The menu "menu_closed" was edited outside git: .* Different from what git knew last \(commit `[\da-f]{7}`\): key 1\. What callers hear .* To keep what is live, /u,
      'error: 1 flow drifted',
    ],
    verdict: '### ❌ IVR drift — 1 flow drifted',
  });
  assert.deepEqual(
    takeCloudCalls(stage)
      .filter((call) => !call.startsWith('POST validate'))
      .toSorted(),
    [NAMES, ...readCalls('main', 'closed')].toSorted(),
  );
  assert.equal(livePrompt(stage, 'closed'), 'Edited by hand');
  assert.deepEqual(takeGithubCalls(stage), [`GET commits?sha=${sha}&path=ivr%2Fclosed.yml&per_page=100 200`]);
});

test('pull_request_target only validates: no secret is used and nothing is commented', async () => {
  const { stage, sha } = await begun({});
  await using _ = stage;
  await stage.repository.branch('topic');
  const head = { ref: 'topic', sha: await stage.commit(CHANGED) };
  stage.github.addPull({ number: 7, head, base: { ref: 'main', sha } });
  const run = await runOn(
    stage,
    pullRequestTargetEvent({ number: 7, head, base: { ref: 'main', sha }, merge: null, fork: 'stranger/ivr-menus' }),
    {},
    { sha: head.sha },
  );
  assertEnding(run, {
    exitCode: 0,
    outcome: 'success',
    mode: 'validate',
    changed: ['ivr/main.yml'],
    verdict: '### ☎️ IVR check — 2 menu files valid',
    reason: 'Changed files (in pull request #7): 1 menu file.',
  });
  assert.deepEqual(takeCloudCalls(stage), []);
  assert.deepEqual(takeGithubCalls(stage), [LIST_FILES]);
});

test('pull_request_target is red for an invalid file', async () => {
  const { stage, sha } = await begun({});
  await using _ = stage;
  await stage.repository.branch('topic');
  const head = { ref: 'topic', sha: await stage.commit({ 'ivr/main.yml': 'flow_id: x\n' }) };
  stage.github.addPull({ number: 7, head, base: { ref: 'main', sha } });
  const run = await runOn(
    stage,
    pullRequestTargetEvent({ number: 7, head, base: { ref: 'main', sha }, merge: null }),
    {},
    { sha: head.sha },
  );
  assertEnding(run, {
    exitCode: 1,
    outcome: 'failure',
    mode: 'validate',
    changed: ['ivr/main.yml'],
    verdict: '### ❌ IVR check — 1 menu file invalid, nothing was written',
    said: [/^error ivr\/main\.yml:1: /u, /^error ivr\/main\.yml:1: /u, 'error: 1 menu file invalid, nothing was written'],
  });
  assert.deepEqual([takeCloudCalls(stage), takeGithubCalls(stage)], [[], [LIST_FILES]]);
});

const SHA = 'a'.repeat(40);
const side = { ref: 'topic', sha: SHA };
const REFUSED: Record<string, RunnerEvent> = {
  pull_request_target: pullRequestTargetEvent({ head: side, base: { ref: 'main', sha: SHA }, merge: null }),
  workflow_run: workflowRunEvent({ sha: SHA, head: side }),
  merge_group: mergeGroupEvent({ head: SHA, base: SHA }),
};

for (const [name, event] of Object.entries(REFUSED)) {
  test(`\`mode: deploy\` is refused on ${name}, and nobody is asked anything`, async () => {
    const { stage } = await begun();
    await using _ = stage;
    const run = await runOn(stage, event, { inputs: { mode: 'deploy' } });
    assertEnding(run, {
      exitCode: 1,
      outcome: 'failure',
      changed: [],
      verdict: /^### ❌ IVR.* — failed before any flow was touched$/u,
      said: [new RegExp(`^error: \`mode: deploy\` is refused on ${name}: .+\\. Deploy on push\\. `, 'u')],
    });
    assert.match(run.summary, /is refused on/u);
    assert.deepEqual([takeCloudCalls(stage), takeGithubCalls(stage)], [[], []]);
  });
}

for (const event of [workflowRunEvent({ sha: SHA, head: side }), { ...scheduleEvent({ sha: SHA }), name: 'repository_dispatch' }]) {
  test(`${event.name} plans all files and deploys nothing unless told`, async () => {
    const { stage, first, sha } = await begun();
    await using _ = stage;
    const run = await runOn(stage, { ...event, sha, repository: REPOSITORY });
    assertEnding(run, {
      exitCode: 0,
      outcome: 'success',
      mode: 'plan',
      changed: BOTH,
      flows: ['After Hours in-sync 3', 'Main IVR planned 14'],
      verdict: '### ☎️ IVR plan — 1 menu changes',
    });
    assert.deepEqual(takeCloudCalls(stage).toSorted(), [...planCalls('main'), 'GET closed 200'].toSorted());
    assert.deepEqual(takeGithubCalls(stage), lookBack(sha, first));
  });
}
