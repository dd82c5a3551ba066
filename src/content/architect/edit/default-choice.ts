import { isMap, isScalar } from 'yaml';
import type { ChoiceNode } from '../read/choices.ts';
import type { FlowNode, MenuNode } from '../read/read.ts';
import { pairOf } from '../yaml/nodes.ts';
import { replaceScalar } from '../yaml/scalar.ts';
import { sharedProblem, type EditResult } from './problem.ts';

/** The field of a menu that refers to its default choice. */
export const DEFAULT_CHOICE = 'defaultChildMenuRef';

/** What identifies the default choice across an edit: its key, else its name. Undefined if there is none. */
export function defaultChoiceOf({ defaultChoices: [found] }: MenuNode): string | undefined {
  return found?.choice.key ?? found?.choice.name;
}

/** Rewrites the reference to a menu's default choice for the kind and the name that this choice is going to have. */
export function referToDefault(
  { parsed }: FlowNode,
  { menu, body }: MenuNode,
  { choice }: ChoiceNode,
  { key, tag = choice.tag, name = choice.name }: { readonly key: string; readonly tag?: string; readonly name?: string },
): EditResult {
  const reference = menu.defaultChildMenuRef ?? '';
  const label = [choice.refId, choice.name].find((one) => one !== undefined && reference.endsWith(`/${choice.tag}[${one}]`));
  if (label === undefined) return { problem: unreadable(reference, key) };
  const last = `/${choice.tag}[${label}]`;
  const next = `${reference.slice(0, -last.length)}/${tag}[${label === choice.refId ? label : name}]`;
  if (next === reference) return { edits: [] };
  const value = isMap(body.node) ? pairOf(body.node, DEFAULT_CHOICE)?.value : undefined;
  if (!body.own || !isScalar(value)) return sharedProblem(`The default choice of the menu "${menu.name}"`, menu.at.line, key);
  return { edits: [replaceScalar(parsed, value, next)] };
}

function unreadable(reference: string, key: string): Extract<EditResult, { readonly problem: object }>['problem'] {
  return {
    code: 'default-choice',
    key,
    message: `Key ${key} is the menu's default choice, and the flow refers to it in a form that can't be changed here (${reference}).`,
    hint: 'Choose another default choice for the menu in Architect first.',
  };
}
