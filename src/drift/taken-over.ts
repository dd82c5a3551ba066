import type { Change } from '../model/change.ts';
import type { FlowContent } from '../model/content.ts';
import type { Menu } from '../model/menu.ts';
import type { Plan } from '../model/plan.ts';
import { leftOpen } from './drift.ts';

/** A menu as it was deployed last. */
export interface DeployedMenu {
  readonly menu: Menu;
  /** The flow with this menu. Only this menu is to be looked at: others can be as they were deployed, too. */
  readonly content: FlowContent;
}

/**
 * Whether the menu file has taken over every edit of live: each key and text in which live differs from what was deployed last is exactly
 * what the file now asks for. Then a deploy loses nothing of these edits.
 *
 * What the deployed file left open may have been edited, too, without a trace. So the plan must not change it.
 */
export function isTakenOver({ menu: deployed, content }: DeployedMenu, { live, desired }: Plan, menu: string): boolean {
  const edited = placesIn(content.diffMenu(live.content, menu));
  const changes = live.content.diffMenu(desired, menu);
  const { keys, audio, transferTexts } = leftOpen(deployed, live.content.traits);
  const open = new Set([...[...keys].map((key) => `key ${key}`), ...(audio ? ['audio'] : [])]);
  return !changesOpenText(transferTexts, changes) && [...placesIn(changes)].every((place) => !edited.has(place) && !open.has(place));
}

/** Whether the text before a transfer changes that the deployed file left open. */
function changesOpenText(open: ReadonlySet<string | null>, changes: readonly Change[]): boolean {
  return changes.some(({ key, field }) => field === 'transfer_says' && open.has(key));
}

/** The parts of a menu that differ: a key as a whole, its audio, the order of its keys, or the menu itself. */
function placesIn(changes: readonly Change[]): Set<string> {
  return new Set(changes.map(({ key, field, op }) => (key === null ? (field ?? op) : `key ${key}`)));
}
