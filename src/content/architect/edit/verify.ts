import { present } from '../../../model/json.ts';
import { soundsLike } from '../read/audio.ts';
import { checkFlow, findingId } from './check.ts';
import type { ChoiceNode } from '../read/choices.ts';
import { alreadyLeadsTo } from './choice.ts';
import { DEFAULT_CHOICE, defaultChoiceOf } from './default-choice.ts';
import type { LostChoice } from './lost-choice.ts';
import { saysBeforeTransfer } from './transfer-audio.ts';
import type { DesiredChoice, DesiredMenu, EditProblem } from '../read/flow.ts';
import { notEditable, sharedProblem } from './problem.ts';
import { readFlowNode, type FlowNode, type MenuNode } from '../read/read.ts';
import { sameYaml } from '../yaml/same.ts';
import { resolveTarget } from './target.ts';

/** What an edit of one menu was meant to do. */
export interface Intent {
  readonly menu: MenuNode;
  readonly desired: DesiredMenu;
  /** Choices that the edit must not change. */
  readonly untouched: readonly ChoiceNode[];
  /** Choices that the edit removes. */
  readonly removed: readonly ChoiceNode[];
  /** Choices that come back as they were in an earlier version. */
  readonly restored: readonly LostChoice[];
  /** The audio's new text; without one, the edit must not change the audio. */
  readonly audio?: string;
}

/** What the edits did. */
interface Result {
  readonly before: FlowNode;
  readonly after: FlowNode;
  /** The fields that the edits can change, by the map that has them in the old text. */
  readonly changeable: ReadonlyMap<unknown, readonly string[]>;
}

/** An edited menu: what was meant, and what it is now. */
interface EditedMenu extends Intent {
  readonly now: MenuNode;
}

/**
 * The last guard of an edit. It reads the whole new text, and checks that it is as asked and otherwise as before. YAML has many forms:
 * if the editor gets one wrong, that becomes a problem here instead of a broken flow.
 *
 * @param intents what each edited menu was meant to become; at least one
 */
export function verifyEdits(before: FlowNode, text: string, intents: readonly Intent[]): EditProblem | undefined {
  const [{ menu } = { menu: undefined }] = intents;
  if (menu === undefined) return undefined;
  const what = `The menu "${menu.menu.name}"`;
  const { line } = menu.menu.at;
  const read = readFlowNode(text);
  if ('error' in read) return (/alias/iu.test(read.error.message) ? sharedProblem(what, line) : notEditable(what, line)).problem;
  const edited = editedMenus(before, read.node, intents);
  if (edited.length < intents.length) return notEditable(what, line).problem;
  const changeable = new Map(
    intents.map(
      ({ menu: { body }, audio }) => [body.node, ['choices', DEFAULT_CHOICE, ...(audio === undefined ? [] : ['audio'])]] as const,
    ),
  );
  const result = { before, after: read.node, changeable };
  return (
    changedElsewhere(result, menu) ??
    firstOf(edited, (one) => changedChoice(result, one) ?? wrongReturn(result, one) ?? wrongAudio(one)) ??
    newFinding(result) ??
    firstOf(edited, (one) => wrongDefault(one) ?? wrongChoices(result, one))
  );
}

/**
 * Each edited menu in the new text. The menus keep their order, but a removed choice can take sub menus with it, and a choice that comes
 * back can bring some.
 */
function editedMenus(before: FlowNode, after: FlowNode, intents: readonly Intent[]): EditedMenu[] {
  const gone = menusWithin(
    before,
    intents.flatMap(({ removed }) => removed),
  );
  const kept = before.menus.filter((menu) => !gone.has(menu));
  const places = new Map(kept.map((menu, index) => [menu, index]));
  const back = intents.flatMap(({ menu, restored }) => restored.map((lost) => pathOf(menu, lost)));
  const old = after.menus.filter(({ element: { path } }) => !back.some((one) => path === one || path.startsWith(`${one}/`)));
  return intents.flatMap((intent) => {
    const now = old[places.get(intent.menu) ?? -1];
    return now === undefined ? [] : [{ ...intent, now }];
  });
}

/** The path that a lost choice has once it is back in its menu. */
function pathOf({ element }: MenuNode, { choice: { choice } }: LostChoice): string {
  return `${element.path}/choices/${choice.tag}[${choice.refId ?? choice.name}]`;
}

/** The sub menus that these choices are, and those inside of them. */
function menusWithin({ menus }: FlowNode, choices: readonly ChoiceNode[]): ReadonlySet<MenuNode> {
  const byBody = new Map(menus.map((menu) => [menu.body.node, menu]));
  const found = new Set(choices.flatMap(({ body }) => byBody.get(body.node) ?? []));
  // Iterating over a set includes what is added in the meantime.
  for (const menu of found) for (const { body } of menu.choices) addIfPresent(found, byBody.get(body.node));
  return found;
}

function addIfPresent<T>(set: Set<T>, value: T | undefined): void {
  if (value !== undefined) set.add(value);
}

function firstOf(edited: readonly EditedMenu[], problemOf: (menu: EditedMenu) => EditProblem | undefined): EditProblem | undefined {
  for (const menu of edited) {
    const problem = problemOf(menu);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** A change outside of the choices and audio of the edited menus. */
function changedElsewhere({ before, after, changeable }: Result, { menu }: MenuNode): EditProblem | undefined {
  const documents = { a: before.parsed.document, b: after.parsed.document };
  const isSame = sameYaml(documents.a.contents, documents.b.contents, { ...documents, except: changeable });
  return isSame ? undefined : sharedProblem(`The menu "${menu.name}"`, menu.at.line).problem;
}

/** A change of a choice that its edit must not change. */
function changedChoice({ before, after, changeable }: Result, { untouched, now }: EditedMenu): EditProblem | undefined {
  const documents = { a: before.parsed.document, b: after.parsed.document, except: changeable };
  const changed = untouched.find((choice) => !now.choices.some(({ item }) => sameYaml(choice.item, item, documents)));
  return changed && sharedProblem(`The choice "${changed.choice.name}"`, changed.choice.at.line, changed.choice.key).problem;
}

/** A choice that came back, and not as it was. */
function wrongReturn({ after }: Result, { restored, now }: EditedMenu): EditProblem | undefined {
  const wrong = restored.find(({ node, choice: { item } }) => {
    const documents = { a: node.parsed.document, b: after.parsed.document };
    return !now.choices.some((choice) => sameYaml(item, choice.item, documents));
  });
  return wrong && notEditable(`The choice "${wrong.choice.choice.name}"`, wrong.choice.choice.at.line, wrong.choice.choice.key).problem;
}

function wrongAudio({ menu, now, audio }: EditedMenu): EditProblem | undefined {
  const { name, at } = menu.menu;
  const spoken = now.menu.audio;
  const isRight = audio === undefined || (spoken.kind === 'tts' && soundsLike(spoken.text, audio));
  return isRight ? undefined : notEditable(`The audio of the menu "${name}"`, at.line).problem;
}

/** A fault that the flow did not have before. */
function newFinding({ before, after }: Result): EditProblem | undefined {
  const known = new Set(checkFlow(before).map((finding) => findingId(finding)));
  const finding = checkFlow(after).find((one) => !known.has(findingId(one)));
  if (finding === undefined) return undefined;
  const { code, message, hint, key } = finding;
  return { code, message: `With this change the flow would be broken: ${message}`, hint, ...present({ key }) };
}

/** Another default choice than before. */
function wrongDefault({ menu, now }: EditedMenu): EditProblem | undefined {
  const { name, at } = menu.menu;
  const [was, is] = [defaultChoiceOf(menu), defaultChoiceOf(now)];
  return was === is ? undefined : notEditable(`The default choice of the menu "${name}"`, at.line).problem;
}

/** A choice that is not as asked, or that was not asked for. */
function wrongChoices({ after }: Result, { menu, now, desired }: EditedMenu): EditProblem | undefined {
  const { name, at } = menu.menu;
  const choices = now.choices.filter(({ choice }) => choice.key !== undefined);
  const wrong = desired.choices.find((choice) => !isAsDesired(after, choices, choice));
  const isRight = wrong === undefined && choices.length === desired.choices.length;
  return isRight ? undefined : notEditable(`The menu "${name}"`, at.line, wrong?.key).problem;
}

function isAsDesired(node: FlowNode, choices: readonly ChoiceNode[], { key, name, transferSays, target }: DesiredChoice): boolean {
  const [first, second] = choices.filter(({ choice }) => choice.key === key);
  if (first === undefined || second !== undefined || (name !== undefined && first.choice.name !== name)) return false;
  if (transferSays !== undefined && !saysBeforeTransfer(first.choice, transferSays)) return false;
  if (target.kind === 'unchanged') return true;
  const resolved = resolveTarget(node, target);
  return !('problem' in resolved) && alreadyLeadsTo(first, resolved);
}
