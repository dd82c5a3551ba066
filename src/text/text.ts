/** A text cut to `most` UTF-16 units. A character is never cut in two. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  return `${head.isWellFormed() ? head : head.slice(0, -1)}…`;
}

/** A found value as JSON, short enough for a sentence. */
export function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(cut(value, 57)) : cut(JSON.stringify(value) ?? String(value), 57);
}
