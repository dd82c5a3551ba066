import type { Row } from '../../model/menu-diff.ts';
import { phoneKey, phrase } from '../wording/escape.ts';
import { keyNotes } from '../wording/key-notes.ts';
import type { Sides } from '../wording/sides.ts';
import type { MenuView } from '../model.ts';
import { wordsBeforeAndAfter } from './before-after.ts';
import { textBeforeAndAfter } from './prompts.ts';
import { count } from '../../text/text.ts';
import type { Section } from './budget.ts';
import { folded } from './elements.ts';
import { inMenuOrder } from './row-order.ts';
import type { ShownMenu } from './shown-menus.ts';

/** The texts of more menus are folded. */
const MAX_SEEN = 5;
/** The most menus in one folded part: if there is no room for all, the first ones stay. */
const MAX_FOLDED = 20;

/** What callers hear in each menu, as far as that changes, and what they notice of many keys alike. */
export function spokenSections(menus: readonly ShownMenu[]): Section[] {
  const sections = menus.flatMap((menu): Section[] => {
    const lines = linesOf(menu, menus.length > 1 ? ` in ${menu.label}` : '');
    return lines.length === 0 ? [] : [{ kind: menu.sides.perspective === 'change' ? 'spoken' : 'failedSpoken', text: lines.join('\n\n') }];
  });
  return sections.length > MAX_SEEN ? foldedTexts(sections) : sections;
}

function foldedTexts(sections: readonly Section[]): Section[] {
  return [...Map.groupBy(sections, ({ kind }) => kind)].flatMap(([kind, alike]) =>
    Array.from({ length: Math.ceil(alike.length / MAX_FOLDED) }, (_, at): Section => {
      const texts = alike.slice(at * MAX_FOLDED, (at + 1) * MAX_FOLDED).map(({ text }) => text);
      return { kind, text: folded(at === 0 ? `Texts of ${count(alike.length, 'menu')}` : 'More texts', texts.join('\n\n')) };
    }),
  );
}

function linesOf({ view, sides }: ShownMenu, where: string): string[] {
  const { audio, prompts, reordered, rows } = view;
  // What was edited outside git is in full in the menu file to paste.
  const isShort = sides.perspective === 'edit';
  const spoken =
    audio === undefined ? promptTexts(rows) : audio.before === audio.after ? [] : [textBeforeAndAfter(audio, prompts, isShort)];
  const order = rows.flatMap(({ key, after }) => (after === undefined ? [] : [key]));
  const shared = keyNotes(inMenuOrder(rows), sides).shared.map(({ note, keys: those }) => `${keysOf(those)} ${phrase(note)}`);
  return [
    ...(spoken.length === 0 ? [] : [`**${labelOf(view, sides)}${where}:** ${spoken.join(' · ')}`]),
    ...(reordered ? [`**${sides.perspective === 'edit' ? 'Live order' : 'New order'}${where}:** ${keysOf(order)}`] : []),
    ...(shared.length === 0 ? [] : [`<sub>${shared.join('<br>')}</sub>`]),
  ];
}

function keysOf(keys: readonly string[]): string {
  return keys.map((key) => phoneKey(key)).join(' ');
}

/** What is spoken is called so only if it is or will be live, and calls reach the menu. */
function labelOf({ unreached }: MenuView, { perspective, before, after, isLive }: Sides): string {
  if (perspective === 'change')
    return unreached !== undefined ? 'Text that no caller hears' : isLive ? 'Callers now hear' : 'Callers will hear';
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
