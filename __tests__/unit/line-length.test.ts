import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/** As wide as Prettier prints. It leaves comments and texts as they are. */
const WIDEST = 140;

test('no line of the source is over 140 columns, but for addresses', () => {
  const root = join(import.meta.dirname, '../..');
  const long = globSync('{src,simulator,harness,preview,demo,scripts}/**/*.ts', { cwd: root }).flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.length > WIDEST && !line.includes('https://') ? [`${path}:${index + 1}`] : [])),
  );
  assert.deepEqual(long, []);
});
