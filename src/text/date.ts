/**
 * A time as people read it, in UTC and to the minute: `2026-11-22 10:14 UTC`.
 *
 * @param at milliseconds since the epoch, or ISO 8601 in UTC. A text is cut and not parsed, because a secret may be masked in it.
 * @throws RangeError for a number that is no time
 */
export function utcMinute(at: number | string): string {
  const iso = typeof at === 'number' ? new Date(at).toISOString() : at;
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
