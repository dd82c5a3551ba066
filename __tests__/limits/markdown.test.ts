import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { wordsBeforeAndAfter } from '../../src/report/markdown/before-after.ts';
import { code, codeBlock, phoneKey, plain, prose } from '../../src/report/wording/escape.ts';
import { toSections } from '../../src/report/markdown/markdown.ts';
import { timingSections } from '../../src/report/markdown/timing.ts';
import { reportWith } from './foreign-report.ts';
import { helpUrl } from '../../src/report/wording/error-page.ts';
import { hostileTexts, PIECES, RUNS } from './hostile-text.ts';
import { assertPlain, treeOf, type Shape } from './markdown-tree.ts';

/** Each way to make foreign text fit for something, what it is put into, and how that is read. Another kind of text is one more row. */
const CONTEXTS: readonly { readonly name: string; readonly show: (text: string) => string; readonly frame: (shown: string) => string }[] = (
  [
    ['code', code],
    ['prose', prose],
    ['plain text', plain],
    ['a key', phoneKey],
    ['text that is struck out', (text: string) => `<del>${plain(text)}</del><br>→ <ins>${plain(text)}</ins>`],
  ] as const
).flatMap(([name, show]) => [
  { name: `${name} in a paragraph`, show, frame: (shown: string) => `Before ${shown} after` },
  {
    name: `${name} with neighbours`,
    show,
    frame: (shown: string) => `a ${shown}: (${shown}), ${shown}. [${shown}](https://github.com/a/b)`,
  },
  { name: `${name} in a table`, show, frame: (shown: string) => `| A | B |\n|---|---|\n| ${shown} | x |\n| x | ${shown}<br>${shown} |` },
  {
    name: `${name} in a quote`,
    show,
    frame: (shown: string) => `> ${shown}\n\n> [!CAUTION]\n> **Keys**\n> - Those who press ${shown} hear ${shown}`,
  },
  { name: `${name} in a heading`, show, frame: (shown: string) => `#### ✅ ${shown} — deployed\n\nx` },
  { name: `${name} in small print`, show, frame: (shown: string) => `<sub>${shown} · ${shown}</sub>` },
]);

/** Harmless text of the same shape: as many code spans, and empty where there was nothing. */
function harmless(text: string): string {
  // A version of digits is shown as it is.
  if (/^\d+$/u.test(text)) return text;
  // One Greek sign is the same as a back-tick (U+1FEF). In a phrase, code stands between back-ticks and a name between quotes.
  return text.normalize('NFC').replaceAll(/[^`"]+/gu, 'a');
}

function shapeOf(markdown: string): Shape {
  return treeOf(markdown).shape;
}

describe('foreign text', () => {
  test('can not end the block of code that it is in', () => {
    for (const text of [...PIECES, ...hostileTexts(Math.ceil(RUNS / 40))]) {
      const { children } = fromMarkdown(`<details><summary>A</summary>\n\n${codeBlock(`a${text}\n${text}b`, 'yaml')}\n\n</details>`);
      assert.deepEqual(
        children.map(({ type }) => type),
        ['html', 'code', 'html'],
        JSON.stringify(text),
      );
    }
  });

  for (const { name, show, frame } of CONTEXTS) {
    test(`forms nothing as ${name}: the tree is that of harmless text`, () => {
      for (const text of [...PIECES, ...hostileTexts(Math.ceil(RUNS / 40))]) {
        const tree = treeOf(frame(show(text)));
        assert.deepEqual(tree.shape, shapeOf(frame(show(harmless(text)))), JSON.stringify(text));
        assertPlain(tree, JSON.stringify(text));
      }
    });
  }

  test('of which a few words change is nothing but words, struck out and put in', () => {
    const texts = [...PIECES, ...hostileTexts(Math.ceil(RUNS / 40))];
    for (const [index, old] of texts.entries()) {
      const now = `${old} ${texts[(index * 7 + 1) % texts.length]} ${old}`;
      for (const [a, b] of [
        [old, now],
        [now, old],
        [`x ${old}`, `${old} y`],
      ] as const) {
        const shown = wordsBeforeAndAfter(a, b);
        const tree = treeOf(`Callers hear: ${shown}`);
        const [paragraph, ...others] = tree.shape.children ?? [];
        const nodes = (paragraph?.children ?? []).map(({ type, facts = '' }) => `${type} ${facts}`.trim());
        assert.deepEqual(others, [], JSON.stringify([a, b]));
        assert.deepEqual(nodes, shown.match(/<\/?(?:del|ins|br)>/gu)?.map((tag) => `html ${tag}`) ?? [], JSON.stringify([a, b]));
        assertPlain(tree, JSON.stringify([a, b]));
      }
    }
  });

  test('is still the text: nothing but what is invisible is lost', () => {
    for (const text of ['For sales, press 1 & 2 <now>', 'a|b*c_d~e', 'mal sehen: 50 % – “ja”', '$5 or #2']) {
      assert.equal(treeOf(`x ${code(text)}`).code.join(''), text);
      assert.equal(
        treeOf(`x ${prose(text)}`)
          .prose.join('')
          .replaceAll('\u200b', ''),
        `x ${text}`,
      );
    }
  });
});

describe('the parser that judges', () => {
  for (const [what, markdown] of [
    ['a link', '[a](https://x.example)'],
    ['an image', '![a](x)'],
    ['HTML', 'a <b>x'],
    ['an address', 'www.evil.example'],
    ['strikethrough', '~~a~~'],
    ['emphasis', '*a*'],
    ['a table', '| a |\n|---|\n| b |'],
    ['a task', '- [ ] a'],
    ['a footnote', 'a[^1]\n\n[^1]: b'],
    ['a formula', '$x$'],
    ['a heading', '# a'],
    ['code', '`a`'],
    ['a line of its own', 'a\n\nb'],
  ] as const) {
    test(`sees ${what}`, () => {
      assert.notDeepEqual(shapeOf(markdown), shapeOf('a'));
    });
  }

  for (const text of ['@octocat', 'see #1', 'GH-1', ':tada:', 'deadbee', 'CVE-2026-1', 'a\u202eb', 'a\u0007b']) {
    test(`sees that ${JSON.stringify(text)} is no plain text`, () => {
      assert.throws(() => {
        assertPlain(treeOf(text), '');
      });
    });
  }
});

describe('the whole report', () => {
  test('has the tree of a harmless one, whatever stands in its fields', () => {
    const fields = fieldCount();
    assert.ok(fields > 40, `only ${fields} fields`);
    const texts = hostileTexts(RUNS);
    for (let at = 0; at < texts.length; at += fields) {
      const mine = texts.slice(at, at + fields);
      const draw = (show: (text: string) => string) => {
        let next = 0;
        return (field: string): string => field + show(mine[next++ % mine.length] ?? '');
      };
      const tree = treeOf(render(draw((text) => text)));
      const [shown, expected] = [tree.shape, shapeOf(render(draw(harmless)))].map((shape) => withoutWords(leadNowhere(shape)));
      assert.ok(shown !== undefined && expected !== undefined && isDeepStrictEqual(shown, expected), firstDifference(shown, expected));
      assertPlain(tree, JSON.stringify(mine));
    }
  });

  test('leads to files of the commit, the run and our own page of errors alone', () => {
    const OWN_PAGES = helpUrl({ code: '' });
    for (const piece of PIECES) {
      for (const url of linksIn(shapeOf(render((field) => field + piece)))) {
        if (url.startsWith(OWN_PAGES)) continue;
        assert.match(url, /^https:\/\/github\.com\/acme\/ivr\/(?:actions\/runs\/9|blob\/[\da-f]{40}\/(?:[\w.~-]|%[\da-f]{2}|\/)+#L\d+)$/iu);
        const { host, pathname } = new URL(url);
        assert.equal(host, 'github.com');
        assert.ok(pathname.startsWith('/acme/ivr/'), 'no path leads out of the repository');
      }
    }
  });
});

/** The shape without the words that are struck out in a running text: how many there are depends on the words, and they have a test of their own. */
function withoutWords(shape: Shape): Shape {
  const { type, children } = shape;
  if (children === undefined) return shape;
  const kept = type === 'paragraph' ? children.filter(({ facts = '' }) => !/^<\/?(?:del|ins|br)>/u.test(facts)) : children;
  return { ...shape, children: kept.map(withoutWords) };
}

/** The first place where two shapes differ, with what stands around it. */
function firstDifference(a: Shape = { type: 'nothing' }, b: Shape = { type: 'nothing' }): string {
  const lines = (shape: Shape, depth = 0): string[] => [
    `${' '.repeat(depth)}${shape.type} ${shape.facts ?? ''}`,
    ...(shape.children ?? []).flatMap((child) => lines(child, depth + 1)),
  ];
  const [left, right] = [lines(a), lines(b)];
  const at = left.findIndex((line, index) => line !== right[index]);
  return [...left.slice(Math.max(0, at - 5), at + 3), '--- instead of', ...right.slice(at, at + 3)].join('\n');
}

function render(text: (field: string) => string): string {
  const report = reportWith(text);
  return [...toSections(report), ...timingSections(report)].map((section) => section.text).join('\n\n');
}

/** How many texts a report asks for. */
function fieldCount(): number {
  let count = 0;
  reportWith((field) => {
    count += 1;
    return field;
  });
  return count;
}

function linksIn({ type, facts = '', children = [] }: Shape): string[] {
  return [...(type === 'link' ? [facts.trim()] : []), ...children.flatMap((child) => linksIn(child))];
}

/** The shape with the addresses of files taken out: those have a test of their own. */
function leadNowhere(shape: Shape): Shape {
  const { children } = shape;
  return {
    ...shape,
    ...(shape.type === 'link' ? { facts: '' } : {}),
    ...(children === undefined ? {} : { children: children.map(leadNowhere) }),
  };
}
