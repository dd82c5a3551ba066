import { slotOf, type CallEdge, type CallGraph, type CallNode } from '../model/call-graph.ts';
import { present } from '../model/json.ts';

/** Collects a call graph: each node once, and each edge once. */
export class CallGraphBuilder {
  readonly #nodes = new Map<string, CallNode>();
  readonly #edges = new Map<string, CallEdge>();

  /** Adds a node, unless the graph has one with this id. Returns the id. */
  node(node: CallNode): string {
    if (!this.#nodes.has(node.id)) this.#nodes.set(node.id, node);
    return node.id;
  }

  /** Adds an edge. Its nodes can be added later. */
  edge(edge: CallEdge): void {
    const id = `${slotOf(edge)} ${edge.to}`;
    if (!this.#edges.has(id)) this.#edges.set(id, edge);
  }

  /** @throws TypeError if an edge leads from or to a node that was never added */
  build(entry: string | undefined): CallGraph {
    const edges = [...this.#edges.values()];
    const unknown = [entry ?? '', ...edges.flatMap(({ from, to }) => [from, to])].find((id) => id !== '' && !this.#nodes.has(id));
    if (unknown !== undefined) throw new TypeError(`The call graph has no node "${unknown}".`);
    return { nodes: [...this.#nodes.values()], edges, ...present({ entry }) };
  }
}

/** The one node where calls end. */
export const CALL_ENDS: CallNode = { id: 'end', kind: 'end', name: 'The call ends' };

/** Whoever has the extension that callers dial: only the org knows. */
export const EXTENSION: CallNode = { id: 'extension', kind: 'other', name: 'an extension' };

/** A place of which the flow doesn't say where it is. */
export function unknownNode(id: string, name: string): CallNode {
  return { id: `unknown after ${id}`, kind: 'unknown', name };
}

const QUEUE = 'queue:';

/**
 * A queue.
 *
 * @param reference how the flow refers to it: by its name or its id
 */
export function queueNode(reference: string, name = reference): CallNode {
  return { id: `${QUEUE}${reference}`, kind: 'queue', name };
}

/** How the flow refers to a queue: by its name or its id. Undefined for any other node, and for a queue that is chosen during the call. */
export function queueReference({ id, kind }: CallNode): string | undefined {
  return kind === 'queue' && id.startsWith(QUEUE) ? id.slice(QUEUE.length) : undefined;
}

/** Whether the flow refers to a node as a queue, even if the org doesn't have it. */
export function isNamedAsQueue({ id }: CallNode): boolean {
  return id.startsWith(QUEUE);
}

/** A node for a reference to something that the flow doesn't have. */
export function missingNode(reference: string): CallNode {
  return { id: `missing:${reference}`, kind: 'missing', name: reference };
}
