import { isPair, isScalar, visit, type Document } from 'yaml';
import { keyOf, scalarText } from '../yaml/nodes.ts';

/** Known spellings of `*` and `#`. It is unproven which of them Archy accepts, so none is written unless the flow already has it. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...['star', 'digit_star', 'digit_*', '*'].map((spelling) => [spelling, '*'] as const),
  ...['pound', 'digit_pound', 'digit_#', '#', 'hash', 'digit_hash'].map((spelling) => [spelling, '#'] as const),
]);

/** The key of the phone that a choice's `dtmf` means; undefined for an unknown spelling. */
export function keyOfDtmf(dtmf: string): string | undefined {
  return /^(?:digit_)?(\d)$/u.exec(dtmf)?.[1] ?? SPELLINGS.get(dtmf);
}

/**
 * The `dtmf` for a key: for a digit, the spelling of all published flows; for `*` and `#`, the spelling that this flow has.
 *
 * @returns undefined if this flow doesn't have the key anywhere
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
