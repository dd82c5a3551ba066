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
  const [old, now] = differing(before, after);
  const menus = menuIds(old, now);
  const rest = [old, now].map((definition) => menus.reduce((without, menu) => withOptions(without, menu, []), definition));
  return [
    ...menus.flatMap((menu) => diffMenu(menu, optionsOf(old, menu), optionsOf(now, menu))),
    ...diffRest(rest[0] ?? {}, rest[1] ?? {}),
  ];
}

/** The part of {@link diffDefinitions} that is about one menu. */
export function diffOfMenu(before: JsonObject, after: JsonObject, menu: string): Change[] {
  return differsByKey(before, after, menu) ? diffMenu(menu, optionsOf(before, menu), optionsOf(after, menu)) : [];
}

function menuIds(before: JsonObject, after: JsonObject): string[] {
  return Object.keys(nodesOf(before)).filter((id) => differsByKey(before, after, id));
}

/** Whether both have a node, its options differ, and each key occurs once on both sides. */
function differsByKey(before: JsonObject, after: JsonObject, id: string): boolean {
  const lists = [optionsOf(before, id), optionsOf(after, id)];
  return (
    [before, after].every((definition) => getOwn(nodesOf(definition), id) !== undefined) &&
    !isSameJson(lists[0], lists[1]) &&
    lists.every((list) => list === undefined || byKey(list) !== undefined)
  );
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
function diffRest(before: JsonObject, after: JsonObject): Change[] {
  const OPS = { CREATE: 'add', REMOVE: 'remove', CHANGE: 'change' } as const;
  return microdiff(comparable(before), comparable(after)).map(({ type, path }): Change => ({
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
  for (const [name, value] of Object.entries(before)) {
    const other = getOwn(after, name);
    if (value === other) continue;
    const [left, right] = isObject(value) && isObject(other) ? differing(value, other) : [value, other];
    old[name] = left;
    if (right !== undefined) now[name] = right;
  }
  for (const [name, value] of Object.entries(after)) if (!Object.hasOwn(before, name)) now[name] = value;
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
