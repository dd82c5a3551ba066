import { compareCalls } from '../call-flow/compare.ts';
import { withQueueFacts } from '../call-flow/queue-facts.ts';
import type { CallGraph, CallNode } from '../model/call-graph.ts';
import { callHazards } from '../call-flow/hazards.ts';
import type { FlowContent } from '../model/content.ts';
import type { FlowRun } from './flow-run.ts';
import type { QueueDetails } from './queue-details.ts';
import type { FlowReport, MenuView } from '../report/model.ts';

/**
 * A flow's report with the ways of its calls before and after, where the plan changes anything.
 *
 * @param queues what is known of queues: the same of both sides, so that they differ in the flow alone
 */
export function withCalls(report: FlowReport, { plan }: FlowRun, queues: QueueDetails): FlowReport {
  if (plan === undefined || plan.changed.length === 0) return report;
  const graphOf = (content: FlowContent): CallGraph =>
    withQueueFacts(content.callGraph(queues.names), (called) => queues.factOf(content.api, called));
  try {
    const calls = compareCalls(graphOf(plan.live.content), graphOf(plan.desired));
    const nodes = new Map(calls.after.nodes.map((node) => [node.id, node]));
    const views = report.views.map((view) => placed(view, nodes.get(plan.desired.callNodeId(view.nodeId) ?? '')));
    return { ...report, views, calls, hazards: callHazards(calls) };
  } catch {
    // What became of the flow must be told, whatever is wrong with its picture.
    return report;
  }
}

/** A file may call a menu by its reference; people know its name. */
function placed(view: MenuView, node: CallNode | undefined): MenuView {
  if (node === undefined) return view;
  return { ...view, callNode: node.id, ...(node.name === view.nodeId ? {} : { name: node.name }) };
}
