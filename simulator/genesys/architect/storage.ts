import { randomBytes } from 'node:crypto';
import { assertUploadable, storageAnswer, StorageRefusal } from './storage-rules.ts';
import { Signer } from './signature.ts';
import type { SimRequest, SimResponse } from '../protocol.ts';

/** The path of signed URLs: not part of the API, and never behind a gateway's prefix. */
export const storagePath = '/presigned/';

interface Upload {
  readonly headers: Readonly<Record<string, string>>;
  readonly receive: (body: string) => void;
  used: boolean;
}

interface Download {
  readonly content?: string;
  readonly location?: (origin: string) => string;
}

/** What a signed URL is for. */
interface Target {
  readonly path: string;
  /** When it is signed, in ms of the cloud's clock. */
  readonly at: number;
  /** Where the client reached the cloud. */
  readonly origin: string | undefined;
}

const ONE_AUTH_MECHANISM = [
  'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter',
  'or the Authorization header should be specified',
].join(' ');

/** The object storage (S3) of the jobs: signed URLs instead of tokens, XML instead of ErrorBody, no rate limit, no permissions. */
export class Storage {
  readonly #clock: () => number;
  readonly #signer: Signer;
  readonly #url: string | undefined;
  readonly #uploads = new Map<string, Upload>();
  readonly #downloads = new Map<string, Download>();

  /** @param url where clients reach the storage; absent: where they reached the API */
  constructor(clock: () => number, lifetimeSeconds: number, url: string | undefined) {
    this.#clock = clock;
    this.#signer = new Signer(randomBytes(32).toString('hex'), lifetimeSeconds);
    this.#url = url;
  }

  /** Accepts one upload to this path, with exactly these headers, and passes its body to `receive`. */
  expect(path: string, headers: Readonly<Record<string, string>>, receive: (body: string) => void): void {
    this.#uploads.set(path, { headers, receive, used: false });
  }

  /** Stores a text under this path. */
  keep(path: string, content: string): void {
    this.#downloads.set(path, { content });
  }

  /** Makes requests for this path redirect. */
  redirect(path: string, location: (origin: string) => string): void {
    this.#downloads.set(path, { location });
  }

  /** A URL that {@link handle} accepts. `at` can be earlier than now. */
  signed(method: 'GET' | 'PUT', { path, at, origin }: Target): string {
    const names = Object.keys(this.#uploads.get(path)?.headers ?? {}).map((name) => name.toLowerCase());
    return `${this.#url ?? origin ?? 'http://in.process'}${path}?${this.#signer.sign(method, path, at, names)}`;
  }

  /** Handles one request to a path below {@link storagePath}. */
  handle(request: SimRequest): SimResponse {
    try {
      return this.#answer(request);
    } catch (error) {
      if (!(error instanceof StorageRefusal)) throw error;
      return error.response;
    }
  }

  #answer(request: SimRequest): SimResponse {
    const { method, path, query, headers } = request;
    if (headers['authorization'] !== undefined) throw new StorageRefusal(400, 'InvalidArgument', ONE_AUTH_MECHANISM);
    if (!query.has('X-Amz-Signature')) throw new StorageRefusal(403, 'AccessDenied', 'Access Denied');
    if (!this.#signer.isOurs(method, path, query))
      throw new StorageRefusal(
        403,
        'SignatureDoesNotMatch',
        'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      );
    if (this.#signer.hasExpired(query, this.#clock())) throw new StorageRefusal(403, 'AccessDenied', 'Request has expired');
    if (method === 'PUT') return this.#put(request);
    const { content, location } = this.#downloads.get(path) ?? {};
    if (location) return storageAnswer(307, '', { location: location(request.origin ?? 'http://in.process') });
    return storageAnswer(200, content ?? '', { 'content-type': 'binary/octet-stream' });
  }

  #put(request: SimRequest): SimResponse {
    const upload = this.#uploads.get(request.path);
    // A URL works once: a second PUT would start the job again, and what that does is unknown.
    if (!upload || upload.used) throw new StorageRefusal(403, 'AccessDenied', 'Access Denied');
    assertUploadable(request, upload.headers);
    upload.used = true;
    upload.receive(request.body);
    return storageAnswer(200, '');
  }
}
