import { columnOf } from './scalar.ts';
import { lineEnd, lineStart, type Edit } from './text-edit.ts';

/** The whole lines of an entry in a block list or block map, including its own comments. */
interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The lines of an entry, with its own comments. These are the comments directly above it in its column, those on its lines, and those
 * directly below it that are indented deeper. A blank line separates a comment from the entry.
 *
 * @param start where the entry starts: its dash or key
 * @param end where its last character is, not counting comments
 * @returns undefined if the entry shares its first line with something else
 */
export function linesOf(text: string, start: number, end: number): LineSpan | undefined {
  const column = columnOf(text, start);
  if (column === undefined) return undefined;
  let from = lineStart(text, start);
  while (from > 0) {
    const above = lineStart(text, from - 1);
    if (commentColumn(text.slice(above, from)) !== column) break;
    from = above;
  }
  let to = lineEnd(text, start + text.slice(start, end).trimEnd().length);
  while (to < text.length) {
    const below = lineEnd(text, to);
    if ((commentColumn(text.slice(to, below)) ?? -1) <= column) break;
    to = below;
  }
  return { from, to };
}

/** The column of a line's comment, if the line holds nothing but a comment. */
function commentColumn(line: string): number | undefined {
  return /^( *)#/u.exec(line)?.[1]?.length;
}

/** Removes an entry's lines. */
export function removeLines({ from, to }: LineSpan): Edit {
  return { from, to, text: '' };
}

/** Inserts lines at an offset where a line starts, or at the end of the text. */
export function insertLines(offset: number, lines: readonly string[], eol: string): Edit {
  return { from: offset, to: offset, text: lines.map((line) => `${line}${eol}`).join(''), lines: true };
}
