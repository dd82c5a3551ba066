import { excerpt } from './excerpt.ts';
import type { Position } from '../model/diagnostic.ts';
import { Lines } from './stream.ts';

/** The places in the text of a menu file. */
export class Positions {
  readonly #text: string;
  readonly #lines: Lines;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new Lines(text);
  }

  /**
   * Line and column of an offset, with the text of that line.
   *
   * Every value of a menu file has a place, but few have a problem. So the excerpt is made only when a place becomes part of a problem:
   * `{ ...at }` calls the getter.
   */
  at(offset: number): Position {
    const { line, column } = this.#lines.position(offset);
    const text = this.#text.slice(...this.#lines.range(line));
    // Most places are at a word. Only for the others, the whole line is searched: it may start with a megabyte of blanks.
    if (!/\S/u.test(text.charAt(column - 1)) && !/\S/u.test(text)) return { line, column };
    return {
      line,
      column,
      get text() {
        return excerpt(text, column);
      },
    };
  }

  /** The whole line of an offset, without its end. */
  lineOf(offset: number): string {
    return this.#text.slice(...this.#lines.range(this.#lines.position(offset).line)).replace(/\r?\n$/u, '');
  }

  /** The text from an offset to the end of its line. */
  restOfLine(offset: number): string {
    const [, end] = this.#lines.range(this.#lines.position(offset).line);
    return this.#text.slice(offset, end);
  }
}
