import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFailure } from '../model/outcome.ts';
import type { Runner } from '../github/runner.ts';
import { isAnnotated, toAnnotations } from '../report/plain/annotations.ts';
import { fit, SUMMARY_LIMIT } from '../report/markdown/budget.ts';
import { toFlowsOutput, toJson } from '../report/plain/json.ts';
import { flowLine } from '../report/plain/log.ts';
import { toSections } from '../report/markdown/markdown.ts';
import type { RunReport } from '../report/model.ts';
import { verdict } from '../report/markdown/verdict.ts';
import { timingSections } from '../report/markdown/timing.ts';
import type { RunState } from './run-state.ts';

/** Publishes the report to the run's page and to scripts: annotations, files, outputs and job summary. */
export async function publishReport(state: RunState, runner: Runner, env: NodeJS.ProcessEnv): Promise<void> {
  // Masking comes first, because a secret is hard to find in an escaped text.
  const report = runner.redactAll(state.report);
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

/** Why the step failed, in one line that is understood without context. An annotation at a place of a file is not repeated. */
function failureLine(report: RunReport): string {
  if (report.error !== null) return `${report.error.message}${report.error.message.includes('\n') ? '\n' : ' '}${report.error.hint}`.trim();
  const first = report.flows.find((flow) => isFailure(flow.status));
  return first === undefined || isAnnotated(first) ? verdict(report) : `${verdict(report)}. ${flowLine(first)}`;
}
