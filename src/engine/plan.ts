import type { Menu, MenuOption } from '../menu/menu.ts';
import { nearest } from '../menu/near.ts';
import type { Position, Problem } from '../menu/problem.ts';
import { checkDefinition } from './check.ts';
import { same } from './compare.ts';
import { diffDefinitions, type Change } from './diff.ts';
import { locate } from './finding.ts';
import {
  isObject,
  MENU_KINDS,
  nodesOf,
  optionsOf,
  optionWithKey,
  own,
  withOptions,
  type Json,
  type JsonObject,
  type LiveFlow,
} from './flow.ts';

/** The body of a PATCH: a JSON merge patch (RFC 7396) that carries only the menus that change. */
export interface MergePatch {
  readonly version: number;
  readonly definition: {
    readonly nodes: { readonly [nodeId: string]: { readonly type: Json; readonly menu: { readonly options: readonly Json[] } } };
  };
}

/** What would change in one flow, computed from live and desired. It writes nothing. */
export interface Plan {
  readonly live: LiveFlow;
  /** The menus that the files describe. */
  readonly menus: readonly Menu[];
  /** The node ids of the menus that differ. */
  readonly changed: readonly string[];
  /** The complete definition as it would be after the change. */
  readonly desired: JsonObject;
  /** What to send; undefined when the flow is in sync. */
  readonly patch: MergePatch | undefined;
  readonly changes: readonly Change[];
  /** Why the flow must not be changed so. None: the change may be sent. */
  readonly problems: readonly Problem[];
}

/** What a queue's name means in this org: one queue, or else how many there are and which come near. */
export type QueueLookup = (name: string) => { readonly id: string } | { readonly matches: number; readonly near: readonly string[] };

/**
 * The plan for one flow.
 *
 * @param live the flow as it is now
 * @param menus all menus of the files for this flow, each once
 * @param queues what the queue names of the menus mean
 */
export function planFlow(live: LiveFlow, menus: readonly Menu[], queues: QueueLookup): Plan {
  const problems: Problem[] = [];
  const changed: string[] = [];
  let desired = live.definition;
  for (const menu of menus) {
    const unfit = checkMenuNode(live, menu);
    if (unfit !== undefined) {
      problems.push(unfit);
      continue;
    }
    const current = optionsOf(live.definition, menu.nodeId);
    const options = menu.options.map((option) => desiredOption(menu, option, current ?? [], queues, problems));
    if (same(options, current)) continue;
    desired = withOptions(desired, menu.nodeId, options);
    changed.push(menu.nodeId);
  }
  // What the files ask for can't be made out: there is no change to show, let alone to send.
  if (problems.length > 0) return { live, menus, changed: [], desired: live.definition, patch: undefined, changes: [], problems };
  if (changed.length > 0) {
    problems.push(...checkDefinition(desired).map((finding) => locate(finding, menus, desired)));
  }
  const patch = changed.length === 0 ? undefined : mergePatch(live.version, desired, changed);
  return { live, menus, changed, desired, patch, changes: diffDefinitions(live.definition, desired), problems };
}

function mergePatch(version: number, desired: JsonObject, changed: readonly string[]): MergePatch {
  const nodes = changed.map((nodeId) => {
    return [nodeId, { type: typeOf(nodesOf(desired), nodeId) ?? null, menu: { options: optionsOf(desired, nodeId) ?? [] } }] as const;
  });
  return { version, definition: { nodes: Object.fromEntries(nodes) } };
}

/** The menu's node must be there, and of a kind that has a menu. */
function checkMenuNode(live: LiveFlow, menu: Menu): Problem | undefined {
  const nodes = nodesOf(live.definition);
  const node = own(nodes, menu.nodeId);
  const menuIds = Object.keys(nodes).filter((id) => MENU_KINDS.some((kind) => kind === typeOf(nodes, id)));
  if (node === undefined) {
    const meant = nearest(menu.nodeId, menuIds);
    const known = meant.length > 0 ? `Near: ${meant.join(', ')}.` : `Its menus are: ${menuIds.join(', ') || 'none'}.`;
    return problemAt(menu, menu.at.nodeId, 'menu-not-found', `The flow "${live.name}" has no node "${menu.nodeId}".`, known);
  }
  const type = typeOf(nodes, menu.nodeId);
  if (typeof type !== 'string' || !MENU_KINDS.includes(type)) {
    return problemAt(
      menu,
      menu.at.nodeId,
      'not-a-menu',
      `The node "${menu.nodeId}" of the flow "${live.name}" is ${typeof type === 'string' ? `of the type "${type}"` : 'of no type'} and has no menu.`,
      `Name a node of the type ${MENU_KINDS.join(' or ')}: ${menuIds.join(', ') || 'the flow has none'}.`,
    );
  }
  return undefined;
}

function typeOf(nodes: JsonObject, id: string): Json | undefined {
  const node = own(nodes, id);
  return isObject(node) ? own(node, 'type') : undefined;
}

/**
 * The option to send. What an existing option of the same key has besides key, prompt and target stays: a menu file
 * doesn't speak of it, so it is not ours to drop.
 */
function desiredOption(menu: Menu, option: MenuOption, current: readonly Json[], queues: QueueLookup, problems: Problem[]): Json {
  const live = optionWithKey(current, option.key);
  const { target } = option;
  const desired = (routingTarget: string): Json => ({ ...live, key: option.key, prompt: option.prompt ?? '', routingTarget });
  switch (target.kind) {
    case 'id':
      return desired(target.id);
    case 'queue': {
      const found = queues(target.name);
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

function queueProblem(
  menu: Menu,
  option: MenuOption,
  name: string,
  { matches, near }: { readonly matches: number; readonly near: readonly string[] },
): Problem {
  if (matches > 1)
    return problemAt(
      menu,
      option.at.target,
      'queue-ambiguous',
      `There are ${matches} queues "${name}".`,
      'Give the id of the one that is meant.',
    );
  const mend =
    near.length === 0
      ? 'Give the exact name of a queue of this org: upper and lower case count.'
      : `Near: ${near.map((other) => `"${other}"`).join(', ')}.`;
  return problemAt(menu, option.at.target, 'queue-not-found', `There is no queue "${name}" that this OAuth client may see.`, mend);
}

function problemAt(menu: Menu, at: Position, rule: string, message: string, mend: string): Problem {
  return { path: menu.path, ...at, rule, message, mend };
}
