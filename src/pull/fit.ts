import { present } from '../model/json.ts';
import type { WrittenMenu, WrittenOption } from '../model/written-menu.ts';

/**
 * As much of a live menu as a menu file can say so that a plan of it changes nothing. A key or a text that can't be said stays unchanged.
 *
 * @param isInSync whether a plan of the menu changes nothing
 * @returns undefined if not even a file that leaves everything open is in sync
 */
export function fitMenu(menu: WrittenMenu, isInSync: (menu: WrittenMenu) => boolean): WrittenMenu | undefined {
  if (isInSync(menu)) return menu;
  const open = speechesOf(menu)
    .map((speech): WrittenMenu => ({ ...menu, ...speech, options: menu.options.map((option) => unchanged(option)) }))
    .find((one) => isInSync(one));
  return open && menu.options.reduce((fitting, option, index) => say(fitting, index, option, isInSync), open);
}

/** The menu with one more key said, if it is in sync with that. */
function say(menu: WrittenMenu, index: number, option: WrittenOption, isInSync: (menu: WrittenMenu) => boolean): WrittenMenu {
  const better = formsOf(option).map((form): WrittenMenu => ({ ...menu, options: menu.options.with(index, form) }));
  return better.find((one) => isInSync(one)) ?? menu;
}

function speechesOf({ speech }: WrittenMenu): readonly Pick<WrittenMenu, 'speech'>[] {
  if (speech === undefined) return [{}];
  return 'says' in speech ? [{ speech }, { speech: { audio: JSON.stringify(speech.says) } }] : [{ speech }];
}

/** An option in the forms of a menu file, the most telling first. */
function formsOf(option: WrittenOption): readonly WrittenOption[] {
  const { transferSays: _, ...silent } = option;
  return [option, silent];
}

function unchanged({ key, name, does, remark }: WrittenOption): WrittenOption {
  return { key, target: { kind: 'unchanged' }, ...present({ name, does, remark }) };
}
