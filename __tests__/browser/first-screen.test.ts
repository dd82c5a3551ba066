import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page as Tab } from 'playwright-core';
import { findChromium, openBrowser, VIEWPORTS } from '../../preview/browser.ts';
import { pageOf } from '../../preview/page.ts';
import { samples } from '../../preview/samples.ts';
import { writeAssets, writeSample } from '../../preview/site.ts';
import { compareCalls } from '../../src/call-flow/compare.ts';
import { mermaid } from '../../src/report/diagram/mermaid.ts';
import { callWords } from '../../src/report/diagram/words.ts';
import { graphOf } from '../support/calls.ts';

// What a reader sees on a phone without scrolling: which key, from where, to where.

const executable = findChromium();
const skip = executable === undefined ? 'no Chromium is installed (apt-get install chromium, or say where it is: CHROMIUM=…)' : false;

/** The smallest letters of a picture, in CSS pixels. */
const MIN_LETTERS = 12;

/** The sizes of the letters of all pictures of a page. A picture is drawn as wide as its place, and its letters with it. */
const LETTERS = `[...document.querySelectorAll('.mermaid-box > svg')].map((svg) => {
  const { fontSize } = getComputedStyle(svg.querySelector('.nodeLabel'));
  return parseFloat(fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
})`;

/** How far below the top of a comment its first table may begin, in CSS pixels. */
const MAX_TOP = 300;

/**
 * Samples of one flow with a table of what changes. Above it, others have a caution that must be read first, or foreign names of any
 * length.
 */
const measured = samples.filter(({ name, statuses }) => statuses.length === 1 && !/^(?:rollback-failed|hostile|huge)/u.test(name));

describe('on a phone', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'genesys-ivr-first-screen-'));
  let browser: Browser;
  let tab: Tab;

  before(async () => {
    writeAssets(folder);
    browser = await openBrowser(executable ?? '');
    tab = await browser.newPage({ viewport: VIEWPORTS.phone });
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test(`the table begins within ${MAX_TOP} pixels, in the report of any one flow`, async () => {
    const tops: Record<string, number> = {};
    for (const sample of measured) {
      const [page] = await writeSample(folder, sample);
      if (page === undefined || !/^\| Key \| .* \| .* \|$/mu.test(page.markdown.replaceAll(/<details>[^]*?<\/details>/gu, ''))) continue;
      // Diagrams are folded: none is drawn.
      await tab.goto(`${pathToFileURL(join(folder, page.file)).href}#0`);
      await tab.evaluate('drawn.then(() => foldDetails())');
      tops[sample.name] = await tab.evaluate<number>(
        "document.querySelector('article table').getBoundingClientRect().top - document.querySelector('article').getBoundingClientRect().top",
      );
    }
    assert.ok(Object.keys(tops).length > 20, `${Object.keys(tops).length} samples have a table`);
    assert.deepEqual(
      Object.entries(tops).filter(([, top]) => top <= 0 || top > MAX_TOP),
      [],
    );
  });

  test(`letters of a picture have ${MIN_LETTERS} pixels, in every report`, async () => {
    const small: Record<string, readonly number[]> = {};
    let pictures = 0;
    for (const sample of samples.filter(({ name }) => name !== 'huge')) {
      const [page] = await writeSample(folder, sample);
      if (page?.markdown.includes('```mermaid') !== true) continue;
      await tab.goto(pathToFileURL(join(folder, page.file)).href);
      assert.deepEqual(await tab.evaluate<string[]>('drawn'), [], sample.name);
      const letters = await tab.evaluate<number[]>(LETTERS);
      pictures += letters.length;
      if (letters.some((size) => size < MIN_LETTERS)) small[sample.name] = letters;
    }
    assert.ok(pictures > 20, `${pictures} pictures`);
    assert.deepEqual(small, {});
  });

  test('letters of the biggest pictures have them, too', async () => {
    for (const [keys, was, is] of [
      [3, 'Sales', 'Support'],
      [2, 'Customers_of_the_north_1', 'Customers_of_the_south_1'],
      [1, 'Customers_of_the_far_north_12', 'Customers_of_the_far_south_12'],
    ] as const) {
      const menus = (target: string): Parameters<typeof graphOf>[0] => ({
        main: Object.fromEntries(Array.from({ length: keys }, (_, key) => [key, `queue ${target}${key}`])),
      });
      const drawing = mermaid(compareCalls(graphOf(menus(was)), graphOf(menus(is))), callWords('change'));
      assert.ok(drawing !== undefined, was);
      const file = join(folder, 'biggest.html');
      writeFileSync(file, pageOf(`\`\`\`mermaid\n${drawing.source}\n\`\`\``, { title: 'A big picture', place: 'comment' }));
      await tab.goto(pathToFileURL(file).href);
      assert.deepEqual(await tab.evaluate<string[]>('drawn'), []);
      const [size = 0] = await tab.evaluate<number[]>(LETTERS);
      assert.ok(size >= MIN_LETTERS, `${keys} keys to ${was}: ${size} pixels`);
    }
  });
});
