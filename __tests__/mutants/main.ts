/*
 * Plays every mutant: `npm run test:mutants`. With words behind `--`, only those whose file or name has one of them.
 *
 * A mutant that survives is a line that no test holds. It fails the run, and so does a mutant that proves nothing: one whose text is no
 * longer in its file, or whose tests fail without it.
 */

import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { MUTANTS } from './list.ts';
import type { Mutant } from './mutant.ts';
import { playMutant, playUnchanged, type Verdict } from './play.ts';

const root = resolve(import.meta.dirname, '../..');
const words = process.argv.slice(2);
const mutants = MUTANTS.filter(({ file, name }) => words.length === 0 || words.some((word) => file.includes(word) || name.includes(word)));
const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Does the work on all items, a few at once. */
async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const slot = async (): Promise<void> => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, slot));
}

async function failuresWithoutMutants(): Promise<ReadonlyMap<string, string>> {
  const files = [...new Set(mutants.flatMap(({ caughtBy }) => caughtBy))];
  const failures = new Map<string, string>();
  print(`${files.length} test files without a mutant`);
  await forEach(files, async (file) => {
    const why = await playUnchanged(file, root);
    if (why === undefined) return;
    failures.set(file, why);
    print(`✖ ${file} fails: ${why}`);
  });
  return failures;
}

async function verdictOf(mutant: Mutant, failures: ReadonlyMap<string, string>): Promise<Verdict> {
  const failing = mutant.caughtBy.find((file) => failures.has(file));
  return failing === undefined ? playMutant(mutant, root) : { kind: 'broken', why: `${failing} fails without it` };
}

function inWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'caught':
      return `✔ caught by ${verdict.by}`;
    case 'survived':
      return '✖ SURVIVED';
    case 'broken':
      return `✖ proves nothing: ${verdict.why}`;
  }
}

const began = performance.now();
const failures = await failuresWithoutMutants();
const verdicts = new Map<Mutant, Verdict>();
await forEach(mutants, async (mutant) => {
  const verdict = await verdictOf(mutant, failures);
  verdicts.set(mutant, verdict);
  print(`${verdicts.size} of ${mutants.length}: ${mutant.file} ${mutant.name}\n    ${inWords(verdict)}`);
});

const bad = mutants.filter((mutant) => verdicts.get(mutant)?.kind !== 'caught');
const table = [...Map.groupBy(mutants, ({ file }) => file)].map(([file, own]) => {
  const caught = own.filter((mutant) => !bad.includes(mutant)).length;
  return `${String(caught).padStart(4)} of ${String(own.length).padStart(2)}  ${file}`;
});
print(`\n${table.join('\n')}`);
for (const { file, name, caughtBy } of bad) print(`✖ ${file} ${name} (${caughtBy.join(', ')})`);
print(`\n${mutants.length - bad.length} of ${mutants.length} mutants caught in ${Math.round((performance.now() - began) / 1000)} s`);
if (bad.length > 0 || mutants.length === 0) process.exitCode = 1;
