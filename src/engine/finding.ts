import type { Menu, MenuOption } from '../menu/menu.ts';
import type { Position, Problem } from '../menu/problem.ts';
import { isObject, optionsOf, own, type JsonObject } from './flow.ts';

/** A fault in a definition: found by our own check, or by the org's validation. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  /** Where in the definition, such as `definition.nodes.main.menu.options[1].routingTarget`; in whatever notation the org has. */
  readonly path?: string;
}

const FIELDS = { prompt: /prompt/iu, target: /routing_?target/iu, key: /key(?!=)\b/iu } as const;

/**
 * A finding as a problem of a menu file: at the line of the option it speaks of where its path tells it, else at the menu,
 * else at the flow.
 *
 * @param menus the menus of this flow that the files describe; at least one
 * @param desired the definition that was checked
 */
export function locate(finding: Finding, menus: readonly Menu[], desired: JsonObject): Problem {
  const path = finding.path ?? '';
  const menu = menus.filter(({ nodeId }) => path.includes(nodeId)).toSorted((a, b) => b.nodeId.length - a.nodeId.length)[0];
  const where = menu === undefined ? undefined : placeInMenu(path, menu, desired);
  const file = menu ?? menus[0];
  const at: Position = where ?? menu?.at.nodeId ?? file?.at.flow ?? { line: 1, column: 1 };
  return {
    path: file?.path ?? '', ...at, rule: finding.code,
    message: sentence(finding.message),
    mend: menu === undefined ? `It is not in a menu of these files (${path === '' ? 'no place given' : path}): mend it in Architect.` : 'Change this place of the menu file.',
  };
}

function placeInMenu(path: string, menu: Menu, desired: JsonObject): Position | undefined {
  const rest = path.slice(path.indexOf(menu.nodeId) + menu.nodeId.length);
  const option = optionAt(rest, menu, desired);
  if (option === undefined) return undefined;
  if (FIELDS.prompt.test(rest)) return option.at.prompt;
  if (FIELDS.target.test(rest)) return option.at.target;
  return option.at.key;
}

function optionAt(rest: string, menu: Menu, desired: JsonObject): MenuOption | undefined {
  const index = /options\D{0,2}(\d+)/u.exec(rest)?.[1];
  const byKey = /key\s*={1,2}\s*['"]([0-9*#]+)['"]/u.exec(rest)?.[1];
  const live = index === undefined ? undefined : optionsOf(desired, menu.nodeId)?.[Number(index)];
  const key = byKey ?? (isObject(live) ? own(live, 'key') : undefined);
  return menu.options.find((option) => option.key === key);
}

function sentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}
