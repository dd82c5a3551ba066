/** What a key of a menu says and does, in words. */
export interface KeyView {
  /** Absent where the menu speaks as a whole, and no part of it belongs to one key. */
  readonly prompt?: string;
  readonly target: string;
  /** The target's id, where `target` tells its name. */
  readonly id?: string;
  /** What the choice itself is called, where that is told. */
  readonly name?: string;
}

/** One key of a menu, before and after. */
export interface Row {
  readonly key: string;
  readonly sign: 'added' | 'removed' | 'changed' | 'same';
  readonly before: KeyView | undefined;
  readonly after: KeyView | undefined;
  /** Of a key that is gone: the key that stood before it, and is still there. */
  readonly follows?: string;
}

/** A menu before and after: the new order first, then the keys that are gone. */
export interface MenuComparison {
  readonly rows: readonly Row[];
  readonly reordered: boolean;
  /** What the menu says as a whole, where it speaks as a whole. */
  readonly audio?: { readonly before: string; readonly after: string };
}

/**
 * For each key that is gone, the key that stood before it and is still there.
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

/** A row's neighbour, where it has one. */
export function following(key: string | undefined): Pick<Row, 'follows'> {
  return key === undefined ? {} : { follows: key };
}
