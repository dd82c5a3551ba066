import { gapOf, INVISIBLE } from './gaps.ts';

/** What to look for: the characters of a secret without its gaps. */
export interface Pattern {
  /** Code points, or bytes. */
  readonly codes: readonly number[];
  /** How many of them are a find, if a secret was cut off. */
  readonly least: number;
  /**
   * For a short secret: before which characters there is a blank. There must be one then, and nowhere else, or the secret would be found
   * in half of every text. A long secret is found with blanks anywhere.
   */
  readonly spaced: readonly boolean[] | undefined;
}

/** Shorter secrets are not masked: GitHub's runner would mask them as well, and make this action's own texts unreadable. */
export const MIN_LENGTH = 4;
/** How many characters of a secret are enough: so many are no accident. A shorter secret must be found as a whole. */
const MIN_PREFIX = 8;

type Encode = (character: string) => readonly number[];

const CHARACTERS: Encode = (character) => [character.codePointAt(0) ?? 0];
const UTF_16: readonly Encode[] = [
  (character) => [...Buffer.from(character, 'utf16le')],
  (character) => [...Buffer.from(character, 'utf16le').swap16()],
];

/**
 * A secret as a text and as the bytes of UTF-16, in each of Unicode's normal forms.
 *
 * Bytes are read as characters, one for one. ASCII needs one pattern only: the NULs of UTF-16 are gaps.
 */
export function patternsOf(secret: string): readonly Pattern[] {
  const texts = new Set(
    partsOf(secret)
      .flatMap((part) => [part, ...['NFC', 'NFD', 'NFKC', 'NFKD'].map((form) => part.normalize(form))])
      // Forms have a plus for a blank, and those who decode them make a blank of every plus.
      .flatMap((part) => [part, part.replaceAll(/\s/gu, '+'), part.replaceAll('+', ' ').trim()]),
  );
  const patterns = [...texts].flatMap((text) =>
    [CHARACTERS, ...(/^\p{ASCII}*$/u.test(text) ? [] : UTF_16)].map((encode) => patternOf(text, encode)),
  );
  const unlike = new Map(patterns.map((pattern) => [JSON.stringify(pattern), pattern]));
  return [...unlike.values()].filter(({ codes }) => codes.length > 0);
}

/** The secret and each of its lines, without blanks around them, if they are long enough. */
export function partsOf(secret: string): readonly string[] {
  const whole = secret.toWellFormed();
  const parts = [whole, ...whole.split(/[\r\n]+/u)].map((part) => part.trim());
  return [...new Set(parts)].filter(({ length }) => length >= MIN_LENGTH);
}

function patternOf(text: string, encode: Encode): Pattern {
  const codes: number[] = [];
  const spaced: boolean[] = [];
  let [isSpaced, characters, least] = [false, 0, 0];
  for (const character of text) {
    const before = codes.length;
    for (const code of encode(character)) {
      const gap = gapOf(code);
      if (gap > INVISIBLE) isSpaced = true;
      if (gap !== 0) continue;
      codes.push(code);
      spaced.push(isSpaced);
      isSpaced = false;
    }
    if (codes.length > before) characters += 1;
    if (characters === MIN_PREFIX && least === 0) least = codes.length;
  }
  return least === 0 ? { codes, least: codes.length, spaced } : { codes, least, spaced: undefined };
}
