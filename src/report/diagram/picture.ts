import type { CallComparison, NodeChange } from '../../call-flow/compare.ts';
import { callHazards } from '../../call-flow/hazards.ts';
import type { CallNodeKind } from '../../model/call-graph.ts';
import { linesOf, type Line } from './lines.ts';

/** A place of the picture, and what has become of it. */
export interface Place extends Pick<NodeChange, 'id' | 'before' | 'after'> {
  readonly sign: NodeChange['sign'] | 'unreached';
}

/** What is drawn of a flow. */
export interface Picture {
  readonly nodes: readonly Place[];
  readonly lines: readonly Line[];
  /** How many places of the flow are not in it. */
  readonly left: number;
}

/** A flow beyond this is not taken in at a glance: only what changes is drawn then. */
const WHOLE = { nodes: 30, lines: 45 };

/**
 * What to draw of a flow: all of it, or of a big one what changes and everything one step from there. Places to which nothing leads, and
 * from which nothing leads, are left out unless they change.
 */
export function pictureOf(comparison: CallComparison): Picture {
  const lines = linesOf(comparison);
  const touched = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const nodes = placesOf(comparison).filter(({ id, sign, after }) => touched.has(id) || sign !== 'same' || after?.kind === 'menu');
  if (nodes.length <= WHOLE.nodes && lines.length <= WHOLE.lines) return { nodes, lines, left: 0 };
  const near = aroundChange(nodes, lines);
  const drawn = new Set(near.flatMap(({ from, to }) => [from, to]));
  const shown = nodes.filter(({ id, sign }) => drawn.has(id) || sign !== 'same');
  return { nodes: shown, lines: near, left: nodes.length - shown.length };
}

/** What a flow is made of. All else is in the org, whether this flow leads there or not: it is neither new nor gone. */
const OF_THE_FLOW: ReadonlySet<CallNodeKind> = new Set(['entry', 'menu', 'announcement', 'task', 'step']);

function placesOf(comparison: CallComparison): Place[] {
  const unreached = new Set(
    callHazards(comparison).flatMap((hazard) => (hazard.kind === 'unreached-menu' && !hazard.isGone ? [hazard.menu.id] : [])),
  );
  return comparison.nodes.map((node) => {
    const { kind } = node.after ?? node.before ?? { kind: 'missing' };
    return { ...node, sign: !OF_THE_FLOW.has(kind) ? 'same' : unreached.has(node.id) ? 'unreached' : node.sign };
  });
}

/** The lines that change, and all others of the places that they start from; of a place that changes itself, its lines too. */
function aroundChange(nodes: readonly Place[], lines: readonly Line[]): Line[] {
  const core = new Set([
    ...lines.filter(({ kind }) => kind !== 'same').map(({ from }) => from),
    ...nodes.filter(({ sign }) => sign !== 'same').map(({ id }) => id),
  ]);
  return lines.filter(({ kind, from, to }) => kind !== 'same' || core.has(from) || core.has(to));
}
