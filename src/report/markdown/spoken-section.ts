import type { Row } from '../../model/menu-diff.ts';
import { phoneKey, phrase } from '../wording/escape.ts';
import { isRerouted } from '../wording/menu-changes.ts';
import type { Sides } from '../wording/sides.ts';
import type { MenuView } from '../model.ts';
import { wordsBeforeAndAfter } from './before-after.ts';
import type { Section } from './budget.ts';
import { inMenuOrder } from './row-order.ts';
import type { ShownMenu } from './shown-menus.ts';

/** What callers hear in each menu, as far as that changes, and what they notice besides. */
export function spokenSections(menus: readonly ShownMenu[]): Section[] {
  return menus.flatMap((menu): Section[] => {
    const lines = linesOf(menu, menus.length > 1 ? ` in ${menu.label}` : '');
    return lines.length === 0 ? [] : [{ kind: menu.sides.perspective === 'change' ? 'spoken' : 'failedSpoken', text: lines.join('\n\n') }];
  });
}

function linesOf({ view, sides }: ShownMenu, where: string): string[] {
  const { audio, reordered, rows } = view;
  const spoken =
    audio === undefined ? promptTexts(rows) : audio.before === audio.after ? [] : [wordsBeforeAndAfter(audio.before, audio.after)];
  const keys = rows.filter(({ after }) => after !== undefined).map(({ key }) => phoneKey(key));
  const notes = notesOf(sides.perspective === 'edit' ? rows.filter((row) => row.sign === 'changed' && !isRerouted(row)) : rows);
  return [
    ...(spoken.length === 0 ? [] : [`**${labelOf(view, sides)}${where}:** ${spoken.join(' · ')}`]),
    ...(reordered ? [`**${sides.perspective === 'edit' ? 'Live order' : 'New order'}${where}:** ${keys.join(' ')}`] : []),
    ...(notes.length === 0 ? [] : [`<sub>${notes.join('<br>')}</sub>`]),
  ];
}

/** What is spoken is called so only if it is or will be live, and calls reach the menu. */
function labelOf({ unreached }: MenuView, { perspective, before, after }: Sides): string {
  if (perspective === 'change') return unreached === undefined ? 'Callers hear' : 'Text that no caller hears';
  return perspective === 'intention' ? 'Text, not deployed' : `Text (struck out: ${lower(before)}, underlined: ${lower(after)})`;
}

function lower(head: string): string {
  return head.charAt(0).toLowerCase() + head.slice(1);
}

/** The prompts that change, each after its key. */
function promptTexts(rows: readonly Row[]): string[] {
  return inMenuOrder(rows).flatMap(({ key, before, after }) => {
    const [old, now] = [before?.prompt ?? '', after?.prompt ?? ''];
    return old === now ? [] : [`${phoneKey(key)} ${wordsBeforeAndAfter(old, now)}`];
  });
}

/** What callers notice of the keys besides, each once with all keys that it is about. */
function notesOf(rows: readonly Row[]): string[] {
  const notes = inMenuOrder(rows).flatMap(({ key, before, after }) =>
    [...(before?.notes ?? []), ...(after?.notes ?? [])].map((note) => ({ key, note })),
  );
  return [...Map.groupBy(notes, ({ note }) => note)].map(
    ([note, those]) => `${those.map(({ key }) => phoneKey(key)).join(' ')} ${phrase(note)}`,
  );
}
