import { writesBetween, type LiveFlow, type Version } from '../model/flow.ts';
import { present } from '../model/json.ts';
import type { FlowStore } from '../model/store.ts';
import { mayHaveOverwritten } from './observe.ts';

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

/**
 * The live flow with its owner, if that matters and the flow itself doesn't say. If there were two writes, one is this run's. The owner of
 * the second tells whether this run replaced someone's version, or someone has written on top.
 *
 * @param before the newest version right before this run's write
 */
export async function withOwner(live: LiveFlow, before: Version, store: FlowStore): Promise<LiveFlow> {
  const matters = mayHaveOverwritten(live, before) && writesBetween(live.version, before) === 2;
  return matters ? withKnownOwner(live, store) : live;
}

/** The live flow with its owner. Costs a request if the flow itself doesn't say. */
export async function withKnownOwner(live: LiveFlow, store: FlowStore): Promise<LiveFlow> {
  return live.isOwn === undefined ? { ...live, ...present({ isOwn: await store.isOwn(live.id, live.version) }) } : live;
}

function ownerIf(isOwn: boolean | undefined): Owner {
  if (isOwn === undefined) return 'unknown';
  return isOwn ? 'client' : 'others';
}
