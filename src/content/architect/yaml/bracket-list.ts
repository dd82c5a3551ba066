import { eolAt, lineEnd, lineStart, type Edit } from './text-edit.ts';

/** A list between brackets or braces: where its inside starts and ends, and its items without their commas. */
interface BracketList {
  readonly open: number;
  readonly close: number;
  readonly items: readonly Item[];
}

interface Item {
  readonly from: number;
  readonly to: number;
}

/** Which items of a list are removed, and which are added. */
interface ListChange {
  /** The indices of the removed items. */
  readonly removed: ReadonlySet<number>;
  /** The index of the item after which the new items go; -1 puts them first. */
  readonly after: number;
  /** The new items, each on one line. */
  readonly added: readonly string[];
}

/** Removes items of a list between brackets or braces, and adds new ones. */
export function editBracketList(text: string, list: BracketList, change: ListChange): Edit[] {
  const { open, close, items } = list;
  const { removed, added } = change;
  if (removed.size === 0 && added.length === 0) return [];
  if (removed.size === items.length) {
    if (added.length === 0) return [{ from: open, to: close, text: '' }];
    const inside = text.slice(open, close);
    const pad = inside.startsWith(' ') || items.length === 0 ? ' ' : '';
    return [{ from: open, to: close, text: `${pad}${added.join(', ')}${pad}` }];
  }
  return items.every((item) => hasOwnLines(text, item)) ? editLines(text, list, change) : editInline(list, change);
}

/** Whether an item shares its lines with nothing but a comma and a comment. */
function hasOwnLines(text: string, { from, to }: Item): boolean {
  return (
    /^[ \t]*$/u.test(text.slice(lineStart(text, from), from)) && /^[ \t]*,?[ \t]*(?:#.*)?\r?\n?$/u.test(text.slice(to, lineEnd(text, to)))
  );
}

function editInline({ items }: BracketList, { removed, after, added }: ListChange): Edit[] {
  const edits: Edit[] = [];
  const lastKept = items.findLastIndex((_item, index) => !removed.has(index));
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    if (removed.has(index) && index < lastKept && next !== undefined) edits.push({ from: item.from, to: next.from, text: '' });
  }
  const [kept, last] = [items[lastKept], items.at(-1)];
  if (kept !== undefined && last !== undefined && last !== kept) edits.push({ from: kept.to, to: last.to, text: '' });
  if (added.length === 0) return edits;
  const anchor = items.findLast((_item, index) => index <= after && !removed.has(index));
  const first = items.find((_item, index) => !removed.has(index));
  if (anchor !== undefined) edits.push({ from: anchor.to, to: anchor.to, text: added.map((item) => `, ${item}`).join('') });
  else if (first !== undefined) edits.push({ from: first.from, to: first.from, text: added.map((item) => `${item}, `).join('') });
  return edits;
}

function editLines(text: string, list: BracketList, { removed, after, added }: ListChange): Edit[] {
  const { items } = list;
  const removals = [...removed].flatMap((index) => {
    const item = items[index];
    return item === undefined ? [] : [{ from: lineStart(text, item.from), to: lineEnd(text, item.to), text: '' }];
  });
  const lastKept = items.findLastIndex((_item, index) => !removed.has(index));
  const appends = added.length > 0 && items.every((_item, index) => index <= after || removed.has(index));
  const hasTrailingComma = commaAfter(text, items.at(-1)) !== undefined;
  const becomesLast = !appends && lastKept < items.length - 1;
  const comma = commaEdits(text, items[lastKept], { isWanted: appends, isUnwanted: becomesLast && !hasTrailingComma });
  const model = items[Math.max(after, 0)];
  if (added.length === 0 || model === undefined) return [...removals, ...comma];
  const indent = text.slice(lineStart(text, model.from), model.from);
  const offset = after < 0 ? lineStart(text, model.from) : lineEnd(text, model.to);
  const eol = eolAt(text, list.open);
  const lines = added.map((item, index) => {
    const isLast = appends && index === added.length - 1;
    return `${indent}${item}${isLast && !hasTrailingComma ? '' : ','}${eol}`;
  });
  return [...removals, ...comma, { from: offset, to: offset, text: lines.join(''), lines: true }];
}

/** Adds the comma after an item if it is missing but needed, or removes it if it is there but not needed. */
function commaEdits(
  text: string,
  item: Item | undefined,
  { isWanted, isUnwanted }: { readonly isWanted: boolean; readonly isUnwanted: boolean },
): Edit[] {
  if (item === undefined) return [];
  const comma = commaAfter(text, item);
  if (comma === undefined) return isWanted ? [{ from: item.to, to: item.to, text: ',' }] : [];
  return isUnwanted ? [{ from: comma, to: comma + 1, text: '' }] : [];
}

/** The offset of the comma that follows an item on its line. */
function commaAfter(text: string, item: Item | undefined): number | undefined {
  const gap = item === undefined ? undefined : /^[ \t]*(?=,)/u.exec(text.slice(item.to));
  return item === undefined || gap === null || gap === undefined ? undefined : item.to + gap[0].length;
}
