/*
 * Checks every link in every Markdown file of this repository: files and `#anchors` must exist, and external links must be https. It
 * sends no requests, so an external page may be gone.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brokenLinks } from './broken-links.ts';

const root = resolve(import.meta.dirname, '..');
const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
const paths = [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path)));
const broken = brokenLinks({ paths, read: (path) => readFileSync(join(root, path), 'utf8') });
for (const { path, line, column, link, problem } of broken) console.error(`${path}:${line}:${column} ${link} ${problem}`);
console.log(broken.length === 0 ? 'All links lead somewhere.' : `Broken links: ${broken.length}.`);
process.exitCode = broken.length === 0 ? 0 : 1;
