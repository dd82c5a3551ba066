// Lists that have no end, of GitHub and of Genesys Cloud, and lists that are very long.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { workflowDispatchEvent } from '../../harness/events.ts';
import { endlessPages } from '../../simulator/github/index.ts';
import { FLOWS, NEW_PROMPT, Scene, architect, definition } from '../support/scene.ts';

const { menu } = definition;

const PLAN = { 'ivr/main.yml': menu('main', NEW_PROMPT) };
const byName = (text: string): string => text.replace(/^flow_id: .*$/mu, 'flow_name: Main IVR');

describe("a list of GitHub's whose every page names itself as the next one", { concurrency: 2 }, () => {
  test("is asked for once: a pull request's files come from git, and it gets no comment", async () => {
    await using scene = await Scene.open();
    scene.github.faults.add(endlessPages(/pulls\/7\/files/u));
    scene.github.faults.add(endlessPages(/comments/u));
    const run = await scene.pullRequest(PLAN);
    assert.equal(run.exitCode, 0, run.stdout);
    assert.match(run.stdout, /by git \(GitHub's list does not end: page 1 names page 1 as the next one\)/u);
    assert.match(run.stdout, /Could not comment on pull request #7: GitHub's list does not end/u);
    const lists = scene.takeGithubCalls();
    assert.deepEqual(lists, ['GET pulls/7/files?per_page=100 200', 'GET issues/7/comments?per_page=100 200']);
  });

  test("ends a file's history", async () => {
    await using scene = await Scene.open();
    await scene.commit({ 'ivr/main.yml': menu('main', 'One') });
    await scene.commit({ 'ivr/main.yml': menu('main', 'Two') });
    scene.github.faults.add(endlessPages(/\/commits\?/u));
    const head = await scene.repository.head();
    const workspace = await scene.repository.checkout({ ref: 'refs/heads/main', depth: 1, persistCredentials: false });
    const run = await scene.run(workflowDispatchEvent({ sha: head }), workspace, { inputs: { comment: 'never' } });
    assert.equal(run.flow().status, 'drifted', run.stdout);
    assert.match(run.drift?.menus[0]?.unknown ?? '', /can't be listed: GitHub's list does not end: page 1 names page 1 as the next one\./u);
    assert.equal(scene.githubCalls.filter((call) => call.includes('/commits ')).length, 1);
  });
});

test("a list of GitHub's that gives one page for ever is asked for twice", async () => {
  await using scene = await Scene.open();
  const file = { filename: 'ivr/main.yml', status: 'modified', sha: 'a'.repeat(40) };
  scene.github.faults.add({
    path: /pulls\/7\/files/u,
    times: Infinity,
    status: 200,
    body: Array.from({ length: 100 }, () => file),
    headers: (address) => {
      const url = new URL(address);
      url.searchParams.set('page', String(Number(url.searchParams.get('page') ?? 1) + 1));
      return { link: `<${url.href}>; rel="next"` };
    },
  });
  const run = await scene.pullRequest(PLAN, { inputs: { comment: 'never' } });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.match(run.stdout, /by git \(GitHub's list does not end: page 2 is page 1 again\)/u);
  assert.equal(scene.githubCalls.filter((call) => call.includes('/files ')).length, 2);
});

test("a list of GitHub's that goes on at another server is not followed there: the token stays with GitHub", async () => {
  await using scene = await Scene.open();
  let asked = 0;
  const other = createServer((_, answer) => {
    asked += 1;
    answer.setHeader('content-type', 'application/json').end('[]');
  });
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  const { port } = other.address() as AddressInfo;
  const next = `http://127.0.0.1:${port}/repos/acme/ivr-menus/pulls/7/files?page=2`;
  scene.github.faults.add({ path: /pulls\/7\/files/u, status: 200, body: [], headers: { link: `<${next}>; rel="next"` } });
  const run = await scene.pullRequest(PLAN, { inputs: { comment: 'never' } });
  other.close();
  assert.equal(asked, 0);
  assert.deepEqual([run.exitCode, run.flow().status], [0, 'planned'], run.stdout);
  assert.match(run.stdout, /by git \(GitHub's list goes on at http:\/\/127\.0\.0\.1:\d+, which is not GitHub's API\)/u);
});

describe('a listing of Genesys Cloud', { concurrency: 2 }, () => {
  test('that gives one page of flows for ever is asked for twice, and fails the flow', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const entities = Array.from({ length: 100 }, (_, index) => ({ id: `flow-${index}`, name: `Flow ${index}` }));
    scene.cloud.faults.add({ path: '/api/v2/flows', status: 200, body: { entities, pageCount: 900 }, times: Infinity });
    const run = await scene.push({ 'ivr/main.yml': byName(architect.menu('main')) }, { isNew: true });
    assert.equal(run.exitCode, 1);
    const { code, message } = run.report.flows[0]?.error ?? {};
    assert.equal(code, 'listing.endless', run.stdout);
    assert.match(String(message), /page 2 is the page before it again/u);
    assert.equal(scene.calls.filter((call) => call.startsWith('GET /api/v2/flows ')).length, 2);
  });

  test('that gives one page of queues for ever is asked for twice, and fails the flow', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const entities = Array.from({ length: 500 }, (_, index) => ({ id: `queue-${index}`, name: `Queue ${index}` }));
    scene.strike('queues', 1, { status: 200, body: { entities, pageCount: 900 }, times: Infinity });
    const run = await scene.push({ 'ivr/main.yml': architect.menu('main', { 2: { target: '{ queue: Support EU }' } }) });
    assert.equal(run.report.flows[0]?.error?.code, 'listing.endless', run.stdout);
    assert.equal(scene.calls.filter((call) => call.startsWith('GET /api/v2/routing/queues ')).length, 2);
  });

  test('of 300,000 flows and queues on one page is read', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const others = Array.from({ length: 300_000 }, (_, index) => ({ id: `other-${index}`, name: `other ${index}` }));
    const queues = ['Sales', 'Billing', 'Support EU'].map((name) => ({ id: name, name }));
    const page = (...first: object[]): object => ({ entities: [...first, ...others], pageCount: 1 });
    scene.cloud.faults.add({ path: '/api/v2/flows', status: 200, body: page({ id: FLOWS.main.id, name: 'Main IVR' }), times: Infinity });
    scene.strike('queues', 1, { status: 200, body: page(...queues), times: Infinity });
    const run = await scene.push({ 'ivr/main.yml': byName(architect.menu('main', { 2: { target: '{ queue: Support EU }' } })) });
    assert.equal(run.report.flows[0]?.status, 'deployed', run.stdout);
  });
});
