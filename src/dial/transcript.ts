import type { Listener } from '../call-test/listener.ts';
import { NOTHING_HEARD } from '../call-test/listener.ts';
import type { CallState } from '../call-test/state.ts';

/** A listener that writes down all that callers hear, one text a line. */
export const TRANSCRIPT: Pick<Listener, 'hear'> = {
  hear: (heard, text) => (text === undefined || text === '' ? heard : { ...heard, tail: `${heard.tail}${text.replaceAll('\n', ' ')}\n` }),
};

/** What was heard on the way to a state. */
export function heardIn({ heard }: CallState): readonly string[] {
  return heard.tail === '' ? [] : heard.tail.slice(0, -1).split('\n');
}

/** A state without its past: only what the way on depends on. */
export function withoutPast(state: CallState, compared: ReadonlySet<string>): CallState {
  const entered = Object.entries(state.entered)
    .filter(([variable]) => compared.has(variable))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { ...state, press: 0, used: 0, timeouts: 0, visits: {}, passed: [], heard: NOTHING_HEARD, entered: Object.fromEntries(entered) };
}
