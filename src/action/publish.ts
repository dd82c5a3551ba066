import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFailure } from '../model/outcome.ts';
import type { GithubContext } from '../github/context.ts';
import { toGithubFailure, type GithubFailure } from '../github/failure.ts';
import type { Octokit } from '../github/octokit.ts';
import type { Runner } from '../github/runner.ts';
import { isAnnotated, toAnnotations } from '../report/annotations.ts';
import { fit, REPORT_LIMIT, SUMMARY_LIMIT } from '../report/markdown/budget.ts';
import { toFlowsOutput, toJson } from '../report/json.ts';
import { flowLine } from '../report/log.ts';
import { toSections } from '../report/markdown/markdown.ts';
import type { RunReport } from '../report/model.ts';
import type { Redactor } from '../secrets/redactor.ts';
import { verdict } from '../report/markdown/verdict.ts';
import { timingSections } from '../report/markdown/timing.ts';
import type { RunState } from './run-state.ts';

/** The report to whoever reads it on the run's page or in a script: annotations, files, outputs and job summary. */
export async function publishReport(story: RunState, runner: Runner, redactor: Redactor, env: NodeJS.ProcessEnv): Promise<void> {
  const report = masked(story, redactor);
  for (const annotation of toAnnotations(report)) runner.annotate(annotation);

  const markdown = redactor.redact(
    fit([...toSections(report), ...timingSections(report)], SUMMARY_LIMIT, 'The JSON report has everything'),
  );
  const files = writeReports(story.context?.temp ?? env['RUNNER_TEMP'] ?? tmpdir(), redactor.redact(toJson(report)), markdown);
  runner.setOutputs({
    outcome: report.outcome,
    flows: toFlowsOutput(report),
    'changed-files': JSON.stringify(story.selected),
    report: files.json,
    'report-markdown': files.markdown,
  });
  if (files.error !== undefined) runner.warning(`The report files could not be written: ${files.error}`);
  if (report.outcome === 'failure') runner.fail(failureLine(report));
  await runner.writeSummary(markdown, env).catch((error: unknown) => {
    runner.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
  });
}

/** The report to the pull request. It comes last: it may fail, and nobody else must go without. */
export async function publishComment(story: RunState, runner: Runner, redactor: Redactor): Promise<void> {
  const { context, settings, octokit } = story;
  if (context === undefined || octokit === undefined || settings?.comment !== 'auto' || story.isSuperseded) return;
  const report = masked(story, redactor);
  if (!isCommentable(context, report)) return;
  await runner.group('Comment', () => comment(octokit, context, runner, redactor, report));
}

function commentText(report: RunReport, redactor: Redactor): string {
  return redactor.redact(fit(toSections(report), REPORT_LIMIT, `The [job summary](${report.runUrl}) has everything`));
}

/** Masking comes first of all: once a text is escaped, a secret in it is hard to find. */
function masked({ report }: RunState, redactor: Redactor): RunReport {
  return redactor.redactAll(report);
}

/** Writes the report files. Where that fails the outputs are empty, but they are set. */
function writeReports(
  temp: string,
  json: string,
  markdown: string,
): { readonly json: string; readonly markdown: string; readonly error?: string } {
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

/** A deleted branch's push is told with the default branch's commit, whose pull request has nothing to do with it. */
function isCommentable({ event }: GithubContext, { mode }: RunReport): boolean {
  return mode !== 'drift' && (event.kind === 'pull_request' || (event.kind === 'push' && !event.deleted));
}

/** Whatever becomes of the comment, it never decides over the run. */
async function comment(octokit: Octokit, context: GithubContext, runner: Runner, redactor: Redactor, report: RunReport): Promise<void> {
  const { findPullRequest } = await import('../github/pull-request.ts');
  const { keepComment } = await import('../github/comment.ts');
  try {
    const number = await findPullRequest(octokit, context);
    if (number === undefined) {
      runner.info('This commit came from no merged pull request: the job summary has the result.');
      return;
    }
    const isWorthPosting =
      report.outcome !== 'no-changes' ||
      report.files.some(({ status }) => status === 'deleted') ||
      report.flows.some(({ notices }) => notices.length > 0);
    const result = await keepComment(octokit, context, {
      number,
      report: commentText(report, redactor),
      stableText: commentText({ ...report, at: '', actor: '', runUrl: '' }, redactor),
      redact: (text) => redactor.redact(text),
      mode: report.mode,
      key: report.commentKey,
      outcome: report.outcome,
      isWorthPosting,
    });
    runner.info(`Comment on pull request #${number}: ${result}.`);
  } catch (error) {
    explainSilence(context, runner, toGithubFailure(error));
  }
}

function explainSilence({ event }: GithubContext, runner: Runner, { message, acceptedPermissions, isForbidden }: GithubFailure): void {
  const accepted = acceptedPermissions === undefined ? '' : ` (GitHub accepts: ${acceptedPermissions})`;
  if (!isForbidden) {
    runner.warning(`The pull request could not be commented: ${message}. The job summary has everything.`);
  } else if (event.kind === 'pull_request' && !event.hasSecrets) {
    runner.notice(
      `The pull request could not be commented: its token is read-only, as for every fork and Dependabot. The job summary has the result. ${message}${accepted}`,
    );
  } else {
    runner.warning(
      `The pull request could not be commented: ${message}${accepted}. Grant the job \`permissions: { contents: read, pull-requests: write }\`. The job summary has everything.`,
    );
  }
}

/** Why the step is red, in a line that stands alone: what is told at a place of a file isn't told twice. */
function failureLine(report: RunReport): string {
  if (report.error !== null) return `${report.error.message}${report.error.message.includes('\n') ? '\n' : ' '}${report.error.hint}`.trim();
  const first = report.flows.find((flow) => isFailure(flow.status));
  return first === undefined || isAnnotated(first) ? verdict(report) : `${verdict(report)}. ${flowLine(first)}`;
}
