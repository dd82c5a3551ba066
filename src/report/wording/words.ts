import type { FlowStatus } from '../../model/outcome.ts';
import type { DriftedMenuReport, FileReport, FlowReport, MenuView } from '../model.ts';

/**
 * New and removed. These are characters of every font, in the colour of the text. The emoji plus and minus are grey or black, which is
 * invisible on a dark page, and many fonts can't draw them as text.
 */
export const PLUS = '+';
export const MINUS = '−';
/** Changed. */
export const EDIT = '✏️';

/** A sign and words for each status, because the sign alone doesn't show it. */
const STATUS: Readonly<Record<FlowStatus, { readonly sign: string; readonly words: string }>> = {
  planned: { sign: '📝', words: 'would change' },
  deployed: { sign: '✅', words: 'deployed' },
  'in-sync': { sign: '⚪', words: 'in sync' },
  drifted: { sign: '🔀', words: 'drifted' },
  conflict: { sign: '⚠️', words: 'in conflict' },
  rejected: { sign: '❌', words: 'rejected' },
  'rolled-back': { sign: '↩️', words: 'rolled back' },
  'rollback-failed': { sign: '🛑', words: 'rollback failed' },
  failed: { sign: '❌', words: 'failed' },
  skipped: { sign: '⏭️', words: 'skipped' },
};

/** What a status means for the live flow, in a sentence. docs/deploy.md has the table. */
const MEANING: Readonly<Record<FlowStatus, string>> = {
  planned: 'Nothing was written.',
  deployed: 'Live and verified against the menu files.',
  'in-sync': 'Live equals the menu files. Nothing was written.',
  drifted: 'Nothing was written.',
  conflict: 'Nothing of this run is live.',
  rejected: 'Nothing of this run is live.',
  'rolled-back': 'The previous menu is live again.',
  'rollback-failed': 'Action required: check this flow in Architect now. The wrong menu may be live.',
  failed: 'Nothing of this run is live.',
  skipped: 'Nothing was written.',
};

/** The same, if the flow has notices: one may be about audio that the menu files don't manage. */
const MEANING_WITH_NOTICES: Partial<Record<FlowStatus, string>> = {
  deployed: 'Live. What the menu files manage was verified.',
  'in-sync': 'Every key leads where the menu files say. Nothing was written.',
};

export function statusSign(status: FlowStatus): string {
  return STATUS[status].sign;
}

export function statusWords(status: FlowStatus): string {
  return STATUS[status].words;
}

export function statusMeaning({ status, notices }: Pick<FlowReport, 'status' | 'notices'>): string {
  return (notices.length > 0 ? MEANING_WITH_NOTICES[status] : undefined) ?? MEANING[status];
}

/** What the report calls a flow: its name, else its id. */
export function flowLabel(flow: FlowReport): string {
  return flow.flow_name ?? flow.flow_id ?? 'unknown flow';
}

/** What the report calls a menu: its name in the flow, else what the menu file calls it. */
export function menuLabel({ name, nodeId }: Pick<MenuView, 'name' | 'nodeId'>): string {
  return name ?? nodeId;
}

/** The keys that stop answering in this flow. */
export function deadKeys(flow: FlowReport): { readonly menu: string; readonly key: string }[] {
  return flow.changes.flatMap(({ op, menu, key }) => (op === 'remove' && menu !== null && key !== null ? [{ menu, key }] : []));
}

type Drifted = Pick<DriftedMenuReport, 'unknown' | 'isNew' | 'liveCommit'>;

/** What is said of menus that must not be deployed over. */
export function driftWords(menus: readonly Drifted[]): 'edited outside git' | 'new to git' | 'differs from git' | 'not as deployed last' {
  if (menus.some(isEdited)) return 'edited outside git';
  if (menus.every(({ isNew }) => isNew)) return 'new to git';
  return menus.some(({ unknown }) => unknown !== null) ? 'differs from git' : 'not as deployed last';
}

/** Whether someone has certainly edited a menu outside git. If it is live as a commit has it, a run may have deployed that commit. */
export function isEdited({ unknown, isNew, liveCommit }: Drifted): boolean {
  return unknown === null && !isNew && liveCommit === undefined;
}

/** Whether a menu file is gone, and a menu with it. A file that was only renamed isn't. */
export function isDeleted({ status, isMoved = false }: FileReport): boolean {
  return status === 'deleted' && !isMoved;
}
