/*
 * Checks that a tag can be released: `node scripts/release.ts v1.2.3 [notes.md]`. With a file, it also writes the release notes
 * into it.
 *
 * In a workflow the output `major` is the tag to move, or empty if a newer release of that major version exists.
 */

import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isNewest, releaseNotes, releaseProblems } from './release-rules.ts';
import { MAJOR, repositoryOf } from './repository.ts';

const root = resolve(import.meta.dirname, '..');
const [tag = '', notes] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly repository?: unknown;
};
const repository = repositoryOf(manifest);
const release = {
  tag,
  version: manifest.version,
  repository,
  here: process.env.GITHUB_REPOSITORY ?? repository,
  changelog: readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
};

const problems = releaseProblems(release);
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  process.exitCode = 1;
} else {
  if (notes !== undefined) writeFileSync(notes, releaseNotes(release));
  const tags = execFileSync('git', ['tag', '--list'], { cwd: root, encoding: 'utf8' }).split('\n');
  const output = process.env.GITHUB_OUTPUT;
  if (output !== undefined) appendFileSync(output, `major=${isNewest(tag, tags) ? MAJOR : ''}\n`);
  console.log(`${tag} can be released.`);
}
