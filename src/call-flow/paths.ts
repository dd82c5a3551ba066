import type { CallEdge, CallGraph, CallNode, CallNodeKind } from '../model/call-graph.ts';

/** Where a person answers. */
const PEOPLE: ReadonlySet<CallNodeKind> = new Set(['queue', 'number', 'user', 'group']);
/** Where a call leaves the flow, no one knows where to. */
const OUTSIDE: ReadonlySet<CallNodeKind> = new Set(['other', 'flow']);
/** From where the flow doesn't say how a call goes on. */
const UNTOLD: ReadonlySet<CallNodeKind> = new Set(['unknown', 'task-end']);
/** From where a call goes on. If the graph has no way, it is unknown where. */
const ON_THE_WAY: ReadonlySet<CallNodeKind> = new Set(['task', 'step', 'announcement', 'decision', 'input', 'loop']);

/** The edges that calls can take from a node. */
type EdgesFrom = (node: CallNode) => readonly CallEdge[];

/** The ways through the graphs that are still there. */
const KNOWN = new WeakMap<CallGraph, CallPaths>();

/** The ways through a call graph. */
export class CallPaths {
  readonly graph: CallGraph;
  readonly #nodes: ReadonlyMap<string, CallNode>;
  #edges: ReadonlyMap<string, readonly CallEdge[]> | undefined;
  #reached: ReadonlySet<string> | undefined;

  private constructor(graph: CallGraph) {
    this.graph = graph;
    this.#nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  }

  /** Several questions are asked about one graph, and it never changes. */
  static of(graph: CallGraph): CallPaths {
    const known = KNOWN.get(graph) ?? new CallPaths(graph);
    KNOWN.set(graph, known);
    return known;
  }

  node(id: string): CallNode | undefined {
    return this.#nodes.get(id);
  }

  /** The edges from a node. */
  from(id: string): readonly CallEdge[] {
    this.#edges ??= Map.groupBy(this.graph.edges, ({ from }) => from);
    return this.#edges.get(id) ?? [];
  }

  /** The edges that callers choose at a node. */
  chosen(id: string): readonly CallEdge[] {
    return this.from(id).filter(({ way }) => way.how === 'key' || way.how === 'speech');
  }

  /** Where a way leads if nothing else is chosen or decided: its node, or for a task, where that leads by itself. */
  arrivals({ to }: CallEdge): CallNode[] {
    const passed = this.reachable([to], ({ id, kind }) => (kind === 'task' ? this.from(id).filter(({ way }) => way.how === 'then') : []));
    return [...passed].flatMap((id) => this.#nodes.get(id) ?? []).filter(({ kind }) => kind !== 'task');
  }

  /**
   * The nodes that calls can reach from these nodes, including the nodes themselves.
   *
   * @param edges the edges that calls can take from a node; by default all
   */
  reachable(starts: Iterable<string>, edges: EdgesFrom = ({ id }) => this.from(id)): ReadonlySet<string> {
    const seen = new Set(starts);
    // Iterating over a set includes what is added in the meantime.
    for (const id of seen) {
      const node = this.#nodes.get(id);
      for (const { to } of node === undefined ? [] : edges(node)) seen.add(to);
    }
    return seen;
  }

  /**
   * The nodes from which calls can reach any of the goals, including the goals themselves. It takes one walk, however many nodes there are.
   *
   * @param edges the edges that calls can take from a node; by default all
   */
  leadingTo(isGoal: (node: CallNode) => boolean, edges: EdgesFrom = ({ id }) => this.from(id)): ReadonlySet<string> {
    const comingFrom = new Map<string, string[]>();
    const seen = new Set<string>();
    for (const node of this.graph.nodes) {
      if (isGoal(node)) seen.add(node.id);
      for (const { to } of edges(node)) {
        const sources = comingFrom.get(to);
        if (sources === undefined) comingFrom.set(to, [node.id]);
        else sources.push(node.id);
      }
    }
    for (const id of seen) for (const from of comingFrom.get(id) ?? []) seen.add(from);
    return seen;
  }

  /** The nodes that callers reach; undefined if it is unknown where calls begin. */
  get reached(): ReadonlySet<string> | undefined {
    const { entry } = this.graph;
    if (entry === undefined) return undefined;
    this.#reached ??= this.reachable([entry]);
    return this.#reached;
  }

  /** Whether a person may answer at a node. An unknown node can lead to a person. */
  mayAnswer(node: CallNode): boolean {
    return PEOPLE.has(node.kind) || this.#isUnknown(node);
  }

  /** Whether calls can leave the menus at a node, for a person or the end of the call. */
  isWayOut(node: CallNode): boolean {
    return this.mayAnswer(node) || node.kind === 'end' || node.kind === 'voicemail';
  }

  /** Whether calls can go on to any menu of the flow from a node, because the flow doesn't say where it leads. */
  mayLeadAnywhere({ id, kind }: CallNode): boolean {
    return UNTOLD.has(kind) || (ON_THE_WAY.has(kind) && this.from(id).length === 0);
  }

  /** Whether a node can lead to a person, for all that the flow says. */
  #isUnknown(node: CallNode): boolean {
    return OUTSIDE.has(node.kind) || this.mayLeadAnywhere(node);
  }
}
