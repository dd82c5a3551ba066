// GitHub and Genesys Cloud are reached over the same proxy, or both without one.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { changedMainMenu } from '../../harness/menus.ts';
import { Stage } from '../../harness/stage.ts';

/** A proxy that opens no tunnel, and the hosts that it was asked for. */
async function closedProxy(): Promise<{ readonly port: number; readonly asked: ReadonlySet<string> } & AsyncDisposable> {
  const asked = new Set<string>();
  const server = createServer();
  server.on('connect', ({ url }, socket) => {
    asked.add(String(url));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    [Symbol.asyncDispose]: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** The variables that name a proxy, all of them: those of this machine must not count. */
const NONE = { HTTPS_PROXY: '', https_proxy: '', HTTP_PROXY: '', http_proxy: '', ALL_PROXY: '', all_proxy: '', NO_PROXY: '', no_proxy: '' };

/** Plans a pull request for hosts that are nowhere, and returns the hosts that the proxy was asked for. */
async function askedOf(
  variables: (port: number) => Record<string, string>,
): Promise<{ readonly asked: string[]; readonly stdout: string }> {
  await using proxy = await closedProxy();
  await using stage = await Stage.open();
  const run = await stage.pullRequest(
    { 'ivr/main.yml': changedMainMenu() },
    {
      inputs: { 'gateway-url': 'https://org.invalid', comment: 'never' },
      env: { ...NONE, GITHUB_API_URL: 'https://github.invalid', ...variables(proxy.port) },
    },
  );
  assert.equal(run.exitCode, 1, run.stdout);
  return { asked: [...proxy.asked].toSorted(), stdout: run.stdout };
}

const BOTH = ['github.invalid:443', 'org.invalid:443'];

describe('a proxy', { concurrency: 3 }, () => {
  test('without a scheme is taken to GitHub and to Genesys Cloud, and an error names it', async () => {
    const { asked, stdout } = await askedOf((port) => ({ HTTPS_PROXY: `localhost:${port}` }));
    assert.deepEqual(asked, BOTH);
    assert.match(stdout, /Genesys Cloud, or the proxy localhost:\d+, has a problem \(HTTP 502\)/u);
  });

  for (const proxy of [
    'socks5://localhost:1',
    '"http://localhost:1"',
    'http:/localhost:1',
    'http://localhost:99999',
    'http://user:100%pass@localhost:1',
  ])
    test(`that can't be used is named by its variable, before anything is asked: ${proxy}`, async () => {
      const { asked, stdout } = await askedOf(() => ({ HTTPS_PROXY: proxy }));
      assert.deepEqual(asked, []);
      assert.match(stdout, /HTTPS_PROXY is not the address of a proxy that requests to github\.invalid can take\./u);
      assert.ok(!stdout.includes(proxy), stdout);
    });

  test("that can't be used doesn't matter where NO_PROXY leaves all hosts out", async () => {
    const { stdout } = await askedOf(() => ({ HTTPS_PROXY: 'socks5://localhost:1', NO_PROXY: 'invalid' }));
    assert.match(stdout, /org\.invalid could not be reached \(/u);
  });

  test('is left out for the hosts of a domain in NO_PROXY, by both', async () => {
    const { asked, stdout } = await askedOf((port) => ({ HTTPS_PROXY: `localhost:${port}`, NO_PROXY: 'invalid' }));
    assert.deepEqual(asked, []);
    assert.match(stdout, /org\.invalid could not be reached \(/u);
  });
});
