import type { MenuId, Wish } from './menu-edits.ts';

/** One key of a menu, as it was found in a flow of either API. */
export interface Key {
  readonly key: string;
  /** A queue's id or name, as the API has it. */
  readonly target: string;
  /** Absent where the menu speaks as a whole. */
  readonly prompt?: string;
  /** Everything else, as a text to compare. */
  readonly more: string;
}

export interface MenuState {
  readonly keys: readonly Key[];
  /** What the menu says as a whole; absent where its keys speak. */
  readonly audio?: string;
}

/** What a flow does, told apart by what a menu file may speak of and what it may not. */
export interface Snapshot {
  readonly menus: Readonly<Record<MenuId, MenuState>>;
  /** All the rest, as a text to compare. */
  readonly rest: string;
}

/** Whether these menus are the same in both. */
export function sameMenus(one: Snapshot, other: Snapshot, menus: readonly MenuId[]): boolean {
  return menus.every((menu) => JSON.stringify(one.menus[menu]) === JSON.stringify(other.menus[menu]));
}

/** Whether everything but these menus is the same in both. */
export function sameElsewhere(one: Snapshot, other: Snapshot, menus: readonly MenuId[]): boolean {
  const others = (Object.keys(one.menus) as MenuId[]).filter((menu) => !menus.includes(menu));
  return one.rest === other.rest && sameMenus(one, other, others);
}

/** Whether `now` is what the menu files make of the menus of `base`. */
export function isAsked(base: Snapshot, now: Snapshot, wishes: readonly Wish[]): boolean {
  return wishes.every((wish) => isWished(base.menus[wish.menu], now.menus[wish.menu], wish));
}

function isWished(base: MenuState, now: MenuState, { lines }: Wish): boolean {
  if (now.keys.length !== lines.length) return false;
  if (now.audio !== undefined && now.audio !== lines.map(({ prompt }) => prompt).join(' ')) return false;
  return lines.every((line, index) => {
    const before = base.keys.find(({ key }) => key === line.key);
    // Where a menu speaks as a whole, its audio has the order.
    const after = now.audio === undefined ? now.keys[index] : now.keys.find(({ key }) => key === line.key);
    if (after?.key !== line.key || (before !== undefined && before.more !== after.more)) return false;
    if (line.keeps) return before !== undefined && before.target === after.target && before.prompt === after.prompt;
    return [line.queue.id, line.queue.name].includes(after.target) && (after.prompt === undefined || after.prompt === line.prompt);
  });
}
