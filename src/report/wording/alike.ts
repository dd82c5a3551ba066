/** What differs between sentences that say the same of different things: names, code, ids, times and numbers. */
const PARTICULAR = /"[^"]*"|`[^`]*`|\([\da-f]{8}-[\da-f-]{27}\)|[\da-f]{8}-[\da-f-]{27}|\d[\d.:-]*/giu;

/** A sentence without what it is about: two that are the same then say the same of different things. */
export function patternOf(sentence: string): string {
  return sentence.replaceAll(PARTICULAR, '…');
}

/** More sentences of one pattern are said once, with a list. */
export const MAX_ALIKE = 3;
