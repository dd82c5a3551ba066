// What users see in a run is written as CONTRIBUTING.md asks.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { textsOf } from '../../scripts/source-texts.ts';
import { avoidedIn } from '../support/avoided-words.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

for (const [text, found] of [
  ['Mend the file.', 'Mend'],
  ['What nobody can see', 'nobody'],
  ['Take the quotes around the whole away.', 'Take the quotes around the whole away'],
  ['The change was taken back.', 'taken back'],
  ['`x` is no property of a menu.', 'is no p'],
  ['A queue that this client may see', 'may see'],
  ['Where nothing changes, it is one line.', 'Where nothing'],
  ['The flow’s menu', '’'],
  ["There is no such flow, and it's no longer live.", undefined],
  ['Take the next exit. It leads away.', undefined],
] as const)
  test(`${found ?? 'nothing'} is avoided in "${text}"`, () => {
    assert.equal(avoidedIn(text), found);
  });

test('strings and templates are found in source, and names of modules are not', () => {
  const source =
    "import a from 'a';\n// 'No'\nconst b: string = `one ${a('two')} three`;\nexport { b } from 'b';\nthrow new Error('four');\n";
  assert.deepEqual(textsOf(source), [
    { line: 3, parts: ['one ', ' three'] },
    { line: 3, parts: ['two'] },
    { line: 5, parts: ['four'] },
  ]);
});

/** A code never changes, not even for its words. */
const CODE = /^[\w.-]+$/u;

test('no text of src has a word that we avoid', () => {
  const found = globSync('src/**/*.ts', { cwd: root }).flatMap((path) =>
    textsOf(read(path)).flatMap(({ line, parts }) => {
      const avoided = CODE.test(parts.join('')) ? undefined : avoidedIn(parts.join('…'));
      return avoided === undefined ? [] : [`${path}:${line} ${avoided}`];
    }),
  );
  assert.deepEqual(found, []);
});

for (const path of ['action.yml', ...globSync(['schema/*.json', 'examples/**/*.yml'], { cwd: root })])
  test(`${path} has no word that we avoid`, () => {
    assert.equal(avoidedIn(read(path)), undefined);
  });
