/**
 * What a `Retry-After` header asks for (RFC 9110 §10.2.3: seconds, or an HTTP date).
 *
 * @param now milliseconds since the epoch
 * @returns milliseconds to wait, at least 0; undefined when the header is missing or says nothing sensible
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/u.test(text)) return Number(text) * 1000;
  const date = /[a-z]/iu.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
