import PQueue from 'p-queue';
import { toReportedError } from '../model/run-error.ts';
import { failedOutcome, type FlowRun } from './flow-run.ts';
import { notBegun } from './interrupted.ts';
import { reportFlow } from './report-flow.ts';
import type { FlowWork } from './work.ts';

/**
 * Runs one step for several flows at once, except those that have an outcome other than `planned`. Each outcome is reported as soon as it
 * is known. A failure is the outcome of its own flow, and doesn't stop the others.
 */
export async function inParallel(work: FlowWork, runs: readonly FlowRun[], step: (run: FlowRun) => Promise<FlowRun>): Promise<FlowRun[]> {
  const queue = new PQueue({ concurrency: work.concurrency });
  return queue.addAll(
    runs.map((run) => async (): Promise<FlowRun> => {
      if (run.outcome !== undefined && run.outcome.status !== 'planned') return run;
      if (work.cancellation.isRequested) return reported(work, { ...run, outcome: notBegun(run) });
      const after = await timed(work, run, async () =>
        step(run).catch((error: unknown) => ({ ...run, outcome: failedOutcome(run, toReportedError(error)) })),
      );
      return reported(work, after);
    }),
  );
}

/** Works on one flow, and adds the time to what its earlier steps took. */
export async function timed({ clock }: FlowWork, { workedMs = 0 }: FlowRun, step: () => Promise<FlowRun>): Promise<FlowRun> {
  const begun = clock.elapsed();
  const after = await step();
  return { ...after, workedMs: workedMs + clock.elapsed() - begun };
}

/** Reports a flow's outcome, if it has one, to the journal and to the log. */
export function reported({ journal, onDone }: FlowWork, run: FlowRun): FlowRun {
  if (run.outcome === undefined) return run;
  const report = reportFlow(run);
  if (run.outcome.status !== 'planned') journal.done(report, run.outcome.undo);
  onDone(report);
  return run;
}
