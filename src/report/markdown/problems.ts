import type { Problem } from '../../model/diagnostic.ts';
import type { Section } from './budget.ts';
import { codeLink } from '../wording/error-page.ts';
import { code as codeSpan, prose } from '../wording/escape.ts';
import { addressOf, link } from './elements.ts';
import type { ErrorReport, RunReport } from '../model.ts';

/** The most problems in tables. The JSON report has all of them. */
const MAX_PROBLEMS = 200;
/** The most rows of one table. */
const MAX_ROWS = 20;

/**
 * All problems of a run, of menu files and of plans, in tables that are narrow enough for a phone. Each file has its own. A file with many
 * problems has several tables: if there is no room for all, the first ones stay.
 */
export function problemSections(report: RunReport): Section[] {
  const problems = [...report.files.flatMap((file) => file.problems), ...report.flows.flatMap((flow) => flow.problems)];
  const tables = [...Map.groupBy(problems.slice(0, MAX_PROBLEMS), ({ at }) => at.path).values()].flatMap((ofFile) =>
    Array.from({ length: Math.ceil(ofFile.length / MAX_ROWS) }, (_, index) =>
      table(report, ofFile.slice(index * MAX_ROWS, (index + 1) * MAX_ROWS)),
    ),
  );
  if (problems.length > MAX_PROBLEMS) tables.push(`${problems.length - MAX_PROBLEMS} more are in the JSON report.`);
  return tables.map((text) => ({ kind: 'problems', text }));
}

/** Problems of one file. */
function table(report: RunReport, problems: readonly Problem[]): string {
  const [first] = problems;
  const heading = first === undefined ? '' : `**${link(report, first.at.path, first.at.line)}**`;
  return [heading, '', '| Line | Problem and fix |', '| :-: | --- |', ...problems.map((problem) => row(report, problem))].join('\n');
}

function row(report: RunReport, { at: { path, line, column, text }, code, message, hint }: Problem): string {
  const place = `[${line}:${column}](${addressOf(report, path, line)})`;
  const found = text === undefined ? '' : `${codeSpan(text.trim())}<br>`;
  return `| ${place} | ${found}${prose(message)}<br>${prose(hint)}<br><sub>${codeLink({ code })}</sub> |`;
}

/**
 * What went wrong, and how to fix it.
 *
 * @param error without a message if that stands elsewhere
 * @param then what the advice is called, if something else is to be done before
 */
export function errorText(error: ErrorReport, then = 'What to do'): string {
  const { message, hint, status, correlation_id: correlation, code } = error;
  const facts = [
    codeLink(error),
    ...(status === null || message.includes(`HTTP ${status}`) ? [] : [`HTTP ${status}`]),
    ...(correlation === null ? [] : [`correlation id ${codeSpan(correlation)}`]),
  ];
  // Only the list of wrong inputs has line ends of its own. In any other message, a line end is foreign and must have no effect.
  const lines = (code === 'inputs' ? message.split('\n') : [message]).map((line) => prose(line)).join('<br>');
  const advice = hint === '' ? '' : `**${then}:** ${prose(hint)}\n\n`;
  const what = message === '' ? '' : `**What happened:** ${lines}\n\n`;
  return `${what}${advice}<sub>${facts.join(' · ')}</sub>`;
}
