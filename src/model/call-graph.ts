/**
 * What stands at a place of a call's way: the `entry` of all calls, a `menu` that waits for keys, an `announcement`, a `task` or another
 * `step` that leads on; a `queue` in which people answer, a `voicemail`, the `end` of the call; something `other` that only the org
 * knows; and what is `missing` although something leads there.
 */
export type CallNodeKind = 'entry' | 'menu' | 'announcement' | 'task' | 'step' | 'queue' | 'voicemail' | 'end' | 'other' | 'missing';

/** A place that a call comes to. */
export interface CallNode {
  /** What tells it from all others of its flow; the same in another version of the flow. */
  readonly id: string;
  readonly kind: CallNodeKind;
  /** What it is called; for a queue whose name is not known, its id. */
  readonly name: string;
  /** What callers hear there, in one line, as far as it is known. */
  readonly says?: string;
  /** Of a queue: whether anybody is a member. Absent where nobody was asked, or nothing may be claimed. */
  readonly staffed?: boolean;
}

/** How a call gets on: by a key that is pressed, by a spoken choice, when nothing is chosen (`otherwise`), or by itself (`then`). */
export type CallWay =
  | { readonly how: 'key'; readonly key: string }
  | { readonly how: 'speech'; readonly choice: string }
  | { readonly how: 'otherwise' }
  | {
      readonly how: 'then';
      /** What tells several ways apart, such as the property of the node that names the next one. */
      readonly label?: string;
    };

/** A way from one place to the next. */
export interface CallEdge {
  readonly from: string;
  readonly to: string;
  readonly way: CallWay;
  /** What callers hear for this way, where the menu doesn't speak as a whole. */
  readonly says?: string;
}

/** All ways that a call may take through a flow. Every edge leads from a node of the graph to another one, or to itself. */
export interface CallGraph {
  /** Where calls begin; undefined where the flow doesn't tell: then nothing may be claimed of what callers reach. */
  readonly entry?: string;
  readonly nodes: readonly CallNode[];
  readonly edges: readonly CallEdge[];
}

/** What tells a way from the others of its place: one key, one spoken choice. */
export function slotOf({ from, way }: CallEdge): string {
  return JSON.stringify([from, way.how, ...wayWords(way)]);
}

function wayWords(way: CallWay): string[] {
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
