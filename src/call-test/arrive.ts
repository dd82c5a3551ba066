import type { CallPaths } from '../call-flow/paths.ts';
import type { CallEdge, CallNode } from '../model/call-graph.ts';
import { framesAfter, NO_TASKS, withRound } from './frames.ts';
import { NOTHING_HEARD, type Listener } from './listener.ts';
import type { CallState } from './state.ts';

/** What arriving at a node depends on, besides the graph. */
export interface Ears {
  readonly listener: Pick<Listener, 'hear'>;
  /** The ids of the tasks that a test asks for. */
  readonly tasks: ReadonlySet<string>;
  /** The language of callers who choose it during the call. */
  readonly language?: string;
}

/** The first state of a call, which begins at a node. */
export function begin(node: string, paths: CallPaths, ears: Ears): CallState {
  const state: CallState = {
    node,
    press: 0,
    used: 0,
    language: ears.language ?? null,
    entered: {},
    frames: NO_TASKS,
    timeouts: 0,
    visits: {},
    passed: [],
    heard: NOTHING_HEARD,
  };
  const start = paths.node(node);
  const begun = start === undefined ? state : comeTo(state, start, paths, ears);
  // Whoever calls says which language the caller has, whatever the flow begins with.
  return ears.language === undefined ? begun : { ...begun, language: ears.language };
}

/** The state of a call that has taken a way to its node. */
export function arrive(state: CallState, edge: CallEdge, paths: CallPaths, ears: Ears): CallState {
  const [from, to] = [paths.node(edge.from), paths.node(edge.to)];
  if (to === undefined) return { ...state, node: edge.to };
  const isChosen = edge.way.how === 'key' || edge.way.how === 'speech';
  const heard = isChosen ? state.heard : ears.listener.hear(state.heard, edge.says);
  return comeTo({ ...state, heard, frames: framesAfter(state.frames, edge, from, to) }, to, paths, ears);
}

/** The state of a call that comes to a node: it hears what is said there, and has what the node changes. */
export function comeTo(state: CallState, node: CallNode, paths: CallPaths, ears: Ears): CallState {
  const { id, kind, language, changes = [] } = node;
  const entered = changes.some((variable) => Object.hasOwn(state.entered, variable))
    ? Object.fromEntries(Object.entries(state.entered).filter(([variable]) => !changes.includes(variable)))
    : state.entered;
  const isAsked = kind === 'task' && ears.tasks.has(id) && !state.passed.includes(id);
  return {
    ...state,
    node: id,
    entered,
    language: languageAt(state, language, ears),
    heard: ears.listener.hear(state.heard, textAt(node, paths)),
    timeouts: 0,
    passed: isAsked ? [...state.passed, id].toSorted() : state.passed,
    frames: kind === 'loop' ? withRound(state.frames, node) : state.frames,
  };
}

/** What callers hear at a node. A menu of the flow-definition API keeps its text with its keys. */
export function textAt({ id, kind, says }: CallNode, paths: CallPaths): string | undefined {
  if (kind !== 'menu') return says;
  const prompts = paths.from(id).flatMap((edge) => (edge.way.how === 'key' ? (edge.says ?? []) : []));
  return prompts.length === 0 ? says : [...(says === undefined ? [] : [says]), ...prompts].join(' ');
}

function languageAt(state: CallState, language: string | null | undefined, ears: Ears): string | null {
  return language === undefined ? state.language : (language ?? ears.language ?? null);
}
