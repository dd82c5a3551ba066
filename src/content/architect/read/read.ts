import { isMap, isNode, isSeq, type YAMLSeq } from 'yaml';
import { readAudio, type AudioPlace } from './audio.ts';
import { countActions, readChoices, type ChoiceNode } from './choices.ts';
import type { ArchitectFlow, ArchitectMenu, ArchitectTask, FlowError } from '../flow.ts';
import { child, descend, keyOf, startOf, textAt, type Place } from '../yaml/nodes.ts';
import { parse, type Parsed } from '../yaml/parse.ts';
import { RecentTexts } from '../yaml/parse-cache.ts';
import { elementsOf, type Element } from './references.ts';
import { lineStart } from '../yaml/text-edit.ts';

/** A menu with the nodes that it was read from. */
export interface MenuNode {
  readonly menu: ArchitectMenu;
  readonly body: Place;
  readonly element: Element;
  /** Absent where the menu has no list of choices. */
  readonly list?: YAMLSeq;
  /** What stands at `choices`, list or not. */
  readonly listPlace?: Place;
  readonly choices: readonly ChoiceNode[];
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

/** A plan, its edits and its checks read the same text several times over, and so does the look after a publish. */
const known = new RecentTexts<ReadFlow>();

/** Reads a flow's YAML and keeps the nodes, for edits and checks. Nobody changes the nodes: edits are made in the text. */
export function readFlowNode(text: string): ReadFlow {
  return known.get(text, readOnce);
}

function readOnce(text: string): ReadFlow {
  const read = parse(text);
  if ('error' in read) return read;
  const { parsed } = read;
  const { contents } = parsed.document;
  const fail = (offset: number, message: string): { error: FlowError } => {
    return {
      error: {
        message,
        ...parsed.position(offset),
        hint: 'A flow’s text has one top key, its type (such as `inboundCall`), with `name` and `menus` below it.',
      },
    };
  };
  const [top, second] = isMap(contents) ? contents.items : [];
  const type = top === undefined ? undefined : keyOf(top);
  if (top === undefined || type === undefined) return fail(0, 'The flow’s text has no top key that would be its type.');
  if (second !== undefined)
    return fail(isNode(second.key) ? startOf(second.key) : 0, `The flow’s text has a second top key, "${keyOf(second) ?? ''}".`);
  if (!isMap(top.value)) return fail(isNode(top.key) ? startOf(top.key) : 0, `The flow’s text says nothing below "${type}".`);
  const root: Place = { node: top.value, own: true };
  const name = textAt(parsed, child(parsed.document, root, 'name'));
  if (name === undefined) return fail(startOf(top.value), 'The flow’s text gives the flow no name.');
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
    text,
    ...(division === undefined ? {} : { division }),
  };
  return { node: { flow, parsed, menus, tasks, elements } };
}

/** The menus where the grammar has them: in the flow's list, and as sub menus in choices of those. */
function readMenus(parsed: Parsed, elements: readonly Element[], type: string): MenuNode[] {
  const depths = new Map<string, number>();
  return elements.flatMap((element) => {
    const depth =
      element.tag === 'menu' && element.list === `/${type}/menus`
        ? 0
        : element.tag === 'menuSubMenu'
          ? depths.get(element.list)
          : undefined;
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
  return {
    body,
    element,
    choices,
    audio,
    ...(list === undefined ? {} : { list }),
    ...(listPlace === undefined ? {} : { listPlace }),
    menu: {
      name: element.name ?? '',
      depth,
      at: parsed.position(startOf(element.body)),
      path: element.path,
      choices: choices.map(({ choice }) => choice),
      audio: audio.audio,
      ...(element.refId === undefined ? {} : { refId: element.refId }),
      ...(defaultChildMenuRef === undefined ? {} : { defaultChildMenuRef }),
    },
  };
}

/** By how many columns this text goes deeper from level to level, as far as its first levels tell. */
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
    actions: countActions(actions),
    path: element.path,
    ...(element.refId === undefined ? {} : { refId: element.refId }),
  };
}
