import type { EarlierVersion, EarlierVersions } from '../model/content.ts';
import type { LiveFlow } from '../model/flow.ts';
import type { Menu } from '../model/menu.ts';
import { asStoreError, type FlowStore } from '../model/store.ts';

/** The most versions that a removed key is looked for in. Each costs an export. */
const MAX_VERSIONS = 10;

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
): Promise<EarlierVersions | undefined> {
  const isMissing = (versions: readonly EarlierVersion[]): boolean => live.content.needsOlder(menus, versions);
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
