import { present } from '../model/json.ts';
import type { Git } from './git.ts';
import type { EarlierRuns } from './earlier-runs.ts';
import type { Repository } from './repository.ts';

/** Which commits may have been deployed last. They stand in where no deploy is on record. */
export interface Origin {
  /** Commits whose files may be live, the surest first. Empty if that is unknown. */
  readonly bases: readonly string[];
  /** When a run ended whose success says that the first of these commits was deployed. Absent if none says so. */
  readonly provenAt?: number;
  /** Other commits of which a run was requested before that run ended: it has left menus alone for those that are newer. */
  readonly besides?: readonly string[];
  /** Whether there was nothing before: the repository's first push. */
  readonly isFirst?: boolean;
  /** The head of the deployed branch, if it isn't the checked-out commit: a pull request is not on the branch yet. */
  readonly tip?: string;
}

/** Nothing is known. */
export const UNKNOWN_ORIGIN: Origin = { bases: [] };

const ZERO = /^0+$/u;

/** What a run's event says about what was deployed before. The runs before it show more. */
export async function originOf({ context: { event, sha, refName }, git }: Repository): Promise<Origin> {
  switch (event.kind) {
    case 'push':
      if (event.before === undefined) return UNKNOWN_ORIGIN;
      // If the new branch is the default branch, this is the repository's first push: nothing was deployed from it before.
      if (ZERO.test(event.before)) return event.defaultBranch === refName ? { bases: [], isFirst: true } : UNKNOWN_ORIGIN;
      return { bases: [event.before] };
    case 'merge_group':
      return { bases: [event.baseSha], tip: event.baseSha };
    case 'pull_request':
    case 'pull_request_target': {
      const base = (await mergedOnto(sha, git)) ?? event.baseSha;
      return { bases: [base], tip: base };
    }
    case 'other':
      return UNKNOWN_ORIGIN;
  }
}

/** What the runs before say. After a success, only runs of later commits can have changed what is live. */
export function originFrom(runs: EarlierRuns): Origin {
  if (runs.kind !== 'listed') return UNKNOWN_ORIGIN;
  const { succeeded, since } = runs;
  if (succeeded === undefined) return UNKNOWN_ORIGIN;
  const { commit, endedAt: provenAt, besides } = succeeded;
  return { bases: [...new Set([commit, ...since])], ...present({ provenAt, besides }) };
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
