import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CloudOptions } from '../../simulator/genesys/options.ts';
import { LOGIN, READ } from '../../harness/architect-scene.ts';
import {
  BEFORE,
  CLIENT,
  deploy,
  DEPLOY,
  DEPLOYED,
  DESIRED,
  entryOf,
  expectRecovery,
  expectRun,
  JOB,
  LOOK,
  messageOf,
  openOrg,
  PLAN,
} from '../support/architect-trouble.ts';
import type { Stage } from '../../harness/stage.ts';

/** All that a deploy needs; Archy, which acts as the client, needs the three rights of the flow besides viewing it. */
const NEEDED = [
  'architect:flow:view',
  'architect:flow:edit',
  'architect:flow:publish',
  'architect:flow:unlock',
  'architect:jobExport:create',
  'architect:jobExport:view',
  'architect:job:create',
  'architect:job:view',
  'routing:queue:view',
];

function openWithout(permission: string, org: Partial<CloudOptions> = {}): Promise<Stage> {
  return openOrg({ ...org, clients: [{ ...CLIENT, permissions: NEEDED.filter((one) => one !== permission) }] });
}

const [GET_FLOW = '', BEGIN_EXPORT = '', ASK_EXPORT = ''] = READ;
const forbidden = (call: string): string => call.replace(/ 200$/u, ' 403');

/** Where a deploy stops that lacks one of them, before anything is handed over. */
const STOPS: readonly {
  readonly permission: string;
  readonly calls: readonly string[];
  readonly versions: [string | null, string | null];
}[] = [
  { permission: 'architect:flow:view', calls: [...LOGIN, forbidden(GET_FLOW)], versions: [null, null] },
  { permission: 'architect:jobExport:create', calls: [...LOGIN, GET_FLOW, forbidden(BEGIN_EXPORT)], versions: [null, null] },
  { permission: 'architect:jobExport:view', calls: [...LOGIN, GET_FLOW, BEGIN_EXPORT, forbidden(ASK_EXPORT)], versions: [null, null] },
  {
    permission: 'routing:queue:view',
    calls: [...LOGIN, ...READ, 'GET /api/v2/routing/queues 403'],
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
    await using stage = await openWithout('none');
    expectRun(await deploy(stage), stage, { ...DEPLOYED, calls: DEPLOY });
  });

  for (const { permission, calls, versions } of STOPS) {
    test(`without ${permission} a deploy fails and names it, and nothing is handed over`, async () => {
      await using stage = await openWithout(permission);
      const run = await deploy(stage);
      const { status, error, version_before: before, version_after: after, flow_id: id } = entryOf(run);
      assert.deepEqual(
        [status, error?.code, error?.status, before, after],
        ['failed', 'missing.permissions', 403, ...versions],
        run.stdout,
      );
      for (const text of [error?.message, error?.hint]) assert.ok(text?.includes(permission), text);
      assert.match(error?.correlation_id ?? '', /^[\da-f-]{36}$/u);
      assert.deepEqual([run.exitCode, run.outputs['outcome'], id], [1, 'failure', stage.cloud.architect.flow(id).id]);
      assert.deepEqual(
        stage.cloudCalls.map((call) => call.replace(/[\da-f]{8}-[\da-f-]{27}/gu, '{id}')),
        calls.map((call) => call.replace('{flowId}', '{id}')),
      );
      assert.equal(stage.cloud.architect.history(id).length, 1, 'no version was made');
    });
  }

  for (const right of ['architect:flow:edit', 'architect:flow:publish', 'architect:flow:unlock']) {
    test(`without ${right} the job fails: the run fails and names it, and nothing was published`, async () => {
      await using stage = await openWithout(right);
      const run = await deploy(stage);
      expectRun(run, stage, {
        status: 'failed',
        versions: ['13.0', '13.0'],
        attempts: 1,
        code: 'missing.permissions',
        calls: [...PLAN, LOOK, ...JOB, ...READ],
        publishes: [],
        live: BEFORE,
      });
      assert.ok(messageOf(run).includes(right), messageOf(run));
      assert.ok(entryOf(run).error?.hint.includes(right));
    });
  }

  test("without architect:job:view what is live tells the job's end: deployed, for the flow shows it", async () => {
    await using stage = await openWithout('architect:job:view');
    const run = await deploy(stage);
    expectRun(run, stage, {
      ...DEPLOYED,
      calls: [...PLAN, LOOK, ...JOB.slice(0, 2), 'GET /api/v2/flows/jobs/{id} 403', ...READ],
    });
  });

  test('without architect:job:view a job that is not seen to end leaves the flow uncertain: said so, and the permission named', async () => {
    await using stage = await openWithout('architect:job:view', { jobTiming: { finishMs: Infinity } });
    const timing = { startMs: 20, finishMs: 60 };
    // The exports end, the job does not.
    for (let count = 0; count < 3; count += 1) stage.cloud.architect.planExport(timing);
    const run = await deploy(stage);
    expectRun(run, stage, {
      status: 'rollback-failed',
      versions: ['13.0', '13.0'],
      attempts: 1,
      code: 'missing.permissions',
      calls: [...PLAN, LOOK, ...JOB.slice(0, 2), 'GET /api/v2/flows/jobs/{id} 403', ...READ, ...READ],
      publishes: [],
      live: BEFORE,
    });
    assert.match(messageOf(run), /architect:job:view.*Version 13\.0 is live, and what was sent may land yet/u);
    expectRecovery(run, { before: BEFORE, desired: DESIRED, live: BEFORE });
  });
});
