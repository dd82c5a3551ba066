import { applyPlan } from '../apply/apply.ts';
import type { ApplyContext } from '../apply/context.ts';
import type { Queues } from '../model/queues.ts';
import { becauseOf, hasFailed, notDeployed, rollBackAll, skipAll } from './all-or-none.ts';
import { crashedOutcome, type FlowRun } from './flow-run.ts';
import { inParallel, reported } from './in-parallel.ts';
import { reportFlow } from './report-flow.ts';
import type { FlowWork } from './work.ts';

/**
 * Deploys what the plans would change. Every other flow already has its outcome.
 *
 * @param queues what the plans were made with
 * @throws StoreError `journal.failed`: nothing was written
 */
export async function deployFlows(work: FlowWork, runs: readonly FlowRun[], queues: Queues): Promise<readonly FlowRun[]> {
  const { org, clock, backoff, maxTries, isAllOrNone, cancellation, journal } = work;
  const store = journal.wrap(org.store);
  const isCancelled = (): boolean => cancellation.isRequested;
  const context: ApplyContext = { store, clock, backoff, maxTries, queues, isCancelled };
  if (runs.some(({ outcome }) => outcome?.status === 'planned')) journal.begin(runs.map((run) => reportFlow(run)));
  const ready = isAllOrNone ? skipAll(runs).map((run, index) => (run === runs[index] ? run : reported(work, run))) : runs;
  /** In the order in which they ended. */
  const done: FlowRun[] = [];
  const deployed = await inParallel(work, ready, async (run) => {
    if (run.plan === undefined) return run;
    const failed = isAllOrNone ? done.find(hasFailed) : undefined;
    if (failed !== undefined) return { ...run, outcome: notDeployed(run, becauseOf(failed)) };
    const after = { ...run, outcome: await applyPlan(run.plan, context).catch((error: unknown) => crashedOutcome(run, error)) };
    done.push(after);
    return after;
  });
  return isAllOrNone ? rollBackAll(work, deployed, done, context) : deployed;
}
