import type { Git } from './git.ts';
import type { Repository } from './repository.ts';

/** Where a run's commits come from. This decides what may be live, and which menu files are new. */
export interface Origin {
  /** Commits whose files may be live, the certainly deployed one first. Empty if it is unknown what was deployed last. */
  readonly bases: readonly string[];
  /** What came before this run's commits. If a file is missing there, these commits have added it. */
  readonly before: readonly Before[];
  /** The head of the deployed branch, if it isn't the checked-out commit: a pull request is not on the branch yet. */
  readonly tip?: string;
}

/** A commit, the first parent of a commit, or no commit at all. */
export type Before =
  { readonly kind: 'commit'; readonly sha: string } | { readonly kind: 'parent'; readonly of: string } | { readonly kind: 'nothing' };

/** Nothing is known, so no file counts as new. */
export const UNKNOWN_ORIGIN: Origin = { bases: [], before: [] };

const ZERO = /^0+$/u;

/** The origin of a run's commits, from its event. For a push, the runs before it show more. */
export async function originOf({ context: { event, sha, refName }, git }: Repository): Promise<Origin> {
  switch (event.kind) {
    case 'push': {
      // If the new branch is the default branch, this is the repository's first push: nothing was deployed from it before.
      if (ZERO.test(event.before)) return event.defaultBranch === refName ? { bases: [], before: [{ kind: 'nothing' }] } : UNKNOWN_ORIGIN;
      const head = await git.head();
      // If the workspace holds another commit, the event's commits aren't those of its files.
      return head === undefined || head === sha ? originFrom([event.before]) : { bases: [event.before], before: [] };
    }
    case 'merge_group':
      return { ...originFrom([event.baseSha]), tip: event.baseSha };
    case 'pull_request':
    case 'pull_request_target': {
      const base = (await mergedOnto(sha, git)) ?? event.baseSha;
      return { ...originFrom([base]), tip: base };
    }
    case 'other':
      return UNKNOWN_ORIGIN;
  }
}

/** An origin with these bases. The first of them was certainly deployed. */
export function originFrom(bases: readonly string[]): Origin {
  return { bases, before: bases.slice(0, 1).map((sha) => ({ kind: 'commit', sha })) };
}

/**
 * The base branch's head in GitHub's merge commit. The payload's base may be older: it is from when the pull request was opened or last
 * changed.
 */
async function mergedOnto(sha: string, git: Git): Promise<string | undefined> {
  if ((await git.head()) !== sha) return undefined;
  const [base, second] = (await git.parents('HEAD')) ?? [];
  return second === undefined ? undefined : base;
}
