import { isMap, isNode, isSeq, type Node, type YAMLMap } from 'yaml';
import { keyOf, pairOf, textAt } from '../yaml/nodes.ts';
import type { Parsed } from '../yaml/parse.ts';

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
    ...(refId === undefined ? {} : { refId }),
    ...(name === undefined ? {} : { name }),
  };
}

/** The longest path that is kept, in UTF-16 units: each element has one, and each holds all names above it. */
const LONGEST_PATH = 4000;

function step(path: string, name: string): string {
  return `${path}/${name}`.slice(0, LONGEST_PATH);
}

/** Elements by what references name them by. */
interface Index {
  readonly byPath: ReadonlyMap<string, readonly Element[]>;
  /** By the last step of a reference, such as `/menu[Main_10]`. */
  readonly byRefId: ReadonlyMap<string, readonly Element[]>;
  readonly byName: ReadonlyMap<string, readonly Element[]>;
}

const indexes = new WeakMap<readonly Element[], Index>();

function indexOf(elements: readonly Element[]): Index {
  const made = indexes.get(elements) ?? {
    byPath: Map.groupBy(elements, ({ path }) => path),
    byRefId: Map.groupBy(
      elements.filter(({ refId }) => refId !== undefined),
      ({ tag, refId }) => `/${tag}[${refId}]`,
    ),
    byName: Map.groupBy(
      elements.filter(({ name }) => name !== undefined),
      ({ tag, name }) => `/${tag}[${name}]`,
    ),
  };
  indexes.set(elements, made);
  return made;
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
  const { byPath, byRefId, byName } = indexOf(elements);
  const exact = byPath.get(path);
  if (exact !== undefined) return exact;
  if (path.length > LONGEST_PATH) return [];
  const byId = endings(path).flatMap((ending) => byRefId.get(ending) ?? []);
  return byId.length > 0 ? byId : endings(path).flatMap((ending) => byName.get(ending) ?? []);
}

/** What a path ends with from any of its slashes on: names may hold slashes, too. */
function endings(path: string): string[] {
  return [...path.matchAll(/\//gu)].map(({ index }) => path.slice(index));
}
