import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { disguisedRateLimit } from '../../simulator/genesys/architect/model.ts';
import { architect, FLOWS, Scene } from '../support/scene.ts';

const { BEFORE, BOTH, CHANGED, DEPLOY, IN_SYNC, READ, TOKEN, UNREAD, menu } = architect;

// Flows are read by export jobs, which may fail like any job: before the change, and when it is verified.

/** An export that ends without a text. */
const EXPORT = READ.slice(1, 3);

describe('an export', { concurrency: 4 }, () => {
  test("that failed on the backend's own rate limit, as its words give away, is begun once more after a wait", async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.desk.planExport({ fails: disguisedRateLimit(FLOWS.main.id) });
    const run = await scene.deploy({ file: menu('main') });
    run.expect({ ...IN_SYNC, calls: [TOKEN, ...READ.slice(0, 3), ...EXPORT, ...READ.slice(3)] });
    const [first = 0, second = 0] = scene.cloud.requests.filter(({ path }) => path.endsWith('/export/jobs')).map(({ at }) => at);
    assert.ok(second - first >= 6900, `${second - first} ms`);
  });

  test('that failed otherwise is not begun again: failed, with what the job says', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.desk.planExport({ fails: ['Archy failed: the backup of the flow is broken.', 'Ask support.'] });
    const run = await scene.deploy();
    run.expect({ ...UNREAD, code: 'export.failed', calls: [TOKEN, ...READ.slice(0, 3)] });
    assert.match(run.message, /version 13\.0, failed\. It says: Archy failed: the backup of the flow is broken\. Ask support\./u);
    assert.match(run.summary, /backup of the flow is broken/u);
    assert.match(run.hint, /Add to the role of the OAuth client.*architect:ui:view/u);
  });

  test('that failed without a reason: failed, and that there is none is said', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.desk.planExport({ fails: [] });
    const run = await scene.deploy();
    run.expect({ ...UNREAD, code: 'export.failed', calls: [TOKEN, ...READ.slice(0, 3)] });
    assert.match(run.message, /no tracing messages available/u);
  });

  test('that failed once when the change was verified is made again, and the change is deployed', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.desk.planExport({});
    scene.desk.planExport({ fails: ['Archy failed: no.'] });
    const run = await scene.deploy();
    run.expect({ ...CHANGED, calls: [...DEPLOY.slice(0, -1), ...READ] });
  });

  test('that fails for good when the change is verified: what is live is not claimed, and no other job is begun', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.desk.planExport({});
    for (let count = 0; count < 2; count += 1) scene.desk.planExport({ fails: ['Archy failed: no.'] });
    const run = await scene.deploy();
    run.expect({
      ...CHANGED,
      status: 'rollback-failed',
      versions: ['13.0', null],
      code: 'export.failed',
      calls: [...DEPLOY.slice(0, -1), ...READ.slice(0, -1)],
    });
    run.expectRecovery(BOTH);
  });

  test('that says Success and names no place: failed', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('askExport', 1, { amend: { status: 'Success', downloadUrl: undefined } });
    const run = await scene.deploy();
    run.expect({ ...UNREAD, code: 'export.not.understood', calls: [TOKEN, ...READ.slice(0, 3)] });
  });

  test('whose registration names no job: failed', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('beginExport', 1, { status: 200, body: { status: 'Registered' } });
    const run = await scene.deploy();
    run.expect({ ...UNREAD, code: 'export.not.understood', calls: [TOKEN, ...READ.slice(0, 2)] });
  });

  test('of a flow that is in another state by then exports the version that was asked for', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('beginExport', 1, {
      before: () => {
        scene.desk.publish(FLOWS.main.id, 'ann', BEFORE.replace('Welcome to Northwind Energy.', 'Welcome.'));
      },
    });
    const run = await scene.deploy({ file: menu('main') });
    assert.deepEqual([run.exitCode, run.flow().status, run.flow().version_before], [0, 'in-sync', '13.0'], run.stdout);
  });
});
