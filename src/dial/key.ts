import { markup, NOTHING, type Html } from '../text/markup.ts';
import { isOnePlace, type Key, type Section } from './chapter.ts';
import type { Side } from './dial-call.ts';
import { CUT_PLACE, type Move, type Place } from './place.ts';
import { languageHtml, moveWords, placeWords } from './words.ts';

/** Where a key leads, and what the two sides are called, if there are two. */
interface Ahead {
  readonly href: string;
  /** Absent if the page has no room for it. */
  readonly next: Section | undefined;
  readonly sides: Readonly<Record<Side, string>> | undefined;
}

/** A key of a section, as a link to the next one. */
export function keyHtml(key: Key, section: Section, ahead: Ahead): Html {
  const { before, after, isChanged } = key;
  const move = after ?? before;
  if (move === undefined) return NOTHING;
  const place = after === undefined ? section.before : section.after;
  const words = move.words.length === 0 ? NOTHING : markup`<small>or say ${move.words.join(', ')}</small>`;
  const link = markup`<a href="${ahead.href}"${dataOf(key, move, place)}>`;
  const label = moveWords(move, place?.decides ?? '');
  const mark = isChanged ? markup` class="c"` : NOTHING;
  return markup`<li${mark}>${link}${label}${targetHtml(key, section, ahead)}${words}${heardHtml(key, section)}</a>`;
}

/** What the page's script needs to know: a key's name if its label is another, its only side, and how often a menu is heard. */
function dataOf({ id, before, after }: Key, { kind, label }: Move, place: Place | undefined): Html {
  const token = kind === 'wait' || kind === 'others' ? kind : id;
  const name = token === label ? NOTHING : markup` data-t="${token}"`;
  const one = before === undefined || after === undefined ? markup` data-o="${before === undefined ? 'after' : 'before'}"` : NOTHING;
  const waits = kind === 'wait' && place?.node?.kind === 'menu' && label !== '' ? markup` data-n="${Number(label) + 1}"` : NOTHING;
  return markup`${name}${one}${waits}`;
}

/** Where a key leads; if that differs, before and after. */
function targetHtml(key: Key, { before: was, after: is }: Section, { next, sides }: Ahead): Html {
  const { before, after, isChanged } = key;
  const [old, now] = [placeWords(next === undefined ? CUT_PLACE : next.before), placeWords(next === undefined ? CUT_PLACE : next.after)];
  if (sides === undefined) return now;
  if (!isOnePlace(was, is)) {
    const moved = [
      ...(before === undefined ? [] : [markup`${sides.before}: ${old} `]),
      ...(after === undefined ? [] : [markup`${sides.after}: ${now}`]),
    ];
    return markup`${moved}`;
  }
  return isChanged ? changeHtml(before && old, after && now) : now;
}

function changeHtml(old: Html | undefined, now: Html | undefined): Html {
  const [removed, added] = [old ?? markup`not in use`, now ?? markup`not in use`];
  return removed.text === added.text ? added : markup`<del>${removed}</del> → <ins>${added}</ins>`;
}

/** What callers hear on the way. */
function heardHtml({ before, after }: Key, { before: was, after: is }: Section): Html {
  const [old, now] = [before?.heard.join(' ') ?? '', after?.heard.join(' ') ?? ''];
  if (before === undefined) return quoteHtml(now, is);
  if (after === undefined) return quoteHtml(old, was);
  if (old === now) return quoteHtml(now, is);
  return markup`<del>${quoteHtml(old, was, 'before')}</del><ins>${quoteHtml(now, is, 'after')}</ins>`;
}

/** A text that is heard on the way from a place. */
function quoteHtml(text: string, place: Place | undefined, side?: Side): Html {
  if (text === '') return NOTHING;
  const only = side === undefined ? NOTHING : markup` data-q="${side}"`;
  return markup`<q dir="auto"${languageHtml(place?.language ?? null)}${only}>${text}</q>`;
}
