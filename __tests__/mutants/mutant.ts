/* One line of `src`, changed so that the code is wrong. The named tests must notice. */

import { stripTypeScriptTypes } from 'node:module';

export interface Mutant {
  /** What the code does wrong, as a sentence without its subject. */
  readonly name: string;
  /** From the repository's root. */
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly from: string;
  readonly to: string;
  /** The test files that must catch it, from the repository's root. */
  readonly caughtBy: readonly string[];
}

/** What a mutant changes in a file, and the tests if they differ from the other mutants' of that file. */
type Row = readonly [name: string, from: string, to: string, caughtBy?: readonly string[]];

/**
 * The mutants of one file.
 *
 * @param tests names of test files without `.test.ts`, such as `unit/apply-decide`
 */
export function mutantsOf(file: string, tests: readonly string[], rows: readonly Row[]): Mutant[] {
  return rows.map(([name, from, to, own = tests]) => ({
    name,
    file: `src/${file}.ts`,
    from,
    to,
    caughtBy: own.map((test) => `__tests__/${test}.test.ts`),
  }));
}

/**
 * The source with the mutant's change.
 *
 * @throws Error if the list is out of date: the text is not there or there twice, or the result isn't TypeScript
 */
export function mutate(source: string, { from, to }: Pick<Mutant, 'from' | 'to'>): string {
  const places = source.split(from).length - 1;
  if (places !== 1) throw new Error(`its text occurs ${places} times in the file, and must occur once: ${from}`);
  const mutated = source.replace(from, () => to);
  try {
    stripTypeScriptTypes(mutated);
  } catch (error) {
    throw new Error(`its file is not TypeScript any more: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  return mutated;
}
