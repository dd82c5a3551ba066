import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page as Tab } from 'playwright-core';
import { findChromium, openBrowser, THEMES, VIEWPORTS } from '../../preview/browser.ts';
import { samples } from '../../preview/samples.ts';
import { writeAssets, writeSample, type Page } from '../../preview/site.ts';

// What GitHub would show of every kind of report, in a browser: seen, not believed.

const executable = findChromium();
const skip = executable === undefined ? 'no Chromium is installed (apt-get install chromium, or say where it is: CHROMIUM=…)' : false;

/**
 * What every run of the tests looks at: one of each kind. `GALLERY=all` looks at every sample, which takes minutes where there are two cores.
 */
const USUAL = /^(?:planned|edited|rolled-back|rollback-failed)-architect$|^(?:big|loop|invalid|hostile-definition)$/u;
const chosen = samples.filter(({ name }) => process.env['GALLERY'] === 'all' || USUAL.test(name));

/** What a page says of itself. */
interface Look {
  readonly diagrams: number;
  readonly sources: number;
  /** How many pixels the page is wider than its window. */
  readonly overflow: number;
  /** Tables that are wider than their place and don't scroll within themselves. */
  readonly wideTables: number;
  readonly handlers: number;
  readonly scripts: number;
  readonly badLinks: readonly string[];
  readonly struck: boolean;
  /** The words of the diagrams' places and lines. */
  readonly labels: readonly string[];
}

const LOOK = `(() => {
  const article = document.querySelector('article');
  const all = [...article.querySelectorAll('*')];
  const tables = [...article.querySelectorAll('table')];
  return {
    diagrams: article.querySelectorAll('.mermaid-box > svg').length,
    sources: article.querySelectorAll('code.language-mermaid, .mermaid-error').length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    wideTables: tables.filter((table) => {
      const box = table.getBoundingClientRect();
      return box.right > article.getBoundingClientRect().right + 1 || (table.scrollWidth > table.clientWidth + 1 && getComputedStyle(table).overflowX !== 'auto');
    }).length,
    handlers: all.filter((element) => [...element.attributes].some(({ name }) => name.startsWith('on'))).length,
    scripts: article.querySelectorAll('script, iframe, object, embed, form, img').length,
    badLinks: [...article.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '').filter((href) => !href.startsWith('https://github.com/northwind/ivr/')),
    struck: 'struck' in window,
    labels: [...article.querySelectorAll('.mermaid-box .nodeLabel, .mermaid-box .edgeLabel')].map((label) => label.textContent.trim()).filter((text) => text !== ''),
  };
})()`;

/** Faults that are known and open; each fails the last test as soon as it is mended. */
const OPEN = [
  {
    rule: 'color-contrast',
    colours: '#0969da on #e8ebee',
    why: 'the link to a file is code, and a table’s second row has a ground of its own',
  },
  {
    rule: 'color-contrast',
    colours: '#cccccc on #585858',
    why: 'labels of lines in Mermaid’s own dark theme: 4.43:1, and no source can set it for one theme alone',
  },
] as const;

/** Colours, headings, names of links and pictures: what the text itself decides. */
const RULES = [
  'color-contrast',
  'heading-order',
  'empty-heading',
  'link-name',
  'image-alt',
  'svg-img-alt',
  'list',
  'listitem',
  'summary-name',
];

describe('a comment or job summary in a browser', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'genesys-ivr-gallery-'));
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  let browser: Browser;
  let context: BrowserContext;
  let tab: Tab;
  const asked: string[] = [];
  const dialogs: string[] = [];
  const seen = new Set<string>();

  before(async () => {
    writeAssets(folder);
    browser = await openBrowser(executable ?? '');
    context = await browser.newContext({ viewport: VIEWPORTS.desktop, colorScheme: 'light' });
    context.on('request', (request) => asked.push(request.url()));
    context.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    tab = await context.newPage();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function checkPage({ file, markdown, sample }: Page): Promise<void> {
    await tab.emulateMedia({ colorScheme: 'light' });
    await tab.setViewportSize(VIEWPORTS.desktop);
    // A dozen flows are drawn like one: of the longest, three diagrams are enough.
    const most = sample.name === 'huge' ? 3 : Number.MAX_SAFE_INTEGER;
    await tab.goto(`${pathToFileURL(join(folder, file)).href}#${most}`);
    assert.deepEqual(await tab.evaluate<string[]>('drawn'), [], `${file}: a diagram can't be drawn`);
    const diagrams = markdown.split('\n').filter((line) => line === '```mermaid').length;
    for (const viewport of Object.values(VIEWPORTS)) {
      await tab.setViewportSize(viewport);
      const look = await tab.evaluate<Look>(LOOK);
      const { labels, badLinks, ...rest } = look;
      const fine = {
        diagrams: Math.min(most, diagrams),
        sources: Math.max(0, diagrams - most),
        overflow: 0,
        wideTables: 0,
        handlers: 0,
        scripts: 0,
        struck: false,
      };
      assert.deepEqual(rest, fine, `${file} at ${viewport.width} pixels`);
      assert.deepEqual(badLinks, [], `${file}: links that are not ours`);
      if (diagrams > 0)
        assert.ok(labels.length > 0 && labels.every((text) => !/#\d+;|[ﬂ]°|Unsupported/u.test(text)), `${file}: ${labels.join(' | ')}`);
    }
    await tab.setViewportSize(VIEWPORTS.desktop);
    // The longest say the same again and again: looking at their contrast takes a minute, and finds nothing else.
    if (sample.name === 'huge') return;
    await tab.addScriptTag({ path: axe });
    for (const theme of THEMES) {
      await tab.emulateMedia({ colorScheme: theme });
      assert.deepEqual(await tab.evaluate<string[]>('drawDiagrams()'), []);
      const { violations } = await tab.evaluate<AxeResults>(
        `axe.run('body', { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'], elementRef: false })`,
      );
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.flatMap(({ html, failureSummary, any }) => {
          const { fgColor = '', bgColor = '' } = (any[0]?.data ?? {}) as { fgColor?: string; bgColor?: string };
          const known = OPEN.find(({ rule, colours }) => rule === id && colours === `${fgColor} on ${bgColor}`);
          if (known !== undefined) seen.add(known.colours);
          return known === undefined ? [`${id}: ${html}: ${failureSummary}`] : [];
        }),
      );
      assert.deepEqual(found.slice(0, 5), [], `${file}, ${theme}`);
    }
  }

  for (const sample of chosen) {
    test(`${sample.name}: ${sample.title}`, async () => {
      for (const page of await writeSample(folder, sample)) await checkPage(page);
    });
  }

  for (const { rule, colours, why } of OPEN) {
    test(`open: ${rule}, ${colours}: ${why}`, () => {
      assert.ok(seen.has(colours), 'it is mended: take it out of the list');
    });
  }

  test('asks nobody for anything, and opens no dialog', () => {
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(pathToFileURL(folder).href)),
      [],
    );
    assert.deepEqual(dialogs, []);
  });
});
