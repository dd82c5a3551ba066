import { RUN_KILLED } from '../flows/interrupted.ts';
import { recoverFlows } from '../flows/recover-flows.ts';
import { backoff } from '../genesys/http/backoff.ts';
import { Runner } from '../github/runner.ts';
import { readJournal, type KeptRun, type LostRun } from '../journal/kept.ts';
import { toReportedError } from '../model/run-error.ts';
import { toErrorReport } from '../report/error-report.ts';
import { flowLine } from '../report/log.ts';
import type { ErrorReport, FlowReport, RunReport } from '../report/model.ts';
import { Redactor } from '../secrets/redactor.ts';
import { clock, connectOrg } from './connect.ts';
import type { Settings } from './inputs.ts';
import { publishComment, publishReport } from './publish.ts';
import { atEnd, START, type RunState } from './run-state.ts';
import { startRun } from './start-run.ts';
import { BEGUN, REPORTED, STEP_DONE } from './step-state.ts';

/**
 * The end of the job (`post` in action.yml). It recovers what the step left open because it was cancelled or killed, and completes the
 * report and the comment. If the step ended normally, or was ended before it began, there is nothing to do, and no request is sent.
 *
 * It has an entry of its own (`dist/post.js`) and never begins anything, whatever the step has saved of its state.
 */
export async function runPost(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const runner = new Runner(new Redactor());
  if (runner.getState(STEP_DONE) !== '') return;
  if (runner.getState(BEGUN) === '') {
    runner.info('The step was ended before it began anything.');
    return;
  }
  const isReported = runner.getState(REPORTED) !== '';
  let state = START;
  try {
    for await (const next of recoverRun(runner, env)) state = next;
  } catch (error) {
    state = state.with({ report: { outcome: 'failure', error: toErrorReport(toReportedError(error)) } });
  }
  state = atEnd(state, clock.now());
  try {
    if (state.hasNews || !isReported) await publishReport(state, runner, env);
    if (state.report.mode === 'deploy') await publishComment(state, runner);
  } catch (error) {
    runner.fail(`The report could not be completed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The stages of the recovery. Each yields what is known of the run so far. */
async function* recoverRun(runner: Runner, env: NodeJS.ProcessEnv): AsyncGenerator<RunState, void> {
  const { settings, ...started } = yield* startRun(runner, env);
  let { state } = started;

  const kept = readJournal((name) => runner.getState(name));
  if (kept === undefined || 'lost' in kept) {
    yield state.with({ report: { error: kept === undefined ? wroteNothing() : journalLost(kept) } });
    return;
  }
  state = state.with({ selected: kept.report.files.map(({ path }) => path), report: kept.report });
  yield state;
  yield* recoverKept(kept, state, settings, runner);
}

async function* recoverKept(kept: KeptRun, before: RunState, settings: Settings, runner: Runner): AsyncGenerator<RunState, void> {
  const { credentials, timeoutMs } = settings;
  if (credentials === undefined) throw new TypeError('A deploy has credentials.');
  const org = await connectOrg(settings, credentials, runner);
  let state = before.with({ org });
  yield state;

  const onDone = (flow: FlowReport): void => runner.info(flowLine(flow));
  const flows = await runner.group('What was left open', () => recoverFlows(kept, { org, clock, backoff, timeoutMs, onDone }));
  state = state.with({ report: resultOf(flows) });
  yield state;

  kept.documents.remove();
  yield state.with({ hasNews: hasOpenFlow(kept) });
}

/** Whether the step's own report, if there is one, lacks the end of a flow. */
function hasOpenFlow({ flows }: KeptRun): boolean {
  return flows.some(({ entry, report }) => (entry === undefined || entry.phase !== 'done') && report.status === 'planned');
}

function resultOf(flows: readonly FlowReport[]): Partial<RunReport> {
  const isWhole = flows.every(({ status }) => status === 'deployed' || status === 'in-sync');
  return isWhole ? { flows, outcome: 'success', error: null } : { flows, outcome: 'failure', error: toErrorReport(RUN_KILLED) };
}

function wroteNothing(): ErrorReport {
  return { ...toErrorReport(RUN_KILLED), message: `${RUN_KILLED.message} It had written nothing.` };
}

/** The journal's documents are gone. Only the versions that were live before are known. */
function journalLost({ lost }: LostRun): ErrorReport {
  const flows = lost.map(({ flow, version }) => `${flow}${version === undefined ? '' : ` (version ${version} before)`}`).join(', ');
  const journal = 'What it had noted down in RUNNER_TEMP is gone, so these flows could not be looked at';
  return {
    ...toErrorReport(RUN_KILLED),
    code: 'journal.lost',
    message: `${RUN_KILLED.message} ${journal}: ${flows || 'none that it had begun'}.`,
    hint: 'Look at them in Architect, or run the deploy again: what is live already is not written twice.',
  };
}
