import { count } from '../../text/count.ts';

/** A part of a text that stands or falls as a whole: half a table or half a `<details>` would break all that follows. */
export interface Section {
  readonly text: string;
  /** What goes first when there is no room: the lowest. Sections of equal weight go from the end. */
  readonly weight: number;
  /** What it is, for whoever misses it: `menu`, `list of menus`. */
  readonly what: string;
}

/** How long a text may be, in UTF-16 units and in bytes. */
export interface Limit {
  readonly characters: number;
  readonly bytes: number;
}

/** GitHub refuses a comment over 65,536 characters; some proxies count bytes. */
export const COMMENT_LIMIT: Limit = { characters: 65_000, bytes: 200_000 };
/** The same for a comment's report alone: there is room left for the marker's line, and for the one that takes a plan's place. */
export const REPORT_LIMIT: Limit = { characters: COMMENT_LIMIT.characters - 1500, bytes: COMMENT_LIMIT.bytes - 3000 };
/** The runner drops a summary over 1 MiB as a whole. */
export const SUMMARY_LIMIT: Limit = { characters: 900 * 1024, bytes: 900 * 1024 };

/** Room that is kept for the line that says what was left out. */
const NOTE: Limit = { characters: 400, bytes: 800 };

/** Whether a text as a whole is within a limit. */
export function isWithin(text: string, { characters, bytes }: Limit): boolean {
  return text.length <= characters && Buffer.byteLength(text) <= bytes;
}

/**
 * The sections as one text within the limit: whole sections are left out, and a line says which.
 *
 * @param elsewhere where the reader finds what was left out
 */
export function fit(sections: readonly Section[], limit: Limit, elsewhere: string): string {
  const sized = sections.map(({ text, weight, what }, index) => ({
    index,
    weight,
    text,
    what,
    characters: text.length + 2,
    bytes: Buffer.byteLength(text) + 2,
  }));
  let characters = sized.reduce((sum, section) => sum + section.characters, 0);
  let bytes = sized.reduce((sum, section) => sum + section.bytes, 0);
  const left = new Set<number>();
  const fits = (): boolean =>
    left.size === 0
      ? characters <= limit.characters && bytes <= limit.bytes
      : characters <= limit.characters - NOTE.characters && bytes <= limit.bytes - NOTE.bytes;
  for (const section of sized.toSorted((a, b) => a.weight - b.weight || b.index - a.index)) {
    if (fits()) break;
    left.add(section.index);
    characters -= section.characters;
    bytes -= section.bytes;
  }
  const note =
    left.size === 0 ? [] : [`_Left out for want of room: ${leftOut(sized.filter(({ index }) => left.has(index)))}. ${elsewhere}._`];
  return `${[...sized.filter(({ index }) => !left.has(index)).map(({ text }) => text), ...note].join('\n\n')}\n`;
}

/** What was left out, each kind once: `3 menus, 2 lists of unchanged keys`. */
function leftOut(sections: readonly Pick<Section, 'what'>[]): string {
  const kinds = Map.groupBy(sections, ({ what }) => what);
  return [...kinds].map(([what, { length }]) => count(length, what)).join(', ');
}
