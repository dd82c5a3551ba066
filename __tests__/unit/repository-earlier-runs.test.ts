import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getOctokit } from '@actions/github';
import type { GithubContext } from '../../src/github/context.ts';
import { deployedBases, type Bases } from '../../src/repository/last-success.ts';
import { DEFAULT_TOKEN, GitHub, listen } from '../../simulator/github/index.ts';
import type { RunSeed } from '../../simulator/github/seed.ts';

const sha = (number: number): string => String(number).padStart(40, '0');
const at = (minute: number): string => `2026-01-05T09:${String(minute).padStart(2, '0')}:00Z`;
const CONTEXT: GithubContext = {
  event: { kind: 'push', before: sha(0), deleted: false, message: '' },
  eventName: 'push',
  owner: 'acme',
  repo: 'ivr-menus',
  sha: sha(99),
  headSha: sha(99),
  refName: 'main',
  workflowFile: 'ivr.yml',
  runId: 9_500_000_000,
  runAttempt: 1,
  workspace: '/w',
  temp: '/t',
  runUrl: '',
  actor: 'ivyrowe',
  repositoryUrl: '',
};

/** The bases of a push after these runs, oldest first, and how many requests that cost. */
async function basesAfter(
  runs: readonly Partial<RunSeed>[],
  context: Partial<GithubContext> = {},
  prepare: (github: GitHub) => void = () => undefined,
): Promise<{ bases: Bases; requests: number }> {
  const github = new GitHub({ repository: 'acme/ivr-menus' });
  for (const [index, run] of runs.entries()) github.addRun({ head_sha: sha(index + 1), created_at: at(index), ...run });
  prepare(github);
  await using server = await listen(github);
  const octokit = getOctokit(DEFAULT_TOKEN, { baseUrl: server.url });
  return { bases: await deployedBases({ context: { ...CONTEXT, ...context }, octokit }), requests: github.requests.length };
}

const commits = (numbers: readonly number[], succeeded: number): Bases => ({
  kind: 'commits',
  shas: numbers.map((number) => sha(number)),
  succeeded: sha(succeeded),
});
const failed = { conclusion: 'failure' } as const;
const unfinished = (count: number): Partial<RunSeed>[] => [{}, ...Array.from({ length: count }, () => failed)];
const afterAnswer = async (status: number, message = 'No'): Promise<Bases> =>
  (
    await basesAfter([{}], {}, (github) => {
      github.faults.add({ status, body: { message } });
    })
  ).bases;

test('the base is the head of the last push run that succeeded', async () => {
  assert.deepEqual(await basesAfter([{}, {}, {}]), { bases: commits([3], 3), requests: 1 });
});

test('runs since then that did not succeed are bases too, the youngest first and each commit once', async () => {
  const runs = [
    {},
    failed,
    { conclusion: 'cancelled' } as const,
    { conclusion: 'cancelled', head_sha: sha(3) } as const,
    { status: 'in_progress' } as const,
  ];
  assert.deepEqual((await basesAfter(runs)).bases, commits([5, 3, 2, 1], 1));
});

test('a deploy by hand since then is a base too, but no success to count from', async () => {
  assert.deepEqual((await basesAfter([{}, { event: 'workflow_dispatch' }])).bases, commits([2, 1], 1));
  assert.deepEqual((await basesAfter([{}, { event: 'repository_dispatch' }, failed])).bases, commits([3, 2, 1], 1));
  assert.equal((await basesAfter([{ event: 'workflow_dispatch' }])).bases.kind, 'unknown');
});

test('runs that deploy nothing are no bases', async () => {
  const runs = ['pull_request', 'schedule', 'merge_group', 'pull_request_target', 'workflow_run'].map((event) => ({ event }));
  assert.deepEqual((await basesAfter([{}, ...runs])).bases, commits([1], 1));
});

test('a run counts from when it was started last', async () => {
  assert.deepEqual((await basesAfter([{ run_started_at: at(30), run_attempt: 2 }, {}])).bases, commits([1], 1));
  assert.deepEqual((await basesAfter([{ run_started_at: at(30), run_attempt: 2, ...failed }, {}])).bases, commits([1, 2], 2));
});

test('after more than ten unfinished commits everything counts as changed', async () => {
  assert.equal((await basesAfter(unfinished(9))).bases.kind, 'commits');
  assert.deepEqual((await basesAfter(unfinished(10))).bases, {
    kind: 'unknown',
    reason: '11 runs have passed since the last one that succeeded',
    succeeded: sha(1),
  });
});

test('where no push run has ever succeeded, the very first one is told: all commits since its own are to be deployed', async () => {
  const reason = 'no earlier push run of this workflow on this branch has succeeded';
  assert.deepEqual((await basesAfter([failed, { conclusion: 'cancelled' }, { event: 'workflow_dispatch' }])).bases, {
    kind: 'unknown',
    reason,
    first: sha(1),
  });
  assert.deepEqual((await basesAfter([{ event: 'workflow_dispatch' }])).bases, { kind: 'unknown', reason });
});

test('the page of runs may be full of others: then everything counts as changed', async () => {
  const others = Array.from({ length: 100 }, () => ({ event: 'pull_request', created_at: at(40) }));
  assert.deepEqual(await basesAfter([{}, ...others]), {
    bases: { kind: 'unknown', reason: 'no earlier push run of this workflow on this branch has succeeded' },
    requests: 1,
  });
});

test('a workflow of another repository is not asked for', async () => {
  assert.deepEqual(await basesAfter([{}], { workflowFile: undefined }), {
    bases: { kind: 'unknown', reason: 'this workflow lives in another repository' },
    requests: 0,
  });
});

test('a token that may not list runs is told from a GitHub that fails', async () => {
  assert.deepEqual(await afterAnswer(403), { kind: 'forbidden' });
  assert.deepEqual(await afterAnswer(404), { kind: 'forbidden' });
  assert.deepEqual(await afterAnswer(500), { kind: 'unknown', reason: "the runs of this workflow can't be listed (No)" });
});

test('a rate limit, which GitHub answers with 403 too, is no missing permission', async () => {
  for (const message of [
    'API rate limit exceeded for installation ID 1.',
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  ]) {
    assert.equal((await afterAnswer(403, message)).kind, 'unknown', message);
  }
});

test('an older run that was still at work when the base began may have written after it, and is a base too', async () => {
  const runs = [{ updated_at: at(9) }, { created_at: at(5), updated_at: at(6) }];
  assert.deepEqual((await basesAfter(runs)).bases, commits([2, 1], 2));
});
