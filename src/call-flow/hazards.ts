import type { CallComparison } from './compare.ts';
import type { CallEdge, CallNode } from '../model/call-graph.ts';
import { CallPaths } from './paths.ts';

/** What may hurt callers after a change. `isNew`: it was not so before. */
export type CallHazard =
  /** A key of a menu that is still there stops answering. */
  | { readonly kind: 'dead-key'; readonly menu: CallNode; readonly key: string; readonly was: CallNode }
  /** No call comes to this menu any more; `isGone`: the menu itself is taken away. */
  | { readonly kind: 'unreached-menu'; readonly menu: CallNode; readonly isGone: boolean }
  /** Whichever key callers press in these menus, they come to no person, and to no end. */
  | { readonly kind: 'loop'; readonly menus: readonly CallNode[]; readonly isNew: boolean }
  /** A way leads to something that the flow doesn't have. */
  | { readonly kind: 'missing-target'; readonly from: CallNode; readonly edge: CallEdge; readonly to: CallNode; readonly isNew: boolean }
  /** From this menu no way leads to a person. */
  | { readonly kind: 'no-person'; readonly menu: CallNode; readonly isNew: boolean }
  /** A key leads to a queue of which nobody is a member; `isNew`: it did not lead there before. */
  | { readonly kind: 'empty-queue'; readonly menu: CallNode; readonly key: string; readonly queue: CallNode; readonly isNew: boolean };

/** What may hurt callers once the change is live: keys first, then menus, then what the flow as a whole lacks. */
export function callHazards(comparison: CallComparison): CallHazard[] {
  const [before, after] = [new CallPaths(comparison.before), new CallPaths(comparison.after)];
  return [
    ...deadKeys(comparison, before, after),
    ...unreachedMenus(before, after),
    ...loops(before, after),
    ...missingTargets(before, after),
    ...emptyQueues(before, after),
    ...withoutPerson(before, after),
  ];
}

function deadKeys({ edges }: CallComparison, before: CallPaths, after: CallPaths): CallHazard[] {
  return edges.flatMap(({ sign, before: edge }): CallHazard[] => {
    if (sign !== 'removed' || edge === undefined || edge.way.how !== 'key') return [];
    const { key } = edge.way;
    const [menu, was] = [after.node(edge.from), before.node(edge.to)];
    // Where a flow has a key twice, the other one may still answer.
    const stillAnswers = after.from(edge.from).some(({ way }) => way.how === 'key' && way.key === key);
    return menu === undefined || was === undefined || stillAnswers ? [] : [{ kind: 'dead-key', menu, key, was }];
  });
}

function unreachedMenus(before: CallPaths, after: CallPaths): CallHazard[] {
  const [then, now] = [before.reached, after.reached];
  if (then === undefined || now === undefined) return [];
  return before.graph.nodes
    .filter(({ id, kind }) => kind === 'menu' && then.has(id) && !now.has(id))
    .map((menu) => ({ kind: 'unreached-menu', menu: after.node(menu.id) ?? menu, isGone: after.node(menu.id) === undefined }));
}

/** Menus of which each leads to others of them and to nothing else, in groups that lead to each other. */
function loops(before: CallPaths, after: CallPaths): CallHazard[] {
  const trapped = trappedMenus(after);
  const old = trappedMenus(before);
  const told = new Set<string>();
  return [...trapped].flatMap(([id, reach]): CallHazard[] => {
    const menu = after.node(id);
    if (menu === undefined || told.has(id)) return [];
    const round = [...reach].filter((other) => other === id || trapped.get(other)?.has(id) === true);
    // A menu that only leads into a loop is no part of it.
    if (round.length === 1 && !after.chosen(id).some(({ to }) => leadsBack(after, to, id))) return [];
    const menus = round.flatMap((other) => after.node(other) ?? []).filter(({ kind }) => kind === 'menu');
    for (const { id: one } of menus) told.add(one);
    return [{ kind: 'loop', menus, isNew: !menus.every(({ id: one }) => old.has(one)) }];
  });
}

function leadsBack(paths: CallPaths, from: string, to: string): boolean {
  return paths.reachable(from, (node) => wayOn(paths, node)).has(to);
}

/** Reached menus whose keys lead to no way out, with what they do lead to. */
function trappedMenus(paths: CallPaths): ReadonlyMap<string, ReadonlySet<string>> {
  const { reached } = paths;
  return new Map(
    paths.graph.nodes
      .filter(({ id, kind }) => kind === 'menu' && reached?.has(id) === true && paths.chosen(id).length > 0)
      .map(({ id }) => [id, paths.reachable(id, (node) => wayOn(paths, node))] as const)
      .filter(([, reach]) =>
        [...reach].every((id) => {
          const node = paths.node(id);
          return node === undefined || !paths.isWayOut(node);
        }),
      ),
  );
}

/** In a menu callers choose; whoever waits instead is not asked here. */
function wayOn(paths: CallPaths, { id, kind }: CallNode): readonly CallEdge[] {
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

function withoutPerson(before: CallPaths, after: CallPaths): CallHazard[] {
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
