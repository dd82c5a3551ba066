/** What a reference can mean: a menu or a task. */
interface Referable {
  readonly refId?: string;
  readonly name: string;
}

interface Index<T> {
  readonly byRefId: ReadonlyMap<string | undefined, readonly T[]>;
  readonly byName: ReadonlyMap<string, readonly T[]>;
}

const indexes = new WeakMap<readonly Referable[], Index<Referable>>();

/** The lists of a flow never change, and each of its choices looks something up in them: each list is indexed once. */
function indexOf<T extends Referable>(all: readonly T[]): Index<T> {
  const index = (indexes.get(all) as Index<T> | undefined) ?? {
    byRefId: Map.groupBy(all, ({ refId }) => refId),
    byName: Map.groupBy(all, ({ name }) => name),
  };
  indexes.set(all, index);
  return index;
}

/** Those with exactly this refId. */
export function withRefId<T extends Referable>(all: readonly T[], refId: string): readonly T[] {
  return indexOf(all).byRefId.get(refId) ?? [];
}

/** Those with exactly this name. */
export function withName<T extends Referable>(all: readonly T[], name: string): readonly T[] {
  return indexOf(all).byName.get(name) ?? [];
}
