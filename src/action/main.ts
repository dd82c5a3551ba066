import { Runner } from '../github/runner.ts';
import { toReportedError } from '../model/run-error.ts';
import { toErrorReport } from '../report/error-report.ts';
import { Redactor } from '../secrets/redactor.ts';
import { Signals } from '../run/cancellation.ts';
import { clock } from '../run/connect.ts';
import type { WithDialPage } from './dial-page.ts';
import { publishReport } from './publish.ts';
import { runStep } from './run-step.ts';
import type { StepContext } from './step-context.ts';
import { atEnd, START, type RunState } from '../run/run-state.ts';
import { keepTimeSteady } from './steady-time.ts';
import { BEGUN, REPORTED, STEP_DONE } from './step-state.ts';

/**
 * The whole action: inputs -> event -> menu files -> plans -> results -> report -> outputs, summary, comment.
 *
 * It never throws: every run ends with a report and all outputs set, and a failed step if anything went wrong. If a run is cancelled or
 * killed before its writes end, `runPost` (post.ts) completes it at the end of the job.
 */
export async function runMain(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  keepTimeSteady();
  const runner = new Runner(new Redactor());
  using signals = new Signals(process, (signal) => runner.info(`${signal}: no new work starts, and work in progress is finished.`));
  const { cancellation } = signals;
  // The newest state: a failure in one stage loses nothing that an earlier stage has found.
  let state = START;
  try {
    runner.saveState(BEGUN, 'yes');
    const timeIsUp = cancellation.timeIsUp.then(() => 'time is up' as const);
    const stages = runStep({ runner, env, cancellation });
    for (;;) {
      const next = await Promise.race([stages.next(), timeIsUp]);
      if (next === 'time is up') state = await reportInterrupted(state);
      if (next === 'time is up' || next.done === true) break;
      state = next.value;
    }
  } catch (error) {
    state = state.with({ report: { outcome: 'failure', error: toErrorReport(toReportedError(error)) } });
  }
  const isUploading = await publish(atEnd(state, clock.now()), { runner, env, cancellation });
  if (cancellation.isRequested || isUploading) await exit();
}

/** @returns whether an upload goes on for which no one waits */
async function publish(before: RunState, { runner, env, cancellation }: StepContext): Promise<boolean> {
  const { state, html, isUploading } = await dialled(before, { runner, env, cancellation });
  // Read before the report goes out: the report doesn't have a write that ends after this.
  const isOpen = state.journal?.isOpen === true;
  try {
    await publishReport(state, runner, env, html);
    mark(runner, REPORTED);
    // A cancelled plan was replaced by a newer one, and must not disturb its comment.
    if (!cancellation.isRequested || state.report.mode === 'deploy') await comment(state, runner);
  } catch (error) {
    runner.fail(`The report could not be published: ${error instanceof Error ? error.message : String(error)}`);
    setEmptyOutputs(state, runner);
  }
  if (!isOpen && mark(runner, STEP_DONE)) state.journal?.end();
  return isUploading;
}

/** The run with its page to dial. Only a run that has one loads what makes it. */
async function dialled(state: RunState, { runner, env, cancellation }: StepContext): Promise<WithDialPage> {
  if (state.toDial === undefined || cancellation.isRequested) return { state, html: '', isUploading: false };
  const { withDialPage } = await import('./dial-page.ts');
  return withDialPage(state, runner, env);
}

async function comment(state: RunState, runner: Runner): Promise<void> {
  if (state.settings?.comment === 'never') return;
  const { publishComment } = await import('./publish-comment.ts');
  await publishComment(state, runner);
}

/** Notes for the end of the job how far the step has got. Without the note, it looks once more, and finds the same. */
function mark(runner: Runner, name: string): boolean {
  try {
    runner.saveState(name, 'yes');
    return true;
  } catch (error) {
    const { message, hint } = toReportedError(error);
    runner.fail(`The step's progress can't be saved, so the end of the job checks the flows once more. ${message} ${hint}`);
    return false;
  }
}

/** The step has failed by now. Scripts that read the outputs must see that too, unless the runner accepts no outputs at all. */
function setEmptyOutputs({ selected }: RunState, runner: Runner): void {
  const files = { 'changed-files': JSON.stringify(selected), report: '', 'report-markdown': '', 'dial-page': '' };
  const outputs = { outcome: 'failure', 'has-changes': 'false', plan: '', flows: '[]', ...files };
  if (runner.setOutputs(outputs) !== undefined) runner.info('The outputs could not be set.');
}

/** Ends the process with its exit code. Otherwise interrupted work would continue. */
async function exit(): Promise<void> {
  // If the log is a pipe, writing to it can take time (Windows).
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
  process.exit();
}

/** No time is left: the report has what is known, and the end of the job does the rest. */
async function reportInterrupted(state: RunState): Promise<RunState> {
  // A run that has flows has loaded this.
  const { RUN_CANCELLED, reportOpen } = await import('../flows/interrupted.ts');
  const flows = state.journal?.flows.map((flow) => reportOpen(flow)) ?? [];
  const error = toErrorReport(RUN_CANCELLED);
  return state.with({ report: { flows: flows.length > 0 ? flows : state.report.flows, outcome: 'failure', error } });
}
