import type { MenuComparison, Row } from '../../model/menu-diff.ts';
import { count } from '../../text/text.ts';

/** Whether anything differs that a caller may notice. */
export function hasChanges({ rows, reordered, audio }: MenuComparison): boolean {
  return reordered || rows.some(({ sign }) => sign !== 'same') || audio?.before !== audio?.after;
}

/** Whether a key leads elsewhere. */
export function isRerouted({ sign, before, after }: Row): boolean {
  return sign === 'changed' && (before?.target !== after?.target || before?.id !== after?.id);
}

/** Whether a key that leads to the same has another name, which only people who build flows see. */
function isRenamed(row: Row): boolean {
  return row.sign === 'changed' && !isRerouted(row) && row.before?.name !== row.after?.name;
}

/** Whether other words are all that changes for a key, and callers hear them. */
export function isReworded(row: Row): boolean {
  return row.sign === 'changed' && !isRerouted(row) && !isRenamed(row) && row.before?.prompt !== row.after?.prompt;
}

/** What changes in some menus, in numbers: `1 key removed, 2 rerouted`. What callers lose comes first. */
export function changesInNumbers(menus: readonly MenuComparison[]): string[] {
  const rows = menus.flatMap((menu) => menu.rows);
  const [reworded, rerouted, renamed] = [isReworded, isRerouted, isRenamed].map((is) => rows.filter(is).length) as [number, number, number];
  const number = (sign: Row['sign']): number => rows.filter((row) => row.sign === sign).length;
  const keys = counted('key', [
    [number('removed'), 'removed'],
    [rerouted, 'rerouted'],
    [number('added'), 'added'],
    [renamed, 'renamed'],
    [number('changed') - rerouted - renamed - reworded, 'changed'],
  ]);
  const all = [
    ...keys,
    ...(reworded === 0 ? [] : [`${count(reworded, 'prompt')} changed`]),
    ...(menus.some(({ reordered }) => reordered) ? ['new order'] : []),
  ];
  // A text changes with the keys that it names.
  return all.length === 0 && menus.some(({ audio }) => audio?.before !== audio?.after) ? ['new text'] : all;
}

/** Numbers of one thing. Only the first one names it: `1 key removed`, `2 added`. */
function counted(noun: string, numbers: readonly (readonly [number, string])[]): string[] {
  return numbers.filter(([number]) => number > 0).map(([number, verb], index) => `${index === 0 ? count(number, noun) : number} ${verb}`);
}
