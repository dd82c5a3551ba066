/*
 * Runs the tests:
 * - `npm test`: the short suite
 * - `npm run test:rest`: what CI runs in addition
 * - `npm run test:all`: all tests
 * - `npm test -- FILE…`: some files
 *
 * `--coverage` prints how much of src they reached. Everything that tests write goes into `.test/`, which git ignores and the next run
 * cleans.
 */

import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROMISES } from '../__tests__/promises.ts';
import { openRawCoverage, reportCoverage } from './testing/coverage.ts';
import { PromiseCheck } from './testing/promise-check.ts';
import { runGroups } from './testing/pool.ts';
import { Progress } from './testing/progress.ts';
import { openScratch } from './testing/scratch.ts';
import { groupsOf, type Suite } from './testing/suites.ts';

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { suite: { type: 'string', default: 'short' }, coverage: { type: 'boolean', default: false } },
});
const suite = values.suite as Suite;
const groups = positionals.length > 0 ? [{ files: positionals.map((path) => relative(root, resolve(path))) }] : groupsOf(suite, root);

const { tmp, compileCache } = openScratch(root);
// A temporary folder inside this repository must not look like a part of it to git.
Object.assign(process.env, { TMPDIR: tmp, GIT_CEILING_DIRECTORIES: tmp });
// Code from the compile cache is counted less exactly.
Object.assign(process.env, values.coverage ? { NODE_V8_COVERAGE: openRawCoverage(root) } : { NODE_COMPILE_CACHE: compileCache });

using progress = new Progress(groups.reduce((sum, { files }) => sum + files.length, 0));
const promiseCheck = new PromiseCheck(positionals.length === 0 && suite === 'short' ? PROMISES : []);
await runGroups(groups, root, {
  message: (message, file) => {
    progress.take(message);
    promiseCheck.take(message, file);
  },
  ended: (file, ms) => {
    progress.fileEnded(file, ms);
  },
  broken: (why, file) => {
    progress.fail(file ?? 'scripts/testing/worker.ts', why);
  },
});
for (const { promise, file, test } of promiseCheck.missing)
  progress.fail(`__tests__/promises.ts: ${promise}`, `${file} has no test “${test}”, or two`);
if (values.coverage) reportCoverage(root);
summarise();

function summarise(): void {
  const { passed, failed, skipped } = progress.counts;
  const lines = [
    ...(progress.failures.length > 0 ? ['Failed:', ...progress.failures.map((failure) => `  ✖ ${failure}`), ''] : []),
    `${progress.files} in ${progress.time}: ${passed} tests passed, ${failed} failed, ${skipped} skipped.`,
    ...(positionals.length === 0 ? [`Slowest: ${progress.slowest}.`, ...leftOut()] : []),
    '',
    `${passed} passed, ${failed} failed, ${skipped} skipped`,
  ];
  process.stdout.write(`\n${lines.join('\n')}\n`);
  if (failed > 0) process.exitCode = 1;
}

/** What a run lacks compared with `test:all`. */
function leftOut(): string[] {
  if (suite === 'all') return [];
  const promises = `The end-to-end scenarios were one for each of the ${PROMISES.length} promises in __tests__/promises.ts.`;
  return [
    ...(suite === 'short' ? [promises] : []),
    `\`npm run test:all\` runs ${filesOf('all')} files, with all their scenarios and draws.`,
  ];
}

function filesOf(of: Suite): number {
  return groupsOf(of, root).reduce((sum, { files }) => sum + files.length, 0);
}
