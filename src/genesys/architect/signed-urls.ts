import { validateHeaderName, validateHeaderValue } from 'node:http';
import { exchange, noAnswer, type StorageAnswer } from '../http/storage-exchange.ts';

/** How signed URLs are used. */
export interface SignedUrlSettings {
  /** Milliseconds for one transfer with all its redirects, from its start to the last byte of the last answer. */
  readonly timeoutMs: number;
  /** Whether http:// to this machine itself is accepted: only if the API is reached that way, too. */
  readonly allowsLoopback: boolean;
  /** How messages are sent, if not over the network. */
  readonly send?: typeof exchange;
  /** The largest answer, in bytes; default 64 MiB. It limits memory, and is far above the size of any flow. */
  readonly maxBytes?: number;
}

/** A signed URL in two parts, because its query must stay as it was signed. */
interface SignedUrl {
  readonly url: URL;
  readonly query: string;
}

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** This machine, and hosts given by IP address: they are close to the runner, and not an object storage. */
const NO_STORAGE = /^(?:(?:.*\.)?localhost|[\d.]+|\[.*\])\.?$/u;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Headers that authenticate someone, or change where a message ends. A signed URL needs none of them. */
const UNSAFE_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'transfer-encoding']);

/**
 * Transfers to and from the signed URLs of Architect's jobs: `presignedUrl` of POST /api/v2/flows/jobs, `downloadUrl` of
 * GET /api/v2/flows/export/jobs/{jobId}. They point to an object storage. The URL itself gives access, so no token is sent.
 *
 * No transfer rejects, and none is repeated. A failure is an answer of status 0, see {@link exchange}. If it starts with ERR_UNSAFE_,
 * the unsafe URL was not contacted, and the unsafe headers or text were not sent.
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
   * The text at a URL, with its byte order mark if it has one. It follows up to five redirects; with more, the failure is
   * ERR_TOO_MANY_REDIRECTS. It is ERR_UNSAFE_URL if the URL or a redirect is not https, or points to an IP address.
   */
  async download(url: string): Promise<StorageAnswer> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    let target = this.#parse(url);
    for (let redirects = 0; target !== undefined; redirects += 1) {
      const answer = await this.#send({ method: 'GET', ...addressOf(target), headers: {}, signal, maxBytes: this.#maxBytes });
      const location = answer.headers['location'];
      if (!REDIRECTS.has(answer.status) || location === undefined) return answer;
      if (redirects === MAX_REDIRECTS) return noAnswer('ERR_TOO_MANY_REDIRECTS');
      target = this.#parse(location, target.url);
    }
    return noAnswer('ERR_UNSAFE_URL');
  }

  /**
   * Puts a text to a URL, once. A redirect is not followed: it is the answer. `headers` are those that came with the URL. Only the
   * message's own are added (host, connection, content-length, user-agent, accept, accept-encoding).
   *
   * The failure is:
   * - ERR_UNSAFE_URL if the URL is not https
   * - ERR_UNSAFE_HEADER if a header is invalid, must not be sent (authorization, proxy-authorization, cookie, transfer-encoding), or is
   *   a wrong host or content-length
   * - ERR_UNSAFE_TEXT if UTF-8 can't hold the text (half a surrogate pair)
   */
  async upload(url: string, headers: Readonly<Record<string, string>>, text: string): Promise<StorageAnswer> {
    const target = this.#parse(url);
    if (target === undefined) return noAnswer('ERR_UNSAFE_URL');
    if (!text.isWellFormed()) return noAnswer('ERR_UNSAFE_TEXT');
    const bytes = Buffer.from(text);
    const areSafe = Object.entries(headers).every(([name, value]) => isSafeHeader(name, value, target.url.host, bytes.length));
    if (!areSafe) return noAnswer('ERR_UNSAFE_HEADER');
    const signal = AbortSignal.timeout(this.#timeoutMs);
    return this.#send({ method: 'PUT', ...addressOf(target), headers, bytes, signal, maxBytes: this.#maxBytes });
  }

  /** The URL, if it may be contacted. Anything but printable ASCII would be rewritten, and wasn't signed that way. */
  #parse(text: string, base?: URL): SignedUrl | undefined {
    if (!/^[!-~]+$/u.test(text) || !URL.canParse(text, base?.href)) return undefined;
    const url = new URL(text, base);
    if (!isStorage(url, this.#allowsLoopback) || hasCredentials(url)) return undefined;
    return { url, query: /^[^?#]*\?([^#]*)/u.exec(text)?.[1] ?? '' };
  }
}

/** Whether a URL points to an object storage over https, or, if allowed, to this machine. */
function isStorage({ protocol, hostname }: URL, allowsLoopback: boolean): boolean {
  if (allowsLoopback) return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  return protocol === 'https:' && !NO_STORAGE.test(hostname);
}

/** A user name or a password would be sent as an Authorization header. */
function hasCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}

function addressOf({ url, query }: SignedUrl): { readonly url: string; readonly query: string } {
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
