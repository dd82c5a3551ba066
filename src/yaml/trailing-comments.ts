import { isCollection, isPair, isScalar, visit, type Document, type Scalar } from 'yaml';
import type { Positions } from './positions.ts';

/** A comment on the line of an unquoted value: behind the value, or in its place. Its `#` may have been meant as a part of the value. */
export interface TrailingComment {
  /** The property whose value this is, alone or in a list. */
  readonly property: string;
  /** Empty (`source` is '') if the comment stands in the value's place. */
  readonly value: Scalar;
  /** The offset of the `#` in the text of the file, in UTF-16 units. */
  readonly offset: number;
  /** What the `#` keeps out of the value, from the `#` on: the rest of the line, or between brackets up to the next comma or bracket. */
  readonly lost: string;
  /** The value as it reads if the `#` is a part of it. */
  readonly whole: string;
}

/**
 * The comments behind unquoted values. Quoted texts and block scalars can hold a `#`, so a comment behind them is one. A comment on a line
 * of its own is one, too.
 *
 * @param places those of the file that has the document
 */
export function trailingComments(document: Document, places: Positions): TrailingComment[] {
  const found: TrailingComment[] = [];
  visit(document, {
    Scalar(role, value, path) {
      const key = path.findLast((node) => isPair(node))?.key;
      if (role === 'key' || !isScalar(key) || value.type !== 'PLAIN' || !value.range) return;
      const [, end] = value.range;
      const comment = /^([ \t]*)(#.*)/u.exec(places.restOfLine(end));
      if (comment === null) return;
      const [, gap = '', rest = ''] = comment;
      const inBrackets = path.some((node) => isCollection(node) && node.flow === true);
      const lost = (inBrackets ? rest.replace(/[,[\]{}].*$/u, '') : rest).trimEnd();
      const whole = `${value.source ?? ''}${gap}${lost}`;
      found.push({ property: String(key.value), value, offset: end + gap.length, lost, whole });
    },
  });
  return found;
}
