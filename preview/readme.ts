/* The two pictures in `docs/images`: a plan for the README, and its comment after the merge for docs/comment.md. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { VIEWPORTS, type THEMES } from './browser.ts';
import { samples } from './samples.ts';
import { writeAssets, writeSample } from './site.ts';

interface Picture {
  readonly file: string;
  readonly sample: string;
  readonly theme: (typeof THEMES)[number];
}

export const PICTURES: readonly Picture[] = [
  { file: 'plan-comment.png', sample: 'planned-architect', theme: 'light' },
  { file: 'deploy-comment.png', sample: 'deployed-after-plan-architect', theme: 'dark' },
];

/**
 * Takes the pictures: only the comment, before any click.
 *
 * @param work the folder for the pages
 * @param images the folder for the pictures
 * @throws Error if a sample doesn't exist, or a diagram cannot be drawn
 */
export async function takePictures(browser: Browser, work: string, images: string): Promise<void> {
  writeAssets(work);
  mkdirSync(images, { recursive: true });
  for (const { file, sample: name, theme } of PICTURES) {
    const sample = samples.find((one) => one.name === name);
    const [page] = sample === undefined ? [] : await writeSample(work, sample);
    if (page === undefined) throw new Error(`There is no sample ${name}.`);
    const context = await browser.newContext({ viewport: VIEWPORTS.desktop, colorScheme: theme });
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(join(work, page.file)).href);
    const problems = await tab.evaluate<string[]>('drawn');
    if (problems.length > 0) throw new Error(`${page.file}: ${problems.join(' ')}`);
    await tab.evaluate('foldDetails()');
    await tab.locator('main').screenshot({ path: join(images, file) });
    await context.close();
  }
}
