import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pullRequestTargetEvent } from '../../harness/events.ts';
import { CLIENT, NEW_PROMPT, Scene, definition, type Run } from '../support/scene.ts';

const { menu } = definition;

function refused(scene: Scene, run: Run): string {
  assert.equal(run.exitCode, 1, run.stdout);
  assert.deepEqual(scene.calls, [], 'nothing is asked of Genesys Cloud');
  assert.deepEqual(Object.keys(run.outputs), [
    'outcome',
    'has-changes',
    'plan',
    'flows',
    'changed-files',
    'report',
    'report-markdown',
    'dial-page',
  ]);
  assert.deepEqual([run.outputs['outcome'], run.outputs['flows'], run.outputs['changed-files']], ['failure', '[]', '[]']);
  assert.match(run.summary, /failed, nothing changed/u);
  const errors = run.commands.filter(({ name }) => name === 'error');
  assert.equal(errors.length, 1, 'one message names everything');
  return errors[0]?.message ?? '';
}

const CASES: Readonly<Record<string, readonly [inputs: Record<string, string>, said: RegExp]>> = {
  'no credentials': [
    { 'client-id': '', 'client-secret': '' },
    /^`client-id` and `client-secret` are missing: .* Fix the step's `with:` and `env:`\.$/u,
  ],
  'an id without its secret': [{ 'client-secret': '' }, /^`client-id` is given without `client-secret`/u],
  'an unknown region': [
    { 'gateway-url': '', region: 'mypurecloud.co' },
    /^`region` is "mypurecloud\.co", .* Did you mean `mypurecloud\.com`\? The regions are: mypurecloud\.com \(us-east-1\), /u,
  ],
  'a gateway in the clear': [
    { 'gateway-url': 'http://gateway.example' },
    /^`gateway-url` is "http:\/\/gateway\.example": it must be an https URL/u,
  ],
  'globs that only exclude': [{ files: '!ivr/**' }, /^`files` only excludes/u],
  'a mode that is none': [{ mode: 'deplyo' }, /^`mode` is "deplyo": .* Did you mean `deploy`\?/u],
};

for (const [what, [inputs, said]] of Object.entries(CASES)) {
  test(`${what}: one clear message, exit code 1, and no request`, async () => {
    await using scene = await Scene.open();
    const run = await scene.push({ 'ivr/main.yml': menu('main', NEW_PROMPT) }, { inputs });
    assert.match(refused(scene, run), said);
  });
}

test('everything that is wrong is named in one message, wherever it is shown', async () => {
  await using scene = await Scene.open();
  const inputs = {
    'client-secret': '',
    'gateway-url': 'http://user:pa55word@gateway.example',
    mode: 'depoly',
    select: 'none',
    files: '../*.yml',
    'max-retries': '0',
    concurrency: '1.5',
    'requests-per-minute': '1e3',
    'timeout-seconds': 'abc',
    comment: 'no',
    'comment-key': '"',
    'division-id': 'a b',
  };
  const run = await scene.push({ 'ivr/main.yml': menu('main', NEW_PROMPT) }, { inputs });
  const message = refused(scene, run);
  assert.match(message, /^12 inputs are wrong:\n- /u);
  for (const name of ['client-secret', ...Object.keys(inputs)]) assert.ok(message.includes(`\`${name}\``), name);
  for (const name of Object.keys(inputs)) assert.ok(run.summary.includes(name.replaceAll('-', '&#45;')), `${name} in the summary`);
  const { error } = JSON.parse(JSON.stringify(run.report)) as { error: { code: string } };
  assert.equal(error.code, 'inputs');
});

test("a password in the gateway's address is shown nowhere", async () => {
  await using scene = await Scene.open();
  for (const gateway of ['https://user:pa55word@gateway.example', 'http://user:pa55word@gateway.example']) {
    const run = await scene.push({ 'ivr/main.yml': menu('main', NEW_PROMPT) }, { inputs: { 'gateway-url': gateway } });
    refused(scene, run);
    assert.ok(!run.everything.includes('pa55word'), gateway);
  }
});

test('deploy is refused on pull_request_target, and auto only validates there', async () => {
  await using scene = await Scene.open();
  const base = await scene.repository.head();
  await scene.repository.branch('change', 'main');
  const head = await scene.commit({ 'ivr/main.yml': menu('main', NEW_PROMPT) });
  const { merge } = await scene.repository.pullRequest({ number: 7, base: 'main', head: 'change' });
  const workspace = await scene.repository.checkout({ ref: 'refs/pull/7/head' });
  const event = pullRequestTargetEvent({
    head: { ref: 'change', sha: head },
    base: { ref: 'main', sha: base },
    merge,
    fork: 'mallory/ivr-menus',
  });
  assert.match(
    refused(scene, await scene.run(event, workspace, { inputs: { mode: 'deploy' } })),
    /^`mode: deploy` is refused on pull_request_target/u,
  );
  const run = await scene.run(event, workspace);
  assert.deepEqual([run.exitCode, run.report.mode, scene.calls], [0, 'validate', []]);
});

test("the environment gives what the inputs don't", async () => {
  await using scene = await Scene.open();
  const env = { GENESYS_CLOUD_CLIENT_ID: CLIENT.id, GENESYS_CLOUD_CLIENT_SECRET: CLIENT.secret };
  const run = await scene.push({ 'ivr/main.yml': menu('main', NEW_PROMPT) }, { inputs: { 'client-id': '', 'client-secret': '' }, env });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.equal(run.outputs['outcome'], 'success');
  const wrong = await scene.push(
    { 'ivr/main.yml': menu('main', 'Again') },
    { inputs: { 'gateway-url': '' }, env: { GENESYS_CLOUD_REGION: 'evil.example' } },
  );
  assert.equal(wrong.exitCode, 1);
  assert.match(wrong.stdout, /`region` is "evil\.example"/u);
});

test('`mode: validate` needs no credentials and asks nobody', async () => {
  await using scene = await Scene.open();
  const inputs = { 'client-id': '', 'client-secret': '', mode: 'validate' };
  const good = await scene.push({ 'ivr/main.yml': menu('main', NEW_PROMPT) }, { inputs });
  assert.deepEqual([good.exitCode, good.outputs['outcome'], good.report?.mode, scene.calls], [0, 'success', 'validate', []]);
  assert.match(good.summary, /IVR check: 1 menu file valid/u);
  const bad = await scene.push({ 'ivr/main.yml': 'flow_id: x\n' }, { inputs });
  assert.deepEqual([bad.exitCode, bad.outputs['outcome'], scene.calls], [1, 'failure', []]);
});

test('a secret in a menu file is shown nowhere, in no spelling', async () => {
  await using scene = await Scene.open();
  const secret = 's3cret_with-punctuation.and~more@7#9';
  const run = await scene.push(
    { 'ivr/main.yml': menu('main', NEW_PROMPT), 'ivr/a.yml': `flow_id: "${secret}!"\n${secret}: 1\n` },
    { inputs: { 'client-secret': secret } },
  );
  assert.equal(run.exitCode, 1);
  const asSeen = run.everything
    .replaceAll(/&#(\d+);/gu, (_, number: string) => String.fromCodePoint(Number(number)))
    .replaceAll('\u200b', '');
  assert.ok(!run.everything.includes(secret), 'as it is');
  assert.ok(!asSeen.includes(secret), 'as a reader of the summary sees it');
});
