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

  /** Line and column of an offset, with the text of that line. */
  at(offset: number): Position {
    const { line, column } = this.#lines.position(offset);
    return new Place(this, line, column);
  }

  /** The text of a line as it is shown for a place in it; undefined if the line is empty. */
  excerptAt(line: number, column: number): string | undefined {
    const text = this.#text.slice(...this.#lines.range(line));
    // Most places are at a word. Only for the others, the whole line is searched: it may start with a megabyte of blanks.
    return /\S/u.test(text.charAt(column - 1)) || /\S/u.test(text) ? excerpt(text, column) : undefined;
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

/**
 * A place in a text. Every value of a menu file has one, but few have a problem. So a place is small, and the text of its line is made only
 * when it becomes part of a problem.
 */
class Place implements Position {
  readonly line: number;
  readonly column: number;
  readonly #places: Positions;

  constructor(places: Positions, line: number, column: number) {
    this.line = line;
    this.column = column;
    this.#places = places;
  }

  get text(): string | undefined {
    return this.#places.excerptAt(this.line, this.column);
  }
}
