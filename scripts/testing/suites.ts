/* Which tests belong to which command. */

import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROMISES } from '../../__tests__/promises.ts';
import { LAST } from './messages.ts';
import type { Group } from './pool.ts';

/**
 * `short`: every unit test, a part of the fault campaigns, and one scenario for each promise. `rest`: what CI runs in addition. `ci`: both.
 * `all`: also the tests that take minutes each.
 */
export type Suite = 'short' | 'rest' | 'ci' | 'all';

/**
 * Cancellation and death at every request, people who publish at every moment, checkouts of every kind, several processes at once, every
 * encoding of a secret, every example, hostile texts through whole runs, 10,000 flows against another walker, and the gallery and the page
 * to dial in a browser.
 */
const LONG = new Set(
  [
    'browser/dial',
    'browser/gallery',
    ...['architect-races', 'cancelled', 'checkout-places', 'examples', 'killed', 'org-secrets', 'org-secrets-encoded', 'race'].map(
      (name) => `e2e/${name}`,
    ),
    ...['answers', 'hosts', 'leaks', 'menu-files', 'menu-runs', 'walkers', 'walkers-page'].map((name) => `limits/${name}`),
  ].map((name) => `__tests__/${name}.test.ts`),
);

/** Whether a file uses a fuzzer that draws fewer cases in `short`, or proves with many draws that a fuzzer finds faults. */
const DRAWS = /\/draws\.ts'/u;
const MUTANTS = '__tests__/faults/mutants.test.ts';

const FEW_DRAWS = { TEST_DRAWS: 'few' };

export function groupsOf(suite: Suite, root: string): readonly Group[] {
  const inProcess = filesOf(root, '__tests__/{faults,unit}/*.test.ts');
  const endToEnd = filesOf(root, '__tests__/{browser,e2e,limits}/*.test.ts');
  const quick = endToEnd.filter((path) => !LONG.has(path));
  const drawing = inProcess.filter((path) => path === MUTANTS || DRAWS.test(readFileSync(join(root, path), 'utf8')));
  switch (suite) {
    case 'short':
      return [promisedTests(), { files: inProcess.filter((path) => path !== MUTANTS), env: FEW_DRAWS }];
    case 'rest':
      return [{ files: quick, nodeOptions: PROMISES.map(({ test }) => `--test-skip-pattern=${exactly(test)}`) }, { files: drawing }];
    case 'ci':
      return [{ files: quick }, { files: inProcess }];
    case 'all':
      return [{ files: endToEnd }, { files: inProcess }];
  }
}

/** The long ones first, then the largest: these usually take longest, and must not start when all others are done. */
function filesOf(root: string, pattern: string): string[] {
  const size = (path: string): number => (LONG.has(path) ? Number.MAX_SAFE_INTEGER : statSync(join(root, path)).size);
  return globSync(pattern, { cwd: root }).toSorted((one, other) => size(other) - size(one));
}

function promisedTests(): Group {
  return {
    files: [...new Set(PROMISES.map(({ file }) => `__tests__/${file}`))],
    nodeOptions: [LAST, ...PROMISES.map(({ test }) => test)].map((name) => `--test-name-pattern=${exactly(name)}`),
    env: FEW_DRAWS,
  };
}

/** A pattern for exactly one name, as Node.js reads it. */
function exactly(name: string): string {
  return `/^${name.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)}$/u`;
}
