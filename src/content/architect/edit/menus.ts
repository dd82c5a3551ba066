import type { DesiredMenu, EditProblem } from '../read/flow.ts';
import { readFlowNode, type FlowNode } from '../read/read.ts';
import { applyEdits, eolAt, type Edit } from '../yaml/text-edit.ts';
import type { EarlierTexts } from './lost-choice.ts';
import { draftMenu } from './menu.ts';
import { overlapProblem } from './problem.ts';
import { verifyEdits, type Intent } from './verify.ts';

/** What one menu is to become. */
export interface MenuWish {
  /** The menu's refId, or else its name. */
  readonly ref: string;
  readonly desired: DesiredMenu;
}

/** What an edit did to one menu, or why it is not possible. */
export type MenuResult =
  { readonly isChanged: boolean; readonly notices: readonly string[] } | { readonly problems: readonly EditProblem[] };

/** The flow's text with the edits that are possible, and one result for each wish, in their order. */
interface EditedMenus {
  readonly text: string;
  readonly menus: readonly MenuResult[];
}

/**
 * The flow's text with its menus as desired. Everything else stays byte for byte, because the text is edited and never printed again. If
 * the menus already are as desired, the text is returned unchanged.
 *
 * All menus are edited at once, so that the text is read and checked once. Only if that doesn't work, it is edited half by half, down to
 * the menu that is the reason.
 *
 * @param earlier where removed keys come back from
 */
export function editMenus(text: string, wishes: readonly MenuWish[], earlier: EarlierTexts = { texts: [] }): EditedMenus {
  const read = readFlowNode(text);
  if ('error' in read) {
    const { code, message, hint, at } = read.error;
    const problems = [{ code, message: `${message} (line ${at.line}, column ${at.column} of the flow's YAML)`, hint }];
    return { text, menus: wishes.map(() => ({ problems })) };
  }
  return withReturned(text, editAtOnce(read.node, wishes, earlier) ?? editByHalves(text, wishes, earlier), wishes, earlier);
}

/** Whether a menu is as desired. The text is neither edited nor read anew for that. */
export function isAsDesired(text: string, { ref, desired }: MenuWish): boolean {
  const read = readFlowNode(text);
  if ('error' in read) return false;
  const draft = draftMenu(read.node, ref, desired, { texts: [] });
  return 'edits' in draft && !changesText(text, draft.edits);
}

/** A sub menu can come back with the key that opens it. Then what its own menu file asks for is looked at once more. */
function withReturned(text: string, edited: EditedMenus, wishes: readonly MenuWish[], earlier: EarlierTexts): EditedMenus {
  const missing = wishes.filter((_, index) => isMissing(edited.menus[index]));
  if (missing.length === 0 || edited.text === text) return edited;
  const again = editMenus(edited.text, missing, earlier);
  const results = new Map(missing.map((wish, index) => [wishes.indexOf(wish), again.menus[index]]));
  return { text: again.text, menus: edited.menus.map((menu, index) => results.get(index) ?? menu) };
}

/** Whether the flow doesn't have the wish's own menu. */
function isMissing(menu: MenuResult | undefined): boolean {
  return menu !== undefined && 'problems' in menu && menu.problems.some(({ code, key }) => code === 'menu-not-found' && key === undefined);
}

function editAtOnce(node: FlowNode, wishes: readonly MenuWish[], earlier: EarlierTexts): EditedMenus | undefined {
  const { text } = node.flow;
  const drafts = wishes.map(({ ref, desired }) => draftMenu(node, ref, desired, earlier));
  const written = drafts.flatMap((draft) => ('problems' in draft || draft.edits.length === 0 ? [] : [draft]));
  const menus = drafts.map((draft): MenuResult =>
    'problems' in draft ? draft : { isChanged: changesText(text, draft.edits), notices: draft.notices },
  );
  if (written.length === 0) return { text, menus };
  const edited = applyEdits(
    text,
    written.flatMap(({ edits }) => edits),
    eolAt(text, 0),
  );
  const problem = editProblem(
    node,
    edited,
    written.map(({ intent }) => intent),
  );
  if (problem === undefined && edited !== undefined) return { text: edited, menus };
  return wishes.length > 1 ? undefined : { text, menus: [{ problems: problem === undefined ? [] : [problem] }] };
}

function editProblem(node: FlowNode, edited: string | undefined, intents: readonly Intent[]): EditProblem | undefined {
  if (edited !== undefined) return verifyEdits(node, edited, intents);
  const [first] = intents;
  return first && overlapProblem(first.menu.menu);
}

/** A later menu sees what an earlier one has changed. */
function editByHalves(text: string, wishes: readonly MenuWish[], earlier: EarlierTexts): EditedMenus {
  const half = Math.ceil(wishes.length / 2);
  const first = editMenus(text, wishes.slice(0, half), earlier);
  const second = editMenus(first.text, wishes.slice(half), earlier);
  return { text: second.text, menus: [...first.menus, ...second.menus] };
}

function changesText(text: string, edits: readonly Edit[]): boolean {
  return edits.some((edit) => text.slice(edit.from, edit.to) !== edit.text);
}
