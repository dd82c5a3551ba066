import { diffArrays } from 'diff';
import type { KeyView } from '../../model/menu-diff.ts';
import { apart } from '../wording/direction.ts';
import { phrase, plain } from '../wording/escape.ts';

/** So many words that differ are no small change: then both texts are told whole. */
const MOST_EDITS = 60;

/** Markdown with nothing foreign in it; both empty where there is nothing to tell. */
export interface Cell {
  readonly text: string;
  /** What people copy, in small print: a line through it would make it hard to read. */
  readonly small: string;
}

/** What is struck out, and below it what takes its place; one text where nothing changes. Told by a sign and a style, never by colour. */
export function beforeAndAfter(old: Cell, now: Cell): string {
  if (old.text === now.text && old.small === now.small) return inOne(old.text, old.small);
  const struck = old.text === '' ? '' : inOne(`<del>${old.text}</del>`, old.small);
  const put = now.text === '' ? '' : inOne(`<ins>${now.text}</ins>`, now.small);
  return struck === '' || put === '' ? `${struck}${put}` : `${struck}<br>→ ${put}`;
}

function inOne(text: string, small: string): string {
  return small === '' ? text : `${text} <sub>${small}</sub>`;
}

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Words that stay between two that change, so few (in UTF-16 units) that a reader would stumble over them. */
const CRUMB = 16;

/** Two long foreign texts as one, in which few words change: only those are struck out and put in. */
export function wordsBeforeAndAfter(old: string, now: string): string {
  const parts = old === '' || now === '' ? undefined : diffArrays(wordsOf(old), wordsOf(now), { maxEditLength: MOST_EDITS });
  if (parts === undefined) return beforeAndAfter({ text: whole(old), small: '' }, { text: whole(now), small: '' });
  const hunks = hunksOf(parts).map((hunk) => (hunk.old === hunk.now ? plain(hunk.old) : hunkText(hunk)));
  return apart(hunks.join(''), `${old}${now}`);
}

/** In every script, and never a part of a sign that is made of several characters: `diff` knows the words of Latin letters alone. */
function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

/** A foreign text that stands for itself. */
function whole(text: string): string {
  return apart(plain(text), text);
}

/** A piece of both texts; the same in both where nothing changes. */
interface Hunk {
  readonly old: string;
  readonly now: string;
}

/** What changes in a row is told in a row, crumbs in between included. */
function hunksOf(parts: readonly { readonly value: readonly string[]; readonly added: boolean; readonly removed: boolean }[]): Hunk[] {
  const hunks: Hunk[] = [];
  for (const { value, added, removed } of parts) {
    const text = value.join('');
    const hunk = { old: added ? '' : text, now: removed ? '' : text };
    const [before, crumb] = hunks.slice(-2);
    const last = hunks.at(-1);
    if (hunk.old === hunk.now || last === undefined) hunks.push(hunk);
    else if (last.old !== last.now) hunks.splice(-1, 1, joined(last, hunk));
    else if (before !== undefined && crumb !== undefined && before.old !== before.now && crumb.old.length <= CRUMB)
      hunks.splice(-2, 2, joined(joined(before, crumb), hunk));
    else hunks.push(hunk);
  }
  return hunks;
}

function joined(one: Hunk, other: Hunk): Hunk {
  return { old: one.old + other.old, now: one.now + other.now };
}

function hunkText({ old, now }: Hunk): string {
  // Who hears the page read, or sees no style, needs a gap.
  return [old === '' ? '' : `<del>${plain(old)}</del>`, now === '' ? '' : `<ins>${plain(now)}</ins>`]
    .filter((text) => text !== '')
    .join(' ');
}

/** Where a key leads, and the id of that, where it has a name besides. */
export function targetOf(spoken: KeyView | undefined): Cell {
  if (spoken === undefined) return { text: '', small: '' };
  const { target, id, name } = spoken;
  const text = [phrase(target), ...(name === undefined ? [] : [`named &#34;${whole(name)}&#34;`])].join(' ');
  return { text, small: id === undefined ? '' : plain(id) };
}

/** What is said for a key. */
export function promptOf(spoken: KeyView | undefined): Cell {
  return { text: whole(spoken?.prompt ?? ''), small: '' };
}

/** What is said for a key, and where it leads. */
export function keyText(spoken: KeyView): string {
  const [prompt, target] = [promptOf(spoken).text, targetOf(spoken)];
  const leads = inOne(target.text, target.small);
  return prompt === '' ? leads : `${prompt}<br>→ ${leads}`;
}
