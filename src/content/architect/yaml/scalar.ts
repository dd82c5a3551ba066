import { parseDocument, type Scalar } from 'yaml';
import type { Parsed } from './parse.ts';
import { lineEnd, lineStart, type Edit } from './text-edit.ts';

/** How a text is quoted. */
export type Style = 'plain' | 'single' | 'double';

/** The style that a new scalar takes from this one. A block scalar counts as plain. */
export function styleOf(scalar: Scalar | undefined): Style {
  if (scalar?.type === 'QUOTE_DOUBLE') return 'double';
  return scalar?.type === 'QUOTE_SINGLE' ? 'single' : 'plain';
}

/** Characters that an editor doesn't show, or that end a line. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

/**
 * A text as YAML on one line: in the wanted style if that style can hold it, else in double quotes.
 *
 * @param inBrackets whether it goes between brackets or braces
 */
export function writeScalar(value: string, style: Style, inBrackets: boolean): string {
  if (style === 'plain' && isPlain(value, inBrackets)) return value;
  if (style === 'single' && !INVISIBLE.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return quote(value);
}

/** In double quotes. A JSON string is a YAML string; characters that an editor doesn't show are escaped, too. */
function quote(value: string): string {
  return JSON.stringify(value).replaceAll(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether a text needs no quotes: readers of YAML 1.1 and 1.2 read the same text, and it has no `{{` substitution. */
function isPlain(value: string, inBrackets: boolean): boolean {
  if (value === '' || value !== value.trim() || INVISIBLE.test(value)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`=~<]|: |:$| #|^\.\.\.|\{\{/u.test(value) || (inBrackets && /[,[\]{}:]/u.test(value))) return false;
  return (['1.1', '1.2'] as const).every((version) => {
    const read = parseDocument<Scalar>(value, { version, logLevel: 'error' });
    return read.errors.length === 0 && read.contents?.value === value;
  });
}

/**
 * Replaces the text of a scalar, in the same style.
 *
 * @param isSpoken whether callers hear the text: then a block scalar stays one, although it may add a line feed at the end
 */
export function replaceScalar(parsed: Parsed, scalar: Scalar, value: string, isSpoken = false): Edit {
  const [from, to] = scalar.range ?? [0, 0];
  if (scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED') return replaceBlock(parsed.text, { from, to }, value, isSpoken);
  return { from, to, text: writeScalar(value, styleOf(scalar), parsed.inBrackets.has(scalar)) };
}

/**
 * Keeps a block scalar's header if one line of content can hold the text. Its chomping stays. With `|` and `>`, the text ends in a line
 * feed as before, and callers don't hear that.
 */
function replaceBlock(text: string, { from, to }: Pick<Edit, 'from' | 'to'>, value: string, isSpoken: boolean): Edit {
  const first = lineEnd(text, from);
  const content = text.slice(first, to).trimEnd();
  const indent = /^ *(?=\S)/u.exec(content)?.[0];
  const fits = isSpoken && value !== '' && value === value.trim() && !INVISIBLE.test(value);
  if (fits && indent !== undefined) return { from: first, to: first + content.length, text: indent + value };
  return { from, to: content === '' ? from + text.slice(from, to).trimEnd().length : first + content.length, text: quote(value) };
}

/** The column of an offset, from 0; undefined if anything but spaces comes before it on its line. */
export function columnOf(text: string, offset: number): number | undefined {
  const start = lineStart(text, offset);
  return /^ *$/u.test(text.slice(start, offset)) ? offset - start : undefined;
}
