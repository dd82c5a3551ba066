import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import type { CloudOptions } from '../../simulator/genesys/options.ts';
import { basic, textIn } from '../../simulator/genesys/in-process.ts';
import type { JsonObject } from '../../simulator/genesys/json.ts';
import { handWritten, kindArchitectOrg } from '../../simulator/genesys/sample.ts';
import { listen, type ListenOptions } from '../../simulator/genesys/server.ts';

const { id, yaml } = handWritten.mainIvr;

async function start(options: CloudOptions = {}, how: ListenOptions = {}) {
  const cloud = new GenesysCloud({ ...kindArchitectOrg(), jobTiming: { startMs: 0, finishMs: 0 }, ...options });
  const server = await listen(cloud, how);
  const login = await fetch(`${server.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
    headers: { authorization: basic('simulator-client', 'simulator-secret') },
  });
  const authorization = `Bearer ${textIn((await login.json()) as JsonObject, 'access_token')}`;
  const ask = async (method: string, path: string, body?: object): Promise<JsonObject> => {
    const answer = await fetch(server.url + path, {
      method,
      headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as JsonObject;
  };
  const register = async () => {
    const job = await ask('POST', '/api/v2/flows/jobs');
    const put = (text = yaml, more: Record<string, string> = {}) =>
      fetch(textIn(job, 'presignedUrl'), {
        method: 'PUT',
        body: Buffer.from(text),
        headers: { ...(job['headers'] as Record<string, string>), ...more },
      });
    return { url: textIn(job, 'presignedUrl'), put, state: () => ask('GET', `/api/v2/flows/jobs/${textIn(job, 'id')}?expand=messages`) };
  };
  const exported = async (): Promise<string> => {
    const job = await ask('POST', '/api/v2/flows/export/jobs', { flows: [{ flow: { id } }] });
    return textIn(await ask('GET', textIn(job, 'selfUri')), 'downloadUrl');
  };
  const published = (): string | undefined => cloud.architect.flow(id).published?.id;
  return { cloud, server, ask, register, exported, published, [Symbol.asyncDispose]: server.close };
}

describe('over HTTP', () => {
  test('export, deploy, export again', async () => {
    await using org = await start();
    assert.equal(await (await fetch(await org.exported())).text(), yaml);
    const job = await org.register();
    const changed = yaml.replace('For sales', 'Für Verkäufe ☎');
    assert.equal((await job.put(changed)).status, 200);
    assert.equal((await job.state())['status'], 'Success');
    assert.equal(await (await fetch(await org.exported())).text(), changed);
  });

  test('signed URLs are on the same server, not behind the gateway; over the wire, too, nothing else is', async () => {
    await using org = await start({}, { prefix: '/gate/way' });
    const job = await org.register();
    const { origin } = new URL(org.server.url);
    assert.ok(job.url.startsWith(`${origin}/presigned/uploads/`));
    assert.equal((await job.put()).status, 200);
    assert.equal((await fetch(await org.exported())).status, 200);
    assert.equal((await fetch(`${origin}/api/v2/flows`)).status, 404);
    assert.ok(org.cloud.requests.some(({ method, path }) => method === 'PUT' && path.startsWith('/presigned/uploads/')));
  });

  test('or on another port of the same cloud', async () => {
    const cloud = new GenesysCloud();
    await using other = await listen(cloud);
    await using org = await start({ storageUrl: other.url });
    assert.ok((await org.register()).url.startsWith(other.url));
  });

  test('refuses a chunked upload, a text/plain one and one with the token', async () => {
    await using org = await start();
    const job = await org.register();
    assert.equal((await job.put(yaml, { authorization: 'Bearer x' })).status, 400);
    assert.equal((await job.put(yaml, { 'content-type': 'text/plain' })).status, 403);
    const stream = new Blob([yaml]).stream();
    const init: RequestInit & { duplex: 'half' } = {
      method: 'PUT',
      body: stream,
      duplex: 'half',
      headers: { 'x-amz-tagging': org.cloud.requests.at(-1)?.headers['x-amz-tagging'] ?? '', 'x-amz-server-side-encryption': 'AES256' },
    };
    assert.equal((await fetch(job.url, init)).status, 501);
    assert.equal((await job.put('')).status, 400);
    assert.equal((await job.state())['status'], 'Registered');
    assert.equal((await job.put()).status, 200);
  });

  test('jobs take real time when the clock is the real one', async (t) => {
    mock.timers.enable({ apis: ['Date'], now: Date.now() });
    t.after(() => {
      mock.timers.reset();
    });
    await using org = await start({ jobTiming: { startMs: 20, finishMs: 80 } });
    const job = await org.register();
    await job.put();
    assert.notEqual((await job.state())['status'], 'Success');
    mock.timers.setTime(Date.now() + 100);
    assert.equal((await job.state())['status'], 'Success');
  });
});

describe('faults', () => {
  test('an upload whose answer is lost has landed; one that is cut off before has not', async () => {
    await using org = await start();
    const job = await org.register();
    org.cloud.faults.add({ method: 'PUT', path: /^\/presigned\/uploads\//, reset: 'before' });
    org.cloud.faults.add({ method: 'PUT', path: /^\/presigned\/uploads\//, reset: 'after' });
    await assert.rejects(job.put());
    assert.equal((await job.state())['status'], 'Registered');
    await assert.rejects(job.put());
    assert.equal((await job.state())['status'], 'Success');
    assert.equal(org.published(), '14.0');
    assert.equal((await job.put()).status, 403, 'the URL is used up');
  });

  test('an upload that is held lands late', async () => {
    await using org = await start();
    const job = await org.register();
    org.cloud.faults.add({ method: 'PUT', delayBeforeMs: 80 });
    const late = job.put();
    await sleep(30);
    assert.equal(org.published(), '13.0');
    assert.equal((await late).status, 200);
    assert.equal(org.published(), '14.0');
  });

  test('a job that vanishes', async () => {
    await using org = await start();
    const job = await org.register();
    org.cloud.faults.add({ method: 'GET', path: /\/flows\/jobs\//, status: 404, times: Infinity });
    await job.put();
    assert.equal((await job.state())['status'], 404);
    assert.equal(org.published(), '14.0');
  });

  test('a registration whose answer is lost, and one that is limited', async () => {
    await using org = await start();
    org.cloud.faults.add({ method: 'POST', path: '/api/v2/flows/jobs', status: 429 });
    org.cloud.faults.add({ method: 'POST', path: '/api/v2/flows/jobs', status: 504, afterApplying: true });
    assert.deepEqual(
      [(await org.ask('POST', '/api/v2/flows/jobs'))['status'], (await org.ask('POST', '/api/v2/flows/jobs'))['status']],
      [429, 504],
    );
  });

  test('a download that is reset, cut short, halved, or a page of a proxy', async () => {
    await using org = await start();
    const url = await org.exported();
    const path = /^\/presigned\/downloads\//;
    for (const effect of [{ reset: 'after' }, { truncate: true }, { halfBody: true }, { html: true }] as const)
      org.cloud.faults.add({ path, ...effect });
    await assert.rejects(fetch(url));
    const cut = await fetch(url);
    await assert.rejects(cut.text());
    assert.equal(await (await fetch(url)).text(), yaml.slice(0, yaml.length / 2));
    assert.match(await (await fetch(url)).text(), /^<!DOCTYPE/);
    assert.equal(await (await fetch(url)).text(), yaml);
  });

  test('someone else publishes, locks or renames in between', async () => {
    await using org = await start();
    org.cloud.faults.add({
      method: 'PUT',
      before: (cloud) => {
        cloud.architect.publish(id, 'Alice', 'hers');
      },
    });
    const first = await org.register();
    await first.put();
    assert.deepEqual(
      org.cloud.architect.history(id).map(({ by }) => by),
      ['seed', 'Alice', { clientId: 'simulator-client' }],
    );
    org.cloud.faults.add({
      method: 'PUT',
      before: (cloud) => {
        cloud.architect.lock(id, 'Alice');
      },
    });
    const second = await org.register();
    await second.put();
    assert.equal((await second.state())['status'], 'Failure');
    assert.equal(org.published(), '15.0');
  });
});
