import { tooManyRequests } from './errors.ts';

const windowMs = 60_000;

/** What one token has used of its requests per minute, in windows that begin with the first request after the last one. */
export class RateWindow {
  readonly #clock: () => number;
  readonly #allowed: number;
  #endsAt = Number.NEGATIVE_INFINITY;
  #count = 0;

  constructor(clock: () => number, allowed: number) {
    this.#clock = clock;
    this.#allowed = allowed;
  }

  /** Counts a request, or refuses it with 429. A refused one doesn't count. */
  take(): void {
    const now = this.#clock();
    if (now >= this.#endsAt) {
      this.#endsAt = now + windowMs;
      this.#count = 0;
    }
    if (this.#count >= this.#allowed) throw tooManyRequests(String(this.#secondsLeft()));
    this.#count += 1;
  }

  /** The headers of the 2021 documentation; newer answers may lack them. */
  get headers(): Record<string, string> {
    return {
      'inin-ratelimit-count': String(this.#count),
      'inin-ratelimit-allowed': String(this.#allowed),
      'inin-ratelimit-reset': String(this.#secondsLeft()),
    };
  }

  #secondsLeft(): number {
    return Math.max(1, Math.ceil((this.#endsAt - this.#clock()) / 1000));
  }
}
