import { getOwn, type Json, type JsonObject } from '../../model/json.ts';
import { queueProblem, type Queues } from '../../model/queues.ts';
import type { Menu, MenuOption } from '../../model/menu.ts';
import { didYouMean, nearest } from '../../text/did-you-mean.ts';
import type { Position, Problem } from '../../model/diagnostic.ts';
import { checkDefinition } from './check.ts';
import { isSameJson } from './compare.ts';
import { locate } from './locate.ts';
import { MENU_KINDS, nodesOf, optionsOf, optionWithKey, typeOf, withOptions } from './nodes.ts';

/** A definition with the menus as the files ask, and what is wrong with that. */
interface EditedDefinition {
  readonly definition: JsonObject;
  /** The ids of the nodes whose menus differ. */
  readonly changed: readonly string[];
  readonly problems: readonly Problem[];
}

/** The definition with the menus as the files ask: complete, and checked as far as it can be without asking the org. */
export function editDefinition(before: JsonObject, menus: readonly Menu[], queues: Queues, flowName: string): EditedDefinition {
  const problems: Problem[] = [];
  const changed: string[] = [];
  let definition = before;
  for (const menu of menus) {
    const unfit = checkMenuNode(before, menu, flowName);
    if (unfit !== undefined) {
      problems.push(unfit);
      continue;
    }
    const current = optionsOf(before, menu.nodeId);
    const options = menu.options.map((option) => desiredOption(menu, option, current ?? [], queues, problems));
    if (isSameJson(options, current)) continue;
    definition = withOptions(definition, menu.nodeId, options);
    changed.push(menu.nodeId);
  }
  // What the files ask for can't be made out: there is no change to show, let alone to send.
  if (problems.length > 0) return { definition: before, changed: [], problems };
  const findings = changed.length === 0 ? [] : checkDefinition(definition);
  return { definition, changed, problems: findings.map((finding) => locate(finding, menus, definition)) };
}

/** The menu's node must be there, and of a kind that has a menu. */
function checkMenuNode(definition: JsonObject, menu: Menu, flowName: string): Problem | undefined {
  const nodes = nodesOf(definition);
  const node = getOwn(nodes, menu.nodeId);
  const menuIds = Object.keys(nodes).filter((id) => MENU_KINDS.some((kind) => kind === typeOf(nodes, id)));
  if (node === undefined) {
    const meant = nearest(menu.nodeId, menuIds);
    const known = meant.length > 0 ? didYouMean(menu.nodeId, meant) : `Its menus are: ${listed(menuIds) || 'none'}.`;
    return problemAt(menu, menu.at.nodeId, 'menu-not-found', `The flow "${flowName}" has no node "${menu.nodeId}".`, known);
  }
  const type = typeOf(nodes, menu.nodeId);
  if (typeof type !== 'string' || !MENU_KINDS.includes(type)) {
    return problemAt(
      menu,
      menu.at.nodeId,
      'not-a-menu',
      `The node "${menu.nodeId}" of the flow "${flowName}" is ${typeof type === 'string' ? `of the type "${type}"` : 'of no type'} and has no menu.`,
      `Name a node of the type ${MENU_KINDS.join(' or ')}: ${listed(menuIds) || 'the flow has none'}.`,
    );
  }
  return undefined;
}

/**
 * The option to send. What an existing option of the same key has besides key, prompt and target stays: a menu file
 * doesn't speak of it, so it is not ours to drop.
 */
function desiredOption(menu: Menu, option: MenuOption, current: readonly Json[], queues: Queues, problems: Problem[]): Json {
  const live = optionWithKey(current, option.key);
  const { target } = option;
  const desired = (routingTarget: string): Json => ({ ...live, key: option.key, prompt: option.prompt ?? '', routingTarget });
  switch (target.kind) {
    case 'id':
      return desired(target.id);
    case 'queue': {
      const found = queues.byName(target.name);
      if ('id' in found) return desired(found.id);
      problems.push(queueProblem(menu, option, target.name, found));
      return desired('');
    }
    case 'unchanged':
      if (live === undefined) {
        problems.push(
          problemAt(
            menu,
            option.at.target,
            'nothing-to-keep',
            `The live menu has no key "${option.key}", so nothing can stay unchanged there.`,
            'Say where the key leads, or take the option away.',
          ),
        );
      }
      return live ?? {};
    case 'menu':
    case 'task':
    case 'disconnect':
      problems.push(
        problemAt(
          menu,
          option.at.target,
          'architect-only',
          `\`${target.kind}\` is a target of the Architect API; this flow speaks the flow-definition API.`,
          'Give the identifier that the flow uses for this target.',
        ),
      );
      return desired('');
  }
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

function problemAt(menu: Menu, at: Position, code: string, message: string, hint: string): Problem {
  return { path: menu.path, ...at, code, message, hint };
}
