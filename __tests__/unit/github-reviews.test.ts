import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GithubContext } from '../../src/github/context.ts';
import type { Octokit } from '../../src/github/octokit.ts';
import { lastApproval, type Approval } from '../../src/github/reviews.ts';

/** A review: who, what, of which commit, and what that person is to the repository. */
type Review = readonly [login: string, state: string, commit: string | null, role?: string];

/** What the event says, as far as it isn't the usual. */
interface Said {
  readonly isPrivate?: boolean;
  readonly action?: string;
  readonly kind?: string;
}

/** What is made of these reviews, the oldest first. */
function approvalOf(reviews: readonly Review[], { isPrivate = false, ...event }: Said = {}): Promise<Approval | undefined> {
  const listed = reviews.map(([login, state, commit, role = 'MEMBER']) => ({
    user: { login },
    state,
    commit_id: commit,
    author_association: role,
  }));
  const octokit = { rest: { pulls: { listReviews: {} } }, paginate: async () => listed };
  const context = {
    owner: 'acme',
    repo: 'ivr',
    isPrivate,
    event: { kind: 'pull_request', number: 7, action: 'synchronize', ...event },
  };
  return lastApproval(octokit as unknown as Octokit, context as unknown as GithubContext);
}

for (const [what, reviews, expected, event] of [
  ['none', [], undefined],
  ['comments alone', [['ann', 'COMMENTED', 'a']], undefined],
  [
    'the newest one',
    [
      ['ann', 'APPROVED', 'a'],
      ['bob', 'APPROVED', 'b'],
    ],
    'b by bob',
  ],
  [
    'the newest one of one person',
    [
      ['ann', 'APPROVED', 'a'],
      ['bob', 'APPROVED', 'b'],
      ['ann', 'APPROVED', 'c'],
    ],
    'c by ann',
  ],
  [
    'one with a comment after it',
    [
      ['ann', 'APPROVED', 'a'],
      ['ann', 'COMMENTED', 'b'],
    ],
    'a by ann',
  ],
  [
    'one that its reviewer withdrew',
    [
      ['ann', 'APPROVED', 'a'],
      ['bob', 'APPROVED', 'b'],
      ['bob', 'CHANGES_REQUESTED', 'c'],
    ],
    'a by ann',
  ],
  ['one that its reviewer withdrew', [['ann', 'DISMISSED', 'a']], undefined],
  ['one of a commit that is gone', [['ann', 'APPROVED', null]], undefined],
  [
    'one by an outsider of a public repository',
    [
      ['ann', 'APPROVED', 'a'],
      ['mallory', 'APPROVED', 'b', 'NONE'],
    ],
    'a by ann',
  ],
  ['one in a private repository, where there are no outsiders', [['ann', 'APPROVED', 'a', 'CONTRIBUTOR']], 'a by ann', { isPrivate: true }],
  [
    'one of a pull request that was just opened, which GitHub is not asked about',
    [['ann', 'APPROVED', 'a']],
    undefined,
    { action: 'opened' },
  ],
  ['one of anything but a pull request', [['ann', 'APPROVED', 'a']], undefined, { kind: 'push' }],
] as const satisfies readonly (readonly [string, readonly Review[], string | undefined, Said?])[])
  test(`approvals: ${what}`, async () => {
    const found = await approvalOf(reviews, event);
    assert.equal(found && `${found.commit} by ${found.by}`, expected);
  });
