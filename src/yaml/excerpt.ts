import { graphemes } from '../text/segments.ts';
/** The most characters of a line that are shown, as people count them (graphemes). */
const MOST = 120;
/** How many of them are before the place if the rest of the line doesn't fit after it. */
const BEFORE = 40;
/** How much is read on either side of the place, in UTF-16 units: a line or a single grapheme may be a megabyte long. */
const REACH = 480;

/**
 * A line of a text file for the person who fixes it, without trailing blanks and control characters. A long line is cut around the place,
 * and `…` marks what is missing.
 *
 * Secrets are masked later, whole or by their prefix. So the cut before the place is made at a blank, never inside a word.
 *
 * @param line one line without its end
 * @param column the place in it, from 1, in UTF-16 units
 * @returns '' for a line of blanks
 */
export function excerpt(line: string, column: number): string {
  const whole = line.trimEnd();
  if (whole.length <= MOST) return printable(whole);
  const at = Math.min(Math.max(0, column - 1), whole.length);
  const [from, to] = [boundary(whole, Math.max(0, at - REACH)), boundary(whole, Math.min(whole.length, at + REACH))];
  const [before, after] = [graphemesOf(whole.slice(from, at)), graphemesOf(whole.slice(at, to))];
  // The part that is read can start and end in the middle of a grapheme.
  if (from > 0) before.shift();
  if (to < whole.length) after.pop();
  const left = Math.min(before.length, Math.max(BEFORE, MOST - after.length));
  const isWholeBefore = from === 0 && left === before.length;
  const head = before.slice(before.length - left).join('');
  const tail = after.slice(0, MOST - left).join('');
  return printable(
    [isWholeBefore ? head : `…${fromBlank(head)}`, to === whole.length && after.length <= MOST - left ? tail : `${tail}…`].join(''),
  );
}

/** The place, or the one before it if that splits a surrogate pair. */
function boundary(text: string, at: number): number {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** What follows the first blank: the text before it may start in the middle of a word. */
function fromBlank(text: string): string {
  const blank = text.search(/\s/u);
  return blank === -1 ? '' : text.slice(blank + 1);
}

function graphemesOf(text: string): string[] {
  if (/^\p{ASCII}*$/u.test(text)) return text.split('');
  return Array.from(graphemes(text), ({ segment }) => segment);
}

/** The text without line ends, control characters and halves of surrogate pairs. */
function printable(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, '\ufffd')
    .toWellFormed();
}
