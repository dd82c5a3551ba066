import { getOwn, isObject, type Json } from './json.ts';

/*
 * JSON whose numbers keep their digits. A number that JavaScript would write in another way than its source, such as `1.0`, `1e400` or
 * `12345678901234567890`, is a `RawJson` with that source. `JSON.stringify` writes both kinds as they were read.
 */

/**
 * Parses a JSON text. Its numbers keep their source text.
 *
 * @throws SyntaxError if it is not JSON
 * @throws RangeError if it is nested more deeply than the call stack allows
 */
export function parseExactJson(text: string): Json {
  return JSON.parse(text, (_name, value, { source }) =>
    typeof value === 'number' && source !== undefined && source !== String(value) ? JSON.rawJSON(source) : value,
  ) as Json;
}

/**
 * Whether two values are the same. Numbers are compared by their decimal value: `1.0` is `1`, `1e2` is `100`, and `-0` is `0`. The order
 * of properties doesn't matter.
 */
export function isSameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isNumber(a)) return isNumber(b) && decimalOf(a) === decimalOf(b);
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item: Json, index) => isSameJson(item, b[index] as Json));
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isSameJson(a[name], getOwn(b, name)));
}

export function isNumber(value: unknown): value is number | RawJson {
  return typeof value === 'number' || JSON.isRawJSON(value);
}

/**
 * The decimal value of a number as a text: two numbers have the same text if they have the same value, however large or precise they are.
 * It is an integer that doesn't end in 0, and a power of ten.
 */
export function decimalOf(number: number | RawJson): string {
  const source = typeof number === 'number' ? String(number) : number.rawJSON;
  const [mantissa = '', exponent = '0'] = source.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = `${whole}${fraction}`;
  let [start, end] = [0, digits.length];
  while (digits[start] === '0') start += 1;
  if (start === end) return '0';
  while (digits[end - 1] === '0') end -= 1;
  const power = BigInt(exponent) + BigInt(digits.length - end - fraction.length);
  return `${mantissa.startsWith('-') ? '-' : ''}${digits.slice(start, end)}e${power}`;
}
