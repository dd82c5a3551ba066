/** The names of new menu files, and how they get to the disk. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { newPath, slug } from '../../src/pull/file-names.ts';
import { Git } from '../../src/repository/git.ts';
import { WorkspaceFolder } from '../../src/repository/menu-folder.ts';

test('names become parts of paths', () => {
  const names = ['Main IVR', '  Été & Hiver!  ', '日本', '../../etc', 'CON', '', '###', 'a'.repeat(200), 'x'.repeat(59) + ' y'];
  assert.deepEqual(names.map(slug), ['main-ivr', 'été-hiver', '日本', 'etc', 'con-', 'menu', 'menu', 'a'.repeat(60), 'x'.repeat(59)]);
});

async function open(include = ['ivr/**/*.yml']): Promise<AsyncDisposable & { readonly root: string; readonly folder: WorkspaceFolder }> {
  const root = await mkdtemp(join(tmpdir(), 'ivr-folder-'));
  const checkout = { folder: '', git: new Git(root, {}) };
  const folder = new WorkspaceFolder(root, { checkout }, { include, exclude: ['ivr/no/**'] });
  return { root, folder, [Symbol.asyncDispose]: () => rm(root, { recursive: true }) };
}

describe('a folder of menu files', () => {
  test('a new file gets the first name that the globs match and nothing has, in upper or lower case', async () => {
    await using at = await open();
    const { root, folder } = at;
    assert.equal(newPath('Main IVR', 'Menu', folder, new Set()), 'ivr/main-ivr/menu.yml');
    await mkdir(join(root, 'ivr/main-ivr'), { recursive: true });
    await writeFile(join(root, 'ivr/main-ivr/MENU.YML'), '');
    assert.equal(newPath('Main IVR', 'Menu', folder, new Set()), 'ivr/main-ivr/menu-2.yml');
    assert.equal(newPath('Main IVR', 'Menu', folder, new Set(['ivr/main-ivr/menu-2.yml'])), 'ivr/main-ivr/menu-3.yml');
    assert.equal(newPath('no', 'Menu', folder, new Set()), 'ivr/no-menu.yml');
  });

  test('a folder behind a link is no place, nor is one that no glob matches', async () => {
    await using at = await open();
    const { root, folder } = at;
    await symlink(tmpdir(), join(root, 'ivr'));
    assert.equal(newPath('a', 'b', folder, new Set()), undefined);
    await using flat = await open(['menus/main.yml']);
    assert.equal(newPath('a', 'b', flat.folder, new Set()), undefined);
  });

  test('all files are written, or none: what was there is there again, and no draft is left', async () => {
    await using at = await open();
    const { root, folder } = at;
    await mkdir(join(root, 'ivr'));
    await writeFile(join(root, 'ivr/a.yml'), 'before');
    // A folder stands where the last file would be.
    await mkdir(join(root, 'ivr/z.yml/x'), { recursive: true });
    const files = new Map([
      ['ivr/a.yml', 'after'],
      ['ivr/b.yml', 'new'],
      ['ivr/z.yml', 'never'],
    ]);
    assert.throws(() => folder.write(files), { code: 'files.unwritable' });
    assert.equal(await readFile(join(root, 'ivr/a.yml'), 'utf8'), 'before');
    assert.deepEqual((await readdir(join(root, 'ivr'))).toSorted(), ['a.yml', 'z.yml']);
    files.delete('ivr/z.yml');
    folder.write(files);
    assert.deepEqual([folder.read('ivr/a.yml'), folder.read('ivr/b.yml')], ['after', 'new']);
  });
});
