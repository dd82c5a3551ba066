import type { Row } from '../../model/menu-diff.ts';

/** Rows in the order of the menu. A removed key stays in its place. If no key before it is kept, it comes first. */
export function inMenuOrder(rows: readonly Row[]): Row[] {
  const removed = Map.groupBy(
    rows.filter(({ sign }) => sign === 'removed'),
    ({ precedingKey }) => precedingKey,
  );
  // A broken flow may have a key twice. Removed keys after it are shown once.
  const take = (key: string | undefined): readonly Row[] => {
    const found = removed.get(key) ?? [];
    removed.delete(key);
    return found;
  };
  const first = take(undefined);
  const others = rows.filter(({ sign }) => sign !== 'removed').flatMap((row) => [row, ...take(row.key)]);
  return [...first, ...others, ...[...removed.values()].flat()];
}
