import { LINE_END } from './gaps.ts';
import type { Readings } from './readings.ts';
import { BARRIER, Stream } from './stream.ts';
import { isContinuation, lengthOfUtf8 } from './utf-8.ts';

/** A way to write bytes in digits (RFC 4648). */
interface Radix {
  /** How many bits a digit holds. */
  readonly bits: number;
  /** How many digits make whole bytes. */
  readonly group: number;
  /** What each ASCII character is: the value of a digit, {@link SEPARATOR} or {@link NO_DIGIT}. */
  readonly values: readonly number[];
}

/** What may stand between two digits, as gaps may. */
const SEPARATOR = -2;
const NO_DIGIT = -1;

/** Both alphabets of base64, base32, and hexadecimal in either case. */
const RADICES: readonly Radix[] = [
  radix({ bits: 6, group: 4 }, ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', `${' '.repeat(62)}-_`]),
  radix({ bits: 5, group: 8 }, ['ABCDEFGHIJKLMNOPQRSTUVWXYZ234567']),
  radix({ bits: 4, group: 2, separators: ':-+' }, ['0123456789abcdef', '0123456789ABCDEF']),
];
/** The fewest bytes that can hold a secret: four characters. */
const MIN_BYTES = 4;
/** What a tag begins with. */
const TAG = '<'.charCodeAt(0);

/** For each byte, how many bytes a character has that begins with it; 0 if none does. */
export type TextBytes = Uint8Array;

/** Any bytes, for secrets in any script and encoding. */
export const ANY_BYTES: TextBytes = new Uint8Array(256).fill(1);
/** UTF-8 without control characters, but with the NUL of UTF-16. Words that were never encoded hardly ever decode to it. */
export const UTF_8: TextBytes = ANY_BYTES.map((_, byte) => {
  if (byte >= 0x80) return lengthOfUtf8(byte) > 1 ? lengthOfUtf8(byte) : 0;
  return Number(byte === 0 || (byte >= 9 && byte <= 13) || (byte >= 32 && byte < 127));
});

/**
 * What a stream holds in base64, base32 or hexadecimal: one stream for each digit that the first byte can begin with, because what stands
 * before a secret may look like digits, too. Use each stream before you ask for the next, which is written over it.
 *
 * @param text which bytes to keep, if there are enough of them in a row
 */
export function* decoded(stream: Stream, readings: Readings, text: TextBytes): Generator<Stream> {
  const [digits, bytes] = [new Stream(readings.length + 1), new Stream(readings.length + 1)];
  for (const one of RADICES) {
    readDigits(digits, readings, one);
    if (digits.length === 0) continue;
    for (let phase = 0; phase < one.group; phase += 1) {
      readBytes(bytes, digits, { phase, bits: one.bits, stream, text });
      if (bytes.length > 0) yield bytes;
    }
  }
}

function radix(
  { separators = '', ...sizes }: Omit<Radix, 'values'> & { readonly separators?: string },
  alphabets: readonly string[],
): Radix {
  const values = Array.from({ length: 128 }, () => NO_DIGIT);
  for (const separator of separators) values[separator.charCodeAt(0)] = SEPARATOR;
  for (const alphabet of alphabets) {
    for (const [value, digit] of Array.from(alphabet).entries()) if (digit !== ' ') values[digit.charCodeAt(0)] = value;
  }
  return { ...sizes, values };
}

/**
 * All runs of digits that are long enough, over gaps and escapes. No digit begins an escape, so there is one way to read them. The only
 * exception is a tag: what stands in `<…>` can be digits, too.
 */
function readDigits(digits: Stream, readings: Readings, { bits, values }: Radix): void {
  const least = Math.ceil((8 * MIN_BYTES) / bits);
  const pieces: (readonly [from: number, to: number])[] = [[0, readings.length]];
  digits.length = 0;
  for (const [from, to] of pieces) {
    let start = digits.length;
    for (let at = from; at < to;) {
      let value = valueOf(readings.raw(at), values);
      let next = at + 1;
      if (value < 0 && readings.isSpecial(at)) [value, next] = specialDigit(readings, at, values);
      if (next - at > least && readings.raw(at) === TAG) pieces.push([at + 1, next]);
      if (value >= 0) digits.add(value, at, next);
      else if (value === NO_DIGIT) start = digits.endRun(start, least);
      at = next;
    }
    digits.endRun(start, least);
  }
}

function valueOf(code: number, values: readonly number[]): number {
  return code >= 0 && code < values.length ? (values[code] ?? NO_DIGIT) : NO_DIGIT;
}

/** What begins at a place where a gap or an escape is, and the place behind it. */
function specialDigit(readings: Readings, at: number, values: readonly number[]): [value: number, next: number] {
  const gapEnd = readings.gapEnd(at);
  if (gapEnd > 0) return [SEPARATOR, gapEnd];
  const steps = readings.others(at);
  // `=` and the end of a line can hide the digits of the next line: `=\n64` is no `d`.
  const wrap = steps.find(({ gap }) => gap >= LINE_END);
  const digit = wrap ?? steps.find(({ code, gap }) => gap === 0 && valueOf(code, values) !== NO_DIGIT);
  const step = digit ?? steps.find(({ gap }) => gap !== 0);
  if (step === undefined) return [valueOf(readings.raw(at), values), at + 1];
  return [step.gap === 0 ? valueOf(step.code, values) : SEPARATOR, step.to];
}

interface Decoding {
  readonly phase: number;
  readonly bits: number;
  /** What the digits stand in. */
  readonly stream: Stream;
  readonly text: TextBytes;
}

/** The bytes of all runs of digits that can be text, with the places of the digits that each byte was made of. */
function readBytes(bytes: Stream, digits: Stream, { phase, bits, stream, text }: Decoding): void {
  const runs = new TextRuns(bytes, text);
  let [rest, restBits, first, skip] = [0, 0, 0, phase];
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.codes[at] ?? BARRIER;
    if (digit === BARRIER) {
      runs.end();
      [rest, restBits, skip] = [0, 0, phase];
      continue;
    }
    if (skip > 0) {
      skip -= 1;
      continue;
    }
    if (restBits === 0) first = at;
    rest = (rest << bits) | digit;
    restBits += bits;
    if (restBits < 8) continue;
    restBits -= 8;
    runs.add(rest >> restBits, stream.from[digits.from[first] ?? 0] ?? 0, stream.to[(digits.to[at] ?? 0) - 1] ?? 0);
    rest &= (1 << restBits) - 1;
    first = at;
  }
  runs.end();
}

/** Keeps the bytes that can be text, if there are enough of them in a row. */
export class TextRuns {
  readonly #bytes: Stream;
  readonly #text: TextBytes;
  #start = 0;
  /** How many more bytes the character has. */
  #more = 0;

  constructor(bytes: Stream, text: TextBytes) {
    this.#bytes = bytes;
    this.#text = text;
    bytes.length = 0;
  }

  add(byte: number, from: number, to: number): void {
    const length = this.#more > 0 && isContinuation(byte) ? this.#more : (this.#text[byte] ?? 0);
    if (length === 0) {
      this.end();
      return;
    }
    this.#more = length - 1;
    this.#bytes.add(byte, from, to);
  }

  end(): void {
    this.#more = 0;
    this.#start = this.#bytes.endRun(this.#start, MIN_BYTES);
  }
}
