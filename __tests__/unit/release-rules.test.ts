import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isNewest, releaseNotes, releaseProblems, sectionOf } from '../../scripts/release-rules.ts';
import { PLACEHOLDER } from '../../scripts/repository.ts';

const CHANGELOG = `# Changelog

## Unreleased

## 1.10.0 - 2026-12-01

### Added

- Ten. See [drift](docs/drift.md#records), [this](#here), [npm](https://www.npmjs.com) and [mail](mailto:a@example.com).

## [1.1.0]

One.

## 1.0.0
`;
const RELEASE = { tag: 'v1.10.0', version: '1.10.0', repository: 'acme/ivr', here: 'acme/ivr', changelog: CHANGELOG };

test('a release whose tag, version, name and notes fit has no problem', () => {
  assert.deepEqual(releaseProblems(RELEASE), []);
  assert.deepEqual(releaseProblems({ ...RELEASE, here: 'Acme/IVR' }), []);
});

for (const [what, change, problem] of [
  ['the placeholder', { repository: PLACEHOLDER }, /placeholder.*Put "github:acme\/ivr" there/u],
  ['the placeholder, in a repository of that name', { repository: PLACEHOLDER, here: PLACEHOLDER }, /Put "github:owner\/name" there/u],
  ['another repository', { here: 'fork/ivr' }, /is acme\/ivr, but this is fork\/ivr/u],
  ['another version', { version: '1.9.0' }, /The tag is v1\.10\.0, but package\.json has version 1\.9\.0/u],
  [
    'a major version that the docs do not name',
    { tag: 'v2.0.0', version: '2.0.0', changelog: '## 2.0.0\nTwo.' },
    /name v1, but the tag is v2\.0\.0/u,
  ],
  ['a candidate', { tag: 'v1.0.0-rc.1', changelog: '## 1.0.0-rc.1\nCandidate.' }, /v1\.0\.0-rc\.1 is no release/u],
  ['the major tag itself', { tag: 'v1', changelog: '## 1\nOne.' }, /v1 is no release/u],
  ['a leading zero', { tag: 'v1.01.0', changelog: '## 1.01.0\nOne.' }, /v1\.01\.0 is no release/u],
  ['no notes', { tag: 'v1.2.0', version: '1.2.0' }, /no text under "## 1\.2\.0"/u],
  ['empty notes', { tag: 'v1.0.0', version: '1.0.0' }, /no text under "## 1\.0\.0"/u],
] as const)
  test(`refused: ${what}`, () => {
    const problems = releaseProblems({ ...RELEASE, ...change });
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.match(problems[0] ?? '', problem);
  });

test('the version in package.json has its notes, and can be released but for its name', () => {
  const [manifest, changelog] = ['package.json', 'CHANGELOG.md'].map((path) =>
    readFileSync(join(import.meta.dirname, '../..', path), 'utf8'),
  ) as [string, string];
  const { version } = JSON.parse(manifest) as { version: string };
  assert.deepEqual(releaseProblems({ ...RELEASE, tag: `v${version}`, version, changelog }), []);
});

test('all problems are named at once', () => {
  assert.equal(releaseProblems({ ...RELEASE, repository: PLACEHOLDER, tag: 'v9', changelog: '' }).length, 3);
});

test('a section ends where the next version begins, and one version is not the beginning of another', () => {
  assert.equal(sectionOf(CHANGELOG, '1.1.0'), 'One.');
  assert.equal(sectionOf(CHANGELOG, '1.1'), '');
  assert.equal(sectionOf(CHANGELOG, 'Unreleased'), '');
});

test('links to files lead to the tag, all others stay', () => {
  assert.equal(
    releaseNotes(RELEASE),
    '### Added\n\n- Ten. See [drift](https://github.com/acme/ivr/blob/v1.10.0/docs/drift.md#records), [this](#here), ' +
      '[npm](https://www.npmjs.com) and [mail](mailto:a@example.com).\n',
  );
});

for (const [tag, tags, newest] of [
  ['v1.10.0', ['v1.9.9', 'v1.10.0', 'v1', 'v2.0.0', 'v0.9.0', ''], true],
  ['v1.9.10', ['v1.9.9', 'v1.10.0'], false],
  ['v1.9.1', ['v1.9.2'], false],
  ['v1.9.1', ['v1.9.2-rc.1', 'v1.08.9'], true],
  ['v1.9.1', [], true],
  ['v1', [], false],
] as const)
  test(`${tag} ${newest ? 'is' : "isn't"} the newest besides ${tags.join(', ')}`, () => {
    assert.equal(isNewest(tag, tags), newest);
  });
