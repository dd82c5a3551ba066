import type { LiveFlow, Version } from '../model/flow.ts';
import { present } from '../model/json.ts';
import { StoreError } from '../model/store.ts';
import { describeActor, isClient, readVersion, type VersionHead } from './architect/flow-head.ts';
import type { Session } from './http/session.ts';

/**
 * Whether this run's own OAuth client made a version of a flow (SDK: ArchitectApi.getFlowVersion, `createdByClient`, `createdBy`).
 *
 * @returns undefined if the org doesn't say, has no such endpoint, or can't be asked
 */
export async function isOwnVersion(flowId: string, version: Version, session: Session): Promise<boolean | undefined> {
  const by = (await findVersion(flowId, version, session))?.by;
  return by && isClient(by, session.clientId);
}

/** Who made a version of a flow, in words, and when, as far as the org says. Throws no `StoreError`. */
export async function makerOfVersion(flowId: string, version: Version, session: Session): Promise<NonNullable<LiveFlow['made']>> {
  const { by, at } = (await findVersion(flowId, version, session)) ?? {};
  return present({ by: by && describeActor(by), at });
}

/** The flow-definition API numbers its versions. Such a version is tried as a number, and then as Architect writes it: `15.0`. */
async function findVersion(flowId: string, version: Version, session: Session): Promise<VersionHead | undefined> {
  const ids = typeof version === 'number' ? [String(version), `${version}.0`] : [version];
  for (const id of ids) {
    const body = await getVersion(flowId, id, session);
    if (body === 'missing') continue;
    const found = body && readVersion(body);
    return found?.id === id ? found : undefined;
  }
  return undefined;
}

async function getVersion(flowId: string, versionId: string, session: Session): Promise<Record<string, unknown> | 'missing' | undefined> {
  try {
    return await session.call({
      method: 'GET',
      path: '/api/v2/flows/{flowId}/versions/{versionId}',
      pathParams: { flowId, versionId },
      action: `see who made version ${versionId} of the flow ${flowId}`,
      permission: 'architect:flow:view',
    });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return error.status === 404 ? 'missing' : undefined;
  }
}
