import { reachesCallers, type FlowStatus } from '../../model/outcome.ts';
import type { DriftedMenuReport, FileReport, FlowReport, RunReport } from '../model.ts';

/**
 * New and removed. These are characters of every font, in the colour of the text. The emoji plus and minus are grey or black, which is
 * invisible on a dark page, and many fonts can't draw them as text.
 */
export const PLUS = '+';
export const MINUS = '−';

/** A sign and words for each status, because the sign alone doesn't show it. */
const STATUS: Readonly<Record<FlowStatus, { readonly sign: string; readonly words: string }>> = {
  planned: { sign: '📝', words: 'would change' },
  deployed: { sign: '✅', words: 'deployed' },
  'in-sync': { sign: '⚪', words: 'in sync' },
  drifted: { sign: '🔀', words: 'drifted' },
  conflict: { sign: '⚠️', words: 'in conflict' },
  rejected: { sign: '❌', words: 'rejected' },
  'rolled-back': { sign: '↩️', words: 'rolled back' },
  'rollback-failed': { sign: '🛑', words: 'not rolled back' },
  failed: { sign: '❌', words: 'failed' },
  skipped: { sign: '⏭️', words: 'skipped' },
};

/** What a status means for callers, in a sentence. docs/deploy.md has the table. */
const MEANING: Readonly<Record<FlowStatus, string>> = {
  planned: 'Nothing was written.',
  deployed: 'Callers hear the new menu: what is live was compared with the menu files.',
  'in-sync': 'Callers already hear what the menu files say. Nothing was written.',
  drifted: 'What callers hear is not what the menu files say. Nothing was written.',
  conflict: 'Someone else changed or locked the flow. Nothing of this run is live.',
  rejected: 'Nothing of this run is live: callers hear what they heard before.',
  'rolled-back': 'The change was deployed, then rolled back. Callers hear the previous menu again.',
  'rollback-failed': 'What callers hear now is not certain. Someone must look at the flow.',
  failed: 'Nothing of this run is live.',
  skipped: 'Nothing was written.',
};

/** The same, if the flow has notices. */
const MEANING_WITH_NOTICES: Partial<Record<FlowStatus, string>> = {
  deployed: 'The change is live: what can be kept by the menu files was compared with them.',
  'in-sync': 'Every key leads where the menu files say. Nothing was written.',
};

/** The same, if the flow has menus that no call reaches: nothing is claimed about what callers hear. */
const MEANING_UNHEARD: Partial<Record<FlowStatus, string>> = {
  ...MEANING_WITH_NOTICES,
  drifted: 'What is live is not what the menu files say. Nothing was written.',
};

export function statusSign(status: FlowStatus): string {
  return STATUS[status].sign;
}

export function statusWords(status: FlowStatus): string {
  return STATUS[status].words;
}

export function statusMeaning({ status, notices, views }: FlowReport): string {
  if (views.some(({ unreached }) => unreached !== undefined)) return MEANING_UNHEARD[status] ?? MEANING[status];
  // A notice may be about audio that the menu files don't manage. Then the report claims nothing about what callers hear.
  return (notices.length > 0 ? MEANING_WITH_NOTICES[status] : undefined) ?? MEANING[status];
}

/** The words for a key in a table, by its sign. */
export type ChangeWords = Readonly<Record<'added' | 'removed' | 'changed' | 'same', string>>;

const CHANGES: ChangeWords = { added: `${PLUS} new`, removed: `${MINUS} stops answering`, changed: '✏️ changed', same: '' };
const DIFFERS: ChangeWords = { added: `${MINUS} in the file only`, removed: `${PLUS} live only`, changed: '✏️ differs', same: '' };
const INTENDED: ChangeWords = {
  added: `${PLUS} was to be new`,
  removed: `${MINUS} was to stop answering`,
  changed: '✏️ was to change',
  same: '',
};

/**
 * How the report shows a flow's two states: as a change from one to the other, as a difference, or as an intended change that is not
 * live.
 */
export type Perspective = 'change' | 'difference' | 'intention';

export function perspectiveOf({ status }: FlowReport, { mode }: RunReport): Perspective {
  if (reachesCallers(status)) return 'change';
  // A deploy that drift stopped intended a change, like any other deploy.
  return status === 'drifted' && mode !== 'deploy' ? 'difference' : 'intention';
}

/** The words for a flow's table. */
export function changeWords(perspective: Perspective): ChangeWords {
  return { change: CHANGES, difference: DIFFERS, intention: INTENDED }[perspective];
}

/** What the report calls a flow: its name, else its id. */
export function flowLabel(flow: FlowReport): string {
  return flow.flow_name ?? flow.flow_id ?? 'unknown flow';
}

/** The keys that stop answering in this flow. */
export function deadKeys(flow: FlowReport): { readonly menu: string; readonly key: string }[] {
  return flow.changes.flatMap(({ op, menu, key }) => (op === 'remove' && menu !== null && key !== null ? [{ menu, key }] : []));
}

type Drifted = Pick<DriftedMenuReport, 'unknown' | 'isNew' | 'liveCommit'>;

/** What is said of menus that must not be deployed over. */
export function driftWords(menus: readonly Drifted[]): string {
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
