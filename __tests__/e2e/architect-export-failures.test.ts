import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { disguisedRateLimit } from '../../simulator/genesys/architect/model.ts';
import { FLOW, LOGIN, mainMenu, READ } from '../../harness/architect-scene.ts';
import {
  BEFORE,
  deploy,
  DEPLOY,
  DEPLOYED,
  DESIRED,
  entryOf,
  expectRecovery,
  expectRun,
  messageOf,
  openOrg,
  strike,
} from '../support/architect-trouble.ts';

// Flows are read by export jobs, which may fail like any job: before the change, and when it is verified.

const UNREAD = { status: 'failed', versions: [null, null], attempts: 0, publishes: [], live: BEFORE } as const;
/** An export that ends without a text. */
const EXPORT = READ.slice(1, 3);

describe('an export', { concurrency: 4 }, () => {
  test("that failed on the backend's own rate limit, as its words give away, is begun once more after a wait", async () => {
    await using stage = await openOrg();
    stage.cloud.architect.planExport({ fails: disguisedRateLimit(FLOW) });
    const run = await deploy(stage, { file: mainMenu() });
    expectRun(run, stage, {
      status: 'in-sync',
      versions: ['13.0', '13.0'],
      attempts: 0,
      calls: [...LOGIN, ...READ.slice(0, 3), ...EXPORT, ...READ.slice(3)],
      publishes: [],
      live: BEFORE,
    });
    const [first = 0, second = 0] = stage.cloud.requests.filter(({ path }) => path.endsWith('/export/jobs')).map(({ at }) => at);
    assert.ok(second - first >= 6900, `${second - first} ms`);
  });

  test('that failed otherwise is not begun again: failed, with what the job says', async () => {
    await using stage = await openOrg();
    stage.cloud.architect.planExport({ fails: ['Archy failed: the backup of the flow is broken.', 'Ask support.'] });
    const run = await deploy(stage);
    expectRun(run, stage, { ...UNREAD, code: 'export.failed', calls: [...LOGIN, ...READ.slice(0, 3)] });
    assert.match(messageOf(run), /version 13\.0, failed\. It says: Archy failed: the backup of the flow is broken\. Ask support\./u);
    assert.match(run.summary, /backup of the flow is broken/u);
    assert.match(entryOf(run).error?.hint ?? '', /Open the flow in Architect/u);
  });

  test('that failed without a reason: failed, and that there is none is said', async () => {
    await using stage = await openOrg();
    stage.cloud.architect.planExport({ fails: [] });
    const run = await deploy(stage);
    expectRun(run, stage, { ...UNREAD, code: 'export.failed', calls: [...LOGIN, ...READ.slice(0, 3)] });
    assert.match(messageOf(run), /no tracing messages available/u);
  });

  test('that failed once when the change was verified is made again, and the change is deployed', async () => {
    await using stage = await openOrg();
    stage.cloud.architect.planExport({});
    stage.cloud.architect.planExport({ fails: ['Archy failed: no.'] });
    const run = await deploy(stage);
    expectRun(run, stage, { ...DEPLOYED, calls: [...DEPLOY.slice(0, -1), ...READ] });
  });

  test('that fails for good when the change is verified: what is live is not claimed, and no other job is begun', async () => {
    await using stage = await openOrg();
    stage.cloud.architect.planExport({});
    for (let count = 0; count < 2; count += 1) stage.cloud.architect.planExport({ fails: ['Archy failed: no.'] });
    const run = await deploy(stage);
    expectRun(run, stage, {
      ...DEPLOYED,
      status: 'rollback-failed',
      versions: ['13.0', null],
      code: 'export.failed',
      calls: [...DEPLOY.slice(0, -1), ...READ.slice(0, -1)],
    });
    expectRecovery(run, { before: BEFORE, desired: DESIRED });
  });

  test('that says Success and names no place: failed', async () => {
    await using stage = await openOrg();
    strike(stage, 'askExport', 1, { amend: { status: 'Success', downloadUrl: undefined } });
    const run = await deploy(stage);
    expectRun(run, stage, { ...UNREAD, code: 'export.not.understood', calls: [...LOGIN, ...READ.slice(0, 3)] });
  });

  test('whose registration names no job: failed', async () => {
    await using stage = await openOrg();
    strike(stage, 'beginExport', 1, { status: 200, body: { status: 'Registered' } });
    const run = await deploy(stage);
    expectRun(run, stage, { ...UNREAD, code: 'export.not.understood', calls: [...LOGIN, ...READ.slice(0, 2)] });
  });

  test('of a flow that is in another state by then exports the version that was asked for', async () => {
    await using stage = await openOrg();
    strike(stage, 'beginExport', 1, {
      before: () => {
        stage.cloud.architect.publish(FLOW, 'ann', BEFORE.replace('Welcome to Northwind Energy.', 'Welcome.'));
      },
    });
    const run = await deploy(stage, { file: mainMenu() });
    assert.deepEqual([run.exitCode, entryOf(run).status, entryOf(run).version_before], [0, 'in-sync', '13.0'], run.stdout);
  });
});
