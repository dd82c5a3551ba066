import type { CallGraph, CallNode } from '../model/call-graph.ts';
import { present } from '../model/json.ts';
import { CallPaths } from './paths.ts';

/** The menus that no call reaches, and where calls begin instead. */
export interface UnreachedMenus {
  /** Their ids in the call graph. */
  readonly menus: ReadonlySet<string>;
  /** Where all calls begin: a menu, a task, or something else. Absent if the flow doesn't say. */
  readonly start?: CallNode;
}

/**
 * The menus to which no way leads from where calls begin. Nothing is claimed if that is unknown, or if calls reach a place behind which
 * the flow doesn't say where they go: it may be any menu.
 */
export function unreachedMenus(graph: CallGraph): UnreachedMenus {
  const paths = CallPaths.of(graph);
  const { reached } = paths;
  if (reached === undefined) return { menus: new Set() };
  const isUntold = graph.nodes.some((node) => reached.has(node.id) && paths.mayLeadAnywhere(node));
  const menus = isUntold ? [] : graph.nodes.filter(({ id, kind }) => kind === 'menu' && !reached.has(id));
  const start = paths.node(paths.from(graph.entry ?? '')[0]?.to ?? '');
  return { menus: new Set(menus.map(({ id }) => id)), ...present({ start }) };
}
