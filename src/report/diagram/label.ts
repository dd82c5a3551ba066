import { isRightToLeft } from '../wording/direction.ts';
import { oneLine } from '../../text/printable.ts';
import { graphemes } from '../../text/segments.ts';

/** Letters, marks, digits and blanks have no meaning for Mermaid. */
const HARMLESS = /[\p{L}\p{M}\p{N} ]/u;
/** The letter (a ligature) that starts the mark that Mermaid inserts for an entity. */
const MARK = '\uFB02';
/** Mermaid searches whole lines for this word, including their labels. Followed by `TB`, it would make the line set the direction. */
const DIRECTION = /direction/giu;
const [ISOLATE, END_OF_ISOLATE] = ['\u2068', '\u2069'];

/** The text of a label, and its source in Mermaid. */
interface Label {
  /** What people read. */
  readonly text: string;
  readonly source: string;
}

/**
 * A text as a label of a Mermaid diagram, on one line. Everything except letters, digits and blanks becomes an entity. So no text can form
 * Mermaid's structure or directives, Markdown, HTML or links.
 */
export function label(text: string): Label {
  const source = Array.from(text, encoded).join('');
  return { text, source: source.replaceAll(DIRECTION, (word) => `#${word.codePointAt(0)};${word.slice(1)}`) };
}

function encoded(character: string): string {
  return HARMLESS.test(character) && character !== MARK ? character : `#${character.codePointAt(0)};`;
}

/**
 * Foreign text for a label: without line ends and invisible characters, and isolated if it is read from right to left.
 *
 * @param most the most graphemes
 */
export function foreign(text: string, most: number): string {
  const clean = oneLine(text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim());
  const short = cutGraphemes(clean, most);
  return isRightToLeft(short) ? `${ISOLATE}${short}${END_OF_ISOLATE}` : short;
}

/** The most UTF-16 units that are searched for one grapheme: a text can be a megabyte long. */
const MAX_UNITS = 40;
/** The most characters of one grapheme: any number of marks can be combined. */
const MAX_CHARACTERS = 12;

/** The start of a text without a word that is cut, unless that word is most of it. */
function wholeWords(start: string, text: string): string {
  const blank = start.lastIndexOf(' ');
  return text.charAt(start.length) === ' ' || blank < start.length / 2 ? start.trimEnd() : start.slice(0, blank);
}

/** The first graphemes of a text. */
function cutGraphemes(text: string, most: number): string {
  if (text.length <= most) return text;
  let short = '';
  let taken = 0;
  for (const { segment } of graphemes(text.slice(0, most * MAX_UNITS))) {
    if (taken === most - 1) break;
    short += Array.from(segment).slice(0, MAX_CHARACTERS).join('');
    taken += 1;
  }
  return short.length >= text.length ? text : `${wholeWords(short, text).toWellFormed()}…`;
}
