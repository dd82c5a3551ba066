import type { Section } from './budget.ts';
import { code, prose } from './escape.ts';
import { link } from './link.ts';
import type { RunReport } from './model.ts';

/** Above so many problems a table helps nobody: the JSON report has them all. */
const MAX_PROBLEMS = 200;
/** Rows of one table of problems. */
const ROWS = 20;

/** All problems of all files, and those found in plans, as one table. */
export function problemSections(report: RunReport): Section[] {
  const problems = [...report.files.flatMap((file) => file.problems), ...report.flows.flatMap((flow) => flow.problems)];
  // An invisible space keeps line 100 from becoming an emoji.
  const rows = problems
    .slice(0, MAX_PROBLEMS)
    .map(
      ({ path, line, column, rule, message, mend }) =>
        `| ${link(report, path, line)}:\u200b${line}:${column} | ${code(rule)} | ${prose(message)} | ${prose(mend)} |`,
    );
  const head = '| Where | Rule | What is wrong | How to mend it |\n|---|---|---|---|\n';
  // Several tables, so that where there is no room for all, the first stay.
  const tables = Array.from(
    { length: Math.ceil(rows.length / ROWS) },
    (_, index) => head + rows.slice(index * ROWS, (index + 1) * ROWS).join('\n'),
  );
  if (problems.length > MAX_PROBLEMS) tables.push(`${problems.length - MAX_PROBLEMS} more are in the JSON report.`);
  return tables.map((text) => ({ weight: 92, what: 'table of problems', text }));
}
