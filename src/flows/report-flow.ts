import { compareCalls } from '../call-flow/compare.ts';
import { callHazards } from '../call-flow/hazards.ts';
import { withQueueFacts } from '../call-flow/queue-facts.ts';
import type { DriftedMenu } from '../drift/drift.ts';
import type { CallGraph, CallNode } from '../model/call-graph.ts';
import type { FlowContent } from '../model/content.ts';
import { cutCode, inReadingOrder, inShort } from '../model/diagnostic.ts';
import { present } from '../model/json.ts';
import type { Menu } from '../model/menu.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Plan } from '../model/plan.ts';
import type { ReportedError } from '../model/store.ts';
import type { DriftedMenuReport, DriftReport, ErrorReport, FlowReport, MenuView } from '../report/model.ts';
import { cut } from '../text/text.ts';
import { unwritten, type FlowPicture, type FlowRun } from './flow-run.ts';
import type { QueueDetails } from './queue-details.ts';

/** The longest error sentence and the longest name in a report, in UTF-16 units: a flow's name may be a megabyte long. */
const MAX_TEXT = 10_000;
const MAX_NAME = 200;

/** A flow's report. Without a picture, it has no tables and no call flow. */
export function reportFlow(run: FlowRun): FlowReport {
  const { live, flowId, menus, reference, workedMs, outcome = unwritten(run, 'skipped') } = run;
  const { views, drifted, calls, hazards } = run.picture ?? { views: [], drifted: driftedMenus(run, new Map()) };
  return {
    flow_id: live?.id ?? flowId ?? null,
    flow_name: live?.name ?? (reference.kind === 'name' ? reference.name : null),
    api: live?.content.api ?? null,
    files: [...new Set(menus.map(({ path }) => path))],
    menus: menus.map(({ nodeId }) => nodeId),
    ...outcomeReport(outcome),
    duration_ms: workedMs === undefined ? null : Math.round(workedMs),
    notices: noticesOf(run),
    views,
    ...present({ place: placeOf(menus[0]), drift: driftReport(run, drifted), calls, hazards }),
  };
}

/** A flow's report with another outcome. The time that this took is not measured. */
export function withOutcome(report: FlowReport, outcome: Outcome): FlowReport {
  const { drift } = report;
  return {
    ...report,
    ...outcomeReport(outcome),
    duration_ms: null,
    notices: outcome.notices ?? report.notices,
    ...present({ drift: drift && { ...drift, overwritten: outcome.status === 'deployed' } }),
  };
}

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
  if (plan.changed.length === 0) return { ...run, picture: { views, drifted } };
  try {
    return { ...run, picture: { drifted, ...withCalls(views, plan, queues) } };
  } catch {
    // The flow must be reported even if its call flow cannot be drawn.
    return { ...run, picture: { views, drifted } };
  }
}

function viewOf(menu: Menu, { live, desired }: Plan, names: ReadonlyMap<string, string>): MenuView {
  return {
    nodeId: menu.nodeId,
    path: menu.path,
    line: menu.at.nodeId.line,
    keyLines: menu.options.map(({ key, at }) => ({ key, line: at.option.line })),
    ...live.content.compareMenu(desired, menu.nodeId, names),
  };
}

function withCalls(views: readonly MenuView[], { live, desired }: Plan, queues: QueueDetails): Omit<FlowPicture, 'drifted'> {
  const graphOf = (content: FlowContent): CallGraph =>
    withQueueFacts(content.callGraph(queues.names), (called) => queues.factOf(content.api, called));
  const calls = compareCalls(graphOf(live.content), graphOf(desired));
  const nodes = new Map(calls.after.nodes.map((node) => [node.id, node]));
  const placed = views.map((view) => withCallNode(view, nodes.get(desired.callNodeId(view.nodeId) ?? '')));
  return { views: placed, calls, hazards: callHazards(calls) };
}

/** A file can name a menu by its reference, but people know its name. */
function withCallNode(view: MenuView, node: CallNode | undefined): MenuView {
  if (node === undefined) return view;
  return { ...view, callNode: node.id, ...present({ name: node.name === view.nodeId ? undefined : node.name }) };
}

/** What was edited outside git. It stays in the report of a run that has overwritten it. */
function driftReport({ plan, onDrift, outcome }: FlowRun, menus: readonly DriftedMenuReport[]): DriftReport | undefined {
  if (plan === undefined || menus.length === 0) return undefined;
  const { version, made } = plan.live;
  return {
    version,
    by: made?.by ?? null,
    at: made?.at === undefined ? null : new Date(made.at).toISOString(),
    on_drift: onDrift ?? 'fail',
    overwritten: outcome?.status === 'deployed',
    menus,
  };
}

function driftedMenus({ plan, driftStatus }: FlowRun, names: ReadonlyMap<string, string>): DriftedMenuReport[] {
  return plan === undefined ? [] : (driftStatus?.drifted ?? []).map((drifted) => driftedMenu(drifted, plan.live.content, names));
}

function driftedMenu(
  { menu: { nodeId, path, at }, known, commit, unknown }: DriftedMenu,
  live: FlowContent,
  names: ReadonlyMap<string, string>,
): DriftedMenuReport {
  return {
    menu: nodeId,
    path,
    commit: commit ?? null,
    unknown: unknown ?? null,
    changes: known.diff(live, [nodeId]).filter(({ menu }) => menu === nodeId),
    view: { nodeId, path, line: at.nodeId.line, ...known.compareMenu(live, nodeId, names) },
  };
}

function placeOf(menu: Menu | undefined): FlowReport['place'] {
  if (menu === undefined) return undefined;
  const { line, column } = menu.at.flow;
  return { path: menu.path, line, column };
}

/** A plan shows what blocks a write. After a deploy, its outcome does. */
function noticesOf({ plan, outcome }: FlowRun): readonly string[] {
  if (outcome?.notices !== undefined) return outcome.notices;
  return plan === undefined ? [] : [...(outcome?.status === 'planned' ? plan.liveNotices : []), ...plan.notices];
}

function outcomeReport(
  outcome: Outcome,
): Pick<FlowReport, 'status' | 'version_before' | 'version_after' | 'attempts' | 'changes' | 'problems' | 'error' | 'recovery'> {
  return {
    status: outcome.status,
    version_before: outcome.versionBefore,
    version_after: outcome.versionAfter,
    attempts: outcome.attempts,
    changes: outcome.changes,
    problems: inReadingOrder(inShort(outcome.problems)),
    error: outcome.error === undefined ? null : toErrorReport(outcome.error),
    recovery: outcome.recovery ?? null,
  };
}

/** An error as the report shows it. */
export function toErrorReport({ code, message, hint, status, correlationId }: ReportedError): ErrorReport {
  return {
    code: cutCode(code, MAX_NAME),
    message: cut(message, MAX_TEXT),
    status: status ?? null,
    correlation_id: correlationId === undefined ? null : cut(correlationId, MAX_NAME),
    hint: cut(hint, MAX_TEXT),
  };
}
