import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import { aliasTarget } from '../yaml/aliases.ts';
import type { Positions } from '../yaml/positions.ts';
import { trailingComments, type TrailingComment } from '../yaml/trailing-comments.ts';
import type { Position } from '../model/diagnostic.ts';

/** A YAML document that finds the place of a property in its text. */
export class Source {
  readonly document: Document.Parsed;
  readonly #places: Positions;

  constructor(document: Document.Parsed, places: Positions) {
    this.document = document;
    this.#places = places;
  }

  /** Line and column of an offset in the text, with the text of that line. */
  position(offset: number): Position {
    return this.#places.at(offset);
  }

  /** The line of an offset, as it is. */
  line(offset: number): string {
    return this.#places.lineOf(offset);
  }

  /** The place of the value at `path`. If it is missing, the place of the nearest value around it. */
  at(path: readonly PropertyKey[]): Position {
    let node: unknown = this.document.contents;
    let offset = this.#firstOffset();
    for (const step of path) {
      const next = this.#child(node, step);
      if (next === undefined) break;
      node = next.node;
      offset = next.offset;
    }
    return this.position(offset);
  }

  /** The place of the key `name` of the map at `path`. */
  atKey(path: readonly PropertyKey[], name: string): Position {
    const key = this.#pair(this.node(path), name)?.key;
    return isNode(key) && key.range ? this.position(key.range[0]) : this.at(path);
  }

  /** The node at `path`, with aliases followed. */
  node(path: readonly PropertyKey[]): Node | undefined {
    let node: unknown = this.document.contents;
    for (const step of path) node = this.#child(node, step)?.node;
    return this.#resolve(node);
  }

  /** The comments behind unquoted values, in the order of the text. */
  trailingComments(): TrailingComment[] {
    return trailingComments(this.document, this.#places);
  }

  #resolve(node: unknown): Node | undefined {
    if (isAlias(node)) return aliasTarget(this.document, node);
    return isNode(node) ? node : undefined;
  }

  #pair(node: unknown, name: PropertyKey): Pair | undefined {
    const map = this.#resolve(node);
    if (!isMap(map)) return undefined;
    const named = map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(name));
    // A list or map as a name has no text to compare. By mistake, a document may have one.
    return (
      named ??
      map.items.find((item) => isPair(item) && !isScalar(item.key) && !isAlias(item.key) && typeof name === 'string' && /[[{?]/u.test(name))
    );
  }

  #child(parent: unknown, step: PropertyKey): { readonly node: unknown; readonly offset: number } | undefined {
    const container = this.#resolve(parent);
    if (isSeq(container) && typeof step === 'number') return withOffset(container.items[step], undefined);
    const pair = this.#pair(container, step);
    return pair === undefined ? undefined : withOffset(pair.value, pair.key);
  }

  #firstOffset(): number {
    const { contents } = this.document;
    return contents?.range?.[0] ?? this.document.range[0];
  }
}

/** A node with the offset to show for it: its own, or that of its key if the value is empty. */
function withOffset(node: unknown, key: unknown): { readonly node: unknown; readonly offset: number } | undefined {
  const shown = isNode(node) && node.range && !(isScalar(node) && node.source === '' && isNode(key)) ? node : key;
  if (!isNode(shown) || !shown.range) return undefined;
  return { node, offset: shown.range[0] };
}
