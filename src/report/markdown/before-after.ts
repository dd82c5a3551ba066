import { diffArrays } from 'diff';
import { words } from '../../text/segments.ts';
import { isolated } from '../wording/direction.ts';
import { isolatedPlain, plain } from '../wording/escape.ts';

/** With more edits than this, the change is not small, and both texts are shown whole. */
const MAX_EDITS = 60;

/** The most UTF-16 units between two changes that are merged into one: a few unchanged words in between are hard to read. */
const MAX_MERGED_GAP = 16;

/** Two long foreign texts as one. If few words change, only those are struck out and inserted. */
export function wordsBeforeAndAfter(before: string, after: string): string {
  const parts = before === '' || after === '' ? undefined : diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MAX_EDITS });
  if (parts === undefined) return wholeBeforeAndAfter(before, after);
  const hunks = hunksOf(parts).map((hunk) => (isUnchanged(hunk) ? plain(hunk.before) : hunkText(hunk)));
  return isolated(hunks.join(''), `${before}${after}`);
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

function hunkText({ before, after }: Hunk): string {
  // The blank helps readers who listen to the page or see no style.
  return [before === '' ? '' : `<del>${plain(before)}</del>`, after === '' ? '' : `<ins>${plain(after)}</ins>`]
    .filter((text) => text !== '')
    .join(' ');
}
