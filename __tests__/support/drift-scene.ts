// What the end-to-end tests of drift share; no test of its own.
import assert from 'node:assert/strict';
import type { ReportChange, ReportFlow } from '../../harness/report.ts';
import { MAIN_FLOW_ID } from '../../harness/menus.ts';
import type { RunResult } from '../../harness/runner.ts';
import type { Stage } from '../../harness/stage.ts';

/** What a report says of menus that were edited outside git. */
export interface DriftEntry {
  readonly version: number | string;
  readonly by: string | null;
  readonly at: string | null;
  readonly on_drift: string;
  readonly overwritten: boolean;
  readonly menus: readonly {
    readonly menu: string;
    readonly path: string;
    readonly commit: string | null;
    readonly unknown: string | null;
    readonly changes: readonly ReportChange[];
  }[];
}

type Flow = ReportFlow & { readonly notes: readonly string[]; readonly drift?: DriftEntry };

/** The one flow of a run. */
export function flowIn(run: RunResult): Flow {
  const flows = run.report?.flows as readonly Flow[] | undefined;
  assert.equal(flows?.length, 1, run.stdout);
  return flows[0] as Flow;
}

export function driftOf(run: RunResult): DriftEntry | undefined {
  return flowIn(run).drift;
}

/** Somebody changes what a key of the main menu says, in Architect. */
export function editOutside(stage: Stage, key: string, prompt: string): void {
  stage.cloud.edit(MAIN_FLOW_ID, 'Anna in Architect', ({ nodes }) => {
    const option = nodes['collect_ivr_main']?.menu?.options?.find((candidate) => candidate.key === key);
    assert.ok(option !== undefined);
    option.prompt = prompt;
  });
}

/** The requests of a run with the main flow alone. */
export function orgCalls(kind: 'plan' | 'deploy'): string[] {
  return ['POST token 200', 'GET main 200', 'POST validate 200', ...(kind === 'deploy' ? ['PATCH main 200'] : [])];
}
