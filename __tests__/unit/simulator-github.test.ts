import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getOctokit } from '@actions/github';
import { DEFAULT_TOKEN, GitHub, listen } from '../../simulator/github/index.ts';
import type { GitHubOptions, Listening, Token } from '../../simulator/github/index.ts';

const repo = { owner: 'acme', repo: 'ivr-menus' };
const sides = { head: { ref: 'menus', sha: 'a'.repeat(40) }, base: { ref: 'main', sha: 'b'.repeat(40) } };

interface Setup extends AsyncDisposable {
  github: GitHub;
  url: string;
  client: ReturnType<typeof getOctokit>;
}

async function start(options: Partial<GitHubOptions> = {}, token = DEFAULT_TOKEN): Promise<Setup> {
  const github = new GitHub({ repository: 'acme/ivr-menus', ...options });
  const listening: Listening = await listen(github);
  const client = getOctokit(token, { baseUrl: listening.url });
  return { github, url: listening.url, client, [Symbol.asyncDispose]: listening.close };
}

async function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/repos/acme/ivr-menus/issues/7/comments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${DEFAULT_TOKEN}`, 'content-type': 'application/json', 'user-agent': 'test', ...headers },
    body,
  });
}

function tokenOf(permissions: Token['permissions']): Partial<GitHubOptions> {
  return { tokens: { ghs_other: { login: 'github-actions[bot]', type: 'Bot', permissions } } };
}

describe('comments', () => {
  it('are created, read, changed and deleted as the token’s own', async () => {
    await using fake = await start();
    fake.github.addPull({ number: 7, ...sides });
    const created = await fake.client.rest.issues.createComment({ ...repo, issue_number: 7, body: 'plan' });
    assert.equal(created.status, 201);
    assert.equal(created.data.user?.login, 'github-actions[bot]');
    assert.equal(created.data.user.type, 'Bot');
    assert.equal(created.data.performed_via_github_app?.slug, 'github-actions');
    assert.equal(created.data.html_url, `https://github.com/acme/ivr-menus/pull/7#issuecomment-${created.data.id}`);
    const comment_id = created.data.id;
    await fake.client.rest.issues.updateComment({ ...repo, comment_id, body: 'result' });
    assert.equal((await fake.client.rest.issues.getComment({ ...repo, comment_id })).data.body, 'result');
    assert.equal((await fake.client.rest.issues.deleteComment({ ...repo, comment_id })).status, 204);
    assert.deepEqual(fake.github.commentsOn(7), []);
    assert.deepEqual(
      fake.github.requests.map(({ method, status }) => `${method} ${status}`),
      ['POST 201', 'PATCH 200', 'GET 200', 'DELETE 204'],
    );
    assert.deepEqual(fake.github.requests[1]?.body, { body: 'result' });
  });

  it('come oldest first, in pages that link to each other', async () => {
    await using fake = await start();
    fake.github.addPull({ number: 7, ...sides });
    for (let n = 0; n < 250; n += 1) fake.github.addComment({ issue: 7, body: `comment ${n}` });
    fake.github.addComment({ id: 5, issue: 7, body: 'the oldest' });
    const all = await fake.client.paginate(fake.client.rest.issues.listComments, { ...repo, issue_number: 7, per_page: 100 });
    assert.equal(all.length, 251);
    assert.equal(all[0]?.body, 'the oldest');
    assert.deepEqual(
      fake.github.requests.map(({ query }) => query['page'] ?? '1'),
      ['1', '2', '3'],
    );
    const middle = await fake.client.rest.issues.listComments({ ...repo, issue_number: 7, per_page: 500, page: 2 });
    assert.equal(middle.data.length, 100, 'larger pages are cut to 100');
    assert.deepEqual(middle.headers.link?.match(/rel="\w+"/g), ['rel="prev"', 'rel="next"', 'rel="last"', 'rel="first"']);
    const usual = await fake.client.rest.issues.listComments({ ...repo, issue_number: 7 });
    assert.equal(usual.data.length, 30);
  });

  it('of more than 65,536 characters, or empty, or with a property that is none, are refused', async () => {
    await using fake = await start();
    fake.github.addPull({ number: 7, ...sides });
    assert.equal((await post(fake.url, JSON.stringify({ body: 'x'.repeat(65_536) }))).status, 201);
    for (const [body, said] of [
      [{ body: 'x'.repeat(65_537) }, /"unprocessable".*Body is too long \(maximum is 65536 characters\)/],
      [{ body: ' ' }, /can't be blank/],
      [{}, /"missing_field"/],
      [{ body: 7 }, /not a string/],
      [{ body: 'x', event: 'COMMENT' }, /"field":"event"/],
    ] as const) {
      const answer = await post(fake.url, JSON.stringify(body));
      const text = await answer.text();
      assert.equal(answer.status, 422, text);
      assert.match(text, said);
      assert.match(text, /"message":"Validation Failed".*"status":"422"/);
    }
    assert.equal(fake.github.comments.length, 1);
  });

  it('of someone else can’t be changed by a bot, and can by a person who may write', async () => {
    await using fake = await start({
      tokens: {
        [DEFAULT_TOKEN]: { login: 'github-actions[bot]', type: 'Bot', permissions: { 'pull-requests': 'write' } },
        ghp_person: { login: 'maintainer', type: 'User', permissions: { 'pull-requests': 'write' } },
      },
    });
    fake.github.addPull({ number: 7, ...sides });
    const { id: comment_id } = fake.github.addComment({ issue: 7, body: 'mine' });
    const change = { ...repo, comment_id, body: 'yours' };
    await assert.rejects(fake.client.rest.issues.updateComment(change), { status: 403 });
    await assert.rejects(fake.client.rest.issues.deleteComment({ ...repo, comment_id }), { status: 403 });
    assert.equal(fake.github.comments[0]?.body, 'mine');
    await getOctokit('ghp_person', { baseUrl: fake.url }).rest.issues.updateComment(change);
    assert.equal(fake.github.comments[0]?.body, 'yours');
  });

  it('of a pull request need pull-requests: write, of an issue issues: write', async () => {
    await using fake = await start(tokenOf({ issues: 'write' }), 'ghs_other');
    fake.github.addPull({ number: 7, ...sides });
    fake.github.issues.push(8);
    await assert.rejects(fake.client.rest.issues.createComment({ ...repo, issue_number: 7, body: 'x' }), (error: unknown) => {
      assert.ok(error instanceof Error && 'response' in error);
      const { status, headers, data } = error.response as { status: number; headers: Record<string, string>; data: { message: string } };
      assert.equal(status, 403);
      assert.equal(data.message, 'Resource not accessible by integration');
      assert.equal(headers['x-accepted-github-permissions'], 'issues=write; pull_requests=write');
      return true;
    });
    assert.equal((await fake.client.rest.issues.createComment({ ...repo, issue_number: 8, body: 'x' })).status, 201);
    await assert.rejects(fake.client.rest.issues.createComment({ ...repo, issue_number: 9, body: 'x' }), { status: 404 });
  });
});

describe('every request', () => {
  it('is refused without a known token, and kept all the same', async () => {
    await using fake = await start();
    for (const authorization of [undefined, 'Bearer nobody', `Basic ${DEFAULT_TOKEN}`, 'Bearer constructor']) {
      const answer = await fetch(`${fake.url}/repos/acme/ivr-menus`, { headers: authorization === undefined ? {} : { authorization } });
      assert.equal(answer.status, 401);
      assert.match(await answer.text(), /"Bad credentials"/);
    }
    assert.deepEqual(
      fake.github.requests.map(({ status }) => status),
      [401, 401, 401, 401],
    );
  });

  it('names the permission that its token lacks', async () => {
    await using fake = await start(tokenOf({}), 'ghs_other');
    const lacking = async (path: string): Promise<string | null> => {
      const answer = await fetch(`${fake.url}/repos/acme/ivr-menus${path}`, { headers: { authorization: 'token ghs_other' } });
      assert.equal(answer.status, 403);
      return answer.headers.get('x-accepted-github-permissions');
    };
    assert.equal(await lacking('/actions/workflows/ivr.yml/runs'), 'actions=read');
    assert.equal(await lacking('/compare/a...b'), 'contents=read');
    assert.equal(await lacking('/pulls/7/files'), 'pull_requests=read');
    assert.equal(await lacking('/pulls/7/reviews'), 'pull_requests=read');
    assert.equal(await lacking('/issues/7/comments'), 'issues=read; pull_requests=read');
  });

  it('that isn’t known is 404 and kept', async () => {
    await using fake = await start();
    await assert.rejects(fake.client.request('POST /graphql', { query: 'x' }), { status: 404 });
    await assert.rejects(fake.client.request('GET /repos/acme/ivr-menus-too'), { status: 404 });
    await assert.rejects(fake.client.request('GET /repos/acme/ivr-menus/compare/%E0%A4%A'), { status: 404 });
    assert.equal((await fake.client.request('GET /repos/ACME/IVR-menus')).status, 200);
    assert.deepEqual(fake.github.requests.map(({ path }) => path).slice(0, 2), ['/graphql', '/repos/acme/ivr-menus-too']);
  });

  it('is refused for its form: type, JSON, user agent, query', async () => {
    await using fake = await start();
    fake.github.addPull({ number: 7, ...sides });
    assert.equal((await post(fake.url, '{"body":"x"}', { 'content-type': 'text/plain' })).status, 415);
    assert.equal((await post(fake.url, '{"body":')).status, 400);
    assert.equal((await post(fake.url, '["x"]')).status, 400);
    assert.equal((await post(fake.url, '{"body":"x"}', { 'user-agent': '' })).status, 403);
    await assert.rejects(fake.client.request('GET /repos/acme/ivr-menus/issues/7/comments?perpage=9'), { status: 422 });
    assert.equal(fake.github.comments.length, 0);
    assert.equal(fake.github.requests[1]?.body, '{"body":');
  });

  it('is answered with GitHub’s headers, until the rate limit is used up', async () => {
    await using fake = await start({ rateLimit: 1 });
    const { headers } = await fake.client.request('GET /repos/acme/ivr-menus');
    assert.equal(headers['content-type'], 'application/json; charset=utf-8');
    assert.match(String(headers['x-github-request-id']), /^FAKE:/);
    assert.equal(headers['x-ratelimit-limit'], '1');
    assert.equal(headers['x-ratelimit-remaining'], '0');
    assert.ok(Number(headers['x-ratelimit-reset']) > Date.now() / 1000);
    await assert.rejects(fake.client.request('GET /repos/acme/ivr-menus'), { status: 403, message: /rate limit exceeded/ });
  });

  it('keeps its headers, also one sent twice', async () => {
    const github = new GitHub({ repository: 'acme/ivr-menus' });
    await github.handle({ method: 'get', target: '/x?a=1', origin: 'http://h', rawHeaders: ['X-Two', '1', 'x-two', '2'], text: '' });
    assert.deepEqual(github.requests, [
      { method: 'GET', path: '/x', query: { a: '1' }, headers: { 'x-two': '1, 2' }, body: undefined, status: 401 },
    ]);
  });
});

const at = (hour: number): string => `2026-01-05T0${hour}:00:00Z`;

describe('workflow runs', () => {
  it('are filtered, newest first, by file name or number', async () => {
    await using fake = await start();
    fake.github.addRun({ head_sha: '1'.repeat(40), created_at: at(1) });
    fake.github.addRun({ head_sha: '3'.repeat(40), created_at: at(3), conclusion: 'failure' });
    fake.github.addRun({ head_sha: '2'.repeat(40), created_at: at(2) });
    fake.github.addRun({ head_sha: '4'.repeat(40), created_at: at(4), status: 'in_progress' });
    fake.github.addRun({ head_sha: '5'.repeat(40), created_at: at(5), head_branch: 'other' });
    fake.github.addRun({ head_sha: '6'.repeat(40), created_at: at(6), event: 'schedule' });
    fake.github.addRun({ head_sha: '7'.repeat(40), created_at: at(7), path: '.github/workflows/ci.yml', workflow_id: 2 });
    const list = async (query: { status?: 'success' | 'completed' | 'in_progress'; per_page?: number }): Promise<string> => {
      const { data } = await fake.client.rest.actions.listWorkflowRuns({
        ...repo,
        workflow_id: 'ivr.yml',
        branch: 'main',
        event: 'push',
        ...query,
      });
      return `${data.workflow_runs.map((run) => run.head_sha.slice(0, 1)).join('')} of ${data.total_count}`;
    };
    assert.equal(await list({}), '4321 of 4');
    assert.equal(await list({ status: 'success' }), '21 of 2');
    assert.equal(await list({ status: 'completed' }), '321 of 3');
    assert.equal(await list({ status: 'in_progress' }), '4 of 1');
    assert.equal(await list({ status: 'success', per_page: 1 }), '2 of 2');
    const byNumber = await fake.client.rest.actions.listWorkflowRuns({ ...repo, workflow_id: 2 });
    assert.equal(byNumber.data.workflow_runs[0]?.path, '.github/workflows/ci.yml');
    assert.equal(byNumber.data.total_count, 1);
    await assert.rejects(fake.client.rest.actions.listWorkflowRuns({ ...repo, workflow_id: '.github/workflows/ivr.yml' }), { status: 404 });
    await assert.rejects(fake.client.request('GET /repos/acme/ivr-menus/actions/workflows/ivr.yml/runs?status=green'), { status: 422 });
  });
});

describe('pull requests', () => {
  it('are found by their merge commit, after a while if told so', async () => {
    await using fake = await start({ commitPullsLag: { calls: 2 } });
    const merge_commit_sha = 'c'.repeat(40);
    fake.github.addPull({ number: 7, ...sides, merged_at: '2026-01-05T08:00:00Z', merge_commit_sha });
    fake.github.addPull({ number: 8, ...sides, head: { ref: 'open', sha: 'd'.repeat(40) }, merge_commit_sha: 'e'.repeat(40) });
    const ask = async (commit_sha: string): Promise<number[]> => {
      const { data } = await fake.client.rest.repos.listPullRequestsAssociatedWithCommit({ ...repo, commit_sha });
      return data.map(({ number }) => number);
    };
    assert.deepEqual(await ask(merge_commit_sha), []);
    assert.deepEqual(await ask(merge_commit_sha), []);
    assert.deepEqual(await ask(merge_commit_sha), [7]);
    assert.deepEqual(await ask('e'.repeat(40)), [], 'a test merge is no commit of a pull request');
    await assert.rejects(ask('nonsense'), { status: 422 });
    fake.github.commitPullsLag = { calls: 1, status: 404 };
    await assert.rejects(ask(merge_commit_sha), { status: 404 });
    assert.deepEqual(await ask(merge_commit_sha), [7]);
  });

  it('show where they come from', async () => {
    await using fake = await start();
    fake.github.addPull({ number: 7, head: { ...sides.head, repo: 'stranger/ivr-menus' }, base: sides.base });
    const { data } = await fake.client.rest.pulls.get({ ...repo, pull_number: 7 });
    assert.equal(data.head.repo.full_name, 'stranger/ivr-menus');
    assert.equal(data.base.repo.full_name, 'acme/ivr-menus');
    assert.equal(data.merged, false);
    assert.equal(data.html_url, 'https://github.com/acme/ivr-menus/pull/7');
    await assert.rejects(fake.client.rest.pulls.get({ ...repo, pull_number: 8 }), { status: 404 });
  });

  it('list the files given with them, 3000 at most', async () => {
    await using fake = await start();
    const files = Array.from({ length: 3100 }, (_, n) => ({ filename: `ivr/${n}.yml` }));
    fake.github.addPull({ number: 7, ...sides, files });
    const listed = await fake.client.paginate(fake.client.rest.pulls.listFiles, { ...repo, pull_number: 7, per_page: 100 });
    assert.equal(listed.length, 3000);
    assert.equal(fake.github.requests.length, 30);
    fake.github.addPull({ number: 8, ...sides });
    await assert.rejects(fake.client.rest.pulls.listFiles({ ...repo, pull_number: 8 }), {
      status: 422,
      message: /neither a list of files/,
    });
  });

  it('list their reviews, the oldest first', async () => {
    await using fake = await start();
    fake.github.addPull({ number: 7, ...sides });
    fake.github.addPull({ number: 8, ...sides });
    const ivy = { login: 'ivy', type: 'User' } as const;
    fake.github.addReview({ pull: 7, submitted_at: at(3) });
    fake.github.addReview({ pull: 7, submitted_at: at(1), state: 'CHANGES_REQUESTED', body: 'No', user: ivy, commit_id: 'e'.repeat(40) });
    fake.github.addReview({ pull: 8 });
    const { data } = await fake.client.rest.pulls.listReviews({ ...repo, pull_number: 7 });
    assert.deepEqual(
      data.map(({ user, state, body, commit_id, submitted_at }) => [user?.login, state, body, commit_id, submitted_at]),
      [
        ['ivy', 'CHANGES_REQUESTED', 'No', 'e'.repeat(40), at(1)],
        ['octocat', 'APPROVED', '', sides.head.sha, at(3)],
      ],
    );
    const next = await fake.client.rest.pulls.listReviews({ ...repo, pull_number: 7, per_page: 1, page: 2 });
    assert.equal(next.data[0]?.state, 'APPROVED');
    await assert.rejects(fake.client.rest.pulls.listReviews({ ...repo, pull_number: 9 }), { status: 404 });
    assert.throws(() => fake.github.addReview({ pull: 9 }), /no pull request 9/);
  });
});
