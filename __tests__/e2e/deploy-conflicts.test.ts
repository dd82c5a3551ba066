import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workflowDispatchEvent } from '../../harness/events.ts';
import { changedMainMenu } from '../../harness/menus.ts';
import { FLOWS, NEW_PROMPT, Scene, WORDS, definition } from '../support/scene.ts';

const { DEPLOYED, MAKER, MENU_CONFLICT, PLAN, READ, TOKEN, VALIDATE, got, mainPatch, noting, optionsIn, optionsWith, patched, prompting } =
  definition;

test('someone edited another menu: the plan is rebuilt on their version, and both changes are live', async () => {
  await using scene = await Scene.open();
  scene.annEdits('patch', 1, prompting('1', 'Ann was here', 'menu_hours'));
  const run = await scene.deploy();
  run.expect({
    status: 'deployed',
    versions: [15, 16],
    attempts: 2,
    published: ['15 ann', '16 ivr-client'],
    calls: [...PLAN, patched(409), READ, VALIDATE, patched(200)],
  });
  assert.deepEqual(scene.bodies('PATCH'), [mainPatch(14), mainPatch(15)]);
  assert.deepEqual([scene.prompt('1'), scene.prompt('1', 'main', 'menu_hours')], [NEW_PROMPT, 'Ann was here']);
  assert.deepEqual(
    run.flow().changes.map(({ menu, key }) => [menu, key]),
    [['collect_ivr_main', '1']],
    "Ann's change is not ours",
  );
});

test("the definition that is validated after a conflict is the rebuilt one, someone else's change included", async () => {
  await using scene = await Scene.open();
  scene.annEdits('patch', 1, noting('Ann was here'));
  await scene.deploy();
  const validated = scene.cloud.requests
    .filter(({ path }) => path.endsWith('/validate'))
    .map(({ body }) => body as { definition: { note?: string } });
  assert.deepEqual(
    validated.map((body) => body.definition.note),
    [undefined, 'Ann was here'],
  );
});

test('someone changed the same menu: a conflict that names the key, and theirs stays live', async () => {
  await using scene = await Scene.open();
  scene.annEdits('patch', 1, prompting('2', 'Ann changed this'));
  const run = await scene.deploy();
  run.expect({
    ...MENU_CONFLICT,
    versions: [14, 15],
    published: ['15 ann'],
    calls: [...PLAN, patched(409), READ],
  });
  assert.match(run.message, /key 2 of the menu "collect_ivr_main".*version 14 became 15/u);
  assert.deepEqual(scene.options(), optionsWith({ 2: 'Ann changed this' }));
});

test('after a conflict the same deploy finds drift, and either way out that the conflict names helps', async () => {
  await using scene = await Scene.open();
  scene.annEdits('patch', 1, prompting('2', 'Ann changed this'));
  const { hint } = (await scene.deploy()).flow().error ?? {};
  assert.match(
    String(hint),
    /^To keep their change, pull it into `ivr\/main\.yml` and merge that on its own: .* deploy with `on-drift: overwrite` and `flows: Main IVR`\.$/u,
  );
  const redeploy = async (inputs: Record<string, string>): Promise<string> => {
    const sha = await scene.repository.head();
    const workspace = await scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
    return (await scene.run(workflowDispatchEvent({ sha }), workspace, { inputs: { comment: 'never', ...inputs } })).flow().status;
  };
  assert.equal(await redeploy({}), 'drifted');
  assert.equal(await redeploy({ 'on-drift': 'overwrite', flows: 'Main IVR' }), 'deployed');
  assert.deepEqual(scene.options(), optionsWith({ 1: NEW_PROMPT }));

  // The other way: their change is written into the menu file.
  scene.annEdits('patch', 1, prompting('2', 'Ann changed this again'));
  await scene.deploy({ file: changedMainMenu('Another text') });
  const theirs = changedMainMenu().replace(/For support, press 2/u, 'Ann changed this again');
  assert.equal((await scene.deploy({ file: theirs })).flow().status, 'in-sync');
});

test('someone reordered the same menu: a conflict, and their order stays', async () => {
  await using scene = await Scene.open();
  scene.annEdits('patch', 1, (flow) => {
    optionsIn(flow).reverse();
  });
  const run = await scene.deploy();
  assert.deepEqual([run.exitCode, run.flow().status], [1, 'conflict']);
  assert.deepEqual(scene.options(), optionsWith({}).toReversed());
  assert.deepEqual(scene.calls, [...PLAN, patched(409), READ]);
});

test("someone added a property to one of the menu's options: a conflict, and it stays", async () => {
  await using scene = await Scene.open();
  scene.annEdits('patch', 1, (flow) => {
    Object.assign(optionsIn(flow)[3] ?? {}, { schedule: 'hours' });
  });
  const run = await scene.deploy();
  assert.deepEqual([run.exitCode, run.flow().status], [1, 'conflict']);
  assert.equal(scene.options()[3]?.['schedule'], 'hours');
});

test('someone made the very same change: in sync, and nothing is written over it', async () => {
  await using scene = await Scene.open();
  scene.annEdits('patch', 1, prompting('1', NEW_PROMPT));
  const run = await scene.deploy();
  run.expect({ status: 'in-sync', versions: [14, 15], attempts: 1, published: ['15 ann'], calls: [...PLAN, patched(409), READ, MAKER()] });
});

test('someone made the very same change, and no one says who: deployed, as that claims no more than what is live', async () => {
  await using scene = await Scene.open({ org: { versionMakers: 'hidden' } });
  scene.annEdits('patch', 1, prompting('1', NEW_PROMPT));
  const run = await scene.deploy();
  run.expect({ status: 'deployed', versions: [14, 15], attempts: 1, published: ['15 ann'], calls: [...PLAN, patched(409), READ, MAKER()] });
});

for (const status of [401, 409, 429]) {
  test(`a write that was answered with ${status} and landed all the same is deployed, and not called in sync`, async () => {
    await using scene = await Scene.open();
    scene.strike('patch', 1, { status, afterApplying: true });
    const run = await scene.deploy();
    const resent = status === 409 ? [] : [...(status === 401 ? [TOKEN] : []), patched(409)];
    run.expect({
      ...DEPLOYED,
      calls: [...PLAN, patched(status), ...resent, READ, MAKER()],
    });
  });
}

test("someone removed the menu's node: refused, and nothing is written", async () => {
  await using scene = await Scene.open();
  scene.annEdits('patch', 1, (flow) => {
    delete flow.nodes['collect_ivr_main'];
  });
  const run = await scene.deploy();
  assert.equal(run.exitCode, 1);
  assert.deepEqual(
    scene.cloud.history(FLOWS.main.id).map(({ by }) => by),
    ['seed', 'ann'],
  );
  assert.ok(['conflict', 'rejected'].includes(run.flow().status), run.flow().status);
});

test('someone who edits without end: a conflict after max-retries tries, and all their edits stay', async () => {
  for (const tries of [1, 2]) {
    await using scene = await Scene.open();
    scene.annEdits(
      'patch',
      1,
      (flow) => {
        flow['edits'] = Number(flow['edits'] ?? 0) + 1;
      },
      { times: Infinity },
    );
    const run = await scene.deploy({ inputs: { 'max-retries': String(tries) } });
    run.expect({
      status: 'conflict',
      versions: [13 + tries, 14 + tries],
      attempts: tries,
      code: 'architect.flow.version.conflict',
      published: ['15 ann', '16 ann'].slice(0, tries),
      calls: [TOKEN, ...Array.from({ length: tries }, () => [READ, VALIDATE, patched(409)]).flat(), READ],
    });
    assert.match(run.message, new RegExp(`each of ${tries} tries`, 'u'));
    assert.equal(scene.live()['edits'], tries);
  }
});

test('a flow that is locked and unchanged is not said to have been changed by someone', async () => {
  await using scene = await Scene.open();
  const body = { message: 'The flow is locked by Ann.', code: 'architect.flow.locked.by.user', status: 409 };
  scene.strike('patch', 1, { status: 409, body, times: Infinity });
  const run = await scene.deploy({ inputs: { 'max-retries': '2' } });
  run.expect({
    status: 'conflict',
    versions: [14, 14],
    attempts: 2,
    published: [],
    code: 'architect.flow.locked.by.user',
    calls: [...PLAN, patched(409), READ, patched(409), READ],
  });
  const message = run.message;
  assert.match(message, /locked by Ann/u);
  assert.doesNotMatch(message, WORDS.changedBySomeone);
});

test('the waits between tries grow from a quarter of a second', async () => {
  await using scene = await Scene.open();
  scene.annEdits(
    'patch',
    1,
    (flow) => {
      flow['edits'] = Number(flow['edits'] ?? 0) + 1;
    },
    { times: 2 },
  );
  const run = await scene.deploy();
  assert.deepEqual([run.exitCode, run.flow().status, run.flow().attempts], [0, 'deployed', 3]);
  const at = scene.cloud.requests.filter(({ method }) => method === 'PATCH').map((request) => request.at);
  const gaps = at.slice(1).map((time, index) => time - (at[index] ?? 0));
  assert.ok(
    gaps.every((gap) => gap >= 250),
    String(gaps),
  );
});

test('a read that fails after a conflict ends as failed, and nothing was written', async () => {
  await using scene = await Scene.open();
  scene.annEdits('patch', 1, noting('Ann'));
  scene.strike('flow', 2, { times: Infinity, status: 403 });
  const run = await scene.deploy();
  run.expect({
    status: 'failed',
    versions: [14, null],
    attempts: 1,
    published: ['15 ann'],
    code: 'not.authorized',
    calls: [...PLAN, patched(409), got(403), MAKER()],
  });
});

test('a read that fails after a conflict, and no one says whose the next version is: nothing is claimed', async () => {
  await using scene = await Scene.open({ org: { versionMakers: 'hidden' } });
  scene.annEdits('patch', 1, noting('Ann'));
  scene.strike('flow', 2, { times: Infinity, status: 403 });
  const run = await scene.deploy();
  run.expect({
    status: 'rollback-failed',
    versions: [14, null],
    attempts: 1,
    published: ['15 ann'],
    code: 'architect.flow.version.conflict',
    calls: [...PLAN, patched(409), got(403), MAKER()],
  });
});

test('a validation that refuses the rebuilt plan ends as rejected, and only theirs is live', async () => {
  await using scene = await Scene.open();
  scene.annEdits('patch', 1, noting('Ann'));
  scene.strike('validate', 2, { status: 200, body: { valid: false, errors: [{ code: 'too.late', message: 'Too late' }] } });
  const run = await scene.deploy();
  run.expect({
    status: 'rejected',
    versions: [15, 15],
    attempts: 1,
    published: ['15 ann'],
    code: 'too.late',
    calls: [...PLAN, patched(409), READ, VALIDATE],
  });
});
