/** Ends a run of characters that belong together. */
export const BARRIER = -1;

/** Characters, and where in a text each of them stands. A stream that was decoded from the text has the places of what it came from. */
export class Stream {
  length = 0;
  /** UTF-16 units, digits or bytes; {@link BARRIER} between two pieces that don't belong together. */
  readonly codes: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;

  /** @param capacity how many characters it can hold */
  constructor(capacity: number) {
    this.codes = new Int32Array(capacity);
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
  }

  add(code: number, from: number, to: number): void {
    const at = this.length;
    this.codes[at] = code;
    this.from[at] = from;
    this.to[at] = to;
    this.length = at + 1;
  }

  /** Ends the run that began at a place, or forgets it if it is shorter than `least`. Returns the place of the next run. */
  endRun(start: number, least: number): number {
    if (this.length - start < least) this.length = start;
    else if (this.length > start) this.add(BARRIER, 0, 0);
    return this.length;
  }
}

export function streamOf(text: string): Stream {
  const stream = new Stream(text.length);
  for (let at = 0; at < text.length; at += 1) stream.add(text.charCodeAt(at), at, at + 1);
  return stream;
}
