import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brokenLinks } from '../../scripts/broken-links.ts';

/** The links of `README.md` that are broken in a small repository, each as `line:column link problem`. */
function brokenIn(readme: string, others: Readonly<Record<string, string>> = {}): string[] {
  const files: Readonly<Record<string, string>> = {
    'README.md': readme,
    'docs/errors.md': '# Errors\n\n## What to do?\n\n<a id="by-hand"></a>\n',
    'docs/images/plan.png': '',
    'src/index.ts': 'one\ntwo\n',
    ...others,
  };
  return brokenLinks({ paths: Object.keys(files), read: (path) => files[path] ?? '' }).map(
    ({ path, line, column, link, problem }) => `${path === 'README.md' ? '' : `${path}:`}${line}:${column} ${link} ${problem}`,
  );
}

test('links that GitHub can follow are fine', () => {
  const fine = [
    '# Top',
    '[file](docs/errors.md) [heading](docs/errors.md#what-to-do) [set by hand](docs/errors.md#by-hand) [here](#top)',
    '[folder](docs) [folder](./docs/) [from the root](/src/index.ts) [lines](src/index.ts#L1-L2) [query](docs/images/plan.png?raw=true)',
    '![picture](docs/images/plan.png) <img src="docs/images/plan.png"> <a href="docs/errors.md#errors">raw</a>',
    '[page](https://example.com/a#b) <https://example.com> [mail](mailto:a@example.com) [reference][one] ![picture][two]',
    '[one]: docs/errors.md#errors',
    '[two]: docs/images/plan.png',
    '`[code](nowhere.md)` `options[].key`[^1]\n\n[^1]: A footnote.\n\n```md\n[code](nowhere.md)\n```',
  ];
  assert.deepEqual(brokenIn(fine.join('\n\n')), []);
});

test('the links of a task list are checked', () => {
  assert.deepEqual(brokenIn('- [ ] Read [this](docs/gone.md)\n'), ['1:12 docs/gone.md There is no docs/gone.md in the repository.']);
});

test('a link to a file that is not there is broken', () => {
  assert.deepEqual(brokenIn('Text\nand [a link](docs/gone.md), and [none]()\n'), [
    '2:5 docs/gone.md There is no docs/gone.md in the repository.',
    '2:33  The link is empty.',
  ]);
  assert.deepEqual(brokenIn('![A picture](docs/images/Plan.png)\n'), [
    '1:1 docs/images/Plan.png There is no docs/images/Plan.png in the repository. Did you mean docs/images/plan.png? Names are case-sensitive.',
  ]);
  assert.deepEqual(brokenIn('[a][b] [c](../d.md) [e](%zz)\n\n[b]: ./gone.md\n'), [
    '1:1 ./gone.md There is no gone.md in the repository.',
    '1:8 ../d.md The link leads out of the repository.',
    '1:21 %zz The link has a % that encodes nothing.',
  ]);
});

test('a link to an anchor that is not there is broken', () => {
  assert.deepEqual(brokenIn('# Top\n\n[a](#tpo) [b](docs/errors.md#what-to-do?) [c](docs#errors) [d](docs/images/plan.png#errors)\n'), [
    '3:1 #tpo README.md has no heading or anchor #tpo. Did you mean #top?',
    '3:11 docs/errors.md#what-to-do? docs/errors.md has no heading or anchor #what-to-do?. Did you mean #what-to-do?',
    '3:43 docs#errors docs is a folder: it has no anchors.',
    "3:60 docs/images/plan.png#errors docs/images/plan.png isn't Markdown: it has no anchor #errors.",
  ]);
  assert.deepEqual(brokenIn('[a](src/index.ts#L3) [b](src/index.ts#L1-L9)\n'), [
    '1:1 src/index.ts#L3 src/index.ts has 2 lines.',
    '1:22 src/index.ts#L1-L9 src/index.ts has 2 lines.',
  ]);
});

test('links in raw HTML, and from a page in a folder, are checked, too', () => {
  assert.deepEqual(brokenIn('Text <a href="gone.md">raw</a>\n\n<p>\n  <img src="docs/gone.png">\n</p>\n'), [
    '1:6 gone.md There is no gone.md in the repository.',
    '4:3 docs/gone.png There is no docs/gone.png in the repository.',
  ]);
  assert.deepEqual(brokenIn('# Top\n', { 'docs/page.md': '[up](../README.md#top) [up](README.md)\n' }), [
    'docs/page.md:1:24 README.md There is no docs/README.md in the repository.',
  ]);
});

test('an external link must be https, and a reference must be defined', () => {
  assert.deepEqual(brokenIn('[a](http://example.com) [b](ftp://example.com) [c](//example.com) [d](https://) [e][f] www.example.com\n'), [
    '1:1 http://example.com An external link must start with https://.',
    '1:25 ftp://example.com An external link must start with https://.',
    '1:48 //example.com An external link must start with https://.',
    '1:67 https:// This is not the address of a page.',
    '1:80 [e][f] The reference has no definition.',
    '1:88 http://www.example.com An external link must start with https://.',
  ]);
});

test('anchors are those that GitHub makes of headings', () => {
  const headings = [
    '# What is *proven*, and what isn’t?',
    '## `region` & co.',
    '## Same',
    '## Same',
    '## Same-1',
    '## Plan = deploy',
    '## Überblick 🎉',
    '## [A link](docs/errors.md)',
    '<h2 align="center">Raw <b>HTML</b></h2>',
    'Underlined\n---',
  ];
  const anchors = [
    'what-is-proven-and-what-isnt',
    'region--co',
    'same',
    'same-1',
    'same-1-1',
    'plan--deploy',
    '%C3%BCberblick-',
    'a-link',
    'raw-html',
    'underlined',
  ];
  const links = anchors.map((anchor) => `[to](#${anchor})`).join(' ');
  assert.deepEqual(brokenIn(`${headings.join('\n\n')}\n\n${links}\n`), []);
});
