import type { Row, KeyView } from '../../model/menu-diff.ts';
import { beforeAndAfter, promptCell, targetCell, wordsBeforeAndAfter, type Cell } from './before-after.ts';
import type { Section } from './budget.ts';
import { code, phoneKey, phrase } from '../wording/escape.ts';
import { folded, link } from './elements.ts';
import type { MenuView, RunReport } from '../model.ts';
import { count } from '../../text/text.ts';
import { inMenuOrder } from './row-order.ts';
import { textLabel } from '../wording/unreached.ts';
import { changeWords, type ChangeWords, type Perspective } from '../wording/words.ts';

/** A column that shows a part of a key. */
type Column = (key: KeyView | undefined) => Cell;

/**
 * A menu: what callers hear for its keys and where these lead, before and after. Unchanged keys follow, folded.
 *
 * @param intro Markdown before the heading
 */
export function menuSections(view: MenuView, perspective: Perspective, report: RunReport, intro: string): Section[] {
  const columns = columnsOf(view);
  const words = changeWords(perspective);
  const rows = inMenuOrder(view.rows);
  const [changed, same] = [rows.filter(({ sign }) => sign !== 'same'), rows.filter(({ sign }) => sign === 'same')];
  const isFailed = perspective !== 'change';
  const parts = [
    `${intro}##### Menu ${menuName(view)} · ${link(report, view.path, view.line)}`,
    ...audio(view),
    ...(changed.length === 0 ? [] : [table(changed, words, columns)]),
    ...order(view),
    ...withoutKey(view),
  ];
  const menu: Section = { kind: isFailed ? 'failedMenu' : 'menu', text: parts.join('\n\n') };
  if (same.length === 0) return [menu];
  const unchanged = folded(count(same.length, 'unchanged key'), table(same, words, columns));
  return [menu, { kind: isFailed ? 'failedUnchangedKeys' : 'unchangedKeys', text: unchanged }];
}

/** All keys of a menu that is in sync, in a table, with what callers hear. */
export function keysTable(view: MenuView): string {
  return [...audio(view), table(inMenuOrder(view.rows), changeWords('change'), columnsOf(view)), ...withoutKey(view)].join('\n\n');
}

/** If a menu has one audio for all keys, its keys have no prompts of their own. */
function columnsOf({ audio: menu }: MenuView): readonly Column[] {
  return menu === undefined ? [promptCell, targetCell] : [targetCell];
}

/** A menu by its name, and by what the menu file calls it. */
export function menuName({ name, nodeId }: MenuView): string {
  return name === undefined ? code(nodeId) : `${code(name)} (${code(nodeId)})`;
}

/** What callers hear in the menu, if no part of its audio belongs to a key. */
function audio(view: MenuView): string[] {
  const { audio: menu } = view;
  if (menu === undefined) return [];
  const isSame = menu.before === menu.after;
  return [`${textLabel(view)}${isSame ? '' : ' ✏️'}: ${wordsBeforeAndAfter(menu.before, menu.after) || '–'}`];
}

/** Choices that stay as they are, because a menu file names choices by their keys. */
function withoutKey({ withoutKey: choices = [] }: MenuView): string[] {
  return choices.length === 0 ? [] : [`Without a key, and kept as they are: ${choices.map((choice) => phrase(choice)).join('; ')}`];
}

function order({ reordered, rows }: MenuView): string[] {
  if (!reordered) return [];
  const keys = rows.filter(({ after }) => after !== undefined).map(({ key }) => phoneKey(key));
  return [`The keys are now read out in this order: ${keys.join(' ')}`];
}

function table(rows: readonly Row[], words: ChangeWords, columns: readonly Column[]): string {
  const head = columns.length === 1 ? '| Key | Goes to |\n|:-:|---|' : '| Key | Prompt | Goes to |\n|:-:|---|---|';
  return `${head}\n${rows.map((row) => tableRow(row, words, columns)).join('\n')}`;
}

function tableRow({ key, sign, before, after }: Row, words: ChangeWords, columns: readonly Column[]): string {
  const { [sign]: word } = words;
  const cells = columns.map((column) => beforeAndAfter(column(before), column(after)));
  return `| ${[word === '' ? phoneKey(key) : `${phoneKey(key)}<br>${word}`, ...cells].join(' | ')} |`;
}
