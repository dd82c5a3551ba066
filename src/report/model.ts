import type { Change } from '../engine/diff.ts';
import type { FlowStatus, Recovery } from '../engine/outcome.ts';
import type { Problem } from '../menu/problem.ts';

/** An error in the report's words. */
export interface ErrorReport {
  readonly code: string;
  readonly message: string;
  readonly status: number | null;
  readonly correlation_id: string | null;
  readonly hint: string;
}

/** One menu file of the run. */
export interface FileReport {
  readonly path: string;
  readonly status: 'valid' | 'invalid' | 'deleted';
  readonly problems: readonly Problem[];
}

/** One line of a menu, before and after. */
export interface MenuRow {
  readonly key: string;
  readonly sign: 'added' | 'removed' | 'changed' | 'same';
  readonly before: { readonly prompt: string; readonly target: string } | undefined;
  readonly after: { readonly prompt: string; readonly target: string } | undefined;
}

/** A menu as people read it. */
export interface MenuView {
  readonly nodeId: string;
  readonly path: string;
  readonly line: number;
  readonly rows: readonly MenuRow[];
  readonly reordered: boolean;
}

/** What became of one flow. */
export interface FlowReport {
  readonly flow_id: string | null;
  readonly flow_name: string | null;
  readonly api: 'definition' | null;
  readonly files: readonly string[];
  readonly menus: readonly string[];
  readonly status: FlowStatus;
  readonly version_before: number | null;
  readonly version_after: number | null;
  readonly attempts: number;
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  readonly error: ErrorReport | null;
  readonly recovery: Recovery | null;
  readonly views: readonly MenuView[];
}

export type RunOutcome = 'success' | 'failure' | 'no-changes';

/** Everything a run has to say. The JSON report is made from it, and so is every text. */
export interface RunReport {
  readonly mode: string;
  readonly outcome: RunOutcome;
  readonly commit: string;
  readonly runUrl: string;
  readonly repositoryUrl: string;
  readonly commentKey: string;
  readonly files: readonly FileReport[];
  readonly flows: readonly FlowReport[];
  /** What ended the run before it could say something of single flows. */
  readonly error: ErrorReport | null;
  /** What a reader should know besides, such as that a fork's plan was left out. */
  readonly notes: readonly string[];
  readonly apiCalls: { readonly total: number; readonly retried: number; readonly throttledMs: number };
}
