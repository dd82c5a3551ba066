import type { Row } from '../../model/menu-diff.ts';
import { phoneKey, phrase } from '../wording/escape.ts';
import { keyNotes } from '../wording/key-notes.ts';
import { isReworded } from '../wording/menu-changes.ts';
import { changeOf, type Sides } from '../wording/sides.ts';
import type { MenuView } from '../model.ts';
import type { Section, SectionKind } from './budget.ts';
import { keyTables } from './key-tables.ts';
import { inMenuOrder } from './row-order.ts';
import type { ShownMenu } from './shown-menus.ts';
import { targetTexts } from './target.ts';

/**
 * Where the keys of all menus lead, before and after: in one table, if they have room in one. What callers
 * notice of a key besides stands beside it. Keys for which callers only hear other words are not in it.
 */
export function changeTables(menus: readonly ShownMenu[]): Section[] {
  const isLabelled = menus.length > 1;
  return [...Map.groupBy(menus, ({ sides: { before, after } }) => `${before} ${after}`).values()].flatMap((alike) => {
    const [first] = alike;
    const groups = alike.map(({ view, sides, label }) => ({ label, rows: rowsOf(view, sides) }));
    if (first === undefined) return [];
    const { before, after, perspective } = first.sides;
    const kind: SectionKind = perspective === 'change' ? 'changes' : perspective === 'edit' ? 'edits' : 'failedChanges';
    return keyTables(
      ['Key', before, after],
      groups.filter(({ rows }) => rows.length > 0),
      isLabelled,
    ).map((text): Section => ({ kind, text }));
  });
}

function rowsOf({ rows }: MenuView, sides: Sides): (readonly string[])[] {
  const ordered = inMenuOrder(rows);
  const { beside } = keyNotes(ordered, sides);
  return ordered.filter((row) => row.sign !== 'same' && !isReworded(row)).map((row) => cellsOf(row, sides, beside.get(row.key) ?? []));
}

function cellsOf(row: Row, sides: Sides, notes: readonly string[]): readonly string[] {
  const { key, before, after } = row;
  const { absent } = sides;
  const texts = targetTexts(before, after);
  const noted = notes.length === 0 ? '' : `<br><sub>${notesText(notes)}</sub>`;
  return [`${phoneKey(key)} ${unbroken(changeOf(row, sides))}`, texts.before || absent, `${texts.after || absent}${noted}`];
}

/** In the narrow column of a phone, a note takes several lines: a dot shows where each of many begins. */
function notesText(notes: readonly string[]): string {
  return notes.map((note) => `${notes.length > 1 ? '· ' : ''}${phrase(note)}`).join('<br>');
}

/** The longest words that stay on one line in the narrow column of a phone. */
const MAX_UNBROKEN = 14;

/** A sign and its words stay together: below the key, where there is no room beside it. */
function unbroken(words: string): string {
  return words.length > MAX_UNBROKEN ? words.replace(' ', '&nbsp;') : words.replaceAll(' ', '&nbsp;');
}
