import type { CallComparison } from '../call-flow/compare.ts';
import type { CallHazard } from '../call-flow/hazards.ts';
import type { CallResult } from '../model/call-test.ts';
import type { Change } from '../model/change.ts';
import type { Version } from '../model/flow.ts';
import type { MenuComparison, Row } from '../model/menu-diff.ts';
import type { FlowStatus, Recovery } from '../model/outcome.ts';
import type { Fault, Location, Problem } from '../model/diagnostic.ts';

/** An error as the report shows it. */
export interface ErrorReport extends Fault {
  readonly status: number | null;
  readonly correlation_id: string | null;
}

/** One menu file or test file of the run. */
export interface FileReport {
  readonly path: string;
  readonly status: 'valid' | 'invalid' | 'deleted';
  /** Whether it is a test file. */
  readonly isTest?: true;
  /** Whether other files have the menus of this deleted one. */
  readonly isMoved?: boolean;
  readonly problems: readonly Problem[];
}

/** A menu as people read it. */
export interface MenuView extends MenuComparison {
  readonly nodeId: string;
  /** What the flow calls it. Absent if that is unknown, or is the file's own name for it. */
  readonly name?: string;
  readonly path: string;
  readonly line: number;
  /** The line of each key in the menu file. */
  readonly keyLines?: readonly { readonly key: string; readonly line: number }[];
  /** What the menu file has callers hear before each key, in its order, unless it has the menu's text as a whole. */
  readonly prompts?: readonly string[];
  /** The id of its node in the flow's call graph, if known. */
  readonly callNode?: string;
  /** If no call reaches the menu: where calls begin instead, in words. '' if that is no menu or task. */
  readonly unreached?: string;
}

/** What is live of a menu whose file can't be deployed because of it. */
export interface LiveFileReport {
  readonly menu: string;
  readonly path: string;
  /** The line of the file that names the menu. */
  readonly line: number;
  /** A menu file to paste. It is foreign text. */
  readonly liveFile: string;
}

/** A menu that must not be deployed over. The changes are those from the last version that git knew to what was live. */
export interface DriftedMenuReport {
  readonly menu: string;
  readonly path: string;
  /** The commit of the last version that git knew. Null: live is compared with this run's own menu file. */
  readonly commit: string | null;
  /** Why it is unknown whether live was edited outside git. */
  readonly unknown: string | null;
  /** Whether the menu is new to git: then nothing says that live was edited. */
  readonly isNew: boolean;
  /** The commit whose menu file is live, if one is. */
  readonly liveCommit?: string;
  /** What is live, as a menu file to paste. It is foreign text. Absent if the run deploys over it, or if no menu file can say it. */
  readonly liveFile?: string;
  readonly changes: readonly Change[];
  readonly view: MenuView;
}

/** What was live in a flow and matches nothing in git. */
export interface DriftReport {
  readonly version: Version;
  /** Who published that version, in words. Null if the org doesn't say. */
  readonly by: string | null;
  /** When it was published, as ISO 8601. */
  readonly at: string | null;
  /** The input `on-drift`. */
  readonly on_drift: 'fail' | 'overwrite';
  /** Whether this run has overwritten it. */
  readonly overwritten: boolean;
  readonly menus: readonly DriftedMenuReport[];
}

/** A call route that leads to a flow. */
export interface FlowReach {
  /** The name of the call route: people in Genesys Cloud call it an IVR. */
  readonly ivr: string;
  readonly numbers: readonly string[];
  /** When its calls get to the flow. Empty if the call route has no schedule. */
  readonly hours: readonly ('open' | 'closed' | 'holiday')[];
}

/** What a plan changes in a menu otherwise than the plan of the approved commit. */
export interface MenuSinceApproval {
  readonly menu: string;
  /** Whether the approved commit has the menu, as far as it can be read and planned. Otherwise all that the plan changes is new. */
  readonly isKnown: boolean;
  /** The keys that lead elsewhere: as approved, and as planned now. If the menu isn't known, as live and as planned now. */
  readonly rows: readonly Row[];
  readonly hasNewText: boolean;
  readonly hasNewOrder: boolean;
}

/** What is new in the plan of a flow since a commit of the pull request was approved. */
export interface SinceApproval {
  readonly commit: string;
  /** The reviewer's login on GitHub. */
  readonly by: string;
  readonly menus: readonly MenuSinceApproval[];
  /** The warnings of the approved commit's plan, as plain text. */
  readonly knownWarnings: readonly string[];
}

/** What happened to one flow. */
export interface FlowReport {
  readonly flow_id: string | null;
  readonly flow_name: string | null;
  readonly api: 'definition' | 'architect' | null;
  /** As Architect's YAML calls it, such as `inboundCall`. Absent if that is unknown. */
  readonly type?: string;
  readonly files: readonly string[];
  readonly menus: readonly string[];
  /** Where the first of its menu files names the flow. */
  readonly place?: Location;
  readonly status: FlowStatus;
  readonly version_before: Version | null;
  readonly version_after: Version | null;
  readonly attempts: number;
  /**
   * How long the run worked on this flow, in milliseconds: to find, read, plan, deploy and roll it back, including waits in these steps.
   * The time in which the flow waited for its turn doesn't count. Null: not measured.
   */
  readonly duration_ms: number | null;
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  /** What else a reader should know, such as someone's lock, or audio that a menu file can't manage. */
  readonly notices: readonly string[];
  /** Those of the notices that hold whatever becomes of the flow, such as which menus are left alone. */
  readonly decided: readonly string[];
  readonly error: ErrorReport | null;
  readonly recovery: Recovery | null;
  readonly views: readonly MenuView[];
  /** Absent: none. */
  readonly liveFiles?: readonly LiveFileReport[];
  /** Absent if git knew what was live, or if that was not checked. */
  readonly drift?: DriftReport;
  /** How calls get through the flow before and after, if a plan changes that. */
  readonly calls?: CallComparison;
  /** What can hurt callers. */
  readonly hazards?: readonly CallHazard[];
  /** Absent if no other commit was approved, or if that is unknown. */
  readonly sinceApproval?: SinceApproval;
  /** How many of its menus no menu file describes. Absent if nothing was planned. */
  readonly notInGit?: number;
  /** The call routes that lead to it. Absent if the org was not asked, or did not say. */
  readonly reachedBy?: readonly FlowReach[];
  /** What became of its call tests. Absent if it has none, or they were not run. */
  readonly tests?: readonly CallResult[];
}

/**
 * What a pull found of a menu:
 * - `new`: it has a file now · `updated`: its file got what is live
 * - `in-sync`: the file says what is live · `kept`: only the file was changed, and a deploy is due
 * - `conflict`: both were changed, or nothing tells which · `uncommitted`: the file has changes that are not in git
 * - `gone`: the flow doesn't have it any more · `left-out`: it gets no file
 */
export type PullStatus = 'new' | 'updated' | 'in-sync' | 'kept' | 'conflict' | 'uncommitted' | 'gone' | 'left-out';

/** What a pull did with one menu. Its parts are `key 1`, `the text`, `the order of the keys`. */
export interface PulledMenu {
  readonly flow_id: string;
  readonly flow_name: string;
  readonly menu: string;
  /** Null if it has no file, and gets none. */
  readonly path: string | null;
  readonly status: PullStatus;
  /** Whether its file was written. */
  readonly written: boolean;
  /** Changed only live: the file gets it. */
  readonly taken: readonly string[];
  /** Changed only in the file. */
  readonly kept: readonly string[];
  /** Changed on both sides, or nothing tells which side was. */
  readonly conflicts: readonly string[];
  /** Why it has this status, in sentences. Null if the status says it. */
  readonly why: string | null;
}

type RunOutcome = 'success' | 'failure' | 'no-changes';

/** Whether live differs from what the menu files ask for, or did before the run. */
export function hasAnyChange({ flows }: Pick<RunReport, 'flows'>): boolean {
  return flows.some(({ changes }) => changes.length > 0);
}

/** The page to dial, for those who read the report. */
export interface DialReport {
  /** Its address. Absent if this server keeps no pages. */
  readonly url?: string;
  /** What its two sides are: before and after a plan's merge, or a deploy. */
  readonly sides: 'plan' | 'deploy';
}

/** Everything that a run reports. The JSON report and every text are made from it. */
export interface RunReport {
  readonly mode: string;
  readonly outcome: RunOutcome;
  readonly commit: string;
  readonly runUrl: string;
  readonly repositoryUrl: string;
  readonly commentKey: string;
  /** The region whose Architect people use, such as `mypurecloud.ie`. Absent if that is unknown. */
  readonly architectHost?: string;
  /** The GitHub login of the person who started the run; '' if GitHub gives none. */
  readonly actor: string;
  /** When the report was made, as ISO 8601 in UTC; '' until then. */
  readonly at: string;
  readonly files: readonly FileReport[];
  readonly flows: readonly FlowReport[];
  /** What would be, or was to be, written: a hash. Absent if nothing was planned. */
  readonly plan?: string;
  /** What a pull did, menu by menu; absent in every other mode. */
  readonly pulled?: readonly PulledMenu[];
  /** Absent without a page to dial, or without a link to it. */
  readonly dial?: DialReport;
  /** What ended the run as a whole. */
  readonly error: ErrorReport | null;
  /** What else a reader should know, such as that there is no plan for a pull request from a fork. */
  readonly notes: readonly string[];
  readonly apiCalls: { readonly total: number; readonly retried: number; readonly throttledMs: number };
}
