import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { architect, CLIENT, NEW_PROMPT, Scene, type Run } from '../support/scene.ts';

const { BEFORE, DESIRED, menu } = architect;

// Every run of these tests is searched for the secret, the token and the signatures, in each form and in all that it lets out.

const BASIC = Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64');

/** All that must never be shown, as far as the org has seen it by now. */
function secretsOf(scene: Scene): string[] {
  const { requests } = scene.cloud;
  const authorizations = requests.flatMap(({ headers }) => headers['authorization'] ?? []);
  const urls = requests
    .filter(({ path }) => path.startsWith('/presigned/'))
    .map(({ path, query }) => `${scene.stage.cloudUrl}${path}?${new URLSearchParams(query).toString()}`);
  const forms = [JSON.stringify(CLIENT.secret), encodeURIComponent(CLIENT.secret), Buffer.from(CLIENT.secret).toString('base64')];
  return [...new Set([CLIENT.secret, ...forms, BASIC, ...urls, ...authorizations])];
}

/** A deploy of a merged pull request, so that its comment is written, too; all that was said to GitHub is searched besides. */
async function deployInPublic(scene: Scene): Promise<{ readonly run: Run; readonly comment: string }> {
  // This run reads files only, so that the org's faults are left for the deploy.
  await scene.pullRequest({ 'ivr/main.yml': menu('main', NEW_PROMPT) }, { inputs: { mode: 'validate', comment: 'never' } });
  const before = await scene.repository.head();
  const after = await scene.repository.merge('change-7', { squash: true });
  Object.assign(scene.github.pulls[0] ?? {}, { state: 'closed', merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: after });
  const run = await scene.pushRun({ before, after });
  const comments = scene.github.commentsOn(7).map(({ body }) => body);
  assert.equal(comments.length, 1, run.stdout);
  return { run, comment: comments.join('\n') };
}

/** An error body that is filled when its moment has come. */
function echo(scene: Scene, fill: (texts: readonly string[]) => object): { body: object; before: () => void } {
  const body = {};
  return { body, before: () => void Object.assign(body, fill(secretsOf(scene))) };
}

/** The same for an answer that is about the right thing, but for what it says. */
function amending(scene: Scene, fill: (texts: readonly string[]) => object): { amend: object; before: () => void } {
  const { body: amend, before } = echo(scene, fill);
  return { amend, before };
}

const asMessages = (texts: readonly string[]): object[] =>
  texts.map((text) => ({
    dateTime: new Date(0).toISOString(),
    type: 'Error',
    text: `Archy failed: ${text} was sent`,
    details: [{ type: 'Error', url: text, requestBody: text, responseBody: text, errorMessage: text, statusCode: 400 }],
  }));

describe('what must not be shown is masked in log, annotations, summary, report, outputs and comment', { concurrency: 3 }, () => {
  test('when a job fails and repeats all that it knows', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('askJob', 1, {
      ...amending(scene, (texts) => ({ status: 'Failure', messages: asMessages(texts) })),
    });
    const { run, comment } = await deployInPublic(scene);
    assert.equal(run.exitCode, 1);
    assert.match(run.message, /Archy failed: \*\*\* was sent/u);
    assert.match(comment, /Archy failed/u);
    assert.match(comment, /presigned/u, 'the URL of the upload is shown, without what makes it work');
    // The fault has hidden that the job was a success: what is live is not what was found.
    assert.ok(['14.0 ivr-client', '14.0 ivr-client,15.0 ivr-client'].includes(scene.published().join()));
    assert.equal(scene.live(), scene.published().length === 1 ? DESIRED : BEFORE);
  });

  test('when an export fails and repeats all that it knows', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('askExport', 1, {
      ...amending(scene, (texts) => ({ status: 'Failure', messages: asMessages(texts) })),
    });
    const { run, comment } = await deployInPublic(scene);
    assert.equal(run.exitCode, 1);
    assert.match(comment, /Archy failed/u);
    assert.deepEqual(scene.published(), []);
  });

  test('when the API refuses a job and repeats all that it knows', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('register', 1, {
      status: 400,
      ...echo(scene, (texts) => ({
        message: `Refused: ${texts.join(' ')}`,
        code: `bad ${CLIENT.secret}`,
        contextId: BASIC,
        errors: texts.map((text) => ({ code: text, message: text })),
      })),
    });
    const { run, comment } = await deployInPublic(scene);
    assert.equal(run.exitCode, 1);
    assert.match(run.message, /\*\*\*/u);
    assert.match(comment, /Refused/u);
    assert.deepEqual(scene.published(), []);
  });

  test('when the storage refuses an upload or a download and repeats what it was sent', async () => {
    for (const request of ['upload', 'download'] as const) {
      await using scene = await Scene.open({ api: 'architect' });
      const answer = echo(scene, (texts) => ({ xml: `<Error><StringToSign>${texts.join(' ')}</StringToSign></Error>` }));
      const struck = scene.strike(request, 1, { status: 403, times: Infinity, ...answer });
      const { run } = await deployInPublic(scene);
      assert.deepEqual([run.exitCode, struck.drawn], [1, 1]);
      assert.deepEqual(scene.published(), []);
    }
  });

  test('when the login is refused and repeats what it was sent', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('login', 1, {
      status: 401,
      times: Infinity,
      body: { error: CLIENT.secret, error_description: `${CLIENT.secret} ${BASIC}` },
    });
    const { run } = await deployInPublic(scene);
    assert.equal(run.exitCode, 1);
    assert.equal(run.flow().error?.code, 'login.refused');
    assert.equal(scene.cloud.requests.length, 1);
  });
});

describe('what a job says', { concurrency: 3 }, () => {
  test('is cut, and shows no half of a secret that stood there', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const text = `${'x'.repeat(500 - Math.floor(CLIENT.secret.length / 2))}${CLIENT.secret} and more`;
    scene.desk.planDeploy({ fails: [text] });
    const run = await scene.deploy();
    assert.equal(run.exitCode, 1);
    assert.ok(run.message.includes('xxxx'));
    assert.ok(!run.everything.includes(CLIENT.secret.slice(0, 8)), 'half of the secret is shown');
  });

  test('about a signed URL is shown without what makes it work, whichever storage made it', async () => {
    const securityToken = 'FwoGZXIvYXdzEBYaD+1/zq3==';
    const credential = 'AKIAIOSFODNN7EXAMPLE/20261122/eu-west-1/s3/aws4_request';
    const query = new URLSearchParams({
      'X-Amz-Signature': 'a'.repeat(63) + '1',
      'X-Amz-Security-Token': securityToken,
      'X-Amz-Credential': credential,
    });
    const presignedUrl = `http://127.0.0.1:9/u?${query.toString()}`;
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('register', 1, { status: 200, body: { id: 'job-1', presignedUrl, headers: {} } });
    // The upload is taken by nobody. What the API says of the job would be the next to show the URL.
    const run = await scene.deploy();
    assert.equal(run.flow().error?.code, 'upload.refused');
    const masks = new Set(run.commands.filter(({ name }) => name === 'add-mask').map(({ message }) => message));
    for (const value of query.values()) {
      assert.ok(masks.has(value) && masks.has(encodeURIComponent(value)), value);
      assert.ok(!run.everything.includes(value));
    }
    assert.deepEqual(scene.published(), []);
  });
});

describe('a deploy', { concurrency: 3 }, () => {
  test('masks the token and each signature with the runner', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.deploy();
    assert.equal(run.exitCode, 0);
    const masks = new Set(run.commands.filter(({ name }) => name === 'add-mask').map(({ message }) => message));
    const signatures = scene.cloud.requests.flatMap(({ query }) => query['X-Amz-Signature'] ?? []);
    assert.equal(signatures.length, 3, 'two downloads and an upload');
    const token = scene.cloud.requests[1]?.headers['authorization']?.replace('Bearer ', '') ?? '';
    for (const secret of [CLIENT.secret, BASIC, token, ...signatures]) assert.ok(masks.has(secret), secret);
  });

  test('sends the secret to the login, the token to the API, and neither to the storage', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await scene.deploy();
    const [login, ...rest] = scene.cloud.requests;
    assert.equal(login?.headers['authorization'], `Basic ${BASIC}`);
    const token = rest[0]?.headers['authorization'] ?? '';
    assert.match(token, /^Bearer ./u);
    for (const { path, query, headers, body } of rest) {
      assert.equal(headers['authorization'], path.startsWith('/presigned/') ? undefined : token, path);
      const { authorization: _, ...others } = headers;
      const sent = JSON.stringify([path, query, others, body]);
      for (const secret of [JSON.stringify(CLIENT.secret).slice(1, -1), BASIC, token.slice('Bearer '.length)])
        assert.ok(!sent.includes(secret), path);
    }
    assert.equal(rest.filter(({ path }) => path.startsWith('/presigned/')).length, 3);
  });

  test('leaves the texts of a flow out of the log, rolled back or not, and no secret in the report that holds them', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('flow', 3, { status: 403, times: Infinity });
    const run = await scene.deploy();
    const { recovery, status } = run.flow();
    assert.deepEqual([status, recovery?.before, recovery?.desired], ['rollback-failed', BEFORE, DESIRED]);
    for (const text of [run.stdout, run.summary]) assert.ok(!text.includes('settingsErrorHandling'), 'the YAML is in the report alone');
    assert.equal(scene.live(), DESIRED);
  });
});
