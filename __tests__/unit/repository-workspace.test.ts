import assert from 'node:assert/strict';
import { mkdirSync, mkdtempDisposableSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { listMenuFiles, matches, nearbyRepositories, readMenuFile } from '../../src/repository/workspace.ts';

const DEFAULT = ['ivr/**/*.yml', 'ivr/**/*.yaml'];

/** A workspace that holds these files, each with its own path in it. */
function workspaceOf(...paths: string[]): { readonly path: string } & Disposable {
  const folder = mkdtempDisposableSync(join(tmpdir(), 'ivr-workspace-'));
  mkdirSync(join(folder.path, '.git'));
  for (const path of paths) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true });
    writeFileSync(join(folder.path, path), path);
  }
  return {
    path: folder.path,
    [Symbol.dispose]: () => {
      folder.remove();
    },
  };
}

const list = async (workspace: string, include: readonly string[] = DEFAULT, exclude: readonly string[] = []) =>
  listMenuFiles(workspace, { include, exclude });

const ROOT = { repositories: [''] };

describe('the menu files of a workspace', () => {
  test("are found in all folders, in one order whatever the globs' order", async () => {
    using workspace = workspaceOf(
      'ivr/b.yml',
      'ivr/a.yaml',
      'ivr/z/a.yml',
      'ivr/Z.yml',
      'ivr/é.yml',
      'ivr/a/b/c/d.yaml',
      'ivr/10.yml',
      'ivr/9.yml',
      'other/x.yml',
      'ivr/readme.md',
    );
    const expected = ['ivr/10.yml', 'ivr/9.yml', 'ivr/Z.yml', 'ivr/a.yaml', 'ivr/a/b/c/d.yaml', 'ivr/b.yml', 'ivr/z/a.yml', 'ivr/é.yml'];
    assert.deepEqual(await list(workspace.path), { paths: expected, skipped: [], ...ROOT });
    assert.deepEqual((await list(workspace.path, DEFAULT.toReversed())).paths, expected);
    assert.deepEqual((await list(workspace.path, [...DEFAULT, 'ivr/*.yml', '**/b.yml'])).paths, expected, 'and each once');
  });

  test("include those with a dot before their name, but nothing of git's own", async () => {
    using workspace = workspaceOf('ivr/.hidden.yml', 'ivr/.folder/a.yml', '.git/x.yml', '.github/x.yml');
    assert.deepEqual((await list(workspace.path)).paths, ['ivr/.folder/a.yml', 'ivr/.hidden.yml']);
    assert.deepEqual((await list(workspace.path, ['**/*.yml'])).paths, ['.github/x.yml', 'ivr/.folder/a.yml', 'ivr/.hidden.yml']);
  });

  test('are without those that are excluded', async () => {
    using workspace = workspaceOf('ivr/a.yml', 'ivr/draft-b.yml', 'ivr/old/c.yml', 'ivr/old/.d.yml');
    assert.deepEqual((await list(workspace.path, DEFAULT, ['ivr/old/**', '**/draft-*'])).paths, ['ivr/a.yml']);
  });

  test('have names with anything in them', async () => {
    const names = [
      'ivr/a b.yml',
      'ivr/"q".yml',
      "ivr/it's.yml",
      'ivr/a\nb.yml',
      'ivr/[x].yml',
      'ivr/(y).yml',
      'ivr/{z}.yml',
      'ivr/!n.yml',
      'ivr/😀.yml',
      'ivr/-r.yml',
      'ivr/a\\b.yml',
    ];
    using workspace = workspaceOf(...names);
    assert.deepEqual((await list(workspace.path)).paths, names.toSorted());
    for (const name of names) assert.deepEqual(readMenuFile(workspace.path, name), { bytes: Buffer.from(name) });
  });

  test('are no folders', async () => {
    using workspace = workspaceOf('ivr/folder.yml/a.txt', 'ivr/a.yml');
    assert.deepEqual((await list(workspace.path)).paths, ['ivr/a.yml']);
  });

  test('are no links, wherever they lead', async () => {
    using outside = workspaceOf('secret.yml', 'ivr/inner.yml');
    using workspace = workspaceOf('ivr/a.yml', 'shared/b.yml');
    symlinkSync(join(outside.path, 'secret.yml'), join(workspace.path, 'ivr/out.yml'));
    symlinkSync('a.yml', join(workspace.path, 'ivr/same.yml'));
    symlinkSync('gone.yml', join(workspace.path, 'ivr/broken.yml'));
    symlinkSync(join(outside.path, 'ivr'), join(workspace.path, 'ivr/linked'));
    const { paths, skipped } = await list(workspace.path);
    assert.deepEqual(paths, ['ivr/a.yml']);
    assert.deepEqual(skipped, ['ivr/broken.yml', 'ivr/linked', 'ivr/out.yml', 'ivr/same.yml']);
  });

  test('are none below a folder that is a link out of the workspace', async () => {
    using outside = workspaceOf('inner.yml');
    using workspace = workspaceOf('other/a.yml');
    symlinkSync(outside.path, join(workspace.path, 'ivr'));
    assert.deepEqual((await list(workspace.path, [...DEFAULT, 'ivr/inner.yml', 'ivr/*'])).paths, []);
  });

  test('are never outside of the workspace, however the glob is written', async () => {
    using outer = workspaceOf('outer.yml', 'workspace/ivr/a.yml');
    for (const glob of [
      '{..,ivr}/*.yml',
      '@(..)/*.yml',
      '[.][.]/outer.yml',
      '{.,}./outer.yml',
      String.raw`\../outer.yml`,
      'ivr/{..,x}/{..,x}/outer.yml',
      `{${outer.path},ivr}/*.yml`,
    ]) {
      const { paths } = await list(join(outer.path, 'workspace'), [glob]).catch(() => ({ paths: [] }));
      assert.deepEqual(
        paths.filter((path) => path !== 'ivr/a.yml'),
        [],
        glob,
      );
    }
  });

  test('are looked for in a workspace that is itself reached by a link', async () => {
    using real = workspaceOf('ivr/a.yml');
    using other = workspaceOf('x');
    symlinkSync(real.path, join(other.path, 'workspace'));
    assert.deepEqual((await list(join(other.path, 'workspace'))).paths, ['ivr/a.yml']);
  });

  test('may be none', async () => {
    using workspace = workspaceOf('README.md');
    assert.deepEqual(await list(workspace.path), { paths: [], skipped: [], ...ROOT });
  });

  test("are told with the repositories on the way, and never from git's own folders", async () => {
    using workspace = workspaceOf('ivr/a.yml', 'ivr/sub/.git', 'ivr/sub/b.yml', 'other/.git/refs/heads/c.yml', 'other/d.yml', 'far/.git/x');
    assert.deepEqual(await list(workspace.path), { paths: ['ivr/a.yml', 'ivr/sub/b.yml'], skipped: [], repositories: ['', 'ivr/sub'] });
    assert.deepEqual(await list(workspace.path, ['other/gone/*.yml', 'other/**/*.yml']), {
      paths: ['other/d.yml'],
      skipped: [],
      repositories: ['', 'other'],
    });
  });

  test('may be in a workspace without a repository', async () => {
    using folder = mkdtempDisposableSync(join(tmpdir(), 'ivr-workspace-'));
    assert.deepEqual(await list(folder.path), { paths: [], skipped: [], repositories: [] });
  });

  test('may be in repositories up to two levels below the workspace', () => {
    using workspace = workspaceOf('a/.git/x', 'b/c/.git', 'd/e/f/.git', '.git/g/.git');
    assert.deepEqual(nearbyRepositories(workspace.path).toSorted(), ['', 'a', 'b/c']);
    assert.deepEqual(nearbyRepositories(join(workspace.path, 'nowhere')), []);
  });
});

describe('a path that may be gone', () => {
  const isMenuFile = matches({ include: DEFAULT, exclude: ['ivr/old/**'] });

  for (const [path, expected] of [
    ['ivr/a.yml', true],
    ['ivr/a/b/c.yaml', true],
    ['ivr/.hidden.yml', true],
    ['ivr/a\nb.yml', true],
    ['ivr/[x].yml', true],
    ['ivr/old/a.yml', false],
    ['ivr/a.md', false],
    ['other/ivr/a.yml', false],
    ['ivr.yml', false],
    ['IVR/a.yml', false],
  ] as const) {
    test(`${JSON.stringify(path)} ${expected ? 'was' : 'was no'} menu file`, () => {
      assert.equal(isMenuFile(path), expected);
    });
  }

  test('is told by the same rule as one that is there', async () => {
    const names = [
      'ivr/a.yml',
      'ivr/.b.yml',
      'ivr/old/c.yml',
      'ivr/d.YML',
      'ivr/x/.y/z.yaml',
      'ivr/e.yml.bak',
      'a.yml',
      'ivr/{z}.yml',
      'ivr/sub.yml',
    ];
    using workspace = workspaceOf(...names);
    assert.deepEqual(names.filter(isMenuFile).toSorted(), (await list(workspace.path, DEFAULT, ['ivr/old/**'])).paths);
  });
});
