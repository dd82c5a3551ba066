import type { CallEdge, CallGraph, CallNode } from '../model/call-graph.ts';

/** A call graph to walk along. */
export class CallPaths {
  readonly graph: CallGraph;
  readonly #nodes: ReadonlyMap<string, CallNode>;
  readonly #ways: ReadonlyMap<string, readonly CallEdge[]>;

  constructor(graph: CallGraph) {
    this.graph = graph;
    this.#nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    this.#ways = Map.groupBy(graph.edges, ({ from }) => from);
  }

  node(id: string): CallNode | undefined {
    return this.#nodes.get(id);
  }

  /** The ways from here. */
  from(id: string): readonly CallEdge[] {
    return this.#ways.get(id) ?? [];
  }

  /** The ways that callers choose here. */
  chosen(id: string): readonly CallEdge[] {
    return this.from(id).filter(({ way }) => way.how === 'key' || way.how === 'speech');
  }

  /**
   * The nodes that a call may come to from here, this one included.
   *
   * @param ways which ways it may take from a node; all, unless told otherwise
   */
  reachable(start: string, ways: (node: CallNode) => readonly CallEdge[] = ({ id }) => this.from(id)): ReadonlySet<string> {
    const seen = new Set<string>([start]);
    // A set hands out what is added while it is walked through.
    for (const id of seen) {
      const node = this.#nodes.get(id);
      for (const { to } of node === undefined ? [] : ways(node)) seen.add(to);
    }
    return seen;
  }

  /** What callers reach; undefined where nobody knows where calls begin. */
  get reached(): ReadonlySet<string> | undefined {
    return this.graph.entry === undefined ? undefined : this.reachable(this.graph.entry);
  }

  /** Whether a person may answer here. What is not known may lead to one, so nothing is claimed of it. */
  mayAnswer(node: CallNode): boolean {
    return node.kind === 'queue' || this.#isUnknown(node);
  }

  /** Whether a call may leave the menus here, for a person or for its end. */
  isWayOut(node: CallNode): boolean {
    return this.mayAnswer(node) || node.kind === 'end' || node.kind === 'voicemail';
  }

  /** Something of which the flow doesn't tell where it leads. */
  #isUnknown({ id, kind }: CallNode): boolean {
    return kind === 'other' || ((kind === 'task' || kind === 'step' || kind === 'announcement') && this.from(id).length === 0);
  }
}
