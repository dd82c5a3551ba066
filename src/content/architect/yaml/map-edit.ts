import type { Pair, YAMLMap } from 'yaml';
import { isNode } from 'yaml';
import { insertLines, linesOf, removeLines } from './block-list.ts';
import { editBracketList } from './bracket-list.ts';
import { endOfPair, startOf } from './nodes.ts';
import type { Parsed } from './parse.ts';
import { printBlock, printInline, type YamlField } from './print.ts';
import { columnOf } from './scalar.ts';
import { eolAt, type Edit } from './text-edit.ts';

/** Which fields of a map are removed, and which are added. */
interface MapChange {
  readonly removed: readonly Pair[];
  /** The index of the field before which the new fields go; the number of fields puts them last. */
  readonly before: number;
  readonly added: readonly YamlField[];
  /** Columns by which each level is indented, in block style. */
  readonly step: number;
}

/**
 * Removes fields of a map and adds new ones: on lines of their own, or between the braces, as the map is written.
 *
 * @returns undefined if the map has no lines of its own to edit
 */
export function editMap(parsed: Parsed, map: YAMLMap, change: MapChange): Edit[] | undefined {
  const removed = new Set(change.removed.map((pair) => map.items.indexOf(pair)));
  if (map.flow === true) return editBraces(parsed, map, removed, change);
  return parsed.inBrackets.has(map) ? undefined : editBlock(parsed, map, removed, change);
}

function editBraces({ text }: Parsed, map: YAMLMap, removed: ReadonlySet<number>, { before, added }: MapChange): Edit[] {
  const list = {
    open: startOf(map) + 1,
    close: (map.range?.[1] ?? 0) - 1,
    items: map.items.map((pair) => ({ from: startOfPair(pair), to: endOfPair(pair) })),
  };
  return editBracketList(text, list, { removed, after: before - 1, added: added.map((field) => printInline([field]).slice(2, -2)) });
}

function editBlock({ text }: Parsed, map: YAMLMap, removed: ReadonlySet<number>, change: MapChange): Edit[] | undefined {
  const { before, added, step } = change;
  const spans = map.items.map((pair) => (isPlainPair(pair) ? linesOf(text, startOfPair(pair), endOfPair(pair)) : undefined));
  const [first] = map.items;
  const column = first === undefined ? undefined : columnOf(text, startOfPair(first));
  const at = spans[before]?.from ?? spans.at(-1)?.to;
  if (column === undefined || at === undefined || spans.includes(undefined)) return undefined;
  const edits = spans.flatMap((span, index) => (removed.has(index) && span !== undefined ? [removeLines(span)] : []));
  return added.length === 0 ? edits : [...edits, insertLines(at, printBlock(added, column, step), eolAt(text, startOf(map)))];
}

/** Where a pair starts: at its key, its tag or anchor, or the `?` of an explicit key. */
function startOfPair(pair: Pair): number {
  const key = isNode(pair.key) ? startOf(pair.key) : 0;
  const marks = pair.srcToken?.start.filter(({ type }) => type === 'anchor' || type === 'tag' || type === 'explicit-key-ind') ?? [];
  return marks.reduce((first, { offset }) => Math.min(first, offset), key);
}

/** Whether a pair is `key: value`, without the `?` of an explicit key. */
function isPlainPair(pair: Pair): boolean {
  return pair.srcToken?.start.every(({ type }) => type !== 'explicit-key-ind') ?? true;
}
