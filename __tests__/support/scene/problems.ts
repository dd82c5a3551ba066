// The problems of a run, wherever it shows them; no test of its own.
import assert from 'node:assert/strict';
import { helpUrl } from '../../../src/report/wording/error-page.ts';
import type { ProblemEntry } from './report.ts';
import type { RunView } from './views.ts';

/** The runner shows ten annotations: beyond that, the ninth says how many more there are. */
const MOST = 9;

/** The problems of the flows, each as `path:line:column rule`. Annotations and summary must show the same. */
export function problemsIn(run: RunView): string[] {
  const problems = run.flows.flatMap((entry) => entry.problems);
  assert.deepEqual(annotated(run), toAnnotate(problems), 'one annotation for each problem');
  for (const problem of problems) assertInSummary(run.text, problem);
  return problems.map((problem) => `${placeOf(problem)} ${problem.rule}`);
}

export function placeOf({ path, line, column }: Pick<ProblemEntry, 'path' | 'line' | 'column'>): string {
  return `${path}:${line}:${column}`;
}

function annotated({ commands }: RunView): string[] {
  return commands
    .filter(({ name, properties }) => name === 'error' && properties['title']?.startsWith('IVR menu') === true)
    .map(({ properties: { file, line, col } }) => `${file}:${line}:${col}`);
}

function toAnnotate(problems: readonly ProblemEntry[]): string[] {
  const places = problems.map(placeOf);
  return places.length > MOST ? [...places.slice(0, MOST - 1), `${problems[0]?.path}:1:1`] : places;
}

function assertInSummary(summary: string, { path, line, column, rule, text }: ProblemEntry): void {
  const row = summary
    .split('\n')
    .find(
      (one) =>
        one.startsWith(`| [${line}:${column}](`) &&
        one.includes(`/${path}#L${line})`) &&
        one.endsWith(`<sub>[${rule}](${helpUrl({ code: rule })})</sub> |`),
    );
  assert.ok(row !== undefined, `${path}:${line}:${column} ${rule} in\n${summary}`);
  assert.ok(text !== undefined && row.includes(` | ${text.trim()}<br>`), `${text} in\n${row}`);
}
