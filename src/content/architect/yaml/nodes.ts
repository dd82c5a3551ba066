import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { aliasTarget } from '../../../yaml/aliases.ts';
import type { Parsed } from './parse.ts';

/** A node and how it was reached. */
export interface Place {
  readonly node: Node;
  /** False if it was reached through an alias or a merge: other places share it, so it must not be edited. */
  readonly own: boolean;
  /** The pair whose value it is. */
  readonly pair?: Pair;
}

/** A limit on work: no flow merges this many maps into one. */
const MAX_MERGES = 100;

/** The place that an alias leads to; any other place as it is. */
export function follow(document: Document, place: Place): Place {
  if (!isAlias(place.node)) return place;
  const node = aliasTarget(document, place.node);
  return node === undefined ? place : { ...place, node, own: false };
}

/** The value of a field of the map at `place`: its own, else one that is merged in with `<<`. */
export function child(document: Document, place: Place | undefined, name: string): Place | undefined {
  return place && childIn(document, place, name, new Set());
}

/** @param seen the maps that lack the field: merges can lead to a map more than once, or in a circle */
function childIn(document: Document, place: Place, name: string, seen: Set<Node>): Place | undefined {
  const { node, own } = follow(document, place);
  if (!isMap(node) || seen.has(node) || seen.size === MAX_MERGES) return undefined;
  seen.add(node);
  const pair = pairOf(node, name);
  if (pair !== undefined) return isNode(pair.value) ? follow(document, { node: pair.value, own, pair }) : undefined;
  const merged = pairOf(node, '<<')?.value;
  if (name === '<<' || !isNode(merged)) return undefined;
  for (const source of isSeq(merged) ? merged.items.filter(isNode) : [merged]) {
    const found = childIn(document, { node: source, own: false }, name, seen);
    if (found !== undefined) return { ...found, own: false };
  }
  return undefined;
}

/** The place at the end of a path of fields. */
export function descend(document: Document, place: Place | undefined, ...names: readonly string[]): Place | undefined {
  return names.reduce<Place | undefined>((at, name) => child(document, at, name), place);
}

/** The map's own pair with this key; merged maps are not searched. */
export function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === name);
}

/** A pair's key as text; undefined if the key is empty or not a scalar. */
export function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? scalarText(pair.key) : undefined;
}

/** The text of a scalar; for a number and the like, its spelling in the YAML. Undefined if it is empty. */
export function scalarText(node: Scalar): string | undefined {
  if (typeof node.value === 'string') return node.value;
  return node.value === null || node.value === undefined ? undefined : node.source;
}

/** The text of a field: a scalar's text, else the source. An unquoted `{{key}}` reads as a map. */
export function textAt(parsed: Parsed, place: Place | undefined): string | undefined {
  if (place === undefined) return undefined;
  if (isScalar(place.node)) return scalarText(place.node);
  return sourceOf(parsed, place.node);
}

/** The source of a node, without comments after it. */
export function sourceOf(parsed: Parsed, node: Node): string {
  return parsed.text.slice(startOf(node), endOf(node)).trim();
}

/** The offset at which a node starts. */
export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** The offset at which a node ends, without comments and blank lines after it. */
export function endOf(node: Node): number {
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (isNode(last)) return endOf(last);
    if (last !== undefined) return endOfPair(last as Pair);
  }
  return node.range?.[1] ?? 0;
}

/** The offset at which a pair ends, without comments and blank lines after it. */
export function endOfPair(pair: Pair): number {
  const key = isNode(pair.key) ? endOf(pair.key) : 0;
  return isNode(pair.value) ? Math.max(key, endOf(pair.value)) : key;
}

/** The offsets at which the items of a block list start: their dashes. */
export function dashesOf(list: YAMLSeq): number[] {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset));
}
