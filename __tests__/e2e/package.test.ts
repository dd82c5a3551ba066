// What npm gets: one folder, installed where nothing of this project is.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { makeGit, plainEnvironment } from '../../harness/git.ts';
import { menu } from '../support/scene/architect.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>;

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ivr-package-'));
  await run(process.execPath, [join(root, 'scripts/package.ts'), join(folder, 'package')]);
});
after(() => rm(folder, { recursive: true, force: true }));

/** The Node.js of this test comes first, as it does in a script of npm. */
const env = { ...plainEnvironment(), PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}` };

/** npm with no registry: whatever it would have to download is an error. */
async function npm(cwd: string, ...args: readonly string[]): Promise<string> {
  const settings = { npm_config_offline: 'true', npm_config_cache: join(folder, 'cache'), npm_config_update_notifier: 'false' };
  const { stdout } = await run('npm', [...args], { cwd, env: { ...env, HOME: folder, ...settings } });
  return stdout;
}

test('the package holds what the command line needs, and nothing else', async () => {
  const [packed] = JSON.parse(await npm(join(folder, 'package'), 'pack', '--dry-run', '--json')) as readonly {
    readonly name: string;
    readonly version: string;
    readonly files: readonly { readonly path: string }[];
  }[];
  assert.deepEqual([packed?.name, packed?.version], ['genesys-ivr', manifest['version']]);
  const kinds = packed?.files.map(({ path }) => path.replace(/^dist\/bundle\/(?:index|\d+\.index)\.js$/u, 'dist/bundle/*.js')) ?? [];
  assert.deepEqual([...new Set(kinds)].toSorted(), [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist/bundle/*.js',
    'dist/bundle/licenses.txt',
    'dist/cli.js',
    'dist/package.json',
    'package.json',
    'schema/calls.schema.json',
    'schema/menu.schema.json',
  ]);
  const published = JSON.parse(await readFile(join(folder, 'package/package.json'), 'utf8')) as Readonly<Record<string, unknown>>;
  const same = ['name', 'version', 'license', 'bin', 'engines'].filter((name) => published[name] !== undefined);
  for (const name of same) assert.deepEqual(published[name], manifest[name]);
  assert.deepEqual([same.length, published['dependencies'], published['private']], [5, undefined, undefined]);
  // Provenance is refused if this isn't the address of the repository that publishes.
  assert.match(JSON.stringify(published['repository']), /^\{"type":"git","url":"git\+https:\/\/github\.com\/[\w.-]+\/[\w.-]+\.git"\}$/u);
});

function installed(): string {
  return join(folder, 'user');
}

function genesysIvr(...args: readonly string[]): Promise<{ stdout: string }> {
  return run(join(installed(), 'node_modules/.bin/genesys-ivr'), [...args], { cwd: installed(), env });
}

describe('installed in an empty folder', () => {
  before(async () => {
    await npm(folder, 'pack', './package', '--pack-destination', folder);
    await mkdir(installed());
    // Without a manifest of its own, npm installs into the next folder above that has one: this project.
    await writeFile(join(installed(), 'package.json'), '{ "private": true }\n');
    await npm(installed(), 'install', '--no-audit', '--no-fund', join(folder, `genesys-ivr-${String(manifest['version'])}.tgz`));
  });

  test('the command line says its version, helps, and checks menu files', async () => {
    assert.equal((await genesysIvr('--version')).stdout, `${String(manifest['version'])}\n`);
    assert.match((await genesysIvr('--help')).stdout, /^genesys-ivr: .*\nExamples\n {2}genesys-ivr pull /su);
    await makeGit(installed())('init', '--quiet');
    await mkdir(join(installed(), 'ivr'));
    await writeFile(join(installed(), 'ivr/main.yml'), menu('main'));
    assert.equal((await genesysIvr('validate')).stdout, '1 menu file valid.\n');
  });

  test('no other package comes with it', async () => {
    const { packages } = JSON.parse(await readFile(join(installed(), 'node_modules/.package-lock.json'), 'utf8')) as {
      readonly packages: object;
    };
    assert.deepEqual(Object.keys(packages), ['node_modules/genesys-ivr']);
  });
});

test('the folder of the project itself is not published by mistake', async () => {
  await assert.rejects(npm(root, 'run', 'prepublishOnly'), { stdout: /npm run package/u });
});
