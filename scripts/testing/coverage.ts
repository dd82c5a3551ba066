/**
 * How much of src the tests reached, in their own processes and through dist/index.js in every child.
 *
 * The report itself is c8's. Node.js keeps source maps in its coverage files with file URLs for sources, which c8 (12.0)
 * takes for files to leave out and then counts as covered; without them it reads dist's own maps and gets it right.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

const rawCoverage = (root: string): string => join(root, 'coverage', 'tmp');

/** Where every process leaves what it has reached, as .c8rc.json says: empty. */
export function openRawCoverage(root: string): string {
  rmSync(join(root, 'coverage'), { recursive: true, force: true });
  return rawCoverage(root);
}

/** Prints the report, and keeps nothing: the raw files are a megabyte for each run of the action. */
export function reportCoverage(root: string): void {
  const raw = rawCoverage(root);
  for (const name of readdirSync(raw)) {
    const path = join(raw, name);
    const { result } = JSON.parse(readFileSync(path, 'utf8')) as Coverage;
    const ours = result.filter(({ url }) => url.startsWith(`file://${root}/dist/`) || url.startsWith(`file://${root}/src/`));
    if (ours.length === 0) rmSync(path);
    else writeFileSync(path, JSON.stringify({ result: ours }));
  }
  spawnSync(process.execPath, [join(root, 'node_modules/c8/bin/c8.js'), 'report'], { cwd: root, stdio: 'inherit' });
  rmSync(join(root, 'coverage'), { recursive: true, force: true });
}
