import type { CallGraph } from '../model/call-graph.ts';
import type { CallResult, CallTest, CallTests } from '../model/call-test.ts';
import { isOfFlow } from '../model/ids.ts';
import { present } from '../model/json.ts';
import type { FlowRun } from './flow-run.ts';

/** How calls get through a flow, for whoever wants to dial it. */
export interface FlowGraphs {
  readonly flowId: string;
  readonly name: string;
  /** As the run found it. */
  readonly before: CallGraph;
  /** As the menu files ask for. Absent if that is the same, or if they are wrong. */
  readonly after?: CallGraph;
  /** Its call tests, with what became of them. */
  readonly calls: readonly { readonly call: CallTest; readonly result?: CallResult }[];
}

/**
 * The flows of a run, with everything that calls pass.
 *
 * @param names the queues' names, by id
 */
export function graphsOf(runs: readonly FlowRun[], tests: readonly CallTests[], names: ReadonlyMap<string, string>): FlowGraphs[] {
  return runs.flatMap(({ plan, tests: results = [] }): FlowGraphs[] => {
    if (plan === undefined) return [];
    const { live, desired, changed, problems } = plan;
    const hasChange = changed.length > 0 && problems.length === 0;
    const own = tests.filter(({ flow }) => isOfFlow(flow, live)).flatMap(({ calls }) => calls);
    return [
      {
        flowId: live.id,
        name: live.name,
        before: live.content.callGraph(names),
        ...present({ after: hasChange ? desired.callGraph(names) : undefined }),
        calls: own.map((call) => ({ call, ...present({ result: results.find(({ at }) => isSamePlace(at, call.at)) }) })),
      },
    ];
  });
}

function isSamePlace(one: CallTest['at'], other: CallTest['at']): boolean {
  return one.path === other.path && one.line === other.line && one.column === other.column;
}
