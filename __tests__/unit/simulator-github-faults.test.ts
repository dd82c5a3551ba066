import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  appliedButFailed,
  DEFAULT_TOKEN,
  endlessPages,
  forbidden,
  GitHub,
  listen,
  secondaryRateLimit,
  withoutApi,
} from '../../simulator/github/index.ts';

const COMMENTS = '/repos/acme/ivr-menus/issues/7/comments';

function fake(): GitHub {
  const github = new GitHub({ repository: 'acme/ivr-menus' });
  github.addPull({ number: 7, head: { ref: 'menus', sha: 'a'.repeat(40) }, base: { ref: 'main', sha: 'b'.repeat(40) } });
  return github;
}

async function post(url: string): Promise<Response> {
  const headers = { authorization: `Bearer ${DEFAULT_TOKEN}`, 'content-type': 'application/json' };
  return fetch(url + COMMENTS, { method: 'POST', headers, body: '{"body":"x"}' });
}

async function get(url: string, path = COMMENTS): Promise<Response> {
  return fetch(url + path, { headers: { authorization: `Bearer ${DEFAULT_TOKEN}` } });
}

describe('faults', () => {
  it('answer instead of the real thing, as often as told, after as many as told', async () => {
    const github = fake();
    await using server = await listen(github);
    github.faults.add({ method: 'post', path: COMMENTS, skip: 1, times: 2, status: 502, headers: { 'Retry-After': '1' }, body: '<html>' });
    const statuses = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await post(server.url)).status);
    assert.deepEqual(statuses, [201, 502, 502, 201]);
    assert.equal(github.faults.pending, 0);
    assert.equal(github.comments.length, 2, 'a request that a fault strikes changes nothing');
    assert.deepEqual(
      github.requests.map(({ status }) => status),
      statuses,
    );
  });

  it('send their headers and body as they are', async () => {
    const github = fake();
    await using server = await listen(github);
    github.faults.add({ path: /comments$/, status: 429, headers: { 'Retry-After': '3', 'content-type': 'text/html' }, body: '<html>' });
    const answer = await get(server.url);
    assert.equal(answer.status, 429);
    assert.equal(answer.headers.get('retry-after'), '3');
    assert.equal(answer.headers.get('content-type'), 'text/html');
    assert.equal(await answer.text(), '<html>');
  });

  it('strike only what they name', async () => {
    const github = fake();
    await using server = await listen(github);
    github.faults.add({ path: '/repos/acme/ivr-menus/issues', status: 500 });
    github.faults.add({ path: /page=2/g, times: 2, status: 503 });
    assert.equal((await get(server.url)).status, 200);
    assert.equal((await get(server.url, `${COMMENTS}?page=2`)).status, 503);
    assert.equal((await get(server.url, `${COMMENTS}?page=2`)).status, 503);
    assert.equal(github.faults.pending, 1);
  });

  it('cut the connection, before or after the work is done', async () => {
    const github = fake();
    await using server = await listen(github);
    github.faults.add({ reset: true });
    await assert.rejects(post(server.url), TypeError);
    assert.equal(github.comments.length, 0);
    github.faults.add({ reset: true, apply: true });
    await assert.rejects(post(server.url), TypeError);
    assert.equal(github.comments.length, 1);
    assert.equal(github.requests[0]?.status, 0);
    assert.equal((await get(server.url)).status, 200);
  });

  it('let someone else write first', async () => {
    const github = fake();
    await using server = await listen(github);
    github.faults.add({
      before: (target) => {
        target.addComment({ issue: 7, body: 'earlier' });
      },
    });
    assert.equal((await post(server.url)).status, 201);
    assert.deepEqual(
      github.commentsOn(7).map(({ body }) => body),
      ['earlier', 'x'],
    );
  });
});

const DEPLOYMENTS = '/repos/acme/ivr-menus/deployments';

/** Creates a deployment. */
async function deploy(url: string): Promise<Response> {
  const headers = { authorization: `Bearer ${DEFAULT_TOKEN}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ ref: 'a'.repeat(40), auto_merge: false, required_contexts: [] });
  return fetch(url + DEPLOYMENTS, { method: 'POST', headers, body });
}

describe('a known fault', () => {
  it('is an API that is not there, in all of its paths', async () => {
    const github = fake();
    await using server = await listen(github);
    const { id } = github.addDeployment({ sha: 'a'.repeat(40) });
    github.faults.add(withoutApi(/\/deployments\b/));
    const statuses = [(await deploy(server.url)).status];
    for (const path of ['', '?task=x', `/${id}`, `/${id}/statuses`]) statuses.push((await get(server.url, DEPLOYMENTS + path)).status);
    assert.deepEqual(statuses, [404, 404, 404, 404, 404]);
    assert.equal((await get(server.url)).status, 200);
    assert.equal(github.deployments.length, 1);
  });

  it('is a refusal that names what would do', async () => {
    const github = fake();
    await using server = await listen(github);
    github.faults.add(forbidden({ method: 'POST', path: DEPLOYMENTS }, 'deployments=write'));
    const answer = await deploy(server.url);
    assert.deepEqual([answer.status, answer.headers.get('x-accepted-github-permissions')], [403, 'deployments=write']);
    assert.equal((await deploy(server.url)).status, 201);
  });

  it('is work that is done although the answer says otherwise', async () => {
    const github = fake();
    await using server = await listen(github);
    github.faults.add(appliedButFailed({ method: 'POST', path: DEPLOYMENTS }));
    assert.equal((await deploy(server.url)).status, 502);
    assert.equal(github.deployments.length, 1);
  });

  it('is a list without an end', async () => {
    const github = fake();
    await using server = await listen(github);
    github.addDeployment({ sha: 'a'.repeat(40) });
    github.faults.add(endlessPages(/\/deployments\?/));
    for (const path of [`${DEPLOYMENTS}?environment=a+b`, `${DEPLOYMENTS}?environment=a+b&page=9`]) {
      const answer = await get(server.url, path);
      assert.equal(answer.headers.get('link'), `<${server.url}${path}>; rel="next"`);
      assert.equal(answer.status, 200);
    }
  });

  it('is a secondary rate limit, with or without a time to wait', async () => {
    const github = fake();
    await using server = await listen(github);
    github.faults.add(secondaryRateLimit({ method: 'POST' }, 60));
    github.faults.add(secondaryRateLimit({ method: 'POST' }, undefined, 429));
    const answers = [await deploy(server.url), await deploy(server.url)];
    assert.deepEqual(
      answers.map(({ status, headers }) => [status, headers.get('retry-after'), headers.get('x-ratelimit-remaining')]),
      [
        [403, '60', '5000'],
        [429, null, '5000'],
      ],
    );
    assert.match((await answers[0]?.text()) ?? '', /secondary rate limit/);
    assert.deepEqual(github.deployments, []);
  });
});
