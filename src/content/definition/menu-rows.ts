import { isSameJson } from '../../model/exact-json.ts';
import { isObject, getOwn, present, type Json, type JsonObject } from '../../model/json.ts';
import { precedingKeptKeys, type MenuComparison, type Row, type KeyView } from '../../model/menu-diff.ts';
import { optionWithKey } from './nodes.ts';
import type { TargetWords } from './target-words.ts';

interface Targets {
  readonly before: (target: string) => TargetWords;
  readonly after: (target: string) => TargetWords;
}

const asItIs = (target: string): TargetWords => ({ target });

/**
 * A menu before and after, row by row: the new order first, then the removed keys.
 *
 * @param targets where a routing target leads, in words, before and after
 */
export function compareOptions(
  before: readonly Json[] = [],
  after: readonly Json[] = [],
  targets: Targets = { before: asItIs, after: asItIs },
): MenuComparison {
  const old = before.filter(isObject);
  const now = after.filter(isObject);
  const rows = now.map((option): Row => {
    const key = keyOf(option);
    const was = optionWithKey(old, key);
    return {
      key,
      sign: was === undefined ? 'added' : isSameJson(was, option) ? 'same' : 'changed',
      before: was && keyView(was, targets.before),
      after: keyView(option, targets.after),
    };
  });
  const precedingKeys = precedingKeptKeys(old.map(keyOf), new Set(now.map(keyOf)));
  const removed = old
    .filter((option) => optionWithKey(now, keyOf(option)) === undefined)
    .map((option): Row => {
      const key = keyOf(option);
      const precedingKey = precedingKeys.get(key);
      return { key, sign: 'removed', before: keyView(option, targets.before), after: undefined, ...present({ precedingKey }) };
    });
  return { rows: [...rows, ...removed], reordered: !isSameJson(keptKeys(old, now), keptKeys(now, old)) };
}

function keptKeys(options: readonly JsonObject[], others: readonly JsonObject[]): string[] {
  return options.map(keyOf).filter((key) => optionWithKey(others, key) !== undefined);
}

function keyOf(option: JsonObject): string {
  const key = getOwn(option, 'key');
  return typeof key === 'string' ? key : '?';
}

function keyView(option: JsonObject, leadsTo: (target: string) => TargetWords): KeyView {
  return { prompt: words(getOwn(option, 'prompt')), ...leadsTo(words(getOwn(option, 'routingTarget'))) };
}

function words(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}
