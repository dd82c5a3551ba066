/** The value at a path of parsed YAML; undefined if there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const step of path) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, step)) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}

/** A found value in words, without its text: `a list`, `a number (3)`. */
export function describeValue(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? `${kindOf(value)} (${String(value)})` : kindOf(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return { string: 'text', number: 'a number', boolean: 'true or false', bigint: 'a number' }[typeof value as string] ?? typeof value;
}
