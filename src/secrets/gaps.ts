/**
 * What may stand between two characters of a secret, by how much it takes apart:
 * - 1: something invisible, such as a soft hyphen or the NUL of UTF-16
 * - 2: the end of a line
 * - 3: a blank
 * - 4: the mark of a quotation at the start of a line
 */
export type Gap = 1 | 2 | 3 | 4;

export const [INVISIBLE, LINE_END, BLANK, QUOTATION] = [1, 2, 3, 4] as const satisfies Gap[];

/** `⏎` is how this action shows the end of a line. */
const LINE_ENDS = /[\n\v\f\r\u0085\u2028\u2029⏎]/u;
/** U+FFFD stands for something unreadable (text/printable.ts). */
const INVISIBLES = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\ufffd]/u;

/** What each UTF-16 unit is, once it has been asked for: 0 is unknown, 1 is a character, and a gap is one more than its number. */
const known = new Uint8Array(65_536);

/** Whether this is a gap, and which; 0 for every other character. Negative codes are no characters. */
export function gapOf(code: number): Gap | 0 {
  if (code > 0xff_ff) return classify(code);
  known[code] ||= classify(code) + 1;
  return ((known[code] ?? 1) - 1) as Gap | 0;
}

function classify(code: number): Gap | 0 {
  const character = String.fromCodePoint(code);
  if (LINE_ENDS.test(character)) return LINE_END;
  if (/\s/u.test(character)) return BLANK;
  return INVISIBLES.test(character) ? INVISIBLE : 0;
}
