import type { LiveFlow, Version } from '../model/flow.ts';
import type { FlowStore } from '../model/store.ts';

/**
 * Whose a version is. That it looks like this run's write says nothing: somebody may have made the same change.
 * - `run`: the write's own answer has named it
 * - `client`: the org says that this OAuth client made it, which another run may use, too
 * - `others`: the org says that somebody else made it
 * - `untold`: nobody says
 */
export type Owner = 'run' | 'client' | 'others' | 'untold';

/**
 * Whose version is live. Costs a request where the flow itself doesn't say: to be asked only where something depends on it.
 *
 * @param named the version that the write's own answer has named, if there was such an answer
 */
export async function ownerOf(live: LiveFlow, named: Version | undefined, store: FlowStore): Promise<Owner> {
  if (named !== undefined && named === live.version) return 'run';
  const isOwn = live.isOwn ?? (await store.isOwn(live.id, live.version));
  if (isOwn === undefined) return 'untold';
  return isOwn ? 'client' : 'others';
}
