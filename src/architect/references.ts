import { isMap, isNode, isSeq, type Node, type YAMLMap } from 'yaml';
import { keyOf, pairOf, textAt } from './nodes.ts';
import type { Parsed } from './parse.ts';

/** Something in a flow that references can lead to: a list item of one key, such as `menu`, `task` or `menuDisconnect`. */
export interface Element {
  readonly tag: string;
  readonly refId?: string;
  readonly name?: string;
  /** Its absolute path, such as `/inboundCall/menus/menu[Main Menu_10]/choices/menuDisconnect[Disconnect_11]`. */
  readonly path: string;
  /** The path of the list that it is an item of, such as `/inboundCall/menus`. */
  readonly list: string;
  readonly body: Node;
}

/** All elements of a flow, in the order of the text. */
export function elementsOf(parsed: Parsed): Element[] {
  const elements: Element[] = [];
  const walk = (node: unknown, path: string): void => {
    if (isMap(node)) {
      for (const pair of node.items) walk(pair.value, `${path}/${keyOf(pair) ?? ''}`);
    } else if (isSeq(node)) {
      for (const item of node.items) {
        const element = isMap(item) ? asElement(parsed, item, path) : undefined;
        if (element === undefined) walk(item, path);
        else {
          elements.push(element);
          walk(element.body, element.path);
        }
      }
    }
  };
  walk(parsed.document.contents, '');
  return elements;
}

function asElement(parsed: Parsed, item: YAMLMap, path: string): Element | undefined {
  const [pair] = item.items;
  const tag = pair === undefined || item.items.length !== 1 ? undefined : keyOf(pair);
  const body = pair?.value;
  if (tag === undefined || !isNode(body)) return undefined;
  const text = (name: string): string | undefined => {
    const value = isMap(body) ? pairOf(body, name)?.value : undefined;
    return isNode(value) ? textAt(parsed, { node: value, own: true }) : undefined;
  };
  const [refId, name] = [text('refId'), text('name')];
  return {
    tag,
    body,
    list: path,
    path: `${path}/${tag}[${refId ?? name ?? ''}]`,
    ...(refId === undefined ? {} : { refId }),
    ...(name === undefined ? {} : { name }),
  };
}

/**
 * The elements that a reference may mean: the one of that very path, else all whose last step fits. References are paths
 * (Archy's lesson 4): absolute, or with `./` from the element that they stand in. Several may come back where a relative
 * one can't be told apart, none where it leads nowhere.
 *
 * @param from the path of the element that the reference stands in
 */
export function resolve(elements: readonly Element[], reference: string, from: string): readonly Element[] {
  const path = reference.startsWith('./') ? `${from}${reference.slice(1)}` : reference;
  const exact = elements.filter((element) => element.path === path);
  if (exact.length > 0) return exact;
  const byId = elements.filter(({ tag, refId }) => refId !== undefined && path.endsWith(`/${tag}[${refId}]`));
  return byId.length > 0 ? byId : elements.filter(({ tag, name }) => name !== undefined && path.endsWith(`/${tag}[${name}]`));
}
