import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workflowDispatchEvent } from '../../harness/events.ts';
import { changedMainMenu } from '../../harness/menus.ts';
import {
  annEdits,
  bodiesOf,
  CLIENT,
  DEPLOYED,
  expectRun,
  flowOf,
  liveOptions,
  MAIN,
  MAIN_FLOW_ID,
  mainPatch,
  MAKER,
  MENU_CONFLICT,
  NEW_PROMPT,
  openStage,
  optionsIn,
  optionsWith,
  patched,
  promptOf,
  push,
  pushMain,
  READ,
  setPrompt,
  TOKEN,
  VALIDATE,
} from '../support/org-scene.ts';

const START = [TOKEN, READ, VALIDATE];

test('somebody edited another menu: the plan is rebuilt on their version, and both changes are live', async () => {
  await using stage = await openStage();
  annEdits(stage, (definition) => {
    setPrompt(definition, '1', 'Ann was here', 'menu_hours');
  });
  const run = await pushMain(stage);
  expectRun(run, stage, {
    status: 'deployed',
    versions: [15, 16],
    attempts: 2,
    words: 'deployed',
    writes: ['15 ann', '16 ivr-client'],
    calls: [...START, patched(409), READ, VALIDATE, patched(200)],
  });
  assert.deepEqual(bodiesOf(stage, 'PATCH'), [mainPatch(14), mainPatch(15)]);
  assert.deepEqual([promptOf(stage, '1'), promptOf(stage, '1', MAIN_FLOW_ID, 'menu_hours')], [NEW_PROMPT, 'Ann was here']);
  assert.deepEqual(
    flowOf(run).changes.map(({ menu, key }) => [menu, key]),
    [['collect_ivr_main', '1']],
    "Ann's change is not ours",
  );
});

test("the definition that is validated after a conflict is the rebuilt one, somebody else's change included", async () => {
  await using stage = await openStage();
  annEdits(stage, (definition) => {
    definition['note'] = 'Ann was here';
  });
  await pushMain(stage);
  const validated = stage.cloud.requests
    .filter(({ path }) => path.endsWith('/validate'))
    .map(({ body }) => body as { definition: { note?: string } });
  assert.deepEqual(
    validated.map(({ definition }) => definition.note),
    [undefined, 'Ann was here'],
  );
});

test('somebody changed the same menu: a conflict that names the key, and theirs stays live', async () => {
  await using stage = await openStage();
  annEdits(stage, (definition) => {
    setPrompt(definition, '2', 'Ann changed this');
  });
  const run = await pushMain(stage);
  expectRun(run, stage, {
    ...MENU_CONFLICT,
    versions: [14, 15],
    writes: ['15 ann'],
    calls: [...START, patched(409), READ],
  });
  assert.match(flowOf(run).error?.message ?? '', /key 2 of the menu "collect_ivr_main".*version 14 became 15/u);
  assert.deepEqual(liveOptions(stage), optionsWith({ 2: 'Ann changed this' }));
});

test('after a conflict the same deploy finds drift, and either way out that the conflict names helps', async () => {
  await using stage = await openStage();
  annEdits(stage, (definition) => {
    setPrompt(definition, '2', 'Ann changed this');
  });
  const { hint } = flowOf(await pushMain(stage)).error ?? {};
  assert.match(
    String(hint),
    /^To keep their change, write it into `ivr\/main\.yml` and push that by itself: .* deploy with `on-drift: overwrite` and `flows: Main IVR`\.$/u,
  );
  const workspace = await stage.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
  const redeploy = async (inputs: Record<string, string>) =>
    stage.run(workflowDispatchEvent({ sha: await stage.repository.head() }), workspace, {
      inputs: { 'client-id': CLIENT.id, 'client-secret': CLIENT.secret, comment: 'never', ...inputs },
    });
  assert.equal(flowOf(await redeploy({})).status, 'drifted');
  assert.equal(flowOf(await redeploy({ 'on-drift': 'overwrite', flows: 'Main IVR' })).status, 'deployed');
  assert.deepEqual(liveOptions(stage), optionsWith({ 1: NEW_PROMPT }));

  // The other way: their change is written into the menu file.
  annEdits(stage, (definition) => {
    setPrompt(definition, '2', 'Ann changed this again');
  });
  await push(stage, { 'ivr/main.yml': changedMainMenu('Another text') });
  const theirs = changedMainMenu().replace(/For support, press 2/u, 'Ann changed this again');
  assert.equal(flowOf(await push(stage, { 'ivr/main.yml': theirs })).status, 'in-sync');
});

test('somebody reordered the same menu: a conflict, and their order stays', async () => {
  await using stage = await openStage();
  annEdits(stage, (definition) => {
    optionsIn(definition).reverse();
  });
  const run = await pushMain(stage);
  assert.deepEqual([run.exitCode, flowOf(run).status], [1, 'conflict']);
  assert.deepEqual(liveOptions(stage), optionsWith({}).toReversed());
  assert.deepEqual(stage.cloudCalls, [...START, patched(409), READ]);
});

test("somebody added a property to one of the menu's options: a conflict, and it stays", async () => {
  await using stage = await openStage();
  annEdits(stage, (definition) => {
    Object.assign(optionsIn(definition)[3] ?? {}, { schedule: 'hours' });
  });
  const run = await pushMain(stage);
  assert.deepEqual([run.exitCode, flowOf(run).status], [1, 'conflict']);
  assert.equal(liveOptions(stage)[3]?.['schedule'], 'hours');
});

test('somebody made the very same change: in sync, and nothing is written over it', async () => {
  await using stage = await openStage();
  annEdits(stage, (definition) => {
    setPrompt(definition, '1', NEW_PROMPT);
  });
  const run = await pushMain(stage);
  expectRun(run, stage, {
    status: 'in-sync',
    versions: [14, 15],
    attempts: 1,
    words: 'nothing changes',
    writes: ['15 ann'],
    calls: [...START, patched(409), READ, MAKER()],
  });
});

test('somebody made the very same change, and nobody says who: deployed, as that claims no more than what is live', async () => {
  await using stage = await openStage({ versionMakers: 'hidden' });
  annEdits(stage, (definition) => {
    setPrompt(definition, '1', NEW_PROMPT);
  });
  const run = await pushMain(stage);
  expectRun(run, stage, {
    status: 'deployed',
    versions: [14, 15],
    attempts: 1,
    words: 'deployed',
    writes: ['15 ann'],
    calls: [...START, patched(409), READ, MAKER()],
  });
});

for (const status of [401, 409, 429]) {
  test(`a write that was answered with ${status} and landed all the same is deployed, and not called in sync`, async () => {
    await using stage = await openStage();
    stage.cloud.faults.add({ method: 'PATCH', path: MAIN, status, afterApplying: true });
    const run = await pushMain(stage);
    const resent = status === 409 ? [] : [...(status === 401 ? [TOKEN] : []), patched(409)];
    expectRun(run, stage, {
      ...DEPLOYED,
      calls: [...START, patched(status), ...resent, READ, MAKER()],
    });
  });
}

test("somebody removed the menu's node: refused, and nothing is written", async () => {
  await using stage = await openStage();
  annEdits(stage, (definition) => {
    delete definition.nodes['collect_ivr_main'];
  });
  const run = await pushMain(stage);
  assert.equal(run.exitCode, 1);
  assert.deepEqual(
    stage.cloud.history(MAIN_FLOW_ID).map(({ by }) => by),
    ['seed', 'ann'],
  );
  assert.ok(['conflict', 'rejected'].includes(flowOf(run).status), flowOf(run).status);
});

test('somebody who edits without end: a conflict after max-retries tries, and all their edits stay', async () => {
  for (const tries of [1, 2]) {
    await using stage = await openStage();
    annEdits(
      stage,
      (definition) => {
        definition['edits'] = Number(definition['edits'] ?? 0) + 1;
      },
      { times: Infinity },
    );
    const run = await pushMain(stage, { inputs: { 'max-retries': String(tries) } });
    expectRun(run, stage, {
      status: 'conflict',
      versions: [13 + tries, 14 + tries],
      attempts: tries,
      words: 'conflict',
      code: 'architect.flow.version.conflict',
      writes: ['15 ann', '16 ann'].slice(0, tries),
      calls: [TOKEN, ...Array.from({ length: tries }, () => [READ, VALIDATE, patched(409)]).flat(), READ],
    });
    assert.match(flowOf(run).error?.message ?? '', new RegExp(`each of ${tries} tries`, 'u'));
    assert.equal(stage.cloud.flow(MAIN_FLOW_ID).definition['edits'], tries);
  }
});

test('a flow that is locked and unchanged is not said to have been changed by somebody', async () => {
  await using stage = await openStage();
  const body = { message: 'The flow is locked by Ann.', code: 'architect.flow.locked.by.user', status: 409 };
  stage.cloud.faults.add({ method: 'PATCH', path: MAIN, status: 409, body, times: Infinity });
  const run = await pushMain(stage, { inputs: { 'max-retries': '2' } });
  expectRun(run, stage, {
    status: 'conflict',
    versions: [14, 14],
    attempts: 2,
    words: 'conflict',
    writes: [],
    code: 'architect.flow.locked.by.user',
    calls: [...START, patched(409), READ, patched(409), READ],
  });
  const message = flowOf(run).error?.message ?? '';
  assert.match(message, /locked by Ann/u);
  assert.doesNotMatch(message, /was changed by somebody/u);
});

test('the waits between tries grow from a quarter of a second', async () => {
  await using stage = await openStage();
  annEdits(
    stage,
    (definition) => {
      definition['edits'] = Number(definition['edits'] ?? 0) + 1;
    },
    { times: 2 },
  );
  const run = await pushMain(stage);
  assert.deepEqual([run.exitCode, flowOf(run).status, flowOf(run).attempts], [0, 'deployed', 3]);
  const at = stage.cloud.requests.filter(({ method }) => method === 'PATCH').map((request) => request.at);
  const gaps = at.slice(1).map((time, index) => time - (at[index] ?? 0));
  assert.ok(
    gaps.every((gap) => gap >= 250),
    String(gaps),
  );
});

test('a read that fails after a conflict ends as failed, and nothing was written', async () => {
  await using stage = await openStage();
  annEdits(stage, (definition) => {
    definition['note'] = 'Ann';
  });
  stage.cloud.faults.add({ method: 'GET', path: MAIN, skip: 1, times: Infinity, status: 403 });
  const run = await pushMain(stage);
  expectRun(run, stage, {
    status: 'failed',
    versions: [14, null],
    attempts: 1,
    words: 'failed',
    writes: ['15 ann'],
    code: 'not.authorized',
    calls: [...START, patched(409), `GET ${MAIN} 403`, MAKER()],
  });
});

test('a read that fails after a conflict, and nobody says whose the next version is: nothing is claimed', async () => {
  await using stage = await openStage({ versionMakers: 'hidden' });
  annEdits(stage, (definition) => {
    definition['note'] = 'Ann';
  });
  stage.cloud.faults.add({ method: 'GET', path: MAIN, skip: 1, times: Infinity, status: 403 });
  const run = await pushMain(stage);
  expectRun(run, stage, {
    status: 'rollback-failed',
    versions: [14, null],
    attempts: 1,
    words: 'By hand',
    writes: ['15 ann'],
    code: 'architect.flow.version.conflict',
    calls: [...START, patched(409), `GET ${MAIN} 403`, MAKER()],
  });
});

test('a validation that refuses the rebuilt plan ends as rejected, and only theirs is live', async () => {
  await using stage = await openStage();
  annEdits(stage, (definition) => {
    definition['note'] = 'Ann';
  });
  stage.cloud.faults.add({
    path: '/api/v2/flows/validate',
    skip: 1,
    status: 200,
    body: { valid: false, errors: [{ code: 'too.late', message: 'Too late' }] },
  });
  const run = await pushMain(stage);
  expectRun(run, stage, {
    status: 'rejected',
    versions: [15, 15],
    attempts: 1,
    words: 'rejected',
    writes: ['15 ann'],
    code: 'too.late',
    calls: [...START, patched(409), READ, VALIDATE],
  });
});
