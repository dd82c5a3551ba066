import { isSameJson } from '../../model/exact-json.ts';
import { isObject, getOwn, type Json, type JsonObject } from '../../model/json.ts';
import { nodesOf, optionsOf, withOptions } from './nodes.ts';

/** The definition before a write, the live one after it, and the desired one. */
interface Write {
  readonly before: JsonObject;
  readonly live: JsonObject;
  readonly desired: JsonObject;
  /** The ids of the nodes whose menus were to change. */
  readonly menus: readonly string[];
}

/**
 * Whether `live` is `before` with a part of what `desired` asks for, and nothing else: a write of this run that took effect in part.
 * It must show a trace that only this run's write leaves. Unless an option was added, changed or removed as asked, someone else wrote.
 */
export function isPartialWrite({ before, live, desired, menus }: Write): boolean {
  if (!isSameJson(withoutMenus(live, menus), withoutMenus(before, menus))) return false;
  const compared = menus.map((nodeId) => ({
    old: optionsOf(before, nodeId) ?? [],
    now: optionsOf(live, nodeId) ?? [],
    wanted: optionsOf(desired, nodeId) ?? [],
  }));
  return (
    compared.every(({ old, now, wanted }) => now.every((option) => has(old, option) || has(wanted, option))) &&
    compared.some(({ old, now, wanted }) => isTraceIn(now, old, wanted))
  );
}

/** Whether an option was added, changed or removed as asked. */
function isTraceIn(now: readonly Json[], old: readonly Json[], wanted: readonly Json[]): boolean {
  return (
    now.some((option) => has(wanted, option) && !has(old, option)) || old.some((option) => !has(now, option) && !hasKeyOf(wanted, option))
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
