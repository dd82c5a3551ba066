/* The texts in TypeScript source: what it can show to users is in its strings and templates. */

import { stripTypeScriptTypes } from 'node:module';
import { parse, type AnyNode } from 'acorn';

/** A string or a template. */
export interface SourceText {
  readonly line: number;
  /** Its literal parts. Between two of them stands a value. */
  readonly parts: readonly string[];
}

/** The strings and templates of a source file, but not those that only name a module. */
export function textsOf(source: string): SourceText[] {
  const code = stripTypeScriptTypes(source, { mode: 'strip' });
  const texts: SourceText[] = [];
  const visit = (node: AnyNode): void => {
    const line = node.loc?.start.line ?? 0;
    if (node.type === 'Literal' && typeof node.value === 'string') texts.push({ line, parts: [node.value] });
    if (node.type === 'TemplateLiteral') texts.push({ line, parts: node.quasis.map(({ value }) => value.cooked ?? value.raw) });
    for (const [name, child] of Object.entries(node)) {
      if (name === 'source') continue;
      for (const one of [child].flat()) if (isNode(one)) visit(one);
    }
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true }));
  return texts;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
