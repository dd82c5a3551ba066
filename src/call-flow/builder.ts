import { slotOf, type CallEdge, type CallGraph, type CallNode } from '../model/call-graph.ts';

/** Collects a call graph: each node once, and each way once. */
export class CallGraphBuilder {
  readonly #nodes = new Map<string, CallNode>();
  readonly #edges = new Map<string, CallEdge>();

  /** Adds a node, unless there is one of this id. */
  node(node: CallNode): string {
    if (!this.#nodes.has(node.id)) this.#nodes.set(node.id, node);
    return node.id;
  }

  /** Adds a way between nodes that are there, or will be. */
  edge(edge: CallEdge): void {
    const id = `${slotOf(edge)} ${edge.to}`;
    if (!this.#edges.has(id)) this.#edges.set(id, edge);
  }

  /** @throws TypeError when a way leads from or to a node that was never added, which is a mistake of the caller */
  build(entry: string | undefined): CallGraph {
    const edges = [...this.#edges.values()];
    const loose = [entry ?? '', ...edges.flatMap(({ from, to }) => [from, to])].find((id) => id !== '' && !this.#nodes.has(id));
    if (loose !== undefined) throw new TypeError(`The call graph has no node "${loose}".`);
    return { nodes: [...this.#nodes.values()], edges, ...(entry === undefined ? {} : { entry }) };
  }
}

/** The one place at which calls end. */
export const CALL_ENDS: CallNode = { id: 'end', kind: 'end', name: 'The call ends' };

const QUEUE = 'queue:';

/** A queue, by what the flow calls it: its name or its id. */
export function queueNode(called: string, name = called): CallNode {
  return { id: `${QUEUE}${called}`, kind: 'queue', name };
}

/** What the flow calls a queue; undefined for any other place, and for a queue that the flow doesn't call by anything. */
export function queueReference({ id, kind }: CallNode): string | undefined {
  return kind === 'queue' && id.startsWith(QUEUE) ? id.slice(QUEUE.length) : undefined;
}

/** Whether a place is named as a queue, whether or not the org has it. */
export function isNamedAsQueue({ id }: CallNode): boolean {
  return id.startsWith(QUEUE);
}

/** What a way leads to that the flow doesn't have. */
export function missingNode(called: string): CallNode {
  return { id: `missing:${called}`, kind: 'missing', name: called };
}
