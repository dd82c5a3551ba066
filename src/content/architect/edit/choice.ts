import { isMap, isNode, isScalar, type Pair, type YAMLMap } from 'yaml';
import { TARGET_FIELDS, type ChoiceNode } from '../read/choices.ts';
import type { DesiredChoice, EditProblem } from '../read/flow.ts';
import { editMap } from '../yaml/map-edit.ts';
import { keyOf, pairOf, startOf } from '../yaml/nodes.ts';
import { notEditable, sharedProblem, type EditResult } from './problem.ts';
import type { FlowNode, MenuNode } from '../read/read.ts';
import { resolve } from '../read/references.ts';
import { replaceScalar, writeScalar } from '../yaml/scalar.ts';
import { lineStart } from '../yaml/text-edit.ts';
import { COMMON_FIELDS, resolveTarget, settingsFor, styleOfField, targetField, type ResolvedTarget } from './target.ts';

/** Changes an existing choice into the desired one for its key. Makes no edit if nothing differs. */
export function changeChoice(node: FlowNode, menu: MenuNode, existing: ChoiceNode, desired: DesiredChoice): EditResult {
  const { key } = desired;
  if (desired.target.kind === 'unchanged') return rename(node, menu, existing, desired);
  const target = resolveTarget(node, desired.target);
  if ('problem' in target) return { problem: { ...target.problem, key } };
  const renamed = rename(node, menu, existing, desired);
  if ('problem' in renamed || alreadyLeadsTo(existing, target)) return renamed;
  const redirected = redirect({ node, menu, existing, target, key });
  return 'problem' in redirected ? redirected : { edits: [...renamed.edits, ...redirected.edits], notices: redirected.notices ?? [] };
}

/** Whether a choice already leads to the target. */
export function alreadyLeadsTo({ choice, leadsTo }: ChoiceNode, target: ResolvedTarget): boolean {
  if (target.queue !== undefined) return choice.target.kind === 'queue' && choice.target.name === target.queue;
  return target.leadsTo === undefined ? choice.target.kind === 'disconnect' : target.leadsTo === leadsTo;
}

/** Whether the menu takes this choice if callers choose nothing. */
export function isDefaultChoice(node: FlowNode, { menu }: MenuNode, existing: ChoiceNode): boolean {
  return (
    menu.defaultChildMenuRef !== undefined &&
    resolve(node.elements, menu.defaultChildMenuRef, menu.path).some(({ body }) => body === existing.body.node)
  );
}

/** A jump is written as a path that ends in the target's refId, as in all published flows. */
export function missingRefId(target: ResolvedTarget, key: string): { readonly problem: EditProblem } | undefined {
  if (target.leadsTo === undefined || target.leadsTo.refId !== undefined) return undefined;
  return {
    problem: {
      code: 'no-ref-id',
      key,
      message: `"${target.name}" has no refId in the flow’s YAML, so nothing can refer to it safely.`,
      hint: 'Give it a refId: a flow that was published and exported again has one everywhere.',
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

/** An existing choice that gets another target. */
interface Redirection {
  readonly node: FlowNode;
  readonly menu: MenuNode;
  readonly existing: ChoiceNode;
  readonly target: ResolvedTarget;
  readonly key: string;
}

function redirect(redirection: Redirection): EditResult {
  const { node, existing, target, key } = redirection;
  const { choice, queue } = existing;
  const map = ownMap(existing);
  if (map === undefined) return sharedProblem(`The choice of key ${key}`, choice.at.line, key);
  const withoutRefId = missingRefId(target, key);
  if (withoutRefId !== undefined) return withoutRefId;
  if (target.queue !== undefined && queue !== undefined) {
    if (!queue.own || !isScalar(queue.node)) return sharedProblem(`The queue of key ${key}`, choice.at.line, key);
    return { edits: [replaceScalar(node.parsed, queue.node, target.queue)] };
  }
  return choice.tag === target.tag ? replaceTarget(redirection, map) : changeKind(redirection, map);
}

/** Replaces the field that names the target. */
function replaceTarget({ node, menu, existing, target, key }: Redirection, map: YAMLMap): EditResult {
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
  const { node, menu, existing, target, key } = redirection;
  const { choice } = existing;
  if (isDefaultChoice(node, menu, existing)) return { problem: defaultChoiceProblem(redirection) };
  if (pairOf(map, '<<') !== undefined) return sharedProblem(`The choice of key ${key}`, choice.at.line, key);
  const removed = map.items.filter((pair) => !COMMON_FIELDS.includes(keyOf(pair) ?? ''));
  const inBrackets = map.flow === true;
  const others = menu.choices.filter((other) => other !== existing);
  const sameKind = others.filter((other) => other.choice.tag === target.tag);
  const settings = settingsFor(node, { tag: target.tag, choices: sameKind, inBrackets, except: COMMON_FIELDS });
  const edits = editMap(node.parsed, map, {
    removed,
    before: removed[0] === undefined ? map.items.length : map.items.indexOf(removed[0]),
    added: [...targetField(node, target, others, inBrackets), ...settings.fields],
    step: stepOf(node, existing),
  });
  if (edits === undefined || !isScalar(existing.tag)) return notEditable(`The choice of key ${key}`, choice.at.line, key);
  return {
    edits: [replaceScalar(node.parsed, existing.tag, target.tag), ...edits],
    notices: [...lostFields(redirection, removed), ...omittedSettings(settings.omitted, key)],
  };
}

function defaultChoiceProblem({ menu, existing, target, key }: Redirection): EditProblem {
  const reference = menu.menu.defaultChildMenuRef ?? '';
  return {
    code: 'default-choice',
    key,
    message:
      `The choice of key ${key} is the menu’s default choice (${reference}); ` +
      `the flow refers to it as a ${existing.choice.tag}, so it can’t become a ${target.tag}.`,
    hint: 'Choose another default choice for the menu in Architect first.',
  };
}

/** The notice of the fields that a choice loses when it becomes another kind. */
function lostFields({ existing: { choice }, target, key }: Redirection, removed: readonly Pair[]): string[] {
  const targetFields = Object.values<string | undefined>(TARGET_FIELDS);
  const lost = removed.map((pair) => keyOf(pair) ?? '').filter((field) => !targetFields.includes(field));
  return lost.length === 0
    ? []
    : [`Key ${key} becomes a ${target.tag}; what the ${choice.tag} "${choice.name}" had besides goes: ${lost.join(', ')}.`];
}

/** The notice of the settings that a choice did not take from its neighbours. */
export function omittedSettings(fields: readonly string[], key: string): string[] {
  return fields.length === 0
    ? []
    : [`Key ${key}: the neighbours give no clear value for ${fields.join(', ')}; left out, so Architect’s defaults hold.`];
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
