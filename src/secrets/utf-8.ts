/* How UTF-8 writes characters (RFC 3629 §3). */

/** How many bytes a character has that begins with this one; 1 if it begins no longer one. */
export function lengthOfUtf8(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** Whether a byte is one of a character's, and not its first. */
export function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}
