import { planHash } from '../flows/approved-plan.ts';
import { runFlows } from '../flows/run-flows.ts';
import { RUN_CANCELLED } from '../flows/interrupted.ts';
import type { FlowJournal, FlowWork } from '../flows/work.ts';
import { backoff } from '../genesys/http/backoff.ts';
import type { GithubContext } from '../github/context.ts';
import { toGithubFailure } from '../github/failure.ts';
import type { LazyOctokit } from '../github/lazy-octokit.ts';
import type { Approval } from '../github/reviews.ts';
import { Journal, type Intent } from '../journal/journal.ts';
import { architectUrl } from '../model/architect-url.ts';
import type { CallTests } from '../model/call-test.ts';
import { sameReference } from '../model/ids.ts';
import { present } from '../model/json.ts';
import type { Menu } from '../model/menu.ts';
import { isFailure, reachesCallers } from '../model/outcome.ts';
import { toReportedError } from '../model/run-error.ts';
import { liveFile } from '../pull/live-file.ts';
import { toErrorReport } from '../report/error-report.ts';
import { callLines, driftLine, flowLine, liveFileLines, noticeLine, problemLine } from '../report/plain/log.ts';
import type { FlowReport, RunReport } from '../report/model.ts';
import { NO_RECORDER, Recorder } from '../record/recorder.ts';
import { oneLine } from '../text/printable.ts';
import { clientOf, clock, connectOrg, deploymentsFor } from './connect.ts';
import type { Console, RunContext } from './console.ts';
import type { Credentials, Settings } from './inputs.ts';
import { limitOf } from './limit.ts';
import type { MenuFiles } from './menu-files.ts';
import type { RunState } from './run-state.ts';
import type { Selection } from './select-files.ts';

/** The name under which the ids of open deploy records are kept for the end of the job, as a JSON array. */
export const RECORDS = 'records';

/** What a run is about, once its inputs and menu files are known. */
export interface Assignment {
  readonly context: GithubContext;
  readonly settings: Settings;
  readonly menuFiles: MenuFiles;
  readonly tests: readonly CallTests[];
  readonly selection: Selection;
  /** Absent without a token. */
  readonly octokit?: LazyOctokit;
}

/** The same of a run that plans, deploys or looks for drift. */
interface FlowAssignment extends Assignment {
  readonly mode: FlowWork['mode'];
  readonly credentials: Credentials;
}

/** Plans the flows of the selected menu files, and deploys them if that is the mode. */
export async function* planAndDeploy(run: RunContext, before: RunState, assignment: FlowAssignment): AsyncGenerator<RunState, void> {
  const { console, cancellation } = run;
  const { context, settings, menuFiles, tests, selection, mode, credentials } = assignment;
  const { menus } = menuFiles;
  // A changed test selects its flow, with all of its menus.
  const changedTests = tests.filter(({ path }) => selection.hasChanged(path));
  const isTested = ({ flow }: Menu): boolean => changedTests.some((one) => sameReference(one.flow, flow));
  const chosen = menus.filter((menu) => selection.selected.includes(menu.path) || isTested(menu));
  if (chosen.length === 0 && changedTests.length === 0) {
    yield before.with({ report: { outcome: 'no-changes', plan: planHash([]) } });
    return;
  }
  const journal = new Journal(console, context.temp, clock);
  const org = await connectOrg(settings, credentials, console, (flowId, job) => journal.job(flowId, job));
  let state = before.with({ journal, org, report: present({ architectHost: settings.architectHost }) });
  yield state;

  const isAllOrNone = settings.onFailure === 'rollback-all';
  const work: FlowWork = {
    org,
    mode,
    menus: chosen,
    allMenus: menus,
    tests,
    changedTests,
    limit: limitOf(settings, menuFiles),
    concurrency: settings.concurrency,
    maxTries: settings.maxRetries,
    waitForLockMs: settings.waitForLockMs,
    isAllOrNone,
    history: selection.history,
    recordOfOthers: selection.recordOfOthers,
    recorder: (await recorderFor(run, assignment)) ?? NO_RECORDER,
    onDrift: settings.onDrift,
    liveFile: (source, menu) => liveFile({ ...source, names: menuFiles.names }, menu),
    ...present({ expectedPlan: settings.expectedPlan, tag: context.isBranch ? undefined : context.refName }),
    ...(mode === 'plan' ? { approval: () => otherApproval(run, assignment) } : {}),
    clock,
    backoff,
    cancellation,
    journal: flowJournal(journal, console, { report: state.report, isAllOrNone }),
    group: (name, part) => console.group(name, part),
    log: (line) => console.info(oneLine(line)),
    onPlan: (plan) => {
      state = state.with({ report: { plan } });
    },
    onGraphs: (toDial) => {
      state = state.with({ toDial });
    },
    onDone: (flow) => logFlow(flow, console),
  };
  let flows: readonly FlowReport[] = [];
  try {
    flows = await runFlows(work);
  } catch (error) {
    // What was planned is known even if the run then fails.
    yield state;
    throw error;
  }
  yield state.with({ report: resultOf(flows) });
}

/** The newest approval of the pull request, if it is of another commit. */
async function otherApproval({ console }: RunContext, { context, octokit }: FlowAssignment): Promise<Approval | undefined> {
  if (octokit === undefined || context.event.kind !== 'pull_request') return undefined;
  const { lastApproval } = await import('../github/reviews.ts');
  try {
    const approval = await lastApproval(await octokit(), context);
    return approval?.commit === context.headSha ? undefined : approval;
  } catch (error) {
    console.info(
      oneLine(`What is new since the approval isn't shown, because the reviews can't be read: ${toGithubFailure(error).message}`),
    );
    return undefined;
  }
}

/** Notes in GitHub which commit is deployed: the checked-out one. Undefined without a token, and for runs that deploy nothing. */
async function recorderFor({ console }: RunContext, { context, settings, menuFiles, mode }: FlowAssignment): Promise<Recorder | undefined> {
  const sha = (await menuFiles.checkout.git.head()) ?? context.sha;
  const [deployments, client] = [await deploymentsFor(settings, { ...context, sha }), clientOf(settings)];
  if (mode !== 'deploy' || deployments === undefined || client === undefined) return undefined;
  return new Recorder({
    deployments,
    client,
    ...present({ run: context.runId > 0 ? context.runId : undefined }),
    blobOf: (path) => menuFiles.blobs.get(path),
    urlOf: ({ type, id }) =>
      type === undefined || settings.architectHost === undefined ? undefined : architectUrl(settings.architectHost, type, id),
    saveIds: (ids) => saveRecordIds(console, ids),
    log: (line) => console.info(oneLine(line)),
  });
}

/** Keeps the records' ids for the end of the job. They only tidy up, so a deploy doesn't depend on them. */
function saveRecordIds(console: Console, ids: readonly number[]): void {
  try {
    console.saveState(RECORDS, JSON.stringify(ids));
  } catch (error) {
    console.warning(`If this step is killed, its deploy records stay open. ${toReportedError(error).message}`);
  }
}

/** The journal as the use cases see it. What it keeps is masked. */
function flowJournal(journal: Journal, console: Console, { report, isAllOrNone }: Intent): FlowJournal {
  return {
    begin: (flows) => journal.begin({ report: console.redactAll({ ...report, flows }), isAllOrNone }),
    wrap: (store) => journal.wrap(store),
    done: (flow, undo) => journal.done(console.redactAll(flow), undo),
  };
}

function logFlow(flow: FlowReport, console: Console): void {
  console.info(flowLine(flow));
  if (flow.drift !== undefined && flow.error === null) console.info(`  ${driftLine(flow.drift)}`);
  for (const problem of flow.problems) console.info(`  ${problemLine(problem)}`);
  for (const notice of flow.notices) console.info(`  ${noticeLine(notice)}`);
  const lines = [...callLines(flow), ...liveFileLines(flow)];
  if (lines.length > 0) console.info(lines.join('\n'));
}

/** What the report says about a run once all its flows have an outcome. */
function resultOf(flows: readonly FlowReport[]): Partial<RunReport> {
  const isCancelled = flows.some(({ error }) => error?.code === RUN_CANCELLED.code);
  if (isCancelled) return { flows, outcome: 'failure', error: toErrorReport(RUN_CANCELLED) };
  if (flows.some(({ status }) => isFailure(status))) return { flows, outcome: 'failure' };
  return { flows, outcome: flows.some(({ status }) => reachesCallers(status)) ? 'success' : 'no-changes' };
}
