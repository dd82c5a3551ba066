import { entryAt } from '../call-test/at-input.ts';
import type { CallTest, Press } from '../model/call-test.ts';
import { oneLine } from '../text/printable.ts';
import { CUT, type Chapter, type Section } from './chapter.ts';
import type { Move, Place } from './place.ts';

/** The side of a section: the flow as it is, or as it would be. */
export type Side = 'before' | 'after';

/** A call, dialled as far as the page has a way. */
export interface DialledCall {
  /** Where it comes to. */
  readonly section: number;
  /** What was done, as the part of an address behind `#`: `after:2,1`. */
  readonly fragment: string;
}

/** What a caller does next, and what that leaves to do. */
interface Turn {
  readonly rest: readonly Press[];
  /** What is pressed. Absent for a decision: it has the name of its move. */
  readonly pressed?: readonly string[];
  readonly isMove: (move: Move) => boolean;
}

/** A call with decisions can go round in circles. */
const MOST_TURNS = 200;

/** Dials a call test: its keys, and the decisions that it gives. Where it leaves something open, the reader goes on. */
export function dialCall(chapter: Chapter, side: Side, test: Pick<CallTest, 'press' | 'given'>): DialledCall {
  const visits = new Map<string, number>();
  const tokens: string[][] = [];
  let [at, rest] = [0, test.press];
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    const section = chapter.sections[at];
    const step = section && dialAt(section, side, rest, (place) => givenAt(place, test, visits));
    if (step === undefined) break;
    tokens.push([...step.tokens]);
    rest = step.rest;
    at = step.to ?? at;
  }
  const steps = tokens.flat().map((token) => encodeURIComponent(oneLine(token)));
  return { section: at, fragment: `${side}:${steps.join(',')}` };
}

/** A step from a section: what is pressed, and where that leads. `to` is undefined if the call stays. */
interface Step {
  readonly tokens: readonly string[];
  readonly rest: readonly Press[];
  readonly to: number | undefined;
}

function dialAt(section: Section, side: Side, press: readonly Press[], given: (place: Place) => string | undefined): Step | undefined {
  const place = section[side];
  const turn = place && turnAt(place, press, given(place));
  if (turn === undefined) return undefined;
  const key = section.keys.find((one) => one[side] !== undefined && turn.isMove(one[side]));
  const tokens = turn.pressed ?? (key === undefined ? undefined : [key.id]);
  return tokens && { tokens, rest: turn.rest, to: key === undefined || key.to === CUT ? undefined : key.to };
}

/** What a test gives at a place; a list gives one outcome a visit. */
function givenAt({ decides, node }: Place, { given }: Pick<CallTest, 'given'>, visits: Map<string, number>): string | undefined {
  const name = decides ?? node?.name ?? '';
  const outcome = given.get(name) ?? given.get(`${node?.task ?? ''} / ${name}`);
  if (typeof outcome !== 'object') return outcome;
  const visit = visits.get(name) ?? 0;
  visits.set(name, visit + 1);
  return outcome[visit];
}

function turnAt(place: Place, press: readonly Press[], given: string | undefined): Turn | undefined {
  if (place.kind === 'chooses') return { rest: press, isMove: ({ kind, label }) => kind === 'outcome' && label === given };
  if (place.kind === 'arrives') return { rest: press, isMove: ({ kind }) => kind === 'fails' && given === 'failure' };
  const [next, ...later] = press;
  if (place.kind !== 'waits' || next === undefined) return undefined;
  if (place.node?.kind === 'input') return atInput(place, { next, later }, given);
  switch (next.how) {
    case 'say':
      return { rest: later, pressed: [`say=${next.text}`], isMove: ({ words }) => words.some((word) => isSameText(word, next.text)) };
    case 'wait':
      return atTimeout(place, press);
    case 'keys': {
      const key = next.keys.charAt(0);
      return { rest: after(next.keys.slice(1), later), pressed: [key], isMove: ({ kind, label }) => kind === 'key' && label === key };
    }
  }
}

/** A menu is heard again before the call goes on. */
function atTimeout({ node }: Place, press: readonly Press[]): Turn {
  const needed = (node?.repeats ?? 0) + 1;
  const other = press.findIndex(({ how }) => how !== 'wait');
  const waits = Math.min(needed, other === -1 ? press.length : other);
  const pressed = Array.from({ length: waits }, () => 'wait');
  return { rest: press.slice(waits), pressed, isMove: ({ kind }) => kind === 'wait' && waits === needed };
}

function atInput(
  { node }: Place,
  { next, later }: { readonly next: Press; readonly later: readonly Press[] },
  given: string | undefined,
): Turn {
  const entry = node === undefined ? { keys: 1, outcomes: [] } : entryAt(node, next);
  const pressed = next.how === 'keys' ? next.keys.slice(0, entry.keys) : next.how === 'wait' ? 'wait' : `say=${next.text}`;
  const rest = next.how === 'keys' ? after(next.keys.slice(entry.keys), later) : later;
  const [outcome, second] = given === undefined ? entry.outcomes : [given];
  const isMove = ({ kind, label }: Move): boolean => {
    if (kind === 'outcome') return second === undefined && label === outcome;
    if (outcome === 'failure' && second === undefined) return kind === 'wait';
    return kind === 'digits' ? label === (entry.digits ?? pressed) : kind === 'others';
  };
  return { rest, pressed: [pressed], isMove };
}

function after(keys: string, later: readonly Press[]): readonly Press[] {
  return keys === '' ? later : [{ how: 'keys', keys }, ...later];
}

function isSameText(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
