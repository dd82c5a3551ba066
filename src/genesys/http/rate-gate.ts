import PQueue from 'p-queue';
import type { Clock } from '../../model/clock.ts';

/**
 * The gate that every request of the job passes. It enforces the limit of requests per minute, and holds all requests back while
 * the org asks for a pause.
 */
export class RateGate {
  /** How long all requests together have waited here, in milliseconds. */
  throttledMs = 0;
  readonly #queue: PQueue;
  readonly #clock: Clock;
  readonly #now: () => number;
  #closedUntil = 0;

  /** @param requestsPerMinute how many requests can start in any 60 seconds */
  constructor(requestsPerMinute: number, clock: Clock, now: () => number = Date.now) {
    this.#queue = new PQueue({ intervalCap: requestsPerMinute, interval: 60_000, strict: true });
    this.#clock = clock;
    this.#now = now;
  }

  /** Holds all requests back for this many milliseconds. A longer pause that is already set stays. */
  close(milliseconds: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, this.#now() + milliseconds);
  }

  /** Runs the work when its turn comes. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    const arrived = this.#now();
    for (;;) {
      // Wait before taking a slot: if the minute ended during the wait, an earlier slot would not count against the limit.
      for (let wait = this.#remaining(); wait > 0; wait = this.#remaining()) await this.#clock.sleep(wait);
      const done = await this.#queue.add(async () => {
        if (this.#remaining() > 0) return undefined;
        this.throttledMs += this.#now() - arrived;
        return { result: await work() };
      });
      if (done !== undefined) return done.result;
    }
  }

  #remaining(): number {
    return this.#closedUntil - this.#now();
  }
}
