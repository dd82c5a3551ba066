import { count } from '../text/text.ts';
import type { ExpectedPlace, Press } from './call-test.ts';

/* Calls in plain words, for messages, names and logs. Whoever shows them escapes them. */

/** Where a call must arrive: `queue "Billing"`, `the end of the call`, `a person, in es-us`. */
export function placeName(place: ExpectedPlace): string {
  const language = place.language === undefined ? '' : `, in ${place.language}`;
  if (place.kind === 'disconnect') return `the end of the call${language}`;
  return place.kind === 'person' ? `a person${language}` : `${place.kind} ${JSON.stringify(place.name)}${language}`;
}

/** What a caller does: `2 1`, `wait`, `"billing"`; `the call comes in` if that is nothing. */
export function pressWords(presses: readonly Press[]): string {
  return presses.length === 0 ? 'the call comes in' : presses.map((press) => pressWord(press)).join(' ');
}

/** How many there are of each: `10 calls and 1 rule`. */
export function callCount({ calls, rules }: { readonly calls: number; readonly rules: number }): string {
  const parts = [...(calls > 0 || rules === 0 ? [count(calls, 'call')] : []), ...(rules > 0 ? [count(rules, 'rule')] : [])];
  return parts.join(' and ');
}

/** One press in words. */
export function pressWord(press: Press): string {
  return press.how === 'keys' ? press.keys : press.how === 'say' ? JSON.stringify(press.text) : 'wait';
}
