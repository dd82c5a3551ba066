import type { GithubContext } from '../github/context.ts';
import type { Git } from './git.ts';

/** Where the commits of a run come from: it decides what may be live, and which menu files are new. */
export interface Origin {
  /** Commits whose files may be live, the one that was surely deployed first. None: it isn't known what was deployed last. */
  readonly bases: readonly string[];
  /** What lay before the commits of this run: a file that isn't at one of these is added by them. */
  readonly before: readonly Before[];
  /** The head of the branch that is deployed, where that isn't the checked-out commit: a pull request is not on it yet. */
  readonly tip?: string;
}

/** A commit, the (first) parent of one, or no commit at all. */
export type Before =
  { readonly kind: 'commit'; readonly sha: string } | { readonly kind: 'parent'; readonly of: string } | { readonly kind: 'nothing' };

/** Nothing is known: every file that is there has been there. */
export const UNKNOWN_ORIGIN: Origin = { bases: [], before: [] };

const ZERO = /^0+$/u;

/** The commits that a run starts from, as its event tells them. Of a push, the runs before it tell more. */
export async function originOf({ event, sha, refName }: GithubContext, git: Git): Promise<Origin> {
  switch (event.kind) {
    case 'push': {
      // A new branch that is the default one is the repository's first push: nothing can have been deployed from it before.
      if (ZERO.test(event.before)) return event.defaultBranch === refName ? { bases: [], before: [{ kind: 'nothing' }] } : UNKNOWN_ORIGIN;
      const head = await git.head();
      // The event's commits add nothing to a workspace that holds others.
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

/** The bases that runs before this one tell, of which the first one has succeeded. */
export function originFrom(bases: readonly string[]): Origin {
  return { bases, before: bases.slice(0, 1).map((sha) => ({ kind: 'commit', sha })) };
}

/**
 * The base branch as GitHub's merge commit has it. The payload's base may be older: it is the base as it was when the pull request was
 * opened or changed last.
 */
async function mergedOnto(sha: string, git: Git): Promise<string | undefined> {
  if ((await git.head()) !== sha) return undefined;
  const [base, second] = (await git.parents('HEAD')) ?? [];
  return second === undefined ? undefined : base;
}
