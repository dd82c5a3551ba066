/* Checks the licenses of everything that can be in `dist/bundle`. It reads package-lock.json, and asks no registry. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { foreignLicenses } from './foreign-licenses.ts';

const lock = readFileSync(join(resolve(import.meta.dirname, '..'), 'package-lock.json'), 'utf8');
const foreign = foreignLicenses(JSON.parse(lock) as Parameters<typeof foreignLicenses>[0]);
for (const line of foreign) console.error(`${line}. Use another package, or allow the license in scripts/foreign-licenses.ts.`);
console.log(foreign.length === 0 ? 'All bundled packages can be passed on.' : `Packages with another license: ${foreign.length}.`);
process.exitCode = foreign.length === 0 ? 0 : 1;
