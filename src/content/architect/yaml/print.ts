import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { keyOf, scalarText, startOf } from './nodes.ts';
import type { Parsed } from './parse.ts';
import { styleOf, writeScalar } from './scalar.ts';

/** YAML to be written: a scalar in its final spelling, or a map. */
export type YamlTree = string | readonly YamlField[];

export interface YamlField {
  readonly key: string;
  readonly value: YamlTree;
}

/** A map between braces, on one line. */
export function printInline(tree: YamlTree): string {
  if (typeof tree === 'string') return tree;
  return tree.length === 0 ? '{}' : `{ ${tree.map(({ key, value }) => `${key}: ${printInline(value)}`).join(', ')} }`;
}

/**
 * The lines of a map in block style.
 *
 * @param column the column of its keys, from 0
 * @param step columns by which each level is indented
 */
export function printBlock(fields: readonly YamlField[], column: number, step: number): string[] {
  const indent = ' '.repeat(column);
  return fields.flatMap(({ key, value }) => {
    if (typeof value === 'string') return [`${indent}${key}: ${value}`.trimEnd()];
    return value.length === 0 ? [`${indent}${key}: {}`] : [`${indent}${key}:`, ...printBlock(value, column + step, step)];
  });
}

/**
 * A copy of a node, in its own quotes. Comments and anchors are left out: they belong to the node's place.
 *
 * @param inBrackets whether the copy goes between brackets or braces
 */
export function copyOf(parsed: Parsed, node: Node, inBrackets: boolean): YamlTree {
  if (isAlias(node)) return `*${node.source}`;
  if (isScalar(node)) return copyOfScalar(parsed, node, inBrackets);
  if (isSeq(node)) return `[ ${node.items.map((item) => (isNode(item) ? printInline(copyOf(parsed, item, true)) : '')).join(', ')} ]`;
  if (!isMap(node)) return '';
  const within = inBrackets || node.flow === true;
  const fields = node.items.map((pair) => ({
    key: keyOf(pair) ?? '',
    value: isNode(pair.value) ? copyOf(parsed, pair.value, within) : '',
  }));
  return within ? printInline(fields) : fields;
}

function copyOfScalar(parsed: Parsed, scalar: Scalar, inBrackets: boolean): string {
  const value = scalarText(scalar);
  if (value === undefined) return scalar.source ?? '';
  if (typeof scalar.value !== 'string') return value;
  const source = parsed.text.slice(startOf(scalar), scalar.range?.[1] ?? 0);
  const isQuoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  return isQuoted && !source.includes('\n') ? source : writeScalar(value, styleOf(scalar), inBrackets);
}
