import { isCollection, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { child, descend, follow, keyOf, textAt, type Place } from '../yaml/nodes.ts';
import type { Parsed } from '../yaml/parse.ts';
import type { Condition, Transfer } from './flow.ts';

/** An action of a task, with the outcomes of the actions around it that lead to it. */
export interface TaskAction {
  readonly tag: string;
  readonly name: string;
  /** The value of the tag. */
  readonly body: Place;
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

class ActionWalk implements TaskActions {
  readonly all: TaskAction[] = [];
  isRepeated = false;
  readonly #parsed: Parsed;
  readonly #seen = new Set<Node>();

  constructor(parsed: Parsed) {
    this.#parsed = parsed;
  }

  list(place: Place, when: readonly Condition[]): void {
    const { node, own } = this.#follow(place);
    if (!isSeq(node) || !this.#isFirst(node)) return;
    for (const item of node.items) if (isNode(item)) this.#action(this.#follow({ node: item, own }), when);
  }

  #action({ node, own }: Place, when: readonly Condition[]): void {
    const [pair, second] = isMap(node) ? node.items : [];
    const tag = pair === undefined || second !== undefined ? undefined : keyOf(pair);
    if (pair === undefined || tag === undefined || !isNode(pair.value)) return;
    const body = this.#follow({ node: pair.value, own, pair });
    const name = textAt(this.#parsed, child(this.#parsed.document, body, 'name')) ?? tag;
    this.all.push({ tag, name, body, when });
    this.#outcomes(body, { action: name, when, path: [] });
  }

  /** Finds the lists of actions in what an action holds: each is one of its outcomes. */
  #outcomes(place: Place, from: Outcomes): void {
    const { node, own } = this.#follow(place);
    if (!isCollection(node) || !this.#isFirst(node)) return;
    if (isSeq(node)) for (const item of node.items) if (isNode(item)) this.#outcomes({ node: item, own }, from);
    if (isMap(node)) for (const pair of node.items) this.#field(pair, { node, own }, from);
  }

  #field(pair: Pair, { node: map, own }: { readonly node: YAMLMap; readonly own: boolean }, from: Outcomes): void {
    const [key, { value: node }] = [keyOf(pair), pair];
    if (key === undefined || !isNode(node)) return;
    const place = { node, own, pair };
    if (key !== 'actions') return this.#outcomes(place, { ...from, path: key === 'outputs' ? from.path : [...from.path, key] });
    const outcome = this.#caseOf(map) ?? from.path.join(' ');
    this.list(place, [...from.when, { action: from.action, outcome }]);
  }

  /** The value of a switch's case. */
  #caseOf(node: YAMLMap): string | undefined {
    const { document } = this.#parsed;
    const value = child(document, { node, own: true }, 'value');
    return textAt(this.#parsed, child(document, value, 'lit') ?? child(document, value, 'exp'));
  }

  #follow(place: Place): Place {
    return follow(this.#parsed.document, place);
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
