// Where a run stands among the commits and runs of its repository.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { GithubContext } from '../../src/github/context.ts';
import type { Octokit } from '../../src/github/octokit.ts';
import { GithubRunOrder } from '../../src/repository/run-order.ts';

const sha = (digit: string): string => digit.repeat(40);
const [OWN, OTHER, BEFORE] = [sha('a'), sha('b'), sha('c')];
const PUSH: Extract<GithubContext['event'], { kind: 'push' }> = {
  kind: 'push',
  before: BEFORE,
  deleted: false,
  forced: false,
  message: '',
  commits: [],
};
const CONTEXT = {
  event: PUSH,
  eventName: 'push',
  owner: 'acme',
  repo: 'ivr-menus',
  sha: OWN,
  refName: 'main',
  isBranch: true,
  runId: 7,
} as GithubContext;

interface Known {
  /** What git knows of whether this run's commit is an ancestor; undefined: this checkout doesn't have the commits. */
  readonly byGit?: boolean;
  /** GitHub's comparison; null: it can't be asked. */
  readonly comparison?: 'ahead' | 'behind' | 'diverged' | 'identical' | null;
  readonly tip?: string;
  /** The checked-out commit, if git knows it. */
  readonly head?: string;
  /** When the first attempt of this run was created; null: GitHub can't be asked. */
  readonly created?: string | null;
  readonly context?: Partial<GithubContext>;
}

function orderOf({ byGit, comparison = null, tip = OWN, head, created = null, context }: Known): {
  order: GithubRunOrder;
  asked: string[];
} {
  const asked: string[] = [];
  const answer = async <T>(what: string, data: T | null): Promise<{ data: T }> => {
    asked.push(what);
    if (data === null) throw new Error('No');
    return { data };
  };
  const rest = {
    repos: {
      compareCommitsWithBasehead: ({ basehead }: { basehead: string }) => answer(basehead, comparison && { status: comparison }),
    },
    git: { getRef: ({ ref }: { ref: string }) => answer(ref, { object: { sha: tip } }) },
    actions: {
      getWorkflowRun: ({ run_id: id }: { run_id: number }) => answer(`run ${id}`, created === null ? null : { created_at: created }),
    },
  };
  const git = {
    head: async () => head,
    isAncestor: async (ancestor: string, commit: string): Promise<boolean | undefined> => {
      asked.push(`git ${ancestor.slice(0, 1)} ${commit.slice(0, 1)}`);
      return byGit;
    },
  };
  return {
    order: new GithubRunOrder({ context: { ...CONTEXT, ...context }, octokit: async () => ({ rest }) as unknown as Octokit, git }),
    asked,
  };
}

describe('another commit is newer', () => {
  for (const [what, known, commit, expected] of [
    ['as git says', { byGit: true }, OTHER, true],
    ['or not, as git says', { byGit: false, comparison: 'ahead' }, OTHER, false],
    ['as GitHub says, if git does not have it', { comparison: 'ahead' }, OTHER, true],
    ['or not, if it has diverged', { comparison: 'diverged' }, OTHER, false],
    ['or not, if it is older', { comparison: 'behind' }, OTHER, false],
    ['or no one knows', {}, OTHER, undefined],
    ['but never this run’s own', { byGit: true }, OWN, false],
    ['but never the one before a push', { byGit: true }, BEFORE, false],
    ['but never the checked-out one', { byGit: true, head: OTHER }, OTHER, false],
    ['perhaps the event’s own, if an older one is checked out', { byGit: true, head: OTHER }, OWN, true],
    ['perhaps the one before a push, if an older one is checked out', { byGit: true, head: OTHER }, BEFORE, true],
    ['perhaps the one before a forced push', { byGit: true, context: { event: { ...PUSH, forced: true } } }, BEFORE, true],
    ['perhaps the one before another event', { byGit: true, context: { event: { kind: 'other', name: 'release' } } }, BEFORE, true],
  ] as const satisfies readonly (readonly [string, Known, string, boolean | undefined])[])
    test(what, async () => {
      const { order, asked } = orderOf(known);
      for (let times = 0; times < 2; times += 1) assert.equal(await order.isNewer(commit), expected);
      assert.equal(new Set(asked).size, asked.length, 'each question is asked once');
    });

  test('is asked of no one if it is no commit', async () => {
    for (const commit of ['main', '--all', '', sha('A')]) {
      const { order, asked } = orderOf({ byGit: true, comparison: 'ahead' });
      assert.deepEqual([await order.isNewer(commit), asked], [undefined, []]);
    }
  });
});

describe('a run was requested after a deploy', () => {
  const created = '2026-11-22T10:00:00Z';
  const time = Date.parse(created);
  const dispatch = { eventName: 'workflow_dispatch' };
  for (const [what, known, at, expected] of [
    ['if a person started it later', { created, context: dispatch }, time - 1, true],
    ['but not at that very moment', { created, context: dispatch }, time, false],
    ['but not if it was started before', { created, context: dispatch }, time + 1, false],
    ['or no one knows', { context: dispatch }, time, undefined],
    ['but never if no person started it', { created }, time - 1, false],
    ['nor by a timer', { created, context: { eventName: 'schedule' } }, time - 1, false],
  ] as const)
    test(what, async () => {
      assert.equal(await orderOf(known).order.wasRequestedAfter(at), expected);
    });
});

describe('a commit is the newest of its branch', () => {
  const PULL_REQUEST = { kind: 'pull_request', baseRef: 'main' } as GithubContext['event'];
  for (const [what, known, expected] of [
    ['if the branch has not moved', {}, true],
    ['if the branch was rewritten', { tip: OTHER, byGit: false }, true],
    ['unless the head is newer', { tip: OTHER, byGit: true }, false],
    ['unless no one knows', { tip: OTHER }, undefined],
    ['or a tag has it: then no one knows', { tip: OTHER, byGit: true, context: { isBranch: false } }, undefined],
    ['if it is the merge of a pull request', { context: { isBranch: false, event: PULL_REQUEST } }, true],
  ] as const)
    test(what, async () => {
      assert.equal(await orderOf(known).order.isNewest(), expected);
    });
});

describe('the head of the branch', () => {
  for (const [what, known, expected] of [
    ['counts if it is newer', { tip: OTHER, byGit: true }, OTHER],
    ['does not if the branch has not moved', {}, undefined],
    ['does not if the branch was rewritten', { tip: OTHER, byGit: false }, undefined],
    ['counts if no one knows', { tip: OTHER }, OTHER],
    ['does not for a tag', { tip: OTHER, byGit: true, context: { isBranch: false } }, undefined],
  ] as const)
    test(what, async () => {
      assert.equal(await orderOf(known).order.newerTip(), expected);
    });
});
