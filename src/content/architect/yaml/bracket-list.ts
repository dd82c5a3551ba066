import { lineEnd, lineStart, type Edit } from './text-edit.ts';

/** A list between brackets or braces: where its inside begins and ends, and its items without their commas. */
export interface BracketList {
  readonly open: number;
  readonly close: number;
  readonly items: readonly { readonly from: number; readonly to: number }[];
}

/**
 * Takes items out of a list between brackets or braces and puts others in.
 *
 * @param removed the indices of the items that go
 * @param after the index of the item behind which the new ones come; -1: before the first
 * @param added what comes in, each on one line
 */
export function editBracketList(
  text: string,
  list: BracketList,
  removed: ReadonlySet<number>,
  after: number,
  added: readonly string[],
  eol: string,
): Edit[] {
  if (removed.size === 0 && added.length === 0) return [];
  const { open, close, items } = list;
  if (removed.size === items.length) {
    if (added.length === 0) return [{ from: open, to: close, text: '' }];
    const inside = text.slice(open, close);
    const pad = inside.startsWith(' ') || items.length === 0 ? ' ' : '';
    return [{ from: open, to: close, text: `${pad}${added.join(', ')}${pad}` }];
  }
  return items.every((item) => ownLines(text, item))
    ? editLines(text, list, removed, after, added, eol)
    : editInline(list, removed, after, added);
}

/** Whether an item has its line or lines to itself, a comma and a comment aside. */
function ownLines(text: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return (
    /^[ \t]*$/u.test(text.slice(lineStart(text, from), from)) && /^[ \t]*,?[ \t]*(?:#.*)?\r?\n?$/u.test(text.slice(to, lineEnd(text, to)))
  );
}

function editInline({ items }: BracketList, removed: ReadonlySet<number>, after: number, added: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  const lastStaying = items.findLastIndex((_item, index) => !removed.has(index));
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    if (removed.has(index) && index < lastStaying && next !== undefined) edits.push({ from: item.from, to: next.from, text: '' });
  }
  const [staying, last] = [items[lastStaying], items.at(-1)];
  if (staying !== undefined && last !== undefined && last !== staying) edits.push({ from: staying.to, to: last.to, text: '' });
  if (added.length === 0) return edits;
  const anchor = items.findLast((_item, index) => index <= after && !removed.has(index));
  const first = items.find((_item, index) => !removed.has(index));
  if (anchor !== undefined) edits.push({ from: anchor.to, to: anchor.to, text: added.map((one) => `, ${one}`).join('') });
  else if (first !== undefined) edits.push({ from: first.from, to: first.from, text: added.map((one) => `${one}, `).join('') });
  return edits;
}

function editLines(
  text: string,
  { items }: BracketList,
  removed: ReadonlySet<number>,
  after: number,
  added: readonly string[],
  eol: string,
): Edit[] {
  const edits: Edit[] = [...removed].flatMap((index) => {
    const item = items[index];
    return item === undefined ? [] : [{ from: lineStart(text, item.from), to: lineEnd(text, item.to), text: '' }];
  });
  const lastIndex = items.length - 1;
  const comma = (index: number): number | undefined => {
    const item = items[index];
    const gap = item === undefined ? undefined : /^[ \t]*(?=,)/u.exec(text.slice(item.to));
    return item === undefined || gap === null || gap === undefined ? undefined : item.to + gap[0].length;
  };
  const trailing = comma(lastIndex) !== undefined;
  const atEnd = items.every((_item, index) => index <= after || removed.has(index));
  const lastStaying = items.findLastIndex((_item, index) => !removed.has(index));
  const staying = items[lastStaying];
  const at = comma(lastStaying);
  if (staying !== undefined && added.length > 0 && atEnd && at === undefined) edits.push({ from: staying.to, to: staying.to, text: ',' });
  if (at !== undefined && !trailing && lastStaying < lastIndex && !(added.length > 0 && atEnd))
    edits.push({ from: at, to: at + 1, text: '' });
  const model = items[Math.max(after, 0)];
  if (added.length > 0 && model !== undefined) {
    const indent = text.slice(lineStart(text, model.from), model.from);
    const offset = after < 0 ? lineStart(text, model.from) : lineEnd(text, model.to);
    const lines = added.map((one, index) => `${indent}${one}${atEnd && !trailing && index === added.length - 1 ? '' : ','}${eol}`);
    edits.push({ from: offset, to: offset, text: lines.join(''), lines: true });
  }
  return edits;
}
