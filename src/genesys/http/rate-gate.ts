import type { Clock } from '../../model/clock.ts';

const MINUTE_MS = 60_000;

/**
 * The gate that every request of the job passes. It enforces the limit of requests per minute, and holds all requests back while
 * the org asks for a pause. Requests pass in the order in which they come.
 *
 * p-queue and its like limit by the time of day: if that is put back an hour, they hold requests back for an hour.
 */
export class RateGate {
  /** How long all requests together have waited here, in milliseconds. */
  throttledMs = 0;
  readonly #requestsPerMinute: number;
  readonly #clock: Clock;
  /** When requests passed, the newest last: as many as can pass in a minute. */
  readonly #passed: number[] = [];
  #closedUntil = Number.NEGATIVE_INFINITY;
  /** Fulfilled when the last request in the line has passed. */
  #line = Promise.resolve();

  /** @param requestsPerMinute how many requests can start in any 60 seconds */
  constructor(requestsPerMinute: number, clock: Clock) {
    this.#requestsPerMinute = requestsPerMinute;
    this.#clock = clock;
  }

  /** Holds all requests back for this many milliseconds. A longer pause that is already set stays. */
  close(milliseconds: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, this.#clock.elapsed() + milliseconds);
  }

  /** Runs the work when its turn comes. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    const arrived = this.#clock.elapsed();
    this.#line = this.#line.then(() => this.#wait());
    await this.#line;
    this.throttledMs += this.#clock.elapsed() - arrived;
    return work();
  }

  /** Waits until a request can pass, and counts it. The next one in the line waits behind it. */
  async #wait(): Promise<void> {
    for (let wait = this.#remaining(); wait > 0; wait = this.#remaining()) await this.#clock.sleep(wait);
    this.#passed.push(this.#clock.elapsed());
    if (this.#passed.length > this.#requestsPerMinute) this.#passed.shift();
  }

  /** In whole milliseconds, as timers count: a shorter sleep may let no time pass. */
  #remaining(): number {
    const first = this.#passed.at(-this.#requestsPerMinute) ?? Number.NEGATIVE_INFINITY;
    return Math.ceil(Math.max(this.#closedUntil, first + MINUTE_MS) - this.#clock.elapsed());
  }
}
