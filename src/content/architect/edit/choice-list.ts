import { isMap, isNode, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { insertLines, linesOf, removeLines } from '../yaml/block-list.ts';
import { editBracketList } from '../yaml/bracket-list.ts';
import { editMap } from '../yaml/map-edit.ts';
import { choiceInBraces, choiceLines, layoutFor, layoutOf, type NewChoice } from './new-choice.ts';
import { dashesOf, endOf, startOf } from '../yaml/nodes.ts';
import { notEditable, sharedProblem, type EditResult } from './problem.ts';
import type { FlowNode, MenuNode } from '../read/read.ts';
import { columnOf } from '../yaml/scalar.ts';
import { eolAt, lineEnd, type Edit } from '../yaml/text-edit.ts';

/** Which choices of a menu's list are removed, and which are added. */
interface ChoiceListChange {
  readonly node: FlowNode;
  readonly menu: MenuNode;
  /** Items of the list. */
  readonly removed: readonly Node[];
  readonly added: readonly NewChoice[];
}

/** Removes choices of a menu's list, and adds new ones after the last choice that answers a key. */
export function editChoiceList(change: ChoiceListChange): EditResult {
  const { menu, removed, added } = change;
  if (removed.length === 0 && added.length === 0) return { edits: [] };
  const { list, listPlace } = menu;
  const line = menu.menu.at.line;
  const what = `The list of choices of the menu "${menu.menu.name}"`;
  if (listPlace?.own === false) return sharedProblem(what, line);
  const edits = list === undefined ? firstChoices(change) : list.items.length === 0 ? fillEmpty(change, list) : editItems(change, list);
  return edits === undefined ? notEditable(what, line) : { edits };
}

function editItems(change: ChoiceListChange, list: YAMLSeq): Edit[] | undefined {
  const { node, menu, added } = change;
  const items = list.items.filter(isNode);
  const removed = new Set(change.removed.map((item) => items.indexOf(item)));
  const withKey = new Set(menu.choices.filter(({ choice }) => choice.key !== undefined).map(({ item }) => item));
  const lastWithKey = items.findLastIndex((item) => withKey.has(item));
  const after = lastWithKey === -1 ? items.length - 1 : lastWithKey;
  if (list.flow !== true) return editBlockItems(change, list, { items, removed, after });
  const inside = {
    open: startOf(list) + 1,
    close: (list.range?.[1] ?? 0) - 1,
    items: items.map((item) => ({ from: startOf(item), to: endOf(item) })),
  };
  return editBracketList(node.parsed.text, inside, { removed, after, added: added.map((choice) => choiceInBraces(choice)) });
}

/** The items of a block list: which are removed, and the index of the item after which the new ones go. */
interface BlockItems {
  readonly items: readonly Node[];
  readonly removed: ReadonlySet<number>;
  readonly after: number;
}

function editBlockItems(change: ChoiceListChange, list: YAMLSeq, { items, removed, after }: BlockItems): Edit[] | undefined {
  const { node, menu, added } = change;
  const { text } = node.parsed;
  const dashes = dashesOf(list);
  const spans = items.map((item, index) => linesOf(text, dashes[index] ?? 0, endOf(item)));
  const at = spans[after]?.to;
  const dash = columnOf(text, dashes[after] ?? 0);
  if (spans.includes(undefined) || at === undefined || dash === undefined || dashes.length !== items.length) return undefined;
  const removals = spans.flatMap((span, index) => (removed.has(index) && span !== undefined ? [removeLines(span)] : []));
  const eol = eolAt(text, startOf(list));
  const insertions = added.map((choice) => insertLines(at, choiceLines(choice, layoutOf(node, menu, choice.tag, dash)), eol));
  const edits = [...removals, ...insertions];
  if (removed.size < items.length || added.length > 0) return edits;
  const valueStart = offsetAfterKey(menu);
  return valueStart === undefined ? undefined : [...edits, { from: valueStart, to: valueStart, text: ' []' }];
}

/** The offset after `choices:` and an anchor or tag that follows it. */
function offsetAfterKey(menu: MenuNode): number | undefined {
  const marks = menu.listPlace?.pair?.srcToken?.sep?.filter(({ type }) => type === 'map-value-ind' || type === 'anchor' || type === 'tag');
  const last = marks?.at(-1);
  return last === undefined ? undefined : last.offset + last.source.length;
}

/** Turns `choices: []` into a list of lines, unless braces surround it. */
function fillEmpty(change: ChoiceListChange, list: YAMLSeq): Edit[] | undefined {
  const { node, menu, added } = change;
  const { text, inBrackets } = node.parsed;
  const [from, to] = [startOf(list), list.range?.[1] ?? 0];
  if (inBrackets.has(list)) {
    const inside = { open: from + 1, close: to - 1, items: [] };
    return editBracketList(text, inside, { removed: new Set(), after: -1, added: added.map((choice) => choiceInBraces(choice)) });
  }
  const valueStart = offsetAfterKey(menu);
  const lines = valueStart === undefined ? undefined : linesBelowKey(change, to);
  return valueStart === undefined || lines === undefined ? undefined : [{ from: valueStart, to, text: '' }, lines];
}

/** Gives a menu without a list one: below its empty `choices:`, or as its last field. */
function firstChoices(change: ChoiceListChange): Edit[] | undefined {
  const { menu, added } = change;
  const { node: body } = menu.body;
  if (!menu.body.own || !isMap(body) || added.length === 0) return undefined;
  if (menu.listPlace === undefined) return listAsLastField(change, body);
  const lines = body.flow === true ? undefined : linesBelowKey(change, offsetAfterKey(menu) ?? 0);
  return lines === undefined ? undefined : [lines];
}

function listAsLastField({ node, added }: ChoiceListChange, body: YAMLMap): Edit[] | undefined {
  const { parsed } = node;
  const list = body.flow === true ? `[ ${added.map((choice) => choiceInBraces(choice)).join(', ')} ]` : '';
  const field = editMap(parsed, body, { removed: [], before: body.items.length, added: [{ key: 'choices', value: list }], step: 2 });
  if (body.flow === true) return field;
  const [place] = field ?? [];
  const column = columnOfKey(node, body.items[0]?.key);
  if (place === undefined || column === undefined) return undefined;
  return [place, insertLines(place.to, linesOfChoices(node, column, added), eolAt(parsed.text, startOf(body)))];
}

/** The new choices on the lines after an offset, indented as items of the key `choices`. */
function linesBelowKey({ node, menu, added }: ChoiceListChange, offset: number): Edit | undefined {
  const { text } = node.parsed;
  const column = columnOfKey(node, menu.listPlace?.pair?.key);
  if (column === undefined) return undefined;
  return insertLines(lineEnd(text, offset), linesOfChoices(node, column, added), eolAt(text, offset));
}

function columnOfKey({ parsed }: FlowNode, key: unknown): number | undefined {
  return isNode(key) ? columnOf(parsed.text, startOf(key)) : undefined;
}

function linesOfChoices(node: FlowNode, column: number, choices: readonly NewChoice[]): string[] {
  const layout = layoutFor(node, column);
  return choices.flatMap((choice) => choiceLines(choice, layout));
}
