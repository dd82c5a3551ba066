import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { GithubContext } from '../../src/github/context.ts';
import { findPullRequests } from '../../src/github/pull-request.ts';
import { startFake, type Fake } from '../support/github-fake.ts';

const MAIN = { ref: 'main', sha: 'b'.repeat(40) };
const commit = (number: number): string => number.toString(16).padStart(40, '0');

/** A push to main of these commits, oldest first. */
function push(...commits: readonly { readonly id: string; readonly message?: string }[]): GithubContext {
  const pushed = commits.map(({ id, message = 'Change' }) => ({ id, message }));
  const head = pushed.at(-1) ?? { id: '', message: '' };
  const event = { kind: 'push', before: MAIN.sha, deleted: false, forced: false, message: head.message, commits: pushed } as const;
  return { ...CONTEXT, event, sha: head.id, headSha: head.id };
}

const CONTEXT: GithubContext = {
  event: { kind: 'other', name: 'schedule' },
  eventName: 'schedule',
  owner: 'acme',
  repo: 'ivr-menus',
  sha: MAIN.sha,
  headSha: MAIN.sha,
  refName: 'main',
  isBranch: true,
  isDeployRef: true,
  workflowFile: 'ivr.yml',
  runId: 9,
  runAttempt: 1,
  workspace: '/w',
  temp: '/t',
  runUrl: 'https://github.com/acme/ivr-menus/actions/runs/9',
  actor: 'ann',
  repositoryUrl: 'https://github.com/acme/ivr-menus',
};

/** A merged pull request with its merge commit. */
function merged(fake: Fake, number: number, sha: string, ref = 'main'): void {
  const base = { ...MAIN, ref };
  const head = { ref: `change-${number}`, sha: commit(1000 + number) };
  fake.github.addPull({ number, head, base, merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: sha });
}

const find = async (fake: Fake, context: GithubContext): Promise<number[]> =>
  (await findPullRequests(fake.client, context)).map(({ number }) => number);
const asked = (fake: Fake): string[] =>
  fake.github.requests.map(({ path }) => path.replace('/repos/acme/ivr-menus/', '').replace(/commits\/0*(\w+)\/pulls/u, 'commit $1'));

describe('the pull requests of a push', () => {
  test('are those whose merge commits were pushed, each once', async () => {
    await using fake = await startFake();
    merged(fake, 7, commit(2));
    merged(fake, 8, commit(4));
    merged(fake, 9, commit(5), 'release');
    fake.github.addPull({ number: 10, head: { ref: 'open', sha: commit(3) }, base: MAIN });
    const found = await findPullRequests(fake.client, push(...[1, 2, 3, 5, 4].map((number) => ({ id: commit(number) }))));
    assert.deepEqual(found, [
      { number: 8, headSha: commit(1008), url: 'https://github.com/acme/ivr-menus/pull/8' },
      { number: 7, headSha: commit(1007), url: 'https://github.com/acme/ivr-menus/pull/7' },
    ]);
    assert.deepEqual(asked(fake), ['commit 4', 'commit 5', 'commit 3', 'commit 2', 'commit 1']);
  });

  test('are found by the messages of commits that GitHub does not know yet, and GitHub must confirm it', async () => {
    await using fake = await startFake();
    merged(fake, 8, commit(4));
    // GitHub's list of a commit's pull requests doesn't have these two yet.
    for (const [number, sha] of [
      [6, commit(99)],
      [7, commit(2)],
    ] as const)
      fake.github.faults.add({
        path: `/repos/acme/ivr-menus/pulls/${number}`,
        before: () => merged(fake, number, sha),
      });
    const messages = ['Undo (#6)', 'Merge pull request #7 from acme/topic', 'One (#8)'];
    const context = push(...[1, 2, 4].map((number, index) => ({ id: commit(number), message: messages[index] ?? '' })));
    assert.deepEqual(await find(fake, context), [8, 7]);
    assert.deepEqual(asked(fake), ['commit 4', 'commit 2', 'pulls/7', 'commit 1', 'pulls/6']);
  });

  test('are asked for once more only if the head commit says that it came from one', async () => {
    await using fake = await startFake();
    const first = { id: commit(1), message: 'Change (#7)' };
    const asks = async (context: GithubContext): Promise<string[]> => {
      fake.github.requests.length = 0;
      await find(fake, context);
      return asked(fake);
    };
    const direct = push(first, { id: commit(2) });
    assert.deepEqual(await asks(direct), ['commit 2', 'commit 1', 'pulls/7']);
    const edited = { ...direct, event: { ...direct.event, isFromGithub: true } } as GithubContext;
    assert.deepEqual(await asks(edited), ['commit 2', 'commit 2', 'commit 2', 'commit 1', 'pulls/7']);
  });

  test('are looked for in the last 20 commits only', async () => {
    await using fake = await startFake();
    merged(fake, 7, commit(1));
    merged(fake, 8, commit(11));
    merged(fake, 9, commit(30));
    const context = push(...Array.from({ length: 30 }, (_, index) => ({ id: commit(index + 1) })));
    assert.deepEqual(await find(fake, context), [9, 8]);
    assert.equal(asked(fake).length, 20);
  });

  test('are none for other events', async () => {
    await using fake = await startFake();
    assert.deepEqual(await find(fake, CONTEXT), []);
    assert.deepEqual(asked(fake), []);
  });
});
