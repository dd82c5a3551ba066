import { isObject, getOwn, type Json, type JsonObject } from '../../model/json.ts';
import { isSameJson } from './compare.ts';
import { nodesOf, optionsOf, withOptions } from './nodes.ts';

/**
 * Whether `live` is `before` with a part of what `desired` asks for, and nothing else: a write of ours that landed in part. It
 * takes a trace that only our write leaves; a menu that merely lost or moved an option was somebody else's doing.
 */
export function isPartialWrite(before: JsonObject, live: JsonObject, desired: JsonObject, changed: readonly string[]): boolean {
  if (!isSameJson(withoutMenus(live, changed), withoutMenus(before, changed))) return false;
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
  return options.some((other) => isSameJson(other, option));
}

function hasKeyOf(options: readonly Json[], option: Json): boolean {
  return isObject(option) && options.some((other) => isObject(other) && isSameJson(getOwn(other, 'key'), getOwn(option, 'key')));
}

function withoutMenus(definition: JsonObject, menus: readonly string[]): JsonObject {
  return menus.filter((id) => isObject(getOwn(nodesOf(definition), id))).reduce((rest, id) => withOptions(rest, id, []), definition);
}
