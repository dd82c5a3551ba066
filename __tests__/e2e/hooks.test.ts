// The hooks of docs/command-line.md, as they stand there: a commit with an invalid menu file is refused.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'yaml';
import { makeGit, plainEnvironment } from '../../harness/git.ts';
import { ENTRY } from '../support/cli.ts';
import { menu } from '../support/scene/architect.ts';

const page = await readFile(join(import.meta.dirname, '../../docs/command-line.md'), 'utf8');

/** The part of the page that a pattern finds. */
function shown(pattern: RegExp): string {
  return pattern.exec(page)?.[1] ?? assert.fail(`docs/command-line.md doesn't show ${String(pattern)}`);
}

let folder = '';
/** Node.js comes first, as in a script of npm. No registry is asked. */
const env = {
  ...plainEnvironment(),
  PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
  npm_config_offline: 'true',
  npm_config_update_notifier: 'false',
};

function run(program: string, ...args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env: { ...env, HOME: folder }, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ivr-hooks-'));
  const git = makeGit(folder, 1);
  await git('init', '--quiet');
  await git('config', 'user.name', 'Ann');
  await git('config', 'user.email', 'ann@example.org');
  for (const path of ['ivr', '.githooks', 'node_modules/.bin']) await mkdir(join(folder, path), { recursive: true });
  // As npm installs it.
  await writeFile(join(folder, 'node_modules/.bin/genesys-ivr'), `#!/bin/sh\nexec node "${ENTRY}" "$@"\n`, { mode: 0o755 });
  await writeFile(join(folder, '.gitignore'), 'node_modules\n.npm\n');
  await writeFile(join(folder, 'package.json'), shown(/in `package\.json`:\n\n```json\n([^]*?)```/u));
  const hook = shown(/in the executable file `\.githooks\/pre-commit`:\n\n```sh\n([^]*?)```/u);
  await writeFile(join(folder, '.githooks/pre-commit'), hook, { mode: 0o755 });
});
after(() => rm(folder, { recursive: true, force: true }));

test('with npm alone', async () => {
  assert.equal(run('npm', 'run', 'prepare').status, 0);
  await writeFile(join(folder, 'ivr/main.yml'), menu('main').replace('prompt', 'promt'));
  run('git', 'add', '--all');
  const refused = run('git', 'commit', '--message', 'Add the menu');
  assert.equal(refused.status, 1, refused.said);
  assert.match(refused.said, /"ivr\/main\.yml":\d+:\d+ unknown-property: .*`prompt`/u);
  await writeFile(join(folder, 'ivr/main.yml'), menu('main'));
  run('git', 'add', '--all');
  const committed = run('git', 'commit', '--message', 'Add the menu');
  assert.equal(committed.status, 0, committed.said);
  assert.match(committed.said, /1 menu file valid\./u);
});

test('with pre-commit: its command runs, for menu files', async () => {
  interface Hook {
    readonly entry: string;
    readonly files: string;
    readonly language: string;
    readonly pass_filenames: boolean;
  }
  const { repos } = parse(shown(/in `\.pre-commit-config\.yaml`:\n\n```yaml\n([^]*?)```/u)) as { repos: { repo: string; hooks: Hook[] }[] };
  const [hook = assert.fail()] = repos[0]?.hooks ?? [];
  assert.deepEqual([repos[0]?.repo, hook.language, hook.pass_filenames], ['local', 'system', false]);
  assert.deepEqual(
    ['ivr/main.yml', 'ivr/eu/a.yaml', 'src/ivr/x.yml'].map((path) => new RegExp(hook.files, 'u').test(path)),
    [true, true, false],
  );
  await writeFile(join(folder, 'ivr/main.yml'), menu('main'));
  const [program = '', ...args] = hook.entry.split(' ');
  assert.deepEqual(
    [run(program, ...args)].map(({ status, said }) => [status, said]),
    [[0, '1 menu file valid.\n']],
  );
});
