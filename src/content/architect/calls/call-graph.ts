import type { Node } from 'yaml';
import { CallGraphBuilder, missingNode } from '../../../call-flow/builder.ts';
import type { CallGraph, CallNode } from '../../../model/call-graph.ts';
import { normalizeSpeech, readAudio } from '../read/audio.ts';
import { actionEdge } from './actions.ts';
import { menuEdges, type CallContext } from './choices.ts';
import { audioWords } from '../compare/compare.ts';
import type { ArchitectFlow } from '../flow.ts';
import { child, endOf, startOf, textAt } from '../yaml/nodes.ts';
import { readFlowNode, type FlowNode } from '../read/read.ts';
import { resolve, type Element } from '../read/references.ts';

const ENTRY = 'entry';

/**
 * The ways of a call through a flow's text: from `startUpRef` through menus and their choices, and through the actions of tasks. What
 * an action decides is not asked: it may lead to each of the places that its branches name.
 *
 * @throws TypeError when the text can't be read, which whoever made it a content has done before
 */
export function callGraphOf(text: string): CallGraph {
  const read = readFlowNode(text);
  if ('error' in read) throw new TypeError(read.error.message);
  return new Reader(read.node).graph();
}

class Reader {
  readonly #node: FlowNode;
  readonly #builder = new CallGraphBuilder();
  /** Ids of menus and tasks by their path in the text. */
  readonly #ids: ReadonlyMap<string, string>;

  constructor(node: FlowNode) {
    this.#node = node;
    this.#ids = new Map([...menuNodeIds(node.flow), ...idsOf('task', node.flow.tasks)]);
  }

  graph(): CallGraph {
    const { flow, menus, tasks } = this.#node;
    const entry = this.#entry();
    for (const { menu } of menus) {
      const says = normalizeSpeech(audioWords(menu.audio));
      this.#add(menu.path, { kind: 'menu', name: menu.name, ...(says === '' ? {} : { says }) });
    }
    for (const task of flow.tasks) this.#add(task.path, { kind: 'task', name: task.name });
    const choices: CallContext = {
      node: this.#node,
      idOf: (path) => this.#ids.get(path),
      add: (node) => this.#builder.node(node),
      refer: (ref, from, tag) => this.#refer(ref, from, tag),
      addActions: (body, from) => this.#addActions(body, from),
    };
    for (const menu of menus)
      for (const edge of menuEdges(choices, menu)) this.#builder.edge({ from: this.#ids.get(menu.menu.path) ?? '', ...edge });
    for (const { task, element } of tasks) this.#addActions(element.body, this.#ids.get(task.path) ?? '');
    return this.#builder.build(entry);
  }

  /** The greeting, and what comes after it. */
  #entry(): string | undefined {
    const { parsed, flow } = this.#node;
    const { contents } = parsed.document;
    const root = contents === null ? undefined : child(parsed.document, { node: contents, own: true }, flow.type);
    const start = textAt(parsed, child(parsed.document, root, 'startUpRef'));
    const actions = child(parsed.document, root, 'startUpTaskActions');
    if (start === undefined && actions === undefined) return undefined;
    const greeting = normalizeSpeech(audioWords(readAudio(parsed, child(parsed.document, root, 'initialGreeting')).audio));
    this.#builder.node({ id: ENTRY, kind: 'entry', name: 'Call comes in', ...(greeting === '' ? {} : { says: greeting }) });
    if (start !== undefined) this.#builder.edge({ from: ENTRY, to: this.#refer(start, `/${flow.type}`), way: { how: 'then' } });
    else if (actions !== undefined) this.#addActions(actions.node, ENTRY);
    return ENTRY;
  }

  #add(path: string, node: Omit<CallNode, 'id'>): string {
    return this.#builder.node({ id: this.#ids.get(path) ?? path, ...node });
  }

  /** The menu or task that a reference means, or what stands for one that isn't there. */
  #refer(ref: string, from: string, tag?: 'menu' | 'task'): string {
    // A substitution is made by Archy, and nobody knows here by what.
    if (ref.includes('{{')) return this.#builder.node({ id: `other:${ref}`, kind: 'other', name: ref });
    const found = resolve(this.#node.elements, ref, from).filter(
      (element) => this.#ids.has(element.path) && (tag === undefined || element.tag === tag || (tag === 'menu' && isSubMenu(element))),
    );
    const [one, second] = found;
    if (one === undefined) return this.#builder.node(missingNode(ref));
    return second === undefined ? (this.#ids.get(one.path) ?? '') : this.#builder.node({ id: `other:${ref}`, kind: 'other', name: ref });
  }

  /** The ways out of everything that stands inside of a node of the text. */
  #addActions(inside: Node, from: string): void {
    const [start, end] = [startOf(inside), endOf(inside)];
    for (const element of this.#node.elements) {
      if (element.body === inside || startOf(element.body) < start || endOf(element.body) > end) continue;
      const leads = actionEdge(this.#node, element);
      if (leads === undefined) continue;
      const { to, way } = leads;
      this.#builder.edge({ from, way, to: to.kind === 'reference' ? this.#refer(to.ref, element.path, to.tag) : this.#builder.node(to) });
    }
  }
}

function isSubMenu({ tag }: Element): boolean {
  return tag === 'menuSubMenu';
}

/** What the call graph calls the menus, by their paths in the text. */
export function menuNodeIds({ menus }: Pick<ArchitectFlow, 'menus'>): ReadonlyMap<string, string> {
  return new Map(idsOf('menu', menus));
}

/** Ids by refId, else by name, as far as these are each one's own; else by path. They hold when a text around them changes. */
function idsOf(
  kind: 'menu' | 'task',
  all: readonly { readonly refId?: string; readonly name: string; readonly path: string }[],
): [string, string][] {
  const called = Map.groupBy(all, ({ refId, name }) => refId ?? name);
  return all.map(({ refId, name, path }) => [path, `${kind}:${called.get(refId ?? name)?.length === 1 ? (refId ?? name) : path}`]);
}
