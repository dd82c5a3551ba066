import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page as Tab } from 'playwright-core';
import { findChromium, openBrowser, VIEWPORTS } from '../../preview/browser.ts';
import { samples } from '../../preview/samples.ts';
import { writeAssets, writeSample } from '../../preview/site.ts';

// What a reader sees on a phone without scrolling: which key, from where, to where.

const executable = findChromium();
const skip = executable === undefined ? 'no Chromium is installed (apt-get install chromium, or say where it is: CHROMIUM=…)' : false;

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
      if (page === undefined || !/^\| Key .* \| .* \| .* \|$/mu.test(page.markdown.replaceAll(/<details>[^]*?<\/details>/gu, ''))) continue;
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
});
