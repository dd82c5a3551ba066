import type { Row } from '../../model/menu-diff.ts';
import { count } from '../../text/text.ts';
import { code, isolatedPlain, phoneKey, phrase, plain } from '../wording/escape.ts';
import { textLabel } from '../wording/unreached.ts';
import { flowLabel } from '../wording/words.ts';
import type { MenuView, RunReport } from '../model.ts';
import type { Section } from './budget.ts';
import { folded } from './elements.ts';
import { keyTables, type RowGroup } from './key-tables.ts';
import { textBeforeAndAfter } from './prompts.ts';
import { inMenuOrder } from './row-order.ts';
import type { ShownMenu } from './shown-menus.ts';
import { targetText } from './target.ts';
import { versions } from './versions.ts';

/** The keys that stay as they are, with what callers hear, folded. */
export function unchangedSections(menus: readonly ShownMenu[]): Section[] {
  const all = menus.map(({ view, label }) => ({ view, label, rows: view.rows.filter(({ sign }) => sign === 'same') }));
  const keys = all.reduce((sum, { rows }) => sum + rows.length, 0);
  const kept = all.flatMap(({ view, label }) => withoutKey(view, menus.length > 1 ? ` in ${label}` : ''));
  const title = count(keys, 'unchanged key');
  // More tables are sections of their own: so there is room for the first ones.
  const tables = keysTables(all, menus.length > 1).map((text, index) => folded(index === 0 ? title : `${title}, continued`, text));
  const others = kept.length === 0 ? [] : [folded('Choices without a key', kept.join('<br>'))];
  return [...tables, ...others].map((text) => ({ kind: 'unchangedKeys', text }));
}

/** Menus that a plan finds in sync, each with its keys, folded. So the pull request that brings a menu into git shows that it is live. */
export function inSyncSections({ mode, flows }: RunReport): Section[] {
  if (mode !== 'plan') return [];
  return flows.flatMap((flow) =>
    flow.views.map((view): Section => {
      const live = `as live (${versions(flow)}, flow ${code(flowLabel(flow))})`;
      const title = `In sync: ${menuName(view)}, ${count(view.rows.length, 'key')}, ${live}`;
      const { audio, prompts } = view;
      const text = audio === undefined ? [] : [`${textLabel(view)}: ${textBeforeAndAfter(audio, prompts) || '–'}`];
      const tables = keysTables([{ view, label: '', rows: view.rows }], false);
      return { kind: 'unchangedKeys', text: folded(title, [...text, ...tables, ...withoutKey(view, '')].join('\n\n')) };
    }),
  );
}

/** A menu by its name, and by what the menu file calls it. */
function menuName({ name, nodeId }: MenuView): string {
  return name === undefined ? code(nodeId) : `${code(name)} (${code(nodeId)})`;
}

interface KeysOfMenu {
  readonly view: MenuView;
  readonly label: string;
  readonly rows: readonly Row[];
}

/** If a menu has one audio for all keys, its keys have no prompts of their own. */
function keysTables(menus: readonly KeysOfMenu[], isLabelled: boolean): string[] {
  const hasPrompts = menus.some(({ view }) => view.audio === undefined);
  const groups = menus.map(({ rows, label }): RowGroup => ({ label, rows: inMenuOrder(rows).map((row) => cellsOf(row, hasPrompts)) }));
  return keyTables(
    hasPrompts ? ['Key', 'Prompt', 'Goes to'] : ['Key', 'Goes to'],
    groups.filter(({ rows }) => rows.length > 0),
    isLabelled,
  );
}

function cellsOf({ key, after }: Row, hasPrompts: boolean): readonly string[] {
  const id = after?.id === undefined ? '' : ` <sub>${plain(after.id)}</sub>`;
  const target = after === undefined ? '–' : `${targetText(after)}${id}`;
  return hasPrompts ? [phoneKey(key), isolatedPlain(after?.prompt ?? '') || '–', target] : [phoneKey(key), target];
}

/** Choices that stay as they are, because a menu file names choices by their keys. */
function withoutKey({ withoutKey: choices = [] }: MenuView, where: string): string[] {
  return choices.length === 0 ? [] : [`Without a key${where}, kept as they are: ${choices.map((choice) => phrase(choice)).join('; ')}`];
}
