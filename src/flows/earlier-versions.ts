import type { CommittedMenu, MenuHistory } from '../drift/deploy-history.ts';
import { subjectOf } from '../drift/last-deploy.ts';
import type { EarlierVersion, EarlierVersions } from '../model/content.ts';
import type { LiveFlow } from '../model/flow.ts';
import type { Menu, MenuOption } from '../model/menu.ts';
import { asStoreError, type FlowStore } from '../model/store.ts';

/** The most versions that a removed key is looked for in. Each costs an export. */
const MAX_VERSIONS = 10;
/** The most committed versions of a menu file that are read to tell a reverted key from a new one. Each can cost a request. */
const MAX_COMMITTED = 10;

/**
 * Reads the published versions before the live one until they have every key that the menus want back, at most ten. Most plans want none,
 * and then nothing is read. A version that cannot be read ends the search: an older one may hold the key as it was before a later change.
 *
 * @returns undefined if no key is wanted back
 */
export async function earlierVersions(
  live: LiveFlow,
  menus: readonly Menu[],
  store: Pick<FlowStore, 'earlier'>,
  history: Pick<MenuHistory, 'older'>,
): Promise<EarlierVersions | undefined> {
  const reverted = await revertedOptions(live, menus, history);
  const isMissing = (versions: readonly EarlierVersion[]): boolean => live.content.needsOlder(menus, versions, reverted);
  if (!isMissing([])) return undefined;
  const versions: EarlierVersion[] = [];
  try {
    for await (const version of store.earlier(live)) {
      versions.push(version);
      if (!isMissing(versions)) return { versions };
      if (versions.length === MAX_VERSIONS) return { versions, end: `No more than ${MAX_VERSIONS} versions are read.` };
    }
  } catch (error) {
    return { versions, end: asStoreError(error).message };
  }
  return { versions };
}

/**
 * The options whose keys the live menu doesn't have, and which git had, removed and has again. Their choices can have been more than a menu
 * file says, such as a task. An API without a version history keeps no choices that a file can't say.
 */
async function revertedOptions(live: LiveFlow, menus: readonly Menu[], history: Pick<MenuHistory, 'older'>): Promise<Set<MenuOption>> {
  const reverted = new Set<MenuOption>();
  if (!live.content.traits.keepsVersionHistory) return reverted;
  for (const menu of menus) {
    const keys = new Set(live.content.writtenMenu(menu.nodeId, undefined)?.options.map(({ key }) => key));
    const added = menu.options.filter(({ key, target }) => !keys.has(key) && target.kind !== 'unchanged');
    if (keys.size === 0 || added.length === 0) continue;
    const versions = await committedVersions(history.older(subjectOf(live, menu), true));
    for (const option of added) if (isReverted(live, option, versions)) reverted.add(option);
  }
  return reverted;
}

async function committedVersions(older: AsyncGenerator<CommittedMenu, unknown>): Promise<Menu[]> {
  const menus: Menu[] = [];
  for await (const { menu } of older) if (menus.push(menu) === MAX_COMMITTED) break;
  return menus;
}

/** Whether a version without the key lies between the present option and an older one with the same target. */
function isReverted({ content }: LiveFlow, { key, target }: MenuOption, versions: readonly Menu[]): boolean {
  const options = versions.map((menu) => menu.options.find((option) => option.key === key));
  const removal = options.indexOf(undefined);
  return removal !== -1 && options.slice(removal).some((was) => was !== undefined && content.isSameTarget(was.target, target, undefined));
}
