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
import { LOOK, openDetails, rawIn, skipsIn, type Look } from './look.ts';

// What GitHub would show of every kind of report, in a browser: seen, not believed.

const executable = findChromium();
const skip = executable === undefined ? 'no Chromium is installed (apt-get install chromium, or say where it is: CHROMIUM=…)' : false;

/**
 * What every run of the tests looks at: one of each kind. `GALLERY=all` looks at every sample, which takes minutes where there are two cores.
 */
const USUAL =
  /^(?:planned|edited|rolled-back|rollback-failed|calls-failed|deployed-after-plan|several)-architect$|^(?:big|loop|invalid|thirty|many-menus|(?:arabic|hostile|worldly)-definition)$/u;
const chosen = samples.filter(({ name }) => process.env['GALLERY'] === 'all' || USUAL.test(name));

/** Foreign texts that hold what would be Markdown, if it could: there it is seen. */
const HOSTILE = /^hostile/u;

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
    const most = /^(?:huge|thirty)$/u.test(sample.name) ? 3 : Number.MAX_SAFE_INTEGER;
    await tab.goto(`${pathToFileURL(join(folder, file)).href}#${most}`);
    assert.deepEqual(await tab.evaluate<string[]>('drawn'), [], `${file}: a diagram can't be drawn`);
    const diagrams = markdown.split('\n').filter((line) => line === '```mermaid').length;
    for (const viewport of Object.values(VIEWPORTS)) {
      await tab.setViewportSize(viewport);
      const look = await tab.evaluate<Look>(LOOK);
      const { labels, badLinks, headings, details, torn, text, scrolled, ...rest } = look;
      const fine = {
        diagrams: Math.min(most, diagrams),
        sources: Math.max(0, diagrams - most),
        untitled: 0,
        overflow: 0,
        wideTables: 0,
        nameless: 0,
        handlers: 0,
        scripts: 0,
        struck: false,
      };
      assert.deepEqual(rest, fine, `${file} at ${viewport.width} pixels`);
      assert.deepEqual(badLinks, [], `${file}: links that are not ours`);
      assert.deepEqual(skipsIn(headings), [], `${file}: headings that skip a level`);
      assert.deepEqual([openDetails(markdown), details.length], [0, markdown.match(/^<details/gmu)?.length ?? 0], `${file}: folded parts`);
      assert.ok(
        details.every((depth) => depth <= 1),
        `${file}: a folded part within another`,
      );
      assert.deepEqual(torn, [], `${file}: words that stand in two places of a line`);
      if (!HOSTILE.test(sample.name)) assert.equal(rawIn(text), undefined, `${file}: Markdown that is seen as such`);
      if (!HOSTILE.test(sample.name)) {
        assert.deepEqual(scrolled, [], `${file}, ${viewport.width} pixels: tables that have to be scrolled`);
      }
      if (diagrams > 0)
        assert.ok(labels.length > 0 && labels.every((label) => !/#\d+;|[ﬂ]°|Unsupported/u.test(label)), `${file}: ${labels.join(' | ')}`);
    }
    await tab.setViewportSize(VIEWPORTS.desktop);
    await tab.addScriptTag({ path: axe });
    for (const theme of THEMES) {
      await tab.emulateMedia({ colorScheme: theme });
      assert.deepEqual(await tab.evaluate<string[]>('drawDiagrams()'), []);
      const { violations } = await tab.evaluate<AxeResults>(
        `axe.run('body', { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'], elementRef: false })`,
      );
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`));
      assert.deepEqual(found.slice(0, 5), [], `${file}, ${theme}`);
    }
  }

  for (const sample of chosen) {
    test(`${sample.name}: ${sample.title}`, async () => {
      for (const page of await writeSample(folder, sample)) await checkPage(page);
    });
  }

  test('the checks see what they look for', () => {
    assert.deepEqual([skipsIn([3, 4, 5, 4, 3]), skipsIn([3, 5]), skipsIn([4]), skipsIn([1])], [[], ['h3, h5'], ['h2, h4'], ['h2, h1']]);
    assert.deepEqual(['<details>x</details>', '<details open><details></details>', '</details>'].map(openDetails), [0, 1, -1]);
    for (const raw of ['| a |\n|---|', '**a**', '</del>', '<br>', '&#44;', '[a](https://x)', '[!CAUTION]', '### a', '```mermaid']) {
      assert.notEqual(rawIn(`x\n${raw}`), undefined, raw);
    }
    assert.equal(rawIn('Callers who press # hear * and 1 < 2 – "a|b"'), undefined);
  });

  test('asks nobody for anything, and opens no dialog', () => {
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(pathToFileURL(folder).href)),
      [],
    );
    assert.deepEqual(dialogs, []);
  });
});
