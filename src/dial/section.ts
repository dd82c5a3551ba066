import { Html, markup, NOTHING } from '../text/markup.ts';
import { CUT, isOnePlace, type Chapter, type Section } from './chapter.ts';
import type { Side } from './dial-call.ts';
import { keyHtml } from './key.ts';
import type { Place } from './place.ts';
import { changedWords, languageHtml, placeWords } from './words.ts';

/** What the two sides are called. */
export type SideWords = Readonly<Record<Side, string>>;

/** A chapter as its sections are written. */
export interface Written {
  readonly chapter: Chapter;
  /** The number of the chapter on its page, from 1. */
  readonly number: number;
  readonly sides: SideWords;
  /** What stands in the address of calls that come to a section, by the section's index. */
  readonly anchors: ReadonlyMap<number, ReadonlySet<string>>;
}

/** The id of a section. The one before the first is where a call comes in. */
function idOf(number: number, section: number): string {
  return section === CUT ? `${number}-c` : `${number}-${section + 1}`;
}

/** A place of the call, or two side by side, with all that can be done there. */
export function sectionHtml(section: Section, index: number, written: Written): Html {
  const { number, anchors, chapter, sides } = written;
  const { before, after, keys } = section;
  const place = after ?? before;
  const marks = [...(anchors.get(index) ?? [])].map((anchor) => markup`<a id="${anchor}"></a>`);
  const title = isOneTitle(section) ? titleOf(place) : markup`Two places`;
  const items = keys.map((key) =>
    keyHtml(key, section, {
      href: `#${idOf(number, key.to)}`,
      next: chapter.sections[key.to],
      sides: chapter.hasChange ? sides : undefined,
    }),
  );
  const parts = [
    markup`<section id="${idOf(number, index)}"${inputRanges(section)}>${marks}<h2 tabindex="-1">${title}</h2>\n`,
    isOneText(section) ? sideHtml(place, place?.says) : sidesHtml(section, sides),
    items.length === 0 ? NOTHING : markup`<ul class="k">${items}</ul>`,
    markup`<p class="w">${isOver(section) ? NOTHING : markup`<a href="#${number}-h">Hang up</a>`}`,
    markup`<a href="#${number}-0">Call again</a></p></section>\n`,
  ];
  return markup`${parts}`;
}

function isOneTitle({ before, after, isSame }: Section): boolean {
  return isSame || before === undefined || after === undefined || isOnePlace(before, after);
}

/** Whether one text stands for both sides: only keys differ, or nothing does. */
function isOneText({ before, after, isSame }: Section): boolean {
  return isSame || (isOnePlace(before, after) && sideHtml(before, before?.says).text === sideHtml(after, after?.says).text);
}

/** Our own word begins it, or the tag around a name. */
function titleOf(place: Place | undefined): Html {
  const words = placeWords(place).text;
  return new Html(`${words.charAt(0).toUpperCase()}${words.slice(1)}`);
}

function isOver({ before, after }: Section): boolean {
  return [before, after].every((place) => place === undefined || place.kind === 'arrives');
}

/** How many digits an input takes, for the page's script; if that differs, of each side. */
function inputRanges({ before, after }: Section): Html {
  const [old, now] = [rangeOf(before ?? after), rangeOf(after ?? before)];
  const own = now === '' ? NOTHING : markup` data-i="${now}"`;
  return old === now ? own : markup`${own} data-b="${old}"`;
}

function rangeOf(place: Place | undefined): string {
  if (place?.kind !== 'waits' || place.node?.kind !== 'input') return '';
  const { min = 1, max = 99 } = place.node.input ?? {};
  return `${min}-${max}`;
}

/** The sides, one beside the other. Of one place, each is called by its own name alone, and the words that differ are marked. */
function sidesHtml(section: Section, sides: SideWords): Html {
  const isOne = isOneTitle(section);
  const { before, after } = section;
  const says = isOne ? changedWords(before?.says ?? '', after?.says ?? '') : { before: before?.says ?? '', after: after?.says ?? '' };
  const both = (['before', 'after'] as const).flatMap((side) => {
    const place = section[side];
    if (place === undefined) return [];
    const title = isOne ? markup`<p class="n">${sides[side]}</p>` : markup`<h3>${sides[side]}: ${placeWords(place)}</h3>`;
    return [markup`<div data-s="${side}">${title}${sideHtml(place, says[side])}</div>`];
  });
  return markup`<div class="s">${both}</div>`;
}

/** @param says what callers hear there, as it is shown */
function sideHtml(place: Place | undefined, says: string | Html = ''): Html {
  if (place === undefined) return NOTHING;
  const quote = place.says === '' ? NOTHING : markup`<blockquote dir="auto"${languageHtml(place.language)}>${says}</blockquote>`;
  return markup`<div class="x">${quote}${noteHtml(place)}</div>`;
}

function noteHtml({ kind, node, language }: Place): Html {
  switch (kind) {
    case 'arrives':
      if (node?.kind === 'end') return markup`<p class="n">The line goes dead.</p>`;
      return markup`<p class="n">The call arrives here${language === null ? '' : ` in ${language}`}.</p>`;
    case 'unknown':
      return markup`<p class="n">The flow doesn't say how the call goes on from here.</p>`;
    case 'circle':
      return markup`<p class="n">The call goes round here, and no one hears it.</p>`;
    case 'chooses':
      return markup`<p class="n">The flow decides${asksHtml(node?.asks)}. You choose.</p>`;
    case 'waits':
    case 'cut':
      return NOTHING;
  }
}

/** What the flow decides by. */
function asksHtml(asks: string | undefined): Html {
  return asks === undefined ? NOTHING : markup` by <code>${asks}</code>`;
}
