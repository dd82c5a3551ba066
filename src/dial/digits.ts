import { entryAt } from '../call-test/at-input.ts';
import type { CallNode } from '../model/call-graph.ts';
import type { Press } from '../model/call-test.ts';
import type { Move } from './place.ts';

/** Something that callers can enter. */
export interface Entered extends Pick<Move, 'label'> {
  readonly kind: 'digits' | 'others' | 'wait';
  readonly press: Press;
}

/** The most texts of one input that are keys of their own. */
const MOST_TEXTS = 50;

/**
 * What is worth entering at an input: each text that the flow compares with it, other digits, a sign that counts as an input, and nothing.
 *
 * @param compared the texts that the flow compares with its variable
 */
export function digitsToTry(node: CallNode, compared: ReadonlySet<string> = new Set()): Entered[] {
  const own = [...compared].filter((text) => /^\d+$/u.test(text) && entryAt(node, pressOf(text)).digits === text).slice(0, MOST_TEXTS);
  const { acceptsStar, acceptsPound } = node.input ?? {};
  const others = otherDigits(node, compared);
  return [
    ...own.map((text): Entered => ({ kind: 'digits', label: text, press: pressOf(text) })),
    ...(acceptsStar === true ? [{ kind: 'digits' as const, label: '*', press: pressOf('*') }] : []),
    ...(acceptsPound === true ? [{ kind: 'digits' as const, label: '#', press: pressOf('#') }] : []),
    ...(others === undefined ? [] : [{ kind: 'others' as const, label: rangeOf(node), press: pressOf(others) }]),
    { kind: 'wait', label: '', press: { how: 'wait' } },
  ];
}

function pressOf(keys: string): Press {
  return { how: 'keys', keys };
}

/** Digits that fit the input, and that the flow compares with nothing. */
function otherDigits({ input = {} }: CallNode, compared: ReadonlySet<string>): string | undefined {
  const lengths = [input.min ?? input.max ?? 1, input.max ?? input.min ?? 1];
  return lengths
    .flatMap((length) => Array.from({ length: 10 ** Math.min(length, 2) }, (_, at) => String(at).padStart(length, '9')))
    .find((digits) => !compared.has(digits));
}

/** How many digits an input takes, in words. */
function rangeOf({ input: { min, max } = {} }: CallNode): string {
  if (min === undefined && max === undefined) return '';
  if (min === max || min === undefined || max === undefined) return String(min ?? max);
  return `${min}–${max}`;
}
