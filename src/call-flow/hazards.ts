import type { CallComparison } from './compare.ts';
import type { CallEdge, CallNode } from '../model/call-graph.ts';
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
  const [before, after] = [new CallPaths(comparison.before), new CallPaths(comparison.after)];
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
    if (sign !== 'removed' || edge === undefined || edge.way.how !== 'key') return [];
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

/** Groups of menus that lead to each other and to nothing else. */
function loops(before: CallPaths, after: CallPaths): CallHazard[] {
  const trapped = trappedMenus(after);
  const old = trappedMenus(before);
  const reported = new Set<string>();
  return [...trapped].flatMap(([id, reach]): CallHazard[] => {
    const menu = after.node(id);
    if (menu === undefined || reported.has(id)) return [];
    const loop = [...reach].filter((other) => other === id || trapped.get(other)?.has(id) === true);
    // A menu that only leads into a loop is not part of it.
    if (loop.length === 1 && !after.chosen(id).some(({ to }) => leadsBack(after, to, id))) return [];
    const menus = loop.flatMap((other) => after.node(other) ?? []).filter(({ kind }) => kind === 'menu');
    for (const { id: one } of menus) reported.add(one);
    return [{ kind: 'loop', menus, isNew: !menus.every(({ id: one }) => old.has(one)) }];
  });
}

function leadsBack(paths: CallPaths, from: string, to: string): boolean {
  return paths.reachable(from, (node) => takenEdges(paths, node)).has(to);
}

/** Reached menus whose keys lead to no way out, with everything that they lead to. */
function trappedMenus(paths: CallPaths): ReadonlyMap<string, ReadonlySet<string>> {
  const { reached } = paths;
  return new Map(
    paths.graph.nodes
      .filter(({ id, kind }) => kind === 'menu' && reached?.has(id) === true && paths.chosen(id).length > 0)
      .map(({ id }) => [id, paths.reachable(id, (node) => takenEdges(paths, node))] as const)
      .filter(([, reach]) =>
        [...reach].every((id) => {
          const node = paths.node(id);
          return node === undefined || !paths.isWayOut(node);
        }),
      ),
  );
}

/** The edges that callers take. In a menu they choose, so what happens if they wait doesn't count. */
function takenEdges(paths: CallPaths, { id, kind }: CallNode): readonly CallEdge[] {
  return kind === 'menu' ? paths.chosen(id) : paths.from(id);
}

function missingTargets(before: CallPaths, after: CallPaths): CallHazard[] {
  return after.graph.edges.flatMap((edge): CallHazard[] => {
    const [from, to] = [after.node(edge.from), after.node(edge.to)];
    if (from === undefined || to === undefined || to.kind !== 'missing') return [];
    const isNew = !before.from(from.id).some((old) => old.to === edge.to && old.way.how === edge.way.how);
    return [{ kind: 'missing-target', from, edge, to, isNew }];
  });
}

function emptyQueues(before: CallPaths, after: CallPaths): CallHazard[] {
  return after.graph.edges.flatMap(({ from, way, to }): CallHazard[] => {
    const [menu, queue] = [after.node(from), after.node(to)];
    if (way.how !== 'key' || menu === undefined || queue?.kind !== 'queue' || queue.staffed !== false) return [];
    const { key } = way;
    const isNew = !before.from(from).some((old) => old.to === to && old.way.how === 'key' && old.way.key === key);
    return [{ kind: 'empty-queue', menu, key, queue, isNew }];
  });
}

function menusWithoutPerson(before: CallPaths, after: CallPaths): CallHazard[] {
  const reached = after.reached;
  return after.graph.nodes
    .filter(({ id, kind }) => kind === 'menu' && reached?.has(id) === true && !reachesPerson(after, id))
    .map((menu) => ({ kind: 'no-person', menu, isNew: before.node(menu.id) === undefined || reachesPerson(before, menu.id) }));
}

function reachesPerson(paths: CallPaths, id: string): boolean {
  return [...paths.reachable(id)].some((other) => {
    const node = paths.node(other);
    return node !== undefined && paths.mayAnswer(node);
  });
}
