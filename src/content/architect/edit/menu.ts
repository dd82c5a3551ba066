import { present } from '../../../model/json.ts';
import type { ChoiceNode } from '../read/choices.ts';
import { planAudio, writeAudio } from './audio.ts';
import { changeChoice } from './choice.ts';
import { editChoiceList } from './choice-list.ts';
import { findMenu } from '../read/find.ts';
import type { DesiredChoice, DesiredMenu, EditProblem } from '../read/flow.ts';
import { findLostChoice, isWanted, notFoundIn, nothingToKeep, type EarlierTexts } from './lost-choice.ts';
import { choiceNames, isWritten, newChoice, type NewChoice } from './new-choice.ts';
import type { EditResult } from './problem.ts';
import { menuNodeOf, type FlowNode, type MenuNode } from '../read/read.ts';
import type { Edit } from '../yaml/text-edit.ts';
import { restoreChoice, type RestoredChoice } from './restore.ts';
import { refuseSubstitutions } from './substitution.ts';
import type { Intent } from './verify.ts';

/** The edits that make a menu as desired, with notices for the plan, or why they are not possible. */
export type MenuDraft =
  | { readonly edits: readonly Edit[]; readonly notices: readonly string[]; readonly intent: Intent }
  | { readonly problems: readonly EditProblem[] };

/**
 * Drafts the edits of one menu. Only lines of choices that answer a key differ, and lines of the menu's audio if that is managed. If the
 * menu already is as desired, there are no edits.
 *
 * @param menuRef the menu's refId, or else its name
 * @param earlier where removed keys come back from
 */
export function draftMenu(node: FlowNode, menuRef: string, desired: DesiredMenu, earlier: EarlierTexts): MenuDraft {
  const found = findMenu(node.flow, menuRef);
  if ('problem' in found) return { problems: [found.problem] };
  const menu = menuNodeOf(node, found.menu);
  if (menu === undefined) return { problems: [] };
  const duplicates = duplicateKeys(menu, desired);
  return duplicates.length > 0 ? { problems: duplicates } : new MenuEdit(node, menu, desired, earlier).result();
}

/** One edit in progress. It collects the edits, notices and problems of all parts, so that all problems are reported at once. */
class MenuEdit {
  readonly #node: FlowNode;
  readonly #menu: MenuNode;
  readonly #desired: DesiredMenu;
  readonly #earlier: EarlierTexts;
  readonly #edits: Edit[] = [];
  readonly #notices: string[] = [];
  readonly #problems: EditProblem[] = [];

  constructor(node: FlowNode, menu: MenuNode, desired: DesiredMenu, earlier: EarlierTexts) {
    this.#node = node;
    this.#menu = menu;
    this.#desired = desired;
    this.#earlier = earlier;
  }

  result(): MenuDraft {
    const untouched = this.#changeChoices();
    const removed = this.#removedChoices();
    const added = this.#newChoices(new Set(removed.map(({ choice }) => choice.key ?? '')));
    this.#collect(editChoiceList({ node: this.#node, menu: this.#menu, removed: removed.map(({ item }) => item), added }));
    const audio = planAudio(this.#menu, this.#desired);
    this.#note(audio);
    this.#note({ problems: refuseSubstitutions(this.#menu, this.#desired, audio.text !== undefined) });
    if (audio.text !== undefined) this.#collect(writeAudio(this.#node, this.#menu, audio.text));
    if (this.#problems.length > 0) return { problems: this.#problems };
    const restored = added.flatMap((choice) => ('lost' in choice ? [choice.lost] : []));
    const intent = { menu: this.#menu, desired: this.#desired, untouched, removed, restored, ...present({ audio: audio.text }) };
    return { edits: this.#edits, notices: this.#notices, intent };
  }

  /** Changes the existing choices, and returns those that stay as they are. */
  #changeChoices(): ChoiceNode[] {
    return this.#menu.choices.filter((existing) => {
      const { key, dtmf, name } = existing.choice;
      if (key === undefined) {
        if (dtmf !== undefined)
          this.#notices.push(`The choice "${name}" answers "${dtmf}", a key that this action can't read, so it is left as it is.`);
        return true;
      }
      const desired = this.#desired.choices.find((choice) => choice.key === key);
      return desired !== undefined && this.#collect(changeChoice(this.#node, this.#menu, existing, desired)) === 0;
    });
  }

  /** The choices whose keys the desired menu doesn't have. */
  #removedChoices(): ChoiceNode[] {
    const removed = this.#menu.choices.filter(
      ({ choice }) => choice.key !== undefined && !this.#desired.choices.some(({ key }) => key === choice.key),
    );
    for (const existing of removed) {
      const { key = '', name } = existing.choice;
      if (this.#menu.defaultChoices.includes(existing)) {
        this.#problems.push({
          code: 'default-choice',
          key,
          message: `The flow's choice of key ${key} ("${name}") is the menu's default choice, so it can't be removed.`,
          hint: `Keep key ${key} in the menu file, or choose another default choice in Architect first.`,
        });
      }
    }
    return removed;
  }

  #newChoices(removed: ReadonlySet<string>): (NewChoice | RestoredChoice)[] {
    const taken = choiceNames(this.#menu, removed);
    const added: (NewChoice | RestoredChoice)[] = [];
    for (const desired of this.#desired.choices) {
      if (this.#menu.choices.some(({ choice }) => choice.key === desired.key)) continue;
      const choice = this.#newChoice(desired, taken);
      if ('problems' in choice) {
        this.#note(choice);
        continue;
      }
      taken.add(choice.name);
      added.push(choice);
    }
    return added;
  }

  /** A choice for a key that the menu doesn't have: as it was if it comes back, else written from the menu file. */
  #newChoice(desired: DesiredChoice, names: ReadonlySet<string>): ReturnType<typeof restoreChoice | typeof newChoice> {
    const [node, menu, { texts, end }] = [this.#node, this.#menu, this.#earlier];
    const lost = findLostChoice(menu.menu, desired.key, texts);
    if (lost !== undefined && isWanted(lost, node.flow, desired)) {
      const restored = restoreChoice({ node, menu, taken: names }, lost, desired);
      if ('lost' in restored) this.#notices.push(`Key ${desired.key} comes back as it was in version ${lost.version}.`);
      return restored;
    }
    const noOlder = notFoundIn(texts, end);
    if (!isWritten(desired)) return { problems: [nothingToKeep(menu, desired.key, noOlder)] };
    return newChoice(node, menu, desired, { names, spelling: lost?.choice.choice.dtmf, noOlder });
  }

  /** Keeps edits and notices, or the problem, and returns the number of edits. */
  #collect(edited: EditResult): number {
    if ('problem' in edited) {
      this.#problems.push(edited.problem);
      return 0;
    }
    for (const edit of edited.edits) this.#edits.push(edit);
    this.#note(edited);
    return edited.edits.length;
  }

  #note({ problems = [], notices = [] }: { readonly problems?: readonly EditProblem[]; readonly notices?: readonly string[] }): void {
    for (const problem of problems) this.#problems.push(problem);
    for (const notice of notices) this.#notices.push(notice);
  }
}

/** Keys that occur twice, in the flow or in the menu file: it is unclear which choice they mean. */
function duplicateKeys({ menu }: MenuNode, desired: DesiredMenu): EditProblem[] {
  const live = repeated(menu.choices.flatMap(({ key }) => (key === undefined ? [] : [key])));
  const wanted = repeated(desired.choices.map(({ key }) => key));
  return [
    ...live.map((key): EditProblem => ({
      code: 'duplicate-key',
      key,
      message: `The flow's menu "${menu.name}" has more than one choice for key ${key}.`,
      hint: 'Fix the menu in Architect first.',
    })),
    ...wanted.map((key): EditProblem => ({
      code: 'duplicate-key',
      key,
      message: `The menu file has key ${key} more than once.`,
      hint: 'Keep one option for each key.',
    })),
  ];
}

function repeated(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}
