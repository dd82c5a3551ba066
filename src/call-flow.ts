import { compareCalls } from './engine/call-compare.ts';
import { withQueueFacts } from './engine/call-facts.ts';
import type { CallGraph } from './engine/call-graph.ts';
import { callHazards } from './engine/call-hazards.ts';
import type { FlowContent } from './engine/content.ts';
import type { Item } from './flow-outcomes.ts';
import type { KnownQueues } from './queue-facts.ts';
import type { FlowReport, MenuView } from './report/model.ts';

/**
 * A flow's report with the ways of its calls before and after, where the plan changes anything.
 *
 * @param queues what is known of queues: the same of both sides, so that they differ in the flow alone
 */
export function withCalls(report: FlowReport, { plan }: Item, queues: KnownQueues): FlowReport {
  if (plan === undefined || plan.changed.length === 0) return report;
  const graphOf = (content: FlowContent): CallGraph =>
    withQueueFacts(content.callGraph(queues.names), (called) => queues.factOf(content.api, called));
  try {
    const calls = compareCalls(graphOf(plan.live.content), graphOf(plan.desired));
    const names = new Map(calls.after.nodes.map(({ id, name }) => [id, name]));
    const views = report.views.map((view) => named(view, names.get(plan.desired.callNodeId(view.nodeId) ?? '')));
    return { ...report, views, calls, hazards: callHazards(calls) };
  } catch {
    // What became of the flow must be told, whatever is wrong with its picture.
    return report;
  }
}

/** A file may call a menu by its reference; people know its name. */
function named(view: MenuView, name: string | undefined): MenuView {
  return name === undefined || name === view.nodeId ? view : { ...view, name };
}
