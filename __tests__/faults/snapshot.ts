import type { MenuId, DesiredMenu } from './menu-edits.ts';

/** One key of a menu in a flow of either API. */
interface Key {
  readonly key: string;
  /** A queue's id or name, depending on the API. */
  readonly target: string;
  /** Absent if the menu has one audio for all keys. */
  readonly prompt?: string;
  /** Everything else, as a text to compare. */
  readonly more: string;
}

export interface MenuState {
  readonly keys: readonly Key[];
  /** The menu's audio for all keys; absent if each key has a prompt. */
  readonly audio?: string;
}

/** What a flow does, split into what menu files can change and the rest. */
export interface Snapshot {
  readonly menus: Readonly<Record<MenuId, MenuState>>;
  /** Everything else, as a text to compare. */
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

/**
 * Whether `now` is the result of applying the menu files to `base`.
 *
 * @param earlier the versions before `base`, the newest first: a key that its file keeps comes back from there if `base` doesn't have it
 */
export function isDesired(base: Snapshot, now: Snapshot, desiredMenus: readonly DesiredMenu[], earlier: readonly Snapshot[] = []): boolean {
  return desiredMenus.every((desired) => {
    const { menu } = desired;
    const older = earlier.map(({ menus }) => menus[menu]);
    return isDesiredMenu(base.menus[menu], now.menus[menu], desired, older);
  });
}

/** Whether a menu is the result of applying its file to `base`. */
export function isDesiredMenu(base: MenuState, now: MenuState, { lines }: DesiredMenu, earlier: readonly MenuState[] = []): boolean {
  if (now.keys.length !== lines.length) return false;
  if (now.audio !== undefined && now.audio !== lines.map(({ prompt }) => prompt).join(' ')) return false;
  return lines.every((line, index) => {
    const older = line.keeps === true ? earlier : [];
    const before = [base, ...older].flatMap(({ keys }) => keys.find(({ key }) => key === line.key) ?? [])[0];
    // If a menu has one audio for all keys, the audio shows the order.
    const after = now.audio === undefined ? now.keys[index] : now.keys.find(({ key }) => key === line.key);
    if (after?.key !== line.key || (before !== undefined && before.more !== after.more)) return false;
    if (line.keeps) return before !== undefined && before.target === after.target && before.prompt === after.prompt;
    return [line.queue.id, line.queue.name].includes(after.target) && (after.prompt === undefined || after.prompt === line.prompt);
  });
}
