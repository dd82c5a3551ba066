import { stringify } from 'yaml';
import { menuIn, treeOf, type Choice, type FlowTree, type MenuTree } from './architect-tree.ts';
import { MENUS, THEIR_QUEUE, type Line, type DesiredMenu } from './menu-edits.ts';
import type { ContentAct } from './schedule.ts';

const changed = new Map<string, string>();

/** What another editor does to a flow's text. */
interface TextEdit {
  readonly act: ContentAct;
  /** The flow's text at the start. */
  readonly first: string;
  /** The newest text before that was another one; absent if there was none. */
  readonly before?: string | undefined;
  /** The menus that the run's files ask for. */
  readonly desiredMenus: readonly DesiredMenu[];
  /** A number that makes the edit's texts different from those of other edits. */
  readonly mark: number;
}

/** A flow's text after another editor's act. */
export function theirText(yaml: string, { act, first, before = yaml, desiredMenus, mark }: TextEdit): string {
  if (act === 'takes everything back to the start') return first;
  if (act === 'puts the version before back') return before;
  if (act === 'writes what is live once more') return yaml;
  const key = JSON.stringify([yaml, act, desiredMenus, mark]);
  const known = changed.get(key);
  if (known !== undefined) return known;
  if (changed.size > 2000) changed.clear();
  const tree = treeOf(yaml);
  perform(tree, act, desiredMenus, mark);
  const text = stringify(tree, { lineWidth: 0 });
  changed.set(key, text);
  return text;
}

function perform(tree: FlowTree, act: ContentAct, desiredMenus: readonly DesiredMenu[], mark: number): void {
  const menu = menuIn(tree, desiredMenus[0]?.menu ?? 'main');
  const { choices } = menu;
  switch (act) {
    case 'changes the same key':
      menu.choices = choices.map((choice, index) => (index === 0 ? theirs(choice) : choice));
      return;
    case 'changes another key of the menu':
      menu.choices = choices.map((choice, index) => (index === choices.length - 1 ? theirs(choice) : choice));
      return;
    case 'adds a key to the menu':
      if (!choices.some((choice) => keyOf(choice) === '8')) menu.choices = [...choices, newChoice('8', THEIR_QUEUE.name)];
      return;
    case 'removes a key of the menu':
      menu.choices = choices.slice(0, -1);
      return;
    case 'changes another menu': {
      const other = MENUS.find((id) => desiredMenus.every((desired) => desired.menu !== id));
      if (other === undefined) tree.inboundCall.initialGreeting.tts = `Ann ${mark}`;
      else menuIn(tree, other).audio.tts = `Ann ${mark}`;
      return;
    }
    case 'makes the same change':
      for (const desired of desiredMenus) applyDesired(menuIn(tree, desired.menu), desired);
      return;
    case 'makes half of the change': {
      const [desired] = desiredMenus;
      if (desired !== undefined) menu.choices = choices.map((choice) => withDesiredQueue(choice, desired.lines[0]));
      return;
    }
    case 'changes what is no menu':
      tree.inboundCall.initialGreeting.tts = `Ann ${mark}`;
      return;
    case 'takes everything back to the start':
    case 'puts the version before back':
    case 'writes what is live once more':
  }
}

function applyDesired(menu: MenuTree, { lines }: DesiredMenu): void {
  menu.choices = lines.map((line) => {
    const live = menu.choices.find((choice) => keyOf(choice) === line.key);
    if (live === undefined) return newChoice(line.key, line.queue.name);
    return line.keeps ? live : withDesiredQueue(live, line);
  });
  menu.audio.tts = lines.map(({ prompt }) => prompt).join(' ');
}

function withDesiredQueue(choice: Choice, line: Line | undefined): Choice {
  return line === undefined || keyOf(choice) !== line.key ? choice : withQueue(choice, line.queue.name);
}

function theirs(choice: Choice): Choice {
  return withQueue(choice, THEIR_QUEUE.name);
}

function withQueue({ menuTransferToAcd }: Choice, name: string): Choice {
  return { menuTransferToAcd: { ...menuTransferToAcd, targetQueue: { lit: { name } } } };
}

function newChoice(key: string, queue: string): Choice {
  return { menuTransferToAcd: { name: `Ann ${key}`, dtmf: `digit_${key}`, targetQueue: { lit: { name: queue } } } };
}

function keyOf(choice: Choice): string {
  const [fields] = Object.values<{ readonly dtmf?: string }>({ ...choice });
  return fields?.dtmf?.replace('digit_', '') ?? '';
}
