import { diffArrays } from 'diff';

/**
 * The new text in the author's own style. A library prints a document in its own one: blanks, line breaks, alignment. So the old document
 * is printed, too, and wherever the old and the new print are the same, the author's lines stay.
 *
 * @param source the old document as its author wrote it
 * @param before the old document as the library prints it
 * @param after the new document as the library prints it
 */
export function keepStyle(source: string, before: string, after: string): string {
  const [printed, changed] = [linesOf(before), linesOf(after)];
  const written = sameOrOwn(linesOf(source), printed);
  const result: string[] = [];
  let at = 0;
  for (const { added, removed, value } of diffArrays(printed, changed)) {
    if (added) for (const line of value) result.push(line);
    else {
      if (!removed) for (const line of keptLines(written, printed, { from: at, to: at + value.length })) result.push(line);
      at += value.length;
    }
  }
  return result.join('');
}

/** Lines of the print, and what the author wrote for them. */
interface Block extends Range {
  readonly lines: readonly string[];
}

/** What the author wrote for each line of the print, or for several that the library prints otherwise. */
function sameOrOwn(source: readonly string[], printed: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let [at, own, length]: [number, string[], number] = [0, [], 0];
  const flush = (): void => {
    if (own.length > 0 || length > 0) blocks.push({ from: at - length, to: at, lines: own });
    [own, length] = [[], 0];
  };
  for (const { added, removed, value } of diffArrays([...source], [...printed])) {
    if (removed) own = [...own, ...value];
    else if (added) [at, length] = [at + value.length, length + value.length];
    else {
      flush();
      for (const line of value) blocks.push({ from: at, to: (at += 1), lines: [line] });
    }
  }
  flush();
  return blocks;
}

/** A part of the print. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** A part of the print as the author wrote it. What the author wrote for more than this part is as the library prints it. */
function keptLines(written: readonly Block[], printed: readonly string[], { from, to }: Range): string[] {
  const isLast = to === printed.length;
  return written.flatMap((block) => {
    if (block.from >= from && block.to <= to && (block.from < to || isLast)) return block.lines;
    return block.from < to && block.to > from ? printed.slice(Math.max(block.from, from), Math.min(block.to, to)) : [];
  });
}

/** The lines of a text with their ends. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/u);
}
