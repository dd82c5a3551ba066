import { circlesOf } from './circles.ts';
import type { CallComparison } from './compare.ts';
import { slotOf, type CallEdge, type CallNode } from '../model/call-graph.ts';
import { CallPaths } from './paths.ts';

/** What can go wrong for callers after a change. `isNew`: the change causes it. */
export type CallHazard =
  /** A key of a menu stops answering, although the menu still exists. */
  | { readonly kind: 'dead-key'; readonly menu: CallNode; readonly key: string; readonly was: CallNode }
  /** Calls no longer reach this menu. `isGone`: the menu itself was removed. */
  | { readonly kind: 'unreached-menu'; readonly menu: CallNode; readonly isGone: boolean }
  /** Whichever key callers press in these menus, they reach neither a person nor the end of the call. */
  | { readonly kind: 'loop'; readonly menus: readonly CallNode[]; readonly isNew: boolean }
  /** An edge leads to something that the flow doesn't have. */
  | { readonly kind: 'missing-target'; readonly from: CallNode; readonly edge: CallEdge; readonly to: CallNode; readonly isNew: boolean }
  /** No way leads from this menu to a person. */
  | { readonly kind: 'no-person'; readonly menu: CallNode; readonly isNew: boolean }
  /** A key leads to a queue without members. `isNew`: the change made it lead there. */
  | { readonly kind: 'empty-queue'; readonly menu: CallNode; readonly key: string; readonly queue: CallNode; readonly isNew: boolean };

/** What can go wrong for callers once the change is live: keys first, then menus, then the flow as a whole. */
export function callHazards(comparison: CallComparison): CallHazard[] {
  const [before, after] = [CallPaths.of(comparison.before), CallPaths.of(comparison.after)];
  return [
    ...deadKeys(comparison, before, after),
    ...unreachedMenus(before, after),
    ...loops(before, after),
    ...missingTargets(before, after),
    ...emptyQueues(before, after),
    ...menusWithoutPerson(before, after),
  ];
}

function deadKeys({ edges }: CallComparison, before: CallPaths, after: CallPaths): CallHazard[] {
  return edges.flatMap(({ sign, before: edge }): CallHazard[] => {
    if (sign !== 'removed' || edge === undefined || edge.way.how !== 'key' || edge.way.isGlobal === true) return [];
    const { key } = edge.way;
    const [menu, was] = [after.node(edge.from), before.node(edge.to)];
    // If a flow has a key twice, the other choice may still answer.
    const stillAnswers = after.from(edge.from).some(({ way }) => way.how === 'key' && way.key === key);
    return menu === undefined || was === undefined || stillAnswers ? [] : [{ kind: 'dead-key', menu, key, was }];
  });
}

function unreachedMenus(before: CallPaths, after: CallPaths): CallHazard[] {
  const [old, now] = [before.reached, after.reached];
  if (old === undefined || now === undefined) return [];
  return before.graph.nodes
    .filter(({ id, kind }) => kind === 'menu' && old.has(id) && !now.has(id))
    .map((menu) => ({ kind: 'unreached-menu', menu: after.node(menu.id) ?? menu, isGone: after.node(menu.id) === undefined }));
}

/** Groups of menus that lead to each other and to no way out. */
function loops(before: CallPaths, after: CallPaths): CallHazard[] {
  const trapped = trappedMenus(after);
  if (trapped.size === 0) return [];
  const old = trappedMenus(before);
  const stuck = after.reachable(trapped.keys(), takenIn(after));
  const circles = circlesOf(stuck, (id) => nextOf(after, id)).filter((circle) => isLoop(after, circle));
  const circleOf = new Map(circles.flatMap((circle) => circle.map((id) => [id, circle] as const)));
  const loopsOfMenus = Map.groupBy(
    [...trapped.values()].filter(({ id }) => circleOf.has(id)),
    ({ id }) => circleOf.get(id),
  );
  return [...loopsOfMenus.values()].map((menus) => ({ kind: 'loop', menus, isNew: !menus.every(({ id }) => old.has(id)) }));
}

/** A menu that only leads into a loop is not part of it. */
function isLoop(paths: CallPaths, circle: readonly string[]): boolean {
  const [only = ''] = circle;
  return circle.length > 1 || nextOf(paths, only).includes(only);
}

/** Reached menus whose keys lead to no way out, by id. */
function trappedMenus(paths: CallPaths): ReadonlyMap<string, CallNode> {
  const { reached } = paths;
  const free = paths.leadingTo((node) => paths.isWayOut(node), takenIn(paths));
  const trapped = paths.graph.nodes.filter(
    ({ id, kind }) => kind === 'menu' && reached?.has(id) === true && !free.has(id) && paths.chosen(id).length > 0,
  );
  return new Map(trapped.map((node) => [node.id, node]));
}

/** The edges that callers take. In a menu they choose, so what happens if they wait doesn't count. */
function takenIn(paths: CallPaths): (node: CallNode) => readonly CallEdge[] {
  return ({ id, kind }) => (kind === 'menu' ? paths.chosen(id) : paths.from(id));
}

function nextOf(paths: CallPaths, id: string): string[] {
  const node = paths.node(id);
  return node === undefined ? [] : takenIn(paths)(node).map(({ to }) => to);
}

function missingTargets(before: CallPaths, after: CallPaths): CallHazard[] {
  const missing = after.graph.edges.filter(({ to }) => after.node(to)?.kind === 'missing');
  if (missing.length === 0) return [];
  const old = new Set(before.graph.edges.map((edge) => JSON.stringify([edge.from, edge.to, edge.way.how])));
  return missing.flatMap((edge): CallHazard[] => {
    const [from, to] = [after.node(edge.from), after.node(edge.to)];
    const isNew = !old.has(JSON.stringify([edge.from, edge.to, edge.way.how]));
    return from === undefined || to === undefined ? [] : [{ kind: 'missing-target', from, edge, to, isNew }];
  });
}

function emptyQueues(before: CallPaths, after: CallPaths): CallHazard[] {
  const old = new Set(before.graph.edges.flatMap((edge) => queuesOf(before, edge).map((queue) => keyToQueue(edge, queue))));
  return after.graph.edges.flatMap((edge): CallHazard[] => {
    const menu = after.node(edge.from);
    if (menu === undefined || edge.way.how !== 'key') return [];
    const { key } = edge.way;
    return queuesOf(after, edge)
      .filter(({ staffed }) => staffed === false)
      .map((queue) => ({ kind: 'empty-queue', menu, key, queue, isNew: !old.has(keyToQueue(edge, queue)) }));
  });
}

/** The queues that a key leads to. One that works in every menu counts in its own. */
function queuesOf(paths: CallPaths, edge: CallEdge): CallNode[] {
  return edge.way.how !== 'key' || edge.way.isGlobal === true ? [] : paths.arrivals(edge).filter(({ kind }) => kind === 'queue');
}

function keyToQueue(edge: CallEdge, { id }: CallNode): string {
  return `${slotOf(edge)} ${id}`;
}

function menusWithoutPerson(before: CallPaths, after: CallPaths): CallHazard[] {
  const { reached } = after;
  const withPerson = leadingToPeople(after);
  const menus = after.graph.nodes.filter(({ id, kind }) => kind === 'menu' && reached?.has(id) === true && !withPerson.has(id));
  if (menus.length === 0) return [];
  const hadPerson = leadingToPeople(before);
  return menus.map((menu) => ({ kind: 'no-person', menu, isNew: before.node(menu.id) === undefined || hadPerson.has(menu.id) }));
}

/** The nodes from which calls may come to a person. */
function leadingToPeople(paths: CallPaths): ReadonlySet<string> {
  return paths.leadingTo((node) => paths.mayAnswer(node));
}
