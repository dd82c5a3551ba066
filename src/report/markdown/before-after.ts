import { diffArrays } from 'diff';
import type { KeyView } from '../../model/menu-diff.ts';
import { isolated } from '../wording/direction.ts';
import { isolatedPlain, phrase, plain } from '../wording/escape.ts';

/** With more edits than this, the change is not small, and both texts are shown whole. */
const MAX_EDITS = 60;

/** Escaped Markdown for a table cell; both are empty if there is nothing to show. */
export interface Cell {
  readonly text: string;
  /** What people copy, in small print. It is never struck out, because that would be hard to read. */
  readonly small: string;
  /** What callers notice besides, each on a line of its own. */
  readonly notes?: readonly string[];
}

/** The old text struck out, with the new one below it; one text if nothing changes. A sign and a style show the change, never colour. */
export function beforeAndAfter(before: Cell, after: Cell): string {
  return [changedText(before, after), ...(before.notes ?? []), ...(after.notes ?? [])].join('<br>');
}

function changedText(before: Cell, after: Cell): string {
  if (before.text === after.text && before.small === after.small) return withSmall(before.text, before.small);
  const removed = before.text === '' ? '' : withSmall(`<del>${before.text}</del>`, before.small);
  const added = after.text === '' ? '' : withSmall(`<ins>${after.text}</ins>`, after.small);
  return removed === '' || added === '' ? `${removed}${added}` : `${removed}<br>→ ${added}`;
}

function withSmall(text: string, small: string): string {
  return small === '' ? text : `${text} <sub>${small}</sub>`;
}

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** The most UTF-16 units between two changes that are merged into one: a few unchanged words in between are hard to read. */
const MAX_MERGED_GAP = 16;

/** Two long foreign texts as one. If few words change, only those are struck out and inserted. */
export function wordsBeforeAndAfter(before: string, after: string): string {
  const parts = before === '' || after === '' ? undefined : diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MAX_EDITS });
  if (parts === undefined) return beforeAndAfter({ text: isolatedPlain(before), small: '' }, { text: isolatedPlain(after), small: '' });
  const hunks = hunksOf(parts).map((hunk) => (isUnchanged(hunk) ? plain(hunk.before) : hunkText(hunk)));
  return isolated(hunks.join(''), `${before}${after}`);
}

/** Splits a text into words of any script, never inside a grapheme. The words of `diff` itself are Latin only. */
function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
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

/** Where a key leads. The id of the target is in small print. */
export function targetCell(key: KeyView | undefined): Cell {
  if (key === undefined) return { text: '', small: '' };
  const { target, id, name, notes = [] } = key;
  const text = [phrase(target), ...(name === undefined ? [] : [`named &#34;${isolatedPlain(name)}&#34;`])].join(' ');
  return { text, small: id === undefined ? '' : plain(id), notes: notes.map((note) => `<sub>${phrase(note)}</sub>`) };
}

/** What callers hear for a key. */
export function promptCell(key: KeyView | undefined): Cell {
  return { text: isolatedPlain(key?.prompt ?? ''), small: '' };
}

/** What callers hear for a key, and where it leads. */
export function keyText(key: KeyView): string {
  const [prompt, target] = [promptCell(key).text, targetCell(key)];
  const leads = withSmall(target.text, target.small);
  return prompt === '' ? leads : `${prompt}<br>→ ${leads}`;
}
