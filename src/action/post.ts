import { isFailure } from '../model/outcome.ts';
import { toErrorReport } from '../flows/report-flow.ts';
import { readContext } from '../github/context.ts';
import { backoff } from '../genesys/http/backoff.ts';
import { Runner } from '../github/runner.ts';
import { readJournal, type LostRun } from '../journal/kept.ts';
import { STEP_DONE, REPORTED } from './step-state.ts';
import { publishComment, publishReport } from './publish.ts';
import { flowLine } from '../report/log.ts';
import type { ErrorReport, FlowReport } from '../report/model.ts';
import { Redactor } from '../secrets/redactor.ts';
import { describeError } from './main.ts';
import { RUN_KILLED, recoverFlows } from '../flows/recover-flows.ts';
import { clock, connectOrg, octokitFor, readSettings } from './connect.ts';
import { RunState } from './run-state.ts';

/**
 * The end of the job (`post` in action.yml): settles what the step has left open because it was cancelled or killed, and completes
 * the report and the comment. After a step that came to its own end there is nothing to do, and nobody is asked anything.
 */
export async function runPost(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const redactor = new Redactor();
  const runner = new Runner(redactor);
  if (runner.getState(STEP_DONE) !== '') return;
  const story = new RunState();
  const isReported = runner.getState(REPORTED) !== '';
  let isNews = true;
  try {
    isNews = await settle(story, runner, env);
  } catch (error) {
    story.tell({ outcome: 'failure', error: toErrorReport(describeError(error)) });
  }
  story.tell({ at: new Date().toISOString() });
  try {
    if (isNews || !isReported) await publishReport(story, runner, redactor, env);
    if (story.report.mode === 'deploy') await publishComment(story, runner, redactor);
  } catch (error) {
    runner.fail(`The report could not be completed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** @returns whether there is more to say than the step has said, if it has said anything */
async function settle(story: RunState, runner: Runner, env: NodeJS.ProcessEnv): Promise<boolean> {
  const context = (story.context = readContext(env));
  story.tell({ commit: context.headSha, runUrl: context.runUrl, repositoryUrl: context.repositoryUrl, actor: context.actor });
  const settings = (story.settings = readSettings(runner, env, context));
  story.tell({ mode: settings.mode, commentKey: settings.commentKey });
  const octokit = await octokitFor(settings);
  if (octokit !== undefined) story.octokit = octokit;

  const kept = readJournal((name) => runner.getState(name));
  if (kept === undefined) {
    story.tell({ error: { ...toErrorReport(RUN_KILLED), message: `${RUN_KILLED.message} It had written nothing.` } });
    return true;
  }
  if ('lost' in kept) {
    story.tell({ error: lostRun(kept) });
    return true;
  }
  story.tell(kept.report);
  story.selected = kept.report.files.map(({ path }) => path);
  const isOpen = kept.flows.some(({ entry, report }) => (entry === undefined || entry.phase !== 'done') && report.status === 'planned');
  const { credentials } = settings;
  if (credentials === undefined) throw new TypeError('A deploy has credentials.');
  const org = await connectOrg(settings, credentials, runner);
  const onDone = (flow: FlowReport): void => runner.info(flowLine(flow));
  try {
    const flows = await runner.group('What was left open', () =>
      recoverFlows(kept, { org, clock, backoff, timeoutMs: settings.timeoutMs, onDone }),
    );
    const isWhole = flows.every(({ status }) => status === 'deployed' || status === 'in-sync');
    const outcome = flows.some(({ status }) => isFailure(status)) || !isWhole ? 'failure' : 'success';
    story.tell({ flows, outcome, error: isWhole ? null : toErrorReport(RUN_KILLED) });
  } finally {
    story.tell({ apiCalls: org.apiCalls });
  }
  kept.documents.remove();
  return isOpen;
}

/** The journal's documents are gone, so which version was live before is all that is known. */
function lostRun({ lost }: LostRun): ErrorReport {
  const flows = lost.map(({ flow, version }) => `${flow}${version === undefined ? '' : ` (version ${version} before)`}`).join(', ');
  return {
    ...toErrorReport(RUN_KILLED),
    code: 'journal.lost',
    message: `${RUN_KILLED.message} What it had noted down in RUNNER_TEMP is gone, so these flows could not be looked at: ${flows || 'none that it had begun'}.`,
    hint: 'Look at them in Architect, or run the deploy again: what is live already is not written twice.',
  };
}
