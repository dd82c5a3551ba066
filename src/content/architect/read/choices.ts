import { isMap, isNode, isScalar, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { present } from '../../../model/json.ts';
import { count } from '../../../text/text.ts';
import type { ArchitectChoice, ChoiceTask } from './flow.ts';
import { keyOfDtmf } from './keys.ts';
import { BEFORE_TRANSFER, readNoticed } from './noticed.ts';
import { child, descend, follow, keyOf, startOf, textAt, type Place } from '../yaml/nodes.ts';
import type { Parsed } from '../yaml/parse.ts';
import { elementAt, resolve, type Element } from './references.ts';
import { queueAt, readActions, transfersOf } from './task.ts';
import { actionInWords, transferInWords, type FlowParts } from './task-words.ts';
import { readTransfer, transferTargetInWords } from './transfers.ts';

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
  /** The scalar that holds the number, if the choice transfers to one. */
  readonly number?: Place;
  /** The map with the fields of its transfer: the choice itself, or the only transfer to a queue in its task. */
  readonly transfer?: Place;
  /** The menu or task that it leads to. */
  readonly leadsTo?: Element;
}

/** The field that names the target, for each kind of choice that is written. Other kinds are never written. */
export const TARGET_FIELDS = {
  menuTransferToAcd: 'targetQueue',
  menuTransferToNumber: 'targetNumber',
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
  const { target, task, ...places } = readTarget(context, nodes.body, { tag, path, name });
  const noticed = readNoticed(parsed, nodes.body, places.transfer);
  const settings = settingsOf(nodes.body);
  return {
    ...nodes,
    ...places,
    choice: { tag, name, at: parsed.position(startOf(nodes.item)), target, noticed, settings, ...present({ refId, dtmf, key, task }) },
  };
}

/** Fields that belong to one choice. All others are settings, which a choice can share with its neighbours. */
export const INDIVIDUAL_FIELDS: ReadonlySet<string | undefined> = new Set([
  'name',
  'refId',
  'dtmf',
  'speechRecTerms',
  BEFORE_TRANSFER,
  ...Object.values(TARGET_FIELDS),
]);

function settingsOf({ node }: Place): ArchitectChoice['settings'] {
  const pairs = isMap(node) ? node.items.filter((pair) => !INDIVIDUAL_FIELDS.has(keyOf(pair))) : [];
  const { empty = [], filled = [] } = Object.groupBy(pairs, ({ value }) => (isEmptySetting(value) ? 'empty' : 'filled'));
  return { empty: keysOf(empty), filled: keysOf(filled) };
}

function keysOf(pairs: readonly Pair[]): string[] {
  return pairs.map((pair) => keyOf(pair) ?? '');
}

/** Whether a setting is off, has no value, or holds nothing but such settings. */
export function isEmptySetting(value: unknown): boolean {
  if (isScalar(value)) return value.value === false;
  if (!isMap(value) || value.items.length === 0) return false;
  const [only, second] = value.items;
  const hasNoValue =
    second === undefined && only !== undefined && keyOf(only) === 'noValue' && isScalar(only.value) && only.value.value === true;
  return hasNoValue || value.items.every((pair) => isMap(pair.value) && isEmptySetting(pair.value));
}

/** Where a choice leads, and the nodes that give it. */
type Destination = Pick<ChoiceNode, 'queue' | 'number' | 'leadsTo' | 'transfer'> & Pick<ArchitectChoice, 'target' | 'task'>;

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
      return { ...(queueOf(parsed, body) ?? otherKind(parsed, { tag, name }, body)), transfer: body };
    case 'menuTask':
      return taskOf({ parsed, elements }, child(document, child(document, body, 'task') ?? body, 'actions'), name);
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
      return { ...(numberOf(parsed, body) ?? otherKind(parsed, { tag, name }, body)), transfer: body };
    default:
      return otherKind(parsed, { tag, name }, body);
  }
}

/** A choice that no menu file can say, in words. */
function otherKind(parsed: Parsed, { tag, name }: { readonly tag: string; readonly name: string }, body: Place): Destination {
  return other(KIND_WORDS[tag] ?? transferWords(parsed, tag, body) ?? `${tag} "${name}"`);
}

/** What kinds of choice do that lead to no place with a name. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  menuPreviousMenu: 'goes back to the previous menu',
  menuRepeatMenu: 'repeats the menu',
  menuReturnToAgent: 'returns to the agent',
  menuDialByExtension: 'lets callers dial an extension',
};

/** What a transfer does that no menu file can say; undefined for anything else. Two expressions are two different targets. */
function transferWords(parsed: Parsed, tag: string, body: Place): string | undefined {
  const target = readTransfer(parsed, tag, body);
  if (target === undefined) return undefined;
  const chosen = chosenBy(parsed, body);
  return `transfers to ${transferTargetInWords(target)}${chosen === undefined ? '' : ` (${chosen})`}`;
}

/** The expression or variable that chooses the target of a transfer, as it is written. */
function chosenBy(parsed: Parsed, body: Place): string | undefined {
  const fields = isMap(body.node) ? body.node.items.flatMap((pair) => keyOf(pair) ?? []) : [];
  const target = fields.find((field) => field.startsWith('target'));
  const place = target === undefined ? undefined : child(parsed.document, body, target);
  const chosen = child(parsed.document, place, 'exp') ?? child(parsed.document, place, 'var');
  return textAt(parsed, chosen)?.replaceAll(/\s+/gu, ' ');
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

/** The queue of a transfer, if it gives one by name. */
function queueOf(parsed: Parsed, body: Place): Destination | undefined {
  const found = queueAt(parsed, body);
  return found && { target: { kind: 'queue', name: found.name }, queue: found.place };
}

/** The number of a transfer, if it gives one as a text. */
function numberOf(parsed: Parsed, body: Place): Destination | undefined {
  const place = descend(parsed.document, body, 'targetNumber', 'lit');
  const number = place !== undefined && isScalar(place.node) ? textAt(parsed, place) : undefined;
  return number === undefined || place === undefined ? undefined : { target: { kind: 'number', number }, number: place };
}

/** Where a task of a choice's own leads: to a queue if it has exactly one transfer, and that gives its queue by name. */
function taskOf({ parsed, elements }: FlowParts, list: Place | undefined, name: string): Destination {
  const actions = readActions(parsed, list);
  const transfers = transfersOf(parsed, actions);
  const [only, second] = transfers;
  const task: ChoiceTask = {
    actions: actions.all.length,
    transfers: transfers.map(({ when, queue }) => ({ when, ...present({ queue }) })),
    does: actions.all.map((action) => actionInWords({ parsed, elements }, action)),
  };
  if (only?.queue !== undefined && only.place !== undefined && second === undefined && !actions.isRepeated)
    return { target: { kind: 'queue', name: only.queue }, queue: only.place, transfer: only.body, task };
  const transfersTo = task.transfers.map((transfer) => transferInWords(transfer)).join(', or ');
  const leads = transfersTo === '' ? '' : `: it can transfer to ${transfersTo}`;
  return { ...other(`runs the task "${name}", ${count(task.actions, 'action')}${leads}`), task };
}
