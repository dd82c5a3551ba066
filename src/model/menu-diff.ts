/** What callers hear for a key of a menu and where it leads, in words. */
export interface KeyView {
  /** Absent if the menu has one audio for all keys. */
  readonly prompt?: string;
  readonly target: string;
  /** The target's id, if `target` has its name. */
  readonly id?: string;
  /** The choice's own name, if it is shown. */
  readonly name?: string;
}

/** One key of a menu, before and after. */
export interface Row {
  readonly key: string;
  readonly sign: 'added' | 'removed' | 'changed' | 'same';
  readonly before: KeyView | undefined;
  readonly after: KeyView | undefined;
  /** For a removed key: the key before it that still exists. */
  readonly precedingKey?: string;
}

/** A menu before and after: the new order first, then the removed keys. */
export interface MenuComparison {
  readonly rows: readonly Row[];
  readonly reordered: boolean;
  /** The menu's audio, if it has one for all keys. */
  readonly audio?: { readonly before: string; readonly after: string };
}

/**
 * For each removed key, the nearest key before it that is kept.
 *
 * @param old the keys in their old order
 */
export function precedingKeptKeys(old: readonly string[], now: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let last: string | undefined;
  for (const key of old) {
    if (now.has(key)) last = key;
    else if (last !== undefined) found.set(key, last);
  }
  return found;
}
