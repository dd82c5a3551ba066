import { isDeepStrictEqual } from 'node:util';
import { isObject, optionsOf, own, type Json, type JsonObject } from './flow.ts';

/** Whether two values are the same, whatever the order of their properties. */
export function same(a: unknown, b: unknown): boolean {
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
    return isObject(live) && Object.entries(expected).every(([name, value]) => holds(own(live, name), value));
  }
  return Object.is(live, expected);
}

/**
 * Whether `live` is the `expected` definition: all of it is there, and the menus in question have these options and no
 * others.
 */
export function isDefinition(live: JsonObject, expected: JsonObject, menus: readonly string[]): boolean {
  return holds(live, expected) && haveSameMenus(live, expected, menus);
}

/** Whether the menus in question are the same in both: options, their order, and whether there are any at all. */
export function haveSameMenus(live: JsonObject, expected: JsonObject, menus: readonly string[]): boolean {
  return menus.every((nodeId) => {
    const wanted = optionsOf(expected, nodeId);
    const found = optionsOf(live, nodeId);
    return wanted === undefined ? found === undefined : found !== undefined && holds(found, wanted);
  });
}

/**
 * Whether `live` is back at `before`. Here the menus must be the very same: what a change added would otherwise pass as a
 * service's own addition.
 */
export function isBackAt(live: JsonObject, before: JsonObject, menus: readonly string[]): boolean {
  return holds(live, before) && menus.every((nodeId) => same(optionsOf(live, nodeId), optionsOf(before, nodeId)));
}
