import { edgeIdOf, slotOf, type CallEdge, type CallGraph, type CallNode, type CallNodeKind } from '../model/call-graph.ts';
import { present } from '../model/json.ts';
import type { Row } from '../model/menu-diff.ts';
import { CallPaths } from './paths.ts';

/** How a part of a call graph changed. */
type CallSign = Row['sign'];

export interface NodeChange {
  readonly id: string;
  readonly sign: CallSign;
  readonly before: CallNode | undefined;
  readonly after: CallNode | undefined;
}

/** An edge before and after. A key that leads elsewhere is one changed edge, not one removed and one added. */
export interface EdgeChange {
  readonly sign: CallSign;
  readonly before: CallEdge | undefined;
  readonly after: CallEdge | undefined;
}

/** A flow's call graph before and after: what exists after the change, in its order, then what was removed. */
export interface CallComparison {
  readonly before: CallGraph;
  /** The graph after the change. Nodes that got another id have their id from `before`. */
  readonly after: CallGraph;
  readonly nodes: readonly NodeChange[];
  readonly edges: readonly EdgeChange[];
}

/** What differs between two call graphs of one flow. */
export function compareCalls(before: CallGraph, other: CallGraph): CallComparison {
  const after = withIdsOf(before, other);
  return { before, after, nodes: compareNodes(before, after), edges: compareEdges(before, after) };
}

/** Whether calls go other ways. If they only hear something else, a picture shows nothing of it. */
export function leadsElsewhere({ nodes, edges }: CallComparison): boolean {
  return edges.some(({ sign }) => sign !== 'same') || nodes.some(({ sign }) => sign === 'added' || sign === 'removed');
}

/**
 * `after` with the ids of `before`. An export after a publish may give menus and tasks new refIds (unproven). So if a node's id is only on
 * one side, it is matched by kind and name, if each side has exactly one such node.
 */
function withIdsOf(before: CallGraph, after: CallGraph): CallGraph {
  const removed = Map.groupBy(onlyIn(before, after), kindAndName);
  const added = Map.groupBy(onlyIn(after, before), kindAndName);
  const ids = new Map<string, string>();
  for (const [label, [node, second]] of added) {
    const [old, other] = removed.get(label) ?? [];
    if (node !== undefined && second === undefined && old !== undefined && other === undefined) ids.set(node.id, old.id);
  }
  if (ids.size === 0) return after;
  const idOf = (id: string): string => ids.get(id) ?? id;
  return {
    ...present({ entry: after.entry && idOf(after.entry) }),
    nodes: after.nodes.map((node) => ({ ...node, id: idOf(node.id) })),
    edges: after.edges.map((edge) => ({ ...edge, from: idOf(edge.from), to: idOf(edge.to) })),
  };
}

/** The nodes of a graph whose ids the other graph doesn't have, if the ids hold refIds. */
function onlyIn({ nodes }: CallGraph, other: CallGraph): CallNode[] {
  const paths = CallPaths.of(other);
  return nodes.filter(({ id, kind }) => HAS_REF_ID.has(kind) && paths.node(id) === undefined);
}

/** The kinds of node whose ids hold refIds of the flow's text. */
const HAS_REF_ID: ReadonlySet<CallNodeKind> = new Set(['menu', 'task', 'input', 'decision', 'loop', 'task-end', 'unknown']);

function kindAndName({ kind, task = '', name }: CallNode): string {
  return JSON.stringify([kind, task, name]);
}

function compareNodes(before: CallGraph, after: CallGraph): NodeChange[] {
  const [old, now] = [CallPaths.of(before), CallPaths.of(after)];
  return [
    ...after.nodes.map((node): NodeChange => {
      const was = old.node(node.id);
      return { id: node.id, sign: was === undefined ? 'added' : isSameNode(was, node) ? 'same' : 'changed', before: was, after: node };
    }),
    ...before.nodes
      .filter(({ id }) => now.node(id) === undefined)
      .map((node): NodeChange => ({ id: node.id, sign: 'removed', before: node, after: undefined })),
  ];
}

function isSameNode(a: CallNode, b: CallNode): boolean {
  return a.kind === b.kind && a.name === b.name && a.says === b.says;
}

/**
 * Pairs the edges of one slot: first those that are the very same, then those with the same target. If callers choose there, the rest is
 * paired in order.
 */
function compareEdges(before: CallGraph, after: CallGraph): EdgeChange[] {
  const matches = new Map<CallEdge, CallEdge>();
  const paired = new Set<CallEdge>();
  const pair = (edge: CallEdge | undefined, old: CallEdge): void => {
    if (edge === undefined) return;
    matches.set(edge, old);
    paired.add(old);
  };
  const pairBy = (label: (edge: CallEdge) => string): void => {
    const left = Map.groupBy(
      before.edges.filter((edge) => !paired.has(edge)),
      label,
    );
    const added = Map.groupBy(
      after.edges.filter((edge) => !matches.has(edge)),
      label,
    );
    for (const [slot, edges] of added) for (const [index, old] of (left.get(slot) ?? []).entries()) pair(edges[index], old);
  };
  const known = new Set(before.edges);
  for (const edge of after.edges) if (known.has(edge)) pair(edge, edge);
  pairBy(edgeIdOf);
  pairBy((edge) => (edge.way.how === 'then' ? edgeIdOf(edge) : slotOf(edge)));
  return [
    ...after.edges.map((edge): EdgeChange => {
      const old = matches.get(edge);
      const sign = old === undefined ? 'added' : old.to === edge.to && old.says === edge.says ? 'same' : 'changed';
      return { sign, before: old, after: edge };
    }),
    ...before.edges.filter((edge) => !paired.has(edge)).map((edge): EdgeChange => ({ sign: 'removed', before: edge, after: undefined })),
  ];
}
