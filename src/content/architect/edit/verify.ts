import { soundsLike } from '../read/audio.ts';
import { checkFlowNode, findingId } from './check.ts';
import type { ChoiceNode } from '../read/choices.ts';
import { alreadyLeadsTo } from './choice.ts';
import type { DesiredChoice, DesiredMenu, EditProblem } from '../flow.ts';
import { notEditable, sharedProblem } from '../problem.ts';
import { readFlowNode, type FlowNode, type MenuNode } from '../read/read.ts';
import { sameYaml } from '../yaml/same.ts';
import { resolveTarget } from './target.ts';

/** What an edit was meant to do, to hold its result against. */
export interface Intent {
  readonly before: FlowNode;
  readonly menu: MenuNode;
  readonly desired: DesiredMenu;
  /** Choices that were not to be touched. */
  readonly untouched: readonly ChoiceNode[];
  /** The audio's new text; absent: it was not to be touched. */
  readonly audio?: string;
}

/**
 * The last guard of an edit: reads the new text as a whole and makes sure that it says what was asked for and, everywhere
 * else, what it said before. YAML has many forms; one that the editor got wrong becomes a problem here and not a broken flow.
 */
export function verifyEdit(text: string, intent: Intent): EditProblem | undefined {
  const { before, menu, desired } = intent;
  const { name, at } = menu.menu;
  const what = `The menu "${name}"`;
  const read = readFlowNode(text);
  if ('error' in read) return (/alias/iu.test(read.error.message) ? sharedProblem(what, at.line) : notEditable(what, at.line)).problem;
  const after = read.node;
  const now = after.menus[before.menus.indexOf(menu)];
  if (now === undefined) return notEditable(what, at.line).problem;
  const documents = { a: before.parsed.document, b: after.parsed.document };
  const fields = ['choices', ...(intent.audio === undefined ? [] : ['audio'])];
  if (!sameYaml(documents.a.contents, documents.b.contents, { ...documents, except: { map: menu.body.node, fields } }))
    return sharedProblem(what, at.line).problem;
  const lost = intent.untouched.find((choice) => !now.choices.some(({ item }) => sameYaml(choice.item, item, documents)));
  if (lost !== undefined) return sharedProblem(`The choice "${lost.choice.name}"`, lost.choice.at.line, lost.choice.key).problem;
  if (intent.audio !== undefined && (now.menu.audio.kind !== 'tts' || !soundsLike(now.menu.audio.text, intent.audio)))
    return notEditable(`The audio of the menu "${name}"`, at.line).problem;
  const answered = now.choices.filter(({ choice }) => choice.key !== undefined);
  const old = new Set(checkFlowNode(before).map((finding) => findingId(finding)));
  const fresh = checkFlowNode(after).find((finding) => !old.has(findingId(finding)));
  if (fresh !== undefined)
    return {
      code: fresh.code,
      message: `With this change the flow would be broken: ${fresh.message}`,
      hint: fresh.hint,
      ...(fresh.key === undefined ? {} : { key: fresh.key }),
    };
  const wrong = desired.choices.find((choice) => !saysSo(after, answered, choice));
  return wrong !== undefined || answered.length !== desired.choices.length ? notEditable(what, at.line, wrong?.key).problem : undefined;
}

function saysSo(node: FlowNode, answered: readonly ChoiceNode[], { key, name, target }: DesiredChoice): boolean {
  const [one, second] = answered.filter(({ choice }) => choice.key === key);
  if (one === undefined || second !== undefined || (name !== undefined && one.choice.name !== name)) return false;
  if (target.kind === 'unchanged') return true;
  const written = resolveTarget(node, target);
  return !('problem' in written) && alreadyLeadsTo(one, written);
}
