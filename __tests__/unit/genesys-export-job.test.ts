import assert from 'node:assert/strict';
import { kindOrg } from '../../simulator/genesys/options.ts';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { disguisedRateLimit } from '../../simulator/genesys/architect/model.ts';
import { LOGIN, READ } from '../support/architect-calls.ts';
import { CLIENT, failure, FLOW, OrgScene, YAML } from '../support/architect-org.ts';
import { desired, MENU } from '../support/architect-plots.ts';

const EXPORT = '/api/v2/flows/export/jobs';
const JOB = /^\/api\/v2\/flows\/export\/jobs\/[^/]+$/u;
const DOWNLOAD = /^\/presigned\/downloads\//u;

/** A storage of another make; counts who comes. */
async function storage(answer: RequestListener): Promise<AsyncDisposable & { readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? 'without a token'}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

test('the published version is exported, as YAML, and downloaded without the token', async () => {
  await using scene = await OrgScene.open();
  const live = await scene.read();
  assert.equal(live.content.raw, YAML);
  assert.deepEqual(scene.calls, [...LOGIN, ...READ]);
  const [, , register, poll, download] = scene.cloud.requests;
  assert.deepEqual(register?.body, { flows: [{ flow: { id: FLOW, version: '13.0' }, exportType: 'Yaml' }] });
  assert.deepEqual(poll?.query, { expand: 'messages' });
  assert.deepEqual([download?.headers['authorization'], download?.headers['cookie']], [undefined, undefined]);
  const signature = download?.query['X-Amz-Signature'] ?? '';
  assert.ok(signature !== '' && scene.secrets.includes(signature), 'a signed URL lets anyone read');
});

test('Windows line ends, a byte order mark and what is no ASCII come as they were published', async () => {
  for (const yaml of [YAML.replaceAll('\n', '\r\n'), `\uFEFF${YAML}`, YAML.replace('One moment', 'Ein Moment – 日本 🎧')]) {
    // An export that is written anew loses them.
    await using scene = await OrgScene.open({ org: kindOrg });
    scene.cloud.architect.publish(FLOW, 'ann', yaml);
    assert.equal((await scene.read()).content.raw, yaml);
  }
});

test('an export that does not end is given up after two minutes of growing pauses', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.architect.planExport({ finishMs: Infinity });
  const error = await failure(scene.read());
  assert.deepEqual([error.code, error.fate], ['export.unfinished', 'refused']);
  assert.deepEqual(scene.slept.slice(0, 7), [250, 375, 562.5, 843.75, 1265.625, 1898.4375, 2000]);
  assert.ok(
    scene.slept.slice(6).every((pause) => pause === 2000),
    String(scene.slept),
  );
  assert.ok(scene.elapsed >= 120_000 && scene.elapsed < 122_000, String(scene.elapsed));
  assert.deepEqual([scene.count(/^POST .*export/u), scene.count(/^GET .*presigned/u)], [1, 0]);
});

test('an export that takes a minute is waited for', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.architect.planExport({ finishMs: 60_000 });
  assert.equal((await scene.read()).content.raw, YAML);
  assert.equal(scene.count(/^POST .*export/u), 1);
});

test('an export that fails says why, and is not begun again', async () => {
  for (const [fails, words] of [
    [['Archy failed: something is odd.'], /It says: Archy failed: something is odd\./u],
    [[], /It gives no reason \(no tracing messages available\)\./u],
    [["could not find the flow with id 'x'"], /could not find the flow/u],
    [['exit code: 107'], /exit code: 107/u],
  ] as const) {
    await using scene = await OrgScene.open();
    scene.cloud.architect.planExport({ fails });
    const error = await failure(scene.read());
    assert.deepEqual([error.code, error.fate], ['export.failed', 'refused']);
    assert.match(error.message, words);
    assert.deepEqual([scene.count(/^POST .*export/u), scene.slept], [1, [250]]);
  }
});

test("a failure that is the backend's own rate limit in disguise is begun again up to five times, in growing pauses", async () => {
  const inDisguise = { fails: disguisedRateLimit(FLOW) };
  await using patient = await OrgScene.open();
  for (let tries = 1; tries < 5; tries += 1) patient.cloud.architect.planExport(inDisguise);
  assert.equal((await patient.read()).content.raw, YAML);
  assert.deepEqual(patient.slept, [250, 7000, 250, 14_000, 250, 21_000, 250, 28_000, 250]);
  assert.equal(patient.count(/^POST .*export/u), 5);

  await using worn = await OrgScene.open();
  for (let tries = 1; tries <= 5; tries += 1) worn.cloud.architect.planExport(inDisguise);
  const error = await failure(worn.read());
  assert.deepEqual([error.code, error.fate, worn.count(/^POST .*export/u)], ['export.failed', 'refused', 5]);
  assert.match(error.hint, /rate limit.*Run again later/u);
  assert.equal(worn.slept.at(-1), 250, 'nothing is waited for after the last');
});

test('a rate limit in disguise is known by its words in any of the two spellings, and by the status in the details', async () => {
  const gone = 'Could NOT find the flow with id abc.';
  for (const messages of [
    [
      { type: 'Error', text: gone },
      { type: 'Error', text: 'setting the Archy exit code to 107' },
    ],
    [{ type: 'Error', text: `${gone} Archy failed` }],
    [{ type: 'Error', text: 'Something else', details: [{ statusCode: 200 }, { statusCode: 429 }] }],
    [{ text: gone }, { text: 'exit code: 107' }],
  ]) {
    await using scene = await OrgScene.open();
    scene.cloud.faults.add({ method: 'GET', path: JOB, amend: { status: 'Failure', messages } });
    assert.equal((await scene.read()).content.raw, YAML, JSON.stringify(messages));
    assert.equal(scene.count(/^POST .*export/u), 2);
  }
});

test('a download that fails in passing is tried three times', async () => {
  for (const fault of [{ status: 503 }, { status: 429 }, { status: 408 }, { reset: 'before' } as const, { truncate: true } as const]) {
    await using scene = await OrgScene.open();
    scene.cloud.faults.add({ method: 'GET', path: DOWNLOAD, ...fault, times: 2 });
    assert.equal((await scene.read()).content.raw, YAML, JSON.stringify(fault));
    assert.deepEqual([scene.count(/presigned/u), scene.slept], [3, [250, 1000, 2000]]);

    await using worn = await OrgScene.open();
    worn.cloud.faults.add({ method: 'GET', path: DOWNLOAD, ...fault, times: Infinity });
    const error = await failure(worn.read());
    assert.deepEqual([error.code, error.fate, worn.count(/presigned/u)], ['export.not.understood', 'refused', 3]);
  }
});

test('a download that is refused, empty or gone is not tried again', async () => {
  for (const fault of [{ status: 403 }, { status: 404 }, { empty: true } as const, { status: 304 }]) {
    await using scene = await OrgScene.open();
    scene.cloud.faults.add({ method: 'GET', path: DOWNLOAD, ...fault });
    const error = await failure(scene.read());
    assert.deepEqual([error.code, error.fate, scene.count(/presigned/u)], ['export.not.understood', 'refused', 1], JSON.stringify(fault));
    assert.deepEqual(scene.slept, [250]);
  }
});

test('what is not UTF-8 is no flow, and is not asked for again', async () => {
  for (const bytes of [
    Buffer.concat([Buffer.from(YAML), Buffer.from([0xff, 0xfe])]),
    Buffer.from(YAML.replace('Sales', 'Zähler'), 'latin1'),
  ]) {
    await using other = await storage((_, response) => {
      response.writeHead(200).end(bytes);
    });
    await using scene = await OrgScene.open();
    scene.cloud.architect.planExport({ redirect: `${other.url}/flow.yaml` });
    const error = await failure(scene.read());
    assert.deepEqual([error.code, error.fate, other.asked], ['export.not.understood', 'refused', ['GET /flow.yaml without a token']]);
    assert.match(error.message, /ERR_NOT_UTF8/u);
  }
});

test('a redirect is followed without the token; one to a place that is no https is not', async () => {
  await using other = await storage((_, response) => {
    response.writeHead(200).end(YAML);
  });
  await using scene = await OrgScene.open();
  scene.cloud.architect.planExport({ redirect: true });
  scene.cloud.architect.planExport({ redirect: `${other.url}/a?b='c'` });
  scene.cloud.architect.planExport({ redirect: 'http://storage.example.com/flow.yaml' });
  assert.equal((await scene.read()).content.raw, YAML);
  assert.equal((await scene.read()).content.raw, YAML);
  assert.deepEqual(other.asked, ["GET /a?b='c' without a token"]);
  assert.match((await failure(scene.read())).message, /ERR_UNSAFE_URL/u);
});

test('a job without an id, and a job that ended without a place for its result, are not understood', async () => {
  for (const [method, path, body, code] of [
    ['POST', EXPORT, {}, 'export.not.understood'],
    ['POST', EXPORT, { id: 7 }, 'export.not.understood'],
    ['GET', JOB, { status: 'Success', downloadUrl: undefined }, 'export.not.understood'],
    ['GET', JOB, { status: 'Success', downloadUrl: '' }, 'export.not.understood'],
    ['GET', JOB, { status: 'Success', downloadUrl: 'no url' }, 'export.not.understood'],
  ] as const) {
    await using scene = await OrgScene.open();
    scene.cloud.faults.add(method === 'POST' ? { method, path, status: 200, body } : { method, path, amend: body });
    const error = await failure(scene.read());
    assert.deepEqual([error.code, error.fate], [code, 'refused'], JSON.stringify(body));
  }
});

test('a state that nobody knows is one that has not ended', async () => {
  await using scene = await OrgScene.open();
  for (const status of ['Registered', 'Started', 'SUCCESS', 'Cancelled', null, 7])
    scene.cloud.faults.add({ method: 'GET', path: JOB, amend: { status } });
  assert.equal((await scene.read()).content.raw, YAML);
  assert.equal(scene.count(/export\/jobs\/\{id\}/u), 7);
});

test('the export after a publish that fails once leaves the deploy to a second look', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.architect.planExport({});
  scene.cloud.architect.planExport({ fails: ['Archy failed: something is odd.'] });
  const { status, versionAfter } = await scene.deploy(MENU);
  assert.deepEqual([status, versionAfter, scene.publishes], ['deployed', '14.0', [`14.0 ${CLIENT}`]]);
  assert.equal(scene.published.yaml, desired());
  assert.deepEqual([scene.count(/^POST .*flows\/jobs /u), scene.count(/^POST .*export/u)], [1, 3]);
});

test('a flow that was published and can not be read any more is told as unknown, with what is needed to mend it', async () => {
  await using scene = await OrgScene.open();
  scene.cloud.architect.planExport({});
  for (let times = 0; times < 3; times += 1) scene.cloud.architect.planExport({ fails: ['Archy failed: something is odd.'] });
  const { status, error, versionAfter, recovery } = await scene.deploy(MENU);
  assert.deepEqual([status, error?.code, versionAfter], ['rollback-failed', 'export.failed', null]);
  assert.deepEqual([recovery?.before, recovery?.desired], [YAML, desired()]);
  assert.deepEqual([scene.count(/^POST .*flows\/jobs /u), scene.publishes], [1, [`14.0 ${CLIENT}`]]);
});

test('an answer about another job says nothing of this one', async () => {
  await using scene = await OrgScene.open();
  for (const id of ['0b8f1c3e-0000-4000-8000-000000000000', 7])
    scene.cloud.faults.add({ method: 'GET', path: JOB, amend: { id, status: 'Success', downloadUrl: 'https://127.0.0.1:9/another.yaml' } });
  assert.equal((await scene.read()).content.raw, YAML);
  assert.equal(scene.count(/export\/jobs\/\{id\}/u), 3);
});

test('a text that ends in the middle of a line is believed when it comes twice, and no sooner', async () => {
  await using half = await OrgScene.open();
  half.cloud.faults.add({ method: 'GET', path: DOWNLOAD, halfBody: true });
  assert.deepEqual([(await half.read()).content.raw, half.count(/^GET .presigned/u)], [YAML, 2]);

  const open = YAML.trimEnd();
  await using twice = await OrgScene.open({ org: kindOrg });
  twice.cloud.architect.publish(FLOW, 'ann', open);
  assert.deepEqual([(await twice.read()).content.raw, twice.count(/^GET .presigned/u)], [open, 2]);

  await using never = await OrgScene.open();
  for (const body of [YAML.slice(0, 100), YAML.slice(0, 200), YAML.slice(0, 300)].map((text) => text.trimEnd()))
    never.cloud.faults.add({ method: 'GET', path: DOWNLOAD, status: 200, body });
  const error = await failure(never.read());
  assert.deepEqual([error.code, never.count(/^GET .presigned/u)], ['export.not.understood', 3]);
  assert.match(error.message, /ends at a different place each time/u);
});
