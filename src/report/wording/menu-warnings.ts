import type { MenuWarning } from '../../model/menu-diff.ts';
import type { MenuView } from '../model.ts';
import { menuLabel } from './words.ts';
import { say, type Piece, type Sentence } from './sentence.ts';

/** What a change leaves wrong in a menu, or takes from callers without a word in the table. */
export function menuWarning(view: MenuView, warning: MenuWarning): Sentence {
  const menu: Piece = { name: menuLabel(view) };
  switch (warning.kind) {
    case 'lost-task':
      return lostTask(menu, warning);
    case 'lost-audio':
      return say`Menu ${menu} no longer plays its current audio: ${{ phrase: warning.audio }}.`;
    case 'named-dead-key':
      return say`The text of ${menu} still asks callers to press ${{ key: warning.key }}, which is no longer in use.`;
    case 'unnamed-key':
      return say`The text of ${menu} never names key ${{ key: warning.key }}.`;
  }
}

function lostTask(menu: Piece, { key, does }: Extract<MenuWarning, { readonly kind: 'lost-task' }>): Sentence {
  return [...say`Key ${{ key }} in ${menu} no longer runs its task. `, ...say`Gone with it: ${{ phrase: doneBy(does) }}.`];
}

/** More actions of a task are counted. */
const MAX_ACTIONS = 50;

function doneBy(actions: readonly string[]): string {
  const more = actions.length - MAX_ACTIONS;
  const shown = actions.slice(0, MAX_ACTIONS).join('; ');
  if (shown === '') return 'nothing, the task has no actions';
  return more > 0 ? `${shown}; and ${more} more` : shown;
}
