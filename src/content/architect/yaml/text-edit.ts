/** A stretch of the text and what comes in its place. Offsets count UTF-16 units, as the YAML library's do. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The new text is made of whole lines: where it would land behind another line's last character, a line end goes before it. */
  readonly lines?: boolean;
}

/**
 * The text with all edits made; undefined where they get into each other's way, which no caller intends.
 *
 * @param eol the line end that this text uses
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
  const ended = text.endsWith('\n');
  return !ended && result.endsWith('\n') && result !== text ? result.slice(0, -endLength(result)) : result;
}

function endLength(text: string): number {
  return text.endsWith('\r\n') ? 2 : 1;
}

/** The line end that the text uses at an offset: that line's own, else the text's first, else a line feed. */
export function eolAt(text: string, offset: number): string {
  const next = text.indexOf('\n', offset);
  const at = next === -1 ? text.indexOf('\n') : next;
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset behind the line that holds `offset`, its line end counted in. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
}
