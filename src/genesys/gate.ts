import PQueue from 'p-queue';
import type { Clock } from '../engine/clock.ts';

/**
 * The one gate that every request of the job passes: it keeps the ceiling of requests per minute, and holds everybody back
 * while the org asks for a pause.
 */
export class Gate {
  /** Milliseconds that requests have waited here, added up. */
  throttledMs = 0;
  readonly #queue: PQueue;
  readonly #clock: Clock;
  readonly #now: () => number;
  #closedUntil = 0;

  /** @param requestsPerMinute how many requests may start in any 60 seconds */
  constructor(requestsPerMinute: number, clock: Clock, now: () => number = Date.now) {
    this.#queue = new PQueue({ intervalCap: requestsPerMinute, interval: 60_000, strict: true });
    this.#clock = clock;
    this.#now = now;
  }

  /** Lets nobody through for so many milliseconds. A longer pause that is already set stays. */
  close(milliseconds: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, this.#now() + milliseconds);
  }

  /** Does the work when its turn has come. */
  pass<T>(work: () => Promise<T>): Promise<T> {
    const arrived = this.#now();
    return this.#queue.add(async () => {
      for (let wait = this.#closedUntil - this.#now(); wait > 0; wait = this.#closedUntil - this.#now()) await this.#clock.sleep(wait);
      this.throttledMs += this.#now() - arrived;
      return work();
    });
  }
}
