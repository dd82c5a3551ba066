// Whether a comment that names a newer run keeps this run from writing: only if GitHub confirms it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { GithubContext } from '../../src/github/context.ts';
import { newerRun, type NewerRun } from '../../src/github/newer-run.ts';
import type { Octokit } from '../../src/github/octokit.ts';
import type { PullRequest } from '../../src/github/pull-request.ts';

const [OWN, OTHER] = ['a'.repeat(40), 'b'.repeat(40)];
const PULL_EVENT = { kind: 'pull_request', number: 7, headSha: OWN, baseSha: OTHER, baseRef: 'main', hasSecrets: true } as const;
const CONTEXT = {
  event: PULL_EVENT,
  eventName: 'pull_request',
  owner: 'acme',
  repo: 'ivr-menus',
  headSha: OWN,
  workflowFile: 'ivr.yml',
  runId: 10,
  runAttempt: 2,
} as GithubContext;

/** The run that the comment names, as GitHub knows it. */
const RUN = {
  path: '.github/workflows/ivr.yml@refs/heads/main',
  event: 'pull_request',
  head_sha: OWN,
  conclusion: 'success' as string | null,
  run_attempt: 1,
  created_at: '2026-11-22T10:05:00Z',
};

interface Row {
  readonly run?: number;
  readonly attempt?: number;
  /** What GitHub says of that run; a status if it can't say. */
  readonly known?: Partial<typeof RUN> | number;
  readonly pull?: { readonly head?: string; readonly merged?: boolean };
  readonly context?: Partial<GithubContext>;
}

async function ask({
  run = 11,
  attempt = 1,
  known = {},
  pull: { head = OWN, merged = false } = {},
  context,
}: Row): Promise<[NewerRun, number]> {
  let requests = 0;
  const answer = async <T>(data: T): Promise<{ data: T }> => {
    requests += 1;
    if (typeof known === 'number') throw Object.assign(new Error('No'), { response: { status: known, headers: {} } });
    return { data };
  };
  const rest = {
    pulls: { get: () => answer({ head: { sha: head }, merged_at: merged ? '2026-11-22T10:00:00Z' : null }) },
    actions: {
      getWorkflowRun: () => answer({ ...RUN, ...(typeof known === 'number' ? {} : known) }),
      getWorkflowRunAttempt: () => answer({ created_at: '2026-11-22T10:00:00Z' }),
    },
  };
  const pull = { number: 7 } as PullRequest;
  return [await newerRun({ rest } as unknown as Octokit, { ...CONTEXT, ...context }, pull, { run, attempt }), requests];
}

const ROWS: Readonly<Record<string, readonly [row: Row, expected: NewerRun]>> = {
  'an older run': [{ run: 9, attempt: 9 }, 'no'],
  'an earlier attempt of this run': [{ run: 10 }, 'no'],
  'this attempt of this run': [{ run: 10, attempt: 2 }, 'no'],
  'a later attempt of this run': [{ run: 10, attempt: 3, known: { run_attempt: 3 } }, 'confirmed'],
  'a later attempt that was never made': [{ run: 10, attempt: 3, known: { run_attempt: 2 } }, 'unconfirmed'],
  'a newer run': [{}, 'confirmed'],
  'a newer run that is still going': [{ known: { conclusion: null } }, 'confirmed'],
  'a newer run that has failed': [{ known: { conclusion: 'failure' } }, 'confirmed'],
  'a newer run that was cancelled': [{ known: { conclusion: 'cancelled' } }, 'unconfirmed'],
  'a newer run that was skipped': [{ known: { conclusion: 'skipped' } }, 'unconfirmed'],
  'a newer run of another workflow': [{ known: { path: '.github/workflows/other.yml' } }, 'unconfirmed'],
  'a newer run for another event': [{ known: { event: 'push' } }, 'unconfirmed'],
  'a newer run of another commit': [{ known: { head_sha: OTHER } }, 'unconfirmed'],
  'an attempt of a newer run that was never made': [{ attempt: 2 }, 'unconfirmed'],
  'a run with a higher number that started earlier': [{ known: { created_at: '2026-11-22T09:59:00Z' } }, 'unconfirmed'],
  'a run that no one knows': [{ known: 404 }, 'unconfirmed'],
  'a run that the token may not see': [{ known: 403 }, 'forbidden'],
  'any newer run, once the pull request has other commits': [{ known: { conclusion: 'cancelled' }, pull: { head: OTHER } }, 'confirmed'],
  'any newer run, once the pull request is merged': [{ known: { conclusion: 'cancelled' }, pull: { merged: true } }, 'confirmed'],
};

describe('a comment that names', () => {
  for (const [what, [row, expected]] of Object.entries(ROWS))
    test(`${what}: ${expected}`, async () => {
      const [newer, requests] = await ask(row);
      assert.equal(newer, expected);
      if (expected === 'no') assert.equal(requests, 0, 'nothing is asked');
    });
});

test('a deploy replaces its comment after the merge', async () => {
  const event = { kind: 'push', deleted: false, forced: false, message: '', commits: [] } as const;
  const [newer] = await ask({ known: { conclusion: 'cancelled' }, pull: { merged: true }, context: { event } });
  assert.equal(newer, 'unconfirmed');
});
