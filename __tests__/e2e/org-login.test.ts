import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { FaultEffect } from '../../simulator/genesys/faults.ts';
import { CLIENT, Scene, definition } from '../support/scene.ts';

const { DEPLOY, MAIN, PLAN, TOKEN, answered, got, patched } = definition;

/** A server that only counts: what an attacker's would get to see. */
async function stranger(): Promise<AsyncDisposable & { readonly url: string; readonly port: number; readonly seen: string[] }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"access_token":"stolen","expires_in":60}');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    port,
    seen,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

interface Case {
  readonly name: string;
  readonly fault: FaultEffect;
  readonly code: string;
  readonly says: RegExp;
  readonly hint: RegExp;
  readonly calls: number;
}

const LOGINS: readonly Case[] = [
  {
    name: '400',
    fault: { status: 400, body: { error: 'invalid_request' } },
    code: 'login.refused',
    says: /invalid client ID or secret \(invalid_request\)/u,
    hint: /region/u,
    calls: 1,
  },
  {
    name: '401',
    fault: { status: 401, body: { error: 'invalid_client', description: 'x' } },
    code: 'login.refused',
    says: /invalid client ID or secret \(invalid_client\)/u,
    hint: /`client-id` and `client-secret`.*region/u,
    calls: 1,
  },
  {
    name: '403',
    fault: { status: 403 },
    code: 'not.authorized',
    says: /it is not permitted \(HTTP 403\)/u,
    hint: /OAuth client is enabled/u,
    calls: 1,
  },
  { name: '404', fault: { status: 404 }, code: 'not.found', says: /\(HTTP 404\)/u, hint: /region/u, calls: 1 },
  { name: 'an HTML page', fault: { html: true }, code: 'login.not.understood', says: /HTML/u, hint: /gateway-url/u, calls: 1 },
  { name: 'nothing', fault: { empty: true }, code: 'login.not.understood', says: /empty/u, hint: /gateway-url/u, calls: 1 },
  { name: 'half a JSON', fault: { halfBody: true }, code: 'login.not.understood', says: /half a JSON/u, hint: /gateway-url/u, calls: 1 },
  {
    name: 'JSON without a token',
    fault: { status: 200, body: { hello: 'world' } },
    code: 'login.not.understood',
    says: /without a token/u,
    hint: /gateway-url/u,
    calls: 1,
  },
  {
    name: 'JSON null',
    fault: { status: 200, body: 'null' },
    code: 'login.not.understood',
    says: /without a token|instead of/u,
    hint: /gateway-url/u,
    calls: 1,
  },
  {
    name: '503 for ever',
    fault: { status: 503 },
    code: 'service.unavailable',
    says: /has a problem \(HTTP 503\)/u,
    hint: /run again/u,
    calls: 4,
  },
];

for (const { name, fault, code, says, hint, calls } of LOGINS) {
  test(`a login that is answered with ${name} says so, and nothing else is asked`, async () => {
    await using scene = await Scene.open();
    scene.strike('login', 1, { times: Infinity, ...fault });
    const run = await scene.deploy();
    assert.equal(run.exitCode, 1);
    const flow = run.report.flows[0];
    assert.equal(flow?.status, 'failed');
    assert.equal(flow.error?.code, code, JSON.stringify(flow.error));
    assert.match(flow.error.message, /Could not log in|Login to 127\.0\.0\.1:\d+ failed/u);
    assert.match(flow.error.message, says);
    assert.match(flow.error.hint ?? '', hint);
    assert.deepEqual(
      scene.cloud.requests.map(({ method, path }) => `${method} ${path}`),
      Array.from({ length: calls }, () => 'POST /oauth/token'),
    );
    assert.equal(run.outputs['outcome'], 'failure');
    assert.match(run.summary, /Could not log in|Login to /u);
    assert.deepEqual([flow.version_before, flow.version_after], [null, null]);
  });
}

test('a wrong secret is told as one, without showing it', async () => {
  await using scene = await Scene.open({ org: { clients: [{ ...CLIENT, secret: 'another' }] } });
  const run = await scene.deploy();
  assert.equal(run.report.flows[0]?.error?.code, 'login.refused');
  assert.deepEqual(scene.calls, [answered(TOKEN, 401)]);
});

test('a login in passing trouble is tried again', async () => {
  await using scene = await Scene.open();
  scene.strike('login', 1, { reset: 'before' });
  const run = await scene.deploy();
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(scene.calls, [answered(TOKEN, null), ...PLAN, patched(200)]);
});

test('a gateway nobody listens at is unreachable, and the mend is said', async () => {
  await using scene = await Scene.open();
  const run = await scene.deploy({ inputs: { 'gateway-url': 'http://127.0.0.1:9' } });
  const error = run.report.flows[0]?.error;
  assert.equal(run.exitCode, 1);
  assert.equal(error?.code, 'unreachable');
  assert.match(error.message, /127\.0\.0\.1:9 could not be reached \(ECONNREFUSED\)/u);
  assert.match(error.hint ?? '', /gateway-url/u);
  assert.deepEqual(scene.calls, []);
});

for (const status of [302, 307, 308]) {
  test(`a login redirected (${status}) to another host is not followed: that host sees nothing`, async () => {
    await using other = await stranger();
    await using scene = await Scene.open();
    scene.strike('login', 1, { redirect: `${other.url}/oauth/token`, status, times: Infinity });
    const run = await scene.deploy();
    const error = run.report.flows[0]?.error;
    assert.equal(run.exitCode, 1);
    assert.equal(error?.code, 'redirected');
    assert.match(error.message, /redirect \(\d+\) to localhost.*not followed/u);
    assert.deepEqual(other.seen, []);
    assert.deepEqual(scene.calls, [`POST /oauth/token ${status}`]);
  });
}

test('a read or a write redirected to another host is not followed: the token stays here', async () => {
  for (const method of ['GET', 'PATCH']) {
    await using other = await stranger();
    await using scene = await Scene.open();
    scene.cloud.faults.add({ method, path: MAIN, redirect: `${other.url}${MAIN}`, status: 307, times: Infinity });
    const run = await scene.deploy();
    assert.equal(run.exitCode, 1);
    assert.equal(run.report.flows[0]?.error?.code, 'redirected');
    assert.equal(run.report.flows[0]?.status, 'failed');
    assert.deepEqual(other.seen, []);
    assert.deepEqual(scene.published(), []);
  }
});

test('a token that expires in the middle of the run leads to exactly one new login', async () => {
  for (const [method, calls] of [
    ['GET', [TOKEN, got(401), ...PLAN, patched(200)]],
    ['PATCH', [...PLAN, patched(401), TOKEN, patched(200)]],
  ] as const) {
    await using scene = await Scene.open();
    scene.cloud.faults.add({
      method,
      path: MAIN,
      before: (cloud) => {
        cloud.expireTokens();
      },
    });
    const run = await scene.deploy();
    assert.equal(run.exitCode, 0, run.stdout);
    assert.deepEqual(scene.calls, calls);
    assert.deepEqual([run.flow().status, run.report.api_calls.total, run.report.api_calls.retried], ['deployed', 6, 1]);
  }
});

test('a token that is refused again after the new login ends the flow, without a third', async () => {
  await using scene = await Scene.open();
  scene.strike('flow', 1, { status: 401, times: Infinity });
  const run = await scene.deploy();
  assert.deepEqual(scene.calls, [TOKEN, got(401), TOKEN, got(401)]);
  assert.deepEqual([run.exitCode, run.report.flows[0]?.status, run.report.flows[0]?.error?.code], [1, 'failed', 'bad.credentials']);
});

test("the SDK's ambient config file is not read: no other host is asked, no log is written", async () => {
  const home = await mkdtemp(join(tmpdir(), 'ivr-home-'));
  try {
    await using other = await stranger();
    await using scene = await Scene.open();
    await mkdir(join(home, '.genesyscloudjavascript'));
    const log = join(home, 'sdk.log');
    await writeFile(
      join(home, '.genesyscloudjavascript', 'config'),
      [
        '[logging]',
        'log_level = trace',
        'log_format = text',
        'log_to_console = true',
        `log_file_path = ${log}`,
        'log_response_body = true',
        'log_request_body = true',
        '',
        '[general]',
        'live_reload_config = true',
        `host = ${other.url}`,
        '',
        '[gateway]',
        'host = 127.0.0.1',
        'protocol = http',
        `port = ${other.port}`,
        '',
      ].join('\n'),
    );
    const run = await scene.deploy({ env: { HOME: home } });
    assert.equal(run.exitCode, 0, run.stdout);
    assert.deepEqual(other.seen, []);
    assert.deepEqual(await readdir(home), ['.genesyscloudjavascript']);
    assert.deepEqual(scene.calls, DEPLOY);
    assert.equal(run.stderr, '');
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});
