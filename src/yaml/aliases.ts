import { isAlias, visit, type Alias, type Document, type Node } from 'yaml';

const known = new WeakMap<Document, ReadonlyMap<Alias, Node>>();

/**
 * The target of an alias: the last node before it that has its anchor. The library walks the whole document for each alias; this walks
 * it once, so the document must not change.
 */
export function aliasTarget(document: Document, alias: Alias): Node | undefined {
  const targets = known.get(document) ?? targetsIn(document);
  known.set(document, targets);
  return targets.get(alias);
}

function targetsIn(document: Document): Map<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}
