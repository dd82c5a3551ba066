import { isCollection, isMap, isNode, isScalar, type YAMLMap } from 'yaml';
import { TARGET_FIELDS, type ChoiceNode } from '../read/choices.ts';
import type { DesiredTarget, EditProblem } from '../flow.ts';
import { findMenu, findTask, type FindProblem } from '../read/find.ts';
import { descend, keyOf, pairOf } from '../yaml/nodes.ts';
import { copyOf, printInline, type YamlField, type YamlTree } from '../yaml/print.ts';
import type { FlowNode } from '../read/read.ts';
import type { Element } from '../read/references.ts';
import { sameYaml } from '../yaml/same.ts';
import { styleOf, writeScalar, type Style } from '../yaml/scalar.ts';

/** The kinds of choice that are written: those that published flows prove. */
export type WritableTag = keyof typeof TARGET_FIELDS;

/** A target, ready to be written. */
export interface ResolvedTarget {
  readonly tag: WritableTag;
  /** What a new choice is called. */
  readonly name: string;
  readonly queue?: string;
  readonly leadsTo?: Element;
}

/** Fields that every kind of choice may have: they stay when a choice changes its kind. */
export const COMMON_FIELDS: readonly string[] = ['name', 'refId', 'dtmf', 'globalDtmf', 'speechRecTerms', 'globalSpeechRecTerms'];

/** Fields that belong to one choice alone: a new one doesn't take them over. */
const PERSONAL_FIELDS: ReadonlySet<string | undefined> = new Set([
  'name',
  'refId',
  'dtmf',
  'speechRecTerms',
  ...Object.values(TARGET_FIELDS),
]);

/** What a desired target means in this flow. */
export function resolveTarget(
  node: FlowNode,
  target: Exclude<DesiredTarget, { kind: 'unchanged' }>,
): ResolvedTarget | { readonly problem: Omit<EditProblem, 'key'> } {
  switch (target.kind) {
    case 'queue':
      return { tag: 'menuTransferToAcd', name: target.name, queue: target.name };
    case 'disconnect':
      return { tag: 'menuDisconnect', name: 'Disconnect' };
    case 'menu': {
      const found = findMenu(node.flow, target.ref);
      if ('problem' in found) return { problem: orOther(found.problem, 'task', findTask(node.flow, target.ref), target.ref) };
      return leading('menuJumpToMenu', node.menus.find(({ menu }) => menu === found.menu)?.element, found.menu.name);
    }
    case 'task': {
      const found = findTask(node.flow, target.ref);
      if ('problem' in found) return { problem: orOther(found.problem, 'menu', findMenu(node.flow, target.ref), target.ref) };
      return leading('menuJumpToTask', node.tasks.find(({ task }) => task === found.task)?.element, found.task.name);
    }
  }
}

/** What there is not as a menu there may be as a task, and the other way round. */
function orOther(problem: FindProblem, form: 'menu' | 'task', other: object, ref: string): FindProblem {
  if (!problem.code.endsWith('-not-found') || 'problem' in other) return problem;
  return { ...problem, hint: `The flow has a ${form} of that name: write \`{ ${form}: ${JSON.stringify(ref)} }\`.` };
}

function leading(tag: WritableTag, leadsTo: Element | undefined, name: string): ResolvedTarget {
  return leadsTo === undefined ? { tag, name } : { tag, name, leadsTo };
}

/** The choices whose look and settings a new one can take: they stand in the list itself, not behind an alias. */
export function neighbours(choices: readonly ChoiceNode[]): (ChoiceNode & { readonly map: YAMLMap })[] {
  return choices.flatMap((choice) => (choice.body.own && isMap(choice.body.node) ? [{ ...choice, map: choice.body.node }] : []));
}

/** The field that names the target, in the look of a neighbour of the same kind; none for a disconnect. */
export function targetField(node: FlowNode, target: ResolvedTarget, choices: readonly ChoiceNode[], inBrackets: boolean): YamlField[] {
  const field = TARGET_FIELDS[target.tag];
  if (field === undefined) return [];
  const model = neighbours(choices).findLast(({ choice, map }) => choice.tag === target.tag && pairOf(map, field) !== undefined);
  const value = model === undefined ? undefined : pairOf(model.map, field)?.value;
  if (target.queue === undefined) {
    return [{ key: field, value: writeScalar(target.leadsTo?.path ?? '', isScalar(value) ? styleOf(value) : 'double', inBrackets) }];
  }
  const { document } = node.parsed;
  const place = isNode(value) ? { node: value, own: true } : undefined;
  const [outer, inner] = [inBrackets || braces(value), braces(descend(document, place, 'lit')?.node)];
  const scalar = descend(document, place, 'lit', 'name')?.node;
  const name = writeScalar(target.queue, isScalar(scalar) ? styleOf(scalar) : 'plain', outer || inner);
  const lit: YamlTree = [{ key: 'name', value: name }];
  const queue: YamlTree = [{ key: 'lit', value: outer || inner ? printInline(lit) : lit }];
  return [{ key: field, value: outer ? printInline(queue) : queue }];
}

function braces(node: unknown): boolean {
  return isCollection(node) && node.flow === true;
}

/**
 * The settings that a choice of this kind takes from its neighbours: those on which all choices of the kind in the menu
 * agree. What callers hear is taken over only where two choices at least say the same: of one alone nobody can tell
 * whether its words fit another queue.
 */
export function settingsFor(
  node: FlowNode,
  tag: string,
  choices: readonly ChoiceNode[],
  inBrackets: boolean,
  without: readonly string[],
): { readonly fields: YamlField[]; readonly left: string[] } {
  const { document } = node.parsed;
  const kin = neighbours(choices).filter(({ choice }) => choice.tag === tag);
  const model = kin.at(-1) ?? neighbours(choices).at(-1);
  const fields: YamlField[] = [];
  const left: string[] = [];
  for (const pair of model?.map.items ?? []) {
    const key = keyOf(pair);
    if (key === undefined || !isNode(pair.value) || PERSONAL_FIELDS.has(key) || without.includes(key)) continue;
    const shared = kin.length > 0 ? kin : neighbours(choices);
    if (kin.length === 0 && !COMMON_FIELDS.includes(key)) continue;
    const agreed = shared.every(({ map }) => sameYaml(pairOf(map, key)?.value, pair.value, { a: document, b: document }));
    if (agreed && (!key.endsWith('Audio') || shared.length > 1)) fields.push({ key, value: copyOf(node.parsed, pair.value, inBrackets) });
    else left.push(key);
  }
  return { fields, left };
}

/** How the neighbours write a field's text. */
export function styleOfField(choices: readonly ChoiceNode[], field: string): Style {
  const scalar = neighbours(choices)
    .map(({ map }) => pairOf(map, field)?.value)
    .findLast((value) => isScalar(value));
  return isScalar(scalar) ? styleOf(scalar) : 'plain';
}
