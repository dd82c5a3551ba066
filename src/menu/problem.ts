/** A place in a text file. Both count from 1; columns count UTF-16 units, as editors and annotations do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something wrong with a menu file: where, which rule, what was found, and how to mend it. */
export interface Problem extends Position {
  /** Path of the file in the repository, with `/`. */
  readonly path: string;
  /** A stable short name of the rule, such as `duplicate-key`. */
  readonly rule: string;
  /** What was found, as a sentence. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly mend: string;
}

/** Problems in the order a person would read them: by file, then from top to bottom. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)) || a.line - b.line || a.column - b.column);
}
