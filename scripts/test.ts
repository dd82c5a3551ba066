/**
 * Runs the tests, then prints how much of src they reached: in this process, and through dist/index.js in every child. `--all` adds the
 * long ones; `--no-coverage` looks at no coverage, which takes a quarter less time.
 *
 * The report itself is c8's. Node.js keeps source maps in its coverage files with file URLs for sources, which c8 (12.0)
 * takes for files to leave out and then counts as covered; without them it reads dist's own maps and gets it right.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const raw = join(root, 'coverage', 'tmp');
const options = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isThorough = options.has('--all');
const hasCoverage = !options.has('--no-coverage');

/** Tests of signals, which must be answered within seconds of real time: they come after the others, and fewer at once. */
const TIMED = /\/(?:cancelled|journal|killed)\.test\.ts$/u;

/** Tests that take minutes of their own: cancellation at every request, hostile texts by the hundred through whole runs, and the gallery in a browser. */
const LONG = /\/(?:browser\/gallery|e2e\/cancelled|limits\/(?:answers|hosts|leaks|menu-runs))\.test\.ts$/u;

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

rmSync(join(root, 'coverage'), { recursive: true, force: true });
const all = files.length > 0 ? files : globSync('__tests__/**/*.test.ts', { cwd: root }).filter((path) => isThorough || !LONG.test(path));
const { timed = [], others = [] } = Object.groupBy(all, (path) => (TIMED.test(path) ? 'timed' : 'others'));
const passes = [run(others, 4), run(timed, 2)];
if (hasCoverage) reportCoverage();
process.exitCode = Math.max(...passes);

/** @returns the exit code */
function run(paths: readonly string[], atOnce: number): number {
  if (paths.length === 0) return 0;
  const tests = spawnSync(process.execPath, ['--test', `--test-concurrency=${atOnce}`, ...paths], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...(hasCoverage ? { NODE_V8_COVERAGE: raw } : {}) },
  });
  return tests.status ?? 1;
}

function reportCoverage(): void {
  for (const name of readdirSync(raw)) {
    const path = join(raw, name);
    const { result } = JSON.parse(readFileSync(path, 'utf8')) as Coverage;
    const ours = result.filter(({ url }) => url.startsWith(`file://${root}/dist/`) || url.startsWith(`file://${root}/src/`));
    if (ours.length === 0) rmSync(path);
    else writeFileSync(path, JSON.stringify({ result: ours }));
  }
  spawnSync(process.execPath, [join(root, 'node_modules/c8/bin/c8.js'), 'report'], { cwd: root, stdio: 'inherit' });
}
