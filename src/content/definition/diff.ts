import microdiff from 'microdiff';
import type { Change } from '../../model/change.ts';
import { decimalOf, isNumber, isSameJson } from '../../model/exact-json.ts';
import { isObject, getOwn, type Json, type JsonObject } from '../../model/json.ts';
import { nodesOf, optionsOf, withOptions } from './nodes.ts';

/** The report's names of an option's properties. */
const FIELD: ReadonlyMap<string, string> = new Map([['routingTarget', 'routing_target']]);

/**
 * What differs between two definitions. Menus are compared option by option, matched by key. So an insertion is one change and not a
 * shift of all later options, and another order of the same keys is one `reorder`.
 *
 * microdiff compares the options that have the same key, and the rest.
 */
export function diffDefinitions(before: JsonObject, after: JsonObject): Change[] {
  const menus = menuIds(before, after);
  return [...menus.flatMap((menu) => diffMenu(menu, optionsOf(before, menu), optionsOf(after, menu))), ...diffRest(before, after, menus)];
}

/** Nodes whose options differ, and have one key each on both sides. */
function menuIds(before: JsonObject, after: JsonObject): string[] {
  const ids = new Set([...Object.keys(nodesOf(before)), ...Object.keys(nodesOf(after))]);
  return [...ids].filter((id) => {
    const lists = [optionsOf(before, id), optionsOf(after, id)];
    return (
      !isSameJson(lists[0], lists[1]) &&
      lists.every((list) => list === undefined || byKey(list) !== undefined) &&
      [before, after].every((definition) => getOwn(nodesOf(definition), id) !== undefined)
    );
  });
}

/** Options as a map by key, in their order; undefined if a key is missing or occurs twice. */
function byKey(options: readonly Json[]): Map<string, JsonObject> | undefined {
  const map = new Map<string, JsonObject>();
  for (const option of options) {
    const key = isObject(option) ? getOwn(option, 'key') : undefined;
    if (!isObject(option) || typeof key !== 'string' || map.has(key)) return undefined;
    map.set(key, option);
  }
  return map;
}

function diffMenu(menu: string, before: readonly Json[] = [], after: readonly Json[] = []): Change[] {
  const old = byKey(before) ?? new Map<string, JsonObject>();
  const now = byKey(after) ?? new Map<string, JsonObject>();
  const options = ['definition', 'nodes', menu, 'menu', 'options'];
  const changes: Change[] = [];
  for (const [key, option] of old) {
    const other = now.get(key);
    const path = `${jsonPath(options)}[?(@.key=='${key}')]`;
    if (other === undefined) changes.push({ op: 'remove', menu, key, field: null, path, before: summary(option), after: null });
    else for (const change of diffOption({ menu, key, path }, option, other)) changes.push(change);
  }
  for (const [key, option] of now) {
    const path = `${jsonPath(options)}[?(@.key=='${key}')]`;
    if (!old.has(key)) changes.push({ op: 'add', menu, key, field: null, path, before: null, after: summary(option) });
  }
  const oldOrder = [...old.keys()].filter((key) => now.has(key));
  const newOrder = [...now.keys()].filter((key) => old.has(key));
  if (!isSameJson(oldOrder, newOrder))
    changes.push({ op: 'reorder', menu, key: null, field: null, path: jsonPath(options), before: oldOrder, after: newOrder });
  return changes;
}

function diffOption({ menu, key, path }: Pick<Change, 'menu' | 'key' | 'path'>, before: JsonObject, after: JsonObject): Change[] {
  const fields = new Set(microdiff(comparable(before), comparable(after)).map(({ path: [field] }) => String(field)));
  return [...fields].map((field) => ({
    op: 'change',
    menu,
    key,
    field: FIELD.get(field) ?? field,
    path: `${path}${jsonStep(field)}`,
    before: getOwn(before, field) ?? null,
    after: getOwn(after, field) ?? null,
  }));
}

/** An option in the report's words. */
function summary(option: JsonObject): Json {
  return Object.fromEntries(
    Object.entries(option)
      .filter(([name]) => name !== 'key')
      .map(([name, value]) => [FIELD.get(name) ?? name, value]),
  );
}

/** Differences outside the compared menus. */
function diffRest(before: JsonObject, after: JsonObject, menus: readonly string[]): Change[] {
  const without = (definition: JsonObject): JsonObject => menus.reduce((rest, menu) => withOptions(rest, menu, []), definition);
  const OPS = { CREATE: 'add', REMOVE: 'remove', CHANGE: 'change' } as const;
  const [old, now] = differing(without(before), without(after));
  return microdiff(comparable(old), comparable(now)).map(({ type, path }): Change => ({
    op: OPS[type],
    menu: null,
    key: null,
    field: null,
    path: jsonPath(['definition', ...path]),
    before: valueAt(before, path) ?? null,
    after: valueAt(after, path) ?? null,
  }));
}

/** Both without what is the very same value in both: an edit keeps all that it doesn't touch, and that is nearly everything. */
function differing(before: JsonObject, after: JsonObject): readonly [JsonObject, JsonObject] {
  const [old, now]: [Record<string, Json>, Record<string, Json>] = [Object.create(null), Object.create(null)];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [a, b] = [getOwn(before, name), getOwn(after, name)];
    if (a === b) continue;
    const [left, right] = isObject(a) && isObject(b) ? differing(a, b) : [a, b];
    if (left !== undefined) old[name] = left;
    if (right !== undefined) now[name] = right;
  }
  return [old, now];
}

/**
 * The same values for microdiff. It compares numbers as JavaScript does, so each decimal value becomes a symbol of its own. It also finds
 * inherited properties, so objects inherit none: a node can be called `toString`.
 */
function comparable(object: JsonObject): Record<string, unknown> {
  const entries = Object.entries(object).map(([name, value]) => [name, comparableValue(value)]);
  return Object.setPrototypeOf(Object.fromEntries(entries), null) as Record<string, unknown>;
}

function comparableValue(value: Json): unknown {
  if (isNumber(value)) return Symbol.for(decimalOf(value));
  if (Array.isArray(value)) return value.map((item: Json) => comparableValue(item));
  return isObject(value) ? comparable(value) : value;
}

function valueAt(definition: Json, path: readonly (string | number)[]): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)] as Json | undefined;
    return isObject(value) ? getOwn(value, String(step)) : undefined;
  }, definition);
}

function jsonPath(steps: readonly (string | number)[]): string {
  return `$${steps.map(jsonStep).join('')}`;
}

/** One step of a JSONPath: a plain name after a dot, any other name in quotes (RFC 9535 §2.3.1). */
function jsonStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[a-z_]\w*$/iu.test(step) ? `.${step}` : `['${step.replaceAll('\\', String.raw`\\`).replaceAll("'", String.raw`\'`)}']`;
}
