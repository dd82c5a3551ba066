import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFailure } from './engine/outcome.ts';
import type { GithubContext } from './github/context.ts';
import type { Octokit } from './github/octokit.ts';
import type { Runner } from './github/runner.ts';
import type { Settings } from './inputs.ts';
import { toAnnotations } from './report/annotations.ts';
import { COMMENT_LIMIT, fit, SUMMARY_LIMIT } from './report/budget.ts';
import { toFlowsOutput, toJson } from './report/json.ts';
import { flowLine } from './report/log.ts';
import { toSections } from './report/markdown.ts';
import type { RunReport } from './report/model.ts';
import type { Redactor } from './report/redact.ts';
import { count, verdict } from './report/words.ts';
import type { Story } from './story.ts';

/** The report to everybody who waits for it. Outputs first: a comment may fail, a script must not go without. */
export async function publish(story: Story, runner: Runner, redactor: Redactor, env: NodeJS.ProcessEnv): Promise<void> {
  const { report, context, settings } = story;
  const problems = [...report.files.flatMap((file) => file.problems), ...report.flows.flatMap((flow) => flow.problems)];
  const { shown, more } = toAnnotations(problems);
  for (const annotation of shown) runner.annotate(annotation);
  if (more > 0) runner.annotate({ title: 'IVR menu', message: `${count(more, 'more problem')}: see the job summary.`, file: shown[0]?.file ?? '', startLine: 1, startColumn: 1 });

  const sections = toSections(report);
  const markdown = redactor.redact(fit(sections, SUMMARY_LIMIT, 'the JSON report has everything'));
  const files = writeReports(context?.temp ?? env['RUNNER_TEMP'] ?? tmpdir(), redactor.redact(toJson(report)), markdown);
  runner.setOutputs({
    outcome: report.outcome, flows: toFlowsOutput(report), 'changed-files': JSON.stringify(story.selected), report: files.json, 'report-markdown': files.markdown,
  });
  if (files.error !== undefined) runner.fail(`The report files could not be written: ${files.error}`);
  if (report.outcome === 'failure') runner.fail(failureLine(report));
  await runner.writeSummary(markdown, env);
  if (context !== undefined && story.octokit !== undefined && settings?.comment === 'auto') {
    const body = redactor.redact(fit(sections, COMMENT_LIMIT, `the [job summary](${report.runUrl}) has everything`));
    await runner.group('Comment', () => comment(story.octokit, context, settings, runner, body, report));
  }
}

/** Writes the report files. Where that fails the outputs are empty, but they are set. */
function writeReports(temp: string, json: string, markdown: string): { readonly json: string; readonly markdown: string; readonly error?: string } {
  try {
    const folder = mkdtempSync(join(temp, 'genesys-ivr-'));
    const paths = { json: join(folder, 'report.json'), markdown: join(folder, 'report.md') };
    writeFileSync(paths.json, json);
    writeFileSync(paths.markdown, markdown);
    return paths;
  } catch (error) {
    return { json: '', markdown: '', error: error instanceof Error ? error.message : String(error) };
  }
}

async function comment(octokit: Octokit | undefined, context: GithubContext, { commentKey }: Settings, runner: Runner, body: string, report: RunReport): Promise<void> {
  if (octokit === undefined || !['pull_request', 'push'].includes(context.event.kind) || report.mode === 'drift') return;
  const { findPullRequest } = await import('./github/pull-request.ts');
  const { keepComment } = await import('./github/comment.ts');
  const number = await findPullRequest(octokit, context);
  if (number === undefined) {
    runner.info('This commit came from no merged pull request: the job summary has the result.');
    return;
  }
  const isNews = report.outcome !== 'no-changes' || report.files.some(({ status }) => status === 'deleted');
  const result = await keepComment(octokit, context, number, body, commentKey, isNews);
  if (result.kind !== 'failed') {
    runner.info(`Comment on pull request #${number}: ${result.kind}.`);
    return;
  }
  const isReadOnly = result.isReadOnlyToken && context.event.kind === 'pull_request' && !context.event.hasSecrets;
  if (isReadOnly) runner.notice(`The pull request could not be commented: its token is read-only, as for every fork and Dependabot. The job summary has the plan. ${result.message}`);
  else runner.warning(`The pull request could not be commented: ${result.message} Grant the job \`permissions: { contents: read, pull-requests: write }\`. The job summary has everything.`);
}

/** Why the step is red, in a line that stands alone. */
function failureLine(report: RunReport): string {
  if (report.error !== null) return `${report.error.message} ${report.error.hint}`.trim();
  const first = report.flows.find((flow) => isFailure(flow.status));
  return first === undefined ? verdict(report) : `${verdict(report)}. ${flowLine(first)}`;
}
