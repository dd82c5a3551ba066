import { isMap, isNode, isSeq, type Node, type YAMLMap } from 'yaml';
import { present } from '../../../model/json.ts';
import { keyOf, pairOf, textAt } from '../yaml/nodes.ts';
import type { Parsed } from '../yaml/parse.ts';

/** Something that a reference can name: a list item with a single key, such as `menu`, `task` or `menuDisconnect`. */
export interface Element {
  readonly tag: string;
  readonly refId?: string;
  readonly name?: string;
  /** Its absolute path, such as `/inboundCall/menus/menu[Main Menu_10]/choices/menuDisconnect[Disconnect_11]`. */
  readonly path: string;
  /** The path of the list that it belongs to, such as `/inboundCall/menus`. */
  readonly list: string;
  readonly body: Node;
}

/** All elements of a flow, in the order of the text. */
export function elementsOf(parsed: Parsed): Element[] {
  const elements: Element[] = [];
  const walk = (node: unknown, path: string): void => {
    if (isMap(node)) {
      for (const pair of node.items) walk(pair.value, step(path, keyOf(pair) ?? ''));
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
    path: step(path, `${tag}[${refId ?? name ?? ''}]`),
    ...present({ refId, name }),
  };
}

/** In UTF-16 units. A limit on memory: each element has a path, and each path holds all names above it. */
const MAX_PATH = 4000;

function step(path: string, name: string): string {
  return `${path}/${name}`.slice(0, MAX_PATH);
}

/** Elements by the names that references give them. */
interface ElementIndex {
  readonly byPath: ReadonlyMap<string, readonly Element[]>;
  /** By the last step of a reference, such as `/menu[Main_10]`. */
  readonly byRefId: ReadonlyMap<string, readonly Element[]>;
  readonly byName: ReadonlyMap<string, readonly Element[]>;
  readonly byBody: ReadonlyMap<unknown, Element>;
}

const indexes = new WeakMap<readonly Element[], ElementIndex>();

function indexOf(elements: readonly Element[]): ElementIndex {
  const index = indexes.get(elements) ?? {
    byPath: Map.groupBy(elements, ({ path }) => path),
    byRefId: Map.groupBy(
      elements.filter(({ refId }) => refId !== undefined),
      ({ tag, refId }) => `/${tag}[${refId}]`,
    ),
    byName: Map.groupBy(
      elements.filter(({ name }) => name !== undefined),
      ({ tag, name }) => `/${tag}[${name}]`,
    ),
    byBody: new Map(elements.map((element) => [element.body, element])),
  };
  indexes.set(elements, index);
  return index;
}

/** The element with this body. */
export function elementAt(elements: readonly Element[], body: Node): Element | undefined {
  return indexOf(elements).byBody.get(body);
}

/**
 * The elements that a reference can mean: the one with exactly that path, else all whose last step matches. References are paths
 * (Archy's lesson 4): absolute, or with `./` from the element that holds them. A relative path can match several elements. A
 * dangling one matches none.
 *
 * @param from the path of the element that holds the reference
 */
export function resolve(elements: readonly Element[], reference: string, from: string): readonly Element[] {
  const path = reference.startsWith('./') ? `${from}${reference.slice(1)}` : reference;
  const { byPath, byRefId, byName } = indexOf(elements);
  const exact = byPath.get(path);
  if (exact !== undefined) return exact;
  if (path.length > MAX_PATH) return [];
  const byId = endings(path).flatMap((ending) => byRefId.get(ending) ?? []);
  return byId.length > 0 ? byId : endings(path).flatMap((ending) => byName.get(ending) ?? []);
}

/** The rest of a path after each of its slashes: names can hold slashes, too. */
function endings(path: string): string[] {
  return [...path.matchAll(/\//gu)].map(({ index }) => path.slice(index));
}
