import { isAlias, isMap, isNode, isScalar, visit, type Alias, type Document, type Node } from 'yaml';
import { aliasTarget } from '../yaml/aliases.ts';
import { isForbiddenName } from '../model/ids.ts';
import type { ReportProblem } from './rules.ts';
import type { Source } from './source.ts';
import { show } from '../text/text.ts';

/** Tags that add nothing to the value itself. */
const PLAIN_TAGS = new Set(['!', ...['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`)]);

/** More aliases than any menu file needs. The library's time for expanding them grows with the square of their number. */
const MOST_ALIASES = 1000;

/** An unquoted `*` as a key is an alias to YAML. */
export const LOOSE_ALIAS = [
  'yaml-syntax',
  'An unquoted * starts an alias, and this one leads nowhere.',
  'If you mean the star key, put it in quotes: "*".',
] as const;

/** No file needs tags. */
export const YAML_TAG = ['yaml-tag', 'A YAML tag stands here.', 'Remove it: the file needs no tags.'] as const;

/**
 * Reports what YAML allows and a menu file doesn't: names with a meaning in JavaScript, repeated properties, and tags for more than text
 * and numbers. It also reports aliases without a target, and aliases inside their own target.
 *
 * @returns whether the aliases can be expanded
 */
export function checkSyntax(document: Document.Parsed, source: Source, fail: ReportProblem): boolean {
  let canExpand = true;
  let aliases = 0;
  visit(document, {
    Alias(_, alias) {
      aliases += 1;
      const target = aliasTarget(document, alias);
      const isLoop = target !== undefined && leadsBack(alias, target);
      canExpand &&= target !== undefined && !isLoop && aliases <= MOST_ALIASES;
      if (aliases === MOST_ALIASES + 1) {
        fail(source.position(offset(alias)), 'alias-bomb', `The document has more than ${MOST_ALIASES} aliases.`, 'Write the values out.');
      }
      if (target === undefined) {
        fail(source.position(offset(alias)), ...LOOSE_ALIAS);
      } else if (isLoop) {
        fail(source.position(offset(alias)), 'alias-bomb', 'This alias leads back to itself.', 'Write the values out.');
      }
    },
    Node(_, node) {
      if (!isAlias(node) && node.tag !== undefined && !PLAIN_TAGS.has(node.tag)) {
        fail(source.position(offset(node)), ...YAML_TAG);
      }
    },
    Map(_, map) {
      const seen = new Set<string>();
      // A second `key` is the next option without its dash: so is what follows, and one problem says so.
      let isNextOption = false;
      for (const { key } of map.items) {
        const plain = isAlias(key) ? aliasTarget(document, key) : key;
        if (!isScalar(plain)) continue;
        const name = String(plain.value);
        if (isForbiddenName(name))
          fail(source.position(offset(key)), 'forbidden-name', `The name ${show(name)} is not allowed.`, 'Remove it.');
        if (seen.has(name) && !isNextOption) {
          isNextOption = name === 'key';
          const hint = `Keep one of the two.${isNextOption ? ' If a new option starts here, write `- key`.' : ''}`;
          fail(source.position(offset(key)), 'duplicate-property', 'This property is given twice.', hint);
        }
        seen.add(name);
      }
    },
  });
  return canExpand;
}

function offset(node: unknown): number {
  return isNode(node) && node.range ? node.range[0] : 0;
}

/** Whether an alias is inside its own target. */
function leadsBack(alias: Alias, target: Node): boolean {
  const [start = 0] = alias.range ?? [];
  return (
    target.range !== undefined &&
    target.range !== null &&
    target.range[0] <= start &&
    start < target.range[1] &&
    (isMap(target) || 'items' in target)
  );
}
