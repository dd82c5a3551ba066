/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | Json[] | JsonObject;

/** A JSON object. `undefined` means that the property is absent, as in JSON.stringify. */
export interface JsonObject {
  [name: string]: Json | undefined;
}

/** Whether the value is an object, not an array and not null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Copies JSON data through its text, because JSON.parse makes `__proto__` an own property like any other. */
export function deepCopy<T>(value: T): T {
  const copy: T = JSON.parse(JSON.stringify(value));
  return copy;
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
