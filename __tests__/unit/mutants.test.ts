// The runner of `npm run test:mutants`: what counts as caught, as survived, and as proof of nothing.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { MUTANTS } from '../mutants/list.ts';
import { mutate, type Mutant } from '../mutants/mutant.ts';
import { playMutant, playUnchanged } from '../mutants/play.ts';

const SOURCE = 'export const isOpen = (hour: number): boolean => hour >= 8;\nexport const unheld = 1;\n';
const TEST = `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOpen } from './hours.ts';
test('opens at eight', () => assert.ok(isOpen(8)));
`;

const root = mkdtempSync(join(tmpdir(), 'mutants-'));
after(() => rmSync(root, { recursive: true }));
writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
writeFileSync(join(root, 'hours.ts'), SOURCE);
writeFileSync(join(root, 'hours.test.ts'), TEST);
writeFileSync(join(root, 'other.test.ts'), "import { test } from 'node:test';\ntest('passes', () => undefined);\n");
writeFileSync(
  join(root, 'failing.test.ts'),
  "import { test } from 'node:test';\ntest('fails', () => { throw new Error('It fails.'); });\n",
);
writeFileSync(join(root, 'empty.test.ts'), 'export {};\n');

const mutantOf = (from: string, to: string, caughtBy = 'hours.test.ts'): Mutant => ({
  name: 'is wrong',
  file: 'hours.ts',
  from,
  to,
  caughtBy: [caughtBy],
});

describe('the text of a mutant', () => {
  test('is the file’s with one change, taken literally', () => {
    assert.equal(
      mutate(SOURCE, { from: '>= 8', to: "> '$&'.length" }),
      SOURCE.replace('>= 8', () => "> '$&'.length"),
    );
  });

  for (const [what, from, to, why] of [
    ['that is not in the file', '<= 8', '< 8', /occurs 0 times/u],
    ['that is there twice', 'export', '', /occurs 2 times/u],
    ['that makes the file unreadable', '>= 8;', '>= ;', /not TypeScript/u],
  ] as const)
    test(`${what} is refused`, () => {
      assert.throws(() => mutate(SOURCE, { from, to }), why);
    });
});

/** A text that has moved on in `src` makes its mutant prove nothing, and the whole run takes too long to find that out there. */
test('every mutant of the list changes a line of today’s source', () => {
  const repository = join(import.meta.dirname, '../..');
  const stale = MUTANTS.flatMap(({ name, file, from, to }) => {
    try {
      mutate(readFileSync(join(repository, file), 'utf8'), { from, to });
      return [];
    } catch (error) {
      return [`${file} ${name}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
  assert.deepEqual(stale, []);
  assert.ok(MUTANTS.length >= 60);
});

describe('a mutant', () => {
  for (const [what, mutant, verdict] of [
    ['that a test notices is caught', mutantOf('>= 8', '> 8'), /^caught hours\.test\.ts:4 opens at eight$/u],
    ['that no test notices has survived', mutantOf('unheld = 1', 'unheld = 2'), /^survived$/u],
    ['that cannot work proves nothing', mutantOf('hour >= 8', 'hours >= 8'), /^broken ReferenceError/u],
    ['that its tests never load proves nothing', mutantOf('>= 8', '> 8', 'other.test.ts'), /^broken its tests never load/u],
    ['whose test is not there proves nothing', mutantOf('>= 8', '> 8', 'gone.test.ts'), /^broken gone\.test\.ts could not be loaded/u],
    ['whose text has gone proves nothing', mutantOf('>= 9', '> 9'), /^broken its text occurs 0 times/u],
  ] as const)
    test(what, async () => {
      const { kind, ...more } = await playMutant(mutant, root);
      assert.match([kind, ...Object.values(more)].join(' '), verdict);
    });
});

test('tests must pass while nothing is changed, and there must be some', async () => {
  assert.equal(await playUnchanged('hours.test.ts', root), undefined);
  assert.match((await playUnchanged('failing.test.ts', root)) ?? '', /It fails\./u);
  assert.equal(await playUnchanged('empty.test.ts', root), 'no test has run');
});
