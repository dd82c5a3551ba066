import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import { avoidedIn } from '../support/avoided-words.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Whoever opens the README wants to know what this is and how to begin: all else has its page in docs. */
const MOST = 1200;
/** A page that answers one question. */
const MOST_OF_PAGE = 1500;
/** What is looked up, and not read through. */
const REFERENCES: ReadonlySet<string> = new Set(['docs/errors.md']);
/** Longer sentences are read twice. */
const MOST_OF_SENTENCE = 35;

const PAGES = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', ...globSync('docs/*.md', { cwd: root })];

const PHRASING: ReadonlySet<Nodes['type']> = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link', 'image']);

/** What is read as prose: with code within a sentence and the words of pictures, without code blocks and addresses. */
function prose(node: Nodes, isLeftOut: (node: Nodes) => boolean): string {
  if (node.type === 'code' || node.type === 'html' || isLeftOut(node)) return '';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value.replaceAll('\n', ' ');
  if (!('children' in node)) return ' ';
  const text = node.children.map((child) => prose(child, isLeftOut)).join('');
  return PHRASING.has(node.type) ? text : `${text}\n`;
}

function parsed(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\S+/gu) ?? [];
}

/** The words of a page, without its tables. */
function wordsOf(markdown: string): readonly string[] {
  return wordsIn(prose(parsed(markdown), ({ type }) => type === 'table'));
}

/** The sentences of a page, those in its tables included. A piece of code counts as a word. */
function sentencesOf(markdown: string): string[] {
  const lines = prose(parsed(markdown.replaceAll(/`[^`\n]+`/gu, '`code`')), () => false).split('\n');
  return lines.flatMap((line) => line.split(/(?<=[.!?])\s+/u));
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

test('the README shows a valid menu file in eight lines', () => {
  const text = /```yaml\n(flow_name: [\s\S]*?)```/u.exec(read('README.md'))?.[1] ?? '';
  assert.equal(text.trimEnd().split('\n').length, 8);
  assert.deepEqual(parseMenuFile('ivr/main.yml', Buffer.from(text)).problems, []);
});

test('each page of docs answers the question in its title, and is found from the README or CONTRIBUTING.md', () => {
  const pages = globSync('docs/*.md', { cwd: root });
  assert.deepEqual(
    pages.filter((path) => !/^# [A-Z][^\n?]*\?\n/u.test(read(path))),
    [],
  );
  assert.deepEqual(
    pages.filter((path) => !`${read('README.md')}${read('CONTRIBUTING.md')}`.includes(`](${path}`)),
    [],
  );
});

test('sentences are counted one by one, in tables, too', () => {
  assert.deepEqual(
    sentencesOf('One `a b c` is\nhere. Two.\n\n| Three | Four. Five |\n| --- | --- |\n').filter((one) => one.trim() !== ''),
    ['One code is here.', 'Two.', 'Three', 'Four.', 'Five'],
  );
});

for (const path of PAGES) {
  test(`${path} is easy to read`, () => {
    const sentences = sentencesOf(read(path));
    const long = sentences.filter((sentence) => wordsIn(sentence).length > MOST_OF_SENTENCE);
    assert.deepEqual(long, [], `${long.length} sentences of more than ${MOST_OF_SENTENCE} words`);
    assert.deepEqual(
      sentences.filter((sentence) => avoidedIn(sentence) !== undefined),
      [],
    );
    const { length } = wordsOf(read(path));
    assert.ok(length <= MOST_OF_PAGE || REFERENCES.has(path), `${length} words: split the page`);
  });
}
