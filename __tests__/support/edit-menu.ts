import { editMenus } from '../../src/content/architect/edit/menus.ts';
import type { DesiredMenu, EditProblem } from '../../src/content/architect/read/flow.ts';

type EditedMenu = { readonly text: string; readonly notices: readonly string[] } | { readonly problems: readonly EditProblem[] };

/** A flow's text with one menu as desired. */
export function editMenu(text: string, ref: string, desired: DesiredMenu): EditedMenu {
  const { text: edited, menus } = editMenus(text, [{ ref, desired }]);
  const [menu = { isChanged: false, notices: [] }] = menus;
  return 'problems' in menu ? menu : { text: edited, notices: menu.notices };
}
