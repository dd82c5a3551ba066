import type { Row } from '../../model/menu-diff.ts';
import { MAX_ALIKE } from './alike.ts';
import { isRerouted } from './menu-changes.ts';
import type { Sides } from './sides.ts';

/** What callers notice of the keys of a menu besides where they lead. */
interface KeyNotes {
  /** By its key, what stands beside that key. */
  readonly beside: ReadonlyMap<string, readonly string[]>;
  /** What many keys have in common: said once. */
  readonly shared: readonly { readonly note: string; readonly keys: readonly string[] }[];
}

/**
 * The notes of the rows, each beside its key. A note of many keys is said once instead.
 *
 * @param rows in the order in which they are shown
 */
export function keyNotes(rows: readonly Row[], { perspective }: Pick<Sides, 'perspective'>): KeyNotes {
  const notes = rows
    .filter((row) => hasNotes(row, perspective))
    .flatMap(({ key, before, after }) => ((after ?? before)?.notes ?? []).map((note) => ({ key, note })));
  const groups = [...Map.groupBy(notes, ({ note }) => note)].map(([note, those]) => ({ note, keys: those.map(({ key }) => key) }));
  const few = groups.filter(({ keys }) => keys.length <= MAX_ALIKE);
  const beside = Map.groupBy(
    few.flatMap(({ note, keys }) => keys.map((key) => ({ key, note }))),
    ({ key }) => key,
  );
  return {
    beside: new Map([...beside].map(([key, those]) => [key, those.map(({ note }) => note)])),
    shared: groups.filter(({ keys }) => keys.length > MAX_ALIKE),
  };
}

/** A key that stays has none. Of an edit outside git, notes tell only what differs where a key leads to the same on both sides. */
function hasNotes(row: Row, perspective: Sides['perspective']): boolean {
  if (row.sign === 'same') return false;
  return perspective !== 'edit' || (row.sign === 'changed' && !isRerouted(row));
}
