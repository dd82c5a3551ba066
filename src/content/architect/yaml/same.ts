import { isAlias, isMap, isScalar, isSeq, type Document, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { aliasTarget } from '../../../yaml/aliases.ts';
import { keyOf } from './nodes.ts';

/** The documents of the two compared nodes: their aliases are followed. */
interface Documents {
  readonly a: Document;
  readonly b: Document;
  /** Fields that may differ, by their map on the side of `a`. */
  readonly except?: ReadonlyMap<unknown, readonly string[]>;
}

/** Whether two nodes mean the same, in whatever style. An alias counts as its target. Comments and anchors don't count. */
export function sameYaml(a: unknown, b: unknown, documents: Documents): boolean {
  return new Comparison(documents).isSame(a, b);
}

class Comparison {
  readonly #documents: Documents;
  /** Pairs that are being compared, or were. They count as the same when they occur again, so a circle of aliases ends. */
  readonly #met = new Map<unknown, unknown>();

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  isSame(a: unknown, b: unknown): boolean {
    const left = withoutAlias(this.#documents.a, a);
    const right = withoutAlias(this.#documents.b, b);
    if (!isAbsent(left) && this.#met.get(left) === right) return true;
    if (isScalar(left) && isScalar(right)) return Object.is(left.value, right.value);
    this.#met.set(left, right);
    if (isSeq(left) && isSeq(right)) return this.#isSameList(left, right);
    if (isMap(left) && isMap(right)) return this.#isSameMap(left, right);
    return left === right || (isNothing(left) && isNothing(right));
  }

  #isSameList(left: YAMLSeq, right: YAMLSeq): boolean {
    return left.items.length === right.items.length && left.items.every((item, index) => this.isSame(item, right.items[index]));
  }

  #isSameMap(left: YAMLMap, right: YAMLMap): boolean {
    const ignored = this.#documents.except?.get(left) ?? [];
    const [pairs, others] = [pairsWithout(left, ignored), pairsWithout(right, ignored)];
    return (
      pairs.length === others.length &&
      pairs.every((pair, index) => {
        const other = others[index];
        return other !== undefined && this.isSame(pair.key, other.key) && this.isSame(pair.value, other.value);
      })
    );
  }
}

function withoutAlias(document: Document, node: unknown): unknown {
  return isAlias(node) ? aliasTarget(document, node) : node;
}

function pairsWithout(map: YAMLMap, ignored: readonly string[]): Pair[] {
  return ignored.length === 0 ? map.items : map.items.filter((pair) => !ignored.includes(keyOf(pair) ?? ''));
}

function isNothing(node: unknown): boolean {
  return isAbsent(node) || (isScalar(node) && node.value === null);
}

function isAbsent(node: unknown): boolean {
  return node === null || node === undefined;
}
