/** An HTTP answer, without anything of the request: the SDK's errors carry the Authorization header along. */
export interface Answer {
  /** 0 when there was no answer at all. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Why there was no answer: the code of Node.js or axios, such as ECONNREFUSED. */
  readonly failure?: string;
}

/** The answer in what the SDK resolved or rejected with, in any of its shapes: extended response, AxiosError, or neither. */
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

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Whether a value of an answer may stand in an address: one step of a path, and no way up. Real ids are GUIDs. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^(?!\.+$)[\w.:-]{1,200}$/u.test(value);
}

/** No flow is nested so deeply; whatever walks through a deeper value runs out of stack. */
const DEEPEST = 500;

/** Whether a JSON value is nested beyond all reason. It asks without recursion. */
export function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isRecord);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one) => Object.values(one).filter(isRecord));
  }
  return false;
}
