import { count } from '../../text/text.ts';
import type { FlowReport, PulledMenu, PullStatus } from '../model.ts';

/** A sign and words for each status of a pulled menu, because the sign alone doesn't show it. */
const STATUS: Readonly<Record<PullStatus, { readonly sign: string; readonly words: string }>> = {
  new: { sign: '🆕', words: 'new file' },
  updated: { sign: '✏️', words: 'updated' },
  'in-sync': { sign: '⚪', words: 'in sync' },
  kept: { sign: '📝', words: 'changed in git only' },
  conflict: { sign: '⚠️', words: 'in conflict' },
  uncommitted: { sign: '⚠️', words: 'has uncommitted changes' },
  gone: { sign: '❌', words: 'gone from the flow' },
  'left-out': { sign: '⏭️', words: 'left out' },
};

/** What was written, and what wasn't because another file kept all from being written. */
export function pullStatusWords({ status, written }: PulledMenu): string {
  const isHeld = !written && (status === 'new' || status === 'updated');
  return isHeld ? `${STATUS[status].words}, not written` : STATUS[status].words;
}

export function pullStatusSign({ status }: PulledMenu): string {
  return STATUS[status].sign;
}

/** What was taken, kept and couldn't be decided, part by part. */
export function partsInWords({ taken, kept, conflicts }: PulledMenu): string[] {
  return [
    ...(taken.length === 0 ? [] : [`from live: ${taken.join(', ')}`]),
    ...(kept.length === 0 ? [] : [`from git: ${kept.join(', ')}`]),
    ...(conflicts.length === 0 ? [] : [`changed on both sides: ${conflicts.join(', ')}`]),
  ];
}

/** What a pull did with all menus, such as `2 menu files new, 1 updated, 1 in conflict`. */
export function pullVerdict(menus: readonly PulledMenu[], flows: readonly FlowReport[]): string {
  const shown = menus.filter(({ status }) => status !== 'in-sync' && status !== 'left-out');
  const groups = Map.groupBy(shown, (menu) => pullStatusWords(menu));
  const parts = [...groups].map(([words, { length }]) => `${count(length, 'menu')} ${words}`);
  const failed = flows.filter(({ status, menus: own }) => status === 'failed' && own.length === 0).length;
  if (failed > 0) parts.push(`${count(failed, 'flow')} failed`);
  return parts.length === 0 ? 'the menu files say what is live' : parts.join(', ');
}
