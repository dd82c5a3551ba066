import { randomBytes } from 'node:crypto';
import { Refusal } from './errors.ts';
import type { OAuthClient } from './options.ts';
import { RateWindow } from './rate-window.ts';

/** An access token: whose it is, how long it lives, what it has used of the rate limit. */
export interface Token {
  readonly value: string;
  readonly client: OAuthClient;
  /** In ms of the cloud's clock. */
  expiresAt: number;
  readonly rate: RateWindow;
}

/** The access tokens that are out. */
export class Tokens {
  readonly #tokens = new Map<string, Token>();
  readonly #clock: () => number;
  readonly #requestsPerMinute: number;
  readonly lifetimeSeconds: number;

  constructor(clock: () => number, lifetimeSeconds: number, requestsPerMinute: number) {
    this.#clock = clock;
    this.lifetimeSeconds = lifetimeSeconds;
    this.#requestsPerMinute = requestsPerMinute;
  }

  issue(client: OAuthClient): Token {
    const token: Token = {
      value: randomBytes(64).toString('base64url'),
      client,
      expiresAt: this.#clock() + this.lifetimeSeconds * 1000,
      rate: new RateWindow(this.#clock, this.#requestsPerMinute),
    };
    this.#tokens.set(token.value, token);
    return token;
  }

  /** The token of an `Authorization: Bearer` header, or the platform's 401. */
  require(authorization: string | undefined): Token {
    const value = bearerOf(authorization);
    if (value === undefined)
      throw new Refusal(401, 'authentication.required', 'No authentication bearer token specified in authorization header.');
    const token = this.#tokens.get(value);
    if (!token || this.#clock() >= token.expiresAt) throw new Refusal(401, 'bad.credentials', 'Invalid login credentials.');
    return token;
  }

  /** Ends the life of every token that is out. */
  expireAll(): void {
    for (const token of this.#tokens.values()) token.expiresAt = Number.NEGATIVE_INFINITY;
  }

  /** Whose token it is or was; null for nobody's. */
  ownerOf(authorization: string | undefined): string | null {
    return this.#tokens.get(bearerOf(authorization) ?? '')?.client.id ?? null;
  }
}

function bearerOf(authorization: string | undefined): string | undefined {
  return /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
}
