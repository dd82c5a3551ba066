import type { CallEdge, CallNode } from '../model/call-graph.ts';
import { pressWord } from '../model/call-words.ts';
import type { Press } from '../model/call-test.ts';
import { present } from '../model/json.ts';
import { arrive, comeTo, type Ears } from './arrive.ts';
import { entryAt, isBy } from './at-input.ts';
import { afterNoChoice, afterTimeout, choiceByKeys, choiceBySpeech } from './at-menu.ts';
import { DONE, LOOP, roundsOf } from './frames.ts';
import { nameOf, type Decisions } from './given.ts';
import type { GraphNames } from './graph-names.ts';
import type { Caller } from './presses.ts';
import type { CallState, Event, Hop, Turn } from './state.ts';

/** Tasks can call each other and themselves. */
const DEEPEST_CALL = 20;

const ARRIVED: Turn = { hops: [], stop: { kind: 'known' } };
const UNKNOWN: Turn = { hops: [], stop: { kind: 'unknown' } };

/** A call through a flow: what a caller does, and how decisions go. */
export interface Journey {
  readonly names: GraphNames;
  readonly caller: Caller;
  readonly decisions: Decisions;
  readonly ears: Ears;
}

/** How a call goes on from a state. */
export function turnAt(state: CallState, journey: Journey): Turn {
  const node = journey.names.paths.node(state.node);
  if (node === undefined) return UNKNOWN;
  switch (node.kind) {
    case 'menu':
      return atMenu(state, node, journey);
    case 'input':
      return atInput(state, node, journey);
    case 'decision':
      return atDecision(state, node, journey);
    case 'loop':
      return atLoop(state, node, journey);
    case 'task-end':
      return atTaskEnd(state, journey);
    case 'transfer':
      return atTransfer(state, node, journey);
    case 'call':
      return state.frames.length > DEEPEST_CALL ? UNKNOWN : along(state, only(journey, node, 'then'), journey);
    case 'entry':
    case 'announcement':
    case 'task':
    case 'step':
    case 'action':
      return choose(state, node, only(journey, node, 'then'), journey);
    case 'queue':
    case 'number':
    case 'user':
    case 'group':
    case 'voicemail':
    case 'flow':
    case 'end':
      return ARRIVED;
    case 'other':
    case 'unknown':
    case 'missing':
      return UNKNOWN;
  }
}

function only({ names }: Journey, { id }: CallNode, how: CallEdge['way']['how']): CallEdge[] {
  return names.paths.from(id).filter(({ way }) => way.how === how);
}

/** All of the ways, without a word about the choice. */
function along(state: CallState, edges: readonly CallEdge[], { names, ears }: Journey): Turn {
  const hops = edges.map((edge): Hop => ({ to: arrive(state, edge, names.paths, ears), events: [] }));
  return hops.length === 0 ? UNKNOWN : { hops };
}

/** The way that the test gives, or else each of them. */
function choose(state: CallState, node: CallNode, edges: readonly CallEdge[], journey: Journey): Turn {
  const { decisions, names, ears } = journey;
  const visits = state.visits[node.id] ?? 0;
  const outcome = decisions.outcomeAt(node, visits);
  const from = decisions.countsVisits(node) ? { ...state, visits: { ...state.visits, [node.id]: visits + 1 } } : state;
  const chosen = outcome === undefined ? edges : edges.filter((edge) => nameOf(edge) === outcome);
  if (chosen.length < 2) return along(from, chosen, journey);
  const isTold = new Set(chosen.map(({ to, says = '' }) => JSON.stringify([to, says]))).size > 1;
  const hops = chosen.map((edge): Hop => {
    const events = isTold ? [{ decided: node.name, outcome: nameOf(edge) }] : [];
    return { to: arrive(from, edge, names.paths, ears), events };
  });
  return { hops };
}

function atMenu(state: CallState, node: CallNode, journey: Journey): Turn {
  const { caller, names } = journey;
  const pressed = caller.next(state);
  if (pressed === undefined) return ARRIVED;
  const edges = names.paths.from(node.id);
  if (pressed.how === 'wait') return atTimeout(state, node, journey);
  const choice = pressed.how === 'keys' ? choiceByKeys(edges, pressed.keys) : choiceBySpeech(edges, pressed.text, state.language);
  const isNoKey = pressed.how === 'keys' && choice.edges.length === 0;
  const word = pressed.how === 'keys' ? pressed.keys.slice(0, choice.keys) : pressWord(pressed);
  const events: Event[] = [{ pressed: word, ...(isNoKey ? { isNoKeyOf: node } : {}) }];
  const after = caller.after(state, choice.keys);
  // A wrong key may count as a time-out does.
  const stay = choice.mayStay ? [stayIn({ ...after, timeouts: null }, node, journey, events)] : [];
  const others = choice.mayStay ? afterNoChoice(edges, 'no-match') : [];
  const hops = [...choice.edges, ...others].map((edge) => taken(after, edge, journey, events));
  return { hops: [...hops, ...asExtension(state, pressed, node, journey), ...stay] };
}

/** Keys that stand together may be an extension, if the menu lets callers dial one. */
function asExtension(state: CallState, pressed: Press, node: CallNode, journey: Journey): Hop[] {
  if (pressed.how !== 'keys' || !/^\d\d+$/u.test(pressed.keys)) return [];
  const dialled = journey.names.paths.from(node.id).filter(({ way }) => way.how === 'extension');
  const events: Event[] = [{ pressed: pressed.keys, isExtensionAt: node }];
  return dialled.map((edge) => taken(journey.caller.after(state), edge, journey, events));
}

function atTimeout(state: CallState, node: CallNode, journey: Journey): Turn {
  const events: Event[] = [{ pressed: 'wait' }];
  const { mayStay, mayLeave } = afterTimeout(node, state.timeouts);
  const after = journey.caller.after(state);
  const timeouts = state.timeouts === null || node.repeats === undefined ? null : state.timeouts + 1;
  const stay = mayStay ? [stayIn({ ...after, timeouts }, node, journey, events)] : [];
  if (!mayLeave) return { hops: stay };
  const edges = journey.names.paths.from(node.id);
  const silent = afterNoChoice(edges, 'no-input');
  const fallback = silent.length > 0 ? silent : afterNoChoice(edges);
  const hops = [...fallback.map((edge) => taken(after, edge, journey, events)), ...stay];
  return fallback.length > 0 ? { hops } : { hops, stop: { kind: 'unknown', events, state: after } };
}

function taken(state: CallState, edge: CallEdge, { names, ears }: Journey, events: readonly Event[]): Hop {
  return { to: arrive(state, edge, names.paths, ears), events };
}

/** The menu is heard again. */
function stayIn(state: CallState, node: CallNode, { names, ears }: Journey, events: readonly Event[]): Hop {
  return { to: { ...comeTo(state, node, names.paths, ears), timeouts: state.timeouts }, events };
}

function atInput(state: CallState, node: CallNode, journey: Journey): Turn {
  const { caller, decisions, names } = journey;
  const pressed = caller.next(state);
  if (pressed === undefined) return ARRIVED;
  const { keys, outcomes, digits } = entryAt(node, pressed);
  const events: Event[] = [{ pressed: pressed.how === 'keys' ? pressed.keys.slice(0, keys) : pressWord(pressed) }];
  const after = caller.after(state, keys);
  const variable = node.input?.variable;
  const given = decisions.outcomeAt(node, state.visits[node.id] ?? 0);
  const edges = names.paths.from(node.id).filter((edge) => given !== undefined || isBy(edge, outcomes));
  const isEntered = digits !== undefined && variable !== undefined && given !== 'failure';
  const turn = choose(isEntered ? withEntered(after, variable, digits) : after, node, edges, journey);
  return {
    hops: turn.hops.map((hop) => ({ ...hop, events: [...events, ...hop.events] })),
    ...present({ stop: turn.stop && { ...turn.stop, events, state: after } }),
  };
}

function withEntered(state: CallState, variable: string, digits: string): CallState {
  return { ...state, entered: { ...state.entered, [variable]: digits } };
}

/** The outcomes in the order in which the flow tests them. One that compares what was just entered is decided; nothing else is. */
function atDecision(state: CallState, node: CallNode, journey: Journey): Turn {
  const edges = only(journey, node, 'outcome');
  if (journey.decisions.outcomeAt(node, state.visits[node.id] ?? 0) !== undefined) return choose(state, node, edges, journey);
  const possible: CallEdge[] = [];
  for (const edge of edges) {
    const isTrue = truthOf(edge, state);
    if (isTrue !== false) possible.push(edge);
    if (isTrue === true) break;
  }
  return choose(state, node, possible, journey);
}

/** Whether the condition of an outcome holds; undefined if that is not known. */
function truthOf({ way }: CallEdge, { entered }: CallState): boolean | undefined {
  if (way.how !== 'outcome' || way.when === undefined || !Object.hasOwn(entered, way.when.variable)) return undefined;
  return (entered[way.when.variable] === way.when.equals) === way.when.isTrue;
}

/** A loop is repeated as often as the flow says, unless its actions leave it. */
function atLoop(state: CallState, node: CallNode, journey: Journey): Turn {
  const edges = only(journey, node, 'outcome');
  const isGiven = journey.decisions.outcomeAt(node, state.visits[node.id] ?? 0) !== undefined;
  if (isGiven || node.repeats === undefined) return choose(state, node, edges, journey);
  const outcome = roundsOf(state, node.id) < node.repeats ? LOOP : DONE;
  return along(
    state,
    edges.filter((edge) => nameOf(edge) === outcome),
    journey,
  );
}

/** A called task comes back by one of the outcomes of its call. */
function atTaskEnd(state: CallState, journey: Journey): Turn {
  const frame = state.frames.at(-1);
  const call = frame?.call === undefined ? undefined : journey.names.paths.node(frame.call);
  if (call === undefined) return UNKNOWN;
  return choose({ ...state, frames: state.frames.slice(0, -1) }, call, only(journey, call, 'outcome'), journey);
}

/** A transfer is taken for one that succeeds, unless the test says otherwise. */
function atTransfer(state: CallState, node: CallNode, journey: Journey): Turn {
  const given = journey.decisions.outcomeAt(node, state.visits[node.id] ?? 0);
  const how = given === 'failure' ? 'failure' : 'then';
  return choose(state, node, only(journey, node, how), journey);
}
