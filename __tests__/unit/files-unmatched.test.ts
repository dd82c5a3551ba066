import assert from 'node:assert/strict';
import { mkdirSync, mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { probablyMeant, refuseUnmatched, type Evidence } from '../../src/repository/unmatched.ts';

const WORKSPACE: Evidence = { files: ['ivr/main.yml', 'ivr/eu/sales.yml', 'README.md'], repositories: [''], links: [] };
const COMMAS = 'Write one glob on each line, without commas.';
const COMMENT = 'Remove the text behind `#`: `files` has no comments.';
const LIST = 'Remove the `-` or the brackets of a list: `files` is a text with one glob on each line (`files: |`).';
const BLANKS = 'Write one glob on each line, without blanks.';
const QUOTES = 'Remove the quotes: each line of `files` is one glob.';
const SLASHES = 'Write `/` instead of `\\`.';
const FOLDER = 'Name the files in the folder, too: a folder alone matches no file.';
const GENERAL =
  'Globs start at the workspace, such as `ivr/**/*.yml`. If there is no menu file yet, `mode: pull` writes the live menus into new ones.';

describe('what a glob that matches nothing means', () => {
  for (const [globs, expected] of [
    [['ivr/*.yml,x/*.yml'], [COMMAS, '"ivr/*.yml", "x/*.yml" would match 1 file.']],
    [['x/*.{yml,yaml}'], [GENERAL]],
    [['ivr/*.yml; x/*.yml'], [COMMAS, '"ivr/*.yml", "x/*.yml" would match 1 file.']],
    [
      ['- ivr/*.yml', '- x/*.yml'],
      [LIST, '"ivr/*.yml", "x/*.yml" would match 1 file.'],
    ],
    [['["ivr/*.yml", "x/*.yml"]'], [LIST, COMMAS, QUOTES, '"ivr/*.yml", "x/*.yml" would match 1 file.']],
    [['ivr/*.yml # all menus'], [COMMENT, '"ivr/*.yml" would match 1 file.']],
    [['ivr/*.yml x/*.yml'], [BLANKS, '"ivr/*.yml", "x/*.yml" would match 1 file.']],
    [['ivr/my menu.yml'], [GENERAL]],
    [['"ivr/**/*.yml"'], [QUOTES, '"ivr/**/*.yml" would match 2 files.']],
    [["'ivr/**/*.yml', 'x.yml'"], [COMMAS, QUOTES, '"ivr/**/*.yml", "x.yml" would match 2 files.']],
    [[String.raw`ivr\*.yml`], [SLASHES, '"ivr/*.yml" would match 1 file.']],
    [['ivr/'], [FOLDER, '"ivr/**/*.yml", "ivr/**/*.yaml" would match 2 files.']],
    [['ivr'], [FOLDER, '"ivr/**/*.yml", "ivr/**/*.yaml" would match 2 files.']],
    [[String.raw`"ivr\"`], [QUOTES, SLASHES, FOLDER, '"ivr/**/*.yml", "ivr/**/*.yaml" would match 2 files.']],
    [['x/'], [FOLDER]],
    [['IVR/Main.yml'], ['File names are case-sensitive: there is "ivr/main.yml".']],
    [['ivr/*.yaml'], ['The files have the other extension: write "ivr/*.yml".']],
    [['ivr/sales.yml'], ['The files are in folders below: write "ivr/**/sales.yml".']],
    [['menus/**/*.yml'], [GENERAL]],
  ] as const) {
    test(`of ${globs.join(' ')}`, () => {
      assert.deepEqual(probablyMeant({ include: globs, exclude: [] }, WORKSPACE), expected);
    });
  }

  test('in a repository that is checked out in a folder, also with a mistake', () => {
    const evidence = { files: ['repo/ivr/main.yml', 'other/x.yml'], repositories: ['other', 'repo'], links: [] };
    const there = 'A repository is checked out in "repo", and globs start at the workspace: write "repo/ivr/*.yml".';
    assert.deepEqual(probablyMeant({ include: ['ivr/*.yml'], exclude: [] }, evidence), [there]);
    assert.deepEqual(probablyMeant({ include: ['"ivr/*.yml"'], exclude: ['x'] }, evidence), [QUOTES, there]);
  });

  test('if all that it matches is excluded, or a link', () => {
    assert.deepEqual(probablyMeant({ include: ['ivr/**/*.yml'], exclude: ['ivr/**'] }, WORKSPACE), [
      'The lines with `!` exclude all 2 files that the others match.',
    ]);
    assert.deepEqual(probablyMeant({ include: ['ivr/main.*'], exclude: ['**/main.yml'] }, WORKSPACE), [
      'The lines with `!` exclude the only file that the others match.',
    ]);
    assert.deepEqual(probablyMeant({ include: ['ivr/*.yml'], exclude: [] }, { files: [], repositories: [''], links: ['ivr/a.yml'] }), [
      'Links are not followed, such as "ivr/a.yml": use the files themselves.',
    ]);
  });
});

test('an empty workspace has no checkout; one with files may have none', () => {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'ivr-workspace-'));
  const globs = { include: ['ivr/*.yml'], exclude: ['ivr/old.yml'] };
  const empty = refuseUnmatched(folder.path, globs, { skipped: [] });
  assert.deepEqual([empty.code, empty.hint], ['checkout.missing', 'Put `- uses: actions/checkout@v6` before this step.']);
  writeFileSync(join(folder.path, 'a.txt'), '');
  const other = refuseUnmatched(folder.path, globs, { skipped: [] });
  assert.deepEqual([other.code, other.message], ['files.unmatched', 'No file matches `files`: "ivr/*.yml", without "ivr/old.yml".']);
  assert.match(other.hint, /If the repository is not checked out, put `- uses: actions\/checkout@v6` before this step\.$/u);
  mkdirSync(join(folder.path, '.git'));
  assert.doesNotMatch(refuseUnmatched(folder.path, globs, { skipped: [] }).hint, /actions\/checkout/u);
});
