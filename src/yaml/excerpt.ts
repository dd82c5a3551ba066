/** The most signs of a line that are shown, as people count them. */
const MOST = 120;
/** Of them so many stand before the place where there are more behind it than fit. */
const BEFORE = 40;
/** How far around the place is looked, in UTF-16 units: a line may be a megabyte long, and a sign piled up of many characters. */
const REACH = 480;

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A line of a text file for whoever must mend it: as it stands, but for blanks at its end and control characters. One that is long is
 * cut around the place, with `…` where something is missing.
 *
 * Secrets are masked later, which knows them whole or by their beginning: so the cut before the place is made where blanks are.
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
  const [before, after] = [signsOf(whole.slice(from, at)), signsOf(whole.slice(at, to))];
  // What is looked at may begin and end in the middle of a sign.
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

/** The place, or the one before it where a character has both its halves around it. */
function boundary(text: string, at: number): number {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** What follows the first blank of a text that begins in the middle of something. */
function fromBlank(text: string): string {
  const blank = text.search(/\s/u);
  return blank === -1 ? '' : text.slice(blank + 1);
}

function signsOf(text: string): string[] {
  if (/^\p{ASCII}*$/u.test(text)) return text.split('');
  return Array.from(segments.segment(text), ({ segment }) => segment);
}

/** Nothing in it ends a line or steers a terminal, and no half of a character is left of a cut. */
function printable(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, '\ufffd')
    .toWellFormed();
}
