// No request leaves the region's or the gateway's host, but to the storage that its jobs name, and there without a token.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import type { Transport } from '../../src/genesys/http/transport.ts';
import { REGIONS } from '../../src/genesys/http/regions.ts';
import { mainMenu } from '../../harness/architect-scene.ts';
import { changedMainMenu, MAIN_FLOW_ID } from '../../harness/menus.ts';
import { InstantClock } from '../support/instant-clock.ts';
import { Stage } from '../../harness/stage.ts';

// The SDK's own sources call `require`, which only the bundle gives them.
Object.assign(globalThis, { require: createRequire(import.meta.url) });
const { connect } = await import('../../src/genesys/org.ts');

const MAIN = `/api/v2/flows/${MAIN_FLOW_ID}`;

/** Someone else's server, and what it was asked: everything of it. */
async function elsewhere(): Promise<{ readonly port: number; readonly asked: readonly string[] } & AsyncDisposable> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.rawHeaders.join(' ')}`);
    response.setHeader('content-type', 'application/json');
    response.end('{"access_token":"stolen","id":"x"}');
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '0.0.0.0', resolve);
  });
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return {
    port: address.port,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

describe('a redirect', { concurrency: 2 }, () => {
  for (const [index, status] of [301, 302, 303, 307, 308].entries()) {
    test(`of ${status} is not followed, wherever it leads: other hosts, other ports, other schemes, the same host`, async () => {
      await using other = await elsewhere();
      const places = [
        `http://127.0.0.1:${other.port}/x`,
        `http://localhost:${other.port}${MAIN}`,
        `https://127.0.0.1:${other.port}/x`,
        `//127.0.0.1:${other.port}/x`,
        '/api/v2/elsewhere',
      ];
      // Each place under two of the statuses.
      const mine = [places[index], places[(index + 1) % places.length]];
      for (const path of ['/oauth/token', MAIN]) {
        await using stage = await Stage.open();
        for (const redirect of mine) {
          stage.cloud.faults.clear();
          stage.cloud.clearRequests();
          stage.cloud.faults.add({ path, redirect: redirect ?? '', status, times: Infinity });
          const run = await stage.push({ 'ivr/main.yml': changedMainMenu(`p ${redirect}`) }, { inputs: { comment: 'never' } });
          assert.equal(run.report?.flows[0]?.error?.code, 'redirected', run.stdout);
          assert.ok(!stage.cloudCalls.some((call) => call.includes('elsewhere')));
        }
      }
      assert.deepEqual(other.asked, []);
    });
  }
});

describe('a run', { concurrency: 2 }, () => {
  test('takes no proxy to what is reached in the clear, on this machine itself', async () => {
    await using proxy = await elsewhere();
    const url = `http://127.0.0.1:${proxy.port}`;
    for (const api of ['definition', 'architect'] as const) {
      await using stage = await Stage.open({ api });
      const file = api === 'definition' ? changedMainMenu() : mainMenu({ 1: { prompt: 'For new orders, press 1' } });
      const run = await stage.push(
        { 'ivr/main.yml': file },
        { inputs: { comment: 'never', select: 'all' }, env: { HTTP_PROXY: url, http_proxy: url, ALL_PROXY: url, NO_PROXY: '' } },
      );
      assert.equal(run.report?.flows[0]?.status, 'deployed', run.stdout);
      assert.deepEqual(
        proxy.asked.filter((line) => /oauth|api\/v2|presigned|uthorization/u.test(line)),
        [],
      );
    }
  });

  for (const gateway of [
    'http://example.org',
    'http://127.0.0.1.example.org',
    'http://10.0.0.1',
    'ftp://127.0.0.1',
    'http://0.0.0.0',
    'https://user:pass@example.org',
    'https://example.org?x=1',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://[::ffff:127.0.0.1]',
    'http://localhost.example.org',
    'nonsense',
  ]) {
    test(`refuses the gateway ${gateway} before it sends anything`, async () => {
      await using stage = await Stage.open();
      const run = await stage.push({ 'ivr/main.yml': changedMainMenu() }, { inputs: { comment: 'never', 'gateway-url': gateway } });
      assert.equal(run.exitCode, 1);
      assert.match(run.stdout, /`gateway-url`/u);
      assert.doesNotMatch(run.everything, /user:pass/u);
      assert.deepEqual(stage.cloudCalls, []);
    });
  }

  for (const presignedUrl of [
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'http://metadata.google.internal/',
    'http://localhost.example.org/',
    'https://user:pass@example.org/',
    '//example.org/x',
    'nonsense',
  ]) {
    test(`hands no text to ${presignedUrl}`, async () => {
      await using stage = await Stage.open({ api: 'architect' });
      stage.cloud.faults.add({
        method: 'POST',
        path: '/api/v2/flows/jobs',
        status: 200,
        body: { id: 'job-1', presignedUrl, headers: {} },
        times: Infinity,
      });
      const run = await stage.push(
        { 'ivr/main.yml': mainMenu({ 1: { prompt: 'For new orders, press 1' } }) },
        { inputs: { comment: 'never' } },
      );
      assert.equal(run.report?.flows[0]?.error?.code, 'upload.refused', run.stdout);
      assert.match(run.report?.flows[0]?.error?.message ?? '', /ERR_UNSAFE_URL/u);
    });
  }

  test('sends the storage no token, though it is the very host of the API', async () => {
    await using stage = await Stage.open({ api: 'architect' });
    await stage.push({ 'ivr/main.yml': mainMenu({ 1: { prompt: 'For new orders, press 1' } }) }, { inputs: { comment: 'never' } });
    const signed = stage.cloud.requests.filter(({ path }) => path.startsWith('/presigned/'));
    assert.equal(signed.length, 3);
    for (const { headers, body } of signed) assert.doesNotMatch(JSON.stringify([headers, body]), /bearer|basic|authorization/iu);
  });
});

describe('each region', () => {
  test('is asked at its own two hosts, over https, whatever its answers say', async () => {
    for (const host of REGIONS.values()) {
      const origins = new Set<string>();
      const headers: string[] = [];
      const transport: Transport = {
        call: async (options) => {
          const { origin, pathname } = new URL(options.url);
          origins.add(origin);
          const evil = 'https://evil.example/api/v2/x';
          const data = pathname.endsWith('/oauth/token')
            ? { access_token: 'token', api_url: evil, host: 'evil.example' }
            : {
                id: 'f',
                type: 'INBOUNDCALL',
                name: 'x',
                selfUri: evil,
                nextUri: evil,
                status: 'Success',
                downloadUrl: 'https://bucket.example/x?X-Amz-Signature=abcdef',
                publishedVersion: { id: '1.0' },
                entities: [],
              };
          return { status: 200, headers: { location: evil, link: `<${evil}>; rel=next` }, data };
        },
        store: async (request) => {
          headers.push(JSON.stringify([request.url, request.headers]));
          return { status: 404, headers: {}, body: '' };
        },
      };
      const org = connect({
        target: { regionHost: host },
        clientId: 'id',
        clientSecret: 'secret',
        requestsPerMinute: 1000,
        timeoutMs: 1000,
        flowApi: 'auto',
        overwriteDrafts: false,
        clock: new InstantClock(),
        secrets: { add: () => {}, redact: (text) => text },
        transport,
      });
      await assert.rejects(org.store.read('f'), /export/u);
      await assert.rejects(org.findFlow('x', undefined), /doesn't exist/u);
      await org.queues();
      assert.deepEqual([...origins].toSorted(), [`https://api.${host}`, `https://login.${host}`]);
      assert.deepEqual(headers, ['["https://bucket.example/x",{}]']);
    }
  });

  test('is known by its name: nobody else gets the secret', async () => {
    await using stage = await Stage.open();
    for (const region of [
      'mypurecloud.com.evil.example',
      'evil.example/mypurecloud.com',
      'mypurecloud.com@evil.example',
      'mypurecloud.com#',
      'api.evil.example',
      'mypurecloud.com\n',
      'MYPURECLOUD.COM.',
      '__proto__',
      'constructor',
    ]) {
      const run = await stage.push(
        { 'ivr/main.yml': changedMainMenu(region) },
        { inputs: { mode: 'validate', 'gateway-url': '', region } },
      );
      if (region.trim() !== 'mypurecloud.com') assert.match(run.stdout, /which is not a region of Genesys Cloud/u, region);
    }
  });
});
