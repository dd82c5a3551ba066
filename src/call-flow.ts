import { compareCalls } from './engine/call-compare.ts';
import { callHazards } from './engine/call-hazards.ts';
import type { Item } from './flow-outcomes.ts';
import type { FlowReport } from './report/model.ts';

/**
 * A flow's report with the ways of its calls before and after, where the plan changes anything.
 *
 * @param names what is known of routing targets, by id
 */
export function withCalls(report: FlowReport, { plan }: Item, names: ReadonlyMap<string, string>): FlowReport {
  if (plan === undefined || plan.changed.length === 0) return report;
  try {
    const [before, after] = [plan.live.content.callGraph(names), plan.desired.callGraph(names)];
    const calls = compareCalls(before, after);
    return { ...report, calls, hazards: callHazards(calls) };
  } catch {
    // What became of the flow must be told, whatever is wrong with its picture.
    return report;
  }
}
