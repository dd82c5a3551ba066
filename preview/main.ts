/*
 * `npm run preview -- --out <folder> [--only <text>]…`: writes comments and job summaries of sample runs as pages that look like
 * GitHub's. If Chromium is installed, it also takes pictures of them: light and dark, desktop and phone. Nothing leaves the machine.
 * With `--readme`, it only retakes the pictures for the README and docs/comment.md.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { findChromium, openBrowser, THEMES, VIEWPORTS } from './browser.ts';
import { escapeHtml } from './page.ts';
import { PICTURES, takePictures } from './readme.ts';
import { samples } from './samples.ts';
import { writeAssets, writeSample, type Page } from './site.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'build/preview' },
    only: { type: 'string', multiple: true, default: [''] },
    readme: { type: 'boolean', default: false },
  },
});
const folder = resolve(values.out);
mkdirSync(join(folder, 'shots'), { recursive: true });
writeAssets(folder);

const executable = findChromium();
if (!values.readme) await writeGallery();
else if (executable === undefined) throw new Error('No Chromium is installed (apt-get install chromium): the pictures can not be taken.');
else await takeReadmePictures(executable);

async function writeGallery(): Promise<void> {
  const pages: Page[] = [];
  const chosen = samples.filter(({ name }) => values.only.some((text) => name.includes(text)));
  for (const sample of chosen) pages.push(...(await writeSample(folder, sample)));
  console.log(`${pages.length} pages in ${folder}`);
  if (executable === undefined) console.log('No Chromium is installed (apt-get install chromium): there are no screenshots.');
  else await takeShots(executable, pages);
  writeFileSync(join(folder, 'index.html'), indexOf(pages, executable !== undefined));
}

async function takeReadmePictures(path: string): Promise<void> {
  const images = resolve(import.meta.dirname, '..', 'docs', 'images');
  await using browser = await openBrowser(path);
  await takePictures(browser, folder, images);
  console.log(`${PICTURES.length} pictures in ${images}`);
}

async function takeShots(path: string, pages: readonly Page[]): Promise<void> {
  await using browser = await openBrowser(path);
  for (const [view, viewport] of Object.entries(VIEWPORTS)) {
    for (const theme of THEMES) {
      const context = await browser.newContext({ viewport, colorScheme: theme, deviceScaleFactor: view === 'phone' ? 2 : 1 });
      const tab = await context.newPage();
      for (const { file } of pages) {
        await tab.goto(pathToFileURL(join(folder, file)).href);
        const problems = await tab.evaluate<string[]>('drawn');
        for (const problem of problems) console.log(`${file}: ${problem}`);
        // For very long pages, the top is enough.
        const height = Math.min(6000, await tab.evaluate<number>('document.documentElement.scrollHeight'));
        await tab.screenshot({ path: shotOf(file, view, theme), fullPage: true, clip: { x: 0, y: 0, width: viewport.width, height } });
      }
      await context.close();
      console.log(`${pages.length} screenshots, ${view}, ${theme}`);
    }
  }
}

function shotOf(file: string, view: string, theme: string): string {
  return join(folder, 'shots', `${file.replace(/\.html$/u, '')}-${view}-${theme}.png`);
}

function indexOf(all: readonly Page[], hasShots: boolean): string {
  const items = all.map(({ file, sample, place }) => {
    const shots = Object.keys(VIEWPORTS).flatMap((view) =>
      THEMES.map((theme) => `<a href="shots/${file.replace(/\.html$/u, '')}-${view}-${theme}.png">${view}, ${theme}</a>`),
    );
    const kind = place === 'summary' ? ' (job summary)' : '';
    return `<li><a href="${file}">${escapeHtml(sample.title)}</a>${kind}${hasShots ? `: ${shots.join(' · ')}` : ''}</li>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Preview</title><h1>Comments and job summaries</h1><ul>${items.join('\n')}</ul>\n`;
}
