/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | Json[] | JsonObject;

/** A JSON object; `undefined` stands for an absent property, as in JSON.stringify. */
export interface JsonObject {
  [name: string]: Json | undefined;
}

/** Tells a JSON object from arrays, null and the rest. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Copies JSON data. Through the text, since JSON.parse makes an own property even of a key named `__proto__`. */
export function deepCopy<T>(value: T): T {
  const copy: T = JSON.parse(JSON.stringify(value));
  return copy;
}

/** Whether a value nests deeper than `limit`, found without recursion: the very values to refuse would overflow the stack. */
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
