import { LINE_END } from './gaps.ts';
import type { Readings } from './readings.ts';
import { BARRIER, type Stream } from './stream.ts';

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
/** The fewest bits that can hold a secret: four characters. */
const MIN_BITS = 32;
const END_OF_RUN = -1;

/** Digits, and where each stands, in runs that end with {@link END_OF_RUN}. */
interface Digits {
  readonly values: number[];
  readonly from: number[];
  readonly to: number[];
}

/**
 * What a stream holds in base64, base32 or hexadecimal: one stream for each digit that the first byte can begin with, because what stands
 * before a secret may look like digits, too.
 */
export function* decoded(stream: Stream, readings: Readings): Generator<Stream> {
  for (const one of RADICES) {
    const digits = digitsOf(readings, one);
    if (digits.values.length === 0) continue;
    for (let phase = 0; phase < one.group; phase += 1) yield bytesOf(digits, { phase, bits: one.bits, stream });
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

/** All runs of digits that are long enough, over gaps and escapes. No digit begins an escape, so there is one way to read them. */
function digitsOf(readings: Readings, { bits, values }: Radix): Digits {
  const digits: Digits = { values: [], from: [], to: [] };
  const least = Math.ceil(MIN_BITS / bits);
  let start = 0;
  for (let at = 0; at < readings.length;) {
    let value = valueOf(readings.raw(at), values);
    let next = at + 1;
    if (value < 0 && readings.isSpecial(at)) [value, next] = specialDigit(readings, at, values);
    if (value >= 0) {
      digits.values.push(value);
      digits.from.push(at);
      digits.to.push(next);
    } else if (value === NO_DIGIT) {
      start = endRun(digits, start, least);
    }
    at = next;
  }
  endRun(digits, start, least);
  return digits;
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

/** Ends the run that began at an index, or forgets it if it is too short. Returns the index of the next one. */
function endRun({ values, from, to }: Digits, start: number, least: number): number {
  if (values.length === start) return start;
  const isLong = values.length - start >= least;
  for (const list of [values, from, to]) {
    if (isLong) list.push(END_OF_RUN);
    else list.length = start;
  }
  return values.length;
}

/** The bytes of all runs, with the places of the digits that each byte was made of. */
function bytesOf(
  { values, from: firsts, to: lasts }: Digits,
  { phase, bits, stream }: { readonly phase: number; readonly bits: number; readonly stream: Stream },
): Stream {
  const bytes = { codes: [] as number[], from: [] as number[], to: [] as number[] };
  let [rest, restBits, start, skip] = [0, 0, 0, phase];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? END_OF_RUN;
    if (value === END_OF_RUN) {
      bytes.codes.push(BARRIER);
      bytes.from.push(0);
      bytes.to.push(0);
      [rest, restBits, skip] = [0, 0, phase];
      continue;
    }
    if (skip > 0) {
      skip -= 1;
      continue;
    }
    const first = stream.from[firsts[at] ?? 0] ?? 0;
    if (restBits === 0) start = first;
    rest = (rest << bits) | value;
    restBits += bits;
    if (restBits < 8) continue;
    restBits -= 8;
    bytes.codes.push(rest >> restBits);
    bytes.from.push(start);
    bytes.to.push(stream.to[(lasts[at] ?? 0) - 1] ?? 0);
    rest &= (1 << restBits) - 1;
    start = first;
  }
  return bytes;
}
