// Markdown as a tree, to compare by structure; no test of its own.
import assert from 'node:assert/strict';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';

/** A node without its text: what it is, and what of it decides how it looks or where it leads. */
export interface Shape {
  readonly type: string;
  readonly facts?: string;
  readonly children?: readonly Shape[];
}

/** What was read: the shape, and the texts in it as a reader sees them, in code and outside of it. */
interface Tree {
  readonly shape: Shape;
  readonly code: readonly string[];
  readonly prose: readonly string[];
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly align?: readonly unknown[];
  readonly children?: readonly Node[];
}

/** Reads Markdown as CommonMark with GitHub's tables, autolinks, footnotes, strikethrough, task lists and formulas. */
export function treeOf(markdown: string): Tree {
  const root = fromMarkdown(markdown, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  }) as Node;
  const code: string[] = [];
  const prose: string[] = [];
  const shapeOf = (node: Node): Shape => {
    const children = node.children === undefined ? [] : merged(node.children, code, prose).map(shapeOf);
    const facts = [
      node.type === 'html' || node.children === undefined ? (node.value ?? '') : '',
      node.url ?? '',
      node.depth ?? '',
      (node.align ?? []).join(','),
    ];
    return { type: node.type, facts: facts.join(' '), ...(node.children === undefined ? {} : { children }) };
  };
  const shape = shapeOf(root);
  return { shape, code, prose };
}

const APART = '<span dir="auto">';

/** The children without their texts, which are taken down: those between `<code>` and `</code>` as code, all others as prose. */
function merged(children: readonly Node[], code: string[], prose: string[]): Node[] {
  const kept: Node[] = [];
  let inCode = false;
  let text = '';
  let apart = 0;
  const end = (): void => {
    if (text !== '') (inCode ? code : prose).push(text);
    text = '';
  };
  for (const [index, node] of children.entries()) {
    // GitHub's own way to show a dollar: three nodes that are a text.
    const isDollar = node.value === '<span>' && children[index + 1]?.value?.startsWith('$') === true;
    const isEnd =
      node.value === '</span>' && children[index - 1]?.value?.startsWith('$') === true && children[index - 2]?.value === '<span>';
    if (node.type === 'text') text += node.value ?? '';
    // A place where a line may be broken, and in code an address.
    else if (node.value === '<wbr>') continue;
    // What is read from right to left is kept apart: no more than a text, as long as it ends where it began.
    else if (node.value === APART) apart += 1;
    else if (node.value === '</span>' && !isEnd && apart > 0) apart -= 1;
    else if (node.type === 'html' && (isDollar || isEnd)) {
      assert.equal(isEnd ? children[index - 1]?.value : '$', '$', 'a dollar stands alone');
    } else {
      end();
      if (node.value === '<code>') inCode = true;
      if (node.value === '</code>') inCode = false;
      kept.push(node);
    }
  }
  end();
  assert.equal(apart, 0, 'what is kept apart ends beside its beginning');
  return kept;
}

/** What GitHub makes of finished text outside of code: each is a link, a picture or a notice to someone. */
const MADE_OF_TEXT: readonly (readonly [string, RegExp])[] = [
  ['a mention', /@[\w/-]/u],
  ['a reference', /#\d/u],
  ['a reference by GH', /GH-\d/iu],
  ['an advisory', /(?:GHSA|CVE)-\w/iu],
  ['an emoji', /:[\w+-]+:/u],
  ['an address', /(?:https?|ftp):\/\/|www\./iu],
  ['a commit', /(?<![\da-z-])[\da-f]{7,64}(?![\da-z-])/iu],
  ['a formula', /\$[^$]*\$/u],
];

/** Invisible characters, but joiners, selectors, and the zero-width space, with which references are broken. */
const HIDDEN =
  /(?![\ufe0e-\ufe0f\u180b-\u180d\u180f\u200b-\u200d])[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\ufff9-\ufffb]/u;

/** Asserts that no text of a tree is anything else than text, wherever it is shown. */
export function assertPlain({ code, prose }: Tree, context: string): void {
  for (const text of [...code, ...prose]) {
    assert.ok(text.isWellFormed(), context);
    // Line ends are the document's own: a foreign one would have changed the shape.
    assert.doesNotMatch(text.replaceAll('\n', ''), HIDDEN, context);
  }
  for (const text of prose) {
    const dollars = MADE_OF_TEXT.filter(([what, pattern]) => what !== 'a formula' && pattern.test(text));
    assert.deepEqual(dollars, [], context);
  }
}
