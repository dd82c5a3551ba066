/*
 * src -> dist: Node.js strips the types, `@vercel/ncc` makes one bundle with its lazily loaded chunks.
 *
 * Stripping types leaves spaces in their place (`stripTypeScriptTypes`), so every line of the bundle's source map is a line of src.
 * The maps are not in git (`*.map`): tests use them to measure the coverage of src through dist/index.js.
 */

import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const out = resolve(root, process.argv[2] ?? 'dist');

for (const folder of [join(root, 'build'), out]) rmSync(folder, { recursive: true, force: true });
for (const path of globSync('src/**/*.ts', { cwd: root, exclude: ['**/*.d.ts'] })) {
  const target = join(root, path.replace(/^src/u, 'build').replace(/\.ts$/u, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  const text = stripTypeScriptTypes(readFileSync(join(root, path), 'utf8'), { mode: 'strip' });
  writeFileSync(target, text.replaceAll(/((?:from |import\()'\.[^']*)\.ts'/gu, "$1.js'"));
}

execFileSync(
  process.execPath,
  [
    join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js'),
    'build',
    'build/index.js',
    '--out',
    out,
    '--quiet',
    '--source-map',
    '--no-source-map-register',
    // The SDK's logger and its configuration file are switched off (src/genesys/http/sdk.ts), so these packages are never loaded.
    '--external',
    'winston',
    '--external',
    'configparser',
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);

for (const name of readdirSync(out).filter((file) => file.endsWith('.js.map'))) {
  const map = JSON.parse(readFileSync(join(out, name), 'utf8')) as { sources: string[] };
  map.sources = map.sources.map((source) => source.replace(/^\.\.\/(?:\.\/)?build\/(.*)\.js$/u, `${root}/src/$1.ts`));
  writeFileSync(join(out, name), JSON.stringify(map));
}
