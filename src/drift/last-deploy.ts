import { isNextVersion, type LiveFlow } from '../model/flow.ts';
import { isOfFlow } from '../model/ids.ts';
import type { Menu } from '../model/menu.ts';
import type { DeployHistory, RecordedMenu, Subject } from './deploy-history.ts';

/** What the last deploy of a menu left. */
export interface LastDeploy {
  readonly menu: Menu;
  /** Whether the flow is certainly still in the version that this deploy left. */
  readonly isUnchanged: boolean;
}

/** The menu as it was deployed last: from its record, or from the commit that most surely was. Undefined if that is unknown. */
export async function lastDeployOf(live: LiveFlow, menu: Menu, { records, menus }: DeployHistory): Promise<LastDeploy | undefined> {
  const subject = subjectOf(live, menu);
  const last = await records.last(live.id, live.content.menuId(menu.nodeId) ?? menu.nodeId);
  const committed =
    last.kind === 'found' ? await menus.at(last.record.commit, last.record.path, subject) : await menus.lastDeployed(subject);
  if (committed === undefined) return undefined;
  return { menu: committed.menu, isUnchanged: last.kind === 'found' && isInVersionOf(last.record, live) };
}

/**
 * Whether the flow is certainly still in the version that a deploy left: no one has published it since. Its export can differ all the same,
 * because Genesys Cloud writes it with today's names.
 */
export function isInVersionOf({ hasSucceeded, endedAt, flow }: RecordedMenu, { version }: LiveFlow): boolean {
  if (!hasSucceeded || endedAt === undefined || flow === undefined) return false;
  return flow.wasWritten ? isNextVersion(version, flow.version) : version === flow.version;
}

/** How to recognize the menu in documents of earlier commits: by the flow and menu that they name. */
export function subjectOf(live: LiveFlow, menu: Menu): Subject {
  const { content } = live;
  return {
    menu,
    isSame: (other) => {
      const id = content.menuId(other.nodeId);
      if (!isOfFlow(other.flow, live)) {
        const isSameMenu = id === undefined ? other.nodeId === menu.nodeId : id === content.menuId(menu.nodeId);
        return other.flow.kind === 'name' && isSameMenu ? undefined : false;
      }
      if (id === undefined) return other.nodeId === menu.nodeId ? true : undefined;
      return id === content.menuId(menu.nodeId);
    },
  };
}
