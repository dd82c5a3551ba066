/** What a key of a menu says and does, in words. */
export interface Spoken {
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
  readonly before: Spoken | undefined;
  readonly after: Spoken | undefined;
}

/** A menu before and after: the new order first, then the keys that are gone. */
export interface MenuComparison {
  readonly rows: readonly Row[];
  readonly reordered: boolean;
  /** What the menu says as a whole, where it speaks as a whole. */
  readonly audio?: { readonly before: string; readonly after: string };
}
