import type { CallComparison } from '../call-flow/compare.ts';
import type { CallHazard } from '../call-flow/hazards.ts';
import type { Change } from '../model/change.ts';
import type { Version } from '../model/flow.ts';
import type { MenuComparison } from '../model/menu-diff.ts';
import type { FlowStatus, Recovery } from '../model/outcome.ts';
import type { Position, Problem } from '../model/diagnostic.ts';

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

/** A menu as people read it. */
export interface MenuView extends MenuComparison {
  readonly nodeId: string;
  /** What the flow calls it, where that is known and not what the file calls it. */
  readonly name?: string;
  readonly path: string;
  readonly line: number;
  /** Where the file has each of its keys. */
  readonly keyLines?: readonly { readonly key: string; readonly line: number }[];
  /** Its place in the flow's call graph, where that is known. */
  readonly callNode?: string;
}

/** A menu that was edited outside git. Changes lead from what git knew last to what was live. */
export interface DriftedMenuReport {
  readonly menu: string;
  readonly path: string;
  /** The commit that has what git knew last; null: it is this run's own menu file that live is compared with. */
  readonly commit: string | null;
  /** Why it can't be told whether live is a committed version. */
  readonly unknown: string | null;
  readonly changes: readonly Change[];
  readonly view: MenuView;
}

/** What was live in a flow and came from nowhere in git. */
export interface DriftReport {
  readonly version: Version;
  /** Who made that version, in words, where the org says it. */
  readonly by: string | null;
  /** When, as ISO 8601. */
  readonly at: string | null;
  /** What the input `on-drift` says of it. */
  readonly on_drift: 'fail' | 'overwrite';
  /** Whether this run has deployed over it. */
  readonly overwritten: boolean;
  readonly menus: readonly DriftedMenuReport[];
}

/** What became of one flow. */
export interface FlowReport {
  readonly flow_id: string | null;
  readonly flow_name: string | null;
  readonly api: 'definition' | 'architect' | null;
  readonly files: readonly string[];
  readonly menus: readonly string[];
  /** Where the first of the menu files says which flow it means. */
  readonly place?: Position & { readonly path: string };
  readonly status: FlowStatus;
  readonly version_before: Version | null;
  readonly version_after: Version | null;
  readonly attempts: number;
  /**
   * How long the run worked on this flow, in milliseconds: looking it up, reading, planning, deploying and taking back, with the
   * waits that these had, and without those for the flow's turn among others. Null where that was not measured.
   */
  readonly duration_ms: number | null;
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  /** What a reader should know besides, such as somebody's lock, or audio that can't be kept by a file. */
  readonly notices: readonly string[];
  readonly error: ErrorReport | null;
  readonly recovery: Recovery | null;
  readonly views: readonly MenuView[];
  /** Absent where what was live was known to git, or not looked at. */
  readonly drift?: DriftReport;
  /** How calls get through the flow before and after, where a plan changes that. */
  readonly calls?: CallComparison;
  /** What of that may hurt callers. */
  readonly hazards?: readonly CallHazard[];
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
  /** Who started the run, by the login that GitHub gives; '' where it gives none. */
  readonly actor: string;
  /** When the report was made, as ISO 8601 in UTC; '' as long as it is not. */
  readonly at: string;
  readonly files: readonly FileReport[];
  readonly flows: readonly FlowReport[];
  /** What ended the run before it could say something of single flows. */
  readonly error: ErrorReport | null;
  /** What a reader should know besides, such as that a fork's plan was left out. */
  readonly notes: readonly string[];
  readonly apiCalls: { readonly total: number; readonly retried: number; readonly throttledMs: number };
}
