/*
 * src -> dist: Node.js strips the types, `@vercel/ncc` makes one bundle with its lazily loaded chunks.
 *
 * The step, the end of the job and the command line share that bundle (`dist/bundle`). Their entries (`dist/index.js`, `dist/post.js`,
 * `dist/cli.js`) only choose what to start: each is a line of src.
 *
 * Stripping types leaves spaces in their place (`stripTypeScriptTypes`), so every line of the bundle's source map is a line of src.
 * The maps are not in git (`*.map`): tests use them to measure the coverage of src through dist/index.js.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { transformSync } from 'esbuild';
import { completeLicenses, type LicensedPackage } from './license-texts.ts';

const root = resolve(import.meta.dirname, '..');
const out = resolve(root, process.argv[2] ?? 'dist');

/** The entries of the action and of the command line, and the module that each starts. */
const ENTRIES = { index: 'action/main', post: 'action/post', cli: 'cli/cli' } as const;

function toJavaScript(path: string): string {
  return stripTypeScriptTypes(readFileSync(join(root, path), 'utf8'), { mode: 'strip' });
}

for (const folder of [join(root, 'build'), out]) rmSync(folder, { recursive: true, force: true });
for (const path of globSync('src/*/**/*.ts', { cwd: root, exclude: ['**/*.d.ts'] })) {
  const target = join(root, path.replace(/^src/u, 'build').replace(/\.ts$/u, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, toJavaScript(path).replaceAll(/((?:from |import\()'\.[^']*)\.ts'/gu, "$1.js'"));
}
// Each entry loads only what it starts.
const exported = Object.values(ENTRIES).map((name) => {
  const last = name.slice(name.indexOf('/') + 1);
  const start = `run${last.charAt(0).toUpperCase()}${last.slice(1)}`;
  return `export const ${start} = async () => (await import('./${name}.js')).${start}();\n`;
});
writeFileSync(join(root, 'build/index.js'), exported.join(''));

execFileSync(
  process.execPath,
  [
    join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js'),
    'build',
    'build/index.js',
    '--out',
    join(out, 'bundle'),
    '--license',
    'licenses.txt',
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

for (const [entry, name] of Object.entries(ENTRIES))
  writeFileSync(join(out, `${entry}.js`), toJavaScript(`src/${entry}.ts`).replace(`./${name}.ts`, './bundle/index.js'));
writeFileSync(join(out, 'package.json'), `${JSON.stringify({ type: 'module' }, undefined, 2)}\n`);

const licenses = join(out, 'bundle/licenses.txt');
writeFileSync(licenses, completeLicenses(readFileSync(licenses, 'utf8'), findPackage));

/** What a bundled package says of its license; undefined for what is no package. */
function findPackage(name: string): LicensedPackage | undefined {
  const folder = join(root, 'node_modules', name);
  if (!existsSync(join(folder, 'package.json'))) return undefined;
  const { author = name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { author?: string | { name: string } };
  const readme = join(folder, 'README.md');
  return { author: typeof author === 'string' ? author : author.name, readme: existsSync(readme) ? readFileSync(readme, 'utf8') : '' };
}

/*
 * A chunk of packages alone is minified, and has no map: packages are half of what a run loads, and no one reads them here. What src makes
 * stays as it is written, so that a reviewer can compare it.
 */
const bundle = join(out, 'bundle');
for (const name of readdirSync(bundle).filter((file) => file.endsWith('.js.map'))) {
  const path = join(bundle, name);
  const map = JSON.parse(readFileSync(path, 'utf8')) as { sources: string[] };
  const sources = map.sources.map((source) => source.replace(/^\.\.\/(?:\.\.\/)?(?:\.\/)?build\/(.*)\.js$/u, `${root}/src/$1.ts`));
  if (sources.some((source) => source.startsWith(`${root}/src/`) || source.includes('webpack/'))) {
    writeFileSync(path, JSON.stringify({ ...map, sources }));
    continue;
  }
  rmSync(path);
  const chunk = path.replace(/\.map$/u, '');
  writeFileSync(chunk, transformSync(readFileSync(chunk, 'utf8'), { minify: true, target: 'node20', legalComments: 'none' }).code);
}
