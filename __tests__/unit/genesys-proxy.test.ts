import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { proxyFor, proxyName } from '../../src/genesys/http/proxy.ts';

const NAMES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]);
const own = new Map(NAMES.map((name) => [name, process.env[name]]));

function setVariables(values: ReadonlyMap<string, string | undefined>): void {
  for (const name of NAMES) {
    const value = values.get(name);
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

beforeEach(() => setVariables(new Map()));
afterEach(() => setVariables(own));

const API = 'https://api.mypurecloud.ie/api/v2/flows';

for (const [name, variables, url, expected] of [
  ['there is none', {}, API, undefined],
  ['HTTPS_PROXY is set', { HTTPS_PROXY: 'http://proxy:8080' }, API, 'proxy:8080'],
  ['it has no port', { https_proxy: 'http://proxy' }, API, 'proxy:80'],
  ['it speaks https itself', { https_proxy: 'https://proxy' }, API, 'proxy:443'],
  ['the request is not encrypted', { HTTP_PROXY: 'http://proxy:8080' }, 'http://localhost:1/x', undefined],
  ['NO_PROXY names the host', { HTTPS_PROXY: 'http://proxy:8080', NO_PROXY: 'API.mypurecloud.ie' }, API, undefined],
  ['NO_PROXY names the domain', { HTTPS_PROXY: 'http://proxy:8080', NO_PROXY: 'mypurecloud.ie' }, API, undefined],
  ['NO_PROXY names the domain with a dot', { HTTPS_PROXY: 'http://proxy:8080', NO_PROXY: 'x, .mypurecloud.ie' }, API, undefined],
  ['NO_PROXY names everything', { HTTPS_PROXY: 'http://proxy:8080', no_proxy: '*' }, API, undefined],
  ['NO_PROXY names another port', { HTTPS_PROXY: 'http://proxy:8080', NO_PROXY: 'mypurecloud.ie:8443' }, API, 'proxy:8080'],
  ['NO_PROXY names the end of a word', { HTTPS_PROXY: 'http://proxy:8080', NO_PROXY: 'cloud.ie' }, API, 'proxy:8080'],
] as const)
  test(`the proxy when ${name}: ${expected ?? 'none'}`, () => {
    setVariables(new Map(Object.entries(variables)));
    assert.equal(proxyName(proxyFor(url)), expected);
  });

test("a proxy's login is decoded, and is not part of its name", () => {
  setVariables(new Map([['HTTPS_PROXY', 'http://user:p%40ss@proxy:8080']]));
  const proxy = proxyFor(API);
  assert.deepEqual(proxy, { protocol: 'http:', host: 'proxy', port: 8080, auth: { username: 'user', password: 'p@ss' } });
  assert.equal(proxyName(proxy), 'proxy:8080');
});
