import { queueReference } from './queue-node.ts';
import type { CallPaths } from './paths.ts';
import type { CallEdge, CallGraph, CallNode } from '../model/call-graph.ts';

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
export function queuesOfKeys(paths: CallPaths, menu: string): string[] {
  const keys = paths.from(menu).filter(({ way }) => way.how === 'key');
  return [...new Set(keys.flatMap((edge) => queuesOfKey(paths, edge)))];
}

/** The queues that one way leads to. */
export function queuesOfKey(paths: CallPaths, edge: CallEdge): string[] {
  return paths.arrivals(edge).flatMap((node) => queueReference(node) ?? []);
}
