import type { Menu } from './menu.ts';
import type { Problem } from './diagnostic.ts';
import type { Change } from './change.ts';
import type { EarlierVersions, FlowContent } from './content.ts';
import type { LiveFlow } from './flow.ts';
import { present } from './json.ts';
import type { Queues } from './queues.ts';
import { normalizeId } from './ids.ts';
import { stateHash } from './state-hash.ts';

/** What would change in one flow. */
export interface Plan {
  readonly live: LiveFlow;
  /** The menus that the files describe. */
  readonly menus: readonly Menu[];
  /** The earlier versions that a removed key can come back from, if the files ask for one. */
  readonly earlier?: EarlierVersions;
  /** The menus that differ, as the files name them. If empty, there is nothing to write. */
  readonly changed: readonly string[];
  /** The whole content after the change. */
  readonly desired: FlowContent;
  readonly changes: readonly Change[];
  /** Why the change must not be sent. If empty, it can be sent. */
  readonly problems: readonly Problem[];
  /** What else a reader should know. */
  readonly notices: readonly string[];
  /** What was decided about what is live, in sentences: which menus are left alone, and what a deploy takes over or back. */
  readonly decided: readonly string[];
  /** What affects a write at the moment, in sentences: what blocks it, or what it would overwrite. */
  readonly liveNotices: readonly string[];
}

/**
 * Plans one flow: compares live and desired, and writes nothing.
 *
 * @param live the flow as it is now
 * @param menus all menus of the files for this flow, each once
 * @param queues the names of the menus' queues
 * @param earlier the versions that a removed key can come back from
 */
export function planFlow(live: LiveFlow, menus: readonly Menu[], queues: Queues, earlier?: EarlierVersions): Plan {
  const { content: desired, changed, problems, notices } = live.content.edit(menus, queues, live.name, earlier);
  // These notices matter only to a write.
  const liveNotices = changed.length === 0 ? [] : (live.notices ?? []);
  const changes = live.content.diff(desired, menusOf({ menus }));
  return { live, menus, changed, desired, changes, problems, notices, liveNotices, decided: [], ...present({ earlier }) };
}

/** What a plan writes over what, in a text for each menu that changes: its flow, its name, the hashes of both states, and the changes. */
export function stateOfPlan({ live, desired, changed, changes }: Plan): string[] {
  return changed
    .map((menu) => {
      const own = changes
        .filter((change) => change.menu === menu)
        .map(({ op, key, field, before, after }) => [op, key, field, before, after]);
      return JSON.stringify([normalizeId(live.id), menu, stateHash(live.content, menu), stateHash(desired, menu), own]);
    })
    .toSorted();
}

/** Whether two plans of a flow write the same over the same. */
export function isSamePlan(one: Plan, other: Plan): boolean {
  return stateOfPlan(one).join('\n') === stateOfPlan(other).join('\n');
}

/** The menus of a plan, as the files name them. */
export function menusOf({ menus }: Pick<Plan, 'menus'>): string[] {
  return menus.map(({ nodeId }) => nodeId);
}
