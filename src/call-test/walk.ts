import type { CallNode } from '../model/call-graph.ts';
import { begin } from './arrive.ts';
import type { CallState, Event, Hop, Stop } from './state.ts';
import { turnAt, type Journey } from './turns.ts';

/** A limit on work: no one reads a test of more ways. */
const MAX_STATES = 20_000;

/** Where one way of a call stops, and how it got there. */
export interface WayEnd {
  readonly stop: Stop['kind'];
  readonly state: CallState;
  /** The place itself; undefined only if the graph lacks it. */
  readonly node: CallNode | undefined;
  readonly events: readonly Event[];
}

/** All ways that a call can take. */
export interface Walk {
  readonly ends: readonly WayEnd[];
  /** How many keys, words and time-outs some way has used at the most. */
  readonly used: number;
  /** Whether there are more ways than were followed. */
  readonly isCut: boolean;
}

/** A state that was reached, and how. */
interface Visit {
  readonly state: CallState;
  readonly before: Visit | undefined;
  readonly events: readonly Event[];
}

/** Follows a call on all ways that it can take from a node. Each state is entered once, so it comes to an end. */
export function walkFrom(start: string, journey: Journey): Walk {
  const visits = new Map<string, Visit>();
  const comingFrom = new Map<string, string[]>();
  const ends = new Map<string, WayEnd>();
  const begun = begin(start, journey.names.paths, journey.ears);
  visits.set(keyOf(begun), { state: begun, before: undefined, events: [] });
  let used = 0;
  // Iterating over a map includes what is added in the meantime.
  for (const [key, visit] of visits) {
    if (visits.size > MAX_STATES) return { ends: [...ends.values()], used, isCut: true };
    const { hops, stop } = turnAt(visit.state, journey);
    if (stop !== undefined) {
      ends.set(key, endOf(visit, stop, journey));
      used = Math.max(used, journey.caller.usedIn(stop.state ?? visit.state));
    }
    for (const hop of distinct(hops)) {
      const next = keyOf(hop.to);
      const before = comingFrom.get(next) ?? [];
      before.push(key);
      comingFrom.set(next, before);
      if (!visits.has(next)) visits.set(next, { state: hop.to, before: visit, events: hop.events });
    }
  }
  const circle = circleOf(visits, ends, comingFrom);
  const circling = circle === undefined ? [] : [endOf(circle, { kind: 'circle' }, journey)];
  used = circling.reduce((most, { state }) => Math.max(most, journey.caller.usedIn(state)), used);
  return { ends: [...ends.values(), ...circling], used, isCut: false };
}

/** If all ways lead to the same state, it doesn't matter which one is taken. */
function distinct(hops: readonly Hop[]): readonly Hop[] {
  const byState = new Map(hops.map((hop) => [keyOf(hop.to), hop]));
  const [only] = byState.values();
  if (byState.size > 1 || only === undefined || hops.length === 1) return hops;
  return [{ ...only, events: only.events.filter((event) => !('decided' in event)) }];
}

/** The first state from which no way comes to an end. */
function circleOf(
  visits: ReadonlyMap<string, Visit>,
  ends: ReadonlyMap<string, WayEnd>,
  comingFrom: ReadonlyMap<string, readonly string[]>,
): Visit | undefined {
  const ending = new Set(ends.keys());
  for (const key of ending) for (const before of comingFrom.get(key) ?? []) ending.add(before);
  return [...visits].find(([key]) => !ending.has(key))?.[1];
}

function endOf(visit: Visit, { kind, events = [], state = visit.state }: Stop, { names }: Journey): WayEnd {
  const path: (readonly Event[])[] = [events];
  for (let at: Visit | undefined = visit; at !== undefined; at = at.before) {
    const node = names.paths.node(at.state.node);
    const waits = node?.kind === 'menu' || node?.kind === 'input';
    path.push(waits ? [...at.events, { at: `${node.kind} ${JSON.stringify(node.name)}` }] : at.events);
  }
  return { stop: kind, state, node: names.paths.node(state.node), events: path.toReversed().flat() };
}

function keyOf(state: CallState): string {
  return JSON.stringify(state);
}
