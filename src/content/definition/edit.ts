import { isSameJson } from '../../model/exact-json.ts';
import type { EarlierVersions } from '../../model/content.ts';
import { getOwn, present, type Json, type JsonObject } from '../../model/json.ts';
import type { Queues } from '../../model/queues.ts';
import { queueProblem } from '../../menu-file/queue-problem.ts';
import type { Menu, MenuOption } from '../../model/menu.ts';
import { didYouMean, nearest } from '../../text/did-you-mean.ts';
import { problemAt, type Position, type Problem } from '../../model/diagnostic.ts';
import { checkDefinition } from './check.ts';
import { locate } from './locate.ts';
import { findLostOption, isLost, lostProblem } from './lost-option.ts';
import { MENU_KINDS, nodesOf, optionsOf, optionWithKey, typeOf, withOptions } from './nodes.ts';

/** A definition with the menus that the files ask for, and its problems. */
interface EditedDefinition {
  readonly definition: JsonObject;
  /** The ids of the nodes whose menus differ. */
  readonly changed: readonly string[];
  readonly problems: readonly Problem[];
  /** What else a reader of the plan should know. */
  readonly notices: readonly string[];
}

/** What the edits of a definition depend on besides the menus. */
interface EditContext {
  readonly queues: Queues;
  readonly flowName: string;
  /** Where keys are looked for that a file leaves as they are, and that the menu doesn't have. */
  readonly earlier: EarlierVersions;
}

/** What a menu file asks of its node. */
interface DraftedMenu {
  readonly menu: Menu;
  /** Absent: they are so already, or they are unknown because of problems. */
  readonly options?: readonly Json[];
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
}

/** The definition with the menus that the files ask for. It is complete, and checked as far as that needs no org. */
export function editDefinition(before: JsonObject, menus: readonly Menu[], context: EditContext): EditedDefinition {
  return withDrafts(
    before,
    menus.map((menu) => draftMenu(before, menu, context)),
  );
}

/** What the edit of each menu alone comes to. Their definition has all these edits, so that it is checked once. */
export function editEachMenu(before: JsonObject, menus: readonly Menu[], context: EditContext): readonly EditedDefinition[] {
  const drafts = menus.map((menu) => draftMenu(before, menu, context));
  const together = withDrafts(
    before,
    drafts.filter(({ problems }) => problems.length === 0),
  );
  return drafts.map((draft) => {
    // A finding can be about another menu.
    if (draft.problems.length + together.problems.length > 0) return withDrafts(before, [draft]);
    const { menu, options, notices } = draft;
    if (options === undefined) return { definition: before, changed: [], problems: [], notices };
    return { definition: together.definition, changed: [menu.nodeId], problems: [], notices };
  });
}

/** Whether a menu is as its file asks. Nothing needs to be checked for that. */
export function isAsDesired(before: JsonObject, menu: Menu, context: EditContext): boolean {
  const { options, problems } = draftMenu(before, menu, context);
  return options === undefined && problems.length === 0;
}

function draftMenu(before: JsonObject, menu: Menu, { queues, flowName, earlier }: EditContext): DraftedMenu {
  const nodeProblem = checkMenuNode(before, menu, flowName);
  if (nodeProblem !== undefined) return { menu, problems: [...architectOnly(menu), nodeProblem], notices: [] };
  const notices: string[] = [];
  const current = optionsOf(before, menu.nodeId);
  const desired = menu.options.map((option) => {
    if (!isLost(before, menu, option)) return desiredOption(menu, option, optionWithKey(current ?? [], option.key), queues);
    const lost = findLostOption(before, menu.nodeId, option.key, earlier.versions);
    if (lost !== undefined) notices.push(`Key ${option.key} comes back as it was in version ${lost.version}.`);
    return { option: lost?.option ?? {}, ...present({ problem: lostProblem(menu, option, lost, earlier) }) };
  });
  const problems = [...architectOnly(menu), ...desired.flatMap(({ problem }) => problem ?? [])];
  const options = desired.map(({ option }) => option);
  return { menu, problems, notices, ...(problems.length > 0 || isSameJson(options, current) ? {} : { options }) };
}

function withDrafts(before: JsonObject, drafts: readonly DraftedMenu[]): EditedDefinition {
  const problems = drafts.flatMap((draft) => draft.problems);
  // The desired content is unknown, so there is no change to show or send.
  if (problems.length > 0) return { definition: before, changed: [], problems, notices: [] };
  const menus = drafts.map(({ menu }) => menu);
  const notices = drafts.flatMap((draft) => draft.notices);
  const written = drafts.flatMap(({ menu: { nodeId }, options }) => (options === undefined ? [] : [{ nodeId, options }]));
  if (written.length === 0) return { definition: before, changed: [], problems: [], notices };
  const definition = written.reduce((edited, { nodeId, options }) => withOptions(edited, nodeId, options), before);
  return {
    definition,
    changed: written.map(({ nodeId }) => nodeId),
    problems: checkDefinition(definition).map((finding) => locate(finding, menus, definition)),
    notices,
  };
}

/** Texts that this API can't hold, and prompts that it needs. */
function architectOnly(menu: Menu): Problem[] {
  const problem = (at: Position, code: 'architect-only' | 'prompt-needed', message: string, hint: string): Problem =>
    problemAt(menu, at, { code, message, hint });
  const says =
    menu.says === undefined
      ? []
      : [problem(menu.at.says, 'architect-only', `\`says\` ${ONLY_ARCHITECT}`, 'Give each option its `prompt`.')];
  const ofOptions = menu.options.flatMap(({ key, prompt, transferSays, target, at }) => [
    ...(transferSays === undefined
      ? []
      : [problem(at.transferSays, 'architect-only', `\`transfer_says\` ${ONLY_ARCHITECT}`, 'Remove `transfer_says`.')]),
    ...(prompt !== undefined || target.kind === 'unchanged'
      ? []
      : [
          problem(
            at.option,
            'prompt-needed',
            `Key ${key} has no \`prompt\`, and this flow speaks by prompts alone.`,
            'Give it its `prompt`.',
          ),
        ]),
  ]);
  return [...says, ...ofOptions];
}

const ONLY_ARCHITECT = 'belongs to the Architect API; this flow speaks the flow-definition API.';

/** The menu's node must exist and be of a type that has a menu. */
function checkMenuNode(definition: JsonObject, menu: Menu, flowName: string): Problem | undefined {
  const nodes = nodesOf(definition);
  const { nodeId } = menu;
  const type = typeOf(nodes, nodeId);
  if (isMenuType(type)) return undefined;
  const menuIds = Object.keys(nodes).filter((id) => isMenuType(typeOf(nodes, id)));
  if (getOwn(nodes, nodeId) === undefined) {
    const meant = nearest(nodeId, menuIds);
    const hint = meant.length > 0 ? didYouMean(nodeId, meant) : `Its menus are: ${listed(menuIds) || 'none'}.`;
    return problemAt(menu, menu.at.nodeId, { code: 'menu-not-found', message: `The flow "${flowName}" has no node "${nodeId}".`, hint });
  }
  const ofType = typeof type === 'string' ? `of the type "${type}"` : 'of no type';
  return problemAt(menu, menu.at.nodeId, {
    code: 'not-a-menu',
    message: `The node "${nodeId}" of the flow "${flowName}" is ${ofType} and has no menu.`,
    hint: `Name a node of the type ${MENU_KINDS.join(' or ')}: ${listed(menuIds) || 'the flow has none'}.`,
  });
}

function isMenuType(type: Json | undefined): boolean {
  return typeof type === 'string' && MENU_KINDS.includes(type);
}

/**
 * The option to send. Properties of an existing option other than key, prompt and target stay, because a menu file can't
 * express them.
 *
 * @param live the existing option for the same key
 */
function desiredOption(
  menu: Menu,
  option: MenuOption,
  live: JsonObject | undefined,
  queues: Queues,
): { readonly option: Json; readonly problem?: Problem } {
  const { target } = option;
  const desired = (routingTarget: string): Json => ({ ...live, key: option.key, prompt: option.prompt ?? '', routingTarget });
  switch (target.kind) {
    case 'id':
      return { option: desired(target.id) };
    case 'queue': {
      const found = queues.byName(target.name);
      if ('id' in found) return { option: desired(found.id) };
      const id = getOwn(live ?? {}, 'routingTarget');
      const name = typeof id === 'string' ? queues.nameOf(id) : undefined;
      return { option: desired(''), problem: queueProblem(menu, option, { name: target.name, ...found, live: name }) };
    }
    case 'unchanged':
      return { option: live ?? {} };
    case 'menu':
    case 'task':
    case 'number':
    case 'disconnect': {
      const message = `\`${target.kind}\` is a target of the Architect API; this flow speaks the flow-definition API.`;
      const hint = 'Give the identifier that the flow uses for this target.';
      return { option: desired(''), problem: problemAt(menu, option.at.target, { code: 'architect-only', message, hint }) };
    }
  }
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
