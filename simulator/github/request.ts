import type { RecordedRequest } from './model.ts';
import { ApiError } from './reply.ts';

/** A request as node:http received it. */
export interface Incoming {
  method: string;
  /** The request target: path and query. */
  target: string;
  /** The address at which the client reached the fake, for links; without a trailing slash. */
  origin: string;
  /** Name, value, name, value …: `rawHeaders` of node:http. */
  rawHeaders: readonly string[];
  text: string;
}

/** A request as it is recorded, and the error if GitHub would refuse its form. */
interface ReadRequest {
  request: RecordedRequest;
  problem: ApiError | undefined;
}

export function readRequest({ method, target, rawHeaders, text }: Incoming): ReadRequest {
  const [path, search] = splitOnce(target, '?');
  const headers = joinHeaders(rawHeaders);
  const parsed = parse(text);
  const request: RecordedRequest = {
    method: method.toUpperCase(),
    path,
    query: Object.fromEntries(new URLSearchParams(search)),
    headers,
    body: parsed.body,
    status: 0,
  };
  return { request, problem: problemOf(headers, text, parsed.valid) };
}

function splitOnce(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + at.length)];
}

function joinHeaders(raw: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase();
    const before = headers[name];
    headers[name] = before === undefined ? (raw[at + 1] ?? '') : `${before}, ${raw[at + 1] ?? ''}`;
  }
  return headers;
}

function parse(text: string): { body: unknown; valid: boolean } {
  if (text === '') return { body: undefined, valid: true };
  try {
    return { body: JSON.parse(text), valid: true };
  } catch {
    return { body: text, valid: false };
  }
}

function problemOf(headers: Record<string, string>, text: string, valid: boolean): ApiError | undefined {
  if ((headers['user-agent'] ?? '').trim() === '') {
    return new ApiError(403, 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.');
  }
  if (text === '') return undefined;
  if (!/^application\/(?:[\w.-]+\+)?json(?: *;|$)/i.test(headers['content-type'] ?? '')) {
    return new ApiError(415, 'Unsupported Media Type');
  }
  return valid ? undefined : new ApiError(400, 'Problems parsing JSON');
}
