import { isMap, isScalar, type Node } from 'yaml';
import { CallGraphBuilder, missingNode } from '../../../call-flow/builder.ts';
import type { CallGraph, CallWay } from '../../../model/call-graph.ts';
import { eachPair } from '../../../yaml/pairs.ts';
import { present } from '../../../model/json.ts';
import type { ArchitectFlow } from '../read/flow.ts';
import { readFlowNode, type FlowNode, type MenuNode } from '../read/read.ts';
import { elementAt, resolve, type Element } from '../read/references.ts';
import { child, descend, keyOf, scalarText, textAt, type Place } from '../yaml/nodes.ts';
import { addActions } from './actions.ts';
import { addChoices, type MenuWay } from './choices.ts';
import type { CallContext } from './context.ts';
import { spoken, spokenIn } from './speech.ts';

const ENTRY = 'entry';

/**
 * The ways of a call through a flow's text: from `startUpRef` through menus and their choices, and through the actions of tasks, one
 * after the other. Nothing is evaluated: each outcome of a decision is a way.
 *
 * @throws TypeError if the text can't be read; a content's text was read before
 */
export function callGraphOf(text: string): CallGraph {
  const read = readFlowNode(text);
  if ('error' in read) throw new TypeError(read.error.message);
  return new GraphReader(read.node).graph();
}

class GraphReader implements CallContext {
  readonly node: FlowNode;
  readonly root: Place | undefined;
  readonly #builder = new CallGraphBuilder();
  /** The graph's ids of menus and tasks, by their path in the text. */
  readonly #ids: ReadonlyMap<string, string>;
  readonly #places = new Map<string, number>();
  readonly #lists = new Set<Node>();
  #jumpTargets: ReadonlySet<Element> | undefined;

  constructor(node: FlowNode) {
    const { contents } = node.parsed.document;
    this.node = node;
    this.#ids = new Map([...menuNodeIds(node.flow), ...idsOf('task', node.flow.tasks)]);
    this.root = contents === null ? undefined : child(node.parsed.document, { node: contents, own: true }, node.flow.type);
  }

  graph(): CallGraph {
    const { menus, tasks, flow } = this.node;
    const entry = this.#entry();
    for (const menu of menus) this.#addMenu(menu);
    for (const { path, name } of flow.tasks) this.#builder.node({ id: this.#ids.get(path) ?? path, kind: 'task', name });
    for (const { task, element } of tasks) {
      const id = this.#ids.get(task.path) ?? '';
      const actions = child(this.node.parsed.document, { node: element.body, own: true }, 'actions');
      this.way(id, this.#addTask(id, task.name, actions), { how: 'then' });
    }
    this.#addGlobalWays(menus.flatMap((menu) => addChoices(this, menu)));
    return this.#builder.build(entry);
  }

  /** Adds the greeting and the way to what follows it; undefined if the flow doesn't say where calls begin. */
  #entry(): string | undefined {
    const { parsed, flow } = this.node;
    const field = (name: string): Place | undefined => child(parsed.document, this.root, name);
    const [start, actions] = [textAt(parsed, field('startUpRef')), field('startUpTaskActions')];
    if (start === undefined && actions === undefined) return undefined;
    const [says, language] = [spokenIn(this.node, field('initialGreeting')), textAt(parsed, field('defaultLanguage'))];
    this.add({ id: ENTRY, kind: 'entry', name: 'Call comes in', ...present({ says, language, languages: this.#languages() }) });
    const first = start === undefined ? this.#addTask(ENTRY, '', actions) : this.refer(start, `/${flow.type}`);
    this.way(ENTRY, first, { how: 'then' });
    return ENTRY;
  }

  /** The languages that the flow supports; undefined if it doesn't list them. */
  #languages(): string[] | undefined {
    const listed = child(this.node.parsed.document, this.root, 'supportedLanguages');
    const names = listed !== undefined && isMap(listed.node) ? listed.node.items.flatMap((pair) => keyOf(pair) ?? []) : [];
    return names.length === 0 ? undefined : names;
  }

  #addMenu({ menu, body }: MenuNode): void {
    const { document } = this.node.parsed;
    const own = descend(document, body, 'settingsMenu', 'repeatCount', 'lit');
    const repeats = wholeNumber(this.node, own ?? descend(document, this.root, 'settingsMenu', 'repeatCount', 'lit'));
    this.add({
      id: this.#ids.get(menu.path) ?? menu.path,
      kind: 'menu',
      name: menu.name,
      ...present({ says: spoken(menu.audio), repeats }),
    });
  }

  /** Adds a task's actions and its end, and returns where calls come in. */
  #addTask(id: string, name: string, actions: Place | undefined): string {
    const end = this.add({ id: `end of ${id}`, kind: 'task-end', name });
    return addActions(this, actions, { task: name, next: end, end });
  }

  /** Keys and words of one menu that work in every menu, unless the other has its own choice for them. */
  #addGlobalWays(ways: readonly MenuWay[]): void {
    const global = ways.filter(({ isGlobal }) => isGlobal).map(({ edge }) => edge);
    if (global.length === 0) return;
    const taken = new Set(ways.map(({ edge: { from, way } }) => `${from} ${labelOf(way)}`));
    for (const { menu } of this.node.menus)
      for (const { to, way, terms } of global) {
        const from = this.#ids.get(menu.path) ?? menu.path;
        const isFree = taken.size < taken.add(`${from} ${labelOf(way)}`).size;
        if (isFree) this.edge({ from, to, way: way.how === 'key' ? { ...way, isGlobal: true } : way, ...present({ terms }) });
      }
  }

  idOf(path: string): string | undefined {
    return this.#ids.get(path);
  }

  idAt(path: string): string {
    const count = (this.#places.get(path) ?? 0) + 1;
    this.#places.set(path, count);
    return count === 1 ? path : `${path} (${count})`;
  }

  pathOf(body: Node): string {
    return elementAt(this.node.elements, body)?.path ?? `/${this.node.flow.type}`;
  }

  add(node: Parameters<CallContext['add']>[0]): string {
    return this.#builder.node(node);
  }

  way(from: string, to: string, way: CallWay, says?: string): void {
    this.#builder.edge({ from, to, way, ...present({ says }) });
  }

  edge(edge: Parameters<CallContext['edge']>[0]): void {
    this.#builder.edge(edge);
  }

  isFirstVisit(list: Node): boolean {
    return this.#lists.size < this.#lists.add(list).size;
  }

  isJumpTarget(menu: Element): boolean {
    this.#jumpTargets ??= jumpTargetsOf(this.node);
    return this.#jumpTargets.has(menu);
  }

  /**
   * The id of the menu or task that a reference means. If the flow doesn't have it, the id of a node that represents it. A reference to
   * anything else, such as a state, isn't read, so it is unknown where it leads.
   */
  refer(ref: string, from: string, tag?: 'menu' | 'task'): string {
    const isRead = /(?:^|\/)(?:menu|menuSubMenu|task)\[.*\]$/su.test(ref);
    // Archy replaces a substitution when it publishes, so its value is unknown here.
    if (ref.includes('{{') || !isRead) return this.add({ id: `unknown:${ref}`, kind: 'unknown', name: ref });
    const found = resolve(this.node.elements, ref, from).filter(
      (element) => this.#ids.has(element.path) && (tag === undefined || element.tag === tag || (tag === 'menu' && isSubMenu(element))),
    );
    const [one, second] = found;
    if (one === undefined) return this.add(missingNode(ref));
    return second === undefined ? (this.#ids.get(one.path) ?? '') : this.add({ id: `unknown:${ref}`, kind: 'unknown', name: ref });
  }
}

/** The menus that jumps and the start of the flow refer to. */
function jumpTargetsOf({ parsed, elements, flow }: FlowNode): ReadonlySet<Element> {
  const references = new Set<string>();
  eachPair(parsed.document.contents, references, (pair) => {
    const text = isScalar(pair.value) && ['targetMenuRef', 'startUpRef'].includes(keyOf(pair) ?? '') ? scalarText(pair.value) : undefined;
    if (text !== undefined) references.add(text);
    return references;
  });
  return new Set([...references].flatMap((reference) => resolve(elements, reference, `/${flow.type}`)));
}

function labelOf(way: CallWay): string {
  return way.how === 'key' ? `key ${way.key}` : way.how === 'speech' ? `speech ${way.choice}` : way.how;
}

function wholeNumber({ parsed }: FlowNode, place: Place | undefined): number | undefined {
  const text = place !== undefined && isScalar(place.node) ? textAt(parsed, place) : undefined;
  return text !== undefined && /^\d{1,3}$/u.test(text) ? Number(text) : undefined;
}

function isSubMenu({ tag }: Element): boolean {
  return tag === 'menuSubMenu';
}

const knownIds = new WeakMap<ArchitectFlow['menus'], ReadonlyMap<string, string>>();

/** The call graph's ids of the menus, by their paths in the text. */
export function menuNodeIds({ menus }: Pick<ArchitectFlow, 'menus'>): ReadonlyMap<string, string> {
  const ids = knownIds.get(menus) ?? new Map(idsOf('menu', menus));
  knownIds.set(menus, ids);
  return ids;
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
