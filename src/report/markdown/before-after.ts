import { diffArrays } from 'diff';
import { words } from '../../text/segments.ts';
import { isolated } from '../wording/direction.ts';
import { isolatedPlain, plain } from '../wording/escape.ts';

/** With more edits than this, the change is not small, and both texts are shown whole. */
const MAX_EDITS = 60;

/** The most UTF-16 units between two changes that are merged into one: a few unchanged words in between are hard to read. */
const MAX_MERGED_GAP = 16;

/** How many unchanged words stay before and after a change if only changes are shown. */
const CONTEXT = 4;

/**
 * Two long foreign texts as one. If few words change, only those are struck out and inserted.
 *
 * @param isShort whether unchanged words far from any change are left out
 */
export function wordsBeforeAndAfter(before: string, after: string, isShort = false): string {
  const parts = before === '' || after === '' ? undefined : diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MAX_EDITS });
  if (parts === undefined) return wholeBeforeAndAfter(before, after);
  const hunks = hunksOf(parts);
  const texts = hunks.map((hunk, index) => {
    if (!isUnchanged(hunk)) return hunkText(hunk);
    return plain(isShort ? nearChanges(hunk.before, { isFirst: index === 0, isLast: index === hunks.length - 1 }) : hunk.before);
  });
  return isolated(texts.join(''), `${before}${after}`);
}

/** The ends of an unchanged text that are next to a change. */
function nearChanges(text: string, { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean }): string {
  const all = text.split(/(?<=\s)(?=\S)/u);
  const [start, end] = [isFirst ? 0 : CONTEXT, isLast ? 0 : CONTEXT];
  if (all.length <= start + end + 1) return text;
  return `${all.slice(0, start).join('')}… ${all.slice(all.length - end).join('')}`;
}

/** The old text struck out, with the new one after it; one text if nothing changes. */
function wholeBeforeAndAfter(before: string, after: string): string {
  if (before === after) return isolatedPlain(before);
  const [removed, added] = [
    before === '' ? '' : `<del>${isolatedPlain(before)}</del>`,
    after === '' ? '' : `<ins>${isolatedPlain(after)}</ins>`,
  ];
  return removed === '' || added === '' ? `${removed}${added}` : `${removed} → ${added}`;
}

/** Splits a text into words of any script, never inside a grapheme. The words of `diff` itself are Latin only. */
function wordsOf(text: string): string[] {
  return Array.from(words(text), ({ segment }) => segment);
}

/** A piece of both texts; the same in both if nothing changes. */
interface Hunk {
  readonly before: string;
  readonly after: string;
}

/** Changes that follow each other are one hunk, with a short unchanged gap between them included. */
function hunksOf(parts: readonly { readonly value: readonly string[]; readonly added: boolean; readonly removed: boolean }[]): Hunk[] {
  const hunks: Hunk[] = [];
  for (const { value, added, removed } of parts) {
    const text = value.join('');
    const hunk = { before: added ? '' : text, after: removed ? '' : text };
    const [change, gap] = hunks.slice(-2);
    const last = hunks.at(-1);
    if (isUnchanged(hunk) || last === undefined) hunks.push(hunk);
    else if (!isUnchanged(last)) hunks.splice(-1, 1, merged(last, hunk));
    else if (change !== undefined && gap !== undefined && !isUnchanged(change) && gap.before.length <= MAX_MERGED_GAP)
      hunks.splice(-2, 2, merged(merged(change, gap), hunk));
    else hunks.push(hunk);
  }
  return hunks;
}

function isUnchanged({ before, after }: Hunk): boolean {
  return before === after;
}

function merged(one: Hunk, other: Hunk): Hunk {
  return { before: one.before + other.before, after: one.after + other.after };
}

/** The blanks at the ends of a text, and what is between them. */
const ENDS = /^( *)(.*?)( *)$/su;

function hunkText({ before, after }: Hunk): string {
  const [was, is] = [before, after].map((text) => ENDS.exec(text)?.slice(1) ?? []);
  // Blanks are neither struck out nor underlined, unless nothing else changes.
  if (was?.[1] === '' && is?.[1] === '') return markedUp(before, after);
  const [start, end] = [0, 2].map((at) => ([was, is].some((parts) => (parts?.[at] ?? '') !== '') ? ' ' : ''));
  return `${start}${markedUp(was?.[1] ?? '', is?.[1] ?? '')}${end}`;
}

function markedUp(before: string, after: string): string {
  // The blank helps readers who listen to the page or see no style.
  return [before === '' ? '' : `<del>${plain(before)}</del>`, after === '' ? '' : `<ins>${plain(after)}</ins>`]
    .filter((text) => text !== '')
    .join(' ');
}
