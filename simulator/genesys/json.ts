/** Any JSON value. A number that JavaScript would write in another way than it was read is a `RawJson`. */
export type Json = null | boolean | number | RawJson | string | readonly Json[] | Json[] | JsonObject;

/** A JSON object. `undefined` means that the property is absent, as in JSON.stringify. */
export interface JsonObject {
  [name: string]: Json | undefined;
}

/** Whether the value is an object: not an array, not null, and not a number. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}

/** More levels of JSON than any flow has, and few enough for every call stack. */
export const maxDepth = 500;

/** The parsed text, with the source text of its numbers unless it nests deeper than `maxDepth`. @throws SyntaxError if it is not JSON */
export function exactJson(text: string): unknown {
  const parsed: unknown = JSON.parse(text);
  return nestsDeeperThan(parsed, maxDepth) ? parsed : JSON.parse(text, withSource);
}

/** Like {@link exactJson}; undefined if the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return exactJson(text);
  } catch {
    return undefined;
  }
}

function withSource(_name: string, value: unknown, { source }: { readonly source?: string }): unknown {
  return typeof value === 'number' && source !== undefined && source !== String(value) ? JSON.rawJSON(source) : value;
}

/** Copies JSON data. Numbers keep their source text, and `__proto__` is a property like any other. */
export function deepCopy<T>(value: T): T {
  return copyOf(value) as T;
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([name, item]) => [name, copyOf(item)]),
  );
}

/** Whether a value nests deeper than `limit`. Not recursive: the values to refuse would overflow the stack. */
export function nestsDeeperThan(value: unknown, limit: number): boolean {
  const rest: [value: unknown, depth: number][] = [[value, 0]];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const [current, depth] = next;
    if (typeof current === 'object' && current !== null) {
      if (depth >= limit) return true;
      for (const child of Object.values(current)) rest.push([child, depth + 1]);
    }
  }
  return false;
}
