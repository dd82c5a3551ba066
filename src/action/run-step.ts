import { planHash } from '../flows/approved-plan.ts';
import { byReference } from '../flows/flow-run.ts';
import { RUN_CANCELLED } from '../flows/interrupted.ts';
import { checkLimit } from '../flows/limit-flows.ts';
import { runFlows } from '../flows/run-flows.ts';
import type { FlowJournal } from '../flows/work.ts';
import { backoff } from '../genesys/http/backoff.ts';
import type { GithubContext } from '../github/context.ts';
import type { Runner } from '../github/runner.ts';
import { Journal, type Intent } from '../journal/journal.ts';
import { architectUrl } from '../model/architect-url.ts';
import { present } from '../model/json.ts';
import { flowNameIn } from '../model/org-names.ts';
import { isFailure, reachesCallers } from '../model/outcome.ts';
import { toReportedError } from '../model/run-error.ts';
import { toErrorReport } from '../report/error-report.ts';
import { driftLine, flowLine, noticeLine, problemLine } from '../report/plain/log.ts';
import type { FileReport, FlowReport, RunReport } from '../report/model.ts';
import { NO_RECORDER, Recorder } from '../record/recorder.ts';
import { GithubRecords } from '../record/records.ts';
import { oneLine } from '../text/printable.ts';
import { clientOf, clock, connectOrg, deploymentsFor } from './connect.ts';
import type { Settings } from './inputs.ts';
import { readMenuFiles, type MenuFiles } from './menu-files.ts';
import { pullMenus } from './pull.ts';
import type { RunState } from './run-state.ts';
import { selectFiles, selectionLines, type Selection } from './select-files.ts';
import { startRun } from './start-run.ts';
import type { StepContext } from './step-context.ts';
import { RECORDS } from './step-state.ts';

/** The stages of the step. Each yields what is known of the run so far. */
export async function* runStep(step: StepContext): AsyncGenerator<RunState, void> {
  const { runner, env } = step;
  const { context, settings, octokit, ...started } = yield* startRun(runner, env);
  let { state } = started;
  for (const note of state.report.notes) runner.notice(note);

  if (context.event.kind === 'push' && context.event.deleted) {
    runner.info('The branch was deleted: there is nothing to do.');
    yield state.with({ report: { outcome: 'no-changes' } });
    return;
  }

  const menuFiles = await runner.group('Menu files', () => readMenuFiles(runner, { context, settings, octokit, env }));
  state = state.with({ report: { files: menuFiles.files } });
  yield state;
  if (settings.mode === 'pull') {
    yield* pullMenus(step, state, { context, settings, octokit, menuFiles });
    return;
  }
  if (menuFiles.refusal !== undefined) throw menuFiles.refusal;

  const selection = await runner.group('Changes', async () => {
    const deployments = await deploymentsFor(settings, context);
    const records = deployments && new GithubRecords(deployments, (line) => runner.info(oneLine(line)));
    const found = await selectFiles({ context, settings, octokit, records, client: clientOf(settings), env }, menuFiles);
    for (const advice of found.changes.advice) runner.notice(advice);
    for (const line of selectionLines(found)) runner.info(line);
    return found;
  });
  state = withSelection(state, selection);
  yield state;

  // A run that ends here has failed: if one file is invalid, nothing is written.
  if (menuFiles.problems.length > 0) return;
  yield* planAndDeploy(step, state, { context, settings, menuFiles, selection });
}

function withSelection(state: RunState, { selected, deleted, moved, changes }: Selection): RunState {
  const { files, notes } = state.report;
  const gone = deleted.map((path): FileReport => ({ path, status: 'deleted', isMoved: moved.has(path), problems: [] }));
  const report = { files: [...files, ...gone], notes: [...notes, ...changes.advice] };
  return state.with({ selected, report });
}

/** What a run is about, once its inputs and menu files are known. */
interface Assignment {
  readonly context: GithubContext;
  readonly settings: Settings;
  readonly menuFiles: MenuFiles;
  readonly selection: Selection;
}

const PLAN_WITHOUT_SECRETS = [
  'The menu files are valid.',
  'What would change in the live flows is not shown:',
  'GitHub gives no secrets to a pull request from a fork or by Dependabot.',
].join(' ');

async function* planAndDeploy(step: StepContext, before: RunState, assignment: Assignment): AsyncGenerator<RunState, void> {
  const { runner, cancellation } = step;
  const { context, settings, menuFiles, selection } = assignment;
  const { menus } = menuFiles;
  const { mode, credentials } = settings;
  const limit = settings.flows.map((flow) => flowNameIn(flow, menuFiles.names));
  checkLimit(byReference(menus), limit);
  if (mode === 'validate' || mode === 'pull') {
    yield before.with({ report: { outcome: 'success' } });
    return;
  }
  if (credentials === undefined) {
    yield before.with({ report: { mode: 'validate', outcome: 'success', notes: [...before.report.notes, PLAN_WITHOUT_SECRETS] } });
    return;
  }
  const chosen = menus.filter(({ path }) => selection.selected.includes(path));
  if (chosen.length === 0) {
    yield before.with({ report: { outcome: 'no-changes', plan: planHash([]) } });
    return;
  }
  const journal = new Journal(runner, context.temp, clock);
  const org = await connectOrg(settings, credentials, runner, (flowId, job) => journal.job(flowId, job));
  let state = before.with({ journal, org });
  yield state;

  const isAllOrNone = settings.onFailure === 'rollback-all';
  const flows = await runFlows({
    org,
    mode,
    menus: chosen,
    allMenus: menus,
    limit,
    concurrency: settings.concurrency,
    maxTries: settings.maxRetries,
    isAllOrNone,
    history: selection.history,
    recordOfOthers: selection.recordOfOthers,
    recorder: (await recorderFor(step, assignment)) ?? NO_RECORDER,
    onDrift: settings.onDrift,
    ...present({ expectedPlan: settings.expectedPlan, tag: context.isBranch ? undefined : context.refName }),
    clock,
    backoff,
    cancellation,
    journal: flowJournal(journal, runner, { report: state.report, isAllOrNone }),
    group: (name, work) => runner.group(name, work),
    log: (line) => runner.info(oneLine(line)),
    onPlan: (plan) => {
      state = state.with({ report: { plan } });
    },
    onDone: (flow) => logFlow(flow, runner),
  });
  yield state.with({ report: resultOf(flows) });
}

/** Notes in GitHub what is deployed; undefined without a token, and for runs that deploy nothing. */
async function recorderFor({ runner }: StepContext, { context, settings, menuFiles }: Assignment): Promise<Recorder | undefined> {
  const [deployments, client] = [await deploymentsFor(settings, context), clientOf(settings)];
  if (settings.mode !== 'deploy' || deployments === undefined || client === undefined) return undefined;
  return new Recorder({
    deployments,
    client,
    ...present({ run: context.runId > 0 ? context.runId : undefined }),
    blobOf: (path) => menuFiles.blobs.get(path),
    urlOf: ({ type, id }) =>
      type === undefined || !('regionHost' in settings.target) ? undefined : architectUrl(settings.target.regionHost, type, id),
    saveIds: (ids) => saveRecordIds(runner, ids),
    log: (line) => runner.info(oneLine(line)),
  });
}

/** Keeps the records' ids for the end of the job. They only tidy up, so a deploy doesn't depend on them. */
function saveRecordIds(runner: Runner, ids: readonly number[]): void {
  try {
    runner.saveState(RECORDS, JSON.stringify(ids));
  } catch (error) {
    runner.warning(`If this step is killed, its deploy records stay open. ${toReportedError(error).message}`);
  }
}

/** The journal as the use cases see it. What it keeps is masked. */
function flowJournal(journal: Journal, runner: Runner, { report, isAllOrNone }: Intent): FlowJournal {
  return {
    begin: (flows) => journal.begin({ report: runner.redactAll({ ...report, flows }), isAllOrNone }),
    wrap: (store) => journal.wrap(store),
    done: (flow, undo) => journal.done(runner.redactAll(flow), undo),
  };
}

function logFlow(flow: FlowReport, runner: Runner): void {
  runner.info(flowLine(flow));
  if (flow.drift !== undefined && flow.error === null) runner.info(`  ${driftLine(flow.drift)}`);
  for (const problem of flow.problems) runner.info(`  ${problemLine(problem)}`);
  for (const notice of flow.notices) runner.info(`  ${noticeLine(notice)}`);
}

/** What the report says about a run once all its flows have an outcome. */
function resultOf(flows: readonly FlowReport[]): Partial<RunReport> {
  const isCancelled = flows.some(({ error }) => error?.code === RUN_CANCELLED.code);
  if (isCancelled) return { flows, outcome: 'failure', error: toErrorReport(RUN_CANCELLED) };
  if (flows.some(({ status }) => isFailure(status))) return { flows, outcome: 'failure' };
  return { flows, outcome: flows.some(({ status }) => reachesCallers(status)) ? 'success' : 'no-changes' };
}
