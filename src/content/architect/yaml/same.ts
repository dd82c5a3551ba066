import { isAlias, isMap, isScalar, isSeq, type Document, type Pair } from 'yaml';
import { aliasTarget } from '../../../yaml/aliases.ts';
import { keyOf } from './nodes.ts';

/** A node's document, to follow its aliases; a pair of nodes that are taken to be the same without looking into them. */
export interface Comparison {
  readonly a: Document;
  readonly b: Document;
  /** Fields of the map on the side of `a` that may differ. */
  readonly except?: { readonly map: unknown; readonly fields: readonly string[] };
}

/** Whether two nodes say the same, in whatever style: aliases count as what they stand for, comments and anchors don't count. */
export function sameYaml(a: unknown, b: unknown, comparison: Comparison): boolean {
  return compare(a, b, comparison, new Map());
}

function compare(a: unknown, b: unknown, comparison: Comparison, seen: Map<unknown, unknown>): boolean {
  const left = isAlias(a) ? aliasTarget(comparison.a, a) : a;
  const right = isAlias(b) ? aliasTarget(comparison.b, b) : b;
  if (seen.get(left) === right && left !== null && left !== undefined) return true;
  if (isScalar(left) && isScalar(right)) return Object.is(left.value, right.value);
  seen.set(left, right);
  if (isSeq(left) && isSeq(right)) {
    return (
      left.items.length === right.items.length && left.items.every((item, index) => compare(item, right.items[index], comparison, seen))
    );
  }
  if (isMap(left) && isMap(right)) {
    const free = left === comparison.except?.map ? comparison.except.fields : [];
    const [mine, theirs] = [held(left.items, free), held(right.items, free)];
    return (
      mine.length === theirs.length &&
      mine.every((pair, index) => {
        const other = theirs[index];
        return other !== undefined && compare(pair.key, other.key, comparison, seen) && compare(pair.value, other.value, comparison, seen);
      })
    );
  }
  return left === right || (isNothing(left) && isNothing(right));
}

function held(pairs: readonly Pair[], free: readonly string[]): Pair[] {
  return pairs.filter((pair) => !free.includes(keyOf(pair) ?? ''));
}

function isNothing(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}
