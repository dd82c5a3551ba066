import type { YAMLError } from 'yaml';
import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import type { Fault } from '../model/diagnostic.ts';
import { KEY } from '../model/ids.ts';
import { show } from '../text/text.ts';
import type { TrailingComment } from '../yaml/trailing-comments.ts';
import type { Source } from './source.ts';

/** A value that a `#` cuts, and what is wrong with it in words. */
export interface CutValue extends TrailingComment, Fault {
  readonly code: DiagnosticCode;
}

/** Texts for callers. They speak of the hash key, so a `#` behind one is never taken for a comment. */
const SPOKEN = new Set(['prompt', 'says', 'transfer_says', 'hears']);

/** Properties that hold a list: a `#` can't be a part of their value. */
const LISTS = new Set(['options']);

/** In UTF-16 units. A suggestion doesn't repeat a longer value. */
const LONGEST_VALUE = 100;

/** The values that a `#` cuts, up to the parser's first error: after it, the parser may have taken anything for a value. */
export function cutValues(source: Pick<Source, 'trailingComments'>, faults: readonly YAMLError[]): CutValue[] {
  const end = faults.reduce((first, { pos }) => Math.min(first, pos[0]), Infinity);
  return source.trailingComments().flatMap((comment) => (comment.offset < end && isCut(comment) ? [explainCut(comment)] : []));
}

/**
 * Whether a `#` cuts a value that goes on behind it. Behind a name, `# comment` is a comment; `#2` and a `#` alone are not. YAML takes each
 * of them for one, so the rest of the value would be lost without a word.
 */
function isCut({ property, value, lost }: TrailingComment): boolean {
  if (LISTS.has(property) || typeof value.value === 'boolean') return false;
  return SPOKEN.has(property) || /^#(?:\S|$)/u.test(lost);
}

/** What is wrong with a value that a `#` cuts. */
function explainCut(comment: TrailingComment): CutValue {
  const { property, value } = comment;
  const found = value.source === '' ? 'empty' : `only ${show(value.source)}`;
  const meant = meantValue(comment);
  const example = meant === undefined || meant.length > LONGEST_VALUE ? '.' : `: \`${JSON.stringify(meant)}\`.`;
  return {
    ...comment,
    code: 'unquoted-hash',
    message: `\`${property}\` is ${found}: an unquoted # after a space starts a comment.`,
    hint: `Put the whole value in quotes${example} ${commentHint(comment)}`,
  };
}

/** The value to suggest. A key has no blanks and no words. */
function meantValue({ property, value, whole }: TrailingComment): string | undefined {
  if (property !== 'key') return whole;
  const key = whole.replaceAll(/\s/gu, '');
  return KEY.test(key) ? key : value.source === '' ? '#' : undefined;
}

function commentHint({ property, lost }: TrailingComment): string {
  if (lost === '#') return 'If the # is not meant, remove it.';
  return SPOKEN.has(property) ? 'If you mean a comment, write it on a line of its own.' : 'If you mean a comment, put a space after the #.';
}
