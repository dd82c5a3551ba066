// Names and kinds of files that lead elsewhere, or nowhere, or never end.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { MAX_FILE_BYTES } from '../../src/menu-file/decode.ts';
import { listMenuFiles, readMenuFile } from '../../src/repository/workspace.ts';
import { pushEvent } from '../../harness/events.ts';
import { changedMainMenu, menuFile } from '../../harness/menus.ts';
import { Stage } from '../../harness/stage.ts';
import { assertSound, unmeantCommands } from './bounded-run.ts';

const GLOBS = { include: ['**/*.yml'], exclude: [] };

/** A folder with a `.git` in it, that is gone afterwards. */
function folder(): { readonly path: string; readonly at: (name: string) => string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'ivr-paths-'));
  mkdirSync(join(path, '.git'));
  mkdirSync(join(path, 'ivr'));
  return {
    path,
    at: (name) => join(path, 'ivr', name),
    [Symbol.dispose]: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

describe('a file that is none', () => {
  test('is no menu file: a pipe, a socket, a device, a folder, a link to any of them', async () => {
    using place = folder();
    execFileSync('mkfifo', [place.at('pipe.yml')]);
    const socket = createServer();
    await new Promise<void>((resolve) => {
      socket.listen(place.at('socket.yml'), resolve);
    });
    mkdirSync(place.at('folder.yml'));
    symlinkSync('/dev/zero', place.at('zero.yml'));
    symlinkSync('pipe.yml', place.at('linked-pipe.yml'));
    symlinkSync('loop.yml', place.at('loop.yml'));
    symlinkSync('.', place.at('self'));
    symlinkSync('../.git', place.at('git'));
    symlinkSync('/etc', place.at('etc'));
    writeFileSync(place.at('a.yml'), 'x');
    const { paths, skipped } = listMenuFiles(place.path, GLOBS);
    socket.close();
    assert.deepEqual(paths, ['ivr/a.yml']);
    assert.deepEqual(skipped, ['ivr/etc', 'ivr/git', 'ivr/linked-pipe.yml', 'ivr/loop.yml', 'ivr/self', 'ivr/zero.yml']);
  });

  test('is not read where it took the place of a file: nothing is followed, and nothing waited for', () => {
    using place = folder();
    const replaced = (make: (path: string) => void): unknown => {
      writeFileSync(place.at('a.yml'), 'x');
      assert.deepEqual(listMenuFiles(place.path, GLOBS).paths, ['ivr/a.yml']);
      unlinkSync(place.at('a.yml'));
      make(place.at('a.yml'));
      const read = readMenuFile(place.path, 'ivr/a.yml');
      rmSync(place.at('a.yml'), { recursive: true, force: true });
      return read;
    };
    assert.deepEqual(
      replaced(() => {}),
      { failure: 'ENOENT' },
    );
    assert.deepEqual(
      replaced((path) => {
        symlinkSync('/etc/passwd', path);
      }),
      { failure: 'ELOOP' },
    );
    assert.deepEqual(
      replaced((path) => execFileSync('mkfifo', [path])),
      { failure: 'it is not a regular file' },
    );
    assert.deepEqual(
      replaced((path) => mkdirSync(path)),
      { failure: 'it is not a regular file' },
    );
    assert.deepEqual(
      replaced((path) => {
        writeFileSync(path, 'other');
      }),
      { bytes: Buffer.from('other') },
    );
  });

  test('is read no further than shows that it is too large', () => {
    using place = folder();
    // A file of holes: it takes no room on the disk.
    execFileSync('truncate', ['-s', '10G', place.at('large.yml')]);
    const read = readMenuFile(place.path, 'ivr/large.yml');
    assert.equal('bytes' in read && read.bytes.length, MAX_FILE_BYTES + 1);
  });
});

describe('a glob', () => {
  test('leads nowhere outside, however it is written', () => {
    using place = folder();
    writeFileSync(join(place.path, '..', 'outside.yml'), 'x');
    writeFileSync(place.at('a.yml'), 'x');
    try {
      for (const glob of [
        '../*.yml',
        '{..,ivr}/*.yml',
        '**/../*.yml',
        'ivr/../../*.yml',
        '+(..)/*.yml',
        '/*.yml',
        '/etc/**',
        String.raw`..\*.yml`,
        '.git/**',
        '**',
        '*',
        '!(x)/**',
        'ivr/**/..',
        '\0',
        ':(glob)**',
        '$(id)',
        '`id`',
        '{a,b',
        '[',
        '((((',
        '*'.repeat(200),
        '{'.repeat(50),
      ]) {
        let paths: readonly string[] = [];
        try {
          ({ paths } = listMenuFiles(place.path, { include: [glob], exclude: [] }));
        } catch (error) {
          assert.match(String(error), /pattern|Invalid|null/iu, glob);
        }
        assert.deepEqual(
          paths.filter((path) => path !== 'ivr/a.yml'),
          [],
          glob,
        );
      }
    } finally {
      unlinkSync(join(place.path, '..', 'outside.yml'));
    }
  });
});

/** Names that want to be options, commands, globs, Markdown or something else on another system. */
const NAMES = [
  '-r.yml',
  '--help.yml',
  ':(glob)x.yml',
  ':!x.yml',
  'a\nb.yml',
  'a\n::error::pwned.yml',
  '::error::pwned.yml',
  '%0A::error::pwned.yml',
  '##[error]pwned.yml',
  'a\rb.yml',
  '"q".yml',
  "it's.yml",
  '`id`.yml',
  '$(id).yml',
  'a|b.yml',
  'a,b:c.yml',
  '<b>.yml',
  '[x](y).yml',
  '@octocat.yml',
  '#1.yml',
  'CON.yml',
  'a\\b.yml',
  'ä.yml',
  '\u202egnp.yml',
  '😀.yml',
  ' .yml',
  '{a}.yml',
  'outcome=pwned.yml',
  'x<<EOF.yml',
];

describe('a run', { concurrency: 2 }, () => {
  test('over files of any names tells each as it is, and obeys none', async () => {
    await using stage = await Stage.open();
    await stage.commit({ 'ivr/main.yml': menuFile() });
    const files = Object.fromEntries(NAMES.map((name) => [`ivr/${name}`, 'x']));
    const run = await stage.push(files, { inputs: { comment: 'never' } });
    assertSound(run, 'odd names');
    assert.equal(run.exitCode, 1);
    assert.deepEqual(unmeantCommands(run), []);
    assert.deepEqual(JSON.parse(run.outputs['changed-files'] ?? ''), ['main.yml', ...NAMES].map((name) => `ivr/${name}`).toSorted());
    const annotated = run.commands.filter(({ name, properties }) => name === 'error' && properties['file'] !== undefined);
    assert.equal(annotated.length, 9);
    for (const { properties, message } of annotated) {
      assert.ok(NAMES.includes(properties['file']?.slice('ivr/'.length) ?? ''), properties['file']);
      assert.ok(!message.startsWith('pwned'));
    }
    assert.equal(run.outputs['outcome'], 'failure');
  });

  test('over a name that is no UTF-8 says that the file can not be read', async () => {
    await using stage = await Stage.open();
    const workspace = await stage.repository.checkout({ ref: 'refs/heads/main' });
    mkdirSync(join(workspace, 'ivr'));
    writeFileSync(Buffer.concat([Buffer.from(join(workspace, 'ivr/')), Buffer.from([0xff, 0xfe]), Buffer.from('.yml')]), changedMainMenu());
    const run = await stage.run(pushEvent({ before: null, after: await stage.repository.head() }), workspace, {
      inputs: { comment: 'never' },
    });
    assertSound(run, 'a name that is no UTF-8');
    assert.equal(run.exitCode, 1);
    assert.deepEqual(
      run.report?.files[0]?.problems.map(({ rule, message }) => [rule, message.slice(0, 33)]),
      [['unreadable', "The file can't be read (ENOENT). "]],
    );
    assert.deepEqual(stage.cloudCalls, []);
  });

  test('over a file and a folder that may not be read says so, and writes nothing', async (t) => {
    using place = folder();
    writeFileSync(place.at('a.yml'), 'x');
    chmodSync(place.at('a.yml'), 0);
    mkdirSync(place.at('closed'));
    const script = `
      const { listMenuFiles, readMenuFile } = await import(${JSON.stringify(new URL('../../src/repository/workspace.ts', import.meta.url).href)});
      const told = [readMenuFile(${JSON.stringify(place.path)}, 'ivr/a.yml')];
      (await import('node:fs')).chmodSync(${JSON.stringify(place.at('closed'))}, 0);
      try { listMenuFiles(${JSON.stringify(place.path)}, { include: ['**/*.yml'], exclude: [] }); } catch (error) { told.push([error.code, error.message, error.hint]); }
      process.stdout.write(JSON.stringify(told));`;
    // Whoever is root may read everything: someone else has to try.
    const isRoot = process.getuid?.() === 0;
    execFileSync('chmod', ['-R', 'o+rX', place.path]);
    chmodSync(place.at('a.yml'), 0);
    if (isRoot) execFileSync('chown', ['-R', '65534', place.path]);
    const { stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script], {
      encoding: 'utf8',
      ...(isRoot ? { uid: 65_534 } : {}),
    });
    if (isRoot && /EACCES|Cannot find/u.test(stderr) && stdout === '') {
      t.skip('nobody else may read the sources here');
      return;
    }
    assert.deepEqual(JSON.parse(stdout), [
      { failure: 'EACCES' },
      [
        'checkout.unreadable',
        'The folder "ivr/closed" of the workspace can\'t be read (EACCES), so the list of menu files is unknown.',
        'Check its permissions, and that no other step changes the workspace at the same time.',
      ],
    ]);
  });

  test('in a workspace with a pipe and a link ends, and works on the files that there are', async () => {
    await using stage = await Stage.open();
    await stage.commit({ 'ivr/main.yml': menuFile() });
    const head = await stage.repository.head();
    const workspace = await stage.repository.checkout({ ref: 'refs/heads/main' });
    execFileSync('mkfifo', [join(workspace, 'ivr/pipe.yml')]);
    symlinkSync('/dev/zero', join(workspace, 'ivr/zero.yml'));
    const run = await stage.run(pushEvent({ before: null, after: head }), workspace, { inputs: { comment: 'never' }, timeoutMs: 30_000 });
    assertSound(run, 'a pipe');
    assert.equal(run.exitCode, 0, run.stdout);
    assert.deepEqual(
      run.report?.files.map(({ path }) => path),
      ['ivr/main.yml'],
    );
    assert.match(run.stdout, /links are not followed: "ivr\/zero\.yml"\./u);
  });
});
