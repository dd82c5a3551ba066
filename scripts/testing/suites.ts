/** Which tests belong to which command. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROMISES } from '../../__tests__/promises.ts';
import { LAST } from './messages.ts';
import type { Group } from './pool.ts';

/**
 * `short`: what one waits for: every unit test, a draw of the fault campaigns, and one scenario for each promise. `rest`: what CI runs on
 * top. `ci`: both. `all`: with what takes minutes of its own.
 */
export type Suite = 'short' | 'rest' | 'ci' | 'all';

/** Cancellation at every request, hostile texts by the hundred through whole runs, and the gallery in a browser. */
const LONG = /\/(?:browser\/gallery|e2e\/cancelled|limits\/(?:answers|hosts|leaks|menu-runs))\.test\.ts$/u;

/** Files that draw from fuzzers: `short` draws a tenth. */
const DRAWS = /\/draws\.ts'/u;

const FEW_DRAWS = { TEST_DRAWS: 'few' };

export function groupsOf(suite: Suite, root: string): readonly Group[] {
  const inOwnProcess = globSync('__tests__/{faults,unit}/*.test.ts', { cwd: root }).toSorted();
  const throughTheDoor = globSync('__tests__/{browser,e2e,limits}/*.test.ts', { cwd: root }).toSorted();
  const soon = throughTheDoor.filter((path) => !LONG.test(path));
  const drawn = inOwnProcess.filter((path) => DRAWS.test(readFileSync(join(root, path), 'utf8')));
  switch (suite) {
    case 'short':
      return [keptPromises(), { files: inOwnProcess, env: FEW_DRAWS }];
    case 'rest':
      return [{ files: soon, nodeOptions: PROMISES.map(({ test }) => `--test-skip-pattern=${exactly(test)}`) }, { files: drawn }];
    case 'ci':
      return [{ files: soon }, { files: inOwnProcess }];
    case 'all':
      return [{ files: throughTheDoor }, { files: inOwnProcess }];
  }
}

function keptPromises(): Group {
  return {
    files: [...new Set(PROMISES.map(({ file }) => `__tests__/${file}`))],
    nodeOptions: [LAST, ...PROMISES.map(({ test }) => test)].map((name) => `--test-name-pattern=${exactly(name)}`),
    env: FEW_DRAWS,
  };
}

/** A pattern for one name, as Node.js reads it. */
function exactly(name: string): string {
  return `/^${name.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)}$/u`;
}
