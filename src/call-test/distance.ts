import type { CallEdge, CallNode } from '../model/call-graph.ts';
import type { CallPaths } from '../call-flow/paths.ts';
import { nameOf, type Decisions } from './given.ts';
import { isPerson } from './graph-names.ts';

/**
 * How many presses a person is away from each node, at the most: callers choose keys, and the flow decides against them. An input takes as
 * many presses as it has digits, at the least one. If callers chose the digits that a decision compares, they choose its outcome. Waiting
 * is no press. A called task comes back to any of its callers.
 *
 * @param most a person who is farther away is out of reach
 * @returns the distance by node; `most + 1` if a person is out of reach
 */
export function distancesToPeople(paths: CallPaths, decisions: Decisions, most: number): ReadonlyMap<string, number> {
  const far = most + 1;
  const returns = returnsOf(paths);
  const entered = enteredVariables(paths);
  const edgesOf = (node: CallNode): readonly CallEdge[] => [
    ...onwards(node, decisions.possible(node, paths.from(node.id))),
    ...(returns.get(node.id) ?? []),
  ];
  const isOpen = leavable(paths, edgesOf);
  const distances = new Map(paths.graph.nodes.map((node) => [node.id, isPerson(node) ? 0 : isOpen.has(node.id) ? 0 : far]));
  const at = (edge: CallEdge): number => distances.get(edge.to) ?? far;
  const distanceOf = (node: CallNode): number => {
    if (isPerson(node)) return 0;
    const [edges, costs] = [edgesOf(node), costOf(node)];
    if (edges.length === 0) return far;
    const better = isCallersChoice(node, edges, entered) ? Math.min : Math.max;
    return Math.min(far, edges.map(at).reduce((one, other) => better(one, other)) + costs);
  };
  // From below: a way that goes round without a press is as far as the ways out of it.
  const open = new Set(paths.graph.nodes.map(({ id }) => id));
  const comingFrom = Map.groupBy(paths.graph.nodes.flatMap(edgesOf), ({ to }) => to);
  for (const id of open) {
    open.delete(id);
    const node = paths.node(id);
    const before = distances.get(id) ?? far;
    const now = node === undefined ? far : Math.max(before, distanceOf(node));
    if (now === before) continue;
    distances.set(id, now);
    for (const { from } of comingFrom.get(id) ?? []) open.add(from);
  }
  return distances;
}

/** The ways on that lead a call to a person: transfers succeed if they can, callers press keys, and inputs get their digits. */
function onwards(node: CallNode, edges: readonly CallEdge[]): readonly CallEdge[] {
  const by = (how: CallEdge['way']['how']): readonly CallEdge[] => edges.filter(({ way }) => way.how === how);
  if (node.kind === 'menu') return by('key');
  if (node.kind === 'input') return edges.length === 1 ? edges : by('outcome').filter((edge) => nameOf(edge) !== 'failure');
  const then = by('then');
  if (node.kind === 'call') return then;
  if (node.kind === 'transfer') return then.length > 0 ? then : edges;
  return [...then, ...by('outcome')];
}

/** The ways back from the end of each task to the calls of it. */
function returnsOf(paths: CallPaths): ReadonlyMap<string, readonly CallEdge[]> {
  const calls = paths.graph.nodes.filter(({ kind }) => kind === 'call');
  const pairs = calls.flatMap((call) => {
    const back = paths.from(call.id).filter(({ way }) => way.how === 'outcome');
    return paths.from(call.id).flatMap(({ way, to }) => (way.how === 'then' ? back.map((edge) => ({ end: `end of ${to}`, edge })) : []));
  });
  return new Map(
    [...Map.groupBy(pairs, ({ end }) => end)].map(([end, all]) => [end, all.map(({ edge }): CallEdge => ({ ...edge, from: end }))]),
  );
}

/** The variables that hold what callers have entered, and nothing else. */
function enteredVariables({ graph }: CallPaths): ReadonlySet<string> {
  const entered = new Set(graph.nodes.flatMap(({ input }) => input?.variable ?? []));
  const others = new Set(graph.nodes.flatMap(({ kind, changes = [] }) => (kind === 'input' ? [] : changes)));
  return new Set([...entered].filter((variable) => !others.has(variable)));
}

function isCallersChoice({ kind }: CallNode, edges: readonly CallEdge[], entered: ReadonlySet<string>): boolean {
  if (kind === 'menu') return true;
  const compared = edges.flatMap(({ way }) => (way.how === 'outcome' && way.when !== undefined ? [way.when.variable] : []));
  return kind === 'decision' && compared.length > 0 && compared.every((variable) => entered.has(variable));
}

/** What leaving a node costs, in presses. */
function costOf({ kind, input }: CallNode): number {
  return kind === 'menu' ? 1 : kind === 'input' ? Math.max(1, input?.min ?? 1) : 0;
}

/** The nodes from which a call can come to a person, or to a place where callers press keys. */
function leavable(paths: CallPaths, edgesOf: (node: CallNode) => readonly CallEdge[]): ReadonlySet<string> {
  return paths.leadingTo((node) => isPerson(node) || node.kind === 'menu' || node.kind === 'input', edgesOf);
}
