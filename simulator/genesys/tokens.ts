import { randomBytes } from 'node:crypto';
import { Refusal } from './errors.ts';
import type { CloudOptions, OAuthClient } from './options.ts';
import { RateWindow } from './rate-window.ts';

/** An access token: its client, its lifetime, and its use of the rate limit. */
interface Token {
  readonly value: string;
  readonly client: OAuthClient;
  /** In ms of the cloud's clock. */
  expiresAt: number;
  readonly rate: RateWindow;
}

/** All access tokens that were issued. */
export class Tokens {
  readonly #tokens = new Map<string, Token>();
  readonly #clock: () => number;
  readonly #newWindow: () => RateWindow;
  readonly lifetimeSeconds: number;

  constructor(clock: () => number, lifetimeSeconds: number, limit: NonNullable<CloudOptions['rateLimit']>) {
    this.#clock = clock;
    this.lifetimeSeconds = lifetimeSeconds;
    const shared = new RateWindow(clock, limit.requestsPerMinute);
    this.#newWindow = () => (limit.isShared === true ? shared : new RateWindow(clock, limit.requestsPerMinute));
  }

  issue(client: OAuthClient): Token {
    const token: Token = {
      value: randomBytes(64).toString('base64url'),
      client,
      expiresAt: this.#clock() + this.lifetimeSeconds * 1000,
      rate: this.#newWindow(),
    };
    this.#tokens.set(token.value, token);
    return token;
  }

  /** The token of an `Authorization: Bearer` header. @throws Refusal 401 if there is none, or it is unknown or expired */
  require(authorization: string | undefined): Token {
    const value = bearerOf(authorization);
    if (value === undefined)
      throw new Refusal(401, 'authentication.required', 'No authentication bearer token specified in authorization header.');
    const token = this.#tokens.get(value);
    if (!token || this.#clock() >= token.expiresAt) throw new Refusal(401, 'bad.credentials', 'Invalid login credentials.');
    return token;
  }

  /** Expires every token that was issued. */
  expireAll(): void {
    for (const token of this.#tokens.values()) token.expiresAt = Number.NEGATIVE_INFINITY;
  }

  /** The id of the client that the token was issued to, even if it has expired; null if it is unknown. */
  ownerOf(authorization: string | undefined): string | null {
    return this.#tokens.get(bearerOf(authorization) ?? '')?.client.id ?? null;
  }
}

function bearerOf(authorization: string | undefined): string | undefined {
  return /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
}
