import type { Menu } from '../model/menu.ts';

/* What git knows of a menu's history. The repository implements it. */

/** A menu as it was committed. */
export interface CommittedMenu {
  readonly menu: Menu;
  readonly commit: string;
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
  /** The menu at the commits that may have been deployed last. */
  atBases(subject: Subject): AsyncGenerator<CommittedMenu>;
  /** Whether the commits of this run add the menu: git did not have it before. */
  isNew(subject: Subject): Promise<boolean>;
  /** Every version of the menu that was committed on the branch, newest first. Each file that had the menu gives each version once. */
  older(subject: Subject): AsyncGenerator<CommittedMenu, HistoryEnd>;
}
