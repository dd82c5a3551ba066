import type { Readings } from './readings.ts';
import { TextRuns, type TextBytes } from './radix.ts';
import { Stream } from './stream.ts';

/** What stands between two numbers, besides blanks and line ends. */
const SEPARATORS = new Set([',', ';'].map((character) => character.charCodeAt(0)));
const MINUS = '-'.charCodeAt(0);
const [ZERO, NINE] = ['0', '9'].map((digit) => digit.charCodeAt(0)) as [number, number];
const X = 'x'.charCodeAt(0);
/** Stands for all numbers that are no byte. */
const NO_BYTE = 1000;
/** What makes an ASCII letter small. */
const LOWER = 0x20;

/**
 * Bytes that a text lists as numbers: `[90, 113]` of JSON, Go and Python, `-61` of Java, `0x5A` of C.
 *
 * @param text which bytes to keep, if there are enough of them in a row
 */
export function listedBytes(stream: Stream, readings: Readings, text: TextBytes): Stream {
  const bytes = new Stream(readings.length + 1);
  const runs = new TextRuns(bytes, text);
  for (let at = 0; at < readings.length;) {
    const behind = separatorEnd(readings, at);
    if (behind !== undefined) {
      at = behind;
      continue;
    }
    const [value, next] = numberAt(readings, at);
    if (value < -128 || value > 255) runs.end();
    else runs.add(value & 0xff, stream.from[at] ?? 0, stream.to[next - 1] ?? 0);
    at = next;
  }
  runs.end();
  return bytes;
}

/** The place behind what separates two numbers; undefined if nothing here does. A line end can be escaped, as in JSON. */
function separatorEnd(readings: Readings, at: number): number | undefined {
  if (SEPARATORS.has(readings.raw(at))) return at + 1;
  return readings.isSpecial(at) ? readings.others(at).find(({ gap }) => gap !== 0)?.to : undefined;
}

/** The number at a place, and the place behind it; if there is none, a number that is no byte. */
function numberAt(readings: Readings, from: number): readonly [value: number, next: number] {
  const isNegative = readings.raw(from) === MINUS;
  const start = isNegative ? from + 1 : from;
  const isHex = readings.raw(start) === ZERO && (readings.raw(start + 1) | LOWER) === X;
  const first = isHex ? start + 2 : start;
  let [at, value] = [first, 0];
  for (let digit = digitAt(readings, at, isHex); digit >= 0; digit = digitAt(readings, at, isHex)) {
    value = Math.min(value * (isHex ? 16 : 10) + digit, NO_BYTE);
    at += 1;
  }
  return at === first ? [NO_BYTE, from + 1] : [isNegative ? -value : value, at];
}

function digitAt(readings: Readings, at: number, isHex: boolean): number {
  const code = readings.raw(at);
  if (code >= ZERO && code <= NINE) return code - ZERO;
  const letter = (code | LOWER) - 'a'.charCodeAt(0);
  return isHex && code > NINE && letter >= 0 && letter < 6 ? letter + 10 : -1;
}
