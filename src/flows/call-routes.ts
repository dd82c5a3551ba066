import { sameId } from '../model/ids.ts';
import type { Mode } from '../model/mode.ts';
import type { CallRoute, Org } from '../model/org.ts';
import { toReportedError } from '../model/run-error.ts';
import type { FlowReach } from '../report/model.ts';
import type { FlowRun } from './flow-run.ts';

/* Which phone numbers reach the flows of a plan. No decision depends on it: if the org can't be asked, the plan leaves it out. */

/** What the org is asked, and how. */
interface RouteQuery {
  readonly org: Pick<Org, 'callRoutes'>;
  readonly mode: Mode;
  readonly cancellation: { readonly isRequested: boolean };
  /** Called with a sentence if the question could not be asked. */
  readonly log: (line: string) => void;
}

/** The type of the flows that a call route can name, as Architect's YAML calls it. */
const INBOUND_CALL = 'inboundCall';

/** The flows that a plan changes, with the phone numbers that reach them. The call routes are listed at most once. Never throws. */
export async function withCallRoutes({ org, mode, cancellation, log }: RouteQuery, runs: readonly FlowRun[]): Promise<readonly FlowRun[]> {
  if (mode !== 'plan' || cancellation.isRequested || !runs.some(isAskedAbout)) return runs;
  try {
    const routes = await org.callRoutes();
    return runs.map((run) => (isAskedAbout(run) ? { ...run, reachedBy: reachOf(run.plan.live.id, routes) } : run));
  } catch (error) {
    log(`Phone numbers aren't shown: ${toReportedError(error).message}`);
    return runs;
  }
}

function isAskedAbout(run: FlowRun): run is FlowRun & Required<Pick<FlowRun, 'plan'>> {
  return run.plan !== undefined && run.plan.changed.length > 0 && run.plan.live.content.flowType === INBOUND_CALL;
}

/** The call routes that lead to a flow. A route without a schedule has no opening hours. */
function reachOf(flowId: string, routes: readonly CallRoute[]): FlowReach[] {
  return routes.flatMap(({ name, numbers, flows, hasSchedule }) => {
    const hours = flows.filter(({ id }) => sameId(id, flowId)).map((flow) => flow.hours);
    return hours.length === 0 || numbers.length === 0 ? [] : [{ ivr: name, numbers, hours: hasSchedule ? hours : [] }];
  });
}
