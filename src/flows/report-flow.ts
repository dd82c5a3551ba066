import { inReadingOrder, inShort } from '../model/diagnostic.ts';
import { present } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import { toErrorReport } from '../report/error-report.ts';
import type { DriftedMenuReport, DriftReport, FlowReport } from '../report/model.ts';
import { placeOf, unwritten, type FlowRun } from './flow-run.ts';
import { driftedMenus } from './picture.ts';

/** A flow's report. Without a picture, it has no tables and no call flow. */
export function reportFlow(run: FlowRun): FlowReport {
  const { menus, workedMs, outcome = unwritten(run, 'skipped') } = run;
  const { views, drifted, calls, hazards } = run.picture ?? { views: [], drifted: driftedMenus(run, new Map()) };
  return {
    ...flowOf(run),
    files: [...new Set(menus.map(({ path }) => path))],
    menus: menus.map(({ nodeId }) => nodeId),
    ...outcomeReport(outcome),
    duration_ms: workedMs === undefined ? null : Math.round(workedMs),
    notices: noticesOf(run),
    decided: run.plan?.decided ?? [],
    views,
    ...present({
      place: placeOf(run),
      drift: driftReport(run, drifted),
      calls,
      hazards,
      tests: run.tests,
      notInGit: run.notInGit,
      reachedBy: run.reachedBy,
      sinceApproval: run.sinceApproval,
      liveFiles: run.liveFiles,
    }),
  };
}

/** Which flow it is, as far as that is known: a name in a file may lead to none. */
function flowOf({ live, flowId, reference }: FlowRun): Pick<FlowReport, 'flow_id' | 'flow_name' | 'api' | 'type'> {
  if (live !== undefined)
    return { flow_id: live.id, flow_name: live.name, api: live.content.api, ...present({ type: live.content.flowType }) };
  return { flow_id: flowId ?? null, flow_name: reference.kind === 'name' ? reference.name : null, api: null };
}

/** A flow's report with another outcome. The time that this took is not measured. */
export function withOutcome(report: FlowReport, outcome: Outcome): FlowReport {
  const { drift } = report;
  return {
    ...report,
    ...outcomeReport(outcome),
    duration_ms: null,
    notices: [...new Set([...report.decided, ...(outcome.notices ?? report.notices)])],
    ...present({ drift: drift && { ...drift, overwritten: outcome.status === 'deployed' } }),
  };
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

/** A plan shows what blocks a write. After a deploy, its outcome does. */
function noticesOf({ plan, outcome }: FlowRun): readonly string[] {
  if (outcome?.notices !== undefined) return outcome.notices;
  return plan === undefined ? [] : [...(outcome?.status === 'planned' ? plan.liveNotices : []), ...plan.decided, ...plan.notices];
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
