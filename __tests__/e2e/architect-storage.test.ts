import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { describe, test } from 'node:test';
import type { FaultEffect } from '../../simulator/genesys/faults.ts';
import { architect, Scene } from '../support/scene.ts';

const { BEFORE, CHANGED, DEPLOY, DESIRED, IN_SYNC, LOOK, PLAN, READ, REGISTER, TOKEN, UNTOUCHED, menu } = architect;

// The object storage behind the signed URLs: no part of the API, and nobody there knows the token.

const REGISTERED = [...PLAN, LOOK, REGISTER];
const [ASK_JOB = '', ...AFTER_JOB] = DEPLOY.slice(REGISTERED.length + 1);
const put = (status: number | null): string => `PUT /presigned/uploads/{id} ${status}`;
const got = (status: number | null): string => `GET /presigned/downloads/{id}.yaml ${status}`;

/** A server of someone else, under a name of this machine that is not taken for loopback, and what it was asked. */
async function listenElsewhere(): Promise<{ readonly url: string; readonly asked: readonly string[] } & AsyncDisposable> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end(BEFORE);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  const url = `http://0.0.0.0:${address.port}`;
  assert.equal(await (await fetch(`${url}/proof`)).text(), BEFORE, 'whoever asks is answered');
  asked.length = 0;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  };
  return { url, asked, [Symbol.asyncDispose]: close };
}

const LOST: readonly { readonly name: string; readonly fault: FaultEffect; readonly status: number | null }[] = [
  { name: 'the connection is reset', fault: { reset: 'after' }, status: null },
  { name: 'a gateway answers 504', fault: { status: 504, afterApplying: true }, status: 504 },
  { name: 'the storage answers 500', fault: { status: 500, afterApplying: true }, status: 500 },
  { name: 'the storage answers 408', fault: { status: 408, afterApplying: true }, status: 408 },
];

describe('an upload', { concurrency: 3 }, () => {
  for (const { name, fault, status } of LOST) {
    test(`whose answer is lost (${name}): the same job is asked for, and no other is registered`, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      scene.strike('upload', 1, fault);
      const run = await scene.deploy();
      run.expect({ ...CHANGED, calls: [...REGISTERED, put(status), ASK_JOB, ...AFTER_JOB] });
      assert.deepEqual(scene.uploads, [DESIRED]);
    });
  }

  test('whose answer takes too long: the same job is asked for', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('upload', 1, { delayMs: 3000 });
    const run = await scene.deploy({ inputs: { 'timeout-seconds': '2' } });
    run.expect({ ...CHANGED, calls: [...REGISTERED, put(200), ASK_JOB, ...AFTER_JOB] });
  });

  test('that arrives late, after its sender has stopped waiting: the same job is asked for until it ends', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('upload', 1, { delayBeforeMs: 3500 });
    const run = await scene.deploy({ inputs: { 'timeout-seconds': '2' } });
    run.expect({ ...CHANGED, calls: [...REGISTERED, put(200), ASK_JOB, ...AFTER_JOB] });
  });

  for (const status of [503, 429]) {
    test(`that a busy storage turns away with ${status}: the whole text is sent again, and one job publishes it`, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      scene.strike('upload', 1, { status });
      const run = await scene.deploy();
      run.expect({ ...CHANGED, calls: [...REGISTERED, put(status), put(200), ASK_JOB, ...AFTER_JOB] });
      assert.deepEqual(scene.uploads, [DESIRED, DESIRED]);
    });
  }

  test('that a busy storage turned away and took all the same: the refusal of the second is no end', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('upload', 1, { status: 503, afterApplying: true });
    const run = await scene.deploy();
    run.expect({ ...CHANGED, calls: [...REGISTERED, put(503), put(403), ASK_JOB, ...AFTER_JOB] });
  });

  for (const status of [403, 400, 413]) {
    test(`that is refused with ${status}: failed, nothing was published, and its job says so`, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      scene.strike('upload', 1, { status, times: Infinity });
      const run = await scene.deploy();
      run.expect({ ...UNTOUCHED, code: 'upload.refused', calls: [...REGISTERED, put(status), ASK_JOB] });
      assert.match(run.message, new RegExp(`HTTP ${status}.*nothing was published`, 'u'));
    });
  }

  test('that is refused and taken all the same: the job tells, and it is deployed', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('upload', 1, { status: 403, afterApplying: true });
    const run = await scene.deploy();
    run.expect({ ...CHANGED, calls: [...REGISTERED, put(403), ASK_JOB, ...AFTER_JOB] });
    assert.deepEqual(scene.uploads, [DESIRED]);
  });

  test('that is redirected: not followed, failed, and nothing is sent there', async () => {
    await using elsewhere = await listenElsewhere();
    for (const to of [`${elsewhere.url}/x`, '/presigned/elsewhere']) {
      await using scene = await Scene.open({ api: 'architect' });
      scene.strike('upload', 1, { redirect: to, status: 307 });
      const run = await scene.deploy();
      run.expect({ ...UNTOUCHED, code: 'upload.refused', calls: [...REGISTERED, put(307), ASK_JOB] });
    }
    assert.deepEqual(elsewhere.asked, []);
  });

  test('to a place that is no https: failed, and nothing is sent there', async () => {
    await using elsewhere = await listenElsewhere();
    for (const presignedUrl of [
      `${elsewhere.url}/u?X-Amz-Signature=abc`,
      'ftp://127.0.0.1/u',
      'http://user:pass@127.0.0.1/u',
      'nonsense',
    ]) {
      await using scene = await Scene.open({ api: 'architect' });
      scene.strike('register', 1, { status: 200, body: { id: 'job-1', presignedUrl, headers: {} } });
      const run = await scene.deploy();
      run.expect({ ...UNTOUCHED, code: 'upload.refused', calls: REGISTERED });
      assert.match(run.message, /ERR_UNSAFE_URL/u);
    }
    assert.deepEqual(elsewhere.asked, []);
  });

  test('whose given headers speak for someone: failed, and nothing is sent', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const presignedUrl = `${scene.stage.cloudUrl}/presigned/uploads/1?X-Amz-Signature=abc`;
    scene.strike('register', 1, { status: 200, body: { id: 'job-1', presignedUrl, headers: { Authorization: 'Bearer x' } } });
    const run = await scene.deploy();
    run.expect({ ...UNTOUCHED, code: 'upload.refused', calls: REGISTERED });
  });

  test('that nobody takes: failed, for it certainly did not arrive', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const presignedUrl = 'http://127.0.0.1:9/u?X-Amz-Signature=abc';
    scene.strike('register', 1, { status: 200, body: { id: 'job-1', presignedUrl, headers: {} } });
    const run = await scene.deploy();
    run.expect({ ...UNTOUCHED, code: 'upload.refused', calls: REGISTERED });
    assert.match(run.message, /ECONNREFUSED/u);
  });

  test('carries exactly the headers that were given with its URL, whatever they are', async () => {
    await using scene = await Scene.open({
      api: 'architect',
      org: {
        uploadHeaders: { 'x-amz-meta-Odd': 'a=b&c;d', 'Content-Type': 'application/x-yaml; charset=utf-8' },
      },
    });
    (await scene.deploy()).expect({ ...CHANGED, calls: DEPLOY });
  });
});

const PASSING: readonly { readonly name: string; readonly fault: FaultEffect; readonly status: number | null }[] = [
  { name: 'is answered with 503', fault: { status: 503 }, status: 503 },
  { name: 'is answered with 429', fault: { status: 429 }, status: 429 },
  { name: 'is reset', fault: { reset: 'before' }, status: null },
  { name: 'is cut in the middle', fault: { truncate: true }, status: 200 },
];

describe('a download', { concurrency: 3 }, () => {
  for (const { name, fault, status } of PASSING) {
    test(`that ${name} is made once more, before and after the job`, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      scene.strike('download', 1, fault);
      scene.strike('download', 3, fault);
      const run = await scene.deploy();
      const again = [...READ.slice(0, -1), got(status), got(200)];
      const between = DEPLOY.slice(1 + READ.length, -READ.length);
      run.expect({ ...CHANGED, calls: [TOKEN, ...again, ...between, ...again] });
    });
  }

  for (const [name, fault, status] of [
    ['is refused with 403', { status: 403 }, 403],
    ['is not there', { status: 404 }, 404],
    ['is empty', { empty: true }, 200],
    ['is an HTML page', { html: true }, 200],
  ] as const) {
    test(`that ${name}: failed before anything was handed over`, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      scene.strike('download', 1, { ...fault, times: Infinity });
      const run = await scene.deploy();
      run.expect({
        ...UNTOUCHED,
        versions: [null, null],
        attempts: 0,
        code: name === 'is an HTML page' ? 'flow.unreadable' : 'export.not.understood',
        // A page that ends in the middle of a line might be half of something: it is asked for twice.
        calls: [TOKEN, ...READ.slice(0, -1), ...(name === 'is an HTML page' ? [got(status)] : []), got(status)],
      });
    });
  }

  test('that fails for good after the job: what is live is not claimed', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('download', 2, { status: 403, times: Infinity });
    const run = await scene.deploy();
    run.expect({
      ...CHANGED,
      status: 'rollback-failed',
      versions: ['13.0', null],
      code: 'export.not.understood',
      calls: [...DEPLOY.slice(0, -1), got(403), ...READ.slice(0, -1), got(403)],
    });
  });

  test('that is redirected to another signed URL is found there', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.desk.planExport({ redirect: true });
    const run = await scene.deploy({ file: menu('main') });
    run.expect({ ...IN_SYNC, calls: [TOKEN, ...READ.slice(0, -1), 'GET /presigned/detours/{id}.yaml 307', got(200)] });
  });

  test('that is redirected to http on another host is not followed: failed, and nothing is sent there', async () => {
    await using elsewhere = await listenElsewhere();
    await using scene = await Scene.open({ api: 'architect' });
    scene.desk.planExport({ redirect: `${elsewhere.url}/flow.yaml?X-Amz-Signature=abc` });
    const run = await scene.deploy({ file: menu('main') });
    run.expect({
      ...UNTOUCHED,
      versions: [null, null],
      attempts: 0,
      code: 'export.not.understood',
      calls: [TOKEN, ...READ.slice(0, -1), 'GET /presigned/detours/{id}.yaml 307'],
    });
    assert.match(run.message, /ERR_UNSAFE_URL/u);
    assert.deepEqual(elsewhere.asked, []);
  });

  test('that is redirected without end is given up', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('download', 1, { redirect: '/presigned/downloads/round', status: 302, times: Infinity });
    const run = await scene.deploy({ file: menu('main') });
    assert.deepEqual([run.exitCode, scene.calls.filter((call) => call.endsWith(' 302')).length], [1, 6]);
    assert.match(run.message, /ERR_TOO_MANY_REDIRECTS/u);
  });

  test('from a storage that is reached by plain http: refused, and it is not asked', async () => {
    await using elsewhere = await listenElsewhere();
    await using scene = await Scene.open({ api: 'architect', org: { storageUrl: elsewhere.url } });
    const run = await scene.deploy();
    run.expect({ ...UNTOUCHED, versions: [null, null], attempts: 0, code: 'export.not.understood', calls: [TOKEN, ...READ.slice(0, -1)] });
    assert.match(run.message, /ERR_UNSAFE_URL/u);
    assert.deepEqual(elsewhere.asked, []);
    assert.equal(scene.calls.filter((call) => call.includes('/presigned/')).length, 0);
  });
});
