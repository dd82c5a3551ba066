import { decodeHTML } from 'entities';
import { BLANK, INVISIBLE, LINE_END, QUOTATION, type Gap } from './gaps.ts';
import type { Reader, Step } from './step.ts';

/**
 * What an escape stands for; undefined if there is none.
 *
 * @param from the place behind the character that begins the escape
 * @param at the place of that character
 */
type Escape = (readings: Reader, from: number, at: number) => Step | undefined;

const BACKSLASH = 0x5c;
const MAX_UNICODE = 0x10_ff_ff;
const MAX_QUOTES = 32;
/** Longer than the longest name of a character in HTML, `CounterClockwiseContourIntegral`. */
const MAX_NAME = 40;

/** Escapes by the character that they begin with. */
export const ESCAPES: ReadonlyMap<number, readonly Escape[]> = new Map(
  Object.entries({
    // Addresses and forms (RFC 3986 §2.1), and what JavaScript's `escape` makes of other characters.
    '%': [hex('', 2), hex('u', 4)],
    // JSON, and the languages: JavaScript, C#, Java, Python, Go, PHP, C, shells; also Markdown.
    '\\': [...[hex('u', 4), hex('x', 2), hex('U', 8), braced, octal, control].map(outsideRow), punctuation, wrap],
    // HTML and XML.
    '&': [reference],
    '<': [tag],
    // Quoted-printable (RFC 2045 §6.7).
    '=': [hex('', 2), softWrap],
    // YAML, SQL, CSV and shells double a quote, or leave the quotes for it.
    "'": [literal("'"), literal(String.raw`\''`), literal(`"'"'`), quotes("'")],
    '"': [literal('"'), quotes('"')],
    '>': [quotation],
    '|': [quotation],
    '#': [quotation],
    '*': [quotation],
  } satisfies Record<string, readonly Escape[]>).map(([head, escapes]) => [head.charCodeAt(0), escapes]),
);

/** The gaps that a backslash and a letter stand for. */
const CONTROLS: ReadonlyMap<number, Gap> = new Map(
  Object.entries({ n: LINE_END, r: LINE_END, f: LINE_END, v: LINE_END, t: BLANK, b: INVISIBLE, 0: INVISIBLE }).map(([letter, gap]) => [
    letter.charCodeAt(0),
    gap,
  ]),
);

/** In a row of backslashes, no letter or digit is escaped. A text full of backslashes would take long otherwise. */
function outsideRow(escape: Escape): Escape {
  return (readings, from, at) =>
    [0, 1, 2].every((more) => readings.raw(from + more) === BACKSLASH) ? undefined : escape(readings, from, at);
}

/** A code of a fixed number of hexadecimal digits. */
function hex(prefix: string, digits: number): Escape {
  return (readings, from) => {
    const start = prefix === '' ? from : readings.next(from, is(prefix))?.to;
    return start === undefined ? undefined : number(readings, start, { radix: 16, least: digits, most: digits });
  };
}

/** `\u{22}`. */
function braced(readings: Reader, from: number): Step | undefined {
  const open = readings.next(readings.next(from, is('u'))?.to ?? readings.length, is('{'));
  const point = open && number(readings, open.to, { radix: 16, least: 1, most: 6 });
  const close = point && readings.next(point.to, is('}'));
  return close && { ...point, to: close.to };
}

/** `\042`. */
function octal(readings: Reader, from: number): Step | undefined {
  return number(readings, from, { radix: 8, least: 3, most: 3 });
}

/** `\n`. */
function control(readings: Reader, from: number): Step | undefined {
  const letter = readings.next(from, isControl);
  return letter && { ...letter, gap: CONTROLS.get(letter.code) ?? 0 };
}

/** `\/`, `\"` and all that Markdown escapes. */
function punctuation(readings: Reader, from: number): Step | undefined {
  return readings.next(from, isPunctuation);
}

/** A line that goes on in the next one, which can be indented. */
function wrap(readings: Reader, from: number): Step | undefined {
  return readings.others(from).find(({ gap }) => gap >= LINE_END);
}

function softWrap(readings: Reader, from: number): Step | undefined {
  return readings.others(from).find(({ gap }) => gap === LINE_END);
}

/** `&amp;`, `&#38;`, `&#x26;`. Only a number can do without the semicolon. */
function reference(readings: Reader, from: number): Step | undefined {
  const name = word(readings, from, isNamePart);
  const end = readings.next(name.to, is(';'));
  const isNumber = /^#(?:\d|[xX][\dA-Fa-f])/u.test(name.text);
  if (end === undefined && !isNumber) return undefined;
  const decoded = decodeHTML(`&${name.text};`);
  const code = decoded.codePointAt(0) ?? 0;
  return String.fromCodePoint(code) === decoded ? { code, gap: 0, to: end?.to ?? name.to } : undefined;
}

/** `<wbr>`, `<br/>`, `</b>`: it is not seen. What begins a quotation ends it: `>`. */
function tag(readings: Reader, from: number): Step | undefined {
  const start = readings.next(from, is('/'))?.to ?? from;
  const name = word(readings, start, isTagPart, BLANK);
  const end = name.text === '' ? undefined : readings.next(name.to, is('>'), BLANK);
  return end && { code: end.code, gap: /^br\b/iu.test(name.text) ? LINE_END : INVISIBLE, to: end.to };
}

/** The mark of a quotation or a comment at the start of a line, where a wrapped text goes on. */
function quotation(readings: Reader, from: number, at: number): Step | undefined {
  return readings.isLineStart(at) ? { code: 0, gap: QUOTATION, to: from } : undefined;
}

/** Exactly this text, whose last character is what it stands for. */
function literal(rest: string): Escape {
  const characters = Array.from(rest, is);
  return (readings, from) => {
    let last: Step | undefined = { code: 0, gap: 0, to: from };
    for (const isNext of characters) last = last && readings.next(last.to, isNext);
    return last;
  };
}

/** Quotes in quotes that were quoted once more: all of them together stand for one. */
function quotes(quote: string): Escape {
  return (readings, from) => {
    let to = from;
    let count = 0;
    for (; count < MAX_QUOTES; count += 1) {
      const next = readings.next(to, isQuoteOrBackslash);
      if (next === undefined) break;
      ({ to } = next);
    }
    return count < 3 ? undefined : { code: quote.charCodeAt(0), gap: 0, to };
  };
}

function is(character: string): (code: number) => boolean {
  const wanted = character.charCodeAt(0);
  return (code) => code === wanted;
}

function number(
  readings: Reader,
  from: number,
  { radix, least, most }: { readonly radix: 8 | 16; readonly least: number; readonly most: number },
): Step | undefined {
  let [code, to, count] = [0, from, 0];
  for (; count < most; count += 1) {
    const digit = readings.next(to, radix === 16 ? isHexDigit : isOctalDigit);
    if (digit === undefined) break;
    code = code * radix + Number.parseInt(String.fromCodePoint(digit.code), radix);
    ({ to } = digit);
  }
  return count < least || code > MAX_UNICODE ? undefined : { code, gap: 0, to };
}

function word(
  readings: Reader,
  from: number,
  isPart: (code: number) => boolean,
  widest?: Gap,
): { readonly text: string; readonly to: number } {
  let [text, to] = ['', from];
  while (text.length < MAX_NAME) {
    const letter = readings.next(to, isPart, widest);
    if (letter === undefined) break;
    text += String.fromCodePoint(letter.code);
    ({ to } = letter);
  }
  return { text, to };
}

function isControl(code: number): boolean {
  return CONTROLS.has(code);
}

function isPunctuation(code: number): boolean {
  return code > 0x20 && code < 0x7f && !isDigit(code) && !isLetter(code);
}

function isQuoteOrBackslash(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === BACKSLASH;
}

function isNamePart(code: number): boolean {
  return isDigit(code) || isLetter(code) || code === 0x23;
}

function isTagPart(code: number): boolean {
  return isDigit(code) || isLetter(code) || code === 0x2f;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
}

function isOctalDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x37;
}
