import { edgeIdOf, type CallEdge, type CallGraph, type CallNode } from '../model/call-graph.ts';
import { present } from '../model/json.ts';

/** Some nodes of a call graph, and ways between its nodes. */
export interface GraphPart {
  readonly nodes: readonly CallNode[];
  readonly edges: readonly CallEdge[];
}

/** Collects a call graph, whole or in parts. */
export class CallGraphBuilder {
  #nodes: CallNode[] = [];
  #edges: CallEdge[] = [];

  /** Adds a node. If several have one id, the first one counts. Returns the id. */
  node(node: CallNode): string {
    this.#nodes.push(node);
    return node.id;
  }

  /** Adds an edge, unless there is one for the same way to the same node. Its nodes can be added later. */
  edge(edge: CallEdge): void {
    this.#edges.push(edge);
  }

  /** What was added since the last part. */
  part(): GraphPart {
    const part = { nodes: this.#nodes, edges: distinct(this.#edges) };
    this.#nodes = [];
    this.#edges = [];
    return part;
  }

  /** @throws TypeError if an edge leads from or to a node that was never added */
  build(entry: string | undefined): CallGraph {
    return graphOfParts([this.part()], entry);
  }
}

function distinct(edges: readonly CallEdge[]): readonly CallEdge[] {
  if (edges.length < 2) return edges;
  const byId = new Map<string, CallEdge>();
  for (const edge of edges) {
    const id = edgeIdOf(edge);
    if (!byId.has(id)) byId.set(id, edge);
  }
  return [...byId.values()];
}

/**
 * A call graph made of parts. Each way is in one of them.
 *
 * @throws TypeError if an edge leads from or to a node that is in no part
 */
export function graphOfParts(parts: Iterable<GraphPart>, entry: string | undefined): CallGraph {
  const nodes = new Map<string, CallNode>();
  const edges: CallEdge[] = [];
  for (const part of parts) {
    for (const node of part.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
    for (const edge of part.edges) edges.push(edge);
  }
  const check = (id: string): void => {
    if (!nodes.has(id)) throw new TypeError(`The call graph has no node "${id}".`);
  };
  if (entry !== undefined) check(entry);
  for (const { from, to } of edges) {
    check(from);
    check(to);
  }
  return { nodes: [...nodes.values()], edges, ...present({ entry }) };
}

/** The one node where calls end. */
export const CALL_ENDS: CallNode = { id: 'end', kind: 'end', name: 'The call ends' };

/** Whoever has the extension that callers dial: only the org knows. */
export const EXTENSION: CallNode = { id: 'extension', kind: 'other', name: 'an extension' };

/** A place of which the flow doesn't say where it is. */
export function unknownNode(id: string, name: string): CallNode {
  return { id: `unknown after ${id}`, kind: 'unknown', name };
}

/** A node for a reference to something that the flow doesn't have. */
export function missingNode(reference: string): CallNode {
  return { id: `missing:${reference}`, kind: 'missing', name: reference };
}
