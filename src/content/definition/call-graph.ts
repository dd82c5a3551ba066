import { CALL_ENDS, CallGraphBuilder, graphOfParts, missingNode, unknownNode, type GraphPart } from '../../call-flow/builder.ts';
import { queueNode } from '../../call-flow/queue-node.ts';
import type { CallGraph, CallNode, CallNodeKind, CallWay } from '../../model/call-graph.ts';
import { isObject, getOwn, present, type Json, type JsonObject } from '../../model/json.ts';
import { GUID } from '../../model/ids.ts';
import { MENU_KINDS, nodesOf, optionsOf, typeOf } from './nodes.ts';

const ENTRY = 'entry';
/** Properties that never hold the id of a node: texts for people, and settings of the menu itself. */
const NO_REFERENCE: ReadonlySet<string> = new Set(['type', 'menu', 'prompt', 'name', 'label', 'description', 'text', 'audio', 'queueId']);

/** Names of properties that say where callers go who press nothing, or a key that the menu doesn't have. */
const NO_INPUT = /no_?input|time_?out/iu;
const NO_MATCH = /no_?match|invalid/iu;

/** Types of nodes in the flow-definition API that end a call, take a message, or speak. */
const END_TYPE = /^(?:disconnect|hang_?up|end)$/iu;
const VOICEMAIL_TYPE = /voice_?mail/iu;
const ANNOUNCEMENT_TYPE = /^(?:say|play|announcement|prompt|audio)$/iu;

/**
 * What each node adds to the call graph. It depends on the node itself, on the names, and on which nodes the flow has, of which types. So
 * flows that differ in the options of menus alone share it: before and after a change, nearly all nodes are the very same.
 */
export class KnownParts {
  readonly #parts = new Map<string, { readonly node: Json; readonly part: GraphPart }>();
  #names: ReadonlyMap<string, string> | undefined;

  of(id: string, node: Json, names: ReadonlyMap<string, string>, make: (id: string, node: Json) => GraphPart): GraphPart {
    if (names !== this.#names) this.#parts.clear();
    this.#names = names;
    const known = this.#parts.get(id);
    if (known?.node === node) return known.part;
    const part = make(id, node);
    this.#parts.set(id, { node, part });
    return part;
  }
}

/**
 * The ways of a call through a definition. Little is known about nodes other than menus: any property that holds the id of a node
 * counts as an edge to it.
 *
 * @param names known names of routing targets, by id
 */
export function callGraphOf(definition: JsonObject, names: ReadonlyMap<string, string>, known = new KnownParts()): CallGraph {
  const nodes = nodesOf(definition);
  const start = startOf(definition, nodes);
  const next = start === undefined ? undefined : nextOfStart(getOwn(nodes, start));
  const builder = new CallGraphBuilder();
  const flow: Flow = { definition, nodes, names, builder, ...present({ entryNode: next === undefined ? undefined : start }) };
  if (start !== undefined) builder.node({ id: ENTRY, kind: 'entry', name: 'Call comes in' });
  const first = next ?? start;
  if (first !== undefined) builder.edge({ from: ENTRY, to: nodeIdOf(flow, first), way: { how: 'then' } });
  const parts = [builder.part()];
  const partOf = (id: string, node: Json): GraphPart => {
    addNode(flow, id, isObject(node) ? node : {});
    return builder.part();
  };
  for (const [id, node] of Object.entries(nodes)) if (id !== flow.entryNode) parts.push(known.of(id, node, names, partOf));
  return graphOfParts(parts, start === undefined ? undefined : ENTRY);
}

/** The call graph's id of a node of the definition. */
export function callNodeIdOf(id: string): string {
  return `node:${id}`;
}

interface Flow {
  readonly definition: JsonObject;
  readonly nodes: JsonObject;
  readonly names: ReadonlyMap<string, string>;
  readonly builder: CallGraphBuilder;
  /** The node that the graph's entry replaces: one where calls begin, and that only leads to the next node. */
  readonly entryNode?: string;
}

/** Where calls begin: the node that the definition names, else the only one of the type `start`. */
function startOf(definition: JsonObject, nodes: JsonObject): string | undefined {
  const named = getOwn(definition, 'startNode');
  if (typeof named === 'string' && Object.hasOwn(nodes, named)) return named;
  const [start, second] = Object.keys(nodes).filter((id) => typeOf(nodes, id) === 'start');
  return second === undefined ? start : undefined;
}

/** Where a node of the type `start` leads; undefined for any other node. */
function nextOfStart(node: Json | undefined): string | undefined {
  if (!isObject(node) || getOwn(node, 'type') !== 'start') return undefined;
  const next = getOwn(node, 'next');
  return typeof next === 'string' ? next : undefined;
}

function addNode(flow: Flow, id: string, node: JsonObject): void {
  const { builder, names, nodes } = flow;
  const described = describe(id, node, names);
  const from = builder.node(described);
  const isMenu = described.kind === 'menu';
  if (described.kind === 'end') return;
  if (isMenu) addOptions(flow, id);
  const queue = getOwn(node, 'queueId');
  if (typeof queue === 'string' && described.kind !== 'voicemail')
    builder.edge({ from, to: builder.node(queueNode(queue, names.get(queue))), way: { how: 'then' } });
  // A node can hold its own id.
  const found = references(node, nodes).filter(({ label, to }) => label !== 'id' || to !== id);
  const ways = found.map((one) => ({ to: nodeIdOf(flow, one.to), way: isMenu ? menuWayOf(one) : wayOf(one) }));
  const all = isMenu ? [...waysWithinMenu(flow, node), ...ways] : ways;
  for (const { to, way } of all) builder.edge({ from, to, way });
  // Callers who press nothing may hear the menu again. Then the flow itself doesn't say where they get.
  if (isMenu && !all.some(({ way }) => way.how === 'otherwise' && way.after !== 'no-match'))
    builder.edge({ from, to: builder.node(unknownNode(from, id)), way: { how: 'otherwise' } });
}

function wayOf({ label }: Reference): CallWay {
  return label === 'next' ? { how: 'then' } : { how: 'then', label };
}

/** The way from a menu by one of its references other than its options. */
function menuWayOf(reference: Reference): CallWay {
  const after = afterIn(reference);
  return after !== undefined || reference.label === 'next' ? { how: 'otherwise', ...present({ after }) } : wayOf(reference);
}

function afterIn({ property, label }: Reference): 'no-input' | 'no-match' | undefined {
  const isNamed = (name: RegExp): boolean => name.test(property) || name.test(label);
  return isNamed(NO_INPUT) ? 'no-input' : isNamed(NO_MATCH) ? 'no-match' : undefined;
}

/** The ways that stand beside a menu's options. */
function waysWithinMenu(flow: Flow, node: JsonObject): { readonly to: string; readonly way: CallWay }[] {
  const menu = getOwn(node, 'menu');
  const { options: _, ...settings } = isObject(menu) ? menu : {};
  const found = references(settings, flow.nodes).filter((one) => afterIn(one) !== undefined);
  return found.map((one) => ({ to: nodeIdOf(flow, one.to), way: menuWayOf(one) }));
}

function describe(id: string, node: JsonObject, names: ReadonlyMap<string, string>): CallNode {
  const prompt = getOwn(node, 'prompt');
  const says = typeof prompt === 'string' ? onOneLine(prompt) : undefined;
  const kind = kindOf(getOwn(node, 'type'));
  if (kind === 'end') return { ...CALL_ENDS, ...present({ says }) };
  const queue = kind === 'voicemail' ? getOwn(node, 'queueId') : undefined;
  const name = typeof queue === 'string' ? (names.get(queue) ?? queue) : id;
  const described = { id: callNodeIdOf(id), kind, name };
  return says === undefined ? described : { ...described, says };
}

/** A text on one line; undefined if it says nothing. Most are on one line already, and to replace their blanks takes six times as long. */
function onOneLine(text: string): string | undefined {
  const line = text.trim();
  if (line === '') return undefined;
  return /[^\S ]| {2}/u.test(line) ? line.replaceAll(/\s+/gu, ' ') : line;
}

function kindOf(type: Json | undefined): CallNodeKind {
  if (typeof type !== 'string') return 'step';
  if (MENU_KINDS.includes(type)) return 'menu';
  if (END_TYPE.test(type)) return 'end';
  if (VOICEMAIL_TYPE.test(type)) return 'voicemail';
  return ANNOUNCEMENT_TYPE.test(type) ? 'announcement' : 'step';
}

function addOptions(flow: Flow, id: string): void {
  const { definition, nodes, names, builder } = flow;
  for (const option of optionsOf(definition, id) ?? []) {
    if (!isObject(option)) continue;
    const [key, target, prompt] = [getOwn(option, 'key'), getOwn(option, 'routingTarget'), getOwn(option, 'prompt')];
    if (typeof key !== 'string' || typeof target !== 'string') continue;
    builder.edge({
      from: callNodeIdOf(id),
      to: Object.hasOwn(nodes, target) ? nodeIdOf(flow, target) : builder.node(externalTarget(target, names)),
      way: { how: 'key', key },
      ...present({ says: typeof prompt === 'string' ? prompt : undefined }),
    });
  }
}

/** A routing target that is not a node. It is a queue if it is known as one or looks like one, else something that only the org knows. */
function externalTarget(target: string, names: ReadonlyMap<string, string>): CallNode {
  const name = names.get(target);
  return name !== undefined || GUID.test(target) ? queueNode(target, name) : { id: `outside:${target}`, kind: 'other', name: target };
}

/** The call graph's id of the node that a property refers to. */
function nodeIdOf({ nodes, builder, entryNode }: Flow, id: string): string {
  if (id === entryNode) return ENTRY;
  if (!Object.hasOwn(nodes, id)) return builder.node(missingNode(id));
  return kindOf(typeOf(nodes, id)) === 'end' ? builder.node(CALL_ENDS) : callNodeIdOf(id);
}

/** A property that holds the id of a node. */
interface Reference {
  readonly to: string;
  /** Its name, and that of the outermost property around it. */
  readonly label: string;
  readonly property: string;
}

/** The references of a node to other nodes. `next` always is one. Any other text is one if such a node exists. */
function references(node: JsonObject, nodes: JsonObject): Reference[] {
  const found: Reference[] = [];
  const walk = (value: Json, label: string, property: string): void => {
    if (typeof value === 'string') {
      if (label === 'next' || Object.hasOwn(nodes, value)) found.push({ to: value, label, property });
    } else if (Array.isArray(value)) {
      for (const item of value as readonly Json[]) walk(item, label, property);
    } else if (isObject(value)) {
      for (const [name, item] of Object.entries(value)) if (!NO_REFERENCE.has(name)) walk(item, name, property);
    }
  };
  for (const [name, value] of Object.entries(node)) if (!NO_REFERENCE.has(name)) walk(value, name, name);
  return found;
}
