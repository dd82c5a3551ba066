import { ExponentialBackoff } from 'cockatiel';

/**
 * Growing waits with jitter, in milliseconds: from about a quarter of a second to twenty seconds. The jitter is
 * decorrelated, so that several runs that met don't meet again.
 */
export function* backoff(): Generator<number, never> {
  const initialDelay = 250;
  let step = new ExponentialBackoff({ initialDelay, maxDelay: 20_000 }).next();
  for (;;) {
    yield Math.max(initialDelay, step.duration);
    step = step.next(undefined);
  }
}
