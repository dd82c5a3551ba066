import { count } from '../../text/text.ts';
import type { FlowReport, PulledMenu, PullStatus } from '../model.ts';

/** How a status is told. */
interface Words {
  readonly sign: string;
  /** What stands beside the sign, which alone doesn't show it. */
  readonly words: string;
  /** What follows on `2 menus`, if that is something else. */
  readonly ofMenus?: string;
}

const STATUS: Readonly<Record<PullStatus, Words>> = {
  new: { sign: '🆕', words: 'new file', ofMenus: 'pulled' },
  updated: { sign: '✏️', words: 'updated' },
  'in-sync': { sign: '⚪', words: 'in sync' },
  kept: { sign: '📝', words: 'changed in git only' },
  conflict: { sign: '⚠️', words: 'in conflict' },
  uncommitted: { sign: '⚠️', words: 'has uncommitted changes', ofMenus: 'with uncommitted changes' },
  gone: { sign: '❌', words: 'gone from the flow' },
  'left-out': { sign: '⏭️', words: 'left out' },
};

/** What was written, and what wasn't because another file kept all from being written. */
export function pullStatusWords(menu: PulledMenu): string {
  const { words } = STATUS[menu.status];
  return isHeld(menu) ? `${words}, not written` : words;
}

function isHeld({ status, written }: PulledMenu): boolean {
  return !written && (status === 'new' || status === 'updated');
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

/** What a pull did with all menus, such as `2 menus pulled, 1 menu updated, 1 menu in conflict`. */
export function pullVerdict(menus: readonly PulledMenu[], flows: readonly FlowReport[]): string {
  const shown = menus.filter(({ status }) => status !== 'in-sync' && status !== 'left-out');
  const groups = Map.groupBy(shown, (menu) => (isHeld(menu) ? 'not written' : (STATUS[menu.status].ofMenus ?? STATUS[menu.status].words)));
  const parts = [...groups].map(([words, { length }]) => `${count(length, 'menu')} ${words}`);
  const failed = flows.filter(({ status, menus: own }) => status === 'failed' && own.length === 0).length;
  if (failed > 0) parts.push(`${count(failed, 'flow')} failed`);
  return parts.length === 0 ? 'the menu files match what is live' : parts.join(', ');
}
