import { parseDocument, type Scalar } from 'yaml';
import type { Parsed } from './parse.ts';
import { lineEnd, lineStart, type Edit } from './text-edit.ts';

/** How a neighbour writes its text. */
export type Style = 'plain' | 'single' | 'double';

/** The style of a scalar; a block scalar's neighbours are plain. */
export function styleOf(scalar: Scalar | undefined): Style {
  if (scalar?.type === 'QUOTE_DOUBLE') return 'double';
  return scalar?.type === 'QUOTE_SINGLE' ? 'single' : 'plain';
}

/**
 * A text as YAML on one line, in the wanted style where that style can hold it, else in double quotes.
 *
 * @param inBrackets whether it stands between brackets or braces
 */
export function writeScalar(value: string, style: Style, inBrackets: boolean): string {
  if (style === 'plain' && isPlain(value, inBrackets)) return value;
  if (style === 'single' && !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return quote(value);
}

/** In double quotes. JSON's strings are YAML's; what an editor would not show is escaped besides. */
function quote(value: string): string {
  return JSON.stringify(value).replaceAll(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether a text may stand without quotes: for every reader the same text, be it a YAML 1.1 or 1.2 one, and no `{{` substitution. */
function isPlain(value: string, inBrackets: boolean): boolean {
  if (value === '' || value !== value.trim() || /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(value)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`=~<]|: |:$| #|^\.\.\.|\{\{/u.test(value) || (inBrackets && /[,[\]{}:]/u.test(value))) return false;
  return (['1.1', '1.2'] as const).every((version) => {
    const read = parseDocument<Scalar>(value, { version, logLevel: 'error' });
    return read.errors.length === 0 && read.contents?.value === value;
  });
}

/**
 * Writes another text where a scalar stands, in the same style.
 *
 * @param heard whether the text is spoken: then a block scalar may stay one although it adds a line feed at the end
 */
export function replaceScalar(parsed: Parsed, scalar: Scalar, value: string, heard = false): Edit {
  const [from, to] = scalar.range ?? [0, 0];
  if (scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED') return replaceBlock(parsed, from, to, value, heard);
  return { from, to, text: writeScalar(value, styleOf(scalar), parsed.inBrackets.has(scalar)) };
}

/**
 * Keeps a block scalar's header where one line of content can hold the text. Its chomping stays: with `|` and `>` the
 * text ends in a line feed then, as it did before, which nobody hears.
 */
function replaceBlock(parsed: Parsed, from: number, to: number, value: string, heard: boolean): Edit {
  const { text } = parsed;
  const first = lineEnd(text, from);
  const content = text.slice(first, to).trimEnd();
  const indent = /^ *(?=\S)/u.exec(content)?.[0];
  const fits = heard && value !== '' && value === value.trim() && !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(value);
  if (fits && indent !== undefined) return { from: first, to: first + content.length, text: indent + value };
  return { from, to: content === '' ? from + text.slice(from, to).trimEnd().length : first + content.length, text: quote(value) };
}

/** The column of an offset, from 0, where nothing but spaces stands before it on its line; else undefined. */
export function columnOf(text: string, offset: number): number | undefined {
  const start = lineStart(text, offset);
  return /^ *$/u.test(text.slice(start, offset)) ? offset - start : undefined;
}
