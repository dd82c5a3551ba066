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

/** The most places of a picture: more can't be read at a glance. */
const MAX_PLACES = 12;

/** A picture, as it is drawn: as wide as its place, and its letters with it. */
interface Picture {
  readonly letters: number;
  readonly places: number;
}

const PICTURES = `[...document.querySelectorAll('.mermaid-box > svg')].map((svg) => {
  const { fontSize } = getComputedStyle(svg.querySelector('.nodeLabel'));
  return {
    letters: parseFloat(fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width,
    places: svg.querySelectorAll('.node').length,
  };
})`;

/** How far below the top of a comment its table of keys may begin, in CSS pixels. */
const MAX_TOP = 300;
const TOP = `(() => {
  const tables = [...document.querySelectorAll('article table')];
  const keys = tables.find((table) => table.querySelector('th').textContent === 'Key');
  return keys.getBoundingClientRect().top - document.querySelector('article').getBoundingClientRect().top;
})()`;

/** Reports of one flow without such a table: only words change, nothing does, or the flow was refused before it was planned. */
const WITHOUT_KEYS: readonly string[] = [
  'deleted',
  'dialled-elsewhere',
  'failed',
  'in-sync',
  'login-refused',
  'older-warnings',
  'planned-small',
  'rejected',
];

/** A report of flows of which each changes in more places than a picture can show. */
const TOO_BIG: readonly string[] = ['huge'];

/** What to do by hand stands above the table, because it must be read first. Hostile names are of any length. */
const OTHERS_FIRST = /^(?:rollback-failed|unknown-state|hostile)/u;
const measured = samples.filter(({ name, statuses }) => statuses.length === 1 && !OTHERS_FIRST.test(name));

/** The most pictures of a page that are drawn: after these, they are alike. */
const MOST_DRAWN = 3;

/** What is seen of a report before a click. */
function seen(markdown: string): string {
  return markdown.replaceAll(/<details>[^]*?<\/details>/gu, '');
}

/** Whether a report has a table of keys that is seen at once. */
function hasKeys(markdown: string): boolean {
  return /^\| Key \| .* \| .* \|$/mu.test(seen(markdown));
}

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
    const without: string[] = [];
    for (const sample of measured) {
      const [page] = await writeSample(folder, sample);
      if (page === undefined || !hasKeys(page.markdown)) {
        without.push(sample.name.replace(/-(?:architect|definition)$/u, ''));
        continue;
      }
      // Diagrams are folded: none is drawn.
      await tab.goto(`${pathToFileURL(join(folder, page.file)).href}#0`);
      await tab.evaluate('drawn.then(() => foldDetails())');
      tops[sample.name] = await tab.evaluate<number>(TOP);
    }
    assert.deepEqual(
      Object.entries(tops).filter(([, top]) => top <= 0 || top > MAX_TOP),
      [],
    );
    // Every other report is here for a reason: no key leads elsewhere, or the flow was not planned.
    assert.deepEqual([...new Set(without)].toSorted(), WITHOUT_KEYS);
  });

  test(`a picture has at most ${MAX_PLACES} places, and letters of ${MIN_LETTERS} pixels, in every report`, async () => {
    const unreadable: Record<string, readonly Picture[]> = {};
    const undrawn: string[] = [];
    for (const sample of samples) {
      const pages = await writeSample(folder, sample);
      const page = pages.find(({ markdown }) => markdown.includes('```mermaid'));
      if (page === undefined) {
        if (pages.some(({ markdown }) => hasKeys(markdown))) undrawn.push(sample.name);
        continue;
      }
      await tab.goto(`${pathToFileURL(join(folder, page.file)).href}#${MOST_DRAWN}`);
      assert.deepEqual(await tab.evaluate<string[]>('drawn'), [], sample.name);
      const pictures = await tab.evaluate<Picture[]>(PICTURES);
      assert.ok(pictures.length > 0, sample.name);
      if (pictures.some(({ letters, places }) => letters < MIN_LETTERS || places > MAX_PLACES)) unreadable[sample.name] = pictures;
    }
    assert.deepEqual(unreadable, {});
    assert.deepEqual(undrawn, TOO_BIG);
  });

  test('what is measured is seen: a table that begins too low, small letters and many places', async () => {
    const places = Array.from({ length: MAX_PLACES + 1 }, (_, at) => `n${at}["A place with a long name"]`).join(' --- ');
    const markdown = `${'A line\n\n'.repeat(9)}| Key | Today | After merge |\n| :-: | --- | --- |\n| 1 | a | b |\n\n\`\`\`mermaid\nflowchart LR\n  ${places}\n\`\`\``;
    const file = join(folder, 'bad.html');
    writeFileSync(file, pageOf(markdown, { title: 'Too low, too small, too many', place: 'comment' }));
    await tab.goto(pathToFileURL(file).href);
    assert.deepEqual(await tab.evaluate<string[]>('drawn'), []);
    const [picture] = await tab.evaluate<Picture[]>(PICTURES);
    assert.ok(hasKeys(markdown) && (await tab.evaluate<number>(TOP)) > MAX_TOP);
    assert.ok(picture !== undefined && picture.letters < MIN_LETTERS && picture.places > MAX_PLACES, JSON.stringify(picture));
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
      const [{ letters: size } = { letters: 0 }] = await tab.evaluate<Picture[]>(PICTURES);
      assert.ok(size >= MIN_LETTERS, `${keys} keys to ${was}: ${size} pixels`);
    }
  });
});
