import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { disguisedRateLimit } from '../../simulator/genesys/architect/model.ts';
import { architect, NEW_PROMPT, FLOWS, Scene } from '../support/scene.ts';

const { BEFORE, BURIED, DESIRED, JOB, LOOK, PLAN, READ, REGISTER, menu, withOtherMenu } = architect;

// A job says Failure: what it says becomes an error with a place, and what is live is looked at all the same.

const MENU = '/inboundCall/menus/menu[Main Menu_10]';
/** A run whose job failed without publishing anything: after it the flow is read, and that is all. */
const FAILED = {
  versions: ['13.0', '13.0'],
  attempts: 1,
  calls: [...PLAN, LOOK, ...JOB, ...READ],
  published: [],
  live: BEFORE,
} as const;

/** Line and column, from 1, at which the last of such passages begins in a file. */
function placeOf(file: string, passage: string): { readonly line: number; readonly column: number } {
  assert.ok(file.includes(passage));
  const before = file.slice(0, file.lastIndexOf(passage)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

describe('a failed job', { concurrency: 3 }, () => {
  test('a queue is removed between the plan and the job: rejected, at the line and column of the option that leads to it', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const file = menu('main', { 2: { target: '{ queue: Support EU VIP }' } });
    scene.meanwhile('upload', 1, () => scene.cloud.removeQueue('Support EU VIP'));
    const run = await scene.deploy({ file });
    run.expect({ ...FAILED, status: 'rejected', code: 'publish.refused' });
    const [problem, ...more] = run.flow().problems;
    assert.deepEqual(
      [problem?.path, problem?.rule, problem?.line, problem?.column, more],
      ['ivr/main.yml', 'publish.refused', ...Object.values(placeOf(file, '{ queue: Support EU VIP }')), []],
    );
    assert.match(problem?.message ?? '', /no matches \('targetQueue' in '.*\[Support_14\]'\)/u);
    const annotation = run.commands.find(({ name, properties }) => name === 'error' && properties['file'] === 'ivr/main.yml');
    assert.deepEqual(
      [annotation?.properties['line'], annotation?.properties['col']],
      Object.values(placeOf(file, '{ queue: Support EU VIP }')).map(String),
    );
  });

  interface Place {
    readonly name: string;
    readonly message: string;
    /** Where in the menu file the problem is shown: at the beginning of this. */
    readonly at: string;
  }

  const PLACES: readonly Place[] = [
    {
      name: 'the target of a choice',
      message: `no matches ('targetQueue' in '${MENU}/choices/menuTransferToAcd[Sales_12]')`,
      at: '{ queue: Sales }',
    },
    {
      name: 'the key of a choice',
      message: `the value 'digit_3' is already used by another choice of the menu ('dtmf' in '${MENU}/choices/menuTransferToAcd[Billing_16]')`,
      at: '"3"',
    },
    {
      name: 'a choice that is kept',
      message: `no matches ('targetMenuRef' in '${MENU}/choices/menuJumpToMenu[Again_33]')`,
      at: '{ unchanged: true }',
    },
    { name: "the menu's audio", message: `expected a string but got integer ('tts' in '${MENU}/audio')`, at: '"Main Menu_10"' },
    { name: 'the menu itself', message: `expected a string but got empty ('name' in '${MENU}')`, at: '"Main Menu_10"' },
    {
      name: 'a place outside of the menu',
      message: "no matches ('targetQueue' in '/inboundCall/tasks/task[Callback_40]')",
      at: FLOWS.main.id,
    },
    { name: 'no place at all', message: 'something is wrong', at: FLOWS.main.id },
  ];

  test('what Archy says becomes a problem at the place of the menu file that it speaks of', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.desk.planDeploy({ fails: PLACES.map(({ message }) => `Error details: ${message}`) });
    const run = await scene.deploy();
    run.expect({ ...FAILED, status: 'rejected', code: 'publish.refused' });
    assert.deepEqual(
      run.flow().problems.map(({ path, line, column }) => ({ path, line, column })),
      PLACES.map(({ at }) => ({ path: 'ivr/main.yml', ...placeOf(menu('main', NEW_PROMPT), at) })).toSorted(
        (a, b) => a.line - b.line || a.column - b.column,
      ),
    );
    for (const { message } of PLACES) assert.ok(run.message.includes(message), message);
    assert.match(run.hint, /menu file, or the flow in Architect/u);
  });

  test('a job that gives no reason: failed, which is said, and what to do', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.desk.planDeploy({ fails: [] });
    const run = await scene.deploy();
    run.expect({ ...FAILED, status: 'failed', code: 'publish.failed' });
    assert.match(run.message, /job [\da-f-]{36} did not publish the flow.*no tracing messages available/u);
  });

  test("a job that fails on the backend's own rate limit: failed, and to be run again later", async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.desk.planDeploy({ fails: disguisedRateLimit(FLOWS.main.id) });
    const run = await scene.deploy();
    run.expect({ ...FAILED, status: 'failed', code: 'publish.failed' });
    assert.match(run.hint, /too busy.*Run again later/u);
  });

  test('a job that fails although a person published another menu meanwhile: rejected, and theirs is live', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const theirs = withOtherMenu(BEFORE);
    scene.desk.planDeploy({
      fails: [`Error details: no matches ('targetQueue' in '${MENU}/choices/menuTransferToAcd[Sales_12]')`],
    });
    scene.meanwhile('upload', 1, (desk) => {
      desk.publish(FLOWS.main.id, 'ann', theirs);
    });
    const run = await scene.deploy();
    run.expect({
      ...FAILED,
      status: 'rejected',
      versions: ['13.0', '14.0'],
      code: 'publish.refused',
      published: ['14.0 ann'],
      live: theirs,
    });
  });

  test('a job that fails although a person published the very same change meanwhile: theirs is not rolled back', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const theirs = withOtherMenu(DESIRED);
    scene.desk.planDeploy({ fails: ['Error details: something is wrong'] });
    scene.meanwhile('upload', 1, (desk) => {
      desk.publish(FLOWS.main.id, 'ann', theirs);
    });
    const run = await scene.deploy();
    assert.deepEqual([scene.published(), scene.live()], [['14.0 ann'], theirs], run.stdout);
    assert.deepEqual(scene.calls, FAILED.calls);
    assert.ok(['in-sync', 'rejected'].includes(run.flow().status), run.stdout);
  });

  test('a job that fails on a lock leaves the lock, says so, and is not tried again', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.desk.planDeploy({
      fails: ["The flow 'Main IVR' (type: 'inboundcall') is locked by another entity. You can use the --forceUnlock option to unlock it."],
    });
    const run = await scene.deploy();
    run.expect({ status: 'conflict', versions: ['13.0', '13.0'], attempts: 1, code: 'flow.locked', published: [], live: BEFORE });
    assert.equal(scene.calls.filter((call) => call === REGISTER).length, 1);
  });

  /** What a job may say when it has published all the same. */
  const LANDED: readonly { readonly name: string; readonly fails: readonly string[] }[] = [
    { name: 'gives no reason', fails: [] },
    { name: "blames the backend's rate limit", fails: disguisedRateLimit(FLOWS.main.id) },
    { name: 'speaks of a lock', fails: ["The flow 'Main IVR' (type: 'inboundcall') is locked by another entity."] },
  ];

  for (const { name, fails } of LANDED) {
    test(`a job that ${name} and has published all the same: the report never says that nothing of this run is live`, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      scene.desk.planDeploy({ fails, appliesAnyway: true });
      const run = await scene.deploy();
      const { status, version_after: version } = run.flow();
      const live = { id: scene.desk.flow(FLOWS.main.id).published?.id, yaml: scene.live() };
      assert.equal(version, live.id, run.stdout);
      // Either answer is true: the change stays and is told, or it is rolled back.
      if (status === 'deployed') assert.deepEqual([scene.published(), live.yaml], [['14.0 ivr-client'], DESIRED]);
      else {
        assert.equal(status, 'rolled-back', run.stdout);
        assert.deepEqual([scene.published(), live.yaml], [['14.0 ivr-client', '15.0 ivr-client'], BEFORE]);
      }
    });
  }

  test('a job that gives no reason, has published all the same and lies over a version of someone else: told', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.desk.planDeploy({ fails: [], appliesAnyway: true });
    scene.meanwhile('upload', 1, (desk) => {
      desk.publish(FLOWS.main.id, 'ann', withOtherMenu(BEFORE));
    });
    const run = await scene.deploy();
    run.expect(BURIED);
  });
});
