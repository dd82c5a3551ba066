import { isMap, isNode, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { present } from '../../../model/json.ts';
import type { ArchitectChoice, ChoiceTarget } from './flow.ts';
import { keyOfDtmf } from './keys.ts';
import { child, descend, follow, keyOf, startOf, textAt, type Place } from '../yaml/nodes.ts';
import type { Parsed } from '../yaml/parse.ts';
import { elementAt, resolve, type Element } from './references.ts';

/** A choice with the nodes that it was read from. */
export interface ChoiceNode {
  readonly choice: ArchitectChoice;
  /** The item of the list. */
  readonly item: Node;
  readonly tag: Scalar;
  /** The value of the tag. */
  readonly body: Place;
  /** The scalar that holds the queue's name, if the choice leads to one queue. */
  readonly queue?: Place;
  /** The menu or task that it leads to. */
  readonly leadsTo?: Element;
}

/** The field that names the target, for each kind of choice that is written. Other kinds are never written. */
export const TARGET_FIELDS = {
  menuTransferToAcd: 'targetQueue',
  menuDisconnect: undefined,
  menuJumpToTask: 'targetTaskRef',
  menuJumpToMenu: 'targetMenuRef',
} as const satisfies Readonly<Record<string, string | undefined>>;

/** Reads the items of a `choices` list that are choices. `checkFlow` reports the others. */
export function readChoices(parsed: Parsed, list: YAMLSeq, elements: readonly Element[], menuPath: string): ChoiceNode[] {
  return list.items.flatMap((item) => {
    if (!isNode(item)) return [];
    const place = follow(parsed.document, { node: item, own: true });
    const pair = isMap(place.node) ? singlePair(place.node) : undefined;
    const tag = pair === undefined ? undefined : keyOf(pair);
    if (pair === undefined || tag === undefined || !isScalar(pair.key) || !isNode(pair.value)) return [];
    const body = follow(parsed.document, { node: pair.value, own: place.own, pair });
    return [readChoice({ parsed, elements, menuPath }, { item, tag: pair.key, body }, tag)];
  });
}

function singlePair(map: YAMLMap): Pair | undefined {
  return map.items.length === 1 ? map.items[0] : undefined;
}

/** Where a choice occurs. */
interface Context {
  readonly parsed: Parsed;
  readonly elements: readonly Element[];
  readonly menuPath: string;
}

function readChoice(context: Context, nodes: Pick<ChoiceNode, 'item' | 'tag' | 'body'>, tag: string): ChoiceNode {
  const { parsed, elements, menuPath } = context;
  const { document } = parsed;
  const text = (name: string): string | undefined => textAt(parsed, child(document, nodes.body, name));
  const [name, refId, dtmfPlace] = [text('name') ?? '', text('refId'), child(document, nodes.body, 'dtmf')];
  const noValue = child(document, dtmfPlace, 'noValue') !== undefined;
  const dtmf = noValue ? undefined : textAt(parsed, dtmfPlace);
  const key = dtmf === undefined ? undefined : keyOfDtmf(dtmf);
  const element = elementAt(elements, nodes.body.node);
  const path = element?.path ?? `${menuPath}/choices/${tag}[${refId ?? name}]`;
  const { target, queue, leadsTo } = readTarget(context, nodes.body, { tag, path, name });
  return {
    ...nodes,
    ...present({ queue, leadsTo }),
    choice: { tag, name, at: parsed.position(startOf(nodes.item)), target, ...present({ refId, dtmf, key }) },
  };
}

/** Where a choice leads, and the nodes that give it. */
type Destination = Pick<ChoiceNode, 'queue' | 'leadsTo'> & { readonly target: ChoiceTarget };

function readTarget(
  { parsed, elements }: Context,
  body: Place,
  { tag, path, name }: { readonly tag: string; readonly path: string; readonly name: string },
): Destination {
  const { document } = parsed;
  switch (tag) {
    case 'menuDisconnect':
      return { target: { kind: 'disconnect' } };
    case 'menuTransferToAcd':
      return queueOf(parsed, body) ?? other(`transfers to the queue that ${described(parsed, child(document, body, 'targetQueue'))} gives`);
    case 'menuTask': {
      const actions = child(document, child(document, body, 'task') ?? body, 'actions');
      return soleTransfer(parsed, actions) ?? other(`runs the task "${name}", ${countOf(countActions(actions), 'action')}`);
    }
    case 'menuSubMenu':
      return elementTarget('menu', name, [elementAt(elements, body.node)]);
    case 'menuJumpToMenu':
    case 'menuJumpToTask': {
      const ref = textAt(parsed, child(document, body, TARGET_FIELDS[tag])) ?? '';
      const kind = tag === 'menuJumpToMenu' ? 'menu' : 'task';
      const found = resolve(elements, ref, path).filter(
        (element) => element.tag === kind || (kind === 'menu' && element.tag === 'menuSubMenu'),
      );
      return elementTarget(kind, ref, found);
    }
    case 'menuTransferToNumber':
      return other(`transfers to the number ${described(parsed, child(document, body, 'targetNumber'))}`);
    case 'menuTransferToVoicemail':
      return other('transfers to a voicemail');
    case 'menuPreviousMenu':
      return other('goes back to the previous menu');
    case 'menuRepeatMenu':
      return other('repeats the menu');
    default:
      return other(`${tag} "${name}"`);
  }
}

function other(description: string): Destination {
  return { target: { kind: 'other', description } };
}

/** The menu or task that a reference means, if it means exactly one. */
function elementTarget(kind: 'menu' | 'task', reference: string, found: readonly (Element | undefined)[]): Destination {
  const [element, second] = found;
  if (element === undefined || second !== undefined) return { target: { kind, ref: reference } };
  return { target: { kind, ref: element.refId ?? element.name ?? reference }, leadsTo: element };
}

/** The queue that `body` transfers to, if it gives one by name. */
function queueOf(parsed: Parsed, body: Place | undefined): Destination | undefined {
  const queue = descend(parsed.document, body, 'targetQueue', 'lit', 'name');
  const name = queue !== undefined && isScalar(queue.node) ? textAt(parsed, queue) : undefined;
  return name === undefined || queue === undefined ? undefined : { target: { kind: 'queue', name }, queue };
}

/** The queue of a task whose only action is to transfer to it. */
function soleTransfer(parsed: Parsed, actions: Place | undefined): Destination | undefined {
  if (actions === undefined || !isSeq(actions.node) || actions.node.items.length !== 1) return undefined;
  const [item] = actions.node.items;
  if (!isNode(item)) return undefined;
  return queueOf(parsed, child(parsed.document, { node: item, own: actions.own }, 'transferToAcd'));
}

/** The number of actions in a list, including nested actions. */
export function countActions(actions: Place | undefined): number {
  const within = (node: unknown): number => {
    if (isMap(node))
      return node.items.reduce((sum, pair) => sum + (keyOf(pair) === 'actions' ? listed(pair.value) : within(pair.value)), 0);
    return isSeq(node) ? node.items.reduce<number>((sum, item) => sum + within(item), 0) : 0;
  };
  const listed = (node: unknown): number => (isSeq(node) ? node.items.length + within(node) : 0);
  return listed(actions?.node);
}

function described(parsed: Parsed, place: Place | undefined): string {
  const value =
    child(parsed.document, place, 'lit') ?? child(parsed.document, place, 'exp') ?? child(parsed.document, place, 'var') ?? place;
  return (textAt(parsed, value) ?? 'nothing').replaceAll(/\s+/gu, ' ');
}

/** A number with its noun. */
export function countOf(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
