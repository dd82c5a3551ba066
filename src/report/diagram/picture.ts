import type { CallComparison, NodeChange } from '../../call-flow/compare.ts';
import { callHazards } from '../../call-flow/hazards.ts';
import type { CallNodeKind } from '../../model/call-graph.ts';
import { linesOf, type Line } from './lines.ts';

/** A node of the picture. `unreached` is a menu that is still there, but no call reaches it any more. */
export interface PictureNode extends Pick<NodeChange, 'id' | 'before' | 'after'> {
  readonly sign: NodeChange['sign'] | 'unreached';
}

/** What is drawn of a flow. */
interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly lines: readonly Line[];
  /** How many nodes of the flow are not drawn. */
  readonly omitted: number;
}

/** A bigger flow can't be read at a glance, so only the surroundings of the changes are drawn. */
const MAX_WHOLE = { nodes: 30, lines: 45 };

/**
 * What to draw of a flow: all of it, or, for a big flow, the changes and everything one step away. Nodes without a line are left out,
 * unless they change or are menus.
 */
export function pictureOf(comparison: CallComparison): Picture {
  const lines = linesOf(comparison);
  const connected = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const nodes = nodesOf(comparison).filter(({ id, sign, after }) => connected.has(id) || sign !== 'same' || after?.kind === 'menu');
  if (nodes.length <= MAX_WHOLE.nodes && lines.length <= MAX_WHOLE.lines) return { nodes, lines, omitted: 0 };
  const near = linesNearChanges(nodes, lines);
  const drawn = new Set(near.flatMap(({ from, to }) => [from, to]));
  const shown = nodes.filter(({ id, sign }) => drawn.has(id) || sign !== 'same');
  return { nodes: shown, lines: near, omitted: nodes.length - shown.length };
}

/**
 * The kinds of node that belong to the flow. All others belong to the org: whether or not this flow leads there, they are neither new nor
 * gone.
 */
const OF_THE_FLOW: ReadonlySet<CallNodeKind> = new Set(['entry', 'menu', 'announcement', 'task', 'step']);

function nodesOf(comparison: CallComparison): PictureNode[] {
  const unreached = new Set(
    callHazards(comparison).flatMap((hazard) => (hazard.kind === 'unreached-menu' && !hazard.isGone ? [hazard.menu.id] : [])),
  );
  return comparison.nodes.map((node) => {
    const { kind } = node.after ?? node.before ?? { kind: 'missing' };
    return { ...node, sign: !OF_THE_FLOW.has(kind) ? 'same' : unreached.has(node.id) ? 'unreached' : node.sign };
  });
}

/** The lines that change, all others that start from the same nodes, and all lines of nodes that change themselves. */
function linesNearChanges(nodes: readonly PictureNode[], lines: readonly Line[]): Line[] {
  const changed = new Set([
    ...lines.filter(({ kind }) => kind !== 'same').map(({ from }) => from),
    ...nodes.filter(({ sign }) => sign !== 'same').map(({ id }) => id),
  ]);
  return lines.filter(({ kind, from, to }) => kind !== 'same' || changed.has(from) || changed.has(to));
}
