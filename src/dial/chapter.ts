import { compareCalls } from '../call-flow/compare.ts';
import type { CallGraph } from '../model/call-graph.ts';
import { placesOf } from './explore.ts';
import { moveId, type Move, type Place, type Places } from './place.ts';
import { SIMPLER } from './simpler.ts';

/** A limit on size: about 500 kB. */
const MOST_SECTIONS = 700;
/** So many sections more than a side has places are worth it, so that the same keys move both sides. */
const PAIRS_MORE = 40;

/** A flow to dial. */
export interface Dialled {
  readonly name: string;
  /** The flow as calls find it today. */
  readonly before: CallGraph;
  /** The flow after the change. Absent if nothing changes. */
  readonly after?: CallGraph;
}

/** What the same key does before and after: one move of each side, or none where that side doesn't know it. */
export interface Key {
  readonly id: string;
  readonly before: Move | undefined;
  readonly after: Move | undefined;
  /** The index of the section behind it. */
  readonly to: number;
  readonly isChanged: boolean;
}

/** Two places that the same keys reach, before and after. Of a flow that doesn't change, both are the same. */
export interface Section {
  readonly before: Place | undefined;
  readonly after: Place | undefined;
  readonly keys: readonly Key[];
  /** Whether the two sides look alike. What is behind their keys can differ. */
  readonly isSame: boolean;
}

/** All that there is to dial of one flow. Calls start at the first section. */
export interface Chapter {
  readonly name: string;
  readonly sections: readonly Section[];
  readonly greeting: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Whether the flow changes, so that there are two sides. */
  readonly hasChange: boolean;
  /** Whether something of the flow had to be left open, or left out. */
  readonly isSimplified: boolean;
}

/** The two places of a section, by their indexes. */
interface Pair {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/**
 * The chapter of a flow. A flow of too many places is simplified until it fits: what is no longer told is then a choice.
 *
 * @param fits whether a page has room for a chapter
 * @returns undefined if the flow doesn't say where calls begin
 */
export function chapterOf({ name, before, after }: Dialled, fits: (chapter: Chapter) => boolean = () => true): Chapter | undefined {
  const renamed = after === undefined ? undefined : compareCalls(before, after).after;
  for (const [level, simplify] of SIMPLER.entries()) {
    const isLast = level === SIMPLER.length - 1;
    const limit = isLast ? undefined : { most: MOST_SECTIONS, isCut: false };
    const old = placesOf(simplify(before), limit);
    const now = renamed === undefined ? old : placesOf(simplify(renamed), limit);
    if (old === undefined || now === undefined) continue;
    const hasChange = renamed !== undefined;
    const made = sectionsOf(old, now, hasChange);
    const greeting = { before: old.greeting, after: now.greeting };
    const chapter = { name, sections: made.sections, greeting, hasChange, isSimplified: level > 0 };
    if (isLast || (!made.isCut && fits(chapter))) return chapter;
  }
  return undefined;
}

/**
 * The sections, from the first on. At different places, the same keys still move both sides. If that makes too many pairs, the sides part
 * there: each key then moves its own side, and the other is no longer shown.
 */
function sectionsOf(old: Places, now: Places, hasChange: boolean): { readonly sections: readonly Section[]; readonly isCut: boolean } {
  const pairs: Pair[] = [];
  const manyPairs = Math.max(old.all.length, now.all.length) + PAIRS_MORE;
  const known = new Map<string, number>();
  let isCut = false;
  const indexOf = ({ before, after }: Pair): number => {
    const isFull = pairs.length >= MOST_SECTIONS;
    const key = `${before} ${after}`;
    const index = known.get(key) ?? (isFull ? CUT : pairs.length);
    isCut ||= index === CUT;
    if (index === pairs.length) {
      known.set(key, index);
      pairs.push({ before, after });
    }
    return index;
  };
  indexOf({ before: 0, after: 0 });
  const sections: Section[] = [];
  for (const pair of pairs) {
    const [before, after] = [placeAt(old, pair.before), placeAt(now, pair.after)];
    const isParted = pairs.length > manyPairs && !isOnePlace(before, after);
    const keys = (isParted ? [...keysOf(before, undefined), ...keysOf(undefined, after)] : keysOf(before, after)).map((key): Key => {
      const next = isParted
        ? { before: key.before?.to, after: key.after?.to }
        : { before: key.before?.to ?? pair.before, after: key.after?.to ?? pair.after };
      const isChanged = hasChange && !isParted && leadsElsewhere(key, { old, now, before, after });
      return { ...key, isChanged, to: indexOf(hasChange ? next : { before: next.before, after: next.before }) };
    });
    sections.push({ before, after, keys, isSame: isAlike(before, after) && !keys.some(({ isChanged }) => isChanged) });
  }
  return { sections, isCut };
}

/** Stands for a section for which there is no room. */
export const CUT = -1;

function placeAt({ all }: Places, index: number | undefined): Place | undefined {
  return index === undefined ? undefined : all[index];
}

/** The moves of both sides, those of the change first. The second move of a place with the same name has a name of its own. */
function keysOf(before: Place | undefined, after: Place | undefined): Pick<Key, 'id' | 'before' | 'after'>[] {
  const [old, now] = [movesOf(before), movesOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])].toSorted(inOrder).map((id) => ({ id, before: old.get(id), after: now.get(id) }));
}

function movesOf(place: Place | undefined): ReadonlyMap<string, Move> {
  const moves = new Map<string, Move>();
  for (const move of place?.moves ?? []) {
    const id = moveId(place as Place, move);
    const twin = [...moves.keys()].filter((one) => one === id || one.startsWith(`${id} (`)).length;
    moves.set(twin === 0 ? id : `${id} (${twin + 1})`, move);
  }
  return moves;
}

const KEYS = '1234567890*#';

/** Keys as on a phone; everything else stays as it is, behind them. */
function inOrder(one: string, other: string): number {
  return placeOnPhone(one) - placeOnPhone(other);
}

function placeOnPhone(id: string): number {
  return id.length === 1 && KEYS.includes(id) ? KEYS.indexOf(id) : KEYS.length;
}

interface Sides {
  readonly old: Places;
  readonly now: Places;
  readonly before: Place | undefined;
  readonly after: Place | undefined;
}

/** Whether callers who press the same key get elsewhere, or hear something else on the way. Different places are not compared. */
function leadsElsewhere({ before, after }: Pick<Key, 'before' | 'after'>, sides: Sides): boolean {
  if (!isOnePlace(sides.before, sides.after)) return false;
  if (before === undefined || after === undefined) return true;
  const [was, is] = [sides.old.all[before.to], sides.now.all[after.to]];
  return !isSamePlace(was, is) || before.heard.join('\n') !== after.heard.join('\n') || before.words.join('\n') !== after.words.join('\n');
}

/** Whether both sides are at the same place of the flow, whatever it is called and says. */
export function isOnePlace(one: Place | undefined, other: Place | undefined): boolean {
  return one?.node?.id === other?.node?.id && one?.kind === other?.kind;
}

function isSamePlace(one: Place | undefined, other: Place | undefined): boolean {
  return factsOf(one) === factsOf(other);
}

function factsOf(place: Place | undefined): string {
  return JSON.stringify([place?.kind, place?.node?.kind, place?.node?.id, place?.node?.name, place?.decides, place?.language]);
}

function isAlike(one: Place | undefined, other: Place | undefined): boolean {
  return isSamePlace(one, other) && one?.says === other?.says;
}
