import { isSameJson } from '../../model/exact-json.ts';
import { isObject, getOwn, type Json, type JsonObject } from '../../model/json.ts';
import { optionsOf } from './nodes.ts';

/** What callers hear of an option, and where it leads them. */
const FIELDS = ['key', 'prompt', 'routingTarget'] as const;

/**
 * Whether `live` has everything of `expected`. A service may add properties to what it was given, so an extra property is not a
 * difference; a missing or different value is.
 */
export function holds(live: Json | undefined, expected: Json): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(live) && live.length === expected.length && expected.every((item: Json, index) => holds(live[index] as Json, item))
    );
  }
  if (isObject(expected)) {
    return isObject(live) && Object.entries(expected).every(([name, value]) => holds(getOwn(live, name), value));
  }
  return isSameJson(live, expected);
}

/** Whether these menus are the same in both: their options, the order of the options, and whether there are any. */
export function haveSameMenus(live: JsonObject, expected: JsonObject, menus: readonly string[]): boolean {
  return menus.every((nodeId) => {
    const [wanted, found] = [optionsOf(expected, nodeId), optionsOf(live, nodeId)];
    return wanted === undefined ? found === undefined : holds(found, wanted);
  });
}

/**
 * What a menu's options mean to callers: key, prompt and target of each, in their order. Other properties of an option are not what callers
 * hear or where they get.
 *
 * @param options undefined if the node has no list of options
 */
export function menuStateOf(options: readonly Json[] | undefined): Json {
  return (options ?? []).map((option) => (isObject(option) ? FIELDS.map((name) => getOwn(option, name) ?? null) : option));
}
