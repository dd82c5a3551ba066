import type { CallComparison, EdgeChange } from '../../call-flow/compare.ts';
import type { CallEdge } from '../../model/call-graph.ts';

/**
 * What a line of the picture shows. `before` and `after` are the two lines of an edge that leads elsewhere. A `changed` line leads to the
 * same node with another text.
 */
export type LineKind = 'same' | 'added' | 'removed' | 'changed' | 'before' | 'after';

/** One line of the picture: all edges of one kind from one node to another. */
export interface Line {
  readonly kind: LineKind;
  readonly from: string;
  readonly to: string;
  readonly edges: readonly CallEdge[];
}

/** The edges of a comparison as lines, in its order. */
export function linesOf({ edges }: CallComparison): Line[] {
  const single = edges.flatMap(linesOfEdge);
  const groups = Map.groupBy(single, ({ kind, from, to }) => JSON.stringify([kind, from, to]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, edges: group.flatMap((line) => line.edges) }];
  });
}

function linesOfEdge({ sign, before, after }: EdgeChange): Line[] {
  if (sign !== 'changed') return lineOf(sign, after ?? before);
  return before?.to === after?.to ? lineOf('changed', after) : [...lineOf('before', before), ...lineOf('after', after)];
}

function lineOf(kind: LineKind, edge: CallEdge | undefined): Line[] {
  return edge === undefined ? [] : [{ kind, from: edge.from, to: edge.to, edges: [edge] }];
}
