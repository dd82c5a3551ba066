// The JSON report of a run, with all that it holds; no test of its own.
import type { FlowStatus, Report, ReportChange, ReportFlow } from '../../../harness/report.ts';

export type { FlowStatus };

/** Something wrong at a place of a menu file. */
export interface ProblemEntry {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: string;
  readonly text?: string;
}

/** Menus that were edited outside git. */
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

/** What a person needs to put a flow right. */
export interface RecoveryEntry {
  readonly before: unknown;
  readonly desired: unknown;
  readonly live?: unknown;
  readonly step: string;
}

export interface ErrorEntry {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly status: number | null;
  readonly correlation_id: string | null;
}

/** A flow in the report. */
export interface FlowEntry extends Omit<ReportFlow, 'error'> {
  readonly error: ErrorEntry | null;
  readonly problems: readonly ProblemEntry[];
  readonly notes: readonly string[];
  readonly drift?: DriftEntry;
  readonly recovery?: RecoveryEntry;
}

export interface FullReport extends Omit<Report, 'flows'> {
  readonly flows: readonly FlowEntry[];
  /** What ended the run as a whole. */
  readonly error: ErrorEntry | null;
}
