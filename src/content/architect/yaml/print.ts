import { isAlias, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import { keyOf, scalarText, startOf } from './nodes.ts';
import type { Parsed } from './parse.ts';
import { styleOf, writeScalar } from './scalar.ts';

/** YAML that is to be written: a scalar as its text will stand, or a map. */
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
 * @param column of its keys, from 0
 * @param step by how many columns each level goes deeper
 */
export function printBlock(fields: readonly YamlField[], column: number, step: number): string[] {
  const indent = ' '.repeat(column);
  return fields.flatMap(({ key, value }) => {
    if (typeof value === 'string') return [`${indent}${key}: ${value}`.trimEnd()];
    return value.length === 0 ? [`${indent}${key}: {}`] : [`${indent}${key}:`, ...printBlock(value, column + step, step)];
  });
}

/**
 * A copy of what stands at a node, in its own quotes but without its comments and anchors, which belong to its place.
 *
 * @param inBrackets whether the copy comes to stand between brackets or braces
 */
export function copyOf(parsed: Parsed, node: Node, inBrackets: boolean): YamlTree {
  if (isAlias(node)) return `*${node.source}`;
  if (isScalar(node)) {
    const value = scalarText(node);
    if (value === undefined) return node.source ?? '';
    if (typeof node.value !== 'string') return value;
    const source = parsed.text.slice(startOf(node), node.range?.[1] ?? 0);
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    return quoted && !source.includes('\n') ? source : writeScalar(value, styleOf(node), inBrackets);
  }
  if (isSeq(node)) return `[ ${node.items.map((item) => (isNode(item) ? printInline(copyOf(parsed, item, true)) : '')).join(', ')} ]`;
  if (!isMap(node)) return '';
  const within = inBrackets || node.flow === true;
  const fields = node.items.map((pair) => ({
    key: keyOf(pair) ?? '',
    value: isNode(pair.value) ? copyOf(parsed, pair.value, within) : '',
  }));
  return within ? printInline(fields) : fields;
}
