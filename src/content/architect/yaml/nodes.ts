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
} from 'yaml';
import { aliasTarget } from '../../../yaml/aliases.ts';
import type { Parsed } from './parse.ts';

/** A node, and whether it stands right here: what is reached through an alias or a merge is shared with other places, so it is not ours to edit. */
export interface Place {
  readonly node: Node;
  readonly own: boolean;
  /** The pair that it is the value of. */
  readonly pair?: Pair;
}

/** More maps than anybody merges into one. */
const MOST_MERGES = 100;

/** The place with an alias followed. */
export function follow(document: Document, place: Place): Place {
  if (!isAlias(place.node)) return place;
  const node = aliasTarget(document, place.node);
  return node === undefined ? place : { ...place, node, own: false };
}

/** The value of one field of the map at `place`: its own, else a merged one (`<<`). */
export function child(document: Document, place: Place | undefined, name: string): Place | undefined {
  return place && childIn(document, place, name, new Set());
}

/** @param seen the maps that don't have it: merges may lead to one map on many ways, or around in a circle */
function childIn(document: Document, place: Place, name: string, seen: Set<Node>): Place | undefined {
  const { node, own } = follow(document, place);
  if (!isMap(node) || seen.has(node) || seen.size === MOST_MERGES) return undefined;
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

/** The place at the end of a chain of fields. */
export function descend(document: Document, place: Place | undefined, ...names: readonly string[]): Place | undefined {
  return names.reduce<Place | undefined>((at, name) => child(document, at, name), place);
}

/** The pair of the map itself that has this key. */
export function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === name);
}

/** A pair's key as text. */
export function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? scalarText(pair.key) : undefined;
}

/** The text of a scalar, as written where YAML made a number or the like of it; undefined where there is nothing. */
export function scalarText(node: Scalar): string | undefined {
  if (typeof node.value === 'string') return node.value;
  return node.value === null || node.value === undefined ? undefined : node.source;
}

/** The text of a field: a scalar's, else (an unquoted `{{key}}` reads as a map) what is written there. */
export function textAt(parsed: Parsed, place: Place | undefined): string | undefined {
  if (place === undefined) return undefined;
  if (isScalar(place.node)) return scalarText(place.node);
  return sourceOf(parsed, place.node);
}

/** What is written at a node, without its comments behind. */
export function sourceOf(parsed: Parsed, node: Node): string {
  return parsed.text.slice(startOf(node), endOf(node)).trim();
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Where a node's last character that says something ends: without comments and blank lines behind it. */
export function endOf(node: Node): number {
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (isNode(last)) return endOf(last);
    if (last !== undefined) return endOfPair(last as Pair);
  }
  return node.range?.[1] ?? 0;
}

export function endOfPair(pair: Pair): number {
  const key = isNode(pair.key) ? endOf(pair.key) : 0;
  return isNode(pair.value) ? Math.max(key, endOf(pair.value)) : key;
}
