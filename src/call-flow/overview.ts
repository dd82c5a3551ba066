import type { CallEdge, CallGraph, CallNode, CallWay } from '../model/call-graph.ts';
import { present } from '../model/json.ts';
import { CallPaths } from './paths.ts';

/** Nodes that calls pass without a choice. People want to know where they lead. */
const PASSED: ReadonlySet<CallNode['kind']> = new Set(['action', 'call', 'transfer']);

/** The flow doesn't say where calls go from here. */
const UNTOLD: ReadonlySet<CallNode['kind'] | undefined> = new Set(['unknown', 'task-end']);

/** A limit on work: no one reads more places behind one way. */
const MAX_PLACES = 50;

/** A place behind nodes that calls pass. */
interface Place {
  readonly to: string;
  /** How the call gets there, if not as it got to the first of the passed nodes. */
  readonly way?: CallWay;
  readonly says: readonly string[];
}

/**
 * The graph as people think of it: without the actions that calls only pass, with each transfer as a way to its target, and without a
 * choice's own task if that leads to one place. What callers hear on a way stays. A failed transfer is a way of its own if the flow says
 * where it leads.
 */
export function overviewOf(graph: CallGraph): CallGraph {
  const places = new Places(new CallPaths(graph));
  const edges = graph.edges.flatMap((edge) => (places.isPassed(edge.from) ? [] : places.behind(edge)));
  const shown = new Map(edges.map((edge) => [JSON.stringify([edge.from, edge.to, edge.way, edge.says]), edge]));
  const connected = new Set([...shown.values()].flatMap(({ from, to }) => [from, to]));
  return {
    ...present({ entry: graph.entry }),
    nodes: graph.nodes.filter(({ id, kind }) => !places.isPassed(id) && (connected.has(id) || !UNTOLD.has(kind))),
    edges: [...shown.values()],
  };
}

class Places {
  readonly #paths: CallPaths;
  readonly #known = new Map<string, readonly Place[]>();

  constructor(paths: CallPaths) {
    this.#paths = paths;
  }

  /** Whether the overview leaves a node out. */
  isPassed(id: string): boolean {
    const node = this.#paths.node(id);
    if (node === undefined) return false;
    return PASSED.has(node.kind) || (node.isOfChoice === true && this.#from(id).length === 1);
  }

  /** The edges that stand for one edge: one for each place that it leads to. */
  behind(edge: CallEdge): CallEdge[] {
    if (!this.isPassed(edge.to)) return [edge];
    return this.#from(edge.to).map(({ to, way = edge.way, says }) => ({
      ...edge,
      to,
      way,
      ...present({ says: [...(edge.says === undefined ? [] : [edge.says]), ...says].join(' ') || undefined }),
    }));
  }

  /** The places behind a node that calls pass. */
  #from(id: string): readonly Place[] {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    // Actions that lead back to themselves lead nowhere else.
    this.#known.set(id, []);
    const said = this.#paths.node(id)?.says;
    const places = this.#paths
      .from(id)
      .flatMap((edge) => this.#behind(edge, said === undefined ? [] : [said]))
      .slice(0, MAX_PLACES);
    this.#known.set(id, places);
    return places;
  }

  #behind({ to, way, says }: CallEdge, said: readonly string[]): Place[] {
    const heard = says === undefined ? said : [...said, says];
    const isOwnWay = way.how !== 'then';
    const places = this.isPassed(to) ? this.#from(to) : [{ to, says: [] }];
    return places
      .map((place): Place => ({
        to: place.to,
        says: [...heard, ...place.says],
        ...present({ way: place.way ?? (isOwnWay ? way : undefined) }),
      }))
      .filter((place) => !(place.way?.how === 'failure' && UNTOLD.has(this.#paths.node(place.to)?.kind)));
  }
}
