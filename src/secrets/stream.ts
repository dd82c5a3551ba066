/** Characters, and where in a text each of them stands. A stream that was decoded from the text has the places of what it came from. */
export interface Stream {
  /** UTF-16 units, or the bytes that were decoded; {@link BARRIER} between two pieces that don't belong together. */
  readonly codes: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

export const BARRIER = -1;

export function streamOf(text: string): Stream {
  const stream = { codes: [] as number[], from: [] as number[], to: [] as number[] };
  for (let at = 0; at < text.length; at += 1) {
    stream.codes.push(text.charCodeAt(at));
    stream.from.push(at);
    stream.to.push(at + 1);
  }
  return stream;
}
