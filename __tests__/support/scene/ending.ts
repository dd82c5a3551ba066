// How a run ends, for whoever looks at it from outside; no test of its own.
import assert from 'node:assert/strict';
import type { RunView } from './views.ts';
import { verdictOf } from './said.ts';

export interface Ending {
  readonly exitCode: 0 | 1;
  readonly outcome: 'success' | 'failure' | 'no-changes';
  /** Not told if the inputs are refused. */
  readonly mode?: string;
  /** The output `changed-files`. */
  readonly changed: readonly string[];
  /** The output `flows`, each as `name status version`. */
  readonly flows?: readonly string[];
  /** Errors, warnings and notices, each as `Run.said` tells it. */
  readonly said?: readonly (string | RegExp)[];
  /** What the log says of the changed files. */
  readonly reason?: string | RegExp;
  /** The summary's first line. */
  readonly verdict: string | RegExp;
}

/** Looks at all that a run leaves behind: exit code, commands, the five outputs, report, summary. */
export function assertEnding(run: RunView, ending: Ending): void {
  const { result, outputs, report } = run;
  assert.equal(result.timedOut, false);
  assert.equal(run.exitCode, ending.exitCode, run.stdout + result.stderr);
  assert.equal(result.stderr, '');
  assertTexts(run.said, ending.said ?? []);
  assert.deepEqual(Object.keys(outputs), [
    'outcome',
    'has-changes',
    'plan',
    'flows',
    'changed-files',
    'report',
    'report-markdown',
    'dial-page',
  ]);
  assert.equal(outputs['outcome'], ending.outcome);
  assert.equal(report.outcome, ending.outcome);
  if (ending.mode !== undefined) assert.equal(report.mode, ending.mode);
  assert.deepEqual(JSON.parse(outputs['changed-files'] ?? ''), ending.changed);
  assert.deepEqual(flowsIn(run), [...(ending.flows ?? [])].toSorted());
  assert.equal(run.summary, result.reportMarkdown);
  assertTexts([verdictOf(run.summary)], [ending.verdict]);
  if (ending.reason !== undefined) assertTexts(reasons(run), [ending.reason]);
}

function flowsIn({ outputs }: RunView): string[] {
  const shown = JSON.parse(outputs['flows'] ?? '') as { flow_name: string; status: string; version: number | null }[];
  return shown.map(({ flow_name: name, status, version }) => `${name} ${status} ${version}`).toSorted();
}

/** The log's line on changed files: `Changed files (reason): 1 menu file.` */
function reasons({ stdout }: RunView): string[] {
  return stdout.split('\n').filter((line) => /^(?:Changed|All) files \(/u.test(line));
}

function assertTexts(actual: readonly string[], expected: readonly (string | RegExp)[]): void {
  const wanted = actual.map((text, index) => {
    const pattern = expected[index];
    return pattern instanceof RegExp && pattern.test(text) ? text : pattern;
  });
  assert.deepEqual(actual, [...wanted, ...expected.slice(actual.length)]);
}
