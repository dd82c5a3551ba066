// A walker straight over a flow's configuration as Genesys Cloud stores it; no test of its own. It knows neither call graph nor definition:
// it reads the properties by which tasks, actions and choices name what comes next.
import { isObject, type Json, type JsonObject } from '../../src/model/json.ts';
import type { Press } from '../../src/model/call-test.ts';

/** Where calls stop, each as a place and how many presses led there. */
export function endsByConfiguration(configuration: JsonObject, presses: readonly Press[]): ReadonlySet<string> {
  const parts = new Map<string, JsonObject>();
  const ends = new Set<string>();
  const collect = (value: Json): void => {
    if (Array.isArray(value)) for (const item of value as readonly Json[]) collect(item);
    else if (isObject(value)) {
      if (typeof value['__type'] === 'string' && typeof value['id'] === 'string') parts.set(value['id'], value);
      for (const item of Object.values(value)) collect(item);
    }
  };
  collect(configuration['flowSequenceItemList'] ?? []);
  const stop = (place: string, used: number): void => {
    ends.add(JSON.stringify([place, used]));
  };
  const go = (id: string, used: number): void => {
    const part = parts.get(id) ?? {};
    const type = textIn(part, '__type');
    if (type === 'Menu') return atMenu(id, part, used);
    if (type === 'DisconnectAction') return stop('end', used);
    const next = nextOf(part);
    if (next.length === 0) stop(`unknown ${id}`, used);
    for (const one of next) go(one, used);
  };
  const atMenu = (id: string, menu: JsonObject, used: number): void => {
    const press = presses[used];
    if (press === undefined) return stop(`menu ${id}`, used);
    const choice = objectsIn(menu, 'menuChoiceList').find(({ digit }) => press.how === 'keys' && JSON.stringify(digit) === press.keys);
    if (choice !== undefined) return go(targetOf(choice), used + 1);
    // How often the menu is repeated is an expression, and nothing says what follows.
    if (press.how === 'wait') stop(`unknown ${id}`, used + 1);
    return atMenu(id, menu, used + 1);
  };
  go(textIn(configuration, 'initialSequence'), 0);
  return ends;
}

function nextOf(part: JsonObject): string[] {
  const paths = objectsIn(part, 'paths').map((path) => textIn(path, 'nextActionId'));
  return [...['startAction', 'nextAction', 'menuReference', 'taskReference'].map((name) => textIn(part, name)), ...paths].filter(
    (id) => id !== '',
  );
}

/** Where a choice leads: the menu or task that its action names, or else the action itself. */
function targetOf({ action }: JsonObject): string {
  return isObject(action ?? null) ? (nextOf(action as JsonObject)[0] ?? textIn(action as JsonObject, 'id')) : '';
}

function objectsIn(parent: JsonObject, field: string): JsonObject[] {
  const list = parent[field];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function textIn(parent: JsonObject, field: string): string {
  const text = parent[field];
  return typeof text === 'string' ? text : '';
}
