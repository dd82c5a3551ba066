/**
 * Runs the tests, then prints how much of src they reached: in this process, and through dist/index.js in every child.
 *
 * The report itself is c8's. Node.js keeps source maps in its coverage files with file URLs for sources, which c8 (12.0)
 * takes for files to leave out and then counts as covered; without them it reads dist's own maps and gets it right.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const raw = join(root, 'coverage', 'tmp');
const files = process.argv.slice(2);

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

rmSync(join(root, 'coverage'), { recursive: true, force: true });
const tests = spawnSync(process.execPath, ['--test', '--test-concurrency=4', ...(files.length > 0 ? files : ['__tests__/**/*.test.ts'])], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_V8_COVERAGE: raw },
});

for (const name of readdirSync(raw)) {
  const path = join(raw, name);
  const { result } = JSON.parse(readFileSync(path, 'utf8')) as Coverage;
  const ours = result.filter(({ url }) => url.startsWith(`file://${root}/dist/`) || url.startsWith(`file://${root}/src/`));
  if (ours.length === 0) rmSync(path);
  else writeFileSync(path, JSON.stringify({ result: ours }));
}
spawnSync(process.execPath, [join(root, 'node_modules/c8/bin/c8.js'), 'report'], { cwd: root, stdio: 'inherit' });
process.exitCode = tests.status ?? 1;
