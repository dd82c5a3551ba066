import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFailure } from '../model/outcome.ts';
import type { GithubContext } from '../github/context.ts';
import { toGithubFailure, type GithubFailure } from '../github/failure.ts';
import type { Octokit } from '../github/octokit.ts';
import type { Runner } from '../github/runner.ts';
import { isAnnotated, toAnnotations } from '../report/plain/annotations.ts';
import { fit, REPORT_LIMIT, SUMMARY_LIMIT } from '../report/markdown/budget.ts';
import { toFlowsOutput, toJson } from '../report/plain/json.ts';
import { flowLine } from '../report/plain/log.ts';
import { toSections } from '../report/markdown/markdown.ts';
import type { RunReport } from '../report/model.ts';
import { verdict } from '../report/markdown/verdict.ts';
import { timingSections } from '../report/markdown/timing.ts';
import type { RunState } from './run-state.ts';

/** Publishes the report to the run's page and to scripts: annotations, files, outputs and job summary. */
export async function publishReport(state: RunState, runner: Runner, env: NodeJS.ProcessEnv): Promise<void> {
  const report = masked(state, runner);
  for (const annotation of toAnnotations(report)) runner.annotate(annotation);

  const markdown = runner.redact(fit([...toSections(report), ...timingSections(report)], SUMMARY_LIMIT, 'The JSON report has everything'));
  const files = writeReports(state.context?.temp ?? env['RUNNER_TEMP'] ?? tmpdir(), runner.redact(toJson(report)), markdown);
  runner.setOutputs({
    outcome: report.outcome,
    flows: toFlowsOutput(report),
    'changed-files': JSON.stringify(state.selected),
    report: files.json,
    'report-markdown': files.markdown,
  });
  if (files.error !== undefined) runner.warning(`The report files could not be written: ${files.error}`);
  if (report.outcome === 'failure') runner.fail(failureLine(report));
  await runner.writeSummary(markdown, env).catch((error: unknown) => {
    runner.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
  });
}

/** Publishes the report to the pull request. It comes last: if it fails, everything else is out already. */
export async function publishComment(state: RunState, runner: Runner): Promise<void> {
  const { context, settings, octokit } = state;
  if (context === undefined || octokit === undefined || settings?.comment !== 'auto') return;
  const report = masked(state, runner);
  if (!isCommentable(context, report)) return;
  await runner.group('Comment', () => comment(octokit, context, runner, report));
}

function commentText(report: RunReport, runner: Runner): string {
  return runner.redact(fit(toSections(report), REPORT_LIMIT, `The [job summary](${report.runUrl}) has everything`));
}

/** The report without secrets. Masking comes first, because a secret is hard to find in an escaped text. */
function masked({ report }: RunState, runner: Runner): RunReport {
  return runner.redactAll(report);
}

/** Writes the report files. If that fails, the outputs are set, but empty. */
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

/** Deleting a branch is a push whose commit is the default branch's. Its pull request has nothing to do with this run. */
function isCommentable({ event }: GithubContext, { mode }: RunReport): boolean {
  return mode !== 'drift' && (event.kind === 'pull_request' || (event.kind === 'push' && !event.deleted));
}

/** Whether a report is worth a new comment: something changes or failed, a menu file was deleted, or there is a notice to read. */
export function isWorthPosting({ outcome, files, flows }: Pick<RunReport, 'outcome' | 'files' | 'flows'>): boolean {
  return outcome !== 'no-changes' || files.some(({ status }) => status === 'deleted') || flows.some(({ notices }) => notices.length > 0);
}

/** Creates or updates the pull request's comment. If that fails, the run's outcome stays the same. */
async function comment(octokit: Octokit, context: GithubContext, runner: Runner, report: RunReport): Promise<void> {
  const { findPullRequest } = await import('../github/pull-request.ts');
  const { keepComment } = await import('../github/comment.ts');
  try {
    const number = await findPullRequest(octokit, context);
    if (number === undefined) {
      runner.info('This commit came from no merged pull request: the job summary has the result.');
      return;
    }
    const result = await keepComment(octokit, context, {
      number,
      report: commentText(report, runner),
      stableText: commentText({ ...report, at: '', actor: '', runUrl: '' }, runner),
      redact: (text) => runner.redact(text),
      mode: report.mode,
      key: report.commentKey,
      outcome: report.outcome,
      isWorthPosting: isWorthPosting(report),
    });
    runner.info(`Comment on pull request #${number}: ${result}.`);
  } catch (error) {
    reportNoComment(context, runner, toGithubFailure(error));
  }
}

function reportNoComment({ event }: GithubContext, runner: Runner, { message, acceptedPermissions, isForbidden }: GithubFailure): void {
  const problem = `The pull request could not be commented: ${message}`;
  const accepted = acceptedPermissions === undefined ? '' : ` (GitHub accepts: ${acceptedPermissions})`;
  const summary = 'The job summary has everything.';
  if (!isForbidden) {
    runner.warning(`${problem}. ${summary}`);
  } else if (event.kind === 'pull_request' && !event.hasSecrets) {
    const reason = 'its token is read-only, as for every fork and Dependabot';
    runner.notice(`The pull request could not be commented: ${reason}. The job summary has the result. ${message}${accepted}`);
  } else {
    runner.warning(`${problem}${accepted}. Grant the job \`permissions: { contents: read, pull-requests: write }\`. ${summary}`);
  }
}

/** Why the step failed, in one line that is understood without context. An annotation at a place of a file is not repeated. */
function failureLine(report: RunReport): string {
  if (report.error !== null) return `${report.error.message}${report.error.message.includes('\n') ? '\n' : ' '}${report.error.hint}`.trim();
  const first = report.flows.find((flow) => isFailure(flow.status));
  return first === undefined || isAnnotated(first) ? verdict(report) : `${verdict(report)}. ${flowLine(first)}`;
}
