import type { Outcome } from '../model/outcome.ts';
import type { ReportedError } from '../model/store.ts';
import { driftReport } from './drift-report.ts';
import { skipped, type FlowRun } from './flow-run.ts';
import { cutCode, inReadingOrder, inShort } from '../model/diagnostic.ts';
import { cut } from '../text/text.ts';
import type { ErrorReport, FlowReport } from '../report/model.ts';

/** The most of an error's sentence, and of a name in it, that is told, in UTF-16 units: a flow's name may be a megabyte long. */
const MAX_TEXT = 10_000;
const MAX_NAME = 200;

/**
 * A flow in the report's words.
 *
 * @param names what is known of routing targets, by id
 */
export function toReport(item: FlowRun, names: ReadonlyMap<string, string>): FlowReport {
  const { live, menus, reference, outcome = skipped(item) } = item;
  const { plan } = item;
  const views =
    plan === undefined
      ? []
      : menus.map((menu) => ({
          nodeId: menu.nodeId,
          path: menu.path,
          line: menu.at.nodeId.line,
          keyLines: menu.options.map(({ key, at }) => ({ key, line: at.option.line })),
          ...plan.live.content.compareMenu(plan.desired, menu.nodeId, names),
        }));
  return {
    flow_id: live?.id ?? item.flowId ?? null,
    flow_name: live?.name ?? (reference.kind === 'name' ? reference.name : null),
    api: live?.content.api ?? null,
    files: [...new Set(menus.map(({ path }) => path))],
    menus: menus.map(({ nodeId }) => nodeId),
    ...placeOf(item),
    ...outcomeOf(outcome),
    duration_ms: item.workedMs === undefined ? null : Math.round(item.workedMs),
    notices: noticesOf(item),
    views,
    ...driftReport(item, names),
  };
}

function placeOf({ menus: [first] }: FlowRun): Pick<FlowReport, 'place'> {
  if (first === undefined) return {};
  const { line, column } = first.at.flow;
  return { place: { path: first.path, line, column } };
}

/** A flow's report with another outcome than it had: how long that took, nobody has measured. */
export function withOutcome(report: FlowReport, outcome: Outcome): FlowReport {
  const { drift } = report;
  const kept = drift === undefined ? {} : { drift: { ...drift, overwritten: outcome.status === 'deployed' } };
  return { ...report, ...outcomeOf(outcome), duration_ms: null, notices: outcome.notices ?? report.notices, ...kept };
}

function outcomeOf(
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

/** A plan tells who stands in the way; once a deploy was tried, its outcome does. */
function noticesOf({ plan, outcome }: FlowRun): readonly string[] {
  if (outcome?.notices !== undefined) return outcome.notices;
  return plan === undefined ? [] : [...(outcome?.status === 'planned' ? plan.blockers : []), ...plan.notices];
}

/** An error in the report's words. */
export function toErrorReport({ code, message, hint, status, correlationId }: ReportedError): ErrorReport {
  return {
    code: cutCode(code, MAX_NAME),
    message: cut(message, MAX_TEXT),
    status: status ?? null,
    correlation_id: correlationId === undefined ? null : cut(correlationId, MAX_NAME),
    hint: cut(hint, MAX_TEXT),
  };
}
