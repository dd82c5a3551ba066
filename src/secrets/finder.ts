import { INVISIBLE, LINE_END, type Gap } from './gaps.ts';
import type { Pattern } from './patterns.ts';
import type { Readings } from './readings.ts';

/** Patterns by how they begin. */
interface Branch {
  readonly next: Map<number, Branch>;
  readonly patterns: Pattern[];
}

/** How many characters of a pattern are looked up. They rule out most places of a text, however many secrets there are. */
const HEAD = 4;
const NONE: readonly Pattern[] = [];

/** Finds patterns in all readings of a text. The time grows with the text, and not with the number of patterns. */
export class Finder {
  readonly #root: Branch = { next: new Map(), patterns: [] };
  /** 1 for each UTF-16 unit that a pattern begins with: one look rules out most places of a text. */
  readonly #firsts = new Uint8Array(65_536);

  add(pattern: Pattern): void {
    let branch = this.#root;
    this.#firsts[pattern.codes[0] ?? 0] = 1;
    for (const code of pattern.codes.slice(0, HEAD)) {
      const next = branch.next.get(code) ?? { next: new Map(), patterns: [] };
      branch.next.set(code, next);
      branch = next;
    }
    branch.patterns.push(pattern);
  }

  /** Every place where a pattern begins, and the place behind it. */
  *find(readings: Readings): Generator<readonly [from: number, to: number]> {
    for (let at = 0; at < readings.length; at += 1) {
      for (const pattern of this.#startingAt(readings, at)) {
        const to = endOf(pattern, readings, at);
        if (to !== undefined) yield [at, to];
      }
    }
  }

  /** The patterns whose first characters can be read from here. */
  #startingAt(readings: Readings, at: number): Iterable<Pattern> {
    if (this.#firsts[readings.raw(at)] !== 1 && (!readings.isSpecial(at) || readings.gapEnd(at) > 0)) return NONE;
    const found = new Set<Pattern>();
    let states: readonly State[] = [{ branch: this.#root, at }];
    for (let depth = 0; depth < HEAD && states.length > 0; depth += 1) {
      const reached: State[] = [];
      for (const state of states) for (const next of following(readings, state, depth > 0)) addOnce(reached, next);
      for (const { branch } of reached) for (const pattern of branch.patterns) found.add(pattern);
      states = reached.filter(({ branch }) => branch.next.size > 0);
    }
    return found;
  }
}

/** How far the patterns have been followed, and where in the text. */
interface State {
  readonly branch: Branch;
  readonly at: number;
}

function following(readings: Readings, { branch, at }: State, isOverGaps: boolean): readonly State[] {
  if (isOverGaps && readings.hasGap(at)) {
    return [...readings.overGaps([at]).keys()].flatMap((place) => following(readings, { branch, at: place }, false));
  }
  const states: State[] = [];
  const raw = branch.next.get(readings.raw(at));
  if (raw !== undefined) states.push({ branch: raw, at: at + 1 });
  for (const { gap, code, to } of readings.others(at)) {
    const other = gap === 0 ? branch.next.get(code) : undefined;
    if (other !== undefined) states.push({ branch: other, at: to });
  }
  return states;
}

/** Many readings lead to the same place. */
function addOnce(states: State[], next: State): void {
  if (!states.some(({ branch, at }) => branch === next.branch && at === next.at)) states.push(next);
}

/** The place behind the longest part of a pattern that can be read from here; undefined if it is too short. */
function endOf(pattern: Pattern, readings: Readings, from: number): number | undefined {
  let places: readonly number[] = [from];
  for (let index = 0; index < pattern.codes.length; index += 1) {
    const [only] = places;
    const next = only !== undefined && places.length === 1 && isPlain(pattern, readings, only, index) ? [only + 1] : undefined;
    const reached = next ?? behind(pattern, readings, places, index);
    if (reached.length === 0) return index >= pattern.least ? furthest(places) : undefined;
    places = reached;
  }
  return furthest(places);
}

/** Whether a character of a pattern stands here as it is, and there is no other way to read on. Most do, so this saves most of the time. */
function isPlain({ codes, spaced }: Pattern, readings: Readings, at: number, index: number): boolean {
  return readings.raw(at) === codes[index] && !readings.isSpecial(at) && (spaced === undefined || spaced[index] === false);
}

/** The places behind a character of a pattern, in all readings. */
function behind({ codes, spaced }: Pattern, readings: Readings, places: readonly number[], index: number): readonly number[] {
  const reached = new Set<number>();
  // The first character stands at the place itself.
  const starts = index === 0 ? places.map((at): [number, Gap | 0] => [at, 0]) : readings.overGaps(places);
  for (const [at, gap] of starts) {
    if (spaced !== undefined && index > 0 && !isAllowed(gap, spaced[index] === true)) continue;
    if (readings.raw(at) === codes[index]) reached.add(at + 1);
    for (const step of readings.others(at)) if (step.gap === 0 && step.code === codes[index]) reached.add(step.to);
  }
  return [...reached];
}

/** A short secret can be torn apart by the end of a line, but a blank must be its own. */
function isAllowed(gap: Gap | 0, hasBlank: boolean): boolean {
  return hasBlank ? gap > INVISIBLE : gap <= LINE_END;
}

function furthest(places: readonly number[]): number {
  return places.reduce((one, other) => Math.max(one, other), 0);
}
