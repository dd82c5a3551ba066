import type { Version } from '../model/flow.ts';
import { StoreError } from '../model/store.ts';
import { isClient, readVersion } from './architect/flow-head.ts';
import type { Session } from './http/session.ts';

/**
 * Whether this run's own OAuth client made a version of a flow (SDK: ArchitectApi.getFlowVersion, `createdByClient`, `createdBy`).
 *
 * The flow-definition API numbers its versions. Such a version is tried as a number, and then as Architect writes it: `15.0`.
 *
 * @returns undefined if the org doesn't say, has no such endpoint, or can't be asked
 */
export async function isOwnVersion(flowId: string, version: Version, session: Session): Promise<boolean | undefined> {
  const ids = typeof version === 'number' ? [String(version), `${version}.0`] : [version];
  for (const id of ids) {
    const body = await getVersion(flowId, id, session);
    if (body === 'missing') continue;
    const found = body && readVersion(body);
    return found?.id === id && found.by !== undefined ? isClient(found.by, session.clientId) : undefined;
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
