import { follows, lastOf, writesBetween, type LiveFlow } from './flow.ts';
import { menusOf, type Plan } from './plan.ts';

/**
 * What a look at the live flow says of a write:
 * - `desired`: the menus are as the files ask
 * - `untouched`: nobody has written since the plan was made
 * - `elsewhere`: somebody has written, and left these menus alone
 * - `ours`: exactly one write has happened, and it was this run's
 * - `foreign`: these menus are neither as found nor as asked; one write, so it was somebody else's
 * - `mixed`: the same after several writes: this run's may be among them
 */
export type Landing = 'desired' | 'untouched' | 'elsewhere' | 'ours' | 'foreign' | 'mixed';

/** Compares the live flow with what the plan found and what it wants. */
export function judge(plan: Plan, live: LiveFlow): Landing {
  const { live: before, desired, changed } = plan;
  const menus = menusOf(plan);
  if (live.version === before.version && live.content.equals(before.content)) return 'untouched';
  const oneWrite = follows(live.version, live.after ?? lastOf(before));
  if (live.content.hasMenusOf(desired, menus)) return 'desired';
  if (live.content.keepsMenusOf(before.content, menus)) return 'elsewhere';
  if (oneWrite && (live.isOwn ?? live.content.isPartOf(before.content, desired, changed))) return 'ours';
  return oneWrite ? 'foreign' : 'mixed';
}

/**
 * Whether this run's write may have replaced a version that somebody made in between. Architect's jobs name no version
 * that they are based on, so they can; a PATCH under a version can't.
 *
 * @param before the version right before this run's write, as far as it knew
 */
export function mayHaveBuried(live: LiveFlow, before: LiveFlow['version']): boolean {
  if (live.content.api !== 'architect' || live.version === before || follows(live.version, before)) return false;
  // Two writes, and the second was somebody else's: theirs stands on ours.
  return live.isOwn !== false || writesBetween(live.version, before) !== 2;
}
