import type { Menu } from './menu.ts';
import type { Problem } from './diagnostic.ts';
import type { Change } from './change.ts';
import type { FlowContent } from './content.ts';
import type { LiveFlow } from './flow.ts';
import type { Queues } from './queues.ts';

/** What would change in one flow, computed from live and desired. It writes nothing. */
export interface Plan {
  readonly live: LiveFlow;
  /** The menus that the files describe. */
  readonly menus: readonly Menu[];
  /** Those of them that differ, as the files name them. None: there is nothing to write. */
  readonly changed: readonly string[];
  /** The whole content as it would be after the change. */
  readonly desired: FlowContent;
  readonly changes: readonly Change[];
  /** Why the flow must not be changed so. None: the change may be sent. */
  readonly problems: readonly Problem[];
  /** What a reader should know besides. */
  readonly notices: readonly string[];
  /** Who or what stands in the way of a write as yet, in sentences. */
  readonly blockers: readonly string[];
}

/**
 * The plan for one flow.
 *
 * @param live the flow as it is now
 * @param menus all menus of the files for this flow, each once
 * @param queues what the queues of the menus are called
 */
export function planFlow(live: LiveFlow, menus: readonly Menu[], queues: Queues): Plan {
  const { content: desired, changed, problems, notices } = live.content.edit(menus, queues, live.name);
  // Whoever stands in the way matters only to a write.
  const blockers = changed.length === 0 ? [] : (live.notices ?? []);
  const changes = live.content.diff(desired, menusOf({ menus }));
  return { live, menus, changed, desired, changes, problems, notices, blockers };
}

/** The menus that a plan is about, as the files name them. */
export function menusOf({ menus }: Pick<Plan, 'menus'>): string[] {
  return menus.map(({ nodeId }) => nodeId);
}
