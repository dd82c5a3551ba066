import { diffWordsWithSpace } from 'diff';
import type { Spoken } from '../engine/menu-view.ts';
import { plain } from './escape.ts';

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

/** Two long foreign texts as one, in which few words change: only those are struck out and put in. */
export function wordsBeforeAndAfter(old: string, now: string): string {
  const parts = old === '' || now === '' ? undefined : diffWordsWithSpace(old, now, { maxEditLength: MOST_EDITS });
  if (parts === undefined) return beforeAndAfter(plain(old), plain(now));
  return (
    parts
      .map(({ value, added, removed }) => (removed ? `<del>${plain(value)}</del>` : added ? `<ins>${plain(value)}</ins>` : plain(value)))
      .join('')
      // Who hears the page read, or sees no style, needs a gap.
      .replaceAll('</del><ins>', '</del> <ins>')
  );
}

/** Where a key leads, its name before its id. */
export function targetText(spoken: Spoken | undefined): string {
  if (spoken === undefined) return '';
  const { target, id, name } = spoken;
  return [
    plain(target),
    ...(name === undefined ? [] : [`named &#34;${plain(name)}&#34;`]),
    ...(id === undefined ? [] : [`<sub>${plain(id)}</sub>`]),
  ].join(' ');
}

/** What is said for a key. */
export function promptText(spoken: Spoken | undefined): string {
  return plain(spoken?.prompt ?? '');
}
