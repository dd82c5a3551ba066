/*
 * How much of src the tests reached, in their own processes and through dist/index.js in every child process.
 *
 * c8 makes the report. Node.js writes source maps with file URLs into its coverage files. c8 (12.0) excludes such sources, but counts them
 * as covered. Without these maps, it reads dist's own maps, and its counts are right.
 */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

const rawCoverage = (root: string): string => join(root, 'coverage', 'tmp');

/** The folder, now empty, into which every process writes its coverage, as .c8rc.json says. */
export function openRawCoverage(root: string): string {
  rmSync(join(root, 'coverage'), { recursive: true, force: true });
  return rawCoverage(root);
}

/** Prints the report and deletes its data: the raw files take a megabyte for each run of the action. */
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
