import type { Version } from '../model/flow.ts';
import type { Menu } from '../model/menu.ts';

/* What is known of earlier deploys: from their records, and from git. The rooms `record` and `repository` implement it. */

/** What a deploy noted of one menu before it wrote. */
export interface RecordedMenu {
  /** The commit that was deployed. */
  readonly commit: string;
  /** The menu file in that commit. */
  readonly path: string;
  /** The hash of the state that the deploy found. Absent if that was not git's, such as an edit that it overwrote. */
  readonly before?: string;
  /** The commit from which the state that the deploy found was deployed. Absent if that is unknown. */
  readonly from?: string;
  /** The hash of the state that the menu file asked for. */
  readonly desired: string;
  /** Whether the deploy ended with success. If not, either state may be live. */
  readonly hasSucceeded: boolean;
  /** Why it can't be read how the deploy ended, as a sentence: then it counts as a success that nothing proves. */
  readonly whyUnknown?: string;
  /** When the deploy began, in milliseconds since the epoch by GitHub's clock. */
  readonly createdAt: number;
  /** The run that deployed. Absent if no run of a workflow did. */
  readonly run?: number;
  /** When the deploy ended, in milliseconds since the epoch by GitHub's clock. Absent while it runs, or if it was killed. */
  readonly endedAt?: number;
  /** The flow's version that the deploy found, and whether the deploy was to write the next one. */
  readonly flow?: { readonly version: Version; readonly wasWritten: boolean };
}

/** The answer to the question for a menu's last record: `unknown` if the records can't be read. */
export type LastRecord =
  | {
      readonly kind: 'found';
      readonly record: RecordedMenu;
      /** The record before it, if that deploy ended with success while the last one was at work: live may be as either has left it. */
      readonly beside: () => Promise<RecordBeside | undefined>;
      /** The other commits of the records right before it that asked for the same, the newest record first. */
      readonly sameBefore: () => Promise<readonly string[]>;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/** The record of a deploy that another one was at work beside. */
export interface RecordBeside {
  readonly record: RecordedMenu;
  /** Whether the other was at work then. Otherwise someone may have put back in between what this one has left. */
  readonly isCertain: boolean;
}

/** The deploy records. Reading them never throws. */
export interface DeployRecords {
  /**
   * The newest record of a menu.
   *
   * @param menuId the menu's own id in the flow, see `FlowContent.menuId`
   */
  last(flowId: string, menuId: string): Promise<LastRecord>;
}

/** Where this run stands among the commits and runs of its repository. */
export interface RunOrder {
  /** Whether a commit descends from this run's commit; undefined if that can't be determined. */
  isNewer(commit: string): Promise<boolean | undefined>;
  /** Whether the branch that is deployed has no commit newer than this run's; undefined if that can't be determined. */
  isNewest(): Promise<boolean | undefined>;
  /** Whether a commit descends from an older one; undefined if that can't be determined. */
  isAncestor(old: string, commit: string): Promise<boolean | undefined>;
  /** Whether a run of this repository has ended with success; undefined if that can't be determined. */
  hasSucceeded(runId: number): Promise<boolean | undefined>;
  /**
   * Whether a person started this run (`workflow_dispatch`) after that time. A re-run counts as started when its first attempt was.
   *
   * @param time in milliseconds since the epoch, by GitHub's clock
   * @returns undefined if that can't be determined
   */
  wasRequestedAfter(time: number): Promise<boolean | undefined>;
}

/** A menu as it was committed. */
export interface CommittedMenu {
  readonly menu: Menu;
  readonly commit: string;
}

/** The menu at the commit that was most surely deployed last. */
export interface LastCommitted extends CommittedMenu {
  /**
   * When the run ended whose success says so, in milliseconds since the epoch by GitHub's clock. Absent: the commit only stands in, and a
   * later or an earlier one may have been deployed.
   */
  readonly provenAt?: number;
  /** Other commits of which a run was requested before that run ended: it has left menus alone for those that are newer. */
  readonly besides?: readonly string[];
}

/** The menu whose history is asked for. */
export interface Subject {
  readonly menu: Menu;
  /** Whether a document of an earlier commit describes the same menu; undefined if that can no longer be determined. */
  isSame(other: Menu): boolean | undefined;
}

/** How a walk through the versions of a file ended. */
export type HistoryEnd =
  /** At the beginning of the history: there is no other version. */
  | { readonly kind: 'whole' }
  /** Before the start of the history, so there may be more versions. `reason` is a sentence for the workflow's author. */
  | { readonly kind: 'cut'; readonly reason: string };

/** The committed versions of the menus. */
export interface MenuHistory {
  /** The menu in a file at a commit; undefined if it isn't there, or can't be read. */
  at(commit: string, path: string, subject: Subject): Promise<CommittedMenu | undefined>;
  /** The menu at the commits that may have been deployed last, the cheapest answer first. They stand in for a record. */
  atBases(subject: Subject): AsyncGenerator<CommittedMenu>;
  /** The menu at the commit that was most surely deployed last; undefined if that is unknown, or had no such menu. */
  lastDeployed(subject: Subject): Promise<LastCommitted | undefined>;
  /** Whether git had no such menu at the commits that may have been deployed last. False if that can't be determined. */
  isNew(subject: Subject): Promise<boolean>;
  /** The menu at the head of this run's branch. Undefined if the run's commit is as new, or the head is unknown. */
  atNewerTip(subject: Subject): Promise<CommittedMenu | undefined>;
  /**
   * Every version of the menu that was committed on the branch, newest first. Each file that had the menu gives each version once.
   *
   * @param isEach whether a version that comes again, such as after a revert, is given again
   */
  older(subject: Subject, isEach?: boolean): AsyncGenerator<CommittedMenu, HistoryEnd>;
}

/** All that is known of earlier deploys. */
export interface DeployHistory {
  readonly records: DeployRecords;
  readonly order: RunOrder;
  readonly menus: MenuHistory;
}
