import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAbout } from '../../src/genesys/http/answer.ts';
import { LOGIN, PUBLISH, READ } from '../support/architect-calls.ts';
import { CLIENT, failure, FLOW, OrgScene, YAML } from '../support/architect-org.ts';
import { desired, MENU, UPLOAD } from '../support/architect-plots.ts';

const JOB = /^\/api\/v2\/flows\/jobs\/[^/]+$/u;
const MINUTE = 60_000;

const DESIRED = desired();

/** What was sent: how many jobs, and how many texts for them. */
function sent(scene: OrgScene): { readonly jobs: number; readonly texts: number } {
  return { jobs: scene.count(/^POST \/api\/v2\/flows\/jobs /u), texts: scene.count(/^PUT /u) };
}

test('a job that hangs is waited for 16 minutes in growing pauses, and no other is begun', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.architect.planDeploy({ finishMs: Infinity });
  const { status, error, versionAfter, attempts, recovery } = await scene.deploy(MENU);
  assert.deepEqual([status, error?.code, versionAfter, attempts], ['rollback-failed', 'job.unfinished', '13.0', 1]);
  assert.match(error?.message ?? '', /has not ended\. Version 13\.0 is live; this run's change may still take effect\.$/u);
  assert.deepEqual([recovery?.before, recovery?.desired, recovery?.live], [YAML, DESIRED, YAML]);
  assert.deepEqual(scene.story, [...LOGIN, ...READ, ...PUBLISH, ...READ, ...READ], 'nothing is written after it');
  assert.deepEqual([scene.waits, scene.publishes], [[5000], []]);

  const [began = 0] = scene.times('PUT', UPLOAD);
  const asked = scene.times('GET', JOB);
  const pauses = asked.map((at, index) => at - (asked[index - 1] ?? began));
  assert.equal(pauses[0], 500);
  assert.ok(
    pauses.every((pause, index) => pause <= 10_000 && pause >= (pauses[index - 1] ?? 0)),
    String(pauses),
  );
  const patience = (asked.at(-1) ?? 0) - began;
  assert.ok(patience >= 16 * MINUTE && patience < 16 * MINUTE + 10_000, String(patience));
  assert.ok(asked.length < 120, `${asked.length} questions`);
});

test('the end of a job that hangs is unknown, and final: this run must not write again', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.architect.planDeploy({ finishMs: Infinity });
  const error = await failure(scene.org.store.write(await scene.plan(MENU)));
  assert.deepEqual([error.fate, error.isFinal, error.isRejection, error.code], ['unknown', true, false, 'job.unfinished']);
});

test('a job that lands after ten minutes is deployed, through a token that has expired on the way', async () => {
  await using scene = await OrgScene.open({ org: { tokenLifetimeSeconds: 240 } });
  scene.cloud.architect.planDeploy({ finishMs: 10 * MINUTE });
  const { status, versionAfter, attempts } = await scene.deploy(MENU);
  assert.deepEqual([status, versionAfter, attempts], ['deployed', '14.0', 1]);
  assert.deepEqual([scene.published.yaml, scene.publishes, sent(scene)], [DESIRED, [`14.0 ${CLIENT}`], { jobs: 1, texts: 1 }]);
  assert.ok(scene.elapsed >= 10 * MINUTE && scene.elapsed < 11 * MINUTE, String(scene.elapsed));
  assert.equal(scene.count(/oauth/u), 3, 'one login each four minutes');
});

test('a job that is not known for a moment is asked for again', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.architect.planDeploy({ finishMs: MINUTE });
  scene.cloud.faults.add({ method: 'GET', path: JOB, status: 404, times: 4 });
  scene.cloud.faults.add({ method: 'GET', path: JOB, status: 404, skip: 5, times: 4 });
  const { status } = await scene.deploy(MENU);
  assert.deepEqual([status, scene.publishes, sent(scene)], ['deployed', [`14.0 ${CLIENT}`], { jobs: 1, texts: 1 }]);
  assert.equal(scene.count(/flows\/jobs\/\{id\} 404/u), 8);
});

test('a job that is gone for good: what is live decides', async () => {
  for (const { finishMs, ends } of [
    { finishMs: 60, ends: ['deployed', undefined, '14.0'] },
    { finishMs: Infinity, ends: ['rollback-failed', 'job.unfinished', '13.0'] },
  ]) {
    await using scene = await OrgScene.open();
    scene.cloud.architect.planDeploy({ finishMs });
    scene.cloud.faults.add({ method: 'GET', path: JOB, status: 404, times: Infinity });
    const { status, error, versionAfter } = await scene.deploy(MENU);
    assert.deepEqual([status, error?.code, versionAfter], ends);
    if (error !== undefined)
      assert.match(error.message, /is no longer known\. Version 13\.0 is live; this run's change may still take effect\./u);
    assert.deepEqual(sent(scene), { jobs: 1, texts: 1 });
    assert.equal(scene.count(/flows\/jobs\/\{id\}/u), 5);
  }
});

test('a job goes on while the API is in trouble: 5xx, rate limits, resets, half answers and HTML pages are lived through', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.architect.planDeploy({ finishMs: 5 * MINUTE });
  const faults = [
    { status: 503, times: 9 },
    { status: 429, times: 20, headers: { 'retry-after': '3' } },
    { reset: 'before', times: 5 } as const,
    { halfBody: true, times: 4 } as const,
    { html: true, times: 4 } as const,
    { status: 504, times: 4 },
  ];
  const struck = faults.map((fault) => scene.cloud.faults.add({ method: 'GET', path: JOB, ...fault }));
  const { status } = await scene.deploy(MENU);
  assert.deepEqual([status, scene.publishes, sent(scene)], ['deployed', [`14.0 ${CLIENT}`], { jobs: 1, texts: 1 }]);
  assert.deepEqual(
    struck.map(({ drawn }) => drawn),
    faults.map(({ times }) => times),
    'all of it was lived through',
  );
});

test('where the job may not be asked for, what is live decides: at once, five seconds later, or never', async () => {
  const permissions = [
    'architect:ui:view',
    'architect:flow:view',
    'architect:jobExport:create',
    'architect:jobExport:view',
    'architect:job:create',
  ];
  const archy = ['architect:flow:edit', 'architect:flow:publish', 'architect:flow:unlock'];
  for (const { finishMs, ends, live } of [
    { finishMs: 60, ends: ['deployed', undefined, '14.0'], live: DESIRED },
    { finishMs: 3000, ends: ['deployed', undefined, '14.0'], live: DESIRED },
    { finishMs: MINUTE, ends: ['rollback-failed', 'missing.permissions', '13.0'], live: YAML },
  ]) {
    await using scene = await OrgScene.open({
      org: { clients: [{ id: CLIENT, secret: 'simulator-secret', permissions: [...permissions, ...archy] }] },
    });
    scene.cloud.architect.planDeploy({ finishMs });
    const { status, error, versionAfter } = await scene.deploy(MENU);
    assert.deepEqual([status, error?.code, versionAfter], ends);
    assert.deepEqual([scene.count(/flows\/jobs\/\{id\} 403/u), sent(scene), scene.published.yaml], [5, { jobs: 1, texts: 1 }, live]);
  }
});

function detailed(text: string, statusCode: number): object {
  return { type: 'Error', text, details: [{ statusCode }] };
}

test("a job's messages tell a verdict on the flow from a lock, a running operation, a missing right and a busy backend", async () => {
  const place = "Error details: no matches ('targetQueue' in '/inboundCall/menus/menu[x]/choices/menuTransferToAcd[Sales_12]')";
  const cases: readonly [messages: readonly object[] | undefined, ...expected: unknown[]][] = [
    [[{ type: 'Error', text: place }], 'refused', 'publish.refused', 'verdict', 'retry'],
    [
      [
        { type: 'Warning', text: 'This flow is locked by another entity, almost.' },
        { type: 'Error', text: 'expected a object but got null' },
      ],
      'refused',
      'publish.refused',
      'verdict',
      'retry',
    ],
    [undefined, 'refused', 'publish.failed', 'no verdict', 'retry'],
    [[], 'refused', 'publish.failed', 'no verdict', 'retry'],
    [[{ type: 'Error', text: "Archy failed: could not find the flow with id 'x'." }], 'refused', 'publish.failed', 'no verdict', 'retry'],
    [[detailed('Rate limit exceeded', 429)], 'refused', 'publish.failed', 'no verdict', 'retry'],
    [[detailed('Boom', 503)], 'refused', 'publish.failed', 'no verdict', 'retry'],
    [[detailed('You are missing the permission', 403)], 'refused', 'missing.permissions', 'no verdict', 'retry'],
    [[detailed('An operation is already in progress', 409)], 'conflict', 'operation.in.progress', 'no verdict', 'retry'],
    [
      [{ type: 'Error', text: "The flow 'Main IVR' is locked by another entity. You can use the --forceUnlock option" }],
      'conflict',
      'flow.locked',
      'no verdict',
      'final',
    ],
    [['nonsense', 7, { text: 5 }, { type: 'Error' }] as unknown as object[], 'refused', 'publish.failed', 'no verdict', 'retry'],
  ];
  for (const [messages, ...expected] of cases) {
    await using scene = await OrgScene.open();
    scene.cloud.faults.add({ method: 'GET', path: JOB, amend: { status: 'Failure', messages } });
    const error = await failure(scene.org.store.write(await scene.plan(MENU)));
    assert.deepEqual(
      [error.fate, error.code, error.isRejection ? 'verdict' : 'no verdict', error.isFinal ? 'final' : 'retry'],
      expected,
      JSON.stringify(messages),
    );
    if (expected[2] === 'verdict') assert.doesNotMatch(error.message, /almost/u, 'only what is marked as an error is told');
    const path = error.findings[0]?.path;
    assert.equal(path, messages?.length === 1 && expected[2] === 'verdict' ? `${place.split("'")[3]}/targetQueue` : undefined);
  }
});

test('what a job says is told without secrets, and cut to what a person reads', async () => {
  await using scene = await OrgScene.open();
  const text = `The token simulator-secret of ${'x'.repeat(10_000)}`;
  const messages = Array.from({ length: 100 }, () => ({ type: 'Error', text }));
  scene.cloud.faults.add({ method: 'GET', path: JOB, amend: { status: 'Failure', messages } });
  const error = await failure(scene.org.store.write(await scene.plan(MENU)));
  const all = `${error.message}${JSON.stringify(error.findings)}`;
  assert.equal(all.includes('simulator-secret'), false);
  assert.match(error.message, /The token \*\*\* of x/u);
  assert.equal(error.findings.length, 20);
  assert.ok(error.findings.every(({ message }) => message.length <= 500));
});

test("a job that has published another flow is told as that: it is unknown what became of this one's callers", async () => {
  await using scene = await OrgScene.open();
  scene.cloud.architect.planDeploy({ finishMs: Infinity });
  const amend = { status: 'Success', flow: { id: '0b8f1c3e-0000-4000-8000-000000000000' } };
  scene.cloud.faults.add({ method: 'GET', path: JOB, amend, times: Infinity });
  const { status, error } = await scene.deploy(MENU);
  assert.deepEqual([status, error?.code, sent(scene)], ['rollback-failed', 'another.flow.published', { jobs: 1, texts: 1 }]);
  assert.match(error?.message ?? '', new RegExp(`${FLOW}.*0b8f1c3e-0000`, 'u'));
});

test('a job that names the flow in other letters, or not at all, has published it', async () => {
  for (const flow of [{ id: FLOW.toUpperCase() }, undefined, null, { id: 7 }]) {
    await using scene = await OrgScene.open();
    scene.cloud.faults.add({ method: 'GET', path: JOB, amend: { status: 'Success', flow }, times: Infinity });
    assert.equal((await scene.org.store.write(await scene.plan(MENU)))?.version, '14.0', JSON.stringify(flow));
  }
});

test('a job’s state can lack its id, its flow, its messages and, for a while, its status', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.faults.add({ method: 'GET', path: JOB, times: 2, amend: { id: undefined, status: undefined } });
  scene.cloud.faults.add({ method: 'GET', path: JOB, times: Infinity, amend: { id: undefined, flow: undefined, messages: undefined } });
  const { status } = await scene.deploy(MENU);
  assert.deepEqual([status, scene.publishes, sent(scene)], ['deployed', [`14.0 ${CLIENT}`], { jobs: 1, texts: 1 }]);

  await using failing = await OrgScene.open();
  failing.cloud.architect.planDeploy({ fails: ['It broke.'] });
  failing.cloud.faults.add({ method: 'GET', path: JOB, times: Infinity, amend: { id: undefined, messages: [{ type: 'Error' }] } });
  const failed = await failing.deploy(MENU);
  assert.deepEqual([failed.status, failed.error?.code], ['failed', 'publish.failed']);
  assert.match(failed.error?.message ?? '', /gives no reason/u);
});

test('an answer about another job says nothing of this one', async () => {
  for (const id of ['0b8f1c3e-0000-4000-8000-000000000000', 7]) {
    await using scene = await OrgScene.open();
    scene.cloud.architect.planDeploy({ finishMs: MINUTE });
    for (const status of ['Success', 'Failure', 'Registered']) scene.cloud.faults.add({ method: 'GET', path: JOB, amend: { id, status } });
    const { status } = await scene.deploy(MENU);
    assert.deepEqual([status, scene.publishes, sent(scene)], ['deployed', [`14.0 ${CLIENT}`], { jobs: 1, texts: 1 }], String(id));
    assert.ok(scene.elapsed >= MINUTE, 'it was waited for');
  }
});

test('an id counts in whatever letters it comes', () => {
  const id = '0b8f1c3e-0000-4000-8000-00000000000a';
  assert.deepEqual([isAbout(id.toUpperCase(), { id }), isAbout(id, { id: id.toUpperCase() })], [true, true]);
  for (const other of [id.replace(/a$/u, 'b'), '', undefined, 7, null]) assert.equal(isAbout(id, { id: other }), false, String(other));
});
