import { compareCalls } from '../call-flow/compare.ts';
import { callHazards } from '../call-flow/hazards.ts';
import { overviewOf } from '../call-flow/overview.ts';
import { CallPaths } from '../call-flow/paths.ts';
import { unreachedMenus, type UnreachedMenus } from '../call-flow/unreached.ts';
import { withQueueFacts } from '../call-flow/queue-facts.ts';
import type { DriftedMenu } from '../drift/drift.ts';
import type { CallGraph, CallNode } from '../model/call-graph.ts';
import type { FlowContent } from '../model/content.ts';
import { present } from '../model/json.ts';
import type { Menu } from '../model/menu.ts';
import type { MenuComparison, MenuWarning } from '../model/menu-diff.ts';
import type { Plan } from '../model/plan.ts';
import type { DriftedMenuReport, MenuView } from '../report/model.ts';
import { mayNameKey } from '../text/spoken-keys.ts';
import type { FlowPicture, FlowRun } from './flow-run.ts';
import type { QueueDetails } from './queue-details.ts';

/**
 * The flow with what its report shows of the plan: the menus' tables, and the call flow before and after.
 *
 * @param queues what is known about queues: the same before and after, so that only the flow makes a difference
 */
export function withPicture(run: FlowRun, queues: QueueDetails): FlowRun {
  const { plan, menus } = run;
  if (plan === undefined) return run;
  const views = menus.map((menu) => viewOf(menu, plan, queues.names));
  const drifted = driftedMenus(run, queues.names);
  try {
    const picture = withCalls(views, plan, queues);
    const unreached = new Map(picture.views.map(({ nodeId, unreached: start }) => [nodeId, start]));
    const told = drifted.map((menu) => ({ ...menu, view: { ...menu.view, ...present({ unreached: unreached.get(menu.menu) }) } }));
    return { ...run, picture: { ...picture, drifted: told } };
  } catch {
    // The flow must be reported even if its call flow cannot be drawn.
    return { ...run, picture: { views, drifted } };
  }
}

function viewOf(menu: Menu, { live, desired, changed }: Plan, names: ReadonlyMap<string, string>): MenuView {
  const comparison = live.content.compareMenu(desired, menu.nodeId, names);
  const unnamed = changed.includes(menu.nodeId) ? unnamedKeys(menu, comparison) : [];
  const warnings = [...(comparison.warnings ?? []), ...unnamed];
  return {
    nodeId: menu.nodeId,
    path: menu.path,
    line: menu.at.nodeId.line,
    keyLines: menu.options.map(({ key, at }) => ({ key, line: at.option.line })),
    ...present({ prompts: menu.says === undefined ? menu.options.flatMap(({ prompt }) => prompt ?? []) : undefined }),
    ...comparison,
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

/** The keys that a menu's text never names. A text made of prompts is its author's, key by key. */
function unnamedKeys({ says, options }: Menu, { rows, audio }: MenuComparison): MenuWarning[] {
  if (says === undefined) return [];
  const answered = new Set(rows.flatMap(({ key, before }) => (before === undefined ? [] : [key])));
  const isOld = (key: string): boolean => answered.has(key) && audio !== undefined && !mayNameKey(audio.before, key);
  const unnamed = options.filter(({ key }) => !mayNameKey(says, key));
  return unnamed.map(({ key }) => ({ kind: 'unnamed-key', key, ...(isOld(key) ? { isOld: true } : {}) }));
}

function withCalls(views: readonly MenuView[], { live, desired, changed }: Plan, queues: QueueDetails): Omit<FlowPicture, 'drifted'> {
  const graphOf = (content: FlowContent): CallGraph =>
    withQueueFacts(overviewOf(content.callGraph(queues.names)), (reference) => queues.factOf(content, reference));
  const before = graphOf(live.content);
  if (changed.length === 0) return { views: withCallNodes(withUnreached(views, [before], live.content), before, live.content) };
  const calls = compareCalls(before, graphOf(desired));
  const told = withUnreached(views, [before, calls.after], live.content);
  return { views: withCallNodes(told, calls.after, desired), calls, hazards: callHazards(calls) };
}

/**
 * The menus with the place where calls begin instead, if no call reaches them in any of the graphs. If a change makes a menu unreached, its
 * hazard says so.
 */
function withUnreached(views: readonly MenuView[], graphs: readonly CallGraph[], content: FlowContent): MenuView[] {
  const all = graphs.map((graph) => unreachedMenus(graph));
  const start = startWords(all[0]);
  const isUnreached = (id: string): boolean => all.every(({ menus }) => menus.has(id));
  return views.map((view) => (isUnreached(content.callNodeId(view.nodeId) ?? '') ? asUnreached(view, start) : view));
}

/** The text of a menu that no call reaches asks no one for a key. */
function asUnreached({ warnings = [], ...view }: MenuView, start: string): MenuView {
  const told = warnings.filter(({ kind }) => kind !== 'named-dead-key' && kind !== 'unnamed-key');
  return { ...view, unreached: start, ...(told.length === 0 ? {} : { warnings: told }) };
}

function withCallNodes(views: readonly MenuView[], graph: CallGraph, content: FlowContent): MenuView[] {
  const paths = CallPaths.of(graph);
  return views.map((view) => withCallNode(view, paths.node(content.callNodeId(view.nodeId) ?? '')));
}

function startWords({ start }: Partial<UnreachedMenus> = {}): string {
  return start !== undefined && (start.kind === 'task' || start.kind === 'menu') ? `the ${start.kind} "${start.name}"` : '';
}

/** A file can name a menu by its reference, but people know its name. */
function withCallNode(view: MenuView, node: CallNode | undefined): MenuView {
  if (node === undefined) return view;
  return { ...view, callNode: node.id, ...present({ name: node.name === view.nodeId ? undefined : node.name }) };
}

/** The menus that were edited outside git, as a report shows them. */
export function driftedMenus({ plan, driftStatus }: FlowRun, names: ReadonlyMap<string, string>): DriftedMenuReport[] {
  return plan === undefined ? [] : (driftStatus?.drifted ?? []).map((drifted) => driftedMenu(drifted, plan.live.content, names));
}

function driftedMenu(
  { menu: { nodeId, path, at }, known, commit, unknown, isNew = false, liveCommit, liveFile }: DriftedMenu,
  live: FlowContent,
  names: ReadonlyMap<string, string>,
): DriftedMenuReport {
  return {
    menu: nodeId,
    path,
    commit: commit ?? null,
    unknown: unknown ?? null,
    isNew,
    changes: known.diffMenu(live, nodeId),
    view: { nodeId, path, line: at.nodeId.line, ...known.compareMenu(live, nodeId, names) },
    ...present({ liveCommit, liveFile }),
  };
}
