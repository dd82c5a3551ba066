/** A range of the text and its replacement. Offsets count UTF-16 units, like the YAML library's. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Whether the new text consists of whole lines. If the offset is not at the start of a line, a line end is inserted first. */
  readonly lines?: boolean;
}

/**
 * The text with all edits applied; undefined if edits overlap, which no caller intends. A text without a final line end stays without
 * one.
 *
 * @param eol the line end of this text
 */
export function applyEdits(text: string, edits: readonly Edit[], eol: string): string | undefined {
  let result = '';
  let offset = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (edit.from < offset) return undefined;
    result += text.slice(offset, edit.from);
    if (edit.lines === true && edit.text !== '' && result !== '' && !result.endsWith('\n')) result += eol;
    result += edit.text;
    offset = edit.to;
  }
  result += text.slice(offset);
  const gainedLineEnd = !text.endsWith('\n') && result.endsWith('\n') && result !== text;
  return gainedLineEnd ? result.slice(0, result.endsWith('\r\n') ? -2 : -1) : result;
}

/** The line end at an offset: that line's own, else the first one of the text, else a line feed. */
export function eolAt(text: string, offset: number): string {
  const next = text.indexOf('\n', offset);
  const at = next === -1 ? text.indexOf('\n') : next;
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** The offset at which the line that holds `offset` starts. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset after the line that holds `offset`, including its line end. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
}
