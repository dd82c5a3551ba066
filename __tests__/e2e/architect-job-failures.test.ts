import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { disguisedRateLimit } from '../../simulator/genesys/architect/model.ts';
import { calls, FLOW, mainMenu, publishes, published, READ } from '../../harness/architect-scene.ts';
import {
  BEFORE,
  CLIENT,
  deploy,
  DESIRED,
  entryOf,
  expectGoodManners,
  expectRun,
  JOB,
  LOOK,
  meanwhile,
  messageOf,
  NEW_MENU,
  openOrg,
  PLAN,
  withOtherMenu,
} from '../support/architect-trouble.ts';

// A job says Failure: what it says becomes an error with a place, and what is live is looked at all the same.

const MENU = '/inboundCall/menus/menu[collect_ivr_main]';
/** A run whose job failed without publishing anything: after it the flow is read, and that is all. */
const FAILED = {
  versions: ['13.0', '13.0'],
  attempts: 1,
  calls: [...PLAN, LOOK, ...JOB, ...READ],
  publishes: [],
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
    await using stage = await openOrg();
    const file = mainMenu({ '2': { target: '{ queue: Support EU VIP }' } });
    meanwhile(stage, 'upload', 1, () => stage.cloud.removeQueue('Support EU VIP'));
    const run = await deploy(stage, { file });
    expectRun(run, stage, { ...FAILED, status: 'rejected', code: 'publish.refused' });
    const [problem, ...more] = entryOf(run).problems;
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
    { name: "the menu's audio", message: `expected a string but got integer ('tts' in '${MENU}/audio')`, at: 'collect_ivr_main' },
    { name: 'the menu itself', message: `expected a string but got empty ('name' in '${MENU}')`, at: 'collect_ivr_main' },
    { name: 'a place outside of the menu', message: "no matches ('targetQueue' in '/inboundCall/tasks/task[Callback_40]')", at: FLOW },
    { name: 'no place at all', message: 'something is wrong', at: FLOW },
  ];

  test('what Archy says becomes a problem at the place of the menu file that it speaks of', async () => {
    await using stage = await openOrg();
    stage.cloud.architect.planDeploy({ fails: PLACES.map(({ message }) => `Error details: ${message}`) });
    const run = await deploy(stage);
    expectRun(run, stage, { ...FAILED, status: 'rejected', code: 'publish.refused' });
    assert.deepEqual(
      entryOf(run).problems.map(({ path, line, column }) => ({ path, line, column })),
      PLACES.map(({ at }) => ({ path: 'ivr/main.yml', ...placeOf(NEW_MENU, at) })).toSorted(
        (a, b) => a.line - b.line || a.column - b.column,
      ),
    );
    for (const { message } of PLACES) assert.ok(messageOf(run).includes(message), message);
    assert.match(entryOf(run).error?.hint ?? '', /menu file, or the flow in Architect/u);
  });

  test('a job that gives no reason: failed, which is said, and what to do', async () => {
    await using stage = await openOrg();
    stage.cloud.architect.planDeploy({ fails: [] });
    const run = await deploy(stage);
    expectRun(run, stage, { ...FAILED, status: 'failed', code: 'publish.failed' });
    assert.match(messageOf(run), /job [\da-f-]{36} did not publish the flow.*no tracing messages available/u);
  });

  test("a job that fails on the backend's own rate limit: failed, and to be run again later", async () => {
    await using stage = await openOrg();
    stage.cloud.architect.planDeploy({ fails: disguisedRateLimit(FLOW) });
    const run = await deploy(stage);
    expectRun(run, stage, { ...FAILED, status: 'failed', code: 'publish.failed' });
    assert.match(entryOf(run).error?.hint ?? '', /too busy.*run again later/u);
  });

  test('a job that fails although a person published another menu meanwhile: rejected, and theirs is live', async () => {
    await using stage = await openOrg();
    const theirs = withOtherMenu(BEFORE);
    stage.cloud.architect.planDeploy({
      fails: [`Error details: no matches ('targetQueue' in '${MENU}/choices/menuTransferToAcd[Sales_12]')`],
    });
    meanwhile(stage, 'upload', 1, (desk) => {
      desk.publish(FLOW, 'ann', theirs);
    });
    const run = await deploy(stage);
    expectRun(run, stage, {
      ...FAILED,
      status: 'rejected',
      versions: ['13.0', '14.0'],
      code: 'publish.refused',
      publishes: ['14.0 ann'],
      live: theirs,
    });
  });

  test('a job that fails although a person published the very same change meanwhile: theirs is not taken back', async () => {
    await using stage = await openOrg();
    const theirs = withOtherMenu(DESIRED);
    stage.cloud.architect.planDeploy({ fails: ['Error details: something is wrong'] });
    meanwhile(stage, 'upload', 1, (desk) => {
      desk.publish(FLOW, 'ann', theirs);
    });
    const run = await deploy(stage);
    assert.deepEqual([publishes(stage), published(stage).yaml], [['14.0 ann'], theirs], run.stdout);
    assert.deepEqual(calls(stage), FAILED.calls);
    assert.ok(['in-sync', 'rejected'].includes(entryOf(run).status), run.stdout);
  });

  test('a job that fails on a lock leaves the lock, says so, and is not tried again', async () => {
    await using stage = await openOrg();
    stage.cloud.architect.planDeploy({
      fails: ["The flow 'Main IVR' (type: 'inboundcall') is locked by another entity. You can use the --forceUnlock option to unlock it."],
    });
    const run = await deploy(stage);
    expectRun(run, stage, {
      status: 'conflict',
      versions: ['13.0', '13.0'],
      attempts: 1,
      code: 'flow.locked',
      publishes: [],
      live: BEFORE,
    });
    assert.equal(stage.cloudCalls.filter((call) => call === 'POST /api/v2/flows/jobs 200').length, 1);
  });

  /** What a job may say when it has published all the same. */
  const LANDED: readonly { readonly name: string; readonly fails: readonly string[] }[] = [
    { name: 'gives no reason', fails: [] },
    { name: "blames the backend's rate limit", fails: disguisedRateLimit(FLOW) },
    { name: 'speaks of a lock', fails: ["The flow 'Main IVR' (type: 'inboundcall') is locked by another entity."] },
  ];

  for (const { name, fails } of LANDED) {
    test(`a job that ${name} and has published all the same: the report never says that nothing of this run is live`, async () => {
      await using stage = await openOrg();
      stage.cloud.architect.planDeploy({ fails, appliesAnyway: true });
      const run = await deploy(stage);
      const { status, version_after: version } = entryOf(run);
      const live = published(stage);
      assert.equal(version, live.id, run.stdout);
      // Either answer is true: the change stays and is told, or it is taken back.
      if (status === 'deployed') assert.deepEqual([publishes(stage), live.yaml], [[`14.0 ${CLIENT.id}`], DESIRED]);
      else {
        assert.equal(status, 'rolled-back', run.stdout);
        assert.deepEqual([publishes(stage), live.yaml], [[`14.0 ${CLIENT.id}`, `15.0 ${CLIENT.id}`], BEFORE]);
      }
      expectGoodManners(run, stage);
    });
  }

  test('a job that gives no reason, has published all the same and lies over a version of somebody else: told', async () => {
    await using stage = await openOrg();
    stage.cloud.architect.planDeploy({ fails: [], appliesAnyway: true });
    meanwhile(stage, 'upload', 1, (desk) => {
      desk.publish(FLOW, 'ann', withOtherMenu(BEFORE));
    });
    const run = await deploy(stage);
    expectRun(run, stage, {
      status: 'rollback-failed',
      versions: ['13.0', '15.0'],
      attempts: 1,
      code: 'version.in.between',
      publishes: ['14.0 ann', `15.0 ${CLIENT.id}`],
      live: DESIRED,
    });
  });
});
