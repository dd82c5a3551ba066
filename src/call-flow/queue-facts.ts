import { queueReference } from './builder.ts';
import type { CallGraph, CallNode } from '../model/call-graph.ts';

/** What the org says about a queue: it has members, it has none, or it does not exist. */
export type QueueFact = 'staffed' | 'empty' | 'missing';

/**
 * The graph with what the org says about its queues. Ids stay as they are, so the same facts add no difference between two graphs.
 *
 * @param factOf what is known about a queue, by the name or id that the flow uses
 */
export function withQueueFacts(graph: CallGraph, factOf: (reference: string) => QueueFact | undefined): CallGraph {
  return { ...graph, nodes: graph.nodes.map((node) => withFact(node, factOf)) };
}

function withFact(node: CallNode, factOf: (reference: string) => QueueFact | undefined): CallNode {
  const reference = queueReference(node);
  const fact = reference === undefined ? undefined : factOf(reference);
  if (fact === undefined) return node;
  return fact === 'missing' ? { ...node, kind: 'missing' } : { ...node, staffed: fact === 'staffed' };
}

/** The queues that a menu's keys lead to, by the names or ids that the flow uses. Each one occurs once, in the order of the keys. */
export function queuesOfKeys({ nodes, edges }: CallGraph, menu: string): string[] {
  const references = new Map(nodes.map((node) => [node.id, queueReference(node)]));
  return [...new Set(edges.flatMap(({ from, way, to }) => (from === menu && way.how === 'key' ? (references.get(to) ?? []) : [])))];
}
