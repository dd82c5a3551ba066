import type { Change } from '../model/change.ts';
import type { FlowContent } from '../model/content.ts';
import type { Menu } from '../model/menu.ts';
import type { Plan } from '../model/plan.ts';
import { leftOpen } from './drift.ts';

/** A menu as it was deployed last. */
export interface DeployedMenu {
  readonly menu: Menu;
  /** The flow with this menu, and everything else as it is live. */
  readonly content: FlowContent;
}

/**
 * Whether the menu file has taken over every edit of live: each key and text in which live differs from what was deployed last is exactly
 * what the file now asks for. Then a deploy loses nothing of these edits.
 *
 * What the deployed file left open may have been edited, too, without a trace. So the plan must not change it.
 */
export function isTakenOver({ menu: deployed, content }: DeployedMenu, { live, desired }: Plan, menu: string): boolean {
  const edited = placesIn(content.diff(live.content, [menu]), menu);
  const changes = live.content.diff(desired, [menu]);
  const changed = placesIn(changes, menu);
  const { keys, audio, transferTexts } = leftOpen(deployed, live.content.traits);
  const open = new Set([...[...keys].map((key) => `key ${key}`), ...(audio ? ['audio'] : [])]);
  return !changesOpenText(transferTexts, changes, menu) && [...changed].every((place) => !edited.has(place) && !open.has(place));
}

/** Whether the text before a transfer changes that the deployed file left open. */
function changesOpenText(open: ReadonlySet<string | null>, changes: readonly Change[], menu: string): boolean {
  return changes.some((change) => change.menu === menu && change.field === 'transfer_says' && open.has(change.key));
}

/** The parts of a menu that differ: a key as a whole, its audio, the order of its keys, or the menu itself. */
function placesIn(changes: readonly Change[], menu: string): Set<string> {
  const own = changes.filter((change) => change.menu === menu);
  return new Set(own.map(({ key, field, op }) => (key === null ? (field ?? op) : `key ${key}`)));
}
