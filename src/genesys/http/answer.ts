import { parseExactJson } from '../../model/exact-json.ts';
import { sameId } from '../../model/ids.ts';
import { isObject } from '../../model/json.ts';

/** An HTTP answer without its request: the SDK's errors hold the request's Authorization header. */
export interface Answer {
  /** 0 if there was no answer. */
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Why there was no answer: the code of Node.js or axios, such as ECONNREFUSED. */
  readonly failure?: string;
}

/** The answer in what the SDK resolved or rejected with: an extended response, an AxiosError, or neither. */
export function toAnswer(outcome: unknown): Answer {
  const response =
    isRecord(outcome) && isRecord(outcome['response']) ? { ...outcome['response'], body: outcome['response']['data'] } : outcome;
  if (isRecord(response) && typeof response['status'] === 'number' && 'headers' in response) {
    return { status: response['status'], headers: plainHeaders(response['headers']), body: response['body'] };
  }
  const code = isRecord(outcome) && typeof outcome['code'] === 'string' ? outcome['code'] : 'no answer';
  return { status: 0, headers: {}, body: undefined, failure: code };
}

function plainHeaders(headers: unknown): Record<string, string> {
  if (!isRecord(headers)) return {};
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

/**
 * The body of an answer: the JSON value, or the text itself if it is not JSON. A definition is sent back one day, so its numbers keep their
 * digits. All other numbers are only read.
 */
export function parseBody(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return text;
  }
  if (!isObject(body) || !Object.hasOwn(body, 'definition') || isTooDeep(body)) return body;
  // The same text again: no number has lost a digit. To look at each of them takes ten times as long.
  if (JSON.stringify(body) === text) return body;
  const exact = parseExactJson(text);
  return isObject(exact) ? { ...body, definition: exact['definition'] } : body;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !JSON.isRawJSON(value);
}

/** Whether a value can be an id in a URL: one segment of a path, and not one of only dots. Real ids are GUIDs. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^(?!\.+$)[\w.:-]{1,200}$/u.test(value);
}

/** Whether an answer is about the resource with this id. */
export function isAbout(id: string, body: Record<string, unknown>): boolean {
  return typeof body['id'] === 'string' && sameId(body['id'], id);
}

/** Whether an answer about a job can be about the job with this id. Such answers may lack the id, so only another id proves otherwise. */
export function mayBeAbout(id: string, body: Record<string, unknown>): boolean {
  return body['id'] === undefined || body['id'] === null || isAbout(id, body);
}

/** No flow is nested this deeply. A recursive function overflows the stack on a deeper value. */
const MAX_DEPTH = 500;

/** Whether a JSON value is nested too deeply. This goes no deeper itself. */
export function isTooDeep(value: unknown, left = MAX_DEPTH): boolean {
  if (!isRecord(value)) return false;
  return left < 0 || Object.values(value).some((item) => isTooDeep(item, left - 1));
}
