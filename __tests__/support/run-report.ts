// What a run's report says of its flows, whichever API they speak; no test of its own.
import assert from 'node:assert/strict';
import type { FlowStatus, Report, ReportFlow } from '../../harness/report.ts';
import type { RunResult } from '../../harness/runner.ts';
import type { Stage } from '../../harness/stage.ts';

/** A flow in the JSON report, with all that one of a failure holds. */
export interface FlowEntry<Content = unknown> extends Omit<ReportFlow, 'error'> {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly hint: string;
    readonly status: number | null;
    readonly correlation_id: string | null;
  } | null;
  readonly problems: readonly {
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly rule: string;
    readonly message: string;
    readonly text?: string;
  }[];
  readonly notes: readonly string[];
  readonly recovery?: { readonly before: Content; readonly desired: Content; readonly live?: Content; readonly step: string };
}

export function reportOf(run: RunResult): Report {
  assert.ok(run.report !== undefined, run.stdout);
  return run.report;
}

/** All flows of the report, as it has them. */
export function entriesOf<Content = unknown>(run: RunResult): FlowEntry<Content>[] {
  return reportOf(run).flows as unknown as FlowEntry<Content>[];
}

export function entryOf<Content = unknown>(run: RunResult, flowId: string): FlowEntry<Content> {
  const entry = entriesOf<Content>(run).find(({ flow_id: id }) => id === flowId);
  assert.ok(entry !== undefined, `no flow ${flowId} in the report:\n${run.stdout}`);
  return entry;
}

/** How a run with one flow ends. */
export interface ExpectedEnd {
  readonly status: FlowStatus;
  readonly versions: readonly [before: number | string | null, after: number | string | null];
  readonly attempts: number;
  readonly code?: string;
}

/** What a run can end with and be green. */
export const FINE: ReadonlySet<FlowStatus> = new Set<FlowStatus>(['planned', 'deployed', 'in-sync']);

/** Asserts that report, outputs and exit code of a run with one flow say the same, and that an error comes with a hint. */
export function expectEnd(run: RunResult, stage: Stage, entry: FlowEntry, { status, versions, attempts, code }: ExpectedEnd): void {
  assert.deepEqual(
    { status: entry.status, versions: [entry.version_before, entry.version_after], attempts: entry.attempts, code: entry.error?.code },
    { status, versions: [...versions], attempts, code },
    run.stdout,
  );
  expectOutcome(run, status);
  assert.deepEqual(JSON.parse(run.outputs['flows'] ?? ''), [
    { flow_id: entry.flow_id, flow_name: entry.flow_name, status, version: versions[1] },
  ]);
  // Requests to the storage are none to the API.
  const calls = stage.cloud.requests.filter(({ path }) => !path.startsWith('/presigned/'));
  assert.equal(reportOf(run).api_calls.total, calls.length);
  if (entry.error !== null) assert.notEqual(entry.error.hint.trim(), '', 'an error says how to fix it');
}

/** Asserts that exit code, output and report say the outcome to which the statuses of the run's flows add up. */
export function expectOutcome(run: RunResult, ...statuses: readonly FlowStatus[]): void {
  const isFine = statuses.every((status) => FINE.has(status));
  const outcome = isFine ? (statuses.every((status) => status === 'in-sync') ? 'no-changes' : 'success') : 'failure';
  assert.deepEqual(
    { exitCode: run.exitCode, output: run.outputs['outcome'], report: reportOf(run).outcome },
    { exitCode: isFine ? 0 : 1, output: outcome, report: outcome },
    run.stdout,
  );
}
