import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getOctokit } from '@actions/github';
import type { GithubContext } from '../../src/github/context.ts';
import { earlierRuns, type EarlierRuns } from '../../src/repository/earlier-runs.ts';
import { DEFAULT_TOKEN, GitHub, listen } from '../../simulator/github/index.ts';
import type { RunSeed } from '../../simulator/github/seed.ts';

const sha = (number: number): string => String(number).padStart(40, '0');
const at = (minute: number): string => `2026-01-05T09:${String(minute).padStart(2, '0')}:00Z`;
const CONTEXT: GithubContext = {
  event: { kind: 'push', before: sha(0), deleted: false, forced: false, message: '', commits: [] },
  eventName: 'push',
  owner: 'acme',
  repo: 'ivr-menus',
  sha: sha(99),
  headSha: sha(99),
  refName: 'main',
  isBranch: true,
  isDeployRef: true,
  workflowFile: 'ivr.yml',
  runId: 9_500_000_000,
  runAttempt: 1,
  workspace: '/w',
  temp: '/t',
  runUrl: '',
  actor: 'ivyrowe',
  repositoryUrl: '',
};

/** What the runs before this one say, oldest first, and how many requests that cost. */
async function readRuns(
  runs: readonly Partial<RunSeed>[],
  context: Partial<GithubContext> = {},
  prepare: (github: GitHub) => void = () => undefined,
): Promise<{ runs: EarlierRuns; requests: number; besides?: readonly string[] | undefined }> {
  const github = new GitHub({ repository: 'acme/ivr-menus' });
  for (const [index, run] of runs.entries()) github.addRun({ head_sha: sha(index + 1), created_at: at(index), ...run });
  prepare(github);
  await using server = await listen(github);
  const octokit = getOctokit(DEFAULT_TOKEN, { baseUrl: server.url });
  const read = await earlierRuns({ context: { ...CONTEXT, ...context }, octokit: async () => octokit });
  if (read.kind !== 'listed' || read.succeeded === undefined) return { runs: read, requests: github.requests.length };
  // Which other commits had runs before has a test of its own.
  const { besides, ...succeeded } = read.succeeded;
  return { runs: { ...read, succeeded }, besides, requests: github.requests.length };
}

const listed = (since: readonly number[], succeeded: number, endedAt = at(succeeded - 1)): EarlierRuns => ({
  kind: 'listed',
  succeeded: { commit: sha(succeeded), endedAt: Date.parse(endedAt) },
  since: since.map(sha),
});
const failed = { conclusion: 'failure' } as const;
const unfinished = (count: number): Partial<RunSeed>[] => [{}, ...Array.from({ length: count }, () => failed)];
const afterAnswer = async (status: number, message = 'No'): Promise<EarlierRuns> =>
  (await readRuns([{}], {}, (github) => github.faults.add({ status, body: { message } }))).runs;
const NO_PUSH = 'no earlier push run of this workflow on this branch has succeeded';

test('changes are counted from the head of the last push run that succeeded', async () => {
  const { runs, requests } = await readRuns([{}, {}, {}]);
  assert.deepEqual([runs, requests], [listed([3], 3), 1]);
});

test('runs since then that did not succeed count too, the youngest first and each commit once', async () => {
  const runs = [
    {},
    failed,
    { conclusion: 'cancelled' } as const,
    { conclusion: 'cancelled', head_sha: sha(3) } as const,
    { status: 'in_progress' } as const,
  ];
  assert.deepEqual((await readRuns(runs)).runs, listed([5, 3, 2, 1], 1));
});

for (const event of ['workflow_dispatch', 'repository_dispatch', 'release']) {
  test(`a ${event} that succeeded shows what is live, but changes are counted from the push: it may have deployed a part`, async () => {
    assert.deepEqual((await readRuns([{}, { event }])).runs, listed([2, 1], 2));
    assert.deepEqual((await readRuns([{ event }])).runs, { ...listed([], 1), reason: NO_PUSH });
  });
}

test('a nightly check is green while a deploy is due, too: it shows what is live only if nothing was deployed before', async () => {
  assert.deepEqual((await readRuns([failed, { event: 'schedule' }])).runs, {
    kind: 'listed',
    succeeded: { commit: sha(2) },
    since: [],
    reason: NO_PUSH,
  });
  assert.deepEqual((await readRuns([{}, failed, { event: 'schedule' }])).runs, listed([2, 1], 1));
});

test('a run that succeeded leaves menus alone for newer commits: those of runs that were requested before its end', async () => {
  const slow = { updated_at: at(5) };
  const own = { id: CONTEXT.runId, status: 'in_progress', head_sha: CONTEXT.sha } as const;
  for (const [runs, besides] of [
    [[slow, { ...own, created_at: at(5) }], [CONTEXT.sha]],
    [[slow, { ...failed, event: 'schedule', created_at: at(0) }], [sha(2)]],
    [[slow, { ...own, created_at: at(6) }], undefined],
    [[slow, { ...own, created_at: at(5), head_sha: sha(1) }], undefined],
    [[failed, { ...slow, created_at: at(1) }], [sha(1)]],
    [[...Array.from({ length: 7 }, () => failed), { ...slow, updated_at: at(9), created_at: at(8) }], [7, 6, 5, 4, 3].map(sha)],
  ] as const)
    assert.deepEqual((await readRuns(runs)).besides, besides);
});

test('runs that deploy nothing and check nothing are left out', async () => {
  const runs = ['pull_request', 'merge_group', 'pull_request_target', 'workflow_run', 'issue_comment'].map((event) => ({ event }));
  assert.deepEqual((await readRuns([{}, ...runs])).runs, listed([1], 1));
});

test('a run counts from when it was started last', async () => {
  assert.deepEqual((await readRuns([{ run_started_at: at(30), run_attempt: 2 }, {}])).runs, listed([1], 1));
  assert.deepEqual((await readRuns([{ run_started_at: at(30), run_attempt: 2, ...failed }, {}])).runs, listed([1, 2], 2));
});

test('after more than ten unfinished commits everything counts as changed', async () => {
  assert.deepEqual((await readRuns(unfinished(9))).runs, listed([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 1));
  const reason = '11 runs have passed since the last one that succeeded';
  assert.deepEqual((await readRuns(unfinished(10))).runs, { ...listed([], 1), reason });
});

test('where no run has ever succeeded, that is said', async () => {
  const { runs } = await readRuns([failed, { conclusion: 'cancelled' }, { event: 'schedule', ...failed }]);
  assert.deepEqual(runs, { kind: 'listed', since: [], reason: NO_PUSH });
});

test('the page of runs may be full of others: then everything counts as changed', async () => {
  const others = Array.from({ length: 100 }, () => ({ event: 'pull_request', created_at: at(40) }));
  assert.deepEqual(await readRuns([{}, ...others]), { runs: { kind: 'listed', since: [], reason: NO_PUSH }, requests: 1 });
});

test('the runs of one branch are listed: of a pull request its base, of a tag all', async () => {
  const other = { head_branch: 'release' };
  assert.deepEqual((await readRuns([{}, other])).runs, listed([1], 1));
  assert.deepEqual((await readRuns([{}, other], { refName: 'release' })).runs, listed([2], 2));
  const tag = { refName: 'v1.1.0', isBranch: false };
  assert.deepEqual((await readRuns([{ head_branch: 'v1.0.0' }], tag)).runs, listed([1], 1));
  const event = { kind: 'pull_request', number: 7, headSha: sha(98), baseSha: sha(0), baseRef: 'release', hasSecrets: true } as const;
  assert.deepEqual((await readRuns([{}, other], { event, refName: '7/merge' })).runs, listed([2], 2));
});

test('this run is no earlier one', async () => {
  assert.deepEqual((await readRuns([{}, { id: CONTEXT.runId, status: 'in_progress' }])).runs, listed([1], 1));
});

test('a workflow of another repository is not asked for', async () => {
  const runs = { kind: 'unknown', reason: 'this workflow lives in another repository' };
  assert.deepEqual(await readRuns([{}], { workflowFile: undefined }), { runs, requests: 0 });
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

test('an older run that was still at work when the base began may have written after it, and counts too', async () => {
  const runs = [{ updated_at: at(9) }, { created_at: at(5), updated_at: at(6) }];
  assert.deepEqual((await readRuns(runs)).runs, listed([2, 1], 2, at(6)));
});
