import { present } from '../../../model/json.ts';
import type { Menu } from '../../../model/menu.ts';
import { problemAt, type Finding, type Position, type Problem } from '../../../model/diagnostic.ts';
import { findMenu } from '../read/find.ts';
import type { ArchitectFlow, ArchitectMenu, EditProblem } from '../read/flow.ts';

/**
 * A finding about a flow's text, as a problem of a menu file. It is placed at the option that its path leads to, or else at the menu, or
 * else at the flow.
 *
 * @param menus the menus of this flow that the files describe; at least one
 */
export function locate(flow: ArchitectFlow, finding: Finding, menus: readonly Menu[]): Problem {
  const path = finding.path ?? '';
  // A sub menu's path starts with its parent's path, so the longest path is meant.
  const [place] = menus
    .flatMap((menu) => {
      const found = findMenu(flow, menu.nodeId);
      return 'menu' in found && isUnder(path, found.menu.path) ? [{ menu, live: found.menu }] : [];
    })
    .toSorted((a, b) => b.live.path.length - a.live.path.length);
  const file = place?.menu ?? menus[0];
  const at = place === undefined ? file?.at.flow : placeInMenu(path.slice(place.live.path.length), place.menu, place.live);
  return problemAt(file ?? { path: '' }, at ?? { line: 1, column: 1 }, {
    code: finding.code,
    message: /[.!?]$/u.test(finding.message) ? finding.message : `${finding.message}.`,
    hint:
      place === undefined
        ? `It is not in a menu of these files (${path === '' ? 'no place given' : path}): fix it in Architect.`
        : 'Change this place of the menu file.',
  });
}

function isUnder(path: string, menuPath: string): boolean {
  return path === menuPath || path.startsWith(`${menuPath}/`);
}

function placeInMenu(rest: string, menu: Menu, live: ArchitectMenu): Position {
  if (rest.startsWith('/audio')) return placeOfAudio(menu);
  // Names can hold slashes and brackets, so the longest path is meant.
  const [choice] = live.choices
    .map(({ key, tag, refId, name }) => ({ key, path: `/choices/${tag}[${refId ?? name}]` }))
    .filter(({ path }) => isUnder(rest, path))
    .toSorted((a, b) => b.path.length - a.path.length);
  const found = choice ?? newChoice(rest, live);
  const option = menu.options.find(({ key }) => key === found?.key);
  if (found === undefined || option === undefined) return menu.at.nodeId;
  const inside = rest.slice(found.path.length);
  return /\/target\w*(?:\/|$)/u.test(inside) && !inside.startsWith('/choices/') ? option.at.target : option.at.key;
}

function placeOfAudio({ audio, says, at }: Menu): Position {
  if (says !== undefined) return at.says;
  return audio === undefined ? at.nodeId : at.audio;
}

/** A choice written without a refId. Archy may have given it one, made of its name and a number. */
function newChoice(rest: string, { choices }: ArchitectMenu): { readonly key?: string; readonly path: string } | undefined {
  const [path = '', tag, name] = /^\/choices\/(\w+)\[(.*)_\d+\](?=\/|$)/u.exec(rest) ?? [];
  const choice = choices.find((one) => one.tag === tag && one.refId === undefined && one.name === name);
  return choice && { path, ...present({ key: choice.key }) };
}

/** Problems of an option's key; all others are of its target. */
const KEY_CODES = new Set(['duplicate-key', 'key-too-long', 'key-spelling']);

/** Why a menu can't be edited, as a problem of its menu file. It is placed at the option in question, if the file has it. */
export function toProblem(menu: Menu, { code, key, part, message, hint }: EditProblem): Problem {
  const option = key === undefined ? undefined : menu.options.find((one) => one.key === key);
  const place = part ?? (KEY_CODES.has(code) ? 'key' : 'target');
  const ofMenu = place === 'says' && menu.says !== undefined ? menu.at.says : menu.at.nodeId;
  const at = option === undefined || place === 'says' ? ofMenu : option.at[place];
  return problemAt(menu, at, { code, message, hint });
}
