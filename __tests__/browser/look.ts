// What a page says of itself, asked in the browser; no test of its own.
import { helpUrl } from '../../src/report/wording/error-page.ts';

/** Where links of a report lead: to its repository, to Architect, and to what our docs say of an error. */
const OURS = [
  'https://github.com/northwind/ivr/',
  'https://apps.mypurecloud.ie/architect/#/inboundcall/flows/',
  `${helpUrl({ code: 'internal' }).replace(/#.*$/u, '')}#`,
];

/** What a page looks like, in numbers. */
export interface Look {
  readonly diagrams: number;
  readonly sources: number;
  /** Diagrams without a title and a description that are read aloud. */
  readonly untitled: number;
  /** How many pixels the page is wider than its window. */
  readonly overflow: number;
  /** Tables that are wider than their place and don't scroll within themselves. */
  readonly wideTables: number;
  /** The first words of the tables that have to be scrolled. */
  readonly scrolled: readonly string[];
  readonly handlers: number;
  readonly scripts: number;
  readonly badLinks: readonly string[];
  readonly struck: boolean;
  /** The words of the diagrams' places and lines. */
  readonly labels: readonly string[];
  /** The headings' levels, in their order. */
  readonly headings: readonly number[];
  /** The depth of each `<details>`: 1 for one that stands in no other. */
  readonly details: readonly number[];
  /** How many `<details>` have no title of their own, or more than one. */
  readonly nameless: number;
  /** Ids and keys in tables of which a part stands elsewhere in the line, as digits beside words from right to left may. */
  readonly torn: readonly string[];
  /** What is read outside of code and diagrams. */
  readonly text: string;
}

/** Gives a {@link Look}. */
export const LOOK = `(() => {
  const article = document.querySelector('article');
  const all = [...article.querySelectorAll('*')];
  const tables = [...article.querySelectorAll('table')];
  const svgs = [...article.querySelectorAll('.mermaid-box > svg')];
  const named = (svg, attribute) => (document.getElementById(svg.getAttribute(attribute) ?? '')?.textContent ?? '').trim() !== '';
  const depth = (details) => { let count = 0; for (let at = details; at !== null; at = at.parentElement.closest('details')) count += 1; return count; };
  const isTorn = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    return boxes.some((box, index) => boxes.some((other, at) => at < index && Math.abs(box.bottom - other.bottom) < 2 && box.left - other.right > 2));
  };
  const words = article.cloneNode(true);
  for (const other of words.querySelectorAll('code, .mermaid-box, pre, del, ins')) other.remove();
  return {
    diagrams: svgs.length,
    sources: article.querySelectorAll('code.language-mermaid, .mermaid-error').length,
    untitled: svgs.filter((svg) => !named(svg, 'aria-labelledby') || !named(svg, 'aria-describedby')).length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    wideTables: tables.filter((table) => {
      const box = table.getBoundingClientRect();
      return box.right > article.getBoundingClientRect().right + 1 || (table.scrollWidth > table.clientWidth + 1 && getComputedStyle(table).overflowX !== 'auto');
    }).length,
    scrolled: tables.filter((table) => table.scrollWidth > table.clientWidth + 1).map((table) => table.querySelector('th').textContent),
    handlers: all.filter((element) => [...element.attributes].some(({ name }) => name.startsWith('on'))).length,
    scripts: article.querySelectorAll('script, iframe, object, embed, form, img').length,
    badLinks: [...article.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '').filter((href) => !${JSON.stringify(OURS)}.some((start) => href.startsWith(start))),
    struck: 'struck' in window,
    labels: [...article.querySelectorAll('.mermaid-box .nodeLabel, .mermaid-box .edgeLabel')].map((label) => label.textContent.trim()).filter((text) => text !== ''),
    headings: [...article.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName.slice(1))),
    details: [...article.querySelectorAll('details')].map(depth),
    nameless: [...article.querySelectorAll('details')].filter((details) => [...details.children].filter((child) => child.matches('summary') && child.textContent.trim() !== '').length !== 1).length,
    torn: [...article.querySelectorAll('td :is(sub, kbd):not(:has(*))')].filter(isTorn).map((element) => element.textContent),
    text: words.textContent,
  };
})()`;

/** Markdown or HTML that a reader would see as such. Foreign texts may hold it; there, it is theirs. The key # stands before a sign. */
const RAW = /\|\s*:?-{3,}|\*\*|```|<\/?[a-z]+[ />]|&#?\w+;|\]\(http|\[!\w+\]|^#{1,6} (?![−+✏])/mu;

/** What of a text is Markdown that was not understood. */
export function rawIn(text: string): string | undefined {
  return RAW.exec(text)?.[0];
}

/** Where a heading skips a level: the first is a third one, and below each comes one that is deeper by one at most. */
export function skipsIn(headings: readonly number[]): string[] {
  return headings.flatMap((level, index) => {
    const above = headings[index - 1] ?? 2;
    return level < 3 || level > above + 1 ? [`h${above}, h${level}`] : [];
  });
}

/** How many `<details>` are open where a Markdown text ends, or -1 where one was closed too often. Diagrams' sources are no HTML. */
export function openDetails(markdown: string): number {
  let open = 0;
  for (const [, end] of markdown.replaceAll(/^```[\s\S]*?^```$/gmu, '').matchAll(/<(\/?)details\b/gu)) {
    open += end === '' ? 1 : -1;
    if (open < 0) return open;
  }
  return open;
}
