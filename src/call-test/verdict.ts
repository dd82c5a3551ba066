import type { Location } from '../model/diagnostic.ts';
import type { CallRule, CallTest, ExpectedPlace, UnknownName } from '../model/call-test.ts';
import { cut } from '../text/text.ts';
import type { NameFault } from './given.ts';
import type { GraphNames } from './graph-names.ts';

/** What a test comes to. */
export interface Verdict {
  /** Why it fails, in sentences; '' if it passes. */
  readonly message: string;
  /** The names in it that the flow doesn't have. The message tells them, too. */
  readonly unknown: readonly UnknownName[];
}

export const PASSED: Verdict = { message: '', unknown: [] };

/** In UTF-16 units. */
const LONGEST = 2000;
/** The most names of one test that are told. */
const MOST_NAMES = 10;

/**
 * A test that fails.
 *
 * @param why what is wrong, in sentences; '' if only names are
 */
export function failed(why: string, faults: readonly NameFault[], test: Pick<CallTest | CallRule, 'at' | 'where'>): Verdict {
  const told = faults.slice(0, MOST_NAMES).map(({ says, hint, steps, part }) => {
    const at = test.where(steps, part ?? 'value');
    return { at, says, line: lineOf(at, test.at), hint: hint() };
  });
  const more = faults.length > told.length ? `And ${faults.length - told.length} more names.` : '';
  const sentences = told.map(({ says, line, hint }) => sentence(`${says}${line}`, hint));
  return {
    message: cut([why, ...sentences, more].filter((part) => part !== '').join(' '), LONGEST),
    unknown: told.map(({ at, says, hint }) => ({ at, message: sentence(says, hint) })),
  };
}

function sentence(says: string, hint: string): string {
  return `${says}. ${hint}`.trimEnd();
}

/** A test is known by its first line. */
function lineOf(at: Location, test: Location): string {
  return at.line === test.line ? '' : ` (line ${at.line})`;
}

/** What is wrong with the names of an expected place. */
export function placeFaults(place: ExpectedPlace, steps: readonly PropertyKey[], names: GraphNames): NameFault[] {
  const unknown = names.unknownPlace(place);
  return [
    ...(unknown === undefined ? [] : [{ ...unknown, steps: [...steps, place.kind] }]),
    ...languageFaults(place.language, [...steps, 'language'], names),
  ];
}

export function languageFaults(language: string | undefined, steps: readonly PropertyKey[], names: GraphNames): NameFault[] {
  const unknown = language === undefined ? undefined : names.unknownLanguage(language);
  return unknown === undefined ? [] : [{ ...unknown, steps }];
}
