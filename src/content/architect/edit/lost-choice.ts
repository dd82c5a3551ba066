import type { ChoiceNode } from '../read/choices.ts';
import { findMenu, findTask } from '../read/find.ts';
import type { ArchitectFlow, ArchitectMenu, DesiredChoice, DesiredTarget, EditProblem } from '../read/flow.ts';
import { dtmfOfKey } from '../read/keys.ts';
import { menuNodeOf, readFlowNode, type FlowNode, type MenuNode } from '../read/read.ts';
import { saysBeforeTransfer } from './transfer-audio.ts';

/** The text of a flow in an earlier published version. */
export interface EarlierText {
  /** Such as `13.0`. */
  readonly version: string;
  readonly text: string;
}

/** The texts of earlier versions, the newest first. */
export interface EarlierTexts {
  readonly texts: readonly EarlierText[];
  /** Why no older ones are known, as a sentence. */
  readonly end?: string;
}

/** A choice that a menu had in an earlier version, and doesn't have now. */
export interface LostChoice {
  readonly version: string;
  readonly node: FlowNode;
  readonly menu: MenuNode;
  readonly choice: ChoiceNode;
}

/**
 * Whether a key that the menu doesn't have must come back from an earlier version, or can take its spelling from there. Any other key can
 * be written from the menu file alone.
 */
export function comesBack(
  { parsed }: FlowNode,
  { key, target }: { readonly key: string; readonly target: { readonly kind: string } },
): boolean {
  return target.kind === 'unchanged' || target.kind === 'number' || (key.length === 1 && dtmfOfKey(parsed.document, key) === undefined);
}

/** The choice for a key in the newest of these versions that has one. */
export function findLostChoice(menu: ArchitectMenu, key: string, texts: readonly EarlierText[]): LostChoice | undefined {
  for (const { version, text } of texts) {
    const read = readFlowNode(text);
    if ('error' in read) continue;
    const { node } = read;
    const found = earlierMenu(node.flow, menu);
    const menuNode = found && menuNodeOf(node, found);
    const choice = menuNode?.choices.find((one) => one.choice.key === key);
    if (menuNode !== undefined && choice !== undefined) return { version, node, menu: menuNode, choice };
  }
  return undefined;
}

/**
 * The same menu in another version: by its name, because exports can number refIds anew. Among menus of one name, and after a rename, the
 * refId counts.
 */
function earlierMenu({ menus }: ArchitectFlow, { name, refId }: ArchitectMenu): ArchitectMenu | undefined {
  const named = menus.filter((menu) => menu.name === name);
  const [only, second] = named;
  if (only !== undefined && second === undefined) return only;
  return refId === undefined ? undefined : (named.length > 0 ? named : menus).find((menu) => menu.refId === refId);
}

/** Whether the lost choice is what a menu file asks for: it led there, and said before the transfer what the file gives. */
export function isWanted(lost: LostChoice, flow: ArchitectFlow, { target, transferSays }: DesiredChoice): boolean {
  return ledTo(lost, flow, target) && (transferSays === undefined || saysBeforeTransfer(lost.choice.choice, transferSays));
}

/** Whether the lost choice led where a menu file wants the key to lead now. Menus and tasks are the same if they have the same name. */
function ledTo({ choice: { choice, leadsTo } }: LostChoice, flow: ArchitectFlow, target: DesiredTarget): boolean {
  const { target: lost, tag } = choice;
  switch (target.kind) {
    case 'unchanged':
      return true;
    case 'queue':
      return lost.kind === 'queue' && lost.name === target.name;
    case 'number':
      return lost.kind === 'number' && lost.number === target.number;
    case 'disconnect':
      return lost.kind === 'disconnect';
    case 'menu':
      return lost.kind === 'menu' && ledToMenu(tag, leadsTo, findMenu(flow, target.ref), target.ref);
    case 'task': {
      const found = findTask(flow, target.ref);
      return lost.kind === 'task' && 'task' in found && leadsTo?.name === found.task.name;
    }
  }
}

/** Whether the menu that a lost choice led to is the one that a menu file means. */
function ledToMenu(tag: string, was: ChoiceNode['leadsTo'], found: ReturnType<typeof findMenu>, ref: string): boolean {
  // A sub menu went with its key. If the flow has one like it, the key is to jump there.
  if (tag === 'menuSubMenu') return !('menu' in found) && [was?.refId, was?.name].includes(ref);
  return 'menu' in found && was?.name === found.menu.name;
}

/** Where a key was looked for in vain, as sentences after a blank; empty if nowhere. */
export function notFoundIn(texts: readonly EarlierText[], end?: string): string {
  const [newest, oldest] = [texts[0]?.version, texts.at(-1)?.version];
  const versions =
    newest === oldest ? `does the published version ${newest ?? ''}` : `do the published versions ${oldest ?? ''} to ${newest ?? ''}`;
  return `${newest === undefined ? '' : ` Neither ${versions} have it.`}${end === undefined ? '' : ` ${end}`}`;
}

/** Nothing can stay unchanged at a key that the menu doesn't have, and has not had lately. */
export function nothingToKeep({ menu, choices }: MenuNode, key: string, noOlder: string): EditProblem {
  const keys = choices.flatMap(({ choice }) => choice.key ?? []);
  const spokenOnly =
    "None of its choices has a key: callers say them. A menu file names choices by their keys, so it can't manage this menu.";
  const live = keys.length > 0 ? `Its keys are: ${keys.join(', ')}.` : choices.length > 0 ? spokenOnly : 'It has no choices.';
  return {
    code: 'nothing-to-keep',
    key,
    message: `The menu "${menu.name}" has no key ${key}, so there is nothing to keep unchanged.${noOlder} ${live}`,
    hint: 'Say where the key leads, or remove the option.',
  };
}
