import { slotOf, type CallEdge, type CallGraph, type CallNode } from '../model/call-graph.ts';
import type { Row } from '../model/menu-diff.ts';

/** What became of a part of a call graph. */
export type CallSign = Row['sign'];

export interface NodeChange {
  readonly id: string;
  readonly sign: CallSign;
  readonly before: CallNode | undefined;
  readonly after: CallNode | undefined;
}

/** A way before and after. A key that leads elsewhere is one changed way, not one that is gone and one that is new. */
export interface EdgeChange {
  readonly sign: CallSign;
  readonly before: CallEdge | undefined;
  readonly after: CallEdge | undefined;
}

/** A flow's call graph before and after: what is there after the change in its order, then what is gone. */
export interface CallComparison {
  readonly before: CallGraph;
  /** With the ids of `before`, where a node was given another one. */
  readonly after: CallGraph;
  readonly nodes: readonly NodeChange[];
  readonly edges: readonly EdgeChange[];
}

/** What differs between two call graphs of one flow. */
export function compareCalls(before: CallGraph, renamed: CallGraph): CallComparison {
  const after = aligned(before, renamed);
  return { before, after, nodes: compareNodes(before, after), edges: compareEdges(before, after) };
}

/** Whether anything differs that a caller may notice. */
export function changesCalls({ nodes, edges }: CallComparison): boolean {
  return nodes.some(({ sign }) => sign !== 'same') || edges.some(({ sign }) => sign !== 'same');
}

/**
 * The graph with the ids of the other: an export after a publish may number its menus and tasks anew (unproven), so one that is not
 * there by id is the one of its kind and name, where either side has just one of that.
 */
function aligned(before: CallGraph, after: CallGraph): CallGraph {
  const lost = Map.groupBy(onlyIn(before, after), called);
  const found = Map.groupBy(onlyIn(after, before), called);
  const ids = new Map<string, string>();
  for (const [name, [node, second]] of found) {
    const [old, other] = lost.get(name) ?? [];
    if (node !== undefined && second === undefined && old !== undefined && other === undefined) ids.set(node.id, old.id);
  }
  if (ids.size === 0) return after;
  const idOf = (id: string): string => ids.get(id) ?? id;
  return {
    ...(after.entry === undefined ? {} : { entry: idOf(after.entry) }),
    nodes: after.nodes.map((node) => ({ ...node, id: idOf(node.id) })),
    edges: after.edges.map((edge) => ({ ...edge, from: idOf(edge.from), to: idOf(edge.to) })),
  };
}

/** The menus and tasks of a graph that the other has not got by id. */
function onlyIn({ nodes }: CallGraph, other: CallGraph): CallNode[] {
  const there = new Set(other.nodes.map(({ id }) => id));
  return nodes.filter(({ id, kind }) => (kind === 'menu' || kind === 'task') && !there.has(id));
}

function called({ kind, name }: CallNode): string {
  return `${kind} ${name}`;
}

function compareNodes(before: CallGraph, after: CallGraph): NodeChange[] {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const now = new Set(after.nodes.map(({ id }) => id));
  return [
    ...after.nodes.map((node): NodeChange => {
      const was = old.get(node.id);
      return { id: node.id, sign: was === undefined ? 'added' : isSameNode(was, node) ? 'same' : 'changed', before: was, after: node };
    }),
    ...before.nodes
      .filter(({ id }) => !now.has(id))
      .map((node): NodeChange => ({ id: node.id, sign: 'removed', before: node, after: undefined })),
  ];
}

function isSameNode(a: CallNode, b: CallNode): boolean {
  return a.kind === b.kind && a.name === b.name && a.says === b.says;
}

/** Ways of one slot are paired: first those that lead to the same place, then, where callers choose, the rest in their order. */
function compareEdges(before: CallGraph, after: CallGraph): EdgeChange[] {
  const slots = Map.groupBy(before.edges, slotOf);
  const partners = new Map<CallEdge, CallEdge>();
  const free = new Set(before.edges);
  const pair = (edge: CallEdge, old: CallEdge | undefined): void => {
    if (old === undefined) return;
    partners.set(edge, old);
    free.delete(old);
  };
  const candidates = (edge: CallEdge): CallEdge[] => (slots.get(slotOf(edge)) ?? []).filter((old) => free.has(old));
  for (const edge of after.edges)
    pair(
      edge,
      candidates(edge).find(({ to }) => to === edge.to),
    );
  for (const edge of after.edges) if (!partners.has(edge) && edge.way.how !== 'then') pair(edge, candidates(edge)[0]);
  return [
    ...after.edges.map((edge): EdgeChange => {
      const old = partners.get(edge);
      const sign = old === undefined ? 'added' : old.to === edge.to && old.says === edge.says ? 'same' : 'changed';
      return { sign, before: old, after: edge };
    }),
    ...[...free].map((edge): EdgeChange => ({ sign: 'removed', before: edge, after: undefined })),
  ];
}
