import { diffArrays } from 'diff';
import type { Spoken } from '../engine/menu-view.ts';
import { apart } from './direction.ts';
import { phrase, plain } from './escape.ts';

/** So many words that differ are no small change: then both texts are told whole. */
const MOST_EDITS = 60;

/**
 * What is struck out, and below it what takes its place; one text where nothing changes. Told by a sign and a style, never by colour.
 *
 * @param old Markdown, with nothing foreign in it; empty where there was nothing
 */
export function beforeAndAfter(old: string, now: string): string {
  if (old === now) return old;
  const [struck, put] = [old === '' ? '' : `<del>${old}</del>`, now === '' ? '' : `<ins>${now}</ins>`];
  return struck === '' || put === '' ? `${struck}${put}` : `${struck}<br>→ ${put}`;
}

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Words that stay between two that change, so few (in UTF-16 units) that a reader would stumble over them. */
const CRUMB = 16;

/** Two long foreign texts as one, in which few words change: only those are struck out and put in. */
export function wordsBeforeAndAfter(old: string, now: string): string {
  const parts = old === '' || now === '' ? undefined : diffArrays(wordsOf(old), wordsOf(now), { maxEditLength: MOST_EDITS });
  if (parts === undefined) return beforeAndAfter(whole(old), whole(now));
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

/** Where a key leads, its name before its id. */
export function targetText(spoken: Spoken | undefined): string {
  if (spoken === undefined) return '';
  const { target, id, name } = spoken;
  return [
    phrase(target),
    ...(name === undefined ? [] : [`named &#34;${whole(name)}&#34;`]),
    ...(id === undefined ? [] : [`<sub>${plain(id)}</sub>`]),
  ].join(' ');
}

/** What is said for a key. */
export function promptText(spoken: Spoken | undefined): string {
  return whole(spoken?.prompt ?? '');
}
