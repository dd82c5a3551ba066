import { oneLine } from './escape.ts';

/** Letters, marks, digits and blanks mean nothing to Mermaid. The ligature is the beginning of the mark that it puts in the place of an entity. */
const HARMLESS = /[\p{L}\p{M}\p{N} ]/u;
const MARK = '\uFB02';
/** Texts that are read from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const [ISOLATE, END_OF_ISOLATE] = ['\u2068', '\u2069'];
/** Joiners make one sign of several, or keep letters apart, where they stand between two; anywhere else they only hide. */
const JOINER = /(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])([\u200C\u200D])(?=[\p{L}\p{Extended_Pictographic}])/u;

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
  return { text, source: Array.from(text, encoded).join('') };
}

function encoded(character: string): string {
  return HARMLESS.test(character) && character !== MARK ? character : `#${character.codePointAt(0)};`;
}

/**
 * Foreign text for a label: without line ends and invisible characters, cut to so many signs as people count them, and kept apart from
 * what stands around it where it is read from right to left.
 */
export function foreign(text: string, most: number): string {
  const parts = text
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .split(JOINER)
    .map((part, index) => (index % 2 === 1 ? part : oneLine(part)));
  const short = cutSigns(parts.join(''), most);
  return RIGHT_TO_LEFT.test(short) ? `${ISOLATE}${short}${END_OF_ISOLATE}` : short;
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
