import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLACEHOLDER, repositoryOf, schemaUrl, withRepository } from '../../scripts/repository.ts';

const renamed = (text: string, former = PLACEHOLDER): string => withRepository(text, { repository: 'acme/ivr', former });

test('the repository is what package.json says', () => {
  assert.equal(repositoryOf({ repository: 'github:acme/ivr' }), 'acme/ivr');
});

for (const repository of [undefined, 'acme/ivr', 'https://github.com/acme/ivr', { url: 'github:acme/ivr' }, 'github:acme', 'github:a/b/c'])
  test(`a repository that isn't github:owner/name is an error: ${JSON.stringify(repository)}`, () => {
    assert.throws(() => repositoryOf({ repository }), /must be "github:owner\/name"/u);
  });

for (const [text, expected] of [
  [`      - uses: ${PLACEHOLDER}@v1`, '      - uses: acme/ivr@v1'],
  [`uses: ${PLACEHOLDER}/.github/workflows/ivr.yml@v1`, 'uses: acme/ivr/.github/workflows/ivr.yml@v1'],
  [`# yaml-language-server: $schema=${schemaUrl(PLACEHOLDER)}`, `# yaml-language-server: $schema=${schemaUrl('acme/ivr')}`],
  [`[new](https://github.com/${PLACEHOLDER}/issues/new)`, '[new](https://github.com/acme/ivr/issues/new)'],
  [`gh attestation verify dist/index.js --repo ${PLACEHOLDER}`, 'gh attestation verify dist/index.js --repo acme/ivr'],
  // The owner is wrong already.
  ['uses: someone/genesys-ivr-action@v1', 'uses: acme/ivr@v1'],
  ['https://raw.githubusercontent.com/some/fork/v1/schema/menu.schema.json', schemaUrl('acme/ivr')],
] as const)
  test(`a mention of the action gets its name: ${text}`, () => {
    assert.equal(renamed(text), expected);
  });

test('the name before is replaced, too, whatever it was', () => {
  assert.equal(renamed('uses: old/menus@v1\nuses: old/menus-2@v1\n', 'old/menus'), 'uses: acme/ivr@v1\nuses: old/menus-2@v1\n');
});

for (const text of [
  'uses: actions/checkout@v6',
  'cd ~/src/genesys-ivr-action',
  '<!-- genesys-ivr-action v1 {} -->',
  'https://github.com/actions/toolkit/blob/main/schema/menu.schema.json',
])
  test(`anything else stays: ${text}`, () => {
    assert.equal(renamed(text), text);
  });
