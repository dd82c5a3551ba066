import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

import { mainIvr } from '../../simulator/genesys/sample.ts';

const script = fileURLToPath(new URL('../../simulator/main.ts', import.meta.url));
const run = (...args: string[]) => spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk.toString();
  return text;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`npm run simulator prints its URL, logs a line a request and stops on ${signal}`, async () => {
    const child = run('--port', '0');
    const ended = once(child, 'exit');
    let output = '';
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      const before = output;
      output += chunk.toString();
      const url = /gateway-url: (http:\/\/\S+)/.exec(output)?.[1];
      if (url !== undefined && !output.includes('Ctrl+C')) continue;
      if (url !== undefined && !before.includes('Ctrl+C')) assert.equal((await fetch(`${url}/api/v2/flows/x`)).status, 401);
      if (/ GET \/api\/v2\/flows\/x 401 null\n/.test(output)) child.kill(signal);
    }
    assert.deepEqual(await ended, [0, null]);
    assert.match(output, /client-id: +simulator-client\n +client-secret: +simulator-secret\n/);
  });
}

test('with --api architect, jobs need architect:ui:view: --without it, an export fails', async () => {
  for (const [without, outcome] of [
    [[], 'Success'],
    [['--without', 'architect:ui:view'], 'Failure'],
  ] as const) {
    const child = run('--api', 'architect', '--port', '0', ...without);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    while (!output.includes('Ctrl+C')) await once(child.stdout, 'data');
    const url = /gateway-url: (http:\/\/\S+)/.exec(output)?.[1] ?? '';
    const [, clientId = '', secret = ''] = /client-id: +(\S+)\n +client-secret: +(\S+)/.exec(output) ?? [];
    const ask = async (path: string, token = '', body?: object): Promise<Record<string, unknown>> => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const answer = await fetch(
        `${url}${path}`,
        body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
      );
      return (await answer.json()) as Record<string, unknown>;
    };
    const login = await fetch(`${url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const token = String(((await login.json()) as Record<string, unknown>)['access_token']);
    const flows = [{ flow: { id: mainIvr.id }, exportType: 'Yaml' }];
    const job = await ask('/api/v2/flows/export/jobs', token, { flows });
    let status: unknown;
    do ({ status } = await ask(`/api/v2/flows/export/jobs/${String(job['id'])}`, token));
    while (status !== 'Success' && status !== 'Failure');
    child.kill();
    assert.equal(status, outcome, without.join(' '));
  }
});

test('--help tells the controls; a bad port is an error', async () => {
  const help = run('--help');
  assert.match(await textOf(help.stdout), /--port N[^]*POST +\/simulator\/faults[^]*POST +\/simulator\/edit/);
  const bad = run('--port', '70000');
  const ended = once(bad, 'exit');
  assert.match(await textOf(bad.stderr), /--port must be a number from 0 to 65535/);
  assert.deepEqual(await ended, [1, null]);
});
