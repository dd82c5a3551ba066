import type { CallEdge, CallInput, CallNode } from '../model/call-graph.ts';
import type { Press } from '../model/call-test.ts';

/** What an input makes of what is pressed. */
export interface Entry {
  /** How many keys it takes. */
  readonly keys: number;
  /** By which outcome the call may go on. */
  readonly outcomes: readonly ('success' | 'failure')[];
  /** The digits, if it is certain that the flow gets them. */
  readonly digits?: string;
}

const EITHER = ['success', 'failure'] as const;

/**
 * What an input makes of what is pressed next. Keys that stand together are entered without a pause; a pause or `#` ends the digits.
 * A time-out without a key is a failure.
 */
export function entryAt({ input = {} }: CallNode, pressed: Press): Entry {
  if (pressed.how === 'wait') return { keys: 1, outcomes: ['failure'] };
  if (pressed.how === 'say') return { keys: 1, outcomes: EITHER };
  const { keys } = pressed;
  const digits = /^\d*/u.exec(keys)?.[0] ?? '';
  if (digits === '') return signAlone(keys, input);
  const taken = digits.slice(0, input.max ?? digits.length);
  const isFull = input.max !== undefined && taken.length === input.max;
  const sign = isFull ? '' : keys.charAt(taken.length);
  // What a star among digits does is not known.
  if (sign === '*') return { keys: keys.length, outcomes: EITHER };
  return { keys: taken.length + sign.length, ...outcomeOf(taken, isFull, input) };
}

function outcomeOf(digits: string, isFull: boolean, { min, max }: CallInput): Pick<Entry, 'outcomes' | 'digits'> {
  if (min !== undefined && digits.length < min) return { outcomes: ['failure'] };
  const isValid = isFull || (min !== undefined && max !== undefined);
  return isValid ? { outcomes: ['success'], digits } : { outcomes: EITHER };
}

/** A `*` or `#` without a digit before it. */
function signAlone(keys: string, { acceptsStar, acceptsPound }: CallInput): Entry {
  const isAccepted = (keys.startsWith('*') ? acceptsStar : acceptsPound) === true;
  return { keys: 1, outcomes: isAccepted ? ['success'] : EITHER };
}

/** The way on by an outcome. */
export function isBy(edge: CallEdge, outcomes: readonly string[]): boolean {
  return edge.way.how === 'outcome' && outcomes.includes(edge.way.outcome);
}
