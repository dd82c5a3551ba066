import { CallGraphBuilder, CALL_ENDS, missingNode, queueNode } from '../../call-flow/builder.ts';
import type { CallGraph, CallNode, CallNodeKind, CallWay } from '../../model/call-graph.ts';
import { isObject, getOwn, type Json, type JsonObject } from '../../model/json.ts';
import { GUID } from '../../model/ids.ts';
import { MENU_KINDS, nodesOf, optionsOf } from './nodes.ts';

const ENTRY = 'entry';
/** Properties that hold words for people, or settings of the menu itself; never the id of a node. */
const NO_REFERENCE: ReadonlySet<string> = new Set(['type', 'menu', 'prompt', 'name', 'label', 'description', 'text', 'audio', 'queueId']);

/** What the flow-definition API calls the kinds of node that end a call, or take a message. */
const ENDS = /^(?:disconnect|hang_?up|end)$/iu;
const VOICEMAIL = /voice_?mail/iu;
const SAYS = /^(?:say|play|announcement|prompt|audio)$/iu;

/**
 * The ways of a call through a definition. What is not a menu is known by little: a property that holds the id of a node leads there.
 *
 * @param names what is known of routing targets, by id
 */
export function callGraphOf(definition: JsonObject, names: ReadonlyMap<string, string>): CallGraph {
  const nodes = nodesOf(definition);
  const named = startOf(definition, nodes);
  const mere = named === undefined ? undefined : getOwn(nodes, named);
  const isMere = isMereStart(mere);
  const builder = new CallGraphBuilder();
  const flow: Flow = { definition, nodes, names, builder, ...(isMere && named !== undefined ? { mereStart: named } : {}) };
  if (named !== undefined) builder.node({ id: ENTRY, kind: 'entry', name: 'Call comes in' });
  const first = isMere ? getOwn(mere, 'next') : named;
  if (typeof first === 'string') builder.edge({ from: ENTRY, to: refer(flow, first), way: { how: 'then' } });
  for (const [id, node] of Object.entries(nodes)) if (id !== flow.mereStart) addNode(flow, id, isObject(node) ? node : {});
  return builder.build(named === undefined ? undefined : ENTRY);
}

/** What the call graph calls a node of the definition. */
export function callNodeIdOf(id: string): string {
  return `node:${id}`;
}

interface Flow {
  readonly definition: JsonObject;
  readonly nodes: JsonObject;
  readonly names: ReadonlyMap<string, string>;
  readonly builder: CallGraphBuilder;
  /** The node at which calls begin, where it does nothing but lead to the next one: then the entry stands for it. */
  readonly mereStart?: string;
}

/** Where calls begin: the node that the definition names, else its only one of the type `start`. */
function startOf(definition: JsonObject, nodes: JsonObject): string | undefined {
  const named = getOwn(definition, 'startNode');
  if (typeof named === 'string' && Object.hasOwn(nodes, named)) return named;
  const [start, second] = Object.keys(nodes).filter((id) => kindName(getOwn(nodes, id)) === 'start');
  return second === undefined ? start : undefined;
}

function isMereStart(node: Json | undefined): node is JsonObject {
  return isObject(node) && kindName(node) === 'start' && typeof getOwn(node, 'next') === 'string';
}

function kindName(node: Json | undefined): string {
  const type = isObject(node) ? getOwn(node, 'type') : undefined;
  return typeof type === 'string' ? type : '';
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
  for (const [label, to] of references(node, nodes)) {
    const way: CallWay = label !== 'next' ? { how: 'then', label } : isMenu ? { how: 'otherwise' } : { how: 'then' };
    builder.edge({ from, to: refer(flow, to), way });
  }
}

function describe(id: string, node: JsonObject, names: ReadonlyMap<string, string>): CallNode {
  const prompt = getOwn(node, 'prompt');
  const says = typeof prompt === 'string' && prompt.trim() !== '' ? { says: prompt.replaceAll(/\s+/gu, ' ').trim() } : {};
  const type = kindName(node);
  const kind = kindOf(type);
  if (kind === 'voicemail') {
    const queue = getOwn(node, 'queueId');
    const name = typeof queue === 'string' ? (names.get(queue) ?? queue) : id;
    return { id: callNodeIdOf(id), kind, name, ...says };
  }
  return { id: kind === 'end' ? CALL_ENDS.id : callNodeIdOf(id), kind, name: kind === 'end' ? CALL_ENDS.name : id, ...says };
}

function kindOf(type: string): CallNodeKind {
  if (MENU_KINDS.includes(type)) return 'menu';
  if (ENDS.test(type)) return 'end';
  if (VOICEMAIL.test(type)) return 'voicemail';
  return SAYS.test(type) ? 'announcement' : 'step';
}

function addOptions(flow: Flow, id: string): void {
  const { definition, nodes, names, builder } = flow;
  for (const option of optionsOf(definition, id) ?? []) {
    if (!isObject(option)) continue;
    const [key, target, prompt] = [getOwn(option, 'key'), getOwn(option, 'routingTarget'), getOwn(option, 'prompt')];
    if (typeof key !== 'string' || typeof target !== 'string') continue;
    builder.edge({
      from: callNodeIdOf(id),
      to: Object.hasOwn(nodes, target) ? refer(flow, target) : builder.node(outside(target, names)),
      way: { how: 'key', key },
      ...(typeof prompt === 'string' ? { says: prompt } : {}),
    });
  }
}

/** A routing target that is no node: a queue where it is known as one or looks like one, else something that the org alone knows. */
function outside(target: string, names: ReadonlyMap<string, string>): CallNode {
  const name = names.get(target);
  return name !== undefined || GUID.test(target) ? queueNode(target, name) : { id: `outside:${target}`, kind: 'other', name: target };
}

/** The node that a property names. */
function refer({ nodes, builder, mereStart }: Flow, id: string): string {
  if (id === mereStart) return ENTRY;
  if (!Object.hasOwn(nodes, id)) return builder.node(missingNode(id));
  return kindOf(kindName(getOwn(nodes, id))) === 'end' ? builder.node(CALL_ENDS) : callNodeIdOf(id);
}

/** The properties of a node that name another one. `next` always does; any other text does where there is such a node. */
function references(node: JsonObject, nodes: JsonObject): (readonly [label: string, id: string])[] {
  const found: (readonly [string, string])[] = [];
  const walk = (value: Json, label: string): void => {
    if (typeof value === 'string') {
      if (label === 'next' || Object.hasOwn(nodes, value)) found.push([label, value]);
    } else if (Array.isArray(value)) {
      for (const item of value as readonly Json[]) walk(item, label);
    } else if (isObject(value)) {
      for (const [name, item] of Object.entries(value)) if (!NO_REFERENCE.has(name)) walk(item, name);
    }
  };
  for (const [name, value] of Object.entries(node)) if (!NO_REFERENCE.has(name)) walk(value, name);
  return found;
}
