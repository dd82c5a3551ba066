import type { Pair, YAMLMap } from 'yaml';
import { isNode } from 'yaml';
import { insertLines, removeLines, linesOf } from './block-list.ts';
import { editBracketList } from './bracket-list.ts';
import { endOfPair, startOf } from './nodes.ts';
import type { Parsed } from './parse.ts';
import { printBlock, printInline, type YamlField } from './print.ts';
import { columnOf } from './scalar.ts';
import { eolAt, type Edit } from './text-edit.ts';

/**
 * Takes fields out of a map and puts others in, on their own lines or between the braces, as the map is written.
 *
 * @param removed the fields that go
 * @param before the index of the field before which the new ones come; as many as there are fields: at the end
 * @param step by how many columns a level goes deeper, for block style
 * @returns undefined where the map is written in a form that has no lines to edit
 */
export function editMap(
  parsed: Parsed,
  map: YAMLMap,
  removed: readonly Pair[],
  before: number,
  added: readonly YamlField[],
  step: number,
): Edit[] | undefined {
  const { text } = parsed;
  const eol = eolAt(text, startOf(map));
  const gone = new Set(removed.map((pair) => map.items.indexOf(pair)));
  if (map.flow === true) {
    const list = {
      open: startOf(map) + 1,
      close: (map.range?.[1] ?? 0) - 1,
      items: map.items.map((pair) => ({ from: startOfPair(pair), to: endOfPair(pair) })),
    };
    return editBracketList(
      text,
      list,
      gone,
      before - 1,
      added.map((field) => printInline([field]).slice(2, -2)),
      eol,
    );
  }
  if (parsed.inBrackets.has(map)) return undefined;
  const spans = map.items.map((pair) => (isPlainPair(pair) ? linesOf(text, startOfPair(pair), endOfPair(pair)) : undefined));
  const [first] = map.items;
  const column = first === undefined ? undefined : columnOf(text, startOfPair(first));
  const at = spans[before]?.from ?? spans.at(-1)?.to;
  if (column === undefined || at === undefined || spans.includes(undefined)) return undefined;
  const edits = spans.flatMap((span, index) => (gone.has(index) && span !== undefined ? [removeLines(span)] : []));
  return added.length === 0 ? edits : [...edits, insertLines(at, printBlock(added, column, step), eol)];
}

/** Where a pair begins: its key, what marks it, or its anchor. */
export function startOfPair(pair: Pair): number {
  const key = isNode(pair.key) ? startOf(pair.key) : 0;
  const marks = pair.srcToken?.start.filter(({ type }) => type === 'anchor' || type === 'tag' || type === 'explicit-key-ind') ?? [];
  return Math.min(key, ...marks.map(({ offset }) => offset));
}

/** Whether a pair is `key: value`, without the `?` of an explicit key. */
function isPlainPair(pair: Pair): boolean {
  return pair.srcToken?.start.every(({ type }) => type !== 'explicit-key-ind') ?? true;
}
