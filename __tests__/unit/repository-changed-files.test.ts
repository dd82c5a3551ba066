// Which menu files a run is about, from the event, the earlier runs, git and GitHub.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { GithubContext, GithubEvent } from '../../src/github/context.ts';
import { detectChangedFiles, type ChangedFiles } from '../../src/repository/changed-files.ts';
import type { EarlierRuns } from '../../src/repository/earlier-runs.ts';
import type { GitChange } from '../../src/repository/git.ts';
import type { Repository } from '../../src/repository/repository.ts';

const sha = (digit: string): string => digit.repeat(40);
const [HEAD, ONE, TWO, MERGE] = [sha('a'), sha('1'), sha('2'), sha('e')];
const PUSH: Extract<GithubEvent, { kind: 'push' }> = { kind: 'push', before: ONE, deleted: false, forced: false, message: '', commits: [] };
const PULL: GithubEvent = { kind: 'pull_request', number: 7, headSha: HEAD, baseSha: ONE, baseRef: 'main', hasSecrets: true };
const LISTED: EarlierRuns = { kind: 'listed', since: [ONE] };

interface ApiFile {
  readonly filename: string;
  readonly status: string;
  readonly previous_filename?: string;
}

/** Everything that is known; what is left out can't be asked. */
interface Known {
  readonly event?: GithubEvent;
  readonly sha?: string;
  readonly head?: string | null;
  readonly runs?: EarlierRuns;
  /** What git says has changed since a commit. */
  readonly diffs?: Readonly<Record<string, readonly GitChange[]>>;
  /** GitHub's comparison with a commit, and the merge base that it used. */
  readonly comparison?: { readonly files: readonly ApiFile[]; readonly mergeBase?: string };
  readonly pullFiles?: readonly ApiFile[];
  readonly parents?: readonly string[];
  /** Whether a run of the workflow can leave something out. */
  readonly isLimited?: boolean;
}

const listFiles = (): never => assert.fail('it is listed page by page');

async function detect(known: Known): Promise<ChangedFiles> {
  const { event = PUSH, head = HEAD, runs = LISTED, diffs = {}, comparison, pullFiles, parents = [], isLimited = false } = known;
  const repository = {
    context: { event, owner: 'acme', repo: 'ivr-menus', sha: known.sha ?? HEAD, headSha: HEAD } as GithubContext,
    octokit: async () => ({
      rest: {
        pulls: { listFiles },
        repos: {
          compareCommitsWithBasehead: async ({ basehead }: { basehead: string }) => {
            if (comparison === undefined) throw new Error('No');
            const { files, mergeBase = basehead.split('...')[0] } = comparison;
            return { data: { files, merge_base_commit: { sha: mergeBase } } };
          },
        },
      },
      paginate: async () => {
        if (pullFiles === undefined) throw new Error('No');
        return pullFiles;
      },
    }),
    git: {
      head: async () => head ?? undefined,
      diff: async (base: string) => diffs[base],
      parents: async () => parents,
    },
  } as unknown as Repository;
  return detectChangedFiles(
    repository,
    async () => runs,
    async () => isLimited,
  );
}

const changed = (path: string): GitChange => ({ path, status: 'changed' });
const removed = (path: string): GitChange => ({ path, status: 'removed' });
const modified = (count: number): ApiFile[] =>
  Array.from({ length: count }, (_, index) => ({ filename: `ivr/${index}.yml`, status: 'modified' }));

/** `all`, `all, as a guess`, or what has changed and what was removed. */
type Words = string;

function inWords({ scope, changed: paths, removed: gone, isGuess }: ChangedFiles): Words {
  if (scope === 'all') return isGuess === true ? 'all, as a guess' : 'all';
  return [...paths, ...[...gone].map((path) => `-${path}`)].join(' ');
}

const DIFF = { [ONE]: [changed('a.yml'), removed('b.yml')] };

const CASES: Readonly<Record<string, readonly (readonly [what: string, known: Known, words: Words])[]>> = {
  'a push': [
    ['counts from the last run that succeeded', { diffs: DIFF }, 'a.yml -b.yml'],
    [
      'counts from each run that may have deployed since',
      { runs: { kind: 'listed', since: [ONE, TWO] }, diffs: { ...DIFF, [TWO]: [changed('c.yml')] } },
      'a.yml c.yml -b.yml',
    ],
    [
      'is about all files if one of these commits is unknown',
      { runs: { kind: 'listed', since: [ONE, TWO] }, diffs: DIFF },
      'all, as a guess',
    ],
    ['is about all files if that run can have left something out', { diffs: DIFF, isLimited: true }, 'all, as a guess'],
    ['is about all files if no run has succeeded', { runs: { kind: 'listed', since: [] } }, 'all, as a guess'],
    ['is about all files if the runs are unknown', { runs: { kind: 'unknown', reason: 'No' }, diffs: DIFF }, 'all, as a guess'],
    ['counts from the commit before it if runs may not be listed', { runs: { kind: 'forbidden' }, diffs: DIFF }, 'a.yml -b.yml'],
    [
      'of a new branch is about all files if runs may not be listed',
      { runs: { kind: 'forbidden' }, event: { ...PUSH, before: sha('0') }, diffs: { [sha('0')]: [] } },
      'all, as a guess',
    ],
    ['is about all files if a workflow has changed', { diffs: { [ONE]: [changed('.github/workflows/ivr.yml')] } }, 'all'],
    ['is about all files if another commit is checked out', { head: TWO, diffs: DIFF }, 'all'],
    ['is about all files without a checkout', { head: null, diffs: DIFF }, 'all'],
  ],
  'a push whose base git does not have': [
    ['is compared by GitHub', { comparison: { files: modified(2) } }, 'ivr/0.yml ivr/1.yml'],
    [
      'is compared by GitHub with up to 299 files',
      { comparison: { files: modified(299) } },
      modified(299)
        .map(({ filename }) => filename)
        .join(' '),
    ],
    ['is about all files if GitHub’s list may end there', { comparison: { files: modified(300) } }, 'all, as a guess'],
    [
      'is about all files if GitHub has compared with another commit',
      { comparison: { files: modified(1), mergeBase: TWO } },
      'all, as a guess',
    ],
    ['is about all files if GitHub cannot tell', {}, 'all, as a guess'],
    [
      'counts a renamed file as removed and changed, and a copied one as changed',
      {
        comparison: {
          files: [
            { filename: 'new.yml', status: 'renamed', previous_filename: 'old.yml' },
            { filename: 'copy.yml', status: 'copied', previous_filename: 'source.yml' },
            { filename: 'gone.yml', status: 'removed' },
          ],
        },
      },
      'new.yml copy.yml -old.yml -gone.yml',
    ],
  ],
  'a pull request': [
    ['has the files that GitHub lists', { event: PULL, pullFiles: modified(1) }, 'ivr/0.yml'],
    ['has them in the checkout of its merge commit, too', { event: PULL, sha: MERGE, head: MERGE, pullFiles: modified(1) }, 'ivr/0.yml'],
    ['is about all files in another checkout', { event: PULL, head: TWO, pullFiles: modified(1) }, 'all'],
    ['is about all files if the list may end there', { event: PULL, pullFiles: modified(3000) }, 'all'],
    [
      'is compared with the merge commit’s first parent',
      { event: PULL, sha: MERGE, head: MERGE, parents: [ONE, HEAD], diffs: DIFF },
      'a.yml -b.yml',
    ],
    ['is not if its head is a merge itself', { event: PULL, sha: MERGE, parents: [ONE, TWO], diffs: DIFF }, 'all'],
    ['is not without a second parent', { event: PULL, sha: MERGE, head: MERGE, parents: [ONE], diffs: DIFF }, 'all'],
  ],
  'another event': [
    ['of a merge group counts from its base', { event: { kind: 'merge_group', baseSha: ONE }, diffs: DIFF }, 'a.yml -b.yml'],
    ['of a merge group is about all files in another checkout', { event: { kind: 'merge_group', baseSha: ONE }, head: TWO }, 'all'],
    ['names no changes', { event: { kind: 'other', name: 'schedule' } }, 'all'],
  ],
};

for (const [group, cases] of Object.entries(CASES))
  describe(group, () => {
    for (const [what, known, words] of cases)
      test(what, async () => {
        assert.equal(inWords(await detect(known)), words);
      });
  });

test('a permission that is missing is advised', async () => {
  for (const [runs, count] of [
    [LISTED, 0],
    [{ kind: 'forbidden' }, 1],
  ] as const)
    assert.equal((await detect({ runs, diffs: DIFF })).advice.length, count);
});
