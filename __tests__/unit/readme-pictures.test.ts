import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..', '..');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** In bytes: whoever opens the page on a phone waits for all of it. */
const MOST = 150_000;

for (const [page, expected] of [
  ['README.md', 'docs/images/plan-comment.png'],
  ['docs/comment.md', 'images/deploy-comment.png'],
] as const) {
  test(`the picture of ${page} is there, is small, and says in words what it shows`, () => {
    const pictures = [...readFileSync(join(root, page), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]*)\)/gu)];
    assert.deepEqual(
      pictures.map(([, , path]) => path),
      [expected],
    );
    for (const [, words = '', path = ''] of pictures) {
      const bytes = readFileSync(join(root, dirname(page), path));
      assert.ok(bytes.subarray(0, PNG.length).equals(PNG), path);
      assert.ok(bytes.length < MOST, `${path}: ${bytes.length} bytes`);
      assert.ok(words.split(/[.:] /u).length > 2, `${path}: ${words}`);
    }
  });
}
