import { closest, distance } from 'fastest-levenshtein';

/** Nobody means one name of so many UTF-16 units by another; and comparing takes time in the product of their lengths. */
const LONGEST = 200;

/**
 * The candidate that a person most likely meant by `word`, if any comes near.
 *
 * @param word what was written
 * @param candidates what would have been right
 */
export function near(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const sameButForCase = candidates.find((candidate) => candidate.toLowerCase() === lower);
  if (sameButForCase !== undefined) return sameButForCase;
  if (candidates.length === 0 || word.length > LONGEST) return undefined;
  const best = closest(word, [...candidates]);
  return distance(word, best) <= Math.max(1, Math.floor(word.length / 3)) ? best : undefined;
}

/** Up to `most` candidates that come near `word` or contain it, nearest first. */
export function nearest(word: string, candidates: readonly string[], most = 3): string[] {
  if (word.length > LONGEST) return [];
  const lower = word.toLowerCase();
  return candidates
    .filter((candidate) => candidate.length <= LONGEST)
    .map((candidate) => {
      const other = candidate.toLowerCase();
      const steps = distance(lower, other);
      return {
        candidate,
        steps,
        related: steps <= Math.max(2, Math.floor(lower.length / 2)) || other.includes(lower) || lower.includes(other),
      };
    })
    .filter(({ related }) => related)
    .toSorted((a, b) => a.steps - b.steps)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
