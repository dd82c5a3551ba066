import type { CallEdge, CallGraph, CallNode, CallWay } from '../model/call-graph.ts';
import { present } from '../model/json.ts';
import { CallPaths } from './paths.ts';

/** Nodes that calls pass without a choice. People want to know where they lead. */
const PASSED: ReadonlySet<CallNode['kind']> = new Set(['action', 'call', 'transfer']);

/** The flow doesn't say where calls go from here. */
const UNTOLD: ReadonlySet<CallNode['kind'] | undefined> = new Set(['unknown', 'task-end']);

/** A limit on work: no one reads more places behind one way. */
const MAX_PLACES = 50;
/** In UTF-16 units. A limit on work: callers can hear any number of texts on one way. */
const MAX_SAID = 4000;

/** What callers hear on a way: one text after the other. */
interface Said {
  readonly text: string;
  readonly next: Said | undefined;
}

/** A place behind nodes that calls pass. */
interface Place {
  readonly to: string;
  /** How the call gets there, if not as it got to the first of the passed nodes. */
  readonly way?: CallWay;
  readonly said: Said | undefined;
}

/**
 * The graph as people think of it: without the actions that calls only pass, with each transfer as a way to its target, and without a
 * choice's own task if that leads to one place. What callers hear on a way stays. A failed transfer is a way of its own if the flow says
 * where it leads, and so is what happens if callers choose nothing. Nearly every menu lets callers dial an extension, so that is left out.
 */
export function overviewOf(graph: CallGraph): CallGraph {
  const places = new Places(CallPaths.of(graph));
  const isTold = ({ way, to }: CallEdge): boolean => way.how !== 'extension' && (way.how !== 'otherwise' || !places.isUntold(to));
  const [told, leftOut] = [[] as CallEdge[], new Set<string>()];
  for (const edge of graph.edges)
    if (isTold(edge)) told.push(edge);
    else leftOut.add(edge.to);
  const edges = places.arePassed ? withoutPassed(told, places) : told;
  const connected = new Set<string>();
  for (const { from, to } of edges) connected.add(from).add(to);
  return {
    ...present({ entry: graph.entry }),
    nodes: graph.nodes.filter(({ id, kind }) => !places.isPassed(id) && (connected.has(id) || !(UNTOLD.has(kind) || leftOut.has(id)))),
    edges,
  };
}

/** The edges between the nodes that are not passed, each once. */
function withoutPassed(told: readonly CallEdge[], places: Places): CallEdge[] {
  const edges = told.flatMap((edge) => (places.isPassed(edge.from) ? [] : places.behind(edge)));
  return [...new Map(edges.map((edge) => [JSON.stringify([edge.from, edge.to, edge.way, edge.says]), edge])).values()];
}

class Places {
  readonly #paths: CallPaths;
  readonly #known = new Map<string, readonly Place[]>();
  /** Whether there is a node that the overview may leave out. A flow without actions has none. */
  readonly arePassed: boolean;

  constructor(paths: CallPaths) {
    this.#paths = paths;
    this.arePassed = paths.graph.nodes.some(({ kind, isOfChoice }) => PASSED.has(kind) || isOfChoice === true);
  }

  /** Whether the flow doesn't say where calls go from a node. */
  isUntold(id: string): boolean {
    return UNTOLD.has(this.#paths.node(id)?.kind);
  }

  /** Whether the overview leaves a node out. */
  isPassed(id: string): boolean {
    if (!this.arePassed) return false;
    const node = this.#paths.node(id);
    if (node === undefined) return false;
    return PASSED.has(node.kind) || (node.isOfChoice === true && this.#from(id).length === 1);
  }

  /** The edges that stand for one edge: one for each place that it leads to. */
  behind(edge: CallEdge): CallEdge[] {
    if (!this.isPassed(edge.to)) return [edge];
    return this.#from(edge.to).map(({ to, way = edge.way, said }) => ({
      ...edge,
      to,
      way,
      ...present({ says: textOf(heard(edge.says, said)) }),
    }));
  }

  /** The places behind a node. Without recursion: a task can have more actions than the stack has room for. */
  #from(start: string): readonly Place[] {
    const stack = [start];
    const entered = new Set<string>();
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const inner = this.#paths.from(id).filter(({ to }) => this.#isInside(to) && !this.#known.has(to) && !entered.has(to));
      if (!this.#known.has(id) && !entered.has(id) && inner.length > 0) {
        entered.add(id);
        for (const { to } of inner) stack.push(to);
        continue;
      }
      stack.pop();
      if (!this.#known.has(id)) this.#known.set(id, this.#placesFrom(id));
    }
    return this.#known.get(start) ?? [];
  }

  /** The places behind a node, if those behind the next ones are known. Actions that lead back to themselves lead nowhere else. */
  #placesFrom(id: string): readonly Place[] {
    const says = this.#paths.node(id)?.says;
    return this.#paths
      .from(id)
      .flatMap((edge) => this.#placesBehind(edge, says))
      .slice(0, MAX_PLACES);
  }

  #placesBehind({ to, way, says }: CallEdge, before: string | undefined): Place[] {
    const places = this.#isInside(to) ? (this.#known.get(to) ?? []) : [{ to, said: undefined }];
    const own = way.how === 'then' ? undefined : way;
    return places
      .map((place): Place => ({ to: place.to, said: heard(before, heard(says, place.said)), ...present({ way: place.way ?? own }) }))
      .filter((place) => !(place.way?.how === 'failure' && UNTOLD.has(this.#paths.node(place.to)?.kind)));
  }

  /** Whether calls only pass a node, however many places are behind it. */
  #isInside(id: string): boolean {
    const kind = this.#paths.node(id)?.kind;
    return kind !== undefined && PASSED.has(kind);
  }
}

function heard(text: string | undefined, next: Said | undefined): Said | undefined {
  return text === undefined ? next : { text, next };
}

/** All texts on one line, up to the limit. */
function textOf(said: Said | undefined): string | undefined {
  let text = said?.text;
  for (let { next } = said ?? {}; text !== undefined && next !== undefined && text.length < MAX_SAID; { next } = next)
    text += ` ${next.text}`;
  return text;
}
