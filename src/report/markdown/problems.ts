import type { Problem } from '../../model/diagnostic.ts';
import type { Section } from './budget.ts';
import { code as codeSpan, prose } from '../wording/escape.ts';
import { addressOf, link } from './elements.ts';
import type { ErrorReport, RunReport } from '../model.ts';

/** Above so many problems a table helps nobody: the JSON report has them all. */
const MAX_PROBLEMS = 200;
/** Rows of one table of problems. */
const ROWS = 20;

/**
 * All problems of a run, those of the files and those found in plans, as tables, file by file: narrow enough for a phone. Each file has several where it has many problems, so that where
 * there is no room for all, the first stay.
 */
export function problemSections(report: RunReport): Section[] {
  const problems = [...report.files.flatMap((file) => file.problems), ...report.flows.flatMap((flow) => flow.problems)];
  const tables = [...Map.groupBy(problems.slice(0, MAX_PROBLEMS), ({ path }) => path).values()].flatMap((ofFile) =>
    Array.from({ length: Math.ceil(ofFile.length / ROWS) }, (_, index) => table(report, ofFile.slice(index * ROWS, (index + 1) * ROWS))),
  );
  if (problems.length > MAX_PROBLEMS) tables.push(`${problems.length - MAX_PROBLEMS} more are in the JSON report.`);
  return tables.map((text) => ({ weight: 92, what: 'table of problems', text }));
}

/** Problems of one file. */
function table(report: RunReport, problems: readonly Problem[]): string {
  const [first] = problems;
  const heading = first === undefined ? '' : `**${link(report, first.path, first.line)}**`;
  return [
    heading,
    '',
    '| Line | Found | What is wrong, and how to mend it |',
    '|---|---|---|',
    ...problems.map((one) => row(report, one)),
  ].join('\n');
}

function row(report: RunReport, { path, line, column, code, message, hint, text }: Problem): string {
  const found = text === undefined ? '–' : codeSpan(text.trim());
  return `| [${line}:${column}](${addressOf(report, path, line)}) | ${found} | ${prose(message)}<br>${prose(hint)}<br><sub>${codeSpan(code)}</sub> |`;
}

/** What went wrong, and what to do about it. */
export function errorText({ message, hint, status, correlation_id: correlation, code }: ErrorReport): string {
  const facts = [
    codeSpan(code),
    ...(status === null ? [] : [`HTTP ${status}`]),
    ...(correlation === null ? [] : [`correlation id ${codeSpan(correlation)}`]),
  ];
  // Only the list of wrong inputs has lines of ours; in anything else a line end is foreign and forms nothing.
  const lines = (code === 'inputs' ? message.split('\n') : [message]).map((line) => prose(line)).join('<br>');
  const advice = hint === '' ? '' : `**What to do:** ${prose(hint)}\n\n`;
  return `**What happened:** ${lines}\n\n${advice}<sub>${facts.join(' · ')}</sub>`;
}
