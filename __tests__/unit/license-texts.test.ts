// The bundle carries the text of every license that it takes something from.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { completeLicenses } from '../../scripts/license-texts.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLED = 'a\nISC\nThe text of a.\nMore of it.\n\nb\nMIT\n\nc\nMIT\nThe text of c.\n';

test('each package in dist has the text of its license', () => {
  const licenses = readFileSync(join(ROOT, 'dist/bundle/licenses.txt'), 'utf8');
  const lines = licenses.split('\n');
  const isName = (line: string, index: number): boolean =>
    (index === 0 || lines[index - 1] === '') && line !== '' && existsSync(join(ROOT, 'node_modules', line, 'package.json'));
  const starts = lines.flatMap((line, index) => (isName(line, index) ? [index] : []));
  assert.ok(starts.includes(lines.indexOf('purecloud-platform-client-v2')));
  const without = starts.filter((start, index) => {
    const text = lines.slice(start + 2, starts[index + 1]).join('\n');
    return !/permission|redistribut|permitted|free to|licensed under/iu.test(text);
  });
  assert.deepEqual(
    without.map((start) => lines[start]),
    [],
  );
});

test('a text that only the README has is taken from there', () => {
  const readme = '# b\n\n## License\n\nCopyright (c) Ann &lt;ann@example.org&gt;\n\nPermission is granted.\n\n## More\n\nNo\n';
  const text = 'Copyright (c) Ann <ann@example.org>\n\nPermission is granted.';
  const find = (name: string): { author: string; readme: string } | undefined => (name === 'b' ? { author: 'Bob', readme } : undefined);
  assert.equal(completeLicenses(BUNDLED, find), BUNDLED.replace('b\nMIT\n', `b\nMIT\n${text}\n`));
});

const withoutText = (name: string): { author: string; readme: string } | undefined =>
  name === 'b' ? { author: 'Bob', readme: '# b\n\nLicense\n-------\n\nMIT\n' } : undefined;

test('a text that no file has is written with the author; of another license, that is refused', () => {
  assert.match(completeLicenses(BUNDLED, withoutText), /\nb\nMIT\nMIT License\n\nCopyright \(c\) Bob\n\nPermission is hereby granted/u);
  assert.throws(() => completeLicenses(BUNDLED.replace('b\nMIT', 'b\nISC'), withoutText), /b gives no text of its license ISC/u);
});
