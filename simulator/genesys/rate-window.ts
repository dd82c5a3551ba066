import { tooManyRequests } from './errors.ts';

const windowMs = 60_000;

/** The requests per minute that one token has used. A window begins with the first request after the previous window's end. */
export class RateWindow {
  readonly #clock: () => number;
  readonly #allowed: number;
  #endsAt = Number.NEGATIVE_INFINITY;
  #count = 0;

  constructor(clock: () => number, allowed: number) {
    this.#clock = clock;
    this.#allowed = allowed;
  }

  /** Counts a request. A refused one doesn't count. @throws Refusal 429 if the limit is reached */
  take(): void {
    const now = this.#clock();
    if (now >= this.#endsAt) {
      this.#endsAt = now + windowMs;
      this.#count = 0;
    }
    if (this.#count >= this.#allowed) throw tooManyRequests(String(this.#secondsLeft()));
    this.#count += 1;
  }

  /** The headers of the 2021 documentation. Newer answers of the platform may lack them. */
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
