import { ExponentialBackoff } from 'cockatiel';

/**
 * Growing waits with jitter, in milliseconds: from about a quarter of a second to twenty seconds. The jitter is decorrelated, so that
 * runs that have collided don't collide again.
 */
export function* backoff(): Generator<number, never> {
  const initialDelay = 250;
  let step = new ExponentialBackoff({ initialDelay, maxDelay: 20_000 }).next();
  for (;;) {
    yield Math.max(initialDelay, step.duration);
    step = step.next(undefined);
  }
}

/**
 * What a `Retry-After` header asks for (RFC 9110 §10.2.3: seconds, or an HTTP date).
 *
 * @param now milliseconds since the epoch
 * @returns milliseconds to wait, at least 0; undefined if the header is missing or can't be read
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/u.test(text)) return Number(text) * 1000;
  const date = /[a-z]/iu.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
