import { isPair, isScalar, visit, type Document } from 'yaml';
import { keyOf, scalarText } from '../yaml/nodes.ts';

/**
 * Spellings of `*` and `#` that are read as such. Which of them Archy takes is unproven, so none
 * of them is ever written of our own accord.
 */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...['star', 'digit_star', 'digit_*', '*'].map((spelling) => [spelling, '*'] as const),
  ...['pound', 'digit_pound', 'digit_#', '#', 'hash', 'digit_hash'].map((spelling) => [spelling, '#'] as const),
]);

/** The phone's key that a choice's `dtmf` means, as far as the spelling is known. */
export function keyOfDtmf(dtmf: string): string | undefined {
  return /^(?:digit_)?(\d)$/u.exec(dtmf)?.[1] ?? SPELLINGS.get(dtmf);
}

/** How to write a key as `dtmf`: digits as all published flows do; `*` and `#` as this flow already does somewhere, else not at all. */
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
