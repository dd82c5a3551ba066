import { setTimeout as sleep } from 'node:timers/promises';
import { isFailure } from './engine/outcome.ts';
import type { ReportedError } from './engine/store.ts';
import { toReportedError } from './flow-outcomes.ts';
import { toErrorReport } from './flow-report.ts';
import { workOnFlows } from './flows.ts';
import { readContext, type GithubContext } from './github/context.ts';
import { Runner } from './github/runner.ts';
import { InputError, parseInputs, type Settings } from './inputs.ts';
import { readMenus, selectFiles } from './menu-files.ts';
import type { Menu } from './menu/menu.ts';
import { resolveMode } from './mode.ts';
import { publish } from './publish.ts';
import type { FileReport } from './report/model.ts';
import { Redactor } from './report/redact.ts';
import { RunError } from './report/run-error.ts';
import { Story } from './story.ts';
import { flowLine, noticeLine, problemLine } from './report/log.ts';

/**
 * The whole action: inputs -> event -> menu files -> plans -> results -> report -> outputs, summary, comment.
 *
 * It never throws: whatever happens ends in a report, all outputs set, and a failed step if anything went wrong.
 */
export async function run(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const redactor = new Redactor();
  const runner = new Runner(redactor);
  const story = new Story();
  try {
    await tell(story, runner, env);
  } catch (error) {
    story.tell({ outcome: 'failure', error: toErrorReport(describeError(error)) });
  }
  try {
    await publish(story, runner, redactor, env);
  } catch (error) {
    runner.fail(`The report could not be published: ${error instanceof Error ? error.message : String(error)}`);
    breakOff(story, runner);
  }
}

/** The step is red by now, and a script that reads the outputs must see the same; unless the runner takes no outputs at all. */
function breakOff(story: Story, runner: Runner): void {
  const outputs = { outcome: 'failure', flows: '[]', 'changed-files': JSON.stringify(story.selected), report: '', 'report-markdown': '' };
  try {
    runner.setOutputs(outputs);
  } catch {
    runner.info('The outputs could not be set.');
  }
}

async function tell(story: Story, runner: Runner, env: NodeJS.ProcessEnv): Promise<void> {
  const context = (story.context = readContext(env));
  const auto = resolveMode('auto', { eventName: context.eventName, hasSecrets: true });
  story.tell({ ...auto, commit: context.headSha, runUrl: context.runUrl, repositoryUrl: context.repositoryUrl });
  const settings = (story.settings = readSettings(runner, env, context));
  story.tell({ mode: settings.mode, commentKey: settings.commentKey });
  if (settings.githubToken !== '') story.octokit = (await import('./github/octokit.ts')).createOctokit(settings.githubToken);

  if (context.event.kind === 'push' && context.event.deleted) {
    runner.info('The branch was deleted: there is nothing to do.');
    story.tell({ outcome: 'no-changes' });
    return;
  }

  const { menus, files, problems } = await runner.group('Menu files', () => readMenus(runner, context, settings));
  story.tell({ files });
  const selection = await runner.group('Changes', () => selectFiles(story, runner, context, settings, env));
  story.selected = selection.selected;
  story.tell({ files: [...files, ...selection.deleted.map((path): FileReport => ({ path, status: 'deleted', problems: [] }))] });
  if (problems.length > 0) {
    story.tell({ outcome: 'failure' });
    return;
  }
  await workOn(story, runner, settings, menus);
}

function readSettings(runner: Runner, env: NodeJS.ProcessEnv, { event, eventName }: GithubContext): Settings {
  for (const secret of [runner.getInput('client-secret'), env['GENESYS_CLOUD_CLIENT_SECRET'] ?? '', runner.getInput('github-token')]) {
    if (secret.trim() !== '') runner.addSecret(secret.trim());
  }
  return parseInputs((name) => runner.getInput(name), env, {
    eventName,
    hasSecrets: event.kind === 'pull_request' ? event.hasSecrets : true,
  });
}

async function workOn(story: Story, runner: Runner, settings: Settings, menus: readonly Menu[]): Promise<void> {
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
  const { connect } = await import('./genesys/org.ts');
  const clock = { sleep: async (milliseconds: number): Promise<void> => sleep(milliseconds) };
  const org = connect({
    ...credentials,
    target: settings.target,
    requestsPerMinute: settings.requestsPerMinute,
    timeoutMs: settings.timeoutMs,
    flowApi: settings.flowApi,
    overDrafts: settings.onDrift === 'overwrite',
    clock,
    secrets: { add: (secret) => runner.addSecret(secret), redact: (text) => runner.redact(text) },
  });
  try {
    const flows = await workOnFlows({
      org,
      mode,
      menus: chosen,
      allMenus: menus,
      concurrency: settings.concurrency,
      maxTries: settings.maxRetries,
      isAllOrNone: settings.onFailure === 'rollback-all',
      clock,
      group: (name, work) => runner.group(name, work),
      onDone: (flow) => {
        runner.info(flowLine(flow));
        for (const problem of flow.problems) runner.info(`  ${problemLine(problem)}`);
        for (const notice of flow.notices) runner.info(`  ${noticeLine(notice)}`);
      },
    });
    const failed = flows.some(({ status }) => isFailure(status));
    const changed = flows.some(({ status }) => status === 'planned' || status === 'deployed');
    story.tell({ flows, outcome: failed ? 'failure' : changed ? 'success' : 'no-changes' });
  } finally {
    story.tell({ apiCalls: org.apiCalls });
  }
}

/** What ended the run as a whole: something the workflow's author can mend, or a mistake of ours. */
function describeError(error: unknown): ReportedError {
  if (error instanceof InputError) return { code: 'inputs', message: error.message, hint: "Mend the step's `with:` and `env:`." };
  return error instanceof RunError ? error : toReportedError(error);
}
