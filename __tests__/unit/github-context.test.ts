import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readContext, type GithubContext, type GithubEvent } from '../../src/github/context.ts';
import { eventVariables } from '../../harness/event.ts';
import {
  mergeGroupEvent,
  pullRequestEvent,
  pullRequestTargetEvent,
  pushEvent,
  scheduleEvent,
  workflowRunEvent,
  ZERO_SHA,
  type RunIdentity,
  type RunnerEvent,
} from '../../harness/events.ts';

const [BASE, HEAD, MERGE] = ['a', 'b', 'c'].map((letter) => letter.repeat(40)) as [string, string, string];
const sides = { head: { ref: 'topic', sha: HEAD }, base: { ref: 'main', sha: BASE }, merge: MERGE };

describe('the context of a run', () => {
  let directory = '';
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'ivr-context-'));
  });
  after(async () => rm(directory, { recursive: true }));

  async function context(
    event: RunnerEvent,
    { run = {}, env = {} }: { run?: RunIdentity; env?: Record<string, string | undefined> } = {},
  ): Promise<GithubContext> {
    const path = join(directory, 'event.json');
    await writeFile(path, JSON.stringify(event.payload));
    return readContext({
      ...eventVariables(event, run),
      GITHUB_EVENT_PATH: path,
      GITHUB_WORKSPACE: '/w',
      RUNNER_TEMP: '/t',
      GITHUB_SERVER_URL: 'https://ghe.example',
      ...env,
    });
  }
  const fileOf = async (ref: string): Promise<string | undefined> =>
    (await context(pushEvent({ before: BASE, after: HEAD }), { env: { GITHUB_WORKFLOW_REF: ref } })).workflowFile;
  const eventOf = async (event: RunnerEvent): Promise<GithubEvent> => (await context(event)).event;

  test("is read from the runner's variables", async () => {
    const { event: _event, ...rest } = await context(pullRequestEvent(sides), { run: { id: 12, attempt: 1 } });
    assert.deepEqual(rest, {
      eventName: 'pull_request',
      owner: 'acme',
      repo: 'ivr-menus',
      sha: MERGE,
      headSha: HEAD,
      refName: '7/merge',
      isBranch: true,
      isDeployRef: false,
      workflowFile: 'ivr.yml',
      runId: 12,
      runAttempt: 1,
      workspace: '/w',
      temp: '/t',
      repositoryUrl: 'https://ghe.example/acme/ivr-menus',
      runUrl: 'https://ghe.example/acme/ivr-menus/actions/runs/12',
      actor: 'ivyrowe',
      isPrivate: true,
    });
  });

  test('is private or public only if the event says so', async () => {
    const event = pullRequestEvent(sides);
    const repository = event.payload['repository'] as Record<string, unknown>;
    for (const [said, known] of [
      [true, true],
      [false, false],
      [undefined, undefined],
      ['true', undefined],
      [1, undefined],
    ] as const) {
      const payload = { ...event.payload, repository: { ...repository, private: said } };
      assert.equal((await context({ ...event, payload })).isPrivate, known, String(said));
    }
  });

  test("links a re-run's own attempt", async () => {
    assert.equal(
      (await context(pushEvent({ before: BASE, after: HEAD }), { run: { id: 12, attempt: 3 } })).runUrl,
      'https://ghe.example/acme/ivr-menus/actions/runs/12/attempts/3',
    );
  });

  test('tells what of the event decides something', async () => {
    const pull = { number: 7, headSha: HEAD, baseSha: BASE, baseRef: 'main' };
    const defaultBranch = 'main';
    const opened = { action: 'opened' };
    assert.deepEqual(await eventOf(pullRequestEvent(sides)), { kind: 'pull_request', ...pull, ...opened, hasSecrets: true });
    assert.deepEqual(await eventOf(pullRequestTargetEvent({ ...sides, fork: 'stranger/x' })), {
      kind: 'pull_request_target',
      ...pull,
      ...opened,
      hasSecrets: true,
    });
    assert.deepEqual(await eventOf(pushEvent({ before: BASE, after: HEAD, message: 'One (#7)\n\nTwo' })), {
      kind: 'push',
      before: BASE,
      deleted: false,
      forced: false,
      message: 'One (#7)\n\nTwo',
      commits: [{ id: HEAD, message: 'One (#7)\n\nTwo' }],
      defaultBranch,
    });
    assert.deepEqual(await eventOf(pushEvent({ before: null, after: HEAD })), {
      kind: 'push',
      before: ZERO_SHA,
      deleted: false,
      forced: false,
      message: 'Change the menus',
      commits: [{ id: HEAD, message: 'Change the menus' }],
      defaultBranch,
    });
    assert.deepEqual(await eventOf(pushEvent({ before: BASE, after: null })), {
      kind: 'push',
      before: BASE,
      deleted: true,
      forced: false,
      message: '',
      commits: [],
      defaultBranch,
    });
    assert.deepEqual(await eventOf(mergeGroupEvent({ head: HEAD, base: BASE })), { kind: 'merge_group', baseSha: BASE });
    assert.deepEqual(await eventOf(scheduleEvent({ sha: HEAD })), { kind: 'other', name: 'schedule' });
    assert.deepEqual(await eventOf(workflowRunEvent({ sha: HEAD, head: sides.head })), { kind: 'other', name: 'workflow_run' });
  });

  test('knows the pull requests that get no secrets: of forks, of forks that are gone, by Dependabot', async () => {
    for (const from of [{ fork: 'stranger/ivr-menus' }, { fork: null }, { dependabot: true }]) {
      const event = await eventOf(pullRequestEvent({ ...sides, ...from }));
      assert.equal(event.kind === 'pull_request' && event.hasSecrets, false);
    }
  });

  test("names the workflow's file only where it lives in this repository", async () => {
    assert.equal(await fileOf('acme/ivr-menus/.github/workflows/deploy menus.yaml@refs/heads/feature/a@b'), 'deploy menus.yaml');
    assert.equal(await fileOf('acme/shared/.github/workflows/ivr.yml@refs/heads/main'), undefined);
    assert.equal(await fileOf('acme/ivr-menus-2/.github/workflows/ivr.yml@refs/heads/main'), undefined);
    assert.equal(await fileOf(''), undefined);
  });

  test('deploys by itself on the default branch, on a protected branch and on a tag', async () => {
    const on = async (ref: string, env: NodeJS.ProcessEnv = {}): Promise<boolean> =>
      (await context(pushEvent({ before: BASE, after: HEAD, ref }), { env })).isDeployRef;
    assert.equal(await on('refs/heads/main'), true);
    assert.equal(await on('refs/heads/topic'), false);
    assert.equal(await on('refs/heads/release', { GITHUB_REF_PROTECTED: 'true' }), true);
    assert.equal(await on('refs/tags/v1'), true);
    const event = pushEvent({ before: BASE, after: HEAD });
    const unknown = await context({ ...event, payload: { ...event.payload, repository: undefined } });
    assert.equal(unknown.isDeployRef, false, 'a payload without a default branch names none');
  });

  test("links to a server with a slash at its end or a path, such as Gitea's", async () => {
    for (const [server, url] of [
      ['https://gitea.acme.test/', 'https://gitea.acme.test/acme/ivr-menus'],
      ['http://lan:3000/git//', 'http://lan:3000/git/acme/ivr-menus'],
    ] as const) {
      const { repositoryUrl, runUrl } = await context(pushEvent({ before: BASE, after: HEAD }), {
        run: { id: 5 },
        env: { GITHUB_SERVER_URL: server },
      });
      assert.deepEqual([repositoryUrl, runUrl], [url, `${url}/actions/runs/5`]);
    }
  });

  test('names an API to which the token would travel in the clear', async () => {
    for (const [api, isSafe] of [
      ['https://api.github.com', true],
      ['HTTPS://gitea.acme.test/api/v1', true],
      ['http://localhost:3000/api/v1', true],
      ['http://127.0.0.1', true],
      ['http://[::1]:1', true],
      ['', true],
      ['http://gitea:3000/api/v1', false],
      ['http://127.0.0.1.evil.example', false],
      ['http://localhost.evil.example/', false],
      ['http://10.0.0.1', false],
    ] as const) {
      const { unsafeApi } = await context(pushEvent({ before: BASE, after: HEAD }), { env: { GITHUB_API_URL: api } });
      assert.equal(unsafeApi, isSafe ? undefined : api);
    }
  });

  test('takes a push that does not say what was there before', async () => {
    const event = pushEvent({ before: BASE, after: HEAD });
    const read = await eventOf({ ...event, payload: { ...event.payload, before: undefined } });
    assert.equal(read.kind === 'push' && !('before' in read), true);
  });

  test("keeps the slashes of a branch's name", async () => {
    assert.equal((await context(pushEvent({ before: BASE, after: HEAD, ref: 'refs/heads/feature/x' }))).refName, 'feature/x');
  });

  test('is refused outside of a runner, with the variable that is missing', async () => {
    for (const name of ['GITHUB_REPOSITORY', 'GITHUB_EVENT_NAME', 'GITHUB_EVENT_PATH', 'GITHUB_SHA', 'GITHUB_WORKSPACE', 'RUNNER_TEMP']) {
      await assert.rejects(context(pushEvent({ before: BASE, after: HEAD }), { env: { [name]: undefined } }), {
        message: `${name} is not set.`,
      });
    }
  });

  test("is refused for a payload that is not the event's: nothing of it may reach a git command", async () => {
    const event = pushEvent({ before: BASE, after: HEAD });
    for (const bad of ['--upload-pack=evil', 'main', BASE.slice(1), `${BASE} `, 7]) {
      await assert.rejects(context({ ...event, payload: { ...event.payload, before: bad } }), /before/u);
    }
    await assert.rejects(context({ ...event, name: 'pull_request' }), /pull_request/u);
  });
});
