import { isMap, isPair, isSeq, type Pair } from 'yaml';

/**
 * Goes through all pairs of a node, from the outer ones to the inner ones, in the order of the text. Aliases are not followed. The
 * library's `visit` copies the path to each node, which takes longer than all the rest of a plan.
 *
 * @param enter called for each pair; returns what the pairs inside of it get, or undefined to skip them
 */
export function eachPair<T>(node: unknown, given: T, enter: (pair: Pair, given: T) => T | undefined): void {
  if (isPair(node)) {
    const inside = enter(node, given);
    if (inside !== undefined) eachPair(node.value, inside, enter);
  } else if (isMap(node) || isSeq(node)) {
    for (const item of node.items) eachPair(item, given, enter);
  }
}
