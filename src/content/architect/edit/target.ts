import { isCollection, isMap, isNode, isScalar, type YAMLMap } from 'yaml';
import { present } from '../../../model/json.ts';
import type { Fault } from '../../../model/diagnostic.ts';
import { INDIVIDUAL_FIELDS, isEmptySetting, TARGET_FIELDS, type ChoiceNode } from '../read/choices.ts';
import type { DesiredTarget } from '../read/flow.ts';
import { findMenu, findTask } from '../read/find.ts';
import { descend, keyOf, pairOf } from '../yaml/nodes.ts';
import { copyOf, printInline, type YamlField, type YamlTree } from '../yaml/print.ts';
import { menuNodeOf, type FlowNode } from '../read/read.ts';
import type { Element } from '../read/references.ts';
import { sameYaml } from '../yaml/same.ts';
import { styleOf, writeScalar, type Style } from '../yaml/scalar.ts';

/** The kinds of choice that are written: those that occur in published flows. */
type WritableTag = keyof typeof TARGET_FIELDS;

/** A target that was found in the flow and can be written. */
export interface ResolvedTarget {
  readonly tag: WritableTag;
  /** The name that a new choice gets. */
  readonly name: string;
  readonly queue?: string;
  readonly number?: string;
  readonly leadsTo?: Element;
}

/** Fields that every kind of choice can have. They stay when a choice changes its kind. */
export const COMMON_FIELDS: readonly string[] = ['name', 'refId', 'dtmf', 'globalDtmf', 'speechRecTerms', 'globalSpeechRecTerms'];

/** What a desired target means in this flow. */
export function resolveTarget(
  node: FlowNode,
  target: Exclude<DesiredTarget, { kind: 'unchanged' }>,
): ResolvedTarget | { readonly problem: Fault } {
  switch (target.kind) {
    case 'queue':
      return { tag: 'menuTransferToAcd', name: target.name, queue: target.name };
    case 'number':
      return { tag: 'menuTransferToNumber', name: target.number, number: target.number };
    case 'disconnect':
      return { tag: 'menuDisconnect', name: 'Disconnect' };
    case 'menu': {
      const found = findMenu(node.flow, target.ref);
      if ('problem' in found) return { problem: withOtherForm(found.problem, 'task', findTask(node.flow, target.ref), target.ref) };
      const leadsTo = menuNodeOf(node, found.menu)?.element;
      return { tag: 'menuJumpToMenu', name: found.menu.name, ...present({ leadsTo }) };
    }
    case 'task': {
      const found = findTask(node.flow, target.ref);
      if ('problem' in found) return { problem: withOtherForm(found.problem, 'menu', findMenu(node.flow, target.ref), target.ref) };
      const leadsTo = node.tasks.find(({ task }) => task === found.task)?.element;
      return { tag: 'menuJumpToTask', name: found.task.name, ...present({ leadsTo }) };
    }
  }
}

/** The problem of a missing menu or task. If the flow has a task or menu of that name instead, the hint names that form. */
function withOtherForm(problem: Fault, form: 'menu' | 'task', other: object, ref: string): Fault {
  if (!problem.code.endsWith('-not-found') || 'problem' in other) return problem;
  return { ...problem, hint: `The flow has a ${form} of that name: write \`{ ${form}: ${JSON.stringify(ref)} }\`.` };
}

/** A choice with its own map of fields. */
type NeighbourNode = ChoiceNode & { readonly map: YAMLMap };

/** The choices whose style and settings a new one can take: those in the list itself, not behind an alias. */
export function neighbours(choices: readonly ChoiceNode[]): NeighbourNode[] {
  return choices.flatMap((choice) => (choice.body.own && isMap(choice.body.node) ? [{ ...choice, map: choice.body.node }] : []));
}

/** The field that names the target, in the style of a neighbour of the same kind; undefined for a disconnect. */
export function targetField(node: FlowNode, target: ResolvedTarget, choices: readonly ChoiceNode[], inBrackets: boolean): YamlField[] {
  const field = TARGET_FIELDS[target.tag];
  if (field === undefined) return [];
  const model = neighbours(choices).findLast(({ choice, map }) => choice.tag === target.tag && pairOf(map, field) !== undefined);
  const value = model === undefined ? undefined : pairOf(model.map, field)?.value;
  if (target.queue !== undefined) return [{ key: field, value: queueField(node, target.queue, value, inBrackets) }];
  return [{ key: field, value: writeScalar(target.leadsTo?.path ?? '', styleOfNode(value, 'double'), inBrackets) }];
}

/**
 * A queue as Architect's YAML refers to it: `lit`, with the queue's `name` in it.
 *
 * @param model the value that a neighbour has in this field
 */
function queueField(node: FlowNode, name: string, model: unknown, inBrackets: boolean): YamlTree {
  const { document } = node.parsed;
  const place = isNode(model) ? { node: model, own: true } : undefined;
  const outer = inBrackets || isInBraces(model);
  const inner = outer || isInBraces(descend(document, place, 'lit')?.node);
  const style = styleOfNode(descend(document, place, 'lit', 'name')?.node, 'plain');
  const lit: YamlTree = [{ key: 'name', value: writeScalar(name, style, inner) }];
  const queue: YamlTree = [{ key: 'lit', value: inner ? printInline(lit) : lit }];
  return outer ? printInline(queue) : queue;
}

function isInBraces(node: unknown): boolean {
  return isCollection(node) && node.flow === true;
}

function styleOfNode(node: unknown, otherwise: Style): Style {
  return isScalar(node) ? styleOf(node) : otherwise;
}

/** A choice that is about to be written. */
interface NewSettings {
  readonly tag: string;
  /** The choices to take the settings from. */
  readonly choices: readonly ChoiceNode[];
  readonly inBrackets: boolean;
  /** Fields that the choice already has, or must not take. */
  readonly except: readonly string[];
}

/**
 * The settings that a choice takes from its neighbours: those that all choices of its kind in the menu share, and that are empty or off.
 * Callers neither hear these nor are led by them. Anything else may not fit another target.
 */
export function settingsFor({ parsed }: FlowNode, { tag, choices, inBrackets, except }: NewSettings): YamlField[] {
  const all = neighbours(choices);
  const sameKind = all.filter(({ choice }) => choice.tag === tag);
  const models = sameKind.length > 0 ? sameKind : all;
  const isSetting = (key: string): boolean =>
    !INDIVIDUAL_FIELDS.has(key) && !except.includes(key) && (sameKind.length > 0 || COMMON_FIELDS.includes(key));
  const documents = { a: parsed.document, b: parsed.document };
  return (models.at(-1)?.map.items ?? []).flatMap((pair) => {
    const key = keyOf(pair);
    const { value } = pair;
    if (key === undefined || !isNode(value) || !isSetting(key) || key.endsWith('Audio') || !isEmptySetting(value)) return [];
    const isAgreed = models.every(({ map }) => sameYaml(pairOf(map, key)?.value, value, documents));
    return isAgreed ? [{ key, value: copyOf(parsed, value, inBrackets) }] : [];
  });
}

/** How the neighbours quote a field's text. */
export function styleOfField(choices: readonly ChoiceNode[], field: string): Style {
  const scalar = neighbours(choices)
    .map(({ map }) => pairOf(map, field)?.value)
    .findLast((value) => isScalar(value));
  return styleOfNode(scalar, 'plain');
}
