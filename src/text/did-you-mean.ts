import { distance } from 'fastest-levenshtein';

/** Nobody means one name of so many UTF-16 units by another; and comparing takes time in the product of their lengths. */
const LONGEST = 200;

/**
 * The one of some known words that a person most likely meant by `word`, if any comes near. Where two come equally near there is none: a
 * wrong suggestion is worse than none.
 *
 * @param word what was written
 * @param candidates what would have been right
 */
export function near(word: string, candidates: readonly string[]): string | undefined {
  const squashed = squash(word);
  if (squashed === '' || word.length > LONGEST) return undefined;
  const same = candidates.filter((candidate) => squash(candidate) === squashed);
  if (same.length > 0) return only(same);
  const ranked = candidates.map((candidate) => ({ candidate, steps: stepsBetween(squashed, squash(candidate)) }));
  const fewest = Math.min(...ranked.map(({ steps }) => steps));
  if (fewest <= stepsFor(squashed)) return only(ranked.filter(({ steps }) => steps === fewest).map(({ candidate }) => candidate));
  // A part of a name, such as `target` for `routing_target`.
  return only(candidates.filter((candidate) => holdsWords(candidate, word)));
}

/**
 * Up to `most` names that come near `word`, or hold it, or are held by it, nearest first; those of the same letters alone where there are such.
 *
 * @param word what was written
 * @param candidates names that somebody has given
 */
export function nearest(word: string, candidates: readonly string[], most = 3): string[] {
  const wanted = formsOf(word);
  if (wanted.plain === '' || word.length > LONGEST) return [];
  const kin = candidates
    .filter((candidate) => candidate.length <= LONGEST)
    .map((candidate) => {
      const other = formsOf(candidate);
      const steps = wanted.letters === other.letters ? 0 : stepsBetween(wanted.plain, other.plain);
      const isNear = steps <= stepsFor(wanted.plain) || isPartOf(wanted.words, other.words) || isPartOf(other.words, wanted.words);
      return { candidate, steps, isNear };
    })
    .filter(({ isNear }) => isNear)
    .toSorted((a, b) => a.steps - b.steps);
  // Where one has the same letters, nobody means another.
  const same = kin.filter(({ steps }) => steps === 0);
  return (same.length > 0 ? same : kin).slice(0, most).map(({ candidate }) => candidate);
}

/**
 * Names that come near, as a question, and what the eye may not see.
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
    ? `${question} Upper and lower case count.`
    : `${question} The two differ in blanks, or in signs that look alike.`;
}

/** A name without what the eye hardly sees: case, kinds and numbers of blanks, width, invisible characters. */
function plainOf(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** A known word without what stands between its parts: `flowName` and `flow-name` are `flow_name`. */
function squash(word: string): string {
  return formsOf(word).letters;
}

/** How many mistakes somebody may have made in a word. */
function stepsFor(word: string): number {
  return Math.max(1, Math.floor(word.length / 3));
}

/** The fewest letters to take away, to add or to replace; two neighbours that changed places are one mistake. */
function stepsBetween(a: string, b: string): number {
  const steps = distance(a, b);
  if (steps !== 2 || a.length !== b.length) return steps;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) ? 1 : steps;
}

/** A name in the forms that are compared; its words with one blank between them. */
function formsOf(name: string): { readonly plain: string; readonly letters: string; readonly words: string } {
  const plain = plainOf(name);
  return { plain, letters: plain.replaceAll(/[-_ ]/gu, ''), words: plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim() };
}

/** Whether all words of `part` stand in a name of more words. */
function holdsWords(name: string, part: string): boolean {
  const [words, parts] = [formsOf(name).words.split(' '), formsOf(part).words.split(' ')];
  return parts.length < words.length && parts.every((one) => words.includes(one));
}

/** Whether words stand in a name, one after the other: a single letter makes no two names kin. */
function isPartOf(words: string, name: string): boolean {
  return words.length > 1 && ` ${name} `.includes(` ${words} `);
}

function only(found: readonly string[]): string | undefined {
  return found.length === 1 ? found[0] : undefined;
}
