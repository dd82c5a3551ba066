import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import { basic, call, connect, simRequest, textIn } from '../../simulator/genesys/in-process.ts';
import { mainIvr, sampleDivisions, sampleOrg } from '../../simulator/genesys/sample.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const grant = 'grant_type=client_credentials';
const good = { ...form, authorization: basic('simulator-client', 'simulator-secret') };
const login = (body: string, headers: Record<string, string>, method = 'POST') =>
  call(new GenesysCloud(sampleOrg()), simRequest(method, '/oauth/token', body, headers));

describe('login', () => {
  test('gives a long bearer token that is never the same', () => {
    const one = login(grant, good);
    const two = login(grant, good);
    assert.equal(one.status, 200);
    assert.equal(one.json['token_type'], 'bearer');
    assert.equal(one.json['expires_in'], 86_400);
    assert.ok(textIn(one.json, 'access_token').length >= 80);
    assert.notEqual(one.json['access_token'], two.json['access_token']);
  });

  for (const [what, body, headers, status, error] of [
    ['a wrong secret', grant, { ...form, authorization: basic('simulator-client', 'no') }, 401, 'invalid_client'],
    ['an unknown client', grant, { ...form, authorization: basic('no', 'simulator-secret') }, 401, 'invalid_client'],
    ['another grant', 'grant_type=password', good, 400, 'unsupported_grant_type'],
    ['no grant', '', good, 400, 'invalid_request'],
    ['no header', grant, form, 400, 'invalid_request'],
    ['a bearer header', grant, { ...form, authorization: 'Bearer x' }, 400, 'invalid_request'],
    ['a JSON body', grant, { ...good, 'content-type': 'application/json' }, 400, 'invalid_request'],
  ] as const) {
    test(`refuses ${what}`, () => {
      const answer = login(body, headers);
      assert.equal(answer.status, status);
      assert.equal(answer.json['error'], error);
      assert.equal(answer.json['description'], answer.json['error_description']);
    });
  }

  test('refuses GET', () => {
    assert.equal(login('', good, 'GET').status, 405);
  });
});

describe('access', () => {
  const me = '/api/v2/organizations/me';

  test('without a token: 401 authentication.required', () => {
    const answer = call(new GenesysCloud(), simRequest('GET', me));
    assert.deepEqual([answer.status, answer.json['code']], [401, 'authentication.required']);
  });

  test('with an unknown token: 401 bad.credentials, in the full error body', () => {
    const answer = call(new GenesysCloud(), simRequest('GET', me, undefined, { authorization: 'Bearer nonsense' }));
    assert.deepEqual(answer.json, {
      message: 'Invalid login credentials.',
      code: 'bad.credentials',
      status: 401,
      contextId: answer.headers['inin-correlation-id'],
      details: [],
      errors: [],
    });
    assert.match(answer.headers['inin-correlation-id'] ?? '', /^[0-9a-f-]{36}$/);
  });

  test('a token lives as long as the clock says, and no longer', () => {
    let now = 0;
    const cloud = new GenesysCloud({ clock: () => now, tokenLifetimeSeconds: 60 });
    const api = connect(cloud);
    now = 59_999;
    assert.equal(api('GET', me).status, 200);
    now = 60_000;
    assert.deepEqual([api('GET', me).status, api('GET', me).json['code']], [401, 'bad.credentials']);
    assert.equal(connect(cloud)('GET', me).status, 200);
  });

  test('expireTokens ends tokens, whose requests are still known to be theirs', () => {
    const cloud = new GenesysCloud();
    const api = connect(cloud);
    cloud.expireTokens();
    assert.equal(api('GET', me).status, 401);
    assert.equal(cloud.requests.at(-1)?.clientId, 'simulator-client');
  });

  test('what the role does not grant is refused by name', () => {
    const cloud = new GenesysCloud({ ...sampleOrg(), clients: [{ id: 'c', secret: 's', permissions: [] }] });
    const api = connect(cloud, { id: 'c', secret: 's' });
    const flow = `/api/v2/flows/${mainIvr.id}`;
    for (const [method, path, permission] of [
      ['GET', flow, 'architect:flow:view'],
      ['POST', '/api/v2/flows/query', 'architect:flow:view'],
      ['POST', '/api/v2/flows/validate', 'architect:flow:view'],
      ['PATCH', flow, 'architect:flow:edit'],
      ['PUT', flow, 'architect:flow:edit'],
      ['GET', '/api/v2/routing/queues', 'routing:queue:view'],
    ] as const) {
      const answer = api(method, path, method === 'GET' ? undefined : {});
      assert.deepEqual(
        [answer.status, answer.json['code'], answer.json['messageParams']],
        [403, 'missing.permissions', { permissions: permission }],
        path,
      );
      assert.ok(textIn(answer.json, 'message').includes(permission));
    }
    assert.equal(api('GET', me).status, 200);
  });

  test('granted permissions let through', () => {
    const cloud = new GenesysCloud({ ...sampleOrg(), clients: [{ id: 'c', secret: 's', permissions: ['architect:flow:view'] }] });
    const api = connect(cloud, { id: 'c', secret: 's' });
    assert.equal(api('GET', `/api/v2/flows/${mainIvr.id}`).status, 200);
    assert.equal(api('PATCH', `/api/v2/flows/${mainIvr.id}`, {}).status, 403);
  });

  test("another division's flows and queues look as if they weren't there", () => {
    const cloud = new GenesysCloud({ ...sampleOrg(), clients: [{ id: 'c', secret: 's', divisions: [sampleDivisions.eu.id] }] });
    const api = connect(cloud, { id: 'c', secret: 's' });
    const answer = api('GET', `/api/v2/flows/${mainIvr.id}`);
    assert.deepEqual([answer.status, answer.json['code']], [404, 'architect.flow.not.found']);
    assert.equal(api('PATCH', `/api/v2/flows/${mainIvr.id}`, { version: 14, definition: {} }).status, 404);
    const names = (api('POST', '/api/v2/flows/query', { query: 'name:main' }).json['entities'] as { name: string }[]).map(
      ({ name }) => name,
    );
    assert.deepEqual(names, ['Main IVR EU']);
    assert.equal(api('GET', '/api/v2/routing/queues').json['total'], 3);
    assert.equal(cloud.flow(mainIvr.id).version, 14);
  });
});

function limits(headers: Readonly<Record<string, string>>): (string | undefined)[] {
  return ['count', 'allowed', 'reset'].map((name) => headers[`inin-ratelimit-${name}`]);
}

describe('rate limit', () => {
  test('counts per token and minute of the clock, and says when to come again', () => {
    let now = 1_000;
    const cloud = new GenesysCloud({ clock: () => now, rateLimit: { requestsPerMinute: 2 } });
    const api = connect(cloud);
    const get = () => api('GET', '/api/v2/organizations/me');
    assert.deepEqual(limits(get().headers), ['1', '2', '60']);
    now += 17_500;
    assert.deepEqual(limits(get().headers), ['2', '2', '43']);
    const refused = get();
    assert.equal(refused.status, 429);
    assert.equal(refused.headers['retry-after'], '43');
    assert.deepEqual(refused.json, {
      message: 'Rate limit exceeded the maximum. Retry the request in [43] seconds',
      code: 'too.many.requests.retry.after',
      status: 429,
      contextId: refused.headers['inin-correlation-id'],
      details: [],
      errors: [],
    });
    assert.equal(connect(cloud)('GET', '/api/v2/organizations/me').status, 200, 'another token has its own count');
    now += 42_499;
    assert.equal(get().status, 429);
    now += 1;
    assert.deepEqual(limits(get().headers), ['1', '2', '60']);
  });

  test('allows 300 a minute by default', () => {
    const api = connect(new GenesysCloud({ clock: () => 0 }));
    const statuses = Array.from({ length: 301 }, () => api('GET', '/api/v2/organizations/me').status);
    assert.equal(statuses.filter((status) => status === 200).length, 300);
    assert.equal(statuses.at(-1), 429);
  });
});
