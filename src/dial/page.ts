import { createHash } from 'node:crypto';
import { Html, markup, NOTHING } from '../text/markup.ts';
import { chapterOf, type Chapter } from './chapter.ts';
import { dialCall, type DialledCall } from './dial-call.ts';
import { SCRIPT } from './script.ts';
import { sectionHtml, type SideWords, type Written } from './section.ts';
import { startHtml, type DialledFlow } from './start.ts';
import { STYLE } from './style.ts';

/** A page to dial. */
export interface DialPage {
  readonly html: string;
  /** The parts of an address behind `#` that dial the call tests, flow by flow, in their order. */
  readonly fragments: readonly (readonly string[])[];
}

export const PLANNED: SideWords = { before: 'Today', after: 'After merge' };
export const DEPLOYED: SideWords = { before: 'Before', after: 'After this deploy' };

/** How a page that is served looks for a newer one: a script, and what the page's policy must let it do. */
export interface LiveReload {
  readonly script: string;
  readonly policy: string;
}

/** One file with all flows, which needs nothing else and works without scripts. Undefined if there is nothing to dial. */
export function dialPage(flows: readonly DialledFlow[], sides: SideWords = PLANNED, live?: LiveReload): DialPage | undefined {
  const told = flows.flatMap((flow): { readonly flow: DialledFlow; readonly chapter: Chapter }[] => {
    const room = roomFor(flow);
    const chapter = chapterOf(flow, (one) => Buffer.byteLength(chapterHtml(flow, one, 1, sides).html.text) <= room);
    return chapter === undefined ? [] : [{ flow, chapter }];
  });
  const [first] = told;
  if (first === undefined) return undefined;
  const chapters = told.map(({ flow, chapter }, index) => chapterHtml(flow, chapter, index + 1, sides));
  const title = told.length === 1 ? `Call ${first.chapter.name}` : `Call ${told.length} flows`;
  const scripts = live === undefined ? [SCRIPT] : [SCRIPT, live.script];
  const all = new Map(chapters.map(({ flow, fragments }) => [flow, fragments]));
  const parts = [
    headHtml(title, policyOf(scripts, live?.policy)),
    markup`<body><header><h1>${title}</h1>${told.length === 1 ? NOTHING : contentsHtml(told)}</header>\n`,
    markup`<main>${chapters.map(({ html }) => html)}</main>\n`,
    ASIDE,
    FOOTER,
    ...scripts.map((script) => markup`<script>${new Html(script)}</script>\n`),
    markup`</body></html>\n`,
  ];
  return { html: markup`${parts}`.text, fragments: flows.map((flow) => all.get(flow) ?? []) };
}

/** A chapter of 50 menus and the rest of its page take 200 kB at the most. Bigger flows have more room. */
function roomFor({ before, after = before }: DialledFlow): number {
  return Math.max(SMALLEST_ROOM, ROOM_A_MENU * Math.max(menusIn(before), menusIn(after)));
}

function menusIn({ nodes }: DialledFlow['before']): number {
  return nodes.filter(({ kind }) => kind === 'menu').length;
}

/** In bytes. The rest of a page takes less than 20 kB. */
const SMALLEST_ROOM = 180_000;
const ROOM_A_MENU = 3600;

function headHtml(title: string, policy: string): Html {
  const parts = [
    markup`<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n`,
    markup`<meta name="viewport" content="width=device-width,initial-scale=1">\n`,
    markup`<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">\n`,
    markup`<title>${title}</title><style>${new Html(STYLE)}</style></head>\n`,
  ];
  return markup`${parts}`;
}

/** Nothing is loaded, and nothing runs but our own. */
function policyOf(scripts: readonly string[], more = ''): string {
  const sources = scripts.map((script) => hashOf(script)).join(' ');
  return `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${sources}; base-uri 'none'; form-action 'none'${more}`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function contentsHtml(told: readonly { readonly chapter: Chapter }[]): Html {
  const entries = told.map(({ chapter }, index) => markup`<li><a href="#${index + 1}-0"><bdi>${chapter.name}</bdi></a>`);
  return markup`<nav aria-label="Flows"><ul>${entries}</ul></nav>`;
}

const PAD = '1 2 3 4 5 6 7 8 9 * 0 #'.split(' ').map((key) => markup`<button type="button">${key}</button>`);

/** For scripts only. */
const ASIDE = markup`<aside class="js" aria-label="Phone"><p id="now" role="status"></p>
<div id="pad" role="group" aria-label="Keypad">${PAD}</div>
<h3>What was heard</h3><ol id="heard"></ol><p class="n"><label><input type="checkbox" id="tones" checked> Tones</label>
<label><input type="checkbox" id="speak"> Speak the texts</label></p>
<p class="n h">Your keyboard dials, too: 0–9, * and #. Backspace goes back.</p></aside>\n`;

const FOOTER = markup`<footer class="n"><p>Do what the caller does. Where the flow decides, decide for it.
Recorded prompts are named, not heard. Data actions and expressions don't run: how they end is your choice, and so are opening hours.
Your browser's Back takes you back.</p></footer>\n`;

interface WrittenChapter {
  readonly flow: DialledFlow;
  readonly html: Html;
  readonly fragments: readonly string[];
}

function chapterHtml(flow: DialledFlow, chapter: Chapter, number: number, sides: SideWords): WrittenChapter {
  const side = chapter.hasChange ? 'after' : 'before';
  const calls = flow.calls.map(({ call }) => dialCall(chapter, side, call));
  const fragments = calls.map(({ fragment }) => (number === 1 ? fragment : `${number}:${fragment}`));
  const written = { chapter, number, sides, anchors: anchorsOf(calls, fragments) };
  const sections = chapter.sections.map((section, index) => sectionHtml(section, index, written));
  const ends = [
    endHtml(`${number}-h`, 'The caller hangs up', number),
    endHtml(`${number}-c`, 'There is more to dial than this page holds', number),
  ];
  return { flow, html: markup`${startHtml(flow, written, fragments)}${sections}${ends}`, fragments };
}

/** Without scripts, an address that dials a call is one of a place in the section where the call comes to. */
function anchorsOf(calls: readonly DialledCall[], fragments: readonly string[]): Written['anchors'] {
  const taken = new Set<string>();
  const anchors = new Map<number, Set<string>>();
  for (const [index, { section }] of calls.entries()) {
    const id = decodeURIComponent(fragments[index] ?? '');
    const isNew = !/^(?:\d+:)?(?:before|after):$/u.test(id) && taken.size < taken.add(id).size;
    if (isNew) anchors.set(section, (anchors.get(section) ?? new Set()).add(id));
  }
  return anchors;
}

function endHtml(id: string, title: string, number: number): Html {
  return markup`<section id="${id}"><h2 tabindex="-1">${title}</h2><p class="w"><a href="#${number}-0">Call again</a></p></section>\n`;
}
