import type { Outcome } from '../model/outcome.ts';
import { manual } from '../apply/manual.ts';
import { StoreError, type ReportedError } from '../model/store.ts';
import { skipped, type FlowRun } from './flow-run.ts';
import { withOutcome } from './report-flow.ts';
import type { Entry } from '../journal/entry.ts';
import type { FlowReport } from '../report/model.ts';
import type { Plan } from '../model/plan.ts';

/*
 * What is said of a run that did not come to its own end.
 */

/** Somebody has asked the run to end. */
export const CANCELLED: ReportedError = {
  code: 'run.cancelled',
  message: 'The run was cancelled before it had done everything.',
  hint: 'Run it again, or push again: what is done already is not written twice.',
};

/** A flow that was not begun any more. */
export function notBegun(item: FlowRun, error: ReportedError = CANCELLED): Outcome {
  return {
    ...skipped(item),
    changes: item.plan?.changes ?? [],
    error: { ...error, message: 'The run was ended before this flow was begun.' },
  };
}

/** The same, of a flow of which only the plan's report is there. */
export function reportNotBegun(planned: FlowReport, { code, hint }: ReportedError): FlowReport {
  const error = { code, message: 'The run was ended before this flow was begun.', hint, status: null, correlation_id: null };
  return { ...planned, status: 'skipped', notices: [], error };
}

/** A write whose end could not be waited for. */
export function reportOpen(flow: { readonly report: FlowReport; readonly entry?: Entry; readonly plan?: Plan }): FlowReport {
  const { report, entry, plan } = flow;
  if (entry === undefined || entry.phase === 'done') return report.status === 'planned' ? reportNotBegun(report, CANCELLED) : report;
  const error = new StoreError({
    fate: 'unknown',
    code: CANCELLED.code,
    message: `The run was cancelled while this flow was being ${entry.phase === 'restoring' ? 'taken back' : 'changed'}.`,
    hint: 'The end of the job looks at it once more and completes this report; run the deploy again if it does not.',
  });
  if (plan === undefined) return reportNotBegun(report, CANCELLED);
  return withOutcome(report, manual({ plan, tries: entry.attempts }, 'state-unknown', { error }));
}
