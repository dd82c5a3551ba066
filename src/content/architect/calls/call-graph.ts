import type { Node } from 'yaml';
import { CallGraphBuilder, missingNode } from '../../../call-flow/builder.ts';
import type { CallGraph, CallNode } from '../../../model/call-graph.ts';
import { present } from '../../../model/json.ts';
import { normalizeSpeech, readAudio } from '../read/audio.ts';
import { actionEdge } from './actions.ts';
import { menuEdges, type CallContext } from './choices.ts';
import { audioWords } from '../compare/compare.ts';
import type { ArchitectFlow, MenuAudio } from '../read/flow.ts';
import { child, endOf, startOf, textAt } from '../yaml/nodes.ts';
import { readFlowNode, type FlowNode } from '../read/read.ts';
import { resolve, type Element } from '../read/references.ts';

const ENTRY = 'entry';

/**
 * The ways of a call through a flow's text: from `startUpRef` through menus and their choices, and through the actions of tasks.
 * Conditions are not evaluated: an action can lead to each place that its branches name.
 *
 * @throws TypeError if the text can't be read; a content's text was read before
 */
export function callGraphOf(text: string): CallGraph {
  const read = readFlowNode(text);
  if ('error' in read) throw new TypeError(read.error.message);
  return new GraphReader(read.node).graph();
}

class GraphReader {
  readonly #node: FlowNode;
  readonly #builder = new CallGraphBuilder();
  /** The graph's ids of menus and tasks, by their path in the text. */
  readonly #ids: ReadonlyMap<string, string>;

  constructor(node: FlowNode) {
    this.#node = node;
    this.#ids = new Map([...menuNodeIds(node.flow), ...idsOf('task', node.flow.tasks)]);
  }

  graph(): CallGraph {
    const { flow, menus, tasks } = this.#node;
    const entry = this.#entry();
    for (const { menu } of menus) {
      this.#add(menu.path, { kind: 'menu', name: menu.name, ...present({ says: spoken(menu.audio) }) });
    }
    for (const task of flow.tasks) this.#add(task.path, { kind: 'task', name: task.name });
    const context: CallContext = {
      node: this.#node,
      idOf: (path) => this.#ids.get(path),
      add: (node) => this.#builder.node(node),
      refer: (ref, from, tag) => this.#refer(ref, from, tag),
      addActions: (body, from) => this.#addActions(body, from),
    };
    for (const menu of menus)
      for (const edge of menuEdges(context, menu)) this.#builder.edge({ from: this.#ids.get(menu.menu.path) ?? '', ...edge });
    for (const { task, element } of tasks) this.#addActions(element.body, this.#ids.get(task.path) ?? '');
    return this.#builder.build(entry);
  }

  /** Adds the greeting and the edge to what follows it; undefined if the flow doesn't say where calls begin. */
  #entry(): string | undefined {
    const { parsed, flow } = this.#node;
    const { contents } = parsed.document;
    const root = contents === null ? undefined : child(parsed.document, { node: contents, own: true }, flow.type);
    const start = textAt(parsed, child(parsed.document, root, 'startUpRef'));
    const actions = child(parsed.document, root, 'startUpTaskActions');
    if (start === undefined && actions === undefined) return undefined;
    const says = spoken(readAudio(parsed, child(parsed.document, root, 'initialGreeting')).audio);
    this.#builder.node({ id: ENTRY, kind: 'entry', name: 'Call comes in', ...present({ says }) });
    if (start !== undefined) this.#builder.edge({ from: ENTRY, to: this.#refer(start, `/${flow.type}`), way: { how: 'then' } });
    else if (actions !== undefined) this.#addActions(actions.node, ENTRY);
    return ENTRY;
  }

  #add(path: string, node: Omit<CallNode, 'id'>): string {
    return this.#builder.node({ id: this.#ids.get(path) ?? path, ...node });
  }

  /** The id of the menu or task that a reference means. If the flow doesn't have it, the id of a node that represents it. */
  #refer(ref: string, from: string, tag?: 'menu' | 'task'): string {
    // Archy replaces the substitution when it publishes, so its value is unknown here.
    if (ref.includes('{{')) return this.#builder.node({ id: `other:${ref}`, kind: 'other', name: ref });
    const found = resolve(this.#node.elements, ref, from).filter(
      (element) => this.#ids.has(element.path) && (tag === undefined || element.tag === tag || (tag === 'menu' && isSubMenu(element))),
    );
    const [one, second] = found;
    if (one === undefined) return this.#builder.node(missingNode(ref));
    return second === undefined ? (this.#ids.get(one.path) ?? '') : this.#builder.node({ id: `other:${ref}`, kind: 'other', name: ref });
  }

  /** Adds the edges of all actions inside of a node of the text. */
  #addActions(inside: Node, from: string): void {
    const [start, end] = [startOf(inside), endOf(inside)];
    for (const element of this.#node.elements) {
      if (element.body === inside || startOf(element.body) < start || endOf(element.body) > end) continue;
      const edge = actionEdge(this.#node, element);
      if (edge === undefined) continue;
      const { to, way } = edge;
      this.#builder.edge({ from, way, to: to.kind === 'reference' ? this.#refer(to.ref, element.path, to.tag) : this.#builder.node(to) });
    }
  }
}

/** What callers hear, on one line; undefined if they hear nothing. */
function spoken(audio: MenuAudio): string | undefined {
  const words = normalizeSpeech(audioWords(audio));
  return words === '' ? undefined : words;
}

function isSubMenu({ tag }: Element): boolean {
  return tag === 'menuSubMenu';
}

/** The call graph's ids of the menus, by their paths in the text. */
export function menuNodeIds({ menus }: Pick<ArchitectFlow, 'menus'>): ReadonlyMap<string, string> {
  return new Map(idsOf('menu', menus));
}

/**
 * Ids made of the refId or else the name, if it is unique; otherwise of the path. They stay the same when other parts of the text change.
 */
function idsOf(
  kind: 'menu' | 'task',
  all: readonly { readonly refId?: string; readonly name: string; readonly path: string }[],
): [string, string][] {
  const byLabel = Map.groupBy(all, ({ refId, name }) => refId ?? name);
  return all.map(({ refId, name, path }) => {
    const label = refId ?? name;
    return [path, `${kind}:${byLabel.get(label)?.length === 1 ? label : path}`];
  });
}
