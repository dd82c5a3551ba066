/*
 * What is published on npm: `node scripts/package.ts [folder]` writes it into build/package, unless told.
 *
 * The command line is a bundle, so its package asks for no other one. In this repository, what is in the bundle must stay `dependencies`:
 * by that word npm and GitHub know what reaches users, and warn of its weaknesses. No package is needed here, so that the job that
 * publishes installs none.
 */

import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { repositoryOf } from './repository.ts';

const root = resolve(import.meta.dirname, '..');
const out = resolve(root, process.argv[2] ?? 'build/package');

/** What only the work on this project needs. */
const OURS: ReadonlySet<string> = new Set(['files', 'scripts', 'dependencies', 'devDependencies']);

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly files: readonly string[];
  readonly repository: unknown;
};
const published = {
  ...Object.fromEntries(Object.entries(manifest).filter(([name]) => !OURS.has(name))),
  // The registry compares this address with the workflow that publishes, letter by letter.
  repository: { type: 'git', url: `git+https://github.com/${repositoryOf(manifest)}.git` },
};

rmSync(out, { recursive: true, force: true });
for (const path of globSync(manifest.files, { cwd: root })) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  cpSync(join(root, path), join(out, path));
}
writeFileSync(join(out, 'package.json'), `${JSON.stringify(published, undefined, 2)}\n`);
