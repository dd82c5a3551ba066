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

/** A number with its noun: `1 key`, `2 menu files`, `3 lists of keys`. */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : noun.replace(/(?= of )|$/u, 's')}`;
}

/** A commit's id as people read it: its first seven digits. */
export function shortCommit(sha: string): string {
  return sha.slice(0, 7);
}

/**
 * A time as people read it, in UTC and to the minute: `2026-11-22 10:14 UTC`.
 *
 * @param at milliseconds since the epoch, or ISO 8601 in UTC. A text is cut and not parsed, because a secret may be masked in it.
 * @throws RangeError for a number that is not a valid time
 */
export function utcMinute(at: number | string): string {
  const iso = typeof at === 'number' ? new Date(at).toISOString() : at;
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

/** A text as callers hear it: on one line. */
export function normalizeSpeech(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
