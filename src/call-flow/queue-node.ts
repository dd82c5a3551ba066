import type { CallNode } from '../model/call-graph.ts';

/** How the id of a queue's node begins. */
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
