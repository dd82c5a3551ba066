import { cut } from '../text/text.ts';

/** A place in a text file. Both count from 1; columns count UTF-16 units, as editors and annotations do. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** What stands in that line, cut around the column where it is long; absent where the place is in no text, or the line is empty. */
  readonly text?: string;
}

/** Something wrong with a menu file: where, which rule, what was found, and how to mend it. */
export interface Problem extends Position {
  /** Path of the file in the repository, with `/`. */
  readonly path: string;
  /** A stable short name of what is wrong, such as `duplicate-key`. */
  readonly code: string;
  /** What was found, as a sentence. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly hint: string;
}

/** Problems in the order a person would read them: by file, then from top to bottom. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)) || a.line - b.line || a.column - b.column);
}

/** The most of one sentence of a problem that is told, in UTF-16 units: names in it may be a megabyte long. */
const MAX_SENTENCE = 2000;

/** Problems no longer than anybody reads. */
export function inShort(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({
    ...problem,
    code: cut(problem.code, 100),
    message: cut(problem.message, MAX_SENTENCE),
    hint: cut(problem.hint, MAX_SENTENCE),
  }));
}
