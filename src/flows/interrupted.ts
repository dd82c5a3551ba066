import { manual } from '../apply/manual.ts';
import type { Entry } from '../journal/entry.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Plan } from '../model/plan.ts';
import { StoreError, type ReportedError } from '../model/store.ts';
import type { FlowReport } from '../report/model.ts';
import { unwritten, type FlowRun } from './flow-run.ts';
import { withOutcome } from './report-flow.ts';

/* What the report says about a run that was interrupted. */

/** Someone has asked the run to end. */
export const RUN_CANCELLED: ReportedError = {
  code: 'run.cancelled',
  message: 'The run was cancelled before it finished.',
  hint: 'Run it again, or push again. Finished changes are not written twice.',
};

/** The run was killed, or was cancelled and had no time left. */
export const RUN_KILLED: ReportedError = {
  code: 'run.ended',
  message: 'The run was ended early: it was cancelled, or its process was killed.',
  hint: 'Run it again, or push again. Finished changes are not written twice.',
};

const NOT_BEGUN = 'The run was ended before it started on this flow.';

/** A flow of a cancelled run that was not started. */
export function notBegun(run: FlowRun): Outcome {
  return unwritten(run, 'skipped', { error: { ...RUN_CANCELLED, message: NOT_BEGUN } });
}

/** The same, if only the report of the flow's plan is left. */
export function reportNotBegun(planned: FlowReport, { code, hint }: ReportedError): FlowReport {
  return { ...planned, status: 'skipped', notices: [], error: { code, message: NOT_BEGUN, hint, status: null, correlation_id: null } };
}

/** The progress of a flow in a cancelled run. The result of a write that is still open is unknown. */
export function reportOpen({
  report,
  entry,
  plan,
}: {
  readonly report: FlowReport;
  readonly entry?: Entry;
  readonly plan?: Plan;
}): FlowReport {
  if (entry === undefined || entry.phase === 'done') return report.status === 'planned' ? reportNotBegun(report, RUN_CANCELLED) : report;
  if (plan === undefined) return reportNotBegun(report, RUN_CANCELLED);
  const error = new StoreError({
    fate: 'unknown',
    code: RUN_CANCELLED.code,
    message: `The run was cancelled while this flow was being ${entry.phase === 'restoring' ? 'rolled back' : 'changed'}.`,
    hint: "The end of the job checks it and completes this report. If it doesn't, run the deploy again.",
  });
  return withOutcome(report, manual({ plan, tries: entry.attempts }, { reason: 'state-unknown', error }));
}
