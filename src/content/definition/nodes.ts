import { isObject, getOwn, type Json, type JsonObject } from '../../model/json.ts';

/* The shape of a flow in the flow-definition API, as far as it is needed. Everything else in a definition stays untouched. */

/** The node kinds that have a menu in the flow-definition API. */
export const MENU_KINDS: readonly string[] = ['collect', 'menu'];

/** The definition's nodes. Empty if the definition has another shape. */
export function nodesOf(definition: JsonObject): JsonObject {
  const nodes = getOwn(definition, 'nodes');
  return isObject(nodes) ? nodes : {};
}

/** The type of a node. */
export function typeOf(nodes: JsonObject, id: string): Json | undefined {
  const node = getOwn(nodes, id);
  return isObject(node) ? getOwn(node, 'type') : undefined;
}

/** The options of a node's menu; undefined if it has no list of them. */
export function optionsOf(definition: JsonObject, nodeId: string): readonly Json[] | undefined {
  const node = getOwn(nodesOf(definition), nodeId);
  const menu = isObject(node) ? getOwn(node, 'menu') : undefined;
  const options = isObject(menu) ? getOwn(menu, 'options') : undefined;
  return isList(options) ? options : undefined;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The option for `key`; undefined if the menu has none. */
export function optionWithKey(options: readonly Json[], key: string): JsonObject | undefined {
  return options.filter(isObject).find((option) => getOwn(option, 'key') === key);
}

/** The definition with one menu's options replaced. Everything else is the same value. */
export function withOptions(definition: JsonObject, nodeId: string, options: readonly Json[]): JsonObject {
  const nodes = nodesOf(definition);
  const node = getOwn(nodes, nodeId);
  const base = isObject(node) ? node : {};
  const menu = getOwn(base, 'menu');
  return { ...definition, nodes: { ...nodes, [nodeId]: { ...base, menu: { ...(isObject(menu) ? menu : {}), options } } } };
}
