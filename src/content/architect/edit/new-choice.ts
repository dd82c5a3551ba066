import { isMap, isNode } from 'yaml';
import type { DesiredChoice, EditProblem } from '../flow.ts';
import { omittedSettings, stepOf, missingRefId } from './choice.ts';
import { dtmfOfKey } from '../read/keys.ts';
import { keyOf, startOf } from '../yaml/nodes.ts';
import { printBlock, printInline, type YamlField } from '../yaml/print.ts';
import { stepOfText, type FlowNode, type MenuNode } from '../read/read.ts';
import { lineStart } from '../yaml/text-edit.ts';
import { COMMON_FIELDS, neighbours, settingsFor, styleOfField, targetField, resolveTarget } from './target.ts';
import { writeScalar } from '../yaml/scalar.ts';

/** A choice that is to be written. */
export interface NewChoice {
  readonly tag: string;
  readonly name: string;
  readonly fields: readonly YamlField[];
  readonly notices: readonly string[];
}

/** Where the columns of a list's choices are, from 0. */
export interface ChoiceLayout {
  readonly dash: number;
  readonly tag: number;
  readonly body: number;
  readonly step: number;
  /** The item (`{ menuDisconnect: { … } }`) or just the body (`menuDisconnect: { … }`) stands in braces. */
  readonly braces: 'item' | 'body' | 'none';
}

/**
 * A new choice in the look and with the settings of its neighbours: those of its own kind, else whatever choice there is.
 *
 * @param taken the names of the menu's other choices; references by name must stay clear
 */
export function newChoice(
  node: FlowNode,
  menu: MenuNode,
  desired: DesiredChoice,
  taken: ReadonlySet<string>,
): NewChoice | { readonly problems: readonly EditProblem[] } {
  const { key, target } = desired;
  const dtmf = dtmfOfKey(node.parsed.document, key);
  const ofKey = dtmf === undefined ? [unwritable(key)] : [];
  if (target.kind === 'unchanged') {
    const problem: EditProblem = {
      code: 'nothing-to-keep',
      key,
      message: `The menu has no key ${key}, so nothing can stay unchanged there.`,
      hint: 'Say where the key leads, or take the option away.',
    };
    return { problems: [problem] };
  }
  const written = resolveTarget(node, target);
  if ('problem' in written) return { problems: [...ofKey, { ...written.problem, key }] };
  const referable = missingRefId(written, key);
  if (referable !== undefined) return { problems: [...ofKey, referable.problem] };
  if (dtmf === undefined) return { problems: ofKey };
  const { choices } = menu;
  const inBrackets = standsInBraces(node, menu, written.tag);
  const name = desired.name ?? (taken.has(written.name) ? `${written.name} ${key}` : written.name);
  const identity: YamlField[] = [
    { key: 'name', value: writeScalar(name, styleOfField(choices, 'name'), inBrackets) },
    { key: 'dtmf', value: writeScalar(dtmf, styleOfField(choices, 'dtmf'), inBrackets) },
  ];
  const { fields, left } = settingsFor(node, written.tag, choices, inBrackets, []);
  const all = [...identity, ...targetField(node, written, choices, inBrackets), ...fields];
  return { tag: written.tag, name, fields: inOrderOf(menu, written.tag, all), notices: omittedSettings(left, key) };
}

function unwritable(key: string): EditProblem {
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
    message: `How Architect’s YAML spells the key ${key} is not published, and this flow uses it nowhere, so it can’t be written.`,
    hint: `Add a choice for ${key} to any menu of the flow in Architect and publish it once; from then on its spelling is taken from there.`,
  };
}

/** The fields in the order of a neighbour of the kind; else name and key, the common settings, then the target. */
function inOrderOf(menu: MenuNode, tag: string, fields: readonly YamlField[]): YamlField[] {
  const model = neighbours(menu.choices).findLast(({ choice }) => choice.tag === tag);
  const keys = model?.map.items.map((pair) => keyOf(pair) ?? '') ?? COMMON_FIELDS;
  const rank = (field: YamlField): number => {
    const index = keys.indexOf(field.key);
    return index === -1 ? keys.length : index;
  };
  return fields.toSorted((a, b) => rank(a) - rank(b));
}

/** The choice whose look a new one takes: the last one of its kind, else the last one. */
function modelOf(menu: MenuNode, tag: string): ReturnType<typeof neighbours>[number] | undefined {
  const all = neighbours(menu.choices);
  return all.findLast(({ choice }) => choice.tag === tag) ?? all.at(-1);
}

/** Whether a new choice's fields will stand between braces. */
function standsInBraces({ parsed }: FlowNode, menu: MenuNode, tag: string): boolean {
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
  const head = `${' '.repeat(dash)}-${' '.repeat(tag - dash - 1)}`;
  if (braces === 'item') return [`${head}${choiceInBraces(choice)}`];
  if (braces === 'body') return [`${head}${choice.tag}: ${printInline(choice.fields)}`];
  return [`${head}${choice.tag}:`, ...printBlock(choice.fields, body, step)];
}

/** The layout of the choices that are there; undefined where there is none to look at. */
export function layoutOf(node: FlowNode, menu: MenuNode, tag: string, dash: number): ChoiceLayout | undefined {
  const model = modelOf(menu, tag);
  if (model === undefined) return undefined;
  const { text } = node.parsed;
  const column = (offset: number): number => offset - lineStart(text, offset);
  const step = stepOf(node, model);
  if (isMap(model.item) && model.item.flow === true) return { dash, tag: column(startOf(model.item)), body: 0, step, braces: 'item' };
  const kind = column(startOf(model.tag));
  if (kind <= dash) return undefined;
  return { dash, tag: kind, body: kind + step, step, braces: model.map.flow === true ? 'body' : 'none' };
}

/**
 * The layout of the first choice of a menu: as the flow's other lists of choices are laid out, else as the text is.
 *
 * @param column of the key `choices`
 */
export function layoutFor(node: FlowNode, column: number): ChoiceLayout {
  const { text } = node.parsed;
  const columnOf = (offset: number): number => offset - lineStart(text, offset);
  const deeper =
    node.menus
      .flatMap(({ list, listPlace }) => {
        const key = listPlace?.pair?.key;
        return list === undefined || list.flow === true || !isNode(key) ? [] : [columnOf(startOf(list)) - columnOf(startOf(key))];
      })
      .find((one) => one >= 0) ?? 2;
  const model = node.menus.flatMap(({ choices }) => neighbours(choices)).find(({ map }) => map.flow !== true);
  const step = model === undefined ? stepOfText(node) : stepOf(node, model);
  return { dash: column + deeper, tag: column + deeper + 2, body: column + deeper + 2 + step, step, braces: 'none' };
}

/** The names that the menu's choices have, those of the given keys aside. */
export function choiceNames(menu: MenuNode, removed: ReadonlySet<string>): Set<string> {
  return new Set(
    menu.choices.filter(({ choice }) => choice.key === undefined || !removed.has(choice.key)).map(({ choice }) => choice.name),
  );
}
