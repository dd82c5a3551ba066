/* Mutants of `src/repository`: what has changed, and what ran before. */

import { mutantsOf, type Mutant } from './mutant.ts';

export const REPOSITORY: readonly Mutant[] = [
  ...mutantsOf(
    'repository/earlier-runs',
    ['unit/repository-earlier-runs'],
    [
      [
        'counts changes from a run that is no push',
        "event === 'push' && conclusion === 'success');",
        "PROVES.has(event) && conclusion === 'success');",
      ],
      [
        'forgets that a dispatch has succeeded',
        'const deployed = succeededOf((event) => deploys.has(event));',
        "const deployed = succeededOf((event) => event === 'push');",
      ],
      [
        'forgets that a look for drift has succeeded',
        "? succeededOf((event) => event === 'schedule') : undefined",
        '? undefined : undefined',
      ],
      ['counts changes from a run that failed', "event === 'push' && conclusion === 'success');", "event === 'push');"],
      [
        'leaves out what a failed dispatch may have deployed',
        '.filter(({ event }) => deploys.has(event))',
        ".filter(({ event }) => event === 'push')",
      ],
      ['leaves out a run that was still working', ' || run.updated_at > startOf(base)', ''],
      ['counts a run from its first attempt', 'return run.run_started_at ?? run.created_at;', 'return run.created_at;'],
      ['counts itself', 'runs.filter(({ id }) => id !== ownId)', 'runs', ['unit/repository-earlier-runs']],
      ['forgets the other commits', 'others.length > 0 && ', 'false && '],
      ['takes runs that came later for others before', 'at <= end', 'at !== end || at <= end'],
      ['takes an outage for a missing permission', 'isForbidden || status === 404', 'true'],
      ['lists the runs of every branch', '...present({ branch: branchOf(context) }),', ''],
      ['compares with any number of commits', 'if (shas.length > MAX_COMMITS)', 'if (false)'],
    ],
  ),
  ...mutantsOf(
    'repository/changed-files',
    ['unit/repository-changed-files'],
    [
      ['believes a file list that may be cut off', 'files.length >= MAX_COMPARE_FILES', 'false'],
      ['believes a pull request’s list that may be cut off', 'if (files.length < MAX_PULL_FILES) return', 'return'],
      ['compares with another merge base', 'answer.data.merge_base_commit.sha !== base || ', ''],
      ['leaves out where a file came from', "status === 'renamed' && previous !== undefined ?", 'false ?'],
      [
        'counts changes although the workflows have changed',
        "if (diff.some(({ path }) => path.startsWith('.github/'))) return",
        'if (false) return',
      ],
      [
        'believes a run that can have left something out',
        "if (found.scope === 'all' || !(await earlier.canLeaveOut())) return found;",
        'return found;',
      ],
      ['compares with the newest base only', 'for (const base of bases) {', 'for (const base of bases.slice(0, 1)) {'],
      ['counts the changes of another commit than the checked-out one', 'if (head === sha) return undefined;', 'return undefined;'],
      ['takes a merge of the branch’s own for GitHub’s', 'head === context.sha ? ((await git.parents', 'true ? ((await git.parents'],
      ['counts a pull request’s changes in another checkout', 'if (head !== context.sha && head !== context.headSha)', 'if (false)'],
      ['takes a new branch for unchanged', 'if (ZERO.test(before)) return', 'if (false) return'],
      [
        'takes a push after an unknown run for certain',
        "case 'unknown':\n      return { ...allMenuFiles(runs.reason), isGuess: true };",
        "case 'unknown':\n      return allMenuFiles(runs.reason);",
      ],
    ],
  ),
  ...mutantsOf(
    'repository/run-order',
    ['unit/repository-run-order'],
    [
      ['takes every event for a decision', "if (this.#context.eventName !== 'workflow_dispatch') return false;", ''],
      [
        'takes an unknown start for a decision',
        'return start === undefined ? undefined : start > time;',
        'return start === undefined || start > time;',
      ],
      ['takes a diverged commit for newer', "answer.data.status === 'ahead'", "answer.data.status !== 'behind'"],
      ['takes the head for newer without a look', 'tip !== undefined && (await this.isNewer(tip)) !== false', 'tip !== undefined'],
      ['takes an unknown order for older', 'return byGit ?? this.#compareByApi(own, commit);', 'return byGit ?? false;'],
      ['takes the base of a forced push for older', "event.kind === 'push' && !event.forced && commit", "event.kind === 'push' && commit"],
      ['takes the event’s commit for the checked-out one', 'const own = (await this.#git.head()) ?? sha;', 'const own = sha;'],
      ['takes the base of a push for older than any checkout', "own === sha && event.kind === 'push'", "event.kind === 'push'"],
      ['compares with what is no commit', 'if (!COMMIT_ID.test(commit)) return undefined;', ''],
    ],
  ),
  ...mutantsOf(
    'repository/menu-history',
    ['unit/repository-menu-history'],
    [
      [
        'takes the success of a limited run for a proof',
        'provenAt !== undefined && !(await this.#settings.canLeaveOut(commit))',
        'provenAt !== undefined',
      ],
      [
        'calls a menu new although the history is cut off',
        "if (done === true) return value.kind === 'whole';",
        'if (done === true) return true;',
      ],
      [
        'calls a menu new although a commit cannot be read',
        "if (file.kind === 'unknown' || file.kind === 'invalid' ||",
        "if (file.kind === 'invalid' ||",
      ],
      ['calls a menu new that another file may have had', 'return !(await this.#mayBeElsewhere(commit, subject));', 'return true;'],
      ['takes the cheapest commit for the surest', 'origins.unshift(origin);', 'origins.push(origin);'],
    ],
  ),
];
