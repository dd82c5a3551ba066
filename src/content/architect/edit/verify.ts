import { present } from '../../../model/json.ts';
import { soundsLike } from '../read/audio.ts';
import { checkFlow, findingId } from './check.ts';
import type { ChoiceNode } from '../read/choices.ts';
import { alreadyLeadsTo } from './choice.ts';
import type { DesiredChoice, DesiredMenu, EditProblem } from '../read/flow.ts';
import { notEditable, sharedProblem } from './problem.ts';
import { readFlowNode, type FlowNode, type MenuNode } from '../read/read.ts';
import { sameYaml } from '../yaml/same.ts';
import { resolveTarget } from './target.ts';

/** What an edit was meant to do. */
interface Intent {
  readonly before: FlowNode;
  readonly menu: MenuNode;
  readonly desired: DesiredMenu;
  /** Choices that the edit must not change. */
  readonly untouched: readonly ChoiceNode[];
  /** The audio's new text; without one, the edit must not change the audio. */
  readonly audio?: string;
}

/** What the edit did. */
interface Result extends Intent {
  readonly after: FlowNode;
  /** The edited menu. */
  readonly edited: MenuNode;
}

/**
 * The last guard of an edit. It reads the whole new text, and checks that it is as asked and otherwise as before. YAML has many forms:
 * if the editor gets one wrong, that becomes a problem here instead of a broken flow.
 */
export function verifyEdit(text: string, intent: Intent): EditProblem | undefined {
  const { before, menu } = intent;
  const what = `The menu "${menu.menu.name}"`;
  const { line } = menu.menu.at;
  const read = readFlowNode(text);
  if ('error' in read) return (/alias/iu.test(read.error.message) ? sharedProblem(what, line) : notEditable(what, line)).problem;
  const edited = read.node.menus[before.menus.indexOf(menu)];
  if (edited === undefined) return notEditable(what, line).problem;
  const result = { ...intent, after: read.node, edited };
  return changedElsewhere(result) ?? wrongAudio(result) ?? newFinding(result) ?? wrongChoices(result);
}

/** A change outside the menu's choices and audio, or of a choice that the edit must not change. */
function changedElsewhere({ before, after, menu, edited, untouched, audio }: Result): EditProblem | undefined {
  const { name, at } = menu.menu;
  const documents = { a: before.parsed.document, b: after.parsed.document };
  const fields = ['choices', ...(audio === undefined ? [] : ['audio'])];
  if (!sameYaml(documents.a.contents, documents.b.contents, { ...documents, except: { map: menu.body.node, fields } }))
    return sharedProblem(`The menu "${name}"`, at.line).problem;
  const changed = untouched.find((choice) => !edited.choices.some(({ item }) => sameYaml(choice.item, item, documents)));
  return changed && sharedProblem(`The choice "${changed.choice.name}"`, changed.choice.at.line, changed.choice.key).problem;
}

function wrongAudio({ menu, edited, audio }: Result): EditProblem | undefined {
  const { name, at } = menu.menu;
  const now = edited.menu.audio;
  const isRight = audio === undefined || (now.kind === 'tts' && soundsLike(now.text, audio));
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

/** A choice that is not as asked, or that was not asked for. */
function wrongChoices({ after, menu, edited, desired }: Result): EditProblem | undefined {
  const { name, at } = menu.menu;
  const choices = edited.choices.filter(({ choice }) => choice.key !== undefined);
  const wrong = desired.choices.find((choice) => !isAsDesired(after, choices, choice));
  const isRight = wrong === undefined && choices.length === desired.choices.length;
  return isRight ? undefined : notEditable(`The menu "${name}"`, at.line, wrong?.key).problem;
}

function isAsDesired(node: FlowNode, choices: readonly ChoiceNode[], { key, name, target }: DesiredChoice): boolean {
  const [first, second] = choices.filter(({ choice }) => choice.key === key);
  if (first === undefined || second !== undefined || (name !== undefined && first.choice.name !== name)) return false;
  if (target.kind === 'unchanged') return true;
  const resolved = resolveTarget(node, target);
  return !('problem' in resolved) && alreadyLeadsTo(first, resolved);
}
