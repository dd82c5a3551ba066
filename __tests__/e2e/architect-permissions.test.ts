import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { architectPermissions, type CloudOptions } from '../../simulator/genesys/options.ts';
import { architect, CLIENT, Scene } from '../support/scene.ts';

const { BEFORE, BOTH, CHANGED, DEPLOY, JOB, LOOK, PLAN, READ, TOKEN, UNREAD, UNTOUCHED } = architect;

function openWithout(permission: string, org: Partial<CloudOptions> = {}): Promise<Scene> {
  return Scene.open({
    api: 'architect',
    org: { ...org, clients: [{ ...CLIENT, permissions: architectPermissions.filter((one) => one !== permission) }] },
  });
}

const [GET_FLOW = '', BEGIN_EXPORT = '', ASK_EXPORT = ''] = READ;
const forbidden = (call: string): string => call.replace(/ 200$/u, ' 403');

/** Where a deploy stops that lacks one of them, before anything is handed over. */
const STOPS: readonly {
  readonly permission: string;
  readonly calls: readonly string[];
  readonly versions: [string | null, string | null];
}[] = [
  { permission: 'architect:flow:view', calls: [TOKEN, forbidden(GET_FLOW)], versions: [null, null] },
  { permission: 'architect:jobExport:create', calls: [TOKEN, GET_FLOW, forbidden(BEGIN_EXPORT)], versions: [null, null] },
  { permission: 'architect:jobExport:view', calls: [TOKEN, GET_FLOW, BEGIN_EXPORT, forbidden(ASK_EXPORT)], versions: [null, null] },
  {
    permission: 'routing:queue:view',
    calls: [TOKEN, ...READ, 'GET /api/v2/routing/queues 403'],
    versions: ['13.0', '13.0'],
  },
  {
    permission: 'architect:job:create',
    calls: [...PLAN, LOOK, 'POST /api/v2/flows/jobs 403'],
    versions: ['13.0', '13.0'],
  },
];

describe('permissions', { concurrency: 3 }, () => {
  test('a client with just these permissions deploys', async () => {
    await using scene = await openWithout('none');
    (await scene.deploy()).expect({ ...CHANGED, calls: DEPLOY });
  });

  for (const { permission, calls, versions } of STOPS) {
    test(`without ${permission} a deploy fails and names it, and nothing is handed over`, async () => {
      await using scene = await openWithout(permission);
      const run = await scene.deploy();
      const { status, error, version_before: before, version_after: after, flow_id: id } = run.flow();
      assert.deepEqual(
        [status, error?.code, error?.status, before, after],
        ['failed', 'missing.permissions', 403, ...versions],
        run.stdout,
      );
      for (const text of [error?.message, error?.hint]) assert.ok(text?.includes(permission), text);
      assert.match(error?.correlation_id ?? '', /^[\da-f-]{36}$/u);
      assert.deepEqual([run.exitCode, run.outputs['outcome'], id], [1, 'failure', scene.desk.flow(id).id]);
      assert.deepEqual(scene.calls, calls);
      assert.equal(scene.desk.history(id).length, 1, 'no version was made');
    });
  }

  test('without architect:ui:view the export fails: the run fails and names it', async () => {
    await using scene = await openWithout('architect:ui:view');
    const run = await scene.deploy();
    run.expect({ ...UNREAD, code: 'missing.permissions', calls: [TOKEN, ...READ.slice(0, 3)] });
    assert.match(run.message, /missing the following permission\(s\): architect:ui:view/u);
    assert.match(run.hint, /architect:ui:view, architect:flow:view.*may also need: routing:queue:search/u);
  });

  for (const right of ['architect:flow:edit', 'architect:flow:publish', 'architect:flow:unlock']) {
    test(`without ${right} the job fails: the run fails and names it, and nothing was published`, async () => {
      await using scene = await openWithout(right);
      const run = await scene.deploy();
      run.expect({ ...UNTOUCHED, code: 'missing.permissions', calls: [...PLAN, LOOK, ...JOB, ...READ] });
      assert.ok(run.message.includes(right), run.message);
      assert.ok(run.hint.includes(right));
    });
  }

  test("without architect:job:view what is live tells the job's end: deployed, for the flow shows it", async () => {
    await using scene = await openWithout('architect:job:view');
    const run = await scene.deploy();
    run.expect({ ...CHANGED, calls: [...PLAN, LOOK, ...JOB.slice(0, 2), 'GET /api/v2/flows/jobs/{id} 403', ...READ] });
  });

  test('without architect:job:view a job that is not seen to end leaves the flow uncertain: said so, and the permission named', async () => {
    await using scene = await openWithout('architect:job:view', { jobTiming: { finishMs: Infinity } });
    const timing = { startMs: 20, finishMs: 60 };
    // The exports end, the job does not.
    for (let count = 0; count < 3; count += 1) scene.desk.planExport(timing);
    const run = await scene.deploy();
    run.expect({
      status: 'rollback-failed',
      versions: ['13.0', '13.0'],
      attempts: 1,
      code: 'missing.permissions',
      calls: [...PLAN, LOOK, ...JOB.slice(0, 2), 'GET /api/v2/flows/jobs/{id} 403', ...READ, ...READ],
      published: [],
      live: BEFORE,
    });
    assert.match(run.message, /architect:job:view.*Version 13\.0 is live; this run's change may still take effect/u);
    run.expectRecovery({ ...BOTH, live: BEFORE });
  });
});
