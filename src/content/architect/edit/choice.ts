import { isMap, isNode, isScalar, type YAMLMap } from 'yaml';
import { TARGET_FIELDS, type ChoiceNode } from '../read/choices.ts';
import type { DesiredChoice, EditProblem } from '../flow.ts';
import { editMap } from '../yaml/map-edit.ts';
import { keyOf, pairOf, startOf } from '../yaml/nodes.ts';
import { notEditable, sharedProblem, type Edited } from '../problem.ts';
import type { FlowNode, MenuNode } from '../read/read.ts';
import { resolve } from '../read/references.ts';
import { replaceScalar, writeScalar } from '../yaml/scalar.ts';
import { lineStart, type Edit } from '../yaml/text-edit.ts';
import { COMMON_FIELDS, settingsFor, styleOfField, targetField, resolveTarget, type ResolvedTarget } from './target.ts';

/** Changes one choice that is there into what is wanted at its key; no edit where it says so already. */
export function changeChoice(node: FlowNode, menu: MenuNode, existing: ChoiceNode, desired: DesiredChoice): Edited {
  const { key } = desired;
  if (desired.target.kind === 'unchanged') return rename(node, menu, existing, desired);
  const target = resolveTarget(node, desired.target);
  if ('problem' in target) return { problem: { ...target.problem, key } };
  const renamed = rename(node, menu, existing, desired);
  if ('problem' in renamed || alreadyLeadsTo(existing, target)) return renamed;
  const moved = redirect(node, menu, existing, target, key);
  return 'problem' in moved ? moved : { edits: [...renamed.edits, ...moved.edits], notices: moved.notices ?? [] };
}

/** Whether a choice leads where it shall already. */
export function alreadyLeadsTo({ choice, leadsTo }: ChoiceNode, target: ResolvedTarget): boolean {
  if (target.queue !== undefined) return choice.target.kind === 'queue' && choice.target.name === target.queue;
  return target.leadsTo === undefined ? choice.target.kind === 'disconnect' : target.leadsTo === leadsTo;
}

/** Whether this choice is the one that the menu takes when the caller chooses nothing. */
export function isDefaultChoice(node: FlowNode, { menu }: MenuNode, existing: ChoiceNode): boolean {
  return (
    menu.defaultChildMenuRef !== undefined &&
    resolve(node.elements, menu.defaultChildMenuRef, menu.path).some(({ body }) => body === existing.body.node)
  );
}

/** A jump is written as a path that ends in the target's refId, as all published flows have it. */
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

function rename(node: FlowNode, menu: MenuNode, existing: ChoiceNode, { key, name }: DesiredChoice): Edited {
  if (name === undefined || name === existing.choice.name) return { edits: [] };
  const line = existing.choice.at.line;
  const map = ownMap(existing);
  if (map === undefined) return sharedProblem(`The choice of key ${key}`, line, key);
  const value = pairOf(map, 'name')?.value;
  if (isScalar(value)) return { edits: [replaceScalar(node.parsed, value, name)] };
  const field = { key: 'name', value: writeScalar(name, styleOfField(menu.choices, 'name'), map.flow === true) };
  const edits = value === undefined ? editMap(node.parsed, map, [], 0, [field], stepOf(node, existing)) : undefined;
  return edits === undefined ? notEditable(`The name of the choice of key ${key}`, line, key) : { edits };
}

function redirect(node: FlowNode, menu: MenuNode, existing: ChoiceNode, target: ResolvedTarget, key: string): Edited {
  const { parsed } = node;
  const { choice, queue } = existing;
  const map = ownMap(existing);
  if (map === undefined) return sharedProblem(`The choice of key ${key}`, choice.at.line, key);
  const referable = missingRefId(target, key);
  if (referable !== undefined) return referable;
  if (target.queue !== undefined && queue !== undefined) {
    if (!queue.own || !isScalar(queue.node)) return sharedProblem(`The queue of key ${key}`, choice.at.line, key);
    return { edits: [replaceScalar(parsed, queue.node, target.queue)] };
  }
  if (choice.tag !== target.tag) return changeKind(node, menu, { existing, map }, target, key);
  const pair = pairOf(map, TARGET_FIELDS[target.tag] ?? '');
  if (isScalar(pair?.value) && target.leadsTo !== undefined) return { edits: [replaceScalar(parsed, pair.value, target.leadsTo.path)] };
  const field = targetField(
    node,
    target,
    menu.choices.filter((other) => other !== existing),
    map.flow === true,
  );
  const edits = editMap(
    parsed,
    map,
    pair === undefined ? [] : [pair],
    pair === undefined ? map.items.length : map.items.indexOf(pair),
    field,
    stepOf(node, existing),
  );
  return edits === undefined ? notEditable(`The choice of key ${key}`, choice.at.line, key) : { edits };
}

/** Another kind of choice: the tag changes, what any kind may have stays as it is, the rest makes room for the new kind's fields. */
function changeKind(
  node: FlowNode,
  menu: MenuNode,
  { existing, map }: { existing: ChoiceNode; map: YAMLMap },
  target: ResolvedTarget,
  key: string,
): Edited {
  const { choice } = existing;
  if (isDefaultChoice(node, menu, existing)) {
    return {
      problem: {
        code: 'default-choice',
        key,
        message: `The choice of key ${key} is the menu’s default choice (${menu.menu.defaultChildMenuRef ?? ''}); the flow refers to it as a ${choice.tag}, so it can’t become a ${target.tag}.`,
        hint: 'Choose another default choice for the menu in Architect first.',
      },
    };
  }
  if (pairOf(map, '<<') !== undefined) return sharedProblem(`The choice of key ${key}`, choice.at.line, key);
  const removed = map.items.filter((pair) => !COMMON_FIELDS.includes(keyOf(pair) ?? ''));
  const inBrackets = map.flow === true;
  const others = menu.choices.filter((other) => other !== existing);
  const has = map.items.map((pair) => keyOf(pair) ?? '');
  const settings = settingsFor(
    node,
    target.tag,
    others.filter((other) => other.choice.tag === target.tag),
    inBrackets,
    [...has.filter((field) => COMMON_FIELDS.includes(field)), ...COMMON_FIELDS],
  );
  const added = [...targetField(node, target, others, inBrackets), ...settings.fields];
  const first = removed[0] === undefined ? map.items.length : map.items.indexOf(removed[0]);
  const edits = editMap(node.parsed, map, removed, first, added, stepOf(node, existing));
  if (edits === undefined || !isScalar(existing.tag)) return notEditable(`The choice of key ${key}`, choice.at.line, key);
  const lost = removed
    .map((pair) => keyOf(pair) ?? '')
    .filter((field) => !Object.values<string | undefined>(TARGET_FIELDS).includes(field));
  const notices =
    lost.length === 0
      ? []
      : [`Key ${key} becomes a ${target.tag}; what the ${choice.tag} "${choice.name}" had besides goes: ${lost.join(', ')}.`];
  const tag: Edit = replaceScalar(node.parsed, existing.tag, target.tag);
  return { edits: [tag, ...edits], notices: [...notices, ...omittedSettings(settings.left, key)] };
}

/** Says which settings a choice did not take over. */
export function omittedSettings(fields: readonly string[], key: string): string[] {
  return fields.length === 0
    ? []
    : [`Key ${key}: the neighbours give no clear value for ${fields.join(', ')}; left out, so Architect’s defaults hold.`];
}

function ownMap({ body }: ChoiceNode): YAMLMap | undefined {
  return body.own && isMap(body.node) ? body.node : undefined;
}

/** By how many columns the choice's fields stand deeper than its tag. */
export function stepOf({ parsed }: FlowNode, { tag, body }: ChoiceNode): number {
  const [first] = isMap(body.node) ? body.node.items : [];
  const column = (offset: number): number => offset - lineStart(parsed.text, offset);
  const step = isNode(first?.key) ? column(startOf(first.key)) - column(startOf(tag)) : 2;
  return step > 0 ? step : 2;
}
