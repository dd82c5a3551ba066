import { isCollection, isScalar, visit, type YAMLError } from 'yaml';
import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import type { Fault } from '../model/diagnostic.ts';
import { knownProperties, TARGET_FORMS } from './schema.ts';
import type { Source } from './source.ts';
import { meantFormInLine } from './suggest.ts';

/** Why a document is not valid YAML, and where the mistake is: often before the place at which the parser gives up. */
interface YamlFault extends Fault {
  readonly code: DiagnosticCode;
  /** In UTF-16 units. */
  readonly offset: number;
}

/** The parser's first error with the line of the mistake. */
interface Place {
  readonly code: YAMLError['code'];
  readonly line: string;
  readonly column: number;
  /** The quoted text or the bracket that goes on over the end of its line, or behind which something unexpected stands. */
  readonly opened: Opened | undefined;
}

interface Opened {
  readonly sign: '"' | "'" | '{' | '[';
  readonly offset: number;
  readonly isClosed: boolean;
}

type Words = Pick<Fault, 'message' | 'hint'>;

/** A longer line gets no suggestion, because the suggestion would repeat it. In UTF-16 units. */
const LONGEST_LINE = 200;

const ANY_PROPERTY = [...TARGET_FORMS, ...knownProperties([]), ...knownProperties(['options', 0])].join('|');
const PROPERTY_WITHOUT_BLANK = new RegExp(String.raw`^\s*(?:-\s+)?(${ANY_PROPERTY}):([^\s:].*)$`, 'u');
const CURLY = /[“”„]|(?:^|[\s:{-])[‘’‚]/u;
const UNUSUAL_BLANK = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/u;
/** Signs with which an unquoted text can't start. */
const RESERVED = /(?:^|\s)([@%`|>?,&!*\]}])/u;

/**
 * What people write most often that is not valid YAML, the clearest first. Each says what is wrong in words of the menu file, never in
 * those of the parser.
 */
const MISTAKES: readonly ((place: Place) => Words | undefined)[] = [
  tab,
  unusualBlank,
  curlyQuotes,
  targetWithoutBraces,
  blankMissing,
  unclosed,
  textBehindQuote,
  colonInText,
  colonInBraces,
  reservedSign,
  indentation,
  escape,
];

const UNKNOWN_MISTAKE: Words = {
  message: 'This is not valid YAML.',
  hint: 'Check the indentation, the quotes and the colons in this line and in the one before it.',
};

/** What is wrong at the parser's first error. Most of those after it come from the same mistake, so they are not told. */
export function explainFault(fault: YAMLError, source: Source): YamlFault {
  const opened = openedAt(fault, source);
  const offset = opened?.isClosed === false ? opened.offset : fault.pos[0];
  const line = source.line(offset);
  const place = { code: fault.code, line, column: source.position(offset).column, opened };
  const words = line.length > LONGEST_LINE ? undefined : firstOf(MISTAKES, place);
  return { code: 'yaml-syntax', offset, ...(words ?? UNKNOWN_MISTAKE) };
}

function firstOf(mistakes: typeof MISTAKES, place: Place): Words | undefined {
  for (const mistake of mistakes) {
    const words = mistake(place);
    if (words !== undefined) return words;
  }
  return undefined;
}

/** What was opened last before the parser's error, if the error is about that. */
function openedAt({ code, pos: [at] }: YAMLError, source: Source): Opened | undefined {
  const isEnd = code === 'MISSING_CHAR' || code === 'BAD_INDENT';
  let found: Opened | undefined;
  visit(source.document, (_, node) => {
    const [start, end] = (isScalar(node) || isCollection(node) ? node.range : undefined) ?? [];
    if (start === undefined || end === undefined || start > at) return;
    found = openedBy({ start, end, at, isEnd }, source) ?? found;
  });
  return found;
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** The parser's error. */
  readonly at: number;
  /** Whether the error says that an end is missing. */
  readonly isEnd: boolean;
}

function openedBy({ start, end, at, isEnd }: Span, source: Source): Opened | undefined {
  const { line, column } = source.position(start);
  const sign = source.line(start).charAt(column - 1);
  const goesOn = isEnd && end >= at;
  if (sign === '{' || sign === '[') return goesOn ? { sign, offset: start, isClosed: false } : undefined;
  if (!isQuote(sign) || (end < at && source.position(end).line !== source.position(at).line)) return undefined;
  return { sign, offset: start, isClosed: !goesOn && source.position(Math.max(start, end - 1)).line === line };
}

function isQuote(sign: string): sign is '"' | "'" {
  return sign === '"' || sign === "'";
}

function tab({ line }: Place): Words | undefined {
  if (!/^ *\t/u.test(line)) return undefined;
  return { message: 'This line is indented with a tab.', hint: 'Use spaces. Your editor can replace all tabs.' };
}

function unusualBlank({ line }: Place): Words | undefined {
  const sign = UNUSUAL_BLANK.exec(line)?.[0];
  if (sign === undefined) return undefined;
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { message: `This line has a character that only looks like a space (U+${code}).`, hint: 'Replace it with a normal space.' };
}

function curlyQuotes({ line }: Place): Words | undefined {
  if (!CURLY.test(line)) return undefined;
  const { name, value } = propertyIn(line);
  const inner = value.replaceAll(/^[\s"'“”„‘’‚]+|[\s"'“”„‘’‚]+$/gu, '');
  const example = name === '' || inner === '' ? '.' : `: \`${name}: ${quoted(inner)}\`.`;
  return { message: 'This line has curly quotes: YAML accepts only straight quotes.', hint: `Use straight quotes${example}` };
}

function targetWithoutBraces({ code, line }: Place): Words | undefined {
  const target = code === 'BLOCK_AS_IMPLICIT_KEY' ? meantFormInLine(line) : undefined;
  return target === undefined
    ? undefined
    : { message: 'This routing target needs braces.', hint: `Did you mean \`routing_target: ${target}\`?` };
}

function blankMissing({ line }: Place): Words | undefined {
  const [, name, value] = PROPERTY_WITHOUT_BLANK.exec(line) ?? [];
  if (name !== undefined && value !== undefined)
    return { message: 'A space is missing after the colon.', hint: `Add it: \`${name}: ${value.trimEnd()}\`.` };
  const item = /^\s*-([a-z].*)$/u.exec(line)?.[1];
  return item === undefined ? undefined : { message: 'A space is missing after the dash.', hint: `Add it: \`- ${item.trimEnd()}\`.` };
}

function unclosed({ opened }: Place): Words | undefined {
  if (opened === undefined || opened.isClosed) return undefined;
  const { sign } = opened;
  if (sign === '{' || sign === '[')
    return { message: `The ${sign} in this line is never closed.`, hint: `Add the ${sign === '{' ? '}' : ']'} at the end of the line.` };
  return { message: `The quote ${sign} that starts here is not closed in its line.`, hint: `Add the ${sign} at the end of the text.` };
}

function textBehindQuote({ code, line, opened }: Place): Words | undefined {
  if (code !== 'UNEXPECTED_TOKEN' || opened === undefined) return undefined;
  const { name, value } = propertyIn(line);
  if (name === '') return undefined;
  const isApostrophe = opened.sign === "'";
  return {
    message: isApostrophe ? 'An apostrophe ends the text in single quotes.' : 'The text continues after its closing quote.',
    hint: `Put the whole text in quotes: \`${name}: ${quoted(isApostrophe ? value.replaceAll(/^'|'$/gu, '') : value)}\`.`,
  };
}

function colonInText({ code, line }: Place): Words | undefined {
  const { name, value } = propertyIn(line);
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || name === '' || !/^[^"'[{].*:(?:\s|$)/u.test(value)) return undefined;
  if (name === 'routing_target')
    return {
      message: 'This routing target has a colon.',
      hint: "Put a queue's name in quotes, or write a form such as `{ queue: Name }`.",
    };
  return { message: 'This text has a colon.', hint: `Put it in quotes: \`${name}: ${quoted(value)}\`.` };
}

function colonInBraces({ code, line }: Place): Words | undefined {
  if (code !== 'BLOCK_IN_FLOW') return undefined;
  const [, name, value] = /\{\s*(\w+)\s*:\s+([^"'{}[\],]+:\s[^{}[\],]*)\}/u.exec(line) ?? [];
  const example = name === undefined || value === undefined ? '.' : `: \`{ ${name}: ${quoted(value.trim())} }\`.`;
  return { message: 'A text between braces has a colon.', hint: `Put it in quotes${example}` };
}

function reservedSign({ code, line }: Place): Words | undefined {
  const { name, value } = propertyIn(line);
  const sign = RESERVED.exec(value)?.[1];
  if (code !== 'BAD_SCALAR_START' || name === '' || sign === undefined) return undefined;
  return { message: `An unquoted text can't start with the sign ${sign}.`, hint: `Put it in quotes: \`${name}: ${quoted(value)}\`.` };
}

function indentation({ code, line, column }: Place): Words | undefined {
  const isAtStart =
    (code === 'UNEXPECTED_TOKEN' || code === 'MISSING_CHAR') && line.slice(0, column - 1).trim() === '' && line.trim() !== '';
  if (code !== 'BAD_INDENT' && !isAtStart) return undefined;
  return {
    message: "The indentation of this line doesn't fit the lines around it.",
    hint: 'Start all properties of an option in the same column, and each `- key` in the same column.',
  };
}

function escape({ code }: Place): Words | undefined {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  return {
    message: String.raw`A \ between double quotes starts an escape, and this one doesn't exist.`,
    hint: String.raw`Write \\ for a \.`,
  };
}

/** The property of a line and its unquoted rest; both empty if the line has none. */
function propertyIn(line: string): { readonly name: string; readonly value: string } {
  const [, name = '', value = ''] = /^\s*(?:-\s+)?(\w+)\s*:\s+(\S.*)$/u.exec(line) ?? [];
  return { name, value: value.trimEnd() };
}

/** A text in quotes, in those that it doesn't hold itself. */
function quoted(text: string): string {
  return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}
