import { isMap, isNode, isScalar, type Scalar } from 'yaml';
import { eachPair } from '../../../yaml/pairs.ts';
import { elementAt, resolve, type Element } from '../read/references.ts';
import type { DesiredChoice, EditProblem } from '../read/flow.ts';
import { readFlowNode, type FlowNode, type MenuNode } from '../read/read.ts';
import { linesOf } from '../yaml/block-list.ts';
import { dashesOf, endOf, pairOf, startOf } from '../yaml/nodes.ts';
import { copyOf } from '../yaml/print.ts';
import { replaceScalar } from '../yaml/scalar.ts';
import { applyEdits, eolAt, lineStart, type Edit } from '../yaml/text-edit.ts';
import { referenceIn } from './check.ts';
import type { LostChoice } from './lost-choice.ts';
import type { NewChoice } from './new-choice.ts';
import { notEditable } from './problem.ts';

/** A choice to be written as it was, with the nodes that it must mean. */
export interface RestoredChoice extends NewChoice {
  readonly lost: LostChoice;
}

/** Where a lost choice comes back. */
interface Return {
  readonly node: FlowNode;
  readonly menu: MenuNode;
  /** The names of the menu's other choices. */
  readonly taken: ReadonlySet<string>;
}

/**
 * A lost choice as it was, byte for byte. Only what it refers to may be written anew: exports can number refIds anew, so menus and tasks
 * are looked up by kind and name. A name that another choice has by now gets the key behind it.
 */
export function restoreChoice(
  to: Return,
  lost: LostChoice,
  { key, name }: Pick<DesiredChoice, 'key' | 'name'>,
): RestoredChoice | { readonly problems: readonly EditProblem[] } {
  const problem = takenRefId(to, lost, key);
  if (problem !== undefined) return { problems: [problem] };
  const references = referencesOf(to, lost, key);
  if (references.problems.length > 0) return references;
  const was = lost.choice.choice;
  const wanted = name ?? (to.taken.has(was.name) ? `${was.name} ${key}` : was.name);
  const ready = withEdits(lost, [...references.edits, ...renaming(lost, wanted)]);
  const written = ready && copyOfChoice(ready);
  if (ready === undefined || written === undefined)
    return { problems: [notEditable(`The choice of key ${key} in version ${lost.version}`, was.at.line, key).problem] };
  return { tag: was.tag, name: wanted, lost: ready, ...written };
}

function renaming({ node, choice: { choice, body } }: LostChoice, name: string): Edit[] {
  const value = isMap(body.node) ? pairOf(body.node, 'name')?.value : undefined;
  return name !== choice.name && isScalar(value) ? [replaceScalar(node.parsed, value, name)] : [];
}

/** The elements that the lost choice holds, such as its sub menus. */
function elementsIn({ node, choice }: LostChoice): Element[] {
  const [from, to] = [startOf(choice.item), endOf(choice.item)];
  return node.elements.filter(({ body }) => startOf(body) >= from && endOf(body) <= to);
}

/** The problem if something else has the refId of the lost choice, or of something in it, by now. */
function takenRefId({ node }: Return, lost: LostChoice, key: string): EditProblem | undefined {
  const now = new Set(node.elements.flatMap(({ tag, refId }) => (refId === undefined ? [] : [`${tag}[${refId}]`])));
  const taken = elementsIn(lost).find(({ tag, refId }) => refId !== undefined && now.has(`${tag}[${refId}]`));
  return taken && cannotReturn(lost, key, `has the refId "${taken.refId ?? ''}", which something else in the flow has by now`);
}

/** The edits that make the lost choice refer to the menus and tasks of the present flow. */
function referencesOf(
  to: Return,
  lost: LostChoice,
  key: string,
): { readonly edits: readonly Edit[]; readonly problems: readonly EditProblem[] } {
  const edits: Edit[] = [];
  const problems: EditProblem[] = [];
  const inside = new Set(elementsIn(lost));
  for (const { at, reference, target } of referencesIn(lost)) {
    const path = inside.has(target) ? pathWithin(to, lost, target) : counterpart(to.node, target)?.path;
    if (path === undefined)
      problems.push(cannotReturn(lost, key, `leads to the ${kindOf(target)} "${target.name ?? ''}", which the flow doesn't have now`));
    else if (!meansNow(to, reference, path)) edits.push(replaceScalar(lost.node.parsed, at, path));
  }
  return { edits, problems };
}

/** The references in a lost choice that led to exactly one menu, task or choice. One that led nowhere stays as it was. */
function referencesIn({ node, menu, choice }: LostChoice): { readonly at: Scalar; readonly reference: string; readonly target: Element }[] {
  const found: { readonly at: Scalar; readonly reference: string; readonly target: Element }[] = [];
  eachPair(choice.item, menu.element.path, (pair, from) => {
    const { reference, at } = referenceIn(pair) ?? {};
    const [target, second] = reference === undefined ? [] : resolve(node.elements, reference, from);
    if (at !== undefined && reference !== undefined && target !== undefined && second === undefined) found.push({ at, reference, target });
    return (isNode(pair.value) ? elementAt(node.elements, pair.value)?.path : undefined) ?? from;
  });
  return found;
}

/** Whether a reference means the element at this path in the present flow. */
function meansNow({ node, menu }: Return, reference: string, path: string): boolean {
  if (reference.startsWith('./') || reference === path) return true;
  const found = resolve(node.elements, reference, menu.element.path);
  return found.length === 1 && found[0]?.path === path;
}

/** The path of something in the lost choice once that is back in its menu. */
function pathWithin({ menu }: Return, lost: LostChoice, { path }: Element): string {
  return menu.element.path + path.slice(lost.menu.element.path.length);
}

/** The same menu or task in the present flow: of the same kind and name; among several, the one with the same refId. */
function counterpart({ elements }: FlowNode, { tag, name, refId }: Element): Element | undefined {
  const named = elements.filter((element) => element.tag === tag && element.name === name);
  const [only, second] = named;
  return second === undefined ? only : named.find((element) => element.refId === refId);
}

function kindOf({ tag }: Element): string {
  return tag === 'menuSubMenu' ? 'menu' : tag;
}

function cannotReturn({ version, choice }: LostChoice, key: string, why: string): EditProblem {
  return {
    code: 'restore-reference',
    key,
    message: `Key ${key} can't come back as it was in version ${version}: its ${choice.choice.tag} "${choice.choice.name}" ${why}.`,
    hint: 'Say where the key leads, or bring it back in Architect.',
  };
}

/** The lost choice after edits of its version's text. */
function withEdits(lost: LostChoice, edits: readonly Edit[]): LostChoice | undefined {
  if (edits.length === 0) return lost;
  const { text } = lost.node.parsed;
  const edited = applyEdits(text, edits, eolAt(text, 0));
  const read = edited === undefined ? undefined : readFlowNode(edited);
  if (read === undefined || 'error' in read) return undefined;
  const menu = read.node.menus[lost.node.menus.indexOf(lost.menu)];
  const choice = menu?.choices[lost.menu.choices.indexOf(lost.choice)];
  return menu === undefined || choice === undefined ? undefined : { version: lost.version, node: read.node, menu, choice };
}

/** The fields of a choice to copy, and its lines if it stands in a block list; undefined if it shares them with something else. */
function copyOfChoice({
  node: { parsed },
  menu: { list },
  choice: { item, body },
}: LostChoice): Pick<NewChoice, 'fields' | 'lines'> | undefined {
  if (!body.own || list === undefined) return undefined;
  const fields = copyOf(parsed, body.node, true);
  if (list.flow === true) return { fields };
  const dash = dashesOf(list)[list.items.indexOf(item)];
  const span = dash === undefined ? undefined : linesOf(parsed.text, dash, endOf(item));
  if (dash === undefined || span === undefined) return undefined;
  const text = parsed.text
    .slice(span.from, span.to)
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u);
  return { fields, lines: { text, dash: dash - lineStart(parsed.text, dash) } };
}
