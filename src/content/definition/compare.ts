import { isDeepStrictEqual } from 'node:util';
import { isObject, getOwn, type Json, type JsonObject } from '../../model/json.ts';
import { optionsOf } from './nodes.ts';

/** Whether two values are the same, whatever the order of their properties. */
export function isSameJson(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b);
}

/**
 * Whether `live` holds everything of `expected`. A service may add properties of its own to what it was given, so more is
 * no difference; a missing or other value is.
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
  return Object.is(live, expected);
}

/** Whether the menus in question are the same in both: options, their order, and whether there are any at all. */
export function haveSameMenus(live: JsonObject, expected: JsonObject, menus: readonly string[]): boolean {
  return menus.every((nodeId) => {
    const wanted = optionsOf(expected, nodeId);
    const found = optionsOf(live, nodeId);
    return wanted === undefined ? found === undefined : found !== undefined && holds(found, wanted);
  });
}
