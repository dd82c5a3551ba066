import type { MenuComparison, Row } from '../../model/menu-diff.ts';
import { count } from '../../text/count.ts';

/** Whether anything of the menu differs that a caller may notice. */
export function hasChanges({ rows, reordered, audio }: MenuComparison): boolean {
  return reordered || rows.some(({ sign }) => sign !== 'same') || audio?.before !== audio?.after;
}

/** What changes in a menu, in words for people: what takes something away from callers first. */
export function menuChanges({ rows, reordered, audio }: MenuComparison): string[] {
  const changed = rows.filter(({ sign }) => sign === 'changed');
  const staying = changed.filter(({ before, after }) => before?.target === after?.target && before?.id === after?.id);
  const prompts = staying.filter(({ before, after }) => before?.prompt !== after?.prompt).length;
  const number = (sign: Row['sign']): number => rows.filter((row) => row.sign === sign).length;
  return [
    ...told(number('removed'), 'key', ['stops answering', 'stop answering']),
    ...told(changed.length - staying.length, 'key', ['leads elsewhere', 'lead elsewhere']),
    ...told(prompts, 'prompt', ['changes', 'change']),
    ...told(staying.length - prompts, 'key', ['changes otherwise', 'change otherwise']),
    ...(number('added') === 0 ? [] : [count(number('added'), 'new key')]),
    ...(reordered ? ['another order'] : []),
    ...(audio === undefined || audio.before === audio.after ? [] : ['callers hear something else']),
  ];
}

function told(number: number, noun: string, [one, many]: readonly [string, string]): string[] {
  return number === 0 ? [] : [`${count(number, noun)} ${number === 1 ? one : many}`];
}
