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
  return haveSameMenus(live.definition, plan.desired, plan.menus.map(({ nodeId }) => nodeId));
}

/** Whether every menu that the files describe is still as the plan found it. */
function menusUntouched(plan: Plan, live: LiveFlow): boolean {
  return plan.menus.every(({ nodeId }) => same(optionsOf(live.definition, nodeId), optionsOf(plan.live.definition, nodeId)));
}

/** Whether `live` differs from `before` only by options that `desired` asks for: a write of ours that landed in part. */
function isPartOfOurs(before: JsonObject, live: JsonObject, desired: JsonObject, changed: readonly string[]): boolean {
  if (!same(withoutMenus(live, changed), withoutMenus(before, changed))) return false;
  return changed.every((nodeId) => {
    const allowed = [...(optionsOf(before, nodeId) ?? []), ...(optionsOf(desired, nodeId) ?? [])];
    return (optionsOf(live, nodeId) ?? []).every((option: Json) => allowed.some((other) => same(option, other)));
  });
}

function withoutMenus(definition: JsonObject, menus: readonly string[]): JsonObject {
  return menus.filter((id) => isObject(own(nodesOf(definition), id))).reduce((rest, id) => withOptions(rest, id, []), definition);
}
