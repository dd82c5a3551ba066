import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import { StoreError } from '../../src/model/store.ts';
import { connect } from '../../src/genesys/org.ts';
import { regionHost, REGIONS } from '../../src/genesys/http/regions.ts';
import { Session, type ApiRequest } from '../../src/genesys/http/session.ts';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import { mainIvr, sampleOrg } from '../../simulator/genesys/sample.ts';
import { listen } from '../../simulator/genesys/server.ts';
import { InstantClock } from '../support/instant-clock.ts';

// The SDK's own sources call `require`, which only the bundle gives them (facts §3).
Object.assign(globalThis, { require: createRequire(import.meta.url) });

const SECRET = 'S3cret-"x"\\%+/=';
const READ: ApiRequest = {
  method: 'GET',
  path: '/api/v2/flows/{flowId}',
  pathParams: { flowId: mainIvr.id },
  action: 'read the flow',
  permission: 'architect:flow:view',
};
const WRITE: ApiRequest = { ...READ, method: 'PATCH', body: { version: 14, definition: {} }, writes: true, action: 'change the flow' };

interface Scene extends AsyncDisposable {
  readonly cloud: GenesysCloud;
  readonly session: Session;
  readonly secrets: string[];
  readonly calls: () => string[];
}

function settings(url: string, secrets: string[] = [], timeoutMs = 5000): ConstructorParameters<typeof Session>[0] {
  return {
    target: { gateway: new URL(url) },
    clientId: 'c',
    clientSecret: SECRET,
    requestsPerMinute: 300,
    timeoutMs,
    clock: new InstantClock(),
    secrets: {
      add: (secret: string) => {
        secrets.push(secret);
      },
      redact: (text: string) => text,
    },
  };
}

async function scene(prefix = ''): Promise<Scene> {
  const cloud = new GenesysCloud({ ...sampleOrg(), clients: [{ id: 'c', secret: SECRET }] });
  const server = await listen(cloud, { prefix });
  const secrets: string[] = [];
  let session: Session | undefined;
  return {
    cloud,
    secrets,
    get session() {
      return (session ??= new Session(settings(server.url, secrets)));
    },
    calls: () => cloud.requests.map(({ method, path, status }) => `${method} ${path.replace(mainIvr.id, 'main')} ${status}`),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

async function failure(call: Promise<unknown>): Promise<StoreError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof StoreError, inspect(error));
  return error;
}

test('nothing is sent before the first call, and calls at once share one login', async () => {
  await using place = await scene();
  assert.deepEqual(place.calls(), []);
  await Promise.all([1, 2, 3, 4].map(async () => place.session.call(READ)));
  const calls = place.calls();
  assert.deepEqual([calls[0], calls.filter((call) => call.includes('oauth')).length, calls.length], ['POST /oauth/token 200', 1, 5]);
});

test('calls at once that all meet an expired token share one new login', async () => {
  await using place = await scene();
  await place.session.call(READ);
  place.cloud.expireTokens();
  await Promise.all([1, 2, 3, 4].map(async () => place.session.call(READ)));
  assert.equal(place.calls().filter((call) => call.includes('oauth')).length, 2, place.calls().join('\n'));
  assert.equal(place.calls().filter((call) => call === 'GET /api/v2/flows/main 200').length, 5);
});

test('a login that fails is the failure of every call that waits for it, and is not repeated for each', async () => {
  await using place = await scene();
  place.cloud.faults.add({ path: '/oauth/token', status: 401, body: { error: 'invalid_client' }, times: Infinity });
  const errors = await Promise.all([1, 2, 3].map(async () => failure(place.session.call(READ))));
  assert.deepEqual(
    errors.map(({ code }) => code),
    ['login.refused', 'login.refused', 'login.refused'],
  );
  assert.deepEqual(place.calls(), ['POST /oauth/token 401']);
});

test('a write whose answer is lost is not sent again, a read is', async () => {
  await using place = await scene();
  place.cloud.faults.add({ method: 'PATCH', reset: 'before' });
  const error = await failure(place.session.call(WRITE));
  assert.deepEqual([error.fate, error.code], ['unknown', 'unreachable']);
  place.cloud.faults.add({ method: 'GET', reset: 'before' });
  await place.session.call(READ);
  assert.deepEqual(place.calls(), [
    'POST /oauth/token 200',
    'PATCH /api/v2/flows/main null',
    'GET /api/v2/flows/main null',
    'GET /api/v2/flows/main 200',
  ]);
  assert.deepEqual([place.session.apiCalls.total, place.session.apiCalls.retried], [4, 1]);
});

test('what is known of a refused, a conflicting and a broken write is told apart', async () => {
  await using place = await scene();
  for (const [status, fate] of [
    [400, 'refused'],
    [403, 'refused'],
    [409, 'conflict'],
    [422, 'refused'],
    [408, 'unknown'],
    [500, 'unknown'],
    [502, 'unknown'],
    [307, 'refused'],
  ] as const) {
    place.cloud.faults.add({ method: 'PATCH', ...(status === 307 ? { redirect: 'http://127.0.0.1:9/', status } : { status }) });
    const error = await failure(place.session.call(WRITE));
    assert.deepEqual([error.fate, error.status], [fate, status]);
  }
});

test("a gateway's path stands before login and API alike", async () => {
  await using place = await scene('/gw/eu');
  await place.session.call(READ);
  assert.deepEqual(place.calls(), ['POST /oauth/token 200', 'GET /api/v2/flows/main 200']);
});

test('an error holds neither the secret nor the token, however deep one looks', async () => {
  await using place = await scene();
  place.cloud.faults.add({ path: '/oauth/token', status: 401, body: { error: 'invalid_client' } });
  const refused = await failure(place.session.call(READ));
  await using other = await scene();
  other.cloud.faults.add({ method: 'GET', status: 403 });
  const forbidden = await failure(other.session.call(READ));
  const token = other.cloud.requests[1]?.headers['authorization']?.slice('Bearer '.length) ?? '';
  assert.notEqual(token, '');
  for (const error of [refused, forbidden]) {
    const all = `${inspect(error, { depth: null, showHidden: true })}${JSON.stringify(error)}${error.stack ?? ''}`;
    for (const secret of [SECRET, JSON.stringify(SECRET).slice(1, -1), token, Buffer.from(`c:${SECRET}`).toString('base64')])
      assert.equal(all.includes(secret), false);
  }
  assert.deepEqual(other.secrets, [SECRET, Buffer.from(`c:${SECRET}`).toString('base64'), token], 'all are told to whoever masks');
});

async function raw(answer: RequestListener): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer((request, response) => {
    if (request.url?.endsWith('/oauth/token') === true)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"access_token":"tok-123456","expires_in":60}');
    else answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

test('an answer that trickles in for ever is given up after the time limit for the whole of it', async () => {
  await using server = await raw((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => {
      response.write(' ');
    }, 100);
    response.once('close', () => {
      clearInterval(timer);
    });
  });
  // A limit for each piece of it would never end this.
  const error = await failure(new Session(settings(server.url, [], 700)).call(WRITE));
  assert.deepEqual([error.code, error.fate], ['timeout', 'unknown']);
});

test('a message of the org is cut to what a person reads', async () => {
  await using server = await raw((_, response) => {
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ message: 'm'.repeat(10_000), code: 'x' }));
  });
  const error = await failure(new Session(settings(server.url)).call(READ));
  assert.ok(error.message.length < 700, String(error.message.length));
});

test('the validation endpoint that is missing is asked for once, also by plans made at the same time', async () => {
  await using place = await scene();
  place.cloud.faults.add({ path: '/api/v2/flows/validate', status: 404, times: Infinity });
  await using server = await listen(place.cloud);
  const org = connect({ ...settings(server.url), flowApi: 'auto', overwriteDrafts: false });
  const results = await Promise.all([1, 2, 3].map(async () => org.store.validate(new DefinitionContent({ nodes: {} }))));
  assert.deepEqual(results, [[], [], []]);
  assert.deepEqual(place.calls(), ['POST /oauth/token 200', 'POST /api/v2/flows/validate 404']);
});

test("a region is known by its host, with or without api., and by its AWS name; any other is nobody's", () => {
  for (const region of [
    'mypurecloud.ie',
    'api.mypurecloud.ie',
    'https://login.mypurecloud.ie/',
    'eu-west-1',
    'EU_WEST_1',
    ' mypurecloud.ie ',
  ])
    assert.equal(regionHost(region), 'mypurecloud.ie', region);
  for (const region of [
    'mypurecloud.io',
    'mypurecloud.ie.evil.example',
    'evil.example/mypurecloud.ie',
    'http://mypurecloud.ie',
    'user@mypurecloud.ie',
    'mypurecloud.ie:8443',
    '',
  ])
    assert.equal(regionHost(region), undefined, region);
  assert.equal(REGIONS.size, 18);
});
