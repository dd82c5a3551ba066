/**
 * A time as people read it, in UTC and to the minute: `2026-11-22 10:14 UTC`.
 *
 * @param at milliseconds since the epoch, or ISO 8601
 * @throws RangeError for what is no time
 */
export function utcMinute(at: number | string): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
