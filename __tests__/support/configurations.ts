// Helpers of the tests of a real flow configuration; no test of its own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getOwn, isObject, type Json, type JsonObject } from '../../src/model/json.ts';

/** Real flow configurations, where they are at hand: next to the repository, or where SHARED_DIR says. */
export function configurations(): JsonObject[] {
  const folder = join(process.env['SHARED_DIR'] ?? resolve(import.meta.dirname, '../../../shared'), 'configs');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as JsonObject);
}

/** The configuration's tasks, menus and actions as nodes by their ids, with all that they hold. */
export function definitionOf(configuration: JsonObject): JsonObject {
  const items = objectsIn(configuration, 'flowSequenceItemList');
  const nodes = items.flatMap((item): [string, Json][] => {
    const choices = objectsIn(item, 'menuChoiceList');
    const actions = [...objectsIn(item, 'actionList'), ...choices.flatMap((choice) => objectIn(choice, 'action'))];
    const { actionList: _, menuChoiceList: __, ...own } = item;
    const menu = choices.length === 0 ? {} : { menu: { options: choices.map((choice) => optionOf(choice)) } };
    return [
      { ...own, ...menu, type: choices.length === 0 ? 'task' : 'menu' },
      ...actions.map((action) => ({ ...action, type: typeOf(action) })),
    ].map((node) => [textIn(node, 'id'), node]);
  });
  return { startNode: textIn(configuration, 'initialSequence'), nodes: Object.fromEntries(nodes) };
}

function optionOf(choice: JsonObject): JsonObject {
  const [action = {}] = objectIn(choice, 'action');
  const target = textIn(action, 'menuReference') || textIn(action, 'taskReference') || textIn(action, 'id');
  return { key: JSON.stringify(getOwn(choice, 'digit')), prompt: textIn(choice, 'name'), routingTarget: target };
}

function typeOf(action: JsonObject): string {
  const type = textIn(action, '__type');
  return type === 'DisconnectAction' ? 'disconnect' : type;
}

function objectsIn(parent: JsonObject, field: string): JsonObject[] {
  const list = getOwn(parent, field);
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function objectIn(parent: JsonObject, field: string): JsonObject[] {
  const value = getOwn(parent, field);
  return isObject(value) ? [value] : [];
}

function textIn(parent: JsonObject, field: string): string {
  const text = getOwn(parent, field);
  return typeof text === 'string' ? text : '';
}
