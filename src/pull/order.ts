/**
 * Keys in the order of one list, with those that it doesn't have after the key that comes before them in another one.
 *
 * @param keys what to arrange; all others are left out
 */
export function arrange(keys: readonly string[], leading: readonly string[], other: readonly string[]): string[] {
  const wanted = new Set(keys);
  const arranged = leading.filter((key) => wanted.has(key));
  for (const [index, key] of other.entries()) {
    if (!wanted.has(key) || arranged.includes(key)) continue;
    const before = other.slice(0, index).findLast((one) => arranged.includes(one));
    arranged.splice(before === undefined ? 0 : arranged.indexOf(before) + 1, 0, key);
  }
  return arranged;
}

/** Whether the keys that two lists share have the same order. */
export function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one.filter((key) => other.includes(key)), other.filter((key) => one.includes(key))];
  return a.every((key, index) => key === b[index]);
}
