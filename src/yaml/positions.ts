import { excerpt } from './excerpt.ts';
import type { Position } from '../model/diagnostic.ts';
import { Lines } from './stream.ts';

/** The places of a menu file's text. */
export class Places {
  readonly #text: string;
  readonly #lines: Lines;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new Lines(text);
  }

  /**
   * Line and column of an offset, with what stands in that line.
   *
   * Every value of a menu file has its place, and few of them a problem: so the excerpt is made when the place is written into a
   * problem (`{ ...at }` asks the getter), and not before.
   */
  at(offset: number): Position {
    const { line, column } = this.#lines.position(offset);
    const text = this.#text.slice(...this.#lines.range(line));
    // Most places are at a word. Only beside one is the line looked through, which may begin with a megabyte of blanks.
    if (!/\S/u.test(text.charAt(column - 1)) && !/\S/u.test(text)) return { line, column };
    return {
      line,
      column,
      get text() {
        return excerpt(text, column);
      },
    };
  }
}
