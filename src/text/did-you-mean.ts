import { distance } from 'fastest-levenshtein';

/** In UTF-16 units. Longer names are not compared: the time is the product of their lengths, and no one mistypes one that long. */
const LONGEST = 200;

/**
 * The known word that someone most likely meant by `word`; undefined if none or more than one comes near. A wrong suggestion is worse
 * than none.
 *
 * @param word what was written
 * @param candidates the known words
 */
export function near(word: string, candidates: readonly string[]): string | undefined {
  const squashed = squash(word);
  if (squashed === '' || word.length > LONGEST) return undefined;
  const same = candidates.filter((candidate) => squash(candidate) === squashed);
  if (same.length > 0) return only(same);
  const ranked = candidates.map((candidate) => ({ candidate, steps: editDistance(squashed, squash(candidate)) }));
  const fewest = ranked.reduce((least, { steps }) => Math.min(least, steps), Number.POSITIVE_INFINITY);
  if (fewest <= maxDistance(squashed)) return only(ranked.filter(({ steps }) => steps === fewest).map(({ candidate }) => candidate));
  // A part of a name, such as `target` for `routing_target`.
  return only(candidates.filter((candidate) => holdsWords(candidate, word)));
}

/**
 * Up to `most` names that come near `word`, contain it, or are contained in it; the nearest first. If some have the same letters, only
 * those.
 *
 * @param word what was written
 * @param candidates names that someone has given
 */
export function nearest(word: string, candidates: readonly string[], most = 3): string[] {
  const wanted = formsOf(word);
  if (wanted.plain === '' || word.length > LONGEST) return [];
  const similar = candidates
    .filter((candidate) => candidate.length <= LONGEST)
    .map((candidate) => {
      const other = formsOf(candidate);
      const steps = wanted.letters === other.letters ? 0 : editDistance(wanted.plain, other.plain);
      const isNear = steps <= maxDistance(wanted.plain) || isPartOf(wanted.words, other.words) || isPartOf(other.words, wanted.words);
      return { candidate, steps, isNear };
    })
    .filter(({ isNear }) => isNear)
    .toSorted((a, b) => a.steps - b.steps);
  // If a name has the same letters, only that name is meant.
  const same = similar.filter(({ steps }) => steps === 0);
  return (same.length > 0 ? same : similar).slice(0, most).map(({ candidate }) => candidate);
}

/**
 * Names that come near, as a question, with a difference that is easy to overlook.
 *
 * @param word what was written
 * @param names at least one
 */
export function didYouMean(word: string, names: readonly string[]): string {
  const shown = names.map((name) => `"${name}"`);
  const question = `Did you mean ${[shown.slice(0, -1).join(', '), shown.at(-1)].filter(Boolean).join(' or ')}?`;
  const [name = ''] = names;
  if (names.length !== 1 || plainOf(word) !== plainOf(name)) return question;
  return word.toLowerCase() === name.toLowerCase()
    ? `${question} Names are case-sensitive.`
    : `${question} They differ in spaces, or in characters that look alike.`;
}

/** A name without what is easy to overlook: case, width, invisible characters, kinds and numbers of blanks. */
function plainOf(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** A word without the signs between its parts: `flowName`, `flow-name` and `flow_name` are one. */
function squash(word: string): string {
  return formsOf(word).letters;
}

/** How many mistakes a word may have. */
function maxDistance(word: string): number {
  return Math.max(1, Math.floor(word.length / 3));
}

/** The fewest letters to remove, add or replace. Two swapped neighbours are one mistake. */
function editDistance(a: string, b: string): number {
  const steps = distance(a, b);
  if (steps !== 2 || a.length !== b.length) return steps;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) ? 1 : steps;
}

/** A name in the forms that are compared; `words` has one blank between words. */
function formsOf(name: string): { readonly plain: string; readonly letters: string; readonly words: string } {
  const plain = plainOf(name);
  return { plain, letters: plain.replaceAll(/[-_ ]/gu, ''), words: plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim() };
}

/** Whether a name has all words of `part`, and more. */
function holdsWords(name: string, part: string): boolean {
  const [words, parts] = [formsOf(name).words.split(' '), formsOf(part).words.split(' ')];
  return parts.length < words.length && parts.every((one) => words.includes(one));
}

/** Whether a name has these words in sequence. A single letter is not enough. */
function isPartOf(words: string, name: string): boolean {
  return words.length > 1 && ` ${name} `.includes(` ${words} `);
}

function only(found: readonly string[]): string | undefined {
  return found.length === 1 ? found[0] : undefined;
}
