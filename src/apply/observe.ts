import { isNextVersion, writesBetween, type LiveFlow } from '../model/flow.ts';
import { menusOf, type Plan } from '../model/plan.ts';

/**
 * What is live after a write, compared with what the plan found and what it wants. Whose it is, is another question.
 * - `untouched`: nobody has written since the plan was made
 * - `desired`: all is as it was sent
 * - `beside`: the menus are as the files ask, and something else is not as it was sent
 * - `elsewhere`: somebody has written, and left these menus as they were found
 * - `part`: as found, with a part of what was sent and nothing else
 * - `foreign`: these menus are neither as found nor as asked
 */
export type WriteEffect = 'untouched' | 'desired' | 'beside' | 'elsewhere' | 'part' | 'foreign';

/** Compares the live flow with what the plan found and what it wants. */
export function observe(plan: Plan, { version, content }: LiveFlow): WriteEffect {
  const { live: before, desired, changed } = plan;
  const menus = menusOf(plan);
  if (version === before.version && content.equals(before.content)) return 'untouched';
  if (content.hasMenusOf(desired, menus)) return content.holds(desired, menus) ? 'desired' : 'beside';
  if (content.keepsMenusOf(before.content, menus)) return 'elsewhere';
  return content.isPartOf(before.content, desired, changed) ? 'part' : 'foreign';
}

/**
 * Whether this run's write may have replaced a version that somebody made in between. Architect's jobs name no version
 * that they are based on, so they can; a PATCH under a version can't.
 *
 * @param before the version right before this run's write, as far as it knew
 */
export function mayHaveOverwritten(live: LiveFlow, before: LiveFlow['version']): boolean {
  if (live.content.api !== 'architect' || live.version === before || isNextVersion(live.version, before)) return false;
  // Two writes, and the second was somebody else's: theirs stands on ours.
  return live.isOwn !== false || writesBetween(live.version, before) !== 2;
}
