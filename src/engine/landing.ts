import { haveSameMenus, same } from './compare.ts';
import { isObject, nodesOf, optionsOf, own, withOptions, type Json, type JsonObject, type LiveFlow } from './flow.ts';
import type { Plan } from './plan.ts';

/**
 * What a look at the live flow says of a write:
 * - `desired`: the menus are as the files ask
 * - `untouched`: nobody has written since the plan was made
 * - `elsewhere`: somebody has written, and left these menus alone
 * - `ours`: exactly one write has happened, and all of it is part of what this run sent
 * - `foreign`: these menus are neither as found nor as asked; one write, so it was somebody else's
 * - `mixed`: the same after several writes: this run's may be among them
 */
export type Landing = 'desired' | 'untouched' | 'elsewhere' | 'ours' | 'foreign' | 'mixed';

/** Compares the live flow with what the plan found and what it wants. */
export function judge(plan: Plan, live: LiveFlow): Landing {
  const { live: before, desired, changed } = plan;
  if (live.version === before.version && same(live.definition, before.definition)) return 'untouched';
  const oneWrite = live.version === before.version + 1;
  if (isDesired(plan, live)) return 'desired';
  if (menusUntouched(plan, live)) return 'elsewhere';
  if (oneWrite && isPartOfOurs(before.definition, live.definition, desired, changed)) return 'ours';
  return oneWrite ? 'foreign' : 'mixed';
}

/** Whether every menu that the files describe is as they ask: others may rightly have changed the rest. */
function isDesired(plan: Plan, live: LiveFlow): boolean {
  return haveSameMenus(
    live.definition,
    plan.desired,
    plan.menus.map(({ nodeId }) => nodeId),
  );
}

/** Whether every menu that the files describe is still as the plan found it. */
function menusUntouched(plan: Plan, live: LiveFlow): boolean {
  return plan.menus.every(({ nodeId }) => same(optionsOf(live.definition, nodeId), optionsOf(plan.live.definition, nodeId)));
}

/**
 * Whether `live` is `before` with a part of what `desired` asks for, and nothing else: a write of ours that landed in part. It
 * takes a trace that only our write leaves; a menu that merely lost or moved an option was somebody else's doing.
 */
function isPartOfOurs(before: JsonObject, live: JsonObject, desired: JsonObject, changed: readonly string[]): boolean {
  if (!same(withoutMenus(live, changed), withoutMenus(before, changed))) return false;
  const menus = changed.map((nodeId) => [before, live, desired].map((definition) => optionsOf(definition, nodeId) ?? []));
  return (
    menus.every(([old = [], now = [], wanted = []]) => now.every((option) => has(old, option) || has(wanted, option))) &&
    menus.some(
      ([old = [], now = [], wanted = []]) =>
        now.some((option) => has(wanted, option) && !has(old, option)) ||
        old.some((option) => !has(now, option) && !hasKeyOf(wanted, option)),
    )
  );
}

function has(options: readonly Json[], option: Json): boolean {
  return options.some((other) => same(other, option));
}

function hasKeyOf(options: readonly Json[], option: Json): boolean {
  return isObject(option) && options.some((other) => isObject(other) && same(own(other, 'key'), own(option, 'key')));
}

function withoutMenus(definition: JsonObject, menus: readonly string[]): JsonObject {
  return menus.filter((id) => isObject(own(nodesOf(definition), id))).reduce((rest, id) => withOptions(rest, id, []), definition);
}
