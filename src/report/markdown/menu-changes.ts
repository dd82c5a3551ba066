import type { MenuComparison, Row } from '../../model/menu-diff.ts';
import type { MenuView } from '../model.ts';
import { count } from '../../text/text.ts';

/** Whether anything differs that a caller may notice. */
export function hasChanges({ rows, reordered, audio }: MenuComparison): boolean {
  return reordered || rows.some(({ sign }) => sign !== 'same') || audio?.before !== audio?.after;
}

/** What changes in a menu, in words. What callers lose comes first. */
export function menuChanges({ rows, reordered, audio, unreached }: Pick<MenuView, keyof MenuComparison | 'unreached'>): string[] {
  const changed = rows.filter(({ sign }) => sign === 'changed');
  const staying = changed.filter(({ before, after }) => before?.target === after?.target && before?.id === after?.id);
  const prompts = staying.filter(({ before, after }) => before?.prompt !== after?.prompt).length;
  const number = (sign: Row['sign']): number => rows.filter((row) => row.sign === sign).length;
  return [
    ...counted(number('removed'), 'key', ['stops answering', 'stop answering']),
    ...counted(changed.length - staying.length, 'key', ['leads elsewhere', 'lead elsewhere']),
    ...counted(prompts, 'prompt', ['changes', 'change']),
    ...counted(staying.length - prompts, 'key', ['changes otherwise', 'change otherwise']),
    ...(number('added') === 0 ? [] : [count(number('added'), 'new key')]),
    ...(reordered ? ['another order'] : []),
    ...(audio === undefined || audio.before === audio.after
      ? []
      : [unreached === undefined ? 'callers hear something else' : 'another text']),
  ];
}

/** A number of things with a verb; empty for 0. */
function counted(number: number, noun: string, [singular, plural]: readonly [string, string]): string[] {
  return number === 0 ? [] : [`${count(number, noun)} ${number === 1 ? singular : plural}`];
}
