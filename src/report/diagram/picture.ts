import type { CallComparison, NodeChange } from '../../call-flow/compare.ts';
import { callHazards } from '../../call-flow/hazards.ts';
import type { CallNodeKind } from '../../model/call-graph.ts';
import { linesOf, type Line } from './lines.ts';
import { estimatedWidth, MAX_WIDTH } from './width.ts';

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

/** More can't be read at a glance. */
const MAX_NODES = 12;

/**
 * What to draw of a flow: the changes, and how calls get there in one step. If that is too much, the changes alone.
 *
 * @returns undefined if even that is too much
 */
export function pictureOf(comparison: CallComparison): Picture | undefined {
  const nodes = nodesOf(comparison);
  // An unchanged way back to the same place explains nothing.
  const lines = linesOf(comparison).filter(({ kind, from, to }) => kind !== 'same' || from !== to);
  const connected = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const all = nodes.filter(({ id, sign, after }) => connected.has(id) || sign !== 'same' || after?.kind === 'menu').length;
  for (const shown of [arriving(nodes, lines), lines.filter(({ kind }) => kind !== 'same')]) {
    const drawn = new Set(shown.flatMap(({ from, to }) => [from, to]));
    const some = nodes.filter(({ id, sign }) => drawn.has(id) || sign !== 'same');
    if (some.length <= MAX_NODES && estimatedWidth(some, shown) <= MAX_WIDTH)
      return { nodes: some, lines: shown, omitted: all - some.length };
  }
  return undefined;
}

/**
 * The places to which nothing leads on, in pairs of which the second is drawn below the first: side by side, they would make the picture
 * too wide for a phone.
 */
export function stacked({ nodes, lines }: Pick<Picture, 'nodes' | 'lines'>): (readonly [string, string])[] {
  const sources = new Set(lines.filter(({ from, to }) => from !== to).map(({ from }) => from));
  const ends = nodes.map(({ id }) => id).filter((id) => !sources.has(id));
  return ends.slice(1).map((id, index) => [ends[index] ?? id, id]);
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

/** Where something changes: where changed lines start, and changed nodes. */
function placesOf(nodes: readonly PictureNode[], lines: readonly Line[]): ReadonlySet<string> {
  return new Set([
    ...lines.filter(({ kind }) => kind !== 'same').map(({ from }) => from),
    ...nodes.filter(({ sign }) => sign !== 'same').map(({ id }) => id),
  ]);
}

/** The lines that change, and those that lead to where something changes. */
function arriving(nodes: readonly PictureNode[], lines: readonly Line[]): Line[] {
  const changed = placesOf(nodes, lines);
  return lines.filter(({ kind, to }) => kind !== 'same' || changed.has(to));
}
