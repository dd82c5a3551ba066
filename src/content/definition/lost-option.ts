import type { EarlierVersion, EarlierVersions } from '../../model/content.ts';
import { problemAt, type Problem } from '../../model/diagnostic.ts';
import { getOwn, isObject, type JsonObject } from '../../model/json.ts';
import type { Menu, MenuOption } from '../../model/menu.ts';
import { nodesOf, optionsOf, optionWithKey } from './nodes.ts';

/** An option that the menu had in an earlier version, and doesn't have now. */
export interface LostOption {
  readonly version: string;
  readonly option: JsonObject;
  /** The node that it led to, and that the flow doesn't have any more. */
  readonly missing?: string;
}

/** Whether a menu file leaves an option as it is that the live menu doesn't have. */
export function isLost(definition: JsonObject, { nodeId }: Menu, { key, target }: MenuOption): boolean {
  return target.kind === 'unchanged' && optionWithKey(optionsOf(definition, nodeId) ?? [], key) === undefined;
}

/** The option for a key in the newest of these versions that has one. */
export function findLostOption(
  definition: JsonObject,
  nodeId: string,
  key: string,
  versions: readonly EarlierVersion[],
): LostOption | undefined {
  for (const { version, content } of versions) {
    const earlier = isObject(content.raw) ? content.raw : {};
    const option = optionWithKey(optionsOf(earlier, nodeId) ?? [], key);
    if (option === undefined) continue;
    const target = getOwn(option, 'routingTarget');
    const wasNode = typeof target === 'string' && Object.hasOwn(nodesOf(earlier), target);
    return wasNode && !Object.hasOwn(nodesOf(definition), target) ? { version, option, missing: target } : { version, option };
  }
  return undefined;
}

/** The problem of an option that no version has, or that can't come back as it was. */
export function lostProblem(
  menu: Menu,
  { key, at }: MenuOption,
  lost: LostOption | undefined,
  { versions, end }: EarlierVersions,
): Problem | undefined {
  const hint = 'Say where the key leads, or remove the option.';
  if (lost === undefined) {
    const looked = versions.length === 0 ? '' : ` Nor have the ${versions.length} versions before it.`;
    const why = `${looked}${end === undefined ? '' : ` ${end}`}`;
    const message = `The live menu has no key "${key}", so there is nothing to keep unchanged.${why}`;
    return problemAt(menu, at.target, { code: 'nothing-to-keep', message, hint });
  }
  if (lost.missing === undefined) return undefined;
  const led = `it led to the node "${lost.missing}", which the flow doesn't have now`;
  const message = `Key ${key} can't come back as it was in version ${lost.version}: ${led}.`;
  return problemAt(menu, at.target, { code: 'restore-reference', message, hint });
}
