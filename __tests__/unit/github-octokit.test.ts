import assert from 'node:assert/strict';
import { after, beforeEach, describe, mock, test } from 'node:test';
import { toGithubFailure, type GithubFailure } from '../../src/github/failure.ts';
import { createOctokit } from '../../src/github/octokit.ts';
import { DEFAULT_TOKEN, GitHub, ipAllowList, listen } from '../../simulator/github/index.ts';

const github = new GitHub({ repository: 'acme/ivr-menus' });
const server = await listen(github);

interface Answer {
  readonly statuses: readonly number[];
  /** What was waited between two tries, in seconds. */
  readonly waits: readonly number[];
  readonly failure: GithubFailure | undefined;
}

/** Asks for a pull request's files, and tells what came of it. The waits of Octokit's plugins are noted down, and not waited for. */
async function ask(): Promise<Answer> {
  const waits: number[] = [];
  const { setTimeout } = globalThis;
  const timers = mock.method(globalThis, 'setTimeout', ((work: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]) => {
    const isOfPlugins = new Error('Who calls?').stack?.includes('bottleneck') === true;
    if (isOfPlugins && milliseconds > 0) waits.push(milliseconds / 1000);
    return setTimeout(work, isOfPlugins ? 0 : milliseconds, ...args);
  }) as typeof setTimeout);
  const failure = await createOctokit(DEFAULT_TOKEN)
    .rest.pulls.listFiles({ owner: 'acme', repo: 'ivr-menus', pull_number: 7, baseUrl: server.url })
    .then(() => undefined, toGithubFailure);
  timers.mock.restore();
  return { statuses: github.requests.map(({ status }) => status), waits, failure };
}

describe('a request to GitHub', () => {
  github.addPull({ number: 7, head: { ref: 'topic', sha: 'a'.repeat(40) }, base: { ref: 'main', sha: 'b'.repeat(40) }, files: [] });
  beforeEach(() => {
    github.requests.length = 0;
  });
  after(async () => server.close());

  test('is sent once when it succeeds, with the token', async () => {
    assert.deepEqual((await ask()).statuses, [200]);
    assert.equal(github.requests[0]?.headers['authorization'], `token ${DEFAULT_TOKEN}`);
  });

  for (const status of [400, 401, 403, 404, 410, 422]) {
    test(`is not sent again after ${status}: the answer would be the same`, async () => {
      github.faults.add({ status, body: { message: 'No' } });
      const { statuses, failure } = await ask();
      assert.deepEqual(statuses, [status]);
      assert.deepEqual(failure, { status, message: 'No', acceptedPermissions: undefined, isForbidden: status === 403 });
    });
  }

  for (const status of [500, 502, 503]) {
    test(`is sent again a second after ${status}`, async () => {
      github.faults.add({ status, body: { message: 'Server Error' } });
      assert.deepEqual(await ask(), { statuses: [status, 200], waits: [1], failure: undefined });
    });
  }

  test('is sent again when the connection was cut', async () => {
    github.faults.add({ reset: true });
    assert.deepEqual((await ask()).statuses, [0, 200]);
  });

  test('waits as long as a rate limit says, when that is short', async () => {
    github.faults.add({ status: 403, body: { message: 'You have exceeded a secondary rate limit.' }, headers: { 'retry-after': '2' } });
    assert.deepEqual(await ask(), { statuses: [403, 200], waits: [2], failure: undefined });
  });

  test('does not wait for a rate limit of more than a minute', async () => {
    github.faults.add({ status: 403, body: { message: 'You have exceeded a secondary rate limit.' }, headers: { 'retry-after': '600' } });
    const { statuses, waits, failure } = await ask();
    assert.deepEqual([statuses, waits, failure?.isForbidden], [[403], [], false]);
  });

  for (const [barrier, fault] of [
    ['ip-allow-list', ipAllowList({})],
    ['locked', { status: 403, body: { message: 'Unable to create comment because issue is locked.' } }],
  ] as const) {
    test(`is refused by what is no lack of a permission: ${barrier}`, async () => {
      github.faults.add(fault);
      const { statuses, failure } = await ask();
      assert.deepEqual([statuses, failure?.isForbidden, failure?.barrier], [[403], false, barrier]);
    });
  }

  test('for a list that has ended can be sent again, whether the list has one page or more', async () => {
    const { rest, paginate } = createOctokit(DEFAULT_TOKEN);
    const list = async (): Promise<number> => {
      const of = { owner: 'acme', repo: 'ivr-menus', issue_number: 7, baseUrl: server.url };
      return (await paginate(rest.issues.listComments, { ...of, per_page: 100 })).length;
    };
    for (const count of [0, 1, 150]) {
      while (github.commentsOn(7).length < count) github.addComment({ issue: 7, body: 'x' });
      assert.deepEqual([await list(), await list()], [count, count]);
    }
  });

  test('fails with what GitHub says, and with nothing of the token', async () => {
    github.faults.add({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
      headers: { 'x-accepted-github-permissions': 'pull_requests=read' },
      times: 3,
    });
    const { failure } = await ask();
    assert.deepEqual(failure, {
      status: 403,
      message: 'Resource not accessible by integration',
      acceptedPermissions: 'pull_requests=read',
      isForbidden: true,
    });
  });
});

test('whatever is thrown becomes a failure', () => {
  assert.deepEqual(toGithubFailure(undefined), { status: 0, message: 'unknown error', acceptedPermissions: undefined, isForbidden: false });
  assert.deepEqual(toGithubFailure('text'), { status: 0, message: 'unknown error', acceptedPermissions: undefined, isForbidden: false });
  // Octokit gives a network failure the status 500, though nobody has answered.
  assert.deepEqual(toGithubFailure(Object.assign(new Error('connect ECONNREFUSED'), { status: 500 })), {
    status: 0,
    message: 'connect ECONNREFUSED',
    acceptedPermissions: undefined,
    isForbidden: false,
  });
});
