import type { FlowReport, MenuView } from '../model.ts';
import { say, type Sentence } from './sentence.ts';

/** A menu of a menu file that no call reaches. */
interface UnreachedMenu {
  readonly view: MenuView;
  readonly sentence: () => Sentence;
}

/** The menus of the menu files that no call reaches, whether or not the run changes them. */
export function unreachedWarnings({ views }: FlowReport): UnreachedMenu[] {
  return views.flatMap((view) => {
    const { unreached, name, nodeId } = view;
    if (unreached === undefined) return [];
    const menu = { name: name ?? nodeId };
    const start = unreached === '' ? say`Calls start elsewhere` : say`Calls start at ${{ phrase: unreached }}`;
    return [{ view, sentence: () => [...say`No call reaches this menu: ${menu}. `, ...start, ...say` and never reach it.`] }];
  });
}

/** What a menu's text is called: callers hear it only if calls reach the menu. */
export function textLabel({ unreached }: Pick<MenuView, 'unreached'>): string {
  return unreached === undefined ? 'Callers hear' : 'Text that no caller hears';
}
