import type { Fate } from '../model/store.ts';

/** Everything that the next step of a rollback depends on. */
export interface RollbackFacts {
  /** Whether the menus from before are live again. */
  readonly isBack: boolean;
  /** Whether the restore may have replaced a version that someone else made in between. */
  readonly mayHaveOverwritten: boolean;
  /** Whether this run's own write is still live. */
  readonly isStillLive: boolean;
  /** Whether the live version is this run's restore: its client made it, or the answer was a success and it is the next version. */
  readonly isOurs: boolean;
  /** Whether the org says that this run's client made the live version. */
  readonly isOwn: boolean;
  /** Whether someone left the menus as they were before this run. */
  readonly isOthersOnly: boolean;
  /** What the last failed answer says. Before any, what the cause of the rollback says. */
  readonly fate: Fate;
  /** Whether the last failed answer forbids another restore. Only an answer to a restore can. */
  readonly isFinal: boolean;
}

/** `damaged`: what is live differs from what was restored, and someone else may have made it. `retry`: send the restore again. */
export type RollbackVerdict = 'rolled-back' | 'overwrote-concurrent' | 'superseded' | 'damaged' | 'state-unknown' | 'retry';

/** A verdict unless the org says that someone else made the live version: then the rollback is done. */
export interface UnlessOthers {
  readonly unlessOthers: 'damaged';
}

/** What to do after a restore, now that the live flow was read. */
export function decideRollback(facts: RollbackFacts): RollbackVerdict | UnlessOthers {
  // The restore may still take effect, over a version of whoever has restored the menus meanwhile.
  if (facts.isFinal && facts.fate === 'unknown' && !facts.isOwn) return 'state-unknown';
  if (facts.isBack) return facts.mayHaveOverwritten ? 'overwrote-concurrent' : 'rolled-back';
  if (!facts.isStillLive) {
    if (facts.isOurs) return 'damaged';
    if (!facts.isOthersOnly) return 'superseded';
    // Someone else has restored the menus, unless it was this run's restore with damage.
    return facts.fate === 'conflict' ? 'rolled-back' : { unlessOthers: 'damaged' };
  }
  return facts.fate === 'refused' || facts.isFinal ? 'state-unknown' : 'retry';
}
