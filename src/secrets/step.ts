import type { Gap } from './gaps.ts';

/** One way to read on from a place: as a character, or as a gap. */
export interface Step {
  /** The code point. It says nothing if this is a gap. */
  readonly code: number;
  readonly gap: Gap | 0;
  /** The place behind it. */
  readonly to: number;
}

/** What an escape reads the rest of itself from. */
export interface Reader {
  readonly length: number;
  /**
   * The next character that is asked for, over gaps.
   *
   * @param widest the widest gap that it can be behind; any if left out
   */
  next(from: number, isWanted: (code: number) => boolean, widest?: Gap): Step | undefined;
  /** The character at a place as it is; negative if it is a gap, or if nothing is there. */
  raw(at: number): number;
  /** All ways to read on from a place but its character as it is. */
  others(at: number): readonly Step[];
  /** Whether a line ends here, and blanks or the marks of a quotation may follow. */
  isLineStart(at: number): boolean;
}
