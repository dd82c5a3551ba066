import PQueue from 'p-queue';
import type { Clock } from '../../model/clock.ts';

/**
 * The one gate that every request of the job passes: it keeps the ceiling of requests per minute, and holds everybody back
 * while the org asks for a pause.
 */
export class RateGate {
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
  async pass<T>(work: () => Promise<T>): Promise<T> {
    const arrived = this.#now();
    for (;;) {
      // Waiting comes before taking a place: a place of a minute that is over would count for nothing.
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
