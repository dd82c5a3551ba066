import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeProxies } from '../../src/run/proxies.ts';

for (const [name, before, after] of [
  ['a proxy with a scheme stays', { HTTPS_PROXY: 'https://u:p@proxy:1' }, { HTTPS_PROXY: 'https://u:p@proxy:1' }],
  ['a proxy without a scheme is reached by http', { https_proxy: 'u:p@proxy:1' }, { https_proxy: 'http://u:p@proxy:1' }],
  ['a name is not taken for a scheme', { HTTP_PROXY: 'proxy:8080' }, { HTTP_PROXY: 'http://proxy:8080' }],
  ['an empty variable stays empty', { HTTPS_PROXY: ' ' }, { HTTPS_PROXY: ' ' }],
  ['ALL_PROXY stands in', { all_proxy: 'proxy:1' }, { all_proxy: 'http://proxy:1', HTTPS_PROXY: 'http://proxy:1' }],
  ['HTTPS_PROXY comes first', { all_proxy: 'http://a', https_proxy: 'http://b' }, { all_proxy: 'http://a', https_proxy: 'http://b' }],
  ['SOCKS is for git alone', { ALL_PROXY: 'socks5://a' }, { ALL_PROXY: 'socks5://a' }],
  ['without a proxy nothing changes', {}, {}],
] as const)
  test(name, () => {
    const env: NodeJS.ProcessEnv = { ...before };
    completeProxies(env);
    assert.deepEqual(env, after);
  });
