import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { findChromium, openBrowser } from '../../preview/browser.ts';
import { architect, Scene } from '../support/scene.ts';
import { Served } from '../support/served.ts';

// The page that `genesys-ivr dial` serves, in a browser, while someone edits a menu file.

const executable = findChromium();
const skip = executable === undefined ? 'no Chromium is installed (apt-get install chromium, or say where it is: CHROMIUM=…)' : false;
const MAIN = 'ivr/main.yml';
const { menu } = architect;

test('while a menu file is edited, the page follows, and the call stays where it is', { skip }, async () => {
  await using scene = await Scene.open({ api: 'architect' });
  await scene.succeeded({ [MAIN]: menu('main') });
  const folder = await scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
  await using served = await Served.open(scene, folder);
  const browser = await openBrowser(executable ?? '');
  try {
    const tab = await browser.newPage();
    tab.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()));
    const heard = async (): Promise<string[]> => (await tab.locator('#heard li').allInnerTexts()).map((line) => line.split('\n')[0] ?? '');
    await tab.goto(served.url);
    await tab.locator('section:visible .g').click();
    await tab.keyboard.press('9');
    const before = ['A call comes in: Main IVR', 'Call → Menu Main Menu', '9 → Menu Opening Hours'];
    assert.deepEqual(await heard(), before);
    const place = new URL(tab.url()).hash.slice(1);
    // Behind a new key, the place has another number.
    const target = '{ queue: Emergency Line }';
    await writeFile(join(folder, MAIN), menu('main', { 4: { prompt: 'For emergencies, press 4', target } }));
    await tab.locator(`section:visible:not([id="${place}"]) h2`).filter({ hasText: 'Menu Opening Hours' }).waitFor();
    assert.deepEqual(await heard(), before);
    await tab.goBack();
    await tab.locator('section:visible .c a').filter({ hasText: 'Emergency Line' }).waitFor();
  } finally {
    await browser.close();
  }
});
