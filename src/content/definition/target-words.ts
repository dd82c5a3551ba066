import { getOwn, isObject, type JsonObject } from '../../model/json.ts';
import type { KeyView } from '../../model/menu-diff.ts';
import { MENU_KINDS, nodesOf, typeOf } from './nodes.ts';

/** Where a routing target leads, in words. */
export type TargetWords = Pick<KeyView, 'target' | 'id'>;

/**
 * Where a routing target leads: to a menu or step of this flow, or to a queue with a known name. For anything else, only the identifier
 * is known.
 *
 * @param names known names of queues, by id
 */
export function targetWords(definition: JsonObject, target: string, names: ReadonlyMap<string, string>): TargetWords {
  const nodes = nodesOf(definition);
  if (!Object.hasOwn(nodes, target)) return queueWords(target, names) ?? { target };
  const type = typeOf(nodes, target);
  if (typeof type === 'string' && MENU_KINDS.includes(type)) return { target: `the menu "${target}"` };
  const node = getOwn(nodes, target);
  const queue = isObject(node) ? getOwn(node, 'queueId') : undefined;
  const step = `the step "${target}"`;
  if (typeof queue !== 'string') return { target: step };
  const { target: name, id } = queueWords(queue, names) ?? { target: 'a queue', id: queue };
  return { target: `${step}, then ${name}`, id };
}

function queueWords(id: string, names: ReadonlyMap<string, string>): Required<TargetWords> | undefined {
  const name = names.get(id);
  return name === undefined ? undefined : { target: `the queue "${name}"`, id };
}
