/** The rows of one menu in a table. */
export interface RowGroup {
  /** Markdown that tells the menu from others. */
  readonly label: string;
  /** Each with all its cells. */
  readonly rows: readonly (readonly string[])[];
}

/** The most rows of one table: if there is no room for all tables, the first ones stay. */
const MAX_ROWS = 40;

/**
 * Tables with the keys of several menus, as few as possible. If there are several menus, a row with its name is above the rows of each.
 *
 * @param heads of the columns; the first one is for keys
 * @param isLabelled whether the rows of one menu need its name, too
 */
export function keyTables(heads: readonly string[], groups: readonly RowGroup[], isLabelled = groups.length > 1): string[] {
  return chunksOf(groups).map((chunk) => {
    const rows = chunk.flatMap(({ label, rows: own }) => [...(isLabelled ? [labelRow(label, heads.length)] : []), ...own]);
    return [heads, [':-:', ...heads.slice(1).map(() => '---')], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  });
}

function labelRow(label: string, columns: number): readonly string[] {
  return ['', label, ...Array.from({ length: columns - 2 }, () => '')];
}

/** Whole groups, so that no menu is in two tables unless it is too big for one. */
function chunksOf(groups: readonly RowGroup[]): RowGroup[][] {
  const chunks: RowGroup[][] = [];
  let size = Number.MAX_SAFE_INTEGER;
  for (const group of groups.flatMap((one) => pieces(one))) {
    if (size + group.rows.length > MAX_ROWS) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(group);
    size += group.rows.length;
  }
  return chunks;
}

function pieces({ label, rows }: RowGroup): RowGroup[] {
  return Array.from({ length: Math.ceil(rows.length / MAX_ROWS) }, (_, index) => ({
    label,
    rows: rows.slice(index * MAX_ROWS, (index + 1) * MAX_ROWS),
  }));
}
