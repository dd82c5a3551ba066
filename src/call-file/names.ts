import type { CallTest, MenuRule } from '../model/call-test.ts';
import { placeName, pressWords } from '../model/call-words.ts';
import { count } from '../text/text.ts';

/** What a call without a name of its own is called: `2 1 → queue "Billing"`. */
export function callName({ press, given, language, reaches, mayReach = [], hears }: Omit<CallTest, 'name' | 'at' | 'where'>): string {
  const places = [...(reaches === undefined ? [] : [reaches]), ...mayReach].map((place) => placeName(place));
  const expected = places.length > 0 ? places.join(' or ') : `hears ${hears.map((text) => JSON.stringify(text)).join(', ')}`;
  const setting = [
    ...(language === undefined ? [] : [`in ${language}`]),
    ...[...given].map(([action, outcome]) => `${action}: ${typeof outcome === 'string' ? outcome : outcome.join(', ')}`),
  ].join('; ');
  return `${pressWords(press)}${setting === '' ? '' : ` (${setting})`} → ${expected}`;
}

/** What a rule is called. */
export function ruleName(rule: MenuRule): string {
  switch (rule.kind) {
    case 'in-every-menu':
      return `${rule.key} in every menu → ${placeName(rule.reaches)}`;
    case 'person-within':
      return `a person within ${rule.presses === 1 ? '1 press' : `${rule.presses} presses`}`;
    case 'max-listening':
      return `at most ${count(rule.seconds, 'second')} of listening in a menu`;
  }
}
