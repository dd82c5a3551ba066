import type { Finding } from '../../model/diagnostic.ts';
import { isObject, getOwn, type Json, type JsonObject } from '../../model/json.ts';
import { KEY } from '../../model/ids.ts';
import { MENU_KINDS, nodesOf } from './nodes.ts';

/**
 * What is wrong with a complete definition, as far as that needs no org. Every node has a type, only menu nodes have menus, keys are
 * unique, and prompts and targets are set. The org's own validation finds the rest.
 *
 * For these faults, the flow-definition API answers 422: a missing `type`, malformed references, unset fields.
 */
export function checkDefinition(definition: JsonObject): Finding[] {
  if (!isObject(getOwn(definition, 'nodes'))) {
    return [{ code: 'definition.nodes.missing', message: 'The flow has no nodes', path: 'definition.nodes' }];
  }
  return Object.entries(nodesOf(definition)).flatMap(([id, node]) => checkNode(`definition.nodes.${id}`, node));
}

function checkNode(path: string, node: Json): Finding[] {
  if (!isObject(node)) return [{ code: 'node.malformed', message: 'A node is not an object', path }];
  const type = getOwn(node, 'type');
  if (typeof type !== 'string' || type === '') return [{ code: 'node.type.missing', message: 'A node has no type', path: `${path}.type` }];
  const menu = getOwn(node, 'menu');
  if (menu === undefined || menu === null) return [];
  if (!MENU_KINDS.includes(type))
    return [{ code: 'node.menu.unexpected', message: `A node of the type "${type}" can't have a menu`, path: `${path}.menu` }];
  const options = isObject(menu) ? getOwn(menu, 'options') : undefined;
  if (options === undefined) return [];
  if (!Array.isArray(options))
    return [{ code: 'menu.options.malformed', message: 'The options are not a list', path: `${path}.menu.options` }];
  return checkOptions(`${path}.menu.options`, options as readonly Json[]);
}

function checkOptions(path: string, options: readonly Json[]): Finding[] {
  const seen = new Set<string>();
  return options.flatMap((option, index): Finding[] => {
    const at = `${path}[${index}]`;
    if (!isObject(option)) return [{ code: 'option.malformed', message: 'An option is not an object', path: at }];
    const key = getOwn(option, 'key');
    const findings: Finding[] = [];
    if (typeof key !== 'string' || !KEY.test(key))
      findings.push({ code: 'option.key.invalid', message: 'An option has no valid key', path: `${at}.key` });
    else if (seen.has(key)) findings.push({ code: 'option.key.duplicate', message: `The key "${key}" is used twice`, path: `${at}.key` });
    else seen.add(key);
    if (!isSet(getOwn(option, 'prompt')))
      findings.push({ code: 'option.prompt.missing', message: 'An option has no prompt', path: `${at}.prompt` });
    if (!isSet(getOwn(option, 'routingTarget')))
      findings.push({ code: 'option.target.missing', message: 'An option has no routing target', path: `${at}.routingTarget` });
    return findings;
  });
}

function isSet(value: Json | undefined): boolean {
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null;
}
