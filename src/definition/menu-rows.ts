import { isObject, own, type Json, type JsonObject } from '../engine/json.ts';
import type { MenuComparison, Row, Spoken } from '../engine/menu-view.ts';
import { same } from './compare.ts';
import { optionWithKey } from './nodes.ts';

/**
 * A menu before and after, row by row: the new order first, then the keys that are gone.
 *
 * @param names what is known of targets, by id: a name says more than an id, and stands before it
 */
export function compareOptions(
  before: readonly Json[] = [],
  after: readonly Json[] = [],
  names: ReadonlyMap<string, string> = new Map(),
): MenuComparison {
  const old = before.filter(isObject);
  const now = after.filter(isObject);
  const rows = now.map((option): Row => {
    const key = keyOf(option);
    const was = optionWithKey(old, key);
    return {
      key,
      sign: was === undefined ? 'added' : same(was, option) ? 'same' : 'changed',
      before: was && spoken(was, names),
      after: spoken(option, names),
    };
  });
  const gone = old
    .filter((option) => optionWithKey(now, keyOf(option)) === undefined)
    .map((option): Row => ({ key: keyOf(option), sign: 'removed', before: spoken(option, names), after: undefined }));
  return { rows: [...rows, ...gone], reordered: !same(keptKeys(old, now), keptKeys(now, old)) };
}

function keptKeys(options: readonly JsonObject[], others: readonly JsonObject[]): string[] {
  return options.map(keyOf).filter((key) => optionWithKey(others, key) !== undefined);
}

function keyOf(option: JsonObject): string {
  const key = own(option, 'key');
  return typeof key === 'string' ? key : '?';
}

function spoken(option: JsonObject, names: ReadonlyMap<string, string>): Spoken {
  const target = words(own(option, 'routingTarget'));
  const name = names.get(target);
  return { prompt: words(own(option, 'prompt')), target: name === undefined ? target : `${name} (${target})` };
}

function words(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}
