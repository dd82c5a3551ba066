import { isPair, isScalar, visit, type Document } from 'yaml';
import { keyOf, scalarText } from '../yaml/nodes.ts';

/**
 * Known spellings of `*` and `#`. Which of them Archy accepts is unproven, so none is written unless the flow already has it.
 */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...['star', 'digit_star', 'digit_*', '*'].map((spelling) => [spelling, '*'] as const),
  ...['pound', 'digit_pound', 'digit_#', '#', 'hash', 'digit_hash'].map((spelling) => [spelling, '#'] as const),
]);

/** The key of the phone that a choice's `dtmf` means; undefined for an unknown spelling. */
export function keyOfDtmf(dtmf: string): string | undefined {
  return /^(?:digit_)?(\d)$/u.exec(dtmf)?.[1] ?? SPELLINGS.get(dtmf);
}

/**
 * How to write a key as `dtmf`: a digit as all published flows do, `*` and `#` as this flow already does.
 *
 * @returns undefined if this flow doesn't spell the key anywhere
 */
export function dtmfOfKey(document: Document, key: string): string | undefined {
  if (/^\d$/u.test(key)) return `digit_${key}`;
  let found: string | undefined;
  visit(document, {
    Pair: (_at, pair) => {
      const value = isPair(pair) && keyOf(pair) === 'dtmf' && isScalar(pair.value) ? scalarText(pair.value) : undefined;
      if (value === undefined || keyOfDtmf(value) !== key) return undefined;
      found = value;
      return visit.BREAK;
    },
  });
  return found;
}
