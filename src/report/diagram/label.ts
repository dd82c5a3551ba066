import { isRightToLeft } from '../wording/direction.ts';
import { oneLine } from '../../text/printable.ts';

/** Letters, marks, digits and blanks mean nothing to Mermaid. The ligature is the beginning of the mark that it puts in the place of an entity. */
const HARMLESS = /[\p{L}\p{M}\p{N} ]/u;
const MARK = '\uFB02';
/** The one word that Mermaid looks for in the whole of a line, labels and all: with `TB` behind it, the line would set the direction. */
const DIRECTION = /direction/giu;
const [ISOLATE, END_OF_ISOLATE] = ['\u2068', '\u2069'];
const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text of a label, and how it stands in Mermaid's source. */
export interface Label {
  /** What people read. */
  readonly text: string;
  readonly source: string;
}

/**
 * A text as a label of a Mermaid diagram, in one line. Whatever is no letter, digit or blank becomes an entity: so no text can form
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
 * Foreign text for a label: without line ends and invisible characters, cut to so many signs as people count them, and kept apart from
 * what stands around it where it is read from right to left.
 */
export function foreign(text: string, most: number): string {
  const clean = oneLine(text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim());
  const short = cutSigns(clean, most);
  return isRightToLeft(short) ? `${ISOLATE}${short}${END_OF_ISOLATE}` : short;
}

/** So many signs of a text as people count them; a sign may be piled up of many characters, and a pile is cut too. */
function cutSigns(text: string, most: number): string {
  if (text.length <= most) return text;
  let short = '';
  let signs = 0;
  // Nobody reads further than this: a text may be a megabyte long.
  for (const { segment } of segments.segment(text.slice(0, most * 40))) {
    if (signs === most - 1) break;
    short += Array.from(segment).slice(0, 12).join('');
    signs += 1;
  }
  return short.length >= text.length ? text : `${short.toWellFormed()}…`;
}
