// The one flow of a run that was played on a stage alone; no test of its own.
import assert from 'node:assert/strict';
import type { RunResult } from '../../../harness/runner.ts';
import type { FlowEntry } from './report.ts';

export function flowIn(run: RunResult): FlowEntry {
  const flows = run.report?.flows as readonly FlowEntry[] | undefined;
  assert.equal(flows?.length, 1, run.stdout);
  return flows[0] as FlowEntry;
}
