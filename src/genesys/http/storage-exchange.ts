import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import axios from 'axios';
import { present } from '../../model/json.ts';
import { isRecord, toAnswer, type Answer } from './answer.ts';
import { proxyFor } from './proxy.ts';

/** One message to the object storage (S3). */
export interface StorageRequest {
  readonly method: 'GET' | 'PUT';
  /** Scheme, host, port and path. */
  readonly url: string;
  /** The part after the question mark. It is sent byte for byte, because it was signed that way. */
  readonly query: string;
  /** They must be valid for HTTP: axios would remove invalid ones, and send the rest. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes?: Buffer;
  /** Ends the exchange at any time, with the failure ERR_CANCELED. */
  readonly signal: AbortSignal;
  /** The largest answer, in bytes, both compressed and decompressed. */
  readonly maxBytes: number;
}

/** The storage's answer: a text, or XML if it refuses. */
export interface StorageAnswer extends Answer {
  /** Undefined if there was no answer, or if its bytes are not text. */
  readonly body: string | undefined;
}

const decompress = promisify(gunzip);

/**
 * Sends one message and follows no redirect. It uses axios as the SDK does, so that both use the same proxy.
 *
 * Never rejects. If it fails before the answer is complete, the status is 0. `failure` is then ERR_TOO_LARGE, or the code of Node.js
 * or axios, such as ECONNREFUSED or Z_BUF_ERROR. A complete answer that is not UTF-8 keeps its status, and has no body and the
 * failure ERR_NOT_UTF8.
 */
export async function exchange(request: StorageRequest): Promise<StorageAnswer> {
  try {
    const { status, headers, data } = await send(request);
    const answer = toAnswer({ status, headers, body: undefined });
    const received = await readAll(data, request.maxBytes);
    // The request doesn't ask for compressed bytes. They come if they were stored that way.
    const isCompressed = answer.headers['content-encoding']?.toLowerCase() === 'gzip';
    const bytes = isCompressed ? await decompress(received, { maxOutputLength: request.maxBytes }) : received;
    return isUtf8(bytes) ? { ...answer, body: bytes.toString() } : { ...answer, body: undefined, failure: 'ERR_NOT_UTF8' };
  } catch (error) {
    return noAnswer(isRecord(error) ? error['code'] : undefined);
  }
}

/** The answer if the storage sent none. */
export function noAnswer(code: unknown): StorageAnswer {
  return { ...toAnswer({ code }), body: undefined };
}

async function send({ method, url, query, headers, bytes, signal }: StorageRequest) {
  return axios.request<Readable>({
    method,
    url,
    // A query as part of the URL would be normalized: ' becomes %27.
    ...(query === '' ? {} : { params: {}, paramsSerializer: () => query }),
    // Without a type, axios would send a PUT as a form. A given type replaces `false`, in whatever case its name is written.
    headers: { Accept: '*/*', 'Accept-Encoding': 'identity', 'Content-Type': false, ...headers },
    maxRedirects: 0,
    ...present({ data: bytes }),
    proxy: proxyFor(url),
    responseType: 'stream',
    // axios decompresses leniently: half of the compressed bytes would pass for the whole, and half a flow for a flow.
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
