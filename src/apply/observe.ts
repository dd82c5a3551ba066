import { isNextVersion, writesBetween, type LiveFlow, type Version } from '../model/flow.ts';
import { menusOf, type Plan } from '../model/plan.ts';
import type { StoreError } from '../model/store.ts';

/**
 * What is live after a write, compared with what the plan found and what it wants. Who made it is another question.
 * - `untouched`: no one has written since the plan was made
 * - `desired`: everything is as it was sent
 * - `desired-with-others`: the menus are as the files ask, and something else is not as it was sent
 * - `others-only`: someone has written, and left these menus as they were found
 * - `partial`: as found, with a part of what was sent and nothing else
 * - `foreign`: these menus are neither as found nor as asked
 */
export type WriteEffect = 'untouched' | 'desired' | 'desired-with-others' | 'others-only' | 'partial' | 'foreign';

/** Compares the live flow with what the plan found and what it wants. */
export function observe(plan: Plan, { version, content }: LiveFlow): WriteEffect {
  const { live: before, desired, changed } = plan;
  const menus = menusOf(plan);
  if (version === before.version && content.equals(before.content)) return 'untouched';
  if (content.hasMenusOf(desired, menus)) return content.holds(desired, menus) ? 'desired' : 'desired-with-others';
  if (content.keepsMenusOf(before.content, menus)) return 'others-only';
  return content.isPartOf(before.content, desired, changed) ? 'partial' : 'foreign';
}

/** Whether the menus are as the files ask. */
export function isAsAsked(effect: WriteEffect): boolean {
  return effect === 'desired' || effect === 'desired-with-others';
}

/**
 * Whether this run's write may have replaced a version that someone made in between. It can only if writes don't name the version
 * they are based on.
 *
 * @param before the newest version right before this run's write, as far as it is known
 */
export function mayHaveOverwritten(live: LiveFlow, before: Version): boolean {
  if (live.content.traits.writesNameTheirVersion || live.version === before || isNextVersion(live.version, before)) return false;
  // There were two writes, and the second was someone else's: their version replaced this run's.
  return live.isOwn !== false || writesBetween(live.version, before) !== 2;
}

/**
 * How a write was answered:
 * - `accepted`: with a success
 * - `unsent`: nothing of this run was ever sent
 * - `rejected`: the org rejects the change itself
 * - `denied`: because of someone's newer version, a lock, or a missing permission. It should have had no effect, but may have
 * - `lost`: unknown
 */
export type Answer = 'accepted' | 'unsent' | 'rejected' | 'denied' | 'lost';

/**
 * Classifies a write's failure as an answer.
 *
 * @param failure why the answer did not show the write's effect. Absent: the org accepted the write
 * @param mayHaveTakenEffect whether an earlier write on the same version may have taken effect
 */
export function answerIn(failure: StoreError | undefined, mayHaveTakenEffect: boolean): Answer {
  if (failure === undefined) return 'accepted';
  if (failure.isUnsent && !mayHaveTakenEffect) return 'unsent';
  if (failure.fate === 'refused' && failure.isRejection) return 'rejected';
  return failure.fate === 'unknown' || mayHaveTakenEffect ? 'lost' : 'denied';
}
