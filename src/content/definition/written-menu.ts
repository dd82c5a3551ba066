import { KEY } from '../../model/ids.ts';
import { getOwn, isObject, present, type Json, type JsonObject } from '../../model/json.ts';
import type { RoutingTarget } from '../../model/menu.ts';
import type { Queues } from '../../model/queues.ts';
import type { NamedMenu, WrittenMenu, WrittenOption } from '../../model/written-menu.ts';
import { MENU_KINDS, nodesOf, optionsOf, typeOf } from './nodes.ts';
import { targetWords } from './target-words.ts';

/* The menus of a definition in the words of a menu file: what a menu file can't say stays unchanged, and is told in words. */

export function namedMenus(definition: JsonObject): readonly NamedMenu[] {
  const nodes = nodesOf(definition);
  return Object.keys(nodes)
    .filter((id) => isMenu(nodes, id) && optionsOf(definition, id) !== undefined)
    .map((id) => ({ nodeId: id, name: id }));
}

function isMenu(nodes: JsonObject, id: string): boolean {
  const type = typeOf(nodes, id);
  return typeof type === 'string' && MENU_KINDS.includes(type);
}

/** @param queues the org's queues; undefined if they can't be listed */
export function writtenMenu(definition: JsonObject, id: string, queues: Queues | undefined): WrittenMenu {
  const options = optionsOf(definition, id) ?? [];
  const obstacle = isMenu(nodesOf(definition), id) ? obstacleOf(options) : 'It is not a menu.';
  return {
    nodeId: id,
    name: id,
    options: options.filter(isObject).map((option) => writtenOption(definition, option, queues)),
    isOrdered: true,
    ...present({ obstacle }),
  };
}

function obstacleOf(options: readonly Json[]): string | undefined {
  if (options.length === 0) return 'It has no keys.';
  const keys = options.map((option) => (isObject(option) ? getOwn(option, 'key') : undefined));
  const odd = keys.findIndex((key) => typeof key !== 'string' || !KEY.test(key));
  if (odd !== -1) return `Its option ${odd + 1} has a key that a menu file can't have.`;
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  return twice === undefined ? undefined : `It has more than one option for key ${JSON.stringify(twice)}.`;
}

function writtenOption(definition: JsonObject, option: JsonObject, queues: Queues | undefined): WrittenOption {
  const [key, prompt, to] = ['key', 'prompt', 'routingTarget'].map((name) => getOwn(option, name));
  const written = { key: typeof key === 'string' ? key : '' };
  // The prompt and the target are written together, or the option as a whole stays unchanged.
  if (typeof prompt !== 'string' || typeof to !== 'string') return { ...written, target: { kind: 'unchanged' } };
  const words = targetWords(definition, to, namesFor(definition, to, queues)).target;
  return { ...written, prompt, target: targetOf(definition, to, queues), ...present({ does: words === to ? undefined : words }) };
}

/** The names of the queues that a target leads to: itself, or through a node. */
function namesFor(definition: JsonObject, to: string, queues: Queues | undefined): ReadonlyMap<string, string> {
  const node = getOwn(nodesOf(definition), to);
  const ids = [to, isObject(node) ? getOwn(node, 'queueId') : undefined].filter((id) => typeof id === 'string');
  return new Map(
    ids.flatMap((id) => {
      const name = queues?.nameOf(id);
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}

/** A queue by its name, if that means this queue alone; anything else by its identifier. */
function targetOf(definition: JsonObject, id: string, queues: Queues | undefined): RoutingTarget {
  const name = Object.hasOwn(nodesOf(definition), id) ? undefined : queues?.nameOf(id);
  const found = name === undefined ? undefined : queues?.byName(name);
  // The name is written back as the queue's own id, so it must be the same to the letter.
  return name !== undefined && found !== undefined && 'id' in found && found.id === id ? { kind: 'queue', name } : { kind: 'id', id };
}

/** What a target means: equal texts for targets that mean the same. */
export function meaningOfTarget(target: RoutingTarget, queues: Queues | undefined): string {
  switch (target.kind) {
    case 'id':
      return `id ${target.id}`;
    case 'queue': {
      const found = queues?.byName(target.name);
      return found !== undefined && 'id' in found ? `id ${found.id}` : `queue ${target.name}`;
    }
    case 'menu':
    case 'task':
      return `${target.kind} ${target.ref}`;
    case 'number':
      return `number ${target.number}`;
    case 'disconnect':
    case 'unchanged':
      return target.kind;
  }
}
