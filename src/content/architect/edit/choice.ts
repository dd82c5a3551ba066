import { isMap, isNode, isScalar, type YAMLMap } from 'yaml';
import { TARGET_FIELDS, type ChoiceNode } from '../read/choices.ts';
import type { DesiredChoice, EditProblem } from '../read/flow.ts';
import { describeChoice } from '../read/describe.ts';
import { BEFORE_TRANSFER } from '../read/noticed.ts';
import { present } from '../../../model/json.ts';
import { editMap } from '../yaml/map-edit.ts';
import { keyOf, pairOf, startOf } from '../yaml/nodes.ts';
import { notEditable, sharedProblem, type EditResult } from './problem.ts';
import type { FlowNode, MenuNode } from '../read/read.ts';
import { referToDefault } from './default-choice.ts';
import { lostSettings } from './lost-settings.ts';
import { speechField } from './speech.ts';
import { noTransfer, writeBeforeTransfer } from './transfer-audio.ts';
import { replaceScalar, writeScalar } from '../yaml/scalar.ts';
import { lineStart } from '../yaml/text-edit.ts';
import { COMMON_FIELDS, resolveTarget, settingsFor, styleOfField, targetField, type ResolvedTarget } from './target.ts';

/** Changes an existing choice into the desired one for its key. Makes no edit if nothing differs. */
export function changeChoice(node: FlowNode, menu: MenuNode, existing: ChoiceNode, desired: DesiredChoice): EditResult {
  const { key } = desired;
  if (desired.target.kind === 'unchanged') return allOf([rename(node, menu, existing, desired), refer(node, menu, existing, desired)]);
  const target = resolveTarget(node, desired.target);
  if ('problem' in target) return { problem: { ...target.problem, key } };
  const isThere = alreadyLeadsTo(existing, target);
  const tag = isThere || isEditedInside(existing, target) ? existing.choice.tag : target.tag;
  const redirection = { node, menu, existing, target, desired };
  return allOf([
    rename(node, menu, existing, desired),
    refer(node, menu, existing, { ...desired, tag }),
    isThere ? { edits: [] } : redirect(redirection),
    tag === existing.choice.tag ? speak(redirection) : { edits: [] },
  ]);
}

/** The edits and notices of all results, or the first problem. */
function allOf(results: readonly EditResult[]): EditResult {
  const problem = results.find((result) => 'problem' in result);
  if (problem !== undefined) return problem;
  const done = results.filter((result) => 'edits' in result);
  return { edits: done.flatMap(({ edits }) => edits), notices: done.flatMap(({ notices = [] }) => notices) };
}

/** Whether a choice already leads to the target. */
export function alreadyLeadsTo({ choice, leadsTo }: ChoiceNode, target: ResolvedTarget): boolean {
  if (target.queue !== undefined) return choice.target.kind === 'queue' && choice.target.name === target.queue;
  if (target.number !== undefined) return choice.target.kind === 'number' && choice.target.number === target.number;
  return target.leadsTo === undefined ? choice.target.kind === 'disconnect' : target.leadsTo === leadsTo;
}

/** Whether only the name of the queue changes in a choice that leads to a queue: itself, or through a task of its own. */
function isEditedInside({ queue }: ChoiceNode, target: ResolvedTarget): boolean {
  return target.queue !== undefined && queue !== undefined;
}

/** A jump is written as a path that ends in the target's refId, as in all published flows. */
export function missingRefId(target: ResolvedTarget, key: string): { readonly problem: EditProblem } | undefined {
  if (target.leadsTo === undefined || target.leadsTo.refId !== undefined) return undefined;
  return {
    problem: {
      code: 'no-ref-id',
      key,
      message: `"${target.name}" has no refId in the flow's YAML, so nothing can refer to it safely.`,
      hint: 'Publish the flow once in Architect: then its export has a refId everywhere.',
    },
  };
}

function rename(node: FlowNode, menu: MenuNode, existing: ChoiceNode, { key, name }: DesiredChoice): EditResult {
  if (name === undefined || name === existing.choice.name) return { edits: [] };
  const line = existing.choice.at.line;
  const map = ownMap(existing);
  if (map === undefined) return sharedProblem(`The choice of key ${key}`, line, key);
  const value = pairOf(map, 'name')?.value;
  if (isScalar(value)) return { edits: [replaceScalar(node.parsed, value, name)] };
  const field = { key: 'name', value: writeScalar(name, styleOfField(menu.choices, 'name'), map.flow === true) };
  const change = { removed: [], before: 0, added: [field], step: stepOf(node, existing) };
  const edits = value === undefined ? editMap(node.parsed, map, change) : undefined;
  return edits === undefined ? notEditable(`The name of the choice of key ${key}`, line, key) : { edits };
}

/** Keeps the menu's default choice what it is, if that is this choice and it gets another kind or name. */
function refer(
  node: FlowNode,
  menu: MenuNode,
  existing: ChoiceNode,
  { key, name, tag }: Pick<DesiredChoice, 'key' | 'name'> & { readonly tag?: string },
): EditResult {
  if (!menu.defaultChoices.includes(existing)) return { edits: [] };
  return referToDefault(node, menu, existing, { key, ...present({ name, tag }) });
}

/** Writes the text before the choice's transfer, if the menu file gives one. */
function speak({ node, existing, target, desired: { key, transferSays } }: Redirection): EditResult {
  if (transferSays === undefined) return { edits: [] };
  const hasTransfer = target.queue !== undefined || target.number !== undefined;
  return hasTransfer ? writeBeforeTransfer(node, existing, transferSays) : { problem: noTransfer(key) };
}

/** An existing choice that gets another target. */
interface Redirection {
  readonly node: FlowNode;
  readonly menu: MenuNode;
  readonly existing: ChoiceNode;
  readonly target: ResolvedTarget;
  readonly desired: DesiredChoice;
}

function redirect(redirection: Redirection): EditResult {
  const { node, existing, target } = redirection;
  const { key } = redirection.desired;
  const { choice, queue } = existing;
  const map = ownMap(existing);
  if (map === undefined) return sharedProblem(`The choice of key ${key}`, choice.at.line, key);
  const withoutRefId = missingRefId(target, key);
  if (withoutRefId !== undefined) return withoutRefId;
  if (target.queue !== undefined && queue !== undefined) {
    if (!queue.own || !isScalar(queue.node)) return sharedProblem(`The queue of key ${key}`, choice.at.line, key);
    return { edits: [replaceScalar(node.parsed, queue.node, target.queue)] };
  }
  if (target.number !== undefined) return dial(redirection);
  return choice.tag === target.tag ? replaceTarget(redirection, map) : changeKind(redirection, map);
}

/** Replaces the number of a choice that transfers to one. */
function dial({ node, existing: { choice, number }, target, desired: { key } }: Redirection): EditResult {
  if (number === undefined) return { problem: unprovenNumber(key, describeChoice(node.flow, choice)) };
  if (!number.own || !isScalar(number.node)) return sharedProblem(`The number of key ${key}`, choice.at.line, key);
  return { edits: [replaceScalar(node.parsed, number.node, target.number ?? '')] };
}

/**
 * The problem of a transfer to a number that the flow doesn't have yet.
 *
 * @param now what the key does now, in words; absent for a new key
 */
export function unprovenNumber(key: string, now?: string): EditProblem {
  return {
    code: 'number-unproven',
    key,
    message:
      "How Architect's YAML writes a new transfer to a number is not proven, so only an existing number can be changed. " +
      (now === undefined ? `The menu has no key ${key}.` : `In the live flow, key ${key} ${now}.`),
    hint: `Make key ${key} transfer to a number in Architect and publish it once. Then its number can be changed here.`,
  };
}

/** Replaces the field that names the target. */
function replaceTarget({ node, menu, existing, target, desired: { key } }: Redirection, map: YAMLMap): EditResult {
  const { parsed } = node;
  const pair = pairOf(map, TARGET_FIELDS[target.tag] ?? '');
  if (isScalar(pair?.value) && target.leadsTo !== undefined) return { edits: [replaceScalar(parsed, pair.value, target.leadsTo.path)] };
  const others = menu.choices.filter((other) => other !== existing);
  const edits = editMap(parsed, map, {
    removed: pair === undefined ? [] : [pair],
    before: pair === undefined ? map.items.length : map.items.indexOf(pair),
    added: targetField(node, target, others, map.flow === true),
    step: stepOf(node, existing),
  });
  return edits === undefined ? notEditable(`The choice of key ${key}`, existing.choice.at.line, key) : { edits };
}

/** Makes the choice another kind: its tag changes, the common fields stay, and the new kind's fields replace the rest. */
function changeKind(redirection: Redirection, map: YAMLMap): EditResult {
  const { node, menu, existing, target, desired } = redirection;
  const { choice } = existing;
  const { key, transferSays } = desired;
  if (transferSays !== undefined && target.queue === undefined) return { problem: noTransfer(key) };
  if (pairOf(map, '<<') !== undefined) return sharedProblem(`The choice of key ${key}`, choice.at.line, key);
  const removed = map.items.filter((pair) => !COMMON_FIELDS.includes(keyOf(pair) ?? ''));
  const inBrackets = map.flow === true;
  const others = menu.choices.filter((other) => other !== existing);
  const sameKind = others.filter((other) => other.choice.tag === target.tag);
  const spoken = transferSays === undefined ? [] : [speechField(BEFORE_TRANSFER, transferSays, inBrackets)];
  const settings = settingsFor(node, { tag: target.tag, choices: sameKind, inBrackets, except: COMMON_FIELDS });
  const edits = editMap(node.parsed, map, {
    removed,
    before: removed[0] === undefined ? map.items.length : map.items.indexOf(removed[0]),
    added: [...targetField(node, target, others, inBrackets), ...spoken, ...settings],
    step: stepOf(node, existing),
  });
  if (edits === undefined || !isScalar(existing.tag)) return notEditable(`The choice of key ${key}`, choice.at.line, key);
  return {
    edits: [replaceScalar(node.parsed, existing.tag, target.tag), ...edits],
    notices: lostSettings(node.parsed, existing.choice, removed),
  };
}

function ownMap({ body }: ChoiceNode): YAMLMap | undefined {
  return body.own && isMap(body.node) ? body.node : undefined;
}

/** How many columns deeper than its tag the choice's fields are indented. */
export function stepOf({ parsed }: FlowNode, { tag, body }: ChoiceNode): number {
  const [first] = isMap(body.node) ? body.node.items : [];
  const column = (offset: number): number => offset - lineStart(parsed.text, offset);
  const step = isNode(first?.key) ? column(startOf(first.key)) - column(startOf(tag)) : 2;
  return step > 0 ? step : 2;
}
