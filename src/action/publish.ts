import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isFailure } from '../model/outcome.ts';
import { toReportedError } from '../model/run-error.ts';
import type { Runner } from '../github/runner.ts';
import { isAnnotated, toAnnotations } from '../report/plain/annotations.ts';
import { fit, SUMMARY_LIMIT } from '../report/markdown/budget.ts';
import { toFlowsOutput, toJson } from '../report/plain/json.ts';
import { flowLine } from '../report/plain/log.ts';
import { toSections } from '../report/markdown/markdown.ts';
import { hasAnyChange, type RunReport } from '../report/model.ts';
import { verdict } from '../report/wording/headline.ts';
import { helpText } from '../report/wording/error-page.ts';
import { timingSections } from '../report/markdown/timing.ts';
import type { RunState } from '../run/run-state.ts';

/**
 * Publishes the report to the run's page and to scripts: annotations, files, outputs and job summary.
 *
 * @param dialPage the page to dial, '' if there is none
 */
export async function publishReport(state: RunState, runner: Runner, env: NodeJS.ProcessEnv, dialPage = ''): Promise<void> {
  // Masking comes first, because a secret is hard to find in an escaped text.
  const report = runner.redactAll(state.report);
  for (const annotation of toAnnotations(report)) runner.annotate(annotation);

  const markdown = runner.redact(fit([...toSections(report), ...timingSections(report)], SUMMARY_LIMIT, 'The JSON report has everything'));
  const files = writeReports(state, env, { json: runner.redact(toJson(report)), markdown });
  const unset = runner.setOutputs({
    outcome: report.outcome,
    'has-changes': String(hasAnyChange(report)),
    plan: report.plan ?? '',
    flows: toFlowsOutput(report),
    'changed-files': JSON.stringify(state.selected),
    report: files.json,
    'report-markdown': files.markdown,
    'dial-page': writeDialPage(files.json, dialPage),
  });
  if (report.outcome === 'failure') runner.fail(failureLine(report));
  if (files.error !== undefined) runner.fail(`The report files could not be written: ${files.error}`);
  if (unset !== undefined) runner.fail(`Not all outputs could be set. ${unset.message} ${unset.hint}`);
  await runner.writeSummary(markdown, env).catch((error: unknown) => {
    const { message, hint } = toReportedError(error);
    runner.fail(`The job summary could not be written. ${message} ${hint}`);
  });
}

/** Writes the page to dial beside the report. If there is no room for it, there is none. Returns its path, or ''. */
function writeDialPage(beside: string, html: string): string {
  if (beside === '' || html === '') return '';
  const path = join(dirname(beside), 'call-ivr.html');
  try {
    writeFileSync(path, html);
    return path;
  } catch {
    rmSync(path, { force: true });
    return '';
  }
}

/** The texts of the report, or the paths of its files. */
interface ReportForms {
  readonly json: string;
  readonly markdown: string;
}

/** Writes the report files. If there is no room for them, the journal makes room. If that fails, the outputs are set, but empty. */
function writeReports(
  { context, journal }: RunState,
  env: NodeJS.ProcessEnv,
  texts: ReportForms,
): ReportForms & { readonly error?: string } {
  const temp = context?.temp ?? env['RUNNER_TEMP'] ?? tmpdir();
  try {
    return writeInFolder(temp, texts);
  } catch {
    // The end of the job needs the journal of a flow that is open, and no other.
    if (journal?.isOpen === false) journal.end();
  }
  try {
    return writeInFolder(temp, texts);
  } catch (error) {
    return { json: '', markdown: '', error: error instanceof Error ? error.message : String(error) };
  }
}

/** Writes both files or none. */
function writeInFolder(temp: string, { json, markdown }: ReportForms): ReportForms {
  const folder = mkdtempSync(join(temp, 'genesys-ivr-'));
  const paths = { json: join(folder, 'report.json'), markdown: join(folder, 'report.md') };
  try {
    writeFileSync(paths.json, json);
    writeFileSync(paths.markdown, markdown);
    return paths;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Why the step failed, in one line that is understood without context. An annotation at a place of a file is not repeated. */
function failureLine(report: RunReport): string {
  const { error } = report;
  if (error !== null)
    return `${error.message}${error.message.includes('\n') ? '\n' : ' '}${error.hint}`.trim().concat('\n', helpText(error));
  const first = report.flows.find((flow) => isFailure(flow.status));
  return first === undefined || isAnnotated(first) ? verdict(report) : `${verdict(report)}. ${flowLine(first)}`;
}
