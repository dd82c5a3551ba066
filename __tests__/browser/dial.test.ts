import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core';
import { findChromium, openBrowser, THEMES, VIEWPORTS } from '../../preview/browser.ts';
import { dialPage } from '../../src/dial/page.ts';
import type { CallGraph } from '../../src/model/call-graph.ts';
import type { CallTest } from '../../src/model/call-test.ts';
import { architectAfterHours, architectMainIvr } from '../../simulator/genesys/sample-architect.ts';
import { contentOf } from '../support/architect-content.ts';
import { published } from '../support/architect-flows.ts';
import { flowOf, menuOf, parts } from '../support/call-tests.ts';
import { landingsOf, type Landing } from '../support/landings.ts';

// The page to dial in a browser: dialled by clicks without scripts, and by keys with them. Where it lands is where the walker lands.

const executable = findChromium();
const skip = executable === undefined ? 'no Chromium is installed (apt-get install chromium, or say where it is: CHROMIUM=…)' : false;

const { toQueue, toMenu, toTask, hangUp, queue, hours, input, decide, bye, loop } = parts;
const MAIN = [toQueue('1', 'Sales'), toQueue('2', 'Support'), toMenu('3', 'Other'), toTask('4', 'Ask'), hangUp('9')];
const OTHER = menuOf('Other', [toMenu('1', 'Main'), toQueue('0', 'Operator')]);
const ASK = [
  hours('Hours', [queue('Day')], [queue('Night')]),
  loop('1', [input('Number', '{ exact: { lit: 2 } }', [queue('Operator')])]),
  decide('Known', [queue('VIP')], [bye], 'Flow.In == "12"'),
];
const sample = (main: readonly string[]): CallGraph => flowOf({ menus: [menuOf('Main', main), OTHER], tasks: { Ask: ASK } });

/** The flow with everything, those of the sample org, and texts of other people as far as they are at hand. */
function samples(): (readonly [string, CallGraph])[] {
  const texts = { 'Main IVR': architectMainIvr.yaml, 'After Hours': architectAfterHours.yaml, ...published() };
  const found = Object.entries(texts).map(([name, text]) => [name, contentOf(text).callGraph()] as const);
  return [['everything', sample(MAIN)], ...found.filter(([, graph]) => landingsOf(graph).length > 0)];
}

function callOf(press: string, given: Readonly<Record<string, string>> = {}): CallTest {
  const presses = press.split(' ').map((keys) => ({ how: 'keys' as const, keys }));
  const at = { path: 'x', line: 1, column: 1 };
  return { name: press, at, where: () => at, press: presses, given: new Map(Object.entries(given)), hears: [] };
}

/** Writes down what would be heard: the tones in hertz, and the texts with their language. */
const LISTENS = `globalThis.heard = [];
class Wave { frequency = { set value(hertz) { heard.push(hertz); } }; connect() {} start() {} stop() {} }
globalThis.AudioContext = class {
  currentTime = 0;
  destination = null;
  createGain() { return { gain: {}, connect() {} }; }
  createOscillator() { return new Wave(); }
};
const speaker = { cancel() {}, speak({ text, lang }) { heard.push(lang + ' ' + text); } };
Object.defineProperty(globalThis, 'speechSynthesis', { value: speaker });`;

function titleOf(tab: Tab): Promise<string> {
  return tab.locator('section:visible h2').innerText();
}

/** Goes back, until so many places of the call are heard. */
async function back(tab: Tab, places: number): Promise<void> {
  await tab.goBack();
  await tab.waitForFunction(`document.querySelectorAll('#heard > li').length === ${places}`);
}

/** Dials a landing by clicking the links that anyone sees. */
async function click(tab: Tab, { steps }: Landing): Promise<string> {
  await tab.locator('section:visible >> text="Call"').first().click();
  for (const step of steps)
    await tab
      .locator('section:visible .k a')
      .filter({ has: tab.locator(`kbd:text-is(${JSON.stringify(step)})`) })
      .first()
      .click();
  return titleOf(tab);
}

describe('the page to dial in a browser', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'genesys-ivr-dial-'));
  let browser: Browser;
  before(async () => {
    browser = await openBrowser(executable ?? '');
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(html: string, options: BrowserContextOptions, hash = '', script = ''): Promise<Tab> {
    const path = join(folder, 'page.html');
    writeFileSync(path, html);
    const context = await browser.newContext({ viewport: VIEWPORTS.desktop, ...options });
    const tab = await context.newPage();
    await tab.addInitScript(script);
    context.on('request', (request) => assert.ok(request.url().startsWith('file:'), request.url()));
    tab.on('pageerror', (error) => assert.fail(error.message));
    tab.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()));
    await tab.goto(`${pathToFileURL(path).href}${hash}`);
    return tab;
  }

  for (const javaScriptEnabled of [true, false])
    for (const [name, graph] of samples())
      test(`${name} is dialled to every landing, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
        const html = dialPage([{ name, before: graph, calls: [] }])?.html ?? '';
        const tab = await open(html, { javaScriptEnabled });
        const landings = landingsOf(graph);
        assert.ok(landings.length > 0);
        for (const landing of landings) {
          await tab.goto(`${tab.url().replace(/#.*$/u, '')}#1-0`);
          assert.equal(await click(tab, landing), landing.title, landing.steps.join(' '));
        }
        await tab.context().close();
      });

  test('the address of a call test dials it, with scripts and without', async () => {
    const flow = sample(MAIN);
    const page = dialPage([
      { name: 'Main IVR', before: flow, calls: [{ call: callOf('4 12', { Hours: 'holiday' }) }, { call: callOf('3 0') }] },
    ]);
    for (const javaScriptEnabled of [true, false])
      for (const [index, title] of ['Queue VIP', 'Queue Operator'].entries()) {
        const tab = await open(page?.html ?? '', { javaScriptEnabled }, `#${page?.fragments[0]?.[index] ?? ''}`);
        assert.equal(await titleOf(tab), title);
        await tab.context().close();
      }
  });

  test('scripts add a list of what was heard, keys of the keyboard, and the way back', async () => {
    const changed = [...MAIN.slice(0, 1), toQueue('2', 'Support EU'), ...MAIN.slice(2)];
    const tab = await open(
      dialPage([{ name: 'Main IVR', before: sample(MAIN), after: sample(changed), calls: [] }])?.html ?? '',
      {},
      '#after:3,1,2',
    );
    const heard = (): Promise<string[]> => tab.locator('#heard li').allInnerTexts();
    assert.deepEqual(
      (await heard()).map((line) => line.split('\n')[0]),
      ['A call comes in: Main IVR', 'Call → Menu Main', '3 → Menu Other', '1 → Menu Main', '2 → After merge: queue Support EU'],
    );
    assert.match((await heard())[2] ?? '', /This is Other\./u);
    await tab.goto(`${tab.url().replace(/#.*$/u, '')}#1-1`);
    await tab.waitForFunction("document.activeElement?.closest('section')?.id === '1-1'");
    await tab.keyboard.press('7');
    assert.match(await tab.locator('#now').innerText(), /^7 is not in use/u);
    await tab.keyboard.press('3');
    await tab.keyboard.press('0');
    assert.equal(await titleOf(tab), 'Queue Operator');
    await tab.keyboard.press('Backspace');
    await tab.locator('section:visible h2').filter({ hasText: 'Menu Other' }).waitFor();
    await tab.context().close();
  });

  test('whoever dials faster than the browser tells of new addresses is heard key by key', async () => {
    const toItself = menuOf('Main', [toMenu('3', 'Other'), toMenu('5', 'Main')]);
    const tab = await open(dialPage([{ name: 'Main IVR', before: flowOf({ menus: [toItself, OTHER] }), calls: [] }])?.html ?? '', {});
    const heard = async (): Promise<string[]> => (await tab.locator('#heard li').allInnerTexts()).map((line) => line.split('\n')[0] ?? '');
    // One task: the browser has no turn in between.
    await tab.evaluate(`document.querySelector('.first .g').click();
      for (const key of ['5', '3', '1', '3']) document.dispatchEvent(new KeyboardEvent('keydown', { key }));`);
    const start = ['A call comes in: Main IVR', 'Call → Menu Main', '5 → Menu Main', '3 → Menu Other'];
    assert.deepEqual(await heard(), [...start, '1 → Menu Main', '3 → Menu Other']);
    // What was dialled in the call stays heard while the browser catches up.
    await tab.evaluate('new Promise((resolve) => { setTimeout(resolve); })');
    assert.deepEqual(await heard(), [...start, '1 → Menu Main', '3 → Menu Other']);
    await back(tab, 5);
    await back(tab, 4);
    assert.deepEqual(await heard(), start);
    // Both times that the menu was heard have one address.
    await back(tab, 3);
    await back(tab, 1);
    assert.deepEqual(await heard(), start.slice(0, 1));
    await tab.locator('section:visible .g').click({ modifiers: ['ControlOrMeta'] });
    assert.deepEqual(await heard(), start.slice(0, 1), 'a link in another tab is not a step of this call');
    await tab.locator('section:visible .g').click();
    assert.deepEqual(await heard(), start.slice(0, 2));
    await tab.context().close();
  });

  test('a keypad dials on a phone: menus, digits of an input, and keys that no one answers', async () => {
    const { html = '' } = dialPage([{ name: 'Main IVR', before: sample(MAIN), calls: [] }]) ?? {};
    const tab = await open(html, { viewport: VIEWPORTS.phone, hasTouch: true }, '#1-1');
    const press = (key: string): Promise<void> => tab.locator(`#pad button:text-is("${key}")`).tap();
    const heard = (): Promise<string[]> => tab.locator('#heard li').allInnerTexts();
    // The address leads into the call.
    assert.deepEqual(
      (await heard()).map((line) => line.split('\n')[0]),
      ['Menu Main'],
    );
    await press('7');
    assert.match(await tab.locator('#now').innerText(), /^7 is not in use/u);
    await press('4');
    assert.equal(await titleOf(tab), 'Decision Hours');
    assert.equal(await tab.locator('#pad').isVisible(), false);
    await tab.locator('section:visible .k a').filter({ hasText: 'holiday' }).tap();
    await press('1');
    assert.equal(await tab.locator('#now').innerText(), '1');
    await press('2');
    assert.equal(await titleOf(tab), 'Queue VIP');
    assert.deepEqual(
      (await heard()).map((line) => line.split('\n')[0]),
      ['Menu Main', '4 → Decision Hours', 'holiday → Input Number', '12 → Queue VIP'],
    );
    await tab.context().close();
  });

  test('keys sound as on a phone, and texts are spoken in their language', async () => {
    const flow = flowOf({
      menus: [menuOf('Main', [toTask('2', 'Spanish')]), menuOf('Menu', [hangUp('9')])],
      tasks: { Spanish: ['setLanguage: { name: Spanish, language: { lit: es-us } }', parts.jump('Menu')] },
    });
    const tab = await open(dialPage([{ name: 'Main IVR', before: flow, calls: [] }])?.html ?? '', {}, '#1-1', LISTENS);
    await tab.locator('#speak').check();
    await tab.keyboard.press('2');
    await tab.locator('#tones').uncheck();
    await tab.locator('#pad button').last().click();
    assert.deepEqual(await tab.evaluate('heard'), [697, 1336, 'es-us This is Menu.']);
    await tab.context().close();
  });

  test('an address that is no place leads to the start', async () => {
    const { html = '' } = dialPage([{ name: 'Main IVR', before: sample(MAIN), calls: [] }]) ?? {};
    for (const javaScriptEnabled of [true, false])
      for (const hash of ['#%', '#9-9', '#after:%E0%A4%A', '#7:after:1', '#']) {
        const tab = await open(html, { javaScriptEnabled }, hash);
        assert.equal(await titleOf(tab), javaScriptEnabled && hash.startsWith('#after') ? 'Menu Main' : 'A call comes in: Main IVR', hash);
        await tab.context().close();
      }
  });

  test('everyone can read it: light, dark, on a phone, and read aloud', async () => {
    const changed = [...MAIN.slice(0, 1), toQueue('2', 'Support EU'), ...MAIN.slice(2)];
    const flow = { name: 'Main IVR', before: sample(MAIN), after: sample(changed), calls: [{ call: callOf('2') }] };
    const { html = '' } = dialPage([flow, { ...flow, name: 'Other IVR' }]) ?? {};
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const viewport of Object.values(VIEWPORTS))
      for (const colorScheme of THEMES) {
        // The page's own policy would keep the checker out.
        const tab = await open(html, { viewport, colorScheme, bypassCSP: true });
        for (const place of ['1-0', '1-1', '1-3', '1-5']) {
          await tab.goto(`${tab.url().replace(/#.*$/u, '')}#${place}`);
          await tab.addScriptTag({ content: axe });
          const { violations } = await tab.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'], elementRef: false })");
          assert.deepEqual(
            violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`)),
            [],
            `${place} ${colorScheme} ${viewport.width}`,
          );
          assert.equal(await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), 0);
        }
        await tab.context().close();
      }
  });
});
