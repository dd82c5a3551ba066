import { parseMenuFile } from '../menu-file/parse.ts';
import type { LiveFlow } from '../model/flow.ts';
import { isOfFlow } from '../model/ids.ts';
import { withDivision, type Menu, type RoutingTarget } from '../model/menu.ts';
import { withOrgNames, type OrgNames } from '../model/org-names.ts';
import type { Queues } from '../model/queues.ts';
import type { WrittenMenu } from '../model/written-menu.ts';
import { editFile, type FileEdit } from './edit-file.ts';
import { fitMenu } from './fit.ts';
import { mergeMenu, type MergedMenu, type Sides } from './merge.ts';
import { printMenu, type FlowName } from './print.ts';

/** A flow, and the queues of its org. */
export interface Source {
  readonly live: LiveFlow;
  /** Undefined if they can't be listed. */
  readonly queues: Queues | undefined;
  /** What the org calls the names in menu files. */
  readonly names: OrgNames;
}

const NO_QUEUES: Queues = { byName: () => ({ matches: 0, near: [] }), nameOf: () => undefined };

/**
 * The text of a new menu file. Planning it changes nothing.
 *
 * @returns undefined if no menu file can describe the menu
 */
export function draftFile({ live, queues, names }: Source, flow: FlowName, menu: WrittenMenu): string | undefined {
  const isInSync = (text: string): boolean => {
    const { menus: written, problems } = parseMenuFile('', Buffer.from(text));
    const menus = written.map((one) => withOrgNames(one, names));
    if (!menus.every((one) => isOfFlow(one.flow, live))) return false;
    const { changed, problems: refused } = live.content.edit(menus, queues ?? NO_QUEUES, live.name);
    return problems.length + refused.length + changed.length === 0;
  };
  // A flow can have a name that menu files refuse, such as one with a control character: its id is fine.
  for (const named of [flow, { ...flow, isUnique: false }]) {
    const fitting = fitMenu(menu, (one) => isInSync(printMenu(named, one)));
    if (fitting !== undefined) return printMenu(named, fitting);
  }
  return undefined;
}

/** A menu file with what was taken from live. */
export interface MergedFile extends MergedMenu {
  /** The new text; the old one if nothing was taken. */
  readonly text: string;
  /** Whether what was taken can't be written, because of how the file is written. */
  readonly isStuck: boolean;
}

/** What a merge is about. */
export interface FileToMerge {
  readonly text: string;
  readonly file: Menu;
  /** Which of the file's documents the menu is, from 0. */
  readonly document: number;
  /** The menu as it was deployed last; undefined if that is unknown. */
  readonly base: Menu | undefined;
  readonly live: WrittenMenu;
}

/**
 * Merges live into a menu file.
 *
 * @param force whether parts in conflict become what is live
 */
export function mergeFile(
  { live: { content }, queues, names }: Source,
  { text, document, file, base, live }: FileToMerge,
  force: boolean,
): MergedFile {
  const isSameTarget = (one: RoutingTarget, other: RoutingTarget): boolean => content.isSameTarget(one, other, queues);
  const sides: Sides = { file, base, live, isSameTarget };
  const merged = mergeMenu(sides, force);
  if (merged.taken.length === 0 && !(force && merged.conflicts.length > 0)) return { ...merged, text, isStuck: false };
  const hasTarget = (key: string, target: RoutingTarget): boolean => {
    const now = file.options.find((option) => option.key === key)?.target;
    return now !== undefined && (now.kind === 'unchanged' || isSameTarget(now, target));
  };
  const next = edited(text, { ...merged.edit, document, hasTarget });
  const open = force ? { ...merged, conflicts: [] } : merged;
  return next !== undefined && isMerged(next, { ...sides, document, names }, open)
    ? { ...merged, text: next, isStuck: false }
    : { ...merged, text, isStuck: true };
}

/** The file with an edit; undefined if an alias would lose its anchor, so that the library can't print the document. */
function edited(text: string, edit: FileEdit): string | undefined {
  try {
    return editFile(text, edit);
  } catch {
    return undefined;
  }
}

/** Whether the new text is a valid file of which a second merge would change nothing that was decided. */
function isMerged(
  text: string,
  { document, names, ...sides }: Sides & { readonly document: number; readonly names: OrgNames },
  { kept, conflicts }: MergedMenu,
): boolean {
  const { menus, problems } = parseMenuFile(sides.file.path, Buffer.from(text));
  const menu = menus[document];
  if (menu === undefined || problems.length > 0) return false;
  const again = mergeMenu({ ...sides, file: withOrgNames(withDivision(menu, divisionOf(sides.file)), names) }, false);
  const isKnown = (part: string): boolean => kept.includes(part) || conflicts.includes(part);
  return [...again.taken, ...again.kept, ...again.conflicts].every((part) => isKnown(part));
}

function divisionOf({ flow }: Menu): string | undefined {
  return flow.kind === 'name' ? flow.divisionId : undefined;
}
