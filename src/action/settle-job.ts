import { z } from 'zod';
import { RUN_KILLED } from '../flows/interrupted.ts';
import { leaveFlows, recoverFlows } from '../flows/recover-flows.ts';
import { backoff } from '../genesys/http/backoff.ts';
import { readContext } from '../github/context.ts';
import { lazyOctokit } from '../github/lazy-octokit.ts';
import { Runner } from '../github/runner.ts';
import { readJournal, type KeptRun, type LostRun } from '../journal/kept.ts';
import { present } from '../model/json.ts';
import { toReportedError } from '../model/run-error.ts';
import { settleRecords } from '../record/recorder.ts';
import { toErrorReport } from '../report/error-report.ts';
import { flowLine } from '../report/plain/log.ts';
import type { ErrorReport, FlowReport, RunReport } from '../report/model.ts';
import { Redactor } from '../secrets/redactor.ts';
import { clock, connectOrg, deploymentsFor } from '../run/connect.ts';
import type { Credentials } from '../run/inputs.ts';
import { readKeptSettings, sameCredentials, type KeptSettings } from './kept-settings.ts';
import { completeProxies } from '../run/proxies.ts';
import { publishComment } from './publish-comment.ts';
import { publishReport } from './publish.ts';
import { atEnd, START, type RunState } from '../run/run-state.ts';
import { addSecrets, reportOf, safeToken } from './start-run.ts';
import { keepTimeSteady } from './steady-time.ts';
import { RECORDS } from '../run/plan-and-deploy.ts';
import { REPORTED } from './step-state.ts';

/** Recovers what the step left open because it was cancelled or killed, and completes the report and the comment. */
export async function settleJob(env: NodeJS.ProcessEnv): Promise<void> {
  keepTimeSteady();
  const runner = new Runner(new Redactor());
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
  completeProxies(env);
  const context = readContext(env);
  let state = START.with({ context, report: reportOf(context) });
  yield state;

  addSecrets(runner, env);
  const settings = readKeptSettings(runner);
  if (settings === undefined) {
    yield state.with({ report: { error: wroteNothing() } });
    return;
  }
  const githubToken = safeToken(runner.getInput('github-token').trim(), context);
  const octokit = lazyOctokit(githubToken);
  state = state.with({ settings, ...present({ octokit }), report: { mode: settings.mode, commentKey: settings.commentKey } });
  yield state;

  const kept = readJournal((name) => runner.getState(name));
  if (kept === undefined || 'lost' in kept) {
    yield state.with({ report: { error: kept === undefined ? wroteNothing() : journalLost(kept) } });
    return;
  }
  state = state.with({ selected: kept.report.files.map(({ path }) => path), report: kept.report });
  yield state;

  const credentials = sameCredentials(settings, runner, env);
  const recovery = credentials === undefined ? leaveKept(kept, state) : recoverKept(kept, state, { settings, credentials, runner });
  for await (state of recovery) yield state;
  const deployments = await deploymentsFor({ githubToken, commentKey: settings.commentKey }, context);
  if (deployments !== undefined)
    await settleRecords(deployments, openRecords(runner), state.report.outcome === 'success', (line) => runner.info(line));
}

/** The end of the job got no credentials, or another step's: it sends nothing, and names what is left open. */
async function* leaveKept(kept: KeptRun, before: RunState): AsyncGenerator<RunState, void> {
  yield before.with({ report: resultOf(leaveFlows(kept)), hasNews: hasOpenFlow(kept) });
}

/** What the recovery works with. */
interface RecoverySettings {
  readonly settings: KeptSettings;
  readonly credentials: Credentials;
  readonly runner: Runner;
}

async function* recoverKept(
  kept: KeptRun,
  before: RunState,
  { settings, credentials, runner }: RecoverySettings,
): AsyncGenerator<RunState, void> {
  const org = await connectOrg(settings, credentials, runner);
  let state = before.with({ org });
  yield state;

  const { timeoutMs } = settings;
  const onDone = (flow: FlowReport): void => runner.info(flowLine(flow));
  const flows = await runner.group('Unfinished work', () => recoverFlows(kept, { org, clock, backoff, timeoutMs, onDone }));
  state = state.with({ report: resultOf(flows) });
  yield state;

  kept.documents.remove();
  yield state.with({ hasNews: hasOpenFlow(kept) });
}

/** The records that the step has begun and not ended. */
function openRecords(runner: Runner): readonly number[] {
  try {
    return z.array(z.int().positive()).parse(JSON.parse(runner.getState(RECORDS)));
  } catch {
    return [];
  }
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
  return { ...toErrorReport(RUN_KILLED), message: `${RUN_KILLED.message} It wrote nothing.` };
}

/** The journal's documents are gone. Only the versions that were live before are known. */
function journalLost({ lost }: LostRun): ErrorReport {
  const flows = lost.map(({ flow, version }) => `${flow}${version === undefined ? '' : ` (version ${version} before)`}`).join(', ');
  const journal = 'Its notes in RUNNER_TEMP are lost, so these flows could not be checked';
  return {
    ...toErrorReport(RUN_KILLED),
    code: 'journal.lost',
    message: `${RUN_KILLED.message} ${journal}: ${flows || 'none was started'}.`,
    hint: 'Check them in Architect, or run the deploy again. What is already live is not written twice.',
  };
}
