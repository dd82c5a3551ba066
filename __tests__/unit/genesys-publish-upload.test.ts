import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from '../../src/model/outcome.ts';
import { CLIENT, failure, OrgScene, YAML } from '../support/architect-org.ts';
import { desired, MENU, UPLOAD } from '../support/architect-plots.ts';

const REGISTER = '/api/v2/flows/jobs';

const DESIRED = desired();

/** What was asked of jobs and of the storage that takes their texts; each job is asked for once or many times. */
function handedOver(scene: OrgScene): string[] {
  return scene.story.filter((call) => call.includes('/flows/jobs') || call.startsWith('PUT'));
}

/** Nothing was sent, so nothing has happened. */
function assertNothingSent(scene: OrgScene, { status, versionAfter, attempts }: Outcome): void {
  assert.deepEqual([status, versionAfter, attempts], ['failed', '13.0', 1]);
  assert.deepEqual([scene.publishes, scene.published.yaml, scene.waits], [[], YAML, []]);
  assert.equal(scene.count(/GET .*flows\/jobs/u), 0, 'a job without a text has no end to wait for');
}

test('the text goes to the signed URL with exactly its headers and without the token', async () => {
  const uploadHeaders = { 'x-amz-tagging': "a=b&c='d'", 'content-type': 'application/x-yaml', 'x-amz-meta-empty': '' };
  await using scene = await OrgScene.open({ org: { uploadHeaders } });
  assert.equal((await scene.deploy(MENU)).status, 'deployed');
  const storage = scene.cloud.requests.filter(({ path }) => path.startsWith('/presigned/'));
  assert.deepEqual(
    storage.map(({ method, headers }) => [method, headers['authorization'], headers['cookie']]),
    ['GET', 'PUT', 'GET'].map((method) => [method, undefined, undefined]),
  );
  const [, upload] = storage;
  const own = Object.entries(upload?.headers ?? {}).filter(([name]) => name.startsWith('x-amz-') || name.startsWith('content-'));
  assert.deepEqual(Object.fromEntries(own), { ...uploadHeaders, 'content-length': String(Buffer.byteLength(DESIRED)) });
  assert.equal(upload?.body, DESIRED);
  const signature = upload?.query['X-Amz-Signature'] ?? '';
  assert.ok(signature !== '' && scene.secrets.includes(signature), 'a signed URL lets anyone publish');
});

test('a storage that is busy gets the whole text again, for the same job', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.faults.add({ method: 'PUT', path: UPLOAD, status: 503 });
  scene.cloud.faults.add({ method: 'PUT', path: UPLOAD, status: 429 });
  const { status } = await scene.deploy(MENU);
  assert.deepEqual([status, scene.publishes], ['deployed', [`14.0 ${CLIENT}`]]);
  assert.deepEqual(handedOver(scene), [
    'POST /api/v2/flows/jobs 200',
    'PUT /presigned/uploads/{id} 503',
    'PUT /presigned/uploads/{id} 429',
    'PUT /presigned/uploads/{id} 200',
    'GET /api/v2/flows/jobs/{id} 200',
  ]);
  const bodies = scene.cloud.requests.filter(({ method }) => method === 'PUT').map(({ body }) => body);
  assert.deepEqual(bodies, [DESIRED, DESIRED, DESIRED]);
  assert.deepEqual(scene.slept, [250, 1000, 2000, 500, 250]);
});

test('an upload that is refused or redirected has published nothing, as its job says, and is not sent again', async () => {
  for (const fault of [{ status: 403 }, { status: 400 }, { redirect: 'http://127.0.0.1:9/elsewhere', status: 307 }]) {
    await using scene = await OrgScene.open();
    scene.cloud.faults.add({ method: 'PUT', path: UPLOAD, ...fault });
    const outcome = await scene.deploy(MENU);
    assert.deepEqual([outcome.status, outcome.versionAfter, outcome.attempts], ['failed', '13.0', 1]);
    assert.deepEqual([scene.publishes, scene.published.yaml, scene.waits], [[], YAML, []]);
    assert.equal(outcome.error?.code, 'upload.refused');
    assert.match(outcome.error?.message ?? '', new RegExp(`HTTP ${fault.status}.*nothing was published`, 'u'));
    assert.deepEqual(handedOver(scene), [
      'POST /api/v2/flows/jobs 200',
      `PUT /presigned/uploads/{id} ${fault.status}`,
      'GET /api/v2/flows/jobs/{id} 200',
    ]);
  }
});

test('an upload that is refused and taken all the same: its job tells, and is waited for as any other', async () => {
  for (const { finishMs, fails, ends } of [
    { finishMs: 60, fails: undefined, ends: ['deployed', '14.0', undefined] },
    { finishMs: 10 * 60_000, fails: undefined, ends: ['deployed', '14.0', undefined] },
    { finishMs: 60, fails: ['Archy failed: something is odd.'], ends: ['rejected', '13.0', 'publish.refused'] },
  ]) {
    await using scene = await OrgScene.open();
    scene.cloud.architect.planDeploy({ finishMs, ...(fails && { fails }) });
    scene.cloud.faults.add({ method: 'PUT', path: UPLOAD, status: 403, afterApplying: true });
    const { status, versionAfter, error } = await scene.deploy(MENU);
    assert.deepEqual([status, versionAfter, error?.code], ends);
    assert.deepEqual([scene.count(/^PUT /u), scene.count(/^POST .*flows\/jobs /u)], [1, 1]);
  }
});

test('an upload that is refused, and no clear answer of its job within two minutes: nobody knows', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.faults.add({ method: 'PUT', path: UPLOAD, status: 403, afterApplying: true });
  scene.cloud.architect.planDeploy({ finishMs: Infinity });
  scene.cloud.faults.add({ method: 'GET', path: /flows\/jobs\/[^/]+$/u, status: 503, times: Infinity });
  const { status, error } = await scene.deploy(MENU);
  assert.deepEqual([status, error?.code], ['rollback-failed', 'job.unfinished']);
  assert.match(error?.message ?? '', /does not say whether it has begun.*\(HTTP 403\)/u);
  assert.ok(scene.elapsed > 120_000 && scene.elapsed < 140_000, String(scene.elapsed));
});

test('a storage that can not be reached is tried three times, and has published nothing', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.faults.add({
    method: 'POST',
    path: REGISTER,
    status: 200,
    body: { id: '7d0f2b1a-0000-4000-8000-000000000000', presignedUrl: 'http://127.0.0.1:9/presigned/uploads/x', headers: {} },
  });
  const outcome = await scene.deploy(MENU);
  assertNothingSent(scene, outcome);
  assert.match(outcome.error?.message ?? '', /ECONNREFUSED/u);
  assert.deepEqual(scene.slept, [250, 1000, 2000]);
});

test('a signed URL that is no https and not on this machine, or headers that speak for someone, are never used', async () => {
  const id = '7d0f2b1a-0000-4000-8000-000000000000';
  for (const [presignedUrl, headers] of [
    ['http://storage.example.com/x?X-Amz-Signature=a', {}],
    ['ftp://127.0.0.1/x', {}],
    ['not a url', {}],
    ['https://user:pass@storage.example.com/x', {}],
    ['http://127.0.0.1:9/x', { Authorization: 'Bearer x' }],
    ['http://127.0.0.1:9/x', { cookie: 'x=y' }],
    ['http://127.0.0.1:9/x', { 'x-bad': 'a\r\nb: c' }],
  ] as const) {
    await using scene = await OrgScene.open();
    scene.cloud.faults.add({ method: 'POST', path: REGISTER, status: 200, body: { id, presignedUrl, headers } });
    const outcome = await scene.deploy(MENU);
    assertNothingSent(scene, outcome);
    assert.match(outcome.error?.message ?? '', /ERR_UNSAFE_/u, presignedUrl);
    assert.deepEqual(scene.slept, [250], 'nothing is tried again');
  }
});

test('an upload whose answer is lost is not sent again: the job tells whether it arrived', async () => {
  for (const fault of [
    { reset: 'after' } as const,
    { status: 500, afterApplying: true } as const,
    { status: 408, afterApplying: true } as const,
  ]) {
    await using scene = await OrgScene.open();
    scene.cloud.faults.add({ method: 'PUT', path: UPLOAD, ...fault });
    const { status } = await scene.deploy(MENU);
    assert.deepEqual([status, scene.publishes], ['deployed', [`14.0 ${CLIENT}`]], JSON.stringify(fault));
    assert.equal(scene.count(/^PUT /u), 1);
  }
});

test('an upload that got lost on its way: its job is given two minutes to begin, then nobody knows', async () => {
  for (const fault of [{ reset: 'before' } as const, { status: 500 }, { status: 408 }]) {
    await using scene = await OrgScene.open();
    scene.cloud.faults.add({ method: 'PUT', path: UPLOAD, ...fault });
    const { status, error } = await scene.deploy(MENU);
    assert.deepEqual([status, error?.code, scene.publishes], ['rollback-failed', 'job.unfinished', []]);
    assert.match(error?.message ?? '', /The upload of the flow's text may have failed \((?:ECONNRESET|HTTP (?:500|408))\)/u);
    assert.deepEqual([scene.count(/^PUT /u), scene.count(/^POST .*flows\/jobs /u)], [1, 1]);
    assert.ok(scene.elapsed > 120_000 && scene.elapsed < 140_000, String(scene.elapsed));
  }
});

test('a job that began late after an upload whose answer was lost is waited for as any other', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.architect.planDeploy({ startMs: 90_000, finishMs: 10 * 60_000 });
  scene.cloud.faults.add({ method: 'PUT', path: UPLOAD, reset: 'after' });
  const { status } = await scene.deploy(MENU);
  assert.deepEqual([status, scene.publishes, scene.count(/^PUT /u)], ['deployed', [`14.0 ${CLIENT}`], 1]);
});

test('a busy storage that took the text all the same, and so refuses it a second time: the job tells', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.faults.add({ method: 'PUT', path: UPLOAD, status: 503, afterApplying: true });
  const { status } = await scene.deploy(MENU);
  assert.deepEqual([status, scene.publishes], ['deployed', [`14.0 ${CLIENT}`]]);
  assert.deepEqual(
    handedOver(scene).filter((call) => call.startsWith('PUT')),
    ['PUT /presigned/uploads/{id} 503', 'PUT /presigned/uploads/{id} 403'],
  );
});

test('a storage that stays busy may have kept the text: its job is given two minutes to begin, then no one knows', async () => {
  for (const times of [3, 1]) {
    await using scene = await OrgScene.open();
    scene.cloud.faults.add({ method: 'PUT', path: UPLOAD, status: 503, times });
    if (times === 1) scene.cloud.faults.add({ method: 'PUT', path: UPLOAD, status: 403 });
    const { status, error } = await scene.deploy(MENU);
    assert.deepEqual([status, error?.code, scene.publishes], ['rollback-failed', 'job.unfinished', []], `busy ${times} times`);
    assert.ok(scene.elapsed > 120_000, String(scene.elapsed));
  }
});

test('a job whose registration got lost is registered again: only the one that gets the text does anything', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.faults.add({ method: 'POST', path: REGISTER, reset: 'after' });
  scene.cloud.faults.add({ method: 'POST', path: REGISTER, status: 504, afterApplying: true });
  const { status } = await scene.deploy(MENU);
  assert.deepEqual([status, scene.publishes], ['deployed', [`14.0 ${CLIENT}`]]);
  assert.deepEqual(handedOver(scene), [
    'POST /api/v2/flows/jobs null',
    'POST /api/v2/flows/jobs 504',
    'POST /api/v2/flows/jobs 200',
    'PUT /presigned/uploads/{id} 200',
    'GET /api/v2/flows/jobs/{id} 200',
  ]);
});

test('a registration that is refused, broken or not understood has changed nothing, and is final', async () => {
  for (const [fault, code] of [
    [{ status: 403 }, 'not.authorized'],
    [{ status: 500, times: Infinity }, 'internal.server.error'],
    [{ html: true, times: Infinity } as const, 'answer.not.understood'],
    [{ status: 200, body: {} }, 'answer.not.understood'],
    [{ status: 200, body: { id: 'x' } }, 'answer.not.understood'],
    [{ status: 200, body: { presignedUrl: 'http://127.0.0.1:9/x' } }, 'answer.not.understood'],
    [{ status: 200, body: { id: 7, presignedUrl: ['x'] } }, 'answer.not.understood'],
  ] as const) {
    await using scene = await OrgScene.open();
    scene.cloud.faults.add({ method: 'POST', path: REGISTER, ...fault });
    const plan = await scene.plan(MENU);
    const outcome = await scene.deployPlan(plan);
    assert.deepEqual([outcome.status, outcome.error?.code], ['failed', code], JSON.stringify(fault));
    assert.deepEqual([scene.count(/^PUT /u), scene.publishes], [0, []]);
    scene.cloud.faults.add({ method: 'POST', path: REGISTER, ...fault });
    const error = await failure(scene.org.store.write(plan));
    assert.deepEqual([error.fate, error.isFinal, error.isRejection], ['refused', true, false]);
  }
});
