import { isCollection, isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { child, descend, follow, keyOf, textAt, type Place } from '../yaml/nodes.ts';
import type { Parsed } from '../yaml/parse.ts';
import type { Condition, Transfer } from './flow.ts';
import { itemsOf, outcomesOf } from './outcomes.ts';

/** An action of a task. */
export interface Action {
  readonly tag: string;
  readonly name: string;
  /** The value of the tag. */
  readonly body: Place;
}

/** An action with the outcomes of the actions around it that lead to it. */
export interface TaskAction extends Action {
  readonly when: readonly Condition[];
}

/** The actions of a task. */
export interface TaskActions {
  /** In the order of the text: an action comes before those in its outcomes. */
  readonly all: readonly TaskAction[];
  /** Whether the same text is used in several places, through YAML anchors. Then its actions are listed once. */
  readonly isRepeated: boolean;
}

/** Reads a list of actions with all lists in their outcomes. */
export function readActions(parsed: Parsed, list: Place | undefined): TaskActions {
  const walk = new ActionWalk(parsed);
  if (list !== undefined) walk.list(list, []);
  return walk;
}

/** Reads an item of a list of actions; undefined if it is none. */
export function actionIn(parsed: Parsed, item: Place): Action | undefined {
  const [pair, second] = isMap(item.node) ? item.node.items : [];
  const tag = pair === undefined || second !== undefined ? undefined : keyOf(pair);
  if (pair === undefined || tag === undefined || !isNode(pair.value)) return undefined;
  const body = follow(parsed.document, { node: pair.value, own: item.own, pair });
  return { tag, name: textAt(parsed, child(parsed.document, body, 'name')) ?? tag, body };
}

class ActionWalk implements TaskActions {
  readonly all: TaskAction[] = [];
  isRepeated = false;
  readonly #parsed: Parsed;
  readonly #seen = new Set<Node>();

  constructor(parsed: Parsed) {
    this.#parsed = parsed;
  }

  list(place: Place, when: readonly Condition[]): void {
    const { document } = this.#parsed;
    const list = follow(document, place);
    if (!isSeq(list.node) || !this.#isFirst(list.node)) return;
    for (const item of itemsOf(document, list)) {
      const action = actionIn(this.#parsed, item);
      if (action !== undefined) this.#action(action, when);
    }
  }

  #action({ tag, name, body }: Action, when: readonly Condition[]): void {
    this.all.push({ tag, name, body, when });
    const known = outcomesOf(this.#parsed, tag, body).flatMap(({ name: outcome, actions }) => (actions ? [{ outcome, actions }] : []));
    for (const { outcome, actions } of known) this.list(actions, [...when, { action: name, outcome }]);
    this.#others(body, new Set(known.map(({ actions }) => follow(this.#parsed.document, actions).node)), { action: name, when, path: [] });
  }

  /** Finds lists of actions in what an action holds besides its known outcomes: an action that is not known can keep them anywhere. */
  #others(place: Place, known: ReadonlySet<Node>, from: Outcomes): void {
    const { node, own } = follow(this.#parsed.document, place);
    if (!isCollection(node) || known.has(node) || !this.#isFirst(node)) return;
    if (isSeq(node)) for (const item of node.items) if (isNode(item)) this.#others({ node: item, own }, known, from);
    if (isMap(node)) for (const pair of node.items) this.#field({ pair, own }, known, from);
  }

  #field({ pair, own }: { readonly pair: Pair; readonly own: boolean }, known: ReadonlySet<Node>, from: Outcomes): void {
    const [field, { value: node }] = [keyOf(pair), pair];
    if (field === undefined || !isNode(node)) return;
    const place = { node, own, pair };
    if (field !== 'actions') return this.#others(place, known, { ...from, path: [...from.path, field] });
    if (known.has(follow(this.#parsed.document, place).node)) return;
    const outcome = from.path.filter((step) => step !== 'outputs').join(' ');
    this.list(place, [...from.when, { action: from.action, outcome }]);
  }

  #isFirst(node: Node): boolean {
    if (this.#seen.has(node)) this.isRepeated = true;
    return !this.#seen.has(node) && this.#seen.add(node).size > 0;
  }
}

/** What leads to the lists of actions in an action. */
interface Outcomes {
  readonly action: string;
  readonly when: readonly Condition[];
  /** The names of the fields on the way. */
  readonly path: readonly string[];
}

/** A transfer to a queue, with the nodes that it was read from. */
export interface TransferNode extends Transfer {
  readonly body: Place;
  /** The scalar that holds the queue's name; absent if an expression chooses the queue. */
  readonly place?: Place;
}

/** All transfers to queues in a task. */
export function transfersOf(parsed: Parsed, { all }: TaskActions): TransferNode[] {
  return all
    .filter(({ tag }) => tag === 'transferToAcd')
    .map(({ body, when }) => {
      const found = queueAt(parsed, body);
      return found === undefined ? { body, when } : { body, when, queue: found.name, place: found.place };
    });
}

/** The queue that a transfer gives by name. */
export function queueAt(parsed: Parsed, body: Place | undefined): { readonly name: string; readonly place: Place } | undefined {
  const place = descend(parsed.document, body, 'targetQueue', 'lit', 'name');
  const name = place !== undefined && isScalar(place.node) ? textAt(parsed, place) : undefined;
  return name === undefined || place === undefined ? undefined : { name, place };
}
