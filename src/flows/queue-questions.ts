import { queuesOfKeys } from '../call-flow/queue-facts.ts';
import type { CallGraph } from '../model/call-graph.ts';
import type { FlowContent } from '../model/content.ts';
import type { Org } from '../model/org.ts';
import type { Mode } from '../model/mode.ts';

/** Who is asked about queues, and how. */
export interface QueueQuery {
  readonly org: Pick<Org, 'queuesById' | 'hasMembers'>;
  readonly mode: Mode;
  /** How many questions are on their way at once. */
  readonly concurrency: number;
  readonly cancellation?: { readonly isRequested: boolean };
  /** Told in a sentence what could not be asked. */
  readonly say?: (line: string) => void;
}

/** A flow's call graph; empty where none can be made, as nobody is shown one then. */
export function graphOf(content: FlowContent): CallGraph {
  try {
    return content.callGraph(new Map());
  } catch {
    return { nodes: [], edges: [] };
  }
}

/** The queues to which keys of these menus lead, by what the flow calls them. */
export function queuesBehind(content: FlowContent, menus: readonly string[]): string[] {
  const graph = graphOf(content);
  return menus.flatMap((menu) => queuesOfKeys(graph, content.callNodeId(menu) ?? ''));
}
