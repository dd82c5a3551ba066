import { isMap, isNode, isSeq, type Node, type Pair, type YAMLSeq } from 'yaml';
import { present } from '../../../model/json.ts';
import { readAudio, type AudioPlace } from './audio.ts';
import { readChoices, type ChoiceNode } from './choices.ts';
import type { ArchitectFlow, ArchitectMenu, ArchitectTask } from './flow.ts';
import { inputsOf } from './inputs.ts';
import { child, descend, keyOf, startOf, textAt, type Place } from '../yaml/nodes.ts';
import { parse, type FlowError, type Parsed } from '../yaml/parse.ts';
import { ParseCache } from '../yaml/parse-cache.ts';
import { elementsOf, resolve, type Element } from './references.ts';
import { readActions } from './task.ts';
import { lineStart } from '../yaml/text-edit.ts';

/** A menu with the nodes that it was read from. */
export interface MenuNode {
  readonly menu: ArchitectMenu;
  readonly body: Place;
  readonly element: Element;
  /** Absent if the menu has no list of choices. */
  readonly list?: YAMLSeq;
  /** The value of `choices`, whether or not it is a list. */
  readonly listPlace?: Place;
  readonly choices: readonly ChoiceNode[];
  /** The choices that the reference to the default choice can mean. */
  readonly defaultChoices: readonly ChoiceNode[];
  readonly audio: AudioPlace;
}

/** A flow with the nodes that it was read from. */
export interface FlowNode {
  readonly flow: ArchitectFlow;
  readonly parsed: Parsed;
  readonly menus: readonly MenuNode[];
  readonly tasks: readonly { readonly task: ArchitectTask; readonly element: Element }[];
  readonly elements: readonly Element[];
}

/** Reads a flow's YAML. */
export function readArchitectFlow(text: string): { readonly flow: ArchitectFlow } | { readonly error: FlowError } {
  const read = readFlowNode(text);
  return 'error' in read ? read : { flow: read.node.flow };
}

type ReadFlow = { readonly node: FlowNode } | { readonly error: FlowError };

/** A plan, its edits, its checks and the refresh after a publish read the same text several times. */
const cache = new ParseCache<ReadFlow>();

/** Reads a flow's YAML and keeps the nodes, for edits and checks. The nodes are never changed: edits are made in the text. */
export function readFlowNode(text: string): ReadFlow {
  return cache.get(text, readUncached);
}

function readUncached(text: string): ReadFlow {
  const read = parse(text);
  if ('error' in read) return read;
  const { parsed } = read;
  const top = topOf(parsed);
  if ('message' in top) {
    const hint = "A flow's text has one top key, its type (such as `inboundCall`), with `name` and `menus` below it.";
    return { error: { code: 'flow-unreadable', message: top.message, hint, at: parsed.position(top.offset) } };
  }
  const { type, name, root } = top;
  const elements = elementsOf(parsed);
  const menus = readMenus(parsed, elements, type);
  const tasks = elements
    .filter(({ tag, list }) => tag === 'task' && list === `/${type}/tasks`)
    .map((element) => ({ element, task: readTask(parsed, element) }));
  const division = textAt(parsed, child(parsed.document, root, 'division'));
  const flow = {
    type,
    name,
    menus: menus.map(({ menu }) => menu),
    tasks: tasks.map(({ task }) => task),
    inputs: inputsOf(elements, type),
    text,
    ...present({ division }),
  };
  return { node: { flow, parsed, menus, tasks, elements } };
}

/** The flow's type and name, and the map with everything else; or why the text is not a flow. */
type FlowTop =
  { readonly type: string; readonly name: string; readonly root: Place } | { readonly message: string; readonly offset: number };

function topOf(parsed: Parsed): FlowTop {
  const { contents } = parsed.document;
  const [top, second] = isMap(contents) ? contents.items : [];
  const type = top === undefined ? undefined : keyOf(top);
  if (top === undefined || type === undefined) return { message: "The flow's text has no top key that says its type.", offset: 0 };
  if (second !== undefined)
    return { message: `The flow's text has a second top key, "${keyOf(second) ?? ''}".`, offset: startOfKey(second) };
  if (!isMap(top.value)) return { message: `The flow's text has nothing below "${type}".`, offset: startOfKey(top) };
  const root: Place = { node: top.value, own: true };
  const name = textAt(parsed, child(parsed.document, root, 'name'));
  return name === undefined ? { message: "The flow's text has no name for the flow.", offset: startOf(top.value) } : { type, name, root };
}

function startOfKey({ key }: Pair): number {
  return isNode(key) ? startOf(key) : 0;
}

/** The menus where the grammar allows them: in the flow's list, and as sub menus in its choices. */
function readMenus(parsed: Parsed, elements: readonly Element[], type: string): MenuNode[] {
  const depths = new Map<string, number>();
  return elements.flatMap((element) => {
    const isListed = element.tag === 'menu' && element.list === `/${type}/menus`;
    const depth = isListed ? 0 : element.tag === 'menuSubMenu' ? depths.get(element.list) : undefined;
    if (depth === undefined) return [];
    depths.set(`${element.path}/choices`, depth + 1);
    return [readMenu(parsed, elements, element, depth)];
  });
}

function readMenu(parsed: Parsed, elements: readonly Element[], element: Element, depth: number): MenuNode {
  const { document } = parsed;
  const body: Place = { node: element.body, own: true };
  const listPlace = child(document, body, 'choices');
  const list = listPlace !== undefined && isSeq(listPlace.node) ? listPlace.node : undefined;
  const choices = list === undefined ? [] : readChoices(parsed, list, elements, element.path);
  const audio = readAudio(parsed, child(document, body, 'audio'));
  const defaultChildMenuRef = textAt(parsed, child(document, body, 'defaultChildMenuRef'));
  const meant = new Set<Node>(
    defaultChildMenuRef === undefined ? [] : resolve(elements, defaultChildMenuRef, element.path).map((one) => one.body),
  );
  const defaultChoices = choices.filter((choice) => meant.has(choice.body.node));
  return {
    body,
    element,
    choices,
    defaultChoices,
    audio,
    ...present({ list, listPlace }),
    menu: {
      name: element.name ?? '',
      depth,
      at: parsed.position(startOf(element.body)),
      path: element.path,
      choices: choices.map(({ choice }) => choice),
      audio: audio.audio,
      ...present({ refId: element.refId, defaultChildMenuRef, defaultChoice: onlyOne(defaultChoices)?.choice }),
    },
  };
}

function onlyOne<T>([one, second]: readonly T[]): T | undefined {
  return second === undefined ? one : undefined;
}

const menuNodes = new WeakMap<FlowNode, ReadonlyMap<ArchitectMenu, MenuNode>>();

/** The nodes that a menu was read from. */
export function menuNodeOf(node: FlowNode, menu: ArchitectMenu): MenuNode | undefined {
  const nodes = menuNodes.get(node) ?? new Map(node.menus.map((one) => [one.menu, one]));
  menuNodes.set(node, nodes);
  return nodes.get(menu);
}

/** How many columns this text indents each level by, as far as its first levels show. */
export function stepOfText({ parsed }: FlowNode): number {
  const { contents } = parsed.document;
  const body = isMap(contents) ? contents.items[0]?.value : undefined;
  const start = isMap(body) && body.flow !== true ? startOf(body) : 0;
  return Math.max(2, start - lineStart(parsed.text, start));
}

function readTask(parsed: Parsed, element: Element): ArchitectTask {
  const actions = descend(parsed.document, { node: element.body, own: true }, 'actions');
  return {
    name: element.name ?? '',
    actions: readActions(parsed, actions).all.length,
    path: element.path,
    ...present({ refId: element.refId }),
  };
}
