import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fault } from '../../simulator/genesys/faults.ts';
import { CLIENT, Scene, definition } from '../support/scene.ts';

const { MAIN } = definition;

// Every run of these tests and of all others that go through `push` is searched for the secret and the token in each form.

const BASIC = Buffer.from(`ivr-client:${CLIENT.secret}`).toString('base64');

/** As MIME wraps what is long. What comes before decides where the lines end: here in the middle of the secret. */
function wrapped(header: string): string {
  return `${'-'.repeat(120 - header.length)}${header}`.replaceAll(/.{76}/gu, '$&\r\n');
}

/** An org that repeats what it was sent, as debug gateways do. */
function echo(text: string): Record<string, unknown> {
  return {
    message: `Refused: ${text} was sent`,
    code: `bad ${text}`,
    status: 400,
    contextId: `ctx ${text}`,
    errors: [{ code: `e ${text}`, message: `here: ${text}`, path: `definition ${text}` }],
  };
}

const FORMS: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'the secret', text: CLIENT.secret },
  { name: 'the secret in JSON', text: JSON.stringify(CLIENT.secret) },
  { name: 'the secret as in a URL', text: encodeURIComponent(CLIENT.secret) },
  { name: 'the secret in base64', text: Buffer.from(CLIENT.secret).toString('base64') },
  { name: 'base64 of id and secret', text: BASIC },
  { name: 'base64 of id and secret in lines of 76 columns', text: wrapped(`Authorization: Basic ${BASIC}`) },
  { name: 'base64 of id and secret in lines of 76 columns, as JSON', text: JSON.stringify(wrapped(`Authorization: Basic ${BASIC}`)) },
];

for (const { name, text } of FORMS) {
  test(`an org that echoes ${name} in an error gets it masked in log, annotation, summary, report and outputs`, async () => {
    const places: readonly Fault[] = [
      { path: '/oauth/token', status: 401, body: { error: text, error_description: text } },
      { path: '/oauth/token', status: 404, body: echo(text) },
      { method: 'GET', path: MAIN, status: 400, body: echo(text), headers: { 'inin-correlation-id': encodeURIComponent(text) } },
      { path: '/api/v2/flows/validate', status: 422, body: echo(text) },
      { method: 'PATCH', path: MAIN, status: 422, body: echo(text) },
    ];
    for (const place of places) {
      await using scene = await Scene.open();
      scene.cloud.faults.add({ times: Infinity, ...place });
      const run = await scene.deploy();
      assert.equal(run.exitCode, 1);
      assert.deepEqual(scene.published(), []);
      assert.ok(run.everything.includes('***'), `${String(place.path)}: the echo is shown, masked`);
    }
  });
}

test('an org that echoes the access token gets it masked everywhere', async () => {
  for (const method of ['GET', 'PATCH']) {
    await using scene = await Scene.open();
    const body: Record<string, unknown> = {};
    scene.cloud.faults.add({
      method,
      path: MAIN,
      status: 422,
      body,
      times: Infinity,
      before: () => {
        Object.assign(body, echo(scene.cloud.requests.at(-1)?.headers['authorization'] ?? 'no token'));
      },
    });
    const run = await scene.deploy();
    assert.equal(run.exitCode, 1);
    assert.match(run.message, /Bearer \*\*\*/u);
  }
});

test('a flow whose name is the secret is shown masked', async () => {
  await using scene = await Scene.open();
  scene.strike('flow', 1, {
    status: 200,
    body: { ...scene.cloud.flow(MAIN.split('/').at(-1) ?? ''), name: CLIENT.secret },
    times: Infinity,
  });
  const run = await scene.deploy({ inputs: { mode: 'plan' } });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.equal(run.flow().flow_name, '***');
});

test('an error that is cut in the middle of the secret shows no half of it', async () => {
  await using scene = await Scene.open();
  const padding = 'x'.repeat(499 - Math.floor(CLIENT.secret.length / 2));
  scene.strike('flow', 1, { status: 400, body: { message: `${padding}${CLIENT.secret} and more`, code: 'bad' }, times: Infinity });
  const run = await scene.deploy();
  assert.ok(!run.everything.includes(CLIENT.secret.slice(0, 8)), 'half of the secret is shown');
});

test('the secret is masked with the runner before Genesys Cloud is asked anything, in every form', async () => {
  await using scene = await Scene.open();
  const run = await scene.deploy();
  const masks = new Set(run.commands.filter(({ name }) => name === 'add-mask').map(({ message }) => message));
  for (const form of [CLIENT.secret, JSON.stringify(CLIENT.secret).slice(1, -1), encodeURIComponent(CLIENT.secret), BASIC]) {
    assert.ok(masks.has(form), form);
  }
  const token = scene.cloud.requests[1]?.headers['authorization']?.slice('Bearer '.length) ?? '';
  assert.ok(masks.has(token), 'the token');
});

test('the secret goes to the login and nowhere else, and the token to the API alone', async () => {
  await using scene = await Scene.open();
  const run = await scene.deploy();
  assert.equal(run.report.outcome, 'success');
  const [login, ...calls] = scene.cloud.requests;
  assert.equal(login?.headers['authorization'], `Basic ${BASIC}`);
  assert.equal(login.body, 'grant_type=client_credentials');
  assert.ok(
    calls.every(
      ({ headers, path, query, body }) =>
        headers['authorization']?.startsWith('Bearer ') === true &&
        ![path, JSON.stringify(query), JSON.stringify(body)].some((text) => text.includes(CLIENT.secret)),
    ),
  );
});

test('a secret in the environment is masked as one in the inputs is', async () => {
  await using scene = await Scene.open();
  scene.strike('flow', 1, { status: 400, body: echo(CLIENT.secret), times: Infinity });
  const run = await scene.deploy({
    inputs: { 'client-secret': '', 'client-id': '' },
    env: { GENESYS_CLOUD_CLIENT_ID: CLIENT.id, GENESYS_CLOUD_CLIENT_SECRET: CLIENT.secret },
  });
  assert.equal(run.exitCode, 1);
  assert.equal(scene.cloud.requests.length, 2);
});
