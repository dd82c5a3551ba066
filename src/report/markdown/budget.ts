import { count } from '../../text/text.ts';

/**
 * Every kind of section, the most important first. If there is no room for all, the lowest priority is left out first; of equal
 * priorities, the last section of the text. `noun` is what the note calls a section that is left out.
 *
 * `failed…` belongs to a flow whose change doesn't reach callers: there, the error is more important.
 */
const KINDS = {
  verdict: { priority: 20, noun: 'verdict' },
  footer: { priority: 19, noun: 'footer' },
  rollback: { priority: 18, noun: 'rollback' },
  error: { priority: 17, noun: 'error' },
  problems: { priority: 16, noun: 'table of problems' },
  newWarnings: { priority: 15, noun: 'list of warnings' },
  failedCalls: { priority: 15, noun: 'list of call tests' },
  note: { priority: 14, noun: 'note' },
  flowList: { priority: 14, noun: 'list of flows' },
  changes: { priority: 13, noun: 'table of changes' },
  edits: { priority: 12, noun: 'table of edits' },
  dial: { priority: 12, noun: 'link to the page to dial' },
  driftedFlow: { priority: 11, noun: 'drifted flow' },
  failedFlow: { priority: 10, noun: 'flow' },
  pulledMenus: { priority: 9, noun: 'table of menus' },
  deletedFiles: { priority: 9, noun: 'list of deleted files' },
  spoken: { priority: 8, noun: 'text of a menu' },
  failedChanges: { priority: 7, noun: 'table of changes' },
  failedSpoken: { priority: 6, noun: 'text of a menu' },
  warningList: { priority: 5, noun: 'list of warnings' },
  reach: { priority: 5, noun: 'list of phone numbers' },
  olderWarnings: { priority: 5, noun: 'list of older warnings' },
  liveFile: { priority: 3, noun: 'menu file of what is live' },
  picture: { priority: 3, noun: 'picture' },
  unchangedKeys: { priority: 2, noun: 'list of unchanged keys' },
  calls: { priority: 2, noun: 'list of call tests' },
  quietMenus: { priority: 2, noun: 'table of other menus' },
  times: { priority: 1, noun: 'table of times' },
} as const;

export type SectionKind = keyof typeof KINDS;

/** A part of a report that is shown whole or not at all: half a table or half a `<details>` would break what follows. */
export interface Section {
  readonly kind: SectionKind;
  readonly text: string;
}

/** The size of a text, in UTF-16 units and in bytes. */
export interface Size {
  readonly characters: number;
  readonly bytes: number;
}

/** GitHub rejects a comment over 65,536 characters; some proxies count bytes. */
export const COMMENT_LIMIT: Size = { characters: 65_000, bytes: 200_000 };
/** The limit of the report in a comment. It leaves room for the marker, and for links to what came before. */
export const REPORT_LIMIT: Size = { characters: COMMENT_LIMIT.characters - 2000, bytes: COMMENT_LIMIT.bytes - 3000 };
/** The runner drops a whole summary over 1 MiB. */
export const SUMMARY_LIMIT: Size = { characters: 900 * 1024, bytes: 900 * 1024 };

/** Room for the note that lists what is left out. */
const NOTE: Size = { characters: 400, bytes: 800 };
/** The text between two sections. */
const GAP = '\n\n';

/** Whether a whole text is within a limit. */
export function isWithin(text: string, limit: Size): boolean {
  return fits(sizeOf(text), limit);
}

/**
 * Joins the sections into one text within the limit. Sections without room are left out whole, and a note lists them.
 *
 * @param elsewhere where the reader finds what is left out
 */
export function fit(sections: readonly Section[], limit: Size, elsewhere: string): string {
  const omitted = omittedOf(sections, limit);
  const texts = sections.filter((section) => !omitted.has(section)).map(({ text }) => text);
  if (omitted.size > 0) {
    const names = namesOf(sections.filter((section) => omitted.has(section)));
    texts.push(`_No room here for: ${names}. ${elsewhere}._`);
  }
  return `${texts.join(GAP)}\n`;
}

/** The sections without room. */
function omittedOf(sections: readonly Section[], limit: Size): ReadonlySet<Section> {
  const withNote = minus(limit, NOTE);
  const omitted = new Set<Section>();
  let size = sections.reduce((sum, { text }) => plus(sum, sizeOf(text + GAP)), { characters: 0, bytes: 0 });
  for (const section of inOrderOfOmission(sections)) {
    if (fits(size, omitted.size === 0 ? limit : withNote)) break;
    omitted.add(section);
    size = minus(size, sizeOf(section.text + GAP));
  }
  return omitted;
}

/** The order in which sections are left out. Sorting is stable: of equal priorities, the last section comes first. */
function inOrderOfOmission(sections: readonly Section[]): Section[] {
  return sections.toReversed().toSorted((a, b) => KINDS[a.kind].priority - KINDS[b.kind].priority);
}

/** The names of what is left out, each once: `3 menus, 2 lists of unchanged keys`. */
function namesOf(sections: readonly Section[]): string {
  const nouns = Map.groupBy(sections, ({ kind }) => KINDS[kind].noun);
  return [...nouns].map(([noun, { length }]) => count(length, noun)).join(', ');
}

function sizeOf(text: string): Size {
  return { characters: text.length, bytes: Buffer.byteLength(text) };
}

function fits({ characters, bytes }: Size, limit: Size): boolean {
  return characters <= limit.characters && bytes <= limit.bytes;
}

function plus(a: Size, b: Size): Size {
  return { characters: a.characters + b.characters, bytes: a.bytes + b.bytes };
}

function minus(a: Size, b: Size): Size {
  return { characters: a.characters - b.characters, bytes: a.bytes - b.bytes };
}
