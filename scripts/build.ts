/**
 * src -> dist: `tsc` takes the types away, `@vercel/ncc` makes one bundle with its lazily loaded chunks.
 *
 * The source maps stay out of git (`*.map`): tests use them to measure the coverage of `src` through `dist/index.js`.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import remapping, { type SourceMapInput } from '@jridgewell/remapping';

const root = resolve(import.meta.dirname, '..');
const out = resolve(root, process.argv[2] ?? 'dist');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const run = (command: string, args: string[]): void => {
  execFileSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
};

rmSync(join(root, 'build'), { recursive: true, force: true });
rmSync(out, { recursive: true, force: true });
run(bin('tsc'), ['-p', 'tsconfig.build.json']);
run(bin('ncc'), [
  'build', 'build/index.js', '--out', out, '--quiet',
  '--source-map', '--no-source-map-register',
  // The SDK's logger and its ambient configuration file are switched off (src/genesys/sdk.ts): what they load is never loaded.
  '--external', 'winston', '--external', 'configparser',
]);

/** Follows each bundle's map through tsc's own, so that a position in dist leads to src/*.ts. */
for (const name of readdirSync(out).filter((file) => file.endsWith('.js.map'))) {
  const map = JSON.parse(readFileSync(join(out, name), 'utf8')) as { sources: string[] };
  map.sources = map.sources.map((source) => source.replace(/^\.\.\/\.\//, `${root}/`));
  const chained = remapping(map as unknown as SourceMapInput, (source) =>
    source.startsWith(join(root, 'build/')) ? (JSON.parse(readFileSync(`${source}.map`, 'utf8')) as SourceMapInput) : null);
  writeFileSync(join(out, name), chained.toString());
}
