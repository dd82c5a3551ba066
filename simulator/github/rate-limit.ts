import { ApiError } from './reply.ts';

/** Counts requests per token, and refuses like GitHub's primary rate limit. The count is never reset. */
export class RateLimit {
  readonly #limit: number;
  readonly #reset: number;
  readonly #used = new Map<string, number>();

  /**
   * @param limit requests per hour
   * @param start the beginning of that hour
   */
  constructor(limit: number, start: Date) {
    this.#limit = limit;
    this.#reset = Math.floor(start.getTime() / 1000) + 3600;
  }

  spend(secret: string): void {
    const used = (this.#used.get(secret) ?? 0) + 1;
    this.#used.set(secret, used);
    if (used > this.#limit) throw new ApiError(403, 'API rate limit exceeded for installation ID 1.');
  }

  headers(secret: string): Record<string, string> {
    const used = Math.min(this.#used.get(secret) ?? 0, this.#limit);
    return {
      'x-ratelimit-limit': String(this.#limit),
      'x-ratelimit-remaining': String(this.#limit - used),
      'x-ratelimit-used': String(used),
      'x-ratelimit-reset': String(this.#reset),
      'x-ratelimit-resource': 'core',
    };
  }
}
