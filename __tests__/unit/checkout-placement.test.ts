import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { archivedIn } from '../../src/repository/archive.ts';
import { namesRepository } from '../../src/repository/checkout.ts';
import type { TreeEntry } from '../../src/repository/git-output.ts';
import { findStrays, inWorkspace, placeFiles } from '../../src/repository/placement.ts';
import { refuseStrays } from '../../src/repository/strays.ts';
import { matches } from '../../src/repository/workspace.ts';

const isMenuFile = matches({ include: ['**/ivr/**/*.yml'], exclude: ['**/old/**'] });
const NO_STRAYS = { elsewhere: [], submodule: [], untracked: [], missing: [] };

/** A commit with these files; a name that ends with `@` is a link, one that ends with `/` a submodule. */
const treeOf = (...names: string[]): TreeEntry[] =>
  names.map((name) => ({ path: name.replace(/[@/]$/u, ''), mode: MODES.get(name.slice(-1)) ?? '100644', id: '1'.repeat(40) }));
const MODES = new Map([
  ['@', '120000'],
  ['/', '160000'],
]);

interface Layout {
  readonly folder?: string;
  readonly repositories?: readonly string[];
}

const strays = (paths: readonly string[], tree: readonly string[], { folder = '', repositories = [folder] }: Layout = {}) =>
  findStrays({ paths, repositories }, { folder, tree: treeOf(...tree) }, isMenuFile);

describe('a menu file', () => {
  test('is fine if it is in the commit, wherever the checkout is', () => {
    assert.deepEqual(strays(['ivr/a.yml'], ['ivr/a.yml', 'README.md']), NO_STRAYS);
    assert.deepEqual(strays(['repo/ivr/a.yml'], ['ivr/a.yml'], { folder: 'repo' }), NO_STRAYS);
    assert.deepEqual(strays(['repo/ivr/a.yml'], ['ivr/a.yml'], { folder: 'repo', repositories: ['', 'repo'] }), NO_STRAYS);
    assert.deepEqual(strays(['ivr/a.yml'], ['ivr/a.yml'], { repositories: [] }), NO_STRAYS, 'without any .git');
  });

  test('is untracked if the commit has no file of that name, or something else', () => {
    assert.deepEqual(strays(['ivr/a.yml'], ['ivr/A.yml@', 'ivr/a.yml@']), { ...NO_STRAYS, untracked: ['ivr/a.yml'] });
    assert.deepEqual(strays(['ivr/a.yml', 'repo/ivr/b.yml'], ['ivr/a.yml', 'ivr/b.yml'], { folder: 'repo' }), {
      ...NO_STRAYS,
      untracked: ['ivr/a.yml'],
      missing: ['repo/ivr/a.yml'],
    });
  });

  test('is elsewhere if the nearest repository is another one', () => {
    assert.deepEqual(strays(['x/ivr/a.yml'], [], { repositories: ['', 'x'] }).elsewhere, ['x/ivr/a.yml']);
    assert.deepEqual(strays(['ivr/a.yml'], [], { folder: 'repo', repositories: ['', 'repo'] }).elsewhere, ['ivr/a.yml']);
    assert.deepEqual(strays(['repo-2/ivr/a.yml'], [], { folder: 'repo', repositories: ['repo', 'repo-2'] }).elsewhere, [
      'repo-2/ivr/a.yml',
    ]);
  });

  test('is in a submodule, with its .git and without; one whose files are not here may hold menu files', () => {
    for (const repositories of [[''], ['', 'ivr/sub']]) {
      assert.deepEqual(strays(['ivr/sub/a.yml'], ['ivr/sub/'], { repositories }).submodule.slice(0, 1), ['ivr/sub/a.yml']);
    }
    assert.deepEqual(strays([], ['ivr/sub/', 'lib/', 'ivr/old/']), { ...NO_STRAYS, submodule: ['ivr/sub'] });
    assert.deepEqual(strays([], ['ivr/sub/'], { repositories: ['', 'ivr/sub'] }), NO_STRAYS, 'here, and without a menu file');
  });

  test('is missing if the commit has it and the workspace does not, but not if `files` leaves it out', () => {
    const tree = ['ivr/a.yml', 'ivr/b.yml', 'ivr/old/c.yml', 'ivr/d.yml@', 'd.yml'];
    assert.deepEqual(strays(['ivr/a.yml'], tree), { ...NO_STRAYS, missing: ['ivr/b.yml'] });
    assert.deepEqual(strays([], ['ivr/a.yml'], { folder: 'x/y' }), { ...NO_STRAYS, missing: ['x/y/ivr/a.yml'] });
  });

  test("is called by its path in the repository; one outside keeps the workspace's", () => {
    assert.deepEqual(placeFiles(['repo/ivr/a.yml', 'repo2/b.yml'], { folder: 'repo' }), [
      { file: 'repo/ivr/a.yml', path: 'ivr/a.yml' },
      { file: 'repo2/b.yml', path: 'repo2/b.yml' },
    ]);
    assert.deepEqual(placeFiles(['ivr/a.yml'], { folder: '' }), [{ file: 'ivr/a.yml', path: 'ivr/a.yml' }]);
    assert.deepEqual([inWorkspace({ folder: '' }, 'a'), inWorkspace({ folder: 'x/y' }, 'a')], ['a', 'x/y/a']);
  });
});

test('strays are refused with every reason; the code is the first one', () => {
  const home = { repository: 'acme/ivr-menus', commit: 'c'.repeat(40) };
  assert.equal(refuseStrays({ ...NO_STRAYS, modified: [] }, home), undefined);
  const error = refuseStrays({ elsewhere: [], submodule: ['s'], untracked: ['u'], missing: ['m', 'n'], modified: ['o'] }, home);
  assert.equal(error?.code, 'files.elsewhere');
  assert.equal(
    error.message,
    '1 menu file is in a submodule: "s". 1 menu file is not in commit ccccccc: "u". ' +
      '2 menu files are in commit ccccccc but not in the workspace: "m", "n". ' +
      '1 menu file is different from what commit ccccccc has: "o".',
  );
  assert.match(error.hint, /submodule's own repository.*Commit each file.*sparse-checkout.*Commit the text/u);
});

describe("a remote's URL", () => {
  for (const [url, expected] of [
    ['https://github.com/acme/ivr-menus', true],
    ['https://github.com/acme/ivr-menus.git', true],
    ['https://x-access-token:secret@ghe.example/ACME/IVR-Menus.git/', true],
    ['git@github.com:acme/ivr-menus.git', true],
    ['ssh://git@ssh.github.com:443/acme/ivr-menus.git', true],
    ['https://github.com/acme/ivr-menus-2', false],
    ['https://github.com/big-acme/ivr-menus', false],
    ['https://github.com/acme/ivr-menus/other', false],
    ['../ivr-menus', false],
    ['', false],
  ] as const) {
    test(`${JSON.stringify(url)} ${expected ? 'names' : 'does not name'} the repository`, () => {
      assert.equal(namesRepository(url, 'acme/ivr-menus'), expected);
    });
  }
});

/** Git's id for a file with this text. */
const blob = (text: string, algorithm = 'sha1'): string => createHash(algorithm).update(`blob ${text.length}\0${text}`).digest('hex');
const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });

describe('the folder that a commit was unpacked into', () => {
  const tree = [
    { path: 'ivr/a.yml', mode: '100644', id: blob('a') },
    { path: 'ivr/b.yml', mode: '100755', id: blob('b', 'sha256') },
    { path: 'ivr/link.yml', mode: '120000', id: blob('l') },
  ];

  for (const [name, files, expected, folders] of [
    ['the workspace', [file('ivr/a.yml', 'a'), file('ivr/b.yml', 'b')], ''],
    ['a folder', [file('x/y/ivr/a.yml', 'a')], 'x/y'],
    ['the workspace, beside a generated file', [file('ivr/a.yml', 'a'), file('ivr/c.yml', 'c')], ''],
    ['unknown if a file differs', [file('ivr/a.yml', 'a'), file('ivr/b.yml', 'other')], undefined],
    ['the workspace if there are only generated files', [file('ivr/c.yml', 'c'), file('ivr/link.yml', 'l')], ''],
    ['the workspace if there are no files', [], ''],
    ['one of those that it can be', [file('x/ivr/a.yml', 'a'), file('y/ivr/a.yml', 'a')], 'y', ['y']],
  ] as const) {
    test(`is ${name}`, () => {
      assert.equal(archivedIn(tree, files, folders), expected);
    });
  }
});
