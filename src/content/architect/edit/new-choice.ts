import { isMap, isNode } from 'yaml';
import type { DesiredChoice, DesiredTarget, EditProblem } from '../read/flow.ts';
import { missingRefId, stepOf, unprovenNumber } from './choice.ts';
import { dtmfOfKey } from '../read/keys.ts';
import { keyOf, startOf } from '../yaml/nodes.ts';
import { printBlock, printInline, type YamlField, type YamlTree } from '../yaml/print.ts';
import { stepOfText, type FlowNode, type MenuNode } from '../read/read.ts';
import { lineStart } from '../yaml/text-edit.ts';
import { COMMON_FIELDS, neighbours, resolveTarget, settingsFor, styleOfField, targetField, type ResolvedTarget } from './target.ts';
import { writeScalar } from '../yaml/scalar.ts';
import { BEFORE_TRANSFER } from '../read/noticed.ts';
import { speechField } from './speech.ts';
import { noTransfer } from './transfer-audio.ts';

/** A choice to be written. */
export interface NewChoice {
  readonly tag: string;
  readonly name: string;
  readonly fields: YamlTree;
  /** Its lines as an earlier version has them, to be written in place of the fields. Columns count from 0. */
  readonly lines?: { readonly text: readonly string[]; readonly dash: number };
}

/** A choice that the menu file describes in full. */
export type WrittenChoice = DesiredChoice & { readonly target: Exclude<DesiredTarget, { readonly kind: 'unchanged' }> };

export function isWritten(choice: DesiredChoice): choice is WrittenChoice {
  return choice.target.kind !== 'unchanged';
}

/** What a new choice depends on besides its menu. */
interface Surroundings {
  /** The names of the menu's other choices: two choices of the same name can't be told apart by name. */
  readonly names: ReadonlySet<string>;
  /** How an earlier version spells the key. */
  readonly spelling?: string | undefined;
  /** Where the key was looked for, as a sentence after a blank. */
  readonly noOlder: string;
}

/** How a list's choices are indented. Columns count from 0. */
interface ChoiceLayout {
  readonly dash: number;
  readonly tag: number;
  readonly body: number;
  readonly step: number;
  /** What is in braces: the item (`{ menuDisconnect: { … } }`), its body only (`menuDisconnect: { … }`), or nothing. */
  readonly braces: 'item' | 'body' | 'none';
}

/**
 * A new choice in the style of its neighbours and with their settings. Neighbours of its own kind come first. If there are none, any
 * choice of the menu will do.
 *
 */
export function newChoice(
  node: FlowNode,
  menu: MenuNode,
  desired: WrittenChoice,
  { names, spelling, noOlder }: Surroundings,
): NewChoice | { readonly problems: readonly EditProblem[] } {
  const { key, transferSays } = desired;
  const dtmf = dtmfOfKey(node.parsed.document, key) ?? spelling;
  const keyProblems = dtmf === undefined ? [unwritableKey(key, noOlder)] : [];
  const resolved = writableTarget(node, desired);
  if ('problem' in resolved) return { problems: [...keyProblems, resolved.problem] };
  if (dtmf === undefined) return { problems: keyProblems };
  const { choices } = menu;
  const inBrackets = isInBraces(node, menu, resolved.tag);
  const name = desired.name ?? (names.has(resolved.name) ? `${resolved.name} ${key}` : resolved.name);
  const identity: YamlField[] = [
    { key: 'name', value: writeScalar(name, styleOfField(choices, 'name'), inBrackets) },
    { key: 'dtmf', value: writeScalar(dtmf, styleOfField(choices, 'dtmf'), inBrackets) },
  ];
  const spoken = transferSays === undefined ? [] : [speechField(BEFORE_TRANSFER, transferSays, inBrackets)];
  const settings = settingsFor(node, { tag: resolved.tag, choices, inBrackets, except: [] });
  const all = [...identity, ...targetField(node, resolved, choices, inBrackets), ...spoken, ...settings];
  return { tag: resolved.tag, name, fields: inOrderOf(menu, resolved.tag, all) };
}

/** Where a new choice leads, if a choice that leads there can be written. */
function writableTarget(node: FlowNode, { key, target, transferSays }: WrittenChoice): ResolvedTarget | { readonly problem: EditProblem } {
  if (target.kind === 'number') return { problem: unprovenNumber(key) };
  if (transferSays !== undefined && target.kind !== 'queue') return { problem: noTransfer(key) };
  const resolved = resolveTarget(node, target);
  if ('problem' in resolved) return { problem: { ...resolved.problem, key } };
  return missingRefId(resolved, key) ?? resolved;
}

function unwritableKey(key: string, noOlder: string): EditProblem {
  if (key.length > 1) {
    return {
      code: 'key-too-long',
      key,
      message: `"${key}" has more than one key; a choice of an Architect menu answers one key of the phone.`,
      hint: 'Give one of 0-9, or lead to a menu that takes the next key.',
    };
  }
  return {
    code: 'key-spelling',
    key,
    message: `Can't add key ${key}: this flow doesn't use it yet, and its spelling in Architect's export format is undocumented.${noOlder}`,
    hint: `Add a choice for ${key} to any menu of the flow in Architect, and publish it once. Then manage it here.`,
  };
}

/** The fields in the order of a neighbour of the same kind with a key. Without one: name and key, the common settings, then the target. */
function inOrderOf(menu: MenuNode, tag: string, fields: readonly YamlField[]): YamlField[] {
  const model = neighbours(menu.choices).findLast(({ choice }) => choice.tag === tag && choice.dtmf !== undefined);
  const keys = model?.map.items.map((pair) => keyOf(pair) ?? '') ?? COMMON_FIELDS;
  const rank = (field: YamlField): number => {
    const index = keys.indexOf(field.key);
    return index === -1 ? keys.length : index;
  };
  return fields.toSorted((a, b) => rank(a) - rank(b));
}

/** The choice whose style a new one takes: the last one of its kind, else the last one. */
function modelOf(menu: MenuNode, tag: string): ReturnType<typeof neighbours>[number] | undefined {
  const all = neighbours(menu.choices);
  return all.findLast(({ choice }) => choice.tag === tag) ?? all.at(-1);
}

/** Whether a new choice's fields go between braces. */
function isInBraces({ parsed }: FlowNode, menu: MenuNode, tag: string): boolean {
  const { list, body } = menu;
  if (list === undefined) return isMap(body.node) && body.node.flow === true;
  if (parsed.inBrackets.has(list) || (list.flow === true && list.items.length > 0)) return true;
  return list.items.length > 0 && modelOf(menu, tag)?.map.flow === true;
}

/** A choice on one line, in braces. */
export function choiceInBraces({ tag, fields }: NewChoice): string {
  return `{ ${tag}: ${printInline(fields)} }`;
}

/** The lines of a choice in a block list. */
export function choiceLines(choice: NewChoice, { dash, tag, body, step, braces }: ChoiceLayout): string[] {
  if (choice.lines !== undefined) return choice.lines.text.map((line) => shifted(line, dash - (choice.lines?.dash ?? 0)));
  const head = `${' '.repeat(dash)}-${' '.repeat(tag - dash - 1)}`;
  if (braces === 'item') return [`${head}${choiceInBraces(choice)}`];
  if (braces === 'body' || typeof choice.fields === 'string') return [`${head}${choice.tag}: ${printInline(choice.fields)}`];
  return [`${head}${choice.tag}:`, ...printBlock(choice.fields, body, step)];
}

/** A line that is indented by more columns, or by fewer if it has them. */
function shifted(line: string, by: number): string {
  if (line.trim() === '') return line;
  return by >= 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, line.search(/[^ ]/u)));
}

/**
 * The layout of a new choice: that of the menu's other choices, else two columns per level.
 *
 * @param dash the column of the list's dashes
 */
export function layoutOf(node: FlowNode, menu: MenuNode, tag: string, dash: number): ChoiceLayout {
  const byDefault: ChoiceLayout = { dash, tag: dash + 2, body: dash + 4, step: 2, braces: 'none' };
  const model = modelOf(menu, tag);
  if (model === undefined) return byDefault;
  const { text } = node.parsed;
  const step = stepOf(node, model);
  if (isMap(model.item) && model.item.flow === true)
    return { dash, tag: columnAt(text, startOf(model.item)), body: 0, step, braces: 'item' };
  const column = columnAt(text, startOf(model.tag));
  if (column <= dash) return byDefault;
  return { dash, tag: column, body: column + step, step, braces: model.map.flow === true ? 'body' : 'none' };
}

/**
 * The layout of a menu's first choice: that of the flow's other lists of choices, else that of the text.
 *
 * @param column the column of the key `choices`
 */
export function layoutFor(node: FlowNode, column: number): ChoiceLayout {
  const { text } = node.parsed;
  const indents = node.menus.flatMap(({ list, listPlace }) => {
    const key = listPlace?.pair?.key;
    if (list === undefined || list.flow === true || !isNode(key)) return [];
    return [columnAt(text, startOf(list)) - columnAt(text, startOf(key))];
  });
  const dash = column + (indents.find((indent) => indent >= 0) ?? 2);
  const model = node.menus.flatMap(({ choices }) => neighbours(choices)).find(({ map }) => map.flow !== true);
  const step = model === undefined ? stepOfText(node) : stepOf(node, model);
  return { dash, tag: dash + 2, body: dash + 2 + step, step, braces: 'none' };
}

/** The column of an offset, from 0, whatever comes before it on its line. */
function columnAt(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** The names of the menu's choices, without those of the removed keys. */
export function choiceNames(menu: MenuNode, removed: ReadonlySet<string>): Set<string> {
  return new Set(
    menu.choices.filter(({ choice }) => choice.key === undefined || !removed.has(choice.key)).map(({ choice }) => choice.name),
  );
}
