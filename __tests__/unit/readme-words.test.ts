import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Whoever opens the README wants to know what this is and how to begin: all else has its page in docs. */
const MOST = 1500;

const PHRASING: ReadonlySet<Nodes['type']> = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link', 'image']);

/** What is read as prose: with code within a sentence and the words of pictures, without code blocks, tables and addresses. */
function prose(node: Nodes): string {
  if (node.type === 'code' || node.type === 'table' || node.type === 'html') return '';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return ' ';
  const text = node.children.map(prose).join('');
  return PHRASING.has(node.type) ? text : `${text}\n`;
}

function wordsOf(markdown: string): string[] {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return prose(tree).match(/\S+/gu) ?? [];
}

function permissions(path: string): string[] {
  return [...new Set([...read(path).matchAll(/`([a-z]+:[a-z]+:[a-z]+)`/giu)].map(([, name = '']) => name))].toSorted();
}

test('words are counted without code blocks, tables, comments and addresses', () => {
  const markdown = [
    '# A title',
    '<!-- no -->\nTwo `npm ci`\nmore [in a link](https://example.com/not/this).',
    '- One\n- Two\n\n  | no | no |\n  | --- | --- |\n  | no | no |',
    '```sh\nno\n```',
    '![Seen in a picture](no.png)',
  ];
  assert.deepEqual(wordsOf(markdown.join('\n\n')).join(' '), 'A title Two npm ci more in a link. One Two Seen in a picture');
});

test(`the README has at most ${MOST} words`, () => {
  const { length } = wordsOf(read('README.md'));
  assert.ok(length <= MOST, `${length} words: move what not everyone needs into docs`);
});

test('the README asks for the permissions that docs/getting-started.md explains', () => {
  assert.ok(permissions('README.md').length > 10);
  assert.deepEqual(permissions('README.md'), permissions('docs/getting-started.md'));
});
