/** What callers hear for a key of a menu and where it leads, in words. */
export interface KeyView {
  /** Absent if the menu has one audio for all keys. */
  readonly prompt?: string;
  readonly target: string;
  /** The target's id, if `target` has its name. */
  readonly id?: string;
  /** The choice's own name, if it is shown. */
  readonly name?: string;
  /** What callers notice besides: what stays with a changed key, what comes with a new one, what goes with a removed one. In words. */
  readonly notes?: readonly string[];
}

/** What a change leaves wrong for callers, or takes from them without a word in the table. */
export type MenuWarning =
  /** A key no longer runs its own task. */
  | { readonly kind: 'lost-task'; readonly key: string; readonly does: readonly string[] }
  /** Audio of several parts gives way to a plain text. */
  | { readonly kind: 'lost-audio'; readonly audio: string }
  /** The menu's text names a key that is no longer in use. */
  | { readonly kind: 'named-dead-key'; readonly key: string }
  /** The menu's text never names a key that answers. `isOld`: it did not before, either. */
  | { readonly kind: 'unnamed-key'; readonly key: string; readonly isOld?: true };

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
  /** Choices that no key reaches, such as those by speech alone, in words. They stay as they are. */
  readonly withoutKey?: readonly string[];
  readonly warnings?: readonly MenuWarning[];
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
