import { queueReference } from './builder.ts';
import type { CallGraph, CallNode } from '../model/call-graph.ts';

/** What the org says of a queue: somebody is a member, nobody is, or there is no such queue. */
export type QueueFact = 'staffed' | 'empty' | 'missing';

/**
 * The graph with what the org says of its queues. Ids stay as they are: two graphs with the same facts differ in nothing in which they
 * did not differ before.
 *
 * @param factOf what is known of a queue, by what the flow calls it: its name or its id
 */
export function withQueueFacts(graph: CallGraph, factOf: (called: string) => QueueFact | undefined): CallGraph {
  return { ...graph, nodes: graph.nodes.map((node) => withFact(node, factOf)) };
}

function withFact(node: CallNode, factOf: (called: string) => QueueFact | undefined): CallNode {
  const called = queueReference(node);
  const fact = called === undefined ? undefined : factOf(called);
  if (fact === undefined) return node;
  return fact === 'missing' ? { ...node, kind: 'missing' } : { ...node, staffed: fact === 'staffed' };
}

/** The queues to which the keys of a menu lead, by what the flow calls them, each once; in the order of the keys. */
export function queuesOfKeys({ nodes, edges }: CallGraph, menu: string): string[] {
  const called = new Map(nodes.flatMap((node) => (queueReference(node) === undefined ? [] : [[node.id, queueReference(node) ?? '']])));
  return [...new Set(edges.flatMap(({ from, way, to }) => (from === menu && way.how === 'key' ? (called.get(to) ?? []) : [])))];
}
