import { Signals, type Cancellation } from './cancellation.ts';
import { CANCELLED, reportOpen } from '../flows/interrupted.ts';
import { isFailure, reachesCallers } from '../model/outcome.ts';
import type { ReportedError } from '../model/store.ts';
import { toReportedError } from '../flows/flow-run.ts';
import { toErrorReport } from '../flows/report-flow.ts';
import { runFlows } from '../flows/run-flows.ts';
import { readContext, type GithubContext } from '../github/context.ts';
import { backoff } from '../genesys/http/backoff.ts';
import { Runner } from '../github/runner.ts';
import { InputError, type Settings } from './inputs.ts';
import { Journal } from '../journal/journal.ts';
import { readMenus, selectFiles } from './menu-files.ts';
import type { Menu } from '../model/menu.ts';
import { resolveMode } from '../model/mode.ts';
import { BEGUN, STEP_DONE, REPORTED } from './step-state.ts';
import { publishComment, publishReport } from './publish.ts';
import type { FileReport } from '../report/model.ts';
import { oneLine } from '../text/printable.ts';
import { Redactor } from '../secrets/redactor.ts';
import { RunError } from '../model/run-error.ts';
import { clock, connectOrg, octokitFor, readSettings } from './connect.ts';
import { RunState } from './run-state.ts';
import { driftLine, flowLine, noticeLine, problemLine } from '../report/log.ts';

/**
 * The whole action: inputs -> event -> menu files -> plans -> results -> report -> outputs, summary, comment.
 *
 * It never throws: whatever happens ends in a report, all outputs set, and a failed step if anything went wrong. What it can't
 * bring to an end itself, because it is cancelled or killed, `finish` (finish.ts) does at the end of the job.
 */
export async function runMain(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const redactor = new Redactor();
  const runner = new Runner(redactor);
  const story = new RunState();
  using signals = new Signals(process, (signal) =>
    runner.info(`${signal}: nothing new is begun, what is in flight is brought to its end.`),
  );
  const { cancellation } = signals;
  let journal: Journal | undefined;
  try {
    runner.saveState(BEGUN, 'yes');
    const begin = (temp: string): Journal => (journal = new Journal(runner, temp));
    const isOut = await Promise.race([tell({ story, runner, env, cancellation, begin }), cancellation.timeIsUp.then(() => true)]);
    if (isOut === true) breakOff(story, journal);
  } catch (error) {
    story.tell({ outcome: 'failure', error: toErrorReport(describeError(error)) });
  }
  const isOpen = journal?.isOpen === true;
  story.tell({ at: new Date().toISOString() });
  try {
    await publishReport(story, runner, redactor, env);
    runner.saveState(REPORTED, 'yes');
    // A plan that was cancelled has made room for a newer one, whose comment this would only disturb.
    if (!cancellation.isRequested || story.report.mode === 'deploy') await publishComment(story, runner, redactor);
  } catch (error) {
    runner.fail(`The report could not be published: ${error instanceof Error ? error.message : String(error)}`);
    setEmptyOutputs(story, runner);
  }
  if (!isOpen) {
    runner.saveState(STEP_DONE, 'yes');
    journal?.end();
  }
  if (cancellation.isRequested) await leave();
}

/** Ends the process with the exit code that it has: what was broken off would go on for as long as it likes. */
async function leave(): Promise<void> {
  // Where the log is a pipe, it may take its time (Windows).
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
  process.exit();
}

/** There is no time left: what is known is told, and what is not is left to the end of the job. */
function breakOff(story: RunState, journal: Journal | undefined): void {
  const flows = journal?.flows.map((flow) => reportOpen(flow)) ?? [];
  story.tell({ flows: flows.length > 0 ? flows : story.report.flows, outcome: 'failure', error: toErrorReport(CANCELLED) });
}

/** The step is red by now, and a script that reads the outputs must see the same; unless the runner takes no outputs at all. */
function setEmptyOutputs(story: RunState, runner: Runner): void {
  const outputs = { outcome: 'failure', flows: '[]', 'changed-files': JSON.stringify(story.selected), report: '', 'report-markdown': '' };
  try {
    runner.setOutputs(outputs);
  } catch {
    runner.info('The outputs could not be set.');
  }
}

/** What a run has at hand. */
interface StepContext {
  readonly story: RunState;
  readonly runner: Runner;
  readonly env: NodeJS.ProcessEnv;
  readonly cancellation: Cancellation;
  /** Opens the journal, in RUNNER_TEMP. */
  readonly begin: (temp: string) => Journal;
}

async function tell(means: StepContext): Promise<void> {
  const { story, runner, env } = means;
  const context = (story.context = readContext(env));
  const auto = resolveMode('auto', { eventName: context.eventName, hasSecrets: true });
  story.tell({ ...auto, commit: context.headSha, runUrl: context.runUrl, repositoryUrl: context.repositoryUrl, actor: context.actor });
  const settings = (story.settings = readSettings(runner, env, context));
  story.tell({ mode: settings.mode, commentKey: settings.commentKey });
  const octokit = await octokitFor(settings);
  if (octokit !== undefined) story.octokit = octokit;

  if (context.event.kind === 'push' && context.event.deleted) {
    runner.info('The branch was deleted: there is nothing to do.');
    story.tell({ outcome: 'no-changes' });
    return;
  }

  const { menus, files, problems } = await runner.group('Menu files', () => readMenus(runner, context, settings));
  story.tell({ files });
  const selection = await runner.group('Changes', () => selectFiles(story, runner, context, settings, menus, env));
  story.selected = selection.selected;
  story.tell({ files: [...files, ...selection.deleted.map((path): FileReport => ({ path, status: 'deleted', problems: [] }))] });
  if (problems.length > 0) {
    story.tell({ outcome: 'failure' });
    return;
  }
  await workOn(means, context, settings, menus);
}

async function workOn(means: StepContext, context: GithubContext, settings: Settings, menus: readonly Menu[]): Promise<void> {
  const { story, runner, cancellation } = means;
  const { mode, credentials } = settings;
  const chosen = menus.filter(({ path }) => story.selected.includes(path));
  if (mode === 'validate') {
    story.tell({ outcome: 'success' });
    return;
  }
  if (credentials === undefined) {
    const note =
      'The menu files are valid. What would change in the live flows is not shown: GitHub gives no secrets to a pull request from a fork or by Dependabot.';
    story.tell({ mode: 'validate', outcome: 'success', notes: [...story.report.notes, note] });
    return;
  }
  if (chosen.length === 0) {
    story.tell({ outcome: 'no-changes' });
    return;
  }
  const journal = means.begin(context.temp);
  const org = await connectOrg(settings, credentials, runner, (flowId, job) => journal.job(flowId, job));
  const isAllOrNone = settings.onFailure === 'rollback-all';
  try {
    const flows = await runFlows({
      org,
      mode,
      menus: chosen,
      allMenus: menus,
      concurrency: settings.concurrency,
      maxTries: settings.maxRetries,
      isAllOrNone,
      ...(story.history === undefined ? {} : { history: story.history }),
      onDrift: settings.onDrift,
      clock,
      backoff,
      now: () => performance.now(),
      cancellation,
      journal: {
        begin: (planned) => journal.begin({ report: runner.redactAll({ ...story.report, flows: planned }), isAllOrNone }),
        over: (store) => journal.over(store),
        done: (flow, undo) => journal.done(runner.redactAll(flow), undo),
      },
      group: (name, work) => runner.group(name, work),
      say: (line) => runner.info(oneLine(line)),
      onDone: (flow) => {
        runner.info(flowLine(flow));
        if (flow.drift !== undefined && flow.error === null) runner.info(`  ${driftLine(flow.drift)}`);
        for (const problem of flow.problems) runner.info(`  ${problemLine(problem)}`);
        for (const notice of flow.notices) runner.info(`  ${noticeLine(notice)}`);
      },
    });
    const failed = flows.some(({ status }) => isFailure(status));
    const changed = flows.some(({ status }) => reachesCallers(status));
    story.tell({ flows, outcome: failed ? 'failure' : changed ? 'success' : 'no-changes' });
    const isCut = flows.some(({ error }) => error?.code === CANCELLED.code);
    if (isCut) story.tell({ outcome: 'failure', error: toErrorReport(CANCELLED) });
  } finally {
    story.tell({ apiCalls: org.apiCalls });
  }
}

/** What ended the run as a whole: something the workflow's author can hint, or a mistake of ours. */
export function describeError(error: unknown): ReportedError {
  if (error instanceof InputError) return { code: 'inputs', message: error.message, hint: "Mend the step's `with:` and `env:`." };
  return error instanceof RunError ? error : toReportedError(error);
}
