import { queueReference } from '../call-flow/queue-node.ts';
import type { CallGraph, CallNode } from '../model/call-graph.ts';
import { NAMED_PLACES, type ExpectedPlace, type Given, type MenuRule, type Press } from '../model/call-test.ts';
import { Decisions } from './given.ts';
import { isPerson } from './graph-names.ts';
import { calledFlow, judgeCall, type CalledFlow } from './judge.ts';
import { Listener } from './listener.ts';
import { judgeRule } from './menu-rules.ts';
import { Caller } from './presses.ts';
import type { Verdict } from './verdict.ts';
import { walkFrom, type WayEnd } from './walk.ts';

/** A call that arrives today where it is said to. */
export interface ProposedCall {
  readonly press: string;
  readonly given: Given;
  /** One place, or all places where its ways end. */
  readonly places: readonly ExpectedPlace[];
}

/** Tests that pass on a flow. */
export interface ProposedTests {
  readonly calls: readonly ProposedCall[];
  readonly rules: readonly MenuRule[];
}

/** No one reads more in a file that someone has to make his own. */
const MOST_CALLS = 200;
/** The most ways of one call, and the most presses to a person. */
const MOST_WAYS = 4;
const MOST_PRESSES = 5;

/** Keys, and how decisions go, that lead to a menu. */
interface Start {
  readonly keys: readonly string[];
  readonly given: Given;
}

/**
 * Tests that show what a flow does now, all of them passing: where each key of each menu lands, and how far a person is. What the flow
 * leaves open is decided, or every place is told. Calls whose end the flow doesn't tell are left out.
 */
export function proposeTests(graph: CallGraph): ProposedTests {
  const flow = calledFlow(graph);
  const calls: ProposedCall[] = [];
  const seen = new Set<string>();
  const starts: Start[] = [{ keys: [], given: new Map() }];
  for (const start of starts) {
    // What leads on from here would not be told.
    if (calls.length >= MOST_CALLS) break;
    for (const { call, menu, given } of landings(start, flow)) {
      if (calls.length < MOST_CALLS && passes(call, flow)) calls.push(call);
      if (menu === undefined || seen.has(menu.id)) continue;
      seen.add(menu.id);
      for (const key of keysOf(menu, flow)) starts.push({ keys: [...start.keys, key], given });
    }
  }
  // A rule for the menus of a flow without a menu would hold for nothing.
  return { calls, rules: seen.size === 0 ? [] : rulesFor(flow) };
}

/** A call, and the menu where it waits, if it does. */
interface Landing {
  readonly call: ProposedCall;
  readonly menu: CallNode | undefined;
  readonly given: Given;
}

/** Where keys lead: to one place, or to one place for each way that the flow leaves open. */
function landings({ keys, given }: Start, flow: CalledFlow): Landing[] {
  const ends = endsOf(keys, given, flow);
  const [only] = ends;
  const landing = (end: WayEnd | undefined, decided: Given): Landing[] => {
    const place = end === undefined ? undefined : placeOf(end, flow);
    if (place === undefined) return [];
    const menu = end?.node?.kind === 'menu' ? end.node : undefined;
    return [{ call: { press: keys.join(' '), given: decided, places: [place] }, menu, given: decided }];
  };
  if (ends.length === 1) return landing(only, given);
  const told = ends.slice(0, MOST_WAYS).flatMap((end) => {
    const decided: Given = new Map([
      ...given,
      ...end.events.flatMap((event) => ('decided' in event ? [[event.decided, event.outcome] as const] : [])),
    ]);
    const [certain, second] = isDecidable(decided, flow) ? endsOf(keys, decided, flow) : [];
    return second === undefined ? landing(certain, decided) : [];
  });
  return told.length === ends.length ? told : allPlaces(keys, given, ends, flow);
}

/** One call that may end at several places, if all of them are known. */
function allPlaces(keys: readonly string[], given: Given, ends: readonly WayEnd[], flow: CalledFlow): Landing[] {
  const places = ends.map((end) => placeOf(end, flow));
  const known = new Map(places.flatMap((place) => (place === undefined ? [] : [[JSON.stringify(place), place] as const])));
  if (places.includes(undefined) || known.size > MOST_WAYS) return [];
  return [{ call: { press: keys.join(' '), given, places: [...known.values()] }, menu: undefined, given }];
}

function isDecidable(given: Given, { names }: CalledFlow): boolean {
  return new Decisions(given, names).faults.length === 0;
}

function endsOf(keys: readonly string[], given: Given, { graph, names }: CalledFlow): readonly WayEnd[] {
  const tasks = new Set(graph.nodes.flatMap(({ id, kind, isOfChoice }) => (kind === 'task' && isOfChoice !== true ? [id] : [])));
  const journey = {
    names,
    caller: new Caller(pressesOf(keys)),
    decisions: new Decisions(given, names),
    ears: { listener: new Listener([]), tasks },
  };
  const { ends, isCut } = walkFrom(graph.entry ?? '', journey);
  return isCut ? [] : ends;
}

function pressesOf(keys: readonly string[]): Press[] {
  return keys.map((key) => ({ how: 'keys', keys: key }));
}

/** The keys of a menu that are its own. */
function keysOf({ id }: CallNode, { names }: CalledFlow): string[] {
  const keys = names.paths.from(id).flatMap(({ way }) => (way.how === 'key' && way.isGlobal !== true ? [way.key] : []));
  return [...new Set(keys)].toSorted();
}

/** What a test can say of the end of a way; undefined if it can't say anything. */
function placeOf({ stop, node, state }: WayEnd, { names }: CalledFlow): ExpectedPlace | undefined {
  if (stop !== 'known' || node === undefined) {
    const task = names.paths.node(state.passed.at(-1) ?? '');
    return task === undefined ? undefined : { kind: 'task', name: task.name };
  }
  if (node.kind === 'end') return { kind: 'disconnect' };
  // A place that is chosen during the call has no name of its own.
  if (isPerson(node) && !isNamed(node)) return { kind: 'person' };
  const kind = NAMED_PLACES.find((one) => one === node.kind);
  return kind === undefined ? undefined : { kind, name: node.name };
}

function isNamed(node: CallNode): boolean {
  return node.kind === 'queue' ? queueReference(node) !== undefined : node.id === `${node.kind}:${node.name}`;
}

const NOWHERE = { path: '', line: 1, column: 1 };
/** What a test is that no file holds. */
const UNWRITTEN = { name: '', at: NOWHERE, where: () => NOWHERE };

function passes({ press, given, places }: ProposedCall, flow: CalledFlow): boolean {
  const presses = pressesOf(press.split(' ').filter((key) => key !== ''));
  return judgeCall({ ...UNWRITTEN, given, press: presses, mayReach: places, hears: [] }, flow).message === '';
}

/** The strictest rule for the way to a person that holds now. */
function rulesFor(flow: CalledFlow): MenuRule[] {
  const rules = Array.from({ length: MOST_PRESSES }, (_, index): MenuRule => ({ kind: 'person-within', presses: index + 1 }));
  const judge = (rule: MenuRule): Verdict => judgeRule({ ...UNWRITTEN, given: new Map(), rule, except: [], level: 'error' }, flow);
  const holds = rules.find((rule) => judge(rule).message === '');
  return holds === undefined ? [] : [holds];
}
