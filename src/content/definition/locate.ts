import type { Menu, MenuOption } from '../../model/menu.ts';
import { problemAt, type Finding, type Position, type Problem } from '../../model/diagnostic.ts';
import { isObject, getOwn, type JsonObject } from '../../model/json.ts';
import { optionsOf } from './nodes.ts';

const FIELDS = { prompt: /prompt/iu, target: /routing_?target/iu } as const;

/**
 * A finding as a problem of a menu file. It is placed at the option that its path leads to, or else at the menu, or else at the flow.
 *
 * @param menus the menus of this flow that the files describe; at least one
 * @param desired the definition that was checked
 */
export function locate(finding: Finding, menus: readonly Menu[], desired: JsonObject): Problem {
  const path = finding.path ?? '';
  // A node's id can start with another node's id, so the longest id is meant.
  const [found] = menus
    .flatMap((menu) => {
      const rest = restOfNode(path, menu.nodeId);
      return rest === undefined ? [] : [{ menu, rest }];
    })
    .toSorted((a, b) => b.menu.nodeId.length - a.menu.nodeId.length);
  const file = found?.menu ?? menus[0];
  const at = found === undefined ? file?.at.flow : placeInMenu(found.rest, found.menu, desired);
  return problemAt(file ?? { path: '' }, at ?? { line: 1, column: 1 }, {
    code: finding.code,
    message: sentence(finding.message),
    hint:
      found === undefined
        ? `It is not in a menu of these files (${path === '' ? 'no place given' : path}): fix it in Architect.`
        : 'Change this place of the menu file.',
  });
}

/** The rest of a path after the node, in dots, brackets or slashes; undefined if the path leads to another node. */
function restOfNode(path: string, nodeId: string): string | undefined {
  const pointer = nodeId.replaceAll('~', '~0').replaceAll('/', '~1');
  const steps = [`nodes.${nodeId}`, `nodes/${pointer}`, `nodes["${nodeId}"]`, `nodes['${nodeId}']`, `nodes[${nodeId}]`];
  for (const step of steps) {
    const at = path.indexOf(step);
    const rest = path.slice(at + step.length);
    if (at >= 0 && (at === 0 || /[./$]/u.test(path[at - 1] ?? '')) && (rest === '' || /^[.[/]/u.test(rest))) return rest;
  }
  return undefined;
}

function placeInMenu(rest: string, menu: Menu, desired: JsonObject): Position {
  const option = optionAt(rest, menu, desired);
  if (option === undefined) return menu.at.nodeId;
  if (FIELDS.prompt.test(rest)) return option.at.prompt;
  if (FIELDS.target.test(rest)) return option.at.target;
  return option.at.key;
}

function optionAt(rest: string, menu: Menu, desired: JsonObject): MenuOption | undefined {
  const index = /options\D{0,2}(\d+)/u.exec(rest)?.[1];
  const byKey = /key\s*={1,2}\s*['"]([0-9*#]+)['"]/u.exec(rest)?.[1];
  const live = index === undefined ? undefined : optionsOf(desired, menu.nodeId)?.[Number(index)];
  const key = byKey ?? (isObject(live) ? getOwn(live, 'key') : undefined);
  return menu.options.find((option) => option.key === key);
}

function sentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}
