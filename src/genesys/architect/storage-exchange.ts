import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import axios from 'axios';
import { isRecord, toAnswer, type Answer } from '../http/answer.ts';

/** One message to the object storage (S3). */
export interface StorageRequest {
  readonly method: 'GET' | 'PUT';
  /** Scheme, host, port and path. */
  readonly url: string;
  /** What stands behind the question mark; sent byte for byte, as it is what was signed. */
  readonly query: string;
  /** Valid for HTTP: axios would take out what isn't, and send the rest. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes?: Buffer;
  /** Ends the exchange, whatever it is doing: the failure is ERR_CANCELED then. */
  readonly signal: AbortSignal;
  /** The most that the answer may hold, in bytes, packed and unpacked. */
  readonly maxBytes: number;
}

/** What the storage answered: a text, in XML where it refuses. */
export interface StorageAnswer extends Answer {
  /** Absent where there was no answer, or where its bytes are no text. */
  readonly body: string | undefined;
}

const unpack = promisify(gunzip);

/**
 * Sends one message and follows no redirect. It goes over axios like the SDK's own, so that both take the same proxy; nothing
 * else is the SDK's.
 *
 * Never rejects. What fails before the answer is whole has status 0 and a `failure`: the code of Node.js or axios, such as
 * ECONNREFUSED or Z_BUF_ERROR, or ERR_TOO_LARGE. An answer that is whole but not UTF-8 keeps its status and has no body, with
 * the failure ERR_NOT_UTF8.
 */
export async function exchange(request: StorageRequest): Promise<StorageAnswer> {
  try {
    const { status, headers, data } = await send(request);
    const answer = toAnswer({ status, headers, body: undefined });
    const received = await readAll(data, request.maxBytes);
    // Nobody asks for packed bytes: they come where they were stored that way.
    const isPacked = answer.headers['content-encoding']?.toLowerCase() === 'gzip';
    const bytes = isPacked ? await unpack(received, { maxOutputLength: request.maxBytes }) : received;
    return isUtf8(bytes) ? { ...answer, body: bytes.toString() } : { ...answer, body: undefined, failure: 'ERR_NOT_UTF8' };
  } catch (error) {
    return noAnswer(isRecord(error) ? error['code'] : undefined);
  }
}

/** The answer where there is none. */
export function noAnswer(code: unknown): StorageAnswer {
  return { ...toAnswer({ code }), body: undefined };
}

async function send({ method, url, query, headers, bytes, signal }: StorageRequest) {
  return axios.request<Readable>({
    method,
    url,
    // A query that is part of the URL would be normalized: ' becomes %27.
    ...(query === '' ? {} : { params: {}, paramsSerializer: () => query }),
    // A PUT without a type would become a form's. A given one takes the place of `false`, however its name is written.
    headers: { Accept: '*/*', 'Accept-Encoding': 'identity', 'Content-Type': false, ...headers },
    ...(bytes && { data: bytes }),
    maxRedirects: 0,
    // On this machine itself, and in the clear: a proxy would carry it elsewhere.
    ...(url.startsWith('http:') ? { proxy: false } : {}),
    responseType: 'stream',
    // axios unpacks leniently: half of what was packed would pass for the whole, and half a flow for a flow.
    decompress: false,
    validateStatus: () => true,
    signal,
  });
}

async function readAll(stream: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw Object.assign(new Error('The answer is too large.'), { code: 'ERR_TOO_LARGE' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
