import type { CallEdge, CallGraph, CallNode } from '../model/call-graph.ts';

/** The ways through a call graph. */
export class CallPaths {
  readonly graph: CallGraph;
  readonly #nodes: ReadonlyMap<string, CallNode>;
  readonly #edges: ReadonlyMap<string, readonly CallEdge[]>;

  constructor(graph: CallGraph) {
    this.graph = graph;
    this.#nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    this.#edges = Map.groupBy(graph.edges, ({ from }) => from);
  }

  node(id: string): CallNode | undefined {
    return this.#nodes.get(id);
  }

  /** The edges from a node. */
  from(id: string): readonly CallEdge[] {
    return this.#edges.get(id) ?? [];
  }

  /** The edges that callers choose at a node. */
  chosen(id: string): readonly CallEdge[] {
    return this.from(id).filter(({ way }) => way.how === 'key' || way.how === 'speech');
  }

  /**
   * The nodes that calls can reach from a node, including the node itself.
   *
   * @param edges the edges that calls can take from a node; by default all
   */
  reachable(start: string, edges: (node: CallNode) => readonly CallEdge[] = ({ id }) => this.from(id)): ReadonlySet<string> {
    const seen = new Set<string>([start]);
    // Iterating over a set includes what is added in the meantime.
    for (const id of seen) {
      const node = this.#nodes.get(id);
      for (const { to } of node === undefined ? [] : edges(node)) seen.add(to);
    }
    return seen;
  }

  /** The nodes that callers reach; undefined if it is unknown where calls begin. */
  get reached(): ReadonlySet<string> | undefined {
    return this.graph.entry === undefined ? undefined : this.reachable(this.graph.entry);
  }

  /** Whether a person may answer at a node. An unknown node can lead to a person. */
  mayAnswer(node: CallNode): boolean {
    return node.kind === 'queue' || this.#isUnknown(node);
  }

  /** Whether calls can leave the menus at a node, for a person or the end of the call. */
  isWayOut(node: CallNode): boolean {
    return this.mayAnswer(node) || node.kind === 'end' || node.kind === 'voicemail';
  }

  /** Whether the flow doesn't say where a node leads. */
  #isUnknown({ id, kind }: CallNode): boolean {
    return kind === 'other' || ((kind === 'task' || kind === 'step' || kind === 'announcement') && this.from(id).length === 0);
  }
}
