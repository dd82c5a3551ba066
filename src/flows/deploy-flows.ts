import type { ApplyContext } from '../apply/context.ts';
import { patient } from '../apply/patient-store.ts';
import type { FlowStatus } from '../model/outcome.ts';
import { isNotDeployed, notDeployed, rollBackAll, skipAll } from './all-or-none.ts';
import { planGuard } from './approved-plan.ts';
import { callProblems } from './call-tests.ts';
import { crashedOutcome, type FlowRun } from './flow-run.ts';
import { inParallel, reported } from './in-parallel.ts';
import { applyBesideOthers } from './overtaken.ts';
import type { PlannedFlows } from './plan-flows.ts';
import { reportFlow } from './report-flow.ts';
import { inSyncFlow, plannedFlow } from './to-record.ts';
import type { FlowWork } from './work.ts';

/**
 * Deploys what the plans would change. Every other flow already has its outcome.
 *
 * @throws StoreError `journal.failed`: nothing was written
 */
export async function deployFlows(work: FlowWork, { runs, queues, draw }: PlannedFlows): Promise<readonly FlowRun[]> {
  const { org, clock, backoff, maxTries, isAllOrNone, cancellation, journal, recorder, log } = work;
  const isCancelled = (): boolean => cancellation.isRequested;
  const store = journal.wrap(patient(org.store, { waitMs: work.waitForLockMs ?? 0, clock, isCancelled, log }));
  const problemsOf: ApplyContext['problemsOf'] = (plan) => callProblems(work, plan);
  const context: ApplyContext = { store, clock, backoff, maxTries, queues, isCancelled, problemsOf, ...planGuard(work) };
  const ready = isAllOrNone ? skipAll(runs).map((run, index) => (run === runs[index] ? run : reported(work, run))) : runs;
  const planned = ready.filter(({ outcome }) => outcome?.status === 'planned');
  if (planned.length > 0) journal.begin(ready.map((run) => reportFlow(run)));
  await recordBefore(work, ready, planned);
  /** In the order in which they ended. */
  const done: FlowRun[] = [];
  const deployed = await inParallel(work, ready, async (run) => {
    const { plan } = run;
    if (plan === undefined) return run;
    const failed = isAllOrNone ? done.find(isNotDeployed) : undefined;
    if (failed !== undefined) return { ...run, outcome: notDeployed(run, failed) };
    const after = await applyBesideOthers(work, { ...run, plan }, { ...context, draw }).catch((error: unknown) => ({
      ...run,
      outcome: crashedOutcome(run, error),
    }));
    done.push(after);
    return after;
  });
  const ended = isAllOrNone ? await rollBackAll(work, deployed, done, context) : deployed;
  const live = new Set(ended.filter(({ outcome }) => outcome !== undefined && isLive(outcome.status)).map(({ flowId }) => flowId));
  if (planned.length > 0) await recorder.end((flowId) => live.has(flowId));
  return ended;
}

/** Notes what is about to be written, together with what is in sync and not on record. */
async function recordBefore({ history, recorder }: FlowWork, runs: readonly FlowRun[], planned: readonly FlowRun[]): Promise<void> {
  const inSync = await Promise.all(runs.map((run) => inSyncFlow(run, history)));
  const flows = [...planned.flatMap((run) => plannedFlow(run)), ...inSync.flat()];
  if (planned.length > 0) await recorder.begin(flows);
  else await recorder.noteInSync(flows);
}

function isLive(status: FlowStatus): boolean {
  return status === 'deployed' || status === 'in-sync';
}
