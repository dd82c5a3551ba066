import type { DeployHistory } from '../drift/deploy-history.ts';
import type { CallTests } from '../model/call-test.ts';
import type { Menu } from '../model/menu.ts';
import type { Clock } from '../model/clock.ts';
import type { OrgNames } from '../model/org-names.ts';
import type { Org } from '../model/org.ts';

/** The folder with the menu files, as a pull sees it. All paths start at the repository, with `/`. */
export interface MenuFolder {
  /** The folders in which the input `files` looks for menu files. */
  readonly folders: readonly string[];
  /** The text of a menu file. */
  read(path: string): string;
  /** Whether a file is not in git as it is here. */
  isUncommitted(path: string): boolean;
  /** Whether a new menu file can have this path: the input `files` matches it, and nothing has it, in upper or lower case. */
  isFree(path: string): boolean;
  /**
   * Writes all of these files, or none.
   *
   * @throws RunError `files.unwritable`
   */
  write(files: ReadonlyMap<string, string>): void;
}

/** Where a pull puts tests. */
export interface TestFolder {
  /** The folder as the input `tests` sees it. */
  readonly folder: Pick<MenuFolder, 'folders' | 'isFree'>;
  /** The tests that are there. A flow that has some gets no others. */
  readonly present: readonly CallTests[];
}

/** What a pull is about, and what it needs from outside. */
export interface PullWork {
  readonly org: Pick<Org, 'store' | 'findFlow' | 'listFlows' | 'queues'>;
  /** The flows to pull, by name or id; empty for all flows with menus. */
  readonly flows: readonly string[];
  /** Menus to pull although no call reaches them, by refId or name. */
  readonly requestedMenus: readonly string[];
  readonly divisionId: string | undefined;
  /** What the org calls the names in menu files. */
  readonly names: OrgNames;
  /** The menus of the present menu files. */
  readonly menus: readonly Menu[];
  readonly folder: MenuFolder;
  /** Where to propose call tests for flows that have none. `alone`: no menu is pulled. Absent: nowhere. */
  readonly tests?: TestFolder & { readonly alone: boolean };
  /** What is known of earlier deploys: the last deployed state is what live and the files are compared with. */
  readonly history: DeployHistory;
  /** Whether files with uncommitted or conflicting changes are written, too. */
  readonly force: boolean;
  readonly clock: Clock;
  /** How many flows are read at once. */
  readonly concurrency: number;
  /** Asked before anything new begins. */
  readonly cancellation: { readonly isRequested: boolean };
}
