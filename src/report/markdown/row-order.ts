import type { Row } from '../../model/menu-diff.ts';

/** Rows as people read a menu: a key that is gone stands where it stood, and those without a neighbour that is still there come first. */
export function inPlace(rows: readonly Row[]): Row[] {
  const gone = Map.groupBy(
    rows.filter(({ sign }) => sign === 'removed'),
    ({ follows }) => follows,
  );
  // A broken flow may have a key twice: each that is gone is told once.
  const take = (key: string | undefined): readonly Row[] => {
    const found = gone.get(key) ?? [];
    gone.delete(key);
    return found;
  };
  const first = take(undefined);
  const others = rows.filter(({ sign }) => sign !== 'removed').flatMap((row) => [row, ...take(row.key)]);
  return [...first, ...others, ...[...gone.values()].flat()];
}
