import { reachesCallers, type FlowStatus } from '../../model/outcome.ts';
import type { FlowReport, RunReport } from '../model.ts';

/**
 * What is new, and what is gone: letters of any font, in the colour of the text. The emoji plus and minus are grey or black, which nobody
 * sees on a dark page, and many readers have no font that draws them as text.
 */
export const PLUS = '+';
export const MINUS = '−';

/** A sign and words for each status: never the sign alone. */
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

/** What the status says of the callers: the README's table of statuses, in a sentence. */
const MEANING: Readonly<Record<FlowStatus, string>> = {
  planned: 'Nothing was written.',
  deployed: 'Callers hear the new menu: what is live was compared with the menu files.',
  'in-sync': 'Callers already hear what the menu files say. Nothing was written.',
  drifted: 'What callers hear is not what the menu files say. Nothing was written.',
  conflict: 'Somebody else changed or locked the flow. Nothing of this run is live.',
  rejected: 'Nothing of this run is live: callers hear what they heard before.',
  'rolled-back': 'The change had reached the flow and was taken back: callers hear what they heard before.',
  'rollback-failed': 'What callers hear now is not certain. Somebody must look at the flow.',
  failed: 'Nothing of this run is live.',
  skipped: 'Nothing was written.',
};

/** The same, where there is something to note. */
const NOTED: Partial<Record<FlowStatus, string>> = {
  deployed: 'The change is live: what can be kept by the menu files was compared with them.',
  'in-sync': 'Every key leads where the menu files say. Nothing was written.',
};

export function statusSign(status: FlowStatus): string {
  return STATUS[status].sign;
}

export function statusWords(status: FlowStatus): string {
  return STATUS[status].words;
}

export function statusMeaning({ status, notices }: FlowReport): string {
  // A note may be about audio that the files don't keep: then nothing is claimed of what callers hear.
  return (notices.length > 0 ? NOTED[status] : undefined) ?? MEANING[status];
}

/** What a table says of a key, by what has become of it. */
export type ChangeWords = Readonly<Record<'added' | 'removed' | 'changed' | 'same', string>>;

const HAPPENS: ChangeWords = { added: `${PLUS} new`, removed: `${MINUS} stops answering`, changed: '✏️ changed', same: '' };
const DIFFERS: ChangeWords = { added: `${MINUS} in the file only`, removed: `${PLUS} live only`, changed: '✏️ differs', same: '' };
const WANTED: ChangeWords = {
  added: `${PLUS} was to be new`,
  removed: `${MINUS} was to stop answering`,
  changed: '✏️ was to change',
  same: '',
};

/** What is told of a flow's two states: the change between them, how they differ, or what this run wanted and did not get. */
export type Perspective = 'change' | 'difference' | 'wish';

export function perspectiveOf({ status }: FlowReport, { mode }: RunReport): Perspective {
  if (reachesCallers(status)) return 'change';
  // A deploy that is refused for drift wanted a change, like any other.
  return status === 'drifted' && mode !== 'deploy' ? 'difference' : 'wish';
}

/** The words for a flow's table. */
export function changeWords(telling: Perspective): ChangeWords {
  return { change: HAPPENS, difference: DIFFERS, wish: WANTED }[telling];
}

/** How a flow is called: by its name, else its id. */
export function flowLabel(flow: FlowReport): string {
  return flow.flow_name ?? flow.flow_id ?? 'unknown flow';
}

/** The keys that stop answering in this flow. */
export function deadKeys(flow: FlowReport): { readonly menu: string; readonly key: string }[] {
  return flow.changes.flatMap(({ op, menu, key }) => (op === 'remove' && menu !== null && key !== null ? [{ menu, key }] : []));
}
