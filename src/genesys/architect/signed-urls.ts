import { validateHeaderName, validateHeaderValue } from 'node:http';
import { exchange, noAnswer, type StorageAnswer } from './storage-exchange.ts';

/** How to deal with signed URLs. */
export interface SignedUrlSettings {
  /** Milliseconds for one transfer with all its redirects, from its start to the last byte of the last answer. */
  readonly timeoutMs: number;
  /** Whether http:// is accepted on this machine itself: only where the API, too, is reached that way. */
  readonly allowsLoopback: boolean;
  /** How messages travel, if not over the network. */
  readonly send?: typeof exchange;
  /** The most that an answer may hold, in bytes; default 64 MiB: a bound on memory, far above any flow. */
  readonly maxBytes?: number;
}

/** Where a message goes: a URL in two parts, as the query must stay as it was signed. */
interface Place {
  readonly url: URL;
  readonly query: string;
}

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** This machine, and whatever is called by its address alone: what stands near a runner, and no object storage. */
const NO_STORAGE = /^(?:(?:.*\.)?localhost|[\d.]+|\[.*\])\.?$/u;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Headers that speak for somebody, or say otherwise where a message ends: a signed URL needs none of them. */
const UNSAFE_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'transfer-encoding']);

/**
 * Transfers to and from the signed URLs that the jobs of Architect hand out: `presignedUrl` of POST /api/v2/flows/jobs,
 * `downloadUrl` of GET /api/v2/flows/export/jobs/{jobId}. They lead to an object storage: whoever has the URL is let in, so no
 * token is sent along.
 *
 * No transfer rejects, and none is repeated. What fails is an answer of status 0, see {@link exchange}; where its failure
 * starts with ERR_UNSAFE_, the place, headers or text at fault have not been contacted or sent.
 */
export class SignedUrls {
  readonly #timeoutMs: number;
  readonly #allowsLoopback: boolean;
  readonly #maxBytes: number;
  readonly #send: typeof exchange;

  constructor({ timeoutMs, allowsLoopback, maxBytes = 64 * 1_048_576, send = exchange }: SignedUrlSettings) {
    this.#send = send;
    this.#timeoutMs = timeoutMs;
    this.#allowsLoopback = allowsLoopback;
    this.#maxBytes = maxBytes;
  }

  /**
   * The text at a URL, with its byte order mark if it has one. Up to five redirects are followed: the failure is
   * ERR_TOO_MANY_REDIRECTS where there are more, and ERR_UNSAFE_URL where the URL or a redirect leads to no https, or to a
   * bare address.
   */
  async download(url: string): Promise<StorageAnswer> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    let place = this.#placeOf(url);
    for (let redirects = 0; place !== undefined; redirects += 1) {
      const answer = await this.#send({ method: 'GET', ...addressOf(place), headers: {}, signal, maxBytes: this.#maxBytes });
      const location = answer.headers['location'];
      if (!REDIRECTS.has(answer.status) || location === undefined) return answer;
      if (redirects === MAX_REDIRECTS) return noAnswer('ERR_TOO_MANY_REDIRECTS');
      place = this.#placeOf(location, place.url);
    }
    return noAnswer('ERR_UNSAFE_URL');
  }

  /**
   * Puts a text to a URL, once: a redirect is the answer. `headers` are those that came with the URL; none are added but the
   * message's own (host, connection, content-length, user-agent, accept, accept-encoding).
   *
   * The failure is ERR_UNSAFE_URL where the URL is no https; ERR_UNSAFE_HEADER where one of `headers` is invalid, is never sent
   * (authorization, proxy-authorization, cookie, transfer-encoding), or is a host or content-length that isn't so; and
   * ERR_UNSAFE_TEXT where UTF-8 can't hold the text (half a surrogate pair).
   */
  async upload(url: string, headers: Readonly<Record<string, string>>, text: string): Promise<StorageAnswer> {
    const place = this.#placeOf(url);
    if (place === undefined) return noAnswer('ERR_UNSAFE_URL');
    if (!text.isWellFormed()) return noAnswer('ERR_UNSAFE_TEXT');
    const bytes = Buffer.from(text);
    const areSafe = Object.entries(headers).every(([name, value]) => isSafeHeader(name, value, place.url.host, bytes.length));
    if (!areSafe) return noAnswer('ERR_UNSAFE_HEADER');
    const signal = AbortSignal.timeout(this.#timeoutMs);
    return this.#send({ method: 'PUT', ...addressOf(place), headers, bytes, signal, maxBytes: this.#maxBytes });
  }

  /** The place, if it may be contacted. What isn't printable ASCII is no URL: it would be rewritten, and wasn't signed that way. */
  #placeOf(text: string, base?: URL): Place | undefined {
    if (!/^[!-~]+$/u.test(text) || !URL.canParse(text, base?.href)) return undefined;
    const url = new URL(text, base);
    const isSafe = this.#allowsLoopback
      ? url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))
      : url.protocol === 'https:' && !NO_STORAGE.test(url.hostname);
    // A user name or a password would be sent as an Authorization header.
    if (!isSafe || url.username !== '' || url.password !== '') return undefined;
    return { url, query: /^[^?#]*\?([^#]*)/u.exec(text)?.[1] ?? '' };
  }
}

function addressOf({ url, query }: Place): { readonly url: string; readonly query: string } {
  return { url: url.origin + url.pathname, query };
}

function isSafeHeader(name: string, value: string, host: string, length: number): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  } catch {
    return false;
  }
  const lowerName = name.toLowerCase();
  if (lowerName === 'host') return value.toLowerCase() === host;
  if (lowerName === 'content-length') return value === String(length);
  return !UNSAFE_HEADERS.has(lowerName);
}
