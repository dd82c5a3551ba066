/**
 * What a node of a call graph is:
 * - `entry`: where all calls begin
 * - `menu`: it waits for keys · `announcement` · `queue`: people answer there · `voicemail` · `end`: the call ends
 * - `task`, or another `step`: the call goes on from there
 * - `other`: only the org knows what it is
 * - `missing`: an edge refers to it, but the flow doesn't have it
 */
export type CallNodeKind = 'entry' | 'menu' | 'announcement' | 'task' | 'step' | 'queue' | 'voicemail' | 'end' | 'other' | 'missing';

/** A place that calls can reach. */
export interface CallNode {
  /** Unique in its flow, and the same in other versions of the flow. */
  readonly id: string;
  readonly kind: CallNodeKind;
  /** Its name; for a queue with an unknown name, its id. */
  readonly name: string;
  /** What callers hear there, on one line, if that is known. */
  readonly says?: string;
  /** For a queue: whether it has members. Absent if that is unknown. */
  readonly staffed?: boolean;
}

/** How a call goes on: by a pressed key, by a spoken choice, if callers choose nothing (`otherwise`), or by itself (`then`). */
export type CallWay =
  | { readonly how: 'key'; readonly key: string }
  | { readonly how: 'speech'; readonly choice: string }
  | { readonly how: 'otherwise' }
  | {
      readonly how: 'then';
      /** Distinguishes several ways, such as the property of the node that refers to the next one. */
      readonly label?: string;
    };

/** A way from one node to the next. */
export interface CallEdge {
  readonly from: string;
  readonly to: string;
  readonly way: CallWay;
  /** What callers hear for this way, if the menu has no audio for all keys. */
  readonly says?: string;
}

/** All ways that calls can take through a flow. Every edge leads from a node of the graph to a node of the graph. */
export interface CallGraph {
  /** Where calls begin. Absent if the flow doesn't give it: then it is unknown which nodes calls reach. */
  readonly entry?: string;
  readonly nodes: readonly CallNode[];
  readonly edges: readonly CallEdge[];
}

/** Identifies a way among those from the same node: by its key or spoken choice. */
export function slotOf({ from, way }: CallEdge): string {
  return JSON.stringify([from, way.how, ...wayLabel(way)]);
}

function wayLabel(way: CallWay): string[] {
  switch (way.how) {
    case 'key':
      return [way.key];
    case 'speech':
      return [way.choice];
    case 'then':
      return way.label === undefined ? [] : [way.label];
    case 'otherwise':
      return [];
  }
}
