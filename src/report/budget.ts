/** A part of a text that stands or falls as a whole: half a table or half a `<details>` would break all that follows. */
export interface Section {
  readonly text: string;
  /** What goes first when there is no room: the lowest. Sections of equal weight go from the end. */
  readonly weight: number;
}

/** How long a text may be, in UTF-16 units and in bytes. */
export interface Limit {
  readonly characters: number;
  readonly bytes: number;
}

/** GitHub refuses a comment over 65,536 characters; some proxies count bytes. */
export const COMMENT_LIMIT: Limit = { characters: 65_000, bytes: 200_000 };
/** The runner drops a summary over 1 MiB as a whole. */
export const SUMMARY_LIMIT: Limit = { characters: 900 * 1024, bytes: 900 * 1024 };

/**
 * The sections as one text within the limit: whole sections are left out, and a line says how many.
 *
 * @param elsewhere where the reader finds what was left out
 */
export function fit(sections: readonly Section[], limit: Limit, elsewhere: string): string {
  let kept = sections.map((section, index) => ({ ...section, index }));
  const fits = (text: string): boolean => text.length <= limit.characters && Buffer.byteLength(text) <= limit.bytes;
  const compose = (): string => {
    const left = sections.length - kept.length;
    const note = left === 0 ? [] : [`_${left} ${left === 1 ? 'section was' : 'sections were'} left out for want of room: ${elsewhere}._`];
    return `${[...kept.map(({ text }) => text), ...note].join('\n\n')}\n`;
  };
  for (let text = compose(); ; text = compose()) {
    if (fits(text) || kept.length <= 1) return text;
    const lowest = kept.toSorted((a, b) => a.weight - b.weight || b.index - a.index)[0];
    kept = kept.filter(({ index }) => index !== lowest?.index);
  }
}
