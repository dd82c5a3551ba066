import type { LiveFlow, Version } from '../model/flow.ts';
import type { FlowStore } from '../model/store.ts';

/**
 * Who made a version. A version that looks like this run's write proves nothing: someone may have made the same change.
 * - `run`: the write's own answer named it
 * - `client`: the org says that this OAuth client made it, which another run may use, too
 * - `others`: the org says that someone else made it
 * - `unknown`: the org doesn't say
 */
export type Owner = 'run' | 'client' | 'others' | 'unknown';

/**
 * Who made the live version. Costs a request if the flow itself doesn't say, so call it only if something depends on it.
 *
 * @param named the version that the write's own answer named, if there was such an answer
 */
export async function ownerOf(live: LiveFlow, named: Version | undefined, store: FlowStore): Promise<Owner> {
  if (named !== undefined && named === live.version) return 'run';
  return live.isOwn === undefined ? ownerOfVersion(live.id, live.version, store) : ownerIf(live.isOwn);
}

/** Who made a version of a flow. Costs a request. */
export async function ownerOfVersion(flowId: string, version: Version, store: FlowStore): Promise<Owner> {
  return ownerIf(await store.isOwn(flowId, version));
}

function ownerIf(isOwn: boolean | undefined): Owner {
  if (isOwn === undefined) return 'unknown';
  return isOwn ? 'client' : 'others';
}
